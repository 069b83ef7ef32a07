"""What a merge did and what it left, in numbers and in sentences."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

MOST_SENTENCES = 500
"""How many sentences of one kind are kept; the numbers count all."""

_NAMES: dict[str, tuple[str, str]] = {
    "annotator": ("annotator", "annotators"),
    "original": ("original", "originals"),
    "revision": ("text", "texts"),
    "article": ("article", "articles"),
    "field": ("field", "fields"),
    "code": ("label or topic", "labels and topics"),
    "code_version": ("definition", "definitions"),
    "entity": ("entity", "entities"),
    "annotation": ("annotation", "annotations"),
    "decision": ("decision", "decisions"),
    "work": ("state of work", "states of work"),
    "outlet_rule": ("rule of an outlet", "rules of outlets"),
}


@dataclass(slots=True)
class MergeReport:
    """What became of all that the other libraries hold. Counts are by table: article, annotation, entity and so on.

    Each thing of theirs is in one of `added`, `updated`, `same`, `kept`, `deleted_here` and `left_out`.

    Attributes:
        changed: whether the library was changed, or would have been by a merge that was only tried.
        backup: what the library was before, if it was changed.
        added: was not here.
        updated: was here, and theirs is newer.
        same: is here already, the same or equal in all but its identity.
        kept: is here otherwise, and stays as it is here: ours is newer, or both were changed (then there is a
            sentence in `conflicts`).
        deleted_here: was here once and was deleted; it is not brought back.
        deleted_there: is here and was deleted there; it stays. (No thing of theirs, so counted beside the others.)
        left_out: cannot be taken; a sentence in `reasons` says why.
        review: how many annotations and fields of theirs could not be placed on the text here and wait for a person.
        taken_for: which labels and topics are taken for one here by their name.
        conflicts: what was changed on both sides, and stayed as it is here.
        notices: what else a person may want to look at: entities that are here twice now, texts that changed.
        reasons: why things were left out.
        unlisted: how many sentences there were beyond `MOST_SENTENCES` of a kind.
    """

    changed: bool = False
    backup: Path | None = None
    added: Counter[str] = field(default_factory=Counter)
    updated: Counter[str] = field(default_factory=Counter)
    same: Counter[str] = field(default_factory=Counter)
    kept: Counter[str] = field(default_factory=Counter)
    deleted_here: Counter[str] = field(default_factory=Counter)
    deleted_there: Counter[str] = field(default_factory=Counter)
    left_out: Counter[str] = field(default_factory=Counter)
    review: int = 0
    taken_for: list[str] = field(default_factory=list)
    conflicts: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    unlisted: int = 0

    def say(self, sentences: list[str], sentence: str) -> None:
        """Add a sentence to one of the lists, unless that is full."""
        if len(sentences) < MOST_SENTENCES:
            sentences.append(sentence)
        else:
            self.unlisted += 1

    def lines(self) -> list[str]:
        """Return the report line by line, as the command line prints it."""
        lines = [] if self.changed else ["Nothing to change."]
        for what, counts in (
            ("Added", self.added),
            ("Changed", self.updated),
            ("Here already", self.same),
            ("Otherwise here, and kept so", self.kept),
            ("Deleted here, and not brought back", self.deleted_here),
            ("Deleted there, and kept here", self.deleted_there),
            ("Left out", self.left_out),
        ):
            if counts.total():
                lines.append(f"{what}: {named(counts)}.")
        if self.review:
            lines.append(f"To be reviewed, since their words are not in the text here: {self.review}.")
        for sentences in (self.taken_for, self.notices, self.conflicts, self.reasons):
            lines += sentences
        if self.unlisted:
            lines.append(f"And {self.unlisted} more of these.")
        if self.backup:
            lines.append(f"Before, it was: {self.backup}")
        return lines


def named(counts: Counter[str]) -> str:
    """Return counts in words: "2 articles and 14 annotations"."""
    parts = [f"{counts[table]} {names[counts[table] != 1]}" for table, names in _NAMES.items() if counts[table]]
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)
