"""The system libraries that Qt needs: which are missing, and how they come."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

QT_PACKAGES: tuple[str, ...] = (
    "libdbus-1-3", "libegl1", "libfontconfig1", "libgl1", "libglib2.0-0", "libxkbcommon0", "libxkbcommon-x11-0",
    "libxcb-cursor0", "libxcb-icccm4", "libxcb-image0", "libxcb-keysyms1", "libxcb-randr0", "libxcb-render-util0",
    "libxcb-shape0", "libxcb-xinerama0", "libxcb-xkb1",
)  # fmt: skip
"""The Debian and Ubuntu packages that hold what Qt loads on X11 and Wayland."""


def missing_packages() -> list[str]:
    """Return those of the packages Qt needs that Debian or Ubuntu does not have installed; empty elsewhere."""
    if not sys.platform.startswith("linux") or shutil.which("dpkg-query") is None:
        return []
    found = subprocess.run(
        ["dpkg-query", "--show", "--showformat=${Package} ${Status}\n", *QT_PACKAGES],
        capture_output=True, encoding="utf-8", check=False,
    ).stdout  # fmt: skip
    installed = {line.split()[0] for line in found.splitlines() if line.endswith("ok installed")}
    return [package for package in QT_PACKAGES if package not in installed]


def install_packages(packages: list[str]) -> str | None:
    """Install packages where that can be done without asking; return what a person has to do where it cannot."""
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if os.geteuid() != 0 or shutil.which("apt-get") is None:
        return f"Qt lacks system libraries here. Install them, then start again:\n    sudo {' '.join(command)}"
    sys.stderr.write(f"Qt lacks system libraries here; installing {', '.join(packages)}.\n")
    done = subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode
    return None if done == 0 else f"That did not work. Try: {' '.join(command)}"


def start_with_packages(error: str) -> str:
    """Install what Qt lacks and start the program again; return what a person has to do where that cannot be done.

    Args:
        error: what Qt or Python said.
    """
    packages = missing_packages()
    told = install_packages(packages) if packages else f"Qt cannot be loaded: {error}. Run `make setup` again."
    if told is None:
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
    return told
