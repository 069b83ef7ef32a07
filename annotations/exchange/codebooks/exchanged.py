"""The codebook among the formats of an export and of an import of annotations: REFI-QDA Codebook (.qdc) alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from annotations.exchange.codebooks.described import as_description
from annotations.exchange.codebooks.present import entries_of
from annotations.exchange.codebooks.qdc import as_qdc, lost_in_qdc, read_qdc
from annotations.exchange.export import Task
from annotations.exchange.foreign import Foreign, ForeignCode, LeftOut
from annotations.exchange.losses import Noting
from annotations.exchange.readers.text_files import bytes_of, found_files
from annotations.exchange.registry import FORMATS
from annotations.model.errors import InvalidInput, Refused

_LARGEST = 50_000_000


def write_qdc(task: Task) -> None:
    """Write the whole codebook, whatever was chosen of the articles; see `annotations.exchange.export.Writer`.

    Raises:
        InvalidInput: there are no labels and no topics.
    """
    entries = entries_of(task.connection)
    noting = Noting(task.lost, task.source, FORMATS["qdc"].instead)
    for article in task.source.articles():
        noting.article(article)
    noting.rest()
    with task.binary() as file:
        file.write(as_qdc(entries, task.colours))
    task.rows[task.name] = len(entries)
    task.warnings.extend(lost_in_qdc(entries))


def read_qdc_codes(paths: Sequence[Path]) -> Iterator[Foreign]:
    """Yield the labels and topics of codebooks; see `annotations.exchange.foreign.Reader`."""
    found = found_files(paths, (".qdc",), named=True)
    for one in found:
        if isinstance(one, LeftOut):
            yield one
            continue
        _, path = one
        data = bytes_of(path, _LARGEST)
        try:
            if isinstance(data, str):
                raise Refused(f"{path.name} cannot be read: {data}")
            book = read_qdc(data, path.name, "topic", {})
        except (InvalidInput, Refused) as error:
            if len(found) == 1:
                raise Refused(str(error)) from None
            yield LeftOut(path.name, "", str(error))
            continue
        for entry in book.entries:
            words = as_description(entry.definition, entry.when_to_use, entry.when_not, entry.examples)
            kind = entry.kind if book.told_kinds else "code"
            yield ForeignCode(entry.path, kind, entry.colour, words, entry.uuid)
