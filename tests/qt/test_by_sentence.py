"""The caret goes by sentences, and a selection is extended by them."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.text.canonical import canonical
from reader.ui.page.marks import PageArticle
from tests.qt.page_kit import show
from tests.qt.window_kit import make_library, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

ALT, SHIFT, J, K = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier, Qt.Key.Key_J, Qt.Key.Key_K
FIRST = "The ferry stays, said Dr. Holt on Monday, to the surprise of the people of Port Alder."
SECOND = "Nobody cheered, and the councillors left the hall by the back door."
THIRD = "“Will it pay for itself?” asked Pieter Vance, who had voted against the plan."
TEXT = (
    f"Harbour vote keeps the night ferry\n\nBy Maren Holt\n\n{FIRST}  {SECOND}\n\n"
    f"{THIRD} She did not answer him, and nobody else did.\n"
)


@pytest.fixture
def page(qtbot):
    return show(qtbot, PageArticle(TEXT))


def test_alt_j_and_alt_k_go_by_sentences_also_from_paragraph_to_paragraph(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss", TEXT)
    with opened(qapp, qtbot, tmp_path / "study.newsgloss", tmp_path / "settings") as app:
        page, text = app.window.page, app.state.view.text
        page.place_caret(text.index("stays"))
        places = []
        for key in (J, J, J, K, K, K):
            QTest.keyClick(page, key, ALT)
            places.append(page.caret())
        begin = [text.index(words) for words in (FIRST, SECOND, THIRD, "She did")]
        assert places == [begin[1], begin[2], begin[3], begin[2], begin[1], begin[0]]
        assert page.selection() == (begin[0], begin[0])


def test_with_shift_the_selection_grows_to_the_end_of_each_sentence(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss", TEXT)
    with opened(qapp, qtbot, tmp_path / "study.newsgloss", tmp_path / "settings") as app:
        page, text = app.window.page, app.state.view.text
        page.place_caret(text.index(FIRST))
        selected = []
        for key in (J, J, K):
            QTest.keyClick(page, key, ALT | SHIFT)
            start, end = page.selection()
            selected.append(text[start:end])
        assert selected == [FIRST, f"{FIRST}  {SECOND}", FIRST]


@given(st.text("ab. A!?\n“”。！中文 é\u0301", min_size=1, max_size=120).map(canonical))
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_going_on_and_back_ends_at_either_end_of_any_text(page, text):
    page.set_article(PageArticle(text))
    for backward in (False, True):
        for _ in range(len(text) + 1):
            before = page.caret()
            page.to_sentence(backward=backward)
            if page.caret() == before:
                break
            assert (page.caret() < before) == backward
        else:
            raise AssertionError(text)
