# SPDX-License-Identifier: Apache-2.0
"""The files that are checked, read once. Paths are relative to the root, with forward slashes."""
import functools
import pathlib
import re
import subprocess

CPP = (".h", ".cpp")
CODE = CPP + (".py", ".js", ".mjs", ".cmake", ".css", ".html", ".sh")


class Tree:
    def __init__(self, root, files=None):
        self.root = pathlib.Path(root)
        self.files = sorted(self._tracked() if files is None else files)

    def _tracked(self):
        listing = subprocess.run(["git", "ls-files", "-z"], cwd=self.root, check=True,
                                 capture_output=True, text=True).stdout
        return [name for name in listing.split("\0") if name and (self.root / name).is_file()]

    @functools.cache
    def text(self, path):
        """The file's text; empty for what is not UTF-8, so that checks of words skip binary files."""
        try:
            return (self.root / path).read_text(encoding="utf-8")
        except UnicodeDecodeError:
            return ""

    def lines(self, path):
        return self.text(path).splitlines()

    def cpp(self, folder=""):
        return [path for path in self.files if path.endswith(CPP) and path.startswith(folder)]

    def code(self):
        return [path for path in self.files
                if path.endswith(CODE) or path.endswith("CMakeLists.txt")
                or self.text(path).startswith("#!")]


@functools.cache
def without_comments(text):
    """C++ text with comments and string literals blanked, line numbers kept."""
    pattern = re.compile(r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"', re.S)
    return pattern.sub(lambda match: "\n" * match[0].count("\n"), text)
