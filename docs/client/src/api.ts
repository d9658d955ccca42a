import type { components, operations } from './schema.js';

type Schemas = components['schemas'];

export type SearchParameters = NonNullable<operations['search']['parameters']['query']>;
export type SearchResponse = Schemas['SearchResponse'];
export type Hit = Schemas['HitResponse'];
export type Facet = Schemas['FacetResponse'];
export type Article = Schemas['ArticleResponse'];
export type Match = Schemas['MatchResponse'];

/** What the server refused, or could not do: its code stays the same, its message is a sentence for people. The status is 0 where there was no answer. */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;

  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** A server that is searched. */
export class SearchServer {
  readonly #address: string;

  /** @param address Where it is, as `http://localhost:5080`. */
  constructor(address: string) {
    this.#address = address;
  }

  /** Hits with facets and highlights. */
  search(parameters: SearchParameters, signal: AbortSignal): Promise<SearchResponse> {
    return this.#get('/search', parameters, signal);
  }

  /** An article, with all that matches a query marked in it. */
  article(id: string, q: string, signal: AbortSignal): Promise<Article> {
    return this.#get(`/articles/${encodeURIComponent(id)}`, { q }, signal);
  }

  async #get<T>(path: string, parameters: SearchParameters, signal: AbortSignal): Promise<T> {
    const address = new URL(path, this.#address);
    for (const [name, value] of Object.entries(parameters)) {
      for (const one of [value].flat()) address.searchParams.append(name, String(one));
    }

    const response = await fetch(address, { signal }).catch((error: unknown) => {
      throw signal.aborted ? error : new ApiError(0, 'unreachable', "The server cannot be reached, or its settings do not name this page's origin.");
    });
    if (!response.ok) throw await problemOf(response);
    return await response.json() as T;
  }
}

/** A proxy in between may answer with something else than a problem document. */
async function problemOf(response: Response): Promise<ApiError> {
  if (!response.headers.get('Content-Type')?.startsWith('application/problem+json')) return new ApiError(response.status, 'error', `The server answered ${response.status}.`);
  const problem = await response.json() as Schemas['ProblemDetails'];
  return new ApiError(problem.status, problem.code, problem.detail ?? problem.title);
}
