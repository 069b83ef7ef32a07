"""All that the card of a mention, or of a tagging, shows."""

from __future__ import annotations

from dataclasses import dataclass

from annotations.library import Library
from annotations.model.annotation import Annotation
from annotations.model.codebook import Code, join_path, path_of
from annotations.model.entity import Entity
from annotations.text.fold import fold
from reader.models.article_view import ArticleView


@dataclass(frozen=True, slots=True)
class CardView:
    """One annotation with what belongs to it, read at one moment.

    Attributes:
        one: the mention or tagging.
        code: its label or topic.
        name: of the label, or the path of the topic.
        entity: whom it stands for; mentions: of the entity in the whole library.
        also: other names of the entity.
        places: annotations of the article that say the same thing, in the order of the text, itself among them.
        notes: about this annotation; thing_notes: about its entity, or about its topic.
    """

    one: Annotation
    code: Code | None
    name: str
    entity: Entity | None = None
    mentions: int = 0
    also: tuple[str, ...] = ()
    places: tuple[Annotation, ...] = ()
    notes: tuple[Annotation, ...] = ()
    thing_notes: tuple[Annotation, ...] = ()
    text: str = ""
    others: int = 0

    def round(self, other: Annotation, length: int) -> tuple[str, str]:
        """Return what stands before and after an annotation's words on their lines, at most so many characters."""
        start, end = other.anchors[0].start, other.anchors[-1].end
        before = self.text[max(0, start - length) : start].rpartition("\n")[2]
        return before, self.text[end : end + length].partition("\n")[0]

    @property
    def thing(self) -> str | None:
        """UUID of what the second note is about: the entity, or the topic; None for a mention of nobody known."""
        return self.one.topic_uuid if self.one.kind == "topic" else self.one.entity_uuid

    @property
    def thing_name(self) -> str:
        """Its name."""
        return self.name if self.one.kind == "topic" else (self.one.entity or "")


def load_card(library: Library, view: ArticleView, one: Annotation) -> CardView:
    """Read what belongs to an annotation of an article."""
    code = next((code for code in view.codes.values() if code.uuid == (one.label_uuid or one.topic_uuid)), None)
    name = join_path(path_of(code.id, view.codes)) if code else "?"
    entity = library.entities.find(one.entity_uuid) if one.entity_uuid else None
    reader = library.annotations.reader()
    thing = one.topic_uuid if one.kind == "topic" else one.entity_uuid
    return CardView(
        one=one,
        code=code,
        name=name,
        entity=entity,
        mentions=library.entities.uses().get(entity.id, (0, 0))[0] if entity else 0,
        also=_also(entity),
        places=tuple(other for other in view.annotations if view.placed(other) and _same(one, other)),
        notes=tuple(reader.about(one.uuid)),
        thing_notes=tuple(reader.about(thing)) if thing else (),
        text=view.text,
        others=_others(library, view, one),
    )


def _others(library: Library, view: ArticleView, one: Annotation) -> int:
    if one.kind != "mention" or one.label_uuid is None or not one.quote:
        return 0
    phrases = library.review.phrases_of_mention(one.quote, one.label_uuid, one.entity_uuid)
    parts = library.review.candidates(phrases, [view.row.id], view.me)
    return sum(not candidate.rejected for part in parts for candidate in part.candidates)


def _plain(words: str) -> str:
    return " ".join(fold(words).casefold().split())


def _also(entity: Entity | None) -> tuple[str, ...]:
    names = (alias.text for alias in entity.aliases) if entity else ()
    return tuple(dict.fromkeys(name for name in names if entity and name != entity.name))


def _same(one: Annotation, other: Annotation) -> bool:
    """Whether two annotations say the same: of one entity, or else the same words with the same label."""
    if one.kind != other.kind:
        return False
    if one.kind == "topic":
        return one.topic_uuid == other.topic_uuid
    if one.entity_uuid or other.entity_uuid:
        return one.entity_uuid == other.entity_uuid
    return one.label_uuid == other.label_uuid and _plain(one.quote or "") == _plain(other.quote or "")
