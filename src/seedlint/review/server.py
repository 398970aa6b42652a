"""Serves the page to one browser on this machine, and to nobody else.

It listens on the loopback interface only. A page of another origin can send requests
there, so each question must come with a token that only our page has been given, from
our own origin, and by our own name: a name that leads here by somebody's DNS is refused.
"""

import json
import os
import secrets
import threading
from collections.abc import Callable
from hmac import compare_digest
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import msgspec

from seedlint.errors import SeedlintError
from seedlint.reports import html
from seedlint.review.handlers import Asked, Handlers
from seedlint.review.snapshot import ChangedError

ADDRESS = "127.0.0.1"
TOKEN = "X-Seedlint-Token"
MOST = 64_000_000
"""Bytes of a question."""
_HERE = os.path.join(os.path.dirname(__file__), "page")
_REPORT = os.path.dirname(html.__file__)
_PIECES = {
    "/": (_HERE, "page.html", "text/html"),
    "/page.js": (_HERE, "page.js", "text/javascript"),
    "/page.css": (_HERE, "page.css", "text/css"),
    "/report.css": (_REPORT, "page.css", "text/css"),
}
_HEADERS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
    "connect-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; "
    "frame-ancestors 'none'; require-trusted-types-for 'script'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Cache-Control": "no-store",
}


class Refusal(Exception):  # noqa: N818 (an answer, not an error)
    """Why a request gets no answer."""

    def __init__(self, status: HTTPStatus, reason: str) -> None:
        self.status = status
        super().__init__(reason)


class Server(ThreadingHTTPServer):
    """Answers on a free port until it is told to stop.

    Browsers hold connections open that they do not use: so each has its thread, but
    there is one question at a time.
    """

    daemon_threads = True

    def __init__(self, handlers: Handlers) -> None:
        super().__init__((ADDRESS, 0), _Handler)
        self.token = secrets.token_urlsafe(32)
        self.one_at_a_time = threading.Lock()
        self.routes: dict[str, Callable[[Asked], dict[str, Any]]] = {
            "/files": handlers.files,
            "/open": handlers.open,
            "/check": handlers.check,
            "/fix": handlers.apply_fixes,
            "/accept": handlers.accept,
            "/save": handlers.save,
            "/stop": self._stop,
        }

    @property
    def url(self) -> str:
        """Where the page is. A browser keeps what stands after # to itself and the page."""
        return f"http://{self.authority}/#{self.token}"

    @property
    def authority(self) -> str:
        return f"{ADDRESS}:{self.server_port}"

    def _stop(self, _asked: Asked) -> dict[str, Any]:
        # Whoever stops a server waits for it, so its own threads cannot.
        threading.Thread(target=self.shutdown, daemon=True).start()
        return {}


class _Handler(BaseHTTPRequestHandler):
    server: Server
    timeout = 30
    server_version = "seedlint"
    sys_version = ""

    def do_GET(self) -> None:
        """A piece of the page, which holds nothing of anybody's text."""
        self._answered(self._piece)

    def do_POST(self) -> None:
        """A question of the page."""
        self._answered(self._question)

    def _answered(self, answer: Callable[[], tuple[str, bytes]]) -> None:
        status = HTTPStatus.OK
        try:
            kind, data = answer()
        except Refusal as refusal:
            self._drain()
            status, kind, data = refusal.status, *_told(str(refusal))
        except ChangedError as error:
            status, kind, data = HTTPStatus.CONFLICT, *_told(str(error))
        except SeedlintError as error:
            status, kind, data = HTTPStatus.UNPROCESSABLE_ENTITY, *_told(str(error))
        except TimeoutError:
            self.close_connection = True
            return
        except Exception as error:  # the editor's text is in the page: it must hear of it
            fault = f"a fault of seedlint itself ({type(error).__name__}: {error})"
            status, kind, data = HTTPStatus.INTERNAL_SERVER_ERROR, *_told(fault)
        try:
            self.send_response(status)
            for name, value in _HEADERS.items():
                self.send_header(name, value)
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            self.wfile.write(data)
        except ConnectionError:
            pass  # the page was closed before it had its answer

    def _piece(self) -> tuple[str, bytes]:
        self._by_our_name()
        piece = _PIECES.get(self.path)
        if piece is None:
            raise Refusal(HTTPStatus.NOT_FOUND, "there is no such page")
        folder, name, kind = piece
        with open(os.path.join(folder, name), "rb") as stream:
            return kind, stream.read()

    def _question(self) -> tuple[str, bytes]:
        self._by_our_name()
        if self.headers.get_all("Origin") != [f"http://{self.server.authority}"]:
            raise Refusal(HTTPStatus.FORBIDDEN, "the request comes from another page")
        token = self.headers.get(TOKEN, "")
        if not compare_digest(token.encode(), self.server.token.encode()):
            raise Refusal(
                HTTPStatus.FORBIDDEN, "the token is missing or old; use the address as it was told"
            )
        route = self.server.routes.get(self.path)
        if route is None:
            raise Refusal(HTTPStatus.NOT_FOUND, "there is no such question")
        asked = self._asked()
        with self.server.one_at_a_time:
            try:
                return "application/json", _encoded(route(asked))
            except LookupError as error:
                raise Refusal(HTTPStatus.BAD_REQUEST, "there is no such text") from error

    def _drain(self) -> None:
        """Read what was sent, for who is cut off while sending hears no answer."""
        length = self.headers.get("Content-Length", "")
        if length.isascii() and length.isdecimal() and len(length) < 7:
            self.rfile.read(int(length))

    def _by_our_name(self) -> None:
        if self.headers.get_all("Host") != [self.server.authority]:
            raise Refusal(HTTPStatus.MISDIRECTED_REQUEST, "this is not the server's name")

    def _asked(self) -> Asked:
        if self.headers.get_content_type() != "application/json":
            raise Refusal(HTTPStatus.UNSUPPORTED_MEDIA_TYPE, "a question is JSON")
        length = self.headers.get("Content-Length", "")
        if not (length.isascii() and length.isdecimal()):
            raise Refusal(HTTPStatus.LENGTH_REQUIRED, "a question has a length")
        if len(length) > 12 or int(length) > MOST:
            raise Refusal(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "the text is too long")
        data = self.rfile.read(int(length))
        self.headers.replace_header("Content-Length", "0")  # it is read
        try:
            return msgspec.json.decode(data, type=Asked)
        except (msgspec.DecodeError, UnicodeError) as error:
            raise Refusal(HTTPStatus.BAD_REQUEST, f"this is no question: {error}") from error

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing: the terminal is for the editor."""


def _told(message: str) -> tuple[str, bytes]:
    return "application/json", _encoded({"error": message})


def _encoded(answer: object) -> bytes:
    """Return an answer in ASCII: msgspec refuses the name of a file that is not UTF-8."""
    return json.dumps(answer).encode()
