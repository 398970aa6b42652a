"""The style that Vale brings along: accepted and rejected words, and repeated words.

``Vale.Spelling`` is not here: seedlint's own rules check the spelling, and know the vocabulary.
"""

import re
from collections.abc import Iterator

from seedlint.diagnostic import Severity
from seedlint.vale.definition import Action, Definition

_PHRASE = re.compile(r"[^\W_]+(?:[ -][^\W_]+)*")


def builtin_rules(accepted: tuple[str, ...], rejected: tuple[str, ...]) -> Iterator[Definition]:
    """Yield the rules of the style ``Vale``.

    Args:
        accepted: words and phrases in the case that they are to have, and patterns.
        rejected: words and phrases to avoid, and patterns.
    """
    yield _rule("Repetition", "repetition", "'%s' is repeated!", tokens=(r"[^\s]+",), alpha=True)
    terms = {term.lower(): term for term in accepted if _PHRASE.fullmatch(term)}
    if terms:
        message = "Use '%s' instead of '%s'."
        yield _rule(
            "Terms", "substitution", message, swap=terms, ignorecase=True, vocab=False
        )._replace(action=Action("replace"))
    if rejected:
        yield _rule("Avoid", "existence", "Avoid using '%s'.", tokens=rejected)


def _rule(name: str, extends: str, message: str, **keys: object) -> Definition:
    return Definition(
        style="Vale",
        name=name,
        extends=extends,
        message=message,
        level=Severity.error,
        scope=("text",),
        path="",
        keys=keys,
        action=Action("edit", ("truncate", " ")) if name == "Repetition" else Action(),
    )
