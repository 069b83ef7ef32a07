"""Articles are found by what one remembers of their titles."""

from __future__ import annotations

from annotations.model.field import Field
from tests.store.making import incoming, made


def test_titles_are_found_by_parts_of_words_without_case_and_accents_the_newest_first(tmp_path):
    titles = ("Élection in Ostwald", "The election: 100% counted", "Ostwald votes", "ELECTION day", "")
    with made(tmp_path / "titles.newsgloss") as library:
        run = library.articles.begin_import()
        run.add([
            incoming(f"{n} electric.txt", f"Text {n}", fields=[Field("title", title)] if title else [])
            for n, title in enumerate(titles)
        ])  # fmt: skip
        run.finish()

        def found(typed: str, limit: int = 20) -> list[str]:
            return [row.title or row.name for row in library.listing.titled(typed, limit)]

        assert found("electi") == ["ELECTION day", "Élection in Ostwald", "The election: 100% counted"]
        assert found("ost ÉLEC") == ["Élection in Ostwald"]
        assert found("0%") == ["The election: 100% counted"]
        assert found("electric") == ["4 electric.txt"]
        assert found("e", 2) == ["ELECTION day", "Élection in Ostwald"]
        assert found("  ") == []


def test_a_title_begins_with_its_first_word_whatever_sign_stands_before_it(tmp_path):
    titles = ("The harbour", "“Harbour” in Ægir", '"Harbour" closed', "Harbour 5", "Das Öl im Hafen 5")
    with made(tmp_path / "titles.newsgloss") as library:
        run = library.articles.begin_import()
        run.add([
            incoming(f"harbour {n}.txt", f"Text {n}", fields=[Field("title", title)]) for n, title in enumerate(titles)
        ])  # fmt: skip
        run.finish()
        found = [row.title for row in library.listing.titled("harbour")]
        assert found == ["Harbour 5", '"Harbour" closed', "“Harbour” in Ægir", "The harbour"]
        # Numbers are found as they stand.
        assert [row.title for row in library.listing.titled("hafen 5")] == ["Das Öl im Hafen 5"]
        assert library.listing.titled("hafen 05") == []


def test_titles_are_looked_through_without_going_through_the_articles_fields(tmp_path):
    with made(tmp_path / "titles.newsgloss") as library:
        asked: list[str] = []
        library.db.set_trace_callback(asked.append)
        library.listing.titled("ost élec")
        library.db.set_trace_callback(None)
        (statement,) = [one for one in asked if "title_points" in one]
        plan = " ".join(row[3] for row in library.db.execute(f"EXPLAIN QUERY PLAN {statement}"))
        assert "SCAN field" not in plan
        assert "SEARCH field USING INDEX" not in plan
        assert "SCAN article USING COVERING INDEX article_name" in plan
