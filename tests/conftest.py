"""What all tests share: the folder beside the checkout, snapshots, hypothesis."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings
from pytest_snapshot.plugin import Snapshot

ROOT = Path(__file__).parents[1]
SNAPSHOTS = ROOT / "tests" / "snapshots"

# Neither profile has a deadline: a busy machine is no defect. In CI the examples
# are the same in each run, so that a red build says something about the change.
settings.register_profile("dev", deadline=None)
settings.register_profile("ci", deadline=None, derandomize=True, print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "dev")

MatchSnapshot = Callable[[str | bytes, str], None]


@pytest.fixture
def match_snapshot(snapshot: Snapshot) -> MatchSnapshot:
    """``match_snapshot(value, "cli/check.txt")`` compares with ``tests/snapshots/cli/check.txt``.

    Give bytes where line endings matter. ``pytest --snapshot-update`` writes the
    files and then fails on purpose, so that somebody looks at them.
    """
    snapshot.snapshot_dir = SNAPSHOTS
    compare: MatchSnapshot = snapshot.assert_match
    return compare


@pytest.fixture(scope="session", autouse=True)
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Tests neither trust nor fill the cache of whoever runs them."""
    os.environ["SEEDLINT_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder ``shared`` beside the checkout: real texts that are not ours to ship.

    ``SEEDLINT_SHARED`` names another place. Tests skip where there is none.
    """
    folder = Path(os.environ.get("SEEDLINT_SHARED") or ROOT.parent / "shared")
    if not folder.is_dir():
        pytest.skip(f"there is no folder “{folder.name}” beside the checkout")
    return folder
