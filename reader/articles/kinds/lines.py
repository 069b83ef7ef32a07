"""The lines of a page or a document, put together to one text."""

from __future__ import annotations

from collections.abc import Iterable

from annotations.model.errors import Refused
from reader.articles.encoding import NO_TEXT, is_blank
from reader.articles.kinds.registry import Hint


def put_together(lines: Iterable[tuple[str, str]]) -> tuple[str, tuple[Hint, ...]]:
    """Return a text with an empty line between its lines, but for the entries of a list, and where each role stands.

    Args:
        lines: words, canonical and not empty, and their role; an empty role where the file does not say.

    Raises:
        Refused: there is no visible character in it.
    """
    parts: list[str] = []
    hints: list[Hint] = []
    position, before = 0, ""
    for words, role in lines:
        gap = "" if not parts else "\n" if role == before == "list_item" else "\n\n"
        parts += [gap, words]
        position += len(gap)
        if role:
            hints.append(Hint(position, position + len(words), role))
        position += len(words)
        before = role
    text = "".join(parts)
    if is_blank(text):
        raise Refused(NO_TEXT)
    return text, tuple(hints)
