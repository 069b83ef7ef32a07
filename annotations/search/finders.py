"""What looks for phrases in an article: the same for all, or by the language of each where other endings count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from annotations.model.candidate import Phrase
from annotations.text.endings import LANGUAGES, other_forms
from annotations.text.phrases import Match, Phrases

_MOST_ASKED = 1_000
"""The full-text index is not asked for more forms than these."""


class Finder:
    """Looks for phrases, and perhaps for other forms of them.

    Args:
        phrases: what is looked for.
        language: of the articles; empty for the phrases as they are alone.
    """

    def __init__(self, phrases: Sequence[Phrase], language: str = "") -> None:
        self.words = [phrase.words for phrase in phrases]
        self._bare = len(self.words)
        # Behind the phrases themselves, which count first, their other forms.
        self._of: list[int] = []
        if language:
            for number in range(self._bare):
                forms = other_forms(" ".join(self.words[number].split()), language)
                self.words += forms
                self._of += [number] * len(forms)
        self._finder = Phrases(self.words)

    def find(self, text: str) -> list[Match]:
        """Return where they stand in a text, in order, none overlapping another."""
        return self._finder.find(text)

    def meant(self, number: int) -> tuple[int, str]:
        """Return the number of the phrase that was found, and the words it was found by; `number` is of a match."""
        return (number if number < self._bare else self._of[number - self._bare]), self.words[number]


class Finders:
    """The finder of each language, made when the first article in it comes.

    Args:
        phrases: what is looked for.
        languages: of articles by internal id; empty where no other endings are looked for.
    """

    def __init__(self, phrases: Sequence[Phrase], languages: Mapping[int, str]) -> None:
        self._phrases, self._languages = phrases, languages
        self._made: dict[str, Finder] = {}

    def of_article(self, article_id: int) -> Finder:
        """Return what looks through an article."""
        return self._of(self._languages.get(article_id, "").partition("-")[0].lower())

    def all_words(self, most: int) -> list[str] | None:
        """Return all that is looked for in any language; None where it is more than the index should be asked for.

        Args:
            most: so many phrases at most.
        """
        if len(self._phrases) > most:
            return None
        there = {language.partition("-")[0].lower() for language in self._languages.values()}
        finders = [self._of(language) for language in sorted({"", *there})]
        words = list(dict.fromkeys(word for one in finders for word in one.words))
        return words if len(words) <= _MOST_ASKED else None

    def _of(self, language: str) -> Finder:
        language = language if language in LANGUAGES else ""
        found = self._made.get(language)
        if found is None:
            found = self._made[language] = Finder(self._phrases, language)
        return found
