"""What the guide says can be pressed and seen is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotations.model.starter import STARTER_CODES
from reader.config.actions import ACTIONS

GUIDE = Path(__file__).resolve().parents[2] / "docs" / "guide"
PAGES = sorted(GUIDE.glob("*.md"))
KEY = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)*(?:[A-Z]|F\d{1,2}|[-+,.0]|Return|Enter|Escape|Delete|Left|Right|Up|Down)")
OTHERS = {"Ctrl+Shift+Right", "Alt+Enter", "Alt+Down", "Alt+Up", "Ctrl+Enter", "Escape"}
"""Keys that no action stands for: Qt's own that move the caret, what follows a link while a note is written, those of
the windows that ask before an import."""


def known() -> set[str]:
    labels = {code.key.upper() for code in STARTER_CODES if code.key}
    return {key for action in ACTIONS for key in action.keys} | labels | OTHERS


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_key_the_guide_names_does_something(page):
    named = {found for found in re.findall(r"\*\*([^*]+)\*\*", page.read_text("utf-8")) if KEY.fullmatch(found)}
    alone = {"+", "-", "−"}
    assert named - known() - alone == set()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_every_page_and_picture_the_guide_points_to_is_there(page):
    links = re.findall(r"\]\(([^)#]+)\)", page.read_text("utf-8"))
    assert [link for link in links if "://" not in link and not (page.parent / link).exists()] == []
