"""What people see, command by command; the snapshots are there to be read."""

import shlex
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

MatchSnapshot = Callable[[str | bytes, str], None]
Seedlint = Callable[..., Result]

SCENES = {
    "check": [
        "check docs",
        "check docs/orchard.md --select drop-very",
        "check docs --select local/drop-very",
        "check docs --ignore local/no-plums,local/say-orchard",
        "check docs/clean.md",
        "check docs/clean.md --quiet",
        "check docs --quiet --exit-zero",
        "check --statistics",
    ],
    "formats": [
        "check docs --output-format concise",
        "check docs --output-format json",
        "check docs --output-format github",
        "check docs --output-format json --statistics",
        "check docs --color always",
    ],
    "stdin": [
        "check -",
        "check --stdin-filename docs/new.txt",
        "check - --stdin-filename docs/new.txt --output-format concise",
        "fix -",
        "fix - --diff",
        "fix - -o copy.md",
    ],
    "fix": [
        "fix docs/orchard.md",
        "fix docs/orchard.md --quiet",
        "fix docs/orchard.md --unsafe-fixes",
        "fix docs --diff",
        "fix docs/clean.md --diff",
        "fix docs/clean.md",
        "fix docs --write",
        "fix docs --write",
        "fix docs --write --unsafe-fixes --output-format concise",
    ],
    "copies": [
        "fix docs --output clean",
        "fix docs/orchard.md --output one.md --quiet",
        "fix docs/orchard.md docs/clean.md -o both",
        "fix docs -o docs",
        "fix docs -o seedlint.toml",
    ],
    "mistakes": [
        "fix",
        "fix docs",
        "fix docs/orchard.md docs/clean.md",
        "fix docs --write --diff",
        "fix docs --write --output x",
        "fix - docs",
        "fix - --write",
        "check no.md docs/clean.md",
        "check --config no.toml",
        "check --config seedlint.toml --isolated",
        "check docs --add local/drop-vry",
        "check empty",
        "chek",
        "docs",
        "check docs --stdin-filename x.md",
        "rules explain local/drop-vry",
        "rules new Bad_Name",
        "rules test no-such-folder",
    ],
    "rules": [
        "rules explain local/say-orchard",
        "rules test house-rules",
        "rules new wording/very-unique",
        "rules new wording/very-unique",
        "rules test house-rules/wording/very-unique.toml",
        "rules new style/too-long --folder other",
    ],
    "config": [
        "config show docs/orchard.md --ignore wording",
        "config show --isolated",
    ],
}


@pytest.mark.parametrize("name", SCENES)
def test_transcript(
    name: str, seedlint: Seedlint, project: Path, match_snapshot: MatchSnapshot
) -> None:
    (project / "empty").mkdir()
    scene = []
    for line in SCENES[name]:
        result = seedlint(*shlex.split(line), input="A very old fruit farm.")
        assert result.exception is None or isinstance(result.exception, SystemExit)
        errors = "".join(f"! {text}\n" for text in result.stderr.splitlines())
        scene.append(f"$ seedlint {line}\n{result.stdout}{errors}[{result.exit_code}]\n")
    text = "\n".join(scene).replace(str(project), "PROJECT")
    match_snapshot(text, f"cli/{name}.txt")
