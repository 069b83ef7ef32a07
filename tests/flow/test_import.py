"""`import`: files and folders in, each reported; one bad file stops nothing; a mistyped command makes nothing."""

from __future__ import annotations

import csv
import hashlib
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from annotations.exchange.import_report import REPORT_COLUMNS


def report(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert all(tuple(row) == REPORT_COLUMNS for row in rows)
    return rows


@dataclass(frozen=True)
class Messy:
    """What came of a folder with good and bad files, imported with a report and --verbose."""

    newsgloss: Any
    folder: Path
    library: Path
    run: Any
    rows: dict[str, dict[str, str]]


@pytest.fixture(scope="module")
def messy(tmp_path_factory, machine, copied, write) -> Messy:
    folder = tmp_path_factory.mktemp("messy")
    newsgloss = machine(folder)
    copied(newsgloss).unlink()
    files = folder / "articles"
    newsgloss.write_articles(files)
    write(files, {"empty.txt": b"", "film.txt": b"%PDF-1.7 and so on", "table.xlsx": b"PK\x03\x04"})
    broken = "Harbour strike ends\n\n“It cost 40 € a head,” – said he – “or more…”\n".encode().replace(
        b"40 \xe2\x82\xac", b"40 \xe2\x82"
    )
    write(files, {"broken.txt": broken})
    write(files, {"wide.txt": (files / "harbour.txt").read_bytes().decode().encode("utf-16")})
    (files / "nowhere.txt").symlink_to("not there")
    if hasattr(os, "mkfifo"):
        os.mkfifo(files / "pipe.txt")
    run = newsgloss.run("import", files / "study.newsgloss", files, "--report", files / "report.csv", "-v")
    rows = {row["path"]: row for row in report(files / "report.csv")}
    return Messy(newsgloss, files, files / "study.newsgloss", run, rows)


def test_one_bad_file_among_good_ones_stops_nothing(messy):
    assert (messy.run.status, messy.run.err) == (0, "")
    refused = {path: row["reason"] for path, row in messy.rows.items() if row["outcome"] == "refused"}
    refused.pop("pipe.txt", None)
    assert refused.pop("film.txt").startswith("This PDF is damaged.")
    assert refused.pop("nowhere.txt").startswith("A link to something")
    assert refused.pop("table.xlsx").startswith("The workbook is damaged")
    assert refused == {"empty.txt": "The file has no text."}
    messy.newsgloss.whole(messy.library)


def test_a_pipe_in_a_folder_does_not_hold_the_import(messy):
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no pipes in folders")
    assert "it was not opened" in messy.rows["pipe.txt"]["reason"]


def test_every_text_is_what_its_file_says_whatever_the_encoding(messy, texts):
    shown = {one["original"]["name"]: one for one in messy.newsgloss.ok("show", messy.library, "--all", "--json").rows}
    assert {name: one["text"] for name, one in shown.items() if name in texts} == dict(texts)
    assert shown["wide.txt"]["text"] == texts["harbour.txt"]
    for name, article in shown.items():
        data = (messy.folder / name).read_bytes()
        assert article["original"]["sha256"] == hashlib.sha256(data).hexdigest()
        assert article["original"]["size"] == len(data)
        assert article["text_sha256"] == hashlib.sha256(article["text"].encode()).hexdigest()
        assert article["original"]["encoding"] == messy.rows[name]["encoding"]
        assert article["id"] == messy.rows[name]["article"]


def test_the_report_has_a_row_for_each_file_in_the_order_they_were_found(messy):
    paths = [
        "arabic.txt", "broken.txt", "courier.md", "empty.txt", "film.txt", "harbour.txt", "letter.txt", "nowhere.txt",
        "old/latin.txt", "pipe.txt", "table.xlsx", "wide.txt",
    ]  # fmt: skip
    assert list(messy.rows) == [path for path in paths if (messy.folder / path).is_symlink() or path in messy.rows]
    assert messy.rows["old/latin.txt"]["encoding"] == "cp1252"
    assert messy.rows["wide.txt"]["encoding"] == "utf-16-le"
    assert all(row["article"] == row["encoding"] == "" for row in messy.rows.values() if row["outcome"] == "refused")


def test_the_report_says_what_was_replaced_and_what_is_there_from_other_bytes(messy):
    assert "became U+FFFD" in messy.rows["broken.txt"]["reason"]
    assert messy.rows["wide.txt"]["reason"] == "Its text is the same as that of harbour.txt."
    assert messy.rows["harbour.txt"]["reason"] == ""


def test_verbose_prints_a_line_for_each_file(messy):
    lines = [line.split("\t") for line in messy.run.lines[:-1]]
    assert lines == [[row["outcome"], row["path"], row["reason"]] for row in messy.rows.values()]
    taken = sum(row["outcome"] == "taken" for row in messy.rows.values())
    assert messy.run.lines[-1] == f"{taken} taken, 0 there already, {len(lines) - taken} refused."


def test_a_report_is_as_open_to_others_as_any_file(messy):
    (messy.folder.parent / "plain").write_text("")
    assert (messy.folder / "report.csv").stat().st_mode == (messy.folder.parent / "plain").stat().st_mode


def test_the_library_and_the_report_in_the_folder_are_passed_over(messy):
    run = messy.newsgloss.run("import", "study.newsgloss", ".", "--report", "report.csv", cwd=messy.folder)
    assert run.status == 0
    assert {row["path"] for row in report(messy.folder / "report.csv")} == set(messy.rows)
    assert not any("study" in line or "report" in line for line in run.complaints)
    assert sorted(path.name for path in messy.folder.glob("*report*")) == ["report.csv"]
    assert sorted(path.name for path in messy.folder.glob("*study*")) == ["study.newsgloss"]


def test_the_same_bytes_again_are_not_taken_twice_and_that_is_said(newsgloss, library, articles):
    (articles / "copy.txt").write_bytes((articles / "harbour.txt").read_bytes())
    before = newsgloss.ok("articles", library).out
    run = newsgloss.ok("import", library, articles, "--report", "again.csv")
    assert run.lines == ["0 taken, 6 there already, 0 refused."]
    assert "copy.txt: The same bytes are in the library already, as harbour.txt." in run.complaints
    rows = {row["path"]: row for row in report(newsgloss.folder / "again.csv")}
    assert {row["outcome"] for row in rows.values()} == {"same"}
    assert rows["copy.txt"]["article"] == rows["harbour.txt"]["article"] != ""
    assert newsgloss.ok("articles", library).out == before
    assert len(newsgloss.ok("history", library, "--json").rows) == 3


def test_when_everything_is_refused_the_exit_status_is_1(newsgloss, tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    run = newsgloss.run("import", "new.newsgloss", "empty.txt")
    assert run.error == "empty.txt was not taken. The file has no text."
    assert run.lines == ["0 taken, 0 there already, 1 refused."]


def test_of_bytes_that_are_no_text_the_option_is_told_here_and_in_the_report_what_helps_anywhere(newsgloss, tmp_path):
    (tmp_path / "bytes.txt").write_bytes(bytes(range(32)) * 100)
    run = newsgloss.run("import", "new.newsgloss", "bytes.txt", "--report", "report.csv")
    assert run.error.endswith("save it as UTF-8. Or name its encoding with --encoding.")
    assert report(newsgloss.folder / "report.csv")[0]["reason"].endswith("save it as UTF-8.")


def test_a_folder_without_texts_is_an_error_that_is_said(newsgloss, tmp_path):
    (tmp_path / "nothing").mkdir()
    assert (
        newsgloss.run("import", "new.newsgloss", "nothing").error == "There is no file in there that can be imported."
    )


def test_a_path_that_is_missing_makes_exit_status_1_though_the_others_are_taken(newsgloss, articles):
    run = newsgloss.run("import", "new.newsgloss", articles / "harbour.txt", "mistyped.txt", articles / "courier.md")
    assert run.error == "mistyped.txt was not taken. There is no such file or folder."
    assert run.lines == ["2 taken, 0 there already, 1 refused."]
    assert [row["name"] for row in newsgloss.ok("articles", "new.newsgloss", "--json").rows] == [
        "harbour.txt",
        "courier.md",
    ]


@pytest.mark.parametrize(
    "wrong",
    [
        ["mistyped.txt", "also mistyped"],
        ["ARTICLES", "--encoding", "klingon"],
        ["ARTICLES", "--encoding", "base64"],
        ["ARTICLES", "--report", "no folder/report.csv"],
        ["ARTICLES", "--report", "new.newsgloss"],
        ["ARTICLES", "--report", "ARTICLES"],
        ["ARTICLES", "--report", os.devnull],
        ["ARTICLES", "--annotator", "  "],
    ],
)
def test_a_mistyped_command_leaves_no_library_behind(newsgloss, articles, wrong):
    before = set(newsgloss.folder.rglob("*"))
    run = newsgloss.run("import", "new.newsgloss", *(articles if word == "ARTICLES" else word for word in wrong))
    assert run.error
    assert run.out == ""
    left = {path for path in newsgloss.folder.rglob("*") if newsgloss.settings not in (path, *path.parents)}
    assert left == {path for path in before if newsgloss.settings not in (path, *path.parents)}


@pytest.mark.parametrize("place", ["study.newsgloss", "articles/harbour.txt", "link.csv"])
def test_a_report_never_takes_the_place_of_something_else(newsgloss, library, articles, place):
    (newsgloss.folder / "link.csv").symlink_to(library)
    before = (newsgloss.folder / place).read_bytes()
    run = newsgloss.run("import", "other.newsgloss", articles, "--report", place)
    assert "is something else than a report" in run.error
    assert (newsgloss.folder / place).read_bytes() == before
    assert (newsgloss.folder / "link.csv").is_symlink()


def test_the_report_replaces_an_earlier_report_and_leaves_nothing_beside_it(newsgloss, articles):
    newsgloss.ok("import", "new.newsgloss", articles / "harbour.txt", "--report", "report.csv")
    assert len(report(newsgloss.folder / "report.csv")) == 1
    newsgloss.ok(
        "import", "new.newsgloss", *(articles / f"{n}.txt" for n in ("arabic", "harbour")), "--report", "report.csv"
    )
    rows = report(newsgloss.folder / "report.csv")
    assert [(row["path"], row["outcome"]) for row in rows] == [("arabic.txt", "taken"), ("harbour.txt", "same")]
    assert [path.name for path in newsgloss.folder.iterdir() if "report" in path.name] == ["report.csv"]


def test_a_named_encoding_is_used_for_every_file(newsgloss, tmp_path):
    words = "Městská rada schválila rozpočet.\n\nStarosta řekl, že je spokojen.\n"
    (tmp_path / "czech.txt").write_bytes(words.encode("cp1250"))
    newsgloss.ok("import", "new.newsgloss", "czech.txt", "--encoding", "Windows-1250")
    shown = newsgloss.show("new.newsgloss", "czech.txt")
    assert (shown["text"], shown["original"]["encoding"]) == (words, "cp1250")


def test_a_reader_that_closes_early_stops_no_import(newsgloss, tmp_path, write):
    write(tmp_path / "many", {f"{n}.txt": f"Title {n}\n\nWords of article {n}.\n".encode() for n in range(300)})
    process = newsgloss.start("import", "new.newsgloss", "many", "-v", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout.readline() == b"taken\t0.txt\t\n"
    process.stdout.close()
    errors = process.stderr.read().decode()
    assert (process.wait(120), errors.count("Traceback")) == (0, 0)
    process.stderr.close()
    assert len(newsgloss.ok("articles", "new.newsgloss").lines) == 300


def test_an_import_is_one_action_that_one_undo_takes_back(newsgloss, articles):
    newsgloss.ok("import", "new.newsgloss", articles)
    newest = newsgloss.ok("history", "new.newsgloss", "--limit", "1", "--json").rows[0]
    assert (newest["name"], newest["state"], newest["undone"]) == ("Import 5 articles", "done", False)
    newsgloss.ok("undo", "new.newsgloss")
    assert newsgloss.ok("articles", "new.newsgloss").out == ""
    newsgloss.whole("new.newsgloss")
    newsgloss.ok("redo", "new.newsgloss")
    assert len(newsgloss.ok("articles", "new.newsgloss").lines) == 5
    newsgloss.ok("undo", "new.newsgloss")
    assert newsgloss.ok("import", "new.newsgloss", articles).lines == ["5 taken, 0 there already, 0 refused."]
    newsgloss.whole("new.newsgloss")


def test_a_library_that_is_named_as_an_article_is_refused_with_a_reason(newsgloss, library):
    assert "A Newsgloss library is opened or merged" in newsgloss.run("import", "new.newsgloss", library).error
