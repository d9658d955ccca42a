import type { Match } from './api.js';

/** An element with attributes and children. Texts become text nodes: nothing of an article is ever read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(tag: K, attributes: Record<string, string> = {}, ...children: (Node | string)[]): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/**
 * A text with its matches in `mark`.
 * @param text The text, or a fragment of it.
 * @param matches What matched in it, in order; offsets in UTF-16 units, as strings have them, into the whole text.
 * @param start Where the fragment starts in the whole text.
 */
export function marked(text: string, matches: readonly Match[], start = 0): (Node | string)[] {
  const nodes: (Node | string)[] = [];
  let end = 0;
  for (const match of matches) {
    nodes.push(text.slice(end, match.start - start), element('mark', {}, text.slice(match.start - start, match.end - start)));
    end = match.end - start;
  }

  return [...nodes, text.slice(end)];
}
