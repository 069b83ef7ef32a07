"""How fast the article page is, in CPU time: `python -m benchmarks.page`. Limits are those of the measured design."""

from __future__ import annotations

import argparse
import gc
import os
import random
import resource
import statistics
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication

from benchmarks.corpus import Corpus
from reader.config.themes import DARK, LIGHT
from reader.ui.page.marks import PageArticle, PageHeader, PageMark, PageStyle
from reader.ui.page.page import ArticlePage
from reader.ui.style.fonts import load_fonts

SHAPES = ("paragraphs", "one line", "CJK")
SIZES = ((4_000, 30), (100_000, 1_000), (1_000_000, 20_000))
LIMITS = {
    "first paint": 60.0, "add": 6.0, "remove": 6.0, "scroll": 5.0, "jump": 8.0, "resize": 16.0, "zoom": 16.0,
    "chips": 16.0, "theme": 16.0, "switch": 10.0, "extend": 2.0,
}  # fmt: skip
_COLOURS = ("orange", "green", "blue", "pink", "purple", "teal", "red", "ochre")
_SIGNS = ("PER", "ORG", "LOC", "EVENT", "DATE", "CLAIM", "QUOTE", "LAW")


def make_text(shape: str, size: int) -> str:
    """Return a text of about so many characters."""
    if shape == "CJK":
        letters = "总统当选人与会见首次领导市长港口渡轮夜间保留委员会投票决定预算水务公司表示记者"
        chance = random.Random(3)
        return "".join("，" if turn % 17 == 16 else chance.choice(letters) for turn in range(size))
    lines: list[str] = []
    length = 0
    for article in Corpus(5).articles(1 + size // 3_500):
        lines += article.split("\n")
    text = "\n".join(lines)[:size]
    while len(text) < size:
        text += "\n" + text[: size - len(text) - 1]
        length += 1
    return text if shape == "paragraphs" else text.replace("\n", " ")


def make_marks(text: str, count: int) -> tuple[PageMark, ...]:
    """Return marks spread over the text; every fifth holds another."""
    chance = random.Random(11)
    step = max(1, len(text) // count)
    found = []
    for turn in range(count):
        start = min(turn * step + chance.randrange(max(1, step // 3)), len(text) - 2)
        end = min(len(text), start + (60 if turn % 5 == 0 else chance.randint(4, 18)))
        number = chance.randrange(8)
        found.append(PageMark(f"m{turn}", "mention", ((start, end),), _SIGNS[number], _COLOURS[number]))
    return tuple(found)


def timed(job: Callable[[], object]) -> float:
    """CPU milliseconds until what a job asked for has been painted."""
    began = time.process_time()
    job()
    QApplication.processEvents()
    return (time.process_time() - began) * 1000


def p95(values: list[float]) -> float:
    """The value that 95 of 100 stay below."""
    return statistics.quantiles(values, n=20)[-1] if len(values) > 2 else max(values)


def run(shape: str, size: int, count: int, style: PageStyle) -> Iterator[tuple[str, float]]:
    """Yield what was measured and its milliseconds."""
    text = make_text(shape, size)
    article = PageArticle(text, marks=make_marks(text, count), header=PageHeader("Outlet", "By line", "Counts"))
    page = ArticlePage(LIGHT, style)
    page.resize(1240, 960)
    page.show()
    QApplication.processEvents()
    gc.collect()
    yield "first paint", timed(lambda: page.set_article(article))
    yield from edits(page, text)
    yield from scrolls(page)
    bar = page.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    QApplication.processEvents()
    yield "resize", p95([timed(partial(page.resize, w, 960)) for w in (1100, 900, 1000, 1240, 1180, 1240)])
    yield "zoom", p95([timed(partial(page.set_zoom, z)) for z in (1.1, 1.2, 1.3, 1.1, 1.0)])
    yield "chips", p95([timed(partial(page.set_chips_visible, on)) for on in (False, True, False, True)])
    yield "theme", p95([timed(partial(page.set_theme, theme)) for theme in (DARK, LIGHT, DARK, LIGHT)])
    yield "extend", p95(list(extensions(page)))
    page.hide()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def edits(page: ArticlePage, text: str) -> Iterator[tuple[str, float]]:
    """Add and remove marks where they are seen."""
    start = page.place() + 100
    marks = [PageMark(f"new{n}", "mention", ((start + n * 7, start + n * 7 + 5),), "PER", "orange") for n in range(40)]
    marks = [mark for mark in marks if mark.spans[0][1] < len(text)]
    yield "add", p95([timed(partial(page.set_marks, [mark])) for mark in marks])
    yield "remove", p95([timed(partial(page.set_marks, [], [mark.id])) for mark in marks])


def scrolls(page: ArticlePage) -> Iterator[tuple[str, float]]:
    """Scroll on by a few lines, and jump anywhere."""
    bar = page.verticalScrollBar()
    yield "scroll", p95([timed(lambda: bar.setValue(bar.value() + 57)) for _ in range(80)])
    chance = random.Random(2)
    yield "jump", p95([timed(lambda: bar.setValue(chance.randrange(max(1, bar.maximum())))) for _ in range(40)])


def extensions(page: ArticlePage) -> Iterator[float]:
    """Extend the selection by a word, again and again."""
    page.place_caret(page.place() + 10)
    anchor = offset = page.caret()
    QApplication.processEvents()
    for _ in range(60):
        offset = page.after_word(offset)
        yield timed(partial(page.extend_to, anchor, offset, exact=False))


def switches(style: PageStyle) -> float:
    """Go from one article of 4,000 characters to another."""
    texts = [make_text("paragraphs", 4_000)[turn:] for turn in range(2)]
    articles = [PageArticle(text, marks=make_marks(text, 30)) for text in texts]
    page = ArticlePage(LIGHT, style)
    page.resize(1240, 960)
    page.show()
    QApplication.processEvents()

    def switch(turn: int) -> None:
        page.set_article(articles[turn % 2])
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    found = p95([timed(partial(switch, turn)) for turn in range(60)])
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    for turn in range(300):
        switch(turn)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    print(f"  300 more switches: peak memory grew by {grown:.1f} MB")
    return found


def main() -> int:
    """Measure and print; exit 1 if something is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, help="only the size with at least so many characters")
    wanted = parser.parse_args().size
    QApplication(sys.argv[:1])
    fonts = load_fonts(bundled_only=True)
    style = replace(PageStyle(), families=fonts.page, sans=fonts.ui)
    over = []
    results = [("4,000 characters", "switch", switches(style))]
    for size, count in SIZES:
        for shape in SHAPES if wanted is None or size >= wanted else ():
            name = f"{size:,} characters, {count:,} spans, {shape}"
            measured = [(name, job, value) for job, value in run(shape, size, count, style)]
            results += measured
            print(f"{name}\n  " + "  ".join(f"{job} {value:.1f}" for _, job, value in measured), flush=True)
    for name, job, value in results:
        if value > LIMITS[job]:
            over.append(f"Over its limit: {job} {value:.1f} ms > {LIMITS[job]:g} ms ({name})")
    print(f"  switch {results[0][2]:.1f}", *over, sep="\n")
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
