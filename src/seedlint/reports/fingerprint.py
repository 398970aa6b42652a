"""A name for a finding that outlives changes elsewhere in its text."""

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from seedlint.diagnostic import Diagnostic
from seedlint.result import FileResult

_LONG = 2000
"""Code points of a line that is told by a digest: it may have thousands of findings."""


def _words(line: str) -> str:
    words = "".join(f"\0{word}" for word in line.split())
    if len(words) <= _LONG:
        return words
    return f"\0{blake2b(words.encode('utf-8', 'surrogatepass'), digest_size=16).hexdigest()}"


def fingerprints(
    result: FileResult, more: Iterable[Diagnostic] = ()
) -> Iterator[tuple[Diagnostic, str]]:
    """Yield each finding of one text, and ``more`` that are in it, with 32 hexadecimal digits.

    They are made of the path, the rule and the line without its white space; equal ones
    in one text are numbered, so that no two findings share a name.
    """
    document = result.document
    if document is None:
        return
    seen: Counter[str] = Counter()
    number, words = 0, ""
    for one in (*result.diagnostics, *more):
        if document.lines.number(one.span.start) != number:
            number = document.lines.number(one.span.start)
            words = _words(document[document.lines.line(number)])
        what = f"{result.name}\0{one.rule}{words}"
        seen[what] += 1
        name = f"{what}\0{seen[what]}".encode("utf-8", "surrogatepass")
        yield one, blake2b(name, digest_size=16).hexdigest()
