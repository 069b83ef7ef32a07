"""What can be read of a damaged library comes out of it, whatever was hit; the damaged file stays as it is."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.library import Library
from annotations.model.errors import Cancelled, NotFound, Refused
from annotations.store.recover import recover_library
from annotations.store.recover_file import Pages, page_size
from annotations.store.recover_records import cells, children, record
from annotations.store.recover_report import Recovered
from tests.store.making import incoming, made, mention, rows, take
from tests.torture import damaging
from tests.torture.bit_flips import KEPT
from tests.torture.page_map import PageMap

PAGE = 4096


@pytest.fixture(scope="module")
def sound(tmp_path_factory) -> Path:
    """A library as a person has it after some weeks."""
    path = tmp_path_factory.mktemp("sound") / "sound.newsgloss"
    damaging.make(path, random.Random(5), articles=16)
    return path


@pytest.fixture
def hurt(sound, tmp_path) -> Path:
    """A copy of it to be damaged."""
    return Path(shutil.copyfile(sound, tmp_path / "hurt.newsgloss"))


def _pages(path: Path, table: str, kind: str) -> list[int]:
    with closing(sqlite3.connect(path)) as db:
        wanted = "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = ? ORDER BY pageno"
        return [row[0] for row in db.execute(wanted, (table, kind))]


def _spoil(path: Path, *pages: int, filling: bytes = bytes(PAGE)) -> None:
    with path.open("rb+") as file:
        for page in pages:
            file.seek((page - 1) * PAGE)
            file.write(filling)


def _recovered(hurt: Path, sound: Path, *, lost: frozenset[str] = frozenset()) -> Recovered:
    """Recover it, hold that it is a sound library, and that only some tables miss rows."""
    before, target = hurt.read_bytes(), hurt.with_name("new.newsgloss")
    report = recover_library(hurt, target, damaging.again)
    assert hurt.read_bytes() == before
    assert sorted(file.name for file in hurt.parent.iterdir()) == [hurt.name, target.name]
    with Library.open(target) as library:
        assert library.check() == []
    was, now = damaging.everything(sound), damaging.everything(target)
    differing = {table for table in KEPT if any(now[table].get(key) != row for key, row in was[table].items())}
    assert differing <= lost
    return report


def test_a_library_that_is_whole_is_copied(hurt, sound):
    report = _recovered(hurt, sound)
    assert report.whole
    assert report.told == []


@pytest.mark.parametrize("size", [512, 1024, 65536 % 65535, 4097, 0])
def test_a_wrong_size_of_pages_in_the_header_is_told_from_the_pages_themselves(hurt, sound, size):
    data = bytearray(hurt.read_bytes())
    data[16:18] = size.to_bytes(2)
    hurt.write_bytes(data)
    assert not _recovered(hurt, sound).whole


def test_without_its_first_page_a_library_is_told_by_its_rows(hurt, sound):
    _spoil(hurt, 1)
    report = _recovered(hurt, sound)
    assert report.counted["article"].read == 16
    assert report.told == []


@pytest.mark.parametrize("table", ["annotation", "anchor", "change", "block"])
def test_rows_below_an_inner_page_that_is_lost_are_found_by_themselves(hurt, sound, table):
    # Rows of tables without row ids lie on inner pages as well; their hashes find those again.
    _spoil(hurt, _pages(hurt, table, "internal")[0])
    assert not _recovered(hurt, sound).told


def test_rows_below_an_inner_page_that_holds_what_it_did_once_are_found_by_themselves(hurt, sound):
    # It leads to fewer pages than there are, and all of those are sound: nothing of the tree looks broken.
    page = _pages(hurt, "change", "internal")[0]
    with hurt.open("rb+") as file:
        file.seek((page - 1) * PAGE)
        header = bytearray(file.read(18))
        count, last = int.from_bytes(header[3:5]), int.from_bytes(header[16:18])
        assert count > 2
        header[3:5] = (2).to_bytes(2)
        file.seek((page - 1) * PAGE + last)
        header[8:12] = file.read(4)
        file.seek((page - 1) * PAGE)
        file.write(header)
    report = _recovered(hurt, sound)
    assert (report.whole, report.told) == (False, [])


def test_places_of_marks_that_are_lost_are_found_again_by_their_hashes(hurt, sound):
    _spoil(hurt, *_pages(hurt, "anchor", "leaf"))
    report = _recovered(hurt, sound, lost=frozenset({"anchor"}))
    was, now = (damaging.everything(path)["anchor"] for path in (sound, hurt.with_name("new.newsgloss")))
    assert sum(key in now and now[key] == row for key, row in was.items()) >= len(was) * 9 // 10
    assert report.counted["annotation"].made_again > 100


def test_words_of_a_mark_that_were_hit_are_those_of_its_text_again(hurt, sound):
    data = bytearray(hurt.read_bytes())
    page = _pages(hurt, "anchor", "leaf")[0]
    at = data.index(b"Villarmena", (page - 1) * PAGE)
    assert at < page * PAGE
    data[at] ^= 1
    hurt.write_bytes(data)
    report = _recovered(hurt, sound)
    assert (report.whole, report.told) == (False, [])


def test_texts_that_are_lost_are_read_again_from_the_files_they_came_from(hurt, sound):
    _spoil(hurt, *_pages(hurt, "revision", "overflow"))
    report = _recovered(hurt, sound, lost=frozenset({"revision", "action", "article", "anchor", "field"}))
    assert report.counted["revision"].made_again >= 1


def test_a_text_that_cannot_be_had_again_keeps_its_marks_and_says_so(hurt, sound):
    _spoil(hurt, *_pages(hurt, "revision", "overflow"), *_pages(hurt, "original", "leaf"))
    report = recover_library(hurt, hurt.with_name("new.newsgloss"))
    assert any(one.kind == "text" for one in report.told)
    was, now = (damaging.everything(path)["annotation"] for path in (sound, hurt.with_name("new.newsgloss")))
    assert now == was


def test_originals_that_are_lost_are_made_again_of_their_texts(hurt, sound):
    _spoil(hurt, *_pages(hurt, "original", "overflow"))
    assert _recovered(hurt, sound, lost=frozenset({"original"})).told == []


def test_articles_whose_rows_are_lost_are_made_again_of_what_the_indexes_say(hurt, sound):
    _spoil(hurt, *_pages(hurt, "article", "leaf"))
    report = _recovered(hurt, sound)
    assert report.counted["article"].made_again == 16


def test_fields_of_which_no_row_is_left_are_made_again_of_what_the_indexes_say(hurt, sound):
    # What a rule is sure of by how much is in no index, and by then in no other field.
    _spoil(hurt, *_pages(hurt, "field", "leaf"))
    report = _recovered(hurt, sound)
    assert report.counted["field"].made_again == len(damaging.everything(sound)["field"])


def _with_its_owner(hurt: Path, number: int, other: int) -> None:
    """Let the anchor of an annotation say that it is another's, where it stands on its page."""
    data, size = bytearray(hurt.read_bytes()), PageMap(hurt).size
    (page,) = PageMap(hurt).rows["anchor"]["annotation", number, 0]
    key = [b"annotation" + one.to_bytes(1 if one < 128 else 2) for one in (number, other)]
    at = data.index(key[0], (page - 1) * size)
    assert at < page * size
    data[at : at + len(key[0])] = key[1]
    hurt.write_bytes(data)


def test_a_place_that_says_that_it_is_of_another_mark_costs_neither(hurt, sound):
    with closing(sqlite3.connect(hurt)) as db:
        one, other, bare = (
            row[0]
            for row in db.execute(
                "SELECT min(id) FROM annotation WHERE kind = 'mention' AND id > 128"
                " UNION ALL SELECT max(id) FROM annotation WHERE kind = 'mention' AND id BETWEEN 129 AND 255"
                " UNION ALL SELECT max(id) FROM annotation WHERE kind = 'topic' AND id BETWEEN 129 AND 255"
            )
        )
    for wrong in (other, bare):
        shutil.copyfile(sound, hurt)
        _with_its_owner(hurt, one, wrong)
        assert not _recovered(hurt, sound).told
        hurt.with_name("new.newsgloss").unlink()


def test_people_labels_and_entities_that_are_lost_are_stood_for(hurt, sound):
    _spoil(hurt, *(page for table in ("annotator", "code", "entity") for page in _pages(hurt, table, "leaf")))
    report = _recovered(hurt, sound, lost=frozenset({"annotator", "code", "entity", "alias", "action"}))
    assert {one.table for one in report.told if one.kind == "stand-in"} >= {"annotator", "code", "entity"}
    now = damaging.everything(hurt.with_name("new.newsgloss"))
    assert [row[2] for row in now["entity"].values()][:1] != ["Lost entity 1"]


def test_the_history_goes_on_behind_actions_that_are_lost(hurt, sound):
    _spoil(hurt, *_pages(hurt, "action", "leaf")[:1])
    report = _recovered(hurt, sound, lost=frozenset({"action"}))
    assert report.made_up >= 1
    with Library.open(hurt.with_name("new.newsgloss")) as library:
        assert next(iter(library.history.actions())).name == "Recover what is readable of a damaged library"


def test_half_a_file_gives_what_is_in_it(hurt, sound):
    data = hurt.read_bytes()
    hurt.write_bytes(data[: len(data) // 2 + 700])
    report = recover_library(hurt, hurt.with_name("new.newsgloss"), damaging.again)
    with Library.open(hurt.with_name("new.newsgloss")) as library:
        assert library.check() == []
    assert report.counted["revision"].read > 5


def test_garbage_behind_the_end_is_no_part_of_it(hurt, sound):
    hurt.write_bytes(hurt.read_bytes() + random.Random(3).randbytes(3 * PAGE + 11))
    _recovered(hurt, sound)


def test_a_broken_list_of_free_pages_brings_nothing_back_that_was_deleted(hurt, sound):
    data = bytearray(hurt.read_bytes())
    data[32:40] = (7).to_bytes(4) + (900).to_bytes(4)
    hurt.write_bytes(data)
    _recovered(hurt, sound)


@pytest.mark.parametrize("data", [b"", b"A letter, and no library. " * 400, bytes(50_000)])
def test_what_holds_nothing_of_a_library_is_refused(tmp_path, data):
    path = tmp_path / "odd.newsgloss"
    path.write_bytes(data)
    with pytest.raises(Refused, match="Nothing of a Newsgloss library"):
        recover_library(path, tmp_path / "new.newsgloss")
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_nothing_is_overwritten(hurt, tmp_path):
    (tmp_path / "new.newsgloss").write_text("mine")
    with pytest.raises(Refused, match="It was left as it is"):
        recover_library(hurt, tmp_path / "new.newsgloss")
    assert (tmp_path / "new.newsgloss").read_text() == "mine"
    with pytest.raises(NotFound):
        recover_library(tmp_path / "none.newsgloss", tmp_path / "other.newsgloss")
    with pytest.raises(Refused, match="no folder"):
        recover_library(hurt, tmp_path / "nowhere" / "other.newsgloss")


def test_it_can_be_stopped_and_leaves_nothing(hurt):
    _spoil(hurt, 1)
    looks = iter(range(1000))
    with pytest.raises(Cancelled):
        recover_library(hurt, hurt.with_name("new.newsgloss"), cancelled=lambda: next(looks) > 3)
    assert [file.name for file in hurt.parent.iterdir()] == [hurt.name]


@pytest.fixture
def with_log(tmp_path) -> tuple[Path, int]:
    """A library beside whose file a log lies, as a program leaves it that was killed, and the log's size."""
    path = tmp_path / "open" / "library.newsgloss"
    path.parent.mkdir()
    left = tmp_path / "left.newsgloss"
    with made(path) as library:
        take(library, *(incoming(f"{n}.txt", f"Kast went to town {n}. Milei stayed.") for n in range(6)))
        text = "Kast went to town 3. Milei stayed."
        for words in ("Kast", "town", "Milei", "stayed"):
            library.annotations.add(rows(mention("3.txt", words, text=text)))
        for end in ("", "-wal"):
            shutil.copyfile(path.with_name(path.name + end), left.with_name(left.name + end))
    return left, left.with_name(left.name + "-wal").stat().st_size


def test_changes_behind_a_damaged_place_of_the_log_are_told_and_saved(with_log):
    path, size = with_log
    log = path.with_name(path.name + "-wal")
    data = bytearray(log.read_bytes())
    data[size // 2] ^= 4
    log.write_bytes(data)
    with Library.open(path) as library:
        assert "log" in {finding.check for finding in library.check()}
    log.write_bytes(data)
    recover_library(path, path.with_name("new.newsgloss"))
    with Library.open(path.with_name("new.newsgloss")) as library:
        assert library.check() == []
        quotes = [row[0] for row in library.db.execute("SELECT quote FROM anchor ORDER BY owner_id")]
    assert quotes == ["Kast", "town", "Milei", "stayed"]


def test_a_log_that_is_whole_is_part_of_the_library(with_log):
    path, _ = with_log
    report = recover_library(path, path.with_name("new.newsgloss"))
    assert report.whole
    with Library.open(path.with_name("new.newsgloss")) as library:
        assert len(library.db.execute("SELECT id FROM annotation").fetchall()) == 4


@given(st.binary(max_size=600), st.booleans())
def test_what_is_no_record_is_refused_and_never_more_than_that(data, hit):
    with suppress(ValueError, IndexError):
        assert isinstance(record(data, hit=hit), list)


@given(st.sampled_from([2, 5, 10, 13]), st.binary(min_size=8, max_size=504))
def test_any_bytes_can_be_looked_at_as_a_page(kind, data):
    page = bytes([kind]) + data.ljust(511, b"\x03")
    list(cells(page, kind, lambda first, size: (b"\x01" * min(size, 9), False)))
    list(children(page))
    assert page_size(page * 3) in [1 << power for power in range(9, 17)]


@given(st.binary(max_size=9000), st.binary(max_size=9000))
def test_any_bytes_can_be_looked_at_as_a_file_with_a_log(tmp_path_factory, data, log):
    path = tmp_path_factory.mktemp("any") / "any.newsgloss"
    path.write_bytes(data)
    path.with_name(path.name + "-wal").write_bytes(log)
    with Pages(path) as pages:
        assert all(len(pages.page(number)) == pages.size for number in range(1, pages.count + 1))
        assert all(len(page) == pages.size for page in pages.earlier())
