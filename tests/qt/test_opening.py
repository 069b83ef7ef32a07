"""The start: the article first, in its place, and the whole window round it right after."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest
from PySide6.QtCore import QPoint, Qt

from annotations.library import Library
from reader.config.settings import Settings
from tests.qt.window_kit import ANA, annotations, make_library, press, select

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PARAGRAPHS = "\n\n".join(f"Paragraph {n} tells of the ferry at Port Alder." for n in range(80))


@pytest.fixture
def library(tmp_path):
    path = tmp_path / "study.newsgloss"
    make_library(path, f"Harbour vote\n\n{PARAGRAPHS}")
    return path


@pytest.fixture
def settings(tmp_path, library):
    """As the program leaves them after an article was read to its middle."""
    made = Settings(tmp_path / "settings")
    with Library.open(library) as one:
        article = one.articles.find("ferry.txt")
        middle = one.articles.text(article).index("Paragraph 40")
        made.set("place", {"article": article.uuid, "places": {article.uuid: middle}}, one.uuid)
    made.remember_library(library)
    return made


@pytest.fixture
def begin(qapp):
    """Start the program as `reader.opening.start` does; what it opened is closed in the end."""
    from reader.app import App
    from reader.opening import Opening

    before, made = qapp.palette(), []

    def start(path, settings):
        made.append(Opening(qapp, path, settings))
        return made[-1]

    yield start
    for one in made:
        if one.seen is not None:
            one.seen.window.close()
            one.seen.window.deleteLater()
    for one in [*made, *qapp.findChildren(App)]:
        one.setParent(None)
    qapp.setStyleSheet("")
    qapp.setPalette(before)


def app_of(qapp):
    from reader.app import App

    return next((one for one in qapp.findChildren(App) if one.controller is not None), None)


def test_the_article_is_on_the_screen_where_it_was_left_before_anything_else_is_made(qapp, settings, begin, library):
    opening = begin(None, settings)
    page = opening.seen.window.page
    assert opening.seen.window.isVisible()
    assert "Paragraph 40" in page.article.text[page.place() : page.place() + 20]
    assert not hasattr(opening.seen.window, "library")


def test_the_window_becomes_whole_round_the_same_page_and_can_be_worked_in(qapp, qtbot, settings, begin, library):
    opening = begin(library, settings)
    window, page, place = opening.seen.window, opening.seen.window.page, opening.seen.window.page.place()
    with qtbot.waitSignal(opening.whole, timeout=20_000):
        pass
    app = app_of(qapp)
    assert app.window is window
    assert window.page is page
    assert page.place() == place
    qtbot.waitUntil(lambda: window.library.list.current_id() == app.state.view.row.id, timeout=10_000)
    assert app.state.view.me == app.state.annotator.uuid or app.state.view.me == ""
    qtbot.waitUntil(lambda: app.state.view.me == app.state.annotator.uuid, timeout=10_000)
    select(app, "Port Alder", app.state.view.text)
    press(app, Qt.Key.Key_L)
    qtbot.waitUntil(lambda: len(annotations(app)) == 1, timeout=10_000)


@pytest.mark.parametrize("size", [(1440, 900), (1024, 640), (700, 600)])
@pytest.mark.parametrize("swapped", [False, True])
def test_the_page_stays_where_it_was_first_seen(qapp, qtbot, settings, begin, library, size, swapped):
    with Library.open(library) as one:
        settings.set("panels", {"swapped": swapped, "list_width": 300}, one.uuid)
    opening = begin(library, settings)
    window = opening.seen.window
    window.resize(*size)
    qapp.processEvents()

    def page():
        corner = window.page.mapTo(window, QPoint(0, 0))
        return corner.x(), corner.y(), window.page.width(), window.page.height()

    first = page()
    opening.finish()
    qtbot.waitUntil(lambda: app_of(qapp) is not None, timeout=10_000)
    qapp.processEvents()
    assert page() == first


def test_a_library_that_is_damaged_is_told_of_in_words_and_the_program_ends(tmp_path):
    broken = tmp_path / "broken.newsgloss"
    broken.write_bytes(b"no library at all" * 100)
    code = f"import sys\nfrom reader.opening import start\nsys.exit(start([{str(broken)!r}]))"
    environment = {**os.environ, "NEWSGLOSS_SETTINGS": str(tmp_path / "settings"), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=120, env=environment, check=False
    )
    assert done.returncode == 1
    assert "broken.newsgloss" in done.stderr
    assert "Traceback" not in done.stderr


def test_where_the_last_library_is_damaged_the_ways_to_begin_say_so(qapp, settings, begin, library):
    from reader.app import App

    library.write_bytes(b"no library at all" * 100)
    opening = begin(None, settings)
    opening.finish()
    (app,) = qapp.findChildren(App)
    assert app.start.isVisible()
    assert "study.newsgloss is not a Newsgloss library" in app.start.said()
    assert not opening.failed
    app.start.close()


def test_a_window_closed_before_it_is_whole_leaves_no_library_open(qapp, qtbot, settings, begin, library):
    opening = begin(library, settings)
    opening.seen.window.close()
    opening.finish()
    assert app_of(qapp) is None
    with Library.open_to_write(library, ANA, doing="test"):
        pass


def test_modules_are_loaded_without_being_looked_through_and_garbage_is_collected_again(tmp_path):
    code = (
        "import builtins, gc\n"
        "from reader.lightly import keep_loaded, load_lightly\n"
        "load_lightly()\n"
        "from reader.opening import application_of\n"
        "application_of(['test'])\n"
        "print(builtins.__import__ is builtins.__orig_import__, gc.isenabled())\n"
        "keep_loaded()\n"
        "print(gc.isenabled())\n"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=120)
    assert said.stdout.split() == ["True", "False", "True"]
