# SPDX-License-Identifier: Apache-2.0
"""The simulated world ends in the same state natively and as WebAssembly: equal hashes of the ends of
the same schedules. Usage: sim_wasm_test.py FIRST_SEED SCHEDULES NATIVE_PROGRAM WASM_COMMAND..."""
import pathlib
import sys

import sim_test

SKIPPED = 77  # ctest: SKIP_RETURN_CODE


def main():
    first, schedules, native, *wasm = sys.argv[1:]
    if not pathlib.Path(native).exists():
        print(f"{native} is not built: nothing to compare with (the stage 'release' builds it)")
        sys.exit(SKIPPED)
    as_wasm = sim_test.end_of(wasm, int(first), int(schedules))
    if sim_test.kept_or_run(native, int(first), int(schedules)) != as_wasm:
        sys.exit("the ends differ")


if __name__ == "__main__":
    main()
