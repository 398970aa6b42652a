"""A new rule to start from: it loads, and its examples hold."""

import os
import re

from seedlint.errors import RuleFileError

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*")

_TEMPLATE = '''\
summary  = "One sentence that states the norm."
message  = "Say to the writer what to do about “{{match}}”."
severity = "warning"
why      = """
Why readers are better off without it.
"""

[match]
phrases = ["{phrase}"]

# A fix, if there is one that every careful editor would make; then each bad
# example shows the good text beside it.
# [fix]
# replace       = "{{match}}"
# applicability = "unsafe"

[[example]]
bad  = "Here stands {phrase} in a sentence."

# A near miss: what looks alike and is right.
[[example]]
good = "Here stands `{phrase}` as code."
'''


def new_rule(name: str, folder: str) -> str:
    """Write the file of a new rule ``GROUP/ID`` below a folder; gives its path.

    Raises:
        RuleFileError: the name is no name for a rule, or the file already exists.
    """
    if not _NAME.fullmatch(name):
        raise RuleFileError(
            f"“{name}” is not a valid rule name",
            hint="write GROUP/ID in lower case with hyphens, such as wording/very-unique",
        )
    path = os.path.join(folder, f"{name}.toml")
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "x", encoding="utf-8") as stream:
            stream.write(_TEMPLATE.format(phrase=name.partition("/")[2].replace("-", " ")))
    except FileExistsError:
        raise RuleFileError("already exists", place=path, hint="choose another name") from None
    except OSError as error:
        hint = "name a folder where you may write by --folder"
        raise RuleFileError(
            f"cannot be written ({error.strerror})", place=path, hint=hint
        ) from error
    return path
