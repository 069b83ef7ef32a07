"""The annotations of a library."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from annotations.facade.held import Held
from annotations.store.marks import AnnotationReader
from annotations.text.note_links import links_in

if TYPE_CHECKING:
    from annotations.commands.annotate import Report
    from annotations.exchange.rows import Row
    from annotations.model.errors import InvalidInput
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

    def notes(self) -> list[NoteRow]:
        """Return all notes, the newest first; see `annotations.store.desk.note_rows`."""
        from annotations.store.desk import note_rows

        return note_rows(self._library.db)

    def links(self, bodies: Iterable[str]) -> dict[str, LinkTarget | None]:
        """Return what the links in notes lead to; see `annotations.store.note_links.targets`."""
        links = [link for body in bodies for link in links_in(body)]
        if not links:
            return {}
        from annotations.store.note_links import targets

        return targets(self._library.db, links)

    def linking(self, kind: str, uuid: str) -> list[NoteRow]:
        """Return the notes that link to an article, entity or topic; see `annotations.store.note_links.linking`."""
        from annotations.store.note_links import linking

        return linking(self._library.db, kind, uuid)

    def delete(self, uuids: Sequence[str]) -> None:
        """Delete annotations with the notes about them; see `annotations.commands.marking.delete_annotations`."""
        from annotations.commands import marking

        marking.delete_annotations(self._library.session, uuids)
