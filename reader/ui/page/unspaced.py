"""Words in scripts that are written without spaces, as far as they are known without a dictionary.

A double click and a step by words take what this finds; a drag stops at any character, since a guess must not keep
a person from the words that are meant. Thai and Lao are taken by syllables (after the character clusters of
Theeramunkong and others, 2000), Khmer and Burmese by theirs, Japanese by runs of one script. Chinese is taken by
characters: where its words end is known to readers only.
"""

from __future__ import annotations

from annotations.text.pattern import Pattern

SCRIPTS = r"\p{Han}\p{Hiragana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
"""Written without spaces: a character is the smallest thing that can be meant. Katakana makes words."""


def _thai(letters: str, before: str, short: str, after: str, signs: str, silent: str, glides: str, long: str) -> str:
    """The syllables of Thai, or of Lao, which is built alike.

    Args:
        letters: consonants; before, after: vowels written before or after them; signs: what stands above and below.
        short: vowels written before that no consonant but `y` ends.
        silent: the sign over letters that are not spoken; glides: second letters of a cluster.
        long: a consonant where it is a vowel.
    """
    vowel = rf"[{signs}{after}]"
    onset = rf"[{letters}](?:[{glides}](?={vowel}))?[{signs}]*"
    unspoken = rf"(?:[{letters}][{signs}]?{silent})*"
    final = rf"(?:[{letters}](?!{vowel}|[{glides}]{vowel}))?"
    return rf"[{short}]{onset}[\u0e22\u0e8d]?{unspoken}|[{before}]?{onset}[{after}]*{long}{unspoken}{final}{unspoken}"


_THAI = _thai(
    r"\u0e01-\u0e2e", r"\u0e40-\u0e42", r"\u0e43\u0e44", r"\u0e30\u0e32\u0e33\u0e45\u0e46",
    r"\u0e31\u0e34-\u0e3a\u0e47-\u0e4e", r"\u0e4c", r"\u0e23\u0e25\u0e27",
    r"(?:(?<=\u0e37[\u0e48-\u0e4b]?)\u0e2d)?",
)  # fmt: skip
_LAO = _thai(
    r"\u0e81-\u0eae\u0edc-\u0edf", r"\u0ec0-\u0ec2", r"\u0ec3\u0ec4", r"\u0eb0\u0eb2\u0eb3\u0ec6",
    r"\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd", r"\u0ecc", r"\u0ea7\u0ebc",
    r"(?:\u0ead(?![\u0eb0-\u0ebc\u0ec8-\u0ecd]))?",
)  # fmt: skip
_KHMER = r"[\u1780-\u17b3](?:\u17d2[\u1780-\u17b3])*[\u17b4-\u17d1\u17dd]*"
_BURMESE = r"[\u1000-\u102a\u103f](?:\u1039[\u1000-\u1021])*[\u102b-\u103e]*(?:[\u1000-\u1021]\u103a[\u1037\u1038]*)*"
_SYLLABLES = rf"{_THAI}|{_LAO}|{_KHMER}|{_BURMESE}"
_IN_CHINESE = Pattern(rf"(?V1){_SYLLABLES}|[{SCRIPTS}]")
_IN_JAPANESE = Pattern(rf"(?V1)[\p{{Han}}々〇ヶ]+|\p{{Hiragana}}+|{_SYLLABLES}|[{SCRIPTS}]")
_KANA = Pattern(r"[\p{Hiragana}\p{Katakana}]")
_ONE = Pattern(rf"(?V1)[{SCRIPTS}]")

# Words of one character that stand between others: what they part is mostly a name, a thing or a deed.
_BETWEEN = "的了在是和与與及或将將已被把从從向对對于於为為由到等也都而但这這那该該其之"
_CHINESE_PHRASE = Pattern(rf"(?V1)[\p{{Han}}--[{_BETWEEN}]]+|[{_BETWEEN}]+")
_JAPANESE_PHRASE = Pattern(r"[\p{Han}\p{Katakana}々〇ヶー・]+|\p{Hiragana}+")
_PHRASE = Pattern(r"(?V1)[[\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}]--[\p{P}]]+")
_REACH = 200


def is_unspaced(text: str, offset: int) -> bool:
    """Whether the character at an offset is of a script without spaces."""
    return _ONE.match(text, offset) is not None


def words_between(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Return start and end of each word of such scripts in a stretch."""
    pattern = _IN_JAPANESE if _has_kana(text, max(0, start - _REACH), end + _REACH) else _IN_CHINESE
    return [match.span() for match in pattern.finditer(text, start, end)]


def phrase_at(text: str, start: int, end: int, offset: int) -> tuple[int, int] | None:
    """Return the run round an offset, in the paragraph [start, end), that may be a name: in Thai what stands between
    spaces, in Japanese what is written in characters and Katakana, in Chinese what no small word parts.
    """
    if not is_unspaced(text, offset):
        return None
    start, end = max(start, offset - 5 * _REACH), min(end, offset + 5 * _REACH)
    patterns = (_PHRASE, _JAPANESE_PHRASE if _has_kana(text, start, end) else _CHINESE_PHRASE)
    for pattern in patterns:
        for match in pattern.finditer(text, start, end):
            if match.start() <= offset < match.end():
                return match.span()
    return None


def _has_kana(text: str, start: int, end: int) -> bool:
    """Whether a stretch is Japanese rather than Chinese."""
    return next(_KANA.finditer(text, start, min(end, len(text))), None) is not None
