"""What a library goes through: each test has a short form, run by `make test`, and a long one, by `make torture`."""

from __future__ import annotations

import os
import random
from collections.abc import Callable

import pytest

SEED = "NEWSGLOSS_TORTURE_SEED"


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> Callable[[], random.Random]:
    """Make the randomness of a test; a failure says what it was made of, which repeats the run when it is set again."""

    def made() -> random.Random:
        seed = int(os.environ.get(SEED) or random.SystemRandom().randrange(2**32))
        request.node.add_report_section("setup", "seed", f"{SEED}={seed} repeats this run")
        return random.Random(seed)

    return made
