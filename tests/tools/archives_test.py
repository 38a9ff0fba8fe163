# SPDX-License-Identifier: Apache-2.0
"""Which archive tools/deps takes, and what it takes out of it. Nothing is fetched here."""
import io
import pathlib
import sys
import tarfile
import tempfile
import unittest
from unittest import mock

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tools" / "support"))

import archives

PINNED, OTHER, NEWEST = "a" * 64, "b" * 64, "c" * 64
SOURCE = {"name": "lib", "package": "lib", "version": "1.2", "minimum": "1.1", "sha256": PINNED, "origin": "npm"}


def paragraph(version, digest):
    return (f"Package: lib\nVersion: {version}\nChecksums-Sha256:\n {'0' * 64} 10 lib_{version}.dsc\n"
            f" {digest} 2000 lib_{version}.orig.tar.xz\n {'1' * 64} 10 lib_{version}.debian.tar.xz\n")


class Archives(unittest.TestCase):
    def test_reads_versions_and_checksums(self):
        listing = paragraph("1.2-1", PINNED) + "\n" + paragraph("1.3-1", NEWEST)
        self.assertEqual(archives.versions(listing), [("1.2-1", PINNED), ("1.3-1", NEWEST)])

    def test_prefers_the_pinned_archive(self):
        self.assertEqual(archives.choose([("1.3-1", NEWEST), ("1.2-4", PINNED)], SOURCE), ("1.2-4", PINNED))

    def test_takes_the_newest_when_the_pinned_is_gone(self):
        offered = [("1.9-1", OTHER), ("1.10-1", NEWEST), ("1.0-1", OTHER)]
        self.assertEqual(archives.choose(offered, SOURCE), ("1.10-1", NEWEST))

    def test_refuses_what_is_too_old(self):
        with self.assertRaisesRegex(archives.Failure, "1.0-1"):
            archives.choose([("1.0-1", OTHER)], SOURCE)

    def test_refuses_another_checksum_from_npm(self):
        def pack(_command, folder):
            (folder / "lib-1.2.tgz").write_bytes(b"not what was pinned")
            return mock.Mock(returncode=0)

        with tempfile.TemporaryDirectory() as folder, mock.patch.object(archives, "run", pack):
            with self.assertRaisesRegex(archives.Failure, "not what tools/deps.lock says"):
                archives.from_npm(SOURCE, pathlib.Path(folder))

    def test_unpacks_the_wanted_part_and_nothing_outside(self):
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            with tarfile.open(folder / "a.tar", "w") as tar:
                for path in ("lib-1.2/src/a.c", "lib-1.2/doc/b.c", "lib-1.2/LICENSE.c", "lib-1.2/src/../../../evil.c"):
                    member = tarfile.TarInfo(path)
                    member.size = 1
                    tar.addfile(member, io.BytesIO(b"x"))
            (folder / "old").mkdir()
            (folder / "old" / "gone.c").write_text("from the last version")
            source = SOURCE | {"part": "src/", "also": ["LICENSE.c"], "copies": {"a.c": "copied.c"}}
            archives.unpack(folder / "a.tar", source, folder / "old")
            found = sorted(str(path.relative_to(folder)) for path in folder.rglob("*.c"))
        self.assertEqual(found, ["old/LICENSE.c", "old/a.c", "old/copied.c"])


if __name__ == "__main__":
    unittest.main()
