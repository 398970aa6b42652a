"""Reads the first clause up to its comma."""

from seedlint.rule import Document, Finding, Match, Span, pattern, starts_sentence

_JOINTS = {
    "although": "but|yet",
    "though": "but|yet",
    "even though": "but|yet",
    "despite the fact that": "but|yet",
    "whereas": "but",
    "because": "so|therefore",
    "since": "so|therefore",
}
_CLAUSE = (
    r"\s(?:the|a|an|it|he|she|they|we|you|I|this|that|these|those|there|my|our|his|her|their|its)\s"
    r"[^,.;:!?()\x03\x1a\x05]{6,120},\s(?P<joint>%s)\s(?:the|a|an|it|he|she|they|we|you|I|this|there"
    r"|these|those|my|our|his|her|their|its)\b"
)
_FOUND = {opener: pattern(_CLAUSE % joints) for opener, joints in _JOINTS.items()}


def verify(document: Document, match: Match) -> Finding | None:
    opener = " ".join(document.view[match.span.start : match.span.end].lower().split())
    found = _FOUND[opener].match(document.view, match.span.end)
    if found is None or not starts_sentence(document.view, match.span.start):
        return None
    joint = Span(*found.span("joint"))
    return Finding(joint, values={"opener": match.text, "joint": document[joint]})
