// From mark to mark in a text.
import { isPlain, say } from './dom.js';

export function walkMarks() {
  document.addEventListener('click', event => {
    const link = event.target instanceof Element ? event.target.closest('.marks a') : null;
    if (!(link instanceof HTMLAnchorElement) || !isPlain(event)) return;
    event.preventDefault();
    if (link.dataset['mark']) toMark(Number(link.dataset['mark']));
    else location.replace(link.hash);
  });
  addEventListener('hashchange', tell);
  tell();
}

/**
 * Goes on by so many marks; after the last comes the first.
 * @param {number} by
 */
export function toMark(by) {
  const marks = all();
  if (marks.length === 0) return;
  const at = marks.findIndex(mark => `#${mark.id}` === location.hash);
  const next = marks[(at + (at < 0 && by < 0 ? 0 : by) + marks.length) % marks.length];

  // The history is of pages.
  if (next) location.replace(`#${next.id}`);
}

function tell() {
  const at = all().findIndex(mark => `#${mark.id}` === location.hash);
  const place = document.querySelector('.marks .at');
  if (place && at >= 0) {
    place.textContent = `${at + 1} of ${all().length}`;
    say(`mark ${place.textContent}`);
  }
  for (const number of document.querySelectorAll('.marks .numbers a')) {
    if (number.getAttribute('href') === location.hash) number.setAttribute('aria-current', 'true');
    else number.removeAttribute('aria-current');
  }
}

const all = () => [...document.querySelectorAll('article mark[id]')];
