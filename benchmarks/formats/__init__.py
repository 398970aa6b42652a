"""How seedlint reads formats other than Markdown, on files of real projects."""
