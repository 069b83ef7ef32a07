"""`mark-everywhere`: the places of words in many articles become mentions, as one action."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import click

from annotations.library import Library
from annotations.model.candidate import ACCEPTED, Candidate, Decision, Phrase, Target
from annotations.model.errors import InvalidInput
from annotations.text.canonical import clean_value
from reader.articles.found import clean_name
from reader.cli.app import ANNOTATOR, AS_JSON, LIBRARY
from reader.cli.choosing import code_of
from reader.cli.entities import find_entity
from reader.cli.output import counted, json_line, line
from reader.cli.writing import writing
from reader.config.identity import identities


@click.command("mark-everywhere")
@LIBRARY
@click.argument("words")
@click.option("--label", "label_name", metavar="NAME", required=True, help="The label that the places get.")
@click.option("--entity", "entity_name", metavar="NAME", help="Whom they stand for; its names are looked for, too.")
@click.option("--article", "names", metavar="A", multiple=True, help="Look in this article alone; may be repeated.")
@click.option("--doubtful", is_flag=True, help="Mark doubtful places as well.")
@click.option("--dry-run", is_flag=True, help="Say what would be marked, and change nothing.")
@AS_JSON
@ANNOTATOR
def mark_everywhere_command(
    library: Path, words: str, label_name: str, entity_name: str | None, names: tuple[str, ...], doubtful: bool,
    dry_run: bool, as_json: bool, annotator: str | None,
) -> None:  # fmt: skip
    """Give all places of WORDS in LIBRARY a label, as one action; doubtful ones are told and left out."""
    if dry_run:
        me = identities(annotator).current.uuid
        with Library.open(library) as opened, opened.snapshot():
            found = _candidates(opened, words, label_name, entity_name, names, me)
        taken = [one for one in found if doubtful or not one.doubt]
    else:
        with writing(library, "mark everywhere", annotator) as (opened, who):
            found = _candidates(opened, words, label_name, entity_name, names, who.current.uuid)
            taken = [one for one in found if doubtful or not one.doubt]
            if taken:
                opened.review.decide(clean_value(words), [Decision(one, ACCEPTED) for one in taken])
    there = set(taken)
    for one in found:
        _print(one, marked=one in there and not dry_run, as_json=as_json)
    if not as_json:
        left = len(found) - len(taken)
        left_out = f"; {left} doubtful left out" if left else ""
        did = "To be marked" if dry_run else "Marked"
        articles = counted(len({one.article for one in taken}), "article")
        line(f"{did}: {counted(len(taken), 'place')} in {articles}{left_out}.")


def _candidates(
    library: Library, words: str, label_name: str, entity_name: str | None, names: Sequence[str], me: str
) -> list[Candidate]:
    """Return what nobody has decided yet, in the order of the articles.

    Raises:
        NotFound, Ambiguous: a name stands for nothing, or for several things.
        InvalidInput: there are no words to look for.
    """
    if not clean_value(words):
        raise InvalidInput("There are no words to look for.")
    label = code_of(library, "label", label_name)
    entity = find_entity(library, entity_name).uuid if entity_name is not None else None
    scope = [library.articles.find(clean_value(clean_name(name))).id for name in names] or None
    phrases = [Phrase(clean_value(words), Target(label, entity))]
    if entity is not None:
        phrases += library.review.phrases_of(entity, label)
    parts = library.review.candidates(phrases, scope, me)
    return [one for part in parts for one in part.candidates if not one.rejected]


def _print(one: Candidate, *, marked: bool, as_json: bool) -> None:
    if as_json:
        json_line({
            "article": one.article, "title": one.title, "start": one.start, "end": one.end, "quote": one.quote,
            "doubt": one.doubt or None, "about": one.about or None, "marked": marked,
        })  # fmt: skip
    else:
        line(one.title, one.start, one.end, one.quote, one.doubt)
