# SPDX-License-Identifier: Apache-2.0
"""Photographs of the desktop program, one process for each combination, drawn by the processor alone.

A screen is a name and a list of shots; a shot is a name and the steps of client/native/script.h that lead to
it from the one before. Without a display everything runs in an Xvfb of its own."""
import argparse
import concurrent.futures
import contextlib
import dataclasses
import itertools
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "screenshots"
PROGRAM = pathlib.Path(os.environ.get("BANSO_BIN_DIR", ROOT / "build" / "release" / "bin")) / "banso"
PATIENCE_S = 300

SIZES = {"tablet": "1194x834", "phone": "390x844"}
THEMES = ("light", "dark", "contrast")
TEXTS = (100, 150)
LANGUAGES = ("ja", "en")
# Most of a screen's height, so that nothing is left out between two pictures of a long page.
PAGE = {"tablet": 700, "phone": 640}


@dataclasses.dataclass(frozen=True)
class Job:
    screen: str
    device: str
    theme: str
    text: int
    language: str

    @property
    def name(self):
        return f"{self.screen}-{self.device}-{self.theme}-{self.text}-{self.language}"


def from_top_down(job, file):
    """One picture for each screenful; of a list without end, the first ones."""
    for page in range(1, {"tablet": 4, "phone": 6}[job.device]):
        yield f"photograph {file(page)}"
        yield f"scroll {PAGE[job.device]}"


# Options of the program, and the steps.
SCREENS = {f"gallery-{page}": (["--gallery", "--location", page], from_top_down)
           for page in ("basics", "entry", "lists", "record", "messages")}


def jobs():
    for combination in itertools.product(SCREENS, SIZES, THEMES, TEXTS, LANGUAGES):
        yield Job(*combination)


def photograph(job, ratio, into):
    """What went wrong, or nothing."""
    options, steps = SCREENS[job.screen]
    with tempfile.TemporaryDirectory(prefix="banso-photograph-") as folder:
        lines = list(steps(job, lambda page: into / f"{job.name}-{page:02}.png"))
        script = pathlib.Path(folder) / "script"
        script.write_text("\n".join(lines), "utf-8")
        last = into / f"{job.name}-{len(lines) // 2 + 1:02}.png"
        process = subprocess.run(
            [PROGRAM, *options, "--data", f"{folder}/data", "--size", SIZES[job.device], "--ratio", str(ratio),
             "--theme", job.theme, "--text", str(job.text), "--language", job.language,
             "--script", script, "--screenshot", last],
            capture_output=True, text=True, timeout=PATIENCE_S, stdin=subprocess.DEVNULL,
            env={**os.environ, "LIBGL_ALWAYS_SOFTWARE": "1"})
    return process.stderr.strip() if process.returncode == 0 else f"exit {process.returncode}: {process.stderr.strip()}"


def drop_equal_ends(job, into):
    """Pages behind the end of the page all show its end."""
    pictures = sorted(into.glob(f"{job.name}-[0-9][0-9].png"))
    for before, picture in reversed(list(itertools.pairwise(pictures))):
        if before.read_bytes() != picture.read_bytes():
            return
        picture.unlink()


@contextlib.contextmanager
def screen():
    """A display: the one that is there, or an Xvfb's on a free number."""
    if os.environ.get("DISPLAY"):
        yield
        return
    read, write = os.pipe()
    with subprocess.Popen(["Xvfb", "-displayfd", str(write), "-nolisten", "tcp"], pass_fds=[write],
                          stderr=subprocess.DEVNULL) as server:
        os.close(write)
        with os.fdopen(read) as pipe:
            os.environ["DISPLAY"] = f":{pipe.readline().strip()}"
        try:
            yield
        finally:
            server.terminate()


def main():
    parser = argparse.ArgumentParser(prog="tools/screenshots", description=__doc__)
    parser.add_argument("--only", default="", metavar="REGEX", help="only the photographs whose name matches")
    parser.add_argument("--ratio", type=float, default=1, help="device pixels per logical pixel")
    parser.add_argument("--folder", type=pathlib.Path, default=FOLDER, help="where to put them")
    parser.add_argument("--list", action="store_true", help="name the photographs")
    options = parser.parse_args()
    wanted = [job for job in jobs() if re.search(options.only, job.name)]
    if options.list:
        print("\n".join(job.name for job in wanted))
        return 0
    if not wanted:
        parser.error("no photograph has such a name; see --list")
    if not PROGRAM.exists():
        parser.error("there is no build/release/bin/banso: cmake --preset release && "
                     "cmake --build build/release --target banso")
    into = options.folder.resolve()
    into.mkdir(parents=True, exist_ok=True)
    for job in wanted:
        for old in into.glob(f"{job.name}-[0-9][0-9].png"):
            old.unlink()
    failed = 0
    with screen(), concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2) as pool:
        for job, trouble in zip(wanted, pool.map(lambda job: photograph(job, options.ratio, into), wanted)):
            drop_equal_ends(job, into)
            failed += bool(trouble)
            print(f"{job.name}: {trouble or 'done'}", flush=True)
    print(f"{len(wanted) - failed} of {len(wanted)} done, in {into}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
