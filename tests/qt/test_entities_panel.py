"""The entities beside the page: found as one types, opened with all mentions, edited, merged, deleted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from annotations.model.entity import Alias
from reader.models.entity_view import MentionHeading
from tests.qt.window_kit import ANA, TEXT, annotations, make_library, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def path(tmp_path, monkeypatch):
    """Ingrid Solheim twice in one article, Pieter Vance once; and a town in the other."""
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_library(path)
    with Library.open_to_write(path, ANA, doing="test") as library:
        person = next(code.uuid for code in library.codebook.all().values() if code.name == "Person")
        ferry, other = (library.articles.find(name).uuid for name in ("ferry.txt", "other.txt"))
        ingrid = library.entities.add("Ingrid Solheim", person, [Alias("Sólheim")])
        pieter = library.entities.add("Pieter Vance", person)
        town = library.entities.add("The town")
        first = TEXT.index("Ingrid")
        second = TEXT.index("Ingrid", first + 1)
        vance = TEXT.index("Pieter")
        words = library.articles.text(library.articles.find("other.txt")).index("town")
        add_annotations(library.session, [
            NewAnnotation("mention", ferry, ((first, first + 14),), person, ingrid),
            NewAnnotation("mention", ferry, ((second, second + 14),), person, ingrid),
            NewAnnotation("mention", ferry, ((vance, vance + 12),), person, pieter),
            NewAnnotation("mention", other, ((words, words + 4),), person, town),
        ])  # fmt: skip
    return path


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        made.window.entities.set_open(True)
        qtbot.waitUntil(lambda: names(made) == ["Ingrid Solheim", "Pieter Vance", "The town"], timeout=10_000)
        yield made


def names(app):
    return [row.name for row in app.window.entities._model.rows()]


def open_entity(app, qtbot, name):
    panel = app.window.entities
    panel.list.go_to(names(app).index(name))
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.page.shown is not None and panel.page.shown.entity.name == name, timeout=10_000)


def mentions(app):
    return [row for row in app.window.entities.page._model.rows() if not isinstance(row, MentionHeading)]


def choose(app, qtbot, typed):
    palette = app.window.palette_
    qtbot.waitUntil(palette.isVisible, timeout=10_000)
    QTest.keyClicks(palette.field, typed)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)


def stored(app):
    return {one.name: one for one in app.state.reading.ask_now(lambda library: list(library.entities))}


def test_each_row_says_how_many_mentions_in_how_many_articles(app):
    index = app.window.entities._model.index(0, 0)
    assert index.data() == "Ingrid Solheim, mentions: 2, articles: 1; also Sólheim"


def test_typing_finds_names_and_other_names_without_accents(app, qtbot):
    panel = app.window.entities
    QTest.keyClicks(panel.filter, "solheim")
    assert names(app) == ["Ingrid Solheim"]
    panel.filter.clear()
    QTest.keyClicks(panel.filter, "VAN piet")
    assert names(app) == ["Pieter Vance"]
    QTest.keyClicks(panel.filter, "zzz")
    assert names(app) == []
    assert "0 of 3" in panel.title.accessibleName()


def test_an_opened_entity_shows_its_mentions_and_a_click_goes_there(app, qtbot):
    open_entity(app, qtbot, "Ingrid Solheim")
    assert [row.quote for row in mentions(app)] == ["Ingrid Solheim", "Ingrid Solheim"]
    second = mentions(app)[1]
    listed = app.window.entities.page.mentions
    place = listed.visualRect(app.window.entities.page._model.index(2, 0)).center()
    QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert app.window.page.caret() == second.start
    assert app.window.page.scene.focused == second.uuid


def test_a_mention_in_another_article_opens_that_article_at_the_place(app, qtbot):
    open_entity(app, qtbot, "The town")
    (row,) = mentions(app)
    app.window.entities.page.mentions.go_to(1)
    app.window.entities.page.mentions.setFocus()
    QTest.keyClick(app.window.entities.page.mentions, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.state.view.row.name == "other.txt", timeout=10_000)
    assert app.window.page.caret() == row.start
    assert app.window.entities.page.isVisible()
    QTest.keyClick(app.window.entities.page, Qt.Key.Key_Escape)
    assert app.window.entities.list.isVisible()


def test_name_other_names_description_and_ids_are_one_step(app, qtbot):
    open_entity(app, qtbot, "Ingrid Solheim")
    app.controller.call("entity.edit")
    qtbot.waitUntil(lambda: app.controller.entities.form is not None, timeout=10_000)
    form = app.controller.entities.form
    form.inputs["name"].setText("Ingrid B. Solheim")
    form.inputs["names"].setPlainText("Sólheim\nSolheim")
    form.inputs["described"].setPlainText("the mayor")
    form.inputs["description"].setPlainText("Mayor of Port Alder.")
    form.inputs["ids"].setPlainText("wikidata: Q1")
    QTest.keyClick(form.inputs["ids"], Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: "Ingrid B. Solheim" in stored(app), timeout=10_000)
    made = stored(app)["Ingrid B. Solheim"]
    assert made.aliases == (Alias("Sólheim"), Alias("Solheim"), Alias("the mayor", "description"))
    assert (made.description, made.external_ids) == ("Mayor of Port Alder.", (("wikidata", "Q1"),))
    qtbot.waitUntil(lambda: app.window.entities.page.shown.entity.name == "Ingrid B. Solheim", timeout=10_000)
    app.window.actions_["edit.undo"].trigger()
    qtbot.waitUntil(lambda: "Ingrid Solheim" in stored(app), timeout=10_000)
    assert stored(app)["Ingrid Solheim"].aliases == (Alias("Sólheim"),)


def test_an_entity_without_a_name_is_refused_in_the_form(app, qtbot):
    app.controller.call("entity.add")
    form = app.controller.entities.form
    form.inputs["description"].setPlainText("Somebody.")
    form.keep()
    qtbot.waitUntil(lambda: "needs a name" in form.trouble.text(), timeout=10_000)
    form.inputs["name"].setText("Maren Holt")
    form.keep()
    qtbot.waitUntil(lambda: "Maren Holt" in names(app), timeout=10_000)
    assert stored(app)["Maren Holt"].description == "Somebody."


def test_its_label_is_chosen_in_the_palette(app, qtbot):
    open_entity(app, qtbot, "The town")
    app.controller.call("entity.label")
    choose(app, qtbot, "place")
    qtbot.waitUntil(lambda: stored(app)["The town"].code_id is not None, timeout=10_000)
    qtbot.waitUntil(lambda: app.window.entities.page.shown.label is not None, timeout=10_000)
    assert app.window.entities.page.shown.label.name == "Place"


def test_a_merge_shows_what_moves_before_it_is_done_and_is_undone_whole(app, qtbot):
    open_entity(app, qtbot, "Ingrid Solheim")
    app.controller.call("entity.merge")
    choose(app, qtbot, "pieter")
    page = app.window.entities.page
    qtbot.waitUntil(page.question.isVisible, timeout=10_000)
    assert "Mentions that move: 2, in articles: 1" in page.question.asked.text()
    assert "Ingrid Solheim, Sólheim" in page.question.asked.text()
    assert stored(app)["Ingrid Solheim"].merged_into is None
    QTest.keyClick(page.question.yes, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: stored(app)["Ingrid Solheim"].merged_into is not None, timeout=10_000)
    qtbot.waitUntil(lambda: names(app) == ["Pieter Vance", "The town"], timeout=10_000)
    qtbot.waitUntil(lambda: len(mentions(app)) == 3, timeout=10_000)
    app.window.actions_["edit.undo"].trigger()
    qtbot.waitUntil(lambda: len(names(app)) == 3, timeout=10_000)
    assert {one.entity for one in annotations(app)} == {"Ingrid Solheim", "Pieter Vance"}


def change(app, command):
    """Something else happens in the library, and every view has heard of it."""
    app.state.writing.submit(command).result()


def test_the_question_before_a_merge_stays_while_other_things_change(app, qtbot):
    open_entity(app, qtbot, "Ingrid Solheim")
    page = app.window.entities.page
    app.controller.call("entity.merge")
    choose(app, qtbot, "Pieter")
    qtbot.waitUntil(page.question.isVisible, timeout=10_000)
    town = stored(app)["The town"].uuid
    change(app, lambda library: library.entities.rename(town, "The harbour town"))
    qtbot.waitUntil(lambda: "The harbour town" in names(app), timeout=10_000)
    app.controller.entities._read_again()
    read = []
    app.state.reading.ask(lambda library: None, read.append)
    qtbot.waitUntil(lambda: bool(read), timeout=10_000)
    qtbot.waitUntil(lambda: page.shown is not None, timeout=10_000)
    assert page.question.isVisible()
    QTest.mouseClick(page.question.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Ingrid Solheim" not in names(app), timeout=10_000)


def test_the_current_mention_stays_current_while_other_things_change(app, qtbot):
    open_entity(app, qtbot, "Ingrid Solheim")
    page = app.window.entities.page
    page.mentions.go_to(2)
    uuid, before = page.mentions.current().uuid, page.shown
    town = stored(app)["The town"].uuid
    change(app, lambda library: library.entities.rename(town, "The harbour town"))
    qtbot.waitUntil(lambda: page.shown is not before, timeout=10_000)
    assert page.mentions.current().uuid == uuid


def test_hands_on_the_text_stay_there_when_undo_takes_the_open_entity_away(app, qtbot):
    uuid = app.state.writing.submit(lambda library: library.entities.add("Maren Holt")).result()
    qtbot.waitUntil(lambda: "Maren Holt" in names(app), timeout=10_000)
    open_entity(app, qtbot, "Maren Holt")
    app.window.page.setFocus()
    change(app, lambda library: library.entities.delete(uuid))
    qtbot.waitUntil(lambda: app.window.entities.page.shown is None, timeout=10_000)
    assert app.window.page.hasFocus()


def test_a_deleted_entity_leaves_its_mentions(app, qtbot):
    panel = app.window.entities
    panel.list.go_to(0)
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: names(app) == ["Pieter Vance", "The town"], timeout=10_000)
    qtbot.waitUntil(lambda: {one.entity for one in annotations(app)} == {None, "Pieter Vance"}, timeout=10_000)
    assert len(annotations(app)) == 3


def test_delete_on_a_mention_in_the_list_deletes_no_entity(app, qtbot):
    open_entity(app, qtbot, "Ingrid Solheim")
    listed = app.window.entities.page.mentions
    listed.go_to(1)
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Delete)
    app.state.writing.submit(lambda _: None).result()
    assert len(stored(app)) == 3


def test_ten_thousand_entities_make_no_widgets_and_are_found_at_once(qapp, qtbot, path, tmp_path):
    with Library.open_to_write(path, ANA, doing="test") as library:
        from annotations.model.ids import new_uuid
        from annotations.store.tables import ENTITY
        from annotations.store.things import Image

        journal = library.session.writer.journal
        with library.session.action("Add many entities") as action:
            journal.insert(action, ENTITY, [
                Image((journal.new_id("entity"), new_uuid(), f"Person {number:05}", None, "", "{}", None, None))
                for number in range(10_000)
            ])  # fmt: skip
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        panel = app.window.entities
        panel.set_open(True)
        qtbot.waitUntil(lambda: len(names(app)) == 10_003, timeout=20_000)
        assert len(panel.findChildren(QWidget)) < 60
        assert panel.list.height() <= app.window.look.px(420)
        QTest.keyClicks(panel.filter, "09999")
        assert names(app) == ["Person 09999"]
