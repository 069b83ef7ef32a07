"""What edits of an article's text do to its annotations, before they are made."""

from __future__ import annotations

from dataclasses import dataclass

from annotations.model.annotation import Annotation
from annotations.model.span import Span
from annotations.text.edits import Edits
from annotations.text.graphemes import is_boundary
from reader.models.article_view import ArticleView


@dataclass(frozen=True, slots=True)
class Touched:
    """What becomes of the annotations.

    Attributes:
        moved: how many move along; changed: how many stand on words that are edited.
        spans: where all of them stand in the new text, in order.
    """

    moved: int
    changed: int
    spans: tuple[Span, ...]


def touched(view: ArticleView, edits: Edits, new_text: str) -> Touched:
    """Return what edits of the text of an article do to its annotations, as the library will do it."""
    placed = [one for one in view.annotations if view.placed(one)]
    stay = [_moves(one, edits, new_text) for one in placed]
    spans = sorted({edits.cover(start, end) for one in placed for start, end in one.spans})
    return Touched(sum(stay), len(stay) - sum(stay), tuple(span for span in spans if span[0] < span[1]))


def _moves(one: Annotation, edits: Edits, new_text: str) -> bool:
    places = [edits.move(start, end) for start, end in one.spans]
    return all(place is not None and all(is_boundary(new_text, at) for at in place) for place in places)
