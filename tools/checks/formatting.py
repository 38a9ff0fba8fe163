# SPDX-License-Identifier: Apache-2.0
"""C++ is formatted by clang-format 14; other versions differ in details, so they are not asked."""
import concurrent.futures
import os
import re
import shutil
import subprocess

VERSION = "14"
BATCH = 20


def formatter():
    """The command of the right version, or None where the machine has another."""
    for name in (f"clang-format-{VERSION}", "clang-format"):
        if shutil.which(name):
            answer = subprocess.run([name, "--version"], capture_output=True, text=True, check=False).stdout
            found = re.search(r"version (\d+)", answer)
            if found and found[1] == VERSION:
                return name
    return None


def check(tree):
    command, files = formatter(), tree.cpp()
    if command is None:
        return []

    def unformatted(batch):
        answer = subprocess.run([command, "--dry-run", *batch], cwd=tree.root, capture_output=True,
                                text=True, check=False).stderr
        return {match for match in re.findall(r"^([^:\s]+):\d+:\d+: warning", answer, re.M)}

    batches = [files[start:start + BATCH] for start in range(0, len(files), BATCH)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        found = set().union(*pool.map(unformatted, batches))
    return [f"{path}: not formatted (clang-format -i {path})" for path in sorted(found)]


def report(_tree):
    return formatter() or f"formatting not checked: clang-format {VERSION} is not here"
