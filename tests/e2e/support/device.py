# SPDX-License-Identifier: Apache-2.0
"""banso-device and bansoctl as Python calls: words in, JSON out."""
import json
import os
import pathlib
import subprocess

PIN = "4711-hato"


class Failed(AssertionError):
    """A program of ours said no; `text` is what it said."""

    def __init__(self, words, process):
        self.text = process.stderr.strip()
        super().__init__(f"{' '.join(words)}: exit {process.returncode}: {self.text}")


def program(name):
    return str(pathlib.Path(os.environ["BANSO_BIN_DIR"]) / name)


def run_json(words, typed=""):
    process = subprocess.run(words, capture_output=True, text=True, timeout=120, input=typed)
    if process.returncode != 0:
        raise Failed(words[1:], process)
    return json.loads(process.stdout)


class Device:
    """One device in a folder of its own. `office` says where the office is, which moves at restarts."""

    def __init__(self, folder, office, pin=PIN):
        self.folder, self.office, self.pin = pathlib.Path(folder), office, pin
        self.clock_off_ms = 0

    def __call__(self, *words):
        options = ["--folder", str(self.folder), "--pin", self.pin]
        if self.clock_off_ms:
            options += ["--clock-off", str(self.clock_off_ms)]
        return run_json([program("banso-device"), *options, *map(str, words)])

    def enrol(self, code):
        # Cheap guesses: tests unlock very often.
        return self("enrol", "--office", self.office.url, "--code", code, "--pin-memory", 1024)

    def sync(self):
        return self("sync", "--office", self.office.url)

    def show(self, kind, record):
        return self("show", kind, record)

    def value(self, kind, record, path):
        return self.show(kind, record)["fields"].get(path)

    def new(self, kind, *fields, case=None):
        words = ["--case", case] if case else []
        return self("new", kind, *words, *fields)["id"]

    def note(self, case, text, *fields):
        return self("note", "--case", case, text, *fields)["id"]

    def ids(self, kind, *options):
        return sorted(record["id"] for record in self("list", kind, "--limit", 100000, *options))

    def state(self):
        """Everything that this device shows, as one hash."""
        return self("dump")["hash"]


class Control:
    """bansoctl on one data directory."""

    def __init__(self, data):
        self.data = pathlib.Path(data)

    def __call__(self, *words, typed=""):
        """`typed`: what it reads from standard input."""
        return run_json([program("bansoctl"), "--data", str(self.data), *map(str, words)], typed)

    def organisation(self, name, *options):
        return self("organisation", "add", "--name", name, *options)["id"]

    def worker(self, name, organisation, role="worker"):
        return self("worker", "add", "--name", name, "--organisation", organisation,
                    "--role", role)["id"]

    def code(self, worker):
        return self("code", "--worker", worker)["code"]

    def assign(self, worker, *options):
        return self("assign", "--worker", worker, *options)["id"]
