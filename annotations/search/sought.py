"""Looking through annotations: those that fit, article by article, each in its words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from annotations.model.candidate import Candidate, Target
from annotations.model.codebook import counting_as, join_path, path_of
from annotations.model.sought import ASTRAY, DONE, NEW, Marked, Sought
from annotations.model.span import GAP
from annotations.search.everywhere import Looked
from annotations.store import annotators, codes, places
from annotations.store import sought as store
from annotations.store.connection import Connection
from annotations.store.desk import AROUND, one_line
from annotations.store.sought import Said, SoughtRow
from annotations.text.quoted import quoted

_PAGE, _FIRST_PAGE = 64, 8
"""So many articles are read at a time; few at first, so that there is something to see."""
OF_OTHERS = frozenset({"imported", "rule"})
"""Origins of annotations that nobody at this machine looked at when they were made."""


def look_through(
    connection: Connection, wanted: Sought, scope: Sequence[int] | None, annotator_uuid: str,
    cancelled: Callable[[], bool] = lambda: False,
) -> Iterator[Looked]:  # fmt: skip
    """Yield mentions and topics that fit, part by part.

    Args:
        connection: to read through.
        wanted: which are meant.
        scope: internal ids of articles; None for the whole library.
        annotator_uuid: who looks: what they have kept before is told with each.
        cancelled: asked between parts, which take some milliseconds.
    """
    reader = _Reader(connection, wanted, annotator_uuid)
    ids = store.article_ids(connection, reader.wanted, scope)
    done, size = 0, _FIRST_PAGE
    yield Looked(0, len(ids), ())
    while done < len(ids) and not cancelled():
        page = ids[done : done + size]
        found = reader.read(page)
        done, size = done + len(page), _PAGE
        yield Looked(done, len(ids), tuple(found))


def said_of(row: SoughtRow, texts: dict[int, str]) -> Said:
    """Return what a decision about an annotation is found again by."""
    text = texts[row.anchors[0][0]] if row.anchors else ""
    return row.article_id, row.code_id, row.entity_id, *quoted(text, [(one[1], one[3]) for one in row.anchors])


class _Reader:
    """Reads annotations, page by page."""

    def __init__(self, connection: Connection, wanted: Sought, annotator_uuid: str) -> None:
        self._connection, self._states = connection, frozenset(wanted.states)
        self._book = codes.all_codes(connection)
        self._names = {
            code.id: join_path(path_of(code.id, self._book)) if code.kind == "topic" else code.name
            for code in self._book.values()
        }
        self._annotators = annotators.all_annotators(connection)
        self._me = annotators.by_uuid(connection, annotator_uuid)
        meant = (*wanted.labels, *wanted.topics)
        self.wanted = store.Wanted(
            counting_as(meant, self._book) if meant else None, wanted.entities, wanted.annotators,
            astray=self._states == {ASTRAY},
        )  # fmt: skip

    def read(self, ids: Sequence[int]) -> list[Candidate]:
        """Return the annotations of some articles that fit."""
        db = self._connection
        found = store.of_articles(db, self.wanted, ids)
        known = store.articles(db, ids)
        texts = store.texts(db, [anchor[0] for rows in found.values() for row in rows for anchor in row.anchors])
        titles, kept = places.titles(db, ids), store.kept(db, self._me, ids)
        made: list[Candidate] = []
        for number in ids:
            for row in found.get(number, ()):
                before = kept.get(said_of(row, texts), "")
                state = self._state(row, before)
                if not self._states or state in self._states:
                    made.append(self._marked(row, known[number], titles.get(number, ""), texts, (state, before)))
        return made

    def _state(self, row: SoughtRow, kept: str) -> str:
        if any(anchor[4] == "review" for anchor in row.anchors):
            return ASTRAY
        unseen = row.origin in OF_OTHERS or row.annotator_id != self._me
        return NEW if unseen and not kept else DONE

    def _marked(
        self, row: SoughtRow, article: tuple[str, int], title: str, texts: dict[int, str], told: tuple[str, str]
    ) -> Marked:
        uuid, revision_id = article
        name, code = self._names[row.code_id], self._book[row.code_id]
        start = end = 0
        before = after = ""
        words = name
        if row.anchors:
            revision_id, start, end = row.anchors[0][0], row.anchors[0][1], row.anchors[-1][2]
            text, words = texts[revision_id], GAP.join(anchor[3] for anchor in row.anchors)
            before, after = text[max(0, start - AROUND) : start], text[end : end + AROUND]
        state, kept = told
        made = Marked(
            uuid, row.article_id, revision_id, title, start, end, words, before, after,
            Target(code.uuid, row.entity), ASTRAY if state == ASTRAY else "", accepted=kept,
        )  # fmt: skip
        made.annotation, made.kind, made.code, made.whom = row.uuid, row.kind, name, one_line(row.whom or "")
        made.annotator, made.state = self._annotators[row.annotator_id].name, state
        return made
