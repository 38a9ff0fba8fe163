# SPDX-License-Identifier: Apache-2.0
"""Photographs of the desktop program, one process for each combination, drawn by the processor alone.

The pages of the gallery are photographed from top to bottom; the app (tools/support/app_screens.py) on a device that
is enrolled with a real server and the demo municipality, from the first screen on. Without a display everything runs
in an Xvfb of its own."""
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

import app_screens

ROOT = pathlib.Path(__file__).resolve().parents[2]
FOLDER = ROOT / "build" / "screenshots"
PROGRAM = pathlib.Path(os.environ.get("BANSO_BIN_DIR", ROOT / "build" / "release" / "bin")) / "banso"
PATIENCE_S = 120

SIZES = {"tablet": "1194x834", "phone": "390x844"}
THEMES = ("light", "dark", "contrast")
TEXTS = (100, 150)
LANGUAGES = ("ja", "en")
# Most of a screen's height, so that nothing is left out between two pictures of a long page.
PAGE = {"tablet": 700, "phone": 640}
PAGES = {"tablet": 4, "phone": 6}


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


def from_top_down(job, _words, shot):
    """One picture for each screenful; of a list without end, the first ones."""
    for page in range(1, PAGES[job.device] + 1):
        yield shot(f"{page:02}")
        yield f"scroll {PAGE[job.device]}"


@dataclasses.dataclass(frozen=True)
class Screen:
    """`steps(job, words, shot)` are lines of client/native/script.h; `shot(name)` is the step that takes a picture,
    `words` are those of the catalogue in the job's language. The last thing that is shown is photographed too, as
    `last(job)`."""
    options: tuple
    steps: object
    last: object
    themes: tuple = THEMES
    texts: tuple = TEXTS
    of_office: bool = False


SCREENS = {f"gallery-{page}": Screen(("--gallery", "--location", page), from_top_down,
                                     lambda job: f"{PAGES[job.device] + 1:02}")
           for page in ("basics", "entry", "lists", "record", "messages")}
SCREENS["app"] = Screen((), app_screens.steps, lambda _job: app_screens.LAST, ("light", "dark"), (100,), of_office=True)


def jobs():
    for name, screen in SCREENS.items():
        for combination in itertools.product(SIZES, screen.themes, screen.texts, LANGUAGES):
            yield Job(name, *combination)


def photograph(job, ratio, into, office):
    """What went wrong, or nothing."""
    screen = SCREENS[job.screen]
    picture = lambda name: into / f"{job.name}-{name}.png"
    with tempfile.TemporaryDirectory(prefix="banso-photograph-") as folder:
        words = app_screens.Words(job.language, office.new_code() if screen.of_office else "")
        lines = screen.steps(job, words, lambda name: f"photograph {picture(name)}")
        script = pathlib.Path(folder) / "script"
        script.write_text("\n".join(lines), "utf-8")
        command = [PROGRAM, *screen.options, *(("--office", office.address) if screen.of_office else ()),
                   "--data", f"{folder}/data", "--size", SIZES[job.device], "--ratio", str(ratio),
                   "--theme", job.theme, "--text", str(job.text), "--language", job.language,
                   "--script", script, "--screenshot", picture(screen.last(job))]
        try:
            process = subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE_S,
                                     stdin=subprocess.DEVNULL, env={**os.environ, "LIBGL_ALWAYS_SOFTWARE": "1"})
        except subprocess.TimeoutExpired:
            return f"not done within {PATIENCE_S} s: what it waits for does not come"
    return process.stderr.strip() if process.returncode == 0 else f"exit {process.returncode}: {process.stderr.strip()}"


def drop_equal_ends(job, into):
    """Pages behind the end of the page all show its end."""
    pictures = sorted(into.glob(f"{job.name}-*.png"))
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
        for old in into.glob(f"{job.name}-*.png"):
            old.unlink()
    failed = 0
    with contextlib.ExitStack() as stack:
        stack.enter_context(screen())
        office = None
        if any(SCREENS[job.screen].of_office for job in wanted):
            office = stack.enter_context(app_screens.office(PROGRAM.parent))
        pool = stack.enter_context(concurrent.futures.ThreadPoolExecutor(os.cpu_count() or 2))
        for job, trouble in zip(wanted, pool.map(lambda job: photograph(job, options.ratio, into, office), wanted)):
            if not SCREENS[job.screen].of_office:
                drop_equal_ends(job, into)
            failed += bool(trouble)
            print(f"{job.name}: {trouble or 'done'}", flush=True)
    print(f"{len(wanted) - failed} of {len(wanted)} done, in {into}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
