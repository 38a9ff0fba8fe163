# SPDX-License-Identifier: Apache-2.0
"""Generates the input, builds, runs each workload several times and prints the medians.

One JSON line per workload, in the fields of the peers (workload/PEERS.md beside this checkout). A run whose
devices do not hold in the end what they have to ends everything: a figure for a wrong outcome is none.
"""
import argparse
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
GENERATOR = ROOT.parent / "shared" / "workload" / "gen.mjs"
BUILD = ROOT / "build" / "release"
WORKLOADS = ("W1", "W2", "W3", "W4", "W5")
# Order of the printed fields; what a workload does not have is null.
FIELDS = ("peer", "workload", "scale", "n", "wall_s", "per_s", "bytes_up", "bytes_down",
          "server_peak_rss_mb", "server_cpu_s", "client_cpu_s", "version")
MEASURED = FIELDS[4:-1]
RUN_LIMIT_S = 1200


class Failure(Exception):
    """Said to the person as it is."""


def read_options(words):
    parser = argparse.ArgumentParser(prog="tools/bench", description=__doc__.splitlines()[0])
    parser.add_argument("--only", default=",".join(WORKLOADS), help="W1,W4: these alone")
    parser.add_argument("--runs", type=int, default=3, help="how often each is run (3)")
    parser.add_argument("--scale", type=float, default=1, help="size of the input (1)")
    parser.add_argument("--json", type=pathlib.Path, help="also write the lines, and every run, to this file")
    parser.add_argument("--bin", type=pathlib.Path, help="folder of built programs; nothing is built then")
    parser.add_argument("--keep-input", type=pathlib.Path, help="folder in which the input stays for next time")
    options = parser.parse_args(words)
    options.only = options.only.split(",")
    unknown = set(options.only) - set(WORKLOADS)
    if unknown:
        parser.error(f"no such workload: {', '.join(sorted(unknown))}")
    if options.runs < 1 or options.scale <= 0:
        parser.error("--runs and --scale have to be positive")
    return options


def generate(folder, scale):
    """Returns the folder with W1.jsonl and so on."""
    if not GENERATOR.exists():
        raise Failure(f"the workload's generator is not there: {GENERATOR} (it does not belong to this checkout)")
    node = shutil.which("node")
    if node is None:
        raise Failure("node is missing (apt install nodejs): it generates the input")
    result = subprocess.run([node, str(GENERATOR), "--out", str(folder), "--scale", f"{scale:g}"],
                            capture_output=True, text=True, check=False)
    if result.returncode != 0:
        raise Failure(f"generating the input failed:\n{result.stderr}")
    return pathlib.Path(result.stdout.splitlines()[0]).parent


def build():
    if not (BUILD / "build.ninja").exists():
        subprocess.run(["cmake", "--preset", "release"], cwd=ROOT, check=True, stdout=sys.stderr)
    result = subprocess.run(["cmake", "--build", str(BUILD), "--target", "banso-bench", "banso-server"],
                            capture_output=True, text=True, check=False)
    if result.returncode != 0:
        raise Failure(f"the build failed:\n{result.stdout}{result.stderr}")
    return BUILD / "bin"


def run_once(bench, workload, work, folder):
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="run-", dir=folder))
    try:
        result = subprocess.run(
            [str(bench), "--workload", str(work), "--scratch", str(scratch), workload],
            capture_output=True, text=True, timeout=RUN_LIMIT_S, check=False)
        if result.returncode != 0:
            raise Failure(f"{workload} ended with {result.returncode}: {result.stderr.strip()}")
        run = json.loads(result.stdout)
        if not run.get("converged", True):
            raise Failure(f"{workload}: the devices do not hold the same in the end")
        return run
    finally:
        shutil.rmtree(scratch)


def summarise(runs, scale, version):
    line = {"peer": "banso", "workload": runs[0]["workload"], "scale": scale, "n": runs[0]["n"]}
    for field in MEASURED:
        values = [run[field] for run in runs if run.get(field) is not None]
        line[field] = round(statistics.median(values), 3) if values else None
    line["version"] = version
    for field in ("devices", "converged", "conflicts_kept"):
        if field in runs[0]:
            line[field] = runs[0][field]
    line["runs"] = len(runs)
    return line


def read_version():
    result = subprocess.run(["git", "-C", str(ROOT), "describe", "--always", "--dirty"], capture_output=True,
                            text=True, check=False)
    return result.stdout.strip() or "unknown"


def main(words):
    options = read_options(words)
    with tempfile.TemporaryDirectory(prefix="banso-bench-") as name:
        folder = pathlib.Path(name)
        work = generate(options.keep_input or folder / "input", options.scale)
        bench = (options.bin or build()) / "banso-bench"
        version = read_version()
        report = {"machine": platform.platform(), "processors": os.cpu_count(), "lines": [], "runs": []}
        for workload in options.only:
            runs = []
            for _ in range(options.runs):
                load = round(os.getloadavg()[0], 2)
                run = run_once(bench, workload, work, folder)
                runs.append(run)
                report["runs"].append(run | {"load_before": load})
            line = summarise(runs, options.scale, version)
            report["lines"].append(line)
            print(json.dumps(line), flush=True)
        if options.json:
            options.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    try:
        main(sys.argv[1:])
    except Failure as failure:
        sys.exit(f"tools/bench: {failure}")
