"""Words that are too long for any label: Qt's labels break lines at spaces only, and are else as wide as the word."""

from __future__ import annotations

import re

from annotations.text.pattern import Pattern

_LONG = re.compile(r"\S{25,}")
_PIECE = Pattern(r"\X{1,20}")
_BREAK = "\u200b"


def breakable(words: str) -> str:
    """Return words with places inside the long ones at which a line may end; for showing, never for keeping."""
    return _LONG.sub(_broken, words)


def _broken(match: re.Match[str]) -> str:
    return _BREAK.join(piece.group() for piece in _PIECE.finditer(match.group()))
