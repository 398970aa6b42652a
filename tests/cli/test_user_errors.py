"""What users get wrong: one line with the place, the error and a hint; exit code 2."""

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
        ("a = b", ":1: invalid TOML: Invalid value; hint: quote strings"),
        (
            'select = ["speling"]',
            ":1: unknown rule, group or pack “speling”; hint: did you mean",
        ),
        (
            'ignore = [\n"x-y"]',
            ":2: unknown rule, group or pack “x-y”; hint: `seedlint rules list`",
        ),
        (
            'ignore = "spacing"',
            ':1: “ignore” takes a list of names; hint: write ignore = ["spacing"]',
        ),
        ('words = ["a", 3]', ":1: “words” takes a list of names; hint: write them as"),
        ("select = [true]", ":1: “select” takes a list of names; hint: write them as"),
        (
            'fail-on = "never"',
            ":1: “fail-on” cannot be 'never'; hint: use one of error, suggestion",
        ),
        ('locale = "en-UK"', ":1: “locale” cannot be 'en-UK'; hint: did you mean “en-GB”?"),
        ('locale = "en-us"', ":1: “locale” cannot be 'en-us'; hint: did you mean “en-US”?"),
        ('locale = "de"', ":1: “locale” cannot be 'de'; hint: use one of en, en-AU, en-CA, en-GB"),
        ('words = ["two words"]', ":1: “two words” in “words” is not one word; hint: accept each"),
        ('words = [" "]', ":1: “ ” in “words” is not one word; hint: take it out"),
        ('exclude = ["a/[b"]', ":1: “a/[b” in “exclude” matches nothing: its bracket is not"),
        ('[[overrides]]\nfiles = ["[z-a]"]', ":2: “[z-a]” in “files” matches nothing: it stands"),
        (
            "[tool.seedlint]\nselect = []",
            ":1: [tool.seedlint] is for pyproject.toml; hint: remove",
        ),
        (
            "select = [",
            ": invalid TOML: Invalid value (at end of document); hint: quote strings",
        ),
        (
            "a = 1\na = 2\n",
            ":2: invalid TOML: Cannot overwrite a value; hint: quote strings",
        ),
        ('encoding = "utf-99"', ":1: unknown encoding 'utf-99'; hint: use a name such as"),
        ("encoding = 8", ":1: “encoding” takes the name of an encoding; hint: write encoding ="),
        ('severity = "error"', ":1: “severity” takes a table; hint: begin it with [severity]"),
        ('[severity]\nshouting = "of"', ":2: “shouting” cannot be 'of'; hint: use one of error"),
        (
            '[severity]\nshouting = "off"',
            ":2: “shouting” cannot be 'off'; hint: to switch a rule off",
        ),
        (
            '[severity]\nno-such = "error"',
            ":2: unknown rule “no-such”, as “severity” says; hint: ",
        ),
        (
            "[options.doubled-word]\nnope = 1",
            ":2: “nope” is not an option of doubled-word; hint: it has",
        ),
        ("[options.no-such]\nx = 1", ": unknown rule “no-such”, as “options” says; hint: "),
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
            ":1: unknown preset “stict”; hint: did you mean “strict”?",
        ),
        (
            'extends = ["seedlint.toml"]',
            ": extends itself: seedlint.toml → seedlint.toml; hint: remove",
        ),
        ('word-files = ["no.txt"]', ":1: the word file no.txt: cannot be read (No such file"),
        ('word-files = ["x.md", "y"]', ":1: the word file y: cannot be read (No such file"),
        ("baseline = 3", ":1: “baseline” takes the path of a file; hint: write baseline ="),
        ('packs = ["acme"]', ":1: unknown pack “acme” (installed: "),
        (
            "allow-code = true",
            ":1: a project cannot allow its own Python code; hint: pass --allow-code",
        ),
        (
            "overrides = 3",
            ":1: “overrides” takes a list of tables; hint: write each as [[overrides]]",
        ),
        (
            '[[overrides]]\nadd = ["spun"]',
            ":1: an override needs files; hint: add files",
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
            "the file has no key “summary”; hint: docs/writing-a-rule.md says",
        ),
        ("phrases", "phrase", "[match] has no key “phrase”; hint: did you mean “phrases”?"),
        ("why =", "why", "Expected '=' after a key"),
        (
            'phrases = ["plums"]',
            "",
            "[match] needs exactly one of pattern, phrases, swap, confusable, or",
        ),
        ('phrases = ["plums"]', "pattern = '(plums'", "pattern '(plums': missing )"),
        ('["plums"]', '"plums"', "“match.phrases”: expected `array`, got `str`; hint: docs/"),
        ('["plums"]', '["a.b"]', "“a.b” is not a phrase: it may contain letters, spaces"),
        (
            'phrases = ["plums"]',
            'swap = {"a b" = "c"}',
            "a replacement needs a [fix]; hint: add [fix] with",
        ),
        ('"warning"', '"warn"', "“severity”: invalid enum value 'warn'; hint: docs/"),
        ('good = "They sell a plum."', 'bad = "x"', "a rule needs at least one bad example and"),
        ("phrases =", "python = true\nphrases =", "python = true, but there is no x.py; hint: put"),
        ('"m"', '"Not {this}."', "“{this}” is not a placeholder here; hint: there is match, fix"),
        (
            "[match]",
            '[fix]\nreplace = "{fix}"\n[match]',
            "“{fix}” is not a placeholder here; hint: there",
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
            "house/g/X_Y.toml: “X_Y” is not a valid rule id; hint: ",
        ),
        (
            "check",
            {"house/g/x.toml": RULE, "house/h/x.toml": RULE},
            "house/h/x.toml: the id “local/x” is already used by house/g/x.toml; hint: rename one of",
        ),
        (
            "check",
            {"house/g/x.toml": PYTHON, "house/g/x.py": "def judge(document, hit): ...\n"},
            "house/g/x.toml: the rule contains Python, which local rules may run only with",
        ),
        (
            "check --allow-code",
            {"house/g/x.toml": PYTHON, "house/g/x.py": "def judge(document, hit: ...\n"},
            "house/g/x.toml: ",  # what comes then is Python's
        ),
        (
            "check",
            {},
            "house: no such file or folder of rules; hint: check “rules” in the settings",
        ),
    ],
)
def test_rule_folders(run: Run, arguments: str, files: dict[str, str], line: str) -> None:
    is_told(run(arguments, {"seedlint.toml": 'rules = ["house"]', **files}), f": {line}")


@pytest.mark.parametrize(
    ("arguments", "line"),
    [
        ("chek", ": unknown command “chek”; hint: did you mean “check”?"),
        ("x.md", ": unknown command “x.md”; hint: did you mean `seedlint check x.md`?"),
        ("--nonsense", ": No such option"),
        ("check --selct x", " check: No such option"),
        ("check --select", ": Option '--select' requires an argument"),
        (
            "check --select speling",
            ": unknown rule, group or pack “speling”; hint: did you mean",
        ),
        ("check --add wordin", ": unknown rule, group or pack “wordin”; hint: did you mean"),
        ("check --ignore x", ": unknown rule, group or pack “x”; hint: `seedlint rules list`"),
        (
            "check --config no.toml",
            ": no.toml: no such settings file; hint: check the path",
        ),
        ("check --config x.md", ": x.md:1: invalid TOML: "),
        (
            "check --config a --isolated",
            " check: --config cannot be used with --isolated; hint: ",
        ),
        ("check --preset stict", ": unknown preset “stict”; hint: did you mean “strict”?"),
        ("check --output-format xml", " check: Invalid value for '--output-format': 'xml'"),
        ("check --color blue", " check: Invalid value for '--color': 'blue' is not one of"),
        ("check --stdin-filename a.md x.md", " check: --stdin-filename is for standard input"),
        (
            "check --add-allow -",
            ": --add-allow cannot be used with - (standard input); hint: name files",
        ),
        ("check no.md", ": no.md: no such file or folder; hint: did you mean “x.md”?"),
        (
            "check no/such.md",
            ": no/such.md: no such file or folder; hint: there is no folder “no” ",
        ),
        ("fix", " fix: no input; hint: name a file or a folder, or -"),
        ("fix .", " fix: several files cannot be printed as one; hint: pass --write"),
        (
            "fix x.md --write --diff",
            " fix: --write, --output and --diff cannot be combined; hint: ",
        ),
        ("fix - --write", " fix: --write cannot be used with - (standard input); hint: see"),
        (
            "fix - x.md",
            " fix: - (standard input) cannot be combined with other paths; hint: ",
        ),
        ("fix no.md", ": no.md: no such file or folder; hint: did you mean “x.md”?"),
        (
            "fix x.md -o x.md/y.md",
            ": x.md/y.md: cannot be written (",
        ),
        ("fix x.md -o x.md", ": x.md: the copy would overwrite the original; hint: to fix"),
        (
            "rules explain zyx-zyx",
            ": unknown rule “zyx-zyx”; hint: `seedlint rules list` lists",
        ),
        (
            "rules new Bad_Name",
            ": “Bad_Name” is not a valid rule name; hint: write GROUP/ID in",
        ),
        (
            "rules test no-folder",
            ": no-folder: no such file or folder; hint: name a folder of rules",
        ),
        ("config show --config no.toml", ": no.toml: no such settings file; hint: check the path"),
        ("words add", " words add: Missing argument 'WORD…'"),
        ("words add a#b", ": “a#b” is not one word; hint: add words one by one"),
        (
            "words sort no.txt",
            ": no.txt: cannot be read (No such file or directory); hint: name a word",
        ),
        (
            "words sort cspell.json",
            ": cspell.json: belongs to another program; hint: sort it there",
        ),
        (
            "baseline update",
            ": seedlint.baseline: no such baseline; hint: `seedlint baseline create`",
        ),
        ("init no-folder", ": no-folder: no such folder; hint: create it first"),
        ("init --preset x", " init: Invalid value for '--preset': 'x' is not one of"),
        ("completion tcsh", " completion: Invalid value for"),
        ("completion", " completion: Missing argument '{bash|zsh|fish}'. Choose from: bash, zsh, "),
        ("check --jobs 0", " check: --jobs: “0” is neither a number nor auto; hint: see"),
        ("check --jobs=-1", " check: --jobs: “-1” is neither a number nor auto; hint: see"),
        ("check --report sarif", " check: --report: “sarif” is not FORMAT=FILE, such as sarif="),
        (
            "check --report xml=a",
            " check: --report: unknown format “xml”; hint: use one of text, concise",
        ),
        (
            "check --report json=a --report sarif=a",
            " check: two reports cannot be written to a; hint: ",
        ),
        (
            "check --report json=a --output-file a",
            " check: two reports cannot be written to a; hint: use",
        ),
        ("check --phrase-list no.txt", ": no.txt: no such file or folder of rules; hint: check"),
        (
            "check --project -",
            " check: --project cannot be used with standard input, which can be read only",
        ),
        (
            "check --since HEAD --staged",
            " check: --since cannot be used with --staged; hint: see",
        ),
        (
            "check --output-file .",
            ": .: cannot be written (Is a directory); hint: check the permissions",
        ),
        (
            "fix x.md --journal j",
            " fix: --journal needs --write; hint: ",
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
            ": x.md:1: not a line of a journal; hint: name a file written by `seedlint fix --journal`",
        ),
        (
            "rules new a/b --folder x.md",
            ": x.md/a/b.toml: cannot be written (Not a directory); hint: ",
        ),
        ("rules explain", " rules explain: Missing argument 'ID'; hint: see"),
        ("review -", " review: - (standard input) cannot be reviewed; hint: name a file"),
        (
            "review x.md --tui --no-browser",
            " review: --tui cannot be used with --no-browser; hint: ",
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
            "no.baseline: no such baseline; hint: `seedlint baseline create` creates it",
        ),
        (
            "check",
            {"seedlint.toml": 'baseline = "b"', "b": "one\n"},
            "b:1: is not a line of a baseline; hint: delete it, or run",
        ),
        (
            "baseline create",
            {"seedlint.baseline": ""},
            "seedlint.baseline: already exists; hint: `seedlint baseline update` drops",
        ),
        (
            "init",
            {"seedlint.toml": ""},
            "./seedlint.toml: already exists; hint: `seedlint config",
        ),
        (
            "check --config p.toml",
            {"p.toml": b"\xe9"},
            "p.toml: is not UTF-8; hint: save it as UTF-8",
        ),
        ("check y.md", {"y.md": "é".encode("latin-1")}, "y.md: is not UTF-8: byte 0xE9 on line 1"),
        ("fix y.md", {"y.md": "é".encode("latin-1")}, "y.md: is not UTF-8: byte 0xE9 on line 1"),
        (
            "check y.md",
            {"y.md": b"a\x00b\xff"},
            "y.md: contains NUL bytes, so it is not text; hint: ",
        ),
        (
            "words add x",
            {"pyproject.toml": 'tool.seedlint = { locale = "en" }'},
            "pyproject.toml: has no word file, and none can be added automatically; hint: add",
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
        "seedlint: cannot write (No space left on device); hint: check the free disk space"
    )
