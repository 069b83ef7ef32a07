"""Opening a library for a command that only reads: what it will say is proved first, and damage is told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import click

from annotations.library import Library
from annotations.model.errors import Damaged, NewsglossError
from annotations.store import proof
from annotations.store.connection import Connection
from reader.cli.app import failed
from reader.cli.damage import next_step
from reader.cli.output import note, stop_listening

Proof = Callable[[Connection], Iterable[str]]
"""Yields what is not as it was written; see `annotations.store.proof`."""


class Held:
    """Holds what a command reads to what the library says of itself.

    Attributes:
        damaged: whether anything was found that is not as it was written; it has been told then.
    """

    def __init__(self, library: Library) -> None:
        self._library = library
        self.damaged = False

    def to(self, *proofs: Proof) -> None:
        """Prove this too; where it does not hold, that is told at once, and only once."""
        for one in proofs:
            if self.damaged:
                return
            found = proof.first_of(one(self._library.db))
            if found is not None:
                self.damaged = True
                path = self._library.path
                note(
                    f"{path.name} is damaged: {found} What is read of it may be wrong or lack something; "
                    f"`check {path}` tells all. {next_step(path)}"
                )


@contextmanager
def reading(path: Path, *proofs: Proof) -> Iterator[tuple[Library, Held]]:
    """Open a library to read it from one moment, and prove what is going to be read.

    Where that is damaged, a person is told first, is shown what can be read, and the command ends with status 1.

    Raises:
        NotFound, NotALibrary, Damaged, Refused: it cannot be opened.
    """
    with Library.open(path) as library, library.snapshot():
        held = Held(library)
        held.to(*proofs)
        try:
            yield library, held
        except NewsglossError as error:
            if isinstance(error, Damaged) and held.damaged:
                raise failed() from error
            # What was asked for is not there: is that so, or was it lost?
            held.to(proof.tables)
            raise
        except (click.ClickException, click.exceptions.Exit):
            raise
        except BrokenPipeError:
            # Whoever reads has seen enough; the status still says that it was not all right.
            if not held.damaged:
                raise
            stop_listening()
        except OSError:
            raise
        except Exception:
            # It stumbled over what was told already.
            if not held.damaged:
                raise
        if held.damaged:
            raise failed()


def whole(*tables: str) -> Proof:
    """Return what proves whole tables of things; all of them where none is named."""
    return partial(proof.tables, names=tables or proof.EVERYTHING)
