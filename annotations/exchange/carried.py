"""What a format can carry of a library, and what an export has to say that it could not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

FEATURES: dict[str, str] = {
    "mentions": "the exact words of mentions",
    "overlap": "mentions that overlap others",
    "nesting": "mentions inside others",
    "gaps": "annotations of several spans",
    "topics": "topics of whole articles",
    "topics_on_words": "topics of words",
    "notes": "notes on words",
    "notes_on_annotations": "notes about annotations",
    "notes_on_articles": "notes about articles and their fields",
    "notes_elsewhere": "notes about entities, labels and topics",
    "annotators": "who made an annotation",
    "entities": "links to entities",
    "fields": "the articles' fields",
    "definitions": "definitions of labels and topics",
    "times": "when annotations were made",
    "astray": "annotations whose words were changed",
    "texts": "the articles' texts",
}
"""What a library can hold that some format cannot, and how it is called. docs/formats.md has a column of each."""

OF_WRITERS = (
    "mentions widened to whole words",
    "mentions left out because another has a part of the same word",
    "mentions left out because there is no word in them",
    "labels written without their blanks",
    "spans fitted to whole words",
    "annotations that are in user_data only, because there is no word in them",
    "notes about annotations that brat does not show",
    "notes about fields, here about their articles",
    "annotations of white space, which the files cannot show",
    "ends of cells with more than 32,767 characters",
    "characters that a workbook cannot hold",
)
"""What writers note in words of their own; listed for those who say it in other languages."""

_MOST_LINES = 10_000


@dataclass(slots=True)
class Lost:
    """What an export left out or changed; its writer adds to it.

    Attributes:
        counts: how many things of each of `FEATURES`, or of a sentence of the writer's own.
        lines: one for each, (which, what, article), as far as there is room.
    """

    counts: Counter[str] = field(default_factory=Counter)
    lines: list[tuple[str, str, str]] = field(default_factory=list)

    def add(self, which: str, what: str = "", article: str = "", number: int = 1) -> None:
        """Note that something was not carried.

        Args:
            which: one of `FEATURES`, or a plural of its own ("cells cut at 32,767 characters").
            what: the words, name or id by which a person knows the thing again.
            article: the name of the article it is in.
        """
        self.counts[which] += number
        if what and len(self.lines) < _MOST_LINES:
            self.lines.append((which, what, article))

    def report(self, name: str, instead: Mapping[str, str]) -> str:
        """Return the report for people that is put beside the export.

        Args:
            name: of the format.
            instead: what became of the things of a feature, where they were not simply left out.
        """
        if not self.counts:
            return f"Everything that was chosen is in this export ({name}).\n"
        head = [f"What this export ({name}) could not carry:", ""]
        head += [f"- {sentence}" for sentence in lost_sentences(self, instead)]
        if not self.lines:
            return "\n".join(head) + "\n"
        rows = [
            f"{FEATURES.get(which, which)}\t{article}\t{' '.join(what.split())}" for which, what, article in self.lines
        ]
        if len(self.lines) >= _MOST_LINES:
            rows.append("… and more.")
        return "\n".join([*head, "", "What\tArticle\tWhich", *rows]) + "\n"


def lost_sentences(lost: Lost, instead: Mapping[str, str]) -> list[str]:
    """Return a line for each kind of thing that was not carried: what, how many, what became of them."""
    return [
        f"{FEATURES[which]}: {number} ({instead.get(which, 'left out')})" if which in FEATURES else f"{which}: {number}"
        for which, number in sorted(lost.counts.items())
    ]
