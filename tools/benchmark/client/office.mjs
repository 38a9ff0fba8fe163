// SPDX-License-Identifier: Apache-2.0
// A real office with nothing in it that serves the client, as it is installed.
import {spawn} from "node:child_process";
import {join} from "node:path";
import {createInterface} from "node:readline";

/** @param {string} program banso-server @param {string} folder empty @param {string} site the client's files */
export async function start_office(program, folder, site) {
  const child = spawn(program, ["--data", join(folder, "data"), "--static", site, "--port", "0", "--log-level", "error"],
                      {stdio: ["ignore", "pipe", "inherit"]});
  const ended = new Promise((done) => child.once("exit", done));
  for await (const line of createInterface({input: child.stdout})) {
    const ready = /listening on http:\/\/\S+?:(\d+)/.exec(line);
    if (!ready) continue;
    return {
      url: `http://localhost:${ready[1]}/`,  // a secure place for Chromium
      close: async () => {
        child.kill("SIGTERM");
        await ended;
      },
    };
  }
  throw new Error("banso-server ended before it listened");
}
