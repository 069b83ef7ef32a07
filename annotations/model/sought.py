"""Annotations that are looked through: which are meant, and what a person says of each."""

from __future__ import annotations

from dataclasses import dataclass, replace

from annotations.model.candidate import Candidate, Target

NEW, ASTRAY, DONE = "new", "astray", "done"
STATES: tuple[str, ...] = (NEW, ASTRAY, DONE)
"""How far somebody is with an annotation: nobody has looked at it (a rule, a file or another annotator made it, and the
one who looks has not kept it); its words were changed and it waits for a place; all others."""

KEPT, REMOVED, UNDECIDED = "kept", "removed", ""
"""What a person may say of one: it stays; it goes; or that what they said before was said too soon."""


@dataclass(frozen=True, slots=True)
class Sought:
    """Which annotations are meant: mentions and topics; within one part any value will do, all parts must fit.

    Attributes:
        labels, topics: UUIDs; those below them and those merged into them count as well. With both, either will do.
        entities, annotators: UUIDs.
        states: some of STATES.
    """

    labels: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    entities: tuple[str, ...] = ()
    annotators: tuple[str, ...] = ()
    states: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return self != Sought()

    def without(self, part: str, value: str) -> Sought:
        """Return what is meant without one value of a part."""
        kept = tuple(one for one in getattr(self, part) if one != value)
        return replace(self, **{part: kept})


class Marked(Candidate):
    """An annotation as a candidate of a review.

    Attributes:
        annotation: its UUID.
        kind: mention or topic.
        code: the name of its label, or the path of its topic.
        whom: the name of whom it stands for; empty for nobody.
        annotator: the name of who made it.
        state: one of STATES.
        relabelled, linked: whether it is to get another label or topic, or to stand for somebody else.
    """

    annotation: str
    kind: str
    code: str
    whom: str
    annotator: str
    state: str
    relabelled: bool = False
    linked: bool = False

    @property
    def key(self) -> tuple[str, int, int, Target]:
        """What tells it from all others, whatever label it gets."""
        return self.annotation, 0, 0, Target("")

    @property
    def whole(self) -> bool:
        """Whether it is a topic of the whole article."""
        return self.start == self.end

    def changed(
        self, *, code: tuple[str, str] | None = None, whom: tuple[str | None, str] | None = None
    ) -> Marked:  # fmt: skip
        """Return it with another label or topic, (UUID, name), or as a mention of somebody else, (UUID, name).

        Who is to be made has no UUID yet.
        """
        label, name = code or (self.target.label, self.code)
        entity, called = whom or (self.target.entity, self.whom)
        made = Marked(*self._replace(target=Target(label, entity)))
        made.annotation, made.kind, made.annotator, made.state = self.annotation, self.kind, self.annotator, self.state
        made.code, made.whom = name, called
        made.relabelled, made.linked = self.relabelled or code is not None, self.linked or whom is not None
        return made


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person said of an annotation.

    Attributes:
        uuid: of the annotation.
        verdict: KEPT, REMOVED or UNDECIDED.
        code, entity: UUIDs of another label or topic, and of whom it stands for, where it is kept; None for its own.
        name: of an entity to be made, for which it stands then; those of one name made at once are one entity.
        standing: UUID of the decision that an earlier judgement left; None for the first.
    """

    uuid: str
    verdict: str
    code: str | None = None
    entity: str | None = None
    standing: str | None = None
    name: str = ""
    defined: bool = False
