"""UIMA CAS, as XMI or JSON: every annotation in an index is a mention, with the words at its place.

The label is the feature `value`, else the first feature with one; of types other than NamedEntity the type's name
stands above it. Tokens, sentences and paragraphs are no annotations here; relations and further features cannot be
held, and are said. A view is a document. The CASes of one article that an export of ours wrote for several annotators
come back as one document; of a project of INCEpTION or WebAnno the annotator is the file's name.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from annotations.exchange.beside import Beside, Record
from annotations.exchange.foreign import Foreign, ForeignDocument, ForeignMark, LeftOut
from annotations.exchange.readers.cas import Cas, Structure, parse_cas
from annotations.exchange.readers.kept import settle
from annotations.exchange.readers.layers import label_of
from annotations.exchange.readers.text_files import LARGEST_MARKS, bytes_of, found_files, inception_place, name_of
from annotations.exchange.webanno import FEATURES
from annotations.text.utf16 import Utf16

_SEGMENTS = frozenset(
    ["Token", "Sentence", "Paragraph", "Div", "Document", "DocumentAnnotation", "DocumentMetaData", "TagsetDescription"]
)
_KNOWN = ("uima.", "de.tudarmstadt.ukp.dkpro.core.api.segmentation.", "de.tudarmstadt.ukp.dkpro.core.api.metadata.")
_ENDS = frozenset(["Governor", "Dependent"])
_FIRST_VIEW = "_InitialView"


def read_xmi(paths: Sequence[Path]) -> Iterator[Foreign]:
    """Yield the documents.

    Raises:
        Refused: there is no such file.
    """
    pending = _Pending()
    for one in found_files(paths, (".xmi", ".json"), named=True):
        if isinstance(one, LeftOut):
            yield one
            continue
        folder, file = one
        name, annotator = inception_place(folder, file)
        data = bytes_of(file, LARGEST_MARKS)
        cas = data if isinstance(data, str) else parse_cas(data)
        if isinstance(cas, str):
            yield LeftOut(name_of(folder, file), "", cas)
            continue
        if not cas.sofas:
            yield LeftOut(name_of(folder, file), "", "It holds no text.")
        structures = _by_sofa(cas)
        for sofa, (view, text) in cas.sofas.items():
            part = "" if view in ("", _FIRST_VIEW) or len(cas.sofas) == 1 else f"-{view.strip('_')}"
            document = ForeignDocument(name.removesuffix(".txt") + part + ".txt" if part else name, text, unit="points")
            document.marks = sorted(
                _marks(document, cas, structures.get(sofa, ()), text),
                key=lambda mark: (mark.spans[0][0], -mark.spans[0][1]),
            )
            for mark in document.marks:
                mark.annotator = annotator or cas.annotator
            yield from pending.take(file, document)
    yield from pending.rest()


class _Pending:
    """Brings together the CASes that an export of ours made of one article."""

    def __init__(self) -> None:
        self._kept: dict[Path, tuple[Beside, dict[str, str]]] = {}
        self._open: dict[tuple[Path, str], tuple[Record, set[str], ForeignDocument]] = {}

    def take(self, file: Path, document: ForeignDocument) -> Iterator[ForeignDocument]:
        """Take a document; yield it, or the one it is the last part of."""
        if file.parent not in self._kept:
            beside = Beside(file.parent)
            self._kept[file.parent] = beside, dict(beside.names_of_files())
        beside, documents = self._kept[file.parent]
        if file.stem not in documents:
            yield document
            return
        key = (file.parent, documents[file.stem])
        if key in self._open and self._open[key][2].text != document.text:
            yield document
            return
        if key not in self._open:
            record = beside.record(key[1])
            self._open[key] = record, {name for name in record["files"] if isinstance(name, str)}, document
        record, left, whole = self._open[key]
        if whole is not document:
            whole.marks += document.marks
            whole.left_out += document.left_out
        left.discard(file.stem)
        if not left:
            del self._open[key]
            yield _settled(whole, record)

    def rest(self) -> Iterator[ForeignDocument]:
        """Yield what some parts are missing of."""
        for record, _, document in self._open.values():
            yield _settled(document, record)


def _settled(document: ForeignDocument, record: Record) -> ForeignDocument:
    marks, document.marks = document.marks, []
    assert document.text is not None
    settle(document, marks, record, document.text)
    return document


def _by_sofa(cas: Cas) -> dict[str, list[Structure]]:
    """Return the structures of each text; of a single text also those that name none that is there."""
    found: dict[str, list[Structure]] = {}
    for one in cas.structures:
        sofa = next(iter(cas.sofas)) if len(cas.sofas) == 1 and one.sofa not in cas.sofas else one.sofa
        found.setdefault(sofa, []).append(one)
    return found


def _marks(document: ForeignDocument, cas: Cas, structures: Sequence[Structure], text: str) -> Iterator[ForeignMark]:
    units = Utf16(text)
    segments: Counter[str] = Counter()
    unheld: Counter[tuple[str, str]] = Counter()
    for one in structures:
        short = one.type.rpartition(".")[2]
        if short in _SEGMENTS:
            segments[one.type] += 1
        elif cas.members is not None and one.id not in cas.members:
            document.left_out.append((one.id, f"This {one.type} is in no index."))
        elif _ENDS.issubset((*one.features, *one.points_at)):
            document.left_out.append((one.id, f"Relations between annotations cannot be held: {one.type}."))
        elif not one.begin < one.end <= units.units:
            document.left_out.append((one.id, f"This {one.type} is on no words of the text."))
        else:
            yield _mark(one, units, text, unheld)
    for kind, number in segments.items():
        if not kind.startswith(_KNOWN):
            document.left_out.append((kind, f"{number} of these part the text, and are no annotations here."))
    for (kind, feature), number in unheld.items():
        document.left_out.append((kind, f"{feature} of {number} annotations cannot be held."))


def _mark(one: Structure, units: Utf16, text: str, unheld: Counter[tuple[str, str]]) -> ForeignMark:
    place = units.to_points(one.begin), units.to_points(one.end)
    mark = ForeignMark("mention", one.id, (place,), (text[slice(*place)],))
    # In layers whose features are known to be names, one may be “2026”.
    named = FEATURES.get(one.type, ())
    values = {name: value for name, value in one.features.items() if value and (name in named or not _is_number(value))}
    unheld.update((one.type, name) for name, value in one.features.items() if value and name not in values)
    unheld.update((one.type, name) for name in (*label_of(mark, one.type, values, values), *one.points_at))
    return mark


def _is_number(value: str) -> bool:
    """Whether a value is a number, true or false, or names other structures by their numbers."""
    return value in ("true", "false") or all(part.lstrip("-").isdigit() for part in value.split())
