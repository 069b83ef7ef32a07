"""W3C Web Annotations: one JSON-LD file with a collection of all annotations, each with the words and their place.

Each target has a TextPositionSelector (code points) and a TextQuoteSelector; several targets are one annotation with
gaps. Labels are bodies that tag, topics bodies that classify, entities bodies that identify, notes bodies that comment.
The text of each article is the body of an annotation of its own, which describes it. Any JSON-LD library reads it; in
Python: `json.load(open(path))["first"]["items"]`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from annotations.exchange.cells import iso_time
from annotations.exchange.export import Task
from annotations.exchange.losses import Noting
from annotations.exchange.registry import FORMATS
from annotations.exchange.told import Mark, Told
from annotations.model.annotator import Annotator
from annotations.model.entity import Entity

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
URN = "urn:uuid:"
_AROUND = 32
_OF_FIELDS = "notes about fields, here about their articles"


def write_w3c(task: Task) -> None:
    """Write the one file."""
    noting = Noting(task.lost, task.source, FORMATS["w3c"].instead)
    encode = json.JSONEncoder(ensure_ascii=False).encode
    library, total = f"{URN}{task.source.library}", 0
    with task.binary() as file:
        head = {"@context": CONTEXT, "id": library, "type": "AnnotationCollection", "label": "Newsgloss"}
        file.write(f'{encode(head)[:-1]}, "first": {{"id": "{library}#page", "type": "AnnotationPage", '.encode())
        file.write(f'"partOf": "{library}", "startIndex": 0, "items": ['.encode())
        for article in task.source.articles():
            noting.article(article)
            items = [_article(article), *(_annotation(task, mark, article) for mark in article.marks)]
            before = "\n" if not total else ",\n"
            file.write((before + ",\n".join(encode(item) for item in items)).encode())
            total += len(items)
        file.write(f'\n]}}, "total": {total}}}\n'.encode())
    noting.rest()
    task.rows[task.name] = total


def _article(article: Told) -> dict[str, Any]:
    """Return what says an article's text, name and fields."""
    bodies: list[dict[str, Any]] = [
        {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "value": article.text},
        {"type": "TextualBody", "purpose": "identifying", "value": article.name},
    ]
    bodies += [
        {"type": "TextualBody", "purpose": "tagging", "field": name, "value": value} for name, value in article.fields
    ]
    return {
        "@context": CONTEXT, "id": f"{URN}{article.uuid}#text", "type": "Annotation", "motivation": "describing",
        "created": iso_time(article.added_at), "body": bodies, "target": f"{URN}{article.uuid}",
        "generator": {"type": "Software", "name": "Newsgloss"},
    }  # fmt: skip


def _annotation(task: Task, mark: Mark, article: Told) -> dict[str, Any]:
    bodies: list[dict[str, Any]] = []
    motivation = {"mention": "tagging", "topic": "classifying"}.get(mark.kind, "commenting")
    if mark.code is not None:
        bodies.append({
            "type": "TextualBody", "purpose": motivation, "value": task.source.path(mark.code),
            "code": f"{URN}{mark.code.uuid}",
        })  # fmt: skip
    if mark.entity is not None:
        bodies.append(_entity(mark.entity))
    if mark.note is not None:
        bodies.append({"type": "TextualBody", "purpose": motivation, "format": "text/markdown", "value": mark.note})
    found: dict[str, Any] = {
        "@context": CONTEXT, "id": f"{URN}{mark.uuid}", "type": "Annotation", "motivation": motivation,
        "creator": _agent(mark.annotator), "created": iso_time(mark.created_at), "modified": iso_time(mark.modified_at),
        "body": bodies, "generator": {"type": "Software", "name": "Newsgloss"},
    }  # fmt: skip
    if mark.target_kind == "field":
        task.lost.add(_OF_FIELDS, mark.note or "", article.name)
    targets: list[Any] = list(_targets(mark, article))
    if not targets:
        about = mark.target if mark.target_kind == "annotation" else article.uuid
        targets = [f"{URN}{about}"]
    elif mark.target_kind == "annotation":
        targets.append(f"{URN}{mark.target}")
    return {**found, "target": targets[0] if len(targets) == 1 else targets}


def _targets(mark: Mark, article: Told) -> Iterator[dict[str, Any]]:
    for (start, end), quote in zip(mark.spans, mark.quotes, strict=True):
        yield {
            "source": f"{URN}{article.uuid}",
            "selector": [
                {"type": "TextPositionSelector", "start": start, "end": end},
                {
                    "type": "TextQuoteSelector", "exact": quote,
                    "prefix": article.text[max(0, start - _AROUND) : start],
                    "suffix": article.text[end : end + _AROUND],
                },
            ],
        }  # fmt: skip


def _entity(entity: Entity) -> dict[str, Any]:
    found: dict[str, Any] = {"type": "TextualBody", "purpose": "identifying", "value": entity.name}
    found["entity"] = f"{URN}{entity.uuid}"
    if entity.external_ids:
        found["ids"] = dict(entity.external_ids)
    return found


def _agent(annotator: Annotator) -> dict[str, Any]:
    kind = "Software" if annotator.kind == "machine" else "Person"
    return {"id": f"{URN}{annotator.uuid}", "type": kind, "name": annotator.name}
