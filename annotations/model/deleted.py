"""What was deleted, as a list of it shows it, and what came of putting some of it back."""

from __future__ import annotations

from dataclasses import dataclass

KINDS = ("article", "mention", "tagging", "note", "label", "topic", "entity", "field", "rule")
"""What can be among deleted things; a tagging is an annotation with a topic, a rule is one of an outlet."""


@dataclass(frozen=True, slots=True)
class Deleted:
    """A deleted thing that a person can name; what went with it is counted, and is not listed.

    Attributes:
        uuid: its own, which it has again once it is put back.
        kind: one of `KINDS`.
        name: its words, on one line: the title of an article, the quote of a mention, the value of a field.
        more: what else tells it from others: the label of a mention, the name of a field; else empty.
        article, article_uuid: title and UUID of the article it was in; empty where it was in none.
        annotator: by whom it was deleted; None for the program itself.
        at: when, in milliseconds since 1970, UTC.
        action, action_uuid: name and UUID of the action.
        went: what went with it: (one of `KINDS`, how many), in the order of these.
    """

    uuid: str
    kind: str
    name: str
    more: str
    article: str
    article_uuid: str
    annotator: str | None
    at: int
    action: str
    action_uuid: str
    went: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class DeletedWords:
    """What a deleted thing said, or the words it stood on with those beside them.

    Attributes:
        before, quote, after: of the text of its article; all empty where it stood on no words.
        body: of a note; the text of an article as far as its beginning; the definition of a label or topic.
    """

    before: str = ""
    quote: str = ""
    after: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True)
class PutBack:
    """What came of putting things back.

    Attributes:
        name: of the action; empty where nothing came back.
        things: how many of those that were asked for came back.
        along: how many came back that went with them.
        brought: what was needed and deleted too, and came along: each a phrase such as “The label or topic “Person””.
        there: how many of what went with them are there already, made anew since, and were left out.
        review: how many stand on words that were changed since, and are up for review.
        left: (UUID, why in a sentence) of each that did not come back.
    """

    name: str = ""
    things: int = 0
    along: int = 0
    brought: tuple[str, ...] = ()
    there: int = 0
    review: int = 0
    left: tuple[tuple[str, str], ...] = ()
