// Searches that were made in this browser. They are kept in it alone.
const place = 'searchserver.recent';
const most = 8;

/** The newest first. @returns {string[]} */
export function recent() {
  try {
    const kept = JSON.parse(localStorage.getItem(place) ?? '[]');
    return Array.isArray(kept) ? kept.filter(text => typeof text === 'string') : [];
  } catch {
    return []; // A browser may keep nothing, and a page of another time may have kept anything.
  }
}

/** @param {string} text */
export function remember(text) {
  keep([text, ...recent().filter(other => other !== text)].slice(0, most));
}

export function forget() {
  keep([]);
}

/** @param {string[]} searches */
function keep(searches) {
  try {
    localStorage.setItem(place, JSON.stringify(searches));
  } catch {
    // Then there are none.
  }
}
