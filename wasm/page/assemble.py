# SPDX-License-Identifier: Apache-2.0
"""Collects the client into one folder that banso-server --static serves.

python3 wasm/page/assemble.py --out FOLDER --file worker.js=PATH [--file NAME=PATH ...]
                              [--files FOLDER ...] [--compress]

The files beside this script, every --file under its NAME and the files right in each --files FOLDER are
copied; NAME may have folders ("worker/frames.js", "fonts/regular.ttf"). A name gets the hash of its
content ("main.3f9a0c12aa.js"), so that it may be kept for ever. Where a script, style, page or manifest
names another file in quotes, relative to itself, the hashed name is written; this is how a worker finds its
module: new URL("banso-app.wasm", import.meta.url). A script has in it all modules that it imports (bundle.py); one that
nothing else names is not served by itself. What begins with "./" or "../", ends like
a file and is not among them stops the build. index.html and service_worker.js keep their names; they get the build
(a hash of everything) and the list of all files with their SHA-256. What people open (*.txt) keeps its name too.
--compress puts x.gz (and x.br where Python's brotli is) beside what it makes smaller."""
import argparse
import concurrent.futures
import gzip
import hashlib
import json
import pathlib
import posixpath
import re
import shutil
import sys

import icon
from bundle import Bundle

try:
    import brotli
except ImportError:
    brotli = None

HERE = pathlib.Path(__file__).resolve().parent
PAGE = {".js", ".css", ".html", ".webmanifest"}
TEXT = PAGE | {".mjs"}
FOR_PEOPLE = {".txt"}
FIXED = ("index.html", "service_worker.js")
ICON_SIZES = (180, 192, 512)
HASH_DIGITS = 12
# Not behind "import(": that is a type in a comment; nothing is imported by a call.
NAME = re.compile(r"""(?<!import\()(["'])((?:\.{1,2}/)*[\w-][\w./-]*\.\w+)\1""")
COMPRESSIBLE = {".js", ".css", ".html", ".webmanifest", ".wasm", ".ttf", ".otf", ".svg", ".json", ".txt"}


def suffix_of(name):
    return pathlib.PurePath(name).suffix


def other_name(name, written):
    """What a file means by a name that is relative to itself."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(name), written))


class Site:
    def __init__(self, files):
        self.files = files
        self.names = {}  # as written -> as served, both from the root
        self.contents = {}  # as served -> bytes
        self.open = []

    def served_name(self, name):
        """Hashes depend on the hashes of what is named inside: depth first."""
        if name in self.names:
            return self.names[name]
        if name in self.open:
            raise SystemExit("files name each other in a circle: " + " -> ".join([*self.open, name]))
        self.open.append(name)
        content = self.content(name)
        self.open.pop()
        stem, _, extension = name.rpartition(".")
        digest = hashlib.sha256(content).hexdigest()[:HASH_DIGITS]
        self.names[name] = name if suffix_of(name) in FOR_PEOPLE else f"{stem}.{digest}.{extension}"
        self.contents[self.names[name]] = content
        return self.names[name]

    def content(self, name):
        if suffix_of(name) == ".js":
            return self.bundled(name).encode()
        if suffix_of(name) in TEXT:
            return self.with_names(name, self.files[name].decode(), name).encode()
        return self.files[name]

    def bundled(self, name):
        """With all modules that it imports, at its own place."""
        read = lambda path: self.files[path].decode()
        return Bundle(read, self.imported, lambda path, text: self.with_names(path, text, name)).text(name)

    def imported(self, importer, written):
        name = other_name(importer, written)
        if name not in self.files:
            raise SystemExit(f"{importer} names {written}, which is not there")
        return name

    def with_names(self, name, text, place):
        """The text of `name` as it is written at the place of another file."""
        return NAME.sub(lambda match: self.reference(name, match, place), text)

    def reference(self, name, match, place):
        quote, written = match[1], match[2]
        other = other_name(name, written)
        relative = written.startswith(".")
        if other in FIXED or other == name:
            return match[0]
        if other in self.files:
            served = posixpath.relpath(self.served_name(other), posixpath.dirname(place) or ".")
            return f"{quote}{'./' if relative and not served.startswith('.') else ''}{served}{quote}"
        # Emscripten's "./this.program" is not meant.
        if relative and suffix_of(written) in map(suffix_of, self.files):
            raise SystemExit(f"{name} names {written}, which is not there")
        return match[0]


def assemble(files):
    """{name: bytes} -> {served name: bytes}"""
    site = Site(files)
    index = site.content("index.html")
    for name in sorted(set(files) - set(FIXED)):
        if suffix_of(name) != ".js":
            site.served_name(name)
    build = hashlib.sha256("\n".join(sorted(site.contents)).encode() + b"".join(
        files[name] for name in sorted(files) if name in FIXED or suffix_of(name) in FOR_PEOPLE
    )).hexdigest()[:HASH_DIGITS]
    index = index.replace(b"@BUILD@", build.encode())
    hashes = {"./": index, **{"./" + name: content for name, content in site.contents.items()}}
    listed = json.dumps([[name, hashlib.sha256(content).hexdigest()] for name, content in sorted(hashes.items())])
    worker = site.content("service_worker.js").replace(b"@BUILD@", build.encode())
    return {**site.contents, "index.html": index, "service_worker.js": worker.replace(b'"@FILES@"', listed.encode())}


def compress(path):
    """The server sends x.br or x.gz instead of x to whoever takes it."""
    content = path.read_bytes()
    packed = {".gz": gzip.compress(content, 9, mtime=0)}
    if brotli:
        packed[".br"] = brotli.compress(content, quality=11, lgwin=24)
    for extension, smaller in packed.items():
        if len(smaller) < len(content):
            path.with_name(path.name + extension).write_bytes(smaller)


def collect(arguments):
    files = {path.name: path.read_bytes() for path in HERE.iterdir() if path.suffix in PAGE}
    files["icon.svg"] = icon.svg()
    files.update({f"icon-{size}.png": icon.png(size) for size in ICON_SIZES})
    for folder in arguments.files:
        files.update({path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()})
    for word in arguments.file:
        name, _, path = word.partition("=")
        files[name] = pathlib.Path(path).read_bytes()
    return files


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--file", action="append", default=[], metavar="NAME=PATH")
    parser.add_argument("--files", action="append", default=[], type=pathlib.Path, metavar="FOLDER")
    parser.add_argument("--compress", action="store_true")
    arguments = parser.parse_args()
    served = assemble(collect(arguments))
    shutil.rmtree(arguments.out, ignore_errors=True)
    arguments.out.mkdir(parents=True)
    for name, content in served.items():
        path = arguments.out / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    if arguments.compress:
        large = [path for path in sorted(arguments.out.rglob("*")) if path.suffix in COMPRESSIBLE]
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            list(pool.map(compress, large))
    print(f"{len(served)} files, {sum(map(len, served.values()))} bytes in {arguments.out}")


if __name__ == "__main__":
    sys.exit(main())
