"""The formats that are only read: projects of other programs as they lie on the disk."""

from __future__ import annotations

from annotations.exchange.format import Format

READ_FORMATS: tuple[Format, ...] = (
    Format(
        "taguette",
        "Taguette",
        "A project of Taguette (.sqlite3): its documents, tags and highlights.",
        "file",
        (".sqlite3",),
        reader="annotations.exchange.readers.taguette:read_taguette",
    ),
    Format(
        "qualcoder",
        "QualCoder",
        "A project of QualCoder (a folder .qda): its texts, codes, codings, memos and attributes.",
        "folder",
        (".qda",),
        reader="annotations.exchange.readers.qualcoder:read_qualcoder",
    ),
)
