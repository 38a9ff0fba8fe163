# SPDX-License-Identifier: Apache-2.0
"""The simulated world ends in the same state natively and as WebAssembly: equal hashes of the ends of
the same schedules. Usage: sim_wasm_test.py NATIVE_PROGRAM WASM_COMMAND..."""
import pathlib
import subprocess
import sys

SCHEDULES = ["--schedules", "200", "--seed", "1"]
SKIPPED = 77  # ctest: SKIP_RETURN_CODE


def last_line(command):
    ended = subprocess.run(command + SCHEDULES, capture_output=True, text=True, check=False)
    print(f"{command[-1]}: {ended.stdout[-2000:]}{ended.stderr[-2000:]}")
    if ended.returncode != 0:
        sys.exit(f"{command[-1]} ended with {ended.returncode}")
    return ended.stdout.splitlines()[-1]


def main():
    native, *wasm = sys.argv[1:]
    if not pathlib.Path(native).exists():
        print(f"{native} is not built: nothing to compare with (the stage 'release' builds it)")
        sys.exit(SKIPPED)
    if last_line([native]) != last_line(wasm):
        sys.exit("the ends differ")


if __name__ == "__main__":
    main()
