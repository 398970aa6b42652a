"""Forms of everyday verbs."""

import pytest

from seedlint.english.verbs import GERUNDS, PLAINS, THIRDS
from seedlint.lexicon.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("plain", "third", "gerund"),
    [
        ("go", "goes", "going"),
        ("try", "tries", "trying"),
        ("play", "plays", "playing"),
        ("watch", "watches", "watching"),
        ("have", "has", "having"),
        ("die", "dies", "dying"),
        ("get", "gets", "getting"),
        ("see", "sees", "seeing"),
    ],
)
def test_forms_by_rule(plain: str, third: str, gerund: str) -> None:
    assert THIRDS[plain] == third
    assert GERUNDS[plain] == gerund
    assert PLAINS[third] == plain


def test_every_form_is_a_word() -> None:
    vocabulary = Vocabulary()
    forms = {*THIRDS, *THIRDS.values(), *GERUNDS.values()}
    assert sorted(form for form in forms if not vocabulary.is_word(form)) == []
