"""`suggest --spacy`: what a spaCy model of the person's own finds is suggested where nothing else is."""

from __future__ import annotations

import importlib.util
import json

import pytest

with_spacy = pytest.mark.skipif(importlib.util.find_spec("spacy") is None, reason="spaCy, an extra, is not installed")
TEXT = "A visit\n\nIlse Kast spoke in Norda. Nobody in Norda knew Ilse Kast, who came for Zeta.\n"


@pytest.fixture
def library(newsgloss):
    (newsgloss.folder / "visit.txt").write_text(TEXT)
    newsgloss.ok("import", "a.newsgloss", "visit.txt")
    return newsgloss.folder / "a.newsgloss"


@pytest.fixture
def model(newsgloss):
    import spacy

    made = spacy.blank("en")
    names = {"PERSON": "Ilse Kast", "GPE": "Norda", "MONEY": "Zeta"}
    made.add_pipe("entity_ruler").add_patterns([{"label": label, "pattern": name} for label, name in names.items()])
    made.to_disk(newsgloss.folder / "model")
    return newsgloss.folder / "model"


def found(newsgloss, library, model) -> list[tuple[str, str]]:
    rows = newsgloss.ok("suggest", library, "visit.txt", "--spacy", model, "--json").rows
    return [(one["quote"], one["label"]) for one in rows if one["kind"] == "spacy"]


@with_spacy
def test_its_entities_are_suggested_by_the_codebooks_labels_and_decided_like_others(newsgloss, library, model):
    everything = [("Ilse Kast", "Person"), ("Norda", "Place"), ("Norda", "Place"), ("Ilse Kast", "Person")]
    assert found(newsgloss, library, model) == everything
    rows = newsgloss.ok("suggest", library, "visit.txt", "--spacy", model, "--json").rows
    assert rows[0]["reason"] == "the spaCy model found it as PERSON"
    assert TEXT[rows[0]["start"] : rows[0]["end"]] == "Ilse Kast"
    lines = [{"suggestion": rows[0]["id"], "decision": "accept"}, {"suggestion": rows[1]["id"], "decision": "reject"}]
    (newsgloss.folder / "d.jsonl").write_text("".join(f"{json.dumps(one)}\n" for one in lines))
    newsgloss.ok("decide", library, "d.jsonl")
    left = newsgloss.ok("suggest", library, "visit.txt", "--spacy", model, "--json").rows
    assert {(one["start"], one["end"]) for one in left}.isdisjoint((one["start"], one["end"]) for one in rows[:2])


@with_spacy
def test_what_was_chosen_for_its_labels_holds(newsgloss, library, model):
    newsgloss.settings.mkdir(exist_ok=True)
    (newsgloss.settings / "settings.json").write_text(json.dumps({"spacy_labels": {"MONEY": "Event", "GPE": ""}}))
    assert found(newsgloss, library, model) == [("Ilse Kast", "Person"), ("Ilse Kast", "Person"), ("Zeta", "Event")]


def test_a_folder_without_a_model_is_an_error_in_words(newsgloss, library):
    run = newsgloss.run("suggest", library, "--spacy", "nowhere")
    assert run.error == "nowhere holds no spaCy model. Choose the folder with its config.cfg."
