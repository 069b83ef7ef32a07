"""`suggest` and `decide`: what may be mentions, and what a person or a script says of it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

from annotations.library import Library
from annotations.model.errors import InvalidInput, NewsglossError, NotFound
from annotations.model.suggestion import LONG, Named, Suggestion, SuggestionDecision
from annotations.model.topic_offer import OFFER, TopicDecision
from annotations.text.canonical import clean_value
from reader.articles.found import clean_name
from reader.cli.app import ANNOTATOR, AS_JSON, LIBRARY, GivenPath, failed
from reader.cli.output import counted, json_line, line, note
from reader.cli.proven import reading, whole
from reader.config.identity import identities
from reader.config.training import models_folder, start_training, train_here

if TYPE_CHECKING:
    from annotations.suggest.marks.extra import Extra

TOO_LONG = "The article is very long: only known names and patterns are suggested in it."


@click.command("suggest")
@LIBRARY
@click.argument("article", required=False)
@click.option("--spacy", type=GivenPath(path_type=Path), metavar="FOLDER", help="Also what this spaCy model finds.")
@AS_JSON
@click.option("--train", "trained", metavar="ID", help="Train for the annotator of this id, and print nothing.")
@ANNOTATOR
def suggest_command(
    library: Path, article: str | None, spacy: Path | None, as_json: bool, trained: str | None,
    annotator: str | None,
) -> None:  # fmt: skip
    """List what may be mentions in ARTICLE, or in all of LIBRARY, learned from what was marked so far."""
    if trained is not None:
        train_here(library, trained)
        return
    me = identities(annotator).current.uuid
    with reading(library, whole()) as (opened, _), _spacy(opened, spacy) as extra:
        memory = opened.suggestions.memory(me, models_folder())
        uuids = [opened.articles.find(clean_value(clean_name(article))).uuid] if article else _all(opened)
        names = {code.uuid: code.name for code in opened.codebook.all().values()}
        for uuid in uuids:
            _say_if_long(opened, uuid)
            for one in opened.suggestions.of(uuid, me, memory, extra=extra(uuid)):
                _print(one, names[one.label], as_json=as_json)
        sys.stdout.flush()
        if memory.changed:
            memory.save(opened.db)
        due = memory.due
    if due:
        start_training(library, me)


@click.command("decide")
@LIBRARY
@click.argument("file", type=GivenPath(allow_dash=True), metavar="FILE.jsonl")
@ANNOTATOR
def decide_command(library: Path, file: str, annotator: str | None) -> None:
    """Accept and reject suggestions of LIBRARY as FILE.jsonl says, as one action. `-` is standard input."""
    from annotations.exchange.decisions import read_decisions
    from reader.cli.topics import topic_decision
    from reader.cli.writing import writing

    with click.open_file(file, "rb") as lines, writing(library, "decide", annotator) as (opened, who):
        me = who.current.uuid
        memory = opened.suggestions.memory(me, models_folder())
        rows: list[tuple[int, SuggestionDecision]] = []
        topics: list[TopicDecision] = []
        wrong: list[tuple[int, str]] = []
        for number, row in read_decisions(lines):
            try:
                if isinstance(row, InvalidInput):
                    raise row
                if row.suggestion.startswith(OFFER):
                    topics.append(topic_decision(opened, row))
                    continue
                named = Named.read(row.suggestion)
                label = _label(opened, row.label) if row.label else None
                rows.append((number, SuggestionDecision(named, row.verdict, label, row.everywhere, moved=row.place)))
            except NewsglossError as error:
                wrong.append((number, str(error)))
        asked = dict.fromkeys(one.named.article for _, one in rows if one.everywhere)
        offered = [
            one for uuid in asked if opened.articles.has(uuid) for one in opened.suggestions.of(uuid, me, memory)
        ]
        decided = opened.suggestions.decide([one for _, one in rows], offered)
        tagged = opened.suggestions.decide_topics(topics)
        opened.suggestions.finish()
        done = [one for one in decided if not one.why]
        refused = [
            (number, one.why) for (number, _), one in zip(rows, decided, strict=True) if one.why and not one.standing
        ]
        memory.follow(opened.db)
        memory.save(opened.db)
        due = memory.due
    for number, reason in sorted(wrong + refused):
        note(f"line {number}: {reason}")
    gone = sum(one.gone for one in decided)
    if gone:
        note(f"{counted(gone, 'mark')} that “everywhere” had put elsewhere went, too; one undo brings all back.")
    left_out = f"; {counted(len(wrong) + len(refused), 'line')} left out" if wrong or refused else ""
    line(f"Decided: {counted(len(done) + tagged, 'suggestion')}{left_out}.")
    sys.stdout.flush()
    if due:
        start_training(library, me)
    if wrong or refused:
        raise failed()


def keep_up(library: Library, annotator: str) -> bool:
    """Take in what another command has changed, where suggestions are used; return whether a training is due."""
    from annotations.suggest.marks.memory import Memory

    memory = Memory(annotator, models_folder())
    if not memory.is_kept(library.db):
        return False
    memory = library.suggestions.memory(annotator, models_folder())
    memory.save(library.db)
    return memory.due


@contextmanager
def _spacy(library: Library, folder: Path | None) -> Iterator[Callable[[str], list[Extra]]]:
    """Give what says what the spaCy model of a folder finds in an article; without a folder that is nothing."""
    if folder is None:
        yield lambda _: []
        return
    from reader.articles.spacy_model import SpacyReader, extras
    from reader.config.settings import Settings

    labels = library.codebook.all().values()
    chosen = Settings().get("spacy_labels")
    with SpacyReader(folder, models_folder()) as reader:
        yield lambda uuid: extras(reader.entities(library.articles.text(library.articles.find(uuid))), labels, chosen)


def _all(library: Library) -> list[str]:
    return [article.uuid for article in library.articles]


def _say_if_long(library: Library, uuid: str) -> None:
    row = library.articles.find(uuid)
    if len(library.articles.text(row)) > LONG:
        note(f"{row.name}: {TOO_LONG}")


def _label(library: Library, name: str) -> str:
    """Return the UUID of a label, which is made if it is missing, as `annotate` makes it."""
    from reader.cli.choosing import code_of

    try:
        return code_of(library, "label", name)
    except NotFound:
        return library.suggestions.add_label(name)


def _print(one: Suggestion, label: str, *, as_json: bool) -> None:
    if as_json:
        json_line({
            "id": one.id, "article": one.article, "start": one.start, "end": one.end, "quote": one.quote,
            "label": label, "entity_id": one.entity, "confidence": one.confidence, "kind": one.kind,
            "reason": one.reason, "state": one.state,
        })  # fmt: skip
        return
    line(one.article, one.start, one.end, label, one.quote, f"{one.confidence:.2f}", one.state, one.reason)
