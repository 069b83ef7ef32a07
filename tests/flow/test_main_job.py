"""The main job, as the manual does it: sample articles in, annotated, searched, undone, redone, out as CSV, proved."""

from __future__ import annotations

import csv
import json
from collections import Counter
from importlib.resources import files
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def samples() -> Path:
    return Path(str(files("resources")))


def test_the_main_job_on_the_sample_articles(newsgloss, samples):
    articles = sorted(path.name for path in (samples / "samples").iterdir())
    rows = [
        json.loads(line) for line in (samples / "sample_annotations.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    library = "samples.newsgloss"

    run = newsgloss.ok("import", library, samples / "samples", "--report", "report.csv")
    assert run.lines == [f"{len(articles)} taken, 0 there already, 0 refused."]
    assert run.err == ""
    listed = newsgloss.ok("articles", library, "--json").rows
    assert sorted(one["name"] for one in listed) == articles
    assert all(one["title"] for one in listed)

    run = newsgloss.ok("annotate", library, samples / "sample_annotations.jsonl")
    assert run.err == ""
    kinds = Counter(row["kind"] for row in rows)
    assert run.lines[-1] == (f"Added {kinds['mention']} mentions, {kinds['note']} notes and {kinds['topic']} topics.")
    annotated = newsgloss.annotations(library)
    assert Counter(one["kind"] for one in annotated) == kinds
    assert {one["quote"] for one in annotated if one["quote"]} == {row["quote"] for row in rows if row.get("quote")}

    found = newsgloss.ok("search", library, "harbour", "--json", "--limit", "3").rows
    assert found
    assert all("harbour" in one["contexts"][0]["words"].lower() for one in found)

    newsgloss.ok("undo", library)
    assert newsgloss.annotations(library) == []
    newsgloss.ok("redo", library)
    assert newsgloss.annotations(library) == annotated

    run = newsgloss.ok("export", library, "--format", "csv", "--to", "csv")
    with (newsgloss.folder / "csv" / "annotations.csv").open(encoding="utf-8", newline="") as file:
        exported = list(csv.DictReader(file))
    assert [row["id"] for row in exported] == [one["id"] for one in annotated]
    assert [row["quote"] for row in exported] == [one["quote"] or "" for one in annotated]
    assert [row["start"] for row in exported] == [str(one["start"]) if one["quote"] else "" for one in annotated]
    assert f"\t{len(exported)} rows" in run.out
    newsgloss.whole(library)
    assert [one["undone"] for one in newsgloss.ok("history", library, "--json", "--limit", "1").rows] == [False]
