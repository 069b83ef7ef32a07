"""spaCy's DocBin: .spacy files of 500 articles each, words as spaCy's tokeniser of the article's language has them.

- `doc.spans["sc"]` has all mentions (the key that spancat takes), `doc.spans["topics"]` and `doc.spans["notes"]` those
  of words; label, `kb_id_` (the entity: its id in Wikidata, else its name) and `id_` (UUID of the annotation, the same
  for each part of one with gaps).
- `doc.ents` has the mentions that do not overlap and are whole words: of those that overlap the first and longest.
- `doc.cats` has every topic of the library, 1.0 where the article has it, else 0.0.
- `doc.user_data["newsgloss"]` has all else: fields, notes, annotators, times, exact places.

A span that begins or ends inside a word is widened to it, as spaCy has nothing smaller, and blanks at its ends are left
out; its exact place is in `user_data`, whose lists spaCy gives as tuples. To train:
`spacy train config.cfg --paths.train FOLDER`; to read: `DocBin().from_disk(file)` and
`get_docs(spacy.blank("xx").vocab)`.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from annotations.exchange import beside
from annotations.exchange.export import Task
from annotations.exchange.losses import Noting
from annotations.exchange.registry import FORMATS
from annotations.exchange.told import Mark, Told

SPANS = {"mention": "sc", "topic": "topics", "note": "notes"}
"""The key in `doc.spans` of each kind of annotation."""

FITTED = "spans fitted to whole words"
WORDLESS = "annotations that are in user_data only, because there is no word in them"

_A_FILE = 500
_ATTRIBUTES = ["ENT_IOB", "ENT_TYPE", "ENT_KB_ID", "ENT_ID"]
_ANY = "xx"


def write_spacy(task: Task) -> None:
    """Write the articles."""
    import socket

    # What comes along to fetch models, and is never used, tries out a socket when it is imported.
    socket.has_ipv6 = False
    from spacy.tokens import DocBin

    noting = Noting(task.lost, task.source, FORMATS["spacy"].instead)
    docs = _Docs(task)
    part, number = DocBin(attrs=_ATTRIBUTES, store_user_data=True), 0
    for article in task.source.articles():
        noting.article(article)
        part.add(docs.doc(article))
        if len(part) == _A_FILE:
            number = _write(task, part, number)
            part = DocBin(attrs=_ATTRIBUTES, store_user_data=True)
    if len(part) or not number:
        _write(task, part, number)
    noting.rest()


def _write(task: Task, part: Any, number: int) -> int:
    name = f"articles-{number + 1:04}.spacy"
    with task.binary(name) as file:
        file.write(part.to_bytes())
    task.rows[name] = len(part)
    return number + 1


class _Docs:
    """Makes a Doc of each article."""

    def __init__(self, task: Task) -> None:
        self._task = task
        self._pipelines: dict[str, Any] = {}
        self._paths = beside.paths_of(task.source)
        topics = [code for code in task.source.codes.values() if code.kind == "topic" and code.merged_into is None]
        self._cats = {task.source.path(code): 0.0 for code in topics}

    def doc(self, article: Told) -> Any:
        """Return an article with its annotations."""
        doc = self._tokens(article)
        self._lay_spans(doc, article)
        cats = dict(self._cats)
        records = []
        for mark in article.marks:
            code = mark.code
            path: Sequence[str] = self._paths[code.id] if code is not None else ()
            records.append(beside.whole(mark, path))
            if mark.kind == "topic" and not mark.spans and code is not None:
                cats[self._task.source.path(code)] = 1.0
        doc.cats = cats
        # Through JSON, so that what spaCy packs is lists, texts and numbers.
        doc.user_data["newsgloss"] = json.loads(beside.as_line(beside.about_article(article, article.name, records)))
        return doc

    def _tokens(self, article: Told) -> Any:
        language = article.value("language").lower()[:2]
        for one in (language, _ANY):
            doc = self._pipeline(one).tokenizer(article.text)
            if doc.text == article.text:
                return doc
        raise AssertionError("spaCy keeps every character of a text.")

    def _pipeline(self, language: str) -> Any:
        """Return the empty pipeline of a language; that of any language where spaCy has none that is whole."""
        import spacy

        if language not in self._pipelines:
            try:
                self._pipelines[language] = spacy.blank(language or _ANY)
            except (ImportError, ValueError, OSError):
                self._pipelines[language] = self._pipeline(_ANY)
        return self._pipelines[language]

    def _lay_spans(self, doc: Any, article: Told) -> None:
        groups: dict[str, list[Any]] = {key: [] for key in SPANS.values()}
        ents: list[Any] = []
        for mark in article.marks:
            spans = [self._span(doc, article, mark, *place) for place in mark.spans]
            there = [span for span, _ in spans if span is not None]
            groups[SPANS[mark.kind]] += there
            if mark.spans and not there:
                self._task.lost.add(WORDLESS, mark.quote, article.name)
            if mark.kind == "mention" and len(spans) == 1 and there and spans[0][1] and _fits(there[0], ents):
                ents.append(there[0])
        for key, spans_there in groups.items():
            doc.spans[key] = spans_there
        doc.ents = ents

    def _span(self, doc: Any, article: Told, mark: Mark, start: int, end: int) -> tuple[Any, bool]:
        """Return one part of an annotation as spaCy has it, and whether it is exactly that."""
        label = self._task.source.path(mark.code) if mark.code is not None else "note"
        known = dict(mark.entity.external_ids) if mark.entity is not None else {}
        entity = known.get("wikidata") or (mark.entity.name if mark.entity is not None else "")
        found = doc.char_span(start, end, label=label, kb_id=entity, span_id=mark.uuid, alignment_mode="expand")
        if found is None or not len(found):
            return None, False
        exact = (found.start_char, found.end_char) == (start, end)
        if not exact:
            self._task.lost.add(FITTED, article.text[start:end], article.name)
        return found, exact


def _fits(span: Any, ents: Sequence[Any]) -> bool:
    """Whether a span can be an entity besides those before it: none of its ends is white space, and none overlaps."""
    if span[0].is_space or span[-1].is_space:
        return False
    return not ents or ents[-1].end <= span.start
