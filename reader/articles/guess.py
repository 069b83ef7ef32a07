"""Guessing a legacy encoding: chardet's ranking, and where that is close, which reading makes sense as writing."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_SAMPLE = 200_000
_LEAD_IN = 1_000
_SURE = 0.8
_CLOSE = 0.9
_WEAK = 0.15
_FALLBACK = "cp1252"

# Controls say nothing about the encoding, and chardet takes a file with more than 1 % of them for a binary.
_CONTROLS = bytes(c for c in range(0x20) if c not in b"\t\n\r")
_ESCAPED = re.compile(rb"\x1b[$(]")
_HIGH = re.compile(rb"[\x80-\xff]")

# chardet may answer with these, but whoever asks has ruled them out already.
_RULED_OUT = re.compile("ascii|utf.*|hz.*|iso2022.*")

_LETTER = r"[^\W\d_]"
_SYMBOL = "[¡-¦¨©¬®-´¶¸¹»-¿×÷ƒˆ˜†-•…‰‹‚„™]"
# What writing does not do, whatever the language: a capital with an accent after a small letter, a symbol between two
# letters, Greek to Arabic letters in one word with Latin ones, C1 controls, box drawing, Apple's own sign, a byte that
# stands for nothing.
_ODD = re.compile(
    rf"(?<=[a-zß-öø-ÿ])[À-ÖØ-ÞŒŠŸŽ]|(?<={_LETTER}){_SYMBOL}(?={_LETTER})"
    r"|(?<=[A-Za-z])[\u0370-\u06ff]|[\u0370-\u06ff](?=[A-Za-z])|[\x80-\x9f\u2500-\u259f\uf8ff\ufffd]"
)


@dataclass(frozen=True, slots=True)
class Guess:
    """An encoding by its canonical Python name, and whether no other reading comes near."""

    encoding: str
    sure: bool


def guess(data: bytes) -> Guess:
    """Guess the encoding of bytes that are neither UTF-8 nor UTF-16 nor UTF-32.

    At most 200 KB are looked at, from the first byte over 7F on. ISO-8859-1 is never the answer: its C1 controls are
    the smart quotes of cp1252 in every text met, and all else is the same.
    """
    sample = _sample(data)
    ranking = _ranking(sample)
    if not ranking or ranking[0][1] < _WEAK:
        ranking.append((_FALLBACK, 0.0))
    best_score = ranking[0][1]
    readings: dict[str, tuple[int, int, str]] = {}
    for place, (encoding, score) in enumerate(ranking):
        if score < best_score * _CLOSE and encoding != _FALLBACK:
            continue
        text = _read(sample, encoding)
        if text is not None and text not in readings:
            readings[text] = (len(_ODD.findall(text)), place, encoding)
    if not readings:
        return Guess(_FALLBACK, sure=False)
    ordered = sorted(readings.values())
    oddities, place, encoding = ordered[0]
    alone = len(ordered) == 1 or ordered[1][0] > oddities
    sure = (alone and ranking[place][1] >= _WEAK) or (place == 0 and best_score >= _SURE)
    return Guess(encoding, sure)


def seven_bit(data: bytes) -> str | None:
    """Return the name of the ISO-2022 encoding that 7-bit bytes with its escape sequences decode by, else None."""
    if not _ESCAPED.search(data) or not data.isascii():
        return None
    import chardet

    found = chardet.detect(data[:_SAMPLE], compat_names=False)["encoding"] or ""
    if not found.startswith("iso2022"):
        return None
    try:
        return None if data.decode(found).isascii() else codecs.lookup(found).name
    except UnicodeDecodeError:
        return None


def _sample(data: bytes) -> bytes:
    first = _HIGH.search(data)
    start = max(0, first.start() - _LEAD_IN) if first else 0
    if start:
        # From a line's beginning, so that no character of two bytes is cut.
        start = data.rfind(b"\n", 0, start) + 1 or start
    return data[start : start + _SAMPLE].translate(None, _CONTROLS)


def _ranking(sample: bytes) -> list[tuple[str, float]]:
    """Return (canonical name, confidence) as chardet ranks them, best first."""
    import chardet

    # Mainframe encodings are left out: no news text was ever met in one, and they fit any bytes.
    era = chardet.EncodingEra.ALL & ~chardet.EncodingEra.MAINFRAME
    found = chardet.detect_all(sample, encoding_era=era, max_bytes=_SAMPLE, compat_names=False, prefer_superset=True)
    ranking: dict[str, float] = {}
    for row in found:
        name = row["encoding"]
        if name is None or _RULED_OUT.fullmatch(name):
            continue
        try:
            name = codecs.lookup(name).name
        except LookupError:
            continue
        ranking.setdefault(_FALLBACK if name == "iso8859-1" else name, row["confidence"])
    return list(ranking.items())


def _read(sample: bytes, encoding: str) -> str | None:
    try:
        # Incremental: the sample may end in the middle of a character.
        # The fallback need not fit exactly: one stray byte makes no ISO-8859-1, which has a control for every byte.
        return codecs.getincrementaldecoder(encoding)("replace" if encoding == _FALLBACK else "strict").decode(sample)
    except (UnicodeDecodeError, LookupError):
        return None
