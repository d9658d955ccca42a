import type { Article, Facet, Hit, SearchResponse } from './api.js';
import { element, marked } from './dom.js';
import { closed, fields, linkTo, opened, stateOf, toggled, type Field, type State } from './state.js';

/** The first page of a search, with its facets. */
export function results(answer: SearchResponse, state: State, more: (list: HTMLElement, cursor: string) => void): Node[] {
  const list = element('section', { 'aria-label': 'Hits' });
  append(list, answer, state, more);
  return [list, element('aside', {}, ...fields.flatMap(field => facet(field, answer.facets[field], state)))];
}

/** Puts a page of hits behind those that are there, and a button for the next if there is one. */
export function append(list: HTMLElement, answer: SearchResponse, state: State, more: (list: HTMLElement, cursor: string) => void): void {
  list.append(...answer.hits.map(one => hit(one, state)));
  const { cursor } = answer;
  if (cursor === null) return;
  const button = element('button', { type: 'button' }, 'More');
  button.addEventListener('click', () => {
    button.remove();
    more(list, cursor);
  });
  list.append(button);
}

/** How many articles there are, what of the query was not understood, and what may have been meant. */
export function summary(answer: SearchResponse): (Node | string)[] {
  const found = `${answer.total.exact ? '' : 'at least '}${answer.total.value} ${answer.total.value === 1 ? 'article' : 'articles'}`;
  const meant = answer.didYouMean === null ? [] : [' – did you mean ', element('a', { href: linkTo(stateOf(answer.didYouMean)) }, answer.didYouMean), '?'];
  return [[found, ...answer.warnings].join('. '), ...meant];
}

/** An article with all that matches in it. */
export function article(found: Article, state: State): Node[] {
  const { highlights } = found;
  const titleMatches = highlights?.title.flatMap(fragment => fragment.matches) ?? [];
  const bodyMatches = highlights?.body.flatMap(fragment => fragment.matches) ?? [];
  return [element('article', {},
    element('a', { href: linkTo(closed(state)) }, '← Back'),
    element('h1', {}, ...marked(found.title, titleMatches)),
    source(found),
    element('p', {}, ...marked(found.body, bodyMatches)),
    ...original(found.url))];
}

function hit(found: Hit, state: State): Node {
  const title = found.highlights?.title[0];
  const body = found.highlights?.body ?? [];
  return element('article', {},
    element('h2', {}, element('a', { href: linkTo(opened(state, found.id)) }, ...title === undefined ? [found.title] : marked(title.text, title.matches, title.start))),
    source(found),
    ...body.map(fragment => element('p', {}, ...marked(fragment.text, fragment.matches, fragment.start))));
}

function source(of: Hit | Article): Node {
  return element('div', { class: 'source' }, [of.outlet, of.date?.slice(0, 'yyyy-mm-dd'.length)].filter(known => known != null).join(', '));
}

/** A page's address comes from whoever wrote the page: it may be a script. */
function original(url: string | null): Node[] {
  return url !== null && /^https?:/i.test(url) ? [element('a', { href: url, rel: 'noreferrer' }, 'Where it was published')] : [];
}

function facet(field: Field, found: Facet | undefined, state: State): Node[] {
  if (found === undefined || found.values.length === 0) return [];
  const values = found.values.map(({ value, label, count, selected }) => element('li', {},
    element('a', { href: linkTo(toggled(state, field, value, selected)), ...selected ? { 'aria-current': 'true' } : {} }, label), ' ', element('small', {}, String(count))));
  return [element('h2', {}, field), element('ul', { 'aria-label': field }, ...values)];
}
