"""What a file is by its content: texts pass, everything else is refused with what to do."""

from __future__ import annotations

import gzip
import io
import random
import sqlite3
import zipfile
from pathlib import Path

import pytest

from annotations.model.article import MAX_ORIGINAL_BYTES
from annotations.model.errors import Refused
from reader.articles.file_kind import check_size, find_kind

PROSE = "Harbour bridge to close\n\nThe bridge will close on Monday, said Nora Kast. “We’d rather close it now.”\n"
RUSSIAN = "Городской совет вчера утвердил бюджет на будущий год.\n" * 5


def refusal(data: bytes, named: str | None = None) -> str:
    with pytest.raises(Refused) as refused:
        find_kind(data, "", named)
    return str(refused.value)


def zipped(*names: str, first: bytes = b"words") -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(name, first)
    return file.getvalue()


@pytest.mark.parametrize(
    "data",
    [
        PROSE.encode(),
        PROSE.encode("cp1252"),
        PROSE.encode("utf-16"),
        PROSE.encode("utf-16-le"),
        PROSE.encode("utf-32"),
        RUSSIAN.encode("utf-16-be"),
        RUSSIAN.encode("koi8-r"),
        "市議会は昨日、来年度の予算案を可決した。\n".encode("cp932") * 4,
        "市議会は昨日、来年度の予算案を可決した。\n".encode("utf-16-le") * 4,
        "นายกรัฐมนตรีกล่าวเมื่อวันจันทร์ว่าสะพานจะปิดสามสัปดาห์".encode("utf-16"),
        b"x",
        b"\x1b[31mred\x1b[0m words from a terminal",
        b"a DOS file\r\n\x1a",
    ],
)
def test_texts_pass_in_any_encoding(data):
    find_kind(data)


def test_a_text_with_nul_bytes_here_and_there_passes():
    find_kind(PROSE.encode() + b"\x00\x00\x01\x02" + PROSE.encode())
    find_kind(b"rather short\x00\x01\x02 but still words \x1f")


@pytest.mark.parametrize(
    "words",
    ["BM and the bank", "MZ, a label", "ID3 tags explained", "GIF or JIF?", "PK wins", "RIFF raff", "{\\rt", "%PDFs"],
)
def test_words_that_begin_like_a_format_are_words(words):
    find_kind(f"{words}, she said in a long enough sentence about nothing.".encode())


@pytest.mark.parametrize("data", [b"", b" \r\n\t", b"\xef\xbb\xbf", b"\xff\xfe", b"\0" * 5000, b"\xff\xfe \0\n\0"])
def test_nothing_is_refused_as_no_text(data):
    assert refusal(data) == "The file has no text."


def test_a_file_over_the_limit_is_refused_by_its_size():
    assert refusal(b"x" * (MAX_ORIGINAL_BYTES + 1)).startswith("Larger than 50 MB.")
    check_size(MAX_ORIGINAL_BYTES)
    with pytest.raises(Refused):
        check_size(MAX_ORIGINAL_BYTES + 1)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "An image"),
        (b"GIF89a\x01\x00\x01\x00", "An image"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "An image"),
        (b"RIFF\x24\x00\x00\x00WEBPVP8 ", "An image"),
        (b"BM\x46\x00\x00\x00\x00\x00\x00\x00\x36\x00\x00\x00\x28", "An image"),
        (b"ID3\x04\x00\x00\x00\x00\x00\x00", "A sound or a film"),
        (b"\x00\x00\x00\x18ftypmp42\x00\x00", "A sound or a film"),
        (gzip.compress(PROSE.encode()), "An archive"),
        (b"7z\xbc\xaf\x27\x1c\x00\x04", "An archive"),
        (b"bridge.txt" + b"\x00" * 247 + b"ustar\x0000" + PROSE.encode(), "An archive"),
        (zipped("ppt/presentation.xml"), "A PowerPoint file"),
        (zipped("mimetype", first=b"application/epub+zip"), "An e-book"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 30, "A document of an old office program"),
        (b"\x7fELF\x02\x01\x01" + b"\x00" * 9, "A program"),
        (b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff", "A program"),
        (b"wOF2\x00\x01\x00\x00", "A font"),
    ],
)
def test_known_formats_are_named_and_the_person_told_what_to_do(data, told):
    sentence = refusal(data)
    assert sentence.startswith(told)
    assert sentence.count(".") >= 2
    assert refusal(data, "cp1252") == sentence


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (PROSE.encode(), "text"),
        (b"{\\rtf1\\ansi words}", "rtf"),
        (b"\xef\xbb\xbf \n{\\rtf1\\ansi words}", "rtf"),
        (b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n1 0 obj", "pdf"),
        (zipped("a.txt"), "zip"),
        (zipped("keyword/document.xml", "about/xl/workbook.xml"), "zip"),
        (zipped("[Content_Types].xml", "word/document.xml"), "docx"),
        (zipped("mimetype", first=b"application/vnd.oasis.opendocument.text"), "odt"),
    ],
)
def test_the_content_says_of_which_kind_a_file_is_whatever_its_name(data, kind):
    assert find_kind(data, "news.txt") == find_kind(data, "news.docx") == find_kind(data, "", "cp1252") == kind


def test_a_pdf_is_one_behind_what_a_server_wrote_before_it():
    data = b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.4\n1 0 obj"
    assert find_kind(data, "bridge.PDF") == "pdf"
    assert find_kind(data, "about PDF files.txt") == "text"
    assert find_kind(b"x" * 2_000 + data, "bridge.pdf") == "text"


def test_a_database_is_told_from_a_text(tmp_path: Path):
    file = tmp_path / "library.txt"
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE words (word TEXT)")
    connection.close()
    assert refusal(file.read_bytes()).startswith("An SQLite database")


@pytest.mark.parametrize("seed", range(5))
def test_bytes_of_chance_are_no_text(seed):
    data = random.Random(seed).randbytes(20_000)
    assert refusal(data).startswith("Not a text")


def test_numbers_in_binary_are_no_text():
    data = b"".join(number.to_bytes(4, "little") for number in range(2_000))
    assert refusal(data).startswith("Not a text")


def test_a_named_encoding_whose_letters_are_controls_elsewhere_passes():
    data = "Harbour bridge\x85to close\x85\t1\t2\t3\t4\t5\t6\t7\t8\t9".encode("cp500") * 40
    find_kind(data, "", "cp500")
    find_kind("市議会".encode("utf-16-le"), "utf-16-le")


def test_a_named_encoding_makes_no_text_of_bytes_that_are_mostly_controls():
    assert refusal(bytes(range(32)) * 100 + b"words", "cp1252").startswith("Not a text")


def test_a_text_with_many_nul_bytes_passes_once_its_encoding_is_named():
    data = RUSSIAN.encode("cp1251").replace(b" ", b" \x00")
    assert refusal(data).startswith("Not a text")
    find_kind(data, "", "cp1251")


@pytest.mark.parametrize("packing", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_an_archive_whose_first_words_are_damaged_is_an_archive_still(packing: int) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packing) as archive:
        archive.writestr("mimetype", "no type that is known " * 5)
    whole = file.getvalue()
    begin = whole.index(b"mimetype") + len(b"mimetype")
    for seed in range(40):
        damaged, dice = bytearray(whole), random.Random(seed)
        for _ in range(3):
            damaged[begin + dice.randrange(30)] = dice.randrange(256)
        assert find_kind(bytes(damaged), "a.zip") == "zip"
