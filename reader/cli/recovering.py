"""The command that saves what is readable of a damaged library into a new one."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from reader.cli.app import AS_JSON, LIBRARY, GivenPath
from reader.cli.output import Progress, counted, json_line, line, note

if TYPE_CHECKING:
    from annotations.store.recover_report import Counted, Recovered, Told

_WORDS = (
    ("made_again", "made again from what else was known"), ("unproved", "which nothing proves any more"),
    ("altered", "not as they were"), ("stand_ins", "only stood for"), ("left_out", "left out"), ("lost", "lost"),
)  # fmt: skip


@click.command("recover")
@LIBRARY
@click.option(
    "--to", "target", required=True, type=GivenPath(path_type=Path), metavar="NEW",
    help="The new library; nothing may be there.",
)  # fmt: skip
@AS_JSON
def recover_command(library: Path, target: Path, as_json: bool) -> None:
    """Save all that is readable of a damaged LIBRARY into NEW, and tell what is lost. LIBRARY is only read.

    Each thing is held against the hash that its last change left; NEW passes `check`.
    """
    from annotations.store.recover import recover_library
    from reader.articles.anew import read_anew

    progress = Progress("Recovering:")
    try:
        report = recover_library(library, target, read_anew, lambda what, *_: progress.name(what))
    finally:
        progress.end()
    if as_json:
        _as_json(report)
    else:
        _in_words(report)
    if report.whole:
        note(f"{library.name} is whole; {target} is a copy of it.")
        return
    told = f"{counted(len(report.told), 'thing')} named above." if report.told else "Nothing of it is lost or altered."
    note(f"{target} holds what could be read, and is whole. {told}")


def _in_words(report: Recovered) -> None:
    from annotations.store.describe import KIND_NAMES

    for table, counts in report.counted.items():
        line(KIND_NAMES[table], _counts(counts))
    for table, rows in report.plain.items():
        line(table.replace("_", " "), f"{rows} read")
    if not report.whole:
        line("history", _history(report))
    by_article: dict[str, list[Told]] = defaultdict(list)
    for one in report.told:
        by_article[name_of(report, one)].append(one)
    for name, told in by_article.items():
        for one in told:
            line(name, one.sentence)


def _counts(counts: Counted) -> str:
    kept = [f"{counts.read} read"]
    return ", ".join(kept + [f"{getattr(counts, key)} {words}" for key, words in _WORDS if getattr(counts, key)])


def _history(report: Recovered) -> str:
    words = [f"{counted(report.actions, 'action')} as written"]
    if report.tied:
        words.append(f"{report.tied} tied anew behind what is lost")
    if report.made_up:
        words.append(f"{report.made_up} only stood for")
    lost = report.entries_lost
    if lost is None:
        words.append("whether later ones are lost cannot be told")
    elif lost:
        words.append(f"{counted(lost, 'entry' if lost == 1 else 'entrie')} lost")
    return ", ".join(words)


def name_of(report: Recovered, one: Told) -> str:
    """Return the name of the article that something belongs to; empty where it belongs to none."""
    return report.articles.get(one.article, "") if one.article is not None else ""


def _as_json(report: Recovered) -> None:
    for table, counts in report.counted.items():
        json_line({"table": table, **asdict(counts)})
    for table, rows in report.plain.items():
        json_line({"table": table, "read": rows})
    for one in report.told:
        json_line(
            {
                "kind": one.kind, "article": name_of(report, one) or None, "table": one.table, "key": one.key,
                "sentence": one.sentence, "values": _plain(one.values),
            }
        )  # fmt: skip
    json_line(
        {
            "whole": report.whole, "actions": report.actions, "tied": report.tied, "made_up": report.made_up,
            "entries_lost": report.entries_lost, "unread": report.unread, "found": report.found,
        }
    )  # fmt: skip


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _plain(one) for key, one in value.items()}
    if isinstance(value, (list, tuple)):
        return [_plain(one) for one in value]
    return value.hex() if isinstance(value, bytes) else value
