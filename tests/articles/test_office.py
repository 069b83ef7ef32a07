"""Word, OpenDocument and RTF: text with the roles of its styles, weak metadata, and broken files refused."""

from __future__ import annotations

import io
import zipfile

import pytest

from annotations.model.block import Block
from annotations.model.errors import Refused
from reader.articles.kinds.docx import read as read_word
from reader.articles.kinds.joining import join_roles
from reader.articles.kinds.registry import Extract, Hint
from tests.articles.documents import HOW, PARAGRAPHS, TITLE, docx, odt, paragraph, read, roles, sure, values, zipped

WORD = (
    paragraph(TITLE, "Titel")
    + paragraph("By Nora Kast")
    + paragraph(PARAGRAPHS[0])
    + paragraph("Who pays", "berschrift1")
    + paragraph(PARAGRAPHS[1])
    + paragraph("Buses leave from the market", "Liste")
    + '<w:p><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Bicycles go by ferry</w:t></w:r></w:p>'
    + paragraph("We would rather close it now.", "Zitat")
    + paragraph("The bridge at dawn", "Bild")
    + paragraph(PARAGRAPHS[2])
)


def test_the_styles_of_a_word_document_give_the_roles():
    assert roles(read(docx(WORD))) == [
        ("headline", TITLE[:24]), ("byline", "By Nora Kast"), ("lead", PARAGRAPHS[0][:24]), ("subhead", "Who pays"),
        ("paragraph", PARAGRAPHS[1][:24]), ("list_item", "Buses leave from the mar"),
        ("list_item", "Bicycles go by ferry"),
        ("quote", "We would rather close it"), ("caption", "The bridge at dawn"), ("paragraph", PARAGRAPHS[2][:24]),
    ]  # fmt: skip


def test_whoever_typed_a_document_is_hardly_its_author():
    article = read(docx(WORD, title="draft 7", author="Ana Typist"))
    assert values(article, "author") == ["Nora Kast"]
    assert sure(article, "author") >= 0.8
    assert values(article, "title") == [TITLE]
    alone = read(docx(paragraph(PARAGRAPHS[0]) + paragraph(PARAGRAPHS[1]), author="Ana Typist"))
    assert values(alone, "author") == ["Ana Typist"]
    assert sure(alone, "author") <= 0.3
    assert values(read(docx(paragraph(PARAGRAPHS[0]), author="user")), "author") == []


def test_a_row_of_a_table_is_a_line():
    cell = "<w:tc>{}</w:tc>"
    row = f"<w:tr>{cell.format(paragraph('Ferry'))}{cell.format(paragraph('8') + paragraph('euros'))}</w:tr>"
    assert read(docx(paragraph(PARAGRAPHS[0]) + f"<w:tbl>{row}{row}</w:tbl>")).text.endswith(
        "\n\nFerry | 8 | euros\n\nFerry | 8 | euros"
    )


def test_what_was_deleted_or_stands_there_twice_is_not_read():
    body = (
        "<w:p><w:r><w:t>The bridge </w:t></w:r><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t>closed</w:t><w:tab/><w:t>on</w:t><w:br/><w:t>Monday</w:t></w:r></w:ins>"
        '<mc:AlternateContent xmlns:mc="m"><mc:Choice><w:r><w:t>.</w:t></w:r></mc:Choice>'
        "<mc:Fallback><w:r><w:t>!</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>"
    )
    assert read(docx(body)).text == "The bridge closed\ton\nMonday."


def test_an_opendocument_text_is_read_with_its_structure():
    body = (
        f'<text:p text:style-name="Title">{TITLE}</text:p><text:p>{PARAGRAPHS[0]}<office:annotation>'
        "<text:p>note</text:p></office:annotation></text:p>"
        '<text:h text:outline-level="2">Who<text:s text:c="2"/>pays</text:h>'
        f"<text:p>{PARAGRAPHS[1]}</text:p><text:list><text:list-item><text:p>Buses</text:p></text:list-item></text:list>"
        '<text:p text:style-name="P1">We would rather<text:line-break/>close it.</text:p>'
        "<table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell>"
        "<text:p>B</text:p></table:table-cell></table:table-row></table:table>"
    )
    article = read(odt(body))
    assert article.text == (
        f"{TITLE}\n\n{PARAGRAPHS[0]}\n\nWho  pays\n\n{PARAGRAPHS[1]}\n\nBuses\n\nWe would rather\nclose it.\n\nA | B"
    )
    assert [role for role, _ in roles(article)][:6] == [
        "headline", "lead", "subhead", "paragraph", "list_item", "quote",
    ]  # fmt: skip


BOMB = '<!DOCTYPE d [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {chr(98 + number)} "{f"&{chr(97 + number)};" * 10}">' for number in range(8)
) + "]>"  # fmt: skip


@pytest.mark.parametrize(
    "document",
    [
        BOMB + '<w:document xmlns:w="w"><w:body><w:p><w:r><w:t>&i;</w:t></w:r></w:p></w:body></w:document>',
        '<!DOCTYPE d [<!ENTITY e SYSTEM "file:///etc/hostname">]><d><p><t>&e;</t></p></d>',
        "<w:document", "", "<a/>", "<p>" * 3000,
    ],
)  # fmt: skip
def test_a_document_with_entities_or_broken_xml_is_refused(document):
    with pytest.raises(Refused):
        read(zipped({"[Content_Types].xml": "x", "word/document.xml": document}))


def test_a_document_that_unpacks_to_far_more_than_it_is_is_refused():
    with pytest.raises(Refused, match="damaged"):
        read(docx(paragraph("a" * 30_000_000)))


@pytest.mark.parametrize("cut", [1, 100, 400])
def test_a_torn_document_is_refused(cut):
    with pytest.raises(Refused, match="damaged"):
        read(docx(WORD)[:-cut])


def test_rtf_is_read_whatever_its_letters_are_written_as():
    source = (
        r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0 Times;}}{\info{\title draft}{\author Ana Typist}}\f0 "
        r"Jos\'e9 said \u8220?no\u8221?\par Next line \emdash  here\par}"
    )
    assert read(source.encode()).text == "José said “no”\nNext line — here"
    assert "šta" in read(b"{\\rtf1\\ansi\\ansicpg1250 \\'9ata je bilo\\par}").text
    assert "José 日本 said" in read("{\\rtf1\\ansi José 日本 said\\par}".encode()).text
    assert "José said" in read("{\\rtf1\\ansi José said\\par}".encode("cp1252")).text
    assert "日本" in read(b"{\\rtf1\\ansi\\ansicpg932 \\'93\\'fa\\'96\\'7b\\par}").text


def test_numbers_in_an_rtf_file_that_are_no_characters_cost_nothing_else():
    assert read(b"{\\rtf1\\ansi Before \\u8220822? \\u-99999? \\u99999999999999999999? after\\par}").text.startswith(
        "Before "
    )
    assert read(b"{\\rtf1\\ansi Before \\u1114112? after\\u-3913?\\par}").text.split()[-1].startswith("after")


def test_what_an_rtf_file_says_of_itself_is_hardly_believed():
    source = "{\\rtf1\\ansi{\\info{\\title Bridge}{\\author Ana Typist}}" + "\\par ".join(PARAGRAPHS) + "\\par}"
    article = read(source.encode("cp1252"))
    assert values(article, "author") == ["Ana Typist"]
    assert sure(article, "author") <= 0.3


@pytest.mark.parametrize("source", [b"{\\rtf1}", b"{\\rtf1 {\\pict 00ff}}", b"{\\rtf1 \\par \\par}"])
def test_rtf_without_words_is_refused(source):
    with pytest.raises(Refused, match="no text"):
        read(source)


@pytest.mark.parametrize("packing", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_document_damaged_in_whatever_packing_is_refused(packing):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packing) as file:
        file.writestr("[Content_Types].xml", "<a/>")
        file.writestr("word/document.xml", "<w:p/>" * 99)
    data = bytearray(out.getvalue())
    begin = data.index(b"word/document.xml") + len("word/document.xml") + 9
    data[begin : begin + 20] = b"\xff" * 20
    with pytest.raises(Refused, match="damaged"):
        read_word(bytes(data), HOW)


def test_words_that_a_document_declares_elsewhere_are_not_lost_in_silence():
    declared = '<!DOCTYPE w [<!ENTITY mayor "Nora Kast">]>'
    data = docx(paragraph("The mayor, &mayor;, said so."))
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    words = parts["word/document.xml"]
    place = words.index(b"<w:document")
    parts["word/document.xml"] = words[:place] + declared.encode() + words[place:]
    with pytest.raises(Refused, match="entities of its own"):
        read_word(zipped(parts), HOW)


def test_the_roles_of_a_great_many_entries_are_joined_one_by_one():
    # Looking through all blocks for each of them would take minutes.
    line, count = "An entry of a list\n", 100_000
    places = [(at, at + len(line) - 1) for at in range(0, count * len(line), len(line))]
    extract = Extract(line * count, "utf-8", hints=tuple(Hint(*place, "list_item") for place in places))
    joined = join_roles([Block("paragraph", *place) for place in places], extract)
    assert [(block.role, block.start, block.end) for block in joined] == [("list_item", *place) for place in places]
