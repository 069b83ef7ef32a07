"""Bringing in what other programs' files say: their texts, codebooks and annotations."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from annotations.facade.held import Held

if TYPE_CHECKING:
    from annotations.commands.bring.run import BringRun
    from annotations.commands.bring.settle import Placing
    from annotations.commands.review import Decided
    from annotations.exchange.code_table import CodeKey, CodeTable, Target
    from annotations.exchange.foreign import ForeignCode, ForeignDocument


class Bringing:
    """Files of other programs on their way into a library."""

    def __init__(self, library: Held) -> None:
        self._library = library

    def table(self, keys: Iterable[CodeKey], chosen: Mapping[str, str] | None = None) -> CodeTable:
        """Return what the labels, topics and codes of files would become; see `exchange.code_table.proposed`."""
        from annotations.exchange.code_table import proposed
        from annotations.store import codes

        return proposed(keys, codes.all_codes(self._library.db), chosen)

    def has(self, document: ForeignDocument) -> bool:
        """Whether the article of a document is in the library already."""
        from annotations.commands.bring.documents import find_article

        return find_article(self._library.db, document, None) is not None

    def begin(
        self, table: Mapping[CodeKey, Target], codebook: Sequence[ForeignCode] = (), nobody: str = ""
    ) -> BringRun:
        """Begin to bring documents in; see `annotations.commands.bring.run`."""
        from annotations.commands.bring.run import BringRun

        return BringRun(self._library.session, table, codebook, nobody)

    def place(self, what: str, told: Sequence[Placing]) -> list[Decided]:
        """Decide where annotations of a file belong; see `annotations.commands.bring.settle.place_unsettled`."""
        from annotations.commands.bring.settle import place_unsettled

        return place_unsettled(self._library.session, what, told)
