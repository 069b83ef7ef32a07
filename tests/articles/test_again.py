"""Reading one article: a newer version from a file, and bytes that are there in another encoding."""

from __future__ import annotations

import zipfile
from datetime import date

import pytest

from annotations.model.errors import InvalidInput, Refused
from reader.articles.again import read_again, read_newer

TODAY = date(2026, 3, 12)
TEXT = "Harbour strike ends\n\nThe dockers of Ellmouth went back to work, José Varga said.\n"


def test_a_file_is_read_as_the_article_it_holds(tmp_path):
    path = tmp_path / "newer.txt"
    path.write_text(TEXT, encoding="utf-8")
    new = read_newer(path, today=TODAY)
    assert (new.name, new.text, new.encoding) == ("newer.txt", TEXT, "utf-8")


def test_bytes_are_read_in_the_encoding_that_is_named():
    new = read_again(TEXT.encode(), "old/a.txt", "", "cp1252", today=TODAY)
    assert (new.name, new.text, new.encoding) == ("old/a.txt", TEXT.encode().decode("cp1252"), "cp1252")
    with pytest.raises(InvalidInput, match="no text encoding"):
        read_again(TEXT.encode(), "a.txt", "", "klingon", today=TODAY)


def test_a_file_of_several_articles_is_no_newer_version(tmp_path):
    path = tmp_path / "two.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name in ("one.txt", "two.txt"):
            archive.writestr(name, f"{name} says\n\n{TEXT}".encode())
    with pytest.raises(Refused, match="several articles"):
        read_newer(path, today=TODAY)


def test_a_part_of_a_file_that_is_not_found_again_is_refused():
    with pytest.raises(Refused, match="as cp1252: The part of the file"):
        read_again(TEXT.encode(), "news.txt › part 2", "part 2", "cp1252", today=TODAY)


def test_what_holds_no_article_is_refused_with_the_reason(tmp_path):
    (tmp_path / "empty.txt").write_bytes(b" \n")
    with pytest.raises(Refused, match=r"empty\.txt cannot be read: "):
        read_newer(tmp_path / "empty.txt", today=TODAY)
    with pytest.raises(Refused, match="is a folder"):
        read_newer(tmp_path, today=TODAY)
    with pytest.raises(Refused, match="no such file"):
        read_newer(tmp_path / "nowhere.txt", today=TODAY)


def test_a_row_of_a_table_is_read_in_another_encoding():
    rows = [f"Strike {day},The dockers went back to work. José Varga said so on day {day}." for day in range(1, 4)]
    table = "\n".join(["title,text", *rows])
    name = "news.csv › row 3"
    new = read_again(table.encode(), name, "row 3", "cp1252", today=TODAY)
    assert (new.name, new.locator) == (name, "row 3")
    assert "JosÃ© Varga" in new.text
