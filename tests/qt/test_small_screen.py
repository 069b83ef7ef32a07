"""At twice the size, on a screen of 1024 by 640 pixels: no window of its own wants more room than there is."""

import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from reader.app import App
from reader.config.settings import Settings
from reader.ui.dialogs.fit import fit
from reader.ui.panels.rows import Row
from reader.ui.style.icons import Icons
from reader.ui.style.look import Look
from tests.qt.suggestions_kit import learn, make_votes
from tests.qt.window_kit import ANA, go_to

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_votes(tmp_path / "study.newsgloss")
    chosen = {"uuid": ANA.uuid, "name": ANA.name, "chosen": True}
    (tmp_path / "settings").mkdir()
    (tmp_path / "settings" / "annotators.json").write_text(json.dumps({"annotators": [chosen]}), encoding="utf-8")
    settings = Settings(tmp_path / "settings")
    settings.set("ui_scale", 2.0)
    before = qapp.palette()
    made = App(qapp, settings)
    made.open(tmp_path / "study.newsgloss").resize(1024, 640)
    qtbot.waitUntil(lambda: made.state.view is not None, timeout=10_000)
    yield made
    made.window.close()
    qapp.setStyleSheet("")
    qapp.setPalette(before)


@pytest.mark.parametrize(
    "action", ["library.export", "help.shortcuts", "app.preferences", "article.original", "help.about", "entity.add",
     "library.history", "edit.bin", "library.backups", "library.purge"],
)  # fmt: skip
def test_a_window_of_its_own_can_be_as_narrow_and_low_as_the_screen(app, qtbot, action):
    before = set(QApplication.topLevelWidgets())
    app.window.called.emit(action)
    qtbot.waitUntil(lambda: any(one.isVisible() for one in opened_since(before)), timeout=10_000)
    for one in opened_since(before):
        # Rows of buttons find their place once the window knows how wide it is.
        qtbot.waitUntil(lambda one=one: fits(one), timeout=10_000)


def fits(one: QWidget) -> bool:
    least = one.minimumSizeHint().expandedTo(one.minimumSize())
    return least.width() <= 1024 and least.height() <= 600


def opened_since(before: set[QWidget]) -> list[QWidget]:
    return [one for one in QApplication.topLevelWidgets() if one not in before and one.isVisible()]


def test_what_is_exported_is_chosen_in_one_column_where_two_do_not_fit(app, qtbot):
    before = set(QApplication.topLevelWidgets())
    app.window.called.emit("library.export")
    qtbot.waitUntil(lambda: bool(opened_since(before)), timeout=10_000)
    (window,) = opened_since(before)
    window.resize(1000, 600)
    qtbot.waitUntil(lambda: window.filters.codes.mapTo(window, window.filters.codes.rect().topLeft()).x() < 100)
    window.resize(1600, 600)
    qtbot.waitUntil(lambda: window.filters.codes.mapTo(window, window.filters.codes.rect().topLeft()).x() > 700)


@pytest.fixture
def suggesting(app, qtbot):
    """The same with suggestions in `vote.txt`."""
    learn(app)
    go_to(app, qtbot, "vote.txt")
    qtbot.waitUntil(lambda: app.controller.suggesting.marks.count() > 0, timeout=10_000)
    return app


def seen(part: QWidget, window: QWidget) -> bool:
    """Whether all of a widget is in sight."""
    return part.isVisible() and part.visibleRegion().boundingRect() == part.rect() and window.rect().contains(
        part.rect().translated(part.mapTo(window, part.rect().topLeft()))
    )  # fmt: skip


@pytest.mark.parametrize("action", ["suggestions.review", "review.annotations"])
def test_all_that_decides_on_a_candidate_is_in_sight_and_the_rest_unfolds_by_a_key(suggesting, qtbot, action):
    app = suggesting
    app.controller.call(action)
    qtbot.waitUntil(lambda: app.controller.everywhere.reviewing is not None, timeout=10_000)
    review = app.controller.everywhere.reviewing
    qtbot.waitUntil(lambda: bool(review.panel.model.entries) and not review.looking.active, timeout=10_000)
    panel, window = review.panel, app.window
    card = panel.card
    parts = (card.accept, card.reject, card.skip, panel.head.close_button, panel.finish, panel.accept_all)
    qtbot.waitUntil(lambda: [seen(part, window) for part in parts] == [True] * len(parts), timeout=10_000)
    assert panel.head._source.text() == f"0 of {len(panel.model.entries)} decided"
    assert not panel.head.scope.isVisible()
    QTest.keyClick(panel.head.fold, Qt.Key.Key_Space)
    assert panel.head.scope.isVisible()
    assert panel.head.fold.accessibleName() == "Hide what is reviewed"
    QTest.keyClick(panel.head.fold, Qt.Key.Key_Space)
    assert not panel.head.scope.isVisible()


def test_the_card_of_a_suggestion_takes_two_lines_and_says_why_beside_the_label(suggesting, qtbot):
    app = suggesting
    app.window.page.place_caret(0)
    app.controller.call("go.next_suggestion")
    card = app.controller.suggesting.card.widget
    qtbot.waitUntil(card.isVisible, timeout=10_000)
    assert card.label.text().startswith("Person · ")
    assert card.height() <= 2 * 72
    assert all(seen(button, app.window) for button in card.buttons.values())


def test_a_window_begins_no_larger_than_the_screen_holds_with_its_title_bar(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    fit(window, 10_000, 10_000)
    assert window.width() == room.width()
    assert window.height() < room.height()
    fit(window, 300, 200)
    assert (window.width(), window.height()) == (300, 200)


def test_of_a_row_that_is_too_long_the_reason_at_its_end_is_cut_before_the_words(qtbot):
    reason = "Go to a label or topic in the codebook first (Ctrl+3)."
    row = Row(Look(), Icons(), words="Rename the label or topic", end=reason)
    qtbot.addWidget(row)
    words, whole = row.text_width(row.text(), 13, 600), row.text_width(reason, 12, 400)
    assert row._end_width(words + 0.5 * whole) <= 0.5 * whole
    assert row._end_width(3 * (words + whole)) > whole


def test_a_window_begins_over_the_middle_of_the_one_it_belongs_to_and_whole_on_the_screen(qtbot):
    parent = QWidget()
    qtbot.addWidget(parent)
    room = parent.screen().availableGeometry()
    parent.setGeometry(room.left() + 100, room.top() + 60, room.width() - 140, room.height() - 100)
    window = QWidget(parent, Qt.WindowType.Window)
    fit(window, 300, 200)
    assert abs(window.geometry().center().x() - parent.geometry().center().x()) <= 1
    assert abs(window.geometry().center().y() + 20 - parent.geometry().center().y()) <= 1
    parent.move(room.right() - 60, room.bottom() - 60)
    fit(window, 300, 200)
    assert room.contains(window.geometry())
