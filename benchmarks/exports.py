"""What each format costs: 200,000 annotations over 10,000 articles, each export in a process of its own.

Processor time is what is held to the limits: by the wall a busy machine says little. Ratios are to the bare module
writing the same rows or objects from memory.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

from annotations.exchange.registry import FORMATS
from benchmarks.corpus import Corpus
from benchmarks.jobs import ANNOTATIONS_AN_ARTICLE, annotate, annotation_lines, import_files
from benchmarks.measure import Timing

MOST_MB = 300.0
AT_LEAST = {"xlsx": 2_000, "brat": 10_000, "conll": 10_000, "w3c": 10_000, "doccano": 10_000}
"""Annotations a second of the processor that a format has to write."""

TIMES_BARE = {"csv": ("bare-csv", 4.0), "jsonl": ("bare-json", 3.0)}
"""The bare counterpart of a format, and how many times its processor time are allowed."""


def main(arguments: list[str]) -> int:
    """Measure and print; 1 if something is over its limit."""
    parser = argparse.ArgumentParser(prog="benchmarks export", description=__doc__)
    parser.add_argument("--articles", type=int, default=10_000, help="how many (%(default)s)")
    parser.add_argument("--formats", default="", help="ids with commas; all that any number of articles fits in")
    parser.add_argument("--library", type=Path, help="kept there, and used again where it is")
    chosen = parser.parse_args(arguments)
    # Documents for people are of few articles.
    usual = [one.id for one in FORMATS.values() if one.writer.startswith("annotations.") and not one.missing()]
    over = 0
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        os.environ["NEWSGLOSS_SETTINGS"] = str(work / "settings")
        library = chosen.library or work / "bench.newsgloss"
        if not library.exists():
            # In a process of its own: the most that a process ever held counts for those it starts, too.
            with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
                pool.submit(_make, library, work, chosen.articles).result()
        number = chosen.articles * ANNOTATIONS_AN_ARTICLE
        print(f"{number:,} annotations over {chosen.articles:,} articles, load {os.getloadavg()[0]:.1f}")
        for format_id in chosen.formats.split(",") if chosen.formats else usual:
            over += _measure(library, work, format_id, number)
    return min(over, 1)


def _make(library: Path, work: Path, articles: int) -> None:
    """Import articles that are made up, and mark words in each."""
    corpus, folder = Corpus(), work / "articles"
    corpus.write(folder, articles)
    import_files(folder, library, articles)
    annotate(library, annotation_lines(library))


def _measure(library: Path, work: Path, format_id: str, number: int) -> int:
    """Export once, print a line; return 1 if it is over a limit."""
    place = work / format_id
    place.mkdir()
    target = place / "out" if FORMATS[format_id].kind == "folder" else place / f"out{FORMATS[format_id].suffixes[0]}"
    ours, memory = _child("ours", library, target, format_id)
    words: list[str] = []
    wrong = [f"memory over {MOST_MB:g} MB"] if memory > MOST_MB else []
    if format_id in TIMES_BARE:
        job, limit = TIMES_BARE[format_id]
        source = target / "annotations.csv" if target.is_dir() else target
        bare, _ = _child(job, source, place / "bare")
        # Once more, turn about: on a busy machine the better one of two says more.
        ours = min(ours, _child("ours", library, target, format_id)[0], key=_cpu)
        bare = min(bare, _child(job, source, place / "bare")[0], key=_cpu)
        words.append(f"{ours.cpu / bare.cpu:.1f} times the bare module, at most {limit:g}")
        wrong += [f"over {limit:g} times"] if ours.cpu > limit * bare.cpu else []
    least = AT_LEAST.get(format_id)
    if least:
        words.append(f"at least {least:,}")
        wrong += [f"under {least:,} a second"] if number / ours.cpu < least else []
    words.append(f"by the wall {ours.wall:.1f} s")
    words.insert(0, f"{format_id:14} {ours.cpu:7.2f} s, {number / ours.cpu:8,.0f} a second, {memory:4.0f} MB")
    print("  " + "; ".join([*words, *(f"OVER ITS LIMIT: {one}" for one in wrong)]), flush=True)
    return int(bool(wrong))


def _cpu(timing: Timing) -> float:
    return timing.cpu


def _child(job: str, source: Path, target: Path, format_id: str = "") -> tuple[Timing, float]:
    """Run a job in a process of its own; return its time and the most memory it held, in MB."""
    command = [sys.executable, "-m", "benchmarks.export_job", job, str(source), str(target)]
    done = subprocess.run([*command, *([format_id] if format_id else [])], check=True, capture_output=True, text=True)
    told = json.loads(done.stdout)
    return Timing(told["wall"], told["cpu"]), told["memory_mb"]
