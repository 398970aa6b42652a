"""Which words there are in English, how they are written and how often."""

from seedlint.lexicon.lexicon import Lexicon, lexicon
from seedlint.lexicon.vocabulary import Vocabulary

__all__ = ["Lexicon", "Vocabulary", "lexicon"]
