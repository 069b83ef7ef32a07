"""What the check of articles says: why one wants a look, and what is asked of it."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QObject

from annotations.model.checking import MISSING, UNSURE, Doubt
from annotations.model.field import Field
from reader.articles.offers import DATES
from reader.models.checking import CHECKED, REFUSED, SURE, TO_CHECK, Entry, Heading, Row
from reader.models.dates import date_words
from reader.ui.panels.fields import field_title
from reader.ui.said import core_words


class CheckWords(QObject):
    """Says it in the language of the window."""

    def doubt(self, one: Doubt) -> str:
        """Return why an article wants a look, in a few words."""
        if one.kind == MISSING:
            return self._missing(one.about)
        if one.kind == UNSURE:
            return self.tr("{field} not sure").format(field=field_title(one.about))
        return self._odd(one)

    def doubts(self, entry: Entry) -> str:
        """Return all that wants a look in an article; that it is checked, or sure, where nothing does."""
        if entry.one.checked:
            return self.tr("Checked")
        told = dict.fromkeys(map(self.doubt, entry.one.doubts))
        return "  ·  ".join(told) or self.tr("Nothing in doubt")

    def section(self, section: str) -> str:
        """Return the title of a part of the list."""
        return {
            TO_CHECK: self.tr("To check"), REFUSED: self.tr("Not taken"), SURE: self.tr("Nothing in doubt"),
            CHECKED: self.tr("Checked"),
        }[section]  # fmt: skip

    def spoken(self, row: Row) -> str:
        """Return a row in words, for screen readers."""
        if isinstance(row, Heading):
            return f"{self.section(row.section)}, {QLocale().toString(row.count)}"
        if isinstance(row, Entry):
            return f"{row.one.title}. {self.doubts(row)}"
        return self.tr("{file}, not taken. {why}").format(file=row.item.path, why=core_words(row.item.reason))

    def question(self, name: str, *, missing: bool, answers: int) -> str:
        """Return what is asked about a field."""
        if missing:
            return self._missing_question(name)
        if name in DATES and answers > 1:
            return self.tr("The page gives more than one date. Which is this one?")
        if answers > 1:
            return self.tr("Which is right?")
        return self.tr("Is this right?")

    def value(self, name: str, value: str) -> str:
        """Return a value as people read it."""
        if name not in DATES:
            return value
        time = value[11:16]
        return f"{date_words(value)}, {time}" if time else date_words(value)

    def origin(self, field: Field | None, text: str) -> str:
        """Return where a field comes from."""
        if field is None:
            return self.tr("not found on the page")
        if field.status == "absent":
            return self.tr("a person says so")
        said = {"confirmed": self.tr("confirmed"), "changed": self.tr("set by a person")}.get(field.status, "")
        sure = "" if field.confidence is None else self.tr("{n} % sure").format(n=round(field.confidence * 100))
        place = self.tr("no words of the text say it")
        if field.start is not None:
            place = self.tr("line {line}").format(line=text.count("\n", 0, field.start) + 1)
        return ", ".join(filter(None, (place if field.start is not None or not said else "", sure, said)))

    def _missing(self, name: str) -> str:
        known = {
            "title": self.tr("No headline found"), "author": self.tr("No author found"),
            "date_published": self.tr("No date found"),
        }  # fmt: skip
        return known.get(name) or self.tr("{field} not found").format(field=field_title(name))

    def _missing_question(self, name: str) -> str:
        return {
            "title": self.tr("No headline was found. Which words are it?"),
            "author": self.tr("No author was found. Who wrote it?"),
            "date_published": self.tr("No date was found. When was it published?"),
        }.get(name) or self.tr("It was not found. What is it?")  # fmt: skip

    def _odd(self, one: Doubt) -> str:
        number = int(one.said) if one.said.isdecimal() else 0
        if one.about == "alike":
            return self.tr("Looks like another article, {n} %").format(n=round(float(one.said) * 100))
        return {
            "no_body": self.tr("No text of an article"),
            "short_body": self.tr("Very little text"),
            "small_body": self.tr("The text is a small part of the page"),
            "replaced": self.tr("Characters that could not be read"),
            "long_title": self.tr("A very long headline"),
            "late_date": self.tr("Dated after the import"),
            "early_date": self.tr("Dated before 1900"),
            "same_title": self.tr("%Ln articles with this headline", "", number),
            "same_author": self.tr("An author of several outlets, in %Ln articles", "", number),
        }.get(one.about) or core_words(one.said)
