"""Settings: which file counts, what it extends, and who has the last word."""

from pathlib import Path

import pytest

from seedlint.errors import ConfigError
from seedlint.settings.model import FileSettings
from seedlint.settings.resolve import Flags, Resolved, Resolver


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project in a folder of its own, and a user without settings."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    project = tmp_path / "project"
    (project / "docs" / "legal").mkdir(parents=True)
    monkeypatch.chdir(project)
    return project


def resolve(path: Path, flags: Flags = Flags()) -> Resolved:  # noqa: B008
    return Resolver(flags).resolve(path.parent.as_posix(), path.as_posix())


def settings(path: Path, flags: Flags = Flags()) -> FileSettings:  # noqa: B008
    return resolve(path, flags).settings


def fault(path: Path, flags: Flags = Flags()) -> str:  # noqa: B008
    with pytest.raises(ConfigError) as caught:
        resolve(path, flags)
    return str(caught.value)


def test_without_a_file_all_is_as_it_ships(here: Path) -> None:
    assert resolve(here / "x.md") == Resolved(FileSettings())


def test_every_key(here: Path) -> None:
    (here / "dictionary.txt").write_text("# ours\nseedlint\n  zine # a magazine\n\n")
    (here / "seedlint.toml").write_text(
        """
        packs = ["acme"]
        rules = ["house-rules"]
        select = ["all"]
        add = ["wording"]
        ignore = ["filler-indeed"]
        words = ["monorepo"]
        word-files = ["dictionary.txt"]
        locale = "en-GB"
        encoding = "cp1252"
        fail-on = "error"
        exclude = ["drafts/"]
        [severity]
        doubled-word = "error"
        [options.long-sentence]
        words = 35
        allowed = ["a", "b"]
        """
    )
    found = resolve(here / "x.md")
    assert found.encoding == "cp1252"
    assert found.config == "seedlint.toml"
    assert found.settings == FileSettings(
        select=("all",),
        add=("wording",),
        ignore=("filler-indeed",),
        severity=(("doubled-word", "error"),),
        options=(("long-sentence", "allowed", ("a", "b")), ("long-sentence", "words", 35)),
        words=("monorepo", "seedlint", "zine"),
        locale="en-GB",
        fail_on="error",
        packs=("acme",),
        rules=(str(here / "house-rules"),),
    )
    hash(found.settings)


def test_pyproject_counts_only_with_a_table(here: Path) -> None:
    (here / "seedlint.toml").write_text('locale = "en-GB"')
    (here / "docs" / "pyproject.toml").write_text('[project]\ndependencies = ["seedlint"]\n')
    assert settings(here / "docs" / "x.md").locale == "en-GB"
    (here / "docs" / "pyproject.toml").write_text('[tool.seedlint]\nlocale = "en-US"\n')
    assert settings(here / "docs" / "x.md").locale == "en-US"


def test_seedlint_toml_outranks_pyproject_beside_it(here: Path) -> None:
    (here / "pyproject.toml").write_text('[tool.seedlint]\nlocale = "en-US"\n')
    (here / "seedlint.toml").write_text('locale = "en-GB"')
    assert settings(here / "x.md").locale == "en-GB"


def test_the_nearest_file_wins_whole(here: Path) -> None:
    (here / "seedlint.toml").write_text('locale = "en-GB"\nignore = ["a"]')
    (here / "docs" / "seedlint.toml").write_text('ignore = ["b"]')
    assert settings(here / "docs" / "legal" / "x.md") == FileSettings(ignore=("b",))


def test_extends_is_read_first(here: Path) -> None:
    (here.parent / ".git").mkdir()  # both folders are of one project
    style = here.parent / "style"
    style.mkdir()
    (style / "words.txt").write_text("foo")
    (style / "base.toml").write_text(
        'locale = "en-US"\nfail-on = "error"\nignore = ["a"]\nwords = ["base"]\n'
        'word-files = ["words.txt"]\nrules = ["rules"]\nselect = ["all"]\n'
        '[severity]\nx = "error"\ny = "error"\n[options.o]\none = 1\ntwo = 2\n'
        '[[overrides]]\nfiles = ["docs/*.md"]\nadd = ["legal"]\n'
    )
    (here / "seedlint.toml").write_text(
        'extends = ["../style/base.toml"]\nlocale = "en-GB"\nignore = ["b"]\nwords = ["own"]\n'
        '[severity]\ny = "warning"\n[options.o]\ntwo = 3\n'
    )
    found = settings(here / "docs" / "x.md")
    assert found == FileSettings(
        select=("all",),
        add=("legal",),
        ignore=("a", "b"),
        severity=(("x", "error"), ("y", "warning")),
        options=(("o", "one", 1), ("o", "two", 3)),
        words=("base", "foo", "own"),
        locale="en-GB",
        fail_on="error",
        rules=(str(style / "rules"),),
    )


def test_overrides_apply_in_order(here: Path) -> None:
    (here / "seedlint.toml").write_text(
        'ignore = ["a"]\n'
        '[[overrides]]\nfiles = ["docs/**"]\nignore = ["b"]\nlocale = "en-GB"\n'
        '[[overrides]]\nfiles = ["docs/legal/**", "CHANGELOG.md"]\nlocale = "en-US"\nadd = ["a"]\n'
    )
    assert settings(here / "x.md") == FileSettings(ignore=("a",))
    assert settings(here / "docs" / "x.md") == FileSettings(ignore=("a", "b"), locale="en-GB")
    legal = settings(here / "docs" / "legal" / "x.md")
    assert legal == FileSettings(ignore=("b",), add=("a",), locale="en-US")
    assert settings(here / "docs" / "CHANGELOG.md").locale == "en-US"


def test_flags_come_last(here: Path) -> None:
    (here / "seedlint.toml").write_text(
        'select = ["all"]\nadd = ["a"]\nignore = ["b"]\n'
        '[[overrides]]\nfiles = ["*.md"]\nignore = ["c"]\n'
    )
    file = here / "x.md"
    assert settings(file, Flags(add=("b",), ignore=("d",))) == FileSettings(
        select=("all",), add=("a", "b"), ignore=("c", "d")
    )
    assert settings(file, Flags(select=("b",))) == FileSettings(select=("b",))
    assert settings(file, Flags(isolated=True)) == FileSettings()


def test_equal_settings_are_one_object(here: Path) -> None:
    (here / "seedlint.toml").write_text('[[overrides]]\nfiles = ["docs/"]\nlocale = "en-GB"')
    resolver = Resolver()
    one = resolver.resolve(here.as_posix(), f"{here}/x.md")
    assert one is resolver.resolve(here.as_posix(), f"{here}/y.md")
    assert one is not resolver.resolve(f"{here}/docs", f"{here}/docs/y.md")


def test_a_named_file_counts_wherever_texts_lie(here: Path) -> None:
    (here / "docs" / "seedlint.toml").write_text('locale = "en-GB"')
    (here / "ci").mkdir()
    (here / "ci" / "strict.toml").write_text(
        'fail-on = "suggestion"\n[[overrides]]\nfiles = ["docs/*"]\nadd = ["x"]'
    )
    found = settings(here / "docs" / "x.md", Flags(config="ci/strict.toml"))
    assert found == FileSettings(fail_on="suggestion", add=("x",))


def test_strict_outranks_the_options_of_files(here: Path) -> None:
    (here / "seedlint.toml").write_text("[options]\nunknown-word.strict = false")
    found = settings(here / "x.md", Flags(strict=True))
    assert found.options == (("unknown-word", "strict", True),)


def test_the_users_own_file(here: Path, tmp_path: Path) -> None:
    own = tmp_path / "home" / "seedlint" / "seedlint.toml"
    own.parent.mkdir(parents=True)
    own.write_text('locale = "en-GB"\nallow-code = ["../../project/house"]')
    assert settings(here / "x.md").locale == "en-GB"
    (here / "seedlint.toml").write_text('rules = ["house/deep"]')
    assert settings(here / "x.md").locale == "en"
    assert settings(here / "x.md").allow_code is True
    (here / "seedlint.toml").write_text('rules = ["house", "other"]')
    assert settings(here / "x.md").allow_code is False
    own.write_text("allow-code = true")
    assert settings(here / "x.md").allow_code is True


def test_code_runs_only_when_the_person_at_the_keyboard_says_so(here: Path) -> None:
    (here / "seedlint.toml").write_text('rules = ["house"]')
    assert settings(here / "x.md").allow_code is False
    assert settings(here / "x.md", Flags(allow_code=True)).allow_code is True
    (here / "seedlint.toml").write_text('rules = ["house"]\nallow-code = true')
    assert fault(here / "x.md") == (
        "seedlint.toml:2: a project cannot allow its own Python code; hint: "
        "pass --allow-code, or set it in your own settings"
    )


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('ingore = ["a"]', ":1: unknown key “ingore”; hint: did you mean “ignore”?"),
        ('\nfail_on = "error"', ":2: unknown key “fail_on”; hint: did you mean “fail-on”?"),
        (
            "zzz = 1",
            ":1: unknown key “zzz”; hint: use one of add, baseline, encoding, exclude, extend-safe-fixes, ",
        ),
        ('ignore = "a"', ':1: “ignore” takes a list of names; hint: write ignore = ["a"]'),
        ("ignore = [1]", ":1: “ignore” takes a list of names"),
        ('fail-on = "eror"', ":1: “fail-on” cannot be 'eror'; hint: did you mean “error”?"),
        ('locale = "english"', ":1: “locale” cannot be 'english'"),
        (
            'encoding = "utf-99"',
            ":1: unknown encoding 'utf-99'; hint: use a name such as cp1252",
        ),
        (
            "encoding = 8",
            ':1: “encoding” takes the name of an encoding; hint: write encoding = "cp1252"',
        ),
        ('severity = "error"', ":1: “severity” takes a table; hint: begin it with [severity]"),
        (
            '[severity]\ndoubled-word = "warn"',
            ":2: “doubled-word” cannot be 'warn'; hint: did you mean “warning”?",
        ),
        (
            '[severity]\ndoubled-word = "off"',
            ":2: “doubled-word” cannot be 'off'; hint: to switch a rule off, name it in “ignore”",
        ),
        ("[options]\nlong-sentence = 3", ":2: “long-sentence” takes a table"),
        (
            "overrides = 1",
            ":1: “overrides” takes a list of tables; hint: write each as [[overrides]]",
        ),
        (
            '[[overrides]]\nadd = ["x"]',
            ':1: an override needs files; hint: add files = ["docs/**"]',
        ),
        (
            '[[overrides]]\nfiles = ["x"]\nadds = []',
            ":3: unknown key “adds”; hint: did you mean “add”?",
        ),
        (
            '[[overrides]]\nfiles = ["x"]\nrules = []',
            ":3: unknown key “rules”; hint: did you mean “files”?",
        ),
        (
            'extends = ["no.toml"]',
            ":1: extends no.toml, which is not a file; hint: a preset is named “seedlint:NAME”",
        ),
        (
            'extends = ["seedlint:stict"]',
            ":1: unknown preset “stict”; hint: did you mean “strict”?",
        ),
        ('extends = ["seedlint.toml"]', ": extends itself: seedlint.toml → seedlint.toml"),
        ("a = b", ":1: invalid TOML: "),
        ("a = [", ": invalid TOML: "),
        (
            'word-files = ["no.txt"]',
            ":1: the word file no.txt: cannot be read (No such file or directory); hint: check",
        ),
        (
            'word-files = ["seedlint.toml", "cspell.json"]',
            ":1: the word file cspell.json: cannot be read (No such file or directory); hint: check",
        ),
    ],
)
def test_faults_name_place_and_way_out(here: Path, text: str, wanted: str) -> None:
    (here / "seedlint.toml").write_text(text)
    found = fault(here / "x.md")
    assert found.removeprefix("seedlint.toml").startswith(wanted), found


def test_faults_in_pyproject(here: Path) -> None:
    (here / "pyproject.toml").write_text('[project]\nname = "x"\n\n[tool.seedlint]\nad = ["y"]\n')
    assert fault(here / "x.md") == "pyproject.toml:5: unknown key “ad”; hint: did you mean “add”?"


def test_faults_of_a_named_file(here: Path) -> None:
    with pytest.raises(ConfigError, match=r"^no\.toml: no such settings file"):
        Resolver(Flags(config="no.toml"))
    (here / "pyproject.toml").write_text("[project]\n")
    with pytest.raises(ConfigError, match=r"^pyproject\.toml: holds no table \[tool\.seedlint\]"):
        Resolver(Flags(config="pyproject.toml"))


def test_a_file_that_is_not_utf8(here: Path) -> None:
    (here / "seedlint.toml").write_bytes(b'words = ["caf\xe9"]')
    assert fault(here / "x.md") == "seedlint.toml: is not UTF-8; hint: save it as UTF-8"


def test_excluded(here: Path) -> None:
    (here / "seedlint.toml").write_text('exclude = ["drafts/", "*.txt", "!keep.txt"]')
    resolver = Resolver()
    base = here.as_posix()
    assert resolver.excluded(base, f"{base}/drafts/")
    assert not resolver.excluded(base, f"{base}/docs/")
    assert resolver.excluded(base, f"{base}/docs/x.txt")
    assert not resolver.excluded(base, f"{base}/docs/keep.txt")
    assert resolver.excluded(base, f"{base}/docs/drafts/a/keep.md")


def test_who_lies_in_a_folder_of_that_name_is_not_excluded(here: Path) -> None:
    (here / "seedlint.toml").write_text(f'exclude = ["{here.parent.name}/", "project/"]')
    assert not Resolver().excluded(here.as_posix(), f"{here}/x.md")


def test_origins(here: Path) -> None:
    (here / "base.toml").write_text('ignore = ["a"]\n[severity]\nx = "error"')
    (here / "seedlint.toml").write_text(
        'extends = ["base.toml"]\n[[overrides]]\nfiles = ["*.md"]\nlocale = "en-GB"'
    )
    resolver = Resolver(Flags(ignore=("b",)))
    _, origins = resolver.origins(here.as_posix(), f"{here}/x.md")
    assert origins["ignore"] == "base.toml, --ignore"
    assert origins["severity.x"] == "base.toml"
    assert origins["locale"] == "seedlint.toml, override 1 (*.md)"
    assert origins["select"] == "default"
