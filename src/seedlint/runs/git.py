"""What git says of a repository, each answer by one call of the program."""

import os
import subprocess

from seedlint.errors import ConfigError

_DIFF = (
    "diff", "--find-renames", "--diff-filter=d", "--no-color", "--no-ext-diff", "--no-textconv",
    "--no-relative", "--ignore-submodules=all",
)  # fmt: skip
_PATCH = ("-U0", "--inter-hunk-context=0", "--src-prefix=a/", "--dst-prefix=b/")
"""Whatever the user's own settings say."""
STAGED = "--cached"
"""Stands for a revision: what is staged, against the last commit."""


class Git:
    """A repository.

    Attributes:
        top: the absolute path, with slashes, of its working tree.
    """

    def __init__(self, folder: str) -> None:
        """
        Args:
            folder: of the repository; the top of its working tree where that is known.

        Raises:
            ConfigError: it is in none, or there is no git.
        """
        self.top = folder
        found = self._run("rev-parse", "--show-toplevel")
        if found.returncode:
            if b"not a git repository" not in found.stderr:
                raise _refused(found)
            raise ConfigError(
                f"{folder} not a git repository; --since and --staged need one",
                hint="omit them to check everything",
            )
        self.top = os.fsdecode(found.stdout.removesuffix(b"\n"))

    def base(self, revision: str) -> str:
        """Return the commit at which a revision and the work in hand went apart.

        Raises:
            ConfigError: git does not know the revision.
        """
        verify = "rev-parse", "--verify", "--quiet", "--end-of-options"
        found = self._run(*verify, f"{revision}^{{commit}}")
        if found.returncode:
            raise ConfigError(
                f"--since: unknown commit “{revision}”",
                hint="name a branch, a tag or a commit (a shallow clone must fetch it first)",
            )
        commit = os.fsdecode(found.stdout.strip())
        common = self._run("merge-base", commit, "HEAD")
        return commit if common.returncode else os.fsdecode(common.stdout.strip())

    def patch(self, since: str) -> list[bytes]:
        """Return the lines of the patch from a commit to the working tree, or of what is STAGED."""
        return self._ask(*_DIFF, *_PATCH, since, "--").splitlines(keepends=True)

    def binary(self, since: str) -> list[str]:
        """Return the files of that patch which git takes for binary, such as UTF-16."""
        fields = iter(self._ask(*_DIFF, "--numstat", "-z", since, "--").split(b"\0"))
        found: list[str] = []
        for field in fields:
            counts, _, name = field.rpartition(b"\t")
            if field and not name:  # a file with another name: the old one, then the new one
                next(fields)
                name = next(fields)
            if counts.startswith(b"-\t"):
                found.append(os.fsdecode(name))
        return found

    def untracked(self) -> list[str]:
        """Files that git neither knows nor ignores."""
        return _names(self._ask("ls-files", "--others", "--exclude-standard", "-z"))

    def unstaged(self) -> list[str]:
        """Files whose working copy is not what is staged."""
        return _names(self._ask(*_DIFF, "--name-only", "-z", "--"))

    def staged(self, name: str) -> bytes:
        """Return what is staged of a file, as it would be checked out."""
        return self._ask("cat-file", "--filters", f":0:{name}")

    def _ask(self, *arguments: str) -> bytes:
        done = self._run(*arguments)
        if done.returncode:
            raise _refused(done)
        return done.stdout

    def _run(self, *arguments: str) -> "subprocess.CompletedProcess[bytes]":
        # No lock is taken: somebody may be committing at this moment.
        command = ["git", "--no-optional-locks", "-C", self.top, *arguments]
        try:
            return subprocess.run(
                command,
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
                env=os.environ | _places(),
            )
        except OSError as error:
            raise ConfigError(
                f"git cannot be run ({error.strerror})",
                hint="install it, or leave out --since and --staged",
            ) from error


def _places() -> dict[str, str]:
    """Return what git tells its hooks, as seen from anywhere: relative paths are made absolute."""
    return {
        name: os.path.abspath(path)
        for name in ("GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE")
        if (path := os.environ.get(name))
    }


def _names(listed: bytes) -> list[str]:
    return [os.fsdecode(name) for name in listed.split(b"\0") if name]


def _refused(done: "subprocess.CompletedProcess[bytes]") -> ConfigError:
    said = os.fsdecode(done.stderr).strip().partition("\n")[0].removeprefix("fatal: ")
    return ConfigError(
        f"git failed: {said or f'it exited with {done.returncode}'}",
        hint="fix that, or leave out --since and --staged",
    )
