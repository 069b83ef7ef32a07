"""The card of a mention: opened by key and mouse, edited in place, never over the words, gone without a trace."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.commands import entities, marking
from annotations.commands.marking import NewAnnotation
from annotations.model.entity import Alias
from reader.ui.dialogs.card_parts import PlaceRow
from reader.ui.dialogs.placing import place_card
from reader.ui.page.marks import Rect
from tests.qt.page_kit import mouse
from tests.qt.window_kit import TEXT, annotations, go_to, label, make_library, middle, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY, MOD, LEFT = Qt.Key, Qt.KeyboardModifier, Qt.MouseButton.LeftButton


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    return tmp_path / "study.newsgloss"


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


@pytest.fixture
def mention(app, qtbot):
    return label(app, qtbot, "Ingrid Solheim", KEY.Key_P)


def card_of(app):
    return app.controller.cards.card


def open_by_key(app, qtbot, one):
    app.window.page.place_caret(one.spans[0][0] + 2)
    press(app, KEY.Key_Return)
    qtbot.waitUntil(card_of(app).isVisible, timeout=5_000)
    return card_of(app)


def click(app, offset):
    at = middle(app.window.page, offset)
    mouse(app.window.page, "press", at)
    mouse(app.window.page, "release", at)


def one_of(app, uuid):
    return next(one for one in annotations(app) if one.uuid == uuid)


def link(app, qtbot, *mentions):
    """Link mentions to one new entity with two other names."""

    def command(library):
        aliases = [Alias("Mayor Solheim"), Alias("the mayor", "description")]
        uuid = entities.add_entity(library.session, "Ingrid Solheim", None, aliases)
        marking.change_annotations(library.session, [one.uuid for one in mentions], entity=uuid)
        return uuid

    uuid = app.state.writing.submit(command).result()
    qtbot.waitUntil(lambda: one_of(app, mentions[0].uuid).entity_uuid == uuid, timeout=10_000)
    return uuid


def test_enter_opens_the_card_and_esc_gives_focus_and_caret_back(app, qtbot, mention):
    card = open_by_key(app, qtbot, mention)
    caret = app.window.page.caret()
    assert card.has_focus()
    assert card.shown.one.uuid == mention.uuid
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    assert not card.isVisible()
    assert app.window.page.hasFocus()
    assert app.window.page.caret() == caret
    assert app.window.page.selection() == (caret, caret)


def test_a_click_opens_the_card_and_leaves_the_hands_on_the_page(app, qtbot, mention):
    click(app, mention.spans[0][0] + 3)
    qtbot.waitUntil(card_of(app).isVisible, timeout=5_000)
    assert app.window.page.hasFocus()
    assert app.window.page.scene.focused == mention.uuid
    press(app, KEY.Key_O)
    qtbot.waitUntil(lambda: one_of(app, mention.uuid).label == "Organisation", timeout=10_000)
    qtbot.waitUntil(lambda: card_of(app).label.text() == "Organisation", timeout=5_000)
    press(app, KEY.Key_Escape)
    assert not card_of(app).isVisible()


def test_there_is_one_card_which_goes_with_the_caret_a_selection_or_another_article(app, qtbot, mention):
    other = label(app, qtbot, "Port Alder", KEY.Key_L)
    card = card_of(app)
    click(app, mention.spans[0][0] + 3)
    qtbot.waitUntil(card.isVisible, timeout=5_000)
    click(app, other.spans[0][0] + 3)
    qtbot.waitUntil(lambda: card.isVisible() and card.shown.one.uuid == other.uuid, timeout=5_000)
    press(app, KEY.Key_J)
    assert not card.isVisible()
    open_by_key(app, qtbot, other)
    app.window.page.select(*mention.spans[0])
    assert not card.isVisible()
    open_by_key(app, qtbot, other)
    go_to(app, qtbot, "other.txt")
    assert not card.isVisible()


def test_the_label_is_changed_in_the_card_by_its_key_and_by_the_palette(app, qtbot, mention):
    card = open_by_key(app, qtbot, mention)
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_O)
    qtbot.waitUntil(lambda: one_of(app, mention.uuid).label == "Organisation", timeout=10_000)
    QTest.mouseClick(card.label, LEFT)
    palette = app.window.palette_
    qtbot.waitUntil(palette.isVisible, timeout=5_000)
    QTest.keyClicks(palette.field, "pla")
    QTest.keyClick(palette.field, KEY.Key_Return)
    qtbot.waitUntil(lambda: one_of(app, mention.uuid).label == "Place", timeout=10_000)
    qtbot.waitUntil(lambda: card.label.text() == "Place", timeout=5_000)
    assert len(annotations(app)) == 1
    assert card.isVisible()


def test_a_mention_is_linked_to_a_new_entity_then_unlinked(app, qtbot, mention):
    card = open_by_key(app, qtbot, mention)
    QTest.mouseClick(card.entity, LEFT)
    palette = app.window.palette_
    qtbot.waitUntil(palette.isVisible, timeout=5_000)
    QTest.keyClick(palette.field, KEY.Key_Return)  # the first row makes an entity of the words themselves
    qtbot.waitUntil(lambda: one_of(app, mention.uuid).entity == "Ingrid Solheim", timeout=10_000)
    qtbot.waitUntil(card.unlink.isVisible, timeout=5_000)
    QTest.mouseClick(card.unlink, LEFT)
    qtbot.waitUntil(lambda: one_of(app, mention.uuid).entity is None, timeout=10_000)
    qtbot.waitUntil(lambda: not card.unlink.isVisible(), timeout=5_000)


def test_the_card_tells_other_names_and_other_places_and_a_click_goes_there(app, qtbot, mention):
    second = label(app, qtbot, "Ingrid Solheim", KEY.Key_P, nth=1)
    link(app, qtbot, mention, second)
    card = open_by_key(app, qtbot, mention)
    qtbot.waitUntil(lambda: len(card._place_rows()) == 2, timeout=5_000)
    assert card._also.text() == "Also Mayor Solheim, the mayor"
    assert card._count.text() == "In this article, 1 of 2"
    assert [row.on for row in card._place_rows()] == [True, False]
    QTest.mouseClick(card._place_rows()[1], LEFT)
    qtbot.waitUntil(lambda: card.shown.one.uuid == second.uuid, timeout=5_000)
    assert card.isVisible()
    assert app.window.page.caret() == second.spans[0][0]
    QTest.mouseClick(card.forward, LEFT)
    qtbot.waitUntil(lambda: card.shown.one.uuid == mention.uuid, timeout=5_000)


def test_delete_in_the_card_deletes_the_mention_and_closes_it(app, qtbot, mention):
    card = open_by_key(app, qtbot, mention)
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Delete)
    qtbot.waitUntil(lambda: not annotations(app), timeout=10_000)
    qtbot.waitUntil(lambda: not card.isVisible(), timeout=5_000)
    assert app.window.page.hasFocus()


def test_notes_on_the_mention_and_on_its_entity_are_written_in_the_card(app, qtbot, mention):
    entity = link(app, qtbot, mention)
    app.window.page.place_caret(mention.spans[0][0] + 2)
    press(app, KEY.Key_N)
    card = card_of(app)
    qtbot.waitUntil(card.notes.note.field.hasFocus, timeout=5_000)
    QTest.keyClicks(card.notes.note.field, "Since when?")
    QTest.keyClick(card.notes.note.field, KEY.Key_Tab)
    qtbot.waitUntil(lambda: [one.body for one in annotations(app) if one.kind == "note"] == ["Since when?"],
                    timeout=10_000)  # fmt: skip
    note = next(one for one in annotations(app) if one.kind == "note")
    assert (note.target, note.target_kind) == (mention.uuid, "annotation")
    assert [shown.anchor for shown in app.window.page.layout_.margin.notes] == [mention.spans[0][1]]
    card.notes.thing_note.field.setFocus()
    QTest.keyClicks(card.notes.thing_note.field, "Mayor since 2019.")
    QTest.keyClick(card.notes.thing_note.field, KEY.Key_Escape)
    assert not card.isVisible()
    app.state.writing.submit(lambda library: None).result()
    about = app.state.reading.ask_now(lambda library: library.annotations.reader().about(entity))
    assert [(one.body, one.article) for one in about] == [("Mayor since 2019.", None)]
    open_by_key(app, qtbot, mention)
    assert card.notes.note.body() == "Since when?"
    assert card.notes.thing_note.body() == "Mayor since 2019."


def test_what_is_being_typed_stays_when_something_else_changes_the_card(app, qtbot, mention):
    card = open_by_key(app, qtbot, mention)
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_N)
    QTest.keyClicks(card.notes.note.field, "Half a sen")
    link(app, qtbot, mention)
    qtbot.waitUntil(card.unlink.isVisible, timeout=5_000)
    assert card.notes.note.body() == "Half a sen"
    assert card.notes.note.field.hasFocus()
    QTest.keyClicks(card.notes.note.field, "tence")
    QTest.keyClick(card.notes.note.field, KEY.Key_Escape)
    qtbot.waitUntil(lambda: [one.body for one in annotations(app) if one.kind == "note"] == ["Half a sentence"],
                    timeout=10_000)  # fmt: skip


def test_a_click_on_the_bar_of_a_topic_opens_its_card_with_a_note_on_the_topic(app, qtbot):
    start = TEXT.index("Ingrid")
    code = next(code for code in app.state.view.codes.values() if code.name == "Economy")
    article = app.state.view.row.uuid
    app.controller.change(lambda library: marking.add_annotations(
        library.session, [NewAnnotation("topic", article, ((start, start + 60),), code=code.uuid)]
    ))  # fmt: skip
    qtbot.waitUntil(lambda: len(annotations(app)) == 1, timeout=10_000)
    page = app.window.page
    QApplication.processEvents()
    layout = page.layout_
    from reader.ui.page.paint_margin import bar_x

    at = middle(page, start)
    at.setX(round(bar_x(layout, 0)) + 2)
    mouse(page, "press", at)
    mouse(page, "release", at)
    card = card_of(app)
    qtbot.waitUntil(card.isVisible, timeout=5_000)
    assert not card.entity.isVisible()
    QTest.keyClicks(card.notes.thing_note.field, "Too wide.")
    QTest.keyClick(card.notes.thing_note.field, KEY.Key_Escape)
    app.state.writing.submit(lambda library: None).result()
    about = app.state.reading.ask_now(lambda library: library.annotations.reader().about(code.uuid))
    assert [one.body for one in about] == ["Too wide."]


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1024, 640), (1900, 900)])
def test_the_card_never_covers_the_words_and_stays_on_the_page(app, qtbot, mention, width, height):
    app.window.resize(width, height)
    QApplication.processEvents()
    last = label(app, qtbot, "three years", KEY.Key_D)
    card, page = card_of(app), app.window.page
    for one in (mention, last):
        open_by_key(app, qtbot, one)
        for box in page.rects_of(*one.spans[0]):
            assert not card.geometry().intersects(QRect(box.x, box.y, box.width, box.height))
        assert page.rect().contains(card.geometry())
        QTest.keyClick(QApplication.focusWidget(), KEY.Key_Escape)


def test_in_a_wide_window_the_card_is_in_the_margin_with_a_line_to_the_words(app, qtbot, mention):
    app.window.resize(1900, 900)
    QApplication.processEvents()
    card = open_by_key(app, qtbot, mention)
    column = app.window.page.column()
    assert card.x() > column.x + column.width
    assert app.controller.cards._line.isVisible()


def test_everything_in_the_card_has_a_name_and_is_reached_by_tab(app, qtbot, mention):
    link(app, qtbot, mention)
    card = open_by_key(app, qtbot, mention)
    qtbot.waitUntil(card.unlink.isVisible, timeout=5_000)
    seen = []
    for _ in range(12):
        now = QApplication.focusWidget()
        if not card.isAncestorOf(now) or now in seen:
            break
        assert now.accessibleName()
        seen.append(now)
        QTest.keyClick(now, KEY.Key_Tab)
    assert {card.label, card.entity, card.unlink, card.notes.note.field, card.delete} <= set(seen)


def test_places_are_painted_in_both_directions(qtbot, app):
    row = PlaceRow(app.window.look, app.window.icons, None, before="…قال ", words="فاطمة", after=" أمس", colour="blue")
    qtbot.addWidget(row)
    row.resize(280, 28)
    assert not row.grab().isNull()


@pytest.mark.parametrize("words", ["Ingrid Solheim", "three years"])
def test_the_palette_does_not_cover_the_words_it_is_about(app, qtbot, words):
    screen = app.window.screen().availableGeometry()
    app.window.resize(screen.width(), screen.height())
    QApplication.processEvents()
    page, start = app.window.page, TEXT.rindex(words)
    page.select(start, start + len(words))
    press(app, KEY.Key_T)
    palette = app.window.palette_
    qtbot.waitUntil(palette.isVisible, timeout=5_000)
    for typed in ("", "per"):
        palette.field.setText(typed)
        for box in page.rects_of(start, start + len(words)):
            at = page.viewport().mapToGlobal(QPoint(box.x, box.y))
            assert not palette.geometry().intersects(QRect(at, QSize(box.width, box.height)))
    palette.hide()


# Where a card goes

ROOM, SIZE = QSize(1000, 600), QSize(328, 300)


@pytest.mark.parametrize(
    ("words", "column", "expected"),
    [
        (Rect(100, 100, 60, 20), Rect(40, 0, 590, 600), (651, 80, True, 0)),
        (Rect(300, 100, 60, 20), Rect(200, 0, 590, 600), (300, 130, False, 0)),
        (Rect(700, 100, 60, 20), Rect(200, 0, 590, 600), (662, 130, False, 0)),
        (Rect(300, 500, 60, 20), Rect(200, 0, 590, 600), (300, 190, False, 0)),
        (Rect(300, 290, 60, 20), Rect(200, 0, 590, 600), (300, 290, False, 30)),
    ],
)
def test_a_card_goes_into_the_margin_else_below_else_above_else_the_page_scrolls(words, column, expected):
    placed = place_card([words], column, ROOM, SIZE, 10, can_scroll=1000)
    assert (placed.x, placed.y, placed.beside, placed.scroll) == expected


@pytest.mark.parametrize("y", range(0, 600, 37))
@pytest.mark.parametrize("high", [200, 500, 900])
def test_whatever_is_too_high_is_cut_and_not_laid_over_the_words(y, high):
    words = Rect(300, y, 60, 20)
    placed = place_card([words], Rect(200, 0, 590, 600), ROOM, QSize(328, high), 10)
    assert placed.y + placed.height <= words.y or placed.y >= words.y + words.height
