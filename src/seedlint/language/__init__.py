"""Which language a text is in, decided offline from what it says of itself and its words."""

from seedlint.language.detect import Language, detect

__all__ = ["Language", "detect"]
