"""The nasty files beside the project: each leads to what its manifest says, as far as reading and decoding go."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest

from annotations.model.article import MAX_ORIGINAL_BYTES
from annotations.text.canonical import canonical, is_canonical
from reader.articles.encoding import decode
from reader.articles.found import Found, clean_name, display_name, find_files
from reader.articles.work import Outcome
from tests.articles.reading_many import read, reasons

NO_TEXT = {"empty.txt", "only_whitespace.txt", "only_bom.txt"}
REFUSED = {
    "pdf_as.txt": "This PDF is damaged.",
    "zip_as.txt": "The archive is damaged",
    "random_binary.txt": "Not a text",
    "big_50MB.txt": "Larger than 50 MB",
}
# The same Spanish article in other dresses: what must come out is the text of the first.
SAME_AS_SPANISH = {
    "es_utf-16.txt": "utf-16-le",
    "es_utf-16-le.txt": "utf-16-le",
    "es_utf-16-be.txt": "utf-16-be",
    "es_utf-32.txt": "utf-32-le",
    "es_cp1252.txt": "cp1252",
    "es_latin-1.txt": "cp1252",
    "es_iso8859-15.txt": "cp1252",
    "es_mac-roman.txt": "mac-roman",
}
WARNED = {
    "nul_bytes.txt": "5 unprintable characters became U+FFFD.",
    "invalid_utf8.txt": "8 bytes that are not UTF-8 became U+FFFD.",
    "truncated_utf8.txt": "2 bytes that are not UTF-8 became U+FFFD.",
    "mixed_utf8_cp1252.txt": "3 bytes that are not UTF-8 became U+FFFD.",
    "xml_illegal_chars.txt": "3 unprintable characters became U+FFFD.",
    "cp1252_smart_quotes.txt": "The encoding was guessed as cp1252. Read it with another one if words look wrong.",
}
# Words that stand in each of the real files, found by reading them; a wrong encoding has none of them.
WORDS_OF_REAL_FILES = {
    "sample-arabic-1.txt": "المؤرخون العرب في القرون الوسطى",
    "sample-arabic.txt": "المغرب",
    "sample-bulgarian.txt": "право на образование",
    "sample-chinese.txt": "維基媒體基金會",
    "sample-english.bom.txt": " the ",
    "sample-french-1.txt": "lui-même, imprégné de",
    "sample-french.txt": "è",
    "sample-greek-2.txt": "μητρική γλώσσα",
    "sample-greek.txt": "μητρική γλώσσα",
    "sample-hebrew-2.txt": "דוברים ילידיים",
    "sample-hebrew-3.txt": "דוברים ילידיים",
    "sample-korean.txt": "역사적 예수에 대한 연구",
    "sample-polish.txt": "URZĄDZENIE",
    "sample-russian-2.txt": "механического заучивания материала",
    "sample-russian-3.txt": "город федерального значения",
    "sample-russian.txt": "механического заучивания материала",
    "sample-spanish.txt": "vacía",
    "sample-turkish.txt": "kültürel açıdan en önemli",
}


@pytest.fixture(scope="module")
def generated(shared: Path) -> Path:
    return shared / "nasty" / "generated"


@pytest.fixture(scope="module")
def manifest(shared: Path) -> dict[str, dict[str, str]]:
    entries = json.loads((shared / "nasty" / "manifest.json").read_text(encoding="utf-8"))
    return {entry["file"]: entry for entry in entries}


@pytest.fixture(scope="module")
def outcomes(
    generated: Path, manifest: dict[str, dict[str, str]], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Outcome]:
    """What comes of each file of the manifest, under the name it is to be given, read as one batch."""
    folder = tmp_path_factory.mktemp("nasty")
    given: dict[str, str] = {}
    for file, entry in manifest.items():
        name = entry.get("name_to_give", file)
        if file == "big_50MB.txt":
            (folder / name).write_bytes(b"The quick brown fox.\n" * (MAX_ORIGINAL_BYTES // 21 + 1))
        else:
            shutil.copy(generated / file, folder / name)
        given[clean_name(name)] = file
    return {given[outcome.found.name]: outcome for outcome in read(find_files([folder]), "plain")}


def text_of(outcomes: dict[str, Outcome], file: str) -> str:
    article = outcomes[file].article
    assert article is not None, f"{file}: {outcomes[file].reason}"
    return article.text


def source(generated: Path, file: str) -> str:
    return canonical((generated / file).read_bytes().decode("utf-8-sig"))


def test_every_file_of_the_manifest_has_an_outcome(outcomes, manifest):
    assert set(outcomes) == set(manifest)
    assert {file for file, outcome in outcomes.items() if outcome.article is None} == NO_TEXT | set(REFUSED)
    assert all(outcome.article or outcome.reason for outcome in outcomes.values())


def test_files_without_text_are_refused_as_that(outcomes):
    assert {outcomes[file].reason for file in NO_TEXT} == {"The file has no text."}


@pytest.mark.parametrize(("file", "reason"), REFUSED.items())
def test_what_is_no_text_is_refused_with_what_it_is(outcomes, file, reason):
    assert outcomes[file].reason.startswith(reason)


@pytest.mark.parametrize(("file", "encoding"), SAME_AS_SPANISH.items())
def test_the_spanish_article_is_the_same_in_every_encoding(outcomes, generated, file, encoding):
    assert text_of(outcomes, file) == source(generated, "utf8_bom.txt")
    assert outcomes[file].encoding == encoding
    assert outcomes[file].warnings == ()


@pytest.mark.parametrize("file", SAME_AS_SPANISH)
def test_the_spanish_article_is_the_same_when_a_person_names_its_encoding(generated, manifest, file):
    named = decode((generated / file).read_bytes(), manifest[file]["encoding"])
    assert named.text == source(generated, "utf8_bom.txt")
    assert named.warnings == ()


def test_a_byte_order_mark_is_no_part_of_the_text(outcomes, generated):
    text = text_of(outcomes, "utf8_bom.txt")
    assert text == (generated / "utf8_bom.txt").read_bytes()[3:].decode()
    assert outcomes["utf8_bom.txt"].warnings == ()


@pytest.mark.parametrize(("file", "warning"), WARNED.items())
def test_what_was_replaced_or_guessed_is_told(outcomes, file, warning):
    assert outcomes[file].warnings == (warning,)


def test_all_other_texts_are_taken_without_a_warning(outcomes):
    told = {file: outcome.warnings for file, outcome in outcomes.items() if outcome.warnings}
    assert set(told) == set(WARNED)


def test_smart_quotes_dash_and_euro_are_no_controls(outcomes):
    text = text_of(outcomes, "cp1252_smart_quotes.txt")
    assert "“Quoted” – it’s €5… café" in text
    assert not re.search("[\x80-\x9f]", text)


def test_damaged_utf8_is_neither_cut_nor_turned_into_other_words(outcomes, generated):
    whole = source(generated, "utf8_bom.txt")
    assert text_of(outcomes, "invalid_utf8.txt").endswith(whole[-500:])
    truncated = text_of(outcomes, "truncated_utf8.txt")
    assert truncated.endswith("\ufffd\ufffd")
    assert len(truncated) > 7_000
    assert whole.startswith(truncated[:-2])
    mixed = text_of(outcomes, "mixed_utf8_cp1252.txt")
    assert mixed.startswith(whole[:5000])
    assert "coraz\ufffdn" in mixed


def test_nul_and_controls_are_replaced_one_for_one(outcomes, generated):
    data = (generated / "nul_bytes.txt").read_bytes()
    text = text_of(outcomes, "nul_bytes.txt")
    assert len(text) == len(data.decode())
    assert "\ufffd\ufffd\ufffd\ufffd\ufffd[31m" in text


@pytest.mark.parametrize("file", ["crlf.txt", "cr_only.txt", "mixed_eol.txt"])
def test_line_ends_of_all_kinds_are_line_ends(outcomes, generated, file):
    text = text_of(outcomes, file)
    assert "\r" not in text
    assert text.count("\n") >= 5
    assert text == source(generated, file)


def test_line_separators_of_unicode_are_left_in_place(outcomes):
    text = text_of(outcomes, "mixed_eol.txt")
    assert {"\u2028", "\u2029", "\x85"} <= set(text)


@pytest.mark.parametrize(
    "file",
    [
        "double_encoded_mojibake.txt", "html_entities.txt", "nfd.txt", "zalgo.txt", "astral_emoji.txt",
        "bidi_rtl.txt", "bidi_override.txt", "cjk_nospace.txt", "thai_nospace.txt", "zero_width_soft_hyphen.txt",
        "nbsp_thin_spaces.txt", "line_1M_chars.txt", "line_1M_nospace.txt", "million_short_lines.txt",
        "html_injection_title.txt", "sql_injection.txt", "csv_formula_injection.txt", "fts_operators.txt",
        "same_title_1.txt", "same_title_2.txt",
    ],
)  # fmt: skip
def test_odd_but_sound_texts_are_taken_letter_for_letter(outcomes, generated, file):
    assert text_of(outcomes, file) == (generated / file).read_bytes().decode()
    assert outcomes[file].encoding == "utf-8"


def test_every_text_is_canonical(outcomes):
    assert all(is_canonical(outcome.article.text) for outcome in outcomes.values() if outcome.article)


def test_names_are_kept_and_safe_to_show(outcomes, manifest):
    for file, outcome in outcomes.items():
        name = manifest[file].get("name_to_give", file)
        assert outcome.found.name == name.replace("\n", "\ufffd")
        assert not re.search("[\x00-\x1f\u202a-\u202e]", display_name(outcome.found.name))


def test_real_files_in_real_encodings_say_their_words(shared):
    folder = shared / "nasty" / "real_encodings"
    assert {path.name for path in folder.glob("*.txt")} == set(WORDS_OF_REAL_FILES)
    wrong = {
        name: decoded.text[:60]
        for name, words in WORDS_OF_REAL_FILES.items()
        if words not in (decoded := decode((folder / name).read_bytes())).text or decoded.warnings
    }
    assert wrong == {}


def test_the_messy_files_as_found_are_told_apart(shared):
    folder = shared / "nasty" / "real_messy"
    told = reasons(read([Found(path, path.name) for path in sorted(folder.glob("*.txt"))], "plain"))
    assert told["no_url_first_line.txt"] == ""
    assert told["rtf_disguised_as_txt_buenosairesherald.txt"] == ""


def test_rtf_under_another_name_is_read_as_rtf(outcomes):
    assert text_of(outcomes, "rtf_as.txt") == "Chile’s president-elect\nJosé Kast — met Milei"


@pytest.mark.parametrize("line", range(3))
def test_naughty_strings_go_through_unharmed(shared, line):
    path = shared / "nasty" / "blns" / ("blns.txt", "blns.json", "blns.base64.txt")[line]
    decoded = decode(path.read_bytes())
    assert decoded.text == canonical(path.read_bytes().decode())


def test_a_page_under_another_name_is_read_as_a_page(outcomes):
    assert text_of(outcomes, "html_as.txt") == "Headline inside html\n\nPara & one"
