"""The same sentences in every format: how each writes paragraphs, emphasis, code and links."""

import html
import json
import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

DEFECTS = """
We saw the the harbor from the old tower.
They recieve the apples in the morning.
The ship is seperate from the others.
She bought an house near the river.
He eats a apple every day.
The crew could of sailed home.
The captain said that its a good day for sailing.
Your going to the harbor with us tomorrow.
They went their in the spring.
The boat is bigger then the other one.
It was to late for the ferry.
He did not loose the race.
The weather had a large affect on the harvest.
We walked passed the lighthouse.
She lead the crew last year.
I know whose going to feed the horses.
The farmer grows plums,pears and apples.
The farmer grows plums ,pears and apples.
The farmer sold the plums ; the crew ate them.
I think i know the way to the harbor.
We met on a monday in the old town.
The english ships came in the summer.
He is a expert on boats.
The crew have went home for the winter.
She don't like the cold water.
The men was tired after the storm.
The teh ship came home late.
They alot of apples to the market.
An accomodation near the harbor is expensive.
The definately best apples grow here.
The occured errors were easy to fix.
It is neccessary to close the gate.
The goverment built a new bridge.
The enviroment near the river is quiet.
We see {em:the the} harbor again.
They {em:recieve} the apples at noon.
Use {code:teh the the} to open the the gate.
See {link:the seperate page} for the details.
The old {em:harbor} is is quiet at night.
The weather is definately better in {link:the south} now.
The ship (which was old came home.
There is alot of snow in the hills.
""".strip().split("\n")
"""Sentences with one defect each."""

QUIET = "The crew went home in the evening."
_PART = re.compile(r"\{(em|code|link):([^}]*)\}")


def _markdown(kind: str, text: str) -> str:
    return {"em": f"*{text}*", "code": f"`{text}`", "link": f"[{text}](https://a.example/b)"}[kind]


class Carrier(NamedTuple):
    """How a format carries prose.

    Attributes:
        format: its name.
        write: makes a file of paragraphs that are in the format's own spelling.
        inline: how it writes emphasis, code and a link.
        escape: how it spells text.
        openers: what opens something that hides, one for each kind.
    """

    format: str
    write: Callable[[Sequence[str]], str]
    inline: Callable[[str, str], str] = _markdown
    escape: Callable[[str], str] = str
    openers: tuple[str, ...] = ()

    def file(self, sentences: Sequence[str]) -> str:
        """Return a file of sentences, each a paragraph, after a paragraph without a defect."""
        return self.write([self.spelled(one) for one in (QUIET, *sentences)])

    def spelled(self, sentence: str) -> str:
        """Return a sentence as the format writes it."""
        pieces: list[str] = []
        position = 0
        for part in _PART.finditer(sentence):
            pieces += self.escape(sentence[position : part.start()]), self.inline(part[1], part[2])
            position = part.end()
        return "".join([*pieces, self.escape(sentence[position:])])


def _rst(kind: str, text: str) -> str:
    return {"em": f"*{text}*", "code": f"``{text}``", "link": f"`{text} <https://a.example/b>`_"}[
        kind
    ]


def _sphinx(paragraphs: Sequence[str]) -> str:
    """Paragraphs as text, items, a note and a definition in turn."""
    shapes = ("{}\n", "- {}\n", ".. note::\n\n   {}\n", "3. {}\n", ".. tip:: {}\n", "term\n  {}\n")
    written = [shapes[n % len(shapes)].format(one) for n, one in enumerate(paragraphs)]
    return "Harbor\n======\n\n" + "\n".join(written)


def _html(kind: str, text: str) -> str:
    return {
        "em": f"<em>{text}</em>",
        "code": f"<code>{text}</code>",
        "link": f'<a href="https://a.example/b" title="the the">{text}</a>',
    }[kind]


def _page(paragraphs: Sequence[str]) -> str:
    """Paragraphs in several elements in turn, in a template."""
    shapes = (
        "<p>{}</p>",
        "<li>\n  {}\n</li>",
        "{{% if a < b %}}\n<td>{}</td>\n{{% endif %}}",
        "<div>{}",
    )
    written = [shapes[n % len(shapes)].format(one) for n, one in enumerate(paragraphs)]
    return "<!doctype html>\n<html>\n" + "\n".join(written) + "\n</html>\n"


def _in_markdown(paragraphs: Sequence[str]) -> str:
    return "\n\n".join(f'<p align="left">\n  {one}\n</p>' for one in paragraphs) + "\n"


def _docstring(paragraphs: Sequence[str]) -> str:
    """Paragraphs in a docstring: as text, as items, and as what is said of parameters."""
    shapes = ("{}", "- {}", "Args:\n    name (int): {}", "Note:\n    {}")
    written = [shapes[n % len(shapes)].format(one) for n, one in enumerate(paragraphs)]
    lines = "\n\n".join(written).replace("\n", "\n    ").replace("\n    \n", "\n\n")
    return f'def harbor(name):\n    """{lines}\n    """\n    return "the the"  # the the\n'


def _plainly(kind: str, text: str) -> str:
    return f"`{text}`" if kind == "code" else text


def _javadoc(paragraphs: Sequence[str]) -> str:
    shapes = (
        "/**\n * {}\n */",
        "/** {} */",
        "/// {}",
        "/**\n * @param {{x}} name {}\n * @api\n */",
    )
    written = [shapes[n % len(shapes)].format(one) for n, one in enumerate(paragraphs)]
    return 'f("the the");\n'.join(f"{one}\n" for one in written) + "// the the\n"


def _sharps(paragraphs: Sequence[str]) -> str:
    return "#!/bin/sh\n" + "\n".join(f"# {one}\necho 'the the'" for one in paragraphs) + "\n"


def _message(paragraphs: Sequence[str]) -> str:
    body = "\n\n".join(f"- {one}" if n % 3 else one for n, one in enumerate(paragraphs))
    end = "Fixes: #12\nSigned-off-by: Ada the the <a@b.example>\n\n# Please enter the the\n"
    below = "# ------------------------ >8 ------------------------\ndiff --git the the\n"
    return f"fix(the-the): {body}\n\n{end}{below}"


def _template(paragraphs: Sequence[str]) -> str:
    shapes = ('#: the/the.py\nmsgid "{}"\nmsgstr ""\n', 'msgid ""\n"{}"\nmsgstr "the the"\n')
    written = [shapes[n % 2].format(one) for n, one in enumerate(paragraphs)]
    return 'msgid ""\nmsgstr ""\n"Project: the the\\n"\n\n' + "\n".join(written)


def _asciidoc(kind: str, text: str) -> str:
    return {"em": f"_{text}_", "code": f"`{text}`", "link": f"https://a.example/b[{text}]"}[kind]


def _manual(paragraphs: Sequence[str]) -> str:
    """Paragraphs as text, items, below terms and in boxes."""
    shapes = (
        "{}\n",
        "* {}\n",
        "`--all`::\n\t{}\n",
        "====\n{}\n====\n",
        "NOTE: {}\n",
        "|===\n| {}\n| `the the`\n|===\n",
        "----\nthe the\n----\n.Title\n+\n{}\n",
    )
    written = [shapes[n % len(shapes)].format(one) for n, one in enumerate(paragraphs)]
    return "= Harbor\n:the-the: the the\n\n" + "\n".join(written)


def _cells(paragraphs: Sequence[str]) -> str:
    cells = [{"cell_type": "markdown", "metadata": {}, "source": [one, "\n"]} for one in paragraphs]
    code = {"cell_type": "code", "metadata": {}, "outputs": [], "source": ["print('the the')\n"]}
    return json.dumps({"cells": [code, *cells, code], "nbformat": 4}, indent=1) + "\n"


def _lines(paragraphs: Sequence[str]) -> str:
    return "\n\n".join(paragraphs) + "\n"


MARKDOWN = Carrier("markdown", _lines)
CARRIERS = (
    MARKDOWN,
    Carrier("text", _lines, inline=lambda kind, text: f"`{text}`" if kind == "code" else text),
    Carrier("rst", _lines, _rst, openers=("``x", "*x", "**x", "`x", ":ref:`x", "|x", "_`x", "::")),
    Carrier("rst", _sphinx, _rst),
    Carrier(
        "html",
        _page,
        _html,
        lambda text: html.escape(text, quote=False),
        openers=("<b>", "<!--", "<b", "<code>", "<pre>", "{{ x", "{% x", "&x", "<svg>", "<? x"),
    ),
    Carrier("markdown", _in_markdown, _html),
    Carrier("python", _docstring, _rst, openers=("``x", "*x", "`x", "::", ":x:`y")),
    Carrier("javascript", _javadoc, _plainly, openers=("`", "{@link x", "<pre>", "<code>")),
    Carrier("c", _javadoc, _plainly, openers=("'", '"', "`")),
    Carrier("shell", _sharps, _plainly, openers=("'", '"', "`")),
    Carrier("commit-message", _message, openers=("`", "<b", "[x")),
    Carrier("gettext", _template, _plainly, openers=("`", "<b", "%(x", "{x")),
    Carrier(
        "asciidoc",
        _manual,
        _asciidoc,
        openers=("`x", "*x", "_x", "<<x", "{x", "link:x[x", "++x", "+x", "((("),
    ),
    Carrier("notebook", _cells, openers=("`", "<b", "[x", "$x")),
)
