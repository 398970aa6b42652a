"""What Markdown hides beyond the specifications, and how its marks lie."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seedlint.document import Document, Source
from seedlint.readers import registry

Read = Callable[..., Document]
Seen = Callable[..., str]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Layout is seen as spaces, and a soft break as itself.
        ("in\n  order to", "in\n  order to"),
        ("> in\n> order", "  in\n  order"),
        (">in\norder", " in\norder"),
        ("- in\n  order", "▒ in\n  order"),
        ("one \ntwo", "one \ntwo"),
        ("one\r\ntwo\r\n", "one \ntwo ¦"),
        ("one\rtwo", "one\ntwo"),
        # Hard breaks, blocks and cells end a segment.
        ("one  \ntwo", "one¦¦¦two"),
        ("one\\\ntwo", "one▒¦two"),
        ("**one  \ntwo**", "^^one¦¦¦two^^"),
        ("one\n\n\ntwo", "one¦¦¦two"),
        ("# One\ntwo", "▒ One¦two"),
        ("## One ##", "▒▒ One ▒▒"),
        ("One\n===\ntwo", "One¦▒▒▒¦two"),
        ("a | b\n--|--\nc | d", "a ¦ b¦▒▒▒▒▒¦c ¦ d"),
        ("| a |\n|---|\n", "¦ a ¦¦▒▒▒▒▒¦"),
        (r"a \| b | c" "\n--|--\n", "a ▒| b ¦ c¦▒▒▒▒▒¦"),
        # Markup that prose runs through.
        ("in **order** to", "in ^^order^^ to"),
        ("_a_ ~~b~~ __c__", "^a^ ^^b^^ ^^c^^"),
        ("snake_case and 2 * 3 * 4", "snake_case and 2 * 3 * 4"),
        ("[a link](http://x.y)", "^a link^▒▒▒▒▒▒▒▒▒▒▒▒"),
        ("![an image](x.png)", "^^an image^▒▒▒▒▒▒▒"),
        ("[not one] (x)", "[not one] (x)"),
        # Not prose.
        ("run `ls -l`.", "run ▒▒▒▒▒▒▒."),
        ("AT&amp;T", "AT▒▒▒▒▒T"),
        (r"a \* b", "a ▒* b"),
        ("a <b>c</b>", "a ▒▒▒c▒▒▒▒"),
        ("a <code>b c</code> d", "a ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒ d"),
        ("see https://x.y/z, and", "see ▒▒▒▒▒▒▒▒▒▒▒▒▒, and"),
        ("mail me@x.org.", "mail ▒▒▒▒▒▒▒▒."),
        ("- [ ] do\n- [x] done", "▒ ▒▒▒ do¦▒ ▒▒▒ done"),
        ("a[^1]\n\n[^1]: b", "a^▒▒▒¦¦▒▒▒▒▒ b"),
        ("```\na\n```\nb", "▒▒▒▒▒▒▒▒▒¦b"),
        ("    code\n\ntext", "    ▒▒▒▒¦¦text"),
        ("[a]: /b 'c'\ntext [a]", "▒▒▒▒▒▒▒▒▒▒▒¦text ^a^"),
    ],
)
def test_marks(seen: Seen, text: str, expected: str) -> None:
    assert seen(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("$x^2$ costs $5 and $10", "▒▒▒▒▒ costs $5 and $10"),
        ("from $20M to $30M/$40M", "from $20M to $30M/$40M"),
        ("a $$x$$ b", "a ▒▒▒▒▒ b"),
        ("$$\n- x\n= y\n$$\nb", "▒" * 13 + "¦b"),
        (r"a \(x^2\) b", "a ▒▒▒▒▒▒▒ b"),
        (r"a \(see below\) b", "a ▒(see below▒) b"),
        (r"\[1\] and \[[2](x)\]", "▒[1▒] and ▒[^2^▒▒▒▒]"),
        ("a {{ b | c }} d {% e %}", "a ▒▒▒▒▒▒▒▒▒▒▒ d ▒▒▒▒▒▒▒"),
        ('{{< fig a="b" >}}\n\ntext', "▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒¦¦text"),
        ('[a]({{< ref "b c.md" >}} "d") e', "^a^" + "▒" * 26 + " e"),
        ("{% highlight c %}\na\n\nb\n{% endhighlight %}\nc", "▒" * 41 + "¦c"),
        ("## A {#id .class}", "▒▒ A ▒▒▒▒▒▒▒▒▒▒▒▒"),
        ("![a](b){: .c width=3}", "^^a^▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒"),
        ("the {word} stays", "the {word} stays"),
        ("see {ref}`a b`.", "see ▒▒▒▒▒▒▒▒▒▒."),
        ("::: note\nText.\n:::", "▒▒▒▒▒▒▒▒¦Text.¦▒▒▒"),
        (":::{tip} A\n:class: b\n:name: c\nText.\n:::", "▒" * 29 + "¦Text.¦▒▒▒"),
        ("(target)=\n# A", "▒▒▒▒▒▒▒▒▒¦▒ A"),
        ('!!! note "A"\n    Text here.\n\nMore', "▒▒▒▒▒▒▒▒▒▒▒▒¦    Text here.¦¦More"),
        ("!!! Wow, that is\nloud", "!!! Wow, that is\nloud"),
        ("<!-- a -->\nb", "▒▒▒▒▒▒▒▒▒▒¦b"),
        ("a <!-- b -->c", "a ▒▒▒▒▒▒▒▒▒▒c"),
        (
            r"see \cite[p. 3]{a,b} and \textbf{a {b} c}.",
            "see ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒ and ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒.",
        ),
        (
            "\\begin{align*}\na,b &= c*d* \\\\\n\\end{align*} e",
            "▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒ e",
        ),
        ("\\begin{a} b\n\nc", "▒▒▒▒▒▒▒▒▒ b¦¦c"),
        (r"C:\new and \a {b}", r"C:\new and \a {b}"),
        ("<% if a %> b <%= c %>", "▒▒▒▒▒▒▒▒▒▒ b ▒▒▒▒▒▒▒▒"),
        ("5 <% 6", "5 <% 6"),
    ],
)
def test_what_generators_and_mathematicians_add(seen: Seen, text: str, expected: str) -> None:
    assert seen(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("See [[russia]], [[a b|the text]].", "See ▒▒▒▒▒▒▒▒▒▒, ▒▒▒▒▒▒the text▒▒."),
        ("|a|b|\n|-|-|\n|[[p\\|q]]|c|", "¦a¦b¦¦▒▒▒▒▒¦¦▒▒▒▒▒q▒▒¦c¦"),
        ("[[1](x)] [[a\nb]] [[]] [[a[b]]", "[^1^▒▒▒] [[a\nb]] [[]] [[a[b]]"),
        ("[[a]]\n\n[a]: /b", "[^a^]¦¦▒▒▒▒▒▒▒"),
    ],
)
def test_links_of_wikis(seen: Seen, text: str, expected: str) -> None:
    assert seen(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It flies :rocket:. Good :+1::100:", "It flies ▒▒▒▒▒▒▒▒. Good ▒▒▒▒▒▒▒▒▒"),
        (":warning: Be :see_no_evil:Good", "▒▒▒▒▒▒▒▒▒ Be ▒▒▒▒▒▒▒▒▒▒▒▒▒Good"),
        ("at 10:30:45, a:b:c, std::size::x, :-: and ::", None),
        ("one: two: three", None),
        ("[youtube https://y.be/a_b_c] now", "▒" * 28 + " now"),
        ('[fig id="1" src=a.png]Why not[/fig]', "▒" * 22 + "Why not▒▒▒▒▒▒"),
        ("a [see http://x.y/z], b", "a ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒, b"),
        ("a [See http://x.y/z], b", "a [See ▒▒▒▒▒▒▒▒▒▒▒▒], b"),
        ("[see http://x.y](z), a [word]", "^see ▒▒▒▒▒▒▒▒▒▒^▒▒▒, a [word]"),
        ("> [!NOTE]\n> Mind this.", "  ▒▒▒▒▒▒▒¦  Mind this."),
        ("> [!tip] Mind\n> this", "  ▒▒▒▒▒▒ Mind\n  this"),
    ],
)
def test_short_codes(seen: Seen, text: str, expected: str | None) -> None:
    assert seen(text) == (text if expected is None else expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ntitle: A\n---\nb", "▒" * 16 + "¦b"),
        ("---\r\ntitle: A\r\n...\r\nb", "▒" * 19 + "¦b"),
        ("---\n---\nb", "▒▒▒▒▒▒▒¦b"),
        ("+++\na = 1\n+++\nb", "▒▒▒▒▒▒▒▒▒▒▒▒▒¦b"),
        ('{\n"a": 1\n}\nb', "▒▒▒▒▒▒▒▒▒▒¦b"),
        ("\n\n---\ntitle: A\n---\nb", "▒" * 18 + "¦b"),
        ('---json\n{"a": 1}\n---\nb', "▒" * 20 + "¦b"),
        ("---toml\na = 1\n---\nb", "▒" * 17 + "¦b"),
        ("---\nNo key here\n---\nb", "▒▒▒¦No key here¦▒▒▒¦b"),
        ("---\n\na: b\n\n---\nb", "▒▒▒¦¦a: b¦¦▒▒▒¦b"),
        ("---\na: b\nnever closed", "▒▒▒¦a: b\nnever closed"),
    ],
)
def test_front_matter(read: Read, seen: Seen, text: str, expected: str) -> None:
    assert seen(text) == expected
    assert (read(text).outline[0].kind == "frontmatter") == (expected[3] == "▒")


def blocks(document: Document) -> list[tuple[str, str, bool]]:
    return [(block.kind, document[block.span], block.marked) for block in document.outline]


@pytest.mark.parametrize(
    "text",
    [
        "a | b\n--- | --- | ---\n1 | 2\n",
        "| a | b |\n|--|\n| 1 | 2 |\n",
        "a | b\n— | —\n1 | 2\n",
        "| a | b |\n| 1 | 2 |\n",
    ],
)
def test_tables_that_no_renderer_draws(read: Read, text: str) -> None:
    document = read(text + "And then a sentence.")
    assert blocks(document) == [
        ("table", text, False),
        ("paragraph", "And then a sentence.", True),
    ]
    assert "\n" not in document.view


def test_text_below_such_a_table_in_a_quote_is_apart(seen: Seen) -> None:
    rows = "> | a | b |\n> | c | d |\n"
    assert seen(rows + "> in\n> order\n").endswith(" ¦¦  in\n  order¦")


def test_a_drawn_table_swallows_the_line_below(read: Read) -> None:
    text = "a | b\n--|--\n1 | 2\nAnd then a sentence.\n"
    assert blocks(read(text)) == [("table", text, True)]


def test_a_row_above_a_table_stays_out_of_it(read: Read) -> None:
    assert blocks(read("| T |\n| a | b |\n|---|---|\n")) == [
        ("paragraph", "| T |\n", True),
        ("table", "| a | b |\n|---|---|\n", True),
    ]


def test_levels_and_containers(read: Read) -> None:
    text = "- a\n  - b\n\n    c\n\n> # d\n"
    document = read(text)
    assert [(block.kind, block.level) for block in document.outline] == [
        ("item", 1),
        ("paragraph", 0),
        ("item", 2),
        ("paragraph", 0),
        ("paragraph", 0),
        ("quote", 0),
        ("heading", 1),
    ]
    assert document[document.outline[0].span] == "- a\n  - b\n\n    c\n"


def test_lines_that_stand_for_paragraphs(read: Read) -> None:
    long = "This is a long line. It holds several sentences, and nobody wrapped it. " * 4
    text = f"{long}\nA Heading in Title Case\n{long}\n- item\n{long}\na | b |\n---|---|\n1 | 2 |\n"
    document = read(text)
    drawn = [(block.kind, block.level, document.is_drawn(block)) for block in document.outline]
    assert drawn == [
        ("paragraph", 0, True),
        ("heading", 0, False),
        ("paragraph", 0, True),
        ("item", 1, True),
        ("paragraph", 0, True),
        ("paragraph", 0, True),
        ("table", 0, False),
    ]
    assert "\n" not in document.view


def test_mdx(read: Read, seen: Seen) -> None:
    text = "import A from 'a'\n\n# Hello, {name}!\n\n<A b={{c: 'd'}}>text</A> {/* e */}\n"
    assert seen(text, ".mdx") == "▒" * 17 + "¦¦▒ Hello, ▒▒▒▒▒▒!¦¦" + "▒" * 16 + "text" + (
        "▒▒▒▒ ▒▒▒▒▒▒▒▒▒¦"
    )
    assert [block.kind for block in read(text, ".mdx").outline] == ["code", "heading", "paragraph"]


def test_a_module_may_hold_blank_lines(read: Read, seen: Seen) -> None:
    module = "export const f = (x,y) => {\n  a(b,c)\n\n  return [x,y]\n}\n"
    view = seen(f"{module}\nText {{a,b}}.\n", ".mdx")
    assert view == "▒" * (len(module) - 1) + "¦¦Text ▒▒▒▒▒.¦"
    assert [one.kind for one in read(f"{module}\nText.\n", ".mdx").outline] == [
        "code",
        "paragraph",
    ]
    assert seen("import {a\n\nText.\n", ".mdx") == "▒▒▒▒▒▒▒▒▒¦¦Text.¦"


@given(
    st.text(st.sampled_from("ab .\n\r\t>-*_`[]()<>!|#=~$\\{}&:1^@’\u3000\x02\x03\x1a"), max_size=80)
)
def test_any_text_can_be_read(text: str) -> None:
    for suffix in (".md", ".mdx", ".txt"):
        document = registry.read(Source("sample", text, suffix))
        assert len(document.stream) == len(document.view) == len(text)
        for block in document.outline:
            assert 0 <= block.span.start <= block.span.end <= len(text)
        for index, letter in enumerate(document.view):
            assert letter in (text[index], "\x1a", "\x03", "\x05", " ", "\n")
