"""Upper and lower case, carried from the text to its replacement."""

import os
import re

_NO_LETTERS = re.compile(r"[^a-z0-9]+")


def capitalize(text: str) -> str:
    """Return the text with its first letter in upper case and all else as it is."""
    for index, letter in enumerate(text):
        if letter.isalpha():
            return text[:index] + letter.upper() + text[index + 1 :]
    return text


def keep_case(model: str, text: str) -> str:
    """``text`` in the case of ``model``: ``keep_case("Is indeed", "is") == "Is"``.

    A model all in capitals (of two letters or more) gives capitals, a model that
    begins with a capital gives a capital first letter, anything else leaves
    ``text`` as it is.
    """
    letters = [letter for letter in model if letter.isalpha()]
    if len(letters) > 1 and all(letter.isupper() for letter in letters):
        return text.upper()
    return capitalize(text) if letters and letters[0].isupper() else text


def title(text: str) -> str:
    """Return each word of the text with a capital first letter: ``new york`` → ``New York``."""
    return " ".join(capitalize(word) for word in text.split(" "))


def id_of_file(path: str) -> str:
    """Return a file's name as an id: ``lists/My List.txt`` → ``my-list``."""
    stem = os.path.splitext(os.path.basename(path))[0]
    return _NO_LETTERS.sub("-", stem.lower()).strip("-") or "list"
