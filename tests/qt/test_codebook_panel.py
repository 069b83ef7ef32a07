"""The codebook beside the page: every change of a label or topic, by keys and mouse, on a real library."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton

from annotations.library import Library
from reader.models.codebook import MIME
from tests.qt.window_kit import ANA, annotations, label, make_library, opened, press, select

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    return tmp_path / "study.newsgloss"


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def code(app, name):
    return next((one for one in app.state.view.codes.values() if one.name == name and one.merged_into is None), None)


def rows(app):
    return app.window.codebook.view


def go_to_row(app, name):
    rows(app).go_to(code(app, name).uuid)
    rows(app).setFocus()


def key(app, which, modifiers=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(rows(app), which, modifiers)


def row_box(app, name):
    return rows(app).visualRect(app.window.codebook.model.index_of(code(app, name).uuid))


def click(app, place):
    QTest.mouseClick(rows(app).viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def shown(app):
    """Names in the tree, each with the depth it stands at."""
    model, found = app.window.codebook.model, []

    def walk(above, depth):
        for row in range(model.rowCount(above)):
            index = model.index(row, 0, above)
            found.append((index.data(), depth))
            walk(index, depth + 1)

    walk(model.index(-1, 0), 0)
    return found


def choose(app, qtbot, typed):
    palette = app.window.palette_
    qtbot.waitUntil(palette.isVisible, timeout=5_000)
    QTest.keyClicks(palette.field, typed)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)


def undo(app):
    app.window.actions_["edit.undo"].trigger()


def add(app, qtbot, kind, name, parent=None):
    above = code(app, parent).uuid if parent else None
    app.state.writing.do(lambda library: library.codebook.add(kind, name, parent=above))
    qtbot.waitUntil(lambda: code(app, name) is not None, timeout=10_000)


def test_labels_and_topics_stand_in_trees_under_their_headings(app, qtbot):
    add(app, qtbot, "topic", "Elections", "Politics")
    names = shown(app)
    assert names[0] == ("Labels", 0)
    assert ("Person", 1) in names
    assert names[names.index(("Politics", 1)) + 1] == ("Elections", 2)
    assert rows(app).height() == len(names) * app.window.look.px(28)


def test_a_row_counts_the_annotations_of_the_article_and_says_so_to_who_cannot_see(app, qtbot):
    label(app, qtbot, "Ingrid Solheim", Qt.Key.Key_P)
    index = app.window.codebook.model.index_of(code(app, "Person").uuid)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == "Person, key P, 1 in this article, active"
    qtbot.waitUntil(lambda: "A human being" in index.data(Qt.ItemDataRole.ToolTipRole), timeout=5_000)


def test_f2_types_another_name_over_the_row(app, qtbot):
    go_to_row(app, "Person")
    key(app, Qt.Key.Key_F2)
    field = rows(app).findChild(QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "Human")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: code(app, "Human") is not None, timeout=10_000)
    qtbot.waitUntil(lambda: "Rename Person to Human" in app.window.actions_["edit.undo"].text(), timeout=10_000)
    assert rows(app).current().name == "Human"


def test_a_double_click_with_nothing_selected_renames_and_labels_nothing(app, qtbot):
    place, none = row_box(app, "Place").center(), Qt.KeyboardModifier.NoModifier
    click(app, place)
    QTest.mouseDClick(rows(app).viewport(), Qt.MouseButton.LeftButton, none, place)
    assert rows(app).findChild(QLineEdit).text() == "Place"
    assert annotations(app) == ()


def test_a_name_that_is_taken_is_refused_at_the_row(app, qtbot):
    go_to_row(app, "Person")
    key(app, Qt.Key.Key_F2)
    field = rows(app).findChild(QLineEdit)
    field.selectAll()
    QTest.keyClicks(field, "Place")
    QTest.keyClick(field, Qt.Key.Key_Return)
    index = app.window.codebook.model.index_of(code(app, "Person").uuid)
    tip = Qt.ItemDataRole.ToolTipRole
    qtbot.waitUntil(lambda: "“Place” here already" in index.data(tip), timeout=10_000)
    assert code(app, "Person") is not None
    assert rows(app).focusWidget().text() == "Place"
    QTest.keyClick(rows(app).focusWidget(), Qt.Key.Key_Escape)


def test_a_click_with_nothing_selected_makes_a_label_active_and_goes_through_its_words(app, qtbot):
    first = label(app, qtbot, "Ingrid Solheim", Qt.Key.Key_P)
    second = label(app, qtbot, "Pieter Vance", Qt.Key.Key_P)
    label(app, qtbot, "Port Alder", Qt.Key.Key_L)
    page = app.window.page
    page.place_caret(0)
    for expected in (first, second, first):
        click(app, row_box(app, "Person").center())
        assert page.caret() == expected.spans[0][0]
    assert app.state.active_label == code(app, "Person").uuid
    assert len(annotations(app)) == 3


def test_enter_on_a_row_labels_the_selected_words_and_gives_the_page_the_focus(app, qtbot):
    go_to_row(app, "Place")
    select(app, "Port Alder")
    key(app, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: [one.label for one in annotations(app)] == ["Place"], timeout=10_000)
    assert app.window.page.hasFocus()


def test_a_topic_row_tags_the_selected_words(app, qtbot):
    select(app, "Port Alder")
    click(app, row_box(app, "Economy").center())
    qtbot.waitUntil(lambda: [(one.topic, one.quote) for one in annotations(app)] == [("Economy", "Port Alder")],
                    timeout=10_000)  # fmt: skip


def test_the_eye_and_the_space_bar_hide_marks_and_bring_them_back(app, qtbot):
    one = label(app, qtbot, "Port Alder", Qt.Key.Key_L)
    box = row_box(app, "Place")
    click(app, QPoint(box.right() - app.window.look.px(20), box.center().y()))
    assert one.uuid not in app.window.page.layout_.index.marks
    assert app.controller.showing.hidden_labels() == {code(app, "Place").uuid}
    go_to_row(app, "Place")
    key(app, Qt.Key.Key_Space)
    assert one.uuid in app.window.page.layout_.index.marks
    key(app, Qt.Key.Key_Space)
    app.controller.call("codebook.show_all")
    assert app.controller.showing.hidden_labels() == frozenset()
    assert len(annotations(app)) == 1


def test_the_next_key_pressed_becomes_the_labels_key(app, qtbot):
    go_to_row(app, "Place")
    app.controller.call("codebook.key")
    key(app, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: code(app, "Place").key == "X", timeout=10_000)
    select(app, "Port Alder")
    press(app, Qt.Key.Key_X)
    qtbot.waitUntil(lambda: [one.label for one in annotations(app)] == ["Place"], timeout=10_000)
    go_to_row(app, "Place")
    app.controller.call("codebook.key")
    key(app, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: code(app, "Place").key is None, timeout=10_000)


@pytest.mark.parametrize(("pressed", "said"), [(Qt.Key.Key_P, "belongs to Person"), (Qt.Key.Key_T, "Label or tag")])
def test_a_key_that_is_taken_is_named_at_the_row(app, qtbot, pressed, said):
    go_to_row(app, "Place")
    app.controller.call("codebook.key")
    key(app, pressed)
    index = app.window.codebook.model.index_of(code(app, "Place").uuid)
    assert said in index.data(Qt.ItemDataRole.ToolTipRole)
    assert code(app, "Place").key == "L"


def test_esc_gives_no_key(app, qtbot):
    go_to_row(app, "Place")
    app.controller.call("codebook.key")
    key(app, Qt.Key.Key_Escape)
    assert rows(app).asking is None
    key(app, Qt.Key.Key_Down)
    assert rows(app).current().name == "Event"


def test_another_colour_is_chosen_in_the_palette(app, qtbot):
    go_to_row(app, "Place")
    app.controller.call("codebook.recolour")
    choose(app, qtbot, "teal")
    qtbot.waitUntil(lambda: code(app, "Place").colour == "teal", timeout=10_000)
    assert app.window.focusWidget() is rows(app)


def test_a_topic_moves_by_keys_and_by_the_palette(app, qtbot):
    go_to_row(app, "Culture")
    key(app, Qt.Key.Key_Right, CTRL | SHIFT)
    above = code(app, "Crime and justice").id
    qtbot.waitUntil(lambda: code(app, "Culture").parent_id == above, timeout=10_000)
    assert rows(app).current().name == "Culture"
    key(app, Qt.Key.Key_Left, CTRL | SHIFT)
    qtbot.waitUntil(lambda: code(app, "Culture").parent_id is None, timeout=10_000)
    app.controller.call("codebook.move")
    choose(app, qtbot, "polit")
    qtbot.waitUntil(lambda: code(app, "Culture").parent_id == code(app, "Politics").id, timeout=10_000)


def test_a_dragged_topic_stands_under_the_one_it_is_dropped_on_but_not_under_itself(app, qtbot):
    add(app, qtbot, "topic", "Elections", "Politics")
    model = app.window.codebook.model
    index = {name: model.index_of(code(app, name).uuid) for name in ("Politics", "Elections", "Culture", "Person")}
    data = model.mimeData([index["Politics"]])
    move = Qt.DropAction.MoveAction
    assert bytes(data.data(MIME).data()).decode() == code(app, "Politics").uuid
    assert not model.canDropMimeData(data, move, -1, -1, index["Elections"])
    assert not model.canDropMimeData(data, move, -1, -1, index["Person"])
    assert model.canDropMimeData(data, move, -1, -1, index["Culture"])
    model.dropMimeData(data, move, -1, -1, index["Culture"])
    qtbot.waitUntil(lambda: code(app, "Politics").parent_id == code(app, "Culture").id, timeout=10_000)
    data = model.mimeData([model.index_of(code(app, "Politics").uuid)])
    model.dropMimeData(data, move, -1, -1, model.index(1, 0))
    qtbot.waitUntil(lambda: code(app, "Politics").parent_id is None, timeout=10_000)


def test_what_qt_clears_after_a_drag_renames_nothing(app):
    model = app.window.codebook.model
    told = app.state.reading.ask_now(lambda library: len([*library.history.actions()]))
    assert not rows(app).dragDropOverwriteMode()
    assert not model.setData(model.index_of(code(app, "Culture").uuid), None)
    app.state.writing.submit(lambda _: None).result()
    assert app.state.reading.ask_now(lambda library: len([*library.history.actions()])) == told


def test_a_retired_label_is_offered_no_longer_and_can_be_shown_and_brought_back(app, qtbot):
    label(app, qtbot, "Port Alder", Qt.Key.Key_L)
    go_to_row(app, "Place")
    app.controller.call("codebook.retire")
    qtbot.waitUntil(lambda: ("Place", 1) not in shown(app), timeout=10_000)
    assert [one.label for one in annotations(app)] == ["Place"]
    app.controller.call("codebook.retired")
    assert ("Place", 1) in shown(app)
    assert app.window.actions_["codebook.retired"].isChecked()
    go_to_row(app, "Place")
    app.controller.call("codebook.retire")
    qtbot.waitUntil(lambda: code(app, "Place").retired_at is None, timeout=10_000)


def test_delete_says_what_went_and_undo_brings_all_back(app, qtbot, path):
    label(app, qtbot, "Port Alder", Qt.Key.Key_L)
    go_to_row(app, "Place")
    key(app, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: annotations(app) == () and code(app, "Place") is None, timeout=10_000)
    qtbot.waitUntil(lambda: "Delete the label Place with 1 mention" in app.window.actions_["edit.undo"].text(),
                    timeout=10_000)  # fmt: skip
    undo(app)
    qtbot.waitUntil(lambda: [one.label for one in annotations(app)] == ["Place"], timeout=10_000)
    assert code(app, "Place").key == "L"


def test_a_new_label_is_written_in_a_window_that_says_what_is_wrong(app, qtbot):
    app.controller.call("codebook.add_label")
    form = app.controller.desk.forms.form
    assert "Add nothing" in [button.text() for button in form.findChildren(QPushButton)]
    QTest.keyClicks(form.inputs["name"], "Ship")
    QTest.keyClicks(form.inputs["key"], "p")
    QTest.keyClicks(form.inputs["definition"], "A vessel.")
    QTest.keyClick(form.inputs["definition"], Qt.Key.Key_Return, CTRL)
    assert "P belongs to Person" in form.trouble.text()
    form.inputs["key"].setText("")
    QTest.keyClicks(form.inputs["key"], "s")
    QTest.keyClicks(form.inputs["examples"], "the ferry")
    QTest.keyClick(form.inputs["examples"], Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: code(app, "Ship") is not None, timeout=10_000)
    assert code(app, "Ship").key == "S"
    uuid = code(app, "Ship").uuid
    (version,) = app.state.reading.ask_now(lambda library: library.codebook.versions(uuid))
    assert (version.definition, version.examples) == ("A vessel.", ("the ferry",))
    qtbot.waitUntil(lambda: rows(app).current().name == "Ship", timeout=5_000)


def test_one_below_stands_under_the_current_row(app, qtbot):
    go_to_row(app, "Politics")
    key(app, Qt.Key.Key_Insert)
    form = app.controller.desk.forms.form
    QTest.keyClicks(form.inputs["name"], "Elections")
    QTest.keyClick(form.inputs["name"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: code(app, "Elections") is not None, timeout=10_000)
    assert code(app, "Elections").parent_id == code(app, "Politics").id


def test_a_definition_is_edited_as_one_step_and_the_old_one_is_kept(app, qtbot):
    go_to_row(app, "Place")
    before = app.controller.desk.forms.form
    key(app, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: app.controller.desk.forms.form is not before, timeout=5_000)
    form = app.controller.desk.forms.form
    assert form.inputs["definition"].toPlainText().startswith("A country")
    assert "Leave it as it was" in [button.text() for button in form.findChildren(QPushButton)]
    form.inputs["when_not"].setPlainText("Not of ships.")
    form.keep()
    uuid = code(app, "Place").uuid

    def versions():
        return app.state.reading.ask_now(lambda library: library.codebook.versions(uuid))

    qtbot.waitUntil(lambda: len(versions()) == 2, timeout=10_000)
    assert [one.when_not for one in versions()] == ["Not of ships.", ""]


def test_esc_on_something_written_asks_twice(app, qtbot):
    app.controller.call("codebook.add_topic")
    form = app.controller.desk.forms.form
    QTest.keyClicks(form.inputs["name"], "Ships")
    QTest.keyClick(form.inputs["name"], Qt.Key.Key_Escape)
    assert form.isVisible()
    assert "not kept yet" in form.trouble.text()
    QTest.keyClick(form.inputs["name"], Qt.Key.Key_Escape)
    assert not form.isVisible()
    assert code(app, "Ships") is None


def test_what_stands_in_an_open_form_is_kept_when_the_window_closes(app, qtbot, path):
    app.controller.call("codebook.add_topic")
    form = app.controller.desk.forms.form
    QTest.keyClicks(form.inputs["name"], "Ships")
    app.window.close()
    with Library.open(path) as library:
        assert "Ships" in [one.name for one in library.codebook.all().values()]


def test_the_menu_key_opens_the_menu_of_the_row(app, qtbot):
    go_to_row(app, "Place")
    from PySide6.QtGui import QContextMenuEvent

    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
    QApplication.sendEvent(rows(app).viewport(), event)
    menu = next(one for one in app.window.findChildren(QMenu) if one.isVisible())
    words = [action.text().split("\t")[0] for action in menu.actions()]
    assert {"Rename the label or topic", "Merge the label or topic into…", "Delete the label or topic"} <= set(words)
    menu.close()


def test_two_thousand_topics_begin_folded_and_make_no_widgets(qapp, qtbot, path, tmp_path):
    with Library.open_to_write(path, ANA, doing="test", create=False) as library:
        session = library.session
        from annotations.commands.codebook import put_code

        with session.action("Add many topics") as action:
            above = put_code(session, action, "topic", "All")
            uuid = next(one.uuid for one in library.codebook.all().values() if one.id == above)
            for number in range(2000):
                put_code(session, action, "topic", f"Topic {number}", parent=uuid)
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        from PySide6.QtWidgets import QWidget

        assert len(app.window.codebook.findChildren(QWidget)) < 30
        assert rows(app).height() < 1000
        go_to_row(app, "All")
        key(app, Qt.Key.Key_Right)
        assert rows(app).height() > 2000 * app.window.look.px(28)
        bar = app.window.panel.verticalScrollBar()
        qtbot.waitUntil(lambda: bar.maximum() > 1000 * app.window.look.px(28))
        go_to_row(app, "Topic 1999")
        qtbot.waitUntil(lambda: bar.value() > 0)
