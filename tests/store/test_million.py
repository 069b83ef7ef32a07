"""A million mentions: how large the file is, how long it takes to open, how much memory all of it needs."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = f"""
import itertools, json, random, sys, time
from pathlib import Path
import psutil
sys.path.insert(0, {str(ROOT)!r})
from annotations.exchange.rows import Row
from annotations.library import Library
from annotations.text.graphemes import is_boundary
from tests.store.making import ANA, incoming, made

path, articles, each = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
chance = random.Random(1)
syllables = [a + b for a in "bcdfghklmnprstvz" for b in "aeiouáéö"]
words = ["".join(chance.choices(syllables, k=chance.randint(1, 4))) for _ in range(20_000)]
found = {{}}
process = psutil.Process()


def clock(name, do):
    begun, worked = time.perf_counter(), time.process_time()
    result = do()
    found[name + "_s"] = round(time.perf_counter() - begun, 3)
    found[name + "_cpu_s"] = round(time.process_time() - worked, 3)
    return result


def peak():
    try:
        import resource
        return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3)
    except ImportError:
        return round(process.memory_info().peak_wset / 1e6)


def text_of(number):
    return " ".join(random.Random(number).choices(words, k=650))


def mentions():
    line = itertools.count(1)
    for number in range(articles):
        text, start = text_of(number), 0
        for i in range(each):
            end = text.index(" ", start + 4)
            yield next(line), Row(
                "mention", f"{{number}}.txt", ((start, end),), text[start:end], ("Person", "Place", "Event")[i % 3],
                text[start:end][:3] if i % 2 else None, None, None, None, None, (),
            )
            start = end + 1


def take_all(library):
    run = library.articles.begin_import()
    for batch in range(0, articles, 500):
        run.add([incoming(f"{{n}}.txt", text_of(n)) for n in range(batch, min(batch + 500, articles))])
    run.finish()


def annotate(library):
    report = library.annotations.add(mentions())
    assert not report.errors and report.added["mention"] == articles * each, report.errors[:3]


library = made(path)
clock("import", lambda: take_all(library))
clock("close_after_import", library.close)
found["file_before_mb"] = round(path.stat().st_size / 1e6, 1)
found["memory_before_mb"] = round(process.memory_info().rss / 1e6)
library = made(path)
clock("annotate", lambda: annotate(library))
found["memory_peak_mb"] = peak()
clock("close_after_annotating", library.close)
found["file_mb"] = round(path.stat().st_size / 1e6, 1)
library = clock("open_to_read", lambda: Library.open(path))
article = clock("find_an_article", lambda: library.articles.find("7.txt"))
marks = clock("its_annotations", lambda: library.annotations.reader().of_article(article.id))
assert len(marks) == each
clock("counts", library.articles.annotation_counts)
library.close()
library = clock("open_to_write", lambda: made(path))
clock("one_more", lambda: library.annotations.add([(1, Row(
    "note", "7.txt", (), None, None, None, None, "one more", None, None, ()))]))
clock("undo_one", lambda: library.history.undo([ANA.uuid]))
clock("undo_all", lambda: library.history.undo([ANA.uuid]))
assert not library.articles.annotation_counts()
clock("redo_all", lambda: library.history.redo([ANA.uuid]))
assert sum(library.articles.annotation_counts().values()) == articles * each
findings = clock("check", library.check)
assert findings == [], findings
clock("close", library.close)
found["memory_peak_of_all_mb"] = peak()
found["file_in_the_end_mb"] = round(path.stat().st_size / 1e6, 1)
print(json.dumps(found))
"""


def measured(path: Path, articles: int, each: int) -> dict[str, float]:
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(path), str(articles), str(each)],
        capture_output=True, text=True, encoding="utf-8", check=False, env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.bench
def test_a_million_mentions_in_ten_thousand_articles(tmp_path, capsys):
    found = measured(tmp_path / "million.newsgloss", 10_000, 100)
    with capsys.disabled():
        sys.stdout.write("\n" + "".join(f"    {name:<26} {value:>10}\n" for name, value in found.items()))
    assert found["file_mb"] - found["file_before_mb"] < 300
    assert found["open_to_read_s"] < 0.5
    assert found["open_to_write_s"] < 1
    assert found["its_annotations_s"] < 0.2
    assert found["undo_one_s"] < 0.5
    assert found["memory_peak_mb"] < 1000


def test_what_is_measured_with_a_million_works_with_a_hundred(tmp_path):
    """So that the measuring itself does not rot between two benchmarks."""
    found = measured(tmp_path / "hundred.newsgloss", 10, 10)
    assert found["file_mb"] > 0
