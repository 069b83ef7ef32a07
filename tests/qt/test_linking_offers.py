"""Linking a mention: whom its words surely mean is said on the card and offered first, and Enter takes it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.library import Library
from annotations.model.entity import Alias
from tests.qt.window_kit import ANA, annotations, label, make_library, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TEXT = (
    "Two leaders meet\n\nJosé Antonio Kast met Javier Milei. Kast thanked Hamptone for the visit. The Chilean leader "
    "left late, and Kást slept.\n\nPresident Milley stayed.\n"
)


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_library(path, TEXT)
    with Library.open_to_write(path, ANA, doing="test") as library:
        person = next(code.uuid for code in library.codebook.all().values() if code.name == "Person")
        for name, aliases in (("Felipe Kast", ()), ("Hampton", ()), ("José Antonio Kast", ("the candidate",)),
                              ("Javier Milei", ("Milei",))):  # fmt: skip
            library.entities.add(name, person, [Alias(text, "description") for text in aliases])
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def mention(app, qtbot, words, nth=0):
    """Label words as a person, open their card and ask whom they stand for; return the rows that are offered."""
    one = label(app, qtbot, words, Qt.Key.Key_P, nth)
    app.window.page.place_caret(one.spans[0][0] + 1)
    press(app, Qt.Key.Key_Return)
    card = app.controller.cards.card
    qtbot.waitUntil(lambda: card.shown is not None and card.shown.one.uuid == one.uuid, timeout=10_000)
    return one, card


def ask(app, qtbot):
    QTest.mouseClick(app.controller.cards.card.entity, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(app.window.palette_.isVisible, timeout=10_000)
    return [row.text() for row, _ in app.window.palette_._rows]


def link(app, qtbot, one, name):
    """Take what is offered first."""
    QTest.keyClick(app.window.palette_.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: {a.uuid: a.entity for a in annotations(app)}[one.uuid] == name, timeout=10_000)
    app.controller.cards.close()


def test_a_part_of_a_name_means_who_stands_before_it_and_enter_links_it(app, qtbot):
    one, _ = mention(app, qtbot, "José Antonio Kast")
    assert ask(app, qtbot)[0] == "José Antonio Kast"
    link(app, qtbot, one, "José Antonio Kast")
    two, card = mention(app, qtbot, "Kast", 1)
    qtbot.waitUntil(lambda: "perhaps José Antonio Kast" in card.entity.accessibleName(), timeout=10_000)
    offered = ask(app, qtbot)
    assert offered[:3] == ["José Antonio Kast", "Felipe Kast", "Make the entity “Kast”"]
    link(app, qtbot, two, "José Antonio Kast")
    names = app.state.reading.ask_now(lambda library: [one.aliases for one in library.entities])
    assert names[2] == (Alias("the candidate", "description"),), "linking makes no name of the words"


def test_a_name_that_is_only_spelt_alike_stands_behind_making_a_new_one(app, qtbot):
    one, card = mention(app, qtbot, "Hamptone")
    assert ask(app, qtbot)[:2] == ["Make the entity “Hamptone”", "Hampton"]
    assert "perhaps" not in card.entity.accessibleName()
    link(app, qtbot, one, "Hamptone")


def test_a_description_means_who_was_spoken_of_last_and_becomes_no_name(app, qtbot):
    for words in ("José Antonio Kast", "Javier Milei"):
        one, _ = mention(app, qtbot, words)
        ask(app, qtbot)
        link(app, qtbot, one, words)
    two, _ = mention(app, qtbot, "The Chilean leader")
    assert ask(app, qtbot)[:3] == ["Javier Milei", "José Antonio Kast", "Make the entity “The Chilean leader”"]
    link(app, qtbot, two, "Javier Milei")
    names = app.state.reading.ask_now(lambda library: {one.name: one.aliases for one in library.entities})
    assert names["Javier Milei"] == (Alias("Milei", "description"),)
