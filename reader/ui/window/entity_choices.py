"""Whom a mention may stand for, as the palette offers it: the likeliest first, and why where that is not plain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from annotations.library import Library
from annotations.model.annotation import Annotation
from reader.models.article_view import ArticleView
from reader.ui.dialogs.palette import Choice

if TYPE_CHECKING:
    from annotations.search.likely import Likely

NEW = "new"
"""Stands for the entity that would be made of the mention's own words."""


@dataclass(frozen=True, slots=True)
class Mentioned:
    """What an article says of whom, seen from some of its mentions.

    Attributes:
        code_id: internal id of the label of the mentions; None where they have several.
        before: UUIDs of the entities that are mentioned before the first of them, in the order of the text.
        here: UUIDs of all that are mentioned.
    """

    code_id: int | None
    before: tuple[str, ...]
    here: frozenset[str]


def mentioned(view: ArticleView, ones: Sequence[Annotation]) -> Mentioned:
    """Return what is known of an article, for mentions that are to be linked."""
    labels = {one.label_uuid for one in ones}
    label = next(iter(labels)) if len(labels) == 1 else None
    code_id = next((code.id for code in view.codes.values() if code.uuid == label), None)
    own = {one.uuid for one in ones}
    starts = [one.anchors[0].start for one in ones if view.placed(one)]
    linked = [one for one in view.annotations if one.entity_uuid and one.uuid not in own]
    there = [one for one in linked if view.placed(one) and starts and one.anchors[0].start < min(starts)]
    before = sorted(there, key=lambda one: one.anchors[0].start)
    return Mentioned(
        code_id, tuple(one.entity_uuid for one in before if one.entity_uuid),
        frozenset(one.entity_uuid for one in linked if one.entity_uuid),
    )  # fmt: skip


def entity_choices(library: Library, words: str, about: Mentioned) -> list[Choice]:
    """Return whom words may stand for, the likeliest first; see `annotations.search.likely`.

    To make a new entity of the words stands behind those who are surely meant, and before those who are only spelt
    alike.
    """
    from annotations.search.likely import SURE, Why, likely

    found = likely(library.entities, words, about.code_id, about.before, about.here)
    sure = [_choice(one) for one in found if one.why in SURE]
    rest = [_choice(one) for one in found if one.why not in SURE]
    make = QCoreApplication.translate("EntityChoices", "Make the entity “{name}”")
    new = Choice(NEW, make.format(name=words), icon="plus")
    exact = any(one.why is Why.NAME for one in found)
    return [*sure, *([] if exact else [new]), *rest]


def surely(library: Library, words: str, about: Mentioned) -> str:
    """Return the name of whom words surely mean; empty where that is nobody."""
    from annotations.search.likely import SURE, likely

    found = likely(library.entities, words, about.code_id, about.before, about.here)
    return found[0].entity.name if found and found[0].why in SURE else ""


def _choice(one: Likely) -> Choice:
    from annotations.search.likely import Why

    entity = one.entity
    also = " ".join(alias.text for alias in entity.aliases)
    end = QCoreApplication.translate("EntityChoices", "spelt alike") if one.why is Why.NEAR else entity.description
    return Choice(entity.uuid, entity.name, also, icon="entity", end=end)
