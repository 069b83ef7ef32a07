"""Label Studio: tasks.json with a task an article and an annotation an annotator, and config.xml for the project.

In Label Studio make a project, paste config.xml under Settings > Labeling Interface > Code, and import tasks.json.
Mentions are `labels`, topics `choices` (of words: with a place), notes `textarea`. Offsets are UTF-16 units, as
browsers count, or code points; the words stand with each. What it has no place for is in `meta` of each region.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from typing import Any
from xml.sax.saxutils import quoteattr

from annotations.exchange.cells import iso_time
from annotations.exchange.export import Task
from annotations.exchange.losses import Noting
from annotations.exchange.registry import FORMATS
from annotations.exchange.told import Mark, Told
from annotations.text.utf16 import Utf16

TASKS, CONFIG = "tasks.json", "config.xml"


def write_labelstudio(task: Task) -> None:
    """Write tasks and configuration."""
    noting = Noting(task.lost, task.source, FORMATS["labelstudio"].instead)
    encode = json.JSONEncoder(ensure_ascii=False).encode
    with task.text(CONFIG) as file:
        file.write(_config(task))
    with task.binary(TASKS) as binary:
        before = b"[\n"
        for article in task.source.articles():
            noting.article(article)
            binary.write(before + encode(_task(task, article)).encode())
            before = b",\n"
        binary.write(b"[]\n" if before == b"[\n" else b"\n]\n")
    noting.rest()


def _task(task: Task, article: Told) -> dict[str, Any]:
    data: dict[str, Any] = {"text": article.text, "name": article.name, "article": article.uuid}
    for name in dict.fromkeys(name for name, _ in article.fields):
        values = article.values(name)
        data[f"field: {name}"] = values[0] if len(values) == 1 else values
    units = Utf16(article.text) if task.options["offsets"] == "utf16" else None
    marks = sorted(article.marks, key=lambda mark: mark.annotator.uuid)
    annotations = []
    for _, group in groupby(marks, lambda mark: mark.annotator.uuid):
        own = list(group)
        annotations.append(
            {
                "completed_by": {"id": own[0].annotator.uuid, "first_name": own[0].annotator.name},
                "created_at": iso_time(min(mark.created_at for mark in own)),
                "updated_at": iso_time(max(mark.modified_at for mark in own)),
                "result": [result for mark in own for result in _results(task, mark, units)],
            }
        )
    return {"id": article.number, "data": data, "annotations": annotations, "predictions": []}


def _results(task: Task, mark: Mark, units: Utf16 | None) -> Iterator[dict[str, Any]]:
    """Yield a result for each stretch of an annotation, or one for the whole article."""
    meta: dict[str, Any] = {
        "newsgloss": mark.uuid, "created_at": iso_time(mark.created_at), "modified_at": iso_time(mark.modified_at),
    }  # fmt: skip
    if mark.entity is not None:
        meta |= {"entity": mark.entity.name, "ids": dict(mark.entity.external_ids)}
    if mark.target_kind == "annotation":
        meta["on"] = mark.target
    path = task.source.path(mark.code) if mark.code is not None else ""
    name, said = {
        "mention": ("label", {"labels": [path]}),
        "topic": ("topic", {"choices": [path]}),
    }.get(mark.kind, ("note", {"text": [mark.note or ""]}))
    kind = {"label": "labels", "topic": "choices", "note": "textarea"}[name]
    for number, (span, quote) in enumerate(zip(mark.spans or (None,), mark.quotes or ("",), strict=True)):
        place: dict[str, Any] = {}
        if span is not None:
            start, end = (units.to_units(one) for one in span) if units is not None else span
            place = {"start": start, "end": end, "quote" if name == "note" else "text": quote}
        yield {
            "id": mark.uuid if not number else f"{mark.uuid}-{number}",
            "from_name": name, "to_name": "text", "type": kind, "value": {**place, **said}, "meta": meta,
        }  # fmt: skip


def _config(task: Task) -> str:
    codes = task.source.codes.values()
    labels = [code for code in codes if code.kind == "label" and code.merged_into is None]
    topics = [code for code in codes if code.kind == "topic" and code.merged_into is None]
    rows = ["<View>", '  <Labels name="label" toName="text">']
    for code in labels:
        colour = f" background={quoteattr(code.colour)}" if code.colour and code.colour.startswith("#") else ""
        rows.append(f"    <Label value={quoteattr(task.source.path(code))}{colour}/>")
    rows += [
        "  </Labels>",
        '  <Text name="text" value="$text"/>',
        '  <Choices name="topic" toName="text" choice="multiple">',
    ]
    rows += [f"    <Choice value={quoteattr(task.source.path(code))}/>" for code in topics]
    rows += ["  </Choices>", '  <TextArea name="note" toName="text"/>', "</View>"]
    return "\n".join(rows) + "\n"
