// What a link leads to, opened where the link is: the articles of a story below its card, all values of a facet in the place of the first ones.
import { isPlain, load, make, say } from './dom.js';

/** So long, in milliseconds, nobody waits for what is typed next. */
const pause = 60;

/** As many articles as a page may have. */
const most = 100;

export function openInPlace() {
  for (const link of document.querySelectorAll('a[data-open=story]')) link.setAttribute('aria-expanded', 'false');
  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a[data-open], aside .orders a') : null;
    if (!(link instanceof HTMLAnchorElement) || !isPlain(event)) return;
    event.preventDefault();
    if (link.ariaBusy) return;
    link.ariaBusy = 'true';

    // What cannot be opened here can be gone to.
    const open = { story: openStory, facet: openFacet }[link.dataset['open'] ?? ''] ?? showValues;
    open(link).catch(() => location.assign(link.href)).finally(() => { link.ariaBusy = null; });
  });
  document.addEventListener('input', event => {
    if (event.target instanceof HTMLInputElement && event.target.form?.matches('.within')) searchSoon(event.target.form);
  });
  document.addEventListener('submit', event => {
    if (!(event.target instanceof HTMLFormElement) || !event.target.matches('.within')) return;
    event.preventDefault();
    const address = addressOf(event.target);
    search(event.target).catch(() => location.assign(address));
  });
}

/** @param {HTMLAnchorElement} link */
async function openStory(link) {
  const card = link.closest('.card');
  const open = card?.querySelector('.hits');
  if (open) {
    open.remove();
    link.setAttribute('aria-expanded', 'false');
    return;
  }
  const address = new URL(link.href);
  address.searchParams.set('size', `${most}`);
  const members = (await load(address.href)).querySelector('.hits');
  const shown = pathOf(card);
  for (const member of members?.children ?? []) {
    if (pathOf(member) === shown) member.remove();
  }
  if (!card || !members || members.children.length < parseInt(link.textContent ?? '')) throw new Error(`${link.href} has more than a page`);
  card.append(document.adoptNode(members));
  members.scrollIntoView({ block: 'nearest' });
  link.setAttribute('aria-expanded', 'true');
  say(`${members.children.length} more of this story`);
}

/** The article that a card is of. @param {Element | null} card */
const pathOf = card => card?.querySelector('h2 a')?.getAttribute('href')?.split('?')[0];

/** @param {HTMLAnchorElement} link */
async function openFacet(link) {
  const all = (await load(link.href)).querySelector('.facet.all');
  const facet = link.closest('.facet');
  if (!facet || !all) throw new Error(`${link.href} has no values`);

  // In the place of a heading of the second rank stands one of the second rank.
  const heading = facet.querySelector('h2');
  const fewer = make('a', { href: location.href }, 'fewer');
  fewer.addEventListener('click', event => {
    event.preventDefault();
    all.replaceWith(facet);
    link.focus();
  });
  all.append(make('p', { class: 'more' }, fewer));
  if (heading) all.querySelector('h1')?.replaceWith(heading.cloneNode(true));
  facet.replaceWith(document.adoptNode(all));
  const first = all.querySelector('input[type=search]') ?? all.querySelector('.values a');
  if (first instanceof HTMLElement) first.focus();
}

/** The values in another order, which what is typed next keeps. @param {HTMLAnchorElement} link */
async function showValues(link) {
  const facet = link.closest('.facet');
  const form = facet?.querySelector('.within');
  if (form instanceof HTMLFormElement) {
    clearTimeout(timer);
    form.querySelector('input[name=order]')?.remove();
    form.append(make('input', { type: 'hidden', name: 'order', value: new URL(link.href).searchParams.get('order') ?? '' }));
    await search(form);
  } else await show(facet, link.href);
  const next = facet?.querySelector('.orders a');
  if (next instanceof HTMLElement) next.focus();
}

let timer = 0;
let asked = new AbortController();

/** @param {HTMLFormElement} form */
function searchSoon(form) {
  clearTimeout(timer);
  timer = setTimeout(() => search(form).catch(() => say('The values could not be loaded.')), pause);
}

/**
 * Shows the values that begin as is typed.
 * @param {HTMLFormElement} form
 */
async function search(form) {
  asked.abort();
  asked = new AbortController();
  const { signal } = asked;
  try {
    await show(form.closest('.facet'), addressOf(form), signal);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** @param {HTMLFormElement} form */
const addressOf = form => `${form.action}?${new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, `${value}`]))}`;

/**
 * Shows the values of another page of a facet.
 * @param {Element | null} facet
 * @param {string} address
 * @param {AbortSignal} [signal]
 */
async function show(facet, address, signal) {
  const found = (await load(address, signal)).querySelector('.found');
  if (!found) throw new Error(`${address} has no values`);
  facet?.querySelector('.found')?.replaceWith(document.adoptNode(found));
  const values = found.querySelectorAll('.values > li').length;
  say(values === 1 ? '1 value' : `${values} values`);
}
