"""Export as CSV: annotations, articles, entities and the codebook, described by a datapackage.json.

docs/csv-columns.md says what is in each column. Everything is read in article order, each text once.
"""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from annotations.exchange.cells import PROFILES, Profile
from annotations.exchange.columns import ANNOTATIONS, ARTICLES, CODEBOOK, ENTITIES
from annotations.exchange.files import Exported, Progress, Stop, WholeFiles
from annotations.model.codebook import join_path, path_of
from annotations.model.errors import InvalidInput
from annotations.store import codes, export_rows
from annotations.store.connection import Connection

_TEXTS_KEPT = 4_000_000
_STATES = ("ok", "review", "lost")
_BUNCH = 1000
_ROW_VALUES = (
    "id", "kind", "label", "label_id", "topic", "topic_id", "entity", "entity_id", "note", "target_kind", "target",
    "annotator", "annotator_id", "origin", "created_at", "modified_at", "start", "end", "spans", "quote", "prefix",
    "suffix", "state", "text_sha256",
)  # fmt: skip


def export_csv(
    connection: Connection,
    folder: Path,
    profile: str = "data",
    progress: Progress | None = None,
    cancelled: Stop | None = None,
) -> Exported:
    """Write annotations.csv, articles.csv, entities.csv, codebook.csv and datapackage.json into a folder.

    All of them are there whole in the end, or the folder is as it was. All is read from one moment.

    Args:
        connection: to the library; an open transaction is used and stays open.
        folder: made if it is missing; files of these names are written over.
        profile: the id of one in `annotations.exchange.cells.PROFILES`.
        progress: told (done, total) in rows.
        cancelled: asked often; True ends it within half a second.

    Raises:
        InvalidInput: there is no such profile.
        Refused: the folder cannot be written to; see `WholeFiles`.
        Cancelled: it was to stop.
        Damaged: the library cannot be read, or lacks what its annotations refer to.
    """
    if profile not in PROFILES:
        raise InvalidInput(f"There is no profile “{profile}”. Profiles are: {', '.join(PROFILES)}.")
    with WholeFiles(folder) as files, export_rows.reading(connection, cancelled):
        export = _Export(connection, files, PROFILES[profile], progress, cancelled)
        export.annotations_and_articles()
        export.entities()
        export.codebook()
        return export.finish()


class _Export:
    """One export: its files, and what is looked up once for all rows."""

    def __init__(
        self, connection: Connection, files: WholeFiles, profile: Profile, progress: Progress | None,
        cancelled: Stop | None,
    ) -> None:  # fmt: skip
        self._db = connection
        self._files = files
        self._profile = profile
        self._progress = progress
        self._cancelled = cancelled
        self._several = export_rows.field_names(connection)
        self._codes = codes.all_codes(connection)
        self._paths = {number: join_path(path_of(number, self._codes)) for number in self._codes}
        self._sheets = [self._sheet(table) for table in (ANNOTATIONS, ARTICLES, ENTITIES, CODEBOOK)]
        self._in_all = {name: export_rows.count(connection, name) for name in ("annotation", "article", "entity")}
        self._done = 0
        self._uses: Counter[int] = Counter()
        self._mentions: Counter[int] = Counter()
        self._articles_of: Counter[int] = Counter()
        self._mismatched = 0

    def annotations_and_articles(self) -> None:
        """Write both in one pass, since they share the texts and the fields."""
        _AnnotationsAndArticles(self).write()

    def entities(self) -> None: ...
    def codebook(self) -> None: ...
    def finish(self) -> Exported: ...
