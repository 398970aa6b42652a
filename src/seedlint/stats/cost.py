"""What a rule costs: its time, and the work that does not depend on the machine."""


class Cost:
    """What a rule cost over some texts.

    Attributes:
        seconds: of CPU. What a document works out once for all that ask (its blocks, its
            words) is on the account of the rule that asked first.
        documents: how often the rule looked at a document as a whole, with a pattern or in
            Python, whatever made it do so.
        places: around how many places its pattern was tried.
        candidates: how much was found by its pattern, phrases or swap.
        findings: how much was left of these, and what its Python found by itself.
    """

    __slots__ = ("candidates", "documents", "findings", "places", "seconds")

    def __init__(self) -> None:
        self.seconds = 0.0
        self.documents = self.places = self.candidates = self.findings = 0
