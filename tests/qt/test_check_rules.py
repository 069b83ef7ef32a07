"""What is corrected in the check is offered as a rule of the outlet; a key keeps it and shows what it would change."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest

from annotations.library import Library
from tests.qt.check_kit import CTRL, KEY, desk, fields, make_pages, open_check, press, ready, select
from tests.qt.window_kit import opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PAGE = (
    "{title}\n\nReported for the {n} by Ada Quill the harbour desk\n\n4 September 2025\n\n"
    "The council of Port Alder voted on Wednesday to keep the night ferry running until 2030, which ended a dispute "
    "that had divided the districts round the harbour for months and months on end.\n\n"
    "The costs will be shared by the Harbour Authority and a levy on cruise ships, of which the dockers are afraid.\n"
)


@pytest.fixture
def app(qapp, qtbot, tmp_path):
    pages = [(f"page{n}.txt", PAGE.format(title=f"A vote on pier {n} is held", n="day")) for n in range(3)]
    path = tmp_path / "pages.newsgloss"
    make_pages(path, *pages)
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        uuids = [uuid_of(made, name) for name, _ in pages]
        made.state.writing.submit(
            lambda library: library.articles.set_field_of_many(uuids, "outlet", "Coast Today")
        ).result()
        yield made


def uuid_of(app, name: str) -> str:
    return app.state.reading.ask_now(lambda library: library.articles.find(name).uuid)


def authors(app, name: str) -> list[str]:
    def question(library: Library) -> list[str]:
        return [one.value for one in library.articles.fields(library.articles.find(name)) if one.name == "author"]

    return app.state.reading.ask_now(question)


def correct(app, qtbot, name: str):
    """Set the author of an article in the check; return where a rule is offered."""
    open_check(app, qtbot)
    desk(app).side.list.go_to(next(one for one in desk(app).side.model.entries.values() if one.one.name == name))
    ready(app, qtbot)
    app.window.page.setFocus()
    rule = desk(app).panel.rule
    assert rule.isHidden()
    select(app, "Ada Quill")
    press(app, KEY.Key_Y)
    qtbot.waitUntil(lambda: fields(app, "author") == [("Ada Quill", "changed")], timeout=10_000)
    qtbot.waitUntil(lambda: rule.offered is not None, timeout=10_000)
    return rule


def previewed(app, qtbot):
    """Have the rule that is offered kept by its key; return the window of what it would change."""
    press(app, KEY.Key_M)
    qtbot.waitUntil(lambda: app.controller.outlets.preview is not None, timeout=10_000)
    qtbot.waitUntil(app.controller.outlets.preview.isActiveWindow, timeout=10_000)
    return app.controller.outlets.preview


def test_a_corrected_field_is_offered_as_a_rule_and_settles_the_other_articles_of_the_outlet(app, qtbot):
    rule = correct(app, qtbot, "page0.txt")
    assert "Coast Today" in rule.accessibleName()
    assert rule.offered.settles == 2
    preview = previewed(app, qtbot)
    assert app.window.status._words.text() == "The rule is remembered for Coast Today."
    assert {preview.model.changes[row].article for row in range(2)} == {uuid_of(app, f"page{n}.txt") for n in (1, 2)}
    assert authors(app, "page1.txt") != ["Ada Quill"], "nothing is changed that was not seen"
    QTest.keyClick(preview.apply, KEY.Key_Return)
    qtbot.waitUntil(lambda: authors(app, "page2.txt") == ["Ada Quill"], timeout=10_000)
    qtbot.waitUntil(lambda: app.controller.files.job is None, timeout=10_000)
    assert authors(app, "page1.txt") == ["Ada Quill"]
    assert rule.isHidden()
    press(app, KEY.Key_Z, CTRL)
    qtbot.waitUntil(lambda: authors(app, "page1.txt") != ["Ada Quill"], timeout=10_000)


def test_left_with_esc_the_rule_stays_for_articles_to_come_and_changes_nothing(app, qtbot):
    correct(app, qtbot, "page0.txt")
    QTest.keyClick(previewed(app, qtbot), KEY.Key_Escape)
    qtbot.waitUntil(lambda: app.controller.outlets.preview is None, timeout=10_000)
    assert len(app.state.reading.ask_now(lambda library: library.outlets.rules())) == 1
    assert authors(app, "page1.txt") != ["Ada Quill"]


def test_a_rule_that_stops_half_way_is_taken_back_by_one_undo(qapp, qtbot, tmp_path):
    pages = [(f"page{n:02}.txt", PAGE.format(title=f"A vote on pier {n} is held", n="day")) for n in range(25)]
    path = tmp_path / "many.newsgloss"
    make_pages(path, *pages)
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        uuids = [uuid_of(app, name) for name, _ in pages]

        def prepare(library: Library) -> None:
            library.articles.set_field_of_many(uuids, "outlet", "Coast Today")
            library.db.execute(
                "CREATE TEMP TRIGGER full_disk BEFORE INSERT ON field WHEN NEW.name = 'author' AND NEW.article_id ="
                f" {library.articles.find('page00.txt').id} BEGIN SELECT RAISE(ABORT, 'no room'); END"
            )

        app.state.writing.submit(prepare).result()
        correct(app, qtbot, "page12.txt")
        preview = previewed(app, qtbot)
        QTest.keyClick(preview.apply, KEY.Key_Space)
        qtbot.waitUntil(lambda: "no room" in app.window.status._words.text(), timeout=10_000)
        assert authors(app, "page11.txt") == ["Ada Quill"]
        press(app, KEY.Key_Z, CTRL)
        qtbot.waitUntil(lambda: authors(app, "page11.txt") != ["Ada Quill"], timeout=10_000)
        assert fields(app, "author") == [("Ada Quill", "changed")]


def test_without_a_rule_the_key_says_so(app, qtbot):
    open_check(app, qtbot)
    press(app, KEY.Key_M)
    assert app.window.status._words.text() == "There is no rule to remember. Correct something first."
