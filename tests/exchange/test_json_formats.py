"""doccano, Label Studio and Web Annotations: what goes out comes back, and what others wrote is read as it is meant."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.exchange.foreign import ForeignDocument, LeftOut
from annotations.exchange.registry import FORMATS
from annotations.exchange.settling import settle
from annotations.model.errors import Refused
from annotations.text.utf16 import Utf16
from tests.exchange.standoff import (
    TOPICS,
    Draft,
    came_back,
    drafts,
    fill,
    shape_back,
    shape_told,
    told_of,
    words_are_right,
    written,
)

SAMPLES = Path(__file__).parents[2].parent / "shared" / "formats" / "samples"
NAMES = ("doccano", "labelstudio", "w3c")


@pytest.fixture
def samples() -> Path:
    """Files that other programs wrote."""
    if not SAMPLES.is_dir():
        pytest.skip("the samples of other programs are not beside the project")
    return SAMPLES


def read(format_id: str, *paths: Path) -> list[Any]:
    """All that a reader says."""
    return list(FORMATS[format_id].reads()(paths))


def put(path: Path, value: Any) -> Path:
    """Write a file of JSON."""
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return path


@settings(max_examples=30)
@given(made=st.lists(drafts(), min_size=1, max_size=2))
def test_web_annotations_come_back_as_they_were(make_desk, made):
    with tempfile.TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        fill(desk, made)
        documents = came_back("w3c", written(desk, "w3c"))
        for article in told_of(desk):
            document = documents.pop(article.name)
            assert (document.text, document.uuid, document.fields) == (article.text, article.uuid, article.fields)
            assert shape_back(document) == shape_told(desk, article)
        assert documents == {}
        desk.library.close()


@settings(max_examples=30)
@given(made=st.lists(drafts(), min_size=1, max_size=2), offsets=st.sampled_from(["utf16", "points"]))
def test_tasks_of_label_studio_come_back_as_they_were(make_desk, made, offsets):
    with tempfile.TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        fill(desk, made)
        documents = came_back("labelstudio", written(desk, "labelstudio", offsets=offsets) / "tasks.json")
        for article in told_of(desk):
            document = documents.pop(article.name)
            assert (document.text, document.uuid, sorted(document.fields)) == (
                article.text, article.uuid, sorted(article.fields),
            )  # fmt: skip
            if offsets == "utf16":
                units = Utf16(article.text)
                for mark in document.marks:
                    mark.spans = tuple((units.to_points(start), units.to_points(end)) for start, end in mark.spans)
            assert shape_back(document) == shape_told(desk, article)
        assert documents == {}
        desk.library.close()


@settings(max_examples=30)
@given(made=st.lists(drafts(), min_size=1, max_size=2), offsets=st.sampled_from(["utf16", "points"]))
def test_however_label_studio_counts_its_words_say_where_they_are(make_desk, made, offsets):
    with tempfile.TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        fill(desk, made)
        documents = came_back("labelstudio", written(desk, "labelstudio", offsets=offsets) / "tasks.json")
        for article in told_of(desk):
            settled = settle(documents[article.name])
            there = Counter(mark.quotes for mark in article.marks if mark.spans)
            assert Counter(one.mark.quotes for one in settled.marks if one.mark.spans) == there
            for one in settled.marks:
                if one.spans:
                    assert tuple(article.text[start:end] for start, end in one.spans) == one.mark.quotes
        desk.library.close()


@settings(max_examples=30)
@given(made=st.lists(drafts(), min_size=1, max_size=2))
def test_spans_categories_and_comments_of_doccano_come_back(make_desk, made):
    with tempfile.TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        fill(desk, made)
        documents = came_back("doccano", written(desk, "doccano"))
        for article in told_of(desk):
            document = documents.pop(article.name)
            assert (document.text, sorted(document.fields)) == (article.text, sorted(article.fields))
            kinds = {
                kind: [mark for mark in article.marks if mark.kind == kind] for kind in ("mention", "topic", "note")
            }
            codes = desk.library.codebook.all()
            mentions = Counter((mark.code.name, span) for mark in kinds["mention"] for span in mark.spans)
            topics = {codes[mark.code.id].name for mark in kinds["topic"] if not mark.spans}
            back = {kind: [mark for mark in document.marks if mark.kind == kind] for kind in kinds}
            assert Counter((mark.code[-1], mark.spans[0]) for mark in back["mention"]) == mentions
            assert {mark.code[-1] for mark in back["topic"]} == topics
            assert [mark.note for mark in back["note"]] == [mark.note for mark in kinds["note"]]
        assert documents == {}
        desk.library.close()


def test_web_annotations_are_valid_by_the_schemas_of_the_w3c(full_desk, samples):
    from jsonschema import Draft4Validator, FormatChecker
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT4

    folder = samples / "w3c_wa"
    files = [path for path in folder.rglob("*.json") if path.relative_to(folder).parts[0] != "samples"]
    schemas = {path.name: json.loads(path.read_text()) for path in files}
    resources = [(name, Resource(one, DRAFT4)) for name, one in schemas.items()]
    registry = Registry().with_resources(resources)
    found = json.loads(written(full_desk, "w3c").read_text(encoding="utf-8"))
    items = found["first"]["items"]
    assert len(items) == found["total"]
    musts = json.loads((folder / "annotations" / "annotationMusts.test").read_text())["assertions"]
    collection = json.loads((folder / "collections" / "collectionMusts.test").read_text())["assertions"]
    formats, checked = FormatChecker(()), 0
    formats.checks("uri")(lambda value: not isinstance(value, str) or bool(urlsplit(value).scheme))
    formats.checks("date-time", ValueError)(lambda value: bool(datetime.fromisoformat(value)))
    for name in musts:
        validator = Draft4Validator(schemas[name.rsplit("/", 1)[-1]], registry=registry, format_checker=formats)
        for item in items:
            validator.validate(item)
            checked += 1
    assert checked >= 50 * len(items)
    by_id = Draft4Validator(schemas["3.1-annotationIdValidated.json"], registry=registry)
    assert not by_id.is_valid({**items[0], "id": 5}), "the schemas do look"
    for name in collection:
        one = name if isinstance(name, str) else name["$ref"]
        Draft4Validator(schemas[one.rsplit("/", 1)[-1]], registry=registry).validate(found)


def test_every_sample_of_the_w3c_is_read_or_spoken_of(samples):
    for path in sorted((samples / "w3c_wa" / "samples").rglob("*.json")):
        found = read("w3c", path)
        assert found, path
        assert all(isinstance(one, ForeignDocument | LeftOut) for one in found)


def test_every_annotation_of_the_samples_of_label_studio_has_its_words(samples):
    for name in ("meantime_en_ner.json", "meantime_es_ner.json"):
        path = samples / "labelstudio" / name
        tasks = json.loads(path.read_text(encoding="utf-8"))
        found = read("labelstudio", path)
        assert len(found) == len(tasks)
        expected = sum(len(one["result"]) for task in tasks for one in task["annotations"])
        assert sum(words_are_right(document) for document in found) == expected > 100
        for document in found:
            assert all(one.spans for one in settle(document).marks)


def test_the_samples_of_doccano_are_read_in_all_their_ways(samples):
    marks: Counter[str] = Counter()
    for path in sorted((samples / "doccano").rglob("*.json*")):
        for one in read("doccano", path):
            if isinstance(one, LeftOut):
                assert "text" in one.why or "JSON" in one.why, (path, one)
                continue
            marks.update(mark.kind for mark in one.marks)
            for mark in one.marks:
                assert mark.code
                assert all(one.text[start:end].strip() for start, end in mark.spans)
    (document,) = read("doccano", samples / "doccano/export_examples/relation_extraction/example.jsonl")[:1]
    assert [document.text[slice(*mark.spans[0])] for mark in document.marks][:2] == ["Google", "September 4, 1998"]
    assert "Relations" in document.left_out[0][1]
    assert marks["mention"] > 20
    assert marks["topic"] > 20


def test_older_exports_of_doccano_and_spans_of_prodigy_are_read(tmp_path):
    lines = [
        {"id": 1, "text": "Kast met Milei.", "annotations": [
            {"label": 3, "start_offset": 0, "end_offset": 4, "user": 7}, {"label": 5, "user": 1}], "meta": {"a": "b"}},
        {"text": "Kast met Milei.", "spans": [{"start": 9, "end": 14, "label": "PER", "text": "Milei"}]},
        {"text": "Good.", "cats": {"positive": 1.0, "negative": 0.0}},
        {"text": "JSON_MIN", "label": [{"start": 0, "end": 4, "labels": ["X"], "text": "JSON"}]},
    ]  # fmt: skip
    path = put(tmp_path / "old.jsonl", "\n".join(json.dumps(line) for line in lines))
    one, two, three, four = read("doccano", path)
    assert [(m.kind, m.code, m.spans, m.annotator) for m in one.marks] == [
        ("mention", ("3",), ((0, 4),), "user 7"), ("topic", ("5",), (), "user 1"),
    ]  # fmt: skip
    assert one.fields == (("a", "b"),)
    assert [(m.spans, m.quotes) for m in two.marks] == [(((9, 14),), ("Milei",))]
    assert [m.code for m in three.marks] == [("positive",)]
    assert [(m.code, m.spans) for m in four.marks] == [(("X",), ((0, 4),))]


def test_notes_at_regions_and_choices_of_label_studio_are_read(tmp_path):
    value = {"start": 0, "end": 4, "text": "Kast"}
    results = [
        {"id": "a", "type": "labels", "value": {**value, "labels": ["Person"]}, "meta": {"text": ["Who?"]}},
        {"id": "a", "type": "textarea", "value": {**value, "text": ["The president."]}},
        {"type": "choices", "value": {"choices": ["Politics", "Sport"]}},
        {"type": "taxonomy", "value": {"taxonomy": [["Politics", "Elections"]]}},
        {"type": "relation", "from_id": "a", "to_id": "b"},
        {"type": "rectanglelabels", "value": {"x": 1}},
        {"type": "labels", "value": {"start": "/p[1]", "end": "/p[1]", "labels": ["X"]}},
        "nonsense",
    ]
    who = {"first_name": "Ana", "last_name": "Pérez", "email": "a@b.example"}
    task = {
        "data": {"text": "Kast met Milei."},
        "completions": [{"completed_by": who, "created_at": "2026-01-02T03:04:05Z", "result": results}],
        "predictions": [{"result": [{}]}],
    }
    (document,) = read("labelstudio", put(tmp_path / "one.json", [task]))
    assert [(m.kind, m.code, m.note, m.on, m.annotator) for m in document.marks] == [
        ("mention", ("Person",), "", "", "Ana Pérez"),
        ("note", (), "Who?", "a", "Ana Pérez"),
        ("note", (), "The president.", "a", "Ana Pérez"),
        ("topic", ("Politics",), "", "", "Ana Pérez"),
        ("topic", ("Sport",), "", "", "Ana Pérez"),
        ("topic", ("Politics", "Elections"), "", "", "Ana Pérez"),
    ]
    assert document.marks[0].created_at == 1767323045000
    assert len(document.left_out) == 5


def test_an_export_of_hypothesis_is_read(tmp_path):
    row = {
        "id": "x1", "created": "2026-01-02T03:04:05.678+00:00", "updated": "2026-01-02T03:04:06+00:00",
        "user": "acct:ana@hypothes.is", "uri": "https://news.example/a", "text": "Why *him*?", "tags": ["Person"],
        "document": {"title": ["A headline"]},
        "target": [{"source": "https://news.example/a", "selector": [
            {"type": "RangeSelector", "startContainer": "/p"}, {"type": "TextPositionSelector", "start": 5, "end": 9},
            {"type": "TextQuoteSelector", "exact": "Kast", "prefix": "a ", "suffix": " b"}]}],
    }  # fmt: skip
    page = {**row, "id": "x2", "target": [{"source": "https://news.example/a"}], "tags": ["Politics"], "text": ""}
    (document,) = read("w3c", put(tmp_path / "rows.json", {"total": 2, "rows": [row, page]}))
    assert (document.name, document.text) == ("A headline", None)
    assert [(m.kind, m.spans, m.quotes, m.note, m.code, m.annotator) for m in document.marks] == [
        ("note", ((5, 9),), ("Kast",), "Why *him*?", (), "ana"),
        ("mention", ((5, 9),), ("Kast",), "", ("Person",), "ana"),
        ("topic", (), None, "", ("Politics",), "ana"),
    ]


def test_words_without_a_position_are_looked_for(tmp_path):
    found = {
        "@context": "http://www.w3.org/ns/anno.jsonld", "id": "https://x.example/1", "type": "Annotation",
        "motivation": "tagging", "body": {"type": "TextualBody", "value": "Person", "purpose": "tagging"},
        "target": {"source": "https://x.example/a", "selector": {"type": "TextQuoteSelector", "exact": "Milei"}},
    }  # fmt: skip
    (document,) = read("w3c", put(tmp_path / "one.json", found))
    settled = settle(document, "Kast met Milei.")
    assert [one.spans for one in settled.marks] == [((9, 14),)]


def test_a_configuration_for_label_studio_is_safe_with_any_name(make_desk, tmp_path):
    from lxml import etree

    desk = make_desk(tmp_path)
    desk.library.codebook.add("label", "<Style>\"&'")
    fill(desk, [Draft("Words.", rows=[{"kind": "topic", "topic": TOPICS[0], "annotator": "Ana"}])])
    root = etree.fromstring((written(desk, "labelstudio") / "config.xml").read_bytes())
    assert {"<Style>\"&'", "Person"} <= {one.get("value") for one in root.iter("Label")}
    assert root.find("Style") is None
    assert TOPICS[0] in {one.get("value") for one in root.iter("Choice")}


HOSTILE = (
    "", "{", "[", "[1, 2", "null", "[[[[", "[" * 100_000, '{"text": 5}', '{"text": "a", "label": [[0, "x", "L"]]}',
    "\x00",
    '{"text": "a", "label": [[-1, 5, "L"], [0, 1e999, "L"], [0, 1, ""], [1], {}, null, [0, 1, {"a": 1}]]}',
    '{"data": {"text": "a"}, "annotations": [{"result": [{"type": "labels", "value": {"start": NaN, "end": 1}}]}]}',
    '{"data": {"text": "a"}, "annotations": {"result": 5}}', '{"data": "a", "annotations": "b"}',
    '{"type": "Annotation", "target": 5}', '{"type": "Annotation", "target": {"source": {"id": []}}}',
    '{"type": "Annotation", "target": {"source": "x", "selector": [5, {"type": 7}]}, "body": [null, 3]}',
    '{"items": {"items": {"items": {"items": [[[]]]}}}}', '{"text": "\\ud800", "label": ["\\udfff"]}',
    '{"first": {"first": {"first": {"first": {"first": {"first": {"first": {"first": {"first": {"first": {}}}}}}}}}}}',
)  # fmt: skip


@pytest.mark.parametrize("format_id", NAMES)
@pytest.mark.parametrize("content", HOSTILE, ids=range(len(HOSTILE)))
def test_a_file_that_is_wrong_is_spoken_of_and_stops_nothing(tmp_path, format_id, content):
    good = {
        "doccano": {"text": "a"},
        "labelstudio": {"data": {"text": "a"}},
        "w3c": {"type": "Annotation", "target": "urn:x:y", "bodyValue": "A note"},
    }[format_id]
    found = read(format_id, put(tmp_path / "bad.json", content), put(tmp_path / "good.json", good))
    documents = [one for one in found if isinstance(one, ForeignDocument)]
    assert documents
    for document in documents:
        assert document.name
        (document.text or "").encode()
        if document.text is not None:
            settle(document)


@pytest.mark.parametrize("format_id", NAMES)
def test_a_very_long_line_and_a_folder_without_files_are_told(tmp_path, format_id):
    (tmp_path / "long.jsonl").write_bytes(b'{"text": "' + b"x" * 10_000_000 + b"\n{}\n")
    assert all(isinstance(one, LeftOut) for one in read(format_id, tmp_path / "long.jsonl"))
    (tmp_path / "empty").mkdir()
    with pytest.raises(Refused):
        read(format_id, tmp_path / "empty")


@settings(max_examples=60)
@given(data=st.data(), format_id=st.sampled_from(NAMES))
def test_no_json_whatever_it_holds_brings_a_reader_down(data, format_id):
    keys = st.sampled_from([
        "text", "label", "entities", "cats", "data", "annotations", "result", "type", "value", "start", "end", "labels",
        "target", "source", "selector", "body", "id", "items", "meta", "purpose", "motivation", "created", "exact",
        "name", "Comments", "field", "document", "title", "tags", "user", "creator",
    ])  # fmt: skip
    plain = (
        st.none()
        | st.booleans()
        | st.integers(-3, 9)
        | st.floats()
        | keys
        | st.sampled_from(
            ["labels", "Annotation", "TextPositionSelector", "TextQuoteSelector", "describing", "urn:uuid:x", ""]
        )
    )
    value = data.draw(
        st.recursive(plain, lambda s: st.lists(s, max_size=3) | st.dictionaries(keys, s, max_size=5), max_leaves=20)
    )
    with tempfile.TemporaryDirectory() as folder:
        for one in read(format_id, put(Path(folder) / "any.json", value)):
            assert isinstance(one, ForeignDocument | LeftOut)
