"""PDF: lines become paragraphs, parted words whole, running heads furniture; what has no text is refused."""

from __future__ import annotations

import sys

import pytest

from annotations.model.errors import Refused
from reader.articles.kinds.pdf import extract_of
from tests.articles.documents import TITLE, pdf, read, roles, sure, values

ONE = [
    "The Harbour Post",
    TITLE,
    "By Nora Kast",
    "The harbour bridge will close on Monday for three weeks, the coun-",
    "cil of Port Elsin said on Friday after a long debate about what the",
    "repairs may cost.",
    "Engineers found rust in two of the four cables last autumn, and a",
    "well-known firm from Port Elsin, well-",
    "known abroad, will do the work, said the town's engineer, who was",
    "1",
]
TWO = [
    "The Harbour Post",
    "asked about it in the council.",
    "Ferries will run every ten minutes until the bridge opens again.",
    "2",
]


def text_of(*pages: list[str]) -> str:
    return extract_of(pages).text


def test_lines_are_put_together_to_paragraphs_over_the_ends_of_pages():
    assert text_of(ONE, TWO).split("\n\n") == [
        TITLE,
        "By Nora Kast",
        " ".join([*ONE[3:6]]).replace("coun- cil", "council"),
        " ".join([*ONE[6:9], TWO[1]]).replace("well- known", "well-known"),
        "Ferries will run every ten minutes until the bridge opens again.",
        "The Harbour Post",
        "1",
        "2",
    ]


def test_running_heads_and_page_numbers_are_furniture_behind_the_text():
    article = read(pdf([ONE, TWO]))
    assert roles(article)[-3:] == [("furniture", "The Harbour Post"), ("furniture", "1"), ("furniture", "2")]
    assert values(article, "author") == ["Nora Kast"]


def test_a_line_at_the_top_of_one_page_is_text():
    assert text_of(["Council to meet", "It meets in April to say where the money is to come from."]).startswith(
        "Council"
    )


def test_what_a_pdf_says_of_itself_is_hardly_believed():
    article = read(pdf([TWO], "/Title (Layout 7) /Author (Ana Setter)"))
    assert sure(article, "author") <= 0.3
    assert values(read(pdf([TWO], "/Title (bridge_final.indd)")), "title") != ["bridge_final.indd"]


@pytest.mark.parametrize("pages", [[[]], [["  "], [" "]], []])
def test_a_pdf_without_text_is_refused_with_what_to_do(pages):
    with pytest.raises(Refused, match=r"pictures of pages.*\(OCR\)"):
        read(pdf(pages))


@pytest.mark.parametrize("data", [b"%PDF-1.4\n", b"%PDF-1.7\n" + b"x" * 500, b"%PDF-1.4\ntrailer << /Root 1 0 R >>"])
def test_a_broken_pdf_is_refused(data):
    with pytest.raises(Refused, match="damaged"):
        read(data)


def test_a_locked_pdf_is_refused(tmp_path):
    import io

    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(PdfReader(io.BytesIO(pdf([TWO]))))
    writer.encrypt("secret", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    with pytest.raises(Refused, match="locked with a password"):
        read(file.getvalue())


def test_without_the_extra_the_refusal_says_how_to_get_it(monkeypatch):
    monkeypatch.setitem(sys.modules, "pypdf", None)
    with pytest.raises(Refused, match=r"pip install pypdf"):
        read(pdf([TWO]))
