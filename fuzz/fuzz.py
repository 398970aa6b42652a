"""Coverage-guided fuzzing of the whole way: decode, read, check, fix, encode.

    pip install atheris
    python fuzz/fuzz.py --corpus FOLDER [options of libFuzzer, such as -max_total_time=1800]

The folder keeps what reaches new code; an empty one is filled with the rules' examples and
the seeds. A failure leaves its input in a ``crash-…`` file, which ``python fuzz/fuzz.py
crash-…`` runs again.
"""

import sys
from hashlib import blake2b
from pathlib import Path

import atheris

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT / "src"), str(ROOT)]

with atheris.instrument_imports(include=["seedlint"]):
    from seedlint.diagnostic import Applicability
    from seedlint.document import Document
    from seedlint.engine.linter import Linter
    from seedlint.engine.protection import words
    from seedlint.errors import ReadError
    from seedlint.readers.decode import decode, encode
    from seedlint.settings.model import FileSettings
    from seedlint.testing import BUILTIN, examples

ENDS = (".md", ".txt", ".mdx")
GRADES = (Applicability.safe, Applicability.unsafe)
EXPECTED = {"fix-refused"}
"""Problems that are an answer: the guard did its work."""
LINTERS = [Linter(FileSettings(select=(select,)), cache_dir="") for select in ("default", "all")]


def run(data: bytes) -> None:
    """One input: its first byte chooses the kind of text, the rules and the grade."""
    if not data:
        return
    choice, content = data[0], data[1:]
    suffix = ENDS[choice % len(ENDS)]
    linter = LINTERS[choice // 3 % 2]
    grade = GRADES[choice // 6 % 2]
    try:
        source = decode(content, f"text{suffix}", suffix)
    except ReadError:
        return
    assert encode(source, source.text) == content, "a text comes out as it came in"
    checked = linter.check(source)
    assert not checked.problems, checked.problems
    result = linter.fix(source, grade)
    bad = [one for one in result.problems if one.kind not in EXPECTED]
    assert not bad, bad
    if result.fixed is None:
        return
    again = source._replace(text=result.fixed)
    assert linter.fix(again, grade).fixed is None, "a second fix changes nothing"
    rest = iter(_hidden(linter.read(again)))
    assert all(word in rest for word in _hidden(linter.read(source))), "what was hidden stays"


def _hidden(document: Document) -> list[str]:
    return [held.word for held in words(document) if held.hidden]


def fill(folder: Path) -> None:
    """Put the rules' examples and the seeds into an empty corpus."""
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        return
    texts = [
        text.encode()
        for case in examples(BUILTIN)
        for text in (case.example.bad, case.example.good)
        if text
    ]
    texts += [seed.read_bytes() for seed in (ROOT / "seeds").iterdir()]
    for number, text in enumerate(texts):
        data = bytes([number % 12]) + text
        (folder / blake2b(data, digest_size=8).hexdigest()).write_bytes(data)


def main(arguments: list[str]) -> None:
    """Run the fuzzer, or the inputs that are named."""
    if "--corpus" in arguments:
        at = arguments.index("--corpus")
        folder = Path(arguments[at + 1])
        fill(folder)
        arguments[at : at + 2] = [str(folder)]
    atheris.Setup(arguments, run)
    atheris.Fuzz()


if __name__ == "__main__":
    main(sys.argv)
