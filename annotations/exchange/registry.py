"""Every format files can be written in or read from, declared once; what does it is loaded when it is used.

The command line, the export's and the import's windows and docs/formats.md are made from this table. Its rows stand in
the files of the kinds of formats beside it.
"""

from __future__ import annotations

from annotations.exchange.format import Format, Option
from annotations.exchange.json_formats import JSON_FORMATS
from annotations.exchange.people_formats import PEOPLE_FORMATS
from annotations.exchange.program_formats import PROGRAM_FORMATS
from annotations.exchange.read_formats import READ_FORMATS
from annotations.exchange.reference_formats import REFERENCE_FORMATS
from annotations.exchange.table_formats import TABLE_FORMATS
from annotations.model.errors import InvalidInput

__all__ = ["FORMATS", "Format", "Option", "format_named"]

FORMATS: dict[str, Format] = {
    one.id: one
    for one in (
        *TABLE_FORMATS,
        *JSON_FORMATS,
        *PROGRAM_FORMATS,
        *REFERENCE_FORMATS,
        *PEOPLE_FORMATS,
        *READ_FORMATS,
    )
}


def format_named(format_id: str) -> Format:
    """Return a format that can be written, by its id.

    Raises:
        InvalidInput: there is none.
    """
    written = {one.id: one for one in FORMATS.values() if one.writer}
    if format_id not in written:
        raise InvalidInput(f"There is no format “{format_id}”. Formats are: {', '.join(written)}.")
    return written[format_id]
