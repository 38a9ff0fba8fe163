# SPDX-License-Identifier: Apache-2.0
"""tools/run with the client: the app as it is built, through the real server. Every file of it has its type, is
cached by its name, goes out compressed, and fits what the page and the service worker say of it."""
import gzip
import hashlib
import json
import pathlib
import re
import signal
import subprocess
import tempfile
import unittest
import urllib.request

ROOT = pathlib.Path(__file__).resolve().parents[2]
RUN = ROOT / "tools" / "run"
WAIT_S = 1800
TYPES = {"html": "text/html", "js": "text/javascript", "css": "text/css", "wasm": "application/wasm",
         "ttf": "font/ttf", "otf": "font/otf", "png": "image/png", "svg": "image/svg+xml", "txt": "text/plain",
         "webmanifest": "application/manifest+json"}
FOR_EVER = "public, max-age=31536000, immutable"
SMALLER = {"html", "js", "css", "wasm", "ttf", "otf", "txt"}


def run(*words):
    return subprocess.run([RUN, *map(str, words)], stdin=subprocess.DEVNULL, capture_output=True, text=True,
                          timeout=WAIT_S, check=False)


class Site(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.data = pathlib.Path(folder.name) / "data"
        cls.once = run("--once", "--no-demo", "--data", cls.data)
        cls.direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        if cls.once.returncode != 0:
            return
        cls.server = subprocess.Popen([RUN, "--port", "0", "--no-demo", "--data", cls.data],
                                      stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
        cls.addClassCleanup(cls.stop)
        cls.shown = ""
        for line in cls.server.stdout:
            cls.shown += line
            if ready := re.search(r"serves on (http://127\.0\.0\.1:\d+)", line):
                cls.address = ready[1]
                return

    @classmethod
    def stop(cls):
        cls.server.send_signal(signal.SIGINT)
        cls.server.stdout.read()
        cls.server.wait(WAIT_S)
        cls.server.stdout.close()

    def setUp(self):
        self.assertEqual(self.once.returncode, 0, self.once.stdout + self.once.stderr)

    def get(self, name, encoding="identity"):
        request = urllib.request.Request(f"{self.address}/{name}", headers={"Accept-Encoding": encoding})
        with self.direct.open(request, timeout=60) as answer:
            return answer.headers, answer.read()

    def listed(self):
        """What the service worker keeps: name -> SHA-256."""
        _, worker = self.get("service_worker.js")
        return dict(json.loads(re.search(r"kFiles = (\[.*?\]);", worker.decode())[1]))

    def test_once_looks_at_the_page(self):
        self.assertIn("/healthz: 200", self.once.stdout)
        self.assertRegex(self.once.stdout, r"/: the app's page and the \d+ files that it names")
        self.assertIn(f"in the browser: {self.address}/", self.shown)

    def test_every_file_is_what_the_service_worker_says(self):
        listed = self.listed()
        self.assertTrue({"./", "./licences.txt"} <= set(listed))
        self.assertTrue({"wasm", "ttf", "otf", "css"} <= {name.rpartition(".")[2] for name in listed})
        for name, digest in listed.items():
            with self.subTest(name):
                headers, content = self.get(name[2:])
                self.assertEqual(hashlib.sha256(content).hexdigest(), digest)
                extension = name.rpartition(".")[2] if name != "./" else "html"
                self.assertEqual(headers.get_content_type(), TYPES[extension])
                hashed = re.search(r"\.[0-9a-f]{12}\.", name)
                self.assertEqual(headers["Cache-Control"], FOR_EVER if hashed else "no-cache")
                self.assertTrue(hashed or name in ("./", "./licences.txt"))
                self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
                if extension in SMALLER:
                    packed_headers, packed = self.get(name[2:], "gzip")
                    self.assertEqual(packed_headers["Content-Encoding"], "gzip")
                    self.assertEqual(gzip.decompress(packed), content)
                    _, best = self.get(name[2:], "gzip, br")
                    self.assertLessEqual(len(best), len(packed))

    def test_the_service_worker_is_never_kept(self):
        headers, _ = self.get("service_worker.js")
        self.assertEqual(headers["Cache-Control"], "no-store")
        self.assertEqual(headers.get_content_type(), "text/javascript")

    def test_the_page_needs_nothing_that_its_policy_forbids(self):
        headers, page = self.get("")
        policy = headers["Content-Security-Policy"]
        self.assertNotIn("unsafe-inline", policy)
        self.assertNotIn("'unsafe-eval'", policy)
        self.assertIn("default-src 'none'", policy)
        text = page.decode()
        self.assertNotRegex(text, r"<style|\sstyle=|\son[a-z]+=|javascript:|https?://")
        for tag in re.findall(r"<script[^>]*>", text):
            self.assertIn("src=", tag)

    def test_the_notices_go_with_it(self):
        _, content = self.get("licences.txt")
        text = content.decode()
        for word in ("Apache License", "Omar Cornut", "Ulrich Telle", "Frank Denis", "Eric Biggers", "Niels Lohmann",
                     "Lucide", "musl", "SIL OPEN FONT LICENSE", "BIZ UDGothic", "CC0"):
            self.assertIn(word, text)


if __name__ == "__main__":
    unittest.main()
