"""Where recent libraries are not remembered, nothing is kept that tells which libraries and files there were."""

from __future__ import annotations

import json
import sys

import pytest
from PySide6.QtCore import QSettings, QStandardPaths

from annotations.library import Library
from reader.config.settings import SETTINGS, Settings
from reader.tasks.keeping import forget_folders
from tests.qt.window_kit import go_to, make_library, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_what_was_kept_goes_when_it_is_switched_off_and_nothing_comes_back_to_the_disk(tmp_path):
    settings = Settings(tmp_path)
    settings.remember_library(tmp_path / "secret.newsgloss")
    settings.set("export_folder", "/far/secret")
    settings.set("place", {"article": "secret"}, "uuid-secret")
    settings.set("page_zoom", 1.5)
    assert settings.as_text().count("secret") == 4
    settings.set("keep_recent", False)
    assert settings.get("recent") == []
    settings.set("place", {"article": "secret"}, "uuid-secret")
    settings.set("export_file", "/far/secret/a.csv")
    settings.remember_library(tmp_path / "secret.newsgloss")
    settings.save()
    kept = (tmp_path / "settings.json").read_text("utf-8")
    assert "secret" not in kept
    assert json.loads(kept) == {"page_zoom": 1.5, "keep_recent": False}
    assert settings.get("place", "uuid-secret") == {"article": "secret"}, "in this run the window goes on with it"
    assert Settings(tmp_path).get("place", "uuid-secret") == {}


def test_all_settings_that_name_libraries_or_files_are_among_them():
    of_libraries = {one.name for one in SETTINGS if one.per_library}
    assert of_libraries | {"recent", "export_folder", "export_file"} == {one.name for one in SETTINGS if one.trace}


@pytest.fixture
def qt_folder(tmp_path):
    """A folder in the place of that where Qt keeps what its own dialogs remember."""
    kept = (QSettings.Format.NativeFormat, QSettings.Scope.UserScope)
    QSettings.setPath(*kept, str(tmp_path / "qt"))
    yield tmp_path / "qt"
    QSettings.setPath(*kept, QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericConfigLocation))


def test_a_day_in_the_window_leaves_no_trace_of_it(qapp, qtbot, tmp_path, qt_folder, monkeypatch):
    folder = tmp_path / "settings"
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(folder))
    make_library(tmp_path / "secret.newsgloss")
    with Library.open(tmp_path / "secret.newsgloss") as library:
        telling = [library.uuid, *(one.uuid for one in library.articles), "secret", str(tmp_path)]
    before = Settings(folder)
    before.set("keep_recent", False)
    before.save()
    with opened(qapp, qtbot, tmp_path / "secret.newsgloss", folder) as app:
        go_to(app, qtbot, "other.txt")
        app.window.arrange.show_section("notes")
    app.close()
    kept = "".join(path.read_text("utf-8", "replace") for path in folder.rglob("*") if path.is_file())
    assert [one for one in telling if one in kept] == []


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere the settings of Qt are no file")
def test_what_qts_dialogs_remember_of_folders_goes_too(qt_folder):
    ours = QSettings(QSettings.Scope.UserScope, "QtProject")
    ours.setValue("FileDialog/lastVisited", "file:///far/secret")
    ours.setValue("FileDialog/history", ["file:///far/secret"])
    ours.setValue("FileDialog/sidebarWidth", 80)
    ours.sync()
    forget_folders()
    words = (qt_folder / "QtProject.conf").read_text("utf-8")
    assert "secret" not in words
    assert "sidebarWidth" in words
