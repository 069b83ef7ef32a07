"""docs/cli.md and the program agree: commands, options, JSON keys, report columns, reasons, both ways."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from typing import Any

import click
import pytest

from annotations.commands.outlets import load
from annotations.exchange.bring_report import BRING_COLUMNS
from annotations.exchange.bring_report import OUTCOMES as BRING_OUTCOMES
from annotations.exchange.decisions import KEYS as DECISION_KEYS
from annotations.exchange.errata import COLUMNS as ERRATA
from annotations.exchange.errata import KINDS as CHANGES
from annotations.exchange.import_report import REPORT_COLUMNS
from annotations.exchange.recognise import JSONL
from annotations.exchange.registry import FORMATS
from annotations.exchange.rows import KEYS
from annotations.library import Library
from annotations.model.annotation import KINDS
from annotations.model.annotator import Annotator
from annotations.model.block import ROLES
from annotations.model.checking import KINDS as DOUBTS
from annotations.model.checking import ODDITIES
from annotations.model.code_entry import OUTCOMES
from annotations.model.field import FIELD_NAMES, STATUSES
from annotations.model.outlet_rule import KINDS as RULES
from annotations.model.outlet_rule import OutletRule
from reader.cli.app import main as command_line
from reader.cli.app import program
from reader.cli.commands import COMMANDS
from tests.flow.conftest import HARBOUR

DOCUMENT = (Path(__file__).resolve().parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^## `([\w-]+)`\n(.*?)(?=^## |\Z)", DOCUMENT, re.MULTILINE | re.DOTALL))


def table(section: str, head: str) -> dict[str, list[str]]:
    """The rows of the table whose first column has this head: cells by what stands in backticks first in each."""
    found = re.search(rf"^\| {head} \|[^\n]*\n\|[-|]+\|\n((?:\|[^\n]*\n)*)", section, re.MULTILINE)
    assert found, f"no table of “{head}”"
    rows = [[cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]] for line in found[1].splitlines()]
    names = [re.match(r"`([^`]+)`", cells[0])[1] for cells in rows]
    assert len(set(names)) == len(names), "a row stands there twice"
    return dict(zip(names, rows, strict=True))


def command(name: str) -> click.Command:
    found = program.get_command(click.Context(program), name)
    assert found is not None
    return found


def keys_of(value: dict[str, Any], above: str = "") -> set[str]:
    """Names of all keys of an object, as the document spells those inside others."""
    found = set()
    for key, inner in value.items():
        found.add(f"{above}{key}")
        if isinstance(inner, dict):
            found |= keys_of(inner, f"{above}{key}.")
        elif isinstance(inner, list):
            for one in inner:
                found |= keys_of(one, f"{above}{key}[].") if isinstance(one, dict) else set()
    return found


def type_fits(value: Any, says: str) -> bool:
    types = {
        "string": str, "integer": int, "number": (int, float), "boolean": bool, "list": list, "object": dict,
        "null": type(None),
    }  # fmt: skip
    return any(isinstance(value, types[word]) for word in says.split(" or "))


def test_every_command_has_a_section_and_every_section_is_a_command():
    assert set(SECTIONS) == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_options_of_the_section_are_those_of_the_command(name):
    options = {
        option
        for parameter in command(name).params
        if isinstance(parameter, click.Option)
        for option in (*parameter.opts, *parameter.secondary_opts)
    }
    documented = set()
    if options:
        for cells in table(SECTIONS[name], "option").values():
            documented |= set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", cells[0]))
    assert documented == options


@pytest.mark.parametrize("name", COMMANDS)
def test_the_usage_of_the_section_is_that_of_the_command(name):
    usage = re.search(r"^    python main\.py (.*)$", SECTIONS[name], re.MULTILINE)[1]
    for parameter in command(name).params:
        if isinstance(parameter, click.Argument):
            assert (parameter.metavar or parameter.name.upper()).removesuffix("...") in usage
        else:
            assert max(parameter.opts, key=len) in SECTIONS[name]
            assert parameter.name == "every" or max(parameter.opts, key=len) in usage


@pytest.mark.parametrize("name", COMMANDS)
def test_help_is_printed_for_every_command(name, capsys):
    printed = []
    for option in ("-h", "--help"):
        assert command_line([name, option]) == 0
        printed.append(capsys.readouterr())
    assert printed[0] == printed[1]
    assert printed[0].out.startswith(f"Usage: main.py {name} ")
    assert printed[0].err == ""


def _backups(newsgloss, library: Path) -> list[dict[str, Any]]:
    """The rows of a whole backup and of a damaged one."""
    made = [Path(newsgloss.ok("backup", library).lines[0])]
    made.append(made[0].with_name("20260101T000000000Z-opening.newsgloss"))
    made[1].write_bytes(made[0].read_bytes()[:9000])
    return newsgloss.ok("backups", library, "--json").rows


@pytest.fixture(scope="module")
def rows(tmp_path_factory, machine, copied, span_of) -> dict[str, list[dict[str, Any]]]:
    """What the commands print as JSON of a library where every key has a value somewhere."""
    newsgloss = machine(tmp_path_factory.mktemp("rows"))
    library = copied(newsgloss)
    mention = span_of("harbour.txt", "Ilse Kast")
    annotated = newsgloss.annotate(
        library,
        [
            {**mention, "kind": "mention", "label": "Person", "entity": "Ilse Kast", "note": "Spoke twice."},
            {"article": "harbour.txt", "kind": "topic", "topic": "Economy/Ports"},
        ],
    )
    assert annotated.status == 0
    newsgloss.ok("undo", library)
    newsgloss.ok("redo", library)
    quay = copied(machine(tmp_path_factory.mktemp("rules")))
    with Library.open_to_write(quay, Annotator("11111111-1111-4111-8111-111111111111", "Ana"), doing="test") as opened:
        opened.articles.set_field_of_many([opened.articles.find("harbour.txt").uuid], "outlet", "The Quay")
        load(
            opened.session,
            [OutletRule("The Quay", "the quay", "title", "never", {"words": "Harbour strike ends in Norda"})],
        )
    spoken = [
        (mention, "Ilse Kast"),
        (span_of("harbour.txt", "Kast"), "Kast"),
        (span_of("harbour.txt", "Norda"), "Norda"),
    ]
    newsgloss.annotate(quay, [{**place, "kind": "mention", "label": "Person", "entity": one} for place, one in spoken])
    newsgloss.ok("entities", quay, "Ilse Kast", "--merge", "Kast")
    gone = copied(machine(tmp_path_factory.mktemp("gone")))
    newsgloss.annotate(gone, [{**mention, "kind": "mention", "label": "Person"}])
    with Library.open_to_write(gone, Annotator("11111111-1111-4111-8111-111111111111", "Ana"), doing="test") as opened:
        opened.articles.delete([opened.articles.find("harbour.txt").uuid])
    (newsgloss.folder / "newer.txt").write_text(HARBOUR.replace("nine days", "ten days"), encoding="utf-8")
    newsgloss.ok("revise", library, "harbour.txt", "newer.txt")
    return {
        "articles": newsgloss.ok("articles", library, "--json").rows,
        "show": newsgloss.ok("show", library, "--all", "--json").rows,
        "search": newsgloss.ok("search", library, "kast", "--json").rows,
        "history": newsgloss.ok("history", library, "--json").rows,
        "backups": _backups(newsgloss, quay),
        "entities": [
            *newsgloss.ok("entities", quay, "--json").rows,
            *newsgloss.ok("entities", quay, "Ilse Kast", "--json").rows,
        ],
        "suggest": newsgloss.ok("suggest", quay, "--json").rows,
        "to-check": newsgloss.ok("to-check", library, "--json").rows,
        "codebook": [
            *newsgloss.ok("codebook", library, "--json").rows,
            *newsgloss.ok("codebook", library, "--ready", "framing", "--dry-run", "--json").rows,
            *newsgloss.ok("codebook", "--list-ready", "--json").rows,
        ],
        "outlet-rules": [
            *newsgloss.ok("outlet-rules", quay, "--json").rows,
            *newsgloss.ok("outlet-rules", quay, "--apply", "--dry-run", "--json").rows,
        ],
        "revisions": newsgloss.ok("revisions", library, "harbour.txt", "--json").rows,
        "errata": newsgloss.ok("errata", library, "--json").rows,
        "bin": newsgloss.ok("bin", gone, "--json").rows,
    }


def test_every_key_that_is_printed_is_documented_and_every_documented_key_is_printed(rows):
    for name, objects in rows.items():
        assert objects
        assert set().union(*map(keys_of, objects)) == set(table(SECTIONS[name], "key")), name


def test_every_value_has_the_type_that_is_documented(rows):
    def look(value: dict[str, Any], above: str, documented: dict[str, list[str]]) -> None:
        for key, inner in value.items():
            assert type_fits(inner, documented[f"{above}{key}"][1]), (f"{above}{key}", inner)
            if isinstance(inner, dict):
                look(inner, f"{above}{key}.", documented)
            elif isinstance(inner, list):
                for one in inner:
                    if isinstance(one, dict):
                        look(one, f"{above}{key}[].", documented)

    for name, objects in rows.items():
        for one in objects:
            look(one, "", table(SECTIONS[name], "key"))


def test_keys_that_are_never_null_are_said_to_be_so(rows):
    """Each key that may be null by the document is null somewhere, or there is a reason why not here."""
    seen: dict[str, set[bool]] = {}
    for one in rows["show"]:
        for annotation in one["annotations"]:
            for key, value in annotation.items():
                seen.setdefault(key, set()).add(value is None)
    documented = table(SECTIONS["show"], "key")
    for key, nulls in seen.items():
        assert ("null" in documented[f"annotations[].{key}"][1]) == (True in nulls), key


def test_articles_without_json_prints_the_documented_keys_in_their_order(newsgloss, library):
    objects = newsgloss.ok("articles", library, "--json").rows
    lines = newsgloss.ok("articles", library).lines
    assert list(objects[0]) == list(table(SECTIONS["articles"], "key"))
    assert lines == ["\t".join("" if value is None else str(value) for value in one.values()) for one in objects]


def test_the_columns_of_the_report_are_documented():
    """That a report has them is looked at wherever one is read in test_import.py."""
    assert tuple(table(SECTIONS["import"], "column")) == REPORT_COLUMNS


def test_the_columns_and_outcomes_of_the_report_of_annotations_are_documented():
    columns = table(SECTIONS["import-annotations"], "column")
    assert list(columns) == list(BRING_COLUMNS)
    assert set(re.findall(r"`([^`]+)`", columns["outcome"][1])) == set(BRING_OUTCOMES)


def test_the_formats_that_can_be_imported_are_documented():
    told = table(SECTIONS["import-annotations"], "option")["--format ID"][1]
    assert {one.id for one in FORMATS.values() if one.reader or one.id == JSONL} <= set(re.findall(r"`([^`]+)`", told))


def test_the_keys_of_a_line_for_annotate_are_documented():
    assert tuple(table(SECTIONS["annotate"], "key of a line")) == KEYS


def test_the_keys_of_a_line_for_decide_are_documented():
    assert tuple(table(SECTIONS["decide"], "key of a line")) == DECISION_KEYS


def test_words_that_scripts_compare_with_are_documented():
    keys = table(SECTIONS["show"], "key")
    assert all(re.search(rf"\b{role}\b", keys["blocks[].role"][2]) for role in ROLES)
    assert all(re.search(rf"\b{name}\b", keys["fields[].name"][2]) for name in FIELD_NAMES)
    assert all(re.search(rf"\b{status}\b", keys["fields[].status"][2]) for status in STATUSES)
    assert all(re.search(rf"\b{kind}\b", keys["annotations[].kind"][2]) for kind in KINDS)
    doubts = table(SECTIONS["to-check"], "key")
    assert all(re.search(rf"\b{kind}\b", doubts["doubts[].kind"][2]) for kind in DOUBTS)
    assert all(re.search(rf"\b{about}\b", doubts["doubts[].about"][2]) for about in ODDITIES)
    codebook = table(SECTIONS["codebook"], "key")
    assert all(re.search(rf"\b{outcome}\b", codebook["outcome"][2]) for outcome in OUTCOMES)
    rules = table(SECTIONS["outlet-rules"], "key")
    assert all(re.search(rf"\b{kind}\b", rules["kind"][2]) for kind in RULES)
    errata = table(SECTIONS["errata"], "key")
    assert tuple(errata) == ERRATA
    assert all(re.search(rf"\b{kind}\b", errata["kind"][2]) for kind in CHANGES)
    formats = table(SECTIONS["export"], "option")
    assert all(f"`{one.id}`" in formats["--format ID"][1] for one in FORMATS.values() if one.writer)
    profiles = [option for one in FORMATS.values() for option in one.options if option.id == "profile"]
    assert all(
        f"`{value}`" in formats["--profile data\\|spreadsheet"][1] for one in profiles for value, _ in one.values
    )


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="a window would open")
def test_without_a_command_and_a_display_all_commands_are_listed(newsgloss):
    run = newsgloss.ok()
    assert run.err == ""
    assert run.out.startswith("There is no display here")
    listed = re.findall(r"^  ([\w-]+)  +\S", run.out.split("Commands:")[1], re.MULTILINE)
    assert listed == list(COMMANDS)
