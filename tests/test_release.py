"""A release sets the version, dates the changelog and tags; or says why not, and changes nothing."""

import datetime
import importlib.util
import subprocess
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parent.parent
DAY = datetime.date(2030, 1, 2)


@pytest.fixture(scope="module")
def script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("release", ROOT / "scripts" / "release.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def git(folder: Path, *arguments: str) -> str:
    return subprocess.run(
        ["git", "-c", "user.name=A", "-c", "user.email=a@example.org", *arguments],
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
    ).stdout


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("GIT_AUTHOR", "GIT_COMMITTER"):
        monkeypatch.setenv(f"{name}_NAME", "A")
        monkeypatch.setenv(f"{name}_EMAIL", "a@example.org")
    (tmp_path / "src" / "seedlint").mkdir(parents=True)
    (tmp_path / "src" / "seedlint" / "__init__.py").write_text('"""x"""\n__version__ = "0.1.0"\n')
    (tmp_path / "CHANGELOG.md").write_text("# Changelog\n\n## [Unreleased]\n\n- A rule.\n")
    git(tmp_path, "init", "--quiet")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "--quiet", "-m", "Start")
    return tmp_path


def test_a_release(script: ModuleType, project: Path) -> None:
    script.release(project, "0.2.0", DAY)
    assert '__version__ = "0.2.0"' in (project / "src/seedlint/__init__.py").read_text()
    assert (project / "CHANGELOG.md").read_text() == (
        "# Changelog\n\n## [Unreleased]\n\n## [0.2.0] - 2030-01-02\n\n- A rule.\n"
    )
    assert git(project, "tag") == "v0.2.0\n"
    assert git(project, "log", "-1", "--format=%s") == "Release 0.2.0\n"
    with pytest.raises(script.ReleaseError, match="no unreleased entries"):
        script.release(project, "0.3.0", DAY)


@pytest.mark.parametrize(
    ("version", "reason"),
    [("0.1.0", "is not newer than 0.1.0"), ("0.0.9", "is not newer"), ("1.0", "is not a version")],
)
def test_a_version_that_cannot_be(
    script: ModuleType, project: Path, version: str, reason: str
) -> None:
    with pytest.raises(script.ReleaseError, match=reason):
        script.release(project, version, DAY)
    assert git(project, "status", "--porcelain") == ""
    assert git(project, "tag") == ""


def test_changes_that_are_not_committed(script: ModuleType, project: Path) -> None:
    (project / "x").write_text("x")
    with pytest.raises(script.ReleaseError, match="work tree has changes"):
        script.release(project, "0.2.0", DAY)


def test_this_repository_has_what_a_release_needs(script: ModuleType) -> None:
    script.with_version((ROOT / script.VERSION_FILE).read_text("utf-8"), "99.0.0")
    script.with_section((ROOT / script.CHANGELOG).read_text("utf-8"), "99.0.0", DAY)
