"""Close a quotation as it was opened."""

from seedlint.rule import Document, Edit, Finding, Hit, Span


def judge(document: Document, hit: Hit) -> Finding | None:
    mark = Span(*hit.found.span("mark"))
    behind = document.view[mark.end : mark.end + 200]
    inches = document.view[mark.start - 1].isdigit()
    if inches and "”" in behind.partition("“")[0]:
        return None
    return Finding(mark, edits=[Edit(mark, "”")])
