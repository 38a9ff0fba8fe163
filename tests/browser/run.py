# SPDX-License-Identifier: Apache-2.0
"""python3 tests/browser/run.py FILE.mjs [NEEDED...]: runs a file of browser tests with node's own runner; exit
code 77 (skipped) on machines that have no Chromium, no node or no Playwright (tools/deps --browser), and where
a NEEDED file was not built."""
import os
import pathlib
import shutil
import sys

HERE = pathlib.Path(__file__).resolve().parent
SKIPPED = 77


def missing(needed):
    node = shutil.which("node")
    browser = shutil.which(os.environ.get("BANSO_CHROMIUM", "chromium"))
    playwright = HERE.parents[1] / "third_party/node_modules/playwright-core"
    tools = (("node", node), ("Chromium", browser), ("Playwright", playwright.is_dir()))
    built = [(path, pathlib.Path(path).exists()) for path in needed]
    return [name for name, there in (*tools, *built) if not there]


def main():
    lacking = missing(sys.argv[2:])
    if lacking:
        print("skipped, not there: " + ", ".join(lacking))
        return SKIPPED
    sys.stdout.flush()
    os.execvp("node", ["node", "--test", str(HERE / sys.argv[1])])


if __name__ == "__main__":
    sys.exit(main())
