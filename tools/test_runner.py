# SPDX-License-Identifier: Apache-2.0
"""Runs the stages of tools/test and adds up their results.

A stage is one CMake preset: install what it needs, configure, build, ctest. A step before the tests that
fails counts as one failed test, and so does a stage in which no test ran: silence is never green.
"""
import argparse
import dataclasses
import os
import pathlib
import subprocess
import sys
import time
import xml.etree.ElementTree

ROOT = pathlib.Path(__file__).resolve().parents[1]
TAIL_LINES = 60


@dataclasses.dataclass(frozen=True)
class Stage:
    name: str
    about: str
    deps: tuple = ()
    targets: tuple = ("all",)
    labels: tuple = ()  # of the tests, as ctest's options; all when there is none


STAGES = (
    Stage("release", "what is run: tools/check, end to end, the desktop, the page in a browser",
          deps=("--browser",), labels=("-LE", "^unit$")),
    Stage("wasm", "the unit tests as WebAssembly, under node and in a browser; the client in a browser",
          deps=("--wasm", "--browser"), targets=("all", "unit_tests")),
    Stage("asan", "unit tests and properties with the address and undefined behaviour sanitizers",
          deps=("--sanitize",), targets=("unit_tests",), labels=("-L", "^unit$")),
)


@dataclasses.dataclass
class Outcome:
    passed: int = 0
    skipped: int = 0
    failures: list = dataclasses.field(default_factory=list)  # (what, output)

    def add(self, other):
        self.passed += other.passed
        self.skipped += other.skipped
        self.failures += other.failures


def tail(text):
    return "\n".join(text.rstrip().splitlines()[-TAIL_LINES:])


def run_step(command):
    """Runs a command, showing its output as it comes; returns (exit code, the last lines)."""
    kept = []
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, errors="replace") as process:
        for line in process.stdout:
            print(line, end="", flush=True)
            kept = kept[-TAIL_LINES:] + [line]
    return process.returncode, "".join(kept)


def skipped_by_itself(case):
    """A test that asked for it by its exit code; ctest writes a missing program as skipped too."""
    skipped = case.find("skipped")
    return skipped is not None and skipped.get("message", "").startswith("SKIP_")


def read_junit(path):
    """What ctest wrote: each test case either passed, was skipped on purpose, or failed."""
    outcome = Outcome()
    for case in xml.etree.ElementTree.parse(path).getroot().iter("testcase"):
        status = case.get("status")
        if status == "run" and case.find("failure") is None:
            outcome.passed += 1
        elif status == "disabled" or skipped_by_itself(case):
            outcome.skipped += 1
        else:
            reason = case.find("failure")
            message = "" if reason is None else reason.get("message", "")
            output = case.findtext("system-out", "")
            outcome.failures.append((case.get("name"), f"{status} {message}\n{output}"))
    return outcome


def run_tests(stage, only):
    folder = ROOT / "build" / stage.name
    report = folder / "tests.xml"
    report.unlink(missing_ok=True)
    command = ["ctest", "--test-dir", str(folder), "-j2", "--output-on-failure", *stage.labels,
               "--output-junit", str(report)]
    code, output = run_step(command + (["-R", only] if only else []))
    try:
        outcome = read_junit(report)
    except (OSError, xml.etree.ElementTree.ParseError) as error:
        return Outcome(failures=[("ctest", f"left no readable report: {error}\n{output}")])
    if not outcome.passed and not outcome.failures and not only:
        outcome.failures.append(("ctest", f"no test ran\n{output}"))
    if code != 0 and not outcome.failures:
        outcome.failures.append(("ctest", f"exit code {code} without a failed test\n{output}"))
    return outcome


def run_stage(stage, only):
    steps = (("install", ["tools/deps", *stage.deps]),
             ("configure", ["cmake", "--preset", stage.name]),
             ("build", ["cmake", "--build", f"build/{stage.name}", "--target", *stage.targets,
                        "--parallel", str(os.cpu_count() or 2)]))
    for what, command in steps:
        code, output = run_step(command)
        if code != 0:
            return Outcome(failures=[(what, output)])
    return run_tests(stage, only)


def main():
    parser = argparse.ArgumentParser(prog="tools/test", description=__doc__)
    parser.add_argument("stages", nargs="*", metavar="STAGE", help="which stages; all when none is given")
    parser.add_argument("--list", action="store_true", help="name the stages")
    parser.add_argument("--only", metavar="REGEX", help="only the tests whose name matches")
    options = parser.parse_args()
    if options.list:
        for stage in STAGES:
            print(f"{stage.name:8} {stage.about}")
        return 0
    unknown = set(options.stages) - {stage.name for stage in STAGES}
    if unknown:
        parser.error("no such stage: " + ", ".join(sorted(unknown)))
    total = Outcome()
    for stage in STAGES:
        if options.stages and stage.name not in options.stages:
            continue
        print(f"=== {stage.name}: {stage.about}", flush=True)
        began = time.monotonic()
        outcome = run_stage(stage, options.only)
        outcome.failures = [(f"{stage.name}: {what}", output) for what, output in outcome.failures]
        total.add(outcome)
        print(f"=== {stage.name}: {outcome.passed} passed, {len(outcome.failures)} failed, "
              f"{outcome.skipped} skipped in {time.monotonic() - began:.0f} s", flush=True)
    if not total.passed and not total.failures:
        total.failures.append(("tools/test", "no test ran"))
    for what, output in total.failures:
        print(f"\n--- failed: {what}\n{tail(output)}")
    print(f"\n{total.passed} passed, {len(total.failures)} failed", flush=True)
    return 1 if total.failures else 0


if __name__ == "__main__":
    sys.exit(main())
