"""What a ``.vale.ini`` says."""

from pathlib import Path

import pytest

from seedlint.document import Source
from seedlint.errors import SeedlintError
from seedlint.settings.resolve import Resolver
from seedlint.vale import globs
from seedlint.vale.ini import read_ini
from seedlint.vale.project import Project
from tests.vale.conftest import Styles

_RULE = "extends: existence\nmessage: no\ntokens: [foo]\n"


def _write_two_styles(styles: Styles) -> None:
    styles.write(
        {
            "styles/House/A.yml": _RULE,
            "styles/House/B.yml": "extends: existence\nmessage: no\nlevel: error\ntokens: [bar]\n",
            "styles/Other/C.yml": "extends: existence\nmessage: no\ntokens: [baz]\n",
        }
    )


def _rules(styles: Styles, ini: str, file: str = "a.md") -> list[tuple[str, str]]:
    settings = styles.settings(ini, file)
    wanted = Project(settings.vale).wanted(settings.vale_sections)
    return sorted((rule.id, rule.level.name) for rule in wanted.rules)


@pytest.mark.parametrize(
    ("ini", "file", "rules"),
    [
        ("[*]\nBasedOnStyles = House\n", "a.md", "House.A warning, House.B error"),
        ("[*.md]\nBasedOnStyles = House, Other\n", "a.md", "House.A warning, House.B error, Other.C warning"),
        ("[*.md]\nBasedOnStyles = House\n", "a.txt", ""),
        # The last section that says something about styles is heard.
        ("[*]\nBasedOnStyles = House\n[docs/*.md]\nBasedOnStyles = Other\n", "docs/a.md", "Other.C warning"),
        ("[*]\nBasedOnStyles = House\n[docs/*.md]\nBasedOnStyles =\n", "docs/a.md", ""),
        # Single rules: on, off, at another level.
        ("[*]\nBasedOnStyles = House\nHouse.A = NO\nOther.C = YES\n", "a.md", "House.B error, Other.C warning"),
        ("[*]\nBasedOnStyles = House\nHouse.A = error\n", "a.md", "House.A error, House.B error"),
        ("[*]\nHouse.A = suggestion\n", "a.md", "House.A suggestion"),
        ("MinAlertLevel = error\n[*]\nBasedOnStyles = House\n", "a.md", "House.B error"),
        ("[*.{md,txt}]\nBasedOnStyles = Other\n", "x/y/a.txt", "Other.C warning"),
        ("[*]\nBasedOnStyles = House # all of them\n; nothing\n", "a.md", "House.A warning, House.B error"),
        ("[*]\nBasedOnStyles = House, \\\n  Other\nHouse.B = NO\n", "a.md", "House.A warning, Other.C warning"),
    ],
)  # fmt: skip
def test_sections_choose_rules(styles: Styles, ini: str, file: str, rules: str) -> None:
    _write_two_styles(styles)
    assert ", ".join(map(" ".join, _rules(styles, ini, file))) == rules


def test_settings_of_packages_come_before_those_of_the_project(styles: Styles) -> None:
    _write_two_styles(styles)
    styles.write(
        {"styles/.vale-config/0-Other.ini": "[*]\nBasedOnStyles = Other\nOther.C = error\n"}
    )
    assert _rules(styles, "[*.txt]\nBasedOnStyles = House\n") == [("Other.C", "error")]


def test_the_vocabulary_makes_rules_of_its_own(styles: Styles) -> None:
    styles.write(
        {
            "styles/config/vocabularies/Own/accept.txt": "GitHub\n(?i)frobni\\w+\n",
            "styles/config/vocabularies/Own/reject.txt": "whizz\n",
        }
    )
    ini = "Vocab = Own\n[*]\nBasedOnStyles = Vale\n"
    settings = styles.settings(ini)
    assert "GitHub" in settings.words
    linter = styles.linter(ini, select=("Vale",))
    found = linter.check(Source("a.md", "A github whizz whizz of GitHub.\n")).diagnostics
    assert [(one.rule, one.message) for one in found] == [
        ("Vale.Terms", "Use 'GitHub' instead of 'github'."),
        ("Vale.Avoid", "Avoid using 'whizz'."),
        ("Vale.Repetition", "'whizz' is repeated!"),
        ("Vale.Avoid", "Avoid using 'whizz'."),
    ]


def test_ignored_tokens_blocks_and_tags_are_not_looked_at(styles: Styles) -> None:
    styles.rule(_RULE)
    ini = (
        "IgnoredScopes = code, kbd, strong\nSkippedScopes = blockquote\n[*]\n"
        "BasedOnStyles = House\nTokenIgnores = (\\$[^$]+\\$)\n"
        "BlockIgnores = (?s)(::: .*? :::)\n"
    )
    text = (
        "A foo, $foo$, <kbd>foo</kbd>, **foo**, *foo*.\n\n> foo\n\n::: foo\n\nfoo foo :::\n\nfoo\n"
    )
    found = styles.diagnostics(text, ini)
    assert [one.span.start for one in found] == [2, text.index("*foo*.") + 1, text.rindex("foo")]


def test_comments_turn_rules_off_and_on(styles: Styles) -> None:
    styles.write({"styles/House/A.yml": _RULE, "styles/House/B.yml": _RULE.replace("foo", "bar")})
    text = """\
foo bar 1

<!-- vale off -->

foo bar 2

<!-- vale on -->

<!-- vale House.A = NO -->

foo bar 3

<!-- vale House.A = YES -->
<!-- vale House.B["bar"] = NO -->

foo bar 4

<!-- vale House = NO -->

foo bar 5

`<!-- vale off -->`
<!-- vale House.B["bar"] = YES -->
<!-- vale House = YES -->

foo bar 6
"""
    lines = text.splitlines()
    found = [
        lines[text.count("\n", 0, one.span.start)][-1] + text[one.span.start : one.span.end]
        for one in styles.diagnostics(text)
    ]
    assert found == ["1foo", "1bar", "3bar", "4foo", "6foo", "6bar"]


@pytest.mark.parametrize(
    ("pattern", "path", "matches"),
    [
        ("*.md", "a/b/c.md", True),
        ("*.{md,rst}", "c.rst", True),
        ("docs/**/*.md", "docs/c.md", True),
        ("docs/**/*.md", "docs/a/b/c.md", True),
        ("docs/**", "docs/a/b/c.md", True),
        ("**/c.md", "docs/c.md", True),
        ("docs/*/c.md", "docs/a/b/c.md", True),
        ("docs/**/x/*.md", "docs/x/y/c.md", False),
        ("!*.md", "c.md", False),
        ("[ab].md", "a.md", True),
        ("[!ab].md", "a.md", False),
        ("?.md", "ab.md", False),
    ],
)
def test_patterns_of_sections(pattern: str, path: str, matches: bool) -> None:
    assert globs.matches(pattern, path) is matches


@pytest.mark.parametrize(
    ("files", "fault"),
    [
        ({".vale.ini": "nonsense\n"}, ".vale.ini:1: is neither a section nor"),
        ({".vale.ini": "[*]\nBasedOnStyles = Nowhere\n"}, "there is no style “Nowhere”"),
        ({".vale.ini": "Vocab = Nowhere\n[*]\nBasedOnStyles = House\n"}, "no vocabulary “Nowhere”"),
        ({".vale.ini": "MinAlertLevel = loud\n[*]\nBasedOnStyles = House\n"}, "is no level"),
        ({"styles/House/Rule.yml": "extends: existance\nmessage: no\n"},
         "Rule.yml:1: “extends” names no extension point; hint: did you mean “existence”?"),
        ({"styles/House/Rule.yml": "extends: existence\nmessage: no\ntoken: [foo]\n"},
         "Rule.yml:3: existence has no key “token”; hint: did you mean “tokens”?"),
        ({"styles/House/Rule.yml": "extends: existence\ntokens: [foo\n"},
         "Rule.yml:3: invalid YAML: "),
        ({"styles/House/Rule.yml": "extends: existence\ntokens: [foo]\n"}, "lacks the key “message”"),
        ({"styles/House/Rule.yml": "extends: existence\nmessage: no\nlevel: loud\n"},
         "Rule.yml:3: “level” is no level"),
        ({"styles/House/Rule.yml": "extends: substitution\nmessage: no\nswap: foo\n"},
         "Rule.yml:3: “swap” takes a mapping of texts to texts"),
        ({"styles/House/Rule.yml": "- foo\n"}, "is not a mapping"),
        ({"styles/House/Rule.yml": "extends: conditional\nmessage: no\nfirst: a\n"},
         "conditional needs the key “second”"),
    ],
)  # fmt: skip
def test_faults_are_told_in_one_line(styles: Styles, files: dict[str, str], fault: str) -> None:
    styles.write({"styles/House/Good.yml": _RULE})
    ini = files.pop(".vale.ini", "[*]\nBasedOnStyles = House\n")
    styles.write(files)
    with pytest.raises(SeedlintError) as error:
        styles.linter(ini)
    assert fault in str(error.value)
    assert "\n" not in str(error.value)


def test_a_missing_settings_file_is_told(styles: Styles) -> None:
    styles.write({"seedlint.toml": 'vale = "gone.ini"\n'})
    folder = str(styles.folder)
    with pytest.raises(SeedlintError, match=r"gone.ini: cannot be read"):
        Resolver().resolve(folder, f"{folder}/a.md")


def test_files_outside_of_the_project_are_named_and_not_quoted(
    styles: Styles, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    (elsewhere / "House").mkdir()
    (elsewhere / "House" / "Secret.yml").write_text("extends: existence\nmessage: a\nhush: b\n")
    ini = f"StylesPath = {elsewhere}\n[*]\nBasedOnStyles = House\n"
    with pytest.raises(SeedlintError) as error:
        styles.linter(ini)
    assert "lies outside of the project" in str(error.value)
    assert "hush" not in str(error.value)
    (elsewhere / "House" / "Secret.yml").write_text(_RULE)
    resolver = Resolver()
    folder = str(styles.folder)
    resolver.resolve(folder, f"{folder}/a.md")
    assert any("lies outside of the project" in one for one in resolver.warnings())


def test_links_out_of_a_style_are_not_quoted(styles: Styles, tmp_path: Path) -> None:
    secret = tmp_path.parent / "secret.yml"
    secret.write_text("extends: existence\nmessage: no\nhush: 1\n")
    styles.write({"styles/House/Good.yml": _RULE})
    (styles.folder / "styles" / "House" / "Link.yml").symlink_to(secret)
    with pytest.raises(SeedlintError) as error:
        styles.linter()
    assert "hush" not in str(error.value)


def test_aliases_cannot_make_a_file_endless(styles: Styles) -> None:
    bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
        f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]\n" for n in range(1, 9)
    )
    styles.rule(bomb + "extends: existence\nmessage: no\n")
    with pytest.raises(SeedlintError, match="too many values or nests too deeply"):
        styles.linter()


def test_a_pattern_that_runs_away_is_stopped(styles: Styles) -> None:
    styles.rule("extends: existence\nmessage: no\nnonword: true\ntokens: ['(?:a|aa)+$']\n")
    result = styles.linter().check(Source("a.md", "a" * 5000 + "b\n"))
    assert [problem.kind for problem in result.problems] == ["timed-out"]


def test_words_that_are_no_patterns_are_accepted_as_they_stand(styles: Styles) -> None:
    styles.rule("extends: existence\nmessage: no\nnonword: false\ntokens: ['\\w+ foo', bar]\n")
    styles.write({"styles/config/vocabularies/Own/accept.txt": "(beta\n*bar\nC++\n[Ff]oo\n"})
    ini = "Vocab = Own\n[*]\nBasedOnStyles = House\n"
    assert styles.found("A foo and a bar.\n", ini) == ["bar"]


def test_comments_of_other_formats_count(styles: Styles) -> None:
    styles.rule(_RULE)
    text = "A foo.\n\n.. vale off\n\nA foo.\n\n.. vale on\n\nA foo.\n"
    assert len(styles.found(text, file="a.rst")) == 2


def test_sections_and_values_are_read_as_vale_does(tmp_path: Path) -> None:
    path = tmp_path / ".vale.ini"
    path.write_text('A = 1\nA = 2\nB = `x, y` ; no\n[s] # t\nC = a\\,b\n[s]\nD = "q"\n')
    top, section = read_ini(str(path))
    assert top.values("A") == ("1", "2")
    assert top.values("B") == ("x", "y")
    assert (section.values("C"), section.values("D")) == (("a,b",), ("q",))
