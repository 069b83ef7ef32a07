"""What Python's reader of zip files raises where one is damaged: each way of packing has errors of its own."""

from __future__ import annotations

import zipfile
import zlib

DAMAGED: tuple[type[Exception], ...] = (
    zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, ValueError, OSError,
)  # fmt: skip
"""`NotImplementedError`, for a way that is not known, is among them as a `RuntimeError`."""

try:
    from lzma import LZMAError
except ImportError:  # a Python without it unpacks nothing that could raise it
    pass
else:
    DAMAGED = (*DAMAGED, LZMAError)
