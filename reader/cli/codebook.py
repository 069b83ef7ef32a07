"""`codebook`: labels and topics as a list and as files; from files and from the ready ones into a library."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

import click

from annotations.exchange.codebooks.codebook_files import FORMATS, format_of, read_codebook
from annotations.exchange.codebooks.own import iso_of
from annotations.library import Library
from annotations.model.code_entry import OUTCOMES, CodebookFile, CodebookPlan, CodeEntry
from annotations.model.codebook import join_path
from annotations.store import proof
from reader.cli.app import ANNOTATOR, AS_JSON, GivenPath
from reader.cli.output import counted, json_line, line, note
from reader.cli.proven import reading, whole
from reader.cli.writing import writing
from reader.config.actions import RESERVED_KEYS
from reader.config.colour_names import figures
from reader.config.ready_codebooks import READY, ready_codebook

_FILE = GivenPath(path_type=Path)
_PROOFS = (whole("code", "code_version"), partial(proof.counted, column="code_id"))
_WORDS = dict(zip(OUTCOMES, ("added", "changed", "kept", "left out"), strict=True))


@click.command("codebook")
@click.argument("library", type=_FILE, required=False)
@AS_JSON
@click.option("--save", "target", type=_FILE, metavar="FILE", help="Write the codebook to a file.")
@click.option("--format", "format_id", type=click.Choice(list(FORMATS)), help="Of --save; else its suffix says it.")
@click.option("--load", "source", type=_FILE, metavar="FILE", help="Take the codebook of a file into the library.")
@click.option("--ready", metavar="NAME", help="Take a codebook that comes with the program into the library.")
@click.option("--list-ready", is_flag=True, help="List the codebooks that come with the program; needs no library.")
@click.option("--as", "kind", type=click.Choice(["label", "topic"]), help="What a file holds that does not say it.")
@click.option("--dry-run", is_flag=True, help="With --load or --ready: say what would change, and change nothing.")
@ANNOTATOR
def codebook_command(
    library: Path | None, as_json: bool, target: Path | None, format_id: str | None, source: Path | None,
    ready: str | None, list_ready: bool, kind: str | None, dry_run: bool, annotator: str | None,
) -> None:  # fmt: skip
    """List the labels and topics of LIBRARY: kind, path, sign, key, whether it is retired, and what it stands for."""
    if list_ready:
        _tell_ready(as_json)
        return
    if library is None:
        raise click.UsageError("Name a library, or give --list-ready.")
    if source is not None and ready is not None:
        raise click.UsageError("--load and --ready are two changes. Give them one after the other.")
    taking = source is not None or ready is not None
    if dry_run and not taking:
        raise click.UsageError("--dry-run goes with --load or --ready.")
    if kind and source is None:
        raise click.UsageError("--as goes with --load.")
    if format_id and target is None:
        raise click.UsageError("--format goes with --save.")
    save_as = format_id or format_of(target) if target is not None else ""
    if taking:
        # A wrong file or name is found before the library is held.
        name, found = _found(source, ready, kind or "topic")
        _take(library, name, found, as_json, dry_run, annotator)
    if target is not None or not taking:
        with reading(library, *_PROOFS) as (opened, _):
            if target is not None:
                lost = opened.codebook.save(target, save_as, figures(), library.stem)
                note(f"The codebook is in {target}.")
                for sentence in lost:
                    note(sentence)
            else:
                _tell(opened, as_json)


def _found(source: Path | None, ready: str | None, kind: str) -> tuple[str, CodebookFile]:
    if source is not None:
        found = read_codebook(source, figures(), kind)
        return found.title or source.stem, found
    found = ready_codebook(ready or "")
    return found.title, found


def _take(library: Path, name: str, found: CodebookFile, as_json: bool, dry_run: bool, annotator: str | None) -> None:
    for sentence in found.said:
        note(sentence)
    if dry_run:
        with reading(library, *_PROOFS) as (opened, _):
            plan = opened.codebook.preview(found.entries, RESERVED_KEYS)
    else:
        with writing(library, "codebook", annotator) as (opened, _):
            plan = opened.codebook.load(found.entries, name, RESERVED_KEYS)
    _tell_plan(plan, as_json)
    counts = ", ".join(f"{plan.count(outcome)} {words}" for outcome, words in _WORDS.items())
    note(f"{counts}. Nothing was changed." if dry_run else f"{counts}.")


def _tell_plan(plan: CodebookPlan, as_json: bool) -> None:
    for row in plan.rows:
        path = join_path(row.entry.path)
        if as_json:
            json_line({"outcome": row.outcome, "kind": row.entry.kind, "path": path, "said": list(row.said)})
        else:
            line(_WORDS[row.outcome], row.entry.kind, path, " ".join(row.said))


def _tell(library: Library, as_json: bool) -> None:
    uses, numbers = library.codebook.uses(), {code.uuid: code.id for code in library.codebook.all().values()}
    for entry in library.codebook.entries():
        if as_json:
            json_line({**_shape(entry), "uses": uses.get(numbers[entry.uuid], 0)})
        else:
            definition = " ".join(entry.definition.split())
            retired = "retired" if entry.retired_at is not None else ""
            line(entry.kind, join_path(entry.path), entry.sign, entry.key, retired, definition)


def _tell_ready(as_json: bool) -> None:
    for name in READY:
        found = ready_codebook(name)
        labels = sum(entry.kind == "label" for entry in found.entries)
        topics = len(found.entries) - labels
        if as_json:
            json_line({
                "name": name, "title": found.title, "about": found.about, "language": found.language,
                "labels": labels, "topics": topics,
            })  # fmt: skip
        else:
            holds = " and ".join(counted(n, what) for n, what in ((labels, "label"), (topics, "topic")) if n)
            line(name, found.title, holds, found.about)


def _shape(entry: CodeEntry) -> dict[str, Any]:
    return {
        "id": entry.uuid, "kind": entry.kind, "path": join_path(entry.path), "sign": entry.sign or None,
        "key": entry.key or None, "colour": entry.colour or None, "definition": entry.definition,
        "when_to_use": entry.when_to_use, "when_not": entry.when_not, "examples": list(entry.examples),
        "retired_at": iso_of(entry.retired_at) or None,
    }  # fmt: skip
