"""The language server on pygls: takes texts, publishes findings, answers questions."""

import asyncio
import logging
import time
from collections.abc import Generator
from typing import Any

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, default_converter, lsp_method
from pygls.uris import to_fs_path

from seedlint import __version__
from seedlint.errors import SeedlintError
from seedlint.lsp.code_actions import ADD_WORD, KINDS, Offer, fix_all, offered
from seedlint.lsp.convert import from_range, to_diagnostic, to_range
from seedlint.lsp.incremental import Known, again, known
from seedlint.lsp.positions import ENCODINGS, Places
from seedlint.result import FileResult
from seedlint.runs.session import Session, Text
from seedlint.settings.resolve import Flags

PAUSE = 0.2
"""Seconds without a keystroke before a text is checked again."""
REST = 1.5
"""Seconds without one before a long text is, as a whole."""
_LONG = 0.05
"""Seconds of work for a whole check, from which a text is long."""
_WATCHED = ("**/*.toml", "**/*.words", "**/*.baseline", "**/{accept.txt,cspell.json,.codespellrc}")


class _Protocol(LanguageServerProtocol):
    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(
        self, params: types.DidChangeTextDocumentParams
    ) -> Generator[Any, Any, None]:
        """Leave changes to us: pygls ends lines where the protocol does not."""
        handler = self.fm.features.get(types.TEXT_DOCUMENT_DID_CHANGE)
        if handler is not None:
            yield handler, (params,), None


class _Buffer:
    """An open text.

    Attributes:
        result: of the last check of this very text; None before it.
        known: what was found before the latest edits, of a long text; None for others.
        whole: whether ``result`` is of the whole text.
    """

    def __init__(self, text: Text, version: int, encoding: str) -> None:
        self.text = text
        self.version = version
        self._encoding = encoding
        self.result: FileResult | None = None
        self.known: Known | None = None
        self.whole = True
        self.timer: asyncio.TimerHandle | None = None

    @property
    def places(self) -> Places:
        return Places(self.text.text, self._encoding)

    def change(self, change: types.TextDocumentContentChangeEvent) -> None:
        """Put one change of the editor's into the text."""
        new = change.text
        if isinstance(change, types.TextDocumentContentChangePartial):
            start, end = from_range(self.places, change.range)
            new = self.text.text[:start] + new + self.text.text[end:]
        self.text = self.text._replace(text=new)
        self.result = None

    def cancel(self) -> None:
        """Take back the check that was to come."""
        if self.timer is not None:
            self.timer.cancel()
            self.timer = None


class Server(LanguageServer):
    """Holds the open texts and a session."""

    def __init__(self, flags: Flags, pause: float = PAUSE) -> None:
        """Raises ConfigError for flags that cannot be."""
        super().__init__(
            "seedlint", __version__, protocol_cls=_Protocol, converter_factory=default_converter
        )
        self.session = Session(flags)
        self.pause = pause
        self.rest = REST
        self.buffers: dict[str, _Buffer] = {}
        self._complaint = ""

    @property
    def encoding(self) -> str:
        """The units of columns: as agreed with the editor, else UTF-16."""
        agreed = self.workspace.position_encoding
        name = agreed.value if isinstance(agreed, types.PositionEncodingKind) else agreed
        return name if name in ENCODINGS else "utf-16"

    @property
    def knows_versions(self) -> bool:
        """Whether the editor takes edits of one version of a text."""
        workspace = self.client_capabilities.workspace
        edits = workspace and workspace.workspace_edit
        return bool(edits and edits.document_changes)

    @property
    def resolves(self) -> bool:
        """Whether the editor asks for an action's edit when it is chosen."""
        text = self.client_capabilities.text_document
        actions = text and text.code_action
        support = actions and actions.resolve_support
        return bool(actions and actions.data_support and support and "edit" in support.properties)

    def offer(self, uri: str) -> Offer | None:
        """Return what actions on a text are made of; None when there are none."""
        result = self.result(uri)
        if result is None:
            return None
        buffer = self.buffers[uri]
        found, places = result.diagnostics, buffer.places
        return Offer(
            self.session,
            buffer.text,
            uri,
            buffer.version,
            places,
            found,
            versioned=self.knows_versions,
            lazy=self.resolves,
        )

    def opened(self, item: types.TextDocumentItem) -> None:
        path = (to_fs_path(item.uri) or item.uri).replace("\\", "/")
        if "/" not in path:  # a text that has no file yet
            path = f"{(self.workspace.root_path or '').replace(chr(92), '/')}/{path}"
        text = Text(path, item.text, item.language_id)
        self.buffers[item.uri] = _Buffer(text, item.version, self.encoding)
        self.check(item.uri)

    def later(self, uri: str) -> None:
        """Check a text when its writer pauses."""
        buffer = self.buffers[uri]
        buffer.cancel()
        loop = asyncio.get_running_loop()
        buffer.timer = loop.call_later(self.pause, self.check, uri)

    def result(self, uri: str) -> FileResult | None:
        """Return the findings in a text as it is now; None for a text that is none of ours, or when
        settings are wrong, which the user is told once."""
        buffer = self.buffers.get(uri)
        if buffer is None:
            return None
        if buffer.result is None:
            try:
                buffer.result = self._after_edit(buffer) or self._of_all(buffer)
                self._complaint = ""
            except SeedlintError as error:
                self.print_problems(str(error))
        return buffer.result

    def _of_all(self, buffer: _Buffer) -> FileResult | None:
        started = time.process_time()
        result = self.session.check(buffer.text)
        is_long = time.process_time() - started > _LONG
        plain = result is not None and is_long and not self.session.has_baseline(buffer.text)
        buffer.known = known(result) if result is not None and plain else None
        buffer.whole = True
        return result

    def _after_edit(self, buffer: _Buffer) -> FileResult | None:
        """Return what is found when only the paragraphs around the latest edits of a long text are
        read; None when that does not do."""
        if buffer.known is None:
            return None
        linter, source = self.session.linter(buffer.text), buffer.text.source
        buffer.known = again(
            buffer.known, source.text, lambda part: linter.check(source._replace(text=part))
        )
        if buffer.known is None:
            return None
        buffer.whole = False
        return FileResult(source.name, source, None, buffer.known.found)

    def check_whole(self, uri: str) -> None:
        """Check all of a long text, of which only a part was read."""
        buffer = self.buffers.get(uri)
        if buffer is not None:
            buffer.known = buffer.result = None
            self.check(uri)

    def print_problems(self, message: str) -> None:
        """Tell the user what is wrong, once."""
        if message != self._complaint:
            self._complaint = message
            self.window_show_message(
                types.ShowMessageParams(types.MessageType.Error, f"seedlint: {message}")
            )

    def check(self, uri: str) -> None:
        """Publishes what is found in a text."""
        buffer = self.buffers.get(uri)
        if buffer is None:
            return
        buffer.cancel()
        result = self.result(uri)
        found = result.diagnostics if result else ()
        places = buffer.places
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(
                uri, [to_diagnostic(places, one) for one in found], buffer.version
            )
        )
        if not buffer.whole:
            loop = asyncio.get_running_loop()
            buffer.timer = loop.call_later(self.rest, self.check_whole, uri)

    def check_all(self) -> None:
        """Read settings and rules anew and checks every text."""
        try:
            self.session.forget()
        except SeedlintError as error:
            self.print_problems(str(error))
            return
        for uri, buffer in self.buffers.items():
            buffer.result = buffer.known = None
            self.check(uri)


def _log_in_lines(logger: logging.Logger) -> None:
    """Log what an editor has sent wrongly in one line each; the editor is told, too."""
    handler = logging.StreamHandler()
    handler.setLevel(logging.WARNING)
    handler.addFilter(_without_traceback)
    logger.handlers[:] = [handler]
    logger.propagate = False


def _without_traceback(record: logging.LogRecord) -> bool:
    record.exc_info = record.exc_text = None
    record.msg, record.args = record.getMessage().partition("\n")[0], ()
    return True


def made(flags: Flags, pause: float = PAUSE) -> Server:
    """Return a server that is ready to be started. Raises ConfigError for flags that cannot be."""
    server = Server(flags, pause)
    _log_in_lines(logging.getLogger("pygls"))

    @server.feature(types.TEXT_DOCUMENT_DID_OPEN)
    def did_open(params: types.DidOpenTextDocumentParams) -> None:
        server.opened(params.text_document)

    @server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
    async def did_change(params: types.DidChangeTextDocumentParams) -> None:
        buffer = server.buffers.get(params.text_document.uri)
        if buffer is None:
            return
        for change in params.content_changes:
            buffer.change(change)
        buffer.version = params.text_document.version
        server.later(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_SAVE)
    def did_save(params: types.DidSaveTextDocumentParams) -> None:
        server.check(params.text_document.uri)

    @server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
    def did_close(params: types.DidCloseTextDocumentParams) -> None:
        uri = params.text_document.uri
        buffer = server.buffers.pop(uri, None)
        if buffer is not None:
            buffer.cancel()
            server.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    @server.feature(
        types.TEXT_DOCUMENT_CODE_ACTION,
        types.CodeActionOptions(code_action_kinds=KINDS, resolve_provider=True),
    )
    def code_action(params: types.CodeActionParams) -> list[types.CodeAction]:
        offer = server.offer(params.text_document.uri)
        if offer is None:
            return []
        return [*offered(offer, from_range(offer.places, params.range), params.context.only)]

    @server.feature(types.CODE_ACTION_RESOLVE)
    def resolve(action: types.CodeAction) -> types.CodeAction:
        uri, version = action.data if isinstance(action.data, list) else ("", None)
        offer = server.offer(uri)
        if offer is not None and offer.version == version:
            fix_all(offer, action)
        return action

    @server.feature(types.TEXT_DOCUMENT_HOVER)
    def hover(params: types.HoverParams) -> types.Hover | None:
        result = server.result(params.text_document.uri)
        if result is None:
            return None
        buffer = server.buffers[params.text_document.uri]
        places = buffer.places
        at = places.offset((params.position.line, params.position.character))
        here = [one for one in result.diagnostics if one.span.start <= at <= one.span.end]
        if not here:
            return None
        pages = dict.fromkeys(server.session.page(buffer.text, one.rule) for one in here)
        said = "\n\n---\n\n".join(filter(None, pages))
        content = types.MarkupContent(types.MarkupKind.Markdown, said)
        return types.Hover(content, to_range(places, here[0].span)) if said else None

    @server.command(ADD_WORD)
    def add_word(uri: str, word: str) -> None:
        buffer = server.buffers.get(uri)
        if buffer is None:
            return
        try:
            server.session.accept(buffer.text, word)
        except SeedlintError as error:
            server.print_problems(str(error))
        server.check_all()

    @server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
    def did_change_files(params: types.DidChangeWatchedFilesParams) -> None:
        server.check_all()

    @server.feature(types.INITIALIZED)
    def initialized(params: types.InitializedParams) -> None:
        workspace = server.client_capabilities.workspace
        watching = workspace and workspace.did_change_watched_files
        if watching and watching.dynamic_registration:
            watchers = [types.FileSystemWatcher(pattern) for pattern in _WATCHED]
            server.client_register_capability(
                types.RegistrationParams(
                    [
                        types.Registration(
                            "seedlint-settings",
                            types.WORKSPACE_DID_CHANGE_WATCHED_FILES,
                            types.DidChangeWatchedFilesRegistrationOptions(watchers),
                        )
                    ]
                )
            )

    return server
