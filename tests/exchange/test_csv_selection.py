"""A choice is exported: some articles, labels, topics, annotators or kinds, in files that are still valid."""

from __future__ import annotations

import json

import pytest
from frictionless import Package

from annotations.exchange.csv_files import export_csv
from annotations.exchange.selection import EVERYTHING, Selection, Size, size_of
from annotations.model.errors import InvalidInput, NotFound
from annotations.model.field import Field


def chosen(desk, read, /, **parts):
    """Export a choice and return the rows of annotations.csv."""
    with desk.library.snapshot():
        export_csv(desk.library.db, desk.folder / "some", selection=Selection(**parts))
    return read(desk.folder / "some", "annotations")


def code(desk, name):
    return next(one.uuid for one in desk.library.codebook.all().values() if one.name == name)


def article(desk, name):
    return desk.library.articles.find(name).uuid


def test_only_the_articles_that_were_chosen_are_written_with_what_is_in_them(full_desk, read):
    rows = chosen(full_desk, read, articles=frozenset([article(full_desk, "news/b.txt")]))
    assert {row["article"] for row in rows} == {"news/b.txt"}
    assert len(rows) == 2
    assert [row["name"] for row in read(full_desk.folder / "some", "articles")] == ["news/b.txt"]


def test_articles_between_those_that_were_chosen_do_not_mix_in(full_desk, read):
    full_desk.annotate({"article": "news/c.txt", "kind": "mention", "start": 0, "end": 6, "label": "Person"})
    names = {article(full_desk, name) for name in ("news/a.txt", "news/c.txt")}
    whole = [row for row in full_desk.rows("annotations") if row["article_id"] in names]
    assert chosen(full_desk, read, articles=frozenset(names)) == whole
    fields = {row["name"]: row["field.keyword"] for row in read(full_desk.folder / "some", "articles")}
    assert fields == {"news/a.txt": r"a; b\;c", "news/c.txt": ""}


def test_a_label_that_was_chosen_leaves_out_other_labels_and_topics_but_not_what_is_written_by_itself(full_desk, read):
    full_desk.annotate({"article": "news/a.txt", "kind": "topic", "topic": "Sport", "note": "Which sport?"})
    rows = chosen(full_desk, read, codes=frozenset([code(full_desk, "Person")]))
    assert {row["label"] for row in rows} == {"Person", ""}
    assert not any(row["topic"] for row in rows)
    notes = {row["note"] for row in rows if row["kind"] == "note"}
    assert notes == {"Who is *he*?\n\n> “a, b”", "About the whole article.", "About an entity."}


def test_without_notes_of_their_own_only_those_about_what_is_written_stay(full_desk, read):
    rows = chosen(full_desk, read, codes=frozenset([code(full_desk, "Person")]), own_notes=False)
    assert [row["note"] for row in rows if row["kind"] == "note"] == ["Who is *he*?\n\n> “a, b”"]


def test_notes_about_a_topic_go_with_the_topic(full_desk, read):
    politics, event = code(full_desk, "Politics"), code(full_desk, "Event")
    full_desk.annotate(
        {"kind": "note", "on": politics, "note": "On politics."}, {"kind": "note", "on": event, "note": "On events."}
    )
    notes = {row["note"] for row in chosen(full_desk, read, codes=frozenset([politics]))}
    assert "On politics." in notes
    assert "On events." not in notes


def test_topics_below_one_that_was_chosen_count_too(full_desk, read):
    rows = chosen(full_desk, read, codes=frozenset([code(full_desk, "Politics")]), kinds=frozenset(["topic"]))
    assert [row["topic"] for row in rows] == [r"Politics/Either\/or"]


def test_only_what_the_chosen_annotators_made_is_written(full_desk, read):
    (ben,) = full_desk.library.annotator_uuids("Ben")
    rows = chosen(full_desk, read, annotators=frozenset([ben]))
    assert [(row["annotator"], row["note"]) for row in rows] == [("Ben", "About the whole article.")]


def test_only_the_chosen_kinds_are_written(full_desk, read):
    assert {row["kind"] for row in chosen(full_desk, read, kinds=frozenset(["mention"]))} == {"mention"}
    assert chosen(full_desk, read, kinds=frozenset()) == []


def test_an_empty_choice_of_articles_writes_headers_only(full_desk, read):
    assert chosen(full_desk, read, articles=frozenset()) == []
    assert read(full_desk.folder / "some", "articles") == []


def test_codebook_and_entities_are_whole_and_all_numbers_are_of_what_was_chosen(full_desk, read):
    whole = {table: full_desk.rows(table) for table in ("codebook", "entities")}
    chosen(full_desk, read, articles=frozenset([article(full_desk, "news/b.txt")]), kinds=frozenset(["mention"]))
    some = {table: read(full_desk.folder / "some", table) for table in ("codebook", "entities", "articles")}
    for table, rows in whole.items():
        assert [row["id"] for row in some[table]] == [row["id"] for row in rows]
    assert {row["name"]: row["mentions"] for row in some["entities"]} == {"Kast": "1", "Milei": "0"}
    assert {row["name"]: row["uses"] for row in some["codebook"] if row["uses"] != "0"} == {"Person": "1"}
    assert [(row["mentions"], row["notes"]) for row in some["articles"]] == [("1", "0")]


def test_a_choice_is_a_valid_package_that_says_that_it_is_one(full_desk, read):
    chosen(full_desk, read, articles=frozenset([article(full_desk, "news/a.txt")]))
    descriptor = full_desk.folder / "some" / "datapackage.json"
    report = Package(str(descriptor)).validate()
    assert report.valid, report.flatten(["type", "note"])
    assert "Not all articles or annotations" in json.loads(descriptor.read_text("utf-8"))["description"]
    whole, _ = full_desk.export()
    assert "Not all" not in (whole / "datapackage.json").read_text("utf-8")


def test_the_size_that_is_told_is_what_is_written(full_desk, read):
    for parts in (
        {}, {"codes": frozenset([code(full_desk, "Person")])}, {"kinds": frozenset(["note"])},
        {"articles": frozenset([article(full_desk, "news/a.txt")])}, {"articles": frozenset()},
    ):  # fmt: skip
        rows = chosen(full_desk, read, **parts)
        kinds = [row["kind"] for row in rows]
        articles = len(read(full_desk.folder / "some", "articles"))
        told = size_of(full_desk.library.db, Selection(**parts))
        assert told == Size(articles, kinds.count("mention"), kinds.count("topic"), kinds.count("note")), parts


def test_what_was_chosen_and_is_gone_is_named_and_nothing_is_written(full_desk):
    gone = "99999999-9999-4999-8999-999999999999"
    for part in ("articles", "codes", "annotators"):
        with pytest.raises(NotFound, match=gone):
            export_csv(
                full_desk.library.db, full_desk.folder / "gone", selection=Selection(**{part: frozenset([gone])})
            )
    assert not (full_desk.folder / "some").exists()


def test_everything_gives_the_same_bytes_as_no_choice(full_desk):
    first, _ = full_desk.export(name="one")
    with full_desk.library.snapshot():
        export_csv(full_desk.library.db, full_desk.folder / "two", selection=EVERYTHING)
    for path in first.iterdir():
        assert path.read_bytes() == (full_desk.folder / "two" / path.name).read_bytes()


def dated(desk):
    """Three articles more: one with a day, one of which only the month is known, one whose date is no date."""
    for name, date in (("news/d.txt", "2025-12-24"), ("news/e.txt", "2026-01"), ("news/f.txt", "Christmas")):
        desk.article(name, "Words enough.", [Field("date_published", date)])
        desk.annotate({"article": name, "kind": "note", "note": name})


def written(desk, read, /, **parts):
    chosen(desk, read, **parts)
    return [row["name"].removeprefix("news/") for row in read(desk.folder / "some", "articles")]


def test_only_articles_published_in_the_time_that_was_chosen_are_written(full_desk, read):
    dated(full_desk)
    assert written(full_desk, read, first="2025-12-04") == ["d.txt", "e.txt"]
    assert written(full_desk, read, last="2025-12-24") == ["a.txt", "d.txt"]
    assert written(full_desk, read, first="2025-12", last="2025-12") == ["a.txt", "d.txt"]
    assert written(full_desk, read, first="2026-01-15") == ["e.txt"], "it may be of that day"
    assert written(full_desk, read, first="2026-02") == []
    assert written(full_desk, read, first="2027") == []
    both = frozenset([article(full_desk, "news/d.txt"), article(full_desk, "news/b.txt")])
    assert written(full_desk, read, articles=both, first="2025") == ["d.txt"]
    rows = chosen(full_desk, read, first="2025-12-04")
    assert [row["note"] for row in rows] == ["news/d.txt", "news/e.txt"]


def test_only_articles_with_which_the_reader_is_so_far_are_written(full_desk, read):
    me, (ben,) = full_desk.library.annotator_uuids("Ana")[0], full_desk.library.annotator_uuids("Ben")
    for name, state in (("news/a.txt", "reading"), ("news/b.txt", "done")):
        full_desk.library.articles.set_state([article(full_desk, name)], state)
    assert written(full_desk, read, read=frozenset(["done"]), reader=me) == ["b.txt"]
    assert written(full_desk, read, read=frozenset(["reading"]), reader=me) == ["a.txt"]
    assert written(full_desk, read, read=frozenset(["unread", "done"]), reader=me) == ["b.txt", "c.txt"]
    assert written(full_desk, read, read=frozenset(["done"]), reader=ben) == []
    assert written(full_desk, read, read=frozenset(["unread"])) == ["a.txt", "b.txt", "c.txt"]
    assert written(full_desk, read, read=frozenset(["unread", "reading", "done"])) == ["a.txt", "b.txt", "c.txt"]
    assert written(full_desk, read, read=frozenset()) == []


def test_only_annotations_in_the_states_that_were_chosen_are_written_and_notes_go_with_theirs(full_desk, read):
    of_all = full_desk.rows("annotations")
    event = next(row["id"] for row in of_all if row["label"] == "Event")
    noted = next(row["target"] for row in of_all if row["target_kind"] == "annotation")
    sql = "UPDATE anchor SET state = ? WHERE ord = ? AND owner_id = (SELECT id FROM annotation WHERE uuid = ?)"
    full_desk.tamper(sql, "review", 2, event)
    full_desk.tamper(sql, "lost", 0, noted)
    parts = {state: chosen(full_desk, read, states=frozenset([state])) for state in ("ok", "review", "lost")}
    assert [row["id"] for row in parts["review"]] == [event]
    assert {(row["kind"], row["target"] or row["id"]) for row in parts["lost"]} == {("note", noted), ("mention", noted)}
    assert {row["state"] for row in parts["ok"]} == {"ok"}
    assert sum(map(len, parts.values())) == len(of_all)
    both = chosen(full_desk, read, states=frozenset(["review", "lost"]))
    assert {row["id"] for row in both} == {row["id"] for row in parts["review"] + parts["lost"]}
    told = size_of(full_desk.library.db, Selection(states=frozenset(["lost"])))
    assert (told.mentions, told.topics, told.notes) == (1, 0, 1)


def test_a_date_or_a_state_that_cannot_be_is_refused(full_desk):
    for parts in (
        {"first": "12.03.2026"}, {"last": "2026-13"}, {"states": frozenset(["good"])}, {"read": frozenset(["half"])}
    ):  # fmt: skip
        with pytest.raises(InvalidInput):
            size_of(full_desk.library.db, Selection(**parts))
