"""`import` of tables and of texts that hold many articles, and `columns`, as a script runs them."""

from __future__ import annotations

import csv
import json

import openpyxl
import pytest

BODY = (
    "The harbour of Port Lorne stayed closed on Tuesday after a storm tore two cranes loose, its master said. "
    "Ships waited outside. “We count the hours,” said Marit Kast, who runs the pilots' office."
)


def table(path, head, rows, delimiter=","):
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows([head, *rows])
    return path


def shown(newsgloss, library):
    return newsgloss.ok("show", library, "--all", "--json").rows


def values(article, name):
    return [field["value"] for field in article["fields"] if field["name"] == name]


@pytest.fixture
def library(newsgloss):
    return newsgloss.folder / "tables.newsgloss"


@pytest.fixture
def exported(newsgloss):
    return table(
        newsgloss.folder / "export.csv", ["Schlagzeile", "Autor", "Datum", "Volltext"],
        [[f"Sturm schließt Hafen {n}", "Kast, Marit; Roe, John", f"{n + 20}.09.2025", f"{BODY} {n}"] for n in range(3)],
        ";",
    )  # fmt: skip


def test_a_table_comes_in_by_its_guessed_columns_which_are_told(newsgloss, library, exported):
    run = newsgloss.run("import", library, exported)
    assert (run.status, run.out) == (0, "3 taken, 0 there already, 0 refused.\n")
    assert "The columns were guessed: title=Schlagzeile, author=Autor, date_published=Datum, text=Volltext." in run.err
    first = shown(newsgloss, library)[0]
    assert first["original"]["name"] == "export.csv › row 2"
    assert values(first, "title") == ["Sturm schließt Hafen 0"]
    assert values(first, "author") == ["Marit Kast", "John Roe"]
    assert values(first, "date_published") == ["2025-09-20"]
    assert newsgloss.ok("check", library)
    again = newsgloss.run("import", library, exported)
    assert again.out == "0 taken, 3 there already, 0 refused.\n"


def test_what_is_printed_by_columns_is_taken_by_import(newsgloss, library, exported):
    printed = newsgloss.ok("columns", exported).out
    mapping = json.loads(printed)
    assert (mapping["sure"], mapping["rows"], mapping["delimiter"], mapping["header"]) == (True, 3, ";", True)
    mapping["columns"]["Autor"] = "ignore"
    (newsgloss.folder / "map.json").write_text(json.dumps(mapping), encoding="utf-8")
    run = newsgloss.ok("import", library, exported, "--mapping", newsgloss.folder / "map.json")
    assert "guessed" not in run.err
    assert values(shown(newsgloss, library)[0], "author") == []


def test_a_table_whose_text_is_not_clear_is_refused_till_its_columns_are_named(newsgloss, library):
    path = table(newsgloss.folder / "codes.csv", ["a", "b"], [["x1", "Storm"], ["x2", "Wall"]])
    run = newsgloss.run("import", library, path)
    assert run.status == 1
    assert "--columns title=Headline,text=Body. Columns are: Column 1, Column 2." in run.err
    run = newsgloss.ok("import", library, path, "--columns", "text=b", "--columns", "id=a")
    assert run.out == "2 taken, 0 there already, 0 refused.\n"
    assert values(shown(newsgloss, library)[1], "id") == ["x2"]


def test_one_bad_row_stops_no_other_and_is_named(newsgloss, library):
    path = newsgloss.folder / "rows.csv"
    path.write_text(f"Title,Text\nStorm,{BODY.replace(',', ' ')}\nWall,a,b,c\nFerry,\nCup,{BODY.replace(',', '')}\n")
    run = newsgloss.ok("import", library, path)
    assert run.out == "2 taken, 0 there already, 2 refused.\n"
    assert "rows.csv › row 3 was not taken. Row 3 has 4 cells, the table has 2 columns." in run.err
    assert "rows.csv › row 4 was not taken. Its cell for the text is empty." in run.err


def test_sheets_of_a_workbook_are_different_articles(newsgloss, library):
    book = openpyxl.Workbook()
    for name in ("News", "Sport"):
        sheet = book.create_sheet(name)
        sheet.append(["Headline", "Body"])
        sheet.append([f"{name} of the day", f"{BODY} {name}"])
    path = newsgloss.folder / "book.xlsx"
    book.save(path)
    newsgloss.ok("import", library, path)
    (newsgloss.folder / "map.json").write_text(
        json.dumps({"columns": {"Headline": "title", "Body": "text"}, "sheet": "Sport"}), encoding="utf-8"
    )
    newsgloss.ok("import", library, path, "--mapping", newsgloss.folder / "map.json")
    assert [article["original"]["name"] for article in shown(newsgloss, library)] == [
        "book.xlsx › sheet News, row 2", "book.xlsx › sheet Sport, row 2",
    ]  # fmt: skip
    assert newsgloss.ok("check", library)


@pytest.fixture
def many(newsgloss):
    parts = (
        f"Document {n} of 3\n\nTitle: Storm closes harbour {n}\n\nAuthor: Kast, Marit\n\n"
        f"Publication info: The Harbour Times; Port Lorne\n\nPublication date: Sep {n}, 2025\n\nFull text: {BODY}\n\n"
        for n in (1, 2, 3)
    )
    path = newsgloss.folder / "many.txt"
    path.write_text("".join(parts), encoding="utf-8")
    return path


def test_a_text_that_looks_like_many_is_one_with_a_warning_until_it_is_to_be_split(newsgloss, library, many):
    run = newsgloss.ok("import", library, many)
    assert run.out == "1 taken, 0 there already, 0 refused.\n"
    assert "many.txt: It looks like 3 articles, and was taken as one." in run.err
    assert "--split auto" in run.err
    run = newsgloss.ok("import", library, many, "--split", "auto")
    assert run.out == "3 taken, 0 there already, 0 refused.\n"
    part = shown(newsgloss, library)[2]
    assert part["original"]["name"] == "many.txt › part 2"
    assert values(part, "title") == ["Storm closes harbour 2"]
    assert (values(part, "author"), values(part, "outlet")) == (["Marit Kast"], ["The Harbour Times"])
    assert values(part, "date_published") == ["2025-09-02"]
    assert newsgloss.ok("check", library)


def test_no_means_no_and_says_nothing(newsgloss, library, many):
    run = newsgloss.ok("import", library, many, "--split", "no")
    assert (run.out, "looks like" in run.err) == ("1 taken, 0 there already, 0 refused.\n", False)


def test_a_text_is_split_at_lines_of_ones_own(newsgloss, library):
    path = newsgloss.folder / "own.txt"
    path.write_text("### A ###\nStorm\n\nIt blew.\n### B ###\nWall\n\nBuilt.\n", encoding="utf-8")
    assert newsgloss.ok("import", library, path, "--split", "### . ###").out.startswith("2 taken")


@pytest.mark.parametrize(
    "wrong",
    [
        ["--columns", "title"], ["--columns", "headline=Title,text=Body"], ["--columns", "title=A"],
        ["--columns", "title=A,title=B,text=C"], ["--mapping", "nowhere.json"], ["--mapping", "many.txt"],
        ["--split", " "],
    ],
)  # fmt: skip
def test_a_mistyped_option_makes_nothing(newsgloss, library, many, wrong):
    run = newsgloss.run("import", library, many, *wrong)
    assert run.status == 1
    assert run.out == ""
    assert run.err.count("\n") == 1
    assert not library.exists()


def test_columns_of_what_is_no_table_are_a_line_of_error(newsgloss):
    (newsgloss.folder / "broken.xlsx").write_bytes(b"PK\x03\x04nothing")
    for name in ("nowhere.csv", "broken.xlsx"):
        run = newsgloss.run("columns", newsgloss.folder / name)
        assert (run.status, run.out, run.err.count("\n")) == (1, "", 1)
