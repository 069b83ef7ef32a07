"""Whatever Unicode a text is made of, what goes in by `annotate` comes out of the CSV with exactly its words."""

from __future__ import annotations

import csv
import io
import itertools
import json
from pathlib import Path

import pytest
import regex
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from annotations.model.annotator import Annotator

csv.field_size_limit(2**31 - 1)

CLUSTERS = [
    "👩‍👩‍👧‍👦", "👍🏽", "🇦🇷", "🇦🇷🇨🇱🇵", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", "❤️", "☎︎", "e\u0301", "n\u0303\u0323",
    "Z\u0310\u0315\u0334\u0489", "각", "ᄀᆨ", "กำ", "நி", "क्षि",
    "لا", "مُحَمَّد", "שָׁלוֹם", "\u202eabc\u202c", "\u2067עב\u2069",
    "\u200f", "\u200d", "\u00ad", "\ufeff", "\u2028", "\u2029", "\x85",

    "\r\n", "\r", "\n", "\n\r", "\x0b", "\x0c", "\t", "\xa0", "\u202f", "中文", "𠮷", "𝔘", "ﬁ", "ß", "İ", "ı", "Σς",
    "=1+1", '"', ";", ",", "'",
    "\\", "\\n", "&amp;", "<b>", "|", "NULL", " … ", "…", "-", "@", "+",
]  # fmt: skip
WORDS = st.one_of(
    st.sampled_from(CLUSTERS),
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=6),
    st.text(st.sampled_from("abc .\nÄé"), min_size=1, max_size=8),
)
READER = Annotator("0f0e0d0c-0b0a-7908-8706-050403020100", "Reader")
CONTROLS = st.sampled_from(["\x00", "\x01", "\x1b", "\x7f", "\ufffe", "\uffff"])


@st.composite
def bodies(draw: st.DrawFn) -> str:
    """A text with at most two controls: more may make it a binary file, and that is refused."""
    parts = draw(st.lists(WORDS, max_size=25))
    for control in draw(st.lists(CONTROLS, max_size=2)):
        parts.insert(draw(st.integers(0, len(parts))), control)
    return "".join(parts)


ARTICLES = st.lists(
    st.tuples(bodies(), st.lists(st.lists(st.integers(0, 10**6), min_size=2, max_size=6), max_size=4)),
    min_size=25,
    max_size=25,
)


def canonical(text: str) -> str:
    """What the text of a file must be, said a second time and in another way than the program does."""
    text = text.replace("\r\n", "\n")
    return "".join(
        "\n" if c in "\r\x0b\x0c" else "\ufffd" if (c < " " and c not in "\t\n") or c in "\ufffe\uffff" else c
        for c in text
    )


def boundaries(text: str) -> list[int]:
    """Where spans may begin and end: between grapheme clusters."""
    return [*(match.start() for match in regex.finditer(r"\X", text)), len(text)]


def spans_at(text: str, numbers: list[int]) -> list[list[int]]:
    """Spans in order at boundaries that some numbers pick; none where there are too few."""
    places = boundaries(text)
    picked = sorted({places[number % len(places)] for number in numbers})
    return [picked[i : i + 2] for i in range(0, len(picked) - 1, 2)]


@pytest.fixture(scope="module")
def place(tmp_path_factory, machine, copied):
    newsgloss = machine(tmp_path_factory.mktemp("words"))
    copied(newsgloss)
    return newsgloss, itertools.count()


# Without shrinking: an example is five processes, and an article that fails is told by its number.
@settings(
    max_examples=settings().max_examples // 15,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.reuse, Phase.generate],
)
@given(articles=ARTICLES)
def test_the_row_has_exactly_the_words_of_its_span(place, take, articles):
    newsgloss, counter = place
    folder = newsgloss.folder / str(next(counter))
    library = folder / "words.newsgloss"
    (folder / "files").mkdir(parents=True)
    written = {}
    for number, (body, _) in enumerate(articles):
        text = f"Article {number} of words\n\n{body}\nThe end of {number}.\n"
        (folder / "files" / f"{number}.txt").write_bytes(text.encode())
        written[f"{number}.txt"] = text
    take(library, folder / "files", READER, "utf-8")

    texts = {one["original"]["name"]: one["text"] for one in newsgloss.ok("show", library, "--all", "--json").rows}
    assert [name for name, text in written.items() if texts[name] != canonical(text)] == []

    rows, cutting = [], []
    for number, (_, chosen) in enumerate(articles):
        text = texts[f"{number}.txt"]
        for n, numbers in enumerate(chosen):
            spans = spans_at(text, numbers)
            if spans:
                quote = " … ".join(text[start:end] for start, end in spans)
                rows.append(
                    {"article": f"{number}.txt", "kind": "mention", "label": f"L{n}", "spans": spans, "quote": quote}
                )
        inside = sorted(set(range(len(text))) - set(boundaries(text)))
        cutting += [
            {"article": f"{number}.txt", "kind": "mention", "label": "C", "start": 0, "end": at} for at in inside
        ]
    (folder / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in [*rows, *cutting]), encoding="utf-8")
    run = newsgloss.run("annotate", library, folder / "rows.jsonl")
    # Every span that cuts a cluster is refused, and no other.
    assert len(run.complaints) == len(cutting), run.err
    assert all("cuts a character" in line for line in run.complaints)
    hold_the_csv_to_the_texts(newsgloss, library, folder, rows, texts)


def hold_the_csv_to_the_texts(newsgloss, library: Path, folder: Path, rows, texts) -> None:
    newsgloss.ok("export", library, "--format", "csv", "--to", folder / "csv")
    data = (folder / "csv" / "annotations.csv").read_bytes().decode()
    exported = list(csv.DictReader(io.StringIO(data, newline="")))
    wanted = {(row["article"], row["label"]): row for row in rows}
    assert len(exported) == len(wanted) == len(rows)
    for row in exported:
        text, spans = texts[row["article"]], json.loads(row["spans"])
        asked = wanted[row["article"], row["label"]]
        assert spans == asked["spans"]
        assert row["quote"] == asked["quote"] == " … ".join(text[start:end] for start, end in spans)
        assert (int(row["start"]), int(row["end"])) == (spans[0][0], spans[-1][1])
        assert row["prefix"] == text[max(0, spans[0][0] - 32) : spans[0][0]]
        assert row["suffix"] == text[spans[-1][1] : spans[-1][1] + 32]
    shown = newsgloss.annotations(library)
    assert {(one["id"], one["quote"]) for one in shown} == {(row["id"], row["quote"]) for row in exported}
    newsgloss.whole(library)
