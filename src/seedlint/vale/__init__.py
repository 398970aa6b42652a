"""Vale's settings and styles, read as they are and run as rules.

``project`` reads a ``.vale.ini``, ``definition`` a style's YAML file; ``plan`` makes plain data of
a rule, which the cache can hold, and ``runner`` runs that on a document. Nothing here starts
Vale or needs it.
"""
