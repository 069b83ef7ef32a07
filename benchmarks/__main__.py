"""`make bench`: the core at two sizes, also kept in build/bench.json, annotations on edited texts, then the page.

"core", "reanchor" or "page" measures one alone; "alike" the finding of articles that look alike,
"everywhere" that of names and words, "export" what each format costs,
"palette" what a key costs in the palette, "topics" how often offered topics are right, "simulate CORPUS" what marking a
corpus costs with suggestions.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import sys
import tempfile
from pathlib import Path

from benchmarks import alike, everywhere, exports, page, palette, reanchor, simulate, topics
from benchmarks.corpus import Corpus
from benchmarks.jobs import Import, run_all
from benchmarks.measure import Result


def main() -> int:
    """Measure and print; exit 1 if something is over its limit."""
    named = sys.argv[1:2] in (["core"], ["page"], ["reanchor"], ["alike"], ["palette"], ["topics"], ["everywhere"],
                             ["simulate"], ["export"])  # fmt: skip
    part, rest = (sys.argv[1], sys.argv[2:]) if named else ("", sys.argv[1:])
    if part == "page":
        return page.main(rest)
    if part == "reanchor":
        return reanchor.main(rest)
    if part == "topics":
        return topics.main(rest)
    if part == "simulate":
        return simulate.main(rest)
    if part == "everywhere":
        return everywhere.main(rest)
    if part == "export":
        return exports.main(rest)
    if part == "alike":
        return alike.main(rest)
    if part == "palette":
        return palette.main(rest)
    over = core(rest)
    return over if part == "core" or rest else max(over, reanchor.main([]), page.main([]))


def core(arguments: list[str]) -> int:
    """Measure the core and print; 1 if a ratio is over its limit."""
    parser = argparse.ArgumentParser(prog="benchmarks core", description=__doc__)
    parser.add_argument("--sizes", default="2500,10000", help="numbers of articles, with commas (%(default)s)")
    sizes = [int(size) for size in parser.parse_args(arguments).sizes.split(",")]
    print(f"Python {platform.python_version()}, {os.cpu_count()} processors, load {os.getloadavg()[0]:.1f}")
    results: list[Result | Import] = []
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        os.environ["NEWSGLOSS_SETTINGS"] = str(work / "settings")
        for size in sizes:
            corpus = Corpus()
            folder = work / f"articles-{size}"
            corpus.write(folder, size)
            print(f"\n{size} articles of about 4 KB")
            for result in run_all(work, folder, size, corpus):
                results.append(result)
                print(f"  {_line(result)}", flush=True)
    _growth(results, sizes)
    build = Path("build")
    build.mkdir(exist_ok=True)
    rows = [{name: _plain(getattr(r, name)) for name in r.__slots__} for r in results]
    (build / "bench.json").write_text(json.dumps(rows, indent=1), encoding="utf-8")
    over = [r for r in results if isinstance(r, Result) and r.limit is not None and r.ratio > r.limit]
    for result in over:
        print(f"Over its limit: {result.job} {result.ratio:.1f} > {result.limit}")
    return 1 if over else 0


def _line(result: Result | Import) -> str:
    if isinstance(result, Import):
        rate = result.articles / result.seconds
        return f"import    {rate:8.0f} articles a second by the wall; largest process {result.memory_mb:.0f} MB"
    limit = f", at most {result.limit:g}" if result.limit else ""
    return (
        f"{result.job:11} {result.ours.cpu:8.2f} s, bare {result.bare.cpu:7.2f} s: {result.ratio:5.1f} times{limit}"
        f"   ({result.size} {result.unit})"
    )


def _growth(results: list[Result | Import], sizes: list[int]) -> None:
    """Say how the time of each job grew from the first size to the last."""
    print(f"\nGrowth from {sizes[0]} to {sizes[-1]} articles ({sizes[-1] / sizes[0]:.1f} times as many):")
    jobs = [r for r in results if isinstance(r, Result)]
    half = len(jobs) // len(sizes)
    for small, large in zip(jobs[:half], jobs[-half:], strict=True):
        print(f"  {small.job:11} {large.ours.cpu / max(small.ours.cpu, 1e-9):5.1f} times the time")


def _plain(value: object) -> object:
    return {"wall": value.wall, "cpu": value.cpu} if hasattr(value, "wall") else value  # type: ignore[attr-defined]


if __name__ == "__main__":
    sys.exit(main())
