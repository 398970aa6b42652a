"""A hook of MkDocs: adds a page for each rule to the site, made from the rule's file.

Only the index of rules is committed, as ``docs/rules/index.md``.
"""

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

from seedlint.packs.pack import builtin
from seedlint.packs.registry import RuleRegistry
from seedlint.packs.rule_pages import pages


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the generated pages.

    Args:
        files: what MkDocs found in ``docs/``.
        config: of the site.

    Returns:
        The same collection, with the pages in it.
    """
    for name, text in pages(RuleRegistry([builtin()]).specs.values()).items():
        if name != "index.md":
            files.append(File.generated(config, f"rules/{name}", content=text))
    return files
