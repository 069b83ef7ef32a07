"""What an annotation of a layer of WebAnno, INCEpTION or UIMA says: which of its features are its label and entity."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annotations.exchange.foreign import ForeignMark
from annotations.exchange.webanno import ENTITY, NOTE, TOPIC, WIKIDATA
from annotations.model.codebook import split_path
from annotations.model.errors import InvalidInput

_LABELS = ("value", "label", "PosValue", "text", "referenceType")
_ENTITIES = ("identifier", "identity")


def label_of(mark: ForeignMark, layer: str, values: Mapping[str, str], order: Iterable[str]) -> list[str]:
    """Put label, entity or note into a mark; return the names of the features that cannot be held.

    Args:
        mark: a mention.
        layer: full name of its layer or type.
        values: those of its features that have one.
        order: the names of its features.
    """
    there = dict(values)
    entity = next((there.pop(name) for name in _ENTITIES if name in there), "")
    label = next((name for name in _LABELS if name in there), None)
    if label is None:
        label = next((name for name in order if name in there and not name.startswith("ROLE_")), None)
    value = there.pop(label) if label is not None else ""
    if layer == NOTE and value:
        mark.kind, mark.note = "note", value
        return list(there)
    mark.kind = "topic" if layer == TOPIC else "mention"
    above = () if layer in (ENTITY, TOPIC) and value else (layer.rpartition(".")[2],)
    mark.code = (*above, *_path(value))
    if entity.startswith(WIKIDATA):
        mark.ids = {"wikidata": entity.removeprefix(WIKIDATA)}
    else:
        mark.entity = entity
    return list(there)


def _path(value: str) -> tuple[str, ...]:
    try:
        return tuple(split_path(value)) if value else ()
    except InvalidInput:
        return (value,)
