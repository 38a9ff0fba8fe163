// SPDX-License-Identifier: Apache-2.0
// Texts that are too long, in UTF-16 units.

/**
 * Where a cut of at least `excess` units begins that ends at `end`; it parts no character of two units.
 * @param {string} text @param {number} end @param {number} excess
 */
export function cut_before(text, end, excess) {
  const begin = Math.max(0, end - excess);
  const inside = /^[\uD800-\uDBFF][\uDC00-\uDFFF]/.test(text.slice(Math.max(0, begin - 1), begin + 1));
  return inside ? begin - 1 : begin;
}
