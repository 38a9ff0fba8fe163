# SPDX-License-Identifier: Apache-2.0
"""Every source and every test is built or run: named in the CMakeLists.txt of its folder or of one above."""
import pathlib
import re


def listing_files(tree, path):
    """(CMake file, how it would name `path`), nearest first."""
    for parent in pathlib.PurePosixPath(path).parents:
        lists = str(parent / "CMakeLists.txt")
        if lists in tree.files:
            yield lists, str(pathlib.PurePosixPath(path).relative_to(parent))
    for lists in tree.files:
        if lists.startswith("cmake/"):
            yield lists, path


def is_named(text, name):
    return re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w.-])", text) is not None


def must_be_named(path):
    is_test = path.startswith("tests/") and path.endswith(("_test.py", "_test.mjs", "_test.js"))
    return path.endswith(".cpp") or is_test


def check(tree):
    problems = []
    for path in filter(must_be_named, tree.files):
        # A full path is good in any list: commands name scripts from the root.
        named = any(is_named(re.sub(r"#.*", "", tree.text(lists)), candidate)
                    for lists, name in listing_files(tree, path) for candidate in (name, path))
        if not named:
            problems.append(f"{path}: no CMakeLists.txt names it")
    return problems
