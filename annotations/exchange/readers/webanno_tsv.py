"""WebAnno TSV 3: each span layer's annotations as mentions, words exactly where the file has them.

The label is the layer's `value`, else its first feature with one; of layers other than that of named entities the
layer's name stands above it. Relations, slots, chains and further features cannot be held, and are said. Of an export
of ours topics, notes, annotators, gaps and what stands between sentences come back too.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from annotations.exchange.beside import Beside, Record, text
from annotations.exchange.foreign import Foreign, ForeignDocument, ForeignMark, LeftOut
from annotations.exchange.readers.kept import settle
from annotations.exchange.readers.layers import label_of
from annotations.exchange.readers.text_files import LARGEST_MARKS, bytes_of, decoded, found_files, inception_place
from annotations.exchange.readers.webanno_rows import Layer, Row, Tsv, parse_tsv
from annotations.exchange.webanno import split_cell, unescaped
from annotations.model.span import Span

_VALUE = re.compile(r"(.*?)(?:\[([0-9]{1,9})\])?", re.DOTALL)
_LINK = re.compile(r"(.*)->([0-9]+-[0-9]+)", re.DOTALL)


def read_webanno_tsv(paths: Sequence[Path]) -> Iterator[Foreign]:
    """Yield the documents.

    Raises:
        Refused: there is no .tsv file.
    """
    kept: dict[Path, Beside] = {}
    for one in found_files(paths, (".tsv",), named=True):
        if isinstance(one, LeftOut):
            yield one
            continue
        folder, file = one
        name, annotator = inception_place(folder, file)
        data = bytes_of(file, LARGEST_MARKS)
        tsv = data if isinstance(data, str) else parse_tsv(decoded(data).removeprefix("\ufeff"))
        if tsv is None or isinstance(tsv, str):
            yield LeftOut(name, "", tsv or "It does not begin as WebAnno TSV 3 does.")
            continue
        if file.parent not in kept:
            kept[file.parent] = Beside(file.parent)
        document = ForeignDocument(name, tsv.text, unit="points", left_out=tsv.left_out)
        marks = _Marks(tsv).found()
        for mark in marks:
            mark.annotator = annotator
        record = kept[file.parent].record(file.stem)
        settle(document, marks, record, _with_between(tsv, record) or tsv.text)
        yield document


class _Marks:
    """Makes marks of the columns."""

    def __init__(self, tsv: Tsv) -> None:
        self._tsv = tsv
        self._unheld: Counter[tuple[str, str]] = Counter()

    def found(self) -> list[ForeignMark]:
        """Return the marks in the order of the text; what cannot be held is said in the file's `left_out`."""
        found: list[ForeignMark] = []
        for layer in self._tsv.layers:
            if layer.kind == "RL":
                self._say_relations(layer)
            else:
                there = list(self._of_layer(layer))
                found += there
                if layer.kind == "CH" and there:
                    self._tsv.left_out.append(
                        (layer.name, f"Chains cannot be held: each of {len(there)} links stands alone.")
                    )
        for (layer_name, feature), number in self._unheld.items():
            self._tsv.left_out.append((layer_name, f"{feature} of {number} annotations cannot be held."))
        return sorted(found, key=lambda mark: (mark.spans[0][0], -mark.spans[-1][1]))

    def _of_layer(self, layer: Layer) -> Iterator[ForeignMark]:
        places: dict[str, list[Span]] = {}
        values: dict[str, dict[str, str]] = {}
        rows: dict[str, str] = {}
        for row in self._tsv.rows:
            for key, said in self._stacked(layer, row):
                places.setdefault(key, []).append(row.place)
                values.setdefault(key, {}).update({name: value for name, value in said.items() if value})
                rows.setdefault(key, row.id)
        for key, parts in places.items():
            start, end = min(start for start, _ in parts), max(end for _, end in parts)
            if start < end:
                yield self._mark(layer, rows[key], (start, end), values[key])

    def _stacked(self, layer: Layer, row: Row) -> Iterator[tuple[str, dict[str, str]]]:
        """Yield (what tells it from others, values) for the annotations of a layer at a row."""
        there: dict[str, dict[str, str]] = {}
        cells = row.cells[layer.first : layer.first + len(layer.features)]
        for feature, cell in zip(layer.features, cells, strict=False):
            if cell in ("_", ""):
                continue
            for number, one in enumerate(split_cell(cell, "|")):
                match = _VALUE.fullmatch(one)
                value, key = (match[1], match[2]) if match is not None else (one, None)
                if _is_target(layer, feature):
                    continue
                if layer.kind == "CH":
                    link = _LINK.fullmatch(value)
                    key = f"link {link[2]}" if link else f"row {row.id} {number}"
                    value = link[1] if link else value
                elif key is None:
                    key = f"row {row.id} {number}"
                if layer.kind == "CH" and feature == "referenceType":
                    # The number behind it is the chain's: the words belong to the link in the same place.
                    key = next((one for turn, one in enumerate(there) if turn == number), key)
                there.setdefault(key, {})[feature] = "" if value in ("*", "_") else unescaped(value)
        yield from there.items()

    def _mark(self, layer: Layer, where: str, place: Span, values: dict[str, str]) -> ForeignMark:
        quote = self._tsv.text[slice(*place)]
        mark = ForeignMark("mention", where, (place,), (quote,))
        for name in label_of(mark, layer.name, values, layer.features):
            self._unheld[layer.name, name.rpartition(":")[2].partition("_")[0]] += 1
        return mark

    def _say_relations(self, layer: Layer) -> None:
        for row in self._tsv.rows:
            cells = row.cells[layer.first : layer.first + len(layer.features)]
            if cells and cells[-1] not in ("_", ""):
                self._tsv.left_out.append(
                    (row.id, f"Relations between annotations cannot be held: {layer.name} {' '.join(cells)}.")
                )


def _is_target(layer: Layer, feature: str) -> bool:
    """Whether a column says what a slot is filled with."""
    at = layer.features.index(feature)
    return at > 0 and layer.features[at - 1].startswith("ROLE_")


def _with_between(tsv: Tsv, record: Record) -> str | None:
    """Return the text with what stood between its sentences; None where that does not fit any more."""
    between = record.get("between")
    if not isinstance(between, list) or len(between) != len(tsv.sentences) + 1:
        return None
    if not all(isinstance(one, str) for one in between):
        return None
    sentences = [tsv.text[start:end] for start, end in tsv.sentences]
    words = "".join(part for pair in zip(between, [*sentences, ""], strict=True) for part in pair)
    fits = sha256(words.encode("utf-8", "replace")).hexdigest() == text(record, "text_sha256")
    return words if fits else None
