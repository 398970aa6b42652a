"""All that a rule's Python may import, in addition to the standard library.

Each name is fetched from its home when a rule asks for it: a rule that needs little,
and most do, does not wait for what the others need.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from seedlint.bytestream.markers import BORDER, FOREIGN_BYTE, GAP, HIDDEN, MARK
    from seedlint.bytestream.token_search import occurrences
    from seedlint.diagnostic import Applicability, Finding
    from seedlint.document import Block, Document, Segment, Source
    from seedlint.english.articles import article_for, exchanged
    from seedlint.english.function_words import FUNCTION_WORDS, begins_sentences, is_function_word
    from seedlint.english.joined_pairs import is_joined_by_and
    from seedlint.english.majority import Majority, find_majority, majority_form
    from seedlint.english.nouns import (
        PLURALS,
        PLURALS_OF_VERBS,
        SINGULARS,
        is_thing,
        names_a_person,
    )
    from seedlint.english.punctuation_context import PunctuationContext, punctuation_context
    from seedlint.english.quotations import in_quotation
    from seedlint.english.sentences import (
        chunk,
        sentence,
        sentences,
        starts_sentence,
        word_after,
        word_before,
        words,
    )
    from seedlint.english.verbs import BASE_FORMS, ING_FORMS, THIRD_PERSON_FORMS
    from seedlint.lexicon.corrections import unambiguous_correction
    from seedlint.lexicon.morphology import built_from_known_parts
    from seedlint.lexicon.vocabulary import Vocabulary
    from seedlint.match import Match
    from seedlint.rule_helpers.names import is_borrowed, lowercase_name
    from seedlint.rule_helpers.second_opinion import log_odds
    from seedlint.rule_helpers.spelling import Verdict, guesses, listed_verdict, verdict
    from seedlint.rule_helpers.typo_candidates import capitalized_candidates, typo_candidates
    from seedlint.tables.rows import (
        alignments,
        cells,
        is_separator,
        looks_like_separator,
        pipes,
        pipes_in_code,
    )
    from seedlint.tables.tables import Row, Table
    from seedlint.text.casing import capitalize, keep_case, title
    from seedlint.text.edits import Edit
    from seedlint.text.lazy_regex import pattern
    from seedlint.text.span import Span

__all__ = [
    "BASE_FORMS",
    "BORDER",
    "FOREIGN_BYTE",
    "FUNCTION_WORDS",
    "GAP",
    "HIDDEN",
    "ING_FORMS",
    "MARK",
    "PLURALS",
    "PLURALS_OF_VERBS",
    "SINGULARS",
    "THIRD_PERSON_FORMS",
    "Applicability",
    "Block",
    "Document",
    "Edit",
    "Finding",
    "Majority",
    "Match",
    "PunctuationContext",
    "Row",
    "Segment",
    "Source",
    "Span",
    "Table",
    "Verdict",
    "Vocabulary",
    "alignments",
    "article_for",
    "begins_sentences",
    "built_from_known_parts",
    "capitalize",
    "capitalized_candidates",
    "cells",
    "chunk",
    "exchanged",
    "find_majority",
    "guesses",
    "in_quotation",
    "is_borrowed",
    "is_function_word",
    "is_joined_by_and",
    "is_separator",
    "is_thing",
    "keep_case",
    "listed_verdict",
    "log_odds",
    "looks_like_separator",
    "lowercase_name",
    "majority_form",
    "names_a_person",
    "occurrences",
    "pattern",
    "pipes",
    "pipes_in_code",
    "punctuation_context",
    "sentence",
    "sentences",
    "starts_sentence",
    "title",
    "typo_candidates",
    "unambiguous_correction",
    "verdict",
    "word_after",
    "word_before",
    "words",
]

_HOMES = {
    "diagnostic": "Applicability Finding",
    "document": "Block Document Segment Source",
    "match": "Match",
    "lexicon.morphology": "built_from_known_parts",
    "lexicon.corrections": "unambiguous_correction",
    "lexicon.vocabulary": "Vocabulary",
    "rule_helpers.second_opinion": "log_odds",
    "rule_helpers.names": "is_borrowed lowercase_name",
    "rule_helpers.spelling": "Verdict guesses listed_verdict verdict",
    "rule_helpers.typo_candidates": "capitalized_candidates typo_candidates",
    "english.articles": "article_for exchanged",
    "text.casing": "capitalize keep_case title",
    "english.function_words": "FUNCTION_WORDS begins_sentences is_function_word",
    "english.joined_pairs": "is_joined_by_and",
    "english.nouns": "PLURALS PLURALS_OF_VERBS SINGULARS is_thing names_a_person",
    "text.edits": "Edit",
    "tables.tables": "Row Table",
    "english.punctuation_context": "PunctuationContext punctuation_context",
    "bytestream.markers": "BORDER FOREIGN_BYTE GAP HIDDEN MARK",
    "english.quotations": "in_quotation",
    "bytestream.token_search": "occurrences",
    "text.lazy_regex": "pattern",
    "text.span": "Span",
    "tables.rows": "alignments cells is_separator looks_like_separator pipes pipes_in_code",
    "english.verbs": "ING_FORMS BASE_FORMS THIRD_PERSON_FORMS",
    "english.majority": "Majority majority_form find_majority",
    "english.sentences": "chunk sentence sentences starts_sentence word_after word_before words",
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
