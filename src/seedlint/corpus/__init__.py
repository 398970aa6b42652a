"""Corpus mode: check, fix and undo in millions of short texts, in JSON Lines, Parquet or CSV.

The *step* (``step``, ``table``) is pure: texts in, results out. The *unit runner* (``unit``) reads
one unit of a corpus, runs the step, writes all outputs under temporary names and commits. Engines
(``pool``, ``engines``) only decide where and when units run.
"""
