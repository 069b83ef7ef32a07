"""The list follows what happens in the library: it is read anew only where something may have moved in it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.search.listing import Filter, Sort, depends_on
from tests.qt.window_kit import label, make_library, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY = Qt.Key


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    return tmp_path / "study.newsgloss"


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def shown(app) -> list[tuple[str, int]]:
    """The rows, each with its number of annotations."""
    model = app.controller.listing.model
    rows = [model.row(number) for number in range(len(model.ids))]
    return [(row.name, row.annotations) for row in rows if row is not None]


def test_a_mark_is_counted_in_its_row_without_sorting_the_library_anew(app, qtbot):
    app.window.library.sort_changed.emit(Sort("title", descending=False))
    qtbot.waitUntil(lambda: shown(app) == [("ferry.txt", 0), ("other.txt", 0)], timeout=10_000)
    reads = app.controller.listing.reads
    label(app, qtbot, "Port Alder", KEY.Key_L)
    qtbot.waitUntil(lambda: shown(app) == [("ferry.txt", 1), ("other.txt", 0)], timeout=10_000)
    # The menus of the filter count it too.
    counted = app.window.library.filter_bar
    qtbot.waitUntil(lambda: [(one.name, one.count) for one in counted._facets.labels] == [("Place", 1)], timeout=10_000)
    assert app.controller.listing.reads == reads


def test_a_mark_moves_its_article_where_the_list_is_sorted_by_marks(app, qtbot):
    app.window.library.sort_changed.emit(Sort("annotations", descending=True))
    qtbot.waitUntil(lambda: shown(app)[:1] == [("other.txt", 0)], timeout=10_000)
    label(app, qtbot, "Port Alder", KEY.Key_L)
    qtbot.waitUntil(lambda: shown(app) == [("ferry.txt", 1), ("other.txt", 0)], timeout=10_000)


def test_a_mark_brings_its_article_into_a_list_filtered_by_its_label(app, qtbot):
    place = next(one for one in app.state.view.codes.values() if one.name == "Place")
    app.window.library.filter_changed.emit(Filter(labels=(place.uuid,)))
    qtbot.waitUntil(lambda: not app.controller.listing.model.ids, timeout=10_000)
    label(app, qtbot, "Port Alder", KEY.Key_L)
    qtbot.waitUntil(lambda: shown(app) == [("ferry.txt", 1)], timeout=10_000)


def test_a_row_of_an_article_that_was_just_deleted_says_so(app, qtbot):
    app.window.library.sort_changed.emit(Sort("title", descending=False))
    qtbot.waitUntil(lambda: shown(app) == [("ferry.txt", 0), ("other.txt", 0)], timeout=10_000)
    assert app.state.view.row.name == "ferry.txt"
    # The window has not heard of it yet when the key comes.
    app.state.writing.submit(
        lambda library: library.articles.delete([library.articles.find("other.txt").uuid])
    ).result()
    QTest.keyClick(app.window.page, KEY.Key_Down, Qt.KeyboardModifier.ControlModifier)
    status = app.window.status._words
    qtbot.waitUntil(lambda: "not in the library any more" in status.text(), timeout=10_000)
    assert app.state.view.row.name == "ferry.txt"


@pytest.mark.parametrize(
    ("wanted", "sort", "kinds"),
    [
        (Filter(), Sort(), {"article"}),
        (Filter("ferry"), Sort("name"), {"article"}),
        (Filter(), Sort("annotations"), {"article", "annotation"}),
        (Filter(), Sort("date_published"), {"article", "field"}),
        (Filter(topics=("t",)), Sort(), {"article", "annotation", "code"}),
        (Filter(annotators=("a",)), Sort(), {"article", "annotation"}),
        (Filter(outlets=("",)), Sort(), {"article", "field"}),
        (Filter(last="2025"), Sort(), {"article", "field"}),
        (Filter(states=("done",)), Sort(), {"article", "work"}),
        (Filter(check=True), Sort(), {"article", "annotation", "field"}),
    ],
)
def test_what_decides_on_the_list_is_known(wanted, sort, kinds):
    assert depends_on(wanted, sort) == kinds
