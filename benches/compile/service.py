"""What we add to the first build of a service that has its frameworks already.

    python3 -m benches.compile.service

The dependencies are those of `examples/orders-api`, read from its manifest: axum, tokio, serde,
thiserror, utoipa and more. The service is built without us and with us, with the features that the
example asks for and each choice of the macros. Each is built from nothing, in turn; many of the
crates are shared, and the difference is what a user of the service would feel.

-> `service.tsv`: CPU seconds (least and most), the number of crates beneath the service, and how
many times the CPU seconds without us.
"""

from __future__ import annotations

import json
import tempfile
import tomllib
from pathlib import Path

from benches.compile.user_crate import Built, UserCrate
from benches.compile.user_crates import library, ours
from benches.cost import Spread
from benches.figures import ROOT, write

REPETITIONS = 2
WITHOUT = "without"
CHOICES = {
    "with status-codes, no macros": [],
    "with status-codes, status-docs": ["status-docs"],
    "with status-codes, status-enum": ["status-enum"],
    "with status-codes": ["macros"],
}


def dependencies() -> tuple[list[str], list[str]]:
    """The lines of the manifest without us, and the features that it asks us for."""
    workspace = manifest(ROOT)["workspace"]["dependencies"]
    asked = manifest(ROOT / "examples/orders-api")["dependencies"]
    features = asked.pop("status-codes")["features"]
    return [line(name, workspace[name], it) for name, it in asked.items()], features


def manifest(folder: Path) -> dict:
    """The manifest of a package."""
    return tomllib.loads((folder / "Cargo.toml").read_text(encoding="utf-8"))


def line(name: str, in_workspace: str | dict, asked: dict) -> str:
    """What the workspace and the package say of a dependency, in one line."""
    table = {"version": in_workspace} if isinstance(in_workspace, str) else in_workspace
    features = [*table.get("features", []), *asked.get("features", [])]
    default = json.dumps(table.get("default-features", True))
    return (
        f'{name} = {{ version = "{table["version"]}", default-features = {default}, '
        f"features = {json.dumps(features)} }}"
    )


def crates() -> dict[str, UserCrate]:
    """The service without us, and with each choice of macros."""
    theirs, features = dependencies()
    code = "pub fn nothing() {}\n"
    crates = {WITHOUT: library(code, *theirs)}
    for name, macros in CHOICES.items():
        crates[name] = library(code, *theirs, ours([*features, *macros]))
    return crates


def main() -> None:
    """Build all in turn, several times round."""
    with tempfile.TemporaryDirectory(prefix="service-") as folder:
        built = {name: Built.write(Path(folder, name), it) for name, it in crates().items()}
        costs = {name: [] for name in built}
        for _ in range(REPETITIONS):
            for name, crate in built.items():
                costs[name].append(crate.cold("build").cpu)
        counts = {name: crate.crates() for name, crate in built.items()}
    spreads = {name: Spread.of(seconds) for name, seconds in costs.items()}
    least = spreads[WITHOUT].least
    rows = [
        [name, it.least, it.most, counts[name], f"{it.least / least:.2f}"]
        for name, it in spreads.items()
    ]
    columns = ["the service", "cpu least", "cpu most", "crates", "of without"]
    write(Path(__file__).with_suffix(".tsv"), {"repetitions": str(REPETITIONS)}, columns, rows)


if __name__ == "__main__":
    main()
