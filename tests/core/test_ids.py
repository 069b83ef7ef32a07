"""Identities: made anywhere, unique, and later ones sort later."""

from __future__ import annotations

import threading
import time
import uuid

import pytest

from annotations.model import ids
from annotations.model.errors import InvalidInput
from annotations.model.ids import built_in_uuid, is_uuid, new_uuid, parse_uuid
from annotations.model.starter import STARTER_CODES


def test_a_new_id_is_a_uuid_of_version_7_with_the_time_in_it():
    before = time.time_ns() // 1_000_000
    made = uuid.UUID(new_uuid())
    after = time.time_ns() // 1_000_000
    assert (made.version, made.variant) == (7, uuid.RFC_4122)
    # Counted on within a millisecond, the time in it may be a little ahead.
    assert before <= made.int >> 80 <= after + 100


def test_ids_made_at_once_in_many_threads_are_all_different_and_each_thread_s_sort_as_made():
    made: list[list[str]] = [[] for _ in range(8)]
    begin = threading.Barrier(len(made))

    def make(mine: list[str]) -> None:
        begin.wait()
        mine.extend(new_uuid() for _ in range(12_500))

    threads = [threading.Thread(target=make, args=(mine,)) for mine in made]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    everything = [one for mine in made for one in mine]
    assert len(set(everything)) == 100_000
    assert all(mine == sorted(mine) for mine in made)
    assert all(uuid.UUID(one).version == 7 for one in everything[::97])


def test_ids_go_on_rising_when_the_clock_is_put_back(monkeypatch):
    monkeypatch.setattr(ids, "_last", ids._last)
    first = new_uuid()
    hour_ago = time.time_ns() - 3_600_000_000_000
    monkeypatch.setattr(time, "time_ns", lambda: hour_ago)
    assert new_uuid() > first


def test_built_in_codes_have_the_same_ids_everywhere():
    assert built_in_uuid("label", "Person") == "e6cfdf82-e112-565c-b3fb-6d0602f1ee45"
    assert built_in_uuid("topic", "Sport") == "ed579fcf-acd7-5555-bb9b-63d7446ead3f"
    made = {built_in_uuid(code.kind, code.name) for code in STARTER_CODES}
    assert len(made) == len(STARTER_CODES)


@pytest.mark.parametrize(
    "spelling",
    [
        "0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
        "0190A1B2-C3D4-7E5F-8A6B-7C8D9E0F1A2B",
        "{0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b}",
        "0190a1b2c3d47e5f8a6b7c8d9e0f1a2b",
        "urn:uuid:0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b",
    ],
)
def test_a_uuid_has_one_usual_spelling(spelling):
    assert parse_uuid(spelling) == "0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b"


@pytest.mark.parametrize("text", ["", "x", "0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2", "a.txt", "\u0000"])
def test_what_is_no_uuid_is_refused_by_name(text):
    assert not is_uuid(text)
    with pytest.raises(InvalidInput, match="is no UUID"):
        parse_uuid(text)


def test_a_bare_run_of_digits_may_be_a_file_s_name():
    assert is_uuid("0190a1b2-c3d4-7e5f-8a6b-7c8d9e0f1a2b")
    assert not is_uuid("0190a1b2c3d47e5f8a6b7c8d9e0f1a2b")
