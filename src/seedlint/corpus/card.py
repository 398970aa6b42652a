"""The data card of a cleaned corpus: a section for its README, and Croissant metadata."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from seedlint import __version__
from seedlint.corpus.inputs import FOLDER, kind_of
from seedlint.corpus.options import Options
from seedlint.corpus.plan import Plan
from seedlint.corpus.scores import NAMES, PREFIX
from seedlint.corpus.tally import Tally

_BEGIN, _END = "<!-- seedlint: begin -->", "<!-- seedlint: end -->"
_FRONT = re.compile(r"\A---\n(.*?\n)---\n", re.DOTALL)
_INFO = re.compile(r"^dataset_info:.*\n(?:(?:[ \t-].*)?\n)*", re.MULTILINE)
_ENCODINGS = {
    "jsonl": "application/jsonlines",
    "csv": "text/csv",
    "parquet": "application/x-parquet",
    "arrow": "application/vnd.apache.arrow.file",
}
_TYPES = {
    "words": "sc:Integer",
    "hidden_share": "sc:Float",
    "findings": "sc:Integer",
    "per_1000": "sc:Float",
    "per_1000_low": "sc:Float",
    "language": "sc:Text",
    "changed": "sc:Boolean",
    "fixes": "sc:Integer",
}


def card(tally: Tally, plan: Plan, options: Options) -> str:
    """Return the section for the README of a cleaned corpus."""
    sums = tally.sums
    words = max(sums["words"], 1)
    lines = [
        "## Cleaning with seedlint",
        "",
        f"Made by seedlint {__version__} (plan `{plan.digest}`) with",
        "",
        "```sh",
        plan.command,
        "```",
        "",
        f"- {sums['rows']:,} rows, {sums['words']:,} words; column `{options.column}`",
        f"- {sums['findings']:,} findings, {1000 * sums['findings'] / words:.2f} in 1,000 words",
        f"- {sums['bad']:,} bad rows ({options.bad_rows})",
    ]
    if options.fixes:
        lines.append(f"- {sums['fixes']:,} fixes in {sums['changed']:,} rows")
    counts = tally.applied if options.fixes else tally.findings
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:10]
    if ranked:
        what = "Fixes" if options.fixes else "Findings"
        lines += ["", f"| Rule | {what} |", "| --- | ---: |"]
        lines += [f"| {rule} | {count:,} |" for rule, count in ranked]
    if options.changes:
        lines += [
            "",
            f"Every edit is recorded in `{FOLDER}/journal`; `seedlint corpus undo` takes them",
            "back, all or by rule.",
        ]
    return "\n".join(lines) + "\n"


def with_card(readme: str, section: str) -> str:
    """Return a README with the section, in the place of an earlier one.

    What its front matter says about columns and sizes of the data (``dataset_info``) no longer
    holds, so that is removed.
    """
    front = _FRONT.match(readme)
    if front:
        kept = _INFO.sub("", front[1])
        readme = f"---\n{kept}---\n{readme[front.end() :]}"
    before, begin, rest = readme.partition(_BEGIN)
    _, _, after = rest.partition(_END) if begin else ("", "", "")
    head = before.rstrip("\n")
    gap = "\n\n" if head else ""
    return f"{head}{gap}{_BEGIN}\n{section}{_END}{after or chr(10)}"


def croissant(name: str, files: Mapping[str, Sequence[Any]], plan: Plan, options: Options) -> bytes:
    """Return Croissant metadata (version 1.0) of a cleaned corpus.

    Args:
        name: of the corpus.
        files: of the output, each with its size and its SHA-256 digest.
        plan: of the run.
        options: of the run.
    """
    data = {file: kept for file, kept in files.items() if not file.startswith((FOLDER, ".."))}
    kinds = sorted({kind_of(file) for file in data})
    distribution: list[dict[str, Any]] = [
        {
            "@type": "cr:FileObject",
            "@id": file,
            "name": file,
            "contentUrl": f"../{file}",  # from the folder that this file is in
            "contentSize": f"{size} B",
            "encodingFormat": _ENCODINGS[kind_of(file)],
            "sha256": digest,
        }
        for file, (size, digest) in data.items()
    ]
    record_sets = [
        {
            "@type": "cr:RecordSet",
            "@id": f"rows/{file}",
            "name": f"rows/{file}",
            "field": [_field(file, *pair) for pair in _columns(options)],
        }
        for file in data
        if kind_of(file) in ("jsonl", "csv", "parquet")
    ]
    document = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": "http://mlcommons.org/croissant/1.0",
        "name": name,
        "description": f"Texts in {', '.join(kinds)} files, cleaned with seedlint {__version__}.",
        "version": "1.0.0",
        "distribution": distribution,
        "recordSet": record_sets,
    }
    return msgspec.json.format(msgspec.json.encode(document), indent=1)


def _columns(options: Options) -> list[tuple[str, str]]:
    columns = [(options.path.column, "sc:Text")] if options.path.is_flat else []
    if options.into:
        columns.append((options.into, "sc:Text"))
    if options.scores:
        known = [name for name in NAMES if name.removeprefix(PREFIX) in _TYPES]
        columns += [(name, _TYPES[name.removeprefix(PREFIX)]) for name in known]
    return columns


def _field(file: str, name: str, kind: str) -> dict[str, Any]:
    return {
        "@type": "cr:Field",
        "@id": f"rows/{file}/{name}",
        "name": name,
        "dataType": kind,
        "source": {"fileObject": {"@id": file}, "extract": {"column": name}},
    }


_CONTEXT: Mapping[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}
