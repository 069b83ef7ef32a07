"""Every nasty file beside the project, imported by the command line, ends as its manifest says."""

from __future__ import annotations

import csv
import json
import re
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from annotations.model.annotator import Annotator
from annotations.model.article import MAX_ORIGINAL_BYTES

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file names")

REFUSED = {
    "empty.txt": "The file has no text.",
    "only_whitespace.txt": "The file has no text.",
    "only_bom.txt": "The file has no text.",
    "pdf_as.txt": "This PDF is ",
    "zip_as.txt": "The archive ",
    "random_binary.txt": "Not a text: ",
    "big_50MB.txt": "Larger than 50 MB.",
}
SPANISH = [
    "es_utf-16.txt", "es_utf-16-le.txt", "es_utf-16-be.txt", "es_utf-32.txt", "es_cp1252.txt", "es_latin-1.txt",
    "es_iso8859-15.txt", "es_mac-roman.txt",
]  # fmt: skip
REPLACED = ["nul_bytes.txt", "invalid_utf8.txt", "truncated_utf8.txt", "mixed_utf8_cp1252.txt", "xml_illegal_chars.txt"]
READ = ["rtf_as.txt", "html_as.txt"]
CHANGED = {
    *SPANISH,
    *REPLACED,
    *READ,
    "cp1252_smart_quotes.txt",
    "utf8_bom.txt",
    "crlf.txt",
    "cr_only.txt",
    "mixed_eol.txt",
}


@dataclass(frozen=True)
class Nasty:
    """What came of all files of the manifest, by the name they have there.

    Attributes:
        rows: of the report of the import.
        articles: what `show` says of those that were taken; the same bytes under other names are one article.
    """

    newsgloss: Any
    generated: Path
    library: Path
    manifest: dict[str, dict[str, Any]]
    rows: dict[str, dict[str, str]]
    articles: dict[str, dict[str, Any]]

    def text(self, file: str) -> str:
        return self.articles[self.rows[file]["article"]]["text"]

    def source(self, file: str) -> str:
        """What the text must be of a file in UTF-8 that has nothing to be replaced."""
        text = (self.generated / file).read_bytes().decode("utf-8-sig")
        return re.sub("\r\n?|[\x0b\x0c]", "\n", text)


@pytest.fixture(scope="module")
def nasty(shared, tmp_path_factory, machine, copied) -> Nasty:
    beside = shared / "nasty"
    if not (beside / "manifest.json").is_file():
        pytest.skip("the nasty files are not beside the project")
    manifest = {entry["file"]: entry for entry in json.loads((beside / "manifest.json").read_text(encoding="utf-8"))}
    newsgloss = machine(tmp_path_factory.mktemp("nasty"))
    library = copied(newsgloss)
    folder = newsgloss.folder / "files"
    folder.mkdir()
    given: dict[str, str] = {}
    for number, (file, entry) in enumerate(manifest.items()):
        path = folder / entry.get("name_to_give", file)
        if not (beside / "generated" / file).exists():
            assert file == "big_50MB.txt"
            path.write_bytes(b"The quick brown fox.\n" * (entry["bytes"] // 21) + b"x" * (entry["bytes"] % 21))
        else:
            shutil.copy(beside / "generated" / file, path)
        if "name_to_give" in entry or entry["expect"].startswith("file imports"):
            # They have the same bytes in the folder; here each is an article.
            path.write_bytes(path.read_bytes() + f"\nNumber {number}.\n".encode())
        assert file == "big_50MB.txt" or "name" in entry["expect"] or path.stat().st_size == entry["bytes"]
        given[path.name.replace("\n", "\ufffd")] = file
    run = newsgloss.ok("import", library, folder, "--report", "report.csv")
    with (newsgloss.folder / "report.csv").open(encoding="utf-8", newline="") as report:
        rows = {given[row["path"]]: row for row in csv.DictReader(report)}
    taken, same, refused = (
        sum(row["outcome"] == outcome for row in rows.values()) for outcome in ("taken", "same", "refused")
    )
    assert run.lines == [f"{taken} taken, {same} there already, {refused} refused."]
    articles = {one["id"]: one for one in newsgloss.ok("show", library, "--all", "--json").rows}
    return Nasty(newsgloss, beside / "generated", library, manifest, rows, articles)


def test_every_file_of_the_manifest_is_in_the_report_and_only_what_is_no_text_is_refused(nasty):
    assert set(nasty.rows) == set(nasty.manifest)
    refused = {file: row["reason"] for file, row in nasty.rows.items() if row["outcome"] == "refused"}
    assert {file: reason[: len(REFUSED.get(file, ""))] for file, reason in refused.items()} == REFUSED
    nasty.newsgloss.whole(nasty.library)


def test_every_text_that_has_nothing_to_be_changed_is_exactly_the_file(nasty):
    unchanged = [
        file
        for file, row in nasty.rows.items()
        if row["outcome"] == "taken"
        and file not in CHANGED
        and not nasty.manifest[file]["expect"].startswith("file im")
    ]
    assert len(unchanged) >= 20
    assert [file for file in unchanged if nasty.text(file) != (nasty.generated / file).read_bytes().decode()] == []
    assert {nasty.rows[file]["encoding"] for file in unchanged} == {"utf-8"}


def test_the_spanish_article_is_the_same_in_every_encoding(nasty):
    whole = nasty.source("utf8_bom.txt")
    assert nasty.text("utf8_bom.txt") == whole
    assert not whole.startswith("\ufeff")
    assert [file for file in SPANISH if nasty.text(file) != whole] == []


def test_the_spanish_article_is_the_same_when_its_encoding_is_named(nasty, tmp_path):
    file, library = "es_utf-16-be.txt", tmp_path / "named.newsgloss"
    encoding = nasty.manifest[file]["encoding"]
    nasty.newsgloss.ok("import", library, nasty.generated / file, "--encoding", encoding)
    assert nasty.newsgloss.show(library, file)["text"] == nasty.source("utf8_bom.txt")


def test_what_was_replaced_is_told_and_nothing_is_cut(nasty):
    for file in REPLACED:
        assert "U+FFFD" in nasty.rows[file]["reason"], file
        assert "\ufffd" in nasty.text(file)
    whole = nasty.source("utf8_bom.txt")
    assert nasty.text("invalid_utf8.txt")[-500:] == whole[-500:]
    assert nasty.text("truncated_utf8.txt").rstrip("\ufffd") == whole[: len(nasty.text("truncated_utf8.txt")) - 2]
    assert nasty.text("mixed_utf8_cp1252.txt").startswith(whole[:5000])
    assert len(nasty.text("nul_bytes.txt")) == len((nasty.generated / "nul_bytes.txt").read_bytes().decode())


def test_smart_quotes_are_no_controls(nasty):
    text = nasty.text("cp1252_smart_quotes.txt")
    assert {"“", "”", "’", "–", "€"} <= set(text)
    assert not re.search("[\x80-\x9f]", text)


@pytest.mark.parametrize("file", ["crlf.txt", "cr_only.txt", "mixed_eol.txt"])
def test_lines_end_with_lf_and_offsets_stay(nasty, file):
    assert nasty.text(file) == nasty.source(file)
    article = nasty.articles[nasty.rows[file]["article"]]
    assert len(article["blocks"]) > 1
    start = nasty.text(file).index("\n") - 4
    words = nasty.text(file)[start : start + 4]
    row = {
        "article": article["id"],
        "kind": "mention",
        "label": "Event",
        "start": start,
        "end": start + 4,
        "quote": words,
    }
    assert nasty.newsgloss.annotate(nasty.library, [row]).status == 0
    assert nasty.newsgloss.show(nasty.library, article["id"])["annotations"][0]["quote"] == words


@pytest.mark.parametrize(
    ("typed", "file"),
    [
        ("Verfassungsbeschwerde", "zero_width_soft_hyphen.txt"),
        ("aérea", "nfd.txt"),
    ],
)
def test_words_are_found_that_are_written_otherwise(nasty, typed, file):
    assert typed not in nasty.text(file)
    found = nasty.newsgloss.ok("search", nasty.library, "--json", "--limit", "100", "--", typed).rows
    assert nasty.rows[file]["article"] in {row["id"] for row in found}
    for row in found:
        words = nasty.articles[row["id"]]["text"]
        assert all(words[one["start"] : one["end"]] == one["words"] for one in row["contexts"])


def test_what_looks_like_commands_is_only_text(nasty):
    for file in ("sql_injection.txt", "fts_operators.txt", "html_injection_title.txt", "csv_formula_injection.txt"):
        text = nasty.text(file)
        for line in filter(str.strip, text.splitlines()):
            run = nasty.newsgloss.run("search", nasty.library, "--json", "--limit", "100", "--", line)
            assert run.status == 0 or "There is no word to look for" in run.error
    shown = nasty.newsgloss.ok("show", nasty.library, "html_injection_title.txt").out
    assert "<" in shown


def test_formulas_are_neutralised_for_spreadsheets_and_exact_for_programs(nasty, tmp_path):
    text = nasty.text("csv_formula_injection.txt")
    article = nasty.rows["csv_formula_injection.txt"]["article"]
    starts = [match.start() for match in re.finditer(r"^[=+@-]", text, re.MULTILINE)]
    assert starts
    rows = [
        {
            "article": article,
            "kind": "mention",
            "label": "Claim",
            "start": start,
            "end": text.find("\n", start) % len(text),
        }
        for start in starts
    ]
    assert nasty.newsgloss.annotate(nasty.library, [row for row in rows if row["end"] > row["start"]]).status == 0
    for profile in ("data", "spreadsheet"):
        nasty.newsgloss.ok("export", nasty.library, "--format", "csv", "--to", tmp_path / profile, "--profile", profile)
        with (tmp_path / profile / "annotations.csv").open(encoding="utf-8-sig", newline="") as file:
            quotes = [row["quote"] for row in csv.DictReader(file) if row["article_id"] == article]
        assert quotes
        assert all(quote[0] in "=+@-" for quote in quotes) == (profile == "data")
        assert all(quote[0] == "'" for quote in quotes) == (profile == "spreadsheet")


def test_names_are_kept_and_shown_safely(nasty):
    out = nasty.newsgloss.ok("articles", nasty.library).out
    assert len(out.splitlines()) == len(nasty.articles)
    assert not re.search("[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069]", out)
    named = [file for file, entry in nasty.manifest.items() if entry["expect"].startswith("file imports")]
    rows = []
    for file in named:
        name = nasty.manifest[file].get("name_to_give", file)
        # White space at the ends is dropped, and a line break is no part of a name.
        assert nasty.articles[nasty.rows[file]["article"]]["original"]["name"] == name.strip().replace("\n", "\ufffd")
        rows.append({"article": name, "kind": "topic", "topic": f"Named/{file.replace('/', '-')}"})
    # By the name that the file has, each is found.
    assert nasty.newsgloss.annotate(nasty.library, rows).status == 0
    shown = nasty.newsgloss.ok("show", nasty.library, "--all", "--json").rows
    found = {one["topic"]: article["id"] for article in shown for one in article["annotations"] if one["topic"]}
    assert found == {f"Named/{file}": nasty.rows[file]["article"] for file in named}


def test_the_largest_file_there_may_be_is_taken_and_one_byte_more_is_not(nasty, tmp_path):
    """In lines, as an article has them; a file of the very limit is a minute's work, so a large one stands for it."""
    line = "Zeilen über Zeilen, immer dieselben Wörter, Nummer {:07}.\n"
    data = "".join(line.format(n) for n in range(12 * 1024 * 1024 // 60)).encode()
    (tmp_path / "large.txt").write_bytes(data)
    (tmp_path / "too large.txt").write_bytes(b"x" * (MAX_ORIGINAL_BYTES + 1))
    library = tmp_path / "large.newsgloss"
    run = nasty.newsgloss.ok("import", library, tmp_path / "large.txt", tmp_path / "too large.txt")
    assert run.lines == ["1 taken, 0 there already, 1 refused."]
    assert run.complaints[-1].startswith("too large.txt was not taken. Larger than 50 MB.")
    assert len(nasty.newsgloss.ok("articles", library).lines) == 1
    nasty.newsgloss.whole(library)


def test_real_files_in_real_encodings_and_naughty_strings_are_taken_whole(shared, newsgloss, library, tmp_path, take):
    beside = shared / "nasty"
    folder = tmp_path / "real"
    for part in ("real_encodings", "blns"):
        if not (beside / part).is_dir():
            pytest.skip("the real nasty files are not beside the project")
        for path in (beside / part).glob("*.txt"):
            folder.mkdir(exist_ok=True)
            shutil.copy(path, folder)
    take(library, folder, Annotator("0f0e0d0c-0b0a-7908-8706-050403020100", "Preparer"))
    shown = {one["original"]["name"]: one["text"] for one in newsgloss.ok("show", library, "--all", "--json").rows}
    bytes_of = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert {bytes_of[name] for name in shown if name in bytes_of} == set(bytes_of.values())
    naughty = (folder / "blns.txt").read_bytes().decode()
    assert len(shown["blns.txt"]) == len(re.sub("\r\n?|[\x0b\x0c]", "\n", naughty).removeprefix("\ufeff"))
    assert "право" in shown["sample-bulgarian.txt"]
    newsgloss.whole(library)
    strings = [line.removeprefix("\ufeff") for line in naughty.split("\n") if not line.startswith("#")][:500]
    strings = [string for string in strings if string.strip()]
    rows = [{"article": "blns.txt", "kind": "note", "note": string} for string in strings]
    run = newsgloss.annotate(library, rows)
    assert run.status == 0, run.err
    notes = {one["note"] for one in newsgloss.show(library, "blns.txt")["annotations"]}
    exact = [
        string for string in strings if not re.search("[\x00-\x08\x0b-\x1f\ufffe\uffff]", string.removeprefix("\ufeff"))
    ]
    assert {string for string in exact if string not in notes} == set()
    newsgloss.whole(library)
