"""`suggest-topics`: which topics articles may have, learned from those tagged so far."""

from __future__ import annotations

from pathlib import Path

import click

from annotations.exchange.decisions import DecisionRow
from annotations.library import Library
from annotations.model.codebook import join_path, path_of
from annotations.model.errors import InvalidInput
from annotations.model.topic_offer import NamedTopic, TopicDecision, TopicOffer
from annotations.text.canonical import clean_value
from reader.articles.found import clean_name
from reader.cli.app import ANNOTATOR, AS_JSON, LIBRARY
from reader.cli.choosing import code_of
from reader.cli.output import json_line, line, note
from reader.cli.proven import reading, whole
from reader.config.identity import identities
from reader.config.topic_cache import learned_topics


@click.command("suggest-topics")
@LIBRARY
@click.argument("article", required=False)
@AS_JSON
@ANNOTATOR
def suggest_topics_command(library: Path, article: str | None, as_json: bool, annotator: str | None) -> None:
    """List the topics that ARTICLE, or each article of LIBRARY, may have by what was tagged so far; none is added."""
    me = identities(annotator).current.uuid
    with reading(library, whole()) as (opened, _):
        ids = None if article is None else [opened.articles.find(clean_value(clean_name(article))).id]
        learned = learned_topics(opened, me)
        if learned is None:
            note("Too little is tagged to learn from: a topic needs five articles with it, and five without.")
            return
        book = opened.codebook.all()
        paths = {code.uuid: join_path(path_of(number, book)) for number, code in book.items()}
        for _, offers in opened.topics.of_many(ids, me, learned):
            for one in offers:
                _print(one, paths[one.topic], as_json=as_json)


def topic_decision(library: Library, row: DecisionRow) -> TopicDecision:
    """Return what a line of `decide` says of an offered topic.

    Raises:
        InvalidInput: the id is none, or the line says what only a mention can have.
        NotFound: the article or the topic is not there.
    """
    named = NamedTopic.read(row.suggestion)
    if row.label is not None or row.everywhere or row.place is not None:
        raise InvalidInput("A suggested topic has no “label”, no “everywhere” and no place.")
    library.articles.find(named.article)
    code_of(library, "topic", named.topic)
    return TopicDecision(named.article, named.topic, row.verdict)


def _print(one: TopicOffer, path: str, *, as_json: bool) -> None:
    if as_json:
        json_line({
            "id": one.id, "article": one.article, "topic": path, "topic_id": one.topic,
            "confidence": round(one.confidence, 4), "like": one.like, "words": list(one.words), "reason": one.reason,
        })  # fmt: skip
    else:
        line(one.article, path, f"{one.confidence:.0%}", one.reason)
