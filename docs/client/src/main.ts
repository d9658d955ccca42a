import { ApiError, SearchServer } from './api.js';
import { currentState, linkTo, parametersOf, queryOf, stateOf } from './state.js';
import * as views from './views.js';

/** An element of index.html. */
function find<T extends Element>(selector: string): T {
  const found = document.querySelector<T>(selector);
  if (found === null) throw new Error(`The page has no ${selector}.`);
  return found;
}

const server = new SearchServer(find<HTMLMetaElement>('meta[name=searchserver]').content);
const form = find<HTMLFormElement>('form');
const input = find<HTMLInputElement>('input');
const status = find<HTMLElement>('[role=status]');
const main = find<HTMLElement>('main');

/** Ends the request of what was to be shown before. */
let showing = new AbortController();

/** Says why something could not be shown, unless something else is shown by now. */
async function attempt(show: (signal: AbortSignal) => Promise<void>, signal: AbortSignal): Promise<void> {
  try {
    await show(signal);
  } catch (error) {
    if (signal.aborted) return;
    if (!(error instanceof ApiError)) throw error;
    status.replaceChildren(error.message);
  }
}

async function showArticle(id: string, signal: AbortSignal): Promise<void> {
  const state = currentState();
  const article = await server.article(id, queryOf(state), signal);
  status.replaceChildren(article.marks === null ? '' : `${article.marks} marks`);
  main.replaceChildren(...views.article(article, state));
}

async function showResults(signal: AbortSignal): Promise<void> {
  const state = currentState();
  const answer = await server.search(parametersOf(state), signal);
  const more = (list: HTMLElement, cursor: string): void => {
    // A cursor has the whole search in it.
    void attempt(async () => views.append(list, await server.search({ cursor, facet: ['none'] }, signal), state, more), signal);
  };
  status.replaceChildren(...views.summary(answer));
  main.replaceChildren(...views.results(answer, state, more));
}

function show(): void {
  showing.abort();
  showing = new AbortController();
  const state = currentState();
  input.value = queryOf(state);
  const id = state.get('article');
  void attempt(id === null ? showResults : signal => showArticle(id, signal), showing.signal);
}

form.addEventListener('submit', event => {
  event.preventDefault();
  location.hash = linkTo(stateOf(input.value));
});
addEventListener('hashchange', show);
show();
