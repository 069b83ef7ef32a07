"""Looking up the names that annotations from outside use, and making what is new."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotations.commands.session import Session, ensure_annotator
from annotations.model.annotator import Annotator
from annotations.model.codebook import Code, join_path, resolve, split_path
from annotations.model.entity import Entity
from annotations.model.errors import Ambiguous, InvalidInput, NotFound
from annotations.model.ids import is_uuid, new_uuid, now_ms
from annotations.store import annotators, articles, codes, entities
from annotations.store.articles import ArticleRow
from annotations.store.hashing import compact_json
from annotations.store.journal import OpenAction
from annotations.store.tables import CODE, CODE_VERSION, ENTITY, Thing
from annotations.store.things import Image


@dataclass(slots=True)
class Made:
    """What was made because a row named it: (kind, name), in order."""

    things: list[tuple[str, str]] = field(default_factory=list)


class Resolver:
    """Finds articles, labels, topics, entities and annotators by name, and makes the missing ones.

    Args:
        session: through which things are made.
        action: whose changes they are.
        may_create: whether missing ones are made; else they are refused.
    """

    def __init__(self, session: Session, action: OpenAction, *, may_create: bool) -> None:
        self._session = session
        self._db = session.writer.db
        self._action = action
        self._may_create = may_create
        self._codes = codes.all_codes(self._db)
        self._versions = {number: version[0] for number, version in codes.definitions(self._db).items()}
        self._articles: dict[str, ArticleRow | NotFound | Ambiguous] = {}
        self._entities: dict[tuple[str, int | None], Entity] = {}
        self._annotators: dict[str, int] = {}
        self.made = Made()
        self._new: list[tuple[Thing, Image]] = []

    def article(self, name: str) -> ArticleRow:
        """Return an article by UUID or by original file name, also that of a file with the same bytes.

        Raises:
            NotFound, Ambiguous: there is none, or the name stands for several.
        """
        found = self._articles.get(name)
        if found is None:
            if len(self._articles) > 50_000:
                self._articles.clear()
            found = self._articles[name] = self._find_article(name)
        if isinstance(found, Exception):
            raise found
        return found

    def label(self, name: str) -> Code:
        """Return the label of this name, one at the top of the tree before one below.

        Raises:
            NotFound: there is none, and none may be made.
            Ambiguous: several below the top have the name.
        """
        found = [code for code in self._codes.values() if code.kind == "label" and code.name == name]
        top = [code for code in found if code.parent_id is None] or found
        if len(top) > 1:
            raise Ambiguous(f"There are {len(top)} labels named “{name}”. Give one of them another name first.")
        return resolve(top[0], self._codes) if top else self._make_code("label", name, None)

    def topic(self, path: str) -> Code:
        """Return the topic of this path; missing parts of the path are made too.

        Raises:
            NotFound: it is missing, and none may be made.
            InvalidInput: the path has an empty name.
        """
        parent: Code | None = None
        for name in split_path(path):
            parent_id = parent.id if parent else None
            found = next(
                (c for c in self._codes.values() if (c.kind, c.parent_id, c.name) == ("topic", parent_id, name)), None
            )
            parent = resolve(found, self._codes) if found else self._make_code("topic", name, parent, path)
        assert parent is not None
        return parent

    def version(self, code: Code) -> int | None:
        """Return the id of a code's newest definition."""
        return self._versions.get(code.id)

    def entity(self, name: str, label: Code | None, ids: Mapping[str, str] | None = None) -> Entity:
        """Return an entity: by UUID, else by name and label, else by the one alias that fits, else a new one.

        Args:
            name: its name, or its UUID.
            label: of the mention.
            ids: what a new one is called elsewhere, by scheme.

        Raises:
            Ambiguous: several fit.
            NotFound: a UUID that is not there, or none may be made.
        """
        key = (name, label.id if label else None)
        found = self._entities.get(key)
        if found is None:
            found = self._entities[key] = self._find_entity(name, label) or self._make_entity(name, label, ids or {})
        return found

    def annotator(self, name: str) -> int:
        """Return the internal id of the annotator of this name, who is made if missing.

        Raises:
            Ambiguous: several have the name.
            NotFound: there is none, and none may be made.
        """
        number = self._annotators.get(name)
        if number is None:
            number = self._annotators[name] = self._find_annotator(name)
        return number

    def keep(self) -> None:
        """Write what was made since: the row that named it is taken."""
        for thing, image in self._new:
            self._session.writer.journal.insert(self._action, thing, [image])
            if thing is not CODE_VERSION:
                self.made.things.append(self._named(thing, image))
        self._new.clear()

    def forget(self) -> None:
        """Unmake what was made since: the row that named it is left out."""
        if not self._new:
            return
        gone = {image.id for thing, image in self._new if thing is CODE}
        self._codes = {number: code for number, code in self._codes.items() if number not in gone}
        gone = {image.id for thing, image in self._new if thing is ENTITY}
        self._entities = {key: entity for key, entity in self._entities.items() if entity.id not in gone}
        self._new.clear()

    def _named(self, thing: Thing, image: Image) -> tuple[str, str]:
        if thing is ENTITY:
            return "entity", str(image.column(ENTITY, "name"))
        code = self._codes[image.id]
        return code.kind, self._path(code) if code.kind == "topic" else code.name

    def _find_article(self, name: str) -> ArticleRow | NotFound | Ambiguous:
        if is_uuid(name):
            found = articles.by_uuid(self._db, name.lower())
            if found:
                return found
        named = articles.by_name(self._db, name) or articles.by_same_file(self._db, name)
        if len(named) > 1:
            return Ambiguous(f"Several articles are named “{name}”. Use the article's id.")
        return named[0] if named else NotFound(f"There is no article “{name}” in the library.")

    def _find_entity(self, name: str, label: Code | None) -> Entity | None:
        if is_uuid(name):
            found = entities.by_uuid(self._db, name.lower())
            if found is None:
                raise NotFound(f"There is no entity {name} in the library.")
            return self._current(found)
        named = self._distinct(entities.by_name(self._db, name))
        fitting = [entity for entity in named if label is None or entity.code_id == label.id]
        if not fitting:
            aliased = self._distinct(entities.by_alias(self._db, name))
            fitting = [entity for entity in aliased if label is None or entity.code_id in (label.id, None)]
        if len(fitting) > 1:
            raise Ambiguous(f"“{name}” may be any of {len(fitting)} entities. Use the entity's id.")
        return fitting[0] if fitting else None

    def _distinct(self, found: list[Entity]) -> list[Entity]:
        return list({entity.id: entity for entity in map(self._current, found)}.values())

    def _current(self, entity: Entity) -> Entity:
        """Return the entity that took the place of a merged one."""
        seen = set()
        while entity.merged_into is not None and entity.id not in seen:
            seen.add(entity.id)
            entity = entities.by_id(self._db, entity.merged_into) or entity
        return entity

    def _make_entity(self, name: str, label: Code | None, ids: Mapping[str, str]) -> Entity:
        self._refuse_new("entity", name)
        if label is None:
            raise InvalidInput(f"There is no entity “{name}” yet, and the line names no label for a new one.")
        entity = Entity(self._session.writer.journal.new_id("entity"), new_uuid(), name, label.id)
        image = Image(
            (entity.id, entity.uuid, name, entity.code_id, "", compact_json(dict(sorted(ids.items()))), None, None)
        )
        self._new.append((ENTITY, image))
        return entity

    def _make_code(self, kind: str, name: str, parent: Code | None, path: str | None = None) -> Code:
        self._refuse_new(kind, path or name)
        journal = self._session.writer.journal
        code = Code(journal.new_id("code"), new_uuid(), kind, parent.id if parent else None, name)
        version = journal.new_id("code_version")
        row = (code.id, code.uuid, kind, code.parent_id, name, None, None, None, None, None)
        first = Image((version, new_uuid(), code.id, 1, "", "", "", "[]", now_ms()))
        self._new += [(CODE, Image(row)), (CODE_VERSION, first)]
        self._codes[code.id] = code
        self._versions[code.id] = version
        return code

    def _path(self, code: Code) -> str:
        names = []
        current: Code | None = code
        while current is not None:
            names.append(current.name)
            current = self._codes[current.parent_id] if current.parent_id is not None else None
        return join_path(reversed(names))

    def _find_annotator(self, name: str) -> int:
        if name == self._session.annotator.name:
            return self._session.annotator_id()
        found = annotators.by_name(self._db, name)
        if len(found) > 1:
            raise Ambiguous(f"Several annotators are named “{name}”. Give --annotator instead.")
        if found:
            return found[0][0]
        self._refuse_new("annotator", name)
        self.made.things.append(("annotator", name))
        return ensure_annotator(self._session.writer, Annotator(new_uuid(), name))

    def _refuse_new(self, kind: str, name: str) -> None:
        if not name:
            raise InvalidInput(f"A {kind} needs a name.")
        if not self._may_create:
            raise NotFound(f"There is no {kind} “{name}” in the library, and --no-new was given.")
