"""Suggestions in a very long article in the window: known names at once, and it is said that these are all."""

from __future__ import annotations

import pytest

from tests.qt.suggestions_kit import learn, make_votes, waits
from tests.qt.window_kit import go_to, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

LONGEST = f"A long day\n\n{'So it went on. ' * 5_000}\n\nErik Berg saw Ingrid Solheim leave Port Alder.\n"


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    """A window on a library with a long article, after two names were marked in `ferry.txt`."""
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_votes(path, LONGEST)
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        learn(made)
        yield made


def test_known_names_are_outlined_and_the_status_bar_says_that_these_are_all_kinds(app, qtbot):
    go_to(app, qtbot, "more-0.txt")
    waits(app, qtbot, "Ingrid Solheim", "Port Alder")
    said = "This article is very long: only known names and patterns are suggested in it."
    assert app.window.status._words.text() == said
    go_to(app, qtbot, "vote.txt")
    waits(app, qtbot, "Ingrid Solheim", "Ingrid Solheim", "Port Alder", "Port Alder")
    assert app.window.status._words.text() != said
