# SPDX-License-Identifier: Apache-2.0
"""Brings everything that tools/deps.lock names: distribution packages and pinned sources.

Quick when nothing is missing: packages are asked of dpkg in one call, each source by a stamp
that holds the hash of its entry. --wasm also installs what the WebAssembly build needs, --browser what
the tests in a browser and under a virtual screen need, --sanitize what the sanitizers need.
"""
import argparse
import fcntl
import filecmp
import hashlib
import json
import pathlib
import shutil
import sys

import archives
import packages

ROOT = pathlib.Path(__file__).resolve().parents[2]
THIRD_PARTY = ROOT / "third_party"
LOCK = ROOT / "tools" / "deps.lock"
# Headers of distribution packages that em++, which does not look into /usr/include, needs a copy of.
WASM_HEADERS = ("doctest", "tl", "nlohmann")


def wanted_stamp(source):
    recipe = json.dumps(source, sort_keys=True).encode() + pathlib.Path(archives.__file__).read_bytes()
    return hashlib.sha256(recipe).hexdigest()


def bring_sources(sources):
    for source in sources:
        target = THIRD_PARTY / source.get("folder", source["name"])
        stamp = target / ".stamp"
        if stamp.exists() and stamp.read_text() == wanted_stamp(source):
            continue
        archives.unpack(archives.bring(source), source, target)
        stamp.write_text(wanted_stamp(source))
        print(f"tools/deps: {target.relative_to(ROOT)} is there", flush=True)


def copy_headers():
    """Times are kept, so that a copy of the same headers builds nothing anew."""
    for name in WASM_HEADERS:
        installed, target = pathlib.Path("/usr/include") / name, THIRD_PARTY / "include" / name
        compared = filecmp.dircmp(installed, target) if target.exists() else None
        if compared is None or compared.diff_files or compared.left_only:
            shutil.rmtree(target, ignore_errors=True)
            shutil.copytree(installed, target)


def main():
    parser = argparse.ArgumentParser(prog="tools/deps", description=__doc__)
    parser.add_argument("--wasm", action="store_true", help="also what the wasm preset needs")
    parser.add_argument("--browser", action="store_true", help="also what tests in a browser need")
    parser.add_argument("--sanitize", action="store_true", help="also what the presets asan and tsan need")
    options = parser.parse_args()
    lock = json.loads(LOCK.read_text())
    groups = {"build"} | {group for group in ("wasm", "browser", "sanitize") if getattr(options, group)}
    THIRD_PARTY.mkdir(exist_ok=True)
    with open(THIRD_PARTY / ".lock", "w", encoding="utf-8") as guard:
        fcntl.flock(guard, fcntl.LOCK_EX)
        try:
            packages.install_missing([p for p in lock["packages"] if p["group"] in groups])
            bring_sources([s for s in lock["sources"] if s.get("group", "build") in groups])
            copy_headers()
        except (packages.Failure, archives.Failure) as failure:
            sys.exit(f"tools/deps: {failure}")


if __name__ == "__main__":
    main()
