# SPDX-License-Identifier: Apache-2.0
"""Runs schedules of the simulated world natively and keeps their end beside the program, so that the same
schedules as WebAssembly need not run natively again. Usage: sim_test.py PROGRAM FIRST_SEED SCHEDULES"""
import hashlib
import json
import pathlib
import subprocess
import sys


def end_of(command, first, schedules):
    """The last line of the run: how many schedules, how many broken, a hash of all their ends."""
    command = [*command, "--schedules", str(schedules), "--seed", str(first)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    print(f"{' '.join(command)}:\n{ended.stdout[-2000:]}{ended.stderr[-2000:]}", flush=True)
    if ended.returncode != 0:
        sys.exit(f"ended with {ended.returncode}")
    return ended.stdout.splitlines()[-1]


def kept_at(program, first):
    return pathlib.Path(program).with_name(f"sim-end-{first}.json")


def what_runs(program, schedules):
    """An end is one of this very program and so many schedules."""
    return {"program": hashlib.sha256(pathlib.Path(program).read_bytes()).hexdigest(),
            "schedules": schedules}


def run_native(program, first, schedules):
    kept_at(program, first).unlink(missing_ok=True)
    what = what_runs(program, schedules)
    end = end_of([program], first, schedules)
    kept_at(program, first).write_text(json.dumps({**what, "end": end}), encoding="utf-8")
    return end


def kept_or_run(program, first, schedules):
    try:
        kept = json.loads(kept_at(program, first).read_text(encoding="utf-8"))
        end = kept.pop("end")
        if kept == what_runs(program, schedules):
            return end
    except (OSError, ValueError, KeyError):
        print("no end is kept")
    return run_native(program, first, schedules)


if __name__ == "__main__":
    run_native(sys.argv[1], int(sys.argv[2]), int(sys.argv[3]))
