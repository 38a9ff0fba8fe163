// SPDX-License-Identifier: Apache-2.0
// What processes and threads have used, from Linux' /proc.
import {readFileSync, readdirSync} from "node:fs";

function read(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;  // it has ended
  }
}

/** The fields of a stat file behind the name, which may hold anything. */
function stat(path) {
  const text = read(path);
  return text === null ? null : text.slice(text.lastIndexOf(")") + 2).split(" ");
}

function threads_of(pid) {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

const pids = () => readdirSync("/proc").filter((name) => /^\d+$/.test(name));

/** All processes of a Chromium, whose first process has this folder in its command line. */
export function browser_processes(profile) {
  const parents = new Map(pids().map((pid) => [pid, stat(`/proc/${pid}/stat`)?.[1]]));
  const found = new Set([...parents.keys()].filter((pid) => {
    return read(`/proc/${pid}/cmdline`)?.split("\0").includes(`--user-data-dir=${profile}`);
  }));
  for (let before = 0; before !== found.size;) {
    before = found.size;
    for (const [pid, parent] of parents) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

/**
 * How long each thread with this name has been on a processor, in nanoseconds.
 * @param {string[]} processes @param {string} [name] how it begins @returns {Map<string, number>}
 */
export function thread_times(processes, name = "") {
  const times = new Map();
  for (const pid of processes) {
    for (const thread of threads_of(pid)) {
      if (!read(`/proc/${pid}/task/${thread}/comm`)?.startsWith(name)) continue;
      times.set(thread, Number(read(`/proc/${pid}/task/${thread}/schedstat`)?.split(" ")[0] ?? 0));
    }
  }
  return times;
}

/** Seconds of processor time between two moments; what a thread that has ended used is not in it. */
export function used_s(before, after) {
  let sum_ns = 0;
  for (const [thread, time_ns] of after) sum_ns += time_ns - (before.get(thread) ?? 0);
  return sum_ns / 1e9;
}
