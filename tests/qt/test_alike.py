"""Articles that look alike in the window: told after an import and in the details, listed, and compared."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.library import Library
from tests.qt.window_kit import ANA, TEXT, go_to, make_library, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

MORE = "\nA second boat is to be bought in spring, if the harbour bank lends the town enough money for it.\n"


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    return tmp_path / "study.newsgloss"


@pytest.fixture
def folder(tmp_path):
    """A longer and a shorter text of `ferry.txt`, and an article of its own."""
    made = tmp_path / "incoming"
    made.mkdir()
    (made / "long.txt").write_text(f"The night ferry is safe until the year 2030\n{TEXT.partition(chr(10))[2]}{MORE}")
    (made / "short.txt").write_text(
        "The ferry of Port Alder will stay\n\nBy Maren Holt\n\n"
        + TEXT.partition("Holt\n\n")[2].partition("\n\n")[0]
        + "\n"
    )
    (made / "market.txt").write_text("Market opens\n\nThe market opened again after a long and very cold winter.\n")
    return made


@pytest.fixture
def app(qapp, qtbot, path, tmp_path, folder):
    """The window after the files of `folder` were taken and compared; `ferry.txt` is open."""
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        made.controller.files.import_paths([folder])
        qtbot.waitUntil(lambda: made.controller.files.importing.window is not None, timeout=60_000)
        line = made.controller.files.importing.window.alike
        qtbot.waitUntil(lambda: not line.isHidden(), timeout=60_000)
        qtbot.waitUntil(lambda: len(made.controller.alike.like) == 2, timeout=10_000)
        yield made


def window_of(app, qtbot):
    """The window of groups, once it shows two texts."""
    alike = app.controller.alike
    qtbot.waitUntil(lambda: alike.window is not None and alike.window.view.rows.total > 0, timeout=10_000)
    return alike.window


def shown(window):
    return [
        (row.data(), row.data(Qt.ItemDataRole.AccessibleTextRole))
        for row in map(window.model.index, range(window.model.rowCount()))
    ]


def words(parts):
    return "".join(
        piece.words for row in parts.view.rows.rows for piece in (*row.left, *row.right) if piece.number >= 0
    )


def test_the_report_of_the_next_import_says_nothing_of_what_looked_alike_in_the_one_before(app, qtbot, tmp_path):
    importing, before = app.controller.files.importing, app.controller.files.importing.report
    bad = [tmp_path / "one.txt", tmp_path / "two.txt"]
    for path in bad:
        path.write_bytes(b"")
    importing.import_paths(bad)
    qtbot.waitUntil(lambda: importing.report is not before and importing.window.model.rowCount() == 2, timeout=30_000)
    assert importing.window.alike.isHidden()


def test_the_report_of_an_import_says_how_many_look_alike_and_shows_them(app, qtbot):
    line = app.controller.files.importing.window.alike
    assert line.words.text() == "2 articles look like others (1 group)."
    assert "2 articles look like others (1 group)." in app.window.status.accessibleDescription()
    QTest.mouseClick(line.button, Qt.MouseButton.LeftButton)
    window = window_of(app, qtbot)
    assert [first for first, _ in shown(window)] == [
        "3 articles",
        "The night ferry is safe until the year 2030",
        "Harbour vote keeps the night ferry",
        "The ferry of Port Alder will stay",
    ]
    assert shown(window)[3][1].startswith("The ferry of Port Alder will stay, 100 % of it stands in the other")


def test_the_details_name_what_the_open_article_looks_like_and_open_it_by_enter(app, qtbot):
    part = app.controller.alike.part
    assert part.isVisible()
    assert part.head.text() == "Looks like 2 others…"
    assert [row.text() for row in part.others] == [
        "The night ferry is safe until the year 2030",
        "The ferry of Port Alder will stay",
    ]
    assert (
        part.others[1].accessibleName().startswith("The ferry of Port Alder will stay, 100 % of it stands in the other")
    )
    part.others[1].setFocus()
    QTest.keyClick(part.others[1], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.state.view.row.name == "short.txt", timeout=10_000)
    qtbot.waitUntil(lambda: len(app.controller.alike.like) == 2, timeout=10_000)
    app.window.details.set_open(False)
    assert not part.isVisible()
    app.window.details.set_open(True)
    assert part.isVisible()


def test_an_article_like_no_other_has_no_such_part_and_says_so_when_it_is_to_be_compared(app, qtbot):
    go_to(app, qtbot, "market.txt")
    qtbot.waitUntil(lambda: not app.controller.alike.part.isVisible(), timeout=10_000)
    press(app, Qt.Key.Key_F4)
    assert app.controller.alike.window is None
    assert "No other article looks like this one." in app.window.status.accessibleDescription()


def test_by_keys_alone_two_are_compared_gone_through_and_gone_to(app, qtbot):
    press(app, Qt.Key.Key_F4)
    window = window_of(app, qtbot)
    assert window.list.currentIndex().data() == "Harbour vote keeps the night ferry"
    assert window.words.text().startswith("– ")
    assert "20 words of its own\n+ " in window.words.text().replace("\u2068", "").replace("\u2069", "")
    assert "A second boat" in words(window)
    QTest.keyClick(window.list, Qt.Key.Key_F7)
    assert window.view.current == 0
    QTest.keyClick(window.list, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: "Councillor Pieter Vance" in words(window), timeout=10_000)
    QTest.keyClick(window.list, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert window.view.current == window.view.rows.shown - 1
    QTest.keyClick(window.list, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: app.state.view.row.name == "short.txt", timeout=10_000)
    QTest.keyClick(window.list, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: app.controller.alike.window is None, timeout=10_000)


def test_the_list_shows_those_alone_that_look_alike(app, qtbot):
    pill = app.window.library.filter_bar.pills["alike"]
    qtbot.waitUntil(lambda: pill.text() == "Look alike 3", timeout=10_000)
    QTest.mouseClick(pill, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(app.controller.listing.model.ids) == 3, timeout=10_000)
    app.window.library.filter_bar.pills["alike"].cleared.emit(pill)
    qtbot.waitUntil(lambda: len(app.controller.listing.model.ids) == 5, timeout=10_000)
    app.controller.call("library.alike")
    window_of(app, qtbot).buttons["list"].click()
    qtbot.waitUntil(lambda: len(app.controller.listing.model.ids) == 3, timeout=10_000)


def test_another_threshold_counts_at_once(app, qtbot):
    app.state.settings.set("alike", 1.0)
    qtbot.waitUntil(lambda: app.window.library.filter_bar.pills["alike"].text() == "Look alike 3", timeout=10_000)
    assert app.window.library.filter_bar.threshold == 1.0


def test_nothing_of_it_can_be_undone_and_nothing_is_deleted(app, qtbot):
    names = app.state.reading.ask_now(lambda library: [action.name for action in library.history.actions()])
    assert names[0] == "Import 3 articles"
    assert app.state.reading.ask_now(lambda library: library.listing.total()) == 5


def test_an_edited_text_is_compared_anew(app, qtbot):
    uuid = app.state.reading.ask_now(lambda library: library.articles.find("short.txt").uuid)
    from annotations.text.edits import Edit

    app.controller.change(lambda library: library.articles.edit_text(uuid, [Edit(13, 120, "All is different now.")]))
    qtbot.waitUntil(lambda: [one.facts.name for one in app.controller.alike.like] == ["long.txt"], timeout=20_000)


def test_what_was_not_compared_when_the_window_was_closed_is_compared_when_it_is_asked_for(qapp, qtbot, path, tmp_path):
    with Library.open_to_write(path, ANA, doing="test") as library:
        from reader.articles.pasted import pasted_article

        run = library.articles.begin_import()
        run.add([pasted_article("again.txt", TEXT + MORE)])
        run.finish()
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        assert app.state.reading.ask_now(lambda library: library.alike.unknown()) == 3
        press(app, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
        window_of(app, qtbot)
        qtbot.waitUntil(lambda: app.controller.alike.job is None, timeout=10_000)
        assert app.state.reading.ask_now(lambda library: library.alike.unknown()) == 0


def test_closing_the_window_midway_loses_nothing_and_the_rest_is_done_another_time(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        app.controller.alike.start()
        app.controller.alike.job.cancel()
    with Library.open(path) as library:
        assert library.check() == []
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        app.controller.alike.start()
        qtbot.waitUntil(lambda: app.controller.alike.job is None, timeout=10_000)
        assert app.state.reading.ask_now(lambda library: library.alike.unknown()) == 0


def test_a_library_that_is_only_read_shows_what_is_known(app, qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as second:
        assert second.state.writing is None
        qtbot.waitUntil(lambda: len(second.controller.alike.like) == 2, timeout=10_000)
        press(second, Qt.Key.Key_F4)
        assert window_of(second, qtbot).model.rowCount() == 4
        assert second.controller.alike.job is None
