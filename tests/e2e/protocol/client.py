# SPDX-License-Identifier: Apache-2.0
"""A device that speaks the sync protocol (docs/PROTOCOL.md sections 4, 5, 9, 11) over real HTTP."""
import base64
import hashlib
import http.client
import json
import os
import time
import zlib

from . import cbor
from .merge import Changes, change_id

PROTOCOL = 1
BOOK, ORGANISATION, CASEWORK, RESTRICTED = range(4)
NIL = bytes(16)


class Refused(Exception):
    """The office's error: HTTP status, code, message."""

    def __init__(self, status, body):
        error = json.loads(body)["error"]
        super().__init__(f'{status} {error["code"]}: {error["message"]}')
        self.status, self.code = status, error["code"]


def new_id():
    return int(time.time() * 1000).to_bytes(6, "big") + os.urandom(10)


def scope_of(change):
    return change["t"], change.get("i", NIL)


def scope_digest(scope):
    tier, identity = scope
    return int.from_bytes(hashlib.sha256(bytes([tier]) + identity).digest(), "big")


class Device:
    def __init__(self, host, port):
        self.host, self.port = host, port
        self.changes = Changes()
        self.start_life()
        self.unsent, self.refused = [], []
        self.received = []  # (server_seq, change) of every page, as it came
        self.epoch, self.cursor, self.mark = None, 0, None
        self.head, self.first = None, 0
        self.held, self.filling, self.evicted = set(), {}, set()
        self.token = self.worker = None
        self.wiped = False

    def start_life(self):
        self.replica, self.seq, self.last = new_id(), 0, None

    def _post(self, path, body, content_type):
        headers = {"Content-Type": content_type}
        if self.token:
            headers["Authorization"] = f"Bearer {self.token}"
        connection = http.client.HTTPConnection(self.host, self.port, timeout=60)
        try:
            connection.request("POST", path, body, headers)
            response = connection.getresponse()
            answer = response.read()
        finally:
            connection.close()
        if response.status != 200:
            raise Refused(response.status, answer)
        return answer

    def enrol(self, code, name="Python"):
        # Nothing is ever signed here (no bundles), so any 32 bytes do for the public key.
        key = base64.urlsafe_b64encode(os.urandom(32)).decode().rstrip("=")
        body = json.dumps({"code": code, "device_name": name, "public_key": key})
        answer = json.loads(self._post("/api/v1/enrol", body, "application/json"))
        self.token, self.worker = answer["token"], bytes.fromhex(answer["worker"])

    def save(self, scope, ops):
        """One act: ops are (kind, record, {path: value}); parents are all heads that are known."""
        written = []
        for kind, record, fields in ops:
            heads = self.changes.heads(record)
            parents = {path: sorted(head.change for head in heads[path])
                       for path in fields if heads.get(path)}
            op = {"k": kind, "i": record, "f": fields}
            if parents:
                op["p"] = parents
            written.append(op)
        self.seq += 1
        change = {"r": self.replica, "s": self.seq, "l": self.changes.lamport + 1,
                  "w": int(time.time() * 1000), "a": self.worker, "t": scope[0],
                  "v": "banso-python/1.0.0", "o": written}
        if self.last:
            change["p"] = self.last
        if scope[0] != BOOK:
            change["i"] = scope[1]
        encoded = cbor.encode(change)
        self.last = change_id(encoded)
        self.changes.add(encoded)
        self.unsent.append(encoded)
        return self.last

    def counted(self):
        """The scopes that the office granted and has not evicted since."""
        return self.held | set(self.filling)

    def _digest(self):
        digest = 0
        for scope in self.counted():
            digest ^= scope_digest(scope)
        return digest.to_bytes(32, "big")

    def _local(self):
        """Scopes of accepted changes that are not counted (yet)."""
        unsent = {change_id(change) for change in self.unsent}
        scopes = {scope_of(change) for key, change in self.changes.by_id.items() if key not in unsent}
        return scopes - self.counted()

    def request(self, push=(), tell_held=False):
        """What is said next; absent when there is nothing to say."""
        request = {"replica": self.replica, "seq": self.seq - len(self.unsent) + len(push),
                   "cursor": self.cursor, "scopes": self._digest(), "push": list(push),
                   "fill": [[*scope, after] for scope, after in list(self.filling.items())[:8]],
                   "epoch": self.epoch, "mark": self.mark,
                   "head": self.head if self.head != [self.cursor, self.mark] else None,
                   "fresh": self.epoch is None and not self.changes.by_id,
                   "first": self.first if self.cursor < self.first else 0}
        request = {key: value for key, value in request.items() if value}
        if tell_held or not self.cursor or self._local():
            request["held"] = [list(scope) for scope in sorted(self.counted())]
            request["local"] = [list(scope) for scope in sorted(self._local())]
        return request

    def exchange(self, request):
        """One round trip; nothing of the answer is taken in."""
        body = zlib.compress(cbor.encode([PROTOCOL, request]))
        protocol, answer = cbor.decode(self._post("/api/v1/sync", body, "application/cbor"))
        assert protocol == PROTOCOL
        return answer

    def sync(self):
        """Round trips until there is no more."""
        tell_held = False
        while True:
            push = self.unsent[:500]
            answer = self.exchange(self.request(push, tell_held))
            if self.epoch not in (None, answer["epoch"]):
                raise RuntimeError("this client does not outlive a restore of the office")
            self.epoch = answer["epoch"]
            self._take_outcomes(push, answer.get("pushed", []))
            self._take_pages(answer)
            self._take_scopes(answer)
            self.wiped = self.wiped or answer.get("wipe", False)
            tell_held = answer.get("want_held", False)
            if not (tell_held or answer.get("more") or self.unsent or self.filling):
                return

    def history(self, record):
        """All changes of a record that may be seen, oldest first."""
        found, after = [], 0
        while True:
            body = zlib.compress(cbor.encode([PROTOCOL, {"record": record, "after": after}]))
            _, answer = cbor.decode(self._post("/api/v1/history", body, "application/cbor"))
            for page in answer.get("pages", []):
                found += [change for _, _, change in cbor.decode(zlib.decompress(page))]
            if not answer.get("more"):
                return found
            after = answer["upto"]

    def _take_outcomes(self, push, outcomes):
        assert len(outcomes) == len(push)
        for change, outcome in zip(push, outcomes):
            if not isinstance(outcome, bytes):
                self.refused.append((outcome[0], change))
                del self.changes.by_id[change_id(change)]
        self.unsent = self.unsent[len(push):]

    def _take_pages(self, answer):
        for page in answer.get("pages", []):
            for server_seq, receipt, change in cbor.decode(zlib.decompress(page)):
                assert len(receipt) == 8
                self.received.append((server_seq, change))
                self.changes.add(change)
        if "cursor" in answer:
            self.cursor, self.mark = answer["cursor"], answer.get("mark", self.mark)
        self.head = answer.get("head", [self.cursor, self.mark])
        self.first = answer.get("first", self.first)

    def _take_scopes(self, answer):
        for tier, identity, upto, done in answer.get("fill", []):
            if done:
                del self.filling[tier, identity]
                self.held.add((tier, identity))
            else:
                self.filling[tier, identity] = upto
        for tier, identity, whole in answer.get("grant", []):
            if whole:
                self.held.add((tier, identity))
            else:
                self.filling[tier, identity] = 0
        for tier, identity in answer.get("evict", []):
            self.held.discard((tier, identity))
            self.filling.pop((tier, identity), None)
            self.evicted.add((tier, identity))
        if not self.unsent:
            self._forget_evicted()

    def _forget_evicted(self):
        gone = [key for key, change in self.changes.by_id.items() if scope_of(change) in self.evicted]
        writers = {self.changes.by_id.pop(key)["r"] for key in gone}
        if self.replica in writers:
            self.start_life()  # it no longer holds what `seq` says
        self.evicted.clear()
