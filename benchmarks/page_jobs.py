"""What is done to one page in one process: `python -m benchmarks.page_jobs SHAPE SIZE SPANS`, figures as JSON.

Everything is done as a person has it done, and its time is the processor's until the page is painted again.
"""

from __future__ import annotations

import ctypes
import gc
import json
import math
import os
import random
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication

from benchmarks.page_articles import make_article
from reader.config.themes import DARK, LIGHT
from reader.ui.page.marks import PageArticle, PageMark, PageStyle
from reader.ui.page.page import ArticlePage
from reader.ui.style.fonts import load_fonts

WIDTH, HEIGHT = 1240, 960
SMALL = 4_000
WIDTHS = (1100, 900, 1000, 1180, 950, 1240)
ZOOMS = (1.1, 1.2, 1.3, 1.1, 1.0)


def main() -> int:
    """Measure one page and print what was found; without a typeface for the text, say so."""
    shape, size, count = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])
    QApplication(sys.argv[:1])
    fonts = load_fonts(bundled_only=True)
    style = replace(PageStyle(), families=fonts.page, sans=fonts.ui, strip=True)
    article = make_article(shape, size, count)
    found = dict(run(shape, article, style))
    if size == SMALL:
        found["switch"] = switches(shape, style)
    font = QFont(list(fonts.page))
    drawn = all(QFontMetrics(font).inFontUcs4(ord(letter)) for letter in article.text[:40])
    print(json.dumps({"found": found, "drawn": drawn}))
    return 0


def run(shape: str, article: PageArticle, style: PageStyle) -> Iterator[tuple[str, float]]:
    """Yield what was measured, in milliseconds of the processor, and the megabytes of the view."""
    page = new_page(style)
    # What the process loads once, its typefaces above all, is neither this article's time nor its memory.
    for other in (make_article(shape, SMALL, 30), PageArticle("")):
        page.set_article(other)
        QApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    before = resident_mb()
    yield "first paint", timed(partial(page.set_article, article))
    yield from edits(page)
    bar = page.verticalScrollBar()
    yield "scroll", p95(timed(lambda: bar.setValue(bar.value() + 57)) for _ in range(80))
    chance = random.Random(2)
    yield "jump", p95(timed(lambda: bar.setValue(chance.randrange(max(1, bar.maximum())))) for _ in range(80))
    yield "memory", resident_mb() - before
    # It follows a moment after all else, so it is in none of the other figures.
    yield "strip", p95(timed(page.strip.gather) for _ in range(20))
    bar.setValue(bar.maximum() // 2)
    QApplication.processEvents()
    yield "resize", p95(timed(partial(page.resize, width, HEIGHT)) for width in WIDTHS * 7)
    yield "zoom", p95(timed(partial(page.set_zoom, zoom)) for zoom in ZOOMS * 8)
    yield "labels", p95(timed(partial(page.set_chips_visible, shown)) for shown in (False, True) * 20)
    yield "theme", p95(timed(partial(page.set_theme, theme)) for theme in (DARK, LIGHT) * 20)
    yield "extend", p95(extensions(page))
    forget(page)


def edits(page: ArticlePage) -> Iterator[tuple[str, float]]:
    """Put marks on words that are seen, and take them off again."""
    start, length = page.place() + 100, len(page.article.text)
    marks = [PageMark(f"new{n}", "mention", ((start + n * 7, start + n * 7 + 5),), "PER", "orange") for n in range(60)]
    marks = [mark for mark in marks if mark.spans[0][1] < length]
    yield "add", p95(timed(partial(page.set_marks, [mark])) for mark in marks)
    yield "remove", p95(timed(partial(page.set_marks, [], [mark.id])) for mark in marks)


def extensions(page: ArticlePage) -> Iterator[float]:
    """Extend the selection by a word, again and again."""
    page.place_caret(page.place() + 10)
    anchor = offset = page.caret()
    QApplication.processEvents()
    for _ in range(60):
        offset = page.after_word(offset)
        yield timed(partial(page.extend_to, anchor, offset, exact=False))


def switches(shape: str, style: PageStyle) -> float:
    """Go from one short article to another."""
    articles = [make_article(shape, SMALL - turn, 30) for turn in range(2)]
    page = new_page(style)

    def switch(turn: int) -> None:
        page.set_article(articles[turn % 2])
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    found = p95(timed(partial(switch, turn)) for turn in range(80))
    forget(page)
    return found


def new_page(style: PageStyle) -> ArticlePage:
    """Return an empty page that is shown."""
    page = ArticlePage(LIGHT, style)
    page.resize(WIDTH, HEIGHT)
    page.show()
    QApplication.processEvents()
    return page


def forget(page: ArticlePage) -> None:
    """Have Qt delete a page now."""
    page.hide()
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def timed(job: Callable[[], object]) -> float:
    """Milliseconds of the processor until what a job asked for has been painted."""
    began = time.process_time()
    job()
    QApplication.processEvents()
    return (time.process_time() - began) * 1000


def p95(values: Iterator[float]) -> float:
    """The value that 95 of 100 do not exceed."""
    found = sorted(values)
    return found[math.ceil(0.95 * len(found)) - 1]


def resident_mb() -> float:
    """Megabytes of memory this process holds, without what could be given back at once (Linux; else 0)."""
    gc.collect()
    try:
        ctypes.CDLL(None).malloc_trim(0)
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    except (OSError, AttributeError):
        return 0.0
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    sys.exit(main())
