"""The codebook every new library begins with. Fixed UUIDs, so that libraries made apart share it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StarterCode:
    """A label or topic that comes with the program.

    Attributes:
        kind: label or topic.
        name: also what its fixed UUID is made from, so it never changes here.
        sign: the letters on its chip, so that colour is never the only difference.
        key: the key that gives a selection this label; empty for none.
        colour: a name from the page's palette.
        definition: what it stands for, in a sentence.
    """

    kind: str
    name: str
    sign: str
    key: str
    colour: str
    definition: str


STARTER_CODES: tuple[StarterCode, ...] = (
    StarterCode("label", "Person", "PER", "P", "orange", "A human being, named or described."),
    StarterCode("label", "Organisation", "ORG", "O", "green", "A firm, party, office, club or other body of people."),
    StarterCode("label", "Place", "LOC", "L", "blue", "A country, town, building, river or other place."),
    StarterCode("label", "Event", "EVENT", "E", "pink", "What happened or will: an election, a match, a flood."),
    StarterCode("label", "Date", "DATE", "D", "purple", "A day, a time or a stretch of time."),
    StarterCode("label", "Claim", "CLAIM", "C", "teal", "A statement that could be true or false."),
    StarterCode("label", "Quotation", "QUOTE", "Q", "red", "Words given as somebody's own."),
    StarterCode("label", "Law", "LAW", "W", "ochre", "A law, treaty, rule or court decision."),
    StarterCode("topic", "Politics", "POL", "", "indigo", "Government, parties, elections, relations between states."),
    StarterCode("topic", "Economy", "ECO", "", "green", "Business, money, work as a market."),
    StarterCode("topic", "Society", "SOC", "", "orange", "How people live together: family, faith, migration, rights."),
    StarterCode("topic", "Crime and justice", "JUS", "", "red", "Offences, police, courts."),
    StarterCode("topic", "Health", "HEA", "", "teal", "Illness, medicine, care."),
    StarterCode("topic", "Education", "EDU", "", "purple", "Schools, universities, learning."),
    StarterCode("topic", "Environment", "ENV", "", "ochre", "Nature, climate, weather, disasters."),
    StarterCode("topic", "Science and technology", "SCI", "", "blue", "Research, machines, the net."),
    StarterCode("topic", "Culture", "CUL", "", "pink", "Arts, media, entertainment."),
    StarterCode("topic", "Sport", "SPO", "", "green", "Games, clubs, athletes."),
)
