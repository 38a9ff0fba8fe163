# SPDX-License-Identifier: Apache-2.0
"""Every source and every test is built or run: named in the CMakeLists.txt of its folder or of one above."""
import pathlib
import re


def is_cmake(path):
    return path.endswith(("CMakeLists.txt", ".cmake"))


def possible_names(path):
    """(the CMake file that may use it, name): relative in the lists above, the path from the root in any."""
    for parent in pathlib.PurePosixPath(path).parents:
        yield str(parent / "CMakeLists.txt"), str(pathlib.PurePosixPath(path).relative_to(parent))


def is_named(text, name):
    return re.search(rf"(?<![\w.-]){re.escape(name)}(?![\w.-])", text) is not None


def must_be_named(path):
    is_test = path.startswith("tests/") and path.endswith(("_test.py", "_test.mjs", "_test.js"))
    return path.endswith(".cpp") or is_test


def check(tree):
    lists = {path: re.sub(r"#.*", "", tree.text(path)) for path in tree.files if is_cmake(path)}
    everything = "\n".join(lists.values())
    return [f"{path}: no CMakeLists.txt names it" for path in filter(must_be_named, tree.files)
            if not is_named(everything, path)
            and not any(is_named(lists.get(file, ""), name) for file, name in possible_names(path))]
