"""`undo`, `redo` and `history` across calls, names and machines."""

from __future__ import annotations

import json

import pytest


def topics(newsgloss, library):
    return [one["topic"] for one in newsgloss.annotations(library)]


@pytest.fixture
def tag(newsgloss, library):
    """Put a topic on an article, as its own action."""

    def run(topic, *options, by=newsgloss, **more):
        done = by.annotate(library, [{"article": "courier.md", "kind": "topic", "topic": topic}], *options, **more)
        assert done.status == 0, done.err

    return run


def actions(newsgloss, library):
    return [row for row in newsgloss.ok("history", library, "--json").rows if row["kind"] in ("change", "undo", "redo")]


def test_undo_goes_back_step_by_step_and_redo_forward_again(newsgloss, library, tag):
    tag("Politics")
    tag("Economy")
    for left in (["Politics"], []):
        assert newsgloss.ok("undo", library).lines == ["Undone: Annotate: 1 topic"]
        assert topics(newsgloss, library) == left
    for again in (["Politics"], ["Politics", "Economy"]):
        assert newsgloss.ok("redo", library).lines == ["Done again: Annotate: 1 topic"]
        assert topics(newsgloss, library) == again
    assert newsgloss.run("redo", library).error == "There is nothing to redo."
    newsgloss.whole(library)


def test_with_nothing_left_the_exit_status_is_1_and_nothing_changes(newsgloss, library):
    assert newsgloss.run("redo", library).error == "There is nothing to redo."
    newsgloss.ok("undo", library)
    before = newsgloss.ok("history", library).out
    for _ in range(2):
        run = newsgloss.run("undo", library)
        assert (run.error, run.out) == ("There is nothing to undo.", "")
    assert newsgloss.ok("history", library).out == before
    assert newsgloss.ok("redo", library).lines == ["Done again: Import 5 articles"]


def test_a_new_change_ends_what_can_be_redone(newsgloss, library, tag):
    tag("Politics")
    newsgloss.ok("undo", library)
    tag("Economy")
    assert newsgloss.run("redo", library).error == "There is nothing to redo."
    assert topics(newsgloss, library) == ["Economy"]


def test_what_came_later_stands_in_the_way_and_is_named(newsgloss, other_machine, library, tag):
    tag("Politics", by=other_machine)
    before = newsgloss.ok("show", library, "--all", "--json").out
    error = newsgloss.run("undo", library).error
    assert "Undo or delete that first." in error
    assert newsgloss.ok("show", library, "--all", "--json").out == before
    newsgloss.whole(library)
    who = newsgloss.annotations(library)[0]["annotator"]
    newsgloss.ok("undo", library, "--annotator", who)
    newsgloss.ok("undo", library)
    assert newsgloss.ok("articles", library).out == ""


def test_one_person_with_two_names_on_a_machine_undoes_both_in_order(newsgloss, library, tag):
    tag("Politics", "--annotator", "Ana")
    tag("Economy", env={"NEWSGLOSS_ANNOTATOR": "Bo"})
    tag("Sport")
    assert [one["annotator"] for one in actions(newsgloss, library)] == ["Researcher", "Bo", "Ana", "Researcher"]
    newsgloss.ok("undo", library)
    assert topics(newsgloss, library) == ["Politics", "Economy"]
    newsgloss.ok("undo", library)
    assert topics(newsgloss, library) == ["Politics"]
    newsgloss.ok("redo", library)
    assert topics(newsgloss, library) == ["Politics", "Economy"]


def test_naming_an_annotator_undoes_the_newest_of_that_name_only(newsgloss, library, tag):
    tag("Politics", "--annotator", "Ana")
    tag("Economy", "--annotator", "Bo")
    newsgloss.ok("undo", library, "--annotator", " Ana ")
    assert topics(newsgloss, library) == ["Economy"]
    assert newsgloss.run("undo", library, "--annotator", "Ana").status == 1
    newsgloss.ok("redo", library, "--annotator", "Ana")
    assert sorted(topics(newsgloss, library)) == ["Economy", "Politics"]
    assert actions(newsgloss, library)[0]["annotator"] == "Ana"


def test_the_option_counts_before_the_variable_before_the_first_name(newsgloss, library, tag):
    tag("Politics", "--annotator", "Ana", env={"NEWSGLOSS_ANNOTATOR": "Bo"})
    tag("Economy")
    assert [one["annotator"] for one in actions(newsgloss, library)][:2] == ["Researcher", "Ana"]
    ids = {one["annotator"]: one["annotator_id"] for one in newsgloss.annotations(library)}
    known = json.loads((newsgloss.settings / "annotators.json").read_text(encoding="utf-8"))
    assert ids == {one["name"]: one["uuid"] for one in known["annotators"]}


def test_another_machine_undoes_only_what_it_names(newsgloss, other_machine, library, tag):
    tag("Politics")
    before = newsgloss.ok("show", library, "--all", "--json").out
    run = other_machine.run("undo", library, env={"NEWSGLOSS_ANNOTATOR": "Visitor"})
    assert run.status == 1
    assert "There is nothing of yours to undo." in run.err
    assert "“Annotate: 1 topic”" in run.err
    assert "--annotator “Researcher”" in run.err
    # The same name is not the same annotator.
    assert other_machine.run("undo", library, env={"NEWSGLOSS_ANNOTATOR": "Researcher"}).status == 1
    assert newsgloss.ok("show", library, "--all", "--json").out == before
    assert other_machine.ok("undo", library, "--annotator", "Researcher").lines == ["Undone: Annotate: 1 topic"]
    assert topics(newsgloss, library) == []
    newsgloss.whole(library)


def test_naming_somebody_in_undo_does_not_make_the_machine_act_under_that_name(other_machine, library, tag):
    assert other_machine.run("undo", library, "--annotator", "Pupil 7").status == 1
    assert other_machine.run("redo", library, "--annotator", "Pupil 7").status == 1
    tag("Politics", by=other_machine)
    assert "Pupil 7" not in (other_machine.settings / "annotators.json").read_text(encoding="utf-8")
    assert {one["annotator"] for one in actions(other_machine, library)} & {"Pupil 7"} == set()


def test_the_first_change_on_a_machine_says_whose_name_it_records(newsgloss, other_machine, library):
    rows = [{"article": "courier.md", "kind": "topic", "topic": "Politics"}]
    first = other_machine.annotate(library, rows)
    (line,) = first.complaints
    assert line.startswith("Changes made on this machine are recorded as “")
    name = line.split("“")[1].split("”")[0]
    assert actions(newsgloss, library)[0]["annotator"] == name
    assert other_machine.annotate(library, [{**rows[0], "topic": "Economy"}]).err == ""
    assert other_machine.run("undo", library).err == ""


def test_a_name_that_is_given_is_not_remarked_upon(other_machine, library):
    rows = [{"article": "courier.md", "kind": "topic", "topic": "Politics"}]
    assert other_machine.annotate(library, rows, "--annotator", "Ana").err == ""
    # The first name used on a machine goes on acting there.
    assert other_machine.annotate(library, [{**rows[0], "topic": "Economy"}]).err == ""
    assert {one["annotator"] for one in other_machine.annotations(library)} == {"Ana"}


@pytest.mark.parametrize("name", ["", "  ", "\n"])
def test_an_annotator_without_a_name_is_an_error(newsgloss, library, name):
    rows = [{"article": "courier.md", "kind": "topic", "topic": "Politics"}]
    for run in (
        newsgloss.annotate(library, rows, "--annotator", name),
        newsgloss.run("undo", library, "--annotator", name),
        newsgloss.run("import", "new.newsgloss", library.parent, "--annotator", name),
    ):
        assert run.error.startswith("The annotator's name is empty.")
    assert topics(newsgloss, library) == []


def test_history_says_what_was_done_by_whom_and_what_is_undone(newsgloss, library, tag):
    tag("Politics")
    tag("Economy", "--annotator", "Ana")
    newsgloss.ok("undo", library)
    undo, economy, politics, imported = actions(newsgloss, library)
    assert (undo["kind"], undo["target"], undo["annotator"]) == ("undo", economy["id"], "Ana")
    assert [one["undone"] for one in (undo, economy, politics, imported)] == [False, True, False, False]
    assert {one["state"] for one in (undo, economy, politics, imported)} == {"done"}
    rows = newsgloss.ok("history", library, "--json").rows
    assert rows[-1]["kind"] == "barrier"
    assert [row["started_at"] for row in rows] == sorted((row["started_at"] for row in rows), reverse=True)
    assert all(row["started_at"] <= row["ended_at"] for row in rows)
    assert newsgloss.ok("history", library, "--json", "--limit", "2").rows == rows[:2]
    lines = newsgloss.ok("history", library).lines
    assert len(lines) == len(rows)
    assert [line.split("\t")[3] for line in lines].count("undone") == 1
    newsgloss.ok("redo", library)
    assert [one["kind"] for one in actions(newsgloss, library)][:2] == ["redo", "undo"]


def test_a_library_that_no_settings_can_be_kept_for_is_still_written(newsgloss, library, tag):
    """A settings folder that cannot be made: a file is in its place."""
    settings = newsgloss.folder / "a file"
    settings.write_text("")
    tag("Politics", env={"NEWSGLOSS_SETTINGS": str(settings), "NEWSGLOSS_ANNOTATOR": "Ana"})
    assert topics(newsgloss, library) == ["Politics"]
    assert settings.read_text() == ""
