"""Taking the time of a job and of its bare counterpart, turn about, so that a busy machine slows both."""

from __future__ import annotations

import gc
import resource
import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Timing:
    """The best of some runs: wall time and processor time of this process, in seconds."""

    wall: float
    cpu: float


@dataclass(frozen=True, slots=True)
class Result:
    """A job at one size.

    Attributes:
        job: its name.
        size: how many things it handled.
        unit: what these are.
        ours, bare: what the program and the bare module needed.
        limit: the ratio that must not be exceeded; None where there is none.
    """

    job: str
    size: int
    unit: str
    ours: Timing
    bare: Timing
    limit: float | None = None

    @property
    def ratio(self) -> float:
        """How many times the bare module's processor time."""
        return self.ours.cpu / max(self.bare.cpu, 1e-9)


def best_of(runs: int, *jobs: Callable[[], object]) -> list[Timing]:
    """Run the jobs turn about and return the best timing of each."""
    best: list[Timing | None] = [None] * len(jobs)
    for _ in range(runs):
        for index, job in enumerate(jobs):
            gc.collect()
            cpu, wall = time.process_time(), time.perf_counter()
            job()
            timing = Timing(time.perf_counter() - wall, time.process_time() - cpu)
            before = best[index]
            if before is None or timing.cpu < before.cpu:
                best[index] = timing
    return [timing for timing in best if timing is not None]


def peak_memory_mb() -> float:
    """Return the most memory that this process or any one of its children ever held, in megabytes (Linux counts KB)."""
    own, children = (resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return max(own, children) / 1024
