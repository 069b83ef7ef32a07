"""`history` with its filters, and `restore --to`: the library, or one article, as it was at a moment."""

from __future__ import annotations

import pytest

from annotations.store.backup import backups


@pytest.fixture
def tag(newsgloss, library):
    """Put a topic on an article as its own action, and return the action's id."""

    def run(topic, article="courier.md", *options):
        done = newsgloss.annotate(library, [{"article": article, "kind": "topic", "topic": topic}], *options)
        assert done.status == 0, done.err
        return newsgloss.ok("history", library, "--json", "--limit", "1").rows[0]["id"]

    return run


def topics(newsgloss, library):
    shown = newsgloss.ok("show", library, "--all", "--json").rows
    return {(article["original"]["name"], one["topic"]) for article in shown for one in article["annotations"]}


def names(run):
    return [row["name"] for row in run.rows]


def test_history_lists_what_changed_one_article_even_once_it_is_deleted(newsgloss, library, tag):
    tag("Politics")
    tag("Economy", "letter.txt")
    listed = newsgloss.ok("history", library, "--json", "--article", "courier.md")
    assert names(listed) == ["Annotate: 1 topic", "Import 5 articles"]
    # Undoing the import deletes the article; what was done to it is known all the same.
    for _ in range(3):
        newsgloss.ok("undo", library)
    listed = newsgloss.ok(
        "history", library, "--json", "--article", "letter.txt", "--annotator", listed.rows[0]["annotator"]
    )
    assert "Import 5 articles" in names(listed)
    assert "Undo: Import 5 articles" in names(listed)
    missing = newsgloss.run("history", library, "--article", "nowhere.txt")
    assert missing.error.startswith("There is no article “nowhere.txt” in ")


def test_history_lists_one_annotator_s_actions_and_those_of_some_days(newsgloss, library, tag):
    tag("Politics", "courier.md", "--annotator", "Ben")
    rows = newsgloss.ok("history", library, "--json").rows
    assert names(newsgloss.ok("history", library, "--json", "--annotator", "Ben")) == ["Annotate: 1 topic"]
    assert newsgloss.run("history", library, "--annotator", "Nobody").error.startswith("There is no annotator “Nobody”")
    newest, oldest = rows[0]["started_at"], rows[-1]["started_at"]
    since = newsgloss.ok("history", library, "--json", "--since", newest).rows
    until = newsgloss.ok("history", library, "--json", "--until", newest).rows
    assert since[0] == rows[0]
    assert since + until == rows
    assert until
    # A day alone is taken whole, whatever the time of this machine is.
    day = newest[:10]
    env = {"TZ": "UTC"}
    both = newsgloss.ok("history", library, "--json", "--since", oldest[:10], "--until", day, env=env).rows
    assert both == rows
    assert newsgloss.ok("history", library, "--since", "2100-01-01").out == ""


def test_a_library_goes_back_to_just_after_an_action_and_undo_leads_forward(newsgloss, library, tag):
    first = tag("Politics")
    tag("Economy", "letter.txt")
    tag("Crime and justice", "courier.md", "--annotator", "Ben")
    before = newsgloss.ok("show", library, "--all", "--json").out
    rows = newsgloss.ok("history", library, "--json").rows
    who = next(row["annotator"] for row in rows if row["id"] == first)
    dry = newsgloss.ok("restore", library, "--to", first, "--dry-run")
    assert dry.lines[0].endswith(f": takes back 2 actions (1 of {who}, 1 of Ben).")
    assert dry.lines[1:] == ["goes\t2 taggings", "Nothing was changed."]
    assert newsgloss.ok("show", library, "--all", "--json").out == before
    done = newsgloss.ok("restore", library, "--to", first)
    assert done.lines == [*dry.lines[:2], f"{library.name} is as it was then. `undo` takes this back."]
    assert topics(newsgloss, library) == {("courier.md", "Politics")}
    assert any("before-restore" in made.name for made in backups(library))
    assert names(newsgloss.ok("history", library, "--json", "--limit", "1")) == [
        "Restore the library to after “Annotate: 1 topic”"
    ]
    again = newsgloss.run("restore", library, "--to", first)
    assert again.error == "Nothing was changed: it is as it was then already."
    newsgloss.ok("undo", library)
    assert newsgloss.ok("show", library, "--all", "--json").out == before
    newsgloss.whole(library)


def test_a_time_means_what_had_ended_by_then(newsgloss, library, tag):
    first = tag("Politics")
    ended = newsgloss.ok("history", library, "--json", "--limit", "1").rows[0]["ended_at"]
    tag("Economy")
    newsgloss.ok("restore", library, "--to", ended)
    assert topics(newsgloss, library) == {("courier.md", "Politics")}
    missing = newsgloss.run("restore", library, "--to", first[:-4] + "0000")
    assert missing.error.startswith("There is no action ")
    early = newsgloss.run("restore", library, "--to", "1999-01-01")
    assert early.error == "The library was not there yet at that moment. Name a later one."


def test_one_article_goes_back_alone(newsgloss, library, tag):
    first = tag("Politics")
    tag("Economy", "letter.txt")
    tag("Economy")
    done = newsgloss.ok("restore", library, "--to", first, "--article", "courier.md")
    assert "takes back 1 action (1 of " in done.lines[0]
    assert done.lines[1:] == ["goes\t1 tagging", "courier.md is as it was then. `undo` takes this back."]
    assert topics(newsgloss, library) == {("courier.md", "Politics"), ("letter.txt", "Economy")}
    # One article is no more than any other change: no backup of everything is made for it.
    assert not any("before-restore" in made.name for made in backups(library))
    newsgloss.whole(library)
