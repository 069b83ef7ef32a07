"""Which language a text is in.

First the script (kana is Japanese, hangul Korean), then counting the commonest words of the languages whose
lexicons have them; both cost microseconds and decide nearly every page. Only where they do not is py3langid asked,
whose model takes most of a second to load.
"""

from __future__ import annotations

import re
from functools import lru_cache
from heapq import nlargest
from typing import Protocol

from reader.articles.lexicon import languages_of_words

SAMPLE = 1_000
"""So many code points are looked at."""

_SCRIPTS = (
    ("ja", re.compile("[\u3040-\u30ff]")),
    ("ko", re.compile("[\uac00-\ud7af]")),
    ("zh", re.compile("[\u4e00-\u9fff]")),
    ("he", re.compile("[\u0590-\u05ff]")),
    ("el", re.compile("[\u0370-\u03ff]")),
    ("th", re.compile("[\u0e00-\u0e7f]")),
    ("hi", re.compile("[\u0900-\u097f]")),
    ("ka", re.compile("[\u10a0-\u10ff]")),
    ("hy", re.compile("[\u0530-\u058f]")),
)
_OTHER_SCRIPTS = re.compile("[\u0370-\u1fff\u3040-\ud7af]")
_SHARE_OF_SCRIPT = 0.15
_ENOUGH_HITS = 7
_CLEAR_LEAD = 1.35
_MODEL_SAMPLE = 600
_MODEL_SURE = 0.6
_TOO_SHORT = 20


class _Identifier(Protocol):
    def classify(self, text: str) -> tuple[str, float]: ...


def detect_language(sample: str) -> tuple[str, float] | None:
    """Return the ISO 639-1 code of the sample's language and how sure that is (0..1), None where nothing tells."""
    sample = sample[:SAMPLE]
    if len(sample.strip()) < _TOO_SHORT:
        return None
    return language_at_once(sample) or _by_model(sample)


def language_at_once(sample: str) -> tuple[str, float] | None:
    """Return what script and words tell, as `detect_language` does, without the model that takes its time to load."""
    sample = sample[:SAMPLE]
    least = len(sample) * _SHARE_OF_SCRIPT
    if not sample.isascii() and len(_OTHER_SCRIPTS.findall(sample)) > least:
        for code, letters in _SCRIPTS:
            if len(letters.findall(sample)) > least:
                return code, 0.95
    words = sample.lower().split()
    hits: dict[str, int] = {}
    known = languages_of_words()
    for word in words:
        for code in known.get(word, ()):
            hits[code] = hits.get(code, 0) + 1
    (best, code), (second, _) = nlargest(2, [*((count, code) for code, count in hits.items()), (0, ""), (0, "")])
    if best >= _ENOUGH_HITS and best >= second * _CLEAR_LEAD and best >= len(words) * 0.1:
        return code, round(min(0.99, 0.7 + 0.3 * (1 - second / best)), 2)
    return None


def _by_model(sample: str) -> tuple[str, float] | None:
    code, sure = _identifier().classify(sample[:_MODEL_SAMPLE])
    code = {"nb": "no", "nn": "no"}.get(code, code)
    return (code, round(float(sure), 2)) if sure >= _MODEL_SURE and len(code) == 2 else None


@lru_cache(maxsize=1)
def _identifier() -> _Identifier:
    # Imported here: it brings numpy and its model, which most pages never need.
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return identifier
