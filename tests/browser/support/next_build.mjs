// SPDX-License-Identifier: Apache-2.0
// Another version of the built client: the files of this one with a worker that differs, named and
// listed anew as the build does it (wasm/page/assemble.py).
import {execFile} from "node:child_process";
import {mkdir, readFile, readdir, writeFile} from "node:fs/promises";
import {dirname, extname, join, relative} from "node:path";
import {promisify} from "node:util";

import {kRoot} from "./office_site.mjs";

const kHash = /\.[0-9a-f]{12}(?=\.)/g;
const kWithNames = new Set([".js", ".css", ".webmanifest"]);
const kPacked = new Set([".gz", ".br"]);
const kNamedByScript = new Set(["index.html", "service_worker.js"]);

/**
 * @param {string} built the folder of this version @param {string} folder for the files and the new one
 * @returns {Promise<string>} the folder of the new version
 */
export async function next_build(built, folder) {
  const words = [];
  for (const entry of await readdir(built, {recursive: true, withFileTypes: true})) {
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const name = relative(built, path);
    if (!entry.isFile() || kPacked.has(extname(name)) || kNamedByScript.has(name)) continue;
    const plain = name.replace(kHash, "");
    const source = join(folder, "sources", plain);
    await mkdir(dirname(source), {recursive: true});
    let content = await readFile(path);
    if (kWithNames.has(extname(name))) content = Buffer.from(content.toString().replace(kHash, ""));
    if (plain === "worker.js") content = Buffer.concat([Buffer.from("// The next version.\n"), content]);
    await writeFile(source, content);
    words.push("--file", `${plain}=${source}`);
  }
  const out = join(folder, "next");
  await promisify(execFile)("python3", ["-B", join(kRoot, "wasm/page/assemble.py"), "--out", out, ...words]);
  return out;
}
