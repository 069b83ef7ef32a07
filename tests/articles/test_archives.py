"""Zip archives: what is in them comes in as from a folder, and nothing that one can be made to do does harm."""

from __future__ import annotations

import hashlib
import struct
import zipfile
from pathlib import Path

import pytest

from reader.articles.found import find_files
from reader.articles.kinds import archive
from reader.articles.work import Outcome
from tests.articles.reading_many import posix, read, reasons

NEWS = "Harbour bridge to close\n\nThe bridge will close on Monday, said Nora Kast.\n"
NOT_IMPORTED = "Not a kind of file that is imported."


def pack(path: Path, members: dict[str, bytes | str], packing: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", packing) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return path


def names(path: Path, parser: str = "plain") -> dict[str, str]:
    return {outcome.name: outcome.reason for outcome in read(find_files([path]), parser)}


def test_the_files_of_an_archive_come_as_from_a_folder(tmp_path):
    path = pack(
        tmp_path / "news.zip",
        {"b/10.txt": NEWS, "b/9.md": NEWS, "a.txt": NEWS, "b/": "", "__MACOSX/b/._9.md": "x", ".DS_Store": "x",
         "photo.jpg": "x"},
    )  # fmt: skip
    assert names(path) == {
        "news.zip/a.txt": "", "news.zip/b/9.md": "", "news.zip/b/10.txt": "", "news.zip/photo.jpg": NOT_IMPORTED,
    }  # fmt: skip
    assert list(names(path))[:3] == ["news.zip/a.txt", "news.zip/b/9.md", "news.zip/b/10.txt"]


def test_the_original_of_a_member_is_the_member(tmp_path):
    (outcome,) = read(find_files([pack(tmp_path / "news.zip", {"a.txt": NEWS})]), "plain")
    article = outcome.article
    assert article is not None
    assert (article.original_sha256, article.locator) == (hashlib.sha256(NEWS.encode()).hexdigest(), "")
    assert (article.original_size, article.name) == (len(NEWS), "news.zip/a.txt")


@pytest.mark.parametrize(
    ("member", "shown"),
    [
        ("../../etc/news.txt", "etc/news.txt"),
        ("/etc/news.txt", "etc/news.txt"), ("C:\\new\\news.txt", "new/news.txt"),
        ("a/../../b.txt", "a/b.txt"), ("....//c.txt", "..../c.txt"), ("évènement.txt", "évènement.txt"),
    ],
)  # fmt: skip
def test_no_path_leads_out_of_an_archive(tmp_path, member, shown):
    path = pack(tmp_path / "news.zip", {member: NEWS})
    before = set(tmp_path.rglob("*"))
    assert list(names(path)) == [f"news.zip/{shown}"]
    assert set(tmp_path.rglob("*")) == before


def test_names_are_read_whether_or_not_the_archive_says_they_are_utf8(tmp_path):
    path = pack(tmp_path / "news.zip", {"señal-é.txt": NEWS, "maqom.txt": NEWS})
    data = path.read_bytes()
    with zipfile.ZipFile(path) as file:
        flags = {info.filename: info.flag_bits for info in file.infolist()}
    assert flags["señal-é.txt"] & 0x800
    for head in (b"PK\x03\x04\x14\x00", b"PK\x01\x02\x14\x03\x14\x00"):
        data = data.replace(head + b"\x00\x08", head + b"\x00\x00")
    path.write_bytes(data)
    assert "news.zip/señal-é.txt" in names(path)


def test_an_archive_in_an_archive_is_refused(tmp_path):
    inner = pack(tmp_path / "inner.zip", {"a.txt": NEWS}).read_bytes()
    told = names(pack(tmp_path / "news.zip", {"inner.zip": inner, "inner.txt": inner, "b.txt": NEWS}))
    assert told["news.zip/b.txt"] == ""
    assert told["news.zip/inner.zip"] == told["news.zip/inner.txt"]
    assert told["news.zip/inner.zip"].startswith("An archive in an archive.")


def test_what_unpacks_to_far_more_than_it_is_packed_is_refused(tmp_path):
    told = names(pack(tmp_path / "news.zip", {"bomb.txt": b"a" * 20_000_000, "b.txt": NEWS, "some.txt": NEWS * 2000}))
    assert told["news.zip/bomb.txt"].startswith("It is more than 250 times as large")
    assert told["news.zip/b.txt"] == told["news.zip/some.txt"] == ""


def test_a_member_that_lies_about_its_size_ends_where_it_said(tmp_path):
    path = pack(tmp_path / "news.zip", {"a.txt": NEWS * 100, "b.txt": NEWS})
    data = path.read_bytes()
    size = struct.pack("<I", len(NEWS) * 100)
    path.write_bytes(data.replace(size, struct.pack("<I", 10)))
    told = names(path)
    assert told["news.zip/a.txt"].startswith("It is damaged in the archive.")
    assert told["news.zip/b.txt"] == ""


def test_too_many_files_are_refused_at_once(tmp_path):
    members = {f"{number}.txt": "" for number in range(archive.MAX_MEMBERS + 1)}
    told = names(pack(tmp_path / "news.zip", members, zipfile.ZIP_STORED))  # type: ignore[arg-type]
    assert told == {
        "news.zip": "More than 20,000 files are in this archive. Unpack it and import the folder."
    }  # fmt: skip


def test_an_encrypted_member_says_so(tmp_path):
    path = pack(tmp_path / "news.zip", {"a.txt": NEWS, "b.txt": NEWS}, zipfile.ZIP_STORED)
    data = bytearray(path.read_bytes())
    data[data.index(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    told = names(path)
    assert told["news.zip/a.txt"] == "It is encrypted. Unpack the archive with its password and take the file."
    assert told["news.zip/b.txt"] == ""


def test_a_damaged_member_stops_no_other(tmp_path):
    path = pack(tmp_path / "news.zip", {"a.txt": NEWS, "b.txt": NEWS}, zipfile.ZIP_STORED)
    path.write_bytes(path.read_bytes().replace(b"Nora Kast", b"Nora Hast", 1))
    told = names(path)
    assert told["news.zip/a.txt"].startswith("It is damaged in the archive.")
    assert told["news.zip/b.txt"] == ""


@pytest.mark.parametrize("cut", [30, 60, 200])
def test_a_torn_archive_is_refused(tmp_path, cut):
    path = pack(tmp_path / "news.zip", {"a.txt": NEWS, "b.txt": NEWS})
    path.write_bytes(path.read_bytes()[:-cut])
    assert names(path)["news.zip"].startswith("The archive is damaged.")


def test_an_archive_without_files_has_no_text(tmp_path):
    assert names(pack(tmp_path / "news.zip", {"folder/": ""})) == {"news.zip": "There is no text in it."}


def test_an_archive_may_be_larger_than_an_original(tmp_path, monkeypatch):
    path = tmp_path / "news.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as file:
        file.writestr("film.mp4", bytes(51 * 1024 * 1024))
        file.writestr("a.txt", NEWS)
    assert names(path) == {"news.zip/a.txt": "", "news.zip/film.mp4": NOT_IMPORTED}


def test_a_document_that_is_too_large_is_no_archive(tmp_path):
    path = tmp_path / "report.docx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as file:
        file.writestr("[Content_Types].xml", "<Types/>")
        file.writestr("word/media/film.mp4", bytes(51 * 1024 * 1024))
    assert list(names(path)) == ["report.docx"]
    assert names(path)["report.docx"].startswith("Larger than 50 MB.")


@posix
def test_a_member_that_hangs_or_crashes_stops_no_other(tmp_path):
    members: dict[str, bytes | str] = {
        "1.txt": NEWS, "2.txt": "please hang in a pattern", "3.txt": NEWS, "4.txt": "please fall", "5.txt": NEWS,
    }  # fmt: skip
    outcomes: list[Outcome] = list(read(find_files([pack(tmp_path / "news.zip", members)]), deadline_s=1.0))
    assert [outcome.reason[:12] for outcome in outcomes] == ["", "Reading it t", "", "The program ", ""]
    assert set(reasons(outcomes)) == {"news.zip"}


@pytest.mark.parametrize("packing", [zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_damaged_table_in_an_archive_stops_no_other_member(tmp_path, packing):
    rows = "".join(f"Title {number},{NEWS!r}\n" for number in range(50))
    path = pack(tmp_path / "news.zip", {"a.csv": f"title,text\n{rows}", "b.txt": NEWS}, packing)
    data = bytearray(path.read_bytes())
    begin = data.index(b"a.csv") + len("a.csv") + 9
    data[begin : begin + 20] = b"\xff" * 20
    path.write_bytes(data)
    found = names(path)
    assert list(found) == ["news.zip/a.csv", "news.zip/b.txt"]
    assert "damaged in the archive" in found["news.zip/a.csv"]
    assert found["news.zip/b.txt"] == ""


def test_a_table_that_nothing_can_be_made_of_stops_no_other_member(tmp_path, monkeypatch):
    from reader.articles.kinds.registry import Source
    from reader.articles.original import Original
    from tests.articles.documents import HOW

    def stumble(*_):
        raise KeyError("sheet")

    monkeypatch.setattr(archive, "find_kind", stumble)
    path = pack(tmp_path / "news.zip", {"a.csv": "title,text\na,b\n", "b.txt": NEWS})
    first, second = archive.parts(Source("news.zip", Original(path.read_bytes())), HOW).listed
    with pytest.raises(KeyError):
        first.make()
    assert second.make().text == NEWS
