"""`python -m benchmarks.listing`: the list of articles at a million rows: queries, first paint, scrolling."""

from __future__ import annotations

import argparse
import os
import random
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.search.listing import ORDERS, Filter, ListRow, Sort

ANNOTATOR = Annotator("0b6f3a57-6f61-4b0e-9f0e-2f7b5f1f3c11", "Bench")
WORDS = (
    "harbour ferry council vote night levy cruise mayor port strike union police water budget school nurses petition"
    " island storm report market fish claims court ruling border talks deal"
).split()
OUTLETS = [f"{a} {b}" for a in ("Alder", "Coast", "Northern", "Morning") for b in ("Courier", "Today", "Post", "Mail")]


def main() -> int:
    """Make the library, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=1_000_000, help="number of articles (%(default)s)")
    parser.add_argument("--library", type=Path, help="a library made by an earlier run; made there if it is missing")
    arguments = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        path = arguments.library or Path(folder) / "listing.newsgloss"
        if not path.exists():
            print(f"Making {arguments.size} articles …", flush=True)
            make_library(path, arguments.size)
        with Library.open(path) as library:
            measure_queries(library)
            measure_view(library)
    return 0


def make_library(path: Path, size: int) -> None:
    """Write the rows past the journal, which would take an hour; only what the list reads is there."""
    with Library.open_to_write(path, ANNOTATOR, doing="bench", create=True):
        pass
    chance = random.Random(3)
    titles = [f"{' '.join(chance.choices(WORDS, k=9)).capitalize()} {number}" for number in range(1, size + 1)]
    db = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = OFF", "synchronous = OFF", "cache_size = -400000"):
        db.execute(f"PRAGMA {pragma}")
    db.execute("BEGIN")
    db.execute("INSERT INTO annotator VALUES (1, ?, ?, 'person')", (ANNOTATOR.uuid, ANNOTATOR.name))
    codes = [row[0] for row in db.execute("SELECT id FROM code")]
    for table, rows in _tables(size, titles, codes, chance):
        first = next(iter(rows))
        # Columns that came later stand at the end, and may be empty.
        columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")][: len(first)]
        into = f"INSERT INTO {table} ({', '.join(columns)}) VALUES ({', '.join('?' * len(first))})"
        db.execute(into, first)
        db.executemany(into, rows)
    db.execute("INSERT INTO article_text (rowid, text) SELECT id, text FROM revision")
    db.execute("COMMIT")
    db.close()


def _tables(
    size: int, titles: Sequence[str], codes: Sequence[int], chance: random.Random
) -> Iterator[tuple[str, Iterator[tuple[object, ...]]]]:
    numbers = range(1, size + 1)
    texts = (f"{title}\n\n{' '.join(chance.choices(WORDS, k=60))}" for title in titles)
    yield "original", ((i, f"{i:064x}", 10, b"") for i in numbers)
    yield (
        "revision",
        ((i, _uuid(1, i), i, None, "decoded", "utf-8", text, f"{i:064x}", None, 0) for i, text in enumerate(texts, 1)),
    )
    yield "article", ((i, _uuid(2, i), i, "", f"pages/{i:07d}.txt", i, i) for i in numbers)
    yield "field", _fields(titles, chance)
    yield "annotation", (
        (
            i, _uuid(4, i), "mention", chance.randint(1, size), 1, chance.choice(codes), None, None, None, None, None,
            None, "manual", 0, 0,
        )
        for i in numbers
    )  # fmt: skip
    yield "work", ((i, _uuid(5, i), i, 1, None, chance.choice(["reading", "done"]), 0) for i in range(1, size + 1, 10))


def _fields(titles: Sequence[str], chance: random.Random) -> Iterator[tuple[object, ...]]:
    number = 0
    for article, title in enumerate(titles, 1):
        date = f"{chance.randint(1990, 2025)}-{chance.randint(1, 12):02d}-{chance.randint(1, 28):02d}"
        outlet = chance.choice(OUTLETS)
        for order, (name, value) in enumerate(
            (
                ("title", title),
                ("author", "Maren Holt"),
                ("date_published", date),
                ("outlet", outlet),
                ("language", "en"),
            )
        ):
            number += 1
            sure = 0.9 if number % 50 else 0.4
            yield number, _uuid(3, number), article, name, order, value, sure, "detected", None


def measure_queries(library: Library) -> None:
    """Print how long the list's questions take."""
    some = Filter(text="harbour ferry stor", outlets=tuple(OUTLETS[:2]), first="2020", states=("unread",))
    rare = Filter(text='"night ferry cruise mayor"')
    for by in ORDERS:
        _timed(f"ids, all, by {by}", partial(_ids, library, Filter(), Sort(by)))
    for name, wanted in (("words", Filter(text="harbour")), ("four facets", some), ("a rare phrase", rare)):
        _timed(f"ids, {name}", partial(_ids, library, wanted, Sort()))
    ids = library.listing.ids(Filter(), Sort("name"), ANNOTATOR.uuid)
    middle = ids[len(ids) // 2 : len(ids) // 2 + 128]
    _timed("a page of 128 rows", lambda: len(library.listing.rows(middle, ANNOTATOR.uuid)))
    _timed("a page with hits", lambda: len(library.listing.rows(middle, ANNOTATOR.uuid, Filter(text="harb"))))
    for name, wanted in (("all", Filter()), ("four facets", some), ("a rare phrase", rare)):
        _timed(f"facets, {name}", partial(_facets, library, wanted))


def _ids(library: Library, wanted: Filter, sort: Sort) -> int:
    return len(library.listing.ids(wanted, sort, ANNOTATOR.uuid))


def _facets(library: Library, wanted: Filter) -> int:
    return library.listing.facets(wanted, ANNOTATOR.uuid).check


def measure_view(library: Library) -> None:
    """Print how long the list takes to be painted and to be scrolled."""
    from PySide6.QtWidgets import QApplication

    from reader.models.articles import ArticlesModel
    from reader.ui.library.list import ArticleList
    from reader.ui.style.icons import Icons
    from reader.ui.style.look import Look

    application = QApplication.instance() or QApplication([])
    ids = library.listing.ids(Filter(), Sort(), ANNOTATOR.uuid)

    def fetch(wanted: Sequence[int], then: Callable[[Sequence[ListRow]], None]) -> None:
        then(library.listing.rows(wanted, ANNOTATOR.uuid))

    view = ArticleList(Look(), Icons())
    view.resize(288, 800)
    view.show()
    application.processEvents()
    started = time.perf_counter()
    model = ArticlesModel(fetch, view)
    view.set_model(model)
    model.set_ids(ids)
    view.grab()
    print(f"{'first paint, rows still on their way':40} {(time.perf_counter() - started) * 1000:9.1f} ms")
    for _ in range(3):
        application.processEvents()
    print(f"{'first paint with rows':40} {(time.perf_counter() - started) * 1000:9.1f} ms")
    bar = view.verticalScrollBar()
    for name, step in (("scroll by 100 px", 100), ("jump", bar.maximum() // 301)):
        taken = []
        for turn in range(300):
            before = time.process_time()
            bar.setValue(turn * step)
            application.processEvents()
            taken.append((time.process_time() - before) * 1000)
        worst = statistics.quantiles(taken, n=20)[-1]
        print(f"{name:40} {statistics.median(taken):9.2f} ms, p95 {worst:.2f} ms (processor)")
    view.close()


def _timed(name: str, job: Callable[[], int]) -> None:
    wall, processor = time.perf_counter(), time.process_time()
    count = job()
    wall, processor = time.perf_counter() - wall, time.process_time() - processor
    print(f"{name:40} {wall * 1000:9.1f} ms, {processor * 1000:9.1f} ms of the processor   ({count})", flush=True)


def _uuid(kind: int, number: int) -> str:
    return f"{kind:08x}-0000-4000-8000-{number:012x}"


if __name__ == "__main__":
    sys.exit(main())
