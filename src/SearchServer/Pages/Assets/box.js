// The box: suggestions by kind while something is typed, recent searches before. A combobox as ARIA's practices describe it.
import { make, say } from './dom.js';
import { forget, recent, remember } from './recent.js';

/** @typedef {{ kind: string, value: string, label: string, count: number, matched: string | null }} Suggestion */
/** @typedef {{ content: (Node | string)[], pick: () => void }} Option */
/** @typedef {{ title: string, options: Option[] }} Group */

const most = 8;

/** Names of more words are not looked for behind others. */
const mostWords = 3;

/** Who writes a query knows what it is to be. */
const operators = /(^|\s)[-+!(]|["():*?~^/]|\b(AND|OR|NOT|NEAR|PRE)\b/;

/** So long, in milliseconds, nobody waits for what is typed next. */
const pause = 60;

export function suggest() {
  const box = document.querySelector('form.box');
  const input = document.querySelector('#q');
  const list = document.querySelector('#suggestions');
  if (!(box instanceof HTMLFormElement) || !(input instanceof HTMLInputElement) || !(list instanceof HTMLElement)) return;
  const search = new URLSearchParams(location.search).get('q')?.trim();
  if (search && location.pathname === '/') remember(search);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-controls': list.id, 'aria-expanded': 'false' })) input.setAttribute(name, value);

  /** @type {Option[]} */
  let options = [];
  let active = -1;
  let asked = new AbortController();
  let timer = 0;

  const close = () => {
    clearTimeout(timer);
    asked.abort();
    list.hidden = true;
    [options, active] = [[], -1];
    input.setAttribute('aria-expanded', 'false');
    input.removeAttribute('aria-activedescendant');
  };

  /** @param {number} to */
  const activate = to => {
    active = to;
    for (const [i, option] of list.querySelectorAll('[role=option]').entries()) {
      option.setAttribute('aria-selected', `${i === to}`);
      if (i === to) option.scrollIntoView({ block: 'nearest' });
    }
    if (to < 0) input.removeAttribute('aria-activedescendant');
    else input.setAttribute('aria-activedescendant', `suggestion-${to}`);
  };

  /** @param {Group[]} groups */
  const show = groups => {
    options = groups.flatMap(group => group.options);
    if (options.length === 0) return close();
    let number = 0;
    list.replaceChildren(...groups.map((group, i) => make('div', { role: 'group', 'aria-labelledby': `suggestions-${i}` },
      make('p', { id: `suggestions-${i}`, role: 'presentation' }, group.title),
      ...group.options.map(option => make('div', { role: 'option', id: `suggestion-${number++}`, 'aria-selected': 'false' }, ...option.content)))));
    list.hidden = false;
    input.setAttribute('aria-expanded', 'true');
    activate(-1);
    say(options.length === 1 ? '1 suggestion' : `${options.length} suggestions`);
  };

  const refresh = async () => {
    asked.abort();
    asked = new AbortController();
    const text = input.value.trim();
    if (text === '') return show(recentGroups(input, box));
    if (operators.test(text)) return close();
    try {
      const groups = await suggestionsFor(text, box, asked.signal);
      if (document.activeElement === input && active < 0) show(groups); // What was chosen meanwhile stays.
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'AbortError')) close(); // Who types on needs no suggestions to search.
    }
  };

  input.addEventListener('input', () => {
    clearTimeout(timer);
    activate(-1);
    timer = setTimeout(refresh, pause);
  });
  input.addEventListener('click', () => { if (list.hidden) refresh(); });
  input.addEventListener('blur', close);
  box.addEventListener('submit', close);

  // Who comes back sees the page as it was left, but for what was typed on the way out.
  addEventListener('pageshow', event => {
    if (!event.persisted) return;
    close();
    input.value = input.defaultValue;
  });
  input.addEventListener('keydown', event => {
    if (event.isComposing) return;
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && list.hidden) {
      event.preventDefault();
      refresh();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const places = options.length + 1; // One of them is the box itself.
      activate((active + 1 + (event.key === 'ArrowDown' ? 1 : places - 1)) % places - 1);
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault();
      options[active]?.pick();
    } else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  });

  // The focus stays in the box.
  list.addEventListener('pointerdown', event => event.preventDefault());
  list.addEventListener('click', event => {
    const option = event.target instanceof Element ? event.target.closest('[role=option]') : null;
    if (option) options[[...list.querySelectorAll('[role=option]')].indexOf(option)]?.pick();
  });
}

/**
 * @param {HTMLInputElement} input
 * @param {HTMLFormElement} box
 * @returns {Group[]}
 */
function recentGroups(input, box) {
  const searches = recent();
  if (searches.length === 0) return [];
  return [{
    title: 'recent searches',
    options: [
      ...searches.map(text => ({
        content: [make('span', { dir: 'auto' }, text)],
        pick: () => {
          input.value = text;
          box.requestSubmit();
        },
      })),
      {
        content: [make('small', {}, 'forget these')],
        pick: () => {
          forget();
          input.blur();
          input.focus();
        },
      },
    ],
  }];
}

/**
 * What a text may become: a name or phrase that begins so, or, where there is none, one that its last words begin, as many as can, beside the words before.
 * @param {string} text
 * @param {HTMLFormElement} box
 * @param {AbortSignal} signal
 * @returns {Promise<Group[]>}
 */
async function suggestionsFor(text, box, signal) {
  const filters = new URLSearchParams([...box.querySelectorAll('input[data-filter]')].map(input => input instanceof HTMLInputElement ? [input.name, input.value] : []));
  const words = text.split(/\s+/);
  let before = '';
  let found = await ask(text, filters, signal);
  for (let last = Math.min(words.length - 1, mostWords); found.length === 0 && last > 0; last--) {
    before = words.slice(0, -last).join(' ');
    const ending = words.slice(-last).join(' ');
    if (ending.length > 1) found = await ask(ending, filters, signal);
  }

  /** @type {Map<string, Option[]>} */
  const groups = new Map();
  for (const suggestion of found) {
    const group = groups.get(suggestion.kind) ?? [];
    groups.set(suggestion.kind, group);
    group.push({ content: contentOf(suggestion, before), pick: () => location.assign(addressOf(suggestion, before, box)) });
  }
  return [...groups].map(([title, options]) => ({ title, options }));
}

/**
 * @param {string} text
 * @param {URLSearchParams} filters
 * @param {AbortSignal} signal
 * @returns {Promise<Suggestion[]>}
 */
async function ask(text, filters, signal) {
  const asked = new URLSearchParams([['q', text.slice(0, 200)], ['size', `${most}`], ...filters]);
  const answer = await fetch(`/suggest?${asked}`, { signal });
  return answer.ok ? (await answer.json()).suggestions : [];
}

/**
 * @param {Suggestion} suggestion
 * @param {string} before
 */
function contentOf({ kind, label, count, matched }, before) {
  const name = make('span', { class: `name ${kind}`, dir: 'auto' }, label);
  if (matched) name.append(make('small', {}, ` ${matched}`));
  if (before) name.append(make('small', {}, ` with ${before}`));

  // How many articles say a phrase is known of titles alone, and with other words of nothing.
  return kind === 'phrase' || before ? [name] : [name, ' ', make('b', {}, count.toLocaleString('en'))];
}

/**
 * Where a suggestion leads: a name to what is about it, within the filters that are there; a phrase to what says it.
 * @param {Suggestion} suggestion
 * @param {string} before
 * @param {HTMLFormElement} box
 */
function addressOf({ kind, value }, before, box) {
  const kept = [...box.querySelectorAll('input[type=hidden]')].map(input => input instanceof HTMLInputElement ? [input.name, input.value] : []);
  const address = new URLSearchParams(kept);
  if (kind === 'phrase') address.set('q', `${before} "${value}"`.trim());
  else {
    if (before) address.set('q', before);

    // An article has one outlet; what else it has must be there beside what is asked for.
    if (kind === 'outlet') address.set(kind, value);
    else if (!address.getAll(kind).includes(value)) address.append(address.has(kind) ? `all.${kind}` : kind, value);
  }
  return `/?${address}`;
}
