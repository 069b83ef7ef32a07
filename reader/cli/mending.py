"""The commands that mend the texts of articles, and tell what was mended."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial
from pathlib import Path

import click

from annotations.commands.mending import Mended
from annotations.exchange.errata import COLUMNS, save_errata
from annotations.library import Library
from annotations.model.errors import InvalidInput
from annotations.store import proof
from annotations.store.articles import ArticleRow
from annotations.text.canonical import clean_value
from reader.articles.found import clean_name
from reader.cli import shapes
from reader.cli.app import ANNOTATOR, AS_JSON, LIBRARY, GivenPath
from reader.cli.output import counted, iso, json_line, line, note
from reader.cli.proven import reading, whole
from reader.cli.writing import writing

_ARTICLE = click.argument("article")
_DRY_RUN = click.option("--dry-run", is_flag=True, help="Say what would become of it, and change nothing.")


@click.command("revise")
@LIBRARY
@_ARTICLE
@click.argument("file", type=GivenPath(path_type=Path))
@click.option("--encoding", metavar="NAME", help="Decode the file with this encoding instead of detecting it.")
@_DRY_RUN
@ANNOTATOR
def revise_command(
    library: Path, article: str, file: Path, encoding: str | None, dry_run: bool, annotator: str | None
) -> None:
    """Give ARTICLE the text of FILE, a newer version of it; annotations come along as far as their words are there.

    What is left is up for review, on the text before. One `undo` takes it back.
    """
    from reader.articles.again import read_newer

    with Library.open(library) as opened:
        _find(opened, article)
    new = read_newer(file, today=_today(), encoding=encoding)
    if dry_run:
        with reading(library, whole()) as (opened, _):
            _foretell(opened, _find(opened, article), new.text)
        return
    with writing(library, "revise", annotator) as (opened, _):
        row = _find(opened, article)
        mended = opened.mending.replace(row.uuid, new)
    _tell(row, mended)


@click.command("decode")
@LIBRARY
@_ARTICLE
@click.option("--encoding", metavar="NAME", required=True, help="What the bytes are decoded with.")
@_DRY_RUN
@ANNOTATOR
def decode_command(library: Path, article: str, encoding: str, dry_run: bool, annotator: str | None) -> None:
    """Read the bytes that ARTICLE was made of in another encoding; annotations stay on their bytes.

    Edits made by hand since are in the text before, which is kept. One `undo` takes it back.
    """
    from reader.articles.again import read_again
    from reader.articles.encoding import text_encoding

    with Library.open(library) as opened:
        row = _find(opened, article)
        source = opened.mending.source(row.uuid)
    new = read_again(source.data, source.name, source.locator, text_encoding(encoding), today=_today())
    if dry_run:
        with reading(library, whole()) as (opened, _):
            _foretell(opened, _find(opened, row.uuid), new.text)
        return
    with writing(library, "decode", annotator) as (opened, _):
        mended = opened.mending.decode_again(row.uuid, new)
    _tell(row, mended)


@click.command("revisions")
@LIBRARY
@_ARTICLE
@AS_JSON
def revisions_command(library: Path, article: str, as_json: bool) -> None:
    """List all texts ARTICLE ever had, newest first: id, when, by whom, how it came about."""
    with reading(library, partial(proof.found, names=("article",))) as (opened, held):
        row = _find(opened, article)
        held.to(partial(proof.revisions, row=row))
        for one in opened.mending.revisions(row.uuid):
            if as_json:
                json_line(shapes.revision(one))
            else:
                stands = "current" if one.current else "" if one.led_here else "taken back"
                line(one.uuid, iso(one.at), one.by, one.action or one.kind, counted(one.edits, "edit"), stands)


@click.command("go-back")
@LIBRARY
@_ARTICLE
@click.argument("revision")
@ANNOTATOR
def go_back_command(library: Path, article: str, revision: str, annotator: str | None) -> None:
    """Give ARTICLE the text of REVISION again, one of those that `revisions` lists; what came between is kept."""
    with writing(library, "go-back", annotator) as (opened, _):
        row = _find(opened, article)
        mended = opened.mending.go_back(row.uuid, clean_value(revision).lower())
    _tell(row, mended)


@click.command("errata")
@LIBRARY
@click.option("--article", "articles", multiple=True, metavar="ID_OR_NAME", help="Only this article; repeatable.")
@click.option("--to", "target", type=GivenPath(path_type=Path), metavar="FILE.csv", help="Write them as CSV.")
@AS_JSON
def errata_command(library: Path, articles: tuple[str, ...], target: Path | None, as_json: bool) -> None:
    """List each place at which the text of an article was changed: before, after, when, by whom."""
    if target is not None and as_json:
        raise click.UsageError("Give --to or --json, not both.")
    with reading(library, whole(*proof.TEXTS), partial(proof.history, only=None)) as (opened, _):
        found = opened.mending.errata([_find(opened, name).uuid for name in articles] if articles else None)
        if target is not None:
            if not target.absolute().parent.is_dir():
                raise InvalidInput(f"There is no folder {target.parent}. Make it first, or name another file.")
            line(target, f"{save_errata(target, found)} rows")
            return
        for one in found:
            if as_json:
                json_line(dict(zip(COLUMNS, one.cells(), strict=True)))
            else:
                line(one.name, f"line {one.line}", one.kind, one.before, one.after, iso(one.changed_at), one.changed_by)


def _find(library: Library, name: str) -> ArticleRow:
    return library.articles.find(clean_value(clean_name(name)))


def _foretell(library: Library, row: ArticleRow, text: str) -> None:
    preview = library.mending.preview(row.uuid, text)
    places = counted(len(preview.edits.edits), "place")
    line(f"{row.name} would be changed in {places}; {_counts(preview.moved, preview.review)}.")


def _tell(row: ArticleRow, mended: Mended) -> None:
    line(f"{row.name} has a new text; {_counts(mended.moved, mended.review)}.")
    if mended.review:
        note("What is up for review keeps the words it stood on, until a person says where it belongs.")


def _counts(moved: int, review: int) -> str:
    return f"{moved} of its annotations and fields on their words, {review} up for review"


def _today() -> date:
    return datetime.now().astimezone().date()
