"""A text in each format that has all that its reader knows, for tests that cut it up."""

import json
from collections.abc import Mapping

from seedlint.formats import FORMATS

NOTEBOOK = json.dumps(
    {
        "nbformat": 4,
        "cells": [
            {
                "cell_type": "markdown",
                "metadata": {"source": ["the the"]},
                "source": ["# The the harbor\n", "\n", 'They said "no \\"" to `the the`.\n'],
            },
            {"source": "One string — “the the” 😀\r\n\tand a tab", "cell_type": "markdown"},
            {"cell_type": "code", "source": ["x = 'the the'\n"], "outputs": [{"data": "the the"}]},
            {"cell_type": "markdown", "source": []},
        ],
        "metadata": {"kernelspec": {"name": "python3"}},
    },
    indent=1,
)

RST = """
=====
Title
=====

.. _top:
.. comment: the the

Sub *title*
-----------

The the *harbor* is ``the the`` in **the the** `old <https://a.example/the_the>`_ town_.
Roles: :ref:`the the <top>`, :func:`the the`, :guilabel:`Save`, `default`, |sub|, [1]_, re\\ ``x``\\ ed.

* an item with
  two lines::

      code the the

  1. inner
  2. inner the the

Quoted::

> the the
> the the

term : the the
    Its definition.

:param x: the the parameter is here
:orphan:

-a, --all  All the the files.

.. note:: Begins here
   and goes on.

.. versionadded:: 3.2 With the the thing.

.. figure:: the_the.png
   :alt: the the

   A caption.

.. code-block:: python
   :caption: x

   the = the

.. unknown:: the the

   the the

+------+---------+
| a    | the the |
+======+=========+
| one  | cell    |
+------+---------+

===  =======
a    the the
===  =======
one  two
===  =======

| line
| block

>>> the the

.. |sub| replace:: the the text
.. [1] A the the note.
.. _town: https://a.example
__ https://b.example

----

The end — “so” it is.
"""

HTML = """<!DOCTYPE html>
<html lang="en"><head><title>The the page</title>
<meta name="description" content="All the the things &amp; more">
<script>if (a < b) "the the"; </script><style>p { color: the the }</style></head>
<body class="the the">
{% if a < b %}
<h1>The   <em>the</em> title</h1>
{% endif %}
<p title="Say &quot;the the&quot; now">This don&rsquo;t &lt;the the&gt; &nbsp; &#8212; &#x1F600;
   and the the line<br>ends <code>the the</code> {{ x|default:"the the" }}.</p>
<ul><li>one<li>two <span lang="fr">le le chat</span> the the end</ul>
<table><tr><th>a</th><td>the the</td></tr></table>
<pre>the the</pre><textarea>the the</textarea>
{% raw %}the the{% endraw %}<% the the %><?php the the ?>
<!-- the the --><![CDATA[the the]]>
<img alt='the the image' src="x"><a href="the the" title="the the">link</a>
<svg><text>the the</text></svg>
</body></html>
"""

PYTHON = '''#!/usr/bin/python3
"""The the module.

It has ``the the`` code and \\n escapes.
"""

import os  # the the import

# A comment about the the harbor
# that goes on.
NAME = "the the" "\\\\" + f"{'the the'}" + r"\\d"
"""An attribute, the the one."""


class Harbor:
    r"""Raw the the \\d docs."""

    def sail(self, a, *args):
        """Sail the the ship.

        Args:
            a: The the first.
            *args (tuple[int, ...]): More of the the same,
                going on.

        Parameters
        ----------
        x : int
            The the number.

        >>> the the
        """
        # TODO: the the
        value = [
            """not docs the the"""
        ]
        return value
'''
C = """/* Copyright the the */
#include <x.h>

/**
 * Sails the the ship.
 *
 * @param name the the name of {@code the the}
 * @return the ship
 */
int sail(char *name) {
    // plain the the
    /// The the short one.
    char *x = "/** the the */ // the the";  /* the the */
    char y = '"';
    return a / b / c;
}
"""
JAVASCRIPT = (
    C
    + """
const x = /["'/*]/.test(`the the ${"the the"} //`);
/*! The the end. */
"""
)
SHELL = """#!/bin/sh
# Prints the the harbor.
echo "the the # the the" 'the the # no' \\"  # the the end
x=${#y} # shellcheck disable=SC1
cat <<END
the the
END
"""
DASHES = """-- The the harbor.
SELECT 'the -- the', "the the" FROM x /* the the */;
"""
_FAMILIES = {"HASH": SHELL, "DASH": DASHES, "JAVASCRIPT": JAVASCRIPT, "CSS": C}
PROGRAMS = {
    format.name: _FAMILIES.get(format.reader.rpartition(":")[2], C)
    for format in FORMATS.values()
    if format.reader.startswith("seedlint.readers.code")
}

ASCIIDOC = """= The the manual
:the-the: the the
// the the

The the *harbor* is `the the` in the _old_ town, see <<the-the,the the part>>, <<the>>
and https://a.example/the[the site] or link:the[the the page], {the-the}, linkgit:the-the[1].

[source,c]
----
the the
----

....
the the
....

[listing]
the the

.The the title
====
In a box the the.
====

Options
-------

`--all`::
-a::
\tAll the the things.
+
More of the the same.

term the the::
  Its meaning.

* one the the item
** two
. three

 literal the the

NOTE: Mind the the gap.

ifdef::the[the the]
image::the.png[the the]
include::the[]

[cols="1,2"]
|===
|Name |The the cell
2+|wide a|the the
|===

++++
the the
++++

The end +the the+ and \\*this*.
"""
COMMIT = """fixup! fix(core)!: Correct the the bug in foo_bar

This is the the body, since 1a2b3c4d5e and #123.

- one the the item
- `the the`

Fixes: #12
Co-authored-by: Ada the the <a@b.example>
; Please enter the commit message for the the
; ------------------------ >8 ------------------------
diff --git the the
"""
GETTEXT = r"""msgid ""
msgstr ""
"Language: en_GB\n"
"Project: the the\n"

# the the
#: the/the.py:1
msgctxt "the the"
msgid "the the"
msgid_plural "the the"
msgstr[0] "One the the %(name)s \"x\"\n"
"and {the the} more <b>of the</b> \u2019 the.\n\n- and"
msgstr[1] "the the"

#, fuzzy
msgid "the the"
msgstr "the the"

#~ msgid "the the"
#~ msgstr "the the"
"""

SAMPLES: Mapping[str, str] = {
    "asciidoc": ASCIIDOC,
    "commit-message": COMMIT,
    "gettext": GETTEXT,
    "html": HTML,
    "notebook": NOTEBOOK,
    "rst": RST,
    **PROGRAMS,
    "python": PYTHON,
}
"""By the name of the format."""
