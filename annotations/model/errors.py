"""Every error a person may meet: a sentence that says what happened, to which thing, and what to do."""

from __future__ import annotations


class NewsglossError(Exception):
    """The base of all errors meant for a person; `str(error)` is one sentence or two, without a code."""


class InvalidInput(NewsglossError):
    """What was asked for cannot be: a span outside the text, a quote that does not match, an unknown role."""


class NotFound(NewsglossError):
    """A named thing is not in this library."""


class Ambiguous(NewsglossError):
    """A name stands for more than one thing; nothing is guessed."""


class Refused(NewsglossError):
    """A file or a change was looked at and is not taken, for the reason given."""


class Unwritten(Refused):
    """The disk did not take a change. The library is as it was; once the disk is put right, it can be done again.

    Attributes:
        doing: the name of the action that was not kept; empty where it is not known.
    """

    doing = ""


class Gone(Unwritten):
    """The library's file is not where it was opened any more, or another one is in its place."""


class NotALibrary(Refused):
    """The file is no Newsgloss library; it was left untouched."""


class NewerLibrary(Refused):
    """The library was written by a newer version and can only be read."""


class Damaged(NewsglossError):
    """The library cannot be read as it should be; the text says what was found."""


class DamagedLibrary(Damaged):
    """The library that was to be opened is damaged: what is readable may be saved, see `annotations.store.recover`."""


class LibraryBusy(NewsglossError):
    """Another program holds the library for writing; the text names it."""


class NothingToUndo(NewsglossError):
    """There is no action left that undo or redo could take."""


class UndoBlocked(NewsglossError):
    """Something later stands on what should be undone; the text names it."""


class Cancelled(NewsglossError):
    """A person stopped it before it was done; nothing was changed."""
