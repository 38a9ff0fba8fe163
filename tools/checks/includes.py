# SPDX-License-Identifier: Apache-2.0
"""The order of dependency, proved by the include lines; and one place per foreign library."""
import re

BASE, MODEL, CODEC, STORE, SYNC = (f"shared/{name}/" for name in ("base", "model", "codec", "store", "sync"))
SHARED = (BASE, MODEL, CODEC, STORE, SYNC)
# For each folder, what it may include. The first folder that a path begins with counts.
MAY_INCLUDE = {
    BASE: SHARED[:1], MODEL: SHARED[:2], CODEC: SHARED[:3], STORE: SHARED[:4], SYNC: SHARED,
    "server/": SHARED + ("server/",),
    "client/native/": SHARED + ("client/",),
    "client/": SHARED + ("client/",),
    "wasm/": SHARED + ("client/", "wasm/"),
    "tools/": SHARED + ("server/", "client/", "wasm/", "tools/"),
    "tests/": SHARED + ("server/", "client/", "wasm/", "tools/", "tests/"),
}
# What a folder may not include although it lies below an allowed one.
EXCEPT = {"client/": "client/native/", "wasm/": "client/native/"}
# The headers of a foreign library are seen by these files only (and by tests).
FOREIGN = {
    r"tl/expected\.hpp": r"shared/base/result\.h",
    r"sqlite3\w*\.h": r"shared/store/sqlite/.*|wasm/opfs_vfs\.cpp",
    r"sodium(/.*)?\.h": r"shared/base/crypto\w*\.(h|cpp)",
    r"libdeflate\.h": r"shared/codec/\w+\.cpp",
    r"httplib\.h": r"(server/http_server|client/native/http_transport)\.cpp",
    r"openssl/.*": r"(server/|shared/base/crypto)\w*\.cpp",
    r"CLI/.*": r"(server|tools|client/native)/.*\.cpp",
    r"emscripten.*": r"wasm/.*",
    r"qrcodegen\.hpp": r"client/ui/qr_code\.cpp",
    r"png\.h": r"client/native/png_file\.cpp",
    r"(GLFW|GL)/.*": r"client/native/(key_map|window|renderer)\.cpp",
    r"imgui.*": r"client/.*|wasm/.*",
    r"(doctest/.*|rapidcheck.*)": r"tests/.*",
}
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]', re.M)


def folder_of(path):
    return next((folder for folder in MAY_INCLUDE if path.startswith(folder)), None)


def check(tree):
    problems = []
    for path in tree.cpp():
        folder = folder_of(path)
        for kind, name in INCLUDE.findall(tree.text(path)):
            problems += [f"{path}: {problem}" for problem in problems_of(tree, path, folder, kind, name)]
    return problems


def problems_of(tree, path, folder, kind, name):
    for library, place in FOREIGN.items():
        allowed = re.fullmatch(place, path) or path.startswith("tests/")
        if re.fullmatch(library, name) and not allowed:
            yield f"<{name}> is included only by {place}"
    if kind == "<":
        return
    if not (tree.root / name).is_file():
        yield f'"{name}" is not a path from the root'
    elif folder is None:
        yield "lies in a folder that has no place in the order of dependency"
    elif not name.startswith(MAY_INCLUDE[folder]) or name.startswith(EXCEPT.get(folder, "\0")):
        yield f'"{name}" is upward or sideways of {folder}'
