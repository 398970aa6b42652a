"""One Linter, or the functions of the API, may be used by any number of threads."""

from concurrent.futures import ThreadPoolExecutor

import seedlint
from seedlint.document import Source
from seedlint.engine.linter import Linter
from seedlint.packs.pack import builtin
from seedlint.packs.registry import RuleRegistry
from seedlint.settings.model import FileSettings

_BAD = [
    example.bad
    for spec in RuleRegistry([builtin()]).specs.values()
    for example in spec.examples[:1]
    if example.bad
]
TEXTS = ["\n\n".join(_BAD[at : at + 60]) for at in range(0, len(_BAD), 12)]


def test_eight_threads_share_a_linter() -> None:
    alone = Linter(FileSettings(select=("all",)), cache_dir="")
    expected = [alone.fix(Source("x.md", text)).fixed for text in TEXTS]
    shared = Linter(FileSettings(select=("all",)), cache_dir="")

    def fixed(number: int) -> bool:
        at = number % len(TEXTS)
        if number % 3 == 0:
            sources = [Source("x.md", TEXTS[at]), Source("y.md", TEXTS[at - 1])]
            shared.look_ahead(sources)
            return len(shared.check(sources[0]).diagnostics) > 0
        return shared.fix(Source("x.md", TEXTS[at])).fixed == expected[at]

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(fixed, range(4 * len(TEXTS))))


def test_eight_threads_use_the_functions() -> None:
    expected = [seedlint.fix(text) for text in TEXTS]
    findings = [seedlint.check(text) for text in TEXTS]
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(seedlint.fix, TEXTS)) == expected
        assert list(pool.map(seedlint.check, TEXTS)) == findings
