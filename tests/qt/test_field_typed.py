"""What is typed for a field: dates in their normal form, and what the field is then; the same wherever it is typed."""

from __future__ import annotations

import pytest

from annotations.model.field import Field
from reader.ui.panels.field_typed import field_of, no_date, typed_value


def test_a_date_is_taken_in_its_normal_form_and_anything_else_as_it_stands():
    assert typed_value("date_published", " 4 Sep 2025 ") == "2025-09-04"
    assert typed_value("date_published", "4 de mayo de 2025", "es") == "2025-05-04"
    assert typed_value("date_published", "Thursday") is None
    assert "“Thursday”" in no_date(" Thursday ")
    assert typed_value("author", " Ada Quill ") == "Ada Quill"
    assert typed_value("date_published", "  ") == ""


@pytest.mark.parametrize(
    ("old", "typed", "new"),
    [
        (None, "Ada", Field("author", "Ada", status="changed")), (None, "", Field("author", "", status="absent")),
        (Field("author", "Ada", 1, 4, 0.5), "Ada", Field("author", "Ada", 1, 4, None, "confirmed")),
        (Field("author", "Ada", 1, 4, None, "changed"), "Ada", Field("author", "Ada", 1, 4, None, "changed")),
        (Field("author", "Ada", 1, 4, 0.5), "Bo", Field("author", "Bo", status="changed")),
    ],
)  # fmt: skip
def test_the_same_value_confirms_what_was_detected_and_another_one_takes_its_place(old, typed, new):
    assert field_of("author", typed, old) == new
