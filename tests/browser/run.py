# SPDX-License-Identifier: Apache-2.0
"""python3 tests/browser/run.py FILE.mjs: runs a file of browser tests with node's own runner; exit code 77
(skipped) on machines that have no Chromium, no node or no Playwright (tools/deps --browser)."""
import os
import pathlib
import shutil
import sys

HERE = pathlib.Path(__file__).resolve().parent
SKIPPED = 77


def missing():
    node = shutil.which("node")
    browser = shutil.which(os.environ.get("BANSO_CHROMIUM", "chromium"))
    playwright = HERE.parents[1] / "third_party/node_modules/playwright-core"
    return [name for name, there in (("node", node), ("Chromium", browser), ("Playwright", playwright.is_dir()))
            if not there]


def main():
    lacking = missing()
    if lacking:
        print("skipped, not installed: " + ", ".join(lacking))
        return SKIPPED
    sys.stdout.flush()
    os.execvp("node", ["node", "--test", str(HERE / sys.argv[1])])


if __name__ == "__main__":
    sys.exit(main())
