# SPDX-License-Identifier: Apache-2.0
"""Runs every check and prints every breach."""
import pathlib
import sys

import catalogue
import formatting
import includes
import registered
import sizes
import words
from tree import Tree

CHECKS = (includes, sizes, registered, words, catalogue, formatting)


def main():
    tree = Tree(pathlib.Path(__file__).resolve().parents[2])
    problems = [problem for check in CHECKS for problem in check.check(tree)]
    for problem in problems:
        print(problem)
    print(f"tools/check: {sizes.report(tree)}; {formatting.report(tree)}; {len(problems)} breaches")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
