"""The lock files give everybody the same packages, from wherever they take them."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

RUN, TEST = "requirements.lock", "requirements-test.lock"
PYTHONS = ("3.11", "3.12", "3.13", "3.14")
SYSTEMS = ("linux", "darwin", "win32")
ENTRY = re.compile(r"(?P<pin>\S[^\\\n]*?) \\\n(?P<hashes>(?:    --hash=sha256:[0-9a-f]{64}(?: \\)?\n)+)")


@pytest.fixture(scope="module", params=[RUN, TEST])
def lock(request, root: Path) -> str:
    return (root / request.param).read_text(encoding="utf-8")


def test_every_line_is_a_package_with_hashes_or_a_remark(lock):
    left_over = ENTRY.sub("", lock)
    assert [line for line in left_over.splitlines() if line.strip() and not line.lstrip().startswith("#")] == []


def test_every_package_is_pinned_to_one_version(lock):
    assert [str(pin) for pin in pins(lock) if not re.fullmatch(r"==[^,*]+", str(pin.specifier))] == []


def test_no_address_and_no_option_says_where_packages_come_from(lock):
    assert re.findall(r"\S*://\S*|^-\S+|\S+ @ \S+", lock, re.MULTILINE) == []


@pytest.mark.parametrize("python", PYTHONS)
def test_what_the_project_asks_for_is_in_the_lock(root, python):
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    asked = {RUN: project["project"]["dependencies"], TEST: project["dependency-groups"]["test"]}
    for name, requirements in asked.items():
        locked = versions((root / name).read_text(encoding="utf-8"), python, "linux")
        for requirement in map(Requirement, requirements):
            if applies(requirement.marker, python, "linux"):
                assert requirement.specifier.contains(locked[canonicalize_name(requirement.name)]), requirement


@pytest.mark.parametrize("python", PYTHONS)
@pytest.mark.parametrize("system", SYSTEMS)
def test_testing_runs_on_the_very_packages_that_people_run(root, python, system):
    run, test = (versions((root / name).read_text(encoding="utf-8"), python, system) for name in (RUN, TEST))
    assert run.items() <= test.items()


@pytest.mark.parametrize("python", PYTHONS)
def test_qt_is_the_one_that_this_python_survives(lock, python):
    """PySide6 6.12 drops references to None on Python 3.11, see test_pyside_pin.py."""
    assert versions(lock, python, "linux")["pyside6-essentials"].startswith("6.11.3" if python == "3.11" else "6.12.")


def pins(lock: str) -> list[Requirement]:
    return [Requirement(found["pin"]) for found in ENTRY.finditer(lock)]


def versions(lock: str, python: str, system: str) -> dict[str, str]:
    """The version of each package that one Python on one system gets; two for one package are an error."""
    found: dict[str, str] = {}
    for pin in pins(lock):
        if applies(pin.marker, python, system):
            assert pin.name not in found, f"{pin.name} is pinned twice for Python {python} on {system}"
            found[pin.name] = str(pin.specifier).removeprefix("==")
    return found


def applies(marker: Marker | None, python: str, system: str) -> bool:
    return marker is None or marker.evaluate(
        {"python_version": python, "python_full_version": f"{python}.1", "sys_platform": system}
    )
