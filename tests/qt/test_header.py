"""What stands over the article on the page."""

import pytest

from tests.qt.window_kit import make_library, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEXT = (
    "Night ferry stays\n\nBy Maren Holt\n\nPublished: March 11, 2026 at 7:48 p.m.\n\n"
    "Ingrid Solheim said on Monday that the ferry stays, and that the council of Port Alder had voted late.\n"
)


def test_the_date_over_the_article_is_written_as_in_the_list(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    make_library(tmp_path / "study.newsgloss", TEXT)
    with opened(qapp, qtbot, tmp_path / "study.newsgloss", tmp_path / "settings") as app:
        assert app.window.page.article.header.second == "Maren Holt · 11 Mar 2026"
