"""What users get wrong: one line that says where, what, and a way out; hint: exit code 2."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from seedlint.cli.main import main

Run = Callable[..., Result]

RULE = """\
summary = "s"
message = "m"
severity = "warning"
why = "w"
[match]
phrases = ["plums"]
[[example]]
bad = "They sell plums."
[[example]]
good = "They sell a plum."
"""


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """Runs a command line in a folder with one text and the given files."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "x.md").write_text("They sell plums.\n")

    def result(arguments: str, files: Mapping[str, str | bytes]) -> Result:
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return CliRunner().invoke(main, arguments.split(), input="x", prog_name="seedlint")

    return result


def is_told(result: Result, begins: str) -> None:
    """Whether an error is told in one line that says all that it should."""
    assert result.exit_code == 2, result.output
    (line,) = result.stderr.splitlines()
    assert line.startswith(f"seedlint{begins}"), line
    way_out = (
        line.rpartition("; hint: ")[2] if "; hint: " in line else line.rpartition("Did you mean")[2]
    )
    assert way_out != line, "there is a way out"
    assert len(way_out) > 5, "there is a way out"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("ingore = []", ":1: unknown key “ingore”; hint: did you mean “ignore”?"),
        ("\nfail_on = 'error'", ":2: unknown key “fail_on”; hint: did you mean “fail-on”?"),
        ("a = b", ":1: is not TOML: Invalid value; hint: texts stand in quotes"),
        (
            'select = ["speling"]',
            ":1: no rule, group or pack is called “speling”; hint: did you mean",
        ),
        (
            'ignore = [\n"x-y"]',
            ":2: no rule, group or pack is called “x-y”; hint: `seedlint rules list`",
        ),
        (
            'ignore = "spacing"',
            ':1: “ignore” takes a list of names; hint: write ignore = ["spacing"]',
        ),
        ('words = ["a", 3]', ":1: “words” takes a list of names; hint: write them as"),
        ("select = [true]", ":1: “select” takes a list of names; hint: write them as"),
        ('fail-on = "never"', ":1: “fail-on” cannot be 'never'; hint: it may be error, suggestion"),
        ('locale = "en-UK"', ":1: “locale” cannot be 'en-UK'; hint: did you mean “en-GB”?"),
        ('locale = "en-us"', ":1: “locale” cannot be 'en-us'; hint: did you mean “en-US”?"),
        ('locale = "de"', ":1: “locale” cannot be 'de'; hint: it may be en, en-AU, en-CA, en-GB"),
        ('words = ["two words"]', ":1: “two words” in “words” is not one word; hint: accept each"),
        ('words = [" "]', ":1: “ ” in “words” is not one word; hint: take it out"),
        ('exclude = ["a/[b"]', ":1: “a/[b” in “exclude” matches nothing: its bracket is not"),
        ('[[overrides]]\nfiles = ["[z-a]"]', ":2: “[z-a]” in “files” matches nothing: it stands"),
        (
            "[tool.seedlint]\nselect = []",
            ":1: [tool.seedlint] is for pyproject.toml; hint: here its",
        ),
        (
            "select = [",
            ": is not TOML: Invalid value (at end of document); hint: texts stand in quotes",
        ),
        (
            "a = 1\na = 2\n",
            ":2: is not TOML: Cannot overwrite a value; hint: texts stand in quotes",
        ),
        ('encoding = "utf-99"', ":1: no encoding is called 'utf-99'; hint: use a name such as"),
        ("encoding = 8", ":1: “encoding” takes the name of an encoding; hint: write encoding ="),
        ('severity = "error"', ":1: “severity” takes a table; hint: begin it with [severity]"),
        ('[severity]\nshouting = "of"', ":2: “shouting” cannot be 'of'; hint: it may be error"),
        (
            '[severity]\nshouting = "off"',
            ":2: “shouting” cannot be 'off'; hint: to switch a rule off",
        ),
        (
            '[severity]\nno-such = "error"',
            ":2: no rule is called “no-such”, as “severity” says; hint: ",
        ),
        (
            "[options.doubled-word]\nnope = 1",
            ":2: “nope” is no option of doubled-word; hint: it has",
        ),
        ("[options.no-such]\nx = 1", ": no rule is called “no-such”, as “options” says; hint: "),
        ("[options]\nshouting = 3", ":2: “shouting” takes a table; hint: begin it with [shouting]"),
        (
            'extends = ["no.toml"]',
            ":1: extends no.toml, which is not a file; hint: a preset is named",
        ),
        (
            'extends = ["a/b.toml"]',
            ":1: extends a/b.toml, which is not a file; hint: name a settings",
        ),
        (
            'extends = ["seedlint:stict"]',
            ":1: no preset is called “stict”; hint: did you mean “strict”?",
        ),
        (
            'extends = ["seedlint.toml"]',
            ": extends itself: seedlint.toml → seedlint.toml; hint: take",
        ),
        ('word-files = ["no.txt"]', ":1: the word file no.txt: cannot be read (No such file"),
        ('word-files = ["x.md", "y"]', ":1: the word file y: cannot be read (No such file"),
        ("baseline = 3", ":1: “baseline” takes the path of a file; hint: write baseline ="),
        ('packs = ["acme"]', ":1: no installed pack is called “acme” (installed: "),
        ("allow-code = true", ":1: a project cannot allow its own Python; hint: pass --allow-code"),
        (
            "overrides = 3",
            ":1: “overrides” takes a list of tables; hint: write each as [[overrides]]",
        ),
        (
            '[[overrides]]\nadd = ["spun"]',
            ":1: an override says for which files it is; hint: add files",
        ),
        ('[[overrides]]\nfiles = ["x"]\nrules = []', ":3: unknown key “rules”; hint: did you mean"),
    ],
)
def test_settings(run: Run, text: str, line: str) -> None:
    is_told(run("check", {"seedlint.toml": text}), f": seedlint.toml{line}")


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("summary", "sumary", "the file has no key “sumary”; hint: did you mean “summary”?"),
        (
            'summary = "s"',
            "",
            "the file lacks the key “summary”; hint: docs/writing-a-rule.md says",
        ),
        ("phrases", "phrase", "[match] has no key “phrase”; hint: did you mean “phrases”?"),
        ("why =", "why", "Expected '=' after a key"),
        ('phrases = ["plums"]', "", "[match] needs exactly one of pattern, phrases, swap, or"),
        ('phrases = ["plums"]', "pattern = '(plums'", "pattern '(plums': missing )"),
        ('["plums"]', '"plums"', "“match.phrases”: expected `array`, got `str`; hint: docs/"),
        ('["plums"]', '["a.b"]', "“a.b” is no phrase: it may hold letters, blanks"),
        ('phrases = ["plums"]', 'swap = {"a b" = "c"}', "swap needs a [fix]; hint: add [fix] with"),
        ('"warning"', '"warn"', "“severity”: invalid enum value 'warn'; hint: docs/"),
        ('good = "They sell a plum."', 'bad = "x"', "a rule shows at least one bad example and"),
        ("phrases =", "python = true\nphrases =", "python = true, but there is no x.py; hint: put"),
        ('"m"', '"Not {this}."', "“{this}” stands for nothing here; hint: there is match, fix"),
        (
            "[match]",
            '[fix]\nreplace = "{fix}"\n[match]',
            "“{fix}” stands for nothing here; hint: there",
        ),
    ],
)
def test_rules(run: Run, old: str, new: str, line: str) -> None:
    files = {"seedlint.toml": 'rules = ["house"]', "house/g/x.toml": RULE.replace(old, new)}
    is_told(run("check", files), f": house/g/x.toml: {line}")


PYTHON = RULE.replace("phrases =", "python = true\nphrases =")


@pytest.mark.parametrize(
    ("arguments", "files", "line"),
    [
        (
            "check",
            {"house/g/X_Y.toml": RULE},
            "house/g/X_Y.toml: “X_Y” cannot be a rule's id; hint: ",
        ),
        (
            "check",
            {"house/g/x.toml": RULE, "house/h/x.toml": RULE},
            "house/h/x.toml: the id “local/x” is taken by house/g/x.toml; hint: rename one of",
        ),
        (
            "check",
            {"house/g/x.toml": PYTHON, "house/g/x.py": "def judge(document, hit): ...\n"},
            "house/g/x.toml: the rule brings Python, and local Python runs only when you allow",
        ),
        (
            "check --allow-code",
            {"house/g/x.toml": PYTHON, "house/g/x.py": "def judge(document, hit: ...\n"},
            "house/g/x.toml: ",  # what comes then is Python's
        ),
        (
            "check",
            {},
            "house: no such file or folder of rules; hint: look at “rules” in the settings",
        ),
    ],
)
def test_rule_folders(run: Run, arguments: str, files: dict[str, str], line: str) -> None:
    is_told(run(arguments, {"seedlint.toml": 'rules = ["house"]', **files}), f": {line}")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ("chek", ": no command is called “chek”; hint: did you mean “check”?"),
        ("x.md", ": no command is called “x.md”; hint: did you mean `seedlint check x.md`?"),
        ("--nonsense", ": No such option"),
        ("check --selct x", " check: No such option"),
        ("check --select", ": Option '--select' requires an argument"),
        (
            "check --select speling",
            ": no rule, group or pack is called “speling”; hint: did you mean",
        ),
        ("check --add wordin", ": no rule, group or pack is called “wordin”; hint: did you mean"),
        ("check --ignore x", ": no rule, group or pack is called “x”; hint: `seedlint rules list`"),
        (
            "check --config no.toml",
            ": no.toml: no such settings file; hint: name one that is there",
        ),
        ("check --config x.md", ": x.md:1: is not TOML: "),
        (
            "check --config a --isolated",
            " check: --config and --isolated exclude each other; hint: ",
        ),
        ("check --preset stict", ": no preset is called “stict”; hint: did you mean “strict”?"),
        ("check --output-format xml", " check: Invalid value for '--output-format': 'xml'"),
        ("check --color blue", " check: Invalid value for '--color': 'blue' is not one of"),
        ("check --stdin-filename a.md x.md", " check: --stdin-filename is for the standard input"),
        ("check --add-allow -", ": --add-allow writes files; hint: name them instead of -"),
        ("check no.md", ": no.md: no such file or folder; hint: did you mean “x.md”?"),
        (
            "check no/such.md",
            ": no/such.md: no such file or folder; hint: there is no folder “no” ",
        ),
        ("fix", " fix: name a file or a folder, or - for the standard input; hint: see"),
        ("fix .", " fix: several texts cannot be printed as one: pass --write"),
        (
            "fix x.md --write --diff",
            " fix: --write, --output and --diff exclude each other; hint: ",
        ),
        ("fix - --write", " fix: the standard input (-) cannot be written in place; hint: see"),
        (
            "fix - x.md",
            " fix: the standard input (-) is fixed by itself, without other paths; hint: ",
        ),
        ("fix no.md", ": no.md: no such file or folder; hint: did you mean “x.md”?"),
        (
            "fix x.md -o x.md/y.md",
            ": x.md/y.md: cannot be written (File exists); hint: see who may",
        ),
        ("fix x.md -o x.md", ": x.md: the copy would take the place of the original; hint: to fix"),
        (
            "rules explain zyx-zyx",
            ": no rule is called “zyx-zyx”; hint: `seedlint rules list` names",
        ),
        (
            "rules new Bad_Name",
            ": “Bad_Name” cannot be the name of a rule; hint: write GROUP/ID in",
        ),
        (
            "rules test no-folder",
            ": no-folder: no such file or folder; hint: name a folder of rules",
        ),
        ("config show --config no.toml", ": no.toml: no such settings file; hint: name one"),
        ("words add", " words add: Missing argument 'WORD…'"),
        ("words add a#b", ": “a#b” is not one word; hint: name words one by one"),
        (
            "words sort no.txt",
            ": no.txt: cannot be read (No such file or directory); hint: name a word",
        ),
        ("words sort cspell.json", ": cspell.json: is another program's file; hint: sort it there"),
        (
            "baseline update",
            ": seedlint.baseline: no such baseline; hint: `seedlint baseline create`",
        ),
        ("init no-folder", ": no-folder: no such folder; hint: make it first"),
        ("init --preset x", " init: Invalid value for '--preset': 'x' is not one of"),
        ("completion tcsh", " completion: Invalid value for"),
        ("completion", " completion: Missing argument '{bash|zsh|fish}'. Choose from: bash, zsh, "),
        ("check --jobs 0", " check: --jobs: “0” is neither a number nor auto; hint: see"),
        ("check --jobs=-1", " check: --jobs: “-1” is neither a number nor auto; hint: see"),
        ("check --report sarif", " check: --report: “sarif” is no FORMAT=FILE, such as sarif="),
        ("check --report xml=a", " check: --report: no format “xml”; hint: there is text, concise"),
        (
            "check --report json=a --report sarif=a",
            " check: --report: a cannot hold two reports; hint: ",
        ),
        (
            "check --report json=a --output-file a",
            " check: a cannot hold two reports; hint: name an",
        ),
        ("check --phrase-list no.txt", ": no.txt: no such file or folder of rules; hint: look at"),
        ("check --project -", " check: --project reads everything twice, and - can be read only"),
        (
            "check --since HEAD --staged",
            " check: --since and --staged exclude each other; hint: see",
        ),
        (
            "check --output-file .",
            ": .: cannot be written (Is a directory); hint: see who may write",
        ),
        (
            "fix x.md --journal j",
            " fix: --journal is for fixes in place; hint: pass --write as well; ",
        ),
        (
            "fix x.md --write --journal .",
            ": .: cannot be written (Is a directory); hint: name a file",
        ),
        (
            "undo no.jsonl",
            ": no.jsonl: cannot be read (No such file or directory); hint: name a file",
        ),
        (
            "undo x.md",
            ": x.md:1: no line of a journal; hint: name a file that `seedlint fix --journal`",
        ),
        (
            "rules new a/b --folder x.md",
            ": x.md/a/b.toml: cannot be written (Not a directory); hint: ",
        ),
        ("rules explain", " rules explain: Missing argument 'ID'; hint: see"),
        ("review -", " review: the standard input (-) cannot be reviewed; hint: name a file; see"),
        (
            "review x.md --tui --no-browser",
            " review: --tui and --no-browser exclude each other; hint: ",
        ),
        ("clean more", " clean: Got unexpected extra argument (more); hint: see"),
    ],
)
def test_command_lines(run: Run, arguments: str, line: str) -> None:
    is_told(run(arguments, {}), line)


@pytest.mark.parametrize(
    ("arguments", "files", "line"),
    [
        (
            "check",
            {"seedlint.toml": 'extends = ["o/pyproject.toml"]', "o/pyproject.toml": "[project]"},
            "seedlint.toml:1: extends o/pyproject.toml, which has no table [tool.seedlint]; hint: add",
        ),
        (
            "check",
            {"seedlint.toml": 'word-files = ["cspell.json"]', "cspell.json": "{"},
            "seedlint.toml:1: the word file cspell.json: is not what its name says (",
        ),
        (
            "check",
            {"seedlint.toml": 'word-files = ["w"]', "w": b"\xff"},
            "seedlint.toml:1: the word file w: is not UTF-8; hint: save it as UTF-8",
        ),
        (
            "check",
            {"seedlint.toml": 'baseline = "no.baseline"'},
            "no.baseline: no such baseline; hint: `seedlint baseline create` makes it",
        ),
        (
            "check",
            {"seedlint.toml": 'baseline = "b"', "b": "one\n"},
            "b:1: is no line of a baseline; hint: delete it, or make the file anew",
        ),
        (
            "baseline create",
            {"seedlint.baseline": ""},
            "seedlint.baseline: is there already; hint: `seedlint baseline update` drops",
        ),
        (
            "init",
            {"seedlint.toml": ""},
            "./seedlint.toml: is there already; hint: `seedlint config",
        ),
        (
            "check --config p.toml",
            {"p.toml": b"\xe9"},
            "p.toml: is not UTF-8; hint: save it as UTF-8",
        ),
        ("check y.md", {"y.md": "é".encode("latin-1")}, "y.md: is not UTF-8: byte 0xE9 on line 1"),
        ("fix y.md", {"y.md": "é".encode("latin-1")}, "y.md: is not UTF-8: byte 0xE9 on line 1"),
        ("check y.md", {"y.md": b"a\x00b\xff"}, "y.md: holds NUL bytes, so it is not text; hint: "),
        (
            "words add x",
            {"pyproject.toml": 'tool.seedlint = { locale = "en" }'},
            "pyproject.toml: names no word file, and is written so that none can be added; hint: add",
        ),
    ],
)
def test_files(run: Run, arguments: str, files: dict[str, str | bytes], line: str) -> None:
    is_told(run(arguments, files), f": {line}")


@pytest.mark.parametrize(
    ("arguments", "module", "extra"),
    [("server", "pygls", "lsp"), ("check --watch", "watchfiles", "watch")],
)
def test_what_is_not_installed(
    run: Run, monkeypatch: pytest.MonkeyPatch, arguments: str, module: str, extra: str
) -> None:
    for name in [one for one in sys.modules if one.startswith("seedlint.lsp.")]:
        monkeypatch.delitem(sys.modules, name)
    for name in [one for one in sys.modules if one.partition(".")[0] in (module, "lsprotocol")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, module, None)
    result = run(arguments, {})
    is_told(result, ": ")
    assert result.stderr.endswith(
        f"needs the package {module}; hint: `pip install seedlint[{extra}]`\n"
    )


@pytest.mark.parametrize("group", ["", "rules", "config", "words", "baseline"])
def test_a_group_by_itself_says_what_there_is(run: Run, group: str) -> None:
    result = run(group, {})
    assert result.exit_code == 2
    assert result.stderr.startswith(f"Usage: seedlint {group}".rstrip())
    assert "\nCommands:\n  " in result.stderr


def _told(command: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    """What a shell shows of a command line, in which ``seedlint`` is ours."""
    seedlint = f"'{sys.executable}' -m seedlint"
    return subprocess.run(
        ["sh", "-c", command.replace("seedlint", seedlint, 1)],
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


@pytest.mark.parametrize(
    ("command", "code"),
    [
        ("seedlint check x.md --isolated >&-", 1),
        ("seedlint check x.md --isolated 2>&-", 1),
        ("seedlint check no.md 2>&-", 2),
        ("seedlint check - --isolated <&-", 0),
        ("seedlint fix --isolated x.md >&- 2>&- <&-", 0),
    ],
)
def test_closed_streams(tmp_path: Path, command: str, code: int) -> None:
    (tmp_path / "x.md").write_text("They sell apples,pears.\n")
    done = _told(command, tmp_path)
    assert (done.returncode, done.stderr) == (code, "")


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the system has no /dev/full")
@pytest.mark.parametrize("command", ["check x.md --isolated", "fix --isolated x.md", "rules list"])
def test_a_full_disk(tmp_path: Path, command: str) -> None:
    (tmp_path / "x.md").write_text("They sell apples.\n")
    done = _told(f"seedlint {command} > /dev/full", tmp_path)
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == (
        "seedlint: cannot write (No space left on device); hint: see whether the disk is full"
    )
