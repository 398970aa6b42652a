"""A text in each format that has all that its reader knows, for tests that cut it up."""

import json
from collections.abc import Mapping

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

SAMPLES: Mapping[str, str] = {"notebook": NOTEBOOK, "rst": RST}
"""By the name of the format."""
