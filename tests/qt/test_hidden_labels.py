"""The eye of a label: its marks leave the page and come back; the annotations stay."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from reader.config.settings import Settings
from tests.qt.window_kit import annotations, go_to, label, make_library, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss")
    return tmp_path / "study.newsgloss"


def _on_page(app):
    return set(app.window.page.layout_.index.marks)


def test_hidden_labels_leave_the_page_come_back_and_are_remembered(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        person = label(app, qtbot, "Ingrid Solheim", Qt.Key.Key_P)
        place = label(app, qtbot, "Port Alder", Qt.Key.Key_L)
        showing = app.controller.showing
        showing.set_hidden_labels(frozenset({person.label_uuid}))
        assert _on_page(app) == {place.uuid}
        another = label(app, qtbot, "council", Qt.Key.Key_O)
        assert _on_page(app) == {place.uuid, another.uuid}
        go_to(app, qtbot, "other.txt")
        go_to(app, qtbot, "ferry.txt")
        assert _on_page(app) == {place.uuid, another.uuid}
        assert len(annotations(app)) == 3
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        assert app.controller.showing.hidden_labels() == {person.label_uuid}
        assert _on_page(app) == {place.uuid, another.uuid}
        app.controller.showing.set_hidden_labels(frozenset())
        assert _on_page(app) == {person.uuid, place.uuid, another.uuid}


def test_settings_that_hold_something_else_hide_nothing(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        person = label(app, qtbot, "Ingrid Solheim", Qt.Key.Key_P)
        library = app.state.uuid
    settings = Settings(tmp_path / "settings")
    settings.set("panels", {"hidden_labels": {"no": "list"}}, library)
    settings.save()
    with opened(qapp, qtbot, path, tmp_path / "settings") as app:
        assert _on_page(app) == {person.uuid}
