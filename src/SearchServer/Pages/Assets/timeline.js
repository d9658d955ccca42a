// A period is brushed on the timeline: drawn over its bars by mouse or finger, or by arrow keys with Shift held. It is gone to when it is let go, or by Enter.
import { say } from './dom.js';

/** A pointer that moved less, in pixels, has clicked. */
const slack = 5;

export function brush() {
  const svg = document.querySelector('svg[data-brush]');
  const words = document.querySelector('.timeline .brushed');
  if (!(svg instanceof SVGSVGElement) || !(words instanceof HTMLElement)) return;
  const bars = [...svg.querySelectorAll(':scope > a')].filter(bar => bar instanceof SVGAElement);
  const otherwise = [...words.childNodes];
  const shade = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  shade.setAttribute('class', 'shade');
  shade.setAttribute('height', svg.querySelector('.hit')?.getAttribute('height') ?? '');

  // One of them is on the way of the tab key, from which the arrows go on.
  /** @param {SVGAElement | undefined} chosen */
  const reach = chosen => {
    for (const bar of bars) bar.setAttribute('tabindex', bar === chosen ? '0' : '-1');
  };
  reach(bars.at(-1));

  /** From the first to the last bar of the period, both with it. @type {[number, number] | null} */
  let period = null;

  /** @param {[number, number] | null} chosen */
  const show = chosen => {
    period = chosen;
    const [first, last] = (chosen ?? []).map(number => bars[number]?.querySelector('.hit'));
    if (!chosen || !first || !last) {
      shade.remove();
      words.replaceChildren(...otherwise);
      return;
    }
    const left = percent(first, 'x');
    shade.setAttribute('x', `${left}%`);
    shade.setAttribute('width', `${percent(last, 'x') + percent(last, 'width') - left}%`);
    svg.append(shade);
    const inside = bars.slice(chosen[0], chosen[1] + 1);
    const count = inside.reduce((sum, bar) => sum + Number(/[\d,]+$/.exec(bar.getAttribute('aria-label') ?? '')?.[0].replaceAll(',', '')), 0);
    words.textContent = `${count.toLocaleString('en')} ${count === 1 ? 'article' : 'articles'} from ${bound(inside[0], 'from')} to ${bound(inside.at(-1), 'to')}`;
    say(words.textContent);
  };

  const go = () => {
    if (!period) return;
    const address = new URL(bars[period[0]]?.href.baseVal ?? '', location.href);
    address.searchParams.set('to', bound(bars[period[1]], 'to'));
    location.assign(address);
  };

  /** The bars between two places, from 0 at the left edge to 1 at the right. @param {number} from @param {number} to @returns {[number, number] | null} */
  const between = (from, to) => {
    const touched = bars.map((bar, i) => ({ i, hit: bar.querySelector('.hit') })).filter(({ hit }) => hit && (percent(hit, 'x') + percent(hit, 'width')) / 100 > Math.min(from, to) && percent(hit, 'x') / 100 < Math.max(from, to)).map(({ i }) => i);
    const [first, last] = [touched[0], touched.at(-1)];
    return first === undefined || last === undefined ? null : [first, last];
  };

  let start = NaN;
  let moved = false;
  /** @param {PointerEvent} event */
  const placeOf = event => (event.clientX - svg.getBoundingClientRect().left) / svg.getBoundingClientRect().width;
  svg.addEventListener('pointerdown', event => {
    if (event.button !== 0) return;
    [start, moved] = [placeOf(event), false];
  });
  svg.addEventListener('dragstart', event => event.preventDefault());
  svg.addEventListener('pointermove', event => {
    if (event.buttons === 0) start = NaN; // It was let go elsewhere.
    if (Number.isNaN(start) || (!moved && Math.abs(placeOf(event) - start) * svg.getBoundingClientRect().width < slack)) return;
    if (!moved) svg.setPointerCapture(event.pointerId);
    moved = true;
    show(between(start, placeOf(event)));
  });
  svg.addEventListener('pointerup', () => {
    if (moved) go();
    start = NaN;
  });
  svg.addEventListener('pointercancel', () => {
    [start, moved] = [NaN, false];
    show(null);
  });
  svg.addEventListener('click', event => {
    if (moved) event.preventDefault(); // What was brushed is no click on a bar.
    moved = false;
  }, true);

  svg.addEventListener('keydown', event => {
    const at = bars.findIndex(bar => bar === document.activeElement);
    if (at < 0) return;
    const to = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: bars.length - 1 }[event.key];
    if (to !== undefined) {
      event.preventDefault();
      const next = Math.min(Math.max(to, 0), bars.length - 1);
      const anchor = period ? (at === period[0] ? period[1] : period[0]) : at;
      show(event.shiftKey ? [Math.min(anchor, next), Math.max(anchor, next)] : null);
      reach(bars[next]);
      bars[next]?.focus();
    } else if (event.key === 'Enter' && period) {
      event.preventDefault();
      go();
    } else if (event.key === 'Escape' && period) {
      event.preventDefault();
      event.stopPropagation();
      show(null);
    }
  });

  // Who comes back sees the page as it is.
  addEventListener('pageshow', () => {
    moved = false;
    show(null);
  });
}

/** @param {Element} rect @param {string} name */
const percent = (rect, name) => parseFloat(rect.getAttribute(name) ?? '');

/** @param {SVGAElement | undefined} bar @param {'from' | 'to'} end */
const bound = (bar, end) => new URL(bar?.href.baseVal ?? '', location.href).searchParams.get(end) ?? '';
