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


class Refused(Exception):
    """The office's error: HTTP status, code, message."""

    def __init__(self, status, body):
        error = json.loads(body)["error"]
        super().__init__(f'{status} {error["code"]}: {error["message"]}')
        self.status, self.code = status, error["code"]


def new_id():
    return int(time.time() * 1000).to_bytes(6, "big") + os.urandom(10)


def scope_digest(scope):
    tier, identity = scope
    return int.from_bytes(hashlib.sha256(bytes([tier]) + identity).digest(), "big")


class Device:
    def __init__(self, host, port):
        self.host, self.port = host, port
        self.changes = Changes()
        self.replica, self.seq, self.last = new_id(), 0, None
        self.unsent, self.refused = [], []
        self.epoch, self.cursor, self.mark = None, 0, None
        self.held, self.filling = set(), {}
        self.token = self.worker = None

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

    def _digest(self):
        digest = 0
        for scope in self.held | set(self.filling):
            digest ^= scope_digest(scope)
        return digest.to_bytes(32, "big")

    def sync(self):
        """Round trips until there is no more."""
        tell_held = False
        while True:
            push = self.unsent[:500]
            request = {"replica": self.replica, "seq": self.seq - len(self.unsent) + len(push),
                       "cursor": self.cursor, "scopes": self._digest(), "push": push,
                       "fill": [[*scope, after] for scope, after in list(self.filling.items())[:8]]}
            if self.epoch:
                request["epoch"] = self.epoch
            if self.mark:
                request["mark"] = self.mark
            if tell_held:
                request["held"] = [list(scope) for scope in self.held | set(self.filling)]
            request = {key: value for key, value in request.items()
                       if value or key == "held"}
            body = zlib.compress(cbor.encode([PROTOCOL, request]))
            protocol, answer = cbor.decode(self._post("/api/v1/sync", body, "application/cbor"))
            assert protocol == PROTOCOL
            if self.epoch not in (None, answer["epoch"]):
                raise RuntimeError("this client does not outlive a restore of the office")
            self.epoch = answer["epoch"]
            self._take_outcomes(push, answer.get("pushed", []))
            self._take_pages(answer)
            self._take_scopes(answer)
            tell_held = answer.get("want_held", False)
            if not (tell_held or answer.get("more") or self.unsent or self.filling):
                return

    def _take_outcomes(self, push, outcomes):
        assert len(outcomes) == len(push)
        for change, outcome in zip(push, outcomes):
            if isinstance(outcome, bytes):
                self._hold(cbor.decode(change))
            else:
                self.refused.append((outcome[0], change))
        self.unsent = self.unsent[len(push):]

    def _take_pages(self, answer):
        for page in answer.get("pages", []):
            for _, receipt, change in cbor.decode(zlib.decompress(page)):
                assert len(receipt) == 8
                self.changes.add(change)
                self._hold(cbor.decode(change))
        if "cursor" in answer:
            self.cursor, self.mark = answer["cursor"], answer.get("mark", self.mark)

    def _hold(self, change):
        scope = (change["t"], change.get("i", bytes(16)))
        if scope not in self.filling:
            self.held.add(scope)

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
                self.held.discard((tier, identity))
                self.filling[tier, identity] = 0
        for tier, identity in answer.get("evict", []):
            self.held.discard((tier, identity))
            self.filling.pop((tier, identity), None)
            for key, change in list(self.changes.by_id.items()):
                if (change["t"], change.get("i", bytes(16))) == (tier, identity):
                    del self.changes.by_id[key]
