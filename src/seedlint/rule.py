"""All that a rule's Python may import, besides the standard library.

Each name is fetched from its home when a rule asks for it: a rule that needs little,
and most do, does not wait for what the others need.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from seedlint.diagnostic import Applicability, Finding
    from seedlint.document import Block, Document, Segment, Source
    from seedlint.hit import Hit
    from seedlint.lexicon.morphology import built_from_known_parts
    from seedlint.lexicon.slips import plainly_meant
    from seedlint.lexicon.vocabulary import Vocabulary
    from seedlint.naming import is_borrowed, lowercase_name
    from seedlint.suspects import suspects
    from seedlint.text.articles import article_for, exchanged
    from seedlint.text.casing import capitalize, keep_case, title
    from seedlint.text.closed import FUNCTION_WORDS, begins_sentences, is_function_word
    from seedlint.text.countable import (
        PLURALS,
        PLURALS_OF_VERBS,
        SINGULARS,
        is_thing,
        names_a_person,
    )
    from seedlint.text.edits import Edit
    from seedlint.text.grids import Row, Table
    from seedlint.text.joints import Joint, joint
    from seedlint.text.marks import BORDER, FOREIGN_BYTE, GAP, HIDDEN, MARK
    from seedlint.text.occurrences import occurrences
    from seedlint.text.pattern import pattern
    from seedlint.text.quotes import in_quotation
    from seedlint.text.span import Span
    from seedlint.text.tables import (
        alignments,
        cells,
        is_separator,
        looks_like_separator,
        pipes,
        pipes_in_code,
    )
    from seedlint.text.verbs import GERUNDS, PLAINS, THIRDS
    from seedlint.text.votes import Vote, prevailing, vote
    from seedlint.text.words import (
        chunk,
        sentence,
        sentences,
        starts_sentence,
        word_after,
        word_before,
        words,
    )

__all__ = [
    "BORDER",
    "FOREIGN_BYTE",
    "FUNCTION_WORDS",
    "GAP",
    "GERUNDS",
    "HIDDEN",
    "MARK",
    "PLAINS",
    "PLURALS",
    "PLURALS_OF_VERBS",
    "SINGULARS",
    "THIRDS",
    "Applicability",
    "Block",
    "Document",
    "Edit",
    "Finding",
    "Hit",
    "Joint",
    "Row",
    "Segment",
    "Source",
    "Span",
    "Table",
    "Vocabulary",
    "Vote",
    "alignments",
    "article_for",
    "begins_sentences",
    "built_from_known_parts",
    "capitalize",
    "cells",
    "chunk",
    "exchanged",
    "in_quotation",
    "is_borrowed",
    "is_function_word",
    "is_separator",
    "is_thing",
    "joint",
    "keep_case",
    "looks_like_separator",
    "lowercase_name",
    "names_a_person",
    "occurrences",
    "pattern",
    "pipes",
    "pipes_in_code",
    "plainly_meant",
    "prevailing",
    "sentence",
    "sentences",
    "starts_sentence",
    "suspects",
    "title",
    "vote",
    "word_after",
    "word_before",
    "words",
]

_HOMES = {
    "diagnostic": "Applicability Finding",
    "document": "Block Document Segment Source",
    "hit": "Hit",
    "lexicon.morphology": "built_from_known_parts",
    "lexicon.slips": "plainly_meant",
    "lexicon.vocabulary": "Vocabulary",
    "naming": "is_borrowed lowercase_name",
    "suspects": "suspects",
    "text.articles": "article_for exchanged",
    "text.casing": "capitalize keep_case title",
    "text.closed": "FUNCTION_WORDS begins_sentences is_function_word",
    "text.countable": "PLURALS PLURALS_OF_VERBS SINGULARS is_thing names_a_person",
    "text.edits": "Edit",
    "text.grids": "Row Table",
    "text.joints": "Joint joint",
    "text.marks": "BORDER FOREIGN_BYTE GAP HIDDEN MARK",
    "text.quotes": "in_quotation",
    "text.occurrences": "occurrences",
    "text.pattern": "pattern",
    "text.span": "Span",
    "text.tables": "alignments cells is_separator looks_like_separator pipes pipes_in_code",
    "text.verbs": "GERUNDS PLAINS THIRDS",
    "text.votes": "Vote prevailing vote",
    "text.words": "chunk sentence sentences starts_sentence word_after word_before words",
}


def __getattr__(name: str) -> Any:
    for home, names in _HOMES.items():
        if name in names.split():
            from importlib import import_module

            found = globals()[name] = getattr(import_module(f"seedlint.{home}"), name)
            return found
    raise AttributeError(f"rules have no “{name}”; there is {', '.join(__all__)}")


def __dir__() -> list[str]:
    return __all__
