"""The command that lists which articles look alike."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import click

from annotations.model.alike import LOWEST, THRESHOLD, Facts, Group, LooksLike
from annotations.store import proof
from annotations.text.canonical import clean_value
from reader.articles.found import clean_name
from reader.cli.app import AS_JSON, LIBRARY
from reader.cli.output import Progress, counted, json_line, line, note
from reader.cli.proven import reading, whole


@click.command("alike")
@LIBRARY
@click.option("--threshold", type=click.FloatRange(LOWEST, 1), default=THRESHOLD, show_default=True,
              help="Which part of the words of the shorter one two must share.")  # fmt: skip
@click.option("--article", metavar="ID_OR_NAME", help="Only what this article looks like.")
@AS_JSON
def alike_command(library: Path, threshold: float, article: str | None, as_json: bool) -> None:
    """List the articles that look alike, in groups: near-duplicates, and wire copy inside of longer articles."""
    progress = Progress("Comparing")
    with reading(
        library, whole("article", "original", "revision", "field"), partial(proof.kept, names=("likeness", "alike"))
    ) as (opened, _):
        wanted = None if article is None else opened.articles.find(clean_value(clean_name(article))).uuid
        pairs = opened.alike.pairs_now(lambda step: progress.show(step.done, step.total))
        if wanted is None:
            groups = opened.alike.groups(threshold, pairs)
        else:
            like = opened.alike.of(wanted, threshold, pairs)
            groups = [Group(opened.alike.facts(wanted, pairs), tuple(like))] if like else []
    progress.end()
    for number, group in enumerate(groups, 1):
        if as_json:
            json_line({"articles": [_shape(group.first), *(_shape(one.facts, one, group) for one in group.others)]})
            continue
        line(f"Group {number}: {counted(len(group.others) + 1, 'article')}")
        _print(group.first, "", "")
        for one in group.others:
            differs = f"{one.added} words added, {one.missing(group.first)} missing"
            _print(one.facts, f"{one.share:.0%} {one.kind}", "" if one.kind == "same" else differs)
    if not groups:
        note("No articles look alike." if wanted is None else "No other article looks like it.")


def _shape(facts: Facts, like: LooksLike | None = None, group: Group | None = None) -> dict[str, Any]:
    shape: dict[str, Any] = {
        "id": facts.uuid, "name": facts.name, "title": facts.title or None, "date_published": facts.date or None,
        "outlet": facts.outlet or None, "words": facts.words, "kind": None, "share": None, "added": None,
        "missing": None,
    }  # fmt: skip
    if like is not None and group is not None:
        shape |= {
            "kind": like.kind, "share": round(like.share, 4), "added": like.added,
            "missing": like.missing(group.first),
        }  # fmt: skip
    return shape


def _print(facts: Facts, how: str, differs: str) -> None:
    line("  ", how, facts.date, facts.outlet, facts.title or facts.name, facts.uuid, differs)
