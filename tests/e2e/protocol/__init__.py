# SPDX-License-Identifier: Apache-2.0
"""A client of Banso written from docs/PROTOCOL.md alone, with Python's standard library.

It shares no code with the C++ core: when both agree, the document is complete and true.
"""
