// What a link leads to, opened where the link is: the articles of a story below its card, all values of a facet in the place of the first ones.
import { isPlain, load, say } from './dom.js';

export function openInPlace() {
  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('a[data-open]') : null;
    if (!(link instanceof HTMLAnchorElement) || !isPlain(event)) return;
    event.preventDefault();

    // What cannot be opened here can be gone to.
    (link.dataset['open'] === 'story' ? openStory(link) : openFacet(link)).catch(() => location.assign(link.href));
  });
  document.addEventListener('input', event => {
    if (event.target instanceof HTMLInputElement && event.target.form?.matches('.within')) search(event.target.form);
  });
  document.addEventListener('submit', event => {
    if (!(event.target instanceof HTMLFormElement) || !event.target.matches('.within')) return;
    event.preventDefault();
    search(event.target);
  });
}

/** @param {HTMLAnchorElement} link */
async function openStory(link) {
  const card = link.closest('.card');
  const open = card?.querySelector('.hits');
  link.setAttribute('aria-expanded', `${!open}`);
  if (open) return open.remove();
  const page = await load(link.href);
  const members = page.querySelector('.hits');
  if (!card || !members) throw new Error(`${link.href} has no hits`);
  const shown = card.querySelector('h2 a')?.getAttribute('href')?.split('?')[0];
  for (const member of members.children) {
    if (member.querySelector('h2 a')?.getAttribute('href')?.split('?')[0] === shown) member.remove();
  }
  card.append(document.adoptNode(members));
  say(`${members.children.length} more of this story`);
}

/** @param {HTMLAnchorElement} link */
async function openFacet(link) {
  const page = await load(link.href);
  const facet = link.closest('.facet');
  const all = page.querySelector('.facet.all');
  if (!facet || !all) throw new Error(`${link.href} has no values`);

  // In the place of a heading of the second rank stands one of the second rank.
  const heading = facet.querySelector('h2');
  if (heading) all.querySelector('h1')?.replaceWith(heading.cloneNode(true));
  facet.replaceWith(document.adoptNode(all));
  const box = all.querySelector('input[type=search]');
  if (box instanceof HTMLElement) box.focus();
  else all.querySelector('a')?.focus();
}

let asked = new AbortController();

/**
 * Shows the values that begin as is typed.
 * @param {HTMLFormElement} form
 */
async function search(form) {
  asked.abort();
  asked = new AbortController();
  const fields = [...new FormData(form)].map(([name, value]) => [name, `${value}`]);
  const address = `${form.action}?${new URLSearchParams(fields)}`;
  try {
    const page = await load(address, asked.signal);
    const found = page.querySelector('.found');
    if (found) form.parentElement?.querySelector('.found')?.replaceWith(document.adoptNode(found));
  } catch (error) {
    if (!(error instanceof DOMException && error.name === 'AbortError')) location.assign(address);
  }
}
