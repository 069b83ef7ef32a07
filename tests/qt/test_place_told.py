"""A library in a synced folder says so once, quietly; a version set apart beside it is merged by a key."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from annotations.library import Library
from tests.qt.window_kit import ANA, annotations, make_library, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY = Qt.Key


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    (tmp_path / "shared" / ".stfolder").mkdir(parents=True)
    make_library(tmp_path / "shared" / "study.newsgloss")
    return tmp_path / "shared" / "study.newsgloss"


def notice(app):
    return app.controller.files.place.notice


def test_a_synced_folder_is_told_once(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        qtbot.waitUntil(lambda: notice(app) is not None, timeout=10_000)
        assert "Syncthing copies study.newsgloss to other computers" in notice(app).words()
        assert app.window.page.hasFocus()
        notice(app).focus()
        QTest.keyClick(app.window.focusWidget(), KEY.Key_Escape)
        assert notice(app) is None
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        app.state.writing.submit(lambda _: None, 1).result()
        qtbot.waitUntil(lambda: app.state.view is not None, timeout=10_000)
        assert notice(app) is None


def test_a_version_that_was_set_apart_is_merged_by_a_key(qapp, qtbot, path, tmp_path):
    apart = path.with_name("study.sync-conflict-20261129-101500-ABCDEFG.newsgloss")
    shutil.copy(path, apart)
    with Library.open_to_write(apart, ANA, doing="test") as library:
        label = next(code.uuid for code in library.codebook.all().values() if code.name == "Place")
        article = library.articles.find("ferry.txt")
        start = library.articles.text(article).index("Port Alder")
        from annotations.commands.marking import NewAnnotation, add_annotations

        add_annotations(library.session, [NewAnnotation("mention", article.uuid, ((start, start + 10),), code=label)])
    make_library(path.with_name("study (conflicted copy).newsgloss"))
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        qtbot.waitUntil(lambda: notice(app) is not None, timeout=10_000)
        app.controller.files.place._put_away()
        # One of another library is none of this one's.
        assert [one[2] for one in app.controller.files.place._waiting] == [apart.name]
        assert apart.name in notice(app).words()
        button = notice(app).buttons["merge"]
        assert isinstance(button, QPushButton)
        button.setFocus()
        QTest.keyClick(button, KEY.Key_Space)
        qtbot.waitUntil(lambda: [one.quote for one in annotations(app)] == ["Port Alder"], timeout=15_000)
        qtbot.waitUntil(lambda: notice(app) is None, timeout=10_000)
    assert apart.exists()
