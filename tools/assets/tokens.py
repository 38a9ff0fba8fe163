# SPDX-License-Identifier: Apache-2.0
"""The Digital Agency's design tokens as C++ constants, under the package's own names."""
import re

PROPERTY = re.compile(r"^\s*--([\w-]+):\s*(.+);$", re.M)
RGBA = r"rgba\((\d+),\s*(\d+),\s*(\d+),\s*([\d.]+)\)"
SHADOW = re.compile(rf"(-?\d+)(?:px)? (-?\d+)(?:px)? (\d+)(?:px)? (\d+)(?:px)? {RGBA}")
PIXELS_PER_REM = 16
# What the package prefixes and we do not: --color-primitive-blue-900 is kBlue900, --color-neutral-solid-gray-900
# is kGray900.
PREFIXES = ("color-primitive-", "color-neutral-solid-", "color-neutral-", "color-")

HEAD = """// SPDX-License-Identifier: Apache-2.0
// Written by tools/assets from @digital-go-jp/design-tokens; do not edit. Colours are 0xRRGGBB, lengths CSS
// pixels, opacities 0..1. What a colour is used for is said in client/ui, not here.
#pragma once
#include <cstdint>

namespace banso::token {

struct Tint {
  std::uint32_t color;
  float opacity;
};

// One soft shadow: offset, blur radius and spread around the box.
struct Shadow {
  float x, y, blur, spread;
  Tint tint;
};

// Two shadows, drawn one above the other.
struct Elevation {
  Shadow wide, near;
};
"""


def constant(name):
    for prefix in PREFIXES:
        if name.startswith(prefix):
            name = name[len(prefix):]
            break
    return "k" + "".join(part.capitalize() for part in name.split("-"))


def number(text):
    value = f"{float(text):g}"
    return value + ("f" if "." in value else ".0f")


def tint(red, green, blue, opacity):
    return f"{{0x{int(red):02x}{int(green):02x}{int(blue):02x}, {number(opacity)}}}"


def shadow(parts):
    return "{" + ", ".join(number(part) for part in parts[:4]) + f", {tint(*parts[4:])}}}"


def declaration(name, value):
    """The C++ line of one property; None for what a canvas has no use for (names of font families)."""
    as_color = re.fullmatch(r"#([0-9a-f]{6})", value)
    as_alias = re.fullmatch(r"var\(--([\w-]+)\)", value)
    as_tint = re.fullmatch(RGBA, value)
    as_rem = re.fullmatch(r"([\d.]+)rem", value)
    as_number = re.fullmatch(r"[\d.]+", value)
    if as_color:
        return f"inline constexpr std::uint32_t {constant(name)} = 0x{as_color[1]};"
    if as_alias:
        return f"inline constexpr std::uint32_t {constant(name)} = {constant(as_alias[1])};"
    if as_tint:
        return f"inline constexpr Tint {constant(name)} = {tint(*as_tint.groups())};"
    if as_rem:
        return f"inline constexpr float {constant(name)} = {number(float(as_rem[1]) * PIXELS_PER_REM)};"
    if as_number:
        return f"inline constexpr float {constant(name)} = {number(value)};"
    if name.startswith("elevation-"):
        wide, near = SHADOW.findall(value)
        return f"inline constexpr Elevation {constant(name)} = {{{shadow(wide)}, {shadow(near)}}};"
    if name.startswith("font-family-"):
        return None
    raise ValueError(f"a design token of an unknown kind: {name}: {value}")


def header(css):
    properties = PROPERTY.findall(css)
    # An alias stands behind what it names.
    properties.sort(key=lambda entry: entry[1].startswith("var("))
    lines = [line for line in (declaration(*entry) for entry in properties) if line]
    return "\n".join([HEAD, *lines, "", "}  // namespace banso::token", ""])
