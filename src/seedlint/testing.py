"""A rule's examples as tests, for the rules that ship and for anybody's pack.

from seedlint.testing import BUILTIN, examples

@pytest.mark.parametrize("example", examples(BUILTIN), ids=str)
def test_example(example):
    example.check()
"""

from collections.abc import Iterable
from functools import lru_cache

from seedlint.diagnostic import Applicability, Diagnostic
from seedlint.document import Source
from seedlint.engine.active_rules import ActiveRules
from seedlint.engine.linter import Linter
from seedlint.matching.compile import compile_rules
from seedlint.matching.matcher import Matcher
from seedlint.packs.pack import Pack, builtin, local
from seedlint.packs.registry import RuleRegistry
from seedlint.packs.rule_spec import Example, RuleSpec
from seedlint.settings.model import FileSettings

BUILTIN = builtin()


@lru_cache(maxsize=1)
def default_linter() -> Linter:
    """Return the rules that are on by default, which no rule's good text may break."""
    specs = RuleRegistry([BUILTIN]).specs.values()
    return _linter(spec for spec in specs if spec.file.default)


def _linter(specs: Iterable[RuleSpec]) -> Linter:
    chosen = list(specs)
    options = {
        spec.id: {name: option.default for name, option in spec.file.options.items()}
        for spec in chosen
    }
    program = compile_rules(chosen, {}, options)
    return Linter(rules=ActiveRules(Matcher(program), ""))


class ExampleCase:
    """One example of one rule."""

    def __init__(self, spec: RuleSpec, number: int, linter: Linter) -> None:
        self.spec = spec
        self.number = number
        self.example: Example = spec.examples[number - 1]
        self._linter = Linter(FileSettings(locale=self.example.locale), rules=linter.rules)

    def __str__(self) -> str:
        return f"{self.spec.id}-{self.number}"

    def _source(self, text: str) -> Source:
        return Source(f"example{self.example.suffix}", text, self.example.suffix)

    def check(self) -> None:
        """Raises AssertionError, with a text to read, when the rule does not keep its word.

        A bad text is found by this rule, its fix gives exactly the good text, and
        fixing that again changes nothing; a good text is silent for this rule and
        for every rule that is on by default.
        """
        example = self.example
        if example.bad is not None:
            found = self._linter.check(self._source(example.bad))
            self._sound(found.problems)
            if not found.diagnostics:
                self._fail("bad ", example.bad, "a finding", "none")
            if example.good is not None:
                fixed = self._linter.fix(self._source(example.bad), Applicability.suggest)
                self._sound(fixed.problems)
                if fixed.fixed != example.good:
                    self._fail("bad ", example.bad, repr(example.good), repr(fixed.fixed))
        if example.good is not None:
            for linter in (self._linter, default_linter()):
                result = linter.check(self._source(example.good))
                self._sound(result.problems)
                if result.diagnostics:
                    self._fail("good", example.good, "no finding", _shown(result.diagnostics))
            again = self._linter.fix(self._source(example.good), Applicability.suggest)
            if again.fixed is not None:
                self._fail("good", example.good, "no change", repr(again.fixed))

    def _sound(self, problems: Iterable[object]) -> None:
        faults = list(problems)
        if faults:
            raise AssertionError(f"{self.spec.path}, example {self.number}: {faults}")

    def _fail(self, kind: str, text: str, wanted: str, got: str) -> None:
        raise AssertionError(
            f"{self.spec.path}, example {self.number}\n"
            f"  {kind}   {text}\n  wanted {wanted}\n  got    {got}"
        )


def _shown(diagnostics: Iterable[Diagnostic]) -> str:
    return "; ".join(f"{one.rule}: {one.message} {tuple(one.span)}" for one in diagnostics)


def examples(pack: Pack | str, *, allow_code: bool = True) -> list[ExampleCase]:
    """Return the examples of all rules in a pack, a folder or one rule file.

    Raises:
        SeedlintError: a rule file is wrong.
    """
    chosen = pack if isinstance(pack, Pack) else local(pack, allow_code=allow_code)
    cases: list[ExampleCase] = []
    for spec in RuleRegistry([chosen]).specs.values():
        linter = _linter([spec])
        cases += (ExampleCase(spec, number + 1, linter) for number in range(len(spec.examples)))
    return cases
