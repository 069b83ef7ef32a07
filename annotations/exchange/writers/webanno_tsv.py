"""WebAnno TSV 3.3, a file an article: for WebAnno and INCEpTION.

Mentions are the built-in layer of named entities (label as `value`, entity as `identifier`). Topics and notes on words
are in layers of their own, `webanno.custom.Topic` (feature `value`) and `webanno.custom.Note` (feature `text`): where a
file has such, make these layers in the project before importing it. Offsets are UTF-16 units. An annotation with gaps
is one annotation for each of its spans there; what begins or ends inside a word has a row below the word's.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from annotations.exchange import beside
from annotations.exchange.export import Task
from annotations.exchange.losses import Noting
from annotations.exchange.registry import FORMATS
from annotations.exchange.tokenised import Tokenised, tokenised
from annotations.exchange.told import Mark, Told
from annotations.exchange.webanno import ENTITY, FEATURES, NOTE, TOPIC, WIKIDATA, escaped_text, escaped_value
from annotations.model.span import Span
from annotations.text.utf16 import Utf16

_LAYERS = {"mention": ENTITY, "topic": TOPIC, "note": NOTE}
_HIDDEN = "annotations of white space, which the files cannot show"


@dataclass(slots=True)
class _Rows:
    """The annotations of a file.

    Attributes:
        layers: those that are used, in the order of their columns.
        units: of each place of a word or a part of one, (layer, cells with the annotation's number).
        parts: of each word the places in it that are less than the word.
    """

    layers: tuple[str, ...]
    units: dict[Span, list[tuple[str, tuple[str, ...]]]] = field(default_factory=lambda: defaultdict(list))
    parts: dict[int, set[Span]] = field(default_factory=lambda: defaultdict(set))


def write_webanno_tsv(task: Task) -> None:
    """Write a file an article, and what the files cannot hold beside them."""
    noting = Noting(task.lost, task.source, FORMATS["webanno-tsv"].instead)
    paths = beside.paths_of(task.source)
    with task.text(beside.FILE) as rest:
        for article in task.source.articles():
            noting.article(article)
            stem = task.names.stem(article.name, endings=(".tsv",))
            words = tokenised(task.source, article)
            rows = _Rows(_layers(article))
            number = 0
            records = []
            for mark in article.marks:
                path: Sequence[str] = paths[mark.code.id] if mark.code is not None else ()
                record = beside.whole(mark, path)
                if mark.spans:
                    placed = _place(
                        rows, words, article, mark, task.source.path(mark.code) if mark.code else "", number
                    )
                    number += len(placed)
                    record["at"] = placed
                    if not placed:
                        task.lost.add(_HIDDEN, mark.quote, article.name)
                records.append(record)
            with task.text(f"{stem}.tsv") as file:
                file.write("".join(_lines(article, words, rows)))
            rest.write(
                beside.as_line({**beside.about_article(article, stem, records), "between": _between(article, words)})
            )
    noting.rest()


def _layers(article: Told) -> tuple[str, ...]:
    used = {_LAYERS[mark.kind] for mark in article.marks if mark.spans}
    return tuple(layer for layer in FEATURES if layer == ENTITY or layer in used)


def _place(rows: _Rows, words: Tokenised, article: Told, mark: Mark, path: str, number: int) -> list[Span]:
    """Put an annotation into the rows; return the places it has there, one for each span with a word in it."""
    placed: list[Span] = []
    layer = _LAYERS[mark.kind]
    values = {ENTITY: (_identifier(mark), path), TOPIC: (path,), NOTE: (mark.note or "",)}[layer]
    for start, end in mark.spans:
        covered = words.of((start, end))
        if not covered:
            continue
        number += 1
        if layer == ENTITY:
            # The layer of named entities does not go over the end of a sentence there.
            words.join(covered)
        cells = tuple(f"{escaped_value(value) or '*'}[{number}]" for value in values)
        for word in covered:
            whole = words.words[word]
            unit = (max(whole[0], start), min(whole[1], end))
            rows.units[unit].append((layer, cells))
            if unit != whole:
                rows.parts[word].add(unit)
        placed.append((max(start, words.words[covered.start][0]), min(end, words.words[covered.stop - 1][1])))
    return placed


def _identifier(mark: Mark) -> str:
    if mark.entity is None:
        return ""
    known = dict(mark.entity.external_ids)
    return WIKIDATA + known["wikidata"] if "wikidata" in known else mark.entity.name


def _lines(article: Told, words: Tokenised, rows: _Rows) -> Iterator[str]:
    yield "#FORMAT=WebAnno TSV 3.3\n"
    for layer in rows.layers:
        yield f"#T_SP={layer}|{'|'.join(FEATURES[layer])}\n"
    yield "\n"
    text, units = article.text, Utf16(article.text)
    for sentence, numbers in enumerate(words.sentences(), 1):
        start, end = words.words[numbers[0]][0], words.words[numbers[-1]][1]
        yield "\n"
        for line in text[start:end].split("\n"):
            yield f"#Text={escaped_text(line)}\n"
        yield _rows_of(sentence, numbers, text, units, words.words, rows)


def _rows_of(
    sentence: int, numbers: Sequence[int], text: str, units: Utf16, places: Sequence[Span], rows: _Rows
) -> str:
    """Return the rows of a sentence; nearly all are of words without annotations, and made without a look at them."""
    marked, parts = rows.units, rows.parts
    empty = "_\t" * sum(len(FEATURES[layer]) for layer in rows.layers)
    to_units = units.to_units if units.units != len(text) else None
    found = []
    for turn, number in enumerate(numbers, 1):
        place = places[number]
        if place in marked:
            found.append(_row(f"{sentence}-{turn}", text, units, place, rows))
        else:
            start, end = place
            word = text[start:end]
            if "\\" in word:
                word = escaped_text(word)
            if to_units is not None:
                start, end = to_units(start), to_units(end)
            found.append(f"{sentence}-{turn}\t{start}-{end}\t{word}\t{empty}\n")
        if number in parts:
            for part, inside in enumerate(sorted(parts[number]), 1):
                found.append(_row(f"{sentence}-{turn}.{part}", text, units, inside, rows))
    return "".join(found)


def _row(number: str, text: str, units: Utf16, place: Span, rows: _Rows) -> str:
    start, end = place
    cells = []
    here = rows.units.get(place, ())
    for layer in rows.layers:
        stacked = [found for one, found in here if one == layer]
        cells += ["|".join(found[column] for found in stacked) or "_" for column in range(len(FEATURES[layer]))]
    head = f"{number}\t{units.to_units(start)}-{units.to_units(end)}\t{escaped_text(text[start:end])}\t"
    return head + "\t".join(cells) + "\t\n"


def _between(article: Told, words: Tokenised) -> list[str]:
    """Return what stands before, between and after the sentences."""
    found, reached = [], 0
    for sentence in words.sentences():
        found.append(article.text[reached : words.words[sentence[0]][0]])
        reached = words.words[sentence[-1]][1]
    return [*found, article.text[reached:]]
