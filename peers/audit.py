"""Run `status-codes audit` over the sources that `python3 -m peers` installs, and count what it finds.

    python3 -m peers.audit target/release/status-codes

writes peers/AUDIT.md. Each source, and the faults that are known of it, is in peers/audited.toml; a source that is not
installed is skipped, and standard error says so.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path

from .install import CACHE

HERE = Path(__file__).resolve().parent
HEAD = """\
# What the auditor finds in published tables

`python3 -m peers.audit COMMAND` writes this page: it runs `status-codes audit` over the sources of the packages that
`python3 -m peers` installs. *Known faults* are those of [`audited.toml`](audited.toml), found and all. *Wrongly reported* are
errors that the source does not deserve. The other columns count every finding, kind by kind, in as many files as have it.

| Source | Registry | Known faults | Wrongly reported | Errors | Missing codes | Former names | Other warnings |
| --- | --- | --- | --- | --- | --- | --- | --- |
"""
ERRORS = ("wrong-name", "slipped-names")


def crates() -> dict[str, Path]:
    """The folders of the crates that `peers/rust` is built on."""
    command = ["cargo", "metadata", "--format-version=1", f"--manifest-path={HERE / 'rust' / 'Cargo.toml'}"]
    packages = json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout)["packages"]
    return {f"{it['name']} {it['version']}": Path(it["manifest_path"]).parent for it in packages}


def audit(command: str, folder: Path, registry: str) -> list[tuple[str, str]]:
    """The findings as kinds with numbers."""
    options = ["--registry", registry, "--format", "json", "--warn", "unknown-name"]
    output = subprocess.run([command, "audit", str(folder), *options], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    findings = json.loads(output.stdout or "[]")
    several = {"missing-code"}
    pairs = ((it["lint"], it["numbers"] if it["lint"] in several else it["numbers"][:1]) for it in findings)
    return [(kind, number) for kind, numbers in pairs for number in numbers]


def main() -> int:
    """Audit every source, and write the page."""
    command = str(Path(sys.argv[1]).resolve())
    versions = crates()
    rows, totals = [], Counter()
    for source in tomllib.loads((HERE / "audited.toml").read_text(encoding="utf-8"))["source"]:
        name, folder = place(source, versions)
        if folder is None or not folder.exists():
            print(f"skipped {name}: not installed", file=sys.stderr)
            continue
        found = audit(command, folder, source["registry"])
        said = {f"{kind} {number}" for kind, number in found}
        faults = source.get("faults", [])
        missed = [it for it in faults if it not in said]
        wrong = [it for it in source.get("wrong", []) if it in said]
        kinds = Counter(kind for kind, _ in found)
        errors = sum(kinds[it] for it in ERRORS)
        others = kinds["two-names"] + kinds["unregistered-number"]
        known = f"{len(faults) - len(missed)} of {len(faults)}" if faults else ""
        row = [
            name,
            f"`{source['registry']}`",
            known,
            len(wrong) or "",
            errors,
            kinds["missing-code"],
            kinds["former-name"],
            others,
        ]
        rows.append("| " + " | ".join(str(it or "") for it in row) + " |")
        totals.update(sources=1, faults=len(faults), missed=len(missed), wrong=len(wrong))
        for it in missed:
            print(f"missed in {name}: {it}", file=sys.stderr)
    sentence = (
        f"In {totals['sources']} sources, {totals['faults'] - totals['missed']} of {totals['faults']} known faults are found,"
        f" and {totals['missed']} missed; errors that are wrongly reported: {totals['wrong']}. Warnings are counted and not judged."
    )
    (HERE / "AUDIT.md").write_text(HEAD + "\n".join(rows) + "\n\n" + sentence + "\n", encoding="utf-8")
    print(sentence)
    return int(totals["missed"] > 0)


def place(source: dict[str, str], versions: dict[str, Path]) -> tuple[str, Path | None]:
    """What a source is called, and its folder."""
    if "folder" in source:
        return source["folder"].split("/node_modules/")[0], CACHE / source["folder"]
    for name, folder in reversed(versions.items()):
        if name.split()[0] == source["crate"]:
            return f"crates.io/{name.replace(' ', '-')}", folder / "src"
    return source["crate"], None


if __name__ == "__main__":
    sys.exit(main())
