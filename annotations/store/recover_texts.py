"""The texts and originals of a damaged library: taken as they are, or made again where they can be."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress

from annotations.model.block import Block, check_blocks
from annotations.model.errors import InvalidInput
from annotations.model.ids import new_uuid, now_ms
from annotations.store import things
from annotations.store.connection import Connection
from annotations.store.recover_blocks import mended, with_roles
from annotations.store.recover_things import Taking, put
from annotations.store.tables import REVISION
from annotations.store.things import Image
from annotations.text.canonical import canonical, text_sha256
from annotations.text.edits import Edit, Edits

Again = Callable[[bytes, str, str, str | None], "tuple[str, Sequence[Block]] | None"]
"""Reads an article anew: given the bytes of its file, its name, its locator and the encoding; None if that fails."""

HOLE = "\ufffd"
"""Stands for each character that is lost."""

_MOST_BYTES = 60_000_000
_MOST_CHARACTERS = 20_000_000
_ENCODINGS = ("utf-8", "utf-8-sig", "cp1252", "latin-1", "utf-16")


class Texts:
    """Mends the texts of a new library, one by one."""

    def __init__(self, taking: Taking, again: Again) -> None:
        self._taking, self._again = taking, again
        self._db: Connection = taking.db
        self._scratch = taking.scratch.db
        self._last: tuple[object, ...] = ()
        self._read: tuple[str, Sequence[Block]] | None = None

    def originals(self) -> None:
        """Hold the bytes of each original against their hash; make them again of a text, or let the text stand in."""
        for (number,) in self._db.execute("SELECT id FROM original ORDER BY id").fetchall():
            sha256, size, packed = self._db.execute(
                "SELECT sha256, size, packed FROM original WHERE id = ?", (number,)
            ).fetchone()
            if _is(unpacked(packed), sha256, size):
                continue
            # Where the row itself is lost, an index may still say the hash, and nothing the size.
            data = next((one for one in self._bytes_again(number, sha256) if _is(one, sha256, size or len(one))), None)
            if data is not None:
                self._db.execute(
                    "UPDATE original SET packed = ?, size = ? WHERE id = ?", (zlib.compress(data), len(data), number)
                )
                self._taking.report.of("original").made_again += 1
            else:
                self._instead(number, sha256)

    def _bytes_again(self, number: int, sha256: str) -> Iterator[bytes]:
        for (packed,) in self._scratch.execute("SELECT packed FROM original WHERE sha256 = ?", (sha256,)):
            data = unpacked(packed)
            if data is not None:
                yield data
        for text, encoding in self._texts_of(number):
            for one in dict.fromkeys(filter(None, (encoding, *_ENCODINGS))):
                for ends in ("\n", "\r\n"):
                    with suppress(UnicodeError, LookupError):
                        yield text.replace("\n", ends).encode(one)

    def _texts_of(self, number: int) -> list[tuple[str, str | None]]:
        rows = self._db.execute(
            "SELECT text, encoding, revision.sha256 FROM revision JOIN article ON article.id = revision.article_id"
            " WHERE coalesce(revision.original_id, article.original_id) = ? ORDER BY revision.id LIMIT 8",
            (number,),
        ).fetchall()
        return [(text, encoding) for text, encoding, sha256 in rows if text_sha256(text) == sha256]

    def _instead(self, number: int, sha256: str) -> None:
        """Let the words of the text stand for the bytes that are lost."""
        texts = self._texts_of(number)
        data = texts[0][0].encode() if texts else f"The bytes with the SHA-256 {sha256} are lost.\n".encode()
        new = hashlib.sha256(data).hexdigest()
        if self._db.execute("SELECT 1 FROM original WHERE sha256 = ? AND id <> ?", (new, number)).fetchone():
            data += f"\n(in place of the bytes with the SHA-256 {sha256})\n".encode()
            new = hashlib.sha256(data).hexdigest()
        self._db.execute(
            "UPDATE original SET sha256 = ?, size = ?, packed = ? WHERE id = ?",
            (new, len(data), zlib.compress(data), number),
        )
        self._taking.altered.add(("original", number))
        self._taking.report.tell(
            self._article_with(number), "altered", "original", sha256,
            f"The bytes of the file (SHA-256 {sha256}) are lost; the words of the text stand in their place.",
        )  # fmt: skip

    def _article_with(self, original: int) -> int | None:
        row = self._db.execute("SELECT id FROM article WHERE original_id = ?", (original,)).fetchone()
        return row[0] if row else None

    def texts(self, step: Callable[[], object]) -> None:
        """Hold each text against its hash; make those that do not fit again, or keep what is left and tell it."""
        for (number,) in self._db.execute("SELECT id FROM revision ORDER BY id").fetchall():
            step()
            self._one(number)

    def _one(self, number: int) -> None:
        article, parent, kind, text, sha256, edits = self._db.execute(
            "SELECT article_id, parent_id, kind, text, sha256, edits FROM revision WHERE id = ?", (number,)
        ).fetchone()
        if text_sha256(text) != sha256 or canonical(text) != text.removeprefix("\ufeff"):
            again = next((one for one in self._text_again(number) if text_sha256(one) == sha256), None)
            if again is not None:
                self._db.execute("UPDATE revision SET text = ? WHERE id = ?", (again, number))
                self._taking.report.of("revision").made_again += 1
                text = again
            else:
                text = self._what_is_left(number, article)
        if (kind == "edited" or edits is not None) and not self._follows(parent, edits, text):
            self._cut_off(number, parent)
        self._see_to_blocks(number, text)

    def _text_again(self, number: int) -> Iterator[str]:
        uuid, parent, edits = self._db.execute(
            "SELECT uuid, parent_id, edits FROM revision WHERE id = ?", (number,)
        ).fetchone()
        for (text,) in self._scratch.execute("SELECT text FROM revision WHERE uuid = ?", (uuid,)):
            if isinstance(text, str):
                yield text
        before = self._db.execute("SELECT text FROM revision WHERE id = ?", (parent,)).fetchone()
        if before is not None and edits is not None:
            with suppress(InvalidInput, ValueError, TypeError):
                yield Edits(tuple(Edit(*edit) for edit in json.loads(edits))).apply(before[0])
        read = self.read_again(number)
        if read is not None:
            yield read[0]
        left = self._left(number)
        if left:
            yield self._with_quotes(number, left)

    def read_again(self, number: int) -> tuple[str, Sequence[Block]] | None:
        """Read the text of a revision anew out of its original; None where that is lost or cannot be read."""
        row = self._db.execute(
            "SELECT original.packed, original.sha256, original.size, article.name,"
            " coalesce(revision.locator, article.locator), revision.encoding FROM revision"
            " JOIN article ON article.id = revision.article_id"
            " JOIN original ON original.id = coalesce(revision.original_id, article.original_id)"
            " WHERE revision.id = ?",
            (number,),
        ).fetchone()
        data = unpacked(row[0]) if row else None
        if data is None or not _is(data, row[1], row[2]):
            return None
        if row[1:] != self._last:
            # A process of its own may read it, and it is asked for several times in a row.
            read = self._again(data, row[3], row[4], row[5])
            self._last, self._read = row[1:], read if read is None else (canonical(read[0]), read[1])
        return self._read

    def _left(self, number: int) -> str:
        """Return what came out of the file for a text, with holes where it is no text."""
        uuid = self._db.execute("SELECT uuid FROM revision WHERE id = ?", (number,)).fetchone()[0]
        rows = self._scratch.execute("SELECT text FROM revision WHERE uuid = ? ORDER BY found, rowid", (uuid,))
        for (text,) in rows:
            words = text if isinstance(text, str) else bytes(text or b"").decode("utf-8", "replace")
            if words:
                return canonical(words)
        return ""

    def _with_quotes(self, number: int, text: str) -> str:
        """Return a text with the words that are known to stand in it put in their places."""
        letters = list(text)
        for start, end, quote in self._quotes(number):
            if end <= len(letters):
                letters[start:end] = quote
        return "".join(letters)

    def _quotes(self, number: int) -> list[tuple[int, int, str]]:
        rows = self._db.execute(
            "SELECT start, end, quote FROM anchor WHERE revision_id = ? AND end - start = length(quote) AND end < ?",
            (number, _MOST_CHARACTERS),
        )
        return rows.fetchall()

    def _what_is_left(self, number: int, article: int) -> str:
        """Put in what is known of a text that is lost; where that cannot be read, the article shows another one."""
        text, quotes, blocks = self._left(number), self._quotes(number), self._blocks(number)
        read = self.read_again(number)
        if read is not None and read[0] and _fit(read[0], quotes, blocks):
            self.set_text(number, read[0], None if blocks else read[1])
            self._tell(number, "is read anew from its file; whether it is the same as it was cannot be told")
            return read[0]
        length = max((end for _, end, _ in quotes), default=0)
        length = max(length, *(block.end for block in blocks if block.end < _MOST_CHARACTERS), len(text), 0)
        places = set().union(*(range(block.start, min(block.end, length)) for block in blocks))
        tail = "".join(HOLE if not blocks or at in places else "\n" for at in range(len(text), length))
        text = canonical(self._with_quotes(number, text + tail))
        self.set_text(number, text)
        self._tell(number, f"is damaged; what is lost of it is “{HOLE}” now")
        if text.count(HOLE) * 3 > len(text):
            self._show_another(number, article, read)
        return text

    def _show_another(self, number: int, article: int, read: tuple[str, Sequence[Block]] | None) -> None:
        """Let an article of whose text little is left show the one before it, or the one that its file gives."""
        shown = self._db.execute("SELECT revision_id FROM article WHERE id = ?", (article,)).fetchone()
        if shown is None or shown[0] != number:
            return
        before = self._db.execute(
            "SELECT id, text FROM revision WHERE article_id = ? AND id < ? AND instr(text, ?) = 0 ORDER BY id DESC",
            (article, number, HOLE),
        ).fetchone()
        other, blocks = (before[1], self._blocks(before[0])) if before else read or ("", ())
        if not other:
            return
        new = self._taking.free_id("revision")
        put(
            self._db, REVISION,
            Image((new, new_uuid(), article, number, "replaced", None, text_sha256(other), None, now_ms(), None, None),
                  tuple((at, one.role, one.start, one.end, one.status) for at, one in enumerate(blocks)), other),
        )  # fmt: skip
        self._db.execute("UPDATE article SET revision_id = ? WHERE id = ?", (new, article))
        self._db.execute("UPDATE anchor SET state = 'review' WHERE revision_id = ? AND state = 'ok'", (number,))
        self._tell(new, "that was there before is shown instead; marks of the lost one are up for review")

    def _tell(self, number: int, what: str) -> None:
        row = self._db.execute("SELECT article_id, uuid FROM revision WHERE id = ?", (number,)).fetchone()
        self._taking.report.tell(row[0], "text", "revision", row[1], f"A text {what}.")

    def set_text(self, number: int, text: str, blocks: Sequence[Block] | None = None) -> None:
        """Give a revision another text than it had."""
        self._db.execute("UPDATE revision SET text = ?, sha256 = ? WHERE id = ?", (text, text_sha256(text), number))
        if blocks is not None:
            self._put_blocks(number, list(enumerate(blocks)))
        self._taking.altered.add(("revision", number))

    def _follows(self, parent: int | None, edits: str | None, text: str) -> bool:
        row = self._db.execute("SELECT text FROM revision WHERE id = ?", (parent,)).fetchone()
        if row is None or edits is None:
            return False
        try:
            return Edits(tuple(Edit(*edit) for edit in json.loads(edits))).apply(row[0]) == text
        except (InvalidInput, ValueError, TypeError):
            return False

    def _cut_off(self, number: int, parent: int | None) -> None:
        """A text whose way from the one before it is lost stands by itself."""
        there = self._db.execute("SELECT 1 FROM revision WHERE id = ?", (parent,)).fetchone()
        self._db.execute(
            "UPDATE revision SET kind = ?, edits = NULL, parent_id = ? WHERE id = ?",
            ("replaced" if there else "decoded", parent if there else None, number),
        )
        self._taking.altered.add(("revision", number))
        self._tell(number, "does not show any more how it came of the one before it")

    def _see_to_blocks(self, number: int, text: str) -> None:
        """Fill what stands in no block, and hold the result against the history: it may be what was lost."""
        known = self._with_known_roles(number)
        try:
            check_blocks((block for _, block in known), text)
            return
        except InvalidInput:
            pass
        read = self.read_again(number)
        for blocks in (read[1] if read is not None else (), ()):
            self._put_blocks(number, mended(known, text, blocks))
            if self._is_proved(number):
                return
        self._taking.altered.add(("revision", number))
        self._tell(number, "has lost what some of its blocks were; look at them again")

    def _with_known_roles(self, number: int) -> list[tuple[int, Block]]:
        """Return the blocks of a text, in which no role is one that there is not; put in so where one was."""
        known = [(row[0], Block(*row[1:])) for row in self._block_rows(number)]
        likeliest = None
        for blocks in with_roles(known):
            likeliest = likeliest or blocks
            self._put_blocks(number, blocks)
            if self._is_proved(number):
                return blocks
        if likeliest is None:
            return known
        self._put_blocks(number, likeliest)
        self._taking.altered.add(("revision", number))
        self._tell(number, "has lost what some of its blocks were; look at them again")
        return likeliest

    def _is_proved(self, number: int) -> bool:
        """Whether a text, with its blocks as they are by now, is what the history says; it counts as made again."""
        uuid = self._db.execute("SELECT uuid FROM revision WHERE id = ?", (number,)).fetchone()[0]
        image, noted = things.read(self._db, REVISION, uuid), self._taking.noted(REVISION, uuid)
        if image is None or noted is None or image.hash(REVISION) != noted[0]:
            return False
        self._taking.altered.discard(("revision", number))
        self._taking.report.of("revision").made_again += 1
        return True

    def _block_rows(self, number: int) -> list[tuple[int, str, int, int, str]]:
        return self._db.execute(
            "SELECT ord, role, start, end, status FROM block WHERE revision_id = ? ORDER BY ord", (number,)
        ).fetchall()

    def _blocks(self, number: int) -> list[Block]:
        return [Block(*row[1:]) for row in self._block_rows(number)]

    def _put_blocks(self, number: int, blocks: Sequence[tuple[int, Block]]) -> None:
        self._db.execute("DELETE FROM block WHERE revision_id = ?", (number,))
        self._db.executemany(
            "INSERT INTO block (revision_id, ord, role, start, end, status) VALUES (?, ?, ?, ?, ?, ?)",
            [(number, at, one.role, one.start, one.end, one.status) for at, one in blocks],
        )


def unpacked(packed: bytes | None) -> bytes | None:
    """Return what was compressed; None where it is no such thing or would be far too much."""
    unpacking = zlib.decompressobj()
    try:
        data = unpacking.decompress(packed or b"", _MOST_BYTES)
    except (zlib.error, TypeError):
        return None
    return data if unpacking.eof else None


def _fit(text: str, quotes: list[tuple[int, int, str]], blocks: list[Block]) -> bool:
    try:
        check_blocks(blocks, text)
    except InvalidInput:
        if blocks:
            return False
    return sum(text[start:end] == quote for start, end, quote in quotes) * 2 >= len(quotes)


def _is(data: bytes | None, sha256: str, size: int) -> bool:
    return data is not None and len(data) == size and hashlib.sha256(data).hexdigest() == sha256
