"""Articles made for measuring: English-like news of about 4 KB each, every one different, the same in every run."""

from __future__ import annotations

import random
from collections.abc import Iterator
from pathlib import Path

_COMMON = (
    "the of and to in a is that for it was on as with by at from be are this have an or had not but his they were one"
    " which who has said their more will its would about after new her when been also there can all two other than if"
    " first into could some time up out what over last no only them people year government minister party council city"
    " country state market company police court school water river harbour budget vote election report group work day"
    " week month plan price union strike storm hospital teachers workers owners farmers residents officials leaders"
    " money million law case agreement talks deal border region village mayor president secretary chairman spokesman"
    " decided announced asked rejected approved opened closed began ended rose fell lost won built paid moved called"
    " against under between during before while because where how many much most both each few public local national"
    " early late small large old young high low long short open free final early possible difficult clear common"
).split()
_SYLLABLES = (
    "al an ar bel bor cas da del dor el en far gal har in jor ka lan mar nor ol per qui ros sal tor ul van wes".split()
)


class Corpus:
    """Makes articles; `names` are the persons who occur in them."""

    def __init__(self, seed: int = 7) -> None:
        self._random = random.Random(seed)
        rare = ["".join(self._random.choices(_SYLLABLES, k=self._random.randint(2, 4))) for _ in range(12_000)]
        self._words = _COMMON + rare
        # Zipf's law: the n-th word of a language is about 1/n as frequent as the first.
        self._weights = [1 / (rank + 2.7) for rank in range(len(self._words))]
        self.names = [f"{self._name()} {self._name()}" for _ in range(400)]

    def name_list(self, count: int, there: int) -> list[str]:
        """Return names to look for: so many in all, of which so many are those of persons who occur."""
        others = random.Random(11)
        made = (f"{a}{b} {c}{d}".title() for a, b, c, d in (others.choices(_SYLLABLES, k=4) for _ in range(2 * count)))
        strangers = [name for name in dict.fromkeys(made) if name not in self.names]
        return [*self.names[:there], *strangers[: count - there]]

    def articles(self, count: int, size: int = 4000) -> Iterator[str]:
        """Yield `count` texts of about `size` code points."""
        for number in range(count):
            yield self._article(number, size)

    def write(self, folder: Path, count: int, size: int = 4000) -> None:
        """Write articles as files."""
        folder.mkdir(parents=True)
        for number, text in enumerate(self.articles(count, size)):
            (folder / f"{number:06d}.txt").write_text(text, encoding="utf-8")

    def _article(self, number: int, size: int) -> str:
        choice = self._random.choice
        day, month = number % 28 + 1, choice(["January", "February", "March", "May", "October"])
        lines = [
            f"{self._sentence(9)[:-1]} {number}", "", f"By {choice(self.names)}", f"{month} {day}, 2025", "",
        ]  # fmt: skip
        length = 0
        while length < size:
            paragraph = " ".join(self._sentence(self._random.randint(8, 24)) for _ in range(3))
            lines += [paragraph, ""]
            length += len(paragraph)
        return "\n".join(lines)

    def _sentence(self, length: int) -> str:
        words = self._random.choices(self._words, self._weights, k=length)
        words.insert(self._random.randrange(length), self._random.choice(self.names))
        sentence = " ".join(words)
        return sentence[0].upper() + sentence[1:] + "."

    def _name(self) -> str:
        return "".join(self._random.choices(_SYLLABLES, k=2)).capitalize()
