"""The table of formats, and what all exports have in common."""

from __future__ import annotations

import pytest

from annotations.exchange.carried import FEATURES, OF_WRITERS
from annotations.exchange.export import export
from annotations.exchange.losses import losses_of
from annotations.exchange.names import FileNames
from annotations.exchange.registry import FORMATS, format_named
from annotations.exchange.selection import EVERYTHING
from annotations.model.errors import Cancelled, InvalidInput


def test_every_format_can_be_loaded_and_says_what_it_is():
    for name, one in FORMATS.items():
        assert one.id == name
        assert one.name
        assert one.description.endswith(".")
        assert one.kind in ("folder", "file")
        assert all(suffix.startswith(".") for suffix in one.suffixes)
        assert one.suffixes
        assert one.writer or one.reader
        assert set(one.instead) <= set(FEATURES)
        assert all(len(option.values) > 1 for option in one.options)
        assert bool(one.package) == bool(one.extra or one.pip)
        if one.writer and not one.missing():
            assert callable(one.writes())
        if one.reader and not one.missing():
            assert callable(one.reads())


@pytest.mark.parametrize("format_id", [one.id for one in FORMATS.values() if one.writer and not one.missing()])
def test_every_format_writes_a_full_library_and_what_it_reports_is_there(full_desk, tmp_path, format_id):
    chosen, place = FORMATS[format_id], tmp_path / "place"
    place.mkdir()
    target = place / "given" if chosen.kind == "folder" else place / f"given{chosen.suffixes[0]}"
    with full_desk.library.snapshot():
        exported = export(full_desk.library.db, chosen, target)
        expected = losses_of(full_desk.library.db, chosen, EVERYTHING)
    folder = target if chosen.kind == "folder" else place
    assert exported.files
    assert {path.name for path in folder.iterdir()} == set(exported.files)
    assert all(name in exported.files for name in chosen.files)
    reports = [name for name in exported.files if name.endswith(chosen.report)]
    assert bool(reports) == bool(exported.lost.counts)
    noted = {which: number for which, number in exported.lost.counts.items() if which in FEATURES}
    assert noted == {which: number for which, number, _ in expected}


@pytest.mark.parametrize("format_id", [one.id for one in FORMATS.values() if one.writer and not one.missing()])
def test_a_cancelled_export_leaves_nothing_behind(full_desk, tmp_path, format_id):
    chosen, place = FORMATS[format_id], tmp_path / "place"
    place.mkdir()
    target = place / "given" if chosen.kind == "folder" else place / f"given{chosen.suffixes[0]}"
    with full_desk.library.snapshot(), pytest.raises(Cancelled):
        export(full_desk.library.db, chosen, target, cancelled=lambda: True)
    assert list(place.iterdir()) == []


def test_what_writers_note_in_their_own_words_is_known_to_those_who_say_it_in_other_languages():
    from annotations.exchange import sheets
    from annotations.exchange.writers import brat, conll, spacy, w3c, webanno_tsv, xlsx

    said = {
        conll.WIDENED, conll.SHARED, conll.WORDLESS, conll.RENAMED, spacy.FITTED, spacy.WORDLESS, brat._UNSEEN,
        w3c._OF_FIELDS, webanno_tsv._HIDDEN, *(
            words for module in (sheets, xlsx) for name, words in vars(module).items()
            if name in ("TOO_LONG", "NO_CHARACTERS")
        ),
    }  # fmt: skip
    assert said == set(OF_WRITERS)


def test_a_format_or_an_option_that_is_not_there_is_refused_with_those_that_are(full_desk, tmp_path):
    with pytest.raises(InvalidInput, match="Formats are: csv"):
        format_named("csw")
    with pytest.raises(InvalidInput, match=r"cannot be “exact”. It can be: data, spreadsheet\."):
        export(full_desk.library.db, FORMATS["csv"], tmp_path / "out", {"profile": "exact"})
    with pytest.raises(InvalidInput, match=r"has no option “tags”. Its options are: profile\."):
        export(full_desk.library.db, FORMATS["csv"], tmp_path / "out", {"tags": "bio"})
    assert not (tmp_path / "out").exists()


def test_files_are_named_after_articles_and_no_two_alike():
    names = FileNames(("not-carried.txt",))
    given = [
        names.stem(name, endings=(".txt", ".ann"))
        for name in (
            "a/Storm.txt", "b/storm.TXT", "storm-2.txt", "con.txt", "…", "a:b?.html", "not-carried.md", "x" * 400,
            "../..", "v1.2 notes of a long meeting",
        )
    ]  # fmt: skip
    assert len({name.casefold() for name in given}) == len(given)
    assert given[0] == "Storm"
    assert given[3] == "_con"
    assert given[5] == "a_b_"
    assert given[6] == "not-carried-2"
    assert given[8] == "article"
    assert given[9] == "v1.2 notes of a long meeting"
    assert all(len(name.encode()) < 200 for name in given)
