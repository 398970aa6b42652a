"""The server of a review, by requests: what it answers, and whom it refuses."""

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import Any

import pytest

from seedlint.review.handlers import Handlers
from seedlint.review.server import MOST, TOKEN, Server
from seedlint.review.session import ReviewSession
from seedlint.settings.resolve import Flags
from tests.review.conftest import FIXED, TEXT, Seedlint

FIELD = TEXT.replace("\r\n", "\n")
Ask = Callable[..., dict[str, Any]]


@pytest.fixture
def server(file: Path) -> Iterator[Server]:
    (file.parent / "z.md").write_text("On monday.\n")
    with Server(Handlers(ReviewSession(Flags(), ["."]))) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def _sent(
    server: Server,
    path: str,
    headers: Mapping[str, str] = {},
    body: bytes = b"{}",
    method: str = "POST",
) -> tuple[HTTPResponse, bytes]:
    """An answer to a request that is right but for some headers; ``""`` leaves one out."""
    right = {
        "Host": server.authority,
        "Origin": f"http://{server.authority}",
        "Content-Type": "application/json",
        "Content-Length": str(len(body)),
        TOKEN: server.token,
    }
    connection = HTTPConnection("127.0.0.1", server.server_port, timeout=60)
    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
    for name, value in {**right, **headers}.items():
        if value:
            connection.putheader(name, value)
    connection.endheaders(body)
    response = connection.getresponse()
    data = response.read()
    connection.close()
    return response, data


@pytest.fixture
def ask(server: Server) -> Ask:
    """Asks as the page does."""

    def ask(question: str, status: int = 200, **asked: Any) -> dict[str, Any]:
        response, data = _sent(server, f"/{question}", body=json.dumps(asked).encode())
        assert response.status == status, data
        told = json.loads(data)
        assert isinstance(told, dict)
        return told

    return ask


def test_a_review(ask: Ask, file: Path) -> None:
    assert ask("files") == {"files": ["quay.md", "z.md"], "faults": []}
    opened = ask("open", file=0)
    assert opened["text"] == FIELD
    first, comma, russia, monday = opened["findings"]
    assert (first["rule"], first["grade"], first["start"], first["end"]) == (
        "doubled-word", "safe", 0, 7,
    )  # fmt: skip
    assert FIELD[comma["start"]] == ","
    assert russia["choices"] == [
        {"text": "Russia", "edits": [{"start": 25, "end": 26, "text": "R"}], "fix": True}
    ]
    # A browser counts two units for the emoji, and one for each line ending.
    assert monday["start"] == FIELD.index("monday") + 1

    wanted = [(one["rule"], one["start"], one["end"]) for one in (comma, monday)]
    assert ask("fix", file=0, text=FIELD, wanted=wanted)["edits"] == [
        {"start": comma["end"], "end": comma["end"], "text": " "},
        {"start": monday["start"], "end": monday["start"] + 1, "text": "M"},
    ]
    typed = FIELD.replace(",and", ", and").replace("stand", "stood")
    found = ask("check", file=0, text=typed)["findings"]
    assert [one["rule"] for one in found] == [one["rule"] for one in (first, russia, monday)]

    saved = ask("save", file=0, text=typed, version=opened["version"])
    mine = TEXT.replace(",and", ", and").replace("stand", "stood")
    assert file.read_bytes() == mine.encode()
    ask("save", file=0, text=FIELD, version=saved["version"])
    assert file.read_bytes() == TEXT.encode()


def test_fixes_of_all_phases_come_one_after_the_other(ask: Ask) -> None:
    text = ask("open", file=0)["text"]
    for _ in range(5):
        found = ask("check", file=0, text=text)["findings"]
        wanted = [(one["rule"], one["start"], one["end"]) for one in found]
        units = text.encode("utf-16-le")
        edits = ask("fix", file=0, text=text, wanted=wanted)["edits"]
        for edit in reversed(edits):
            put = edit["text"].encode("utf-16-le")
            units = units[: 2 * edit["start"]] + put + units[2 * edit["end"] :]
        text = units.decode("utf-16-le")
    assert text == FIXED.replace("\r\n", "\n")


def test_what_others_wrote_is_not_written_over(ask: Ask, file: Path) -> None:
    opened = ask("open", file=0)
    theirs = TEXT.replace("quay", "Quay")  # of the same length
    file.write_bytes(theirs.encode())
    told = ask("save", 409, file=0, text="Mine.\n", version=opened["version"])
    assert told["error"].startswith("quay.md: has changed since it was read; ")
    assert file.read_bytes() == theirs.encode()
    again = ask("open", file=0)
    ask("save", 409, file=0, text="Mine.\n", version=opened["version"])  # from an older page
    ask("save", file=0, text="Mine.\n", version=again["version"])
    assert file.read_bytes() == b"Mine.\r\n"


def test_what_is_the_same_is_not_written(ask: Ask, file: Path) -> None:
    before = file.stat()
    opened = ask("open", file=0)
    ask("save", file=0, text=FIELD, version=opened["version"])
    assert file.stat().st_mtime_ns == before.st_mtime_ns
    assert file.stat().st_ino == before.st_ino


def test_words_go_where_words_add_puts_them(ask: Ask, seedlint: Seedlint, file: Path) -> None:
    file.write_text("He waited untill dawn.\n")
    (one,) = ask("open", file=0)["findings"]
    assert one["word"] == "untill"
    ask("accept", file=0, word=one["word"])
    assert (file.parent / "seedlint.words").read_text() == "untill\n"
    assert "untill\n" in seedlint("words", "list").stdout
    told = ask("accept", 422, file=0, word="two words")
    assert told == {"error": "“two words” is not one word; hint: add words one by one"}
    assert (file.parent / "seedlint.words").read_text() == "untill\n"


def test_what_cannot_be_read_is_told(ask: Ask, file: Path) -> None:
    file.write_bytes(b"\xff\xff")
    assert "is not UTF-8" in ask("open", 422, file=0)["error"]
    file.unlink()
    assert "cannot be read" in ask("open", 422, file=0)["error"]
    assert ask("open", file=1)["text"] == "On monday.\n"


def test_a_text_can_be_saved_in_spite_of_broken_settings(ask: Ask, file: Path) -> None:
    opened = ask("open", file=0)
    (file.parent / "seedlint.toml").write_text("selekt = []\n")
    ask("accept", file=0, word="quayside")  # settings are read again
    assert "unknown key “selekt”" in ask("check", 422, file=0, text=FIELD)["error"]
    ask("save", file=0, text="Mine.\n", version=opened["version"])
    assert file.read_bytes() == b"Mine.\r\n"


def test_the_page_comes_with_its_policy(server: Server) -> None:
    for path, kind in (
        ("/", "text/html"),
        ("/page.js", "text/javascript"),
        ("/page.css", "text/css"),
        ("/report.css", "text/css"),
    ):
        response, data = _sent(server, path, {"Origin": "", TOKEN: ""}, b"", "GET")
        assert response.status == 200
        assert response.getheader("Content-Type") == f"{kind}; charset=utf-8"
        policy = response.getheader("Content-Security-Policy", "")
        assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'; ")
        assert "unsafe" not in policy
        assert response.getheader("X-Content-Type-Options") == "nosniff"
        assert response.getheader("Cache-Control") == "no-store"
        assert response.getheader("Access-Control-Allow-Origin") is None
        assert server.token.encode() not in data
        assert b"http://" not in data.replace(b"http://www.w3.org/2000/svg", b"")
        assert b"https://" not in data


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({TOKEN: ""}, 403),
        ({TOKEN: "x"}, 403),
        ({TOKEN: "ü"}, 403),
        ({"Origin": ""}, 403),
        ({"Origin": "null"}, 403),
        ({"Origin": "http://127.0.0.1"}, 403),
        ({"Origin": "http://elsewhere.example"}, 403),
        ({"Host": "elsewhere.example"}, 421),
        ({"Host": "127.0.0.1"}, 421),
        ({"Host": ""}, 421),
        ({"Content-Type": "text/plain"}, 415),
        ({"Content-Length": ""}, 411),
        ({"Content-Length": "-1"}, 411),
        ({"Content-Length": str(MOST + 1)}, 413),
        ({"Content-Length": "9" * 5000}, 413),
    ],
)
def test_strangers_are_refused(server: Server, headers: dict[str, str], status: int) -> None:
    body = b"" if "Content-Length" in headers else b'{"file": 0}'
    response, data = _sent(server, "/open", headers, body)
    assert response.status == status
    assert b"quay" not in data


@pytest.mark.parametrize("name", ["evil.example", "", "localhost.evil.example:80"])
def test_not_even_the_page_is_served_by_another_name(server: Server, name: str) -> None:
    response, _ = _sent(server, "/", {"Host": name}, b"", "GET")
    assert response.status == 421


@pytest.mark.parametrize(
    ("path", "body", "status"),
    [
        ("/open", b'{"file": 2}', 400),
        ("/open", b'{"file": -1}', 400),
        ("/open", b'{"file": "../x.md"}', 400),
        ("/open", b'{"path": "x.md"}', 400),
        ("/open", b"{", 400),
        ("/open", b'"\xff"', 400),
        ("/check", b'{"text": "\\ud800"}', 400),
        ("/save", b'{"text": "x", "version": ""}', 409),
        ("/", b"{}", 404),
        ("/../../etc/passwd", b"{}", 404),
    ],
)
def test_nonsense_is_refused(
    server: Server, file: Path, path: str, body: bytes, status: int
) -> None:
    response, data = _sent(server, path, body=body)
    assert response.status == status, data
    assert set(json.loads(data)) == {"error"}
    assert file.read_bytes() == TEXT.encode()


@pytest.mark.parametrize("path", ["/page.html", "/../quay.md", "/quay.md", "/page.js?x"])
def test_no_other_file_is_served(server: Server, path: str) -> None:
    response, _ = _sent(server, path, {}, b"", "GET")
    assert response.status == 404


def test_it_listens_on_the_loopback_alone(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"
    assert len(server.token) >= 40
    assert server.url == f"http://127.0.0.1:{server.server_port}/#{server.token}"


def test_it_ends_when_the_page_says_so(
    seedlint: Seedlint, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[int] = []

    def browse(url: str) -> None:
        """Does what the page does, as a browser would."""
        address, _, token = url.partition("/#")
        authority = address.removeprefix("http://")
        version = ""
        for question in ("open", "save", "stop"):
            asked = {"text": "Mine.\n", "version": version}
            connection = HTTPConnection(authority, timeout=60)
            headers = {"Origin": address, TOKEN: token, "Content-Type": "application/json"}
            connection.request("POST", f"/{question}", json.dumps(asked), headers)
            answer = connection.getresponse()
            version = json.loads(answer.read()).get("version", "")
            told.append(answer.status)

    monkeypatch.setattr("webbrowser.open", browse)
    result = seedlint("review", "quay.md")
    assert (result.exit_code, told[:2]) == (0, [200, 200])
    assert result.stdout.startswith("Review page: http://127.0.0.1:")
    assert result.stdout.endswith("\nquay.md: saved\n")
    assert file.read_bytes() == b"Mine.\r\n"
