"""Windows of the tests are drawn off screen, with the typefaces that come with the program."""

from __future__ import annotations

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_FONT_DPI", "96")

import pytest


@pytest.fixture(autouse=True)
def bundled_fonts(qapp):
    """The same letters everywhere."""
    from reader.ui.style.fonts import load_fonts

    return load_fonts(bundled_only=True)
