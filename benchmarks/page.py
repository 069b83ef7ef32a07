"""How fast the article page is: `make bench ARGS=page`, or `ARGS="page --size 1000000 --shape CJK --ratio 2"`.

Each page is measured in a process of its own, several times; of each figure the best is kept, since whatever else
the machine does can only add to it. The limits are those of the measured design.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from math import inf
from typing import NamedTuple

from benchmarks.page_articles import SHAPES

SIZES = {4_000: 30, 100_000: 1_000, 1_000_000: 20_000}
"""Characters, and spans on them."""
RATIOS = (1, 2)
LIMITS: dict[str, tuple[float, float]] = {
    "first paint": (60, 80), "add": (6, 16), "remove": (6, 16), "scroll": (5, 8), "jump": (8, 20), "resize": (16, 30),
    "zoom": (16, 30), "labels": (16, 30), "theme": (16, 30), "switch": (10, 10), "extend": (2, 2), "memory": (15, 15),
    "strip": (inf, inf),
}  # fmt: skip
"""Milliseconds of the processor (`memory`: megabytes) at one and at two pixels to the point."""


class Page(NamedTuple):
    """One page to measure."""

    size: int
    shape: str
    ratio: int

    def __str__(self) -> str:
        return f"{self.size:,} characters, {SIZES[self.size]:,} spans, {self.shape}, {self.ratio}x"


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure and print; exit 1 if something is over its limit."""
    parser = argparse.ArgumentParser(prog="benchmarks page", description=__doc__)
    parser.add_argument("--size", type=int, choices=SIZES, action="append", help="characters; all by default")
    parser.add_argument("--shape", choices=SHAPES, action="append", help="of the text; all by default")
    parser.add_argument(
        "--ratio", type=int, choices=RATIOS, action="append", help="pixels to the point; all by default"
    )
    parser.add_argument("--rounds", type=int, default=3, help="processes of which the best is kept (%(default)s)")
    wanted = parser.parse_args(arguments)
    pages = [
        Page(size, shape, ratio)
        for size in wanted.size or SIZES
        for shape in wanted.shape or SHAPES
        for ratio in wanted.ratio or RATIOS
    ]
    print("The page: milliseconds of the processor until it is painted; 95 of 100 are not over it, the first paint but")
    print(f"once. Memory in megabytes. The best of {wanted.rounds}; load {os.getloadavg()[0]:.1f}.\n")
    print(_line("", {job: job for job in LIMITS}))
    for ratio in wanted.ratio or RATIOS:
        print(
            _line(
                f"limits at {ratio}x",
                {job: "" if limits[0] == inf else f"{limits[ratio - 1]:g}" for job, limits in LIMITS.items()},
            )
        )
    over, boxes = [], False
    for page in pages:
        found, drawn = measure(page, wanted.rounds)
        boxes = boxes or not drawn
        print(_line(str(page), {job: f"{found[job]:.1f}" if job in found else "" for job in LIMITS}), flush=True)
        over += [
            f"Over its limit: {job} {value:.1f} > {LIMITS[job][page.ratio - 1]:g} ({page})"
            for job, value in found.items()
            if value > LIMITS[job][page.ratio - 1]
        ]
    if boxes:
        print(
            "\nThis machine has no typeface for some of the texts: Qt looked for one again and again, and drew boxes."
        )
    print("", *over, sep="\n")
    return 1 if over else 0


def measure(page: Page, rounds: int) -> tuple[dict[str, float], bool]:
    """Return the best of each figure of a page, and whether there was a typeface for its text."""
    best: dict[str, float] = {}
    drawn = True
    for _ in range(rounds):
        said = subprocess.run(
            [sys.executable, "-m", "benchmarks.page_jobs", page.shape, str(page.size), str(SIZES[page.size])],
            env={**os.environ, "QT_SCALE_FACTOR": str(page.ratio), "QT_FONT_DPI": "96"},
            check=True, capture_output=True, text=True,
        ).stdout  # fmt: skip
        answer = json.loads(said)
        drawn = drawn and answer["drawn"]
        for job, value in answer["found"].items():
            best[job] = min(value, best.get(job, value))
    return best, drawn


def _line(name: str, cells: Mapping[str, str]) -> str:
    return f"{name:52}" + "".join(f"{cells[job]:>{max(7, len(job) + 2)}}" for job in LIMITS)


if __name__ == "__main__":
    sys.exit(main())
