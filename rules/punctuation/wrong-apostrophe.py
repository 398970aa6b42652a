"""Put the apostrophe that the text uses."""

from seedlint.rule import Document, Edit, Finding, Hit, chunk, words


def judge(document: Document, hit: Hit) -> Finding | None:
    run = chunk(document.view, hit.span.start)
    before = list(words(document.view, run.start, hit.span.start))
    if not before or (before[-1].length < 2 and document[before[-1]] != "I"):
        return None  # f′s
    apostrophe = "’" if "’" in document.text else "'"
    whole = document[run].replace(hit.text, apostrophe).strip('.,;:!?"“”()')
    return Finding(hit.span, {"fix": whole}, [Edit(hit.span, apostrophe)])
