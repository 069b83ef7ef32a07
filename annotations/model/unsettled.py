"""Annotations of other programs' files whose words are not where the file says: where they may belong."""

from __future__ import annotations

from dataclasses import dataclass

from annotations.model.span import Span


@dataclass(frozen=True, slots=True)
class Unsettled:
    """An annotation of a file that waits for a person to say where it belongs. It is not in the library.

    Attributes:
        number: its own in one import, from 1.
        file, where: where it stands in the file, for people.
        kind: mention, topic or note.
        article: UUID of the article it is of.
        article_id, revision_id: internal, of the article and of the text that the offers count in.
        code: UUID of its label or topic; None for a note.
        what: name of the label, path of the topic; empty for a note.
        entity: name of whom a mention stands for; ids: of that elsewhere, as (scheme, value).
        note: of a note its text, else of a note that goes with it.
        notes: (annotator, text) of the notes of the file that are about it.
        annotator: name; empty for whoever acts.
        identity: the UUID it gets; empty for a new one.
        created_at, modified_at: milliseconds since 1970, UTC; None where the file does not say.
        quote: its words as the file has them; empty where it has none.
        before, after: what stands round it in the file's own text, up to 48 code points.
        why: a sentence.
        offers: where it may belong, the likeliest first, in code points of the article's text.
    """

    number: int
    file: str
    where: str
    kind: str
    article: str
    article_id: int
    revision_id: int
    code: str | None
    what: str
    entity: str
    ids: tuple[tuple[str, str], ...]
    note: str
    notes: tuple[tuple[str, str], ...]
    annotator: str
    identity: str
    created_at: int | None
    modified_at: int | None
    quote: str
    before: str
    after: str
    why: str
    offers: tuple[tuple[Span, ...], ...]
