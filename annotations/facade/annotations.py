"""The annotations of a library."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from annotations.facade.held import Held
from annotations.store.marks import AnnotationReader

if TYPE_CHECKING:
    from annotations.commands.annotate import Report
    from annotations.commands.review import Decided
    from annotations.exchange.rows import Row
    from annotations.model.errors import InvalidInput
    from annotations.model.sought import Judgement, Sought
    from annotations.search.everywhere import Looked
    from annotations.store.desk import NoteRow
    from annotations.store.note_links import LinkTarget


class Annotations:
    """The annotations of a library."""

    def __init__(self, library: Held) -> None:
        self._library = library

    def reader(self) -> AnnotationReader:
        """Return what reads annotations with all their names."""
        return AnnotationReader(self._library.db)

    def add(
        self, rows: Iterable[tuple[int, Row | InvalidInput]], *, strict: bool = False, may_create: bool = True
    ) -> Report:
        """Add annotations as one action; see `annotations.commands.annotate.annotate`."""
        from annotations.commands.annotate import annotate

        return annotate(self._library.session, rows, strict=strict, may_create=may_create)

    def sought(
        self, wanted: Sought, scope: Sequence[int] | None, annotator_uuid: str,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Iterator[Looked]:  # fmt: skip
        """Yield mentions and topics that fit, part by part; see `annotations.search.sought`."""
        from annotations.search.sought import look_through

        return look_through(self._library.db, wanted, scope, annotator_uuid, cancelled)

    def counts(self, scope: Sequence[int] | None = None) -> dict[str, dict[Any, int]]:
        """Return how many there are of each code, entity and annotator; see `annotations.store.sought.counts`."""
        from annotations.store.sought import counts

        return counts(self._library.db, scope)

    def judge(self, name: str, told: Sequence[Judgement], *, at_once: bool = False) -> list[Decided]:
        """Keep, change or remove annotations that are looked through; see `annotations.commands.judging`.

        Args:
            name: of the action.
            told: what is said of each.
            at_once: whether it is an action that ends with these; else it goes on with the review.
        """
        from annotations.commands import judging

        return (judging.judge_at_once if at_once else judging.judge)(self._library.session, name, told)

    def notes(self) -> list[NoteRow]:
        """Return all notes, the newest first; see `annotations.store.desk.note_rows`."""
        from annotations.store.desk import note_rows

        return note_rows(self._library.db)

    def links(self, bodies: Iterable[str]) -> dict[str, LinkTarget | None]:
        """Return what the links in notes lead to; see `annotations.store.note_links.targets`."""
        bodies = list(bodies)
        if not bodies:
            return {}
        from annotations.store.note_links import targets
        from annotations.text.note_links import links_in

        links = [link for body in bodies for link in links_in(body)]
        if not links:
            return {}

        return targets(self._library.db, links)

    def linking(self, kind: str, uuid: str) -> list[NoteRow]:
        """Return the notes that link to an article, entity or topic; see `annotations.store.note_links.linking`."""
        from annotations.store.note_links import linking

        return linking(self._library.db, kind, uuid)

    def delete(self, uuids: Sequence[str]) -> None:
        """Delete annotations with the notes about them; see `annotations.commands.marking.delete_annotations`."""
        from annotations.commands import marking

        marking.delete_annotations(self._library.session, uuids)
