# SPDX-License-Identifier: Apache-2.0
"""Malformed, oversized, truncated and hostile requests: each gets a 4xx with a clear JSON error, nothing is
stored, the server goes on serving, and an honest device syncs in between."""
import hashlib
import json
import os
import random
import unittest
import zlib

from protocol import cbor
from protocol.client import new_id
from support.case import OfficeCase
from support.web import Web, error_of, status_of

REQUESTS_MIN = 200
SYNC, HISTORY = "/api/v1/sync", "/api/v1/history"


def packed(value):
    return zlib.compress(cbor.encode(value))


def head_of(method, path, *headers, host="Host: x"):
    lines = [f"{method} {path} HTTP/1.1", host, *headers]
    return ("\r\n".join(line for line in lines if line) + "\r\n\r\n").encode("latin-1")


class HostileTest(OfficeCase):
    WORKERS = ("佐藤 花子",)

    def setUp(self):
        super().setUp()
        self.honest = self.new_device()
        self.case = self.new_case(self.honest)
        self.web = Web(self.office.url)
        code = self.control.code(self.workers[0])
        key = {"device_name": "x", "public_key": "A" * 43}
        self.token = json.loads(self.web.post_json("/api/v1/enrol", {"code": code, **key}).body)["token"]
        self.device = Web(self.office.url, self.token)
        self.dice = random.Random(20260401)
        self.count = 0

    def stored(self):
        """Everything that a change could have altered."""
        return [self.web.metric("banso_log_head"), self.control("refused"),
                len(self.control("devices"))]

    def refused(self, name, status, body):
        with self.subTest(name):
            self.assertTrue(400 <= status < 500 or status == 501, f"{status} {body[:200]!r}")
            error_of(body)
        self.count += 1
        if self.count % 40 == 0:
            self.assertEqual(self.web.get("/healthz").status, 200)

    def ask(self, name, path, body, content_type="application/cbor", web=None):
        answer = (web or self.device).request("POST", path, body, content_type)
        self.refused(name, answer.status, answer.body)

    def raw(self, name, data, end=True):
        answer = self.web.raw(data, end)
        self.refused(name, status_of(answer), answer.partition(b"\r\n\r\n")[2])

    def test_hostile_requests(self):
        before = self.stored()
        self.broken_http()
        self.broken_json()
        self.broken_envelopes()
        self.broken_sync_requests()
        self.damaged_bytes()
        self.honest.note(self.case, "嵐の中の記録")
        self.honest.sync()
        self.huge_bodies()
        self.without_permission()
        self.assertGreaterEqual(self.count, REQUESTS_MIN)
        after = self.stored()
        self.assertEqual(after[0], before[0] + 1)
        self.assertEqual(after[1:], before[1:])
        self.assertEqual(self.web.get("/healthz").status, 200)
        self.control("verify")

    def broken_http(self):
        json_type = "Content-Type: application/json"
        for line in ("", "GET", "GET /healthz", "GET /healthz HTTP/1.1 x", "get / HTTP/1.1",
                     "GET /healthz HTTP/2.0", "GET /healthz HTTP/1.10", "GET /healthz FTP/1.1", "\x00 / HTTP/1.1",
                     "A" * 5000, "GET " + "/" * 9000 + " HTTP/1.1"):
            self.raw(f"request line {line[:30]!r}", line.encode("latin-1") + b"\r\nHost: x\r\n\r\n")
        for header in ("X", "X : y", ": y", "X\x00: y", "X: y\x00", "X: " + "y" * 9000, "Host: second",
                       "Content-Length: x", "Content-Length: -1", "Content-Length: 1e3", "Content-Length: 0x10",
                       "Content-Length: 99999999999999999999", "Content-Length: 5\r\nContent-Length: 6",
                       "Transfer-Encoding: gzip", "Transfer-Encoding: chunked, gzip", "Transfer-Encoding: xchunked",
                       "Transfer-Encoding: chunked\r\nContent-Length: 5",
                       "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked",
                       "\r\n".join(f"X-{number}: y" for number in range(300))):
            self.raw(f"header {header[:40]!r}", head_of("POST", "/api/v1/login", json_type, header))
        self.raw("no host", head_of("GET", "/healthz", host=""))
        self.raw("body of a GET", head_of("GET", "/healthz", "Content-Length: 5") + b"12345")
        for method in ("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT", "BREW", "PRI"):
            self.raw(f"method {method}", head_of(method, "/api/v1/login", "Content-Length: 0"))
        for path in ("/../etc/passwd", "/..%2f..%2fetc/passwd", "/%00", "/%", "/%zz", "/api", "/api/v1/", "/api/v2/sync",
                     "/api/v1/sync/", "//api/v1/sync", "/api/v1/login%20", "/.git/config", "/office.key", "/?x=%ff"):
            self.raw(f"path {path}", head_of("GET", path))
        chunked = head_of("POST", "/api/v1/login", json_type, "Transfer-Encoding: chunked")
        for chunks in (b"zz\r\n", b"-1\r\n", b"5\r\n123", b"5\r\n123456789\r\n", b"ffffffffffffffffff\r\n", b""):
            self.raw(f"chunks {chunks!r}", chunked + chunks)
        self.raw("truncated body", head_of("POST", "/api/v1/login", json_type, "Content-Length: 100") + b'{"login"')

    def broken_json(self):
        good = {"login": "x", "password": "y"}
        bodies = [b"", b"{", b"[]", b"null", b"1", b'"x"', b"{}", b"\xff\xfe", b"\x00", b"{'login': 1}", b'{"login": "x"',
                  b'{"login": "\xff", "password": "y"}', b'{"login": "\\ud800", "password": "y"}', b"[" * 10000,
                  b'{"a":' * 3000, json.dumps({**good, "login": None}).encode(),
                  json.dumps({**good, "login": ["x"]}).encode(), json.dumps({**good, "password": 7}).encode(),
                  json.dumps({**good, "login": "x" * 2000}).encode(), json.dumps({**good, "device": "x"}).encode(),
                  json.dumps({**good, "device": 1}).encode(), b'{"login": NaN, "password": "y"}']
        for body in bodies:
            self.ask(f"login {body[:40]!r}", "/api/v1/login", body, "application/json", self.web)
        for words in ({}, {"code": 1, "device_name": "x", "public_key": "A" * 43},
                      {"code": "x", "device_name": "x", "public_key": "A" * 42},
                      {"code": "x", "device_name": "x", "public_key": "A" * 5000},
                      {"code": "x", "device_name": "x", "public_key": "+" * 43},
                      {"code": "x", "public_key": "A" * 43},
                      {"code": "' OR 1=1 --", "device_name": "x", "public_key": "A" * 43},
                      {"code": "ABCD-EFGH-JKMN", "device_name": "x", "public_key": "A" * 43},
                      {"code": "x" * 10000, "device_name": "x", "public_key": "A" * 43}):
            self.ask(f"enrol {str(words)[:40]}", "/api/v1/enrol", json.dumps(words), "application/json", self.web)

    def broken_envelopes(self):
        whole = packed([1, {"replica": new_id()}])
        for path in (SYNC, HISTORY):
            for content_type in (None, "", "text/plain", "application/json", "multipart/form-data; boundary=x",
                                 "application/x-www-form-urlencoded"):
                self.ask(f"{path} type {content_type}", path, whole, content_type)
            for body in (b"", b"\x00", b"x" * 100, os.urandom(200), whole[:-1], whole[:10], whole + b"x", whole * 2,
                         zlib.compress(b""), zlib.compress(b"\xff"), zlib.compress(b"\x00"), whole[2:],
                         zlib.compress(b"\x9f\xff"), zlib.compress(b"\x82\x01"), zlib.compress(b"\x82\x01\xa1"),
                         zlib.compress(b"\x81" * 50000), zlib.compress(b"\x9b" + b"\xff" * 8),
                         zlib.compress(b"\x5b" + b"\xff" * 8), zlib.compress(b"\x00" * 40_000_000)):
                self.ask(f"{path} body {body[:20]!r}", path, body)
            for value in ([], [1], {}, 1, None, "x", [0, {}], [2, {}], [99, {}], [-1, {}], ["1", {}], [1, []], [1, {}, 3]):
                self.ask(f"{path} envelope {value}", path, packed(value))

    def broken_sync_requests(self):
        replica = new_id()
        for request in ({}, {"replica": b"short"}, {"replica": 7}, {"replica": bytes(17)},
                        {"replica": replica, "seq": -1}, {"replica": replica, "seq": "1"},
                        {"replica": replica, "cursor": -1}, {"replica": replica, "epoch": b"x"},
                        {"replica": replica, "scopes": bytes(31)}, {"replica": replica, "held": 1},
                        {"replica": replica, "held": [[0]]}, {"replica": replica, "held": [[9, bytes(16)]]},
                        {"replica": replica, "fill": [[2, replica]]}, {"replica": replica, "push": {}},
                        {"replica": replica, "push": [1]}, {"replica": replica, "push": ["text"]},
                        {"replica": replica, "relay": [[b"x"]]}, {"replica": replica, "relay": [[b"x", b"short"]]},
                        {"replica": replica, "offer": [b"short"]}, {"replica": replica, "offer": [bytes(16)] * 20_001},
                        {"replica": replica, "push": [b""] * 20_001}, {"replica": replica, "budget": -5},
                        {"replica": replica, "held": [[2, hashlib.sha256(bytes([n % 256])).digest()[:16]]
                                                      for n in range(100_001)]}):
            self.ask(f"sync {str(request)[:60]}", SYNC, packed([1, request]))
        for request in ({}, {"record": b"short"}, {"record": 1}, {"record": new_id()}, {"record": new_id(), "after": -1}):
            self.ask(f"history {str(request)[:60]}", HISTORY, packed([1, request]))

    def damaged_bytes(self):
        """One wrong byte anywhere in a whole request: the checksum of zlib notices it."""
        whole = bytearray(packed([1, {"replica": new_id(), "push": [os.urandom(60)]}]))
        for _ in range(40):
            damaged = bytearray(whole)
            damaged[self.dice.randrange(len(damaged))] ^= 1 << self.dice.randrange(8)
            self.ask(f"damaged {damaged.hex()[:40]}", SYNC, bytes(damaged))

    def huge_bodies(self):
        self.ask("9 MiB", SYNC, os.urandom(9 * 1024 * 1024))
        self.ask("login of 1 MiB", "/api/v1/login", b" " * 1024 * 1024, "application/json", self.web)
        headers = [f"Authorization: Bearer {self.token}", "Content-Type: application/cbor"]
        self.raw("announced 10 GB", head_of("POST", SYNC, *headers, "Content-Length: 10000000000") + b"x" * 100_000)
        chunk = b"100000\r\n" + b"x" * 0x100000 + b"\r\n"
        self.raw("endless chunks", head_of("POST", SYNC, *headers, "Transfer-Encoding: chunked") + chunk * 12)

    def without_permission(self):
        whole = packed([1, {"replica": new_id()}])
        for token in (None, "", "x", "A" * 43, "A" * 5000, self.token[:-1], self.token + "A", self.token.swapcase()):
            for path in (SYNC, HISTORY):
                self.ask(f"token {str(token)[:20]}", path, whole, web=Web(self.office.url, token))
        for path in ("devices", "audit", "devices/revoke", "enrolment-codes"):
            self.ask(f"admin {path}", f"/api/v1/admin/{path}", b"{}", "application/json")


if __name__ == "__main__":
    unittest.main()
