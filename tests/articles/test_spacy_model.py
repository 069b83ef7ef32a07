"""A spaCy model in a folder finds entities, in a process of its own; where it cannot, a sentence says why."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from annotations.model.errors import Refused
from reader.articles.spacy_model import SpacyReader, label_for

TEXT = "👩‍👩‍👧 Ilse Kast spoke in Norda. Nobody else did."
NAMES = ["Person", "Organisation", "Place", "Date"]
with_spacy = pytest.mark.skipif(importlib.util.find_spec("spacy") is None, reason="spaCy, an extra, is not installed")


@pytest.fixture
def folder(tmp_path) -> Path:
    """A model without any training: two names are entities by a rule."""
    import spacy

    model = spacy.blank("en")
    rules = model.add_pipe("entity_ruler")
    rules.add_patterns([{"label": "PERSON", "pattern": "Ilse Kast"}, {"label": "GPE", "pattern": "Norda"}])
    model.to_disk(tmp_path / "model")
    return tmp_path / "model"


@with_spacy
def test_entities_are_told_with_their_places_in_code_points(folder):
    with SpacyReader(folder) as reader:
        found = reader.entities(TEXT)
        assert [(TEXT[start:end], label) for start, end, label in found] == [("Ilse Kast", "PERSON"), ("Norda", "GPE")]
        assert reader.entities("") == []


@with_spacy
def test_what_was_found_in_a_text_is_kept(folder, tmp_path):
    cache = tmp_path / "cache"
    with SpacyReader(folder, cache) as reader:
        found = reader.entities(TEXT)
    (folder / "config.cfg").rename(folder / "gone.cfg")
    with SpacyReader(folder, cache) as reader:
        assert reader.entities(TEXT) == found
        (kept,) = cache.rglob("*.json")
        for damaged in ("", "[[1, 2]]", '[[0, 1e999, "PER"]]', '[[0, 9999, "PER"]]', '{"a": 1}'):
            kept.write_text(damaged)
            with pytest.raises(Refused, match="holds no spaCy model"):
                reader.entities(TEXT)


@with_spacy
def test_a_model_that_is_broken_says_so_in_words(folder):
    (folder / "config.cfg").write_text("[nlp]\nlang = 'none'\n")
    with SpacyReader(folder) as reader, pytest.raises(Refused, match="cannot be loaded: "):
        reader.entities(TEXT)


@with_spacy
def test_a_model_whose_process_is_ended_says_so_and_is_begun_again(folder):
    with SpacyReader(folder) as reader:
        found = reader.entities(TEXT)
        reader._process.kill()
        reader._process.join()
        with pytest.raises(Refused, match="Its process ended"):
            reader.entities(TEXT)
        assert reader.entities(TEXT) == found


@pytest.mark.skipif(importlib.util.find_spec("spacy") is not None, reason="spaCy is installed")
def test_without_spacy_a_sentence_says_how_it_is_installed(tmp_path):
    (tmp_path / "config.cfg").write_text("")
    with SpacyReader(tmp_path) as reader, pytest.raises(Refused, match="spaCy is not installed"):
        reader.entities(TEXT)


def test_a_folder_without_a_model_says_so(tmp_path):
    with SpacyReader(tmp_path / "nowhere") as reader, pytest.raises(Refused, match="holds no spaCy model"):
        reader.entities(TEXT)


@pytest.mark.parametrize(
    ("found", "label"),
    [
        ("PERSON", "Person"),
        ("PER", "Person"),
        ("ORG", "Organisation"),
        ("GPE", "Place"),
        ("person", "Person"),
        ("date", "Date"),
        ("MONEY", None),
    ],
)
def test_labels_are_those_of_the_codebook_by_name(found, label):
    assert label_for(found, NAMES, {}) == label


def test_what_a_person_chose_for_a_label_holds():
    assert label_for("MONEY", NAMES, {"MONEY": "Date"}) == "Date"
    assert label_for("PERSON", NAMES, {"PERSON": ""}) is None
    assert label_for("PERSON", NAMES, {"PERSON": "Nothing of the kind"}) is None
    assert label_for("ORG", ["Organization"], {}) == "Organization"
