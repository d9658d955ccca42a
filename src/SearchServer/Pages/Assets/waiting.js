// Says that something is under way where it takes long enough to be wondered at.

/** In milliseconds. */
const patience = 400;

/** After so long, in milliseconds, what was gone to was no page, or its loading was stopped. */
const end = 60_000;

export function sayWhenSlow() {
  /** @type {number[]} */
  let timers = [];
  const stop = () => {
    timers.forEach(clearTimeout);
    document.documentElement.classList.remove('waiting');
  };
  addEventListener('beforeunload', () => {
    stop();
    timers = [setTimeout(() => document.documentElement.classList.add('waiting'), patience), setTimeout(stop, end)];
  });
  addEventListener('pageshow', stop);
  addEventListener('pagehide', stop);
}
