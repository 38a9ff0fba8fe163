# SPDX-License-Identifier: Apache-2.0
"""Pinned source archives: fetched by package name with the machine's own npm and apt, checked by SHA-256.

Debian source packages come out of newer suites than the machine's: a private sources list is made from
the mirror that the machine uses, with private lists, so that nothing of the system changes. A newer suite
moves on: where the pinned archive is gone, the newest that satisfies the minimum is taken, and said loudly.
"""
import hashlib
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile

CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "banso"
KEYRINGS = {"Debian": "/usr/share/keyrings/debian-archive-keyring.gpg",
            "Ubuntu": "/usr/share/keyrings/ubuntu-archive-keyring.gpg"}
COMPONENTS = {"Debian": "main", "Ubuntu": "main universe"}


class Failure(Exception):
    """An archive could not be had or is not what the lock says."""


def run(command, folder):
    return subprocess.run(command, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True,
                          text=True, check=False)


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def bring(source):
    """Returns the path of the archive; it has the pinned checksum, or the loud message was printed."""
    cached = CACHE / source["sha256"]
    if cached.exists() and sha256(cached) == source["sha256"]:
        return cached
    print(f"tools/deps: fetching {source['name']} {source['version']}", flush=True)
    CACHE.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        fetch = {"npm": from_npm, "debian-source": from_debian}[source["origin"]]
        fetched = fetch(source, pathlib.Path(folder))
        kept = CACHE / sha256(fetched)
        partial = kept.with_suffix(f".{os.getpid()}")
        shutil.copyfile(fetched, partial)
        partial.replace(kept)
    return kept


def from_npm(source, folder):
    result = run(["npm", "pack", "--loglevel=error", f"{source['package']}@{source['version']}"], folder)
    found = list(folder.glob("*.tgz"))
    if result.returncode != 0 or len(found) != 1:
        raise Failure(f"npm pack {source['package']} failed:\n{result.stderr}")
    if sha256(found[0]) != source["sha256"]:
        raise Failure(f"{source['package']} {source['version']} is not what tools/deps.lock says: "
                      f"SHA-256 {sha256(found[0])} instead of {source['sha256']}")
    return found[0]


def apt_options(source, folder):
    """A private apt that knows the newer suites of the mirror in use."""
    targets = run(["apt-get", "indextargets", "--format", "$(SITE)|$(ORIGIN)|$(LABEL)"], folder).stdout
    mirrors = [line.split("|") for line in targets.splitlines()]
    mirrors = [(site, origin) for site, origin, label in mirrors if origin in KEYRINGS and label == origin]
    if not mirrors:
        raise Failure("apt knows no mirror of Debian or Ubuntu; run apt-get update")
    site, origin = mirrors[0]
    lines = [f"deb-src [signed-by={KEYRINGS[origin]}] {site} {suite} {COMPONENTS[origin]}\n"
             for suite in source["suites"][origin]]
    (folder / "sources.list").write_text("".join(lines))
    (folder / "lists" / "partial").mkdir(parents=True)
    (folder / "cache" / "archives" / "partial").mkdir(parents=True)
    settings = {"Dir::Etc::sourcelist": folder / "sources.list", "Dir::Etc::sourceparts": "/dev/null",
                "Dir::State::lists": folder / "lists", "Dir::Cache": folder / "cache",
                "APT::Sandbox::User": "root", "Acquire::Retries": "3",
                # A mirror that lags is good enough: what counts is the pinned checksum.
                "Acquire::Check-Valid-Until": "false"}
    return [word for key, value in settings.items() for word in ("-o", f"{key}={value}")]


def versions(listing):
    """(version, checksum of the upstream archive) of each paragraph that apt-cache showsrc printed."""
    found = []
    for paragraph in listing.split("\n\n"):
        version = re.search(r"^Version: (\S+)$", paragraph, re.M)
        archive = re.search(r"^ ([0-9a-f]{64}) \d+ \S+\.orig\.tar\.\w+$", paragraph, re.M)
        if version and archive:
            found.append((version[1], archive[1]))
    return found


def newer(left, right):
    return subprocess.run(["dpkg", "--compare-versions", left, "gt", right], check=False).returncode == 0


def choose(candidates, source):
    """The pinned archive where it is still offered, otherwise the newest above the minimum."""
    pinned = [version for version, digest in candidates if digest == source["sha256"]]
    if pinned:
        return pinned[0], source["sha256"]
    best = None
    for version, digest in candidates:
        if not newer(source["minimum"], version) and (best is None or newer(version, best[0])):
            best = (version, digest)
    if best is None:
        offered = ", ".join(version for version, _ in candidates) or "nothing"
        raise Failure(f"{source['package']} >= {source['minimum']} is not offered (offered: {offered})")
    return best


def from_debian(source, folder):
    apt = apt_options(source, folder)
    update = run(["apt-get", *apt, "update"], folder)
    listing = run(["apt-cache", *apt, "showsrc", source["package"]], folder).stdout
    try:
        version, digest = choose(versions(listing), source)
    except Failure as failure:
        raise Failure(f"{failure}\n{update.stderr}") from None
    if digest != source["sha256"]:
        print(f"\n*** tools/deps: {source['package']} {source['version']} of tools/deps.lock is no longer "
              f"offered.\n*** Taking {version} instead (minimum {source['minimum']}); "
              f"pin its SHA-256 {digest} once the tests are green.\n", file=sys.stderr, flush=True)
    result = run(["apt-get", *apt, "source", "--download-only", "--tar-only",
                  f"{source['package']}={version}"], folder)
    found = list(folder.glob("*.orig.tar.*"))
    if len(found) != 1 or sha256(found[0]) != digest:
        raise Failure(f"apt-get source {source['package']}={version} failed:\n{result.stderr}")
    return found[0]


def unpack(archive, source, target):
    """Takes the wanted part (source["part"]: a folder below the archive's own top folder) out of the archive, and
    the single files of source["also"]."""
    fresh = target.with_name(target.name + ".new")
    shutil.rmtree(fresh, ignore_errors=True)
    prefix = source.get("part", "")
    with tarfile.open(archive) as tar:
        for member in tar:
            inside = member.name.partition("/")[2]
            alone = inside in source.get("also", ())
            if not member.isfile() or not (alone or inside.startswith(prefix)) or ".." in inside.split("/"):
                continue
            path = fresh / (inside if alone else inside[len(prefix):].lstrip("/"))
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(tar.extractfile(member).read())
    if not fresh.exists():
        raise Failure(f"{source['name']}: nothing below '{prefix}' in the archive")
    for copy_from, copy_to in source.get("copies", {}).items():
        shutil.copyfile(fresh / copy_from, fresh / copy_to)
    shutil.rmtree(target, ignore_errors=True)
    fresh.rename(target)
