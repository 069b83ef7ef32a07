"""Projects of Taguette: every highlight with its words, whatever stands between the tags of the HTML."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.exchange.foreign import ForeignCode, ForeignDocument, LeftOut
from annotations.exchange.readers.html_words import Words
from annotations.exchange.readers.taguette import read_taguette
from annotations.exchange.settling import settle
from tests.exchange.foreign_databases import TAGUETTE, make

HTML = (
    "<h1>Sturm über\n  Norden</h1>\n<p>Die <b>Fähre</b>&nbsp;“Ilse” blieb im\nHafen &amp; wartete.</p>\n"
    "<ul><li>Wind: 9 Bft</li><li>Schäden 😀: keine</li></ul><p>Es<br/>endet.</p>"
)
TEXT = (
    "Sturm über Norden\n\nDie Fähre\xa0“Ilse” blieb im Hafen & wartete.\n\nWind: 9 Bft\nSchäden 😀: keine\n\nEs\nendet."
)


def _bytes(words: str, until: str = "") -> tuple[int, int]:
    """Return where words are in the bare text of HTML, in bytes."""
    bare = Words(HTML).bare
    start = bare.index(words)
    end = bare.index(until, start) + len(until) if until else start + len(words)
    return len(bare[:start].encode()), len(bare[:end].encode())


def _highlight(number: int, place: tuple[int, int], snippet: str, document: int = 1) -> dict[str, object]:
    return {
        "id": number, "document_id": document, "start_offset": place[0], "end_offset": place[1], "snippet": snippet,
    }  # fmt: skip


def _rows() -> dict[str, list[dict[str, Any]]]:
    return {
        "projects": [{"id": 1, "name": "Küste", "description": "Fictional."}],
        "documents": [
            {"id": 1, "name": "sturm", "description": "From the radio.", "filename": "sturm.docx", "project_id": 1,
             "contents": HTML},
        ],
        "tags": [
            {"id": 1, "project_id": 1, "path": "ship", "description": "Any vessel"},
            {"id": 2, "project_id": 1, "path": "weather.wind", "description": "weather.wind"},
            {"id": 3, "project_id": 1, "path": "U.S. vessel", "description": ""},
        ],
        "highlights": [
            _highlight(1, _bytes("Fähre"), "<p><b>Fähre</b></p>"),
            _highlight(2, _bytes("wartete", "9 Bft"), "<p>wartete.</p>\n<ul><li>Wind: 9 Bft</li></ul>"),
            _highlight(3, _bytes("im\nHafen &"), "<p>im\nHafen &amp;</p>"),
            _highlight(4, _bytes("😀"), "😀"),
            _highlight(5, _bytes("Ilse"), "Ilse"),
        ],
        "highlight_tags": [
            {"highlight_id": 1, "tag_id": 1}, {"highlight_id": 1, "tag_id": 3}, {"highlight_id": 2, "tag_id": 2},
            {"highlight_id": 3, "tag_id": 1}, {"highlight_id": 4, "tag_id": 2},
        ],
    }  # fmt: skip


def _read(path: Path) -> tuple[list[ForeignCode], list[ForeignDocument], list[LeftOut]]:
    found = list(read_taguette([path]))
    return (
        [one for one in found if isinstance(one, ForeignCode)],
        [one for one in found if isinstance(one, ForeignDocument)],
        [one for one in found if isinstance(one, LeftOut)],
    )


@pytest.mark.parametrize("version", list(TAGUETTE))
def test_documents_tags_and_highlights_of_several_versions_come_with_their_words(tmp_path, version):
    codes, (document,), left_out = _read(make(tmp_path / "a.sqlite3", TAGUETTE[version], _rows()))
    assert document.name == "sturm"
    assert document.text == TEXT
    assert document.fields == (("filename", "sturm.docx"),)
    assert [(code.path, code.definition) for code in codes] == [
        (("ship",), "Any vessel"), (("weather", "wind"), ""), (("U.S. vessel",), ""),
    ]  # fmt: skip
    settled = settle(document)
    assert all(one.spans is not None for one in settled.marks)
    found = [
        (one.mark.code, [document.text[start:end] for start, end in one.spans or ()])
        for one in settled.marks
        if one.mark.kind == "code"
    ]
    assert found == [
        (("ship",), ["Fähre"]), (("U.S. vessel",), ["Fähre"]), (("weather", "wind"), ["wartete.\n\nWind: 9 Bft"]),
        (("ship",), ["im Hafen &"]), (("weather", "wind"), ["😀"]),
    ]  # fmt: skip
    assert [one.note for one in document.marks if one.kind == "note"] == ["From the radio."]
    assert document.left_out == [("highlight 5", "It has no tag, and an annotation here needs one: Ilse")]
    assert [one.where for one in left_out] == ["project “Küste”"]


def test_who_highlighted_and_when_comes_from_the_log_of_the_project(tmp_path):
    def command(who: str, when: str, number: int) -> dict[str, object]:
        payload = json.dumps({"type": "highlight_add", "highlight_id": number, "tags": [1]})
        return {"date": when, "user_login": who, "project_id": 1, "document_id": 1, "payload": payload}

    rows = _rows()
    rows["commands"] = [
        command("ana", "2024-05-01 10:00:00.250000", 1),
        command("ben", "2024-05-02 10:00:00", 1),
        {**command("ben", "no time", 3), "payload": "[1"},
        command("admin", "2024-05-03 10:00:00", 4),
    ]
    _, (document,), _ = _read(make(tmp_path / "a.sqlite3", TAGUETTE["new"], rows))
    found = {one.where: (one.annotator, one.created_at, one.modified_at) for one in document.marks}
    assert found["highlight 1"] == ("ana", 1714557600250, 1714644000000)
    assert found["highlight 3"] == ("", None, None)
    assert found["highlight 4"][0] == "admin"
    rows["commands"] = [command("admin", "2024-05-03 10:00:00", 4)]
    _, (document,), _ = _read(make(tmp_path / "b.sqlite3", TAGUETTE["new"], rows))
    assert {one.annotator for one in document.marks} == {""}


def test_several_projects_in_a_file_and_documents_of_one_name_have_names_of_their_own(tmp_path):
    rows = _rows()
    rows["projects"].append({"id": 2, "name": "A/B", "description": ""})
    rows["documents"] += [
        {"id": 2, "name": "sturm", "project_id": 1, "contents": "<p>One.</p>"},
        {"id": 3, "name": "sturm", "project_id": 2, "contents": "<p>Two.</p>"},
    ]
    _, documents, _ = _read(make(tmp_path / "a.sqlite3", TAGUETTE["new"], rows))
    assert [one.name for one in documents] == ["Küste/sturm", "Küste/sturm (2)", "A-B/sturm"]


def test_tags_under_tags_come_by_number_too_and_a_circle_of_them_ends(tmp_path):
    rows = _rows()
    rows["tags"] = [
        {"id": 1, "path": "ship", "parent_id": 2}, {"id": 2, "path": "traffic", "parent_id": 3},
        {"id": 3, "path": "sea", "parent_id": 1}, {"id": 4, "path": "ship.ferry", "parent_id": 1},
    ]  # fmt: skip
    codes, _, _ = _read(make(tmp_path / "a.sqlite3", TAGUETTE["new"], rows))
    assert [code.path for code in codes] == [
        ("sea", "traffic", "ship"), ("ship", "sea", "traffic"), ("traffic", "ship", "sea"),
        ("sea", "traffic", "ship", "ferry"),
    ]  # fmt: skip


def test_offsets_that_do_not_fit_their_words_are_for_a_person_and_orphans_are_told(tmp_path):
    rows = _rows()
    inside = _bytes("ä")[0] + 1
    rows["highlights"] = [
        _highlight(1, _bytes("Fähre"), "Fähre"),
        _highlight(2, _bytes("Norden"), "Hafen"),
        _highlight(3, (10**30 % 2**62, 2**62 + 5), "Ilse"),
        _highlight(4, (inside, inside + 4), ""),
        _highlight(5, (-5, -1), "<p></p>"),
        _highlight(6, (3, 3), ""),
        {"id": 7, "document_id": 1, "start_offset": "a", "end_offset": b"\xff", "snippet": 4.5},
        _highlight(8, (0, 1), "Lost", document=99),
        {"id": 9, "document_id": 1, "start_offset": 0, "end_offset": 5, "snippet": "Sturm"},
    ]
    rows["highlight_tags"] = [{"highlight_id": number, "tag_id": 1} for number in range(1, 9)]
    rows["highlight_tags"] += [{"highlight_id": 9, "tag_id": 1}, {"highlight_id": 9, "tag_id": 77}]
    _, (document,), left_out = _read(make(tmp_path / "a.sqlite3", TAGUETTE["old"], rows))
    settled = {one.mark.where: one for one in settle(document).marks}
    assert document.text is not None
    assert settled["highlight 1"].spans is not None
    assert settled["highlight 2"].spans is None
    assert [document.text[a:b] for ((a, b),) in settled["highlight 2"].offers] == ["Hafen"]
    assert settled["highlight 3"].spans == ((document.text.index("Ilse"), document.text.index("Ilse") + 4),)
    assert settled["highlight 7"].spans is None
    assert dict(document.left_out) == {
        "highlight 4": "It stands outside the text.", "highlight 5": "It stands outside the text.",
        "highlight 6": "It stands on no words.", "highlight 9": "One of its tags is not in the file.",
    }  # fmt: skip
    assert ("highlight 8", "Its document 99 is not in the file.") in [(one.where, one.why) for one in left_out]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-32-le"])
def test_what_a_file_counts_is_told_by_the_words_it_saved(tmp_path, encoding):
    bare, width, rows = Words(HTML).bare, {"utf-8": 1, "utf-16-le": 2, "utf-32-le": 4}[encoding], _rows()
    rows["highlights"], rows["highlight_tags"] = [], []
    for number, words in enumerate(("Fähre", "keine", "endet"), start=1):
        start = len(bare[: bare.index(words)].encode(encoding)) // width
        place = start, start + len(words.encode(encoding)) // width
        rows["highlights"].append(_highlight(number, place, "" if number == 1 else words))
        rows["highlight_tags"].append({"highlight_id": number, "tag_id": 1})
    _, (document,), _ = _read(make(tmp_path / "a.sqlite3", TAGUETTE["new"], rows))
    assert [TEXT[slice(*one.spans[0])] for one in document.marks if one.spans] == ["Fähre", "keine", "endet"]
    # Where no words were saved, it is bytes.
    if encoding == "utf-8":
        for one in rows["highlights"]:
            one["snippet"] = ""
        _, (document,), _ = _read(make(tmp_path / "b.sqlite3", TAGUETTE["new"], rows))
        assert [TEXT[slice(*one.spans[0])] for one in document.marks if one.spans] == ["Fähre", "keine", "endet"]


def test_blanks_that_are_seen_belong_to_a_stretch_and_those_of_markup_do_not():
    words = Words("<p> One \n <b> two</b> </p>\n<p>three<br>four</p>")
    assert words.text == "One two\n\nthree\nfour"

    def seen(start: str, end: str) -> str:
        found = words.span(words.bare.index(start), words.bare.index(end) + len(end))
        return words.text[slice(*found)]

    assert [seen("One", "One "), seen(" \n ", "two"), seen("two", "two \n"), seen("\nthree", "three")] == [
        "One ", " two", "two", "three",
    ]  # fmt: skip
    assert seen("two", "four") == "two\n\nthree\nfour"


_BITS = st.sampled_from([
    "<p>", "</p>", "<b>", "</b>", "<br/>", "<ul><li>", "</li></ul>", " ", "\n", "\t ", "&amp;", "&nbsp;", "ä", "😀",
    "e\u0301", "\u2028", "\u200d", "word", "Ilse", "&#13;", "<h2>", "</h2>", "\ufeff", "文",
])  # fmt: skip


@settings(max_examples=150)
@given(st.lists(_BITS, max_size=30), st.data())
def test_a_stretch_of_the_bare_text_has_the_same_words_in_the_paragraphs(bits, data):
    words = Words("".join(bits))
    start = data.draw(st.integers(0, len(words.bare)))
    end = data.draw(st.integers(start, len(words.bare)))
    first, last = words.span(start, end)
    assert 0 <= first <= last <= len(words.text)
    # Of blanks only: words never move, and none is lost.
    html_blanks = str.maketrans("", "", " \t\n\f")
    assert words.text[first:last].translate(html_blanks) == words.bare[start:end].translate(html_blanks)
    offsets = {len(words.bare[:at].encode()): at for at in (start, end)}
    assert words.points(offsets, "bytes") == offsets


def test_every_highlight_of_a_real_project_has_its_words(shared):
    path = shared / "formats/samples/taguette/taguette_1.5.2_meantime.sqlite3"
    codes, documents, _ = _read(path)
    assert [code.path for code in codes] == [("PER",), ("ORG",), ("LOC",), ("PRO",)]
    assert len(documents) == 10
    settled = [one for document in documents for one in settle(document).marks]
    assert len(settled) == 169
    assert all(one.spans is not None for one in settled)
    assert not any(document.left_out for document in documents)
