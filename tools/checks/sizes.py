# SPDX-License-Identifier: Apache-2.0
"""Small files: at most 500 lines each, and the middle one not above 130."""
import statistics

LINES_MAX = 500
MEDIAN_AIM = 130


def figures(tree):
    return {path: len(tree.lines(path)) for path in tree.code()}


def check(tree):
    lines = figures(tree)
    problems = [f"{path}: {count} lines (at most {LINES_MAX})"
                for path, count in lines.items() if count > LINES_MAX]
    if lines and statistics.median(lines.values()) > MEDIAN_AIM:
        problems.append(f"the median file has {statistics.median(lines.values()):.0f} lines (aim {MEDIAN_AIM})")
    return problems


def report(tree):
    lines = figures(tree)
    if not lines:
        return "no code"
    return f"{len(lines)} files of code, median {statistics.median(lines.values()):.0f} lines, longest {max(lines.values())}"
