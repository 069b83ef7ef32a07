"""Which day "on Tuesday" means is told as a hint, by key and where the caret stands in such words."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QDate, QLocale, Qt

from tests.qt.window_kit import go_to, make_library, opened, press

# What the platform without a screen says of windows it cannot raise.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY, MOD = Qt.Key, Qt.KeyboardModifier
BODY = (
    "Ingrid Solheim said on Tuesday that the ferry of Port Alder stays, and thanked the council for its vote of last "
    "month.\n\nCouncillor Pieter Vance was not convinced that the plan would pay for itself within three years.\n"
)
DATED = f"Harbour vote keeps the night ferry\n\nBy Maren Holt\n\nPublished December 18, 2025\n\n{BODY}"
VISITED = f"18.2 C\nPort Alder\nMonday, December 22, 2025\n\nHarbour vote keeps the night ferry\n\n{BODY}"
UNDATED = f"Harbour vote keeps the night ferry\n\n{BODY}"


def long(year: int, month: int, day: int) -> str:
    return QLocale().toString(QDate(year, month, day), QLocale.FormatType.LongFormat)


@pytest.fixture
def open_on(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    entered = []

    def open_text(text: str):
        path = tmp_path / "study.newsgloss"
        make_library(path, text)
        context = opened(qapp, qtbot, path, tmp_path / "settings")
        made = context.__enter__()
        entered.append(context)
        qtbot.waitUntil(lambda: made.controller.days.known, timeout=10_000)
        return made

    yield open_text
    for context in entered:
        context.__exit__(None, None, None)


def _said(app) -> str:
    return app.window.status._words.text()


def _ask(app) -> None:
    press(app, KEY.Key_D, MOD.ControlModifier | MOD.ShiftModifier)


def test_the_key_goes_to_words_that_tell_a_day_and_says_which(open_on):
    app = open_on(DATED)
    app.window.page.put_caret(0)
    _ask(app)
    assert app.window.page.caret() == DATED.index("Tuesday")
    assert _said(app) == f"“Tuesday”: {long(2025, 12, 16)}, if published on {long(2025, 12, 18)}"


def test_the_hint_stands_while_the_caret_is_in_the_words_and_no_longer(open_on):
    app = open_on(DATED)
    app.window.page.put_caret(DATED.index("last month") + 2)
    assert f"{long(2025, 11, 1)} to {long(2025, 11, 30)}" in _said(app)
    app.window.page.put_caret(DATED.index("Councillor"))
    assert _said(app) == ""


def test_where_only_the_visit_is_known_the_hint_says_so(open_on):
    app = open_on(VISITED)
    app.window.page.put_caret(VISITED.index("Tuesday") + 1)
    assert f"{long(2025, 12, 16)}, if written in the week of the page’s date" in _said(app)


def test_without_a_date_the_action_says_why_it_cannot(open_on):
    app = open_on(UNDATED)
    assert "Published" in app.controller.able.why_not("article.day")
    app.window.page.put_caret(0)
    _ask(app)
    assert "no date" in _said(app)
    assert app.window.page.caret() == 0


def test_another_article_has_its_own_days(open_on, qtbot):
    app = open_on(DATED)
    go_to(app, qtbot, "other.txt")
    qtbot.waitUntil(lambda: app.controller.days.known and not app.controller.days.found, timeout=10_000)
    assert app.controller.able.why_not("article.day")
