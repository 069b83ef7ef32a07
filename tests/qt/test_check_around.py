"""The check in all circumstances: read only, narrow, with files that were not taken, and right after an import."""

from __future__ import annotations

import pytest

from annotations.commands.imports import Incoming
from annotations.library import Library
from reader.articles.pasted import pasted_article
from tests.qt.check_kit import (
    CTRL,
    KEY,
    LEVY,
    MARKET,
    asked,
    checked,
    desk,
    make_pages,
    name,
    open_check,
    press,
    ready,
    rows,
)
from tests.qt.window_kit import ANA, opened

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


def test_a_library_that_is_only_read_shows_the_check_and_refuses_before_the_click(qapp, qtbot, tmp_path):
    path = tmp_path / "pages.newsgloss"
    make_pages(path)
    with Library.open_to_write(path, ANA, doing="test"), opened(qapp, qtbot, path, tmp_path / "settings") as app:
        open_check(app, qtbot)
        asked(app, qtbot)
        panel = desk(app).panel
        assert not panel.accept.isEnabled()
        assert not panel.question.buttons[0].isEnabled()
        press(app, KEY.Key_A)
        assert app.window.status._words.text() == "This library is open for reading only."
        press(app, KEY.Key_S)
        ready(app, qtbot)
        assert name(app) == "ferry.txt"


def test_in_a_narrow_window_the_panel_stays_and_the_list_opens_over_the_page(app, qtbot, check):
    app.window.resize(1024, 640)
    qtbot.waitUntil(check.side.isHidden, timeout=10_000)
    assert check.panel.isVisible()
    assert app.window.page.width() >= 440
    press(app, KEY.Key_1, CTRL)
    assert check.side.isVisible()
    assert app.window.library.isHidden()
    press(app, KEY.Key_Escape)
    qtbot.waitUntil(check.side.isHidden, timeout=10_000)
    assert check.shown()
    press(app, KEY.Key_A)
    qtbot.waitUntil(lambda: checked(app) == {"market.txt"}, timeout=10_000)


def test_what_was_not_taken_stands_in_the_list_with_its_reason(qapp, qtbot, tmp_path):
    path = tmp_path / "pages.newsgloss"
    with Library.open_to_write(path, ANA, doing="test", create=True) as library:
        run = library.articles.begin_import()
        run.add([pasted_article("ferry.txt", LEVY), Incoming("scan.pdf", None, "The file has no text.")])
        run.finish()
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        open_check(app, qtbot)
        assert rows(app)[:2] == ["Not taken, 1", "scan.pdf, not taken. The file has no text."]
        desk(app).side.list.setFocus()
        press(app, KEY.Key_Up)
        panel = desk(app).panel
        qtbot.waitUntil(lambda: panel.title_words() == "scan.pdf", timeout=10_000)
        assert not panel.accept.isVisible()


def test_after_an_import_of_several_files_the_check_is_offered_and_opens_with_them(app, qtbot, tmp_path):
    folder = tmp_path / "more"
    folder.mkdir()
    (folder / "a.txt").write_text(LEVY.replace("levy", "tax"), encoding="utf-8")
    (folder / "b.txt").write_text(MARKET.replace("fish", "flower"), encoding="utf-8")
    app.controller.files.import_paths([folder])
    checking = app.controller.checking
    qtbot.waitUntil(lambda: checking.notice is not None and checking.notice.isVisible(), timeout=30_000)
    assert checking.notice.words() == "2 articles taken; 1 wants a look."
    checking.notice.buttons["library.check"].click()
    ready(app, qtbot)
    assert not checking.notice.isVisible()
    assert desk(app).side.model.total() == 2
    assert name(app) == "b.txt"


def test_the_report_of_an_earlier_import_is_chosen_and_its_articles_are_checked_from_there(app, qtbot):
    def take(library: Library) -> None:
        run = library.articles.begin_import()
        run.add([pasted_article("later.txt", LEVY.replace("levy", "tax"))])
        run.finish()

    app.state.writing.submit(take).result()
    importing = app.controller.files.importing
    importing.show_report(at_once=True)
    qtbot.waitUntil(lambda: importing.window is not None and importing.window.isVisible(), timeout=10_000)
    report = importing.window
    assert [report.runs.itemText(n).rpartition(": ")[2] for n in range(report.runs.count())] == ["1 taken", "3 taken"]
    assert report.model.rowCount() == 1
    report.runs.setCurrentIndex(1)
    report.runs.activated.emit(1)
    qtbot.waitUntil(lambda: report.model.rowCount() == 3, timeout=10_000)
    assert report.runs.currentIndex() == 1
    report.check.click()
    ready(app, qtbot)
    qtbot.waitUntil(lambda: importing.window is None, timeout=10_000)
    assert desk(app).side.model.total() == 3
    assert name(app) == "market.txt"


def test_very_many_sure_articles_are_accepted_while_the_window_goes_on_and_one_undo_takes_them_back(
    qapp, qtbot, tmp_path
):
    path = tmp_path / "pages.newsgloss"
    make_pages(path, *((f"page{n}.txt", LEVY.replace("A levy", f"Levy {n}")) for n in range(30)))
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        open_check(app, qtbot)
        desk(app).side.ask_about_sure()
        press(app, KEY.Key_Space)
        qtbot.waitUntil(lambda: len(checked(app)) == 32, timeout=20_000)
        assert desk(app).side.done_words() == "32 of 33 checked"
        press(app, KEY.Key_Z, CTRL)
        qtbot.waitUntil(lambda: checked(app) == set(), timeout=20_000)
        qtbot.waitUntil(lambda: desk(app).side.done_words() == "0 of 33 checked", timeout=10_000)


def test_where_the_encoding_is_in_doubt_another_is_offered(qapp, qtbot, tmp_path):
    path = tmp_path / "pages.newsgloss"
    make_pages(path, ("bad.txt", LEVY.replace("quay", "qu\ufffdy")))
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        open_check(app, qtbot)
        assert not desk(app).panel.encoding.isVisible()
        press(app, KEY.Key_S)
        ready(app, qtbot)
        assert name(app) == "bad.txt"
        qtbot.waitUntil(desk(app).panel.encoding.isVisible, timeout=10_000)


def test_what_is_being_typed_is_kept_when_the_window_closes(qapp, qtbot, tmp_path):
    path = tmp_path / "pages.newsgloss"
    make_pages(path)
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        open_check(app, qtbot)
        asked(app, qtbot)
        press(app, KEY.Key_W)
        line = desk(app).panel.fields.editor.line
        line.setText("3 April 2025")
    with Library.open(path) as library:
        fields = library.articles.fields(library.articles.find("market.txt"))
        assert [one.value for one in fields if one.name == "date_published"] == ["2025-04-03"]
