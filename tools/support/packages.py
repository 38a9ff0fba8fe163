# SPDX-License-Identifier: Apache-2.0
"""Distribution packages: which of the wanted ones are missing, and installing them with apt."""
import os
import platform
import shutil
import subprocess


class Failure(Exception):
    """Something could not be installed; the text says what to do."""


def installed_names(names):
    listing = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${db:Status-Abbrev} ${binary:Package}\n", *names],
        capture_output=True, text=True, check=False).stdout
    found = (line.split() for line in listing.splitlines())
    return {parts[1].split(":")[0] for parts in found if len(parts) == 2 and parts[0] == "ii"}


def offered_here(package):
    """Ubuntu has no chromium package that runs without snapd, so such packages name their distributions."""
    here = platform.freedesktop_os_release()["ID"]
    return here in package.get("distributions", [here])


def missing(wanted):
    """A package counts as there when dpkg says so or when the command that we need it for is there
    (node and npm often come from elsewhere)."""
    wanted = [package for package in wanted if offered_here(package)]
    installed = installed_names([package["name"] for package in wanted])
    return [package["name"] for package in wanted
            if package["name"] not in installed and not shutil.which(package.get("command", ""))]


def install_missing(wanted):
    names = missing(wanted)
    if not names:
        return
    print("tools/deps: installing", *names, flush=True)
    as_root = [] if os.geteuid() == 0 else ["sudo"]
    if as_root and not shutil.which("sudo"):
        raise Failure("these packages are missing, and neither root nor sudo is there: " + " ".join(names))
    apt = [*as_root, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq", "-o", "Acquire::Retries=3"]
    # An index of one broken foreign repository must not stop us: the install decides.
    subprocess.run([*apt, "update"], stdin=subprocess.DEVNULL, check=False)
    result = subprocess.run([*apt, "install", "-y", "--no-install-recommends", *names],
                            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=False)
    if result.returncode != 0:
        raise Failure("apt-get install failed for: " + " ".join(names))
