// SPDX-License-Identifier: Apache-2.0
// tools/bench --client [--only PART,PART] [--quick] [--no-build] [--json FILE]
// Measures the client in a real Chromium on its real parts and prints a table; --quick only shows that
// all of it works. Parts: size, starts, frames, idle, store, app.
import {spawnSync} from "node:child_process";
import {existsSync} from "node:fs";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {cpus, loadavg, release, tmpdir} from "node:os";
import {join} from "node:path";
import {fileURLToPath} from "node:url";
import {parseArgs} from "node:util";

const kRoot = fileURLToPath(new URL("../../..", import.meta.url));
const kBuilt = {
  site: join(kRoot, "build/wasm/app"), module: join(kRoot, "build/wasm/client_bench_site"),
  server: join(kRoot, "build/release/bin/banso-server"), demo: join(kRoot, "build/release/bin/banso-demo"),
};
kBuilt.index = join(kBuilt.site, "index.html");
kBuilt.wasm = join(kBuilt.module, "client_bench.wasm");
const kParts = ["size", "starts", "frames", "idle", "store", "app"];

export const kSizes = {
  runs: 5, turns: 200, idle_s: 10, few_cases: 500, few_notes: 10_000, applies: 3, cases: 10_000, notes: 50_000,
  rounds: 5, warm_saves: 20, saves: 200, unlocks: 5, mornings: 5, opens: 10,
};
const kQuickSizes = {
  runs: 1, turns: 10, idle_s: 1, few_cases: 5, few_notes: 50, applies: 1, cases: 10, notes: 100,
  rounds: 1, warm_saves: 1, saves: 5, unlocks: 1, mornings: 1, opens: 2,
};

/** Said to the person as it is. */
class Failure extends Error {}

function read_options() {
  const {values} = parseArgs({options: {
    client: {type: "boolean"}, quick: {type: "boolean", default: false}, "no-build": {type: "boolean", default: false},
    only: {type: "string", default: kParts.join(",")}, json: {type: "string"},
  }});
  const only = values.only.split(",");
  const unknown = only.filter((part) => !kParts.includes(part));
  if (unknown.length > 0) throw new Failure(`no such part: ${unknown.join(", ")}; there are ${kParts.join(", ")}`);
  return {...values, only};
}

function run(command, ...words) {
  const {status} = spawnSync(command, words, {cwd: kRoot, stdio: ["ignore", 2, 2]});
  if (status !== 0) throw new Failure(`${command} ${words.join(" ")} failed`);
}

function build() {
  for (const [preset, targets] of [["wasm", ["banso-site", "client_bench"]], ["release", ["banso-server", "banso-demo"]]]) {
    if (!existsSync(join(kRoot, "build", preset, "build.ninja"))) run("cmake", "--preset", preset);
    run("cmake", "--build", join("build", preset), "--target", ...targets);
  }
}

/** What a part stands on. */
const kNeeded = {
  size: [kBuilt.index], starts: [kBuilt.index, kBuilt.server], frames: [kBuilt.index, kBuilt.server],
  idle: [kBuilt.index, kBuilt.server], store: [kBuilt.wasm],
  app: [kBuilt.index, kBuilt.server, kBuilt.demo],
};

function check_built(parts) {
  const missing = parts.flatMap((part) => kNeeded[part]).filter((file) => !existsSync(file));
  if (missing.length > 0) throw new Failure(`not built: ${[...new Set(missing)].join(", ")}`);
}

async function measure(part, sizes) {
  if (part === "size") return (await import("./size.mjs")).measure_size(kBuilt);
  if (part === "store") return (await import("./store.mjs")).measure_store({...kBuilt, sizes});
  if (part === "app") return (await import("./app.mjs")).measure_app({...kBuilt, sizes});
  const {start_office} = await import("./office.mjs");
  const folder = await mkdtemp(join(tmpdir(), "banso-bench-office-"));
  const office = await start_office(kBuilt.server, folder, kBuilt.site);
  try {
    const options = {...sizes, url: office.url};
    if (part === "starts") return await (await import("./starts.mjs")).measure_starts(options);
    const frames = await import("./frames.mjs");
    return await (part === "frames" ? frames.measure_frames(options) : frames.measure_idle(options));
  } finally {
    await office.close();
    await rm(folder, {recursive: true, force: true});
  }
}

function version() {
  const {stdout} = spawnSync("git", ["-C", kRoot, "describe", "--always", "--dirty"], {encoding: "utf8"});
  return stdout?.trim() || "unknown";
}

async function main() {
  const options = read_options();
  if (!existsSync(join(kRoot, "third_party/node_modules/playwright-core"))) {
    throw new Failure("Playwright is missing: tools/deps --browser installs it");
  }
  if (!options["no-build"]) build();
  check_built(options.only);
  // Who ends this ends the browsers as well; they are processes of their own.
  const {end_browsers} = await import("../../../tests/browser/core_browser.mjs");
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      end_browsers();
      process.exit(1);
    });
  }
  const {table} = await import("./statistics.mjs");
  const load = () => loadavg()[0].toFixed(1);
  const report = {
    version: version(), machine: `${cpus().length} x ${cpus()[0].model}, Linux ${release()}`, quick: options.quick,
    load_before: load(), load_after: "", figures: [],
  };
  for (const part of options.only) {
    const begin = performance.now();
    report.figures.push(...await measure(part, options.quick ? kQuickSizes : kSizes));
    console.error(`${part}: ${((performance.now() - begin) / 1000).toFixed(0)} s (load ${load()})`);
  }
  report.load_after = load();
  console.log(table(report.figures));
  console.log(`\n${report.machine}; load ${report.load_before} before, ${report.load_after} after; ${report.version}`);
  if (options.json) await writeFile(options.json, JSON.stringify(report, null, 1) + "\n");
}

try {
  await main();
} catch (error) {
  console.error(`tools/bench --client: ${error instanceof Failure ? error.message : error.stack}`);
  process.exitCode = 1;
}
