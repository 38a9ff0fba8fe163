// SPDX-License-Identifier: Apache-2.0
// Children put into a wanted order with as few moves as possible. The element that holds the focus
// is never moved: moving it would end the focus, close the keyboard and break a composition.

/** @param {number[]} numbers all different @returns {Set<number>} a longest increasing subsequence */
export function longest_increasing(numbers) {
  /** @type {number[]} index of the smallest end of a run of each length */
  const ends = [];
  const before = new Array(numbers.length);
  numbers.forEach((number, index) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (numbers[ends[middle]] < number) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? ends[low - 1] : -1;
    ends[low] = index;
  });
  const found = new Set();
  for (let index = ends.length > 0 ? ends[ends.length - 1] : -1; index >= 0; index = before[index]) {
    found.add(numbers[index]);
  }
  return found;
}

/** @param {number[]} places present place of each wanted child @param {number} fixed its index or -1 */
function places_that_stay(places, fixed) {
  if (fixed < 0) return longest_increasing(places.filter((place) => place >= 0));
  const middle = places[fixed];
  const front = places.slice(0, fixed).filter((place) => place >= 0 && place < middle);
  const back = places.slice(fixed + 1).filter((place) => place > middle);
  return new Set([...longest_increasing(front), middle, ...longest_increasing(back)]);
}

/**
 * Elements of `parent` that are not wanted stay where they are.
 * @param {Element} parent @param {Element[]} wanted
 */
export function arrange(parent, wanted) {
  const present = new Map([...parent.children].map((child, index) => [child, index]));
  const places = wanted.map((child) => present.get(child) ?? -1);
  const focused = document.activeElement;
  const fixed = wanted.findIndex((child, index) => places[index] >= 0 && child.contains(focused));
  const staying = places_that_stay(places, fixed);
  let next = null;
  for (let index = wanted.length - 1; index >= 0; --index) {
    if (!staying.has(places[index])) parent.insertBefore(wanted[index], next);
    next = wanted[index];
  }
}
