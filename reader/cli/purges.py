"""`purge`: an article's or an annotator's data go for good."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from annotations.library import Library
from annotations.model.errors import Ambiguous, NotFound
from annotations.model.ids import is_uuid
from annotations.model.purge import Lost
from annotations.text.canonical import clean_value
from reader.articles.found import clean_name
from reader.cli.app import LIBRARY, failed
from reader.cli.output import counted, line, note
from reader.cli.proven import reading, whole
from reader.cli.writing import writing
from reader.config.purged import forget_reviews, purge_and_forget
from reader.config.settings import Settings


@click.command("purge")
@LIBRARY
@click.option("--article", "articles", metavar="NAME", multiple=True, help="This article, by id or name; repeatable.")
@click.option("--annotator", "person", metavar="NAME", help="This annotator, by name or id.")
@click.option("--keep-annotations", is_flag=True, help="With --annotator: only the name goes; the work stays.")
@click.option("--dry-run", is_flag=True, help="Say what would be lost, and change nothing.")
@click.option("--yes", is_flag=True, help="Do it. It cannot be undone.")
def purge_command(
    library: Path, articles: tuple[str, ...], person: str | None, keep_annotations: bool, dry_run: bool, yes: bool
) -> None:
    """Take articles, or an annotator, out of LIBRARY for good: rows, history, free space and backups.

    Says what will be lost; --yes does it. Nothing brings it back.
    """
    if bool(articles) == (person is not None):
        raise click.UsageError("Name the articles with --article, or an annotator with --annotator.")
    if keep_annotations and person is None:
        raise click.UsageError("--keep-annotations goes with --annotator.")
    with reading(library, *([whole()] if dry_run else [])) as (opened, _):
        uuids = [_article(opened, name) for name in articles]
        whose = _person(opened, person) if person is not None else ""
        purging = opened.purging
        lost = purging.lost_of_articles(uuids) if uuids else purging.lost_of_annotator(whose, keep=keep_annotations)
    for sentence in _told(lost, person is not None):
        line(sentence)
    if dry_run:
        return
    if not yes:
        note("Nothing was changed. It cannot be undone: say --yes to do it.")
        raise failed()
    with writing(library, "purge", None, backup=False) as (held, _):
        going = held.purging
        done = purge_and_forget(
            held, lambda: going.articles(uuids) if uuids else going.annotator(whose, keep=keep_annotations)
        )
        forget_reviews(held.uuid, Settings())
    line(f"Done: {done.name}")
    if not done.finished:
        note("Traces are left, since another program reads the library: they go when it is opened for writing next.")
        raise failed()


def _article(library: Library, given: str) -> str:
    """Return the UUID of an article that is there, or was deleted."""
    name = clean_value(clean_name(given))
    try:
        return library.articles.find(name).uuid
    except NotFound:
        deleted = library.purging.deleted_articles()
        found = [uuid for uuid, called in deleted.items() if name in (uuid, called)]
        if len(found) > 1:
            raise Ambiguous(f"Several deleted articles are named “{name}”. Use the id; `bin` tells it.") from None
        if not found:
            raise
        return found[0]


def _person(library: Library, given: str) -> str:
    """Return the UUID of an annotator."""
    name = clean_value(given)
    found = [name] if is_uuid(name) else library.annotator_uuids(name)
    if len(found) > 1:
        raise Ambiguous(f"Several annotators are named “{name}”. Use the id: {', '.join(found)}.")
    if not found:
        raise NotFound(f"There is no annotator “{name}” in {library.path.name}.")
    return found[0]


def _told(lost: Lost, person: bool) -> Sequence[str]:
    """Return in sentences what is lost."""
    there = [(lost.articles, "article"), (lost.annotations, "annotation"), (lost.fields, "field")]
    parts = [counted(number, noun) for number, noun in there if number]
    if lost.other:
        parts.append(f"{lost.other} decisions and states of work")
    if person:
        parts.insert(0, "the annotator's name")
    told = [f"Lost for good: {', '.join(parts) or 'nothing that is there now'}."]
    if lost.deleted:
        told.append(f"And of what was deleted before: {counted(lost.deleted, 'thing')}.")
    if lost.stay:
        told.append(f"Under another name {counted(lost.stay, 'annotation')} will stay.")
    told.append(f"From the history: {counted(lost.changes, 'change')}.")
    if lost.backups:
        told.append(f"{counted(lost.backups, 'backup')} will be deleted; one is made anew.")
    return told
