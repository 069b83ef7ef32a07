"""How an article of the library goes on the page."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from annotations.model.annotation import Annotation
from annotations.text.obeyed import side_by_side
from reader.models.article_view import ArticleView, colour_of
from reader.models.dates import date_words
from reader.models.signs import sign_of
from reader.ui.page.marks import PageArticle, PageHeader, PageMark, PageNote

RIGHT_TO_LEFT = frozenset({"ar", "fa", "he", "ur", "yi", "ps", "dv", "ckb"})
"""Languages whose articles have their header at the right."""


def page_of(view: ArticleView, hidden: frozenset[str] = frozenset()) -> PageArticle:
    """Return what the page shows of an article; see `marks_of` for what is hidden."""
    return PageArticle(view.text, view.blocks, marks_of(view, hidden), notes_of(view), header_of(view))


def hidden_in(panels: Mapping[str, Any]) -> frozenset[str]:
    """Return the UUIDs of the labels and topics a person does not want to see, as the setting `panels` keeps them."""
    kept = panels.get("hidden_labels")
    # Whoever edited the file by hand may have left anything there.
    return frozenset(one for one in kept if isinstance(one, str)) if isinstance(kept, list) else frozenset()


def marks_of(view: ArticleView, hidden: frozenset[str] = frozenset()) -> tuple[PageMark, ...]:
    """Return the marks on the page: mentions, topics and notes on words.

    Args:
        view: the article.
        hidden: UUIDs of labels and topics whose marks are left out.
    """
    by_uuid = {code.uuid: code for code in view.codes.values()}
    found = []
    for one in view.annotations:
        if not view.placed(one) or hidden & {one.label_uuid, one.topic_uuid}:
            continue
        code = by_uuid.get(one.label_uuid or one.topic_uuid or "")
        found.append(
            PageMark(
                id=one.uuid,
                kind=one.kind,
                spans=tuple(one.spans),
                sign=sign_of(code) if one.kind == "mention" else "",
                colour=colour_of(code),
                own=one.annotator_uuid == view.me,
                title=spoken(one),
            )
        )
    return tuple(found)


def notes_of(view: ArticleView) -> tuple[PageNote, ...]:
    """Return the notes in the margin: on words, on mentions, on fields that words say, on the article."""
    fields = zip(view.field_uuids, view.fields, strict=False)
    ends: dict[str, int | None] = {uuid: field.end for uuid, field in fields}
    names = view.names()
    ends |= {one.uuid: one.anchors[-1].end for one in view.annotations if view.placed(one)}
    return tuple(
        PageNote(
            id=one.uuid,
            body=one.body or "",
            anchor=ends.get(one.uuid, ends.get(one.target or "")),
            author=one.annotator,
            when=day_of(one.modified_at),
            names=_names_in(one.body or "", names),
        )
        for one in view.annotations
        if one.kind == "note"
    )


def _names_in(body: str, names: Mapping[str, str | None]) -> tuple[tuple[str, str | None], ...]:
    if not names:
        return ()
    from annotations.text.note_links import links_in

    return tuple((link.target, names[link.target]) for link in links_in(body) if link.target in names)


def header_of(view: ArticleView) -> PageHeader:
    """Return the lines over the article."""
    counts = {kind: sum(one.kind == kind for one in view.annotations) for kind in ("mention", "topic", "note")}
    language, said = view.field("language"), Counts()
    date, turned = date_words(view.field("date_published")), language in RIGHT_TO_LEFT
    return PageHeader(
        outlet=side_by_side((view.field("outlet"), view.field("section")), turned=turned),
        second=side_by_side((view.field("author"), date, view.field("place")), turned=turned),
        counts=side_by_side((said.words(kind, n) for kind, n in counts.items() if n), turned=turned),
        language=language,
        right_to_left=turned,
    )


class Counts(QObject):
    """Says how many there are; a class since lupdate sees plurals in `self.tr` alone."""

    def words(self, kind: str, n: int) -> str:
        """Return `2 mentions`, and so on, in the language of the window."""
        if kind == "mention":
            return self.tr("%n mentions", "", n)
        return self.tr("%n topics", "", n) if kind == "topic" else self.tr("%n notes", "", n)


def spoken(one: Annotation) -> str:
    """Return what a screen reader says of an annotation: `Person, José Antonio Kast`."""
    if one.kind == "note":
        from annotations.text.note_words import plain_words

        return QCoreApplication.translate("PageContent", "Note, {words}").format(words=plain_words(one.body or "")[:80])
    return ", ".join(filter(None, (one.label or one.topic, one.entity or one.quote)))


def gone_words() -> str:
    """Return what stands in a note behind a link to something that is no longer in the library."""
    return QCoreApplication.translate("PageContent", "(no longer there)")


def day_of(milliseconds: int) -> str:
    """Return the day of a time of the library, where the person sits."""
    return date_words(datetime.fromtimestamp(milliseconds / 1000, UTC).astimezone().strftime("%Y-%m-%d"))
