# SPDX-License-Identifier: Apache-2.0
"""Change sets and their merge (docs/PROTOCOL.md sections 2 and 3)."""
import collections
import hashlib

from . import cbor

Head = collections.namedtuple("Head", "lamport change value")  # sorts in reverse tie order


def change_id(change_bytes):
    return hashlib.sha256(change_bytes).digest()[:16]


class Changes:
    """A set of changes by id, and the state of records that follows from it."""

    def __init__(self):
        self.by_id = {}
        self.lamport = 0

    def add(self, change_bytes):
        """True when the change was not known."""
        identity = change_id(change_bytes)
        if identity in self.by_id:
            return False
        change = cbor.decode(change_bytes)
        self.by_id[identity] = change
        self.lamport = max(self.lamport, change["l"])
        return True

    def _writes(self, record):
        for identity, change in self.by_id.items():
            for op in change["o"]:
                if op["i"] == record:
                    yield identity, change["l"], op

    def heads(self, record):
        """path -> heads in tie order."""
        writes, replaced = collections.defaultdict(list), collections.defaultdict(dict)
        for identity, lamport, op in self._writes(record):
            for path, value in op["f"].items():
                writes[path].append(Head(lamport, identity, value))
            for path, parents in op.get("p", {}).items():
                for parent in parents:
                    known = replaced[path].get(parent, 0)
                    replaced[path][parent] = max(known, lamport)
        return {
            path: sorted((head for head in heads
                          if replaced[path].get(head.change, 0) <= head.lamport), reverse=True)
            for path, heads in writes.items()
        }

    def value(self, record, path):
        heads = self.heads(record).get(path)
        return heads[0].value if heads else None

    def elements(self, record, field):
        """Keys of the elements that are in a set."""
        return sorted(path.split("/", 1)[1] for path, heads in self.heads(record).items()
                      if path.startswith(field + "/") and any(h.value is not None for h in heads))

    def conflicting(self, record, path):
        """The different values of a path that nobody has chosen between."""
        values = []
        for head in self.heads(record).get(path, []):
            if head.value not in values:
                values.append(head.value)
        return values if len(values) > 1 else []

    def records(self, kind):
        return sorted({op["i"] for change in self.by_id.values() for op in change["o"]
                       if op["k"] == kind})
