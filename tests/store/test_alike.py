"""Which articles look alike, in a library: found once, kept, found anew where a text changes, and never written of."""

from __future__ import annotations

import random

import pytest

from annotations.analysis.alike import Found, bring_up_to_date
from annotations.library import Library
from annotations.model.alike import THRESHOLD
from annotations.model.block import Block
from annotations.model.errors import InvalidInput, NotFound
from annotations.model.field import Field
from annotations.search.listing import Filter, Sort
from annotations.store import alike as store
from annotations.text.edits import Edit
from tests.store.making import ANA, incoming, made, take

CHANCE = random.Random(8)
WORDS = [f"word{number}" for number in range(500)]


def row(count):
    return " ".join(CHANCE.choices(WORDS, k=count))


STORY, OTHER = row(200), row(200)


class Keeper:
    """Writes what is found into a library at once; `settled` counts the articles that were compared."""

    def __init__(self, library):
        self.library, self.read, self.settled = library, [], 0

    def put(self, found):
        self.read += [one.article for one in found]
        self.library.alike.keep_likeness(found)

    def settle(self, compared, pairs):
        self.settled += len(compared)
        self.library.alike.keep_pairs(compared, pairs)


def update(library, cancelled=lambda: False):
    keeper = Keeper(library)
    done = library.alike.bring_up_to_date(keeper, lambda _: None, cancelled)
    return keeper, done


def names(library, threshold=THRESHOLD):
    return [[group.first.name, *(one.facts.name for one in group.others)] for group in library.alike.groups(threshold)]


@pytest.fixture
def three(library) -> Library:
    """A library with a story, its cut copy and another story; besides `a.txt`."""
    fields = [
        Field("title", "The strike ends"),
        Field("outlet", "Norda Courier"),
        Field("date_published", "2026-03-12"),
    ]
    take(library, incoming("story.txt", STORY, fields=fields), incoming("cut.txt", " ".join(STORY.split()[:120])),
         incoming("other.txt", OTHER))  # fmt: skip
    update(library)
    return library


def uuid(library, name):
    return library.articles.find(name).uuid


def test_a_group_says_who_is_in_it_and_how_much_differs(three):
    (group,) = three.alike.groups(THRESHOLD)
    assert (group.first.title, group.first.outlet, group.first.date, group.first.words) == (
        "The strike ends", "Norda Courier", "2026-03-12", 200,
    )  # fmt: skip
    (copy,) = group.others
    assert (copy.facts.name, copy.facts.title, copy.kind, copy.share) == ("cut.txt", "", "copy", 1.0)
    assert (copy.added, copy.missing(group.first)) == (0, 80)


def test_what_an_article_looks_like_is_told_from_its_side(three):
    (story,) = three.alike.of(uuid(three, "cut.txt"), THRESHOLD)
    assert (story.facts.name, story.own, story.others) == ("story.txt", 0.6, 1.0)
    assert three.alike.of(uuid(three, "other.txt"), THRESHOLD) == []
    assert three.alike.among([uuid(three, "cut.txt"), uuid(three, "other.txt")], THRESHOLD) == (1, 1)
    assert three.alike.among([uuid(three, "other.txt")], THRESHOLD) == (0, 0)


def test_only_what_is_new_is_read_again(three):
    assert three.alike.unknown() == 0
    assert update(three)[0].read == []
    take(three, incoming("late.txt", f"{row(5)} {OTHER}"))
    assert three.alike.unknown() == 1
    keeper, done = update(three)
    assert done
    assert keeper.read == [three.articles.find("late.txt").id]
    assert names(three) == [["story.txt", "cut.txt"], ["late.txt", "other.txt"]]


def test_an_edited_article_is_compared_anew_and_says_nothing_old_meanwhile(three):
    three.articles.edit_text(uuid(three, "cut.txt"), [Edit(0, len(" ".join(STORY.split()[:120])), OTHER)])
    assert names(three) == []
    update(three)
    assert names(three) == [["cut.txt", "other.txt"]]
    three.history.undo([ANA.uuid])
    update(three)
    assert names(three) == [["story.txt", "cut.txt"]]


def test_a_line_that_is_no_longer_body_is_compared_no_longer(library):
    text = f"{STORY}\n{OTHER}"
    two = [Block("paragraph", 0, len(STORY)), Block("paragraph", len(STORY) + 1, len(text))]
    take(library, incoming("both.txt", text, blocks=two), incoming("other.txt", OTHER))
    update(library)
    assert names(library) == [["both.txt", "other.txt"]]
    revision = library.articles.find("both.txt").revision_id
    library.db.execute("UPDATE block SET role = 'furniture' WHERE revision_id = ? AND ord = 1", (revision,))
    assert library.alike.unknown() == 1
    update(library)
    assert names(library) == []
    library.db.execute("UPDATE block SET role = 'paragraph' WHERE revision_id = ? AND ord = 1", (revision,))


def test_a_deleted_article_is_in_no_group_and_comes_back_with_undo(three):
    three.articles.delete([uuid(three, "cut.txt")])
    assert names(three) == []
    three.history.undo([ANA.uuid])
    assert three.alike.unknown() == 1
    update(three)
    assert names(three) == [["story.txt", "cut.txt"]]


def test_what_is_ended_midway_goes_on_from_there(library):
    stories = [row(60) for _ in range(130)]
    take(library, *(incoming(f"{i}{end}.txt", f"{story} {end}") for i, story in enumerate(stories) for end in "ab"))
    asked = iter([False, True])
    first, done = update(library, lambda: next(asked))
    assert not done
    assert len(first.read) == 100

    # The rest is read; comparing is ended after its first part.
    class Ending(Keeper):
        def settle(self, compared, pairs):
            super().settle(compared, pairs)
            ended.append(True)

    ended: list[bool] = []
    second = Ending(library)
    assert not library.alike.bring_up_to_date(second, lambda _: None, lambda: bool(ended))
    assert len(second.read) == 161
    assert library.alike.unknown() == 161
    third, done = update(library)
    assert done
    assert third.read == []
    assert library.alike.unknown() == 0
    assert len(library.alike.groups(THRESHOLD)) == 130


def test_what_goes_away_while_it_is_compared_is_left_out(library):
    take(library, incoming("story.txt", STORY), incoming("cut.txt", " ".join(STORY.split()[:120])))

    class Deleting(Keeper):
        def settle(self, compared, pairs):
            library.articles.delete([uuid(library, "cut.txt")])
            super().settle(compared, pairs)

    library.alike.bring_up_to_date(Deleting(library), lambda _: None, lambda: False)
    assert names(library) == []
    assert library.alike.unknown() == 0


def test_nothing_of_it_is_an_action(library):
    take(library, incoming("story.txt", STORY), incoming("again.txt", f"{STORY} "))
    before = list(library.history.actions(None))
    update(library)
    assert list(library.history.actions(None)) == before
    assert names(library) == [["story.txt", "again.txt"]]


def test_who_only_reads_gets_all_pairs_and_writes_nothing(three, tmp_path):
    take(three, incoming("late.txt", OTHER + "."))
    with Library.open(three.path) as reader:
        pairs = reader.alike.pairs_now()
        found = [[group.first.name, group.others[0].facts.name] for group in reader.alike.groups(THRESHOLD, pairs)]
    assert found == [["story.txt", "cut.txt"], ["other.txt", "late.txt"]]
    assert three.alike.unknown() == 1


def test_found_at_once_and_found_bit_by_bit_is_the_same(tmp_path):
    texts = [row(150) for _ in range(12)]
    texts += [" ".join(CHANCE.choice(texts[:12]).split()[: CHANCE.randint(60, 150)]) for _ in range(30)]
    with made(tmp_path / "bit.newsgloss") as library:
        for number, text in enumerate(texts):
            take(library, incoming(f"{number}.txt", f"{text} {number}"))
            if number % 5 == 0:
                update(library)
        update(library)
        kept = store.pairs(library.db, 0.6)
        library.db.execute("DELETE FROM likeness")
        library.db.execute("DELETE FROM alike")
        at_once = Found()
        bring_up_to_date(library.db, at_once)
        assert sorted(at_once.pairs, key=lambda pair: (pair.article, pair.other)) == kept
        assert len(kept) >= 30


def test_what_differs_is_told_in_offsets_of_the_whole_texts(library):
    take(
        library, incoming("a1.txt", "Home\nThe dockers went back."), incoming("b1.txt", "Share\nThe dockers went home.")
    )
    one, other = library.articles.find("a1.txt"), library.articles.find("b1.txt")
    (found,) = library.alike.differences(one.uuid, other.uuid).differences[-1:]
    assert library.articles.text(one)[found.start : found.end] == "back"
    assert library.articles.text(other)[found.other_start : found.other_end] == "home"


def test_wrong_questions_get_an_answer(library):
    for threshold in (0, 0.59, 1.01):
        with pytest.raises(InvalidInput, match=r"is between 0\.6 and 1"):
            library.alike.groups(threshold)
    there, missing = library.articles.find("a.txt").uuid, "0" * 8
    with pytest.raises(NotFound, match="There is no article 00000000"):
        library.alike.of(missing, THRESHOLD)
    with pytest.raises(NotFound, match="There is no article 00000000"):
        library.alike.differences(there, missing)
    with pytest.raises(NotFound, match="There is no article 00000000"):
        library.alike.facts(missing)


def test_the_list_can_be_filtered_by_it_and_counts_it_under_the_other_facets(three):
    def listed(wanted):
        return {row.name for row in three.listing.rows(three.listing.ids(wanted, Sort("name")))}

    assert listed(Filter(alike=THRESHOLD)) == {"story.txt", "cut.txt"}
    assert listed(Filter(alike=THRESHOLD, outlets=("Norda Courier",))) == {"story.txt"}
    assert Filter(alike=THRESHOLD).without("alike") == Filter()
    assert three.listing.facets(Filter(alike=THRESHOLD)).alike == 2
    assert three.listing.facets(Filter(outlets=("Norda Courier",))).alike == 1
    assert three.listing.facets(Filter(outlets=("",))).alike == 1


def test_another_threshold_needs_no_comparing(library):
    take(library, incoming("story.txt", STORY), incoming("half.txt", f"{' '.join(STORY.split()[:140])} {row(60)}"))
    update(library)
    assert names(library, 0.8) == []
    assert names(library, 0.6) == [["story.txt", "half.txt"]]
    assert len(library.listing.ids(Filter(alike=0.8), Sort())) == 0
    assert len(library.listing.ids(Filter(alike=0.6), Sort())) == 2
