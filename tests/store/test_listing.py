"""The list shows what a naive look at every article would show, in the order it would, with the same counts."""

from __future__ import annotations

import zlib
from collections import Counter
from dataclasses import dataclass, field
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.commands.imports import Incoming
from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.model.article import NewArticle
from annotations.model.block import Block
from annotations.model.errors import InvalidInput, NotFound
from annotations.model.field import Field
from annotations.model.ids import new_uuid
from annotations.search.listing import ORDERS, STATES, Filter, Sort, typed_query
from annotations.store.listing import UNSURE_BELOW, sort_key
from annotations.store.tables import CODE
from annotations.store.things import Image
from annotations.text.fold import words

ANA = Annotator("0b6f3a57-6f61-4b0e-9f0e-2f7b5f1f3c01", "Ana")
BEN = Annotator("0b6f3a57-6f61-4b0e-9f0e-2f7b5f1f3c02", "Ben")
TOPICS = {"Transport": None, "Harbour": "Transport", "Night ferry": "Harbour", "Sport": None}
OUTLETS = ("Alder Courier", "Coast Today", "البيت اليوم", "")
TEXTS = (
    "The night ferry stays.",
    "Kast nights, and Kästner too",
    "夜间渡轮保留",
    "Nothing of the kind here",
    "Ferryman Kast",
)
DATES = ("", "2025", "2025-09", "2025-09-04", "2025-09-04T10:30", "2024-12-31")
TITLES = ("", "ferry 10", "Ferry 9", "“Ängste” am Kai", "apfel", "Ferry 9")


@dataclass
class Made:
    """An article as the test made it, to be looked at without the library."""

    name: str
    text: str
    title: str
    outlet: str
    date: str
    sure: float
    labels: list[str] = field(default_factory=list)
    topics: list[str] = field(default_factory=list)
    annotators: list[str] = field(default_factory=list)
    state: str = "unread"
    id: int = 0
    uuid: str = ""


@st.composite
def articles(draw: st.DrawFn) -> Made:
    return Made(
        f"{draw(st.sampled_from(['b', 'A', 'é']))}{draw(st.integers(0, 20))}.txt",
        draw(st.sampled_from(TEXTS)),
        draw(st.sampled_from(TITLES)),
        draw(st.sampled_from(OUTLETS)),
        draw(st.sampled_from(DATES)),
        draw(st.sampled_from([0.3, 0.9])),
        draw(st.lists(st.sampled_from(["Person", "Place"]), max_size=3)),
        draw(st.lists(st.sampled_from(sorted(TOPICS)), max_size=2)),
        state=draw(st.sampled_from(STATES)),
    )


def filters() -> st.SearchStrategy[Filter]:
    def some(*values: str) -> st.SearchStrategy[tuple[str, ...]]:
        return st.one_of(st.just(()), st.lists(st.sampled_from(values), unique=True, max_size=2).map(tuple))

    return st.builds(
        Filter,
        text=st.sampled_from(
            ["", "fer", "night ferry", "kast", "kast ", '"night fer', "-", "-kast ferry", "夜间", "zz"]
        ),
        labels=some("Person", "Place"),
        topics=some(*TOPICS),
        outlets=some(*OUTLETS),
        first=st.sampled_from(["", "2025", "2025-09-04"]),
        last=st.sampled_from(["", "2024", "2025-09", "2025-09-04"]),
        annotators=some(ANA.uuid, BEN.uuid),
        states=some(*STATES),
        check=st.booleans(),
    )


def make_library(path, made: list[Made]) -> dict[str, str]:
    """Write the articles; return the UUIDs of labels and topics by name."""
    with Library.open_to_write(path, ANA, doing="test", create=True) as library:
        run = library.articles.begin_import()
        items = run.add([Incoming(one.name, new_article(one, number)) for number, one in enumerate(made)])
        run.finish()
        for one, item in zip(made, items, strict=True):
            one.uuid = item.article
            one.id = library.articles.find(one.uuid).id
        uuids = {code.name: code.uuid for code in library.codebook.all().values() if code.kind == "label"}
        uuids |= make_topics(library)
        for state in STATES:
            library.articles.set_state([one.uuid for one in made if one.state == state], state)
        for annotator, theirs in ((ANA, made[::2]), (BEN, made[1::2])):
            library.session.annotator = annotator
            mark(library, theirs, uuids)
    return uuids


def mark(library: Library, made: list[Made], uuids: dict[str, str]) -> None:
    marks = []
    for one in made:
        marks += [NewAnnotation("mention", one.uuid, ((0, 1),), uuids[label]) for label in one.labels]
        marks += [NewAnnotation("topic", one.uuid, (), uuids[topic]) for topic in one.topics]
        one.annotators = [library.session.annotator.uuid] if one.labels or one.topics else []
    if marks:
        add_annotations(library.session, marks)


def new_article(one: Made, number: int) -> NewArticle:
    data = f"{number} {one.text}".encode()
    values = {"title": one.title, "outlet": one.outlet, "date_published": one.date}
    fields = tuple(Field(name, value, confidence=one.sure) for name, value in values.items() if value)
    return NewArticle(
        one.name, sha256(data).hexdigest(), len(data), zlib.compress(data), "utf-8", one.text,
        sha256(one.text.encode()).hexdigest(), (Block("paragraph", 0, len(one.text), "detected"),), fields,
    )  # fmt: skip


def make_topics(library: Library) -> dict[str, str]:
    journal, made = library.session.writer.journal, {}
    with library.session.action("Add topics") as action:
        for name, parent in TOPICS.items():
            number, uuid = journal.new_id("code"), new_uuid()
            above = made[parent][0] if parent else None
            journal.insert(action, CODE, [Image((number, uuid, "topic", above, name, None, None, None, None, None))])
            made[name] = number, uuid
    return {name: uuid for name, (_, uuid) in made.items()}


def above(topic: str | None) -> set[str]:
    return {topic} | above(TOPICS[topic]) if topic else set()


def fits(one: Made, wanted: Filter) -> bool:
    query = typed_query(wanted.text)
    return (
        (query is None or all(holds(one.text, term) != term.excluded for term in query.terms))
        and (not wanted.labels or bool(set(wanted.labels) & set(one.labels)))
        and (not wanted.topics or any(set(wanted.topics) & above(topic) for topic in one.topics))
        and (not wanted.outlets or one.outlet in wanted.outlets)
        and (not wanted.first or (one.date != "" and one.date >= wanted.first[: len(one.date)]))
        and (not wanted.last or (one.date != "" and one.date[: len(wanted.last)] <= wanted.last))
        and (not wanted.annotators or bool(set(wanted.annotators) & set(one.annotators)))
        and (not wanted.states or one.state in wanted.states)
        and (not wanted.check or wants_a_look(one))
    )


def wants_a_look(one: Made) -> bool:
    return one.sure < UNSURE_BELOW and bool(one.title or one.outlet or one.date)


def holds(text: str, term) -> bool:
    folded = [word for _, _, word in words(text)]
    size = len(term.words)
    windows = (tuple(folded[at : at + size]) for at in range(len(folded) - size + 1))
    return any(
        window[:-1] == term.words[:-1]
        and (window[-1].startswith(term.words[-1]) if term.prefix else window[-1] == term.words[-1])
        for window in windows
    )


def in_order(made: list[Made], sort: Sort) -> list[int]:
    keys = {
        "added": lambda one: one.id,
        "date_published": lambda one: one.date or None,
        "title": lambda one: sort_key(one.title or one.name),
        "outlet": lambda one: sort_key(one.outlet or None),
        "annotations": lambda one: len(one.labels) + len(one.topics),
        "name": lambda one: sort_key(one.name),
    }
    key = keys[sort.by]
    known = [one for one in made if key(one) is not None]
    unknown = [one for one in made if key(one) is None]
    known.sort(key=lambda one: (key(one), one.id), reverse=sort.descending)
    unknown.sort(key=lambda one: one.id, reverse=sort.descending)
    return [one.id for one in known + unknown]


def with_uuids(wanted: Filter, uuids: dict[str, str]) -> Filter:
    return Filter(
        wanted.text, tuple(uuids[name] for name in wanted.labels), tuple(uuids[name] for name in wanted.topics),
        wanted.outlets, wanted.first, wanted.last, wanted.annotators, wanted.states, wanted.check,
    )  # fmt: skip


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(st.lists(articles(), max_size=12), st.lists(filters(), min_size=1, max_size=12))
def test_the_list_is_what_a_look_at_every_article_gives(tmp_path_factory, made, wishes):
    path = tmp_path_factory.mktemp("listing") / "l.newsgloss"
    uuids = make_library(path, made)
    with Library.open(path) as library:
        for wanted in [Filter(), *wishes]:
            ours = with_uuids(wanted, uuids)
            naive = [one for one in made if fits(one, wanted)]
            for by in ORDERS:
                for descending in (False, True):
                    sort = Sort(by, descending)
                    assert list(library.listing.ids(ours, sort, ANA.uuid)) == in_order(naive, sort), (wanted, sort)
            check_rows(library, naive, ours)
            check_facets(library, made, wanted, ours, uuids)


def check_rows(library: Library, naive: list[Made], wanted: Filter) -> None:
    rows = library.listing.rows([one.id for one in naive], ANA.uuid, wanted)
    shown = [(row.uuid, row.name, row.title, row.outlet, row.date, row.annotations, row.state) for row in rows]
    assert shown == [
        (one.uuid, one.name, one.title, one.outlet, one.date, len(one.labels) + len(one.topics), one.state)
        for one in naive
    ]
    for row, one in zip(rows, naive, strict=True):
        assert (row.hit is not None) == (typed_query(wanted.text) is not None)
        if row.hit:
            assert one.text[row.hit.start : row.hit.end] == row.hit.words


def check_facets(library: Library, made: list[Made], wanted: Filter, ours: Filter, uuids: dict[str, str]) -> None:
    found = library.listing.facets(ours, ANA.uuid)

    def count(facet: str, values) -> dict[str, int]:
        return dict(Counter(value for one in made if fits(one, wanted.without(facet)) for value in set(values(one))))

    def shown(values, active=()) -> dict[str, int]:
        return {one.value: one.count for one in values if one.count or one.value not in active}

    assert shown(found.outlets, wanted.outlets) == count("outlets", lambda one: [one.outlet])
    assert shown(found.dates) == count("dates", lambda one: [one.date[:7]] if one.date else [])
    by_name = {uuid: name for name, uuid in uuids.items()}
    labels = {by_name[uuid]: number for uuid, number in shown(found.labels, ours.labels).items()}
    topics = {by_name[uuid]: number for uuid, number in shown(found.topics, ours.topics).items()}
    assert labels == count("labels", lambda one: one.labels)
    assert topics == count("topics", lambda one: [name for topic in one.topics for name in above(topic)])
    assert shown(found.annotators) == count("annotators", lambda one: one.annotators)
    states = count("states", lambda one: [one.state])
    assert shown(found.states) == {state: states.get(state, 0) for state in STATES}
    assert found.check == sum(wants_a_look(one) for one in made if fits(one, wanted.without("check")))


def some_articles(number: int) -> list[Made]:
    return [Made(f"{i}.txt", TEXTS[i % 5], f"Title {i}", "Alder Courier", "2025-09-04", 0.9) for i in range(number)]


def test_a_state_is_set_for_many_as_one_action_and_taken_back(tmp_path):
    made = some_articles(3)
    make_library(tmp_path / "l.newsgloss", made)
    uuids = [one.uuid for one in made]
    with Library.open_to_write(tmp_path / "l.newsgloss", ANA, doing="test") as library:
        library.articles.set_state(uuids[:1], "reading")
        assert library.articles.set_state([*uuids, uuids[0]], "done") == 3
        assert next(library.history.actions()).name == "Mark 3 articles as done"
        assert states(library, made) == ["done", "done", "done"]
        library.history.undo([ANA.uuid])
        assert states(library, made) == ["reading", "unread", "unread"]
        assert library.check() == []


def test_setting_what_is_so_already_leaves_no_action(tmp_path):
    made = some_articles(2)
    make_library(tmp_path / "l.newsgloss", made)
    with Library.open_to_write(tmp_path / "l.newsgloss", BEN, doing="test") as library:
        before = len(list(library.history.actions()))
        assert library.articles.set_state([one.uuid for one in made], "unread") == 0
        assert len(list(library.history.actions())) == before
        assert library.annotator_uuids("Ben") == []


def test_states_belong_to_an_annotator(tmp_path):
    made = some_articles(2)
    make_library(tmp_path / "l.newsgloss", made)
    with Library.open_to_write(tmp_path / "l.newsgloss", BEN, doing="test") as library:
        library.articles.set_state([made[0].uuid], "done")
        assert next(library.history.actions()).name == "Mark 0.txt as done"
        done = Filter(states=("done",))
        assert list(library.listing.ids(done, Sort(), BEN.uuid)) == [made[0].id]
        assert list(library.listing.ids(done, Sort(), ANA.uuid)) == []
        assert list(library.listing.ids(done, Sort())) == []


def test_an_unknown_article_or_state_changes_nothing(tmp_path):
    made = some_articles(1)
    make_library(tmp_path / "l.newsgloss", made)
    with Library.open_to_write(tmp_path / "l.newsgloss", ANA, doing="test") as library:
        with pytest.raises(NotFound):
            library.articles.set_state([made[0].uuid, new_uuid()], "done")
        with pytest.raises(InvalidInput):
            library.articles.set_state([made[0].uuid], "finished")
        assert states(library, made) == ["unread"]


def test_a_page_is_read_without_going_through_the_library(tmp_path):
    make_library(tmp_path / "l.newsgloss", some_articles(2))
    with Library.open(tmp_path / "l.newsgloss") as library:
        asked: list[str] = []
        library.db.set_trace_callback(asked.append)
        library.listing.rows([1, 2], ANA.uuid)
        library.db.set_trace_callback(None)
        assert len(asked) <= 6
        for statement in asked:
            plan = " ".join(row[3] for row in library.db.execute(f"EXPLAIN QUERY PLAN {statement}"))
            assert "SCAN article" not in plan, plan
            assert "SCAN field" not in plan, plan
            assert "field_value" not in plan, plan


@pytest.mark.parametrize(
    "ordered",
    [
        ["Äpfel", "apple", "Apricot", "éclair", "Zebra"],
        ["2.txt", "10.txt", "article 9", "article 10"],
        ["“Angst” am Kai", "Bericht"],
    ],
)
def test_titles_are_ordered_as_people_expect(ordered):
    assert sorted(set(ordered), key=sort_key) == ordered


def states(library: Library, made: list[Made]) -> list[str]:
    return [row.state for row in library.listing.rows([one.id for one in made], ANA.uuid)]
