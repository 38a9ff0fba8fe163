# SPDX-License-Identifier: Apache-2.0
"""The desktop program with --trace: what it says, as Python."""
import json
import queue
import subprocess
import threading

from support.device import program

# For a machine that is busy with other tests.
PATIENCE_S = 120


class Desktop:
    def __init__(self, screen, data, *options):
        self._process = subprocess.Popen(
            [program("banso"), "--data", str(data), "--trace", *map(str, options)],
            env=screen.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, text=True)
        self._lines = queue.Queue()
        self.nodes = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def _read(self):
        for line in self._process.stdout:
            self._lines.put(line.strip())
        self._lines.put(None)

    def line(self, timeout_s=PATIENCE_S):
        """The next line but for the nodes, which are kept; None when the program has ended. Raises
        queue.Empty when there is none in time."""
        while True:
            line = self._lines.get(timeout=timeout_s)
            if line is None or not line.startswith("nodes "):
                return line
            self.nodes = json.loads(line.removeprefix("nodes "))

    def ready(self):
        """Of the first frame: width and height in device pixels."""
        word, size = self.line().split()
        assert word == "ready", word
        return tuple(map(int, size.split("x")))

    def idle(self):
        """Waits until nothing is pending; how many frames were drawn till then."""
        words = (self.line() or "ended").split()
        assert words[0] == "idle", words
        return int(words[2])

    def until(self, holds):
        """Waits until the nodes of some idle moment are as wanted."""
        while not holds(self):
            self.idle()

    def find(self, role, name=None):
        """The first node of this role, and name, that is on the screen."""
        for node in self.nodes:
            if node["role"] == role and name in (None, node["name"]) and node["rect"][2] > 0:
                return node
        raise AssertionError(f"no {role} {name or ''} among {len(self.nodes)} nodes")

    def has(self, role, name):
        return any((node["role"], node["name"]) == (role, name) for node in self.nodes)

    def names(self, role):
        return [node["name"] for node in self.nodes if node["role"] == role]

    def ended(self):
        """Waits for the end: exit code, the last line but for the nodes, and stderr."""
        last = None
        while (line := self.line()) is not None:
            last = line
        code = self._process.wait(PATIENCE_S)
        return code, last, self._process.stderr.read().strip()

    def signal(self, number):
        self._process.send_signal(number)

    def kill(self):
        if self._process.poll() is None:
            self._process.kill()
        self._process.wait()
        self._reader.join()
        self._process.stdout.close()
        self._process.stderr.close()
