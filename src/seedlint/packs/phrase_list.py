"""Lists of phrases as rules: a text file, a phrase a line, and after a tab what to write instead.

``#`` begins a comment. So lists that people have already need no rule file around them.
"""

import os

from seedlint.errors import RuleFileError
from seedlint.packs.rule_file import make
from seedlint.packs.rule_spec import FixPart, MatchPart, RuleSpec
from seedlint.project_files import read_text
from seedlint.text.casing import id_of_file

GROUP = "phrases"
_LARGEST = 16_000_000
"""Bytes."""


def load(path: str, pack: str) -> RuleSpec:
    """Return the rule that a phrase list stands for; its id is the file's name.

    What has a replacement is a safe fix: who wrote the list wants it so.

    Raises:
        RuleFileError: the file cannot be read, or a line is no phrase.
    """
    phrases: list[str] = []
    swaps: dict[str, str] = {}
    for number, line in enumerate(_lines(path), 1):
        entry = line.split("#", 1)[0]
        if not entry.strip():
            continue
        before, tab, behind = entry.partition("\t")
        wrong, right = before.strip(), behind.strip()
        fault = _fault(wrong, right)
        if fault:
            raise RuleFileError(
                fault,
                place=f"{path}:{number}",
                hint="write a phrase, or a phrase, a tab and its replacement",
            )
        if tab:
            swaps[wrong] = right
        else:
            phrases.append(wrong)
    if not (phrases or swaps):
        raise RuleFileError(
            "the phrase list is empty", place=path, hint="write one phrase per line"
        )
    name = os.path.basename(path)
    return make(
        id_of_file(path),
        group=GROUP,
        pack=pack,
        path=path,
        summary=f"The phrase list {name} is kept.",
        message=f"“{{match}}” is on the list {name}.",
        why=f"Somebody put it on the list {name}.",
        match=MatchPart(phrases=tuple(phrases), swap=swaps),
        fix=FixPart(applicability="safe") if swaps else None,
    )


def _lines(path: str) -> list[str]:
    try:
        return read_text(path, _LARGEST).splitlines()
    except OSError as error:
        fault = f"the phrase list cannot be read ({error.strerror})"
        hint = "look at --phrase-list, and at “rules” in the settings"
        raise RuleFileError(fault, place=path, hint=hint) from error
    except UnicodeDecodeError as error:
        raise RuleFileError("is not UTF-8", place=path, hint="save it as UTF-8") from error


def _fault(wrong: str, right: str) -> str:
    """Why a line cannot be searched for; nothing when it can."""
    if not wrong:
        return "nothing stands before the tab"
    if "\t" in right:
        return "there are two tabs"
    plain = wrong.replace("’", "'")
    if any(not (letter.isalpha() or letter in " '-") for letter in plain):
        # Not quoted: the list may be any file of the machine that a project's settings name.
        return "this is not a phrase: it may contain letters, spaces, apostrophes and hyphens"
    try:
        plain.encode("cp1252")
    except UnicodeEncodeError:
        return "the phrase has letters of another alphabet"
    return ""
