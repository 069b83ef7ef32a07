"""The command that lists which articles want a look."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import click

from annotations.model.checking import Doubt, ToCheck
from annotations.store import proof
from reader.cli.app import AS_JSON, LIBRARY
from reader.cli.output import counted, json_line, line, note
from reader.cli.proven import reading, whole


@click.command("to-check")
@LIBRARY
@AS_JSON
@click.option("--all", "every", is_flag=True, help="Also articles in which all is sure, and those that are checked.")
def to_check_command(library: Path, as_json: bool, every: bool) -> None:
    """List the articles that want a look, those with a field missing first: id, name, title, what is doubtful."""
    with reading(
        library,
        whole("article", "revision", "field"),
        partial(proof.kept, names=("import_run", "import_item", "likeness", "alike")),
    ) as (opened, _):
        found = opened.checking.to_check().articles
    shown = [one for one in found if every or (one.doubts and not one.checked)]
    for one in shown:
        if as_json:
            json_line(_shape(one))
        else:
            line(one.uuid, one.name, one.title, ", ".join(map(_words, one.doubts)))
    note(f"{len(shown)} of {counted(len(found), 'article')}.")


def _shape(one: ToCheck) -> dict[str, Any]:
    return {
        "id": one.uuid, "name": one.name, "title": one.title, "checked": one.checked,
        "doubts": [{"kind": doubt.kind, "about": doubt.about, "said": doubt.said or None} for doubt in one.doubts],
    }  # fmt: skip


def _words(doubt: Doubt) -> str:
    return " ".join(filter(None, (doubt.kind, doubt.about, f"({doubt.said})" if doubt.said else "")))
