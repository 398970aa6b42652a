"""Every example of every rule that ships."""

import pytest

from seedlint.testing import BUILTIN, ExampleCase, examples


@pytest.mark.parametrize("example", examples(BUILTIN), ids=str)
def test_example(example: ExampleCase) -> None:
    example.check()
