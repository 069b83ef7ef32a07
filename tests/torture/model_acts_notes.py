"""Notes, and whom mentions stand for, as a person writes and says them."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.torture.model import Article, Entity, Mark, changed, mark, short, with_mark, without
from tests.torture.model_acts import MOST_MARKS, Act, alone, select, some_words
from tests.torture.model_hands import CTRL, SHIFT, Hands

BODIES = ("why late?", "sieh auch dort", "à vérifier", "ok 👍", "**twice** said", "naïve – really", "1. one\n2. two")


def _body(random: Random) -> str:
    return f"{random.choice(BODIES)} {random.randrange(1000)}"


def _keep(hands: Hands, body: str) -> None:
    """Type a note in the card that has the hands, and leave it."""
    field = hands.window.note_card.editor.field
    hands.until(lambda: hands.focus() is field, "the note has the hands")
    hands.press(Qt.Key.Key_A, CTRL)
    if body:
        hands.type(body)
    else:
        hands.press(Qt.Key.Key_Delete)
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: not hands.window.note_card.isVisible(), "the note is closed")


def note(hands: Hands, random: Random) -> bool:
    """N over words."""
    article, world = hands.article, hands.world
    if len(article.marks) >= MOST_MARKS:
        return False
    span, body = some_words(article, random), _body(random)
    select(hands, random, span)
    hands.press(Qt.Key.Key_N)
    _keep(hands, body)
    world.do("Write a note", with_mark(article, mark("note", world, article, span, body=body)))
    hands.settle()
    return True


def note_on_article(hands: Hands, random: Random) -> bool:
    """A note on the whole article."""
    article, world = hands.article, hands.world
    if len(article.marks) >= MOST_MARKS:
        return False
    body = _body(random)
    hands.on_page()
    hands.press(Qt.Key.Key_N, CTRL | SHIFT)
    _keep(hands, body)
    world.do("Write a note", with_mark(article, mark("note", world, article, None, body=body)))
    hands.settle()
    return True


def nothing_noted(hands: Hands, random: Random) -> bool:
    """A note that is opened and left without words is none."""
    select(hands, random, some_words(hands.article, random))
    hands.press(Qt.Key.Key_N)
    field = hands.window.note_card.editor.field
    hands.until(lambda: hands.focus() is field, "the note has the hands")
    if random.random() < 0.5:
        hands.type("x")
        hands.press(Qt.Key.Key_Backspace)
    hands.press(Qt.Key.Key_Escape)
    hands.settle()
    return True


def edit_note(hands: Hands, random: Random) -> bool:
    """A note is gone to in the list of notes, and written anew or emptied."""
    article, world = hands.article, hands.world
    notes = [one for one in article.marks if one.kind == "note"]
    if not notes:
        return False
    one = random.choice(notes)
    if sum(other.body == one.body for other in notes) > 1:
        return False
    hands.section("notes")
    rows = hands.window.notes.list
    number = next(n for n, row in enumerate(rows._rows.rows()) if row.body == one.body)
    hands.click_row(rows, number)
    body = "" if random.random() < 0.3 else _body(random)
    if body == one.body:
        return False
    _keep(hands, body)
    if body:
        world.do("Edit a note", changed(article, one._replace(body=body)))
    else:
        world.do(f"Delete the note{_words(one)}", without(article, {one.id}))
    hands.settle()
    return True


def _words(one: Mark) -> str:
    return f" “{short(one.quotes[0])}”" if one.quotes else ""


def note_on_mention(hands: Hands, random: Random) -> bool:
    """N on a mention writes in its card; there it is written anew, too."""
    article, world, one = hands.article, hands.world, alone(hands, random)
    if one is None or len(article.marks) >= MOST_MARKS:
        return False
    there = [other for other in article.marks if other.target == one.id]
    if len(there) > 1:
        return False
    hands.caret_to(one.spans[0][0] + 1)
    hands.on_page()
    hands.press(Qt.Key.Key_N)
    card, body = hands.app.controller.cards.card, _body(random)  # type: ignore[union-attr]
    field = card.notes.note.field
    hands.until(lambda: hands.focus() is field, "the card's note has the hands")
    hands.press(Qt.Key.Key_A, CTRL)
    hands.type(body)
    hands.press(Qt.Key.Key_Escape)
    hands.until(lambda: not card.isVisible(), "the card is closed")
    if not there:
        world.do("Write a note", with_mark(article, mark("note", world, article, None, body=body, target=one.id)))
    elif there[0].body != body:
        world.do("Edit a note", changed(article, there[0]._replace(body=body)))
    hands.settle()
    return True


# Entities


def link(hands: Hands, random: Random) -> bool:
    """The card of a mention, and whom it stands for: somebody there is, or somebody new."""
    article, world, one = hands.article, hands.world, alone(hands, random)
    if one is None:
        return False
    words = " ".join(one.quotes[0].split())
    known = [who for who in world.entities() if who.id != one.entity and _only(hands, who)]
    who = random.choice(known) if known and random.random() < 0.7 else None
    if who is None and (len(world.entities()) >= 12 or any(other.name == words for other in world.entities())):
        return False
    card = _open_card(hands, one)
    QTest.mouseClick(card.entity, Qt.MouseButton.LeftButton)
    palette = hands.window.palette_
    hands.until(palette.isVisible, "the palette opens")
    if who is None:
        # The first row makes somebody of the words, or another row does; typed anew it is the last one.
        hands.type(words)
        keys = [chosen.key for _, chosen in palette._rows]
        at = next((n for n, key in enumerate(keys) if key in {None, "", "new"}), None)
        assert at is not None, f"nobody new is offered for {words}: {keys}"
        made = Entity(world.new(), words, one.code)
        for _ in range(at):
            hands.press(Qt.Key.Key_Down)
        hands.press(Qt.Key.Key_Return)
        world.do(f"Link “{short(words, 60)}”", made, changed(article, one._replace(entity=made.id)))
    else:
        hands.type(who.name)
        names = [row.text() for row, _ in palette._rows]
        for _ in range(names.index(who.name)):
            hands.press(Qt.Key.Key_Down)
        hands.press(Qt.Key.Key_Return)
        world.do(f"Link “{short(words, 60)}”", changed(article, one._replace(entity=who.id)))
    hands.settle()
    return True


def _only(hands: Hands, who: Entity) -> bool:
    return sum(other.name == who.name for other in hands.world.entities()) == 1


def _open_card(hands: Hands, one: Mark) -> object:
    hands.caret_to(one.spans[0][0] + 1)
    hands.on_page()
    hands.press(Qt.Key.Key_Return)
    card = hands.app.controller.cards.card  # type: ignore[union-attr]
    hands.until(lambda: card.isVisible() and card.shown is not None and card.has_focus(), "the card opens")
    return card


def unlink(hands: Hands, random: Random) -> bool:
    """The card's button that says nobody."""
    article, one = hands.article, alone(hands, random)
    if one is None or one.entity is None:
        return False
    card = _open_card(hands, one)
    QTest.mouseClick(card.unlink, Qt.MouseButton.LeftButton)  # type: ignore[attr-defined]
    hands.world.do(f"Unlink “{short(one.quotes[0], 60)}”", changed(article, one._replace(entity=None)))
    hands.settle()
    return True


def look_at_card(hands: Hands, random: Random) -> bool:
    """A card is opened by key or click, and closed."""
    one = alone(hands, random)
    if one is None:
        return False
    if random.random() < 0.5:
        _open_card(hands, one)
    else:
        hands.on_page()
        hands.in_sight(one.spans[0][0])
        hands.click(hands.middle(one.spans[0][0] + 1))
        card = hands.app.controller.cards.card  # type: ignore[union-attr]
        hands.until(card.isVisible, "the card opens")
    hands.press(Qt.Key.Key_Escape)
    hands.settle()
    return True


def states(hands: Hands, random: Random) -> bool:
    """The article is done, or not begun."""
    article: Article = hands.article
    state, words = random.choice((("done", "done"), ("unread", "not started")))
    hands.on_page()
    if state == "done":
        hands.press(Qt.Key.Key_D, CTRL)
    else:
        hands.window.actions_["article.unread"].trigger()
    if article.work != state:
        hands.world.do(f"Mark {article.name} as {words}", article._replace(work=state))
    hands.settle()
    return True


ACTS: dict[str, tuple[Act, int]] = {
    "note": (note, 8),
    "note on the article": (note_on_article, 3),
    "nothing noted": (nothing_noted, 2),
    "edit a note": (edit_note, 8),
    "note on a mention": (note_on_mention, 5),
    "link": (link, 7),
    "unlink": (unlink, 3),
    "look at a card": (look_at_card, 4),
    "done or not begun": (states, 5),
}
