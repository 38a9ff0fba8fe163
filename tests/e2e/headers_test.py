# SPDX-License-Identifier: Apache-2.0
"""What browsers are told: every route and every method, found or not, has the security headers."""
import unittest

from support.case import OfficeCase
from support.web import Web

ROUTES = ("/", "/index.html", "/app.0123456789abcdef.js", "/nothing", "/../etc/passwd", "/healthz", "/metrics",
          "/api/v1/login", "/api/v1/enrol", "/api/v1/sync", "/api/v1/history", "/api/v1/logout", "/api/v1/me",
          "/api/v1/admin/devices", "/api/v1/admin/devices/revoke", "/api/v1/admin/enrolment-codes",
          "/api/v1/admin/audit", "/api/v1/nothing")
METHODS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE")
POLICY = {"default-src": "'none'", "script-src": "'self' 'wasm-unsafe-eval'", "style-src": "'self'",
          "img-src": "'self' blob: data:", "font-src": "'self'", "connect-src": "'self'", "worker-src": "'self'",
          "manifest-src": "'self'", "object-src": "'none'", "base-uri": "'none'", "form-action": "'none'",
          "frame-ancestors": "'none'"}


class HeadersTest(OfficeCase):
    WORKERS = ()

    def setUp(self):
        super().setUp()
        client = self.folder / "client"
        client.mkdir()
        (client / "index.html").write_text("<!doctype html>")
        (client / "app.0123456789abcdef.js").write_text("'use strict';")
        (client / "app.0123456789abcdef.js.gz").write_bytes(b"compressed")
        self.office.stop()
        self.office.start("--static", client)
        self.web = Web(self.office.url)

    def check(self, answer):
        headers = answer.headers
        policy = dict(part.strip().split(" ", 1) for part in headers["Content-Security-Policy"].split(";"))
        self.assertEqual(policy, POLICY)
        self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
        self.assertEqual(headers["Referrer-Policy"], "no-referrer")
        self.assertEqual(headers["X-Frame-Options"], "DENY")
        self.assertEqual(headers["Cross-Origin-Opener-Policy"], "same-origin")
        self.assertEqual(headers["Cross-Origin-Resource-Policy"], "same-origin")
        self.assertIn("Permissions-Policy", headers)
        for name in ("Access-Control-Allow-Origin", "Set-Cookie", "Server", "X-Powered-By"):
            self.assertNotIn(name, headers)
        for name in headers:
            self.assertEqual(len(headers.get_all(name)), 1, name)

    def test_every_route_and_method(self):
        for path in ROUTES:
            for method in METHODS:
                with self.subTest(method=method, path=path):
                    answer = self.web.request(method, path)
                    self.check(answer)
                    is_file = path in ROUTES[:3] and method in ("GET", "HEAD")
                    caching = answer.headers["Cache-Control"]
                    self.assertEqual(caching == "no-store", not is_file, caching)

    def test_files(self):
        index = self.web.get("/")
        self.assertEqual((index.status, index.body), (200, b"<!doctype html>"))
        self.assertEqual(index.headers["Cache-Control"], "no-cache")
        self.assertEqual(index.headers["Content-Type"], "text/html; charset=utf-8")
        again = self.web.get("/", headers={"If-None-Match": index.headers["ETag"]})
        self.assertEqual((again.status, again.body), (304, b""))
        self.check(again)
        script = self.web.get("/app.0123456789abcdef.js")
        self.assertEqual(script.body, b"'use strict';")
        self.assertEqual(script.headers["Cache-Control"], "public, max-age=31536000, immutable")
        packed = self.web.get("/app.0123456789abcdef.js", headers={"Accept-Encoding": "gzip"})
        self.assertEqual((packed.body, packed.headers["Content-Encoding"]), (b"compressed", "gzip"))
        head = self.web.request("HEAD", "/")
        self.assertEqual((head.status, head.headers["Content-Length"], head.body), (200, "15", b""))
        part = self.web.get("/", headers={"Range": "bytes=0-3"})
        self.assertEqual((part.status, part.body), (200, b"<!doctype html>"))

    def test_health_and_metrics(self):
        health = self.web.get("/healthz")
        self.assertEqual((health.status, health.body), (200, b'{"status":"ok"}'))
        metrics = self.web.get("/metrics")
        self.assertEqual(metrics.status, 200)
        self.assertIn("text/plain; version=0.0.4", metrics.headers["Content-Type"])
        self.assertIn(b'banso_requests_total{route="/healthz",status="200"} 1\n', metrics.body)


if __name__ == "__main__":
    unittest.main()
