"""One export in a process of its own, so that its memory is its own; it prints JSON."""

from __future__ import annotations

import csv
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path

from annotations.exchange.export import export
from annotations.exchange.registry import FORMATS
from annotations.library import Library
from benchmarks.measure import peak_memory_mb


def main() -> int:
    """Do one job: ours, bare-csv or bare-json, of a library or a file, into a place."""
    job, source, target, *format_id = sys.argv[1:]
    if job == "ours":
        with Library.open(Path(source)) as library, library.snapshot():
            told = _timed(
                lambda: export(
                    library.db, FORMATS[format_id[0]], Path(target), {}, lambda done, total: None, lambda: False
                )
            )
    elif job == "bare-csv":
        csv.field_size_limit(2**31 - 1)
        with Path(source).open(encoding="utf-8", newline="") as file:
            rows = list(csv.reader(file))
        told = _timed(lambda: _bare_csv(rows, Path(target)))
    else:
        with Path(source).open(encoding="utf-8", newline="\n") as file:
            objects = [json.loads(line) for line in file]
        told = _timed(lambda: _bare_json(objects, Path(target)))
    print(json.dumps({**told, "memory_mb": peak_memory_mb()}))
    return 0


def _timed(job: Callable[[], object]) -> dict[str, float]:
    cpu, wall = time.process_time(), time.perf_counter()
    job()
    return {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall}


def _bare_csv(rows: list[list[str]], target: Path) -> None:
    with target.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows(rows)


def _bare_json(objects: list[object], target: Path) -> None:
    with target.open("w", encoding="utf-8", newline="\n") as file:
        for one in objects:
            file.write(json.dumps(one, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    sys.exit(main())
