# SPDX-License-Identifier: Apache-2.0
"""Puts an ES module and all that it imports into one file: each of thirty small files would cost a start its
time, in a worker one after the other.

A module becomes a function that is called once and returns what it exports; what is imported from it are its
members. So a module must not import in circles, nor export what it gives another value later: it knows
`import {a, b as c} from "./x.js"`, `import d from "./x.js"`, `import "./x.js"`, and in front of a declaration `export`
(async function, function, class, const) or `export default name`, each at the beginning of a line. Anything else that
begins so stops the build."""
import re

IMPORT = re.compile(r'^import\s*(?:(?:(\w+)|\{([^}]*)\})\s*from\s*)?(["\'])(\.{1,2}/[\w./-]+)\3;?[ \t]*', re.MULTILINE)
EXPORT = re.compile(r"^export\s+(?=(?:async\s+)?(?:function|class|const)\s+(\w+))", re.MULTILINE)
DEFAULT = re.compile(r"^export default (\w+);?[ \t]*", re.MULTILINE)
OTHER = re.compile(r"^(?:import|export)\b(?![.(]).*", re.MULTILINE)
PREFIX = "$module_"


class Bundle:
    """`read(path)` gives the text of a module, `resolve(path, name)` the path of what it imports; `change(path, text)`
    what becomes of the text without its imports."""

    def __init__(self, read, resolve, change):
        self.read = read
        self.resolve = resolve
        self.change = change
        self.names = {}  # path -> the constant that holds what it exports
        self.parts = []
        self.open = []

    def text(self, entry):
        body, _ = self.body(entry)
        return "".join([*self.parts, body])

    def constant(self, path):
        if path not in self.names:
            if path in self.open:
                raise SystemExit("files name each other in a circle: " + " -> ".join([*self.open, path]))
            body, exports = self.body(path)
            name = self.names[path] = f"{PREFIX}{len(self.names)}"
            listed = ", ".join(f"{given}: {own}" if given != own else own for given, own in exports.items())
            self.parts.append(f"const {name} = (() => {{\n{body}\nreturn {{{listed}}};\n}})();\n")
        return self.names[path]

    def body(self, path):
        text = self.read(path)
        if PREFIX in text and IMPORT.search(text):
            raise SystemExit(f"{path} has a name that begins with {PREFIX}")
        exports = {name: name for name in EXPORT.findall(text)}
        self.open.append(path)
        text = IMPORT.sub(lambda match: self.members(path, match), text)
        self.open.pop()
        text = EXPORT.sub("", text)
        exports.update(("default", name) for name in DEFAULT.findall(text))
        text = DEFAULT.sub("", text)
        left = OTHER.search(text)
        if left:
            raise SystemExit(f"{path}: not understood: {left[0]}")
        return self.change(path, text), exports

    def members(self, path, match):
        default, some, _, name = match.groups()
        constant = self.constant(self.resolve(path, name))
        if default:
            return f"const {default} = {constant}.default;"
        return f"const {{{some.replace(' as ', ': ')}}} = {constant};" if some else ""
