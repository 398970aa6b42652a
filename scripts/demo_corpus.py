"""A corpus in a minute: texts of installed packages, checked, fixed, undone and reported.

python scripts/demo_corpus.py [FOLDER]     # default: build/corpus
"""

import filecmp
import json
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
PLACES = (ROOT / "seeds", Path(sysconfig.get_path("purelib")), Path("/usr/share/doc"))
SUFFIXES = (".md", ".txt", ".rst")
MOST = 4_000
"""Passages."""
LENGTH = 1_000
"""Characters of a passage, about."""


def passages() -> Iterator[dict[str, str]]:
    """Passages of the texts that this machine has, cut at blank lines."""
    for place in PLACES:
        for path in sorted(path for path in place.rglob("*") if path.suffix in SUFFIXES):
            try:
                text = path.read_text("utf-8")
            except (OSError, UnicodeDecodeError):
                continue
            passage = ""
            for number, paragraph in enumerate(text.split("\n\n")):
                passage += paragraph + "\n\n"
                if len(passage) >= LENGTH:
                    yield {"id": f"{path.name}-{number}", "text": passage.strip()}
                    passage = ""


def show(*command: str) -> None:
    """Print a command and run it; it may find something."""
    print(f"\n$ {' '.join(command)}", flush=True)
    program = [sys.executable, "-m", *command]
    done = subprocess.run(program, cwd=ROOT, check=False)
    if done.returncode not in (0, 1):
        sys.exit(done.returncode)


def main() -> None:
    """Run the demonstration."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else ROOT / "build" / "corpus")
    shutil.rmtree(folder, ignore_errors=True)
    data = folder / "data"
    data.mkdir(parents=True)
    files = [(data / f"train-{number}.jsonl").open("w", encoding="utf-8") for number in range(2)]
    for number, row in enumerate(passages()):
        if number >= MOST:
            break
        print(json.dumps(row, ensure_ascii=False), file=files[number % 2])
    for file in files:
        file.close()
    if os.path.relpath(folder, ROOT).startswith(".."):
        raw, fixed, back = (str(folder / name) for name in ("data", "fixed", "back"))
    else:
        relative = folder.relative_to(ROOT).as_posix()
        raw, fixed, back = (f"{relative}/{name}" for name in ("data", "fixed", "back"))
    show("seedlint", "corpus", "check", raw)
    show("seedlint", "corpus", "fix", raw, "--to", fixed, "--scores", "--id-column", "id")
    show("seedlint", "corpus", "status", fixed)
    show("seedlint", "corpus", "undo", fixed, "--to", back)
    names = [path.name for path in data.iterdir()]
    _, different, missing = filecmp.cmpfiles(data, folder / "back", names, shallow=False)
    if different or missing:
        sys.exit(f"undo did not restore {', '.join(different + missing)}")
    report = folder / "fixed" / "__seedlint__" / "report.html"
    print(f"\nUndo restored {len(names)} files byte for byte.\nThe report is {report}")
    opener = shutil.which("xdg-open") or shutil.which("open")
    if opener and sys.stdout.isatty() and (os.environ.get("DISPLAY") or sys.platform == "darwin"):
        subprocess.run([opener, str(report)], check=False)


if __name__ == "__main__":
    main()
