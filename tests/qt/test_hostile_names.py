"""Names from outside that are HTML or turn the direction of writing: shown as they are, nothing of them is obeyed."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDesktopServices, QHelpEvent, QTextDocument
from PySide6.QtGui import Qt as Text
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QToolTip, QWidget

from reader.models.harmless import plain_tip, unturned_lines
from reader.ui.dialogs.note_field import NotePreview
from reader.ui.outside import address_words, open_outside, outside
from reader.ui.page.margin_places import words_box
from tests.qt.hostile_kit import BAD, NOTE, hostile_library
from tests.qt.window_kit import opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
PLAIN = re.compile(r"<img|<b ", re.IGNORECASE)

OPENED = (
    "library.export", "library.outlet_rules", "library.report", "app.preferences", "go.palette", "go.find",
    "article.versions", "article.history", "article.original", "article.linked", "notes.all", "library.check",
    "review.annotations", "review.leave", "mark.everywhere", "library.alike", "help.about",
)  # fmt: skip
"""Actions that open what shows names."""


@pytest.fixture
def path(tmp_path, monkeypatch):
    """A library in which all that has a name has a bad one."""
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    return hostile_library(tmp_path, BAD)


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        made.window.resize(1900, 1000)
        QApplication.processEvents()
        yield made


def _where(one) -> str:
    names = []
    while (one := one.parent()) is not None:
        names.append(type(one).__name__)
    return " in ".join(names[:4])


def obeyed(root: QWidget) -> list[str]:
    """What in a window would be taken for HTML though it is a name."""
    found = []
    for label in root.findChildren(QLabel):
        rich = label.textFormat() == Qt.TextFormat.RichText or (
            label.textFormat() == Qt.TextFormat.AutoText and Text.mightBeRichText(label.text())
        )
        if rich and PLAIN.search(label.text()):
            found.append(f"label {label.objectName()} {_where(label)}: {label.text()[:90]}")
    for one in (*root.findChildren(QWidget), *root.findChildren(QAction)):
        tip = one.toolTip()
        if Text.mightBeRichText(tip) and PLAIN.search(tip):
            found.append(f"tool tip of {type(one).__name__} in {_where(one)}: {tip[:90]}")
    for model in root.findChildren(QAbstractItemModel):
        for row in range(min(model.rowCount(QModelIndex()), 60)):
            ours = type(model).__module__.startswith("reader.")
            if ours and "\u202e" in str(model.index(row, 0).data(Qt.ItemDataRole.DisplayRole)):
                found.append(f"turned in {type(model).__name__}")
            tip = model.index(row, 0).data(Qt.ItemDataRole.ToolTipRole)
            if isinstance(tip, str) and Text.mightBeRichText(tip) and PLAIN.search(tip):
                found.append(f"tool tip in {type(model).__name__}: {tip[:90]}")
    return found


def settle(app, qtbot) -> None:
    """Let everything that was asked of the library come back."""
    done = []
    for topic in ("a", "b"):
        app.state.reading.ask(lambda _: None, done.append, done.append, topic=topic)
    qtbot.waitUntil(lambda: len(done) == 2, timeout=10_000)
    QApplication.processEvents()


def test_no_name_is_taken_for_html_anywhere_in_the_window(app, qtbot):
    window, seen = app.window, []
    settle(app, qtbot)
    for section in window.arrange._sections:
        window.arrange.show_section(section)
        settle(app, qtbot)
        seen += obeyed(window)
    for action in OPENED:
        window.actions_[action].trigger()
        settle(app, qtbot)
        for top in QApplication.topLevelWidgets():
            seen += obeyed(top)
    assert not seen, "\n".join(sorted(set(seen)))


LOOKALIKE = "https://\u0430pple.com/\u202egnp.exe"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        (LOOKALIKE, "Opens xn--pple-43d.com in the browser:\nhttps://xn--pple-43d.com/\\u202egnp.exe"),
        ("http://bank.example@evil.com:80/x", "Opens evil.com in the browser:\nhttp://bank.example@evil.com:80/x"),
        ("HTTPS://x.org/%E2%80%AEa?b#c", "Opens x.org in the browser:\nhttps://x.org/\\u202ea?b#c"),
        ("mailto:a@b.org?subject=Hi", "Writes a mail: mailto:a@b.org?subject=Hi"),
    ],
)
def test_an_address_is_shown_as_what_it_is(qapp, address, shown):
    assert address_words(address) == shown
    assert outside(address) is not None


@pytest.mark.parametrize(
    "address",
    ["file:///etc/passwd", "javascript:alert(1)", "data:text/html,x", "FILE:/x", "http:///x", "vbscript:x",
     "//evil.com/x", "smb://evil.com/x", "\\\\evil.com\\x", "mailto:a@b.org?attach=/etc/passwd", "mailto:",
     "newsgloss:entity/x", "x", "", "https://ex\u202eample.com/", "about:blank", "qrc:/x", " https://x.org"],
)  # fmt: skip
def test_what_is_no_address_of_the_web_or_of_mail_is_never_opened(qapp, monkeypatch, address):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url) or True)
    if address.strip() == address:
        assert address_words(address) == ""
        assert not open_outside(address)
    assert opened == [] or address != address.strip()


def test_a_link_in_a_note_says_where_it_leads_and_opens_only_by_a_click(app, qtbot, monkeypatch):
    opened, page = [], app.window.page
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    settle(app, qtbot)
    layout = page.layout_
    spots = {}
    for note in layout.margin.notes:
        card = layout.margin.card_of(layout, note.id)
        box = words_box(card.box, layout.metrics.px)
        for y in range(int(box.top()), int(box.bottom()), 4):
            for x in range(int(box.left()), int(box.right()), 4):
                link = layout.margin.link_at(layout, QPointF(x, y))
                spots.setdefault(link, QPoint(x, y))
    assert {one for one in spots if one} == {"https://\u0430pple.com/\u202egnp.exe"}
    spot = spots["https://\u0430pple.com/\u202egnp.exe"] - QPoint(0, page.verticalScrollBar().value())
    shown = []
    monkeypatch.setattr(QToolTip, "showText", lambda place, words, *rest: shown.append(words))
    QApplication.sendEvent(page.viewport(), QHelpEvent(QEvent.Type.ToolTip, spot, page.viewport().mapToGlobal(spot)))
    assert shown == [address_words(LOOKALIKE)]
    assert opened == []
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, spot)
    assert opened == [QUrl(LOOKALIKE).toString()]


def test_the_preview_of_a_note_says_where_its_links_lead_and_loads_nothing(app, qtbot, monkeypatch):
    asked, shown, opened = [], [], []
    monkeypatch.setattr(QToolTip, "showText", lambda place, words, *rest: shown.append(words))
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    monkeypatch.setattr(QTextDocument, "loadResource", lambda *args: asked.append(args))
    preview = NotePreview(app.window.look, app.window)
    preview.show_note(NOTE)
    preview.resize(500, 300)
    assert "<img" not in preview.toHtml().lower()
    assert asked == []
    preview.highlighted.emit(QUrl(LOOKALIKE))
    preview.highlighted.emit(QUrl("file:///etc/passwd"))
    assert shown == [address_words(LOOKALIKE), ""]
    assert opened == []
    preview.anchorClicked.emit(QUrl("file:///etc/passwd"))
    preview.anchorClicked.emit(QUrl("javascript:alert(1)"))
    assert opened == []
    preview.anchorClicked.emit(QUrl("https://x.org/a"))
    assert opened == ["https://x.org/a"]


def test_ids_of_an_entity_that_turn_the_writing_or_look_alike_are_seen_as_that(app, qtbot):
    app.window.arrange.show_section("entities")
    settle(app, qtbot)
    uuid = app.state.reading.ask_now(lambda library: next(one.uuid for one in library.entities if one.name == BAD))
    app.controller.entities.show(uuid)
    qtbot.waitUntil(lambda: app.window.entities.page.facts.text() != "", timeout=10_000)
    facts = app.window.entities.page.facts.text()
    assert "\u202e" not in facts
    assert "\\u202e" in facts
    assert "<img" not in facts


@pytest.mark.parametrize("words", [BAD, "<img src=file:///etc/passwd>", "a\n<b>x", "a < b", "<!-- x", "&lt;"])
def test_a_tool_tip_of_any_words_shows_these_words(qapp, words):
    document, tip = QTextDocument(), plain_tip(words)
    (document.setHtml if Text.mightBeRichText(tip) else document.setPlainText)(tip)
    assert document.toPlainText() == unturned_lines(words)
