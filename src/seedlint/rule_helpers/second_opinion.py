"""Ask the context model whether another word is likelier at a place."""

from seedlint.document import Document
from seedlint.text.span import Span


def log_odds(document: Document, span: Span, meant: str) -> float:
    """Return the natural logarithm of the odds for another word.

    Args:
        document: the text.
        span: the written word, in code points.
        meant: the other word, in lower case.

    Returns:
        Above 0 if the other word is likelier; about 0 if the model does not know the pair
        (``rules/margins.tsv`` lists those that it knows).
    """
    # Few texts have what it is asked about.
    from seedlint.context import judge
    from seedlint.context.place import features, place
    from seedlint.context.table import table
    from seedlint.context.tokens import normalize

    here = place(document.view, span, document.segment_at(span.start), table())
    return judge.log_odds(features(here), meant, normalize(document[span]), table())
