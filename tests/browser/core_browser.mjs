// SPDX-License-Identifier: Apache-2.0
// What the tests of the core in a browser share: a server for the folder with the test modules, and a
// Chromium of its own with a profile that outlives it, so that it can be killed and started again.
import {spawn, spawnSync} from "node:child_process";
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {createServer} from "node:http";
import {createRequire} from "node:module";
import {tmpdir} from "node:os";
import {extname, join, normalize, resolve} from "node:path";
import {fileURLToPath} from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const {chromium} = createRequire(join(root, "third_party/"))("playwright-core");

const kTypes = {
  ".css": "text/css", ".html": "text/html; charset=utf-8", ".js": "text/javascript", ".svg": "image/svg+xml",
  ".wasm": "application/wasm", ".webmanifest": "application/manifest+json",
};
// As strict as the office's: no eval, nothing from elsewhere.
const kPolicy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; " +
                "img-src 'self' data: blob:";
const kFlags = [
  "--headless=new", "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist", "--disable-background-networking", "--disable-component-update",
  "--disable-sync", "--disable-quic", "--no-first-run", "--disable-dev-shm-usage",
  "--remote-debugging-port=0",
];
const kChromium = process.env.BANSO_CHROMIUM ?? "chromium";
const kSkipped = 77;  // as tests/wasm/CMakeLists.txt says; not every distribution has a Chromium
const kStartTimeoutMs = 60_000;

/** Serves the files of a folder on a free port. @param {string} folder */
export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url, "http://localhost").pathname);
    try {
      const content = await readFile(join(folder, path));
      response.writeHead(200, {"Content-Type": kTypes[extname(path)] ?? "application/octet-stream",
                               "Content-Security-Policy": kPolicy});
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", done));
  return {url: `http://127.0.0.1:${server.address().port}`, close: () => server.close()};
}

/** Chromium says on its standard error where it can be driven. */
function address_of(child) {
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => reject(new Error(`Chromium did not start: ${said}`)), kStartTimeoutMs);
    child.stderr.on("data", (bytes) => {
      said += bytes;
      const found = /DevTools listening on (ws:\S+)/.exec(said);
      if (found === null) return;
      clearTimeout(timer);
      resolve(found[1]);
    });
    child.on("exit", (code) => reject(new Error(`Chromium ended with ${code}: ${said}`)));
  });
}

/** What a test that fails leaves behind. @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();

/** Starts Chromium with the profile in a folder. @param {string} profile @param {string[]} more flags */
export async function start_browser(profile, more = []) {
  const child = spawn(kChromium, [...kFlags, ...more, `--user-data-dir=${profile}`],
                      {detached: true, stdio: ["ignore", "ignore", "pipe"]});
  running.add(child);
  const ended = new Promise((done) => child.on("exit", done)).then(() => running.delete(child));
  const browser = await chromium.connectOverCDP(await address_of(child));
  const context = browser.contexts()[0];
  return {
    page: await context.newPage(),
    /** As the system does when memory runs out: all its processes, at once. */
    kill: async () => {
      process.kill(-child.pid, "SIGKILL");
      await ended;
    },
    /** The process that draws dies, and with it every graphics context. */
    crash_graphics: async () => (await browser.newBrowserCDPSession()).send("Browser.crashGpuProcess"),
    close: async () => {
      const session = await browser.newBrowserCDPSession();
      await session.send("Browser.close").catch(() => {});
      await ended;
    },
  };
}

/** Kills all that were started and have not ended. */
export function end_browsers() {
  for (const child of running) process.kill(-child.pid, "SIGKILL");
}

/**
 * Runs a test with a folder for a profile and the URL of the test modules; ends the process with 1
 * when it throws.
 * @param {(profile: string, url: string) => Promise<void>} test
 */
export async function with_profile(test) {
  const {error} = spawnSync(kChromium, ["--version"]);
  if (error !== undefined) {
    console.log(`skipped, no Chromium: ${error.message}`);
    process.exit(kSkipped);
  }
  const profile = await mkdtemp(join(tmpdir(), "banso-chromium-"));
  const server = await serve(resolve(process.argv[2]));
  try {
    await test(profile, server.url);
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  } finally {
    server.close();
    end_browsers();
    await rm(profile, {recursive: true, force: true, maxRetries: 10, retryDelay: 200});
  }
}
