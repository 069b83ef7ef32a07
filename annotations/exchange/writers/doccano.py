"""doccano: an article a line, with its mentions as spans and its topics as categories.

In doccano make a project "Intent Detection and Slot Filling", allow overlapping entities, and import the file as JSONL;
the labels are made of it. For a project "Sequence Labeling" choose `entities` as the column of labels. Offsets are
code points. pandas: `pandas.read_json(path, lines=True)`.
"""

from __future__ import annotations

import json

from annotations.exchange.export import Task
from annotations.exchange.losses import Noting
from annotations.exchange.registry import FORMATS
from annotations.exchange.told import Told


def write_doccano(task: Task) -> None:
    """Write the one file."""
    noting = Noting(task.lost, task.source, FORMATS["doccano"].instead)
    encode = json.JSONEncoder(ensure_ascii=False).encode
    with task.binary() as file:
        for article in task.source.articles():
            noting.article(article)
            file.write(encode(_line(task, article)).encode() + b"\n")
    noting.rest()


def _line(task: Task, article: Told) -> dict[str, object]:
    path = task.source.path
    mentions = [mark for mark in article.marks if mark.kind == "mention" and mark.code is not None]
    meta: dict[str, str | list[str]] = {}
    for name in dict.fromkeys(name for name, _ in article.fields):
        values = article.values(name)
        meta[name] = values[0] if len(values) == 1 else values
    return {
        "id": article.number,
        "name": article.name,
        "text": article.text,
        "entities": [[*span, path(mark.code)] for mark in mentions if mark.code for span in mark.spans],
        "cats": list(
            dict.fromkeys(
                path(mark.code) for mark in article.marks if mark.kind == "topic" and not mark.spans and mark.code
            )
        ),
        "Comments": [mark.note for mark in article.marks if mark.kind == "note"],
        "meta": meta,
        "article": article.uuid,
    }
