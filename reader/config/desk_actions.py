"""The actions of the check of imported articles: their keys count while it is open, where letters mean fields."""

from __future__ import annotations

from reader.config.action import Action
from reader.config.action import declare as _a

DESK = "desk"

FIELD_ACTIONS: dict[str, str] = {
    "desk.title": "title", "desk.subtitle": "subtitle", "desk.author": "author", "desk.date": "date_published",
    "desk.updated": "date_updated", "desk.place": "place", "desk.outlet": "outlet", "desk.credit": "credit",
    "desk.section": "section",
}  # fmt: skip
"""The field that each action sets from the selected words."""

DESK_ACTIONS: tuple[Action, ...] = (
    _a("desk.accept", "Accept the article", "Check", DESK, keys="A Ctrl+Return Ctrl+Enter", icon="accept",
       group="desk", help_="Confirms all that was detected in the article, or in all selected ones, and goes on."),
    _a("desk.accept_like", "Accept all articles like this one", "Check", DESK, keys="Shift+A", icon="accept",
       group="desk", help_="Accepts all articles of the check in which the same things are in doubt."),
    _a("desk.accept_sure", "Accept all sure articles…", "Check", DESK, icon="accept", group="desk",
       help_="Accepts all articles of the check in which nothing is in doubt, after saying how many they are."),
    _a("desk.skip", "Check the article later", "Check", DESK, keys="S", icon="skip", group="desk",
       help_="Leaves the article as it is, and goes to the next that nobody has checked."),
    _a("desk.reject", "There is no such field", "Check", DESK, keys="R", icon="reject", group="desk",
       help_="Says that the article has no such field as the question asks about; it is not looked for again."),
    _a("desk.write", "Type the field…", "Check", DESK, keys="W", icon="edit", group="desk",
       help_="Types the value of the field that the question asks about."),
    _a("desk.title", "These words are the title", "Check", DESK, keys="T", group="desk fields",
       help_="Makes the selected words the title, with these words as evidence."),
    _a("desk.subtitle", "These words are the subtitle", "Check", DESK, keys="U", group="desk fields",
       help_="Makes the selected words the subtitle, with these words as evidence."),
    _a("desk.author", "These words are the author", "Check", DESK, keys="Y", group="desk fields",
       help_="Makes the selected words the only author; “By” before the name is left out."),
    _a("desk.add_author", "These words are one more author", "Check", DESK, keys="Shift+Y", group="desk fields",
       help_="Adds the selected words to the authors that the article has."),
    _a("desk.date", "These words are the date", "Check", DESK, keys="D", group="desk fields",
       help_="Makes the date in the selected words that of publication."),
    _a("desk.updated", "These words are the date of the update", "Check", DESK, keys="V", group="desk fields",
       help_="Makes the date in the selected words that of the last update."),
    _a("desk.place", "These words are the place", "Check", DESK, keys="P", group="desk fields",
       help_="Makes the selected words the place the article was written in."),
    _a("desk.outlet", "These words are the outlet", "Check", DESK, keys="O", group="desk fields",
       help_="Makes the selected words the name of the outlet."),
    _a("desk.credit", "These words are the credit", "Check", DESK, keys="C", group="desk fields",
       help_="Makes the selected words the credit: where the text says it comes from."),
    _a("desk.section", "These words are the section", "Check", DESK, keys="E", group="desk fields",
       help_="Makes the selected words the section of the outlet."),
    _a("desk.furniture", "Furniture or text", "Check", DESK, keys="B", icon="furniture", group="desk lines",
       help_="Turns the line with the caret, or the selected lines, into furniture of the page, or back into text."),
    _a("desk.subhead", "Subhead or text", "Check", DESK, keys="H", group="desk lines",
       help_="Turns the line with the caret, or the selected words, into a subhead, or back into text."),
    _a("desk.remember", "Remember the rule for the outlet", "Check", DESK, keys="M", icon="check", group="desk lines",
       help_="Keeps the correction as a rule of the outlet and shows what it would change in the articles already in."),
    _a("desk.field", "Set a field for all selected articles…", "Check", DESK, keys="Ctrl+M", icon="details",
       group="desk lines", help_="Gives a field one value in all articles that are selected in the check."),
    _a("desk.scope", "Choose what to check…", "Check", DESK, keys="L", icon="filter", group="desk lines",
       help_="Chooses the import whose articles are checked, the listed articles, or the whole library."),
    _a("desk.leave", "Close the check", "Check", DESK, keys="Escape", icon="close", group="desk lines",
       help_="Goes back to reading; the check can be gone on with at any time."),
)  # fmt: skip
