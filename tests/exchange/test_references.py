"""Articles as references in BibTeX and RIS, read by bibtexparser and rispy."""

from __future__ import annotations

import bibtexparser
import pytest
import rispy
from bibtexparser import middlewares
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.exchange.export import export
from annotations.exchange.losses import losses_of
from annotations.exchange.registry import FORMATS
from annotations.exchange.selection import EVERYTHING, Selection
from annotations.exchange.writers.persons import person
from annotations.model.field import Field

NASTY = r"100 % of {Kast} & \Milei: $5_000 #1 ~ ^ “Ürümqi” }{ 北京 👩‍👧"

LETTERS = st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\\{}%&$#_~^@,=\"' \n\u2028-\u0301")


def written(desk, format_id, selection=EVERYTHING):
    """Export as references; return the file and what was reported."""
    path = desk.folder / f"out{FORMATS[format_id].suffixes[0]}"
    with desk.library.snapshot():
        return path, export(desk.library.db, FORMATS[format_id], path, selection=selection)


def by_bibtexparser(path):
    """The entries, LaTeX read back, by the titles they have; nothing in the file is left over or twice."""
    found = bibtexparser.parse_file(
        str(path), append_middleware=[middlewares.SeparateCoAuthors(), middlewares.SplitNameParts(),
                                      middlewares.LatexDecodingMiddleware()]
    )  # fmt: skip
    assert found.failed_blocks == []
    assert found.comments == []
    return [({one.key: one.value for one in entry.fields}, entry.key, entry.entry_type) for entry in found.entries]


def by_rispy(path):
    with path.open(encoding="utf-8", newline="") as file:
        return rispy.load(file)


def names(parts):
    return [(" ".join(one.first), " ".join([*one.von, *one.last]), " ".join(one.jr)) for one in parts]


@pytest.fixture
def cited(desk):
    """Two articles with nearly the same fields, one with nothing known."""
    fields = [
        Field("title", NASTY), Field("author", "Ursula von der Leyen"), Field("author", "The Associated Press"),
        Field("author", "Begoña Ibáñez Soto"), Field("outlet", "The Quay & Co"), Field("date_published", "2026-03-12"),
        Field("language", "es"), Field("url", "https://example.org/a_b?x=1&y={2}%20#3"), Field("place", "Norda"),
        Field("wave, “2”", "x\ny"), Field("section", "Politics"),
    ]  # fmt: skip
    desk.article("a.txt", "One of the articles.", fields)
    desk.article("b.txt", "Another of the articles.", [*fields[:1], Field("date_published", "2026-03")])
    desk.article("c/Notes on nothing.txt", "Nothing is known.")
    desk.annotate(
        {"article": "a.txt", "kind": "topic", "topic": r"Economy/Ports & rivers"},
        {"article": "a.txt", "kind": "topic", "topic": "Talks", "start": 0, "end": 3},
        {"article": "a.txt", "kind": "note", "note": "Read twice.\n\n50 % of it."},
        {"article": "a.txt", "kind": "note", "note": "On words.", "start": 0, "end": 3},
        {"article": "a.txt", "kind": "mention", "label": "Person", "start": 0, "end": 3, "entity": "One"},
    )
    return desk


def test_bibtex_is_read_back_with_all_that_an_article_has(cited):
    path, exported = written(cited, "bibtex")
    assert exported.rows == {"out.bib": 3}
    (first, key, kind), (second, _, _), (third, last, misc) = by_bibtexparser(path)
    assert (kind, misc) == ("article", "misc")
    # The reader does not know LaTeX's own words for braces, and takes the circumflex for the accent.
    assert first["title"].replace("ˆ", "^") == NASTY.replace("{", "").replace("}", "")
    assert r"of \textbraceleft{}Kast\textbraceright{} \& \textbackslash{}Milei" in path.read_text("utf-8")
    assert names(first["author"])[0] == ("Ursula", "von der Leyen", "")
    assert names(first["author"])[2] == ("Begoña", "Ibáñez Soto", "")
    assert "The Associated Press" in names(first["author"])[1][1]
    assert (first["date"], first["year"], first["month"]) == ("2026-03-12", "2026", "mar")
    assert (second["date"], second["month"]) == ("2026-03", "mar")
    assert first["journal"] == "The Quay & Co"
    assert first["keywords"] == "Economy/Ports & rivers, Talks"
    assert first["annote"] == "Read twice. 50 % of it."
    assert (first["x-wave-2"], first["section"], first["location"], first["language"]) == (
        "x y",
        "Politics",
        "Norda",
        "es",
    )
    assert "url = {https://example.org/a_b?x=1&y=%7B2%7D%20#3}" in path.read_text("utf-8")
    assert set(third) == {"title"}
    assert third["title"].strip("{}") == "c/Notes on nothing.txt"
    assert key.startswith("vonderleyen2026")
    assert last


def test_ris_is_read_back_with_all_that_an_article_has(cited):
    path, exported = written(cited, "ris")
    assert exported.rows == {"out.ris": 3}
    assert b"\r\n" in path.read_bytes()
    first, second, third = by_rispy(path)
    assert first["type_of_reference"] == "NEWS"
    assert first["authors"] == ["von der Leyen, Ursula", "The Associated Press", "Ibáñez Soto, Begoña"]
    assert first["title"] == NASTY
    assert first["secondary_title"] == "The Quay & Co"
    assert (first["year"], first["date"]) == ("2026", "2026/03/12/")
    assert second["date"] == "2026/03//"
    assert first["keywords"] == ["Economy/Ports & rivers", "Talks"]
    assert first["notes"] == ["Read twice. 50 % of it.", "wave, “2”: x y"]
    assert first["urls"] == ["https://example.org/a_b?x=1&y={2}%20#3"]
    assert first["language"] == "es"
    assert third["title"] == "c/Notes on nothing.txt"


def test_keys_are_unique_and_the_same_in_every_export(cited):
    keys = [key for _, key, _ in by_bibtexparser(written(cited, "bibtex")[0])]
    assert len(set(keys)) == 3
    assert all(key.isascii() and key.replace("-", "").isalnum() for key in keys)
    assert [one["id"] for one in by_rispy(written(cited, "ris")[0])] == keys
    cited.article("d.txt", "One more.", [Field("title", NASTY), Field("date_published", "2026-03")])
    alone = Selection(articles=frozenset([cited.library.articles.find("b.txt").uuid]))
    assert [key for _, key, _ in by_bibtexparser(written(cited, "bibtex", alone)[0])] == [keys[1]]


@pytest.mark.parametrize("format_id", ["bibtex", "ris"])
def test_what_is_said_beforehand_to_be_lost_is_what_is_lost(cited, format_id):
    with cited.library.snapshot():
        before = losses_of(cited.library.db, FORMATS[format_id], EVERYTHING)
    lost = written(cited, format_id)[1].lost.counts
    assert {which: number for which, number, _ in before} == dict(lost)
    assert (lost["mentions"], lost["notes"], lost["topics_on_words"], lost["texts"]) == (1, 1, 1, 3)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(LETTERS, min_size=1, max_size=30).filter(str.strip), min_size=1, max_size=5))
def test_any_title_and_field_leaves_the_files_whole(make_desk, tmp_path_factory, values):
    desk = make_desk(tmp_path_factory.mktemp("any"))
    for number, value in enumerate(values):
        desk.article(f"{number}.txt", "Words.", [Field("title", value), Field("author", value), Field("own", value)])
    entries = by_bibtexparser(written(desk, "bibtex")[0])
    assert len(entries) == len(values)
    references = by_rispy(written(desk, "ris")[0])
    titles = [desk.library.articles.find(f"{number}.txt") for number in range(len(values))]
    assert len(references) == len(titles)
    assert [one["title"] for one in references] == [" ".join(value.split()) for value in values]
    desk.library.close()


@pytest.mark.parametrize(
    ("name", "language", "family", "given"),
    [
        ("Marit Kast", "en", "Kast", "Marit"),
        ("Kast, Marit", "de", "Kast", "Marit"),
        ("Ursula von der Leyen", "de", "von der Leyen", "Ursula"),
        ("Robin van Persie", "nl", "van Persie", "Robin"),
        ("Begoña Ibáñez Soto", "es", "Ibáñez Soto", "Begoña"),
        ("María José Pérez", "es", "Pérez", "María José"),
        ("Juan Carlos Gómez Ruiz", "es-AR", "Gómez Ruiz", "Juan Carlos"),
        ("Pedro Sánchez de León", "es", "Sánchez de León", "Pedro"),
        ("José Ortega y Gasset", "es", "Ortega y Gasset", "José"),
        ("Ana Maria da Silva", "pt", "da Silva", "Ana Maria"),
        ("Orbán Viktor", "hu", "Orbán", "Viktor"),
        ("Nguyễn Văn An", "vi", "Nguyễn", "Văn An"),
        ("山田 太郎", "ja", "山田", "太郎"),
        ("إلسه كاست", "ar", "كاست", "إلسه"),
        ("ILSE KAST", "en", "KAST", "ILSE"),
    ],
)
def test_names_are_taken_apart_as_their_language_has_it(name, language, family, given):
    found = person(name, language)
    assert (found.family, found.given, found.whole) == (family, given, False)


@pytest.mark.parametrize(
    "name", ["dpa", "王小明", "The Associated Press", "Redaktion Norda", "Kast and Milei", "Agencia EFE"]
)
def test_what_is_no_persons_name_stays_whole(name):
    assert (person(name).family, person(name).whole) == (name, True)


def test_a_suffix_is_no_name():
    found = person("Martin Luther King, Jr.")
    assert (found.family, found.given, found.suffix) == ("King", "Martin Luther", "Jr.")
