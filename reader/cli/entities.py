"""`entities`: whom the articles speak of, with their mentions; two made one, and one made two."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from annotations.library import Library
from annotations.model.entity import Entity
from annotations.model.entity_merge import Foreseen
from annotations.model.errors import Ambiguous, InvalidInput, NotFound
from annotations.model.ids import is_uuid
from annotations.store import proof
from annotations.store.desk import MentionRow
from annotations.text.canonical import clean_value
from reader.articles.found import clean_name
from reader.cli.app import ANNOTATOR, AS_JSON, LIBRARY
from reader.cli.output import counted, json_line, line, note
from reader.cli.proven import reading, whole
from reader.cli.writing import writing

_LISTED = (whole("entity", "code"), proof.uses)
"""What the list is made of."""


@click.command("entities")
@LIBRARY
@click.argument("entity", required=False)
@AS_JSON
@click.option("--merge", "others", metavar="OTHER", multiple=True, help="Make OTHER a part of ENTITY; repeatable.")
@click.option("--split", "name", metavar="NAME", help="Give mentions of ENTITY to NAME, which is made if need be.")
@click.option("--mention", "ids", metavar="ID", multiple=True, help="With --split: this mention; repeatable.")
@click.option("--article", "articles", metavar="A", multiple=True, help="With --split: those in A; repeatable.")
@click.option("--quote", "quotes", metavar="WORDS", multiple=True, help="With --split: those of WORDS; repeatable.")
@click.option("--alias", "aliases", metavar="WORDS", multiple=True, help="With --split: this other name goes along.")
@click.option("--dry-run", is_flag=True, help="With --merge or --split: say what would change, and change nothing.")
@ANNOTATOR
def entities_command(
    library: Path, entity: str | None, as_json: bool, others: tuple[str, ...], name: str | None, ids: tuple[str, ...],
    articles: tuple[str, ...], quotes: tuple[str, ...], aliases: tuple[str, ...], dry_run: bool, annotator: str | None,
) -> None:  # fmt: skip
    """List the entities of LIBRARY, or show ENTITY (a name or an id) with its mentions and who appears with it."""
    changing = bool(others) or name is not None
    _check_usage(entity, others, name, (*ids, *articles, *quotes), aliases, dry_run=dry_run)
    if changing and not dry_run:
        with writing(library, "entities", annotator) as (opened, _):
            one = find_entity(opened, entity or "")
            _change(opened, one, others, name, (ids, articles, quotes), aliases, dry_run=False, as_json=as_json)
            if as_json:
                _show(opened, opened.entities.get(one.uuid), as_json=True)
        return
    with reading(library, *([whole()] if entity else _LISTED)) as (opened, _):
        if changing:
            one = find_entity(opened, entity or "")
            _change(opened, one, others, name, (ids, articles, quotes), aliases, dry_run=True, as_json=as_json)
            if as_json:
                _show(opened, one, as_json=True)
        elif entity is not None:
            _show(opened, find_entity(opened, entity), as_json=as_json)
        else:
            _list(opened, as_json=as_json)


def _check_usage(
    entity: str | None, others: Sequence[str], name: str | None, chosen: Sequence[str], aliases: Sequence[str], *,
    dry_run: bool,
) -> None:  # fmt: skip
    if others and name is not None:
        raise click.UsageError("--merge and --split do not go together.")
    if entity is None and (others or name is not None):
        raise click.UsageError("--merge and --split need the ENTITY.")
    if name is None and (chosen or aliases):
        raise click.UsageError("--mention, --article, --quote and --alias go with --split.")
    if name is not None and not chosen:
        raise click.UsageError("--split needs --mention, --article or --quote.")
    if dry_run and not others and name is None:
        raise click.UsageError("--dry-run goes with --merge or --split.")


def _change(
    library: Library, one: Entity, others: Sequence[str], name: str | None,
    chosen: tuple[Sequence[str], Sequence[str], Sequence[str]], aliases: Sequence[str], *, dry_run: bool,
    as_json: bool,
) -> None:  # fmt: skip
    """Merge others into an entity, or split mentions off it; what was done is said beside the JSON, not in it."""
    tell = _note if as_json else line
    if name is None:
        gone = [find_entity(library, other).uuid for other in others]
        foreseen = library.entities.foresee_merge(gone, one.uuid)
        if not foreseen.gone:
            raise InvalidInput("Choose at least two entities to merge.")
        if not dry_run:
            library.entities.merge(gone, one.uuid)
        _tell_merge(foreseen, "To be merged" if dry_run else "Merged", tell)
        return
    rows = _chosen(library, one, *chosen)
    known = _known(library, name)
    new = known.name if known is not None else clean_value(name)
    if not dry_run:
        into = known.uuid if known is not None else None
        library.entities.split(one.uuid, [row.uuid for row in rows], into, new, [clean_value(a) for a in aliases])
    for row in rows:
        tell(row.uuid, row.title, row.start, row.quote)
    did = "To be split" if dry_run else "Split"
    tell(f"{did}: {new} off {one.name}, with {counted(len(rows), 'mention')}.")


def _note(*parts: object) -> None:
    note("\t".join(str(part) for part in parts))


def _tell_merge(foreseen: Foreseen, did: str, tell: Callable[..., None]) -> None:
    names = ", ".join(one.name for one in foreseen.gone)
    tell(
        f"{did}: {names} into {foreseen.target.name}, with {counted(foreseen.mentions, 'mention')} in "
        f"{counted(foreseen.articles, 'article')} and {counted(foreseen.notes, 'note')}."
    )
    for alias in foreseen.names():
        tell("other name", alias.text, alias.kind)
    for name, value in foreseen.fields():
        tell("field", name, value)
    for name, value in foreseen.left:
        tell("not taken", name or "description", value)


def _chosen(
    library: Library, one: Entity, ids: Sequence[str], articles: Sequence[str], quotes: Sequence[str]
) -> list[MentionRow]:
    """Return the mentions of an entity that are named: of each way to name some, one must fit."""
    wanted, words = {given.lower() for given in ids}, {" ".join(quote.split()) for quote in quotes}
    inside = {library.articles.find(clean_value(clean_name(name))).uuid for name in articles}
    rows = library.entities.mentions(one.uuid)
    for given in wanted - {row.uuid for row in rows}:
        raise NotFound(f"{one.name} has no mention {given}.")
    return [
        row for row in rows
        if (not wanted or row.uuid in wanted)
        and (not inside or row.article in inside)
        and (not words or row.quote in words)
    ]  # fmt: skip


def _known(library: Library, name: str) -> Entity | None:
    """Return the entity in use that a name or an id stands for; None where there is none of this name.

    Raises:
        NotFound: there is none of this id.
        Ambiguous: there are several of this name.
    """
    name = clean_value(name)
    known = [one for one in library.entities if one.merged_into is None]
    if is_uuid(name):
        found = [one for one in known if one.uuid == name.lower()]
        if not found:
            raise NotFound(f"There is no entity “{name}” in {library.path.name}.")
    else:
        found = [one for one in known if one.name == name]
    if len(found) > 1:
        raise Ambiguous(f"“{name}” may be any of {len(found)} entities. Use the entity's id.")
    return found[0] if found else None


def find_entity(library: Library, name: str) -> Entity:
    """Return the entity in use that a name or an id stands for.

    Raises:
        NotFound, Ambiguous: it stands for none, or for several.
    """
    found = _known(library, name)
    if found is None:
        raise NotFound(f"There is no entity “{clean_value(name)}” in {library.path.name}.")
    return found


def _list(library: Library, *, as_json: bool) -> None:
    labels = {number: code.name for number, code in library.codebook.all().items()}
    uses = library.entities.uses()
    for one in library.entities:
        if one.merged_into is None:
            shape = _shape(one, labels, uses.get(one.id, (0, 0)))
            if as_json:
                json_line(shape)
            else:
                line(one.uuid, one.name, shape["label"], shape["mentions"], shape["articles"])


def _show(library: Library, one: Entity, *, as_json: bool) -> None:
    labels = {number: code.name for number, code in library.codebook.all().items()}
    rows, beside = library.entities.mentions(one.uuid), library.entities.together(one.uuid)
    shape = _shape(one, labels, (len(rows), len({row.article for row in rows})))
    if as_json:
        shape["places"] = [
            {"id": row.uuid, "article": row.article, "title": row.title, "start": row.start, "quote": row.quote,
             "annotator": row.annotator}
            for row in rows
        ]  # fmt: skip
        shape["appears_with"] = [
            {"id": other.uuid, "name": other.name, "articles": other.articles, "sentences": other.sentences}
            for other in beside
        ]
        json_line(shape)
        return
    line(one.uuid, one.name, shape["label"], shape["mentions"], shape["articles"])
    if one.description:
        line("description", one.description)
    for alias in one.aliases:
        line("other name", alias.text, alias.kind)
    for name, value in (*one.external_ids, *one.fields):
        line("field", name, value)
    for row in rows:
        line("mention", row.uuid, row.title, row.start, f"{row.before}{row.quote}{row.after}".strip())
    for other in beside:
        line("appears with", other.name, other.articles, other.sentences)


def _shape(one: Entity, labels: dict[int, str], uses: tuple[int, int]) -> dict[str, Any]:
    return {
        "id": one.uuid,
        "name": one.name,
        "label": labels.get(one.code_id) if one.code_id is not None else None,
        "description": one.description,
        "aliases": [{"text": alias.text, "kind": alias.kind} for alias in one.aliases],
        "external_ids": dict(one.external_ids),
        "fields": dict(one.fields),
        "mentions": uses[0],
        "articles": uses[1],
        "places": None,
        "appears_with": None,
    }
