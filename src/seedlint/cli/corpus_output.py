"""What ``seedlint corpus`` prints: progress and summaries."""

import json
import sys
import time
from typing import Any, TextIO

from seedlint.cli.output import echo, echo_err, prepared
from seedlint.cli.progress import StatusLine, bar
from seedlint.corpus.run import Step
from seedlint.corpus.tally import Tally

_MOST_RULES = 20
_WIDTH = 20


def duration(seconds: float) -> str:
    """Return a length of time for people."""
    whole = round(seconds)
    if whole < 60:
        return f"{whole} s"
    if whole < 3600:
        return f"{whole // 60} min {whole % 60:02} s"
    return f"{whole // 3600} h {whole % 3600 // 60:02} min"


class Watch(StatusLine):
    """Shows progress: a line on a terminal, or JSON lines."""

    def __init__(self, stream: TextIO, kind: str) -> None:
        """
        Args:
            stream: to show it on.
            kind: ``auto``, ``json`` or ``none``.
        """
        super().__init__(stream)
        self._kind = "none" if kind == "auto" and not self.has_terminal else kind
        self._begun = time.monotonic()

    def step(self, step: Step) -> None:
        """Show how far the run has come."""
        if self._kind == "none":
            return
        seconds = max(time.monotonic() - self._begun, 0.001)
        speed = step.new_bytes / seconds
        left = (step.bytes - step.done_bytes) / speed if speed else None
        sums = step.tally.sums
        words = sums["words"]
        per_1000 = 1000 * sums["findings"] / words if words else 0.0
        if self._kind == "json":
            line = {
                "done": step.done,
                "units": step.units,
                "done_bytes": step.done_bytes,
                "bytes": step.bytes,
                "rows": sums["rows"],
                "bad": sums["bad"],
                "rows_per_second": round(step.new_rows / seconds, 1),
                "bytes_per_second": round(speed),
                "findings_per_1000_words": round(per_1000, 3),
                "seconds_left": None if left is None else round(left),
            }
            print(json.dumps(line), file=self._stream, flush=True)
            return
        parts = [f"{bar(step.done_bytes, step.bytes, _WIDTH)} {step.done} of {step.units} units"]
        if step.new_rows:
            parts.append(f"{step.new_rows / seconds:,.0f} rows/s, {speed / 1e6:.1f} MB/s")
        parts.append(f"{per_1000:.1f} findings/1,000 words")
        if sums["bad"]:
            parts.append(f"{sums['bad']:,} bad rows")
        if left:
            parts.append(f"{duration(left)} left")
        self.show(", ".join(parts))

    def notice(self, text: str) -> None:
        """Show a line for people."""
        self.clear()
        echo_err(f"seedlint: {text}")


def echo_summary(tally: Tally, *, fixed: bool) -> None:
    """Print a summary for people."""
    sums = tally.sums
    rows = f"{sums['rows']:,} rows, {sums['words']:,} words"
    if fixed:
        echo(f"{rows}: {sums['fixes']:,} fixes in {sums['changed']:,} rows; {sums['left']:,} left")
    else:
        echo(f"{rows}: {sums['findings']:,} findings, {tally.fixable.total():,} with a safe fix")
    counts = tally.applied if fixed else tally.findings
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    for rule, count in ranked[:_MOST_RULES]:
        echo(f"{count:>10,}  {rule}")
    if len(ranked) > _MOST_RULES:
        echo(f"{'':>12}and {len(ranked) - _MOST_RULES} other rules")
    if sums["bad"]:
        reasons = ", ".join(f"{count:,} {reason}" for reason, count in tally.bad.most_common())
        echo_err(f"seedlint: {sums['bad']:,} bad rows: {reasons}")
    others = sums["texts"] - tally.languages["en"]
    if others:
        echo_err(f"seedlint: {others:,} texts are not in English; their wording was left alone")


def print_json(tally: Tally, **more: Any) -> None:
    """Print a summary for machines, in ASCII."""
    text = json.dumps({**more, **tally.data()}, indent=1)
    print(text, file=prepared(sys.stdout), flush=True)
