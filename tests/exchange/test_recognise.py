"""The format of files of annotations is told by their names and their first bytes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from annotations.exchange import recognise as module
from annotations.exchange.recognise import groups
from annotations.exchange.registry import Format
from annotations.model.errors import InvalidInput

_IDS = (
    "brat",
    "jsonl",
    "doccano",
    "labelstudio",
    "w3c",
    "conll",
    "webanno-tsv",
    "xmi",
    "qdpx",
    "qdc",
    "taguette",
    "qualcoder",
)


@pytest.fixture(autouse=True)
def every_format(monkeypatch: pytest.MonkeyPatch) -> None:
    """All formats there may be, whichever are read so far."""
    monkeypatch.setattr(module, "FORMATS", {one: Format(one, one, "", "file", (), reader="x:y") for one in _IDS})


@pytest.mark.parametrize(
    ("name", "content", "format_id"),
    [
        ("a.ann", "T1\tPerson 0 4\tKast\n", "brat"),
        ("a.qdpx", "PK", "qdpx"),
        ("a.qdc", "<CodeBook/>", "qdc"),
        ("a.tsv", "#FORMAT=WebAnno TSV 3.3\n", "webanno-tsv"),
        ("a.xmi", "<xmi:XMI/>", "xmi"),
        ("a.xml", '<?xml version="1.0"?><xmi:XMI xmlns:xmi="x"/>', "xmi"),
        ("a.json", json.dumps({"%TYPES": {}}), "xmi"),
        ("a.json", json.dumps([{"id": 1, "data": {"text": "x"}, "annotations": []}]), "labelstudio"),
        ("a.json", json.dumps([{"data": {"text": "x" * 200_000}, "predictions": []}]), "labelstudio"),
        ("a.jsonl", json.dumps({"text": "x", "label": [[0, 1, "P"]]}) + "\n", "doccano"),
        ("a.jsonl", json.dumps({"text": "x" * 200_000, "label": [[0, 1, "P"]]}) + "\n", "doccano"),
        ("a.json", json.dumps([{"text": "x", "entities": []}], indent=1), "doccano"),
        ("a.jsonl", json.dumps({"type": "newsgloss", "version": 1}) + "\n", "jsonl"),
        ("a.jsonld", json.dumps({"@context": "http://www.w3.org/ns/anno.jsonld", "type": "Annotation"}), "w3c"),
        ("a.json", json.dumps({"type": "AnnotationPage"}), "w3c"),
        ("a.conll", "", "conll"),
        ("a.txt", "Kast B-PER\ncame O\n. O\n\n", "conll"),
        ("a.txt", "Kast came.\nThey spoke.\nOh O\n", ""),
        ("a.sqlite3", b"SQLite format 3\x00 CREATE TABLE highlights CREATE TABLE documents", "taguette"),
        ("data.qda", b"SQLite format 3\x00 CREATE TABLE code_text CREATE TABLE code_name", "qualcoder"),
        ("a.newsgloss", b"SQLite format 3\x00 CREATE TABLE annotation", ""),
        ("a.json", "[" * 50_000, ""),
        ("a.json", b"\xff\xfe\x00", ""),
        ("a.bin", b"\x00\x01", ""),
    ],
)  # fmt: skip
def test_a_file_is_known_by_its_name_and_its_beginning(
    tmp_path: Path, name: str, content: str | bytes, format_id: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (group,) = groups([path])
    assert (group.format.id if group.format else "") == format_id
    assert bool(group.why) == (not format_id)


def test_a_folder_is_known_by_what_is_in_it(tmp_path: Path) -> None:
    for name in ("pairs/deep/a.ann", "pairs/a.txt", "pairs/.hidden/b.json", "words/readme.txt", "project.qda/data.qda"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Only words.\n")
    found = groups([tmp_path / "pairs", tmp_path / "words", tmp_path / "project.qda", tmp_path / "missing"])
    assert [group.format.id if group.format else group.why for group in found] == [
        "brat", "It is no file of annotations that is known here.", "qualcoder", "There is no such file or folder.",
    ]  # fmt: skip


def test_files_that_belong_together_are_read_together_and_all_others_alone(tmp_path: Path) -> None:
    paths = [tmp_path / name for name in ("a.ann", "b.ann", "a.txt", "c.conll", "d.conll")]
    for path in paths:
        path.write_text("")
    assert [tuple(path.name for path in group.paths) for group in groups(paths)] == [
        ("a.ann", "b.ann", "a.txt"), ("c.conll",), ("d.conll",),
    ]  # fmt: skip
    assert [group.format.id for group in groups(paths, "doccano") if group.format] == ["doccano"] * 5
    with pytest.raises(InvalidInput, match=r"There is no format “spacy” to import\."):
        groups(paths, "spacy")
