"""However seedlint is installed, it finds its rules and its data.

Nothing here needs the network: the build uses the hatchling of this environment,
and the fresh environments see this one's packages instead of fetching their own.
"""

import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]


def run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    """The command, run with nothing in its environment that leads to this checkout."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    environment["SEEDLINT_CACHE_DIR"] = str(cwd / "cache")
    return subprocess.run(
        [str(word) for word in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def done(*command: str | Path, cwd: Path) -> str:
    """What a command prints; it has to succeed."""
    finished = run(*command, cwd=cwd)
    assert finished.returncode == 0, finished.stdout + finished.stderr
    return finished.stdout


def build(kind: str, source: Path, folder: Path) -> Path:
    """A ``wheel`` or ``sdist`` of the project in ``source``, put into ``folder``."""
    folder.mkdir()
    done(
        *(sys.executable, "-m", "build", "--no-isolation", f"--{kind}"),
        *("--outdir", folder, source),
        cwd=folder,
    )
    (built,) = folder.iterdir()
    return built


def unpack(sdist: Path, folder: Path) -> Path:
    """The project's folder inside of the unpacked sdist."""
    with tarfile.open(sdist) as archive:
        # Early releases of 3.11 know no filters; later ones warn where there is none.
        if hasattr(tarfile, "data_filter"):
            archive.extractall(folder, filter="data")
        else:
            archive.extractall(folder)
    (project,) = folder.iterdir()
    return project


def fresh_environment(folder: Path) -> Path:
    """The Python of a new environment that sees the packages of this one, but not our checkout."""
    venv.create(folder, symlinks=os.name != "nt", with_pip=False)
    places = {"base": str(folder), "platbase": str(folder)}
    own = Path(sysconfig.get_path("purelib", "venv", places))
    # A folder named in a .pth file comes last, and its own .pth files (our editable
    # install among them) are not read.
    (own / "borrowed.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return Path(sysconfig.get_path("scripts", "venv", places), "python")


def install(kind: str, folder: Path) -> Path:
    """Installs seedlint in the given way and returns the Python that has it."""
    python = fresh_environment(folder / "environment")
    match kind:
        case "wheel":
            wanted: list[str | Path] = [build("wheel", ROOT, folder / "wheel")]
        case "wheel from sdist":
            source = unpack(build("sdist", ROOT, folder / "sdist"), folder / "unpacked")
            wanted = [build("wheel", source, folder / "wheel")]
        case _:
            wanted = ["--no-build-isolation", "--editable", ROOT]
    done(
        *(sys.executable, "-m", "pip", "--python", python, "install", "--quiet"),
        *("--no-index", "--no-deps", "--ignore-installed", "--disable-pip-version-check"),
        *wanted,
        cwd=folder,
    )
    return python


@pytest.mark.parametrize("kind", ["wheel", "wheel from sdist", "editable"])
def test_an_installation_finds_its_rules(tmp_path: Path, kind: str) -> None:
    python = install(kind, tmp_path)
    found = done(
        python, "-c", "from seedlint.packs.pack import builtin; print(builtin().path)", cwd=tmp_path
    )
    rules = Path(found.strip())
    inside = ROOT if kind == "editable" else tmp_path / "environment"
    assert rules.resolve().is_relative_to(inside.resolve())
    assert names(rules) == names(ROOT / "rules")

    (tmp_path / "text.md").write_text("Apples,pears and plums.\n")
    for seedlint in ([python, "-m", "seedlint"], [python.with_name("seedlint")]):
        checked = run(*seedlint, "check", "text.md", cwd=tmp_path)
        assert checked.returncode == 1, checked.stdout + checked.stderr
        assert "text.md:1:7" in checked.stdout
        assert "[missing-comma-space]" in checked.stdout


def names(folder: Path) -> set[str]:
    """The files below a folder, but for those that Python and the tools make."""
    found = {path.relative_to(folder) for path in folder.rglob("*") if path.is_file()}
    return {
        path.as_posix()
        for path in found
        if not any(part.startswith((".", "__pycache__")) for part in path.parts)
    }


def test_a_wheel_holds_the_whole_package(tmp_path: Path) -> None:
    with zipfile.ZipFile(build("wheel", ROOT, tmp_path / "wheel")) as wheel:
        held = {name for name in wheel.namelist() if name.startswith("seedlint/")}
    package = {f"seedlint/{name}" for name in names(ROOT / "src" / "seedlint")}
    rules = {f"seedlint/_rules/{name}" for name in names(ROOT / "rules")}
    assert held == package | rules


def test_an_sdist_can_be_tested(tmp_path: Path) -> None:
    source = unpack(build("sdist", ROOT, tmp_path / "sdist"), tmp_path / "unpacked")
    for folder in ("src", "rules", "seeds", "tests", "docs"):
        assert names(source / folder) == names(ROOT / folder)
    for name in ("Makefile", "LICENSE", "README.md", "CHANGELOG.md", ".pre-commit-hooks.yaml"):
        assert (source / name).is_file(), name


@pytest.mark.skipif(os.name == "nt", reason="make and sh are not at home on Windows")
def test_a_machine_that_lacks_everything_is_told_so_in_one_line(tmp_path: Path) -> None:
    tools = tmp_path / "bin"
    tools.mkdir()
    (tools / "id").symlink_to(shutil.which("id") or "")
    sh = shutil.which("sh")
    assert sh
    setup = subprocess.run(
        [sh, ROOT / "scripts" / "setup", tmp_path / ".venv"],
        env={"PATH": str(tools)},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert setup.returncode == 1
    (line,) = setup.stderr.splitlines()
    assert "needs Python 3.11" in line
