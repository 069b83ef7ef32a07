"""From bytes to text: byte order mark, strict UTF-8, then a guess; or the encoding that a person names."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, replace

from annotations.model.errors import InvalidInput, Refused
from annotations.text.canonical import canonical
from reader.articles.guess import guess, seven_bit
from reader.articles.wide import wide_encoding

# UTF-32 first: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Text encodings to Python, but none that a text was ever saved in: they run escapes or rewrite names.
_NO_ENCODINGS = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"})
_HIGH_BYTES = bytes(range(0x80, 0x100))
# Anything but white space and the marks that show nothing: then there is something to read.
_VISIBLE = re.compile("[^\\s\x00-\x1f\x7f\xad\u200b-\u200f\u2060\ufeff\ufffd]")
_LONGEST_NAME = 60

NO_TEXT = "The file has no text."


@dataclass(frozen=True, slots=True)
class Decoded:
    """What bytes say.

    Attributes:
        text: canonical (see `annotations.text.canonical`), with at least one visible character.
        encoding: Python's canonical name of the codec (`utf-8`, `cp1252`, `utf-16-le`); a BOM does not change it.
        warnings: sentences for the report; empty where nothing was replaced and nothing guessed.
    """

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()


def decode(data: bytes, named: str | None = None) -> Decoded:
    """Decode the bytes of a file, by their own signs or by the encoding that a person names.

    Raises:
        Refused: there is no visible character in the bytes.
        InvalidInput: `named` is not the name of a text encoding.
    """
    raw = _decode(data, named)
    text = canonical(raw.text)
    if is_blank(text):
        raise Refused(NO_TEXT)
    warnings = raw.warnings
    unprintable = text.count("\ufffd") - raw.text.count("\ufffd") - raw.escaped
    if unprintable:
        warnings = (*warnings, f"{_counted(unprintable, 'unprintable character')} became U+FFFD.")
    return Decoded(text, raw.encoding, warnings)


def decode_as_is(data: bytes, named: str | None = None) -> Decoded:
    """Decode as `decode` does, but leave the text as it is: line ends, form feeds and controls tell articles apart.

    Raises:
        Refused: there is no visible character in the bytes.
        InvalidInput: `named` is not the name of a text encoding.
    """
    raw = _decode(data, named)
    if not _VISIBLE.search(raw.text):
        raise Refused(NO_TEXT)
    return Decoded(raw.text, raw.encoding, raw.warnings)


def text_encoding(named: str) -> str:
    """Return the canonical name of the encoding that a person names, such as `cp1252` for `Windows-1252`.

    Raises:
        InvalidInput: there is no text encoding of that name.
    """
    try:
        name = codecs.lookup(named).name
        if name not in _NO_ENCODINGS:
            b"a".decode(name, "replace")  # LookupError for base64, rot13 and others that make no text
            return name
    except (LookupError, ValueError):
        pass
    shown = canonical(named).replace("\n", " ")
    shown = shown if len(shown) <= _LONGEST_NAME else shown[:_LONGEST_NAME] + "…"
    raise InvalidInput(f"There is no text encoding named “{shown}”. Names are, for example, utf-8, cp1252, gb18030.")


def is_blank(text: str) -> bool:
    """Whether there is nothing to read in a text: only white space and marks that show nothing."""
    return not _VISIBLE.search(text)


def byte_order_mark(data: bytes) -> str | None:
    """Return the encoding that the byte order mark at the beginning of the bytes tells, or None without one."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            # FF FE 00 00 may be UTF-16 with a NUL as its first character, though that is rare.
            if encoding == "utf-32-le" and len(data) % 4 and len(data) % 2 == 0:
                continue
            return encoding
    return None


@dataclass(frozen=True, slots=True)
class _Raw:
    """Text that is not canonical yet, and how many of its characters are lone surrogates that stand for a byte."""

    text: str
    encoding: str
    warnings: tuple[str, ...] = ()
    escaped: int = 0


def _decode(data: bytes, named: str | None) -> _Raw:
    return _decode_by_signs(data) if named is None else _decode_as(data, text_encoding(named))


def _decode_by_signs(data: bytes) -> _Raw:
    # Before UTF-8, because English in UTF-16 without a mark is valid UTF-8, with a NUL after each letter.
    told = byte_order_mark(data) or wide_encoding(data) or seven_bit(data)
    if told:
        return _decode_as(data, told)
    try:
        return _Raw(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    valid, broken, tail = _utf8_balance(data)
    cut_at_end = broken == tail and (valid > 0 or tail > 1)
    if valid > broken or cut_at_end:
        return _decode_as(data, "utf-8")
    guessed = guess(data)
    raw = _decode_as(data, guessed.encoding)
    # The most that chance made of a text in any other encoding was a third (EUC-JP).
    if valid * 2 > broken:
        doubt = f"Part of it reads like UTF-8 and part like {raw.encoding}; it was read as {raw.encoding}."
    elif not guessed.sure:
        doubt = f"The encoding was guessed as {raw.encoding}. Read it with another one if words look wrong."
    else:
        return raw
    return replace(raw, warnings=(*raw.warnings, doubt))


def _decode_as(data: bytes, encoding: str) -> _Raw:
    """Decode strictly, or else with U+FFFD and a warning that counts."""
    try:
        return _Raw(data.decode(encoding), encoding)
    except UnicodeError:
        pass
    name = encoding.upper() if encoding.startswith("utf") else encoding
    if encoding == "utf-8":
        # One U+FFFD for one byte: `canonical` turns the lone surrogates into that.
        broken = _utf8_balance(data)[1]
        text = data.decode("utf-8", "surrogateescape")
        warning = f"{_counted(broken, 'byte')} that {_are(broken)} not {name} became U+FFFD."
        return _Raw(text, encoding, (warning,), broken)
    text = data.decode(encoding, "replace")
    broken = text.count("\ufffd") - data.decode(encoding, "ignore").count("\ufffd")
    return _Raw(text, encoding, (f"{_counted(broken, 'place')} that {_are(broken)} not {name} became U+FFFD.",))


def _utf8_balance(data: bytes) -> tuple[int, int, int]:
    """Return how many characters of several bytes are valid UTF-8, how many bytes are not, and how many of these
    stand at the very end and would be valid had the file gone on.
    """
    clean = data.decode("utf-8", "ignore")
    broken = len(data.decode("utf-8", "surrogateescape")) - len(clean)
    valid = len(clean) - len(data.translate(None, _HIGH_BYTES))
    decoder = codecs.getincrementaldecoder("utf-8")("ignore")
    decoder.decode(data[-4:])
    tail = decoder.getstate()[0]
    return valid, broken, len(tail)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _are(number: int) -> str:
    return "is" if number == 1 else "are"
