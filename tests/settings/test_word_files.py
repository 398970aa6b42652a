"""Word files of other spelling checkers."""

from pathlib import Path

import pytest

from seedlint.settings.word_files import is_plain, words_in


def words(folder: Path, name: str, text: str) -> list[str]:
    path = folder / name
    path.write_text(text, "utf-8")
    return words_in(str(path))


def test_a_word_a_line(tmp_path: Path) -> None:
    text = "\ufeff# ours\nseedlint\n\n  Zoë # a name\r\n"
    assert words(tmp_path, "words.txt", text) == ["seedlint", "Zoë"]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Grafana", ["Grafana"]),
        ("[Gg]rafana", ["Grafana", "grafana"]),
        ("(?i)NGINX", ["nginx"]),
        ("(?i)[Nn]ginx", ["nginx"]),
        ("repos?", ["repo", "repos"]),
        ("(?:front|back)end", ["frontend", "backend"]),
        (r"\bkubectl\b", ["kubectl"]),
        (r"v1\.2", ["v1.2"]),
        ("Hugging Face", ["Hugging", "Face"]),
        ("# a remark", []),
        ("C#", ["C#"]),
        (r"\w+ism", []),
        (".*", []),
        ("[a-z]x", []),
        ("(broken", []),
        ("[ab][ab][ab][ab][ab][ab][ab]", []),
    ],
)
def test_vale(tmp_path: Path, line: str, wanted: list[str]) -> None:
    assert sorted(words(tmp_path, "accept.txt", f"{line}\n")) == sorted(wanted)


def test_cspell(tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text("Zorgle # a person\n")
    text = """
    // Settings of cspell, with comments and a last comma.
    {
      "words": ["frobnicate", "http://x", /* an odd one */ "quux",],
      "ignoreWords": ["teh"],
      "dictionaries": ["names", "en_US"],
      "dictionaryDefinitions": [
        {"name": "names", "path": "./names.txt", "addWords": true},
        {"name": "unused", "path": "./none.txt"}
      ]
    }
    """
    wanted = ["frobnicate", "http://x", "quux", "teh", "Zorgle"]
    assert words(tmp_path, "cspell.json", text) == wanted


def test_codespell(tmp_path: Path) -> None:
    (tmp_path / "ignored").write_text("fo\n")
    text = "[codespell]\nskip = *.po\nignore-words-list = ba, hist ,\nignore-words = ignored\n"
    assert words(tmp_path, ".codespellrc", text) == ["ba", "hist", "fo"]


def test_typos(tmp_path: Path) -> None:
    text = """
    [default.extend-words]
    ba = "ba"
    teh = "the"
    [default.extend-identifiers]
    HashiCorp = "HashiCorp"
    [type.md.extend-words]
    hist = "hist"
    """
    assert words(tmp_path, "_typos.toml", text) == ["ba", "HashiCorp", "hist"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("cspell.json", "{"),
        ("cspell.json", "[]"),
        ("typos.toml", "a = b"),
        (".codespellrc", "no section"),
    ],
)
def test_what_is_broken_is_told(tmp_path: Path, name: str, text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        words(tmp_path, name, text)


def test_words_are_added_to_our_own_only() -> None:
    assert is_plain("/x/words.txt")
    assert not is_plain("/x/cspell.json")
