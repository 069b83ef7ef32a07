"""Rows and parts as the readers list them: also in archives, with one original, and up to where a file is damaged."""

from __future__ import annotations

import datetime
import io
import zipfile

import openpyxl
import pytest

from annotations.model.errors import Refused
from reader.articles.kinds.registry import How, Parts, Source
from reader.articles.original import Original
from reader.articles.parse import read_article
from reader.articles.reading import read_source
from reader.articles.splitting.parts import SPLIT, SplitChoices
from reader.articles.tables.choices import TABLES, TableChoices
from reader.articles.tables.mapping import ColumnMapping
from reader.articles.tables.table import Options
from tests.articles import press_exports as exports

BODY = exports.BODY["en"]
CSV = f'Title,Text\nStorm closes the harbour,"{BODY} A"\nWall is to be built,"{BODY} B"\n'.encode()


def how(**choices):
    return How(read_article, None, datetime.date(2026, 3, 12), choices)


def listed(data, name, **choices):
    """(where in the archive, locator, article or reason) of each part."""
    read = read_source(Source(name, Original(data)), how(**choices))
    assert isinstance(read, Parts)
    found = []
    for part in read.listed:
        try:
            found.append((part.inside, part.locator, part.make()))
        except Refused as refused:
            found.append((part.inside, part.locator, str(refused)))
    return found


def archive(**members):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in members.items():
            file.writestr(name.replace("_", "."), data)
    return out.getvalue()


def test_the_articles_of_a_table_share_one_original():
    found = listed(CSV, "a.csv")
    assert [locator for _, locator, _ in found] == ["row 2", "row 3"]
    assert {article.original_sha256 for _, _, article in found} == {Original(CSV).sha256}
    assert all(article.locator == locator for _, locator, article in found)
    assert [bool(article.warnings) for _, _, article in found] == [True, False]


def test_tables_and_split_texts_come_out_of_archives():
    data = archive(
        news_csv=CSV, many_txt=exports.GERMAN, one_txt=f"Storm\n\n{BODY}", page_html=f"<html><p>{BODY}</p></html>"
    )
    found = listed(data, "news.zip", **{SPLIT: SplitChoices(common="auto")})
    assert [(inside, locator) for inside, locator, _ in found] == [
        ("many.txt", "part 1"), ("many.txt", "part 2"), ("many.txt", "part 3"), ("news.csv", "row 2"),
        ("news.csv", "row 3"), ("one.txt", ""), ("page.html", ""),
    ]  # fmt: skip
    assert not any(isinstance(made, str) for _, _, made in found)


def test_a_table_that_cannot_be_read_is_one_reason_in_an_archive():
    found = listed(archive(a_csv=b"x,y\n1,2\n", b_csv=CSV), "news.zip")
    assert [isinstance(made, str) for _, _, made in found] == [True, False, False]


def test_a_workbook_gives_its_rows_up_to_where_it_is_damaged():
    book = openpyxl.Workbook()
    book.active.append(["Title", "Text"])
    for n in range(400):
        book.active.append([f"Storm {n}", f"{BODY} {n}"])
    out = io.BytesIO()
    book.save(out)
    with zipfile.ZipFile(out) as whole:
        parts = {name: whole.read(name) for name in whole.namelist()}
    sheet = parts["xl/worksheets/sheet1.xml"]
    parts["xl/worksheets/sheet1.xml"] = sheet[: len(sheet) * 3 // 4] + b"<broken"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as broken:
        for name, data in parts.items():
            broken.writestr(name, data)
    found = listed(out.getvalue(), "a.xlsx")
    assert len(found) > 200
    assert isinstance(found[-1][2], str)
    assert not any(isinstance(made, str) for _, _, made in found[:-1])


def test_each_table_is_read_as_was_chosen_for_its_columns_and_its_file():
    columns = ("Column 1", "Column 2")
    choices = TableChoices(
        {columns: ColumnMapping((("Column 1", "ignore"), ("Column 2", "text")))},
        by_file={"/x/a.csv": Options(header=False)},
    )
    read = read_source(Source("a.csv", Original(CSV), "/x/a.csv"), how(**{TABLES: choices}))
    assert isinstance(read, Parts)
    texts = [part.make().text for part in read.listed]
    assert texts[0] == "Text"
    assert texts[1].startswith("The harbour of Port Lorne")


@pytest.mark.parametrize("name", ["a.csv", "a.json", "a.xlsx", "a.tsv"])
def test_bytes_of_chance_are_refused_whatever_the_table_is_called(name):
    data = bytes(range(256)) * 40
    with pytest.raises(Refused):
        read_source(Source(name, Original(data)), how())


def test_a_text_that_looks_like_many_says_so_and_a_very_long_one_is_not_counted():
    def warned(text):
        made = read_source(Source("a.txt", Original(text.encode())), how())
        assert not isinstance(made, Parts)
        return " ".join(made.warnings)

    assert warned(exports.GERMAN).startswith("It looks like 3 articles, and was taken as one.")
    assert warned(exports.ended() * 200).startswith("It looks like many articles, and was taken as one.")
    assert warned(exports.ONE_WITH_SCENES) == ""


def test_a_rich_text_of_many_articles_is_taken_apart():
    words = exports.GERMAN.replace("\n", "\\par\n").encode("ascii", "ignore")
    found = listed(b"{\\rtf1\\ansi " + words + b"}", "a.rtf", **{SPLIT: SplitChoices(common="auto")})
    assert [locator for _, locator, _ in found] == ["part 1", "part 2", "part 3"]
