"""From bytes to text: marks, UTF-8 whole and damaged, wide and legacy encodings, and what a person names."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.model.errors import InvalidInput, Refused
from annotations.text.canonical import canonical, is_canonical
from reader.articles.encoding import decode, text_encoding

SPANISH = (
    "El gobierno aprobó ayer una ley que obligará a las compañías eléctricas a publicar sus tarifas.\n\n"
    "—No habrá excepciones —dijo la ministra Begoña Ibáñez en Málaga—. Según ella, la medida ahorrará "
    "a cada hogar unos 40 € al año; la oposición cree que será al revés.\n"
)
ENGLISH = (
    "Harbour bridge to close for repairs\n\nThe bridge will close for three weeks from Monday, the city said. "
    "“We’d rather close it now than in winter,” said Nora Kast, who runs the works – for £4 million.\n"
)
RUSSIAN = (
    "Городской совет вчера утвердил бюджет на будущий год. По словам мэра, расходы на школы вырастут на десять "
    "процентов, а расходы на дороги останутся прежними. Жители могут высказаться до конца недели.\n"
)
GREEK = (
    "Το δημοτικό συμβούλιο ενέκρινε χθες τον προϋπολογισμό του επόμενου έτους. Σύμφωνα με τον δήμαρχο, οι δαπάνες "
    "για τα σχολεία θα αυξηθούν κατά δέκα τοις εκατό, ενώ οι δαπάνες για τους δρόμους θα μείνουν ίδιες.\n"
)
JAPANESE = (
    "市議会は昨日、来年度の予算案を可決した。市長によると、学校の予算は一割増え、道路の予算は今年と同じになる。"
    "住民は今週末まで意見を述べることができる。新しい図書館の建設も始まる予定だ。\n"
)
KOREAN = (
    "시의회는 어제 내년도 예산안을 통과시켰다. 시장에 따르면 학교 예산은 십 퍼센트 늘어나고 도로 예산은 올해와 같다. "
    "주민들은 이번 주말까지 의견을 낼 수 있다.\n"
)
CHINESE = (
    "市议会昨天通过了明年的预算。市长表示,学校的开支将增加百分之十,道路的开支将保持不变。居民可以在本周末之前提出意见。"
    "新的图书馆也将开始建设,预计两年后完工。\n"
)
GUESSED = "The encoding was guessed as {}. Read it with another one if words look wrong."


def test_utf8_is_read_as_it_stands_without_a_warning():
    decoded = decode(SPANISH.encode())
    assert (decoded.text, decoded.encoding, decoded.warnings) == (SPANISH, "utf-8", ())


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
@pytest.mark.parametrize("text", [SPANISH, JAPANESE, "x", "emoji 🇦🇷📰 and 𝒙"])
def test_a_byte_order_mark_tells_the_encoding_and_is_no_part_of_the_text(mark, encoding, text):
    decoded = decode(mark + text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.warnings) == (text, encoding, ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", [ENGLISH, SPANISH, RUSSIAN, GREEK, JAPANESE, KOREAN, CHINESE])
def test_utf16_and_utf32_are_recognised_without_a_mark(encoding, text):
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding, decoded.warnings) == (text, encoding, ())


def test_plain_ascii_in_utf16_is_not_taken_for_utf8_full_of_nul():
    text = "Bridge closes on Monday.\nRepairs take three weeks.\n"
    assert decode(text.encode("utf-16-le")).text == text


@pytest.mark.parametrize(
    "data",
    [
        b"a text with a \x00 here and a \x00 there " * 20,
        b"one\x00two\x00six\x00ten\x00" * 30,
        SPANISH.encode("cp1252").replace(b"o ", b"o\x00"),
        b"\xe9t\x00" * 30,
        b"oneverylongwordwithoutspaces" * 20 + b"\x00\xe9",
    ],
    ids=["strayed", "separating", "legacy", "in step with nothing", "letters that read like Chinese"],
)
def test_zero_bytes_here_and_there_make_no_utf16(data):
    decoded = decode(data)
    assert not decoded.encoding.startswith("utf-16")
    assert "\ufffd" in decoded.text


def test_a_mark_of_utf16_before_half_a_character_loses_that_half_only():
    decoded = decode(codecs.BOM_UTF16_LE + SPANISH.encode("utf-16-le") + b"x")
    assert decoded.text == SPANISH + "\ufffd"
    assert decoded.warnings == ("1 place that is not UTF-16-LE became U+FFFD.",)


def test_damaged_utf8_stays_utf8_with_a_mark_for_each_broken_byte():
    data = SPANISH.encode().replace("ñ".encode(), b"\xf1\xff", 1)
    decoded = decode(data)
    assert decoded.text == SPANISH.replace("ñ", "\ufffd\ufffd", 1)
    assert decoded.encoding == "utf-8"
    assert decoded.warnings == ("2 bytes that are not UTF-8 became U+FFFD.",)


@pytest.mark.parametrize(
    ("text", "cut", "marks"), [(SPANISH + "ñ", 1, 1), (SPANISH + "€", 1, 2), ("A price in €", 1, 2)]
)
def test_utf8_cut_off_in_its_last_character_is_utf8(text, cut, marks):
    decoded = decode(text.encode()[:-cut])
    assert decoded.text == text[:-1] + "\ufffd" * marks
    assert decoded.encoding == "utf-8"
    assert len(decoded.warnings) == 1


def test_utf8_with_a_cp1252_tail_keeps_the_greater_part_right_and_says_so():
    decoded = decode(SPANISH.encode() + "corazón".encode("cp1252"))
    assert decoded.text == SPANISH + "coraz\ufffdn"
    assert decoded.warnings == ("1 byte that is not UTF-8 became U+FFFD.",)


def test_half_utf8_and_half_cp1252_is_not_turned_into_mojibake_without_telling():
    decoded = decode(b"se\xc3\xb1al " * 6 + b"coraz\xf3n " * 8)
    assert decoded.encoding == "cp1252"
    assert decoded.warnings == ("Part of it reads like UTF-8 and part like cp1252; it was read as cp1252.",)


def test_mojibake_that_is_valid_utf8_stays_as_it_is():
    doubled = SPANISH.replace("—", "-").replace("€", "E").encode().decode("latin-1")
    assert decode(doubled.encode()).text == doubled


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (SPANISH, "cp1252"),
        (ENGLISH, "cp1252"),
        (RUSSIAN, "cp1251"),
        (RUSSIAN, "koi8-r"),
        (RUSSIAN, "cp866"),
        (GREEK, "cp1253"),
        (JAPANESE, "cp932"),
        (JAPANESE, "euc_jp"),
        (JAPANESE, "iso2022_jp"),
        (KOREAN, "cp949"),
        (CHINESE, "gb18030"),
    ],
)
def test_legacy_encodings_are_found_by_their_words(text, encoding):
    assert decode(text.encode(encoding)).text == text


def test_smart_quotes_are_quotes_and_no_controls():
    decoded = decode("“Quoted” – it’s €5… café\n".encode("cp1252"))
    assert decoded.text == "“Quoted” – it’s €5… café\n"
    assert decoded.encoding == "cp1252"


def test_latin_1_is_never_guessed():
    assert decode(SPANISH.replace("—", "-").replace("€", "E").encode("latin-1")).encoding == "cp1252"


def test_a_character_that_cp1252_lacks_is_counted():
    decoded = decode(SPANISH.encode("cp1252") * 3 + b"\x81")
    assert decoded.text == SPANISH * 3 + "\ufffd"
    assert "1 place that is not cp1252 became U+FFFD." in decoded.warnings


def test_what_is_guessed_from_little_says_so():
    decoded = decode(b"\x93Hi\x94")
    assert decoded.warnings == (GUESSED.format(decoded.encoding),)


def test_a_sure_guess_gives_no_warning():
    assert decode(JAPANESE.encode("cp932") * 3).warnings == ()
    assert decode(SPANISH.encode("cp1252") * 3).warnings == ()


def test_the_first_accent_may_come_late():
    data = b"Plain words without an accent, again and again.\n" * 20_000 + RUSSIAN.encode("cp1251")
    assert decode(data).text.endswith(RUSSIAN)


def test_controls_do_not_hide_the_encoding():
    data = RUSSIAN.encode("cp1251").replace(b" ", b" \x00\x01")
    assert decode(data).text == RUSSIAN.replace(" ", " \ufffd\ufffd")


def test_controls_become_the_replacement_character_one_for_one_and_are_counted():
    decoded = decode(b"one\x00two\x01three\x1bfour \xef\xbf\xbd five")
    assert decoded.text == "one\ufffdtwo\ufffdthree\ufffdfour \ufffd five"
    assert decoded.warnings == ("3 unprintable characters became U+FFFD.",)


def test_line_ends_become_one_and_nothing_is_stripped():
    assert decode(b"\r\n  a\r\rb\x0bc\x0c \xc2\xa0d\xe2\x80\xa8e  ").text == "\n  a\n\nb\nc\n \xa0d\u2028e  "


@pytest.mark.parametrize(
    "data",
    [
        b"", b" \n\t ", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE, b"\x00" * 40,
        "\u200b\ufeff\xa0\u2060".encode(), "  \n".encode("utf-16"),
    ],
)  # fmt: skip
def test_nothing_to_see_is_refused(data):
    with pytest.raises(Refused, match=r"^The file has no text\.$"):
        decode(data)


@pytest.mark.parametrize(
    ("named", "reported"),
    [
        ("Windows-1252", "cp1252"),
        ("latin1", "iso8859-1"),
        (" UTF8 ", "utf-8"),
        ("macintosh", "mac-roman"),
        ("cp500", "cp500"),
    ],
)
def test_a_person_names_an_encoding_as_they_know_it(named, reported):
    text = SPANISH.replace("—", "-").replace("€", "E")
    decoded = decode(text.encode(reported), named)
    assert (decoded.text, decoded.encoding, decoded.warnings) == (text, reported, ())


def test_the_named_encoding_is_used_even_where_the_bytes_say_otherwise():
    assert decode("é".encode(), "cp1252").text == "Ã©"


def test_bytes_that_do_not_fit_the_named_encoding_are_counted():
    decoded = decode(b"caf\xe9 and na\xefve", "ascii")
    assert decoded.text == "caf\ufffd and na\ufffdve"
    assert decoded.warnings == ("2 places that are not ascii became U+FFFD.",)
    assert decode(b"caf\xe9", "utf-8").warnings == ("1 byte that is not UTF-8 became U+FFFD.",)


NO_ENCODINGS = [
    "",
    "klingon",
    "rot13",
    "base64",
    "zlib",
    "idna",
    "unicode_escape",
    "undefined",
    "a\0b",
    "\udc80",
    "x" * 500,
]


@pytest.mark.parametrize("named", NO_ENCODINGS)
def test_an_encoding_that_there_is_not_is_refused_by_its_name(named):
    with pytest.raises(InvalidInput) as refused:
        text_encoding(named)
    sentence = str(refused.value)
    assert sentence.startswith("There is no text encoding named “")
    assert canonical(named[:30]) in sentence
    assert len(sentence) < 200
    with pytest.raises(InvalidInput):
        decode(b"words", named)


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(lambda text: text.strip()))
def test_any_text_in_utf8_comes_back_canonical_and_the_same(text):
    try:
        decoded = decode(text.encode())
    except Refused:
        return
    # Two characters are enough for a false sign (a mark, zero bytes in step); what is read must still be a text.
    assert is_canonical(decoded.text)
    if "\x00" not in text and not text.startswith(("\ufeff", "\ufffe")) and "\x1b" not in text:
        assert decoded.text == canonical(text)
        assert decoded.encoding == "utf-8"


@given(st.binary(min_size=1, max_size=300))
def test_any_bytes_are_decoded_or_refused_but_never_crash(data):
    try:
        decoded = decode(data)
    except Refused:
        return
    assert is_canonical(decoded.text)
    assert codecs.lookup(decoded.encoding).name == decoded.encoding
