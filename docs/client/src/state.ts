import type { SearchParameters } from './api.js';

/** Facets whose values are filters of the same name. */
export const fields = ['outlet', 'person', 'place', 'date'] as const;
export type Field = typeof fields[number];

/** What the page shows: the part of its address behind `#`, so that links, reloading and going back work by themselves. */
export type State = URLSearchParams;

export const currentState = (): State => new URLSearchParams(location.hash.slice(1));

export const linkTo = (state: State): string => `#${state}`;

/** The state of a new query: filters are those of the one before no more. */
export const stateOf = (q: string): State => new URLSearchParams({ q });

/** With a value's filter on, or off. */
export function toggled(state: State, field: Field, value: string, isOn: boolean): State {
  const next = new URLSearchParams(state);
  if (isOn) next.delete(field, value);
  else next.append(field, value);
  return next;
}

/** The same search with an article open. */
export function opened(state: State, id: string): State {
  const next = new URLSearchParams(state);
  next.set('article', id);
  return next;
}

/** The same search with no article open. */
export function closed(state: State): State {
  const next = new URLSearchParams(state);
  next.delete('article');
  return next;
}

export const queryOf = (state: State): string => state.get('q') ?? '';

/** What to ask the server. */
export function parametersOf(state: State): SearchParameters {
  return {
    q: queryOf(state),
    outlet: state.getAll('outlet'),
    person: state.getAll('person'),
    place: state.getAll('place'),
    date: state.getAll('date'),
  };
}
