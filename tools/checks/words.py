# SPDX-License-Identifier: Apache-2.0
"""What may not stand in a file: paths of one machine, hosts of registries, unfinished business; in the core
also clocks, dice, threads and the other things that arrive through Env. And what must: the licence line."""
import pathlib
import re

from tree import without_comments

ANYWHERE = {
    # Written in pieces, because this file is checked too.
    r"(?<![\w.~/-])/(?:wo[r]k|ro[o]t|ho[m]e|Us[e]rs|t[m]p)/\w": "a path of one machine",
    r"\b(?:deb|snapshot|security)\.debian\.o[r]g|archive\.ubuntu\.co[m]|registry\.npmjs\.o[r]g":
        "the host of a package registry",
    r"\b(?:TO[D]O|FIX[M]E|XX[X])\b": "unfinished business",
}
IN_THE_CORE = {
    r"#\s*include\s*<(?:chrono|ctime|time\.h)>": "a clock: use Env::now_ms",
    r"std::chrono|\b(?:clock_gettime|gettimeofday|localtime|gmtime)\w*\s*\(|\bstd::time\s*\(": "a clock: use Env::now_ms",
    r"\bs?rand\s*\(|random_device|#\s*include\s*<random>": "dice: use Env::random",
    r"#\s*include\s*<(?:iostream|fstream|cstdio|stdio\.h)>": "input and output: return text, pass Env",
    r"#\s*include\s*<(?:thread|mutex|future|condition_variable|shared_mutex)>|std::thread": "threads: the caller owns them",
    r"\bgetenv\b|setlocale|std::locale|#\s*include\s*<locale>": "surroundings: pass what is needed",
    r"\bthrow\b|\bcatch\s*\(": "exceptions: errors are values",
}
LICENCE = "SPDX-License-Identifier: Apache-2.0"
# How much may stand above the licence line: a #! line, a document type.
LICENCE_WITHIN_LINES = 3
CORE_MAY = {"shared/base/check.cpp": "input and output"}


def matches(rules, text):
    for pattern, meaning in rules.items():
        for match in re.finditer(pattern, text):
            yield text.count("\n", 0, match.start()) + 1, match[0].strip(), meaning


def check(tree):
    problems = []
    # Where somebody works: never the beginning of a longer name ("/src/" in "libsodium/src/...").
    own_folder = re.compile(r"(?<![\w.)}])" + re.escape(str(tree.root.resolve().parent)) + "/")
    for path in tree.files:
        text = tree.text(path)
        if path != "LICENSE":
            problems += [f"{path}:{line}: '{found}' is {meaning}" for line, found, meaning in matches(ANYWHERE, text)]
        if tree.root.resolve().parent != pathlib.Path("/") and own_folder.search(text):
            problems.append(f"{path}: names the folder of this checkout")
    for path in tree.code():
        if not any(LICENCE in line for line in tree.lines(path)[:LICENCE_WITHIN_LINES]):
            problems.append(f"{path}: does not begin with '{LICENCE}'")
    for path in tree.cpp("shared/"):
        for line, found, meaning in matches(IN_THE_CORE, without_comments(tree.text(path))):
            if not meaning.startswith(CORE_MAY.get(path, "\0")):
                problems.append(f"{path}:{line}: '{found}' in the core: {meaning}")
    return problems
