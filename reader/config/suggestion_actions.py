"""The actions of suggestions: their keys count while the caret is on one."""

from __future__ import annotations

from reader.config.action import Action
from reader.config.action import declare as _a

SUGGESTION = "suggestion"

SUGGESTION_ACTIONS: tuple[Action, ...] = (
    _a("suggestions.review", "Review suggestions…", "Annotate", keys="Ctrl+Shift+U", icon="review", group="suggestions",
       help_="Lists the suggestions of this article, of the listed ones or of the library, to be decided one by one."),
    _a("suggestions.kinds", "Kinds of suggestions…", "Annotate", icon="preferences", group="suggestions",
       help_="Shows how often each kind of suggestion was right so far, and switches kinds on and off."),
    _a("suggestion.accept", "Accept the suggestion", "Annotate", SUGGESTION, keys="A", icon="accept",
       group="suggestion", help_="Makes the words a mention with the suggested label, and goes to the next one."),
    _a("suggestion.accept_everywhere", "Accept the suggestion everywhere", "Annotate", SUGGESTION, keys="Shift+A",
       icon="accept", group="suggestion",
       help_="Marks all places of these words, in this article and in all that you have not worked on yet."),
    _a("suggestion.reject", "Reject the suggestion", "Annotate", SUGGESTION, keys="R", icon="reject",
       group="suggestion", help_="Leaves the words as they are, and goes to the next suggestion."),
    _a("suggestion.reject_everywhere", "Reject the suggestion everywhere", "Annotate", SUGGESTION, keys="Shift+R",
       icon="reject", group="suggestion",
       help_="Never suggests these words with this label again, and takes away what “everywhere” marked so."),
    _a("suggestion.skip", "Skip the suggestion", "Annotate", SUGGESTION, keys="S", icon="skip", group="suggestion",
       help_="Leaves the suggestion for later, and goes to the next."),
    _a("suggestion.end_left", "Move the suggestion's end left", "Annotate", SUGGESTION, keys="Alt+Shift+Left",
       group="suggestion", help_="Moves the end of the suggestion a word to the left before it is accepted."),
    _a("suggestion.end_right", "Move the suggestion's end right", "Annotate", SUGGESTION, keys="Alt+Shift+Right",
       group="suggestion", help_="Moves the end of the suggestion a word to the right before it is accepted."),
    _a("suggestion.start_left", "Move the suggestion's start left", "Annotate", SUGGESTION,
       keys="Ctrl+Alt+Shift+Left", group="suggestion",
       help_="Moves the start of the suggestion a word to the left before it is accepted."),
    _a("suggestion.start_right", "Move the suggestion's start right", "Annotate", SUGGESTION,
       keys="Ctrl+Alt+Shift+Right", group="suggestion",
       help_="Moves the start of the suggestion a word to the right before it is accepted."),
    _a("view.suggestions", "Show suggestions", "View", keys="Ctrl+Shift+H", icon="eye", checkable=True, group="page",
       help_="Shows or hides what looks like what you marked, outlined with dashes."),
    _a("view.unsure_first", "Unsure suggestions first", "Go", checkable=True, group="text",
       help_="Has the keys for the next suggestion and the one before go to the least sure ones first."),
)  # fmt: skip
