"""Made articles that look alike: stories in eight languages, what becomes of each on its way, and such as only seem so.

All is fictional, and the same in every run.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from benchmarks.alike_words import FORMS, PHRASES, SPELLINGS, UNSPACED


@dataclass(frozen=True, slots=True)
class Made:
    """A made body.

    Attributes:
        story: which story it tells; two that tell the same are alike.
        way: what was done to it.
        language: of its words.
        paragraphs: its text.
    """

    story: int
    way: str
    language: str
    paragraphs: tuple[str, ...]

    @property
    def text(self) -> str:
        """The body, a line a paragraph."""
        return "\n".join(self.paragraphs)


def made_set(stories: int, seed: int = 5) -> list[Made]:
    """Return so many stories, each as it was written and in every one of `WAYS`, and as many that only seem alike.

    Each second of those that seem alike is a form filled in with other facts (a market report, a weather warning);
    the others are by the same hand about the same things.
    """
    chance = random.Random(seed)
    found = []
    languages = sorted(PHRASES)
    for number in range(stories):
        language = languages[number % len(languages)]
        story = _story(language, chance, chance.randint(4, 12))
        found.append(Made(number, "as written", language, story))
        for way, change in WAYS.items():
            found.append(Made(number, way, language, tuple(change(story, language, chance))))
        other = stories + number
        if number % 2:
            found.append(Made(other, "form", language, _form(language, chance)))
        else:
            found.append(Made(other, "same hand", language, _story(language, chance, 6)))
    return found


def _story(language: str, chance: random.Random, paragraphs: int) -> tuple[str, ...]:
    return tuple(
        _space(language).join(_sentence(language, chance) for _ in range(chance.randint(2, 4)))
        for _ in range(paragraphs)
    )


def _sentence(language: str, chance: random.Random) -> str:
    words = _space(language).join(chance.choice(part) for part in PHRASES[language])
    return words[0].upper() + words[1:] + ("。" if language in {"zh", "ja"} else " " if language == "th" else ".")


def _form(language: str, chance: random.Random) -> tuple[str, ...]:
    facts = [str(chance.randint(2, 9_999)) for _ in range(40)]
    parts = PHRASES[language]
    found = []
    for line in FORMS[language]:
        filled = line
        while "@" in filled:
            filled = filled.replace("@", chance.choice([chance.choice(chance.choice(parts)), facts.pop()]), 1)
        found.append(filled)
    return tuple(found)


def _space(language: str) -> str:
    return "" if language in UNSPACED else " "


def _typos(story: Sequence[str], language: str, chance: random.Random) -> list[str]:
    """Change a word in seventy; where there are no words between spaces, a character in a hundred and fifty."""
    if language in UNSPACED:
        return ["".join("々" if chance.random() < 1 / 150 else sign for sign in part) for part in story]
    return [" ".join(_typo(word) if chance.random() < 1 / 70 else word for word in part.split()) for part in story]


def _typo(word: str) -> str:
    return word[1:] + word[0] if len(word) > 2 else word + "x"


def _cut(story: Sequence[str], language: str, chance: random.Random) -> list[str]:
    """Leave the last third away, as one who needs the room does with a story of an agency."""
    return list(story[: max(1, len(story) - len(story) // 3)])


def _added(story: Sequence[str], language: str, chance: random.Random) -> list[str]:
    """Put paragraphs of another hand between the others."""
    found = list(story)
    for paragraph in _story(language, chance, max(1, len(story) // 3)):
        found.insert(chance.randint(0, len(found)), paragraph)
    return found


def _furniture(story: Sequence[str], language: str, chance: random.Random) -> list[str]:
    """Leave some lines of the page in the body, which the rules took for a part of it."""
    return [_sentence(language, chance), *story, _sentence(language, chance)]


def _reordered(story: Sequence[str], language: str, chance: random.Random) -> list[str]:
    found = list(story)
    chance.shuffle(found)
    return found


def _spelt(story: Sequence[str], language: str, chance: random.Random) -> list[str]:
    """Spell it as in another country."""
    found = list(story)
    for here, there in SPELLINGS.get(language, ()):
        found = [part.replace(here, there) for part in found]
    return found


def _credited(story: Sequence[str], language: str, chance: random.Random) -> list[str]:
    """Name another agency, in front and at the end."""
    return [f"PORT ELSIN (Norda) -- {story[0]}", *story[1:], "With reporting by the Aurelia press agency."]


def _punctuated(story: Sequence[str], language: str, chance: random.Random) -> list[str]:
    """Set it with other signs and in capitals, as other systems do."""
    return [part.replace(".", " –").replace("“", '"').upper() for part in story]


WAYS: dict[str, Callable[[Sequence[str], str, random.Random], list[str]]] = {
    "typos": _typos,
    "cut": _cut,
    "added": _added,
    "furniture": _furniture,
    "reordered": _reordered,
    "spelt": _spelt,
    "credited": _credited,
    "punctuated": _punctuated,
}
"""What becomes of a story before it is published elsewhere."""
