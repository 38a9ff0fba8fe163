# SPDX-License-Identifier: Apache-2.0
"""Brings everything that tools/deps.lock names: distribution packages and pinned sources.

Quick when nothing is missing: packages are asked of dpkg in one call, sources by a stamp that holds the
hash of the lock. --wasm also installs what the WebAssembly build needs.
"""
import argparse
import fcntl
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


def wanted_stamp():
    parts = [LOCK, pathlib.Path(__file__), ROOT / "tools/support/archives.py"]
    return hashlib.sha256(b"\0".join(part.read_bytes() for part in parts)).hexdigest()


def bring_sources(lock):
    """Unpacks every pinned source beside the old ones, then swaps, so that a failure leaves a working tree."""
    stamp = THIRD_PARTY / ".stamp"
    if stamp.exists() and stamp.read_text() == wanted_stamp():
        return False
    for source in lock["sources"]:
        archive = archives.bring(source)
        archives.unpack(archive, source, THIRD_PARTY / source["name"])
    for name in WASM_HEADERS:
        target = THIRD_PARTY / "include" / name
        shutil.rmtree(target, ignore_errors=True)
        shutil.copytree(pathlib.Path("/usr/include") / name, target)
    stamp.write_text(wanted_stamp())
    return True


def main():
    parser = argparse.ArgumentParser(prog="tools/deps", description=__doc__)
    parser.add_argument("--wasm", action="store_true", help="also what the wasm preset needs")
    options = parser.parse_args()
    lock = json.loads(LOCK.read_text())
    groups = {"build", "wasm"} if options.wasm else {"build"}
    THIRD_PARTY.mkdir(exist_ok=True)
    with open(THIRD_PARTY / ".lock", "w", encoding="utf-8") as guard:
        fcntl.flock(guard, fcntl.LOCK_EX)
        try:
            packages.install_missing([p for p in lock["packages"] if p["group"] in groups])
            if bring_sources(lock):
                print("tools/deps: third_party/ is complete")
        except (packages.Failure, archives.Failure) as failure:
            sys.exit(f"tools/deps: {failure}")


if __name__ == "__main__":
    main()
