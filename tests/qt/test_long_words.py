"""The layout holds with words of 300 characters, long names, 60 labels, 2,000 topics: nothing reaches out."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QAbstractScrollArea, QLabel, QWidget

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from reader.articles.pasted import pasted_article
from tests.qt.window_kit import ANA, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
WORD = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft" * 4
TEXT = f"The harbour of Port Alder\n\nIngrid Solheim said the {WORD} would stay. {'She said so again. ' * 20}\n"
PLACE = TEXT.index(WORD)


@pytest.fixture(scope="module")
def path(tmp_path_factory):
    found = tmp_path_factory.mktemp("long") / "study.newsgloss"
    with Library.open_to_write(found, ANA, doing="test", create=True) as library:
        run = library.articles.begin_import()
        run.add([pasted_article("ferry.txt", TEXT)])
        run.finish()
        article = library.articles.find("ferry.txt").uuid
        with library.session.together("Much"):
            names = [
                f"A label with a rather long name, number {n} of sixty{' ' + WORD[:60] * (n % 2)}" for n in range(60)
            ]
            labels = [library.codebook.add("label", name) for name in names]
            topics = [library.codebook.add("topic", f"Topic {n} {WORD[:100] * (n % 10 == 0)}") for n in range(2_000)]
            who = library.entities.add(WORD)
        add_annotations(library.session, [
            NewAnnotation("mention", article, ((PLACE, PLACE + len(WORD)),), labels[1], who),
            NewAnnotation("topic", article, ((PLACE, PLACE + 40),), topics[0]),
            NewAnnotation("note", article, ((PLACE, PLACE + 6),), body=WORD),
        ])  # fmt: skip
    return found


@pytest.fixture
def app(qapp, qtbot, path, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def too_wide(inside: QWidget) -> list[str]:
    """What is shown in something and reaches out of it at its sides."""
    found = []
    for one in inside.findChildren(QWidget):
        if one.isVisible() and one.window() is inside.window():
            left = one.mapTo(inside, QPoint(0, 0)).x()
            if left < -1 or left + one.width() > inside.width() + 1:
                found.append(f"{type(one).__name__} {one.accessibleName()[:40]}: {left}, {one.width()}")
    return found


def test_the_words_of_the_page_stay_in_their_column(app):
    page = app.window.page
    boxes = page.layout_.boxes(PLACE, PLACE + len(WORD))
    assert len(boxes) > 3
    assert all(box.right() <= page.layout_.x + page.layout_.width + 2 for box in boxes)


def test_the_card_of_a_mention_breaks_its_long_words(app, qtbot):
    app.window.page.place_caret(PLACE + 3)
    app.window.called.emit("mark.open")
    card = app.controller.cards.card
    qtbot.waitUntil(card.isVisible, timeout=5_000)
    assert too_wide(card) == []
    quote = next(one for one in card.findChildren(QLabel) if one.accessibleName().startswith("“Donau"))
    assert quote.heightForWidth(quote.width()) <= quote.height() + 1


@pytest.mark.parametrize("section", ["details", "codebook", "entities", "annotations", "notes"])
def test_no_section_of_the_panel_is_wider_than_the_panel(app, qtbot, section):
    window = app.window
    window.arrange.show_section(section)
    qtbot.waitUntil(lambda: window.panel.widget().width() <= window.panel.viewport().width() + 1, timeout=5_000)
    assert too_wide(window.panel.viewport()) == []
    for area in window.panel.findChildren(QAbstractScrollArea):
        assert not area.isVisible() or area.horizontalScrollBar().maximum() == 0, type(area).__name__


def test_a_name_that_is_cut_in_the_codebook_is_whole_in_its_tool_tip(app):
    model = app.window.codebook.model
    code = next(one for one in app.state.view.codes.values() if "number 1 of sixty" in one.name)
    assert code.name in model.index_of(code.uuid).data(Qt.ItemDataRole.ToolTipRole)


def test_the_palette_holds_long_names(app, qtbot):
    page = app.window.page
    page.select(PLACE, PLACE + len(WORD))
    app.window.called.emit("mark.palette")
    palette = app.window.palette_
    qtbot.waitUntil(palette.isVisible, timeout=5_000)
    assert palette.screen().availableGeometry().contains(palette.geometry())
    assert too_wide(palette) == []
    palette.hide()
