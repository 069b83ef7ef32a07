"""Errata: each place at which the text of an article was changed, in the order it was changed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from annotations.exchange.cells import iso_time
from annotations.exchange.one_csv import save_rows
from annotations.model.span import prefix_of, suffix_of
from annotations.store import articles, revisions, versions
from annotations.store.articles import ArticleRow
from annotations.store.connection import Connection
from annotations.text.edits import Edit
from annotations.text.layered import compared
from annotations.text.tokens import has_word

KINDS = ("typo", "words", "line", "space", "hyphen")
"""typo: words became much the same ones; hyphen: a word that was parted at the end of a line is whole; space: only
white space was changed; line: whole lines came or went; words: anything else."""

COLUMNS = (
    "article", "name", "changed_at", "changed_by", "how", "revision", "kind", "line", "start", "end", "before",
    "after", "prefix", "suffix",
)  # fmt: skip
"""What a row has; a promise to users' scripts."""

_LIKE_ENOUGH = 0.6
_HYPHENS = "-\u00ad\u2010\n "


@dataclass(frozen=True, slots=True)
class Erratum:
    """One place that was changed.

    Attributes:
        article, name: UUID and file name of the article.
        changed_at, changed_by: when (milliseconds since 1970, UTC) and by whom; nobody where it is not known.
        how: how the new text came about: edited, replaced by a newer version, or decoded in another encoding.
        revision: UUID of the text after the change.
        kind: see KINDS.
        line: number of the line in the text before, from 1.
        start, end: where the words stood there, in code points.
        before, after: the words; empty where some were put in, or taken out.
        prefix, suffix: up to 32 code points that stood round them there.
    """

    article: str
    name: str
    changed_at: int
    changed_by: str | None
    how: str
    revision: str
    kind: str
    line: int
    start: int
    end: int
    before: str
    after: str
    prefix: str
    suffix: str

    def cells(self) -> tuple[object, ...]:
        """Return it as a row of `COLUMNS`."""
        at = iso_time(self.changed_at)
        return tuple(at if name == "changed_at" else getattr(self, name) or "" if name == "changed_by"
                     else getattr(self, name) for name in COLUMNS)  # fmt: skip


def errata(
    connection: Connection, wanted: Iterable[ArticleRow], cancelled: Callable[[], bool] = lambda: False
) -> Iterator[Erratum]:
    """Yield what was changed in the texts of articles; what was taken back is no part of it.

    Args:
        connection: to read through.
        wanted: the articles.
        cancelled: asked before each text; they end there then.
    """
    for article in wanted:
        chain = revisions.chain(connection, article.revision_id)[::-1]
        if len(chain) == 1:
            continue
        known = {one.uuid: one for one in versions.versions(connection, article.id, article.revision_id)}
        old = articles.text(connection, chain[0].id)
        for row in chain[1:]:
            if cancelled():
                return
            new = articles.text(connection, row.id)
            made = known[row.uuid]
            for edit in compared(old, new).bare.edits:
                before = old[edit.start : edit.end]
                yield Erratum(
                    article.uuid, article.name, made.at, made.by, made.kind, row.uuid, kind_of(old, edit),
                    old.count("\n", 0, edit.start) + 1, edit.start, edit.end, before, edit.replacement,
                    prefix_of(old, edit.start), suffix_of(old, edit.end),
                )  # fmt: skip
            old = new


def kind_of(old: str, edit: Edit) -> str:
    """Return what kind of change an edit of a text is; see KINDS."""
    before, after = old[edit.start : edit.end], edit.replacement
    if before.split() == after.split():
        return "space"
    bare = [words.translate(dict.fromkeys(map(ord, _HYPHENS))) for words in (before, after)]
    if bare[0] == bare[1] and "\n" in before and "\n" not in after.strip():
        return "hyphen"
    if _whole_lines(old, edit):
        return "line"
    from rapidfuzz.distance import Levenshtein

    if has_word(before) and len(before.split()) == len(after.split()):
        alike = all(
            Levenshtein.normalized_similarity(one, other) >= _LIKE_ENOUGH
            for one, other in zip(before.split(), after.split(), strict=True)
        )
        return "typo" if alike else "words"
    return "words"


def _whole_lines(old: str, edit: Edit) -> bool:
    """Whether whole lines came or went, and nothing else."""
    words = old[edit.start : edit.end] or edit.replacement
    if "\n" not in words or (edit.start < edit.end and edit.replacement.strip()):
        return False
    begins = edit.start == 0 or old[edit.start - 1] == "\n" or words.startswith("\n")
    ends = edit.end >= len(old) or words.endswith("\n") or old[edit.end] == "\n"
    return begins and ends


def save_errata(path: Path, found: Iterable[Erratum]) -> int:
    """Write errata as CSV; an earlier file of errata is replaced.

    Returns:
        How many there are.

    Raises:
        Refused: the place of something that is no errata was named, or the file cannot be written.
    """
    rows = [one.cells() for one in found]
    save_rows(path, COLUMNS, rows, f"{path} is something else than errata, and was left as it is. Name another file.")
    return len(rows)
