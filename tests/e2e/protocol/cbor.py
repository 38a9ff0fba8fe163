# SPDX-License-Identifier: Apache-2.0
"""Deterministic CBOR (docs/PROTOCOL.md section 1): one encoding per value, everything else refused."""


class CborError(ValueError):
    """Bytes that are not the one encoding of a value."""


def _head(major, number):
    if number < 24:
        return bytes([major << 5 | number])
    for code, size in ((24, 1), (25, 2), (26, 4), (27, 8)):
        if number < 1 << 8 * size:
            return bytes([major << 5 | code]) + number.to_bytes(size, "big")
    raise CborError("number too large")


def encode(value):
    if value is None:
        return b"\xf6"
    if value is True:
        return b"\xf5"
    if value is False:
        return b"\xf4"
    if isinstance(value, int):
        if not -(1 << 63) <= value < 1 << 63:
            raise CborError("number too large")
        return _head(0, value) if value >= 0 else _head(1, -1 - value)
    if isinstance(value, (bytes, bytearray)):
        return _head(2, len(value)) + bytes(value)
    if isinstance(value, str):
        text = value.encode()
        if b"\0" in text:
            raise CborError("text with U+0000")
        return _head(3, len(text)) + text
    if isinstance(value, (list, tuple)):
        return _head(4, len(value)) + b"".join(encode(item) for item in value)
    if isinstance(value, dict):
        pairs = sorted((encode(key), encode(item)) for key, item in value.items())
        return _head(5, len(pairs)) + b"".join(key + item for key, item in pairs)
    raise TypeError(f"no CBOR for {type(value).__name__}")


class _Reader:
    def __init__(self, data):
        self.data, self.at = data, 0

    def take(self, size):
        part = self.data[self.at:self.at + size]
        if len(part) != size:
            raise CborError("truncated")
        self.at += size
        return part

    def head(self):
        first = self.take(1)[0]
        major, info = first >> 5, first & 31
        if info < 24:
            return major, info
        if info > 27:
            raise CborError("indefinite or reserved")
        size = 1 << (info - 24)
        number = int.from_bytes(self.take(size), "big")
        if number < (24 if size == 1 else 1 << 4 * size):
            raise CborError("not the shortest form")
        return major, number

    def value(self, depth=0):
        if depth > 8:
            raise CborError("too deep")
        major, number = self.head()
        if major == 0:
            return number
        if major == 1:
            return -1 - number
        if major == 2:
            return self.take(number)
        if major == 3:
            return self.take(number).decode()
        if major == 4:
            return [self.value(depth + 1) for _ in range(number)]
        if major == 5:
            return self.map(number, depth)
        if major == 7 and number in (20, 21, 22):
            return {20: False, 21: True, 22: None}[number]
        raise CborError("tags, floats and other simple values are not used")

    def map(self, count, depth):
        result, before = {}, b""
        for _ in range(count):
            start = self.at
            key = self.value(depth + 1)
            encoded = self.data[start:self.at]
            if not isinstance(key, str) or encoded <= before:
                raise CborError("keys are text, each once, in order")
            before = encoded
            result[key] = self.value(depth + 1)
        return result


def decode(data):
    reader = _Reader(bytes(data))
    value = reader.value()
    if reader.at != len(data):
        raise CborError("bytes behind the value")
    return value
