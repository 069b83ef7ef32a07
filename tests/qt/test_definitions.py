"""Definitions in the window: examples picked from the text, the definitions so far, and marks under earlier ones."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.qt.review_kit import current, filled, key, panel, settled
from tests.qt.test_codebook_panel import choose, code, go_to_row, rows
from tests.qt.window_kit import annotations, label, make_library, opened, press, select

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY, CTRL, SHIFT = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TITLE = "Harbour vote keeps the night ferry"


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    return tmp_path / "study.newsgloss"


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def examples(app, name):
    uuid = code(app, name).uuid
    return app.state.reading.ask_now(lambda library: library.codebook.versions(uuid)[0].examples)


def define(app, qtbot, name, **words):
    uuid = code(app, name).uuid
    app.state.writing.submit(lambda library: library.codebook.change(uuid, **words)).result()


def said(app) -> str:
    return app.window.status._words.text()


# Examples


def test_selected_words_become_an_example_of_the_label_that_is_chosen(app, qtbot):
    select(app, "Port Alder")
    press(app, KEY.Key_X, CTRL | SHIFT)
    choose(app, qtbot, "place")
    qtbot.waitUntil(lambda: examples(app, "Place") == (f"“Port Alder” — {TITLE}",), timeout=10_000)
    qtbot.waitUntil(lambda: said(app) == "Kept as an example of Place.", timeout=5_000)
    model = app.window.codebook.model
    tip = lambda: model.index_of(code(app, "Place").uuid).data(Qt.ItemDataRole.ToolTipRole)  # noqa: E731
    qtbot.waitUntil(lambda: f"Example: “Port Alder” — {TITLE}" in tip(), timeout=5_000)
    app.window.actions_["edit.undo"].trigger()
    qtbot.waitUntil(lambda: examples(app, "Place") == (), timeout=10_000)


def test_the_words_of_the_mention_under_the_caret_are_offered_for_its_own_label_once(app, qtbot):
    label(app, qtbot, "Port Alder", KEY.Key_L)
    app.window.page.place_caret(app.state.view.text.index("Port Alder") + 2)
    for _ in range(2):
        press(app, KEY.Key_X, CTRL | SHIFT)
        choose(app, qtbot, "")
        qtbot.waitUntil(lambda: "Place" in said(app), timeout=10_000)
    qtbot.waitUntil(lambda: said(app) == "Place has this example already.", timeout=10_000)
    assert examples(app, "Place") == (f"“Port Alder” — {TITLE}",)


def test_without_words_it_says_what_to_do(app):
    app.window.page.place_caret(0)
    press(app, KEY.Key_X, CTRL | SHIFT)
    assert app.controller.able.why_not("mark.example") == "Select words, or go to a mention first."
    assert not app.window.palette_.isVisible()


def test_an_example_is_taken_out_in_the_form(app, qtbot):
    define(app, qtbot, "Place", examples='["Port Alder", "the harbour"]')
    go_to_row(app, "Place")
    QTest.keyClick(rows(app), KEY.Key_Return, CTRL)
    qtbot.waitUntil(lambda: app.controller.desk.forms.form is not None, timeout=5_000)
    form = app.controller.desk.forms.form
    form.inputs["examples"].setPlainText("the harbour")
    form.keep()
    qtbot.waitUntil(lambda: examples(app, "Place") == ("the harbour",), timeout=10_000)


def test_a_row_tells_when_to_use_a_label_and_when_not(app, qtbot):
    define(app, qtbot, "Place", when_to_use="For towns.", when_not="Not of ships.")
    index = app.window.codebook.model.index_of(code(app, "Place").uuid)
    tip, described = Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole
    qtbot.waitUntil(lambda: "Use it: For towns.<br>Not: Not of ships." in index.data(tip), timeout=5_000)
    assert "Use it: For towns.\nNot: Not of ships." in index.data(described)


def test_words_of_a_text_are_no_tags_of_the_tool_tip(app, qtbot):
    define(app, qtbot, "Place", examples='["<img src=x>"]')
    index = app.window.codebook.model.index_of(code(app, "Place").uuid)
    tip = Qt.ItemDataRole.ToolTipRole
    qtbot.waitUntil(lambda: "Example: &lt;img src=x&gt;" in index.data(tip), timeout=5_000)


def test_another_definition_says_how_much_was_marked_under_the_one_before(app, qtbot):
    label(app, qtbot, "Port Alder", KEY.Key_L)
    go_to_row(app, "Place")
    QTest.keyClick(rows(app), KEY.Key_Return, CTRL)
    qtbot.waitUntil(lambda: app.controller.desk.forms.form is not None, timeout=5_000)
    form = app.controller.desk.forms.form
    form.inputs["when_not"].setPlainText("Not of ships.")
    form.keep()
    words = "1 annotation of Place was made under an earlier definition; “Definitions so far” has them."
    qtbot.waitUntil(lambda: said(app) == words, timeout=10_000)


# Definitions so far


def show_definitions(app, qtbot, name):
    go_to_row(app, name)
    app.controller.call("codebook.history")
    qtbot.waitUntil(lambda: app.controller.definitions.shown is not None, timeout=10_000)
    return app.controller.definitions.shown


def marked_before(app, qtbot):
    """Two places marked under the first definition, one under the second."""
    label(app, qtbot, "Port Alder", KEY.Key_L)
    label(app, qtbot, "council", KEY.Key_L)
    define(app, qtbot, "Place", definition="Towns alone.")
    label(app, qtbot, "Harbour", KEY.Key_L)


def test_the_definitions_so_far_say_dates_words_and_how_many_were_marked(app, qtbot):
    marked_before(app, qtbot)
    window = show_definitions(app, qtbot, "Place")
    words = window.area.accessibleDescription()
    assert "Towns alone." in words
    assert "A country" in words
    assert "1 annotation was made under it." in words
    assert "2 annotations were made under it." in words
    assert words.index("Towns alone.") < words.index("A country")
    assert list(window.reviews) == [1]
    QTest.keyClick(window, KEY.Key_Escape)
    assert annotations(app)


def begin_review(app, qtbot, name="Place", count=2):
    window = show_definitions(app, qtbot, name)
    window.reviews[1].setFocus()
    QTest.keyClick(window.reviews[1], KEY.Key_Return)
    filled(app, qtbot, count)


def labels(app):
    return sorted((one.quote, one.label) for one in annotations(app))


def left(app):
    uuid = code(app, "Place").uuid
    return app.state.reading.ask_now(lambda library: [one.quote for one in library.codebook.outdated(uuid)])


def test_what_was_marked_under_an_earlier_definition_is_kept_or_removed_by_keys_with_one_undo(app, qtbot):
    marked_before(app, qtbot)
    begin_review(app, qtbot)
    assert [one.candidate.quote for one in panel(app).model.entries] == ["council", "Port Alder"]
    key(app, KEY.Key_A)
    settled(app, qtbot)
    assert left(app) == ["Port Alder"]
    key(app, KEY.Key_R)
    settled(app, qtbot)
    qtbot.waitUntil(lambda: labels(app) == [("Harbour", "Place"), ("council", "Place")], timeout=10_000)
    assert left(app) == []
    key(app, KEY.Key_Escape)
    undo = app.window.actions_["edit.undo"]
    qtbot.waitUntil(lambda: "Recode what is marked Place" in undo.text(), timeout=10_000)
    undo.trigger()
    qtbot.waitUntil(lambda: len(labels(app)) == 3, timeout=10_000)
    assert sorted(left(app)) == ["Port Alder", "council"]
    qtbot.waitUntil(lambda: panel(app).model.decided() == 0, timeout=10_000)


def test_the_key_of_another_label_relabels_what_is_reviewed(app, qtbot):
    marked_before(app, qtbot)
    begin_review(app, qtbot)
    key(app, KEY.Key_O)
    settled(app, qtbot)
    qtbot.waitUntil(lambda: ("council", "Organisation") in labels(app), timeout=10_000)
    assert left(app) == ["Port Alder"]
    uuid = code(app, "Organisation").uuid
    assert app.state.reading.ask_now(lambda library: list(library.codebook.outdated(uuid))) == []


def test_the_buttons_say_what_they_do_and_the_card_says_what_it_is(app, qtbot):
    marked_before(app, qtbot)
    begin_review(app, qtbot)
    assert (panel(app).card.accept.text(), panel(app).card.reject.text()) == ("Keep", "Remove")
    assert panel(app).card.accessibleDescription().startswith("Place · by ")


def test_all_earlier_definitions_are_reviewed_from_the_row(app, qtbot):
    marked_before(app, qtbot)
    define(app, qtbot, "Place", definition="Ports.")
    go_to_row(app, "Place")
    app.controller.call("codebook.recode")
    filled(app, qtbot, 3)
    assert current(app).candidate.quote == "Harbour"


def test_what_is_left_is_gone_on_with_later(app, qtbot):
    marked_before(app, qtbot)
    begin_review(app, qtbot)
    key(app, KEY.Key_A)
    settled(app, qtbot)
    key(app, KEY.Key_Escape)
    app.controller.call("review.done")
    app.controller.call("review.go_on")
    choose(app, qtbot, "earlier")
    filled(app, qtbot, 1)
    assert current(app).candidate.quote == "Port Alder"


def test_nothing_under_an_earlier_definition_is_said(app, qtbot):
    label(app, qtbot, "Port Alder", KEY.Key_L)
    go_to_row(app, "Place")
    app.controller.call("codebook.recode")
    filled(app, qtbot, 0)
    qtbot.waitUntil(lambda: panel(app).hint.text() == "Nothing is marked under an earlier definition here.")


def test_a_topic_of_a_whole_article_is_reviewed_too(app, qtbot):
    uuid = code(app, "Culture").uuid
    app.controller.marking.tag(uuid, ())
    qtbot.waitUntil(lambda: len(annotations(app)) == 1, timeout=10_000)
    define(app, qtbot, "Culture", definition="Books.")
    begin_review(app, qtbot, "Culture", 1)
    assert (current(app).candidate.quote, current(app).heading.title) == ("Culture", TITLE)
    key(app, KEY.Key_R)
    settled(app, qtbot)
    qtbot.waitUntil(lambda: annotations(app) == (), timeout=10_000)


# Merging


def test_a_merge_shows_what_moves_along_and_is_done_by_enter(app, qtbot):
    label(app, qtbot, "Port Alder", KEY.Key_L)
    place = code(app, "Place").uuid
    app.state.writing.submit(lambda library: library.codebook.add("label", "Pier", parent=place)).result()
    app.state.writing.submit(lambda library: library.entities.add("Port Alder", place)).result()
    qtbot.waitUntil(lambda: code(app, "Pier") is not None, timeout=10_000)
    go_to_row(app, "Place")
    app.controller.call("codebook.merge")
    choose(app, qtbot, "organ")
    merging = app.controller.desk.merging
    qtbot.waitUntil(lambda: merging.asked is not None, timeout=10_000)
    assert merging.asked.words() == [
        "1 mention in 1 article will be Organisation.", "1 entity will have the label Organisation.",
        "1 label below it will go along.",
        "Place goes out of sight with its definitions; what Organisation stands for is not changed.",
        "One Undo takes all of it back.",
    ]  # fmt: skip
    assert code(app, "Place") is not None
    QTest.keyClick(merging.asked.do, KEY.Key_Return)
    qtbot.waitUntil(lambda: code(app, "Place") is None, timeout=10_000)
    assert [one.label for one in annotations(app)] == ["Organisation"]
    app.window.actions_["edit.undo"].trigger()
    qtbot.waitUntil(lambda: [one.label for one in annotations(app)] == ["Place"], timeout=10_000)


def test_esc_merges_nothing(app, qtbot):
    go_to_row(app, "Place")
    app.controller.call("codebook.merge")
    choose(app, qtbot, "organ")
    merging = app.controller.desk.merging
    qtbot.waitUntil(lambda: merging.asked is not None, timeout=10_000)
    assert merging.asked.words()[0] == "Nothing is marked with Place, and nothing stands below it."
    QTest.keyClick(merging.asked, KEY.Key_Escape)
    app.state.writing.submit(lambda _: None).result()
    assert code(app, "Place") is not None
