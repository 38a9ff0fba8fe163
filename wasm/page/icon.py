# SPDX-License-Identifier: Apache-2.0
"""The app's icon, drawn from one list of shapes as SVG and as PNG: two people side by side on one
way (banso: to run alongside). Lengths are parts of the edge. Everything lies within the inner circle
of 80 % that systems may cut a maskable icon to; the ground fills the square."""
import math
import struct
import zlib

GROUND = (0x00, 0x17, 0xC1)
# (x, y, radius, colour) of a head; (x1, y1, x2, y2, half width, colour) of a body or of the way.
NEAR, FAR, WAY = (0xFF, 0xFF, 0xFF), (0x9D, 0xB7, 0xF9), (0xFF, 0xD4, 0x3D)
SHAPES = ((0.615, 0.300, 0.615, 0.300, 0.082, FAR), (0.615, 0.505, 0.615, 0.625, 0.088, FAR),
          (0.395, 0.335, 0.395, 0.335, 0.092, NEAR), (0.395, 0.560, 0.395, 0.640, 0.100, NEAR),
          (0.270, 0.790, 0.730, 0.790, 0.024, WAY))


def svg():
    parts = ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000">',
             f'<rect width="1000" height="1000" fill="#{bytes(GROUND).hex()}"/>',
             '<g stroke-linecap="round">']
    parts += [f'<path d="M{x1 * 1000:g} {y1 * 1000:g}L{x2 * 1000:g} {y2 * 1000 + (0.01 if (x1, y1) == (x2, y2) else 0):g}" '
              f'stroke="#{bytes(colour).hex()}" stroke-width="{half * 2000:g}"/>' for x1, y1, x2, y2, half, colour in SHAPES]
    return ("".join(parts) + "</g></svg>\n").encode()


def _distance(x, y, x1, y1, x2, y2):
    length = (x2 - x1) ** 2 + (y2 - y1) ** 2
    along = 0 if length == 0 else max(0, min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length))
    return math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1))


def _paint(row, y, size, shape):
    x1, y1, x2, y2, half, colour = shape
    first, last = int((min(x1, x2) - half) * size) - 1, int((max(x1, x2) + half) * size) + 1
    if not min(y1, y2) - half - 1 / size <= y <= max(y1, y2) + half + 1 / size:
        return
    for column in range(max(0, first), min(size - 1, last) + 1):
        inside = (half - _distance((column + 0.5) / size, y, x1, y1, x2, y2)) * size + 0.5
        cover = max(0.0, min(1.0, inside))
        for channel in range(3):
            at = column * 3 + channel
            row[at] = round(row[at] + (colour[channel] - row[at]) * cover)


def _chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def png(size):
    rows = bytearray()
    for line in range(size):
        row = bytearray(bytes(GROUND) * size)
        for shape in SHAPES:
            _paint(row, (line + 0.5) / size, size, shape)
        rows += b"\0" + row
    header = struct.pack(">IIBBBBB", size, size, 8, 2, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", header) + _chunk(b"IDAT", zlib.compress(bytes(rows), 9))
            + _chunk(b"IEND", b""))
