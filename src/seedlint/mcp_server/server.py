"""The tools as a Model Context Protocol server, by the official package ``mcp``."""

from collections.abc import Callable
from functools import wraps
from typing import Any, ParamSpec, TypeVar

from mcp.server import MCPServer
from mcp.server.mcpserver.exceptions import ToolError

from seedlint import __version__
from seedlint.errors import SeedlintError
from seedlint.mcp_server.tools import Tools

_P = ParamSpec("_P")
_T = TypeVar("_T")
_INSTRUCTIONS = """\
seedlint finds errors in English prose: spelling, grammar, punctuation, spacing, capitals, broken
Markdown. Check a text before you hand it over. Safe fixes may be applied as they are; unsafe ones
change the wording, so compare them with what was meant. Offsets count code points from 0; lines and
columns count from 1."""


def create(tools: Tools) -> MCPServer:
    """Return a server that offers tools; ``run("stdio")`` starts it."""
    server = MCPServer("seedlint", instructions=_INSTRUCTIONS, version=__version__)

    @server.tool()
    @_refusing
    def check_text(text: str, format: str = "markdown") -> list[dict[str, Any]]:
        """Find errors in an English text; format is markdown, text or the like."""
        return tools.check_text(text, format)

    @server.tool()
    @_refusing
    def fix_text(text: str, format: str = "markdown", unsafe: bool = False) -> dict[str, Any]:
        """Fix a text and return it; unsafe also applies fixes that change the wording."""
        return tools.fix_text(text, format, unsafe=unsafe)

    @server.tool()
    @_refusing
    def check_file(path: str) -> list[dict[str, Any]]:
        """Find errors in a file, by its path from the folder that the user has named."""
        return tools.check_file(path)

    @server.tool()
    @_refusing
    def fix_file(path: str, unsafe: bool = False) -> dict[str, Any]:
        """Show as a diff what fixes change in a file; written tells whether they were made."""
        return tools.fix_file(path, unsafe=unsafe)

    @server.tool()
    @_refusing
    def explain(rule: str) -> str:
        """Explain a rule: what it reports and why, with examples."""
        return tools.explain(rule)

    return server


def _refusing(tool: Callable[_P, _T]) -> Callable[_P, _T]:
    """Make errors of the user's input answers, not failures of the server."""

    @wraps(tool)
    def call(*args: _P.args, **kwargs: _P.kwargs) -> _T:
        try:
            return tool(*args, **kwargs)
        except SeedlintError as error:
            raise ToolError(str(error)) from error

    return call
