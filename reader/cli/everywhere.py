"""`mark-everywhere`: the places of words in many articles become mentions, as one action."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click

from annotations.library import Library
from annotations.model.candidate import ACCEPTED, Candidate, Decision, Phrase, Target
from annotations.model.errors import InvalidInput
from annotations.store import proof
from annotations.text.canonical import clean_value
from reader.articles.found import clean_name
from reader.cli.app import ANNOTATOR, AS_JSON, LIBRARY, GivenPath
from reader.cli.choosing import code_of
from reader.cli.entities import find_entity
from reader.cli.output import counted, json_line, line, note
from reader.cli.proven import reading, whole
from reader.cli.writing import writing
from reader.config.identity import identities


@click.command("mark-everywhere")
@LIBRARY
@click.argument("words", required=False)
@click.option("--label", "label_name", metavar="NAME", help="The label that the places get.")
@click.option("--entity", "entity_name", metavar="NAME", help="Whom they stand for; its names are looked for, too.")
@click.option(
    "--list",
    "listed",
    type=GivenPath(path_type=Path),
    metavar="FILE",
    help="A name a line instead of WORDS; a second column is its label, a third whom it stands for.",
)
@click.option("--no-aliases", is_flag=True, help="Do not look for the entity's other names.")
@click.option("--endings", is_flag=True, help="Find names with other endings, too; such places are doubtful.")
@click.option("--article", "names", metavar="A", multiple=True, help="Look in this article alone; may be repeated.")
@click.option("--doubtful", is_flag=True, help="Mark doubtful places as well.")
@click.option("--dry-run", is_flag=True, help="Say what would be marked, and change nothing.")
@AS_JSON
@ANNOTATOR
def mark_everywhere_command(
    library: Path, words: str | None, label_name: str | None, entity_name: str | None, listed: Path | None,
    no_aliases: bool, endings: bool, names: tuple[str, ...], doubtful: bool, dry_run: bool, as_json: bool,
    annotator: str | None,
) -> None:  # fmt: skip
    """Give all places of WORDS in LIBRARY a label, as one action; doubtful ones are told and left out."""
    if (words is None) == (listed is None):
        raise click.UsageError("Give either WORDS, or a --list of names.")
    if listed is not None and entity_name is not None:
        raise click.UsageError("--entity goes with WORDS; a list says in a column of its own whom a name stands for.")
    if listed is None and label_name is None:
        raise click.UsageError("Missing option '--label'.")
    asked = _Asked(words, label_name, entity_name, listed, names, aliases=not no_aliases, endings=endings)
    if dry_run:
        me = identities(annotator).current.uuid
        with reading(library, proof.words, whole()) as (opened, _):
            found = _candidates(opened, asked, me)
        taken = [one for one in found if doubtful or not one.doubt]
    else:
        with writing(library, "mark everywhere", annotator) as (opened, who):
            found = _candidates(opened, asked, who.current.uuid)
            taken = [one for one in found if doubtful or not one.doubt]
            if taken:
                opened.review.decide(asked.name, [Decision(one, ACCEPTED) for one in taken])
    there = set(taken)
    for one in found:
        _print(one, marked=one in there and not dry_run, as_json=as_json)
    if not as_json:
        left = len(found) - len(taken)
        left_out = f"; {left} doubtful left out" if left else ""
        did = "To be marked" if dry_run else "Marked"
        articles = counted(len({one.article for one in taken}), "article")
        line(f"{did}: {counted(len(taken), 'place')} in {articles}{left_out}.")


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is to be marked, by the names a person gave."""

    words: str | None
    label: str | None
    entity: str | None
    listed: Path | None
    articles: Sequence[str]
    aliases: bool
    endings: bool

    @property
    def name(self) -> str:
        """What the action is called by."""
        return clean_value(self.words or "") if self.listed is None else clean_name(self.listed.name)


def _candidates(library: Library, asked: _Asked, me: str) -> list[Candidate]:
    """Return what nobody has decided yet, in the order of the articles.

    Raises:
        NotFound, Ambiguous: a name stands for nothing, or for several things.
        InvalidInput: there are no words to look for.
        Refused: the list cannot be read.
    """
    label = code_of(library, "label", asked.label) if asked.label is not None else None
    scope = [library.articles.find(clean_value(clean_name(name))).id for name in asked.articles] or None
    entity = find_entity(library, asked.entity).uuid if asked.entity is not None else None
    if asked.listed is not None:
        phrases = _listed(library, asked.listed, label)
    else:
        if not asked.name or label is None:
            raise InvalidInput("There are no words to look for.")
        phrases = [Phrase(asked.name, Target(label, entity))]
        if entity is not None:
            others = [one for one in library.review.phrases_of(entity, label) if one.words != asked.name]
            phrases += [replace(one, alias=True) for one in others]
    parts = library.review.candidates(phrases, scope, me, aliases=asked.aliases, endings=asked.endings)
    return [one for part in parts for one in part.candidates if not one.rejected]


def _listed(library: Library, file: Path, label: str | None) -> list[Phrase]:
    """Return the phrases of a list; what is wrong with it is told."""
    from reader.articles.listed_words import list_of_file

    read = list_of_file(file)
    meant = library.review.phrases_of_list(read.lines, label)
    for name in meant.no_labels:
        note(f"There is no label “{name}” in {library.path.name}.")
    for name in meant.no_entities:
        note(f"There is no entity “{name}” in {library.path.name}.")
    if read.unusable:
        note(f"{counted(read.unusable, 'line')} of {clean_name(file.name)} left out: no name, or far too long.")
    if not meant.phrases:
        raise InvalidInput(f"There is nothing to look for in {clean_name(file.name)}: its names need a label.")
    return list(meant.phrases)


def _print(one: Candidate, *, marked: bool, as_json: bool) -> None:
    if as_json:
        json_line({
            "article": one.article, "title": one.title, "start": one.start, "end": one.end, "quote": one.quote,
            "doubt": one.doubt or None, "about": one.about or None, "marked": marked,
        })  # fmt: skip
    else:
        line(one.title, one.start, one.end, one.quote, one.doubt)
