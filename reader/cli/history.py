"""The commands about the history of a library: listing it, and going back in it."""

from __future__ import annotations

import itertools
from functools import partial
from pathlib import Path

import click

from annotations.library import Library
from annotations.model.errors import NotFound
from annotations.model.kind_words import kinds_words
from annotations.model.moment import Restoring
from annotations.model.past_action import Wanted
from annotations.store import proof
from annotations.store.history import ActionRow
from annotations.text.canonical import clean_value
from reader.articles.found import clean_name
from reader.cli import shapes
from reader.cli.app import AS_JSON, LIBRARY
from reader.cli.moments import moment_of, time_of
from reader.cli.output import Progress, counted, iso, json_line, line
from reader.cli.proven import reading, whole

_LIMIT = click.IntRange(1, 10**9)


@click.command("history")
@LIBRARY
@AS_JSON
@click.option("--since", metavar="TIME", help="Only actions begun then or later: 2026-03-12, or 2026-03-12T14:30.")
@click.option("--until", metavar="TIME", help="Only actions begun before; a day alone is taken whole.")
@click.option("--article", metavar="NAME", help="Only what changed this article: its id or file name.")
@click.option("--annotator", metavar="NAME", help="Only the actions of this annotator.")
@click.option("--limit", type=_LIMIT, help="How many actions at most.")
def history_command(
    library: Path, as_json: bool, since: str | None, until: str | None, article: str | None, annotator: str | None,
    limit: int | None,
) -> None:  # fmt: skip
    """List the actions, newest first: time, annotator, name, whether they are undone, and id."""
    begun = None if since is None else time_of(since)
    ended = None if until is None else time_of(until, end=True)
    proofs = [partial(proof.history, only=() if article is None else None)]
    if article is not None:
        # Which actions changed it is asked of what is its own, and that of indexes.
        proofs.append(partial(proof.found, names=proof.EVERYTHING))
    with reading(library, *proofs) as (opened, _):
        wanted = Wanted(begun, ended, _annotators(opened, annotator), _article(opened, article) or "")
        for action in itertools.islice(opened.history.wanted(wanted), limit):
            if as_json:
                json_line(shapes.action(action))
            else:
                who = action.annotator or "Newsgloss"
                line(iso(action.started_at), who, action.name, _how_it_stands(action), action.uuid)


def restore_to(library: Path, to: str, article: str | None, annotator: str | None, *, dry_run: bool) -> None:
    """Make a library, or one article of it, what it was at a moment, and say what that changed."""
    from reader.cli.writing import writing

    moment = moment_of(to)
    if dry_run:
        with reading(library, whole(), partial(proof.history, only=None)) as (opened, _):
            tell_restoring(opened.history.what_would_change(moment, _article(opened, article)))
        line("Nothing was changed.")
        return
    progress = Progress("Going back, changes:")
    with writing(library, "restore", annotator, backup=article is not None) as (opened, _):
        try:
            found = opened.history.restore(moment, _article(opened, article), progress.show)
        finally:
            progress.end()
    tell_restoring(found)
    what = library.name if article is None else clean_value(clean_name(article))
    line(f"{what} is as it was then. `undo` takes this back.")


def tell_restoring(found: Restoring) -> None:
    """Print what going back changes."""
    whose = ", ".join(f"{number} of {name or 'Newsgloss'}" for name, number in found.actions.most_common())
    taken = counted(found.actions.total(), "action")
    line(f"To {iso(found.moment)}: takes back {taken}{f' ({whose})' if whose else ''}.")
    for words, kinds in (("goes", found.gone), ("comes back", found.back), ("becomes what it was", found.changed)):
        if kinds:
            line(words, kinds_words(kinds))
    if found.needed:
        line("comes back for it", ", ".join(found.needed))


def _article(library: Library, name: str | None) -> str | None:
    return None if name is None else library.history.article(clean_value(clean_name(name)))[0]


def _annotators(library: Library, name: str | None) -> tuple[str, ...] | None:
    if name is None:
        return None
    found = tuple(library.annotator_uuids(name))
    if not found:
        raise NotFound(f"There is no annotator “{clean_value(name)}” in {library.path.name}.")
    return found


def _how_it_stands(action: ActionRow) -> str:
    return "undone" if action.undone else "" if action.state == "done" else action.state
