"""Settings, rules and word files by a stranger: what they name is neither shown nor endless."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from seedlint.errors import ReadError, SeedlintError
from seedlint.matching import patterns
from seedlint.packs.pack import Pack
from seedlint.runs.atomic_write import create, replace, stamp
from seedlint.settings.gitignore import IgnorePatterns
from seedlint.settings.word_files import words_in

posix = pytest.mark.skipif(os.name != "posix", reason="there are no such nodes here")

SECRET = "hunter2secret"
CONTENT = f'{SECRET}x\ntoken = {SECRET}\n[a]\n{SECRET} = bar"\n'


class Project:
    """A checkout by a stranger, and a folder of secrets beside it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "checkout"
        (self.folder / ".git").mkdir(parents=True)
        self.secrets = folder / "home"
        self.secrets.mkdir()
        self.write("x.md", "Apples are good.\n")

    def write(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        return path

    def run(self, *words: str, timeout: int = 60) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-I", "-m", "seedlint", *words],
            cwd=self.folder,
            env={
                **os.environ,
                "SECRET_TOKEN": SECRET,
                "SEEDLINT_CACHE_DIR": str(self.secrets / "c"),
            },
            capture_output=True,
            text=True,
            check=False,
            timeout=timeout,
        )


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path)


@pytest.mark.parametrize("key", ["rules", "word-files", "extends", "baseline"])
@pytest.mark.parametrize("name", ["s.txt", "s.toml", "cspell.json", ".codespellrc", "typos.toml"])
def test_nothing_of_a_file_elsewhere_is_quoted(project: Project, key: str, name: str) -> None:
    (project.secrets / name).write_text(CONTENT)
    for path in (f"../home/{name}", str(project.secrets / name)):
        value = f'"{path}"' if key == "baseline" else f'["{path}"]'
        project.write("seedlint.toml", f"{key} = {value}\n")
        project.write("x.md", f"The {SECRET[:-1]}y and hunter3secret are good.\n")
        ran = project.run("check", "--add", "spelling")
        said = ran.stdout.replace(f"{SECRET[:-1]}y", "") + ran.stderr
        assert SECRET not in said
        assert "Traceback" not in said
        assert name in ran.stderr, "it is warned of, or refused"


@posix
@pytest.mark.parametrize("key", ["rules", "word-files", "extends"])
def test_the_environment_is_not_printed(project: Project, key: str) -> None:
    for path in ("/proc/self/environ", "env.toml"):
        if not (project.folder / "env.toml").is_symlink():
            (project.folder / "env.toml").symlink_to("/proc/self/environ")
        project.write("seedlint.toml", f'{key} = ["{path}"]\n')
        ran = project.run("check")
        assert SECRET not in ran.stdout + ran.stderr


def test_a_link_out_of_the_project_counts_as_outside(project: Project) -> None:
    (project.secrets / "words").write_text(f"{SECRET}x\n")
    (project.folder / "own.words").symlink_to(project.secrets / "words")
    project.write("seedlint.toml", 'word-files = ["own.words"]\n')
    project.write("x.md", f"The {SECRET}y is good.\n")
    ran = project.run("check", "--strict")
    assert f"{SECRET}x" not in ran.stdout + ran.stderr
    assert "lies outside of the project" in ran.stderr


def test_words_from_elsewhere_are_accepted(project: Project) -> None:
    (project.secrets / "company.words").write_text("zyxwvut\n")
    project.write("seedlint.toml", 'word-files = ["../home/company.words"]\n')
    project.write("x.md", "The zyxwvut is good.\n")
    ran = project.run("check", "--strict")
    assert ran.returncode == 0
    assert "warning: seedlint.toml: reads" in ran.stderr


@posix
@pytest.mark.parametrize("node", ["/dev/zero", "fifo"])
@pytest.mark.parametrize(
    "settings",
    [
        'rules = ["node.toml"]',
        'rules = ["node.txt"]',
        'rules = ["node"]',
        'word-files = ["node"]',
        'word-files = ["cspell.json"]',
        'extends = ["node"]',
        'baseline = "node"',
        "",
    ],
)
def test_devices_and_pipes_are_refused_in_one_line(
    project: Project, settings: str, node: str
) -> None:
    os.mkfifo(project.folder / "fifo")
    for name in ("node", "node.toml", "node.txt", "cspell.json", ".gitignore"):
        (project.folder / name).symlink_to(node)
    project.write("seedlint.toml", settings)
    ran = project.run("check", "--no-cache", timeout=60)
    if settings:
        assert ran.returncode == 2
        assert len(ran.stderr.splitlines()) == 1
    else:
        assert ran.returncode == 0
    assert "Traceback" not in ran.stderr


@posix
def test_links_in_a_rule_folder_end(tmp_path: Path) -> None:
    rules = tmp_path / "rules"
    for number in range(12):
        (rules / str(number)).mkdir(parents=True)
    for number in range(12):
        for other in range(12):
            (rules / str(number) / f"to{other}").symlink_to(rules / str(other))
    (rules / "loop").symlink_to(rules)
    (rules / "a.toml").write_text("")
    assert [entry.name for entry in Pack("local", str(rules), False).files()] == ["a.toml"]


def test_a_folder_of_very_many_rules_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("seedlint.packs.pack._MOST_FILES", 3)
    for number in range(5):
        (tmp_path / f"a{number}.toml").write_text("")
    with pytest.raises(SeedlintError, match="more than 3 rule files"):
        list(Pack("local", str(tmp_path), False).files())


def seconds(call: Callable[[], object]) -> float:
    begun = time.process_time()
    call()
    return time.process_time() - begun


def grows_in_line(make: Callable[[int], Callable[[], object]], size: int) -> bool:
    """Whether four times the input takes less than ten times as long (16 when quadratic)."""
    small = max(min(seconds(make(size)) for _ in range(3)), 0.002)
    return min(seconds(make(size * 4)) for _ in range(3)) < 10 * small


@pytest.mark.parametrize("piece", ["/*", "//", '"', '\\"', '"\\"', ",", ", ", "/* */", '{"a":['])
def test_comments_of_settings_take_linear_time(tmp_path: Path, piece: str) -> None:
    def make(size: int) -> Callable[[], object]:
        path = tmp_path / "cspell.json"
        path.write_text(piece * size)

        def read() -> None:
            with pytest.raises((ValueError, TypeError)):
                words_in(str(path))

        return read

    assert grows_in_line(make, 20_000)


@pytest.mark.parametrize("name", ["cspell.json", "typos.toml", "accept.txt"])
def test_deep_nesting_is_told(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    depth = 100_000
    path.write_text(
        {"cspell.json": "[" * depth, "typos.toml": f"a = {'[' * depth}"}.get(
            name, "(" * depth + "a" + ")" * depth
        )
    )
    if name == "accept.txt":
        assert words_in(str(path)) == []
        return
    with pytest.raises(ValueError, match="too deeply"):
        words_in(str(path))


@pytest.mark.parametrize("file", ["seedlint.toml", "rules/a/b.toml"])
def test_deep_settings_are_told(project: Project, file: str) -> None:
    project.write("seedlint.toml", 'rules = ["rules"]\n')
    project.write(file, f"a = {'[' * 100_000}")
    ran = project.run("check")
    assert ran.returncode == 2
    assert len(ran.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "pattern",
    ["**/" * 30 + "x", "**/a/" * 30 + "x", "**/*a*/" * 10 + "x", "*a" * 40 + "b", "*?a" * 20 + "b"],
)
def test_patterns_of_files_take_no_time(pattern: str) -> None:
    globs = IgnorePatterns([pattern], "/p")
    assert seconds(lambda: globs.verdict("/p/" + "a/" * 2000 + "y")) < 20
    assert seconds(lambda: globs.verdict("/p/" + "a" * 4000)) < 20


def test_a_rule_of_a_project_has_a_budget_for_the_whole_text(
    project: Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patterns, "TOTAL", 0.05)
    monkeypatch.setattr(patterns, "TOTAL_PER_MEGABYTE", 0.0)
    slow = patterns.ready(r"(?:a|aa|a a)+(?=b)#slow", ignore_case=False, trusted=False)
    text = "\n\n".join("a" * 28 for _ in range(400))
    starts = range(0, len(text), 30)

    def search() -> None:
        for start in starts:
            slow.search(text, start, start + 28)

    with pytest.raises(TimeoutError):
        search()
    assert slow.search("aab#slow aab", 0, 12) is None, "the next text has its own budget"


RULE = """
summary = "s"
message = "m"
severity = "warning"
why = "w"
[match]
{match}
[[example]]
bad = "x"
[[example]]
good = "y"
"""


MANY = ", ".join(f"'(a|b) {'(c|d|e|f|g|h|i)' * 4}{'z' * n}'" for n in range(60))


@pytest.mark.parametrize(
    "match",
    [
        f"pattern = 'a'\nshapes = ['{'{aA0}' * 30}']",
        f"phrases = ['{'(a|b|c)' * 30}']",
        f"phrases = [{MANY}]",
    ],
    ids=["shapes", "one phrase", "many phrases"],
)
def test_products_are_limited(project: Project, match: str) -> None:
    project.write("seedlint.toml", 'rules = ["rules"]\n')
    project.write("rules/a/b.toml", RULE.format(match=match))
    ran = project.run("check")
    assert ran.returncode == 2
    assert "stands for" in ran.stderr
    assert len(ran.stderr.splitlines()) == 1


@posix
@pytest.mark.parametrize("dangling", [True, False])
def test_reports_do_not_follow_links(project: Project, dangling: bool) -> None:
    target = project.secrets / ".bashrc"
    if not dangling:
        target.write_text("mine\n")
    for name in ("report.json", "copy.md", "journal", "seedlint.baseline"):
        (project.folder / name).symlink_to(target)
    project.write("x.md", "The the apples.\n")
    for words in (
        ("check", "--output-file", "report.json"),
        ("check", "--report", "json=report.json"),
        ("fix", "x.md", "--output", "copy.md"),
        ("fix", "x.md", "--write", "--journal", "journal"),
        ("baseline", "create", "--force"),
    ):
        ran = project.run(*words)
        assert ran.returncode == 2, words
        assert "symbolic link" in ran.stderr
        assert target.exists() is not dangling
        assert dangling or target.read_text() == "mine\n"


@posix
def test_folders_that_are_links_lead_nowhere(project: Project) -> None:
    (project.folder / "out").symlink_to(project.secrets)
    (project.folder / "tree").mkdir()
    (project.folder / "tree" / "docs").symlink_to(project.secrets)
    project.write("docs/x.md", "The the apples.\n")
    ran = project.run("check", "--output-file", "out/report.txt")
    assert (ran.returncode, os.listdir(project.secrets)) in [(2, []), (2, ["c"])]
    ran = project.run("fix", ".", "--output", "tree")
    assert ran.returncode == 2
    assert "leads out of the project" in ran.stderr
    assert not (project.secrets / "x.md").exists()


@posix
def test_fixing_in_place_follows_no_link_out_of_the_project(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project = Project(tmp_path)
    target = project.secrets / "notes.md"
    target.write_text("The the apples.\n")
    link = project.folder / "notes.md"
    link.symlink_to(target)
    monkeypatch.chdir(project.folder)
    with pytest.raises(ReadError, match="leads out of the project"):
        replace("notes.md", b"new", stamp(target.stat()))
    assert target.read_text() == "The the apples.\n"


def test_an_operator_may_name_any_file(tmp_path: Path) -> None:
    create(str(tmp_path / "elsewhere" / "report.txt"), b"report")
    assert (tmp_path / "elsewhere" / "report.txt").read_bytes() == b"report"


def test_words_are_added_to_no_file_outside(project: Project) -> None:
    victim = project.secrets / "victim"
    victim.write_text("mine\n")
    project.write("seedlint.toml", 'word-files = ["../home/victim"]\n')
    ran = project.run("words", "add", "evil")
    assert ran.returncode == 2
    assert "lies outside of the project" in ran.stderr
    assert victim.read_text() == "mine\n"


def test_no_baseline_is_made_outside(project: Project) -> None:
    victim = project.secrets / "victim"
    project.write("seedlint.toml", 'baseline = "../home/victim"\n')
    ran = project.run("baseline", "create", "--force")
    assert ran.returncode == 2
    assert not victim.exists()
