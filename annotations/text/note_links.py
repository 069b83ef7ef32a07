"""Links in notes to what is in the library: how they are written in Markdown, and how they are typed.

A link is `[Port Alder](newsgloss:entity/UUID)`; the words are the name at the time, the UUID says what is meant. While
a note is written it reads `[[Port Alder]]`, and `#Economy` for a topic: the rest is put back when the words are taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

SCHEME = "newsgloss"
LINKED = ("article", "entity", "topic")
"""What a note can link to."""

_UUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
_TARGET = re.compile(f"{SCHEME}:({'|'.join(LINKED)})/({_UUID})")
_LINK = re.compile(rf"\[((?:[^\[\]\\\n]|\\[^\n])*)\]\({_TARGET.pattern}\)")
# What Markdown or HTML would take for a sign of their own in the words of a link.
_SIGNS = {**{sign: f"\\{sign}" for sign in "\\`*_[]"}, "&": "&amp;", "<": "&lt;", ">": "&gt;"}
_WORDS_OF = {written: sign for sign, written in _SIGNS.items()}
_WRITTEN = re.compile("|".join(re.escape(written) for written in _WORDS_OF))


class NoteLink(NamedTuple):
    """A link in a note.

    Attributes:
        kind: one of `LINKED`.
        uuid: what it leads to.
        name: its words, without `#`.
    """

    kind: str
    uuid: str
    name: str

    @property
    def target(self) -> str:
        """The address in the link."""
        return f"{SCHEME}:{self.kind}/{self.uuid}"

    @property
    def typed(self) -> str:
        """How it reads while the note is written."""
        return f"#{self.name}" if self.kind == "topic" else f"[[{self.name}]]"

    @property
    def markdown(self) -> str:
        """How it is kept."""
        words = "".join(_SIGNS.get(character, character) for character in self.name)
        return f"[{'#' if self.kind == 'topic' else ''}{words}]({self.target})"


def target_of(address: str) -> tuple[str, str] | None:
    """Return (kind, UUID) of the address in a link; None for any other address."""
    found = _TARGET.fullmatch(address)
    return (found[1], found[2]) if found else None


def links_in(body: str) -> list[NoteLink]:
    """Return the links in a note, in their order."""
    if SCHEME not in body:
        return []
    return [_link(found) for found in _LINK.finditer(body)]


def new_link(kind: str, uuid: str, name: str, known: Mapping[str, NoteLink]) -> NoteLink:
    """Return a link to something, with words that mean nothing else in the note.

    Args:
        kind, uuid: what is meant.
        name: what it is called now.
        known: the links of the note, by how they are typed.
    """
    name = " ".join(name.replace("[", "(").replace("]", ")").split()) or "?"
    link, number = NoteLink(kind, uuid, name), 1
    while known.get(link.typed, link).target != link.target:
        number += 1
        link = NoteLink(kind, uuid, f"{name} ({number})")
    return link


def as_typed(body: str) -> tuple[str, dict[str, NoteLink]]:
    """Return a note as it reads while it is written, and its links by how they are typed.

    `as_kept` gives exactly the same note back; where it would not, the note reads as it is kept.
    """
    known: dict[str, NoteLink] = {}
    for link in links_in(body):
        known.setdefault(link.typed, link)
    if not known:
        return body, {}

    def shorten(found: re.Match[str]) -> str:
        link = _link(found)
        return link.typed if known[link.typed] == link else found[0]

    words = _LINK.sub(shorten, body)
    return (words, known) if as_kept(words, known) == body else (body, {})


def as_kept(words: str, known: Mapping[str, NoteLink]) -> str:
    """Return what was typed as the note is kept.

    Args:
        words: what was typed.
        known: the links that may be in it, by how they are typed.
    """
    if not known:
        return words
    pattern = _pattern(known)
    return pattern.sub(lambda found: known[found[0]].markdown, words)


def link_at(words: str, place: int, known: Mapping[str, NoteLink]) -> NoteLink | None:
    """Return the link in what was typed that a place stands in or beside."""
    if known:
        for found in _pattern(known).finditer(words):
            if found.start() <= place <= found.end():
                return known[found[0]]
    return None


def _pattern(known: Iterable[str]) -> re.Pattern[str]:
    """The longest first, so that `#Economy and trade` is not `#Economy`; a topic begins and ends where a word does."""
    typed = sorted(known, key=len, reverse=True)
    return re.compile("|".join(
        rf"(?<![\w#&/\[]){re.escape(one)}(?!\w)" if one.startswith("#") else re.escape(one) for one in typed
    ))  # fmt: skip


def _link(found: re.Match[str]) -> NoteLink:
    words = _WRITTEN.sub(lambda written: _WORDS_OF[written[0]], found[1])
    return NoteLink(found[2], found[3], words.removeprefix("#") if found[2] == "topic" else words)
