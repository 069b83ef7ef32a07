"""The codebooks that come with the program: whole, in our own words, and fit for a library beside each other."""

from __future__ import annotations

import json
from importlib.resources import files

import pytest

from annotations.exchange.codebooks.entries import checked
from annotations.exchange.codebooks.plan import Planner
from annotations.exchange.codebooks.qdc import as_qdc, read_qdc
from annotations.model.errors import NotFound
from annotations.model.ids import built_in_uuid
from annotations.model.starter import STARTER_CODES
from reader.config.actions import RESERVED_KEYS
from reader.config.colour_names import figures
from reader.config.palette import NAMES
from reader.config.ready_codebooks import READY, ready_codebook

SIGNS = {
    "conll-2003": "PER ORG LOC MISC",
    "ontonotes-5": "PERSON NORP FAC ORG GPE LOC PRODUCT EVENT WORK LAW LANGUAGE DATE TIME PERCENT MONEY QUANTITY "
    "ORDINAL CARDINAL",
}


def test_each_file_is_offered_and_each_that_is_offered_is_a_file():
    there = {one.name for one in (files("resources") / "codebooks").iterdir()}
    assert there == {f"{name}.json" for name in READY}
    with pytest.raises(NotFound, match=r"There is no ready codebook “none”\. There are: conll-2003, "):
        ready_codebook("none")


@pytest.mark.parametrize("name", READY)
def test_a_ready_codebook_is_whole(name):
    found = ready_codebook(name)
    assert (found.title, found.about) == (READY[name].title, READY[name].about)
    assert (found.language, found.said) == ("en", ())
    for one in found.entries:
        assert all((one.definition, one.when_to_use, one.when_not, one.examples, one.sign)), one.path
        assert one.definition.endswith(".")
        assert one.colour in NAMES
    assert len({one.uuid for one in found.entries}) == len(found.entries)


@pytest.mark.parametrize("name", READY)
def test_its_keys_are_free_and_its_signs_and_colours_tell_apart(name):
    entries = ready_codebook(name).entries
    keys = [one.key for one in entries if one.key]
    assert len(set(keys)) == len(keys)
    assert not set(keys) & RESERVED_KEYS
    for seen in (lambda one: one.sign, lambda one: one.colour):
        assert len({seen(one) for one in entries}) == len(entries)


@pytest.mark.parametrize("name", SIGNS)
def test_the_entities_of_a_set_have_its_tags_as_signs(name):
    assert [one.sign for one in ready_codebook(name).entries] == SIGNS[name].split()


def test_what_a_library_begins_with_is_the_same_label_in_a_ready_codebook():
    person = ready_codebook("conll-2003").entries[0]
    assert person.path == (STARTER_CODES[0].name,)
    assert person.uuid == built_in_uuid("label", "Person")


def test_news_topics_are_seventeen_at_the_top():
    entries = ready_codebook("newsroom-topics").entries
    assert len(entries) == 17
    assert {(one.kind, len(one.path)) for one in entries} == {("topic", 1)}


@pytest.mark.parametrize("name", READY)
def test_it_goes_through_refi_qda(name):
    entries = ready_codebook(name).entries
    found = read_qdc(as_qdc(entries, figures()), name, "topic", figures())
    assert [(one.path, one.kind, one.colour, one.examples) for one in found.entries] == [
        (one.path, one.kind, one.colour, one.examples) for one in entries
    ]


def test_all_of_them_go_into_one_library_and_only_keys_are_left_out():
    together, _ = checked((one for name in READY for one in ready_codebook(name).entries), "all")
    for step in Planner({}, {}, RESERVED_KEYS).steps(together):
        assert all(said.startswith("The key ") for said in step.row.said)


def test_the_files_are_written_as_the_program_writes():
    for name in READY:
        text = (files("resources") / "codebooks" / f"{name}.json").read_text(encoding="utf-8")
        assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=1) + "\n"
