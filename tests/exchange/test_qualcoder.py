"""Projects of QualCoder: every coding with its words, its place in the tree, its memo and its coder."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from annotations.exchange.foreign import ForeignCode, ForeignDocument, LeftOut
from annotations.exchange.readers.qualcoder import read_qualcoder
from annotations.exchange.settling import settle
from tests.exchange.foreign_databases import QUALCODER, make

TEXT = "Die Fähre „Ilse“ blieb im Hafen.\n\nIhr Kapitän wartete, und der Wind 😀 legte sich."
DAY = "2024-05-01 10:00:00"


def _at(words: str) -> dict[str, object]:
    start = TEXT.index(words)
    return {"pos0": start, "pos1": start + len(words), "seltext": words}


def _rows() -> dict[str, list[dict[str, Any]]]:
    return {
        "project": [{"databaseversion": "v1", "memo": "Fictional."}],
        "source": [
            {"id": 1, "name": "fähre.txt", "fulltext": TEXT, "memo": "From the radio.", "owner": "Ana", "date": DAY,
             "risid": 4},
            {"id": 2, "name": "hafen.png", "fulltext": None, "mediapath": "/images/hafen.png", "memo": "Grey."},
        ],
        "code_cat": [
            {"catid": 1, "name": "Sea", "memo": "All at sea", "supercatid": None},
            {"catid": 2, "name": "Traffic", "memo": None, "supercatid": 1},
        ],
        "code_name": [
            {"cid": 1, "name": "Ship", "memo": "Any vessel", "catid": 2, "color": "#F781F3"},
            {"cid": 2, "name": "Person", "catid": None, "color": "red; DROP"},
            {"cid": 3, "name": "Ferry", "catid": None, "color": "#00ff00", "supercid": 1},
        ],
        "code_text": [
            {"ctid": 1, "cid": 1, "fid": 1, **_at("Fähre"), "owner": "Ana", "date": DAY, "memo": "The old one.",
             "important": 1},
            {"ctid": 2, "cid": 2, "fid": 1, **_at("Kapitän"), "owner": "Ben", "date": "yesterday", "memo": ""},
            {"ctid": 3, "cid": 3, "fid": 1, **_at("Wind 😀 legte"), "owner": "Ben", "date": DAY},
        ],
        "annotation": [
            {"anid": 1, "fid": 1, "pos0": 0, "pos1": 3, "memo": "An article.", "owner": "Ben", "date": DAY},
            {"anid": 2, "fid": 1, "pos0": 4, "pos1": 9, "memo": " ", "owner": "Ben", "date": DAY},
        ],
        "attribute": [
            {"attrid": 1, "name": "Wave", "attr_type": "file", "value": "2", "id": 1},
            {"attrid": 2, "name": "Empty", "attr_type": "file", "value": "", "id": 1},
            {"attrid": 3, "name": "Age", "attr_type": "case", "value": "41", "id": 1},
        ],
        "cases": [{"caseid": 1, "name": "Harbour", "memo": ""}, {"caseid": 2, "name": "Crew", "memo": ""}],
        "case_text": [
            {"id": 1, "caseid": 1, "fid": 1, "pos0": 0, "pos1": len(TEXT) - 1},
            {"id": 2, "caseid": 2, "fid": 1, "pos0": 4, "pos1": 9},
        ],
        "code_image": [{"imid": 1, "id": 2, "cid": 1, "memo": "The quay"}],
        "code_av": [{"avid": 1, "id": 9, "cid": 1, "memo": None}],
        "journal": [{"jid": 1, "name": "Diary", "jentry": "Slow day. " * 500}],
        "stored_sql": [{"title": "mine", "ssql": "drop table source"}],
        "ris": [{"risid": 4, "tag": "TI", "value": "A ferry waits"}, {"risid": 4, "tag": "PY", "value": "2024"}],
    }  # fmt: skip


def _read(path: Path) -> tuple[list[ForeignCode], list[ForeignDocument], list[LeftOut]]:
    found = list(read_qualcoder([path]))
    return (
        [one for one in found if isinstance(one, ForeignCode)],
        [one for one in found if isinstance(one, ForeignDocument)],
        [one for one in found if isinstance(one, LeftOut)],
    )


@pytest.mark.parametrize("version", list(QUALCODER))
def test_codings_of_several_versions_come_with_words_memos_and_coders(tmp_path, version):
    make(tmp_path / "sea.qda" / "data.qda", QUALCODER[version], _rows())
    codes, (document,), _ = _read(tmp_path / "sea.qda")
    ferry = ("Sea", "Traffic", "Ship", "Ferry") if version != "v1" else ("Ferry",)
    assert [(code.path, code.colour, code.definition) for code in codes] == [
        (("Sea",), "", "All at sea"), (("Sea", "Traffic"), "", ""),
        (("Sea", "Traffic", "Ship"), "#F781F3", "Any vessel"), (("Person",), "", ""), (ferry, "#00ff00", ""),
    ]  # fmt: skip
    assert (document.name, document.text) == ("fähre.txt", TEXT)
    settled = settle(document).marks
    assert all(one.spans is not None for one in settled)
    found = [
        (one.mark.code, [TEXT[start:end] for start, end in one.spans or ()], one.mark.note, one.mark.annotator)
        for one in settled
    ]
    assert found[:4] == [
        ((), [], "From the radio.", "Ana"),
        (("Sea", "Traffic", "Ship"), ["Fähre"], "The old one.", "Ana"),
        (("Person",), ["Kapitän"], "", "Ben"),
        (ferry, ["Wind 😀 legte"], "", "Ben"),
    ]
    assert [one.created_at for one in document.marks[:3]] == [1714557600000, 1714557600000, None]
    assert found[4:] == ([((), ["Die"], "An article.", "Ben")] if version != "v1" else [])


def test_what_has_no_place_here_is_told_and_attributes_become_fields(tmp_path):
    make(tmp_path / "sea.qda" / "data.qda", QUALCODER["v17"], _rows())
    _, (document,), left_out = _read(tmp_path / "sea.qda")
    assert document.fields == (("Wave", "2"), ("title", "A ferry waits"), ("case", "Harbour"))
    assert document.left_out == [
        ("annotation 2", "It has no words."), ("", "That it is important cannot be said of an annotation: 1 are."),
    ]  # fmt: skip
    told = [(one.where, one.why) for one in left_out]
    assert {one.file for one in left_out} == {"sea.qda"}
    assert ("file “hafen.png”", "It is no text (image). Its memo: Grey.") in told
    assert ("file “hafen.png”", "This coding is on a picture or the page of a PDF, not on words. The quay") in told
    assert ("file “?”", "This coding is on sound or video, not on words.") in told
    assert ("case “Crew”", "Words of a text cannot belong to a case: Crew.") in told
    assert ("case “Harbour”", "What is said of a case has no place here: Age: 41") in told
    assert ("project", "The memo of a project has no place here: Fictional.") in told
    assert ("stored queries", "They have no place here: 1.") in told
    journal = dict(told)["journal “Diary”"]
    assert journal.startswith("A journal has no place here: Slow day.")
    assert len(journal) < 2_100
    assert len(told) == 8


def test_where_nobody_gave_a_name_nobody_is_named(tmp_path):
    rows = _rows()
    rows["annotation"] = []
    for one in rows["code_text"]:
        one["owner"] = "default"
    _, (document,), _ = _read(make(tmp_path / "data.qda", QUALCODER["v17"], rows))
    assert {one.annotator for one in document.marks if one.kind == "code"} == {""}
    rows["code_text"][0]["owner"] = "Ana"
    _, (document,), _ = _read(make(tmp_path / "b" / "data.qda", QUALCODER["v17"], rows))
    assert [one.annotator for one in document.marks if one.kind == "code"] == ["Ana", "default", "default"]


def test_offsets_in_utf16_and_words_with_the_line_ends_of_qt_find_their_place(tmp_path):
    rows = _rows()
    legte, across = TEXT.index("legte") + 1, TEXT.index("Hafen")
    rows["code_text"] = [
        {"ctid": 1, "cid": 1, "fid": 1, "pos0": legte, "pos1": legte + 5, "seltext": "legte"},
        {"ctid": 2, "cid": 1, "fid": 1, "pos0": across, "pos1": across + 11, "seltext": "Hafen.\u2029\u2029Ihr"},
    ]
    _, (document,), _ = _read(make(tmp_path / "data.qda", QUALCODER["v17"], rows))
    found = [TEXT[slice(*one.spans[0])] for one in settle(document).marks if one.mark.kind == "code" and one.spans]
    assert found == ["legte", "Hafen.\n\nIhr"]


def test_circles_orphans_wrong_types_and_places_outside_are_told_and_the_rest_goes_on(tmp_path):
    rows = _rows()
    rows["code_cat"] = [
        {"catid": 1, "name": "A", "supercatid": 2}, {"catid": 2, "name": "B", "supercatid": 1},
        {"catid": 3, "name": b"\xffC", "supercatid": 3}, {"catid": 4, "name": "  "},
    ]  # fmt: skip
    rows["code_name"] = [
        {"cid": 1, "name": "Ship", "catid": 1, "supercid": 1, "memo": 7}, {"cid": 2, "name": "Boat", "catid": "3"},
        {"cid": 3, "name": "Raft", "catid": 99, "supercid": "x"},
    ]  # fmt: skip
    rows["code_text"] = [
        {"ctid": 1, "cid": 1, "fid": 1, **_at("Fähre"), "owner": 5, "date": 17},
        {"ctid": 2, "cid": 9, "fid": 1, **_at("Ilse")},
        {"ctid": 3, "cid": 2, "fid": 1, "pos0": "x", "pos1": 2},
        {"ctid": 4, "cid": 2, "fid": 1, "pos0": -3, "pos1": 2**62, "seltext": "nowhere"},
        {"ctid": 5, "cid": 2, "fid": 77, "pos0": 0, "pos1": 2},
        {"ctid": 6, "cid": 2, "fid": 2, "pos0": 0, "pos1": 2},
        {"ctid": 7, "cid": 3, "fid": 1, "pos0": 9.0, "pos1": 4.0, "seltext": b"\xff"},
    ]
    rows["source"] += [{"id": 3, "name": None, "fulltext": b"\xff\x00words"}, {"id": 4, "name": "e", "fulltext": " \n"}]
    codes, documents, left_out = _read(make(tmp_path / "data.qda", QUALCODER["v17"], rows))
    assert [code.path for code in codes] == [
        ("B", "A"),
        ("A", "B"),
        ("�C",),
        ("B", "A", "Ship"),
        ("�C", "Boat"),
        ("Raft",),
    ]
    told = [(one.where, one.why) for one in left_out]
    assert ("category “A”", "What it stands under goes round in a circle.") in told
    assert ("category 4", "It has no name.") in told
    assert ("coding 5", "This coding is on a file that is not there.") in told
    assert ("coding 6", "This coding is on a file without text, “hafen.png”.") in told
    assert [one.name for one in documents] == ["fähre.txt", "file 3"]
    (document, _) = documents
    assert document.left_out[:2] == [
        ("coding 2", "Its code is not in the project."), ("coding 3", "Its positions are no numbers."),
    ]  # fmt: skip
    settled = {one.mark.where: one.spans for one in settle(document).marks}
    assert settled["coding 1"] is not None
    assert settled["coding 4"] is settled["coding 7"] is None


def test_every_coding_of_a_real_project_has_its_words(shared):
    codes, documents, left_out = _read(shared / "formats/samples/qualcoder/meantime.qda")
    assert [code.path for code in codes] == [("PER",), ("ORG",), ("LOC",), ("PRO",)]
    assert len(documents) == 10
    settled = [one for document in documents for one in settle(document).marks]
    assert len(settled) == 169
    assert all(one.spans is not None for one in settled)
    assert left_out == []
