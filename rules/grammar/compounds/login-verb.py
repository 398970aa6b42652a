"""Parts the verb, where the joined word is a noun only (not “to input the”)."""

from seedlint.rule import Document, Edit, Finding, Match, Span

_PARTICLES = ("over", "down", "back", "out", "off", "in", "on", "up")
_NOUNS = frozenset(
    "login logout logon logoff signup signin setup backup cleanup shutdown checkout checkin "
    "rollback rollout workout lookup breakdown breakup warmup startup fallback speedup "
    "followup pickup slowdown dropoff cutoff lockdown buildup takeover layoff pushback "
    "readout runoff scaleup selloff spinup standup teardown timeout wakeup writeoff zoomin "
    "carryover cooldown handout handover holdup lineup liftoff meltdown mockup phaseout "
    "roundup shakeup topup tryout tuneup".split()
)
_PLACES = frozenset("to and not just also then you we".split())


def verify(document: Document, match: Match) -> Finding | None:
    word = match.groups["word"] or ""
    if word not in _NOUNS:
        return None
    ends = document.view[match.span.end : match.span.end + 2].strip()[:1]
    before = (match.groups["before"] or "").strip().lower()
    if ends in (".", ";", "!", "?") and before in _PLACES:
        return None  # “go back to login.”
    particle = next(ending for ending in _PARTICLES if word.endswith(ending))
    gap = match.match.end("word") - len(particle)
    return Finding(match.span, edits=[Edit(Span(gap, gap), " ")])
