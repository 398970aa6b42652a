"""A name for a finding that outlives changes elsewhere in its text."""

from collections import Counter
from collections.abc import Iterable, Iterator
from hashlib import blake2b

from seedlint.diagnostic import Diagnostic
from seedlint.result import FileResult


def fingerprints(
    result: FileResult, more: Iterable[Diagnostic] = ()
) -> Iterator[tuple[Diagnostic, str]]:
    """Each finding of one text, and ``more`` that are in it, with 32 hexadecimal digits.

    They are made of the path, the rule and the line without its white space; equal ones
    in one text are numbered, so that no two findings share a name.
    """
    document = result.document
    if document is None:
        return
    seen: Counter[str] = Counter()
    for one in (*result.diagnostics, *more):
        line = document[document.lines.line(document.lines.number(one.span.start))]
        what = "\0".join((result.name, one.rule, *line.split()))
        seen[what] += 1
        name = f"{what}\0{seen[what]}".encode("utf-8", "surrogatepass")
        yield one, blake2b(name, digest_size=16).hexdigest()
