// SPDX-License-Identifier: Apache-2.0
// What a browser has left on the disk, as somebody would find it who takes the device apart.
import {readdir, readFile} from "node:fs/promises";
import {join} from "node:path";

/**
 * @param {string} folder the browser's profile @param {string[]} words
 * @returns {Promise<string[]>} files that hold one of the words, in the encodings of browsers and of SQLite
 */
export async function files_with(folder, words) {
  const wanted = words.flatMap((word) => [Buffer.from(word, "utf8"), Buffer.from(word, "utf16le")]);
  const found = [];
  for (const entry of await readdir(folder, {withFileTypes: true})) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      found.push(...await files_with(path, words));
    } else if (entry.isFile()) {
      const content = await readFile(path);
      if (wanted.some((word) => content.includes(word))) found.push(path);
    }
  }
  return found;
}
