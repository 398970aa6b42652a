"""Forms of everyday verbs."""

import pytest

from seedlint.english.verbs import BASE_FORMS, ING_FORMS, THIRD_PERSON_FORMS
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
    assert THIRD_PERSON_FORMS[plain] == third
    assert ING_FORMS[plain] == gerund
    assert BASE_FORMS[third] == plain


def test_every_form_is_a_word() -> None:
    vocabulary = Vocabulary()
    forms = {*THIRD_PERSON_FORMS, *THIRD_PERSON_FORMS.values(), *ING_FORMS.values()}
    assert sorted(form for form in forms if not vocabulary.is_word(form)) == []
