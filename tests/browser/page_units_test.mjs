// SPDX-License-Identifier: Apache-2.0
// Parts of the page that need no browser: fewest moves, what covers what.
import assert from "node:assert/strict";
import {test} from "node:test";

import {covered, covers_of, modal_layer, path_with_holes} from "../../wasm/page/covers.js";
import {longest_increasing} from "../../wasm/page/order.js";
import {node} from "./support/nodes.mjs";

/** Numbers that are the same in each run. */
function* numbers(seed) {
  for (let state = seed;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

function shuffled(count, random) {
  const all = Array.from({length: count}, (_, index) => index);
  for (let index = count - 1; index > 0; --index) {
    const other = Math.floor(random.next().value * (index + 1));
    [all[index], all[other]] = [all[other], all[index]];
  }
  return all;
}

/** The plain way: for each number the longest run that ends there. */
function longest_by_trying(all) {
  const lengths = all.map(() => 1);
  all.forEach((number, index) => {
    for (let before = 0; before < index; ++before) {
      if (all[before] < number) lengths[index] = Math.max(lengths[index], lengths[before] + 1);
    }
  });
  return Math.max(0, ...lengths);
}

test("what stays in place is increasing and as long as possible", () => {
  const random = numbers(20260401);
  for (let round = 0; round < 500; ++round) {
    const all = shuffled(Math.floor(random.next().value * 12), random);
    const staying = longest_increasing(all);
    assert.equal(staying.size, longest_by_trying(all), all.join());
    const in_order = all.filter((number) => staying.has(number));
    assert.deepEqual(in_order, [...in_order].sort((a, b) => a - b));
  }
});

test("the outermost rectangle of a layer covers what lies below it, and only that", () => {
  const nodes = new Map([
    node("page", "main", "頁", {rect: [0, 0, 500, 500]}),
    node("popup", "listbox", "候補", {layer: 1, parent: "page", rect: [10, 10, 100, 100]}),
    node("popup/1", "option", "一", {layer: 1, parent: "popup", rect: [10, 10, 100, 30]}),
    node("dialog", "dialog", "消す", {layer: 3, states: ["modal"], rect: [0, 200, 500, 100]}),
  ].map((each) => [each.key, each]));
  const covers = covers_of(nodes);
  assert.deepEqual(covers.map(({layer}) => layer), [1, 3]);
  assert.equal(modal_layer(nodes.values()), 3);
  assert.deepEqual(covered([20, 20, 50, 50], 0, covers), {whole: true, holes: []});
  assert.deepEqual(covered([20, 20, 50, 50], 1, covers), {whole: false, holes: []});
  assert.deepEqual(covered([0, 190, 100, 50], 0, covers), {whole: false, holes: [[0, 10, 100, 40]]});
  assert.equal(path_with_holes([0, 190, 100, 50], []), "");
  assert.equal(path_with_holes([0, 190, 100, 50], [[0, 10, 100, 40]]),
               'path("M0 0h100v50h-100zM0 10v40h100v-40z")');
});
