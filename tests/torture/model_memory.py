"""How much memory a long run takes, sampled, and whether it stays flat."""

from __future__ import annotations

import gc
import os
import time
from collections.abc import Callable
from pathlib import Path

import pytest

_WARM = 0.2
"""In the first part of a run everything is opened once, and caches with a limit are filled."""


def resident() -> int:
    """How many bytes this process holds in memory."""
    try:
        pages = int(Path("/proc/self/statm").read_text().split()[1])
    except OSError:
        pytest.skip("only Linux tells what a process holds at a moment")
    return pages * os.sysconf("SC_PAGE_SIZE")


class Memory:
    """Samples: after how many acts, bytes resident, objects that Python tracks, seconds of this process.

    Args:
        objects: counts what else could grow, say Qt's objects.
    """

    def __init__(self, objects: Callable[[], int] = lambda: 0) -> None:
        self._objects = objects
        self.samples: list[tuple[int, int, int, int, float]] = []

    def sample(self, number: int) -> None:
        gc.collect()
        tracked = len(gc.get_objects())
        self.samples.append((number, resident(), tracked, self._objects(), time.process_time()))

    def growth(self) -> dict[str, float]:
        """How much the most after the warm-up is over what was held at its end; 1.0 is nothing."""
        first = int(len(self.samples) * _WARM)
        kinds = {"resident": 1, "objects": 2, "objects of Qt": 3}
        found = {}
        for name, at in kinds.items():
            values = [sample[at] for sample in self.samples[first:]]
            found[name] = max(values) / max(1, values[0])
        return found

    def hold(self, most: float) -> None:
        """Hold the growth to a limit."""
        grown = {name: share for name, share in self.growth().items() if share > most}
        assert not grown, f"grows: {grown}\n{self}"

    def __str__(self) -> str:
        lines = (
            f"{number:7} acts: {held / 1e6:6.1f} MB, {tracked} objects, {ours} of Qt, {seconds:.0f} s"
            for number, held, tracked, ours, seconds in self.samples[:: max(1, len(self.samples) // 25)]
        )
        return "\n".join([*lines, f"growth after the warm-up: {self.growth()}"])
