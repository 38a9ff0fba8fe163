// SPDX-License-Identifier: Apache-2.0
// The client's files, assembled as the build assembles them, served by a real banso-server.
import {execFile, spawn} from "node:child_process";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {createInterface} from "node:readline";
import {fileURLToPath} from "node:url";
import {promisify} from "node:util";

export const kRoot = fileURLToPath(new URL("../../..", import.meta.url));
// The typeface as the system has it; the build cuts it (tools/assets).
const kFonts = "/usr/share/fonts/truetype/bizud-gothic/BIZUDPGothic";

/**
 * The page with the scripted worker.
 * @param {string} out @param {string[]} more arguments of assemble.py
 */
export async function assemble(out, more = []) {
  await promisify(execFile)("python3", [
    "-B", join(kRoot, "wasm/page/assemble.py"), "--out", out,
    "--file", `worker.js=${join(kRoot, "tests/browser/fixtures/scripted_worker.js")}`,
    "--file", `banso-app.wasm=${join(kRoot, "tests/browser/fixtures/empty.wasm")}`,
    "--file", `fonts/regular.ttf=${kFonts}-Regular.ttf`, "--file", `fonts/bold.ttf=${kFonts}-Bold.ttf`,
    "--file", `fonts/fallback.otf=${kFonts}-Regular.ttf`, ...more,
  ]);
}

export class OfficeSite {
  /** @returns {Promise<OfficeSite>} serving */
  static async open() {
    const site = new OfficeSite();
    site.folder = await mkdtemp(join(tmpdir(), "banso-site-"));
    await assemble(site.static_files);
    await site.start();
    return site;
  }

  get static_files() {
    return join(this.folder, "static");
  }

  /** Begins to serve; a second time on the same port, as the same origin. */
  async start() {
    this.process = spawn(join(process.env.BANSO_BIN_DIR, "banso-server"), [
      "--data", join(this.folder, "data"), "--static", this.static_files, "--port", String(this.port ?? 0),
      "--open-rate", "100000", "--open-burst", "100000", "--log-level", "error",
    ], {stdio: ["ignore", "pipe", "inherit"]});
    this.ended = new Promise((done) => this.process.once("exit", done));
    for await (const line of createInterface({input: this.process.stdout})) {
      const ready = /listening on http:\/\/\S+?:(\d+)/.exec(line);
      if (!ready) continue;
      this.port = Number(ready[1]);
      // Chromium counts localhost as a secure place.
      this.url = `http://localhost:${this.port}/`;
      return;
    }
    throw new Error("banso-server ended before it listened");
  }

  async stop() {
    this.process?.kill("SIGKILL");
    await this.ended;
    this.process = null;
  }

  /** The next build is there. @param {string[]} more arguments of assemble.py */
  async publish(more) {
    await this.stop();
    await assemble(this.static_files, more);
    await this.start();
  }

  async close() {
    await this.stop();
    await rm(this.folder, {recursive: true, force: true});
  }
}
