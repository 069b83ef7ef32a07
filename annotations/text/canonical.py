"""The canonical form of text: the one cleaning that is allowed, done once, before offsets are counted."""

from __future__ import annotations

import re

# C0 controls but TAB and LF (CR, FF and VT are line ends, handled before), lone surrogates, and the two
# noncharacters that XML and some databases refuse.
_REPLACED = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")
_ENDS = "".join(character for character in map(chr, range(0x3001)) if character.isspace()) + "\ufeff"
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c]")


def canonical(decoded: str) -> str:
    """Return decoded text in canonical form.

    CRLF, CR, FF and VT become LF; a leading byte order mark is dropped; NUL, the other C0 controls but TAB,
    lone surrogates, U+FFFE and U+FFFF become U+FFFD. Nothing else changes: nothing is stripped, and no
    Unicode normalisation is done, so that every offset is an offset in what the person gave.
    """
    decoded = decoded.removeprefix("\ufeff")
    if "\r" in decoded or "\x0b" in decoded or "\x0c" in decoded:
        decoded = _LINE_ENDS.sub("\n", decoded)
    return _REPLACED.sub("\ufffd", decoded)


def canonical_words(words: str) -> str:
    """Return words from inside a text, or a note, in canonical form: there a leading U+FEFF is a character."""
    return canonical("\ufeff" + words)


def clean_value(value: str) -> str:
    """Return a label, name or field value with its controls cleaned like text, and trimmed at both ends.

    White space and byte order marks at the ends go together, so that cleaning twice changes nothing.
    """
    return canonical_words(value).strip(_ENDS)


def is_canonical(text: str) -> bool:
    """Whether `canonical` would leave the text as it is."""
    return _REPLACED.search(text) is None


def text_sha256(text: str) -> str:
    """Return SHA-256 of the text in UTF-8, lower-case hexadecimal."""
    import hashlib

    return hashlib.sha256(text.encode("utf-8")).hexdigest()
