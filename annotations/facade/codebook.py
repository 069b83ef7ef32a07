"""The codebook of a library: its labels and topics, and what can be done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from annotations.facade.held import Held
from annotations.model.codebook import Code
from annotations.model.errors import NotFound
from annotations.model.ids import now_ms
from annotations.store import codes
from annotations.store.codes import Version

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from annotations.commands.belongings import Belongings
    from annotations.model.code_entry import CodebookPlan, CodeEntry
    from annotations.model.recoding import Outdated


class Codebook:
    """The labels and topics of a library. Each change is one action; codes are named by their UUIDs."""

    def __init__(self, library: Held) -> None:
        self._library = library

    def all(self) -> dict[int, Code]:
        """Return all labels and topics by internal id."""
        return codes.all_codes(self._library.db)

    def uses(self) -> dict[int, int]:
        """Return how many annotations of the whole library each has, by internal id."""
        return codes.uses(self._library.db)

    def definitions(self) -> dict[int, Version]:
        """Return the definition that each has now, by internal id."""
        return codes.present(self._library.db)

    def last_used(self, most: int = 500) -> list[str]:
        """Return the UUIDs of those that the newest annotations have, the one used last first."""
        return codes.last_used(self._library.db, most)

    def versions(self, uuid: str) -> list[Version]:
        """Return the definitions a label or topic has had, the newest first."""
        return codes.versions(self._library.db, uuid)

    def made_under(self, uuid: str) -> dict[int, int]:
        """Return how many annotations were made under each definition, by its number; 0: it is not known which."""
        from annotations.store import recoding

        return recoding.made_under(self._library.db, self._id_of(uuid))

    def outdated(self, uuid: str, n: int | None = None, scope: Sequence[int] | None = None) -> Iterator[Outdated]:
        """Yield what was marked under a definition that is no more; see `annotations.store.recoding.outdated`.

        Raises:
            NotFound: there is no such label or topic.
        """
        from annotations.store import recoding

        return recoding.outdated(self._library.db, self._id_of(uuid), n, scope)

    def add_example(self, uuid: str, quote: str, title: str) -> bool:
        """Keep words as an example; see `annotations.commands.examples.add_example`."""
        from annotations.commands.examples import add_example

        return add_example(self._library.session, uuid, quote, title)

    def _id_of(self, uuid: str) -> int:
        found = codes.id_of(self._library.db, uuid)
        if found is None:
            raise NotFound(f"There is no label or topic {uuid} in this library.")
        return found

    def belongings(self, uuid: str) -> Belongings:
        """Return what goes with a label or topic; see `annotations.commands.belongings.belongings`."""
        from annotations.commands.belongings import belongings

        return belongings(self._library.db, uuid)

    def add(
        self, kind: str, name: str, *, parent: str | None = None, sign: str | None = None, key: str | None = None,
        colour: str | None = None, definition: str = "", when_to_use: str = "", when_not: str = "",
        examples: str = "[]",
    ) -> str:  # fmt: skip
        """Add a label or topic and return its UUID; see `annotations.commands.codebook.add_code`."""
        from annotations.commands import codebook

        return codebook.add_code(
            self._library.session, kind, name, parent=parent, sign=sign, key=key, colour=colour,
            definition=definition, when_to_use=when_to_use, when_not=when_not, examples=examples,
        )  # fmt: skip

    def change(self, uuid: str, **changes: Any) -> None:
        """Change name, looks and definition at once; see `annotations.commands.codebook.change_code`."""
        from annotations.commands import codebook

        codebook.change_code(self._library.session, uuid, **changes)

    def rename(self, uuid: str, name: str) -> None:
        """Give it another name; the change is dated."""
        self.change(uuid, name=name)

    def recolour(self, uuid: str, colour: str | None) -> None:
        """Give it a colour: a name of the palette or `#rrggbb`; None for one that follows from its UUID."""
        self.change(uuid, colour=colour)

    def set_sign(self, uuid: str, sign: str | None) -> None:
        """Give it letters for its chip; None for the first ones of its name."""
        self.change(uuid, sign=sign)

    def set_key(self, uuid: str, key: str | None) -> None:
        """Give it a key, a letter or digit that no other label has, or take it away."""
        self.change(uuid, key=key)

    def retire(self, uuid: str) -> None:
        """Offer it no longer; its annotations stay."""
        self.change(uuid, retired_at=now_ms())

    def bring_back(self, uuid: str) -> None:
        """Offer it again, without its key where another label has that now."""
        self.change(uuid, retired_at=None)

    def move(self, uuid: str, parent: str | None) -> None:
        """Put it under another, or at the top; see `annotations.commands.codebook.move_code`."""
        from annotations.commands import codebook

        codebook.move_code(self._library.session, uuid, parent)

    def entries(self) -> list[CodeEntry]:
        """Return all that is not merged away as a file says it, each after the one it stands under."""
        from annotations.exchange.codebooks.present import entries_of

        return entries_of(self._library.db)

    def save(self, path: Path, format_id: str, colours: Mapping[str, str], title: str = "") -> tuple[str, ...]:
        """Write all that is not merged away to a file; see `annotations.exchange.codebooks.codebook_files`."""
        from annotations.exchange.codebooks.codebook_files import save_codebook

        return save_codebook(path, self.entries(), format_id, colours, title)

    def preview(self, entries: Iterable[CodeEntry], reserved: Collection[str] = ()) -> CodebookPlan:
        """Return what `load` would do; see `annotations.commands.codebook_files`."""
        from annotations.commands.codebook_files import preview_codebook

        return preview_codebook(self._library.db, entries, reserved)

    def load(self, entries: Iterable[CodeEntry], name: str, reserved: Collection[str] = ()) -> CodebookPlan:
        """Take a codebook from outside, as one action; see `annotations.commands.codebook_files.load_codebook`."""
        from annotations.commands.codebook_files import load_codebook

        return load_codebook(self._library.session, entries, name, reserved)

    def merge(self, uuid: str, into: str) -> None:
        """Give all it has to another; see `annotations.commands.codebook.merge_codes`."""
        from annotations.commands import codebook

        codebook.merge_codes(self._library.session, uuid, into)

    def delete(self, uuid: str) -> Belongings:
        """Delete it and return what went with it; see `annotations.commands.codebook.delete_code`."""
        from annotations.commands import codebook

        gone = self.belongings(uuid)
        codebook.delete_code(self._library.session, uuid)
        return gone
