"""What is selected in the window, by offsets or by keys, and labelled by a key is what the CSV export says, word for
word, whatever the text is made of."""

from __future__ import annotations

import csv
import io
import itertools

import pytest
import regex
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.exchange.csv_files import export_csv
from annotations.library import Library
from annotations.text.canonical import canonical
from reader.articles.pasted import pasted_article
from tests.qt.window_kit import go_to, make_library, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY, MOD = Qt.Key, Qt.KeyboardModifier
CLUSTERS = [
    "👩‍👩‍👧‍👦", "👍🏽", "🇦🇷", "🇦🇷🇨🇱🇵", "❤️",
    "e\u0301", "n\u0303\u0323", "각", "ᄀᆨ", "กำ", "நி", "क्षि", "لا", "مُحَمَّد", "שָׁלוֹם",
    "\u202eabc\u202c", "\u2067עב\u2069", "\u200f", "\u200d", "\u00ad", "\ufeff", "\u2028", "\u2029", "\x85", "\r\n",
    "\r", "\n\n", "\t", "\xa0", "中文新闻", "𠮷", "𝔘", "ﬁ", "ß", "İ", "=1+1", '"', ";", ",", "’", "-",
    " … ", "word", " ",
]  # fmt: skip
BODIES = st.lists(
    st.sampled_from(CLUSTERS) | st.text(st.sampled_from("abc .\nÄé"), min_size=1, max_size=8), min_size=1, max_size=40
).map("".join)
MOVES = st.lists(
    st.sampled_from([
        (KEY.Key_Right, MOD.NoModifier), (KEY.Key_Right, MOD.ControlModifier), (KEY.Key_Down, MOD.NoModifier),
        (KEY.Key_Left, MOD.NoModifier), (KEY.Key_Left, MOD.ControlModifier),
    ]),
    min_size=1,
    max_size=6,
)  # fmt: skip


@pytest.fixture(scope="module")
def window(qapp, tmp_path_factory):
    """One window for all examples; each example is an article of its own."""
    folder = tmp_path_factory.mktemp("words")
    path = folder / "study.newsgloss"
    make_library(path)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEWSGLOSS_SETTINGS", str(folder / "settings"))
        yield path, folder / "settings", itertools.count()


def boundaries(text: str) -> list[int]:
    return [*(match.start() for match in regex.finditer(r"\X", text)), len(text)]


def label_and_read_back(app, qtbot, name: str, numbers: tuple[int, int], moves) -> None:
    page, text = app.window.page, app.state.view.text
    places = boundaries(text)
    start, end = sorted(places[number % len(places)] for number in numbers)
    if moves is None:
        page.select(start, end)
        # Nobody means the white space at the ends.
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        assert text[slice(*page.selection())] == text[start:end]
        start, end = page.selection()
    else:
        page.place_caret(start)
        for key, modifiers in moves:
            QTest.keyClick(page, key, modifiers | MOD.ShiftModifier)
        start, end = page.selection()
        assert {start, end} <= set(places)
    words = text[start:end]
    if not words.strip():
        return
    page.copy()
    QTest.keyClick(page, KEY.Key_P)
    qtbot.waitUntil(lambda: [one.quote for one in app.state.view.annotations] == [words], timeout=10_000)
    exported = [row for row in export(app.state.path, app.state.path.with_suffix(".out")) if row["article"] == name]
    (row,) = exported
    assert (row["quote"], int(row["start"]), int(row["end"])) == (words, start, end)
    assert row["label"] == "Person"


def export(path, folder) -> list[dict[str, str]]:
    with Library.open(path) as library, library.snapshot():
        export_csv(library.db, folder)
    data = (folder / "annotations.csv").read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(data, newline=""), strict=True))


@settings(
    max_examples=max(24, settings().max_examples // 2),
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(body=BODIES, moves=st.none() | MOVES, numbers=st.tuples(st.integers(0, 999), st.integers(0, 999)))
def test_the_words_selected_in_the_window_are_the_words_in_the_csv(shown, qtbot, body, moves, numbers):
    app, counter = shown
    # The same bytes would not be taken twice.
    number = next(counter)
    text = f"Article {number} of words\n\n{body} end.\n"
    name = f"{number}.txt"

    def add(library):
        run = library.articles.begin_import()
        run.add([pasted_article(name, text)])
        run.finish()

    app.state.writing.submit(add).result()
    go_to(app, qtbot, name)
    assert app.state.view.text == canonical(text)
    label_and_read_back(app, qtbot, name, numbers, moves)


@pytest.fixture
def shown(qapp, qtbot, window):
    path, place, counter = window
    with opened(qapp, qtbot, path, place) as app:
        yield app, counter
