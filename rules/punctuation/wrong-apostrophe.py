"""Put the apostrophe that the text uses."""

from seedlint.rule import Document, Edit, Finding, Match, chunk, words


def verify(document: Document, match: Match) -> Finding | None:
    run = chunk(document.view, match.span.start)
    before = list(words(document.view, run.start, match.span.start))
    if not before or (before[-1].length < 2 and document[before[-1]] != "I"):
        return None  # f′s
    apostrophe = "’" if "’" in document.text else "'"
    whole = document[run].replace(match.text, apostrophe).strip('.,;:!?"“”()')
    return Finding(match.span, {"fix": whole}, [Edit(match.span, apostrophe)])
