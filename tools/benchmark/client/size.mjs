// SPDX-License-Identifier: Apache-2.0
// What a browser has to load before the app can do anything, packed as well as brotli can: code and
// page. Fonts are told apart; they do not change with every version.
import {readFile, readdir} from "node:fs/promises";
import {extname, join} from "node:path";
import {promisify} from "node:util";
import {brotliCompress, constants} from "node:zlib";

import {figure} from "./statistics.mjs";

const kGoalKb = 900;
const kCode = new Set([".wasm", ".js", ".html", ".css"]);
const kFonts = new Set([".ttf", ".otf"]);

async function* files_of(folder) {
  for (const entry of await readdir(folder, {withFileTypes: true})) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* files_of(path);
    else yield path;
  }
}

async function packed_kb(path) {
  const content = await readFile(path);
  const params = {[constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: content.length};
  return (await promisify(brotliCompress)(content, {params})).length / 1000;
}

/** @param {{site: string}} options */
export async function measure_size({site}) {
  const of = {};
  for await (const path of files_of(site)) {
    const end = extname(path);
    if (kCode.has(end) || kFonts.has(end)) of[end] = (of[end] ?? 0) + await packed_kb(path);
  }
  const sum = (ends) => [...ends].reduce((so_far, end) => so_far + (of[end] ?? 0), 0);
  return [
    figure("code, brotli", "kB", [sum(kCode)], {goal: kGoalKb, about: of}),
    figure("fonts, brotli", "kB", [sum(kFonts)]),
  ];
}
