"""The shapes of what the command line prints as JSON: a promise to users' scripts, kept in docs/cli.md."""

from __future__ import annotations

from typing import Any

from annotations.library import Library
from annotations.model.annotation import Annotation
from annotations.search.find import Hit
from annotations.store.articles import ArticleRow
from annotations.store.history import ActionRow
from annotations.store.marks import AnnotationReader
from annotations.store.versions import Version
from reader.cli.output import iso

LISTED_FIELDS = ("title", "date_published", "outlet")


def article_summary(article: ArticleRow, fields: dict[str, str], annotations: int) -> dict[str, Any]:
    """Return what `articles` says of one article."""
    return {
        "id": article.uuid,
        "name": article.name,
        **{name: fields.get(name) for name in LISTED_FIELDS},
        "annotations": annotations,
    }


def article_whole(library: Library, reader: AnnotationReader, article: ArticleRow) -> dict[str, Any]:
    """Return what `show` says of one article."""
    return {
        "id": article.uuid,
        "text": library.articles.text(article),
        "text_sha256": article.text_sha256,
        "original": {
            "name": article.name,
            "sha256": article.original_sha256,
            "encoding": article.encoding,
            "size": article.original_size,
        },
        "blocks": [{"role": b.role, "start": b.start, "end": b.end} for b in library.articles.blocks(article)],
        "fields": [
            {
                "name": f.name,
                "value": f.value,
                "start": f.start,
                "end": f.end,
                "confidence": f.confidence,
                "status": f.status,
            }
            for f in library.articles.fields(article)
        ],
        "annotations": [annotation(one, article.revision_id) for one in reader.of_article(article.id)],
    }


def annotation(one: Annotation, revision_id: int | None) -> dict[str, Any]:
    """Return one annotation. Offsets are given only where they count in the text that is shown."""
    placed = bool(one.anchors) and all(anchor.revision_id == revision_id for anchor in one.anchors)
    return {
        "id": one.uuid,
        "kind": one.kind,
        "start": one.anchors[0].start if placed else None,
        "end": one.anchors[-1].end if placed else None,
        "spans": [list(span) for span in one.spans] if placed else [],
        "quote": one.quote,
        "label": one.label,
        "entity": one.entity,
        "topic": one.topic,
        "note": one.body,
        "target": one.target,
        "annotator": one.annotator,
        "created_at": iso(one.created_at),
        "modified_at": iso(one.modified_at),
        "entity_id": one.entity_uuid,
        "annotator_id": one.annotator_uuid,
        "target_kind": one.target_kind,
        "origin": one.origin,
        "state": max((a.state for a in one.anchors), key=("ok", "review", "lost").index, default="ok"),
    }


def hit(found: Hit, title: str | None) -> dict[str, Any]:
    """Return one article that `search` found."""
    return {
        "id": found.article.uuid,
        "name": found.article.name,
        "title": title,
        "rank": found.rank,
        "contexts": [
            {"start": c.start, "end": c.end, "before": c.before, "words": c.words, "after": c.after}
            for c in found.contexts
        ],
    }


def revision(one: Version) -> dict[str, Any]:
    """Return what `revisions` says of one text of an article."""
    return {
        "id": one.uuid,
        "kind": one.kind,
        "made_at": iso(one.at),
        "made_by": one.by,
        "action": one.action,
        "encoding": one.encoding,
        "edits": one.edits,
        "characters": one.characters,
        "current": one.current,
        "led_here": one.led_here,
        "parent": one.parent,
        "original_sha256": one.original_sha256,
    }


def action(one: ActionRow) -> dict[str, Any]:
    """Return one action of `history`."""
    return {
        "id": one.uuid,
        "kind": one.kind,
        "name": one.name,
        "annotator": one.annotator,
        "state": one.state,
        "undone": one.undone,
        "target": one.target,
        "changes": one.changes,
        "started_at": iso(one.started_at),
        "ended_at": iso(one.ended_at) if one.ended_at is not None else None,
    }
