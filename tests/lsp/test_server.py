"""The server, as an editor sees it: a real client, a real process, real pipes.

Slow, as each test starts a server: what is tested is what an editor does.
"""

import ast
import asyncio
import json
import subprocess
import sys
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import Any, cast

import pytest

pytest.importorskip("pygls")

from lsprotocol import types
from pygls.lsp.client import LanguageClient

ROOT = Path(__file__).parents[2]
PATIENCE = 150
"""Seconds: a server may have to start on a machine that has much else to do."""


class Editor:
    """A client with one text."""

    def __init__(self, project: Path, client: LanguageClient) -> None:
        self.project = project
        self.client = client
        self.version = 1
        self.published: asyncio.Queue[types.PublishDiagnosticsParams] = asyncio.Queue()
        self.messages: asyncio.Queue[str] = asyncio.Queue()

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # type: ignore[untyped-decorator]
        def published(params: types.PublishDiagnosticsParams) -> None:
            self.published.put_nowait(params)

        @client.feature(types.WINDOW_SHOW_MESSAGE)  # type: ignore[untyped-decorator]
        def told(params: types.ShowMessageParams) -> None:
            self.messages.put_nowait(params.message)

    def uri(self, name: str) -> str:
        return name if ":" in name else (self.project / name).as_uri()

    async def start(self, *encodings: str, lazy: bool = False) -> types.InitializeResult:
        command = (sys.executable, "-m", "seedlint", "server", "--stdio")
        await self.client.start_io(*command, cwd=self.project)
        general = types.GeneralClientCapabilities(position_encodings=[*encodings] or None)
        # A modern editor says that it knows versions of texts; the old one says nothing.
        changes = types.WorkspaceEditClientCapabilities(document_changes=bool(encodings))
        workspace = types.WorkspaceClientCapabilities(workspace_edit=changes)
        text = types.TextDocumentClientCapabilities()
        if lazy:
            text.code_action = types.CodeActionClientCapabilities(
                data_support=True, resolve_support=types.ClientCodeActionResolveOptions(["edit"])
            )
        capabilities = types.ClientCapabilities(
            general=general, workspace=workspace, text_document=text
        )
        result = await self.client.initialize_async(
            types.InitializeParams(capabilities, root_uri=self.project.as_uri())
        )
        self.client.initialized(types.InitializedParams())
        return result

    async def open(self, text: str, name: str = "x.md", language: str = "markdown") -> list[Any]:
        item = types.TextDocumentItem(self.uri(name), language, self.version, text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return await self.findings()

    def change(self, start: tuple[int, int], end: tuple[int, int], text: str) -> None:
        self.version += 1
        range = types.Range(types.Position(*start), types.Position(*end))
        self.client.text_document_did_change(
            types.DidChangeTextDocumentParams(
                types.VersionedTextDocumentIdentifier(self.version, self.uri("x.md")),
                [types.TextDocumentContentChangePartial(range, text)],
            )
        )

    async def findings(self) -> list[tuple[str, tuple[int, int, int, int]]]:
        """What is published next: rules and places."""
        params = await asyncio.wait_for(self.published.get(), PATIENCE)
        while params.version not in (None, self.version):  # of a text that has changed since
            params = await asyncio.wait_for(self.published.get(), PATIENCE)
        return [(str(one.code), place(one.range)) for one in params.diagnostics]

    async def actions(
        self, line: int, column: int, only: list[str] | None = None
    ) -> dict[str, types.CodeAction]:
        at = types.Position(line, column)
        found = await self.client.text_document_code_action_async(
            types.CodeActionParams(
                types.TextDocumentIdentifier(self.uri("x.md")),
                types.Range(at, at),
                types.CodeActionContext([], only),
            )
        )
        return {one.title: action(one) for one in found or []}


def place(range: types.Range) -> tuple[int, int, int, int]:
    return range.start.line, range.start.character, range.end.line, range.end.character


def action(one: types.CodeAction | types.Command) -> types.CodeAction:
    """The action; pygls' client takes one that has a command for a command, and spells it out."""
    if isinstance(one, types.CodeAction):
        return one
    return types.CodeAction(one.title, command=types.Command(**ast.literal_eval(one.command)))


def edits(action: types.CodeAction) -> list[tuple[tuple[int, int, int, int], str]]:
    assert action.edit is not None
    if action.edit.document_changes is None:
        found: Sequence[Any]
        (found,) = (action.edit.changes or {}).values()
    else:
        (change,) = action.edit.document_changes
        assert isinstance(change, types.TextDocumentEdit)
        assert change.text_document.version is not None
        found = change.edits
    return [(place(one.range), cast(types.TextEdit, one).new_text) for one in found]


@pytest.fixture
def edit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Runs a test's coroutine with an editor in a project of its own."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "src"))
    project = tmp_path / "project"
    project.mkdir()
    (project / "seedlint.toml").write_text('locale = "en"\nadd = ["unknown-word"]\n')

    def run(test: Callable[[Editor], Awaitable[None]]) -> None:
        async def session() -> None:
            client = LanguageClient("test", "1")
            editor = Editor(project, client)
            try:
                await asyncio.wait_for(test(editor), PATIENCE * 3)
            finally:
                await asyncio.wait_for(client.shutdown_async(None), PATIENCE)
                client.exit(None)
                await client.stop()  # type: ignore[no-untyped-call]

        asyncio.run(session())

    return run


def test_findings_as_you_type(edit: Callable[..., None]) -> None:
    async def test(editor: Editor) -> None:
        await editor.start()
        assert await editor.open("Apples,pears.\r\n\r\nAll well.\r\n") == [
            ("missing-comma-space", (0, 6, 0, 7))
        ]
        editor.change((2, 4), (2, 8), "is in sept")
        editor.change((2, 14), (2, 14), "ember")
        editor.change((0, 7), (0, 7), " ")
        assert await editor.findings() == [("lowercase-month", (2, 10, 2, 19))]
        editor.client.text_document_did_close(
            types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(editor.uri("x.md")))
        )
        assert await editor.findings() == []

    edit(test)


@pytest.mark.parametrize(
    ("offered", "agreed", "column"),
    [
        ([], "utf-16", 10),
        (["utf-8"], "utf-8", 15),
        (["utf-32", "utf-16"], "utf-32", 9),
        (["utf-7", "utf-16"], "utf-16", 10),
    ],
)
def test_columns_in_the_units_agreed_on(
    edit: Callable[..., None], offered: list[str], agreed: str, column: int
) -> None:
    async def test(editor: Editor) -> None:
        (editor.project / "seedlint.toml").write_text('ignore = ["odd-space"]')
        result = await editor.start(*offered)
        assert result.capabilities.position_encoding == agreed
        # An apple beyond the first plane, an accent, and a separator that ends no line.
        found = await editor.open("# One\r\n\r\n\U0001f34e é\u2028Pears,plums.\r\n")
        assert found == [("missing-comma-space", (2, column, 2, column + 1))]
        (whole,) = (await editor.actions(0, 0, ["source.fixAll"])).values()
        ((place, text),) = edits(whole)
        assert (place, text) == ((2, column + 1, 2, column + 1), " ")
        editor.change(place[:2], place[2:], text)
        assert await editor.findings() == []

    edit(test)


def test_fixes_allowances_and_all_at_once(edit: Callable[..., None]) -> None:
    async def test(editor: Editor) -> None:
        await editor.start()
        await editor.open("In september we met.\r\n\r\nApples,pears.\r\n")
        actions = await editor.actions(0, 5)
        assert [*actions] == [
            "Write “September”",
            "Allow lowercase-month here",
            "Fix all that is safe to fix",
        ]
        assert actions["Write “September”"].is_preferred
        assert edits(actions["Write “September”"]) == [((0, 3, 0, 4), "S")]
        allow = "<!-- seedlint: allow lowercase-month -->\r\n"
        assert edits(actions["Allow lowercase-month here"]) == [((0, 0, 0, 0), allow)]
        for only in (["source.fixAll"], ["source.fixAll.seedlint"], ["source"]):
            (whole,) = (await editor.actions(0, 0, only)).values()
            assert edits(whole) == [((0, 3, 0, 4), "S"), ((2, 7, 2, 7), " ")]
        assert await editor.actions(0, 0, ["source.organizeImports"]) == {}
        assert [*await editor.actions(0, 5, ["quickfix"])] == [*actions][:2]
        assert await editor.actions(1, 0, ["quickfix"]) == {}

    edit(test)


def test_an_action_is_worked_out_when_it_is_chosen(edit: Callable[..., None]) -> None:
    async def test(editor: Editor) -> None:
        await editor.start("utf-8", lazy=True)
        await editor.open("In september we met.\r\n\r\nApples,pears.\r\n")
        action = (await editor.actions(0, 5))["Fix all that is safe to fix"]
        assert action.edit is None
        chosen = await editor.client.code_action_resolve_async(action)
        assert edits(chosen) == [((0, 3, 0, 4), "S"), ((2, 7, 2, 7), " ")]
        editor.change((1, 0), (1, 0), "Another text.")
        late = await editor.client.code_action_resolve_async(action)
        assert late.edit is None

    edit(test)


def test_an_editor_that_knows_no_versions(edit: Callable[..., None]) -> None:
    async def test(editor: Editor) -> None:
        await editor.start()
        await editor.open("Apples,pears.\n")
        (action,) = (await editor.actions(0, 0, ["source.fixAll"])).values()
        assert action.edit is not None
        assert action.edit.document_changes is None

    edit(test)


def test_a_word_for_the_vocabulary(edit: Callable[..., None]) -> None:
    async def test(editor: Editor) -> None:
        await editor.start()
        found = await editor.open("We sat in the kichen there.\n")
        (place,) = [place for _, place in found]
        actions = await editor.actions(*place[:2])
        assert "Write “kitchen”" in actions
        command = actions["Add “kichen” to the vocabulary"].command
        assert command is not None
        await editor.client.workspace_execute_command_async(
            types.ExecuteCommandParams(command.command, command.arguments)
        )
        assert await editor.findings() == []
        assert (editor.project / "seedlint.words").read_text() == "kichen\n"
        assert 'word-files = ["seedlint.words"]' in (editor.project / "seedlint.toml").read_text()

    edit(test)


def test_hover_shows_the_rule(edit: Callable[..., None]) -> None:
    async def test(editor: Editor) -> None:
        await editor.start()
        await editor.open("In september we met.\n")

        async def hover(column: int) -> types.Hover | None:
            return await editor.client.text_document_hover_async(
                types.HoverParams(
                    types.TextDocumentIdentifier(editor.uri("x.md")), types.Position(0, column)
                )
            )

        shown = await hover(6)
        assert shown is not None
        assert isinstance(shown.contents, types.MarkupContent)
        assert "lowercase-month" in shown.contents.value
        assert shown.range is not None
        assert place(shown.range) == (0, 3, 0, 12)
        assert await hover(16) is None

    edit(test)


def test_settings_that_change(edit: Callable[..., None]) -> None:
    async def test(editor: Editor) -> None:
        await editor.start()
        assert len(await editor.open("In september we met.\n")) == 1
        settings = editor.project / "seedlint.toml"

        async def changed(text: str) -> list[Any]:
            settings.write_text(text)
            event = types.FileEvent(settings.as_uri(), types.FileChangeType.Changed)
            editor.client.workspace_did_change_watched_files(
                types.DidChangeWatchedFilesParams([event])
            )
            return await editor.findings()

        assert await changed('ignore = ["lowercase-month"]') == []
        assert await changed('ingore = ["lowercase-month"]') == []
        message = await asyncio.wait_for(editor.messages.get(), PATIENCE)
        assert (
            message
            == "seedlint: seedlint.toml:1: unknown key “ingore”; hint: did you mean “ignore”?"
        )
        assert len(await changed("")) == 1
        assert await changed('exclude = ["x.md"]') == []

    edit(test)


def test_texts_of_other_kinds(edit: Callable[..., None]) -> None:
    async def test(editor: Editor) -> None:
        await editor.start()
        assert await editor.open("x = 'a,b in september'\n", "x.py", "python") == []
        assert len(await editor.open("In september we met.\n", "COMMIT_EDITMSG", "plaintext")) == 1
        found = await editor.open(
            "In september, *in `september`*.\n", "untitled:Untitled-1", "markdown"
        )
        assert [place for _, place in found] == [(0, 3, 0, 12)]

    edit(test)


def test_messages_that_are_none(tmp_path: Path) -> None:
    """Whatever an editor sends, the server goes on, and its log has a line for each fault."""
    sent = [
        {"jsonrpc": "2.0", "id": 1, "method": "initialize",
         "params": {"processId": None, "rootUri": None, "capabilities": {}}},
        {"jsonrpc": "2.0", "method": "initialized", "params": {}},
        b"{bad json", b"[]", b"42", b"null", b'{"jsonrpc": "2.0"}', b"\xff\xfe", b"[" * 100_000,
        {"jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {"textDocument": {"uri": 5}}},
        {"jsonrpc": "2.0", "id": 7, "method": "textDocument/codeAction", "params": {"x": 1}},
        {"jsonrpc": "2.0", "method": "$/cancelRequest", "params": {"id": 99}},
        {"jsonrpc": "2.0", "id": 9, "method": "shutdown"},
        {"jsonrpc": "2.0", "method": "exit"},
    ]  # fmt: skip
    bodies = [one if isinstance(one, bytes) else json.dumps(one).encode() for one in sent]
    done = subprocess.run(
        [sys.executable, "-m", "seedlint", "server"],
        input=b"".join(b"Content-Length: %d\r\n\r\n%b" % (len(one), one) for one in bodies),
        cwd=tmp_path,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert b'"id": 9' in done.stdout or b'"id":9' in done.stdout, "it has answered the last request"
    assert b"Traceback" not in done.stderr, done.stderr.decode()
