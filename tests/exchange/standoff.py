"""Libraries with any words and any annotations, and what must come back of them from files of other programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from annotations.exchange.carried import FEATURES, Lost
from annotations.exchange.export import export
from annotations.exchange.files import Steps
from annotations.exchange.foreign import Foreign, ForeignDocument
from annotations.exchange.losses import losses_of
from annotations.exchange.registry import FORMATS
from annotations.exchange.selection import EVERYTHING, choice_of
from annotations.exchange.told import Source, Told
from annotations.model.codebook import path_of
from annotations.model.field import Field
from annotations.text.canonical import canonical
from annotations.text.graphemes import snap

PIECES = st.one_of(
    st.sampled_from(
        [
            "👩‍👩‍👧‍👦", "🇨🇱🇦🇷", "e\u0301", "n\u0303\u0323", "שָׁלוֹם", "مرحبا", "\u202e", "\u2028", "\u2029", "\x85",
            "\x00", "\n", "\n\n", "\t", "\u200b", '"', "'", ";", "|", "[1]", "_", "*", "\\", "->", " ", "  ", "\xa0",
            "日本語", "𝔘𝔫𝔦", "words of an article", "Kast met Milei.", "U.S. prices — “-5 %”", "#Text=", "T1\tX 0 1\ta",
        ]
    ),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1, max_size=20).map(lambda pieces: canonical("".join(pieces))).filter(str.strip)
NOTES = TEXTS
LABELS = ("Person", "Ürümqi & Co", "人物", "Per son|x[2]", "a_b")
TOPICS = ("Politics/Either\\/or", "Ürümqi & Co", "経済")


@dataclass
class Draft:
    """An article to be made: its text, its fields, and rows for `annotate` without the article's name."""

    text: str
    fields: list[Field] = field(default_factory=list)
    rows: list[dict[str, Any]] = field(default_factory=list)
    notes: list[tuple[int, str]] = field(default_factory=list)


@st.composite
def drafts(draw: st.DrawFn, texts: st.SearchStrategy[str] = TEXTS) -> Draft:
    """An article with mentions that overlap, lie inside each other and have gaps, with topics and with notes."""
    draft = Draft(draw(texts), [Field("title", "A title"), Field("own; field", "x")] if draw(st.booleans()) else [])
    seen = set()
    for _ in range(draw(st.integers(0, 6))):
        spans = draw(_spans(draft.text))
        kind = draw(st.sampled_from(["mention", "mention", "mention", "topic", "note"]))
        row: dict[str, Any] = {"kind": kind, "annotator": draw(st.sampled_from(["Ana", "Ben"]))}
        if spans and (kind != "topic" or draw(st.booleans())):
            row["spans"] = spans
        elif kind == "mention":
            continue
        if kind == "note":
            row["note"] = draw(NOTES)
        else:
            row["label" if kind == "mention" else kind] = draw(st.sampled_from(LABELS if kind == "mention" else TOPICS))
        if kind == "mention" and draw(st.booleans()):
            row["entity"] = draw(st.sampled_from(["José Kast", "Kast: the (man), 50 %", "日本"]))
        key = repr(sorted(row.items(), key=str))
        if key not in seen:
            seen.add(key)
            draft.rows.append(row)
    if draft.rows and draw(st.booleans()):
        draft.notes.append((draw(st.integers(0, len(draft.rows) - 1)), draw(NOTES)))
    return draft


@st.composite
def _spans(draw: st.DrawFn, text: str) -> list[list[int]]:
    offsets = sorted(draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2 * draw(st.integers(1, 3)))))
    spans: list[list[int]] = []
    for start, end in (snap(text, *pair) for pair in zip(offsets[::2], offsets[1::2], strict=False)):
        if start < end and (not spans or spans[-1][1] <= start):
            spans.append([start, end])
    return spans


def fill(desk: Any, made: Sequence[Draft]) -> None:
    """Put articles into a library of tests."""
    there = {code.name for code in desk.library.codebook.all().values() if code.kind == "label"}
    for label in LABELS:
        if label not in there:
            desk.library.codebook.add("label", label)
    for number, draft in enumerate(made):
        name = f"news/{number}.txt"
        desk.article(name, draft.text, draft.fields)
        desk.annotate(*({"article": name, **row} for row in draft.rows))
        (told,) = [one for one in told_of(desk) if one.name == name]
        for which, note in draft.notes:
            if which < len(told.marks):
                desk.annotate({"kind": "note", "on": told.marks[which].uuid, "note": note})


def told_of(desk: Any) -> list[Told]:
    """Return the articles of a library as exports are told of them."""
    source = Source(desk.library.db, choice_of(desk.library.db, EVERYTHING), Steps(0, None, None), Lost())
    return list(source.articles())


def written(desk: Any, format_id: str, name: str = "out", **options: str) -> Path:
    """Export a library, hold the report to what is said beforehand, and return where it is."""
    chosen = FORMATS[format_id]
    target = desk.folder / name if chosen.kind == "folder" else desk.folder / f"{name}{chosen.suffixes[0]}"
    with desk.library.snapshot():
        exported = export(desk.library.db, chosen, target, options)
        expected = losses_of(desk.library.db, chosen, EVERYTHING)
    noted = {which: number for which, number in exported.lost.counts.items() if which in FEATURES and number}
    assert noted == {which: number for which, number, _ in expected}
    return target


def came_back(format_id: str, target: Path) -> dict[str, ForeignDocument]:
    """Return the documents that are read from files, by name; nothing may have been left out."""
    found: Iterable[Foreign] = FORMATS[format_id].reads()([target])
    documents = {}
    for one in found:
        assert not hasattr(one, "why"), one
        if isinstance(one, ForeignDocument):
            assert one.left_out == []
            assert one.name not in documents
            documents[one.name] = one
    return documents


def shape_told(desk: Any, article: Told, *, who: bool = True) -> Counter[Any]:
    """Return what must come back of an article's annotations; without `who` no names, times and ids."""
    codes = desk.library.codebook.all()
    return Counter(
        (
            mark.kind, mark.spans, mark.quotes, tuple(path_of(mark.code.id, codes)) if mark.code else (),
            mark.entity.name if mark.entity else "", mark.note or "",
            *((mark.annotator.name, mark.created_at, mark.modified_at, mark.uuid) if who else ()),
            (mark.target or "") if mark.target_kind == "annotation" and who else "",
        )
        for mark in article.marks
    )  # fmt: skip


def shape_back(document: ForeignDocument, *, who: bool = True) -> Counter[Any]:
    """Return what did come back of a document's annotations, as `shape_told` has it."""
    return Counter(
        (
            mark.kind, mark.spans, mark.quotes or (), mark.code, mark.entity, mark.note,
            *((mark.annotator, mark.created_at, mark.modified_at, mark.identity) if who else ()),
            mark.on if who else "",
        )
        for mark in document.marks
    )  # fmt: skip


def words_are_right(document: ForeignDocument) -> int:
    """Hold every quote to the text, and return how many annotations are on words."""
    marks = [mark for mark in document.marks if mark.spans]
    for mark in marks:
        assert document.text is not None
        assert mark.quotes == tuple(document.text[start:end] for start, end in mark.spans), mark
    return len(marks)
