"""What a library goes through: each test has a short form, run by `make test`, and a long one, by `make torture`."""

from __future__ import annotations

import os
import random
import zlib
from collections.abc import Callable

import pytest

SEED = "NEWSGLOSS_TORTURE_SEED"


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> Callable[[], random.Random]:
    """Make the randomness of a test; a failure says what it was made of, which repeats the run when it is set again.

    The short form goes the same way each time: of the same program it says the same. Only the long one is drawn.
    """

    def made() -> random.Random:
        drawn = random.SystemRandom().randrange(2**32)
        own = zlib.crc32(request.node.nodeid.encode())
        seed = int(os.environ.get(SEED) or (drawn if request.node.get_closest_marker("torture") else own))
        request.node.add_report_section("setup", "seed", f"{SEED}={seed} repeats this run")
        return random.Random(seed)

    return made


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that two processes end at the same time; the rest stays as it is."""
    first = [item for item in items if "a_hundred_thousand_things" in item.name]
    items[:] = first + [item for item in items if item not in first]
