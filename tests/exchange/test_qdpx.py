"""REFI-QDA projects: valid by the standard's schema, read by a program that is not ours, and back as they were."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pyrefiqda
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from annotations.exchange.export import export
from annotations.exchange.foreign import ForeignCode, ForeignDocument, ForeignMark, LeftOut
from annotations.exchange.readers.qdpx import read_qdpx
from annotations.exchange.recognise import groups
from annotations.exchange.registry import FORMATS
from annotations.exchange.rows import read_rows
from annotations.model.errors import Refused

SAMPLES = Path(__file__).parents[3] / "shared" / "formats" / "samples" / "refi-qda"
with_samples = pytest.mark.skipif(not SAMPLES.is_dir(), reason="the samples of other programs are not here")
_CHARACTERS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
_NOT = '<?xml version="1.0"?><Project xmlns="urn:QDA-XML:project:1.0" name="x">'
CODE, CODING = "11111111-1111-4111-8111-111111111112", "11111111-1111-4111-8111-111111111113"


def written(desk) -> Path:
    target = desk.folder / "out.qdpx"
    with desk.library.snapshot():
        export(desk.library.db, FORMATS["qdpx"], target, colours={"orange": "#dd7711"})
    return target


def documents(path: Path) -> dict[str, ForeignDocument]:
    return {one.name: one for one in read_qdpx([path]) if isinstance(one, ForeignDocument)}


def project(tmp_path: Path, inside: str, **files: str) -> Path:
    path = tmp_path / "other.qdpx"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("project.qde", f"{_NOT}{inside}</Project>")
        for name, text in files.items():
            packed.writestr(f"sources/{name}.txt", text)
    return path


def source(selections: str, more: str = 'plainTextPath="internal://a.txt"') -> str:
    return (
        f'<CodeBook><Codes><Code guid="{CODE}" name="Claim" isCodable="true"/></Codes></CodeBook>'
        f'<Sources><TextSource guid="{CODING}" name="a.txt" {more}>{selections}</TextSource></Sources>'
    )


def selection(start: int, end: int, name: str = "") -> str:
    return (
        f'<PlainTextSelection guid="{CODING}" name="{name}" startPosition="{start}" endPosition="{end}">'
        f'<Coding guid="{CODING}"><CodeRef targetGUID="{CODE}"/></Coding></PlainTextSelection>'
    )


@with_samples
def test_the_project_is_valid_by_the_schema_of_the_standard(full_desk):
    schema = etree.XMLSchema(etree.parse(str(SAMPLES / "Project.xsd")))
    with zipfile.ZipFile(written(full_desk)) as packed:
        schema.assertValid(etree.fromstring(packed.read("project.qde")))


def test_another_program_reads_sources_codes_and_selections(full_desk, tmp_path):
    read = pyrefiqda.RefiProject.load(written(full_desk), tmp_path / "unpacked")
    assert [one.name for one in read.users.user] == ["Ana", "Ben"]
    assert {one.name for one in read.code_book.codes.code} >= {"Person", "Event", "Politics"}
    texts = {
        one.name: (tmp_path / "unpacked" / "sources" / f"{one.guid}.txt").read_text("utf-8")
        for one in read.sources.text_source
    }
    assert set(texts) == {"news/a.txt", "news/b.txt", "news/c.txt"}
    for one in read.sources.text_source:
        for selection in one.plain_text_selection:
            words = texts[one.name][selection.start_position : selection.end_position]
            assert " ".join(words.split()) == selection.name


def test_what_is_written_comes_back_as_it_was(full_desk):
    found = list(read_qdpx([written(full_desk)]))
    assert [one for one in found if isinstance(one, LeftOut)] == [
        LeftOut("out.qdpx", "note “About an entity.”", "This note is about nothing that could be taken.")
    ]
    codes = {one.path: one for one in found if isinstance(one, ForeignCode)}
    assert codes["Person",].kind == "label"
    assert codes["Politics", "Either/or"].kind == "topic"
    first = next(one for one in found if isinstance(one, ForeignDocument) and one.name == "news/a.txt")
    assert first.text is not None
    assert ("keyword", "b;c") in first.fields
    assert ("author", "C:\\Doe") in first.fields
    shown = {(mark.kind, mark.code, mark.spans, mark.entity, mark.annotator) for mark in first.marks if mark.code}
    assert shown == {
        ("mention", ("Person",), ((9, 14),), "Milei", "Ana"),
        ("mention", ("Person",), ((0, 4),), "Kast", "Ana"),
        ("mention", ("Event",), ((0, 4), (9, 14), (18, 30)), "", "Ana"),
        ("topic", ("Politics", "Either/or"), (), "", "Ana"),
    }
    assert all(mark.quotes is None or "".join(mark.quotes) for mark in first.marks)
    (note,) = (mark for mark in first.marks if mark.kind == "note")
    assert note.note == "Who is *he*?\n\n> “a, b”"
    assert next(mark for mark in first.marks if mark.key == note.on).entity == "Kast"


@settings(max_examples=30, deadline=None)
@given(
    text=st.text(_CHARACTERS, min_size=3, max_size=60),
    spans=st.lists(st.tuples(st.integers(0, 60), st.integers(1, 30)), max_size=6),
    note=st.text(_CHARACTERS, max_size=20),
)
def test_any_words_marks_and_notes_come_back(make_desk, tmp_path_factory, text, spans, note):
    desk = make_desk(tmp_path_factory.mktemp("any"))
    text = f"A {text} z"
    desk.article("any.txt", text)
    rows = [
        {"article": "any.txt", "kind": "mention", "start": start, "end": min(start + size, len(text)), "label": "L<&>"}
        for start, size in spans
        if start < len(text)
    ]
    for row in rows:
        row["note"] = note.strip() or "n"
        # Some cut a character in two, and are refused.
        desk.library.annotations.add(read_rows(io.BytesIO(json.dumps(row).encode())))
    found = documents(written(desk))["any.txt"]
    assert found.text == text
    assert {mark.code for mark in found.marks if mark.kind == "mention"} <= {("L<&>",)}
    assert [mark for mark in found.marks if mark.kind == "mention" and not is_right(mark, text)] == []
    keys = {mark.key for mark in found.marks if mark.kind == "mention"}
    assert len(keys) == sum(mark.kind == "mention" for mark in found.marks)
    assert all(mark.on in keys for mark in found.marks if mark.kind == "note")


def is_right(mark: ForeignMark, text: str) -> bool:
    """Whether a mark has its words, as far as its file tells them."""
    return mark.quotes is None or mark.quotes == tuple(text[start:end] for start, end in mark.spans)


@with_samples
@pytest.mark.parametrize("name", ["qc_demo.qdpx", "atlasti_TestProject.qdpx", "atlasti_Project.qde"])
def test_every_sample_of_other_programs_is_read(name):
    found = list(read_qdpx([SAMPLES / name]))
    assert any(isinstance(one, ForeignCode) for one in found)
    for one in found:
        if isinstance(one, ForeignDocument):
            assert one.text
            assert one.marks or one.name == "admin-1.txt"
            for mark in one.marks:
                for start, end in mark.spans:
                    assert 0 <= start < end <= len(one.text)
                assert mark.quotes is None or mark.quotes == tuple(one.text[start:end] for start, end in mark.spans)


def test_ends_that_include_their_character_are_known_by_the_names_of_the_selections(tmp_path):
    path = project(tmp_path, source(selection(4, 10, "Vellmar") + selection(0, 2, "The")), a="The Vellmar fire")
    assert [mark.spans for mark in documents(path)["a.txt"].marks] == [((4, 11),), ((0, 3),)]
    path = project(tmp_path, source(selection(4, 11, "Vellmar")), a="The Vellmar fire")
    assert [mark.quotes for mark in documents(path)["a.txt"].marks] == [("Vellmar",)]


@pytest.mark.parametrize(
    "where",
    ["/etc/passwd", "internal://../../etc/passwd", "file:///etc/passwd", "relative://x", "internal://gone.txt", ""],
)
def test_a_text_outside_the_project_is_never_opened(tmp_path, where):
    path = project(tmp_path, source(selection(0, 2), f'plainTextPath="{where}"'), a="The Vellmar fire")
    (left,) = (one for one in read_qdpx([path]) if isinstance(one, LeftOut))
    assert left.where == "source “a.txt”"
    assert documents(path) == {}


def test_a_wrong_part_stops_no_other(tmp_path):
    wrong = (
        selection(4, 11, "Vellmar")
        + selection(0, 3).replace('startPosition="0"', 'startPosition="x"')
        + selection(0, 3).replace(f'targetGUID="{CODE}"', 'targetGUID="gone"')
        + f'<PlainTextSelection guid="{CODING}" startPosition="1" endPosition="2"/>'
    )
    path = project(tmp_path, source(wrong), a="The Vellmar fire")
    document = documents(path)["a.txt"]
    assert [mark.quotes for mark in document.marks] == [("Vellmar",)]
    assert len(document.left_out) == 3


@pytest.mark.parametrize(
    "data",
    [
        b"", b"PK\x03\x04", b"<Project/>",
        b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><Project>&a;</Project>',
        b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><l>&b;</l>',
    ],
)  # fmt: skip
def test_what_is_no_project_is_refused_in_words(tmp_path, data):
    for name in ("x.qde", "x.qdpx"):
        (tmp_path / name).write_bytes(data)
        with pytest.raises(Refused):
            list(read_qdpx([tmp_path / name]))
    with zipfile.ZipFile(tmp_path / "y.qdpx", "w") as packed:
        packed.writestr("project.qde", data)
    with pytest.raises(Refused):
        list(read_qdpx([tmp_path / "y.qdpx"]))


def test_a_bomb_is_not_unpacked(tmp_path):
    path = tmp_path / "bomb.qdpx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("project.qde", f"{_NOT}{source(selection(0, 2))}</Project>")
        with packed.open("sources/a.txt", "w") as file:
            for _ in range(260):
                file.write(b"0" * 1_000_000)
    assert any(isinstance(one, LeftOut) and "larger than" in one.why for one in read_qdpx([path]))


def test_projects_are_found_in_a_folder_and_one_that_is_none_stops_no_other(tmp_path):
    (tmp_path / "all" / "deep").mkdir(parents=True)
    project(tmp_path, source(selection(4, 11)), a="The Vellmar fire").rename(tmp_path / "all" / "deep" / "b.qdpx")
    (tmp_path / "all" / "a.qdpx").write_bytes(b"PK\x03\x04")
    found = [one for one in read_qdpx([tmp_path / "all"]) if isinstance(one, ForeignDocument | LeftOut)]
    assert [getattr(one, "file", "") or getattr(one, "name", "") for one in found] == ["a.qdpx", "a.txt"]
    (group,) = groups([tmp_path / "all"])
    assert group.format is FORMATS["qdpx"]
