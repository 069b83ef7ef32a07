"""`recode`: what was marked under an earlier definition of a label or topic."""

from __future__ import annotations

from pathlib import Path

import click

from annotations.library import Library
from annotations.model.errors import Ambiguous, NotFound
from annotations.model.recoding import Outdated
from annotations.text.canonical import clean_value
from reader.cli.app import AS_JSON, LIBRARY
from reader.cli.choosing import code_of
from reader.cli.output import counted, json_line, line
from reader.cli.proven import reading, whole


@click.command("recode")
@LIBRARY
@click.argument("code")
@AS_JSON
def recode_command(library: Path, code: str, as_json: bool) -> None:
    """List what was marked with the label or topic CODE under a definition that is no more.

    Another name or other examples make no other definition. The window goes through the list, mark by mark.
    """
    with reading(library, whole()) as (opened, _):
        uuid = _code(opened, code)
        found = list(opened.codebook.outdated(uuid))
    for one in found:
        _print(one, as_json=as_json)
    if not as_json:
        articles = counted(len({one.article for one in found}), "article")
        line(f"Marked under an earlier definition: {counted(len(found), 'place')} in {articles}.")


def _code(library: Library, name: str) -> str:
    """Return the label or topic that a name, path or id stands for.

    Raises:
        NotFound, Ambiguous: it stands for nothing, or for several.
    """
    found, missing = [], 0
    for kind in ("label", "topic"):
        try:
            found.append(code_of(library, kind, name))
        except NotFound:
            missing += 1
    if missing == 2:
        raise NotFound(f"There is no label or topic “{clean_value(name)}” in {library.path.name}.")
    if len(found) > 1:
        raise Ambiguous(f"“{clean_value(name)}” is a label and a topic. Give its id.")
    return found[0]


def _print(one: Outdated, *, as_json: bool) -> None:
    start, end = (one.spans[0][0], one.spans[-1][1]) if one.spans else (None, None)
    if as_json:
        json_line({
            "article": one.article, "title": one.title, "annotation": one.uuid, "kind": one.kind,
            "definition": one.version or None, "start": start, "end": end, "quote": one.quote or None,
            "annotator": one.annotator,
        })  # fmt: skip
    else:
        line(one.title, start, end, one.quote, f"definition {one.version}" if one.version else "", one.annotator)
