"""A library as its public readers show it, and as they must show the things of a mirror."""

from __future__ import annotations

from annotations.library import Library
from tests.store.mirror import Names, of
from tests.store.proof import State

Seen = dict[str, object]


def seen(library: Library) -> Seen:
    """All that can be read of a library."""
    reader = library.annotations.reader()
    found: Seen = {}
    for article in library.articles:
        assert library.articles.find(article.uuid) == article
        found[article.uuid] = (
            article.name,
            library.articles.text(article),
            [(b.role, b.start, b.end, b.status) for b in library.articles.blocks(article)],
            [(f.name, f.value, f.start, f.end, f.confidence, f.status) for f in library.articles.fields(article)],
            library.articles.annotation_counts().get(article.id, 0),
        )
        for one in reader.of_article(article.id):
            assert one.article == article.uuid
            found[one.uuid] = _annotation(one)
    for one in reader.without_article():
        assert one.article is None
        found[one.uuid] = _annotation(one)
    for code in library.codebook.all().values():
        found[code.uuid] = (code.kind, code.name, code.parent_id)
    for entity in library.entities:
        found[entity.uuid] = (entity.name, entity.code_id)
    return found


def _annotation(one) -> tuple[object, ...]:
    return (
        one.kind, one.annotator_uuid, one.label or one.topic, one.entity_uuid, one.body, one.target_kind, one.target,
        one.created_at, [(a.start, a.end, a.quote, a.revision_id, a.role, a.state) for a in one.anchors],
    )  # fmt: skip


def should_be_seen(state: State) -> Seen:
    """What the readers must make of these things."""
    names, found = Names(state), {}
    uuids = {(table, thing["id"]): key for (table, key), thing in state.items()}
    for key, article in of(state, "article"):
        revision = of(state, "revision", id=article["revision_id"])[0][1]
        fields = sorted(of(state, "field", article_id=article["id"]), key=lambda one: (one[1]["ord"], one[1]["id"]))
        found[key] = (
            article["name"],
            revision["text"],
            [part[1:] for part in revision.parts],
            [_field(field, article["revision_id"]) for _, field in fields],
            len(of(state, "annotation", article_id=article["id"])),
        )
    for key, one in of(state, "annotation"):
        path = names.path(one["code_id"])
        found[key] = (
            one["kind"], uuids["annotator", one["annotator_id"]], "/".join(path[1:]) if path else None,
            uuids.get(("entity", one["entity_id"])), one["body"], one["target_kind"], one["target_uuid"],
            one["created_at"], [(s, e, quote, r, role, place) for _, role, r, s, e, quote, place in one.parts],
        )  # fmt: skip
    for key, code in of(state, "code"):
        found[key] = (code["kind"], code["name"], code["parent_id"])
    for key, entity in of(state, "entity"):
        found[key] = (entity["name"], entity["code_id"])
    return found


def _field(field, revision_id: int) -> tuple[object, ...]:
    span = next(((s, e) for _, _, revision, s, e, _, _ in field.parts if revision == revision_id), (None, None))
    return (field["name"], field["value"], *span, field["confidence"], field["status"])
