"""Labels and topics as the palette offers them, in an index that is made once for a codebook."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from annotations.library import Library
from annotations.model.codebook import Code, join_path, path_of
from annotations.store.codes import Version
from reader.models.article_view import colour_of
from reader.models.choices import Choice, Choices
from reader.models.signs import sign_of, with_own_signs

LABELS, TOPICS = ("label",), ("topic",)
BOTH = (*LABELS, *TOPICS)


@dataclass(frozen=True, slots=True)
class CodeIndex:
    """The codebook, ready to be typed for.

    Attributes:
        by_kinds: an index for LABELS, TOPICS and BOTH.
        last_used: UUIDs, the one used last first.
    """

    by_kinds: Mapping[tuple[str, ...], Choices]
    last_used: tuple[str, ...]


def code_index(library: Library) -> CodeIndex:
    """Make the index of a library's codebook: a question, away from the window's thread."""
    codes, definitions = with_own_signs(library.codebook.all()), library.codebook.definitions()
    return CodeIndex(
        {kinds: choices_of(codes, kinds, definitions).prepare() for kinds in (LABELS, TOPICS, BOTH)},
        tuple(library.codebook.last_used()),
    )


def choices_of(
    codes: Mapping[int, Code], kinds: tuple[str, ...], definitions: Mapping[int, Version] | None = None
) -> Choices:
    """Return what is in use of some kinds, in the order of the codebook; definitions are words it is found by."""
    found = []
    for group, kind in enumerate(kinds):
        for code in codes.values():
            if code.kind == kind and code.merged_into is None and code.retired_at is None:
                version = (definitions or {}).get(code.id)
                found.append(choice_of(code, codes, version.definition if version else "", group))
    return Choices(found)


def choice_of(code: Code, codes: Mapping[int, Code], definition: str = "", group: int = 0) -> Choice:
    """Return a label or topic as the palette offers it."""
    if code.kind == "label":
        return Choice(
            code.uuid, code.name, definition, sign=sign_of(code), colour=colour_of(code), end=code.key or "",
            group=group,
        )  # fmt: skip
    path = join_path(path_of(code.id, codes))
    return Choice(code.uuid, path, definition, icon="topic", name=code.name, group=group)
