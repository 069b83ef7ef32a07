"""CSV with a row for each sentence, with the labels, entities and topics in it: to code, count or train on sentences.

`sentences.csv` has every sentence of every article that was chosen, also those without annotations. In Python
`pandas.read_csv("sentences.csv", keep_default_na=False)`, in R `read.csv("sentences.csv", na.strings = character())`.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator

from annotations.exchange.cells import PROFILES, join_values
from annotations.exchange.columns import SENTENCES
from annotations.exchange.datapackage import write_description
from annotations.exchange.export import Task
from annotations.exchange.losses import Noting
from annotations.exchange.registry import FORMATS
from annotations.exchange.sheets import Cells, Sheet
from annotations.exchange.told import Mark, Source, Told
from annotations.text.sentences import sentences_in


def write_sentences(task: Task) -> None:
    """Write sentences.csv and its description; see `annotations.exchange.export.Writer`."""
    profile, names = PROFILES[task.options["profile"]], tuple(column.name for column in SENTENCES.columns)
    noting = Noting(task.lost, task.source, FORMATS["csv-sentences"].instead)
    with task.binary(SENTENCES.file) as file:
        sheet = Sheet(file, SENTENCES, profile)
        for article in task.source.articles():
            noting.article(article)
            for row in _rows(task.source, article):
                sheet.add(sheet.cells(names, row, f"{article.uuid}, {row[2]}"), len(row[7]))
            task.steps.done(0)
        sheet.flush()
    noting.rest()
    write_description(task, [sheet], profile)


def _rows(source: Source, article: Told) -> Iterator[Cells]:
    sentences = [
        (start, end, block.role)
        for block in source.blocks(article)
        for start, end in sentences_in(article.text, block.start, block.end)
    ]
    inside = _inside(article.marks, [start for start, _, _ in sentences], [end for _, end, _ in sentences])
    of_all = _joined(source.path(mark.code) for mark in article.marks if mark.code and not mark.spans)
    for number, (start, end, role) in enumerate(sentences):
        marks = inside.get(number, ())
        mentions = [mark for mark in marks if mark.kind == "mention"]
        yield (
            article.uuid, article.name, number + 1, start, end, article.sha256, role, article.text[start:end],
            _joined(source.path(mark.code) for mark in mentions if mark.code),
            _joined(mark.entity.name for mark in mentions if mark.entity),
            _joined(source.path(mark.code) for mark in marks if mark.kind == "topic" and mark.code),
            of_all, len(mentions), sum(mark.kind == "note" for mark in marks),
        )  # fmt: skip


def _inside(marks: Iterable[Mark], starts: list[int], ends: list[int]) -> dict[int, list[Mark]]:
    """Return the marks that have words in each sentence, by its place; each once."""
    found: dict[int, list[Mark]] = {}
    for mark in marks:
        for place in sorted(_places(mark, starts, ends)):
            found.setdefault(place, []).append(mark)
    return found


def _places(mark: Mark, starts: list[int], ends: list[int]) -> set[int]:
    found: set[int] = set()
    for start, end in mark.spans:
        place = bisect_right(ends, start)
        while place < len(starts) and starts[place] < end:
            found.add(place)
            place += 1
    return found


def _joined(values: Iterable[str]) -> str | None:
    """Return values as one cell, each once; None where there are none."""
    return join_values(dict.fromkeys(values)) or None
