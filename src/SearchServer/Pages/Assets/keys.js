// Keys for who does not want to reach for the mouse. Single letters can be turned off, for who speaks to a page (WCAG 2.1.4).
import { toMark } from './marks.js';

const place = 'searchserver.keys';

export function listen() {
  const choice = document.querySelector('#single-keys');
  if (!(choice instanceof HTMLInputElement)) return;
  try {
    choice.checked = localStorage.getItem(place) !== 'off';
    choice.addEventListener('change', () => localStorage.setItem(place, choice.checked ? 'on' : 'off'));
  } catch {
    // A browser may keep nothing: then they are on at every page.
  }

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return;
    const typing = event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea, select');
    if (event.key === 'Escape') {
      if (typing) {
        event.preventDefault(); // What was typed stays.
        /** @type {HTMLElement} */ (event.target).blur();
      } else if (!document.querySelector('#keys:popover-open')) follow('.back a');
    } else if (!typing && choice.checked && (event.key === '?' || !document.querySelector('#keys:popover-open')) && does(event.key)) event.preventDefault();
  });
}

/**
 * Does what a key stands for.
 * @param {string} key
 * @returns {boolean} Whether it stands for anything.
 */
function does(key) {
  switch (key) {
    case '/': return focus('#q');
    case 'j': return toHit(1);
    case 'k': return toHit(-1);
    case 'n': toMark(1); return true;
    case 'p': toMark(-1); return true;
    case 'f': {
      const filters = document.querySelector('aside details');
      if (filters instanceof HTMLDetailsElement) filters.open = true;
      return focus('aside .facet a');
    }
    case 't': return focus('.timeline svg a[tabindex="0"]');
    case '?': {
      const keys = document.querySelector('#keys');
      if (keys instanceof HTMLElement) keys.togglePopover();
      return true;
    }
    default: return false;
  }
}

/** @param {number} by */
function toHit(by) {
  const hits = [...document.querySelectorAll('.card h2 a, .others a')];
  const at = hits.findIndex(hit => hit === document.activeElement);
  const next = hits[at < 0 ? 0 : Math.min(Math.max(at + by, 0), hits.length - 1)];
  if (next instanceof HTMLElement) {
    next.focus();
    next.scrollIntoView({ block: 'nearest' });
  }
  return next !== undefined;
}

/** @param {string} selector */
function focus(selector) {
  const element = document.querySelector(selector);
  if (element instanceof HTMLElement || element instanceof SVGElement) element.focus();
  if (element instanceof HTMLInputElement) element.select();
  return element !== null;
}

/** @param {string} selector */
function follow(selector) {
  const link = document.querySelector(selector);
  if (!(link instanceof HTMLAnchorElement)) return;

  // Who came from there comes back to where they were in it.
  if (document.referrer !== '' && isSame(new URL(document.referrer), new URL(link.href))) history.back();
  else location.assign(link.href);
}

/**
 * Whether two addresses are of one page, however they are escaped.
 * @param {URL} one
 * @param {URL} other
 */
const isSame = (one, other) => one.origin === other.origin && one.pathname === other.pathname && `${one.searchParams}` === `${other.searchParams}`;
