"""The actions of a review: their keys count while it has the hands."""

from __future__ import annotations

from reader.config.action import Action
from reader.config.action import declare as _a

REVIEW = "review"

REVIEW_ACTIONS: tuple[Action, ...] = (
    _a("review.go_on", "Go on with a review…", "Annotate", icon="review", group="everywhere",
       help_="Lists the last reviews, also of earlier days, and shows what is left of one and what was decided."),
    _a("review.accept", "Accept the candidate", "Annotate", REVIEW, keys="A", icon="accept", group="review",
       help_="Makes the current candidate of the review a mention, and goes to the next."),
    _a("review.reject", "Reject the candidate", "Annotate", REVIEW, keys="R", icon="reject", group="review",
       help_="Leaves the current candidate as it is, for good, and goes to the next."),
    _a("review.skip", "Skip the candidate", "Annotate", REVIEW, keys="S", icon="skip", group="review",
       help_="Leaves the current candidate for later."),
    _a("review.accept_like", "Accept all like this one", "Annotate", REVIEW, keys="Shift+A", icon="accept",
       group="review", help_="Accepts all candidates with the same words and the same doubt."),
    _a("review.accept_all", "Accept all that are left…", "Annotate", REVIEW, group="review",
       help_="Accepts all candidates that nobody has decided yet, after saying how many are doubtful."),
    _a("review.label", "Another label or topic…", "Annotate", REVIEW, keys="Shift+T", icon="label", group="review",
       help_="Gives the annotations selected in the review another label or topic; a label's key does so, too."),
    _a("review.link", "Say whom they stand for…", "Annotate", REVIEW, keys="Shift+L", icon="entity", group="review",
       help_="Links the mentions that are selected in the review to an entity."),
    _a("review.next", "Next candidate", "Annotate", REVIEW, keys="Down", group="review",
       help_="Goes to the next candidate, decided or not."),
    _a("review.previous", "Previous candidate", "Annotate", REVIEW, keys="Up", group="review",
       help_="Goes to the candidate before, decided or not."),
    _a("review.leave", "Close the review", "Annotate", REVIEW, keys="Escape", group="review",
       help_="Gives the focus back to the page; the review can be gone on with."),
    _a("review.done", "End the review", "Annotate", REVIEW, icon="check", group="review",
       help_="Closes the review and forgets the candidates that nobody has decided."),
)  # fmt: skip
