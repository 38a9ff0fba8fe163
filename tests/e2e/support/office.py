# SPDX-License-Identifier: Apache-2.0
"""A real banso-server on a data directory of its own, on a free port."""
import pathlib
import re
import signal
import subprocess
import tempfile
import urllib.parse

from support.device import program

STOP_WAIT_S = 60


class Office:
    """Starts, stops, kills and restarts one server; its log (standard error) is kept in one file."""

    def __init__(self, data):
        self.data = pathlib.Path(data)
        self.process = self.url = None
        self._log = tempfile.TemporaryFile()

    def start(self, *options):
        """Returns when the server answers. Each start is on another port."""
        words = [program("banso-server"), "--data", self.data, "--port", 0, *options]
        self.process = subprocess.Popen(list(map(str, words)), stdin=subprocess.DEVNULL,
                                        stdout=subprocess.PIPE, stderr=self._log, text=True)
        for line in self.process.stdout:
            ready = re.search(r"listening on (https?://\S+)", line)
            if ready:
                self.url = ready[1]
                return self
        code = self._ended()
        raise AssertionError(f"banso-server ended with code {code}:\n{self.log().decode()}")

    @property
    def address(self):
        """(host, port)"""
        parts = urllib.parse.urlsplit(self.url)
        return parts.hostname, parts.port

    def stop(self):
        """In order; the exit code has to be 0."""
        if self.process is None:
            return
        self.process.send_signal(signal.SIGTERM)
        code = self._ended()
        if code != 0:
            raise AssertionError(f"banso-server ended with code {code}:\n{self.log().decode()}")

    def kill(self):
        """As kill -9."""
        if self.process is not None:
            self.process.kill()
            self._ended()

    def restart(self):
        self.stop()
        return self.start()

    def log(self):
        """Everything that it has logged so far, in all its lives."""
        self._log.seek(0)
        content = self._log.read()
        self._log.seek(0, 2)
        return content

    def close(self):
        self.kill()
        self._log.close()

    def _ended(self):
        try:
            return self.process.wait(STOP_WAIT_S)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            raise
        finally:
            self.process.stdout.close()
            self.process = None
