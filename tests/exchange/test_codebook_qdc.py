"""Codebooks as REFI-QDA files: true to the schema, read again, and read from other programs."""

from __future__ import annotations

from dataclasses import replace
from zipfile import ZipFile

import pytest
from hypothesis import given
from lxml import etree

from annotations.exchange.codebooks.codebook_files import parse_codebook
from annotations.exchange.codebooks.described import as_description, taken_apart
from annotations.exchange.codebooks.exchanged import read_qdc_codes
from annotations.exchange.codebooks.qdc import NAMESPACE, as_qdc, lost_in_qdc
from annotations.model.code_entry import CodeEntry
from annotations.model.errors import InvalidInput
from tests.exchange.codebook_kit import COLOURS, codebooks, words
from tests.exchange.test_codebook_files import MAYOR

PERSON = CodeEntry("label", ("Person",), definition="A human being.", uuid="0b5c1c43-7a51-4d6c-9a2e-3f0c1c0e7a10")
LAW = CodeEntry("topic", ("Law",), definition="What is <ruled> & said.", uuid="0b5c1c43-7a51-4d6c-9a2e-3f0c1c0e7a12")


def read(data: bytes | str, kind: str = "topic"):
    return parse_codebook(data.encode() if isinstance(data, str) else data, "book.qdc", COLOURS, kind)


def carried(entry: CodeEntry) -> CodeEntry:
    """What the format has a place for."""
    said = {name: getattr(entry, name).strip() for name in ("definition", "when_to_use", "when_not")}
    return replace(entry, sign="", key="", retired_at=None, **said)


@given(codebooks())
def test_a_codebook_comes_back_but_for_keys_signs_and_what_is_retired(entries):
    found = read(as_qdc(entries, COLOURS))
    # In the file each tree is whole before the next one begins.
    assert {(one.kind, one.path): one for one in found.entries} == {
        (one.kind, one.path): carried(one) for one in entries
    }
    assert found.told_kinds


@given(words, words, words, words, words)
def test_a_description_is_taken_apart_into_what_it_was_made_of(definition, use, when_not, one, other):
    examples = tuple(words.strip() for words in (one, other) if words.strip())
    made = as_description(definition, use, when_not, (one, other))
    assert taken_apart(made) == (definition.strip(), use.strip(), when_not.strip(), examples)


def test_a_description_reads_as_a_person_would_write_it():
    assert as_description(MAYOR.definition, MAYOR.when_to_use, MAYOR.when_not, MAYOR.examples) == (
        "Head of a town.\n\nWhen to use: For a mayor in office.\n\nWhen not: Not a former one.\n\n"
        "Examples:\n- the mayor of Port Alder\n- Mayor Vance"
    )
    assert taken_apart("Just words.\n- and a list") == ("Just words.\n- and a list", "", "", ())


@pytest.mark.parametrize("head", ["When to use:", "When not:", "Examples:", "\\When not:"])
def test_words_that_look_like_a_heading_stay_where_they_were(head):
    words = f"{head} a\n{head}\n- b"
    assert taken_apart(as_description(words, words, words, (words,))) == (words, words, words, (words,))


def test_headings_out_of_their_order_are_words_of_somebody_else():
    assert taken_apart("A\nWhen not: b\nWhen to use: c\nExamples: d") == (
        "A", "", "b\nWhen to use: c\nExamples: d", (),
    )  # fmt: skip


def test_what_the_format_has_no_place_for_is_said():
    assert lost_in_qdc([PERSON, MAYOR]) == (
        "REFI-QDA has no place for keys (1) and signs (1): they are not in the file.",
        "REFI-QDA does not know what is retired (1): it is in the file like all else.",
    )
    assert lost_in_qdc([PERSON]) == ()
    with pytest.raises(InvalidInput, match="There is nothing to write"):
        as_qdc([], COLOURS)


def test_a_label_and_a_topic_of_one_name_stay_two():
    label = replace(LAW, kind="label", uuid=MAYOR.uuid)
    assert read(as_qdc([label, LAW], COLOURS)).entries == (label, LAW)


@pytest.mark.parametrize("entries", [[PERSON], [PERSON, MAYOR, LAW], [replace(PERSON, uuid="", path=("A\n\tB",))]])
def test_what_is_written_is_valid_by_the_standards_schema(shared, entries):
    path = shared / "formats" / "samples" / "refi-qda" / "Codebook.xsd"
    if not path.exists():
        pytest.skip("the schema is not beside the project")
    schema = etree.XMLSchema(etree.parse(path))
    data = as_qdc(entries, COLOURS)
    schema.assertValid(etree.fromstring(data))
    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in data


def test_the_codebook_of_a_project_of_another_program_is_read(shared):
    path = shared / "formats" / "samples" / "refi-qda" / "atlasti_Project.qde"
    if not path.exists():
        pytest.skip("the project of another program is not beside the project")
    found = read(path.read_bytes())
    assert {one.kind for one in found.entries} == {"topic"}
    assert not found.told_kinds
    assert len(found.entries) == 14
    diet = next(one for one in found.entries if one.path == ("Coke::diet Coke",))
    assert (diet.definition, diet.colour) == ("non sucré", "#966450")


def test_the_codebook_inside_a_project_file_of_another_program_is_read(shared):
    path = shared / "formats" / "samples" / "refi-qda" / "qc_demo.qdpx"
    if not path.exists():
        pytest.skip("the project of another program is not beside the project")
    with ZipFile(path) as archive:
        data = archive.read(next(name for name in archive.namelist() if name.endswith(".qde")))
    found = read(data, "label")
    assert found.entries
    assert {one.kind for one in found.entries} == {"label"}


GUID = "0b5c1c43-7a51-4d6c-9a2e-3f0c1c0e7a11"


def book(codes: str, more: str = "") -> str:
    return f'<?xml version="1.0"?>\n{more}<CodeBook xmlns="{NAMESPACE}"><Codes>{codes}</Codes></CodeBook>'


def code(guid: str, name: str = "A", inner: str = "") -> str:
    return f'<Code guid="{guid}" name="{name}" isCodable="true" color="#FA0">{inner}</Code>'


def test_braces_capitals_and_short_colours_are_read():
    inner = "<!-- a remark --><Description>Words <!-- and a remark --> of somebody.</Description>"
    found = read(book(code(f"{{{GUID.upper()}}}", "A", inner)))
    assert found.entries == (CodeEntry("topic", ("A",), colour="#ffaa00", definition="Words  of somebody.", uuid=GUID),)


LAUGHS = '<!DOCTYPE c [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>\n'
WHOLE = book(code(GUID))
HIDDEN = '<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE c [+ADwAIQ-ENTITY a "ha"+AD4-]+AD4-<c>&a;</c>'


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (book(code(GUID, "&b;"), LAUGHS), "declares a document type or entities"),
        (book(code(GUID), '<!doctype c SYSTEM "file:///etc/passwd">').encode("utf-16"), "declares a document type"),
        (HIDDEN, "declares a document type or entities"),
        (WHOLE[:150], "no XML file that is whole"),
        (book(code(GUID) * 2), "have the same GUID"),
        (book(code("7")), "has no GUID that is one"),
        (book(code("")), "has no GUID that is one"),
        (book(code(GUID.replace("-", ""))), "has no GUID that is one"),
        (book(""), "holds no labels and no topics"),
        ("<html><body>no</body></html>", "is no codebook of REFI-QDA"),
        ("<CodeBook><Codes/></CodeBook>", "is no codebook of REFI-QDA"),
        (book("".join(f'<Code guid="{GUID}" name="a">' for _ in range(300))), "no XML file that is whole"),
        (b'<?xml version="1.0" encoding="nonsense"?><a/>', "no XML file that is whole"),
        (book(code(GUID, "&undeclared;")), "no XML file that is whole"),
    ],
)  # fmt: skip
def test_a_file_that_is_none_or_means_harm_is_refused_in_words(data, words):
    with pytest.raises(InvalidInput, match=words):
        read(data)


def test_codes_too_deep_and_too_many_are_refused():
    inner = ""
    for number in range(60):
        inner = f'<Code guid="{GUID[:-2]}{number:02}" name="a" isCodable="true">{inner}</Code>'
    with pytest.raises(InvalidInput, match="more than 50 levels deep"):
        read(book(inner))
    many = "".join(code(f"{number:08}{GUID[8:]}", str(number)) for number in range(20_001))
    with pytest.raises(InvalidInput, match="more than 20000 labels and topics"):
        read(book(many))


def test_codebooks_to_import_are_found_in_a_folder_and_one_that_is_none_stops_no_other(tmp_path):
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "b.qdc").write_bytes(as_qdc([LAW], COLOURS))
    (tmp_path / "a.qdc").write_bytes(b"<CodeBook/>")
    found = list(read_qdc_codes([tmp_path]))
    assert [getattr(one, "file", "") or getattr(one, "path", ()) for one in found] == ["a.qdc", LAW.path]
