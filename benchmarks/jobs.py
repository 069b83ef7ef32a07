"""The jobs that are measured, each beside its bare counterpart on the very same data."""

from __future__ import annotations

import csv
import io
import json
import re
import sqlite3
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from annotations.exchange.csv_files import export_csv
from annotations.exchange.rows import read_rows
from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.model.candidate import Phrase, Target
from benchmarks.corpus import Corpus
from benchmarks.measure import Result, Timing, best_of

ANNOTATOR = Annotator("0b6f3a57-6f61-4b0e-9f0e-2f7b5f1f3c11", "Bench")
ANNOTATIONS_AN_ARTICLE = 20


@dataclass(slots=True)
class Import:
    """What `import` did: articles a second by the wall, and the peak memory of its largest process."""

    articles: int
    seconds: float
    memory_mb: float


def import_files(folder: Path, library: Path, count: int) -> tuple[Import, Timing]:
    """Import a folder by the command line, as a person does; all processes' time counts."""
    import resource

    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    wall = time.perf_counter()
    subprocess.run([sys.executable, "main.py", "import", str(library), str(folder)], check=True, capture_output=True)
    wall = time.perf_counter() - wall
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return Import(count, wall, after.ru_maxrss / 1024), Timing(wall, cpu)


def bare_import(folder: Path, target: Path) -> None:
    """Read the files and put their texts into one table and one full-text index, fifty a transaction."""
    target.unlink(missing_ok=True)
    db = sqlite3.connect(target, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("CREATE TABLE article (id INTEGER PRIMARY KEY, name TEXT, text TEXT)")
    db.execute("CREATE VIRTUAL TABLE words USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 2')")
    files = sorted(folder.iterdir())
    for first in range(0, len(files), 50):
        rows = [(first + i, f.name, f.read_text("utf-8")) for i, f in enumerate(files[first : first + 50])]
        db.execute("BEGIN")
        db.executemany("INSERT INTO article VALUES (?, ?, ?)", rows)
        db.executemany("INSERT INTO words (rowid, text) VALUES (?, ?)", [(n, text) for n, _, text in rows])
        db.execute("COMMIT")
    db.close()


def annotation_lines(library: Path) -> bytes:
    """Return rows for `annotate`: every article gets the same number of mentions, spread over its text."""
    out = io.StringIO()
    with Library.open(library) as opened:
        for article in opened.articles:
            text = opened.articles.text(article)
            step = len(text) // (ANNOTATIONS_AN_ARTICLE + 1)
            for turn in range(ANNOTATIONS_AN_ARTICLE):
                start = text.index(" ", turn * step) + 1
                end = start + len(text[start:].split(None, 1)[0])
                row = {
                    "article": article.uuid, "kind": "mention", "start": start, "end": end,
                    "quote": text[start:end], "label": "Person", "entity": f"Entity {turn % 7}",
                }  # fmt: skip
                out.write(json.dumps(row) + "\n")
    return out.getvalue().encode()


def annotate(library: Path, lines: bytes) -> None:
    """Add them as one action."""
    with Library.open_to_write(library, ANNOTATOR, doing="bench") as opened:
        report = opened.annotations.add(read_rows(io.BytesIO(lines)))
    assert not report.errors


def bare_annotate(target: Path, lines: bytes) -> None:
    """Read the same lines and put them into one table with the same indexes, in one transaction."""
    target.unlink(missing_ok=True)
    db = sqlite3.connect(target, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute(
        "CREATE TABLE mark (id INTEGER PRIMARY KEY, uuid TEXT UNIQUE, article TEXT, start INT, end INT, quote TEXT,"
        " label TEXT, entity TEXT)"
    )
    for column in ("article", "label", "entity"):
        db.execute(f"CREATE INDEX mark_{column} ON mark ({column})")
    db.execute("BEGIN")
    rows = map(json.loads, lines.splitlines())
    db.executemany(
        "INSERT INTO mark VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)",
        (
            (
                f"01a20c6d-6bc9-7003-87d0-{i:012x}",
                r["article"],
                r["start"],
                r["end"],
                r["quote"],
                r["label"],
                r["entity"],
            )
            for i, r in enumerate(rows)
        ),
    )
    db.execute("COMMIT")
    db.close()


def undo(library: Path) -> None:
    """Take the newest action back."""
    with Library.open_to_write(library, ANNOTATOR, doing="bench") as opened:
        opened.history.undo([ANNOTATOR.uuid])


def bare_delete(target: Path) -> None:
    """Delete the same rows one by one, in one transaction."""
    db = sqlite3.connect(target, isolation_level=None)
    ids = db.execute("SELECT uuid FROM mark").fetchall()
    db.execute("BEGIN")
    db.executemany("DELETE FROM mark WHERE uuid = ?", ids)
    db.execute("COMMIT")
    db.close()


def open_library(library: Path) -> None:
    """Open a library to read, and close it."""
    for _ in range(20):
        with Library.open(library) as opened:
            opened.db.execute("SELECT count(*) FROM meta").fetchone()


def bare_open(library: Path) -> None:
    """Open the same file with the bare module, ask the same, and close it."""
    for _ in range(20):
        db = sqlite3.connect(f"file:{library}?mode=ro", uri=True)
        db.execute("SELECT count(*) FROM meta").fetchone()
        db.close()


def search(library: Path, queries: list[str]) -> None:
    """Search for words; twenty best articles with contexts for each."""
    with Library.open(library) as opened:
        for query in queries:
            opened.search(query)


def bare_search(library: Path, queries: list[str]) -> None:
    """Ask the same full-text index for the same words, and read the texts of the twenty best."""
    db = sqlite3.connect(f"file:{library}?mode=ro", uri=True)
    for query in queries:
        ids = db.execute(
            "SELECT rowid FROM article_text WHERE article_text MATCH ? ORDER BY rank LIMIT 20",
            (" ".join(f'"{word}"' for word in query.split()),),
        ).fetchall()
        for row in ids:
            db.execute(
                "SELECT text FROM revision JOIN article ON article.revision_id = revision.id WHERE article.id = ?", row
            ).fetchone()
    db.close()


def everywhere(library: Path, phrases: list[str]) -> int:
    """Look for all places of phrases in the whole library, as "Mark everywhere" does; return how many there are."""
    with Library.open(library) as opened:
        target = Target(next(code.uuid for code in opened.codebook.all().values() if code.kind == "label"))
        parts = opened.review.candidates([Phrase(words, target) for words in phrases], None, ANNOTATOR.uuid)
        return sum(len(part.candidates) for part in parts)


def bare_everywhere(library: Path, phrases: list[str]) -> None:
    """Read the text of every article that has one of the words, and find the words there.

    With many phrases: read all texts, and cut them into words.
    """
    db = sqlite3.connect(f"file:{library}?mode=ro", uri=True)
    sql = "SELECT text FROM article JOIN revision ON revision.id = article.revision_id"
    if len(phrases) == 1:
        found = re.compile(rf"\b{re.escape(phrases[0])}\b", re.IGNORECASE)
        there = db.execute("SELECT rowid FROM article_text WHERE article_text MATCH ?", (f'"{phrases[0]}"',)).fetchall()
        for row in there:
            for (text,) in db.execute(f"{sql} WHERE article.id = ?", row):
                found.findall(text)
    else:
        for (text,) in db.execute(sql):
            set(text.lower().split())
    db.close()


def export(library: Path, folder: Path) -> None:
    """Export all annotations as CSV."""
    with Library.open(library) as opened, opened.snapshot():
        export_csv(opened.db, folder, cancelled=lambda: False)


def bare_csv(rows: list[list[str]], target: Path) -> Callable[[], None]:
    """Return a job that writes rows held in memory with the bare csv module."""

    def write() -> None:
        with target.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)

    return write


def run_all(work: Path, folder: Path, count: int, corpus: Corpus) -> Iterator[Result | Import]:
    """Run every job at one size."""
    library, bare = work / f"{count}.newsgloss", work / f"{count}.bare"
    imported, ours = import_files(folder, library, count)
    yield imported
    (bare_timing,) = best_of(1, lambda: bare_import(folder, bare))
    yield Result("import", count, "articles", ours, bare_timing)

    lines = annotation_lines(library)
    marks = count * ANNOTATIONS_AN_ARTICLE
    ours, bare_timing = best_of(1, lambda: annotate(library, lines), lambda: bare_annotate(bare, lines))
    yield Result("annotate", marks, "annotations", ours, bare_timing)
    ours, bare_timing = best_of(3, lambda: open_library(library), lambda: bare_open(library))
    yield Result("open", count, "articles", ours, bare_timing)
    queries = [name.split()[0] for name in corpus.names[:10]] + ["government strike", "harbour water vote"]
    ours, bare_timing = best_of(3, lambda: search(library, queries), lambda: bare_search(library, queries))
    yield Result("search", count, "articles", ours, bare_timing)

    for job, phrases in (("one word", ["have"]), ("5,000 names", corpus.name_list(5_000, 40))):
        places = everywhere(library, phrases)
        ours, bare_timing = best_of(
            3, partial(everywhere, library, phrases), partial(bare_everywhere, library, phrases)
        )  # fmt: skip
        yield Result(job, places, "places", ours, bare_timing)

    folder_out = work / f"{count}-csv"
    export(library, folder_out)
    with (folder_out / "annotations.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    ours, bare_timing = best_of(2, lambda: export(library, folder_out), bare_csv(rows, work / "bare.csv"))
    yield Result("export", marks, "annotations", ours, bare_timing, limit=4)
    ours, bare_timing = best_of(1, lambda: undo(library), lambda: bare_delete(bare))
    yield Result("undo", marks, "annotations", ours, bare_timing)
