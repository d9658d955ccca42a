// Says that something is under way where it takes long enough to be wondered at.

/** In milliseconds. */
const patience = 400;

export function sayWhenSlow() {
  let timer = 0;
  const begin = () => {
    clearTimeout(timer);
    timer = setTimeout(() => document.documentElement.classList.add('waiting'), patience);
  };
  const end = () => {
    clearTimeout(timer);
    document.documentElement.classList.remove('waiting');
  };
  addEventListener('beforeunload', begin);
  addEventListener('pageshow', end);
  addEventListener('pagehide', end);
}
