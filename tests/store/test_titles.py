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
