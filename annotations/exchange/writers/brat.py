"""brat standoff: a text and an .ann file an article, annotation.conf and visual.conf for brat, and a file of our own.

The .ann has T lines (several fragments where an annotation has gaps or goes over a line's end, as brat wants it), N
lines for entities, A lines for annotators where there are several, and `#` lines for notes on words and about
annotations. What brat has no place for (topics of whole articles, fields, times) is in newsgloss.jsonl. Offsets are
code points, as brat counts. To use it: put the folder into brat's `data`; or read it with any library for brat.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from urllib.parse import quote

from annotations.exchange import beside
from annotations.exchange.ascii_names import AsciiNames
from annotations.exchange.brat_conf import ANNOTATOR, NAME, NOTE, conf_text, types_of, visual_text
from annotations.exchange.export import Task
from annotations.exchange.told import Mark, Told
from annotations.model.entity import Entity
from annotations.model.span import Span

OWN_BASE = "Newsgloss"
"""What N lines name as the knowledge base of an entity that has no other."""

_UNSEEN = "notes about annotations that brat does not show"


def write_brat(task: Task) -> None:
    """Write the articles, and what their types stand for."""
    codes = beside.codes_of(task.source)
    types = types_of(codes)
    values = AsciiNames((), "Annotator")
    annotators = [(values.name(one.name), one) for one in task.source.annotators.values()]
    shown = [(value, one.name) for value, one in annotators] if len(annotators) > 1 else []
    with task.text(NAME) as file:
        file.write(conf_text(types, shown))
    with task.text("visual.conf") as file:
        file.write(visual_text(types))
    lines = _Lines(
        task,
        {code["id"]: one for one, code in types},
        {one.uuid: value for value, one in annotators} if shown else {},
    )
    with task.text(beside.FILE) as rest:
        for article in task.source.articles():
            stem = task.names.stem(article.name, endings=(".txt", ".ann"))
            with task.text(f"{stem}.txt") as file:
                file.write(article.text)
            with task.text(f"{stem}.ann") as file:
                file.write("".join(lines.of(article)))
            rest.write(beside.as_line(beside.about_article(article, stem, lines.records)))
    for mark in task.source.elsewhere():
        task.lost.add("notes_elsewhere", mark.note or "")


class _Lines:
    """Makes the lines of an .ann file.

    Attributes:
        records: what is kept beside the last one made.
    """

    def __init__(self, task: Task, types: dict[str, str], annotators: dict[str, str]) -> None:
        self.records: list[beside.Record] = []
        self._lost, self._types, self._annotators = task.lost, types, annotators
        self._paths = beside.paths_of(task.source)
        self._entities: dict[int, list[str]] = {}
        self._t = self._n = self._a = self._notes = 0

    def of(self, article: Told) -> Iterator[str]:
        """Yield the lines of an article."""
        self.records = []
        self._t = self._n = self._a = self._notes = 0
        at: dict[str, str] = {}
        if article.fields:
            self._lost.add("fields", article=article.name, number=len(article.fields))
        about_others = []
        for mark in article.marks:
            if mark.spans:
                yield from self._on_words(mark, article.text, at)
            elif mark.kind == "note" and mark.target_kind == "annotation":
                about_others.append(mark)
            else:
                self._whole(mark, article)
        for mark in about_others:
            if mark.target in at:
                yield self._note(mark, at[mark.target])
            else:
                self._whole(mark, article)

    def _on_words(self, mark: Mark, words: str, at: dict[str, str]) -> Iterator[str]:
        self._t += 1
        here = at[mark.uuid] = f"T{self._t}"
        one = self._types[mark.code.uuid] if mark.code is not None else NOTE
        pieces = fragments(words, mark.spans)
        placed = f"{one} {';'.join(f'{start} {end}' for start, end in pieces)}"
        quoted = " ".join(words[start:end] for start, end in pieces).replace("\n", " ")
        yield f"{here}\t{placed}\t{quoted}\n"
        record = {"at": here, "is": placed, **beside.about(mark)}
        if pieces != mark.spans:
            record["spans"] = mark.spans
        self.records.append(record)
        if mark.entity is not None:
            for reference in self._references(mark.entity):
                self._n += 1
                yield f"N{self._n}\tReference {here} {reference}\n"
        if self._annotators and mark.annotator.uuid in self._annotators:
            self._a += 1
            yield f"A{self._a}\t{ANNOTATOR} {here} {self._annotators[mark.annotator.uuid]}\n"
        if mark.note is not None:
            yield self._note(mark, here)

    def _note(self, mark: Mark, target: str) -> str:
        self._notes += 1
        assert mark.note is not None
        flat = mark.note.replace("\n", " ")
        placed = f"#{self._notes}"
        record = {"at": placed, "is": flat, **beside.about(mark)}
        if flat != mark.note:
            record["note"] = mark.note
        self.records.append(record)
        return f"{placed}\tAnnotatorNotes {target}\t{flat}\n"

    def _whole(self, mark: Mark, article: Told) -> None:
        path: Sequence[str] = self._paths[mark.code.id] if mark.code is not None else ()
        self.records.append(beside.whole(mark, path))
        if mark.kind == "note" and mark.target_kind == "annotation":
            self._lost.add(_UNSEEN, mark.note or "", article.name)
        else:
            which = "notes_on_articles" if mark.kind == "note" else "topics"
            self._lost.add(which, mark.note or "/".join(path), article.name)

    def _references(self, entity: Entity) -> list[str]:
        found = self._entities.get(entity.id)
        if found is None:
            ids = entity.external_ids or ((OWN_BASE, entity.uuid),)
            name = " ".join(entity.name.split())
            found = [f"{quote(base, safe='')}:{quote(one, safe=':/,()')}\t{name}" for base, one in ids]
            self._entities[entity.id] = found
        return found


def fragments(words: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """Return spans cut at the ends of lines, which none of brat's may go over; one of nothing else stays as it is."""
    found: list[Span] = []
    for start, end in spans:
        if "\n" not in words[start:end]:
            found.append((start, end))
            continue
        pieces, reached = [], start
        for line in words[start:end].split("\n"):
            if line:
                pieces.append((reached, reached + len(line)))
            reached += len(line) + 1
        found += pieces or [(start, end)]
    return tuple(found)
