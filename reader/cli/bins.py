"""`bin` and `put-back`: what was deleted, and making it again."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import click

from annotations.model.deleted import Deleted, PutBack
from annotations.store import proof
from annotations.text.canonical import clean_value
from reader.cli.app import ANNOTATOR, AS_JSON, LIBRARY, failed
from reader.cli.output import counted, iso, json_line, line, note
from reader.cli.proven import reading, whole
from reader.cli.writing import writing

_NAMED = ("article", "field", "code", "entity", "outlet_rule")
# Whole tables are found by their indexes too: what was proved of these is not proved again.
_OTHERS = tuple(table for table in proof.EVERYTHING if table not in _NAMED)
_PROOFS = (whole(*_NAMED), partial(proof.found, names=_OTHERS), partial(proof.history, only=None))
"""What the list is made of: names, what is not there, and what the history says."""


@click.command("bin")
@LIBRARY
@AS_JSON
def bin_command(library: Path, as_json: bool) -> None:
    """List what was deleted and is not there, newest first: time, annotator, kind, words, article, what went, id."""
    there = False
    with reading(library, *_PROOFS) as (opened, _):
        for run in opened.bin.deleted():
            for one in run:
                there = True
                if as_json:
                    json_line(_shape(one))
                else:
                    went = ", ".join(counted(number, kind) for kind, number in one.went)
                    words = f"{one.name} ({one.more})" if one.more else one.name
                    line(iso(one.at), one.annotator or "Newsgloss", one.kind, words, one.article, went, one.uuid)
    if not there:
        note("Nothing is deleted here.")


@click.command("put-back")
@LIBRARY
@click.argument("ids", nargs=-1, required=True, metavar="ID...")
@ANNOTATOR
def put_back_command(library: Path, ids: tuple[str, ...], annotator: str | None) -> None:
    """Make deleted things again, as the very things they were, with all that went with them; `bin` tells their ids."""
    with writing(library, "put-back", annotator) as (opened, _):
        result = opened.bin.put_back([clean_value(one).lower() for one in ids])
    _tell(result)


def _tell(result: PutBack) -> None:
    for uuid, why in result.left:
        note(f"{uuid}: {why}")
    for what in result.brought:
        line(f"{what} came along, which was deleted too.")
    told = [counted(result.things, "thing")]
    if result.along:
        told.append(f"{result.along} that went along")
    line(f"Put back: {' and '.join(told)}.")
    if result.there:
        line(f"Left out, since made anew: {result.there}.")
    if result.review:
        line(f"Up for review, since the words were changed: {result.review}.")
    if result.left:
        raise failed()


def _shape(one: Deleted) -> dict[str, Any]:
    went = [{"kind": kind, "count": number} for kind, number in one.went]
    return {
        "id": one.uuid, "kind": one.kind, "words": one.name, "more": one.more or None,
        "article": one.article_uuid or None, "title": one.article or None, "annotator": one.annotator,
        "deleted": iso(one.at), "action": one.action, "action_id": one.action_uuid, "went": went,
    }  # fmt: skip
