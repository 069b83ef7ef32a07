"""Texts as hard as real ones: what joins, combines, turns direction, has no width or is no character at all."""

from __future__ import annotations

from hypothesis import strategies as st

from annotations.text.canonical import canonical

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466"
FLAGS = "\U0001f1e9\U0001f1ea\U0001f1eb\U0001f1f7"
THUMB = "\U0001f44d\U0001f3fd"
KEYCAP = "1\ufe0f\u20e3"
SCOTLAND = "\U0001f3f4\U000e0067\U000e0062\U000e0073\U000e0063\U000e0074\U000e007f"

PIECES: tuple[str, ...] = (
    # joined, modified and doubled emoji, a lone joiner, half a flag
    FAMILY, FLAGS, THUMB, KEYCAP, SCOTLAND, "\u2764\ufe0f\u200d\U0001f525", "\U0001f916", "\u200d", "\U0001f1e9",
    # accents put together, apart, and piled up
    "é", "e\u0301", "ộ", "o\u0323\u0302", "Z\u0351\u036b\u0343", "\u0301", "ñ", "Å", "\u212b",
    # Hangul as syllables and as letters
    "한", "\u1112\u1161\u11ab", "\u1100", "\u1161", "\u11a8", "가\u11a8",
    # signs that go before a number, and conjuncts of India (GB9b, GB9c)
    "\u0600\u0661\u0662", "\u06dd7", "\U000110bd1", "क्षत्रिय", "क्\u200dष", "त्", "മ്മ", "ৎক্ত", "\u0d4e", "நி",
    # right to left, marks and isolates of direction
    "محمد", "مُحَمَّد", "محـمد", "שָׁלוֹם", "\u200f", "\u202eabc\u202c", "\u2067כל\u2069", "\u061c", "١٢٣",
    # without width, and spaces that are none
    "\u00ad", "so\u00adlar", "\u200b", "\u2060", "\ufeff", "\ufe0f", "\u034f", "\u00a0", "\u202f", "\u2009", "\u3000",
    # scripts without spaces, wide and half-wide
    "東京都", "ｶﾞｷﾞ", "ガ", "カ\u3099", "ทำน้ำ", "ພາສາລາວ", "ភាសា", "၌", "㈱", "⼀", "\U00020bb7", "ー", "・",
    # compatible forms, signs beside words, letters with a case of their own
    "½", "m²", "ﬁn", "№5", "Acme™", "₽100", "₺", "ﷺ", "İstanbul", "ılık", "Straße", "ΟΔΟΣ", "ὀδός", "ŀl", "Ǆ",
    "ª", "①", "\U0001d401", "\U00010400", "ꭰ", "ẞ", "\u0345", "K", "ϐ",
    # line ends of all kinds (canonical text keeps the last four), and plain words
    "\n", "\t", "\x85", "\u2028", "\u2029", " ", " ", "a", "Kast", "don’t", "x-y_z", "12.5", "“", "—", "…", '"', "*",
    "-", "\x7f", "\x9b", "\ue000", "\U0010fffd", "\ufdd0", "\U0001ffff",
)  # fmt: skip

any_character = st.characters(codec="utf-8")
pieces = st.sampled_from(PIECES)
texts = st.lists(pieces | any_character, max_size=25).map("".join).map(canonical)
"""Canonical texts."""

raw_texts = st.text(
    st.characters() | st.sampled_from("\r\n\r\x0b\x0c\x00\x1b\ufeff\ufffe\uffff\ud83d\udc4d\ud800\udfff\x85\u2028"),
    max_size=40,
)
"""Decoded text as it may come: with lone surrogates and all controls."""
