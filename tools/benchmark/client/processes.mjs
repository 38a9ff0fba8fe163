// SPDX-License-Identifier: Apache-2.0
// What processes and threads have used, from Linux' /proc.
import {readFileSync, readdirSync} from "node:fs";

const kTicksPerSecond = 100;  // USER_HZ, the same on all that Debian runs on

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

/** Seconds of processor time of these processes, with all their threads. @param {string[]} processes */
export function cpu_s(processes) {
  const of = (pid) => {
    const fields = stat(`/proc/${pid}/stat`);
    return fields === null ? 0 : (Number(fields[11]) + Number(fields[12])) / kTicksPerSecond;
  };
  return processes.reduce((sum, pid) => sum + of(pid), 0);
}

/** Seconds that the threads with this name were on a processor, to the nanosecond. */
export function thread_cpu_s(processes, name) {
  let sum_ns = 0;
  for (const pid of processes) {
    for (const thread of readdirSync(`/proc/${pid}/task`)) {
      if (!read(`/proc/${pid}/task/${thread}/comm`)?.startsWith(name)) continue;
      sum_ns += Number(read(`/proc/${pid}/task/${thread}/schedstat`)?.split(" ")[0] ?? 0);
    }
  }
  return sum_ns / 1e9;
}
