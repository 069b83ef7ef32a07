"""Articles that came in are checked key by key: fields from words, lines as furniture, questions by number."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from tests.qt.check_kit import (
    CTRL,
    FERRY,
    KEY,
    MARKET,
    SHIFT,
    asked,
    checked,
    desk,
    fields,
    make_pages,
    name,
    open_check,
    press,
    ready,
    roles,
    rows,
    select,
)
from tests.qt.window_kit import opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def app(qapp, qtbot, tmp_path):
    make_pages(tmp_path / "pages.newsgloss")
    with opened(qapp, qtbot, tmp_path / "pages.newsgloss", tmp_path / "settings") as made:
        yield made


@pytest.fixture
def check(app, qtbot):
    """The check, at the article with a date that may be two days."""
    open_check(app, qtbot)
    asked(app, qtbot)
    return desk(app)


def go_to(app, qtbot, wanted: str) -> None:
    entry = next(one for one in desk(app).side.model.entries.values() if one.one.name == wanted)
    desk(app).side.list.go_to(entry)
    ready(app, qtbot)
    app.window.page.setFocus()


def test_the_article_with_a_field_in_doubt_comes_first_with_the_reason(app, check):
    assert rows(app) == [
        "To check, 1", "Fish market traders plan a day of protest. Date published not sure", "Nothing in doubt, 2",
        "Port Alder votes to keep its night ferry. Nothing in doubt",
        "A levy that will sink the quay. Nothing in doubt",
    ]  # fmt: skip
    assert check.side.done_words() == "0 of 3 checked"


def test_a_number_answers_the_open_question_and_a_key_accepts_and_goes_on(app, qtbot, check):
    assert [one.value for one in check.panel.question.question.answers] == ["2025-03-04", "2025-04-03"]
    press(app, KEY.Key_2)
    qtbot.waitUntil(lambda: check.panel.question.question is None, timeout=10_000)
    assert fields(app, "date_published") == [("2025-04-03", "changed")]
    press(app, KEY.Key_A)
    ready(app, qtbot)
    assert name(app) == "ferry.txt"
    qtbot.waitUntil(lambda: checked(app) == {"market.txt"}, timeout=10_000)
    qtbot.waitUntil(lambda: check.side.done_words() == "1 of 3 checked", timeout=10_000)


def test_articles_without_doubt_take_one_key_each(app, qtbot, check):
    presses = 0
    for _ in range(3):
        press(app, KEY.Key_A)
        presses += 1
        qtbot.waitUntil(lambda: app.state.view.row.uuid == check.side.list.current().one.uuid, timeout=10_000)
    qtbot.waitUntil(lambda: len(checked(app)) == 3, timeout=10_000)
    assert presses == 3
    assert "All articles of this list are checked." in app.window.status._words.text()


def test_the_author_is_set_by_selecting_words_and_pressing_its_key(app, qtbot, check):
    go_to(app, qtbot, "levy.txt")
    start, end = select(app, "Tomás Ibarra")
    press(app, KEY.Key_Y)
    qtbot.waitUntil(lambda: fields(app, "author") == [("Tomás Ibarra", "changed")], timeout=10_000)
    field = next(one for one in app.state.view.fields if one.name == "author")
    qtbot.waitUntil(lambda: app.window.page.selection()[0] == app.window.page.selection()[1], timeout=10_000)
    assert (field.start, field.end) == (start, end)
    select(app, "harbour desk")
    press(app, KEY.Key_Y, SHIFT)
    both = [("Tomás Ibarra", "changed"), ("harbour desk", "changed")]
    qtbot.waitUntil(lambda: fields(app, "author") == both, timeout=10_000)
    press(app, KEY.Key_Z, CTRL)
    qtbot.waitUntil(lambda: fields(app, "author") == [("Tomás Ibarra", "changed")], timeout=10_000)


def test_by_before_a_name_is_left_out(app, qtbot, check):
    go_to(app, qtbot, "ferry.txt")
    start, end = select(app, "By Maren Holt")
    press(app, KEY.Key_Y)
    qtbot.waitUntil(lambda: fields(app, "author") == [("Maren Holt", "changed")], timeout=10_000)
    field = next(one for one in app.state.view.fields if one.name == "author")
    assert (field.start, field.end) == (start + 3, end)


def test_a_date_is_read_from_the_selected_words_and_words_without_one_are_told(app, qtbot, check):
    go_to(app, qtbot, "levy.txt")
    select(app, "5 September 2025")
    press(app, KEY.Key_D)
    qtbot.waitUntil(lambda: fields(app, "date_published") == [("2025-09-05", "changed")], timeout=10_000)
    select(app, "harbour desk")
    press(app, KEY.Key_D)
    said = "No date can be read from “harbour desk”. Select the date alone, or type it."
    qtbot.waitUntil(lambda: app.window.status._words.text() == said, timeout=10_000)
    assert fields(app, "date_published") == [("2025-09-05", "changed")]


def test_figures_that_may_be_two_days_are_asked_about(app, qtbot, check):
    select(app, "03/04/2025")
    press(app, KEY.Key_V)
    qtbot.waitUntil(lambda: check.panel.question.question.name == "date_updated", timeout=10_000)
    assert len(check.panel.question.question.answers) == 2
    press(app, KEY.Key_1)
    qtbot.waitUntil(lambda: len(fields(app, "date_updated")) == 1, timeout=10_000)


def test_a_letter_without_selected_words_sets_nothing_and_says_why(app, qtbot, check):
    press(app, KEY.Key_T)
    assert app.window.status._words.text() == "Select words first."
    press(app, KEY.Key_G)
    select(app, "Friday")
    press(app, KEY.Key_G)
    assert app.state.view.annotations == ()


def test_there_is_none_by_its_key_is_never_asked_again(app, qtbot, check):
    press(app, KEY.Key_R)
    qtbot.waitUntil(lambda: fields(app, "date_published") == [("", "absent")], timeout=10_000)
    qtbot.waitUntil(lambda: check.panel.question.question is None, timeout=10_000)
    assert check.panel.question.isHidden()


def test_a_value_is_typed_and_the_hands_go_back_to_the_page(app, qtbot, check):
    press(app, KEY.Key_W)
    assert check.panel.fields.editor is not None
    QTest.keyClicks(QApplication.focusWidget(), "tomorrow")
    press(app, KEY.Key_Return)
    assert "was not taken as a date" in check.panel.fields.editor.wrong.text()
    QApplication.focusWidget().selectAll()
    QTest.keyClicks(QApplication.focusWidget(), "3 Apr 2025")
    press(app, KEY.Key_Return)
    qtbot.waitUntil(lambda: fields(app, "date_published") == [("2025-04-03", "changed")], timeout=10_000)
    assert app.window.page.hasFocus()


def test_a_line_becomes_furniture_and_text_again_by_one_key_and_undo_takes_each_back(app, qtbot, check):
    go_to(app, qtbot, "ferry.txt")
    page = app.window.page
    before = roles(app)
    assert ("paragraph", "Under") in before
    page.place_caret(FERRY.index("Harbour Authority"))
    press(app, KEY.Key_B)
    qtbot.waitUntil(lambda: ("furniture", "Under") in roles(app), timeout=10_000)
    qtbot.waitUntil(lambda: page.is_folded(FERRY.index("Under")), timeout=10_000)
    qtbot.waitUntil(lambda: FERRY.index("Under") <= page.caret() <= FERRY.index("Nurses"), timeout=10_000)
    page.reveal(FERRY.index("Under"), FERRY.index("Under") + 5)
    page.place_caret(FERRY.index("Harbour Authority"))
    press(app, KEY.Key_B)
    qtbot.waitUntil(lambda: ("paragraph", "Under") in roles(app), timeout=10_000)
    press(app, KEY.Key_Z, CTRL)
    qtbot.waitUntil(lambda: ("furniture", "Under") in roles(app), timeout=10_000)
    press(app, KEY.Key_Z, CTRL)
    qtbot.waitUntil(lambda: roles(app) == before, timeout=10_000)


def test_on_folded_furniture_the_key_unfolds_first(app, qtbot, check):
    go_to(app, qtbot, "ferry.txt")
    page = app.window.page
    before = roles(app)
    page.place_caret(0)
    assert page.is_folded(0)
    press(app, KEY.Key_B)
    assert not page.is_folded(0)
    assert roles(app) == before


def test_selected_words_become_a_subhead_and_the_rest_of_the_line_stays(app, qtbot, check):
    go_to(app, qtbot, "levy.txt")
    select(app, "Nobody in the town hall has asked them")
    press(app, KEY.Key_H)
    qtbot.waitUntil(lambda: ("subhead", "Nobody") in roles(app), timeout=10_000)
    assert roles(app)[-1] == ("paragraph", ",")


def test_the_evidence_of_every_field_is_marked_and_answers_have_their_number(app, check):
    marks = {mark.sign: mark.spans[0] for mark in app.window.page.layout_.index.marks.values()}
    title = MARKET.index("Fish market")
    assert marks["TITLE"] == (title, MARKET.index("\n"))
    assert marks["1"] == marks["2"] == (MARKET.index("03/"), MARKET.index("03/") + 10)


def test_skipping_leaves_an_article_for_later_and_undo_brings_an_accepted_one_back(app, qtbot, check):
    press(app, KEY.Key_S)
    ready(app, qtbot)
    assert name(app) == "ferry.txt"
    press(app, KEY.Key_A)
    qtbot.waitUntil(lambda: checked(app) == {"ferry.txt"}, timeout=10_000)
    press(app, KEY.Key_Z, CTRL)
    qtbot.waitUntil(lambda: checked(app) == set(), timeout=10_000)
    qtbot.waitUntil(lambda: check.side.done_words() == "0 of 3 checked", timeout=10_000)
    ready(app, qtbot)
    press(app, KEY.Key_S)
    ready(app, qtbot)
    assert name(app) == "market.txt"


def test_all_sure_articles_are_accepted_at_once_after_a_question_and_one_undo_takes_them_back(app, qtbot, check):
    app.controller.call("desk.accept_sure")
    assert check.side.accept_them.hasFocus()
    press(app, KEY.Key_Space)
    qtbot.waitUntil(lambda: checked(app) == {"ferry.txt", "levy.txt"}, timeout=10_000)
    press(app, KEY.Key_Z, CTRL)
    qtbot.waitUntil(lambda: checked(app) == set(), timeout=10_000)


def test_all_articles_like_this_one_are_accepted_by_one_key(app, qtbot, check):
    go_to(app, qtbot, "ferry.txt")
    press(app, KEY.Key_A, SHIFT)
    qtbot.waitUntil(lambda: checked(app) == {"ferry.txt", "levy.txt"}, timeout=10_000)
    ready(app, qtbot)
    assert name(app) == "market.txt"


def test_a_field_is_set_for_all_articles_selected_in_the_check(app, qtbot, check):
    check.side.list.setFocus()
    go_to(app, qtbot, "ferry.txt")
    check.side.list.setFocus()
    press(app, KEY.Key_Down, SHIFT)
    qtbot.waitUntil(lambda: len(check.side.list.selected()) == 2, timeout=10_000)
    press(app, KEY.Key_M, CTRL)
    palette = app.window.palette_
    qtbot.waitUntil(palette.isVisible, timeout=10_000)
    QTest.keyClicks(palette.field, "outlet")
    QTest.keyClick(palette.field, KEY.Key_Return)
    qtbot.waitUntil(lambda: palette.field.placeholderText().startswith("Outlet of"), timeout=10_000)
    QTest.keyClicks(palette.field, "Coast Today")
    QTest.keyClick(palette.field, KEY.Key_Return)

    def outlets() -> list[str]:
        return sorted(app.state.reading.ask_now(
            lambda library: [one.get("outlet", "") for one in library.articles.field_values(("outlet",)).values()]
        ))  # fmt: skip

    qtbot.waitUntil(lambda: outlets() == ["Coast Today", "Coast Today"], timeout=10_000)


def test_the_list_and_the_page_are_reached_by_keys_and_both_know_the_letters(app, qtbot, check):
    press(app, KEY.Key_F6, SHIFT)
    assert check.side.list.hasFocus()
    press(app, KEY.Key_Down)
    ready(app, qtbot)
    assert name(app) == "ferry.txt"
    press(app, KEY.Key_A)
    qtbot.waitUntil(lambda: checked(app) == {"ferry.txt"}, timeout=10_000)
    press(app, KEY.Key_Down, CTRL)
    qtbot.waitUntil(lambda: check.side.list.current() is not None, timeout=10_000)


def test_moving_and_selecting_by_keys_goes_on_in_the_check(app, qtbot, check):
    page = app.window.page
    page.place_caret(MARKET.index("Ilse"))
    press(app, KEY.Key_F2)
    assert page.selection() == (MARKET.index("Ilse"), MARKET.index("Ilse") + 4)
    press(app, KEY.Key_Escape)
    assert page.selection()[0] == page.selection()[1]
    assert check.shown()
    press(app, KEY.Key_J)
    assert page.caret() > MARKET.index("Ilse")


def test_esc_leaves_the_check_and_the_letters_are_labels_again(app, qtbot, check):
    press(app, KEY.Key_Escape)
    assert not check.shown()
    assert app.window.library.isVisible()
    assert check.bar.isHidden()
    assert not any(mark.kind == "evidence" for mark in app.window.page.layout_.index.marks.values())
    select(app, "Friday")
    press(app, KEY.Key_D)
    qtbot.waitUntil(lambda: len(app.state.view.annotations) == 1, timeout=10_000)


def test_what_was_checked_is_known_after_a_restart_and_the_check_goes_on(qapp, qtbot, tmp_path):
    path = tmp_path / "pages.newsgloss"
    make_pages(path)
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        open_check(app, qtbot)
        press(app, KEY.Key_A)
        qtbot.waitUntil(lambda: checked(app) == {"market.txt"}, timeout=10_000)
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        open_check(app, qtbot)
        assert desk(app).side.done_words() == "1 of 3 checked"
        assert name(app) == "ferry.txt"
        assert rows(app)[-2:] == ["Checked, 1", "Fish market traders plan a day of protest. Checked"]


def test_other_imports_and_the_whole_library_can_be_chosen(app, qtbot, check):
    app.controller.call("desk.scope")
    menu = next(one for one in app.window.findChildren(QMenu) if one.accessibleName() == "What is checked")
    actions = [one for one in menu.actions() if not one.isSeparator()]
    assert actions[0].text().startswith("Import of ")
    assert [one.text() for one in actions[1:]] == ["3 listed articles", "The whole library"]
    assert actions[0].isChecked()
    actions[-1].trigger()
    menu.close()
    qtbot.waitUntil(lambda: check.side.choose.text() == "The whole library", timeout=10_000)
    assert check.side.model.total() == 3


def test_an_article_that_is_deleted_meanwhile_goes_out_of_the_list(app, qtbot, check):
    uuid = next(one.one.uuid for one in check.side.model.entries.values() if one.one.name == "levy.txt")
    app.state.writing.submit(lambda library: library.articles.delete([uuid])).result()
    qtbot.waitUntil(lambda: check.side.model.total() == 2, timeout=10_000)
    assert name(app) == "market.txt"


def test_an_author_who_is_there_already_is_not_added_a_second_time(app, qtbot, check):
    go_to(app, qtbot, "ferry.txt")
    for words in ("Maren Holt", "Nurses", "Maren Holt"):
        select(app, words)
        app.controller.call("desk.add_author")
        qtbot.waitUntil(lambda: app.window.page.selection()[0] == app.window.page.selection()[1], timeout=10_000)
        qtbot.waitUntil(
            lambda words=words: words in [one.value for one in app.state.view.fields if one.status == "changed"],
            timeout=10_000,
        )
    assert [one.value for one in app.state.view.fields if one.name == "author"] == ["Maren Holt", "Nurses"]
