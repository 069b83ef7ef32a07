"""`outlet-rules`: the rules that corrections became, as a list and as a file; and what they settle."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import click

from annotations.library import Library
from annotations.model.outlet_rule import OutletRule, RuleChange
from annotations.store import proof
from reader.cli.app import ANNOTATOR, AS_JSON, LIBRARY, GivenPath
from reader.cli.output import Progress, counted, iso, json_line, line, note
from reader.cli.proven import reading, whole
from reader.cli.writing import writing

_AT_ONCE = 50
_FILE = GivenPath(path_type=Path)


@click.command("outlet-rules")
@LIBRARY
@AS_JSON
@click.option("--export", "target", type=_FILE, metavar="FILE.json", help="Write the rules to a file.")
@click.option("--load", "source", type=_FILE, metavar="FILE.json", help="Take the rules of a file that are not here.")
@click.option("--apply", "applying", is_flag=True, help="Apply the rules that are on to the articles already in.")
@click.option("--dry-run", is_flag=True, help="With --apply: list what would change, and change nothing.")
@ANNOTATOR
def outlet_rules_command(
    library: Path, as_json: bool, target: Path | None, source: Path | None, applying: bool, dry_run: bool,
    annotator: str | None,
) -> None:  # fmt: skip
    """List the rules of outlets, the newest first: id, outlet, state, articles settled, and the rule in words."""
    if dry_run and not applying:
        raise click.UsageError("--dry-run goes with --apply.")
    if source is not None and dry_run:
        raise click.UsageError("--load changes the library, and --dry-run does not.")
    if source is not None or (applying and not dry_run):
        with writing(library, "outlet-rules", annotator) as (opened, _):
            _change(opened, source, applying)
            _show(opened, target, as_json)
        return
    listed = (whole("outlet_rule", "annotator"), partial(proof.found, names=("field",)))
    with reading(library, *((whole(),) if applying else listed)) as (opened, _):
        if applying:
            _tell_changes(opened, as_json)
        else:
            _show(opened, target, as_json)


def _change(library: Library, source: Path | None, applying: bool) -> None:
    if source is not None:
        note(f"{counted(library.outlets.load(source), 'rule')} loaded.")
    if applying:
        run, articles = library.outlets.begin_applying()
        progress = Progress("Applying")
        complete = False
        try:
            for start in range(0, len(articles), _AT_ONCE):
                run.add(articles[start : start + _AT_ONCE])
                progress.show(start + _AT_ONCE)
            complete = True
        finally:
            run.finish(complete=complete)
            progress.end()
        note(f"{counted(run.changed, 'article')} changed.")


def _show(library: Library, target: Path | None, as_json: bool) -> None:
    if target is not None:
        note(f"{counted(library.outlets.save(target), 'rule')} written to {target}.")
    settled = library.outlets.settled()
    for rule in library.outlets.rules():
        if as_json:
            json_line(_rule_shape(rule, library.outlets.in_words(rule), settled.get(rule.uuid, 0)))
        else:
            words = library.outlets.in_words(rule)
            line(rule.uuid, rule.outlet, rule.state, settled.get(rule.uuid, 0), words)


def _tell_changes(library: Library, as_json: bool) -> None:
    changes = library.outlets.preview()
    for one in changes:
        if as_json:
            json_line(_change_shape(one))
        else:
            line(one.article, one.name, one.settles, one.before, one.after)
    note(f"{counted(len({one.article for one in changes}), 'article')} would be changed.")


def _rule_shape(rule: OutletRule, words: str, articles: int) -> dict[str, Any]:
    return {
        "id": rule.uuid, "outlet": rule.outlet, "settles": rule.settles, "kind": rule.kind, "words": words,
        "state": rule.state, "articles": articles, "created_at": iso(rule.created_at),
    }  # fmt: skip


def _change_shape(one: RuleChange) -> dict[str, Any]:
    return {
        "article": one.article, "name": one.name, "settles": one.settles, "before": one.before, "after": one.after,
        "rule": one.rule or None,
    }  # fmt: skip
