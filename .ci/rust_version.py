"""Finds dependencies that ask for a newer Rust than the workspace promises.

The promise is about the default features; a framework may ask for more. The promised toolchain itself is seldom at hand. What
can be checked without it is what every crate asks for (here) and which version of the standard library brought each function
that we call (clippy's `incompatible_msrv`).
"""

import json
import subprocess
import sys

# What only a feature asks for, and the table of features in src/lib.rs says it.
FRAMEWORKS = {"actix-web"}


def version(text):
    return tuple(int(part) for part in text.split(".")[:2])


command = ["cargo", "metadata", "--format-version", "1", "--locked"]
metadata = json.loads(subprocess.check_output(command))
members = set(metadata["workspace_members"])
promised = max(it["rust_version"] for it in metadata["packages"] if it["id"] in members)
newer = [
    f"{it['name']} {it['version']} asks for Rust {it['rust_version']}, we promise {promised}"
    for it in metadata["packages"]
    if it["rust_version"]
    and version(it["rust_version"]) > version(promised)
    and it["name"] not in FRAMEWORKS
]
print("\n".join(newer) or f"{len(metadata['packages'])} crates, none newer than Rust {promised}")
sys.exit(bool(newer))
