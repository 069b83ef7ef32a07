"""Opening a file that holds a table, whatever it is written as."""

from __future__ import annotations

import re

from annotations.model.errors import Refused
from reader.articles.encoding import decode_as_is
from reader.articles.tables.suffixes import JSON, XLSX
from reader.articles.tables.table import Options, Table

_JSON = re.compile(r"\ufeff?\s*[\[{]")


def open_table(data: bytes, kind: str, options: Options) -> Table:
    """Open a table.

    Args:
        data: the bytes of the file.
        kind: one of the values of `suffixes.TABLE_SUFFIXES`; a text that is JSON
            is read as such, whichever of the two it promises.
        options: how to read it.

    Raises:
        Refused: it is damaged or unsafe, or there is nothing in it.
        InvalidInput: there is no such encoding.
    """
    if kind == XLSX:
        from reader.articles.tables.workbook import open_workbook

        return open_workbook(data, options)
    decoded = decode_as_is(data, options.encoding)
    text = decoded.text
    if kind == JSON or (_JSON.match(text) and _is_json_line(text)):
        from reader.articles.tables.json_rows import open_json

        if not _JSON.match(text):
            raise Refused("It is not JSON, whatever its name says. If it is a table, call it .csv.")
        table = open_json(text, options)
    else:
        from reader.articles.tables.delimited import open_delimited

        table = open_delimited(text, options)
    table.options = Options(table.options.delimiter, table.options.header, None, decoded.encoding)
    table.warnings += decoded.warnings
    return table


def _is_json_line(text: str) -> bool:
    """Whether a text's first line is an object by itself; a cell of a table may begin with a brace too."""
    import json

    try:
        return isinstance(json.loads(text.lstrip("\ufeff \n\r\t").split("\n", 1)[0][:1_000_000]), dict)
    except (ValueError, RecursionError):
        return False
