"""From article to article: where one was, and what is shown when one of them is gone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reader.articles.pasted import pasted_article
from reader.ui.panels.fields import EvidenceWanted
from reader.ui.window.way import Place, Way
from tests.qt.window_kit import annotations, go_to, label, make_library, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    return tmp_path / "study.newsgloss"


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


LONG = "Harbour vote\n\n" + "\n\n".join(f"Paragraph {n} says what was said in the council." for n in range(200))


@pytest.fixture
def long(app, qtbot):
    def add(library):
        run = library.articles.begin_import()
        run.add([pasted_article("long.txt", LONG)])
        run.finish()

    app.state.writing.submit(add).result()
    go_to(app, qtbot, "long.txt")
    return app.state.view


def uuid_of(app, name):
    return app.state.reading.ask_now(lambda library: library.articles.find(name).uuid)


def delete(app, uuid):
    app.state.writing.submit(lambda library: library.articles.delete([uuid])).result()


def test_whoever_comes_back_to_an_article_is_where_they_left_it(app, qtbot, long):
    page = app.window.page
    start = LONG.index("Paragraph 150")
    page.reveal(start, start + 9)
    qtbot.waitUntil(lambda: page.verticalScrollBar().value() > 0, timeout=5_000)
    was = page.place()
    assert was > 0
    go_to(app, qtbot, "other.txt")
    app.controller.call("go.back")
    qtbot.waitUntil(lambda: app.state.view.row.name == "long.txt", timeout=10_000)
    qtbot.waitUntil(lambda: page.place() == was, timeout=5_000)


def test_marks_still_appear_after_going_back_to_an_article_that_is_gone(app, qtbot):
    gone = app.state.view.row.uuid
    go_to(app, qtbot, "other.txt")
    delete(app, gone)
    said = []
    app.state.failed.connect(said.append)
    app.controller.call("go.back")
    qtbot.waitUntil(lambda: bool(said), timeout=10_000)
    assert app.state.view.row.name == "other.txt"
    app.window.page.select(0, 7)
    press(app, KEY.Key_P)
    qtbot.waitUntil(lambda: len(annotations(app)) == 1, timeout=10_000)


def test_back_goes_past_an_article_that_is_gone_to_the_one_before_it(app, qtbot, long):
    gone = uuid_of(app, "other.txt")
    go_to(app, qtbot, "ferry.txt")
    go_to(app, qtbot, "other.txt")
    go_to(app, qtbot, "long.txt")
    delete(app, gone)
    said = app.window.status._words.text()
    press(app, KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: app.state.view.row.name == "ferry.txt", timeout=10_000)
    assert app.window.status._words.text() == said


def test_the_list_is_read_on_when_the_article_to_open_is_gone(app, qtbot):
    gone = uuid_of(app, "ferry.txt")
    go_to(app, qtbot, "other.txt")
    delete(app, gone)
    app.controller.listing.read(gone)
    qtbot.waitUntil(lambda: len(app.controller.listing.model.ids) == 1, timeout=10_000)


def test_where_the_open_article_is_deleted_the_next_one_is_shown_and_undo_brings_it_back(app, qtbot):
    app.window.library.list.setFocus()
    app.controller.call("article.delete")
    qtbot.waitUntil(lambda: app.state.view.row.name == "other.txt", timeout=10_000)
    press(app, KEY.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(app.controller.listing.model.ids) == 2, timeout=10_000)


def test_a_new_way_ends_the_old_way_forward(app, qtbot, long):
    def shows(name):
        qtbot.waitUntil(lambda: app.state.view.row.name == name, timeout=10_000)

    app.controller.call("go.back")
    shows("ferry.txt")
    assert app.controller.showing.leads(back=False)
    app.controller.call("go.forward")
    shows("long.txt")
    app.controller.call("go.back")
    shows("ferry.txt")
    go_to(app, qtbot, "other.txt")
    assert not app.controller.showing.leads(back=False)
    app.controller.call("go.back")
    shows("ferry.txt")
    app.controller.call("go.forward")
    shows("other.txt")


def test_back_and_forward_lead_through_places_of_one_article_too(app, qtbot, long, monkeypatch):
    # As if somebody had read there for a while.
    monkeypatch.setattr("reader.ui.window.way.RESTED_S", 0.0)
    page = app.window.page
    page.go_to_place(LONG.index("Paragraph 20 "))
    was, start = page.place(), LONG.index("Paragraph 150")
    page.reveal(start, start + 9)
    there = page.place()
    assert there > was
    assert app.window.top.buttons["go.back"].isEnabled()
    assert not app.window.top.buttons["go.forward"].isEnabled()
    page.setFocus()
    press(app, KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert (app.state.view.row.name, page.place()) == ("long.txt", was)
    press(app, KEY.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert (app.state.view.row.name, page.place()) == ("long.txt", there)
    press(app, KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    press(app, KEY.Key_Left, Qt.KeyboardModifier.AltModifier)
    qtbot.waitUntil(lambda: app.state.view.row.name == "ferry.txt", timeout=10_000)


def test_pointing_at_a_field_is_no_place_visited(app, qtbot, long):
    app.controller.call("go.back")
    qtbot.waitUntil(lambda: app.state.view.row.name == "ferry.txt", timeout=10_000)
    go_to(app, qtbot, "long.txt")
    way = [place.article for place in app.controller.showing._way._back]
    start = LONG.index("Paragraph 150")
    app.window.details.evidence.emit(EvidenceWanted(start, start + 9))
    assert app.window.page.place() > 0
    assert [place.article for place in app.controller.showing._way._back] == way


def test_a_place_where_nobody_stayed_is_passed_by():
    now = [0.0]
    way = Way(lambda: now[0])
    for offset, stayed in ((0, 5.0), (900, 0.2), (1800, 0.3), (2700, 4.0)):
        now[0] += stayed
        way.leave(Place("a", offset), passing=True)
    here, found = Place("a", 3600), []
    while (place := way.travel(here, back=True)) is not None:
        found.append(place.offset)
        here = place
    assert found == [2700, 0]
    assert way.travel(here, back=False) == Place("a", 2700)


def test_nothing_of_the_last_article_stays_once_it_is_deleted_and_undo_brings_it_back(app, qtbot):
    window = app.window
    mention = label(app, qtbot, "Port Alder", Qt.Key.Key_L)
    window.page.place_caret(mention.spans[0][0])
    press(app, KEY.Key_Return)
    qtbot.waitUntil(app.controller.cards.card.isVisible, timeout=10_000)
    app.controller.call("list.select_all")
    app.controller.call("article.delete")
    qtbot.waitUntil(lambda: app.state.view is None, timeout=10_000)
    assert window.details.field_rows() == []
    assert window.details.past.isHidden()
    assert window.annotations.list.model().rowCount() == 0
    assert window.page.article.text == ""
    assert not app.controller.cards.card.isVisible()
    assert not window.status._right.text().startswith("0")
    place = next(one for one in window.codebook.codes.values() if one.name == "Place")
    row = window.codebook.model.index_of(place.uuid)
    assert "0 in this article" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    app.controller.call("article.done")
    assert "Open an article first" in window.status._words.text()
    app.controller.call("edit.undo")
    qtbot.waitUntil(lambda: app.state.view is not None, timeout=10_000)
    go_to(app, qtbot, "ferry.txt")
    assert [one.uuid for one in annotations(app)] == [mention.uuid]
    assert window.details.field_rows()
    assert window.annotations.list.model().rowCount() == 1
