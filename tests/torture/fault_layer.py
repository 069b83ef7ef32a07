"""The layer that makes calls to the disk fail: compiled for the run, loaded before libc, told what to do."""

from __future__ import annotations

import ctypes
import errno
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

SOURCE = Path(__file__).with_name("faults.c")
KINDS = ("once", "short", "full", "dead", "lost")
ERRORS = {"ENOSPC": errno.ENOSPC, "EIO": errno.EIO}


def compiled(folder: Path) -> Path:
    """Compile the layer; skips where that is not possible."""
    if sys.platform != "linux":
        pytest.skip("calls to the disk are made to fail by LD_PRELOAD, which is Linux's")
    compiler = next((found for name in ("cc", "gcc", "clang") if (found := shutil.which(name))), None)
    if compiler is None:
        pytest.skip("there is no C compiler to make the layer with that has calls to the disk fail")
    made = folder / "faults.so"
    command = [compiler, "-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o", made, SOURCE, "-ldl", "-lpthread"]
    subprocess.run(command, check=True)
    return made


def preloaded(layer: Path, under: Path, at: int, kind: str = "once", error: int = errno.ENOSPC) -> Mapping[str, str]:
    """Return what the environment of a program must say for its call number `at` to fail; 0 fails none."""
    return {
        "LD_PRELOAD": str(layer), "FAULTS_UNDER": os.path.realpath(under), "FAULTS_AT": str(at), "FAULTS_KIND": kind,
        "FAULTS_ERRNO": str(error),
    }  # fmt: skip


class Layer:
    """The layer from inside a program that it was loaded before."""

    def __init__(self, path: Path) -> None:
        self._own = ctypes.CDLL(str(path))
        self._own.faults_count.restype = ctypes.c_long
        self._own.faults_last.restype = ctypes.c_char_p
        self._own.faults_set.argtypes = (ctypes.c_char_p, ctypes.c_long, ctypes.c_int, ctypes.c_int)

    def set(self, under: Path, at: int, kind: str = "once", error: int = errno.ENOSPC) -> None:
        """Count from 1 again, and have call number `at` under a folder fail."""
        self._own.faults_set(os.fsencode(os.path.realpath(under)), at, KINDS.index(kind), error)

    def mend(self) -> None:
        """Have no call fail any more."""
        self._own.faults_mend()

    def counted(self) -> int:
        """Return how many calls there were."""
        return int(self._own.faults_count())

    def failed(self) -> str:
        """Return which call failed first; empty where none did."""
        return os.fsdecode(self._own.faults_last())
