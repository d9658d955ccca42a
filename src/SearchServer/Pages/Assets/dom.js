/**
 * Makes an element. What it is given as text stays text.
 * @template {keyof HTMLElementTagNameMap} K
 * @param {K} name
 * @param {Record<string, string>} attributes
 * @param {...(Node | string)} content
 */
export function make(name, attributes, ...content) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...content);
  return element;
}

/**
 * Another page of this server, parsed: nothing in it is loaded or run.
 * @param {string} address
 * @param {AbortSignal} [signal]
 */
export async function load(address, signal) {
  const answer = await fetch(address, { headers: { Accept: 'text/html' }, signal: signal ?? null });
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), 'text/html');
}

/**
 * Tells who hears the page.
 * @param {string} text
 */
export function say(text) {
  const place = document.getElementById('said');
  if (place) place.textContent = text;
}

/**
 * Whether a click asks for the page itself, and not for another window.
 * @param {MouseEvent} event
 */
export const isPlain = event => event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey && !event.defaultPrevented;
