"""Articles whose row or text is lost while something of them is left: put in again around that."""

from __future__ import annotations

from typing import Any

from annotations.model.ids import new_uuid
from annotations.store.recover_stand_ins import StandIns
from annotations.store.recover_texts import Texts
from annotations.store.recover_things import Taking, put
from annotations.store.tables import ARTICLE, ORIGINAL, REVISION
from annotations.store.things import Image

_HANG_ON = ("field", "annotation", "decision", "work")


class LostArticles:
    """Puts articles in of which the row, the text or the original is lost."""

    def __init__(self, taking: Taking, stand_ins: StandIns, texts: Texts) -> None:
        self._taking, self._stand_ins, self._texts = taking, stand_ins, texts
        self._db = taking.db

    def put_in(self) -> None:
        """Put in every article that something is left of, so that all references lead somewhere."""
        for number, key in sorted(self._lost().items()):
            self._article(number, key)
        for column in ("parent_id", "original_id"):
            target = "original" if column == "original_id" else "revision"
            self._db.execute(f"UPDATE revision SET {column} = NULL WHERE {column} NOT IN (SELECT id FROM {target})")
        for number, original in self._db.execute(
            "SELECT id, original_id FROM article WHERE original_id NOT IN (SELECT id FROM original)"
        ).fetchall():
            self._original(number, original)
        for number, article in self._wanted_texts():
            self._revision(number, article)
        self._own_texts()

    def _own_texts(self) -> None:
        """Let each article show a text of its own: the row of one of the two says what it did not."""
        for article, shown in self._db.execute(
            "SELECT article.id, revision.id FROM article JOIN revision ON revision.id = article.revision_id"
            " WHERE revision.article_id <> article.id"
        ).fetchall():
            own = self._db.execute("SELECT max(id) FROM revision WHERE article_id = ?", (article,)).fetchone()[0]
            if own is not None and ("article", article) in self._taking.altered | self._taking.unproved:
                self._db.execute("UPDATE article SET revision_id = ? WHERE id = ?", (own, article))
                self._taking.altered.add(("article", article))
            else:
                self._db.execute("UPDATE revision SET article_id = ? WHERE id = ?", (article, shown))
                self._taking.altered.add(("revision", shown))

    def _lost(self) -> dict[int, str]:
        keys = self._stand_ins.lost_keys(ARTICLE)
        numbers = {number: key for key, number in self._taking.harvest.numbers("article", "uuid", keys).items()}
        left = [key for key in keys if key not in numbers.values()]
        for table in _HANG_ON:
            for (number,) in self._db.execute(
                f"SELECT DISTINCT article_id FROM {table} WHERE article_id IS NOT NULL"
                " AND article_id NOT IN (SELECT id FROM article)"
            ).fetchall():
                if number not in numbers:
                    numbers[number] = left.pop() if len(left) == 1 else new_uuid()
        if len(left) == 1:
            # Only one text belongs to no article: it is this one's, unless it was deleted.
            rows = self._db.execute(
                "SELECT DISTINCT article_id FROM revision WHERE article_id NOT IN (SELECT id FROM article)"
            ).fetchall()
            rows = [row for row in rows if row[0] not in numbers]
            if len(rows) == 1:
                numbers[rows[0][0]] = left[0]
        return numbers

    def _article(self, number: int, key: str) -> None:
        known = self._taking.harvest.of("article", number)
        newest = self._db.execute(
            "SELECT id, created_at, original_id, locator FROM revision WHERE article_id = ? ORDER BY id DESC LIMIT 1",
            (number,),
        ).fetchone()
        revision = known.get("revision_id") or (newest[0] if newest else self._taking.free_id("revision"))
        original = known.get("original_id") or self._free_original() or self._taking.free_id("original")
        row = self._taking.scratch.db.execute(
            "SELECT path FROM import_item WHERE article_uuid = ? LIMIT 1", (key,)
        ).fetchone()
        name = known.get("name") or (row[0] if row else f"Lost article {number}")
        locator = known.get("locator", "")
        for place in (locator, f"{locator}#{number}"):
            values = (number, key, original, place, name, revision, newest[1] if newest else 0)
            if put(self._db, ARTICLE, Image(values)):
                break
        self._taking.report.of("article").stand_ins += 1
        self._taking.report.tell(
            number, "stand-in", "article", key,
            "What the library knew of the article itself is partly lost; what belongs to it is there.",
        )  # fmt: skip

    def _free_original(self) -> int | None:
        rows = self._db.execute(
            "SELECT id FROM original WHERE id NOT IN (SELECT original_id FROM article) LIMIT 2"
        ).fetchall()
        return rows[0][0] if len(rows) == 1 else None

    def _original(self, article: int, number: int) -> None:
        """Put in an original with nothing in it yet; `Texts.originals` sees to it."""
        known = self._taking.harvest.of("original", number)
        sha256 = known.get("sha256") or f"{number:064x}"
        put(self._db, ORIGINAL, Image((number, sha256, 0), (), b""))
        self._taking.report.of("original").stand_ins += 1

    def _wanted_texts(self) -> list[tuple[int, int]]:
        """Return (revision, article) of texts that are shown or stood on and are not there."""
        rows: list[tuple[int, int | None]] = self._db.execute(
            "SELECT revision_id, id FROM article WHERE revision_id NOT IN (SELECT id FROM revision) UNION"
            " SELECT anchor.revision_id, coalesce(annotation.article_id, field.article_id) FROM anchor"
            " LEFT JOIN annotation ON owner = 'annotation' AND annotation.id = owner_id"
            " LEFT JOIN field ON owner = 'field' AND field.id = owner_id"
            " WHERE anchor.revision_id NOT IN (SELECT id FROM revision)"
        ).fetchall()
        return [(number, article) for number, article in dict(rows).items() if article is not None]

    def _revision(self, number: int, article: int) -> None:
        known = self._taking.harvest.of("revision", number)
        parts = self._taking.scratch.parts(REVISION, number)[0]
        row = self._db.execute("SELECT added_at FROM article WHERE id = ?", (article,)).fetchone()
        columns: dict[str, Any] = {
            **dict.fromkeys(REVISION.columns), "id": number, "uuid": known.get("uuid") or self._only_lost(),
            "article_id": article, "kind": "decoded", "sha256": known.get("sha256") or "",
            "created_at": row[0] if row else 0,
        }  # fmt: skip
        columns["encoding"] = self._usual_encoding()
        image = Image(tuple(columns[name] for name in REVISION.columns), parts, "")
        if put(self._db, REVISION, image):
            self._taking.report.of("revision").stand_ins += 1
            self._taking.report.tell(
                article, "stand-in", "revision", image.key,
                "The row of a text is lost; its words are told of below if they are too.",
            )  # fmt: skip

    def _only_lost(self) -> str:
        lost = self._stand_ins.lost_keys(REVISION)
        return lost[0] if len(lost) == 1 else new_uuid()

    def _usual_encoding(self) -> str | None:
        row = self._db.execute(
            "SELECT encoding FROM revision GROUP BY encoding ORDER BY count(*) DESC LIMIT 1"
        ).fetchone()
        return row[0] if row else None
