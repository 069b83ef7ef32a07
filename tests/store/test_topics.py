"""Topics are learned from the articles a person tagged and offered for others; nothing is tagged without a yes."""

from __future__ import annotations

import pytest

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from annotations.model.errors import InvalidInput, NotFound
from annotations.model.topic_offer import NamedTopic, TopicDecision, TopicRecord
from annotations.suggest.topics.cache import load, save
from annotations.suggest.topics.learn import Stopped
from tests.store.making import ANA, BEN, in_the_name_of, incoming, made, take
from tests.store.proof import things
from tests.store.undoing import redo, undo

HARBOURS = ["cranes", "quay", "dockers", "ferry", "cargo", "tug"]
SCHOOLS = ["pupils", "lessons", "teacher", "exam", "classroom", "homework"]
# What both kinds of articles have in common, in another order each time.
COMMON = ["Monday", "Norda", "council", "people", "mayor", "evening", "street", "weather"]


def story(about: list[str], n: int) -> tuple[str, str]:
    turned = about[n % 6 :] + about[: n % 6]
    common = COMMON[n % 8 :] + COMMON[: n % 8]
    text = " ".join(f"The {one} of {other} were there." for one, other in zip(turned[:4], common, strict=False))
    return f"{about[0]}-{n}.txt", f"{turned[0].title()} and {turned[1]} in {common[0]}\n\n{text}"


@pytest.fixture
def tagged(library) -> Library:
    """Eight articles about harbours and eight about schools, all but one of each tagged so; and a topic for nothing."""
    for name in ("Harbours", "Schools", "Sports"):
        library.codebook.add("topic", name)
    for about, name in ((HARBOURS, "Harbours"), (SCHOOLS, "Schools")):
        uuids = take(library, *(incoming(*story(about, n)) for n in range(8)))
        tag(library, uuids[1:], name)
    return library


def topic(library: Library, name: str) -> str:
    return next(one.uuid for one in library.codebook.all().values() if (one.kind, one.name) == ("topic", name))


def tag(library: Library, articles: list[str], name: str) -> None:
    add_annotations(library.session, [NewAnnotation("topic", one, code=topic(library, name)) for one in articles])


def article(library: Library, name: str) -> str:
    return library.articles.find(name).uuid


def offers(library: Library, name: str, who: str = ANA.uuid) -> list[str]:
    return [one.name for one in library.topics.of(article(library, name), who, library.topics.learn(who))]


def decide(library: Library, name: str, of: str, verdict: str) -> int:
    return library.topics.decide([TopicDecision(article(library, name), topic(library, of), verdict)])


def test_an_article_is_offered_the_topic_of_those_it_is_like_and_says_by_which_words(tagged):
    before = things(tagged.db)
    (offer,) = tagged.topics.of(article(tagged, "cranes-0.txt"), ANA.uuid, tagged.topics.learn(ANA.uuid))
    assert offer.name == "Harbours"
    assert 0.5 <= offer.confidence <= 1
    assert set(offer.words) & set(HARBOURS)
    assert not set(offer.words) & {word.lower() for word in COMMON}
    assert 1 <= offer.like <= 7
    assert offer.reason == f"like {offer.like} articles tagged Harbours; words: {', '.join(offer.words)}"
    assert offers(tagged, "pupils-0.txt") == ["Schools"]
    assert things(tagged.db) == before


def test_an_article_that_is_like_none_is_offered_nothing(tagged):
    take(tagged, incoming("else.txt", "Snow\n\nSnow fell on the hills all night, said the weather office."))
    assert offers(tagged, "else.txt") == []
    take(tagged, incoming("empty.txt", ""), incoming("numbers.txt", "12 34\n\n5,678"))
    assert offers(tagged, "empty.txt") == offers(tagged, "numbers.txt") == []


def test_what_the_article_has_is_not_offered_again(tagged):
    assert offers(tagged, "cranes-3.txt") == []


def test_a_part_of_an_article_that_is_tagged_says_nothing_of_the_whole(tagged):
    add_annotations(
        tagged.session,
        [NewAnnotation("topic", article(tagged, "cranes-0.txt"), ((0, 6),), code=topic(tagged, "Harbours"))],
    )
    assert offers(tagged, "cranes-0.txt") == ["Harbours"]


def test_four_articles_with_a_topic_are_too_few(library):
    library.codebook.add("topic", "Harbours")
    uuids = take(library, *(incoming(*story(HARBOURS, n)) for n in range(8)))
    take(library, *(incoming(*story(SCHOOLS, n)) for n in range(8)))
    tag(library, uuids[:4], "Harbours")
    assert library.topics.learn(ANA.uuid) is None
    assert offers(library, "cranes-7.txt") == []
    tag(library, uuids[4:5], "Harbours")
    # Articles that nobody tagged say what the topic is not.
    assert library.topics.learn(ANA.uuid) is not None


def test_topics_are_each_annotators_own(tagged):
    assert offers(tagged, "cranes-0.txt", BEN.uuid) == []
    assert not tagged.topics.is_due(BEN.uuid, None)


def test_a_yes_tags_the_article_and_one_undo_takes_it_back(tagged):
    before = things(tagged.db)
    assert decide(tagged, "cranes-0.txt", "Harbours", "accepted") == 1
    (made_now,) = tagged.annotations.reader().of_article(tagged.articles.find("cranes-0.txt").id)
    assert (made_now.kind, made_now.topic, made_now.origin, made_now.anchors) == ("topic", "Harbours", "accepted", ())
    assert offers(tagged, "cranes-0.txt") == []
    assert undo(tagged) == "Tag cranes-0.txt with Harbours"
    assert things(tagged.db) == before
    assert redo(tagged) == "Tag cranes-0.txt with Harbours"


def test_a_no_is_remembered_and_one_undo_forgets_it(tagged):
    before = things(tagged.db)
    assert decide(tagged, "cranes-0.txt", "Harbours", "rejected") == 1
    assert offers(tagged, "cranes-0.txt") == []
    assert tagged.check() == []
    assert undo(tagged) == "Offer Harbours no more for cranes-0.txt"
    assert things(tagged.db) == before
    assert offers(tagged, "cranes-0.txt") == ["Harbours"]


def test_a_no_is_remembered_when_the_text_is_another_one(tagged):
    decide(tagged, "cranes-0.txt", "Harbours", "rejected")
    row = tagged.articles.find("cranes-0.txt")
    from annotations.store import articles

    text = articles.text(tagged.db, row.revision_id)
    tagged.mending.replace(row.uuid, incoming("cranes-0.txt", f"{text}\n\nThe quay and the cranes again.").article)
    assert offers(tagged, "cranes-0.txt") == []


def test_deciding_the_same_again_changes_nothing(tagged):
    assert decide(tagged, "cranes-0.txt", "Harbours", "rejected") == 1
    assert decide(tagged, "cranes-0.txt", "Harbours", "rejected") == 0
    assert decide(tagged, "cranes-3.txt", "Harbours", "accepted") == 0
    # A topic that the article has is not refused: it is taken away by hand.
    assert decide(tagged, "cranes-3.txt", "Harbours", "rejected") == 0


def test_several_decisions_are_one_action(tagged):
    before = things(tagged.db)
    done = tagged.topics.decide([
        TopicDecision(article(tagged, "cranes-0.txt"), topic(tagged, "Harbours"), "accepted"),
        TopicDecision(article(tagged, "pupils-0.txt"), topic(tagged, "Harbours"), "rejected"),
    ])  # fmt: skip
    assert done == 2
    assert undo(tagged) == "Decide on 2 offered topics"
    assert things(tagged.db) == before


def test_what_cannot_be_decided_is_refused(tagged):
    with pytest.raises(NotFound):
        tagged.topics.decide([TopicDecision(ANA.uuid, topic(tagged, "Harbours"), "accepted")])
    label = next(one for one in tagged.codebook.all().values() if one.kind == "label")
    with pytest.raises(InvalidInput, match="is no topic"):
        tagged.topics.decide([TopicDecision(article(tagged, "cranes-0.txt"), label.uuid, "accepted")])
    with pytest.raises(ValueError):
        decide(tagged, "cranes-0.txt", "Harbours", "perhaps")


def test_a_topic_that_is_mostly_refused_goes_quiet(tagged):
    learned = tagged.topics.learn(ANA.uuid)
    new = take(tagged, *(incoming(f"new-{n}.txt", story(HARBOURS, n + 2)[1] + " Here.") for n in range(6)))
    of = topic(tagged, "Harbours")
    assert tagged.topics.of(new[5], ANA.uuid, learned)
    tagged.topics.decide([TopicDecision(one, of, "rejected") for one in new[:5]])
    assert tagged.topics.records(ANA.uuid)[of] == TopicRecord(0, 5)
    assert tagged.topics.records(ANA.uuid)[of].quiet
    assert tagged.topics.of(new[5], ANA.uuid, learned) == []
    assert not TopicRecord(5, 5).quiet
    assert not TopicRecord(0, 4).quiet


def test_a_topic_that_is_retired_is_not_offered(tagged):
    learned = tagged.topics.learn(ANA.uuid)
    tagged.codebook.retire(topic(tagged, "Harbours"))
    assert tagged.topics.of(article(tagged, "cranes-0.txt"), ANA.uuid, learned) == []


def test_a_topic_that_is_deleted_takes_its_refusals_along(tagged):
    decide(tagged, "cranes-0.txt", "Harbours", "rejected")
    before = things(tagged.db)
    tagged.codebook.delete(topic(tagged, "Harbours"))
    assert not [key for table, key in things(tagged.db) if table == "decision"]
    undo(tagged)
    assert things(tagged.db) == before


def test_it_is_learned_again_when_enough_was_tagged(tagged):
    learned = tagged.topics.learn(ANA.uuid)
    assert tagged.topics.is_due(ANA.uuid, None)
    assert not tagged.topics.is_due(ANA.uuid, learned)
    tag(tagged, [article(tagged, "cranes-0.txt"), article(tagged, "a.txt")], "Sports")
    assert not tagged.topics.is_due(ANA.uuid, learned)
    decide(tagged, "pupils-0.txt", "Harbours", "rejected")
    assert tagged.topics.is_due(ANA.uuid, learned)


def test_learning_stops_when_nobody_waits_for_it(tagged):
    with pytest.raises(Stopped):
        tagged.topics.learn(ANA.uuid, lambda: True)


def test_refusals_come_along_when_libraries_are_merged(tagged, tmp_path):
    decide(tagged, "cranes-0.txt", "Harbours", "rejected")
    copy = tmp_path / "copy.newsgloss"
    tagged.copy_to(copy)
    with made(tmp_path / "other.newsgloss", BEN) as other:
        other.merge([copy])
        assert [key for table, key in things(other.db) if table == "decision"]
        assert offers(in_the_name_of(ANA, other), "cranes-0.txt") == []
        assert other.check() == []
        assert not other.merge([copy]).changed


def test_what_an_article_is_not_tagged_with_does_not_speak_against_itself(library):
    for name in ("Harbours", "Schools"):
        library.codebook.add("topic", name)
    both = [take(library, *(incoming(*story(about, n)) for n in range(9))) for about in (HARBOURS, SCHOOLS)]
    tag(library, both[0][:6], "Harbours")
    tag(library, both[1][:6], "Schools")
    # All others were learned from as articles without any topic.
    learned = library.topics.learn(ANA.uuid)
    assert learned.held_out_of(library.articles.find("cranes-8.txt").id) is not None
    for n in (6, 7, 8):
        assert offers(library, f"cranes-{n}.txt") == ["Harbours"]
        assert offers(library, f"pupils-{n}.txt") == ["Schools"]


def test_what_was_learned_is_kept_in_a_file_that_says_the_same(tagged, tmp_path):
    learned = tagged.topics.learn(ANA.uuid)
    path = tmp_path / "models" / "topics.npz"
    save(learned, path)
    again = load(path)
    assert again.said == learned.said == 14
    for name in ("cranes-0.txt", "pupils-0.txt"):
        uuid = article(tagged, name)
        assert tagged.topics.of(uuid, ANA.uuid, again) == tagged.topics.of(uuid, ANA.uuid, learned)
    assert [one.name for one in path.parent.iterdir()] == [path.name]


def test_a_file_that_is_damaged_is_as_none(tagged, tmp_path):
    path = tmp_path / "topics.npz"
    assert load(path) is None
    path.write_bytes(b"")
    assert load(path) is None
    save(tagged.topics.learn(ANA.uuid), path)
    whole = path.read_bytes()
    for length in range(0, len(whole), 97):
        path.write_bytes(whole[:length])
        assert load(path) is None
    for at in range(0, len(whole), 131):
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x5A]) + whole[at + 1 :])
        assert load(path) is None


def test_the_name_of_an_offer_tells_what_it_is_about():
    named = NamedTopic(ANA.uuid, BEN.uuid)
    assert named.id == f"topic:{ANA.uuid}.{BEN.uuid}"
    assert NamedTopic.read(named.id) == named
    for wrong in ("", "topic:", named.id[6:], f"{named.id} ", f"topic:{ANA.uuid}"):
        with pytest.raises(InvalidInput):
            NamedTopic.read(wrong)
