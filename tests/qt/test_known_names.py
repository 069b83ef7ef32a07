"""Known names in new articles are told in the report of the import, reviewed from there, and never just added."""

from __future__ import annotations

import pytest

from annotations.library import Library
from annotations.model.entity import Alias
from tests.qt.review_kit import KEY, filled, key, mentions, panel, settled
from tests.qt.window_kit import ANA, make_library, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEXTS = {
    "one.txt": "The boat stays\n\nIngrid Solheim said on Monday that the late boat stays for good, and left.\n",
    "two.txt": "Council votes\n\nReporters saw the Ferry Lady leave. The council had heard Ingrid Solheim before.\n",
    "three.txt": "Weather\n\nIt rains in the north of the country, and nobody was seen in the streets all day.\n",
}


@pytest.fixture
def path(tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_library(path)
    with Library.open_to_write(path, ANA, doing="test") as library:
        person = next(code.uuid for code in library.codebook.all().values() if code.name == "Person")
        library.entities.add("Ingrid Solheim", person, [Alias("Ferry Lady"), Alias("the boat", "description")])
    return path


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def imported(app, qtbot, tmp_path, names):
    folder = tmp_path / "new"
    folder.mkdir(exist_ok=True)
    for name in names:
        (folder / name).write_text(TEXTS[name], encoding="utf-8")
    app.controller.files.importing.import_paths([folder])
    qtbot.waitUntil(lambda: app.controller.files.importing.window is not None, timeout=60_000)
    return app.controller.files.importing.window


def test_known_names_are_told_in_the_report_and_reviewed_in_the_new_articles_alone(app, qtbot, tmp_path):
    report = imported(app, qtbot, tmp_path, TEXTS)
    qtbot.waitUntil(report.known.isVisible, timeout=20_000)
    qtbot.waitUntil(lambda: report.known.words.text() == "3 known names in 2 articles.", timeout=20_000)
    assert mentions(app, "one.txt") == []
    report.known.button.click()
    filled(app, qtbot, 3)
    assert not panel(app).head.scope.isVisible()
    key(app, KEY.Key_A)
    settled(app, qtbot)
    qtbot.waitUntil(lambda: len(mentions(app, "one.txt")) + len(mentions(app, "two.txt")) == 1, timeout=10_000)


def test_without_known_names_the_report_says_nothing_of_them(app, qtbot, tmp_path):
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "bad.txt").write_bytes(b"")
    report = imported(app, qtbot, tmp_path, ["three.txt"])
    known = app.controller.wholesale._known
    qtbot.waitUntil(lambda: not known.looking.active, timeout=20_000)
    assert report.known.isHidden()
