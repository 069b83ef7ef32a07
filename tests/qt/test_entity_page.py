"""The page of an entity: its own fields and ids, notes, mentions by date, whom it appears with; and splitting it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from annotations.model.entity import Alias
from annotations.store.desk import MentionRow
from reader.articles.pasted import pasted_article
from reader.models.entity_view import MentionHeading, address_of, facts_html
from reader.ui.panels.entity_question import Question
from reader.ui.style.look import Look
from tests.qt.test_entities_panel import choose, open_entity, stored
from tests.qt.window_kit import ANA, TEXT, make_library, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL = Qt.KeyboardModifier.ControlModifier
OLD = "Old news\n\nErik Solheim met Pieter Vance. Solheim left."
UNDATED = "No date\n\nSolheim again."


@pytest.fixture
def path(tmp_path, monkeypatch):
    """Ingrid Solheim in three articles, in one of them taken for Erik Solheim; Pieter Vance in two."""
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_library(path)
    with Library.open_to_write(path, ANA, doing="test") as library:
        run = library.articles.begin_import()
        run.add([pasted_article("undated.txt", UNDATED), pasted_article("old.txt", OLD)])
        run.finish()
        person = next(code.uuid for code in library.codebook.all().values() if code.name == "Person")
        ingrid = library.entities.add(
            "Ingrid Solheim", person, [Alias("Solheim"), Alias("Erik Solheim")], "Mayor.", {"wikidata": "Q4242"},
            [("Party", "Harbour <List>")],
        )  # fmt: skip
        pieter = library.entities.add("Pieter Vance", person)
        texts = {"ferry.txt": TEXT, "old.txt": OLD, "undated.txt": UNDATED}
        articles = {name: library.articles.find(name).uuid for name in texts}
        for name, date in (("ferry.txt", "2026-03-12"), ("old.txt", "2025")):
            library.articles.set_field_of_many([articles[name]], "date_published", date)
        places = [("ferry.txt", "Ingrid Solheim", ingrid), ("ferry.txt", "Pieter Vance", pieter),
                  ("undated.txt", "Solheim", ingrid), ("old.txt", "Erik Solheim", ingrid),
                  ("old.txt", "Pieter Vance", pieter), ("old.txt", "Solheim left", ingrid)]  # fmt: skip
        new = []
        for name, words, entity in places:
            start = texts[name].index(words)
            end = start + len(words.removesuffix(" left"))
            new.append(NewAnnotation("mention", articles[name], ((start, end),), person, entity))
        add_annotations(library.session, new)
    return path


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        panel = made.window.entities
        panel.set_open(True)
        qtbot.waitUntil(lambda: len(panel._model.rows()) == 2, timeout=10_000)
        open_entity(made, qtbot, "Ingrid Solheim")
        yield made


def rows(app):
    return [row.title if isinstance(row, MentionHeading) else row.quote
            for row in app.window.entities.page._model.rows()]  # fmt: skip


def headings(app):
    return [row.title for row in app.window.entities.page._model.rows() if isinstance(row, MentionHeading)]


def go_to(app, words):
    page = app.window.entities.page
    page.mentions.go_to(rows(app).index(words))
    page.mentions.setFocus()


def key(app, pressed, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(app.window.entities.page.mentions, pressed, modifiers)


def mentions_of(app, name):
    return app.state.reading.ask_now(
        lambda library: [row.quote for row in library.entities.mentions(
            next(one.uuid for one in library.entities if one.name == name))]
    )  # fmt: skip


def test_own_fields_and_ids_are_shown_as_they_are_written(app):
    facts = app.window.entities.page.facts
    assert "Party: Harbour &lt;List&gt;" in facts.text()
    assert 'href="https://www.wikidata.org/wiki/Q4242"' in facts.text()


@pytest.mark.parametrize(
    ("scheme", "value", "address"),
    [
        ("wikidata", "Q42", "https://www.wikidata.org/wiki/Q42"),
        ("Wikidata", "q42", "https://www.wikidata.org/wiki/Q42"),
        ("home", "https://x.example/a", "https://x.example/a"),
        ("wikidata", "42", ""), ("wikidata", "Q4２", ""), ("viaf", "Q42", ""),
        ("home", 'https://x.example/"onclick', ""),
        ("home", "javascript:alert(1)", ""), ("home", "file:///etc/passwd", ""),
    ],
)  # fmt: skip
def test_only_ids_that_lead_to_the_web_are_links(scheme, value, address):
    assert address_of(scheme, value) == address
    assert ("href" in facts_html(type("E", (), {"external_ids": ((scheme, value),), "fields": ()})())) == bool(address)


def test_a_link_opens_the_browser_only_when_it_is_clicked(app, monkeypatch):
    opened_ = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened_.append)
    facts = app.window.entities.page.facts
    assert opened_ == []
    facts.setFocus()
    QTest.keyClick(facts, Qt.Key.Key_Tab)
    facts.linkActivated.emit("https://www.wikidata.org/wiki/Q4242")
    assert [url.toString() for url in opened_] == ["https://www.wikidata.org/wiki/Q4242"]


def test_mentions_stand_by_article_and_by_choice_by_date_those_without_one_last(app):
    page = app.window.entities.page
    assert headings(app) == ["Harbour vote keeps the night ferry", "undated.txt", "Old news"]
    go_to(app, "Erik Solheim")
    QTest.mouseClick(page.by_date, Qt.MouseButton.LeftButton)
    assert headings(app) == ["Old news", "Harbour vote keeps the night ferry", "undated.txt"]
    assert page.mentions.current().quote == "Erik Solheim", "the current one stays it"
    assert page.by_date.accessibleName() == "Mentions by date of publication"


def test_by_keys_from_the_title_to_a_mention_and_its_article(app, qtbot):
    panel, page = app.window.entities, app.window.entities.page
    page.back.click()
    panel.title.setFocus()
    QTest.keyClick(panel.title, Qt.Key.Key_Down)
    assert panel.filter.hasFocus()
    panel.title.setFocus()
    QTest.keyClicks(panel.title, "e")
    QTest.keyClicks(panel.filter, "rik")
    assert panel.filter.text() == "erik"
    QTest.keyClick(panel.filter, Qt.Key.Key_Down)
    assert panel.list.hasFocus()
    panel.filter.setFocus()
    QTest.keyClick(panel.filter, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.shown is not None and page.mentions.hasFocus(), timeout=10_000)
    found = []
    for _ in range(5):
        found.append(page.mentions.current().quote)
        QTest.keyClick(page.mentions, Qt.Key.Key_Down)
    assert found == ["Ingrid Solheim", "Solheim", "Erik Solheim", "Solheim", "Solheim"], "no heading is gone to"
    QTest.keyClick(page.mentions, Qt.Key.Key_Home)
    QTest.keyClick(page.mentions, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.state.view.row.name == "ferry.txt", timeout=10_000)


def test_an_opened_entity_stands_at_the_top_of_the_panel(app, qtbot):
    panel, page = app.window.entities, app.window.entities.page
    page.back.click()
    area = app.window.panel
    area.verticalScrollBar().setValue(0)
    area.verticalScrollBar().actionTriggered.emit(0)
    panel.list.setFocus()
    QTest.keyClick(panel.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.shown is not None, timeout=10_000)
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.value() == min(panel.y(), bar.maximum()) > 0, timeout=10_000)


def test_the_keys_and_the_menu_of_an_entity_count_on_its_page(app, qtbot):
    page = app.window.entities.page
    app.window.page.setFocus()
    QTest.mouseClick(page.more, Qt.MouseButton.LeftButton)
    menu = QApplication.activePopupWidget()
    assert all(action.isEnabled() for action in menu.actions() if action.text().startswith("Mark everywhere"))
    menu.close()
    page.mentions.setFocus()
    QTest.keyClick(page.mentions, Qt.Key.Key_F2)
    qtbot.waitUntil(lambda: app.controller.entities.form is not None, timeout=10_000)
    app.controller.entities.form.close()


def test_whom_it_appears_with_is_opened_by_enter(app, qtbot):
    page = app.window.entities.page
    qtbot.waitUntil(page.beside.isVisible, timeout=10_000)
    (row,) = page._others.rows()
    assert (row.name, row.articles, row.sentences) == ("Pieter Vance", 2, 1)
    page.beside.setFocus()
    QTest.keyClick(page.beside, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page.shown.entity.name == "Pieter Vance", timeout=10_000)


def test_own_fields_are_written_in_rows_and_taken_back_in_one_step(app, qtbot):
    app.controller.call("entity.edit")
    qtbot.waitUntil(lambda: app.controller.entities.form is not None, timeout=10_000)
    form = app.controller.entities.form
    pairs = form.inputs["fields"]
    assert [(name.text(), value.text()) for name, value in pairs.rows] == [("Party", "Harbour <List>"), ("", "")]
    QTest.keyClicks(pairs.rows[1][0], "Born")
    QTest.keyClicks(pairs.rows[1][1], "1961")
    assert len(pairs.rows) == 3, "there is room for one more"
    assert pairs.rows[1][1].nextInFocusChain() is pairs.rows[2][0], "Tab leads there"
    assert pairs.rows[2][0].nextInFocusChain() is pairs.rows[2][1]
    description = form.inputs["description"]
    assert description.toPlainText() == "Mayor."
    assert description.textCursor().atEnd(), "whoever comes by Tab writes on"
    QTest.keyClick(pairs.rows[1][1], Qt.Key.Key_Return, CTRL)
    expected = (("Party", "Harbour <List>"), ("Born", "1961"))
    qtbot.waitUntil(lambda: stored(app)["Ingrid Solheim"].fields == expected, timeout=10_000)
    qtbot.waitUntil(lambda: "Born: 1961" in app.window.entities.page.facts.text(), timeout=10_000)
    app.window.actions_["edit.undo"].trigger()
    qtbot.waitUntil(lambda: len(stored(app)["Ingrid Solheim"].fields) == 1, timeout=10_000)


def test_a_field_without_a_name_is_refused_in_the_form_and_what_was_typed_stays(app, qtbot):
    app.controller.call("entity.edit")
    qtbot.waitUntil(lambda: app.controller.entities.form is not None, timeout=10_000)
    form = app.controller.entities.form
    QTest.keyClicks(form.inputs["fields"].rows[1][1], "1961")
    form.keep()
    qtbot.waitUntil(lambda: "“1961” needs a name" in form.trouble.text(), timeout=10_000)
    assert form.inputs["fields"].rows[1][1].text() == "1961"
    form.done()


def test_a_note_is_written_on_it_changed_and_taken_away(app, qtbot):
    page = app.window.entities.page
    for typed, shown in (("Same as the *harbour* master?", "Note: Same as the harbour master?"), ("No.", "Note: No.")):
        before = app.controller.entities.form
        app.controller.call("entity.note")
        qtbot.waitUntil(lambda before=before: app.controller.entities.form is not before, timeout=10_000)
        form = app.controller.entities.form
        form.inputs["body"].setPlainText(typed)
        QTest.keyClick(form.inputs["body"], Qt.Key.Key_Return, CTRL)
        qtbot.waitUntil(lambda shown=shown: page._noted.text() == shown, timeout=10_000)
    app.controller.call("entity.note")
    qtbot.waitUntil(lambda: app.controller.entities.form is not form, timeout=10_000)
    app.controller.entities.form.inputs["body"].setPlainText("")
    app.controller.entities.form.keep()
    qtbot.waitUntil(page._noted.isHidden, timeout=10_000)


def test_mentions_are_chosen_by_keys_given_to_a_new_entity_and_brought_back_by_one_undo(app, qtbot):
    page = app.window.entities.page
    app.controller.call("entity.split")
    qtbot.waitUntil(page.choosing.isVisible, timeout=10_000)
    go_to(app, "Erik Solheim")
    key(app, Qt.Key.Key_Space)
    assert len(page.choosing.chosen) == 1
    assert page._model.index(rows(app).index("Erik Solheim"), 0).data().startswith("chosen: ")
    key(app, Qt.Key.Key_A)
    assert len(page.choosing.chosen) == 2, "all of the article"
    key(app, Qt.Key.Key_A)
    assert page.choosing.chosen == set()
    key(app, Qt.Key.Key_W)
    assert len(page.choosing.chosen) == 1, "all of these words"
    key(app, Qt.Key.Key_Return)
    choose(app, qtbot, "Erik Solheim")
    qtbot.waitUntil(page.question.isVisible, timeout=10_000)
    assert (
        "Mentions that become Erik Solheim: 1, in articles: 1. Ingrid Solheim keeps: 3." in page.question.asked.text()
    )
    ticks = [(tick.text(), tick.isChecked()) for tick in page.question.ticks]
    assert ticks == [("Solheim", False), ("Erik Solheim", True)]
    assert "Erik Solheim" not in stored(app), "nothing is done before it is said"
    QTest.keyClick(page.question.yes, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page.shown.entity.name == "Erik Solheim", timeout=10_000)
    assert mentions_of(app, "Erik Solheim") == ["Erik Solheim"]
    assert stored(app)["Ingrid Solheim"].aliases == (Alias("Solheim"),)
    app.window.actions_["edit.undo"].trigger()
    qtbot.waitUntil(lambda: "Erik Solheim" not in stored(app), timeout=10_000)
    assert len(mentions_of(app, "Ingrid Solheim")) == 4
    assert stored(app)["Ingrid Solheim"].aliases == (Alias("Solheim"), Alias("Erik Solheim"))


def test_they_are_given_to_an_entity_that_is_there_by_the_mouse(app, qtbot):
    page = app.window.entities.page
    app.controller.call("entity.split")
    qtbot.waitUntil(page.choosing.isVisible, timeout=10_000)
    place = page.mentions.visualRect(page._model.index(rows(app).index("Erik Solheim"), 0)).center()
    QTest.mouseClick(page.mentions.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    assert len(page.choosing.chosen) == 1
    assert app.state.view.row.name == "ferry.txt", "a click chooses, and goes nowhere"
    QTest.mouseClick(page.choosing.give, Qt.MouseButton.LeftButton)
    choose(app, qtbot, "Vance")
    qtbot.waitUntil(page.question.isVisible, timeout=10_000)
    QTest.mouseClick(page.question.ticks[1], Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    QTest.mouseClick(page.question.yes, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(mentions_of(app, "Pieter Vance")) == 3, timeout=10_000)
    assert len(stored(app)["Ingrid Solheim"].aliases) == 2, "what was not ticked stays"


def test_esc_leaves_all_as_it_was_and_then_leaves_the_page(app, qtbot):
    page = app.window.entities.page
    app.controller.call("entity.split")
    qtbot.waitUntil(page.choosing.isVisible, timeout=10_000)
    key(app, Qt.Key.Key_Return)
    assert "first (Space)" in page.choosing._told.text()
    key(app, Qt.Key.Key_Escape)
    assert (page.choosing.chosen, page.choosing.isVisible(), page.isVisible()) == (None, False, True)
    go_to(app, "Erik Solheim")
    key(app, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.state.view.row.name == "old.txt", timeout=10_000)
    key(app, Qt.Key.Key_Escape)
    assert not page.isVisible()


def test_leaving_the_question_keeps_what_was_chosen(app, qtbot):
    page = app.window.entities.page
    app.controller.call("entity.split")
    qtbot.waitUntil(page.choosing.isVisible, timeout=10_000)
    go_to(app, "Solheim")
    key(app, Qt.Key.Key_W)
    key(app, Qt.Key.Key_Return)
    choose(app, qtbot, "Somebody else")
    qtbot.waitUntil(page.question.isVisible, timeout=10_000)
    assert page.choosing.isHidden()
    QTest.keyClick(page.question.no, Qt.Key.Key_Space)
    assert page.choosing.isVisible()
    assert len(page.choosing.chosen) == 2
    assert isinstance(page.mentions.current(), MentionRow)
    assert page.mentions.hasFocus()


def test_answers_stand_under_each_other_where_there_is_no_room_beside(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.resize(300, 400)
    question = Question(Look(), parent)
    question.resize(300, 300)
    parent.show()
    question.ask("Merge?", "Merge the two entities into one", "Leave them both as they are")
    qtbot.waitUntil(lambda: question.no.geometry().top() > question.yes.geometry().bottom(), timeout=10_000)
    assert question.minimumSizeHint().width() <= 300
    question.resize(600, 300)
    qtbot.waitUntil(lambda: question.no.geometry().top() == question.yes.geometry().top(), timeout=10_000)


def test_before_a_merge_it_is_said_what_the_other_gets_and_what_is_not_taken(app, qtbot):
    page = app.window.entities.page
    fields = [("Party", "Blue"), ("Born", "1961")]
    app.state.writing.submit(
        lambda library: library.entities.add("I. Solheim", description="Councillor.", fields=fields)
    ).result()  # fmt: skip
    qtbot.waitUntil(lambda: len(app.window.entities._model.rows()) == 3, timeout=10_000)
    page.back.click()
    open_entity(app, qtbot, "I. Solheim")
    app.controller.call("entity.merge")
    qtbot.waitUntil(app.window.palette_.isVisible, timeout=10_000)
    QTest.keyClick(app.window.palette_.field, Qt.Key.Key_Return)
    qtbot.waitUntil(page.question.isVisible, timeout=10_000)
    asked = page.question.asked.text()
    assert "I. Solheim becomes Ingrid Solheim. Mentions that move: 0" in asked, "the likeliest is offered first"
    assert "Ingrid Solheim gets: Born: 1961." in asked
    assert "Not taken, since Ingrid Solheim says otherwise: Councillor.; Party: Blue." in asked
    QTest.keyClick(page.question.yes, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: "I. Solheim" in [one.text for one in stored(app)["Ingrid Solheim"].aliases], timeout=10_000)
    assert stored(app)["Ingrid Solheim"].fields == (("Party", "Harbour <List>"), ("Born", "1961"))


def test_esc_says_no_to_the_question_then_leaves_the_choosing(app, qtbot):
    page = app.window.entities.page
    app.controller.call("entity.split")
    qtbot.waitUntil(page.choosing.isVisible, timeout=10_000)
    go_to(app, "Solheim")
    key(app, Qt.Key.Key_Space)
    key(app, Qt.Key.Key_Return)
    choose(app, qtbot, "Somebody else")
    qtbot.waitUntil(page.question.isVisible, timeout=10_000)
    QTest.keyClick(page.question.yes, Qt.Key.Key_Escape)
    assert (page.question.isVisible(), page.choosing.isVisible(), page.isVisible()) == (False, True, True)
    QTest.keyClick(page.choosing.give, Qt.Key.Key_Escape)
    assert (page.choosing.isVisible(), page.isVisible()) == (False, True)
    assert "Somebody else" not in stored(app)


def test_mentions_that_are_gone_meanwhile_are_chosen_no_longer(app, qtbot):
    page = app.window.entities.page
    app.controller.call("entity.split")
    qtbot.waitUntil(page.choosing.isVisible, timeout=10_000)
    go_to(app, "Erik Solheim")
    key(app, Qt.Key.Key_A)
    gone = page.mentions.current().uuid
    app.state.writing.submit(lambda library: library.annotations.delete([gone])).result()
    qtbot.waitUntil(lambda: len(page.choosing.chosen) == 1, timeout=10_000)
