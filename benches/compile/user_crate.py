"""A user's crate in a folder of its own, and what it costs to build.

Every crate is built by the same command: one job, offline, for development. It is not compiled
incrementally unless that is what is measured: Cargo does so for path dependencies, which ours is
here, and not for what comes from a registry.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path

from benches.cost import Cost, measure

MANIFEST = """\
[package]
name    = "user"
version = "0.0.0"
edition = "2024"

[dependencies]
{dependencies}

[workspace]
"""


@dataclass(frozen=True)
class UserCrate:
    """What a user writes."""

    dependencies: list[str]
    files: dict[str, str]
    """By path; one of them is `src/lib.rs` or `src/main.rs`."""


@dataclass(frozen=True)
class Built:
    """A user's crate on the disk, with everything downloaded that it needs."""

    folder: Path
    target: Path
    """Where Cargo puts what it builds."""
    environment: dict[str, str]

    @classmethod
    def write(
        cls,
        folder: Path,
        crate: UserCrate,
        *,
        target: Path | None = None,
        incremental: bool = False,
    ) -> Built:
        """Write the crate, and fetch what it depends on; crates may share a target folder."""
        manifest = MANIFEST.format(dependencies="\n".join(crate.dependencies))
        for path, text in ({"Cargo.toml": manifest} | crate.files).items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        own = ("CARGO_BUILD_", "CARGO_PROFILE_", "CARGO_TARGET_", "RUSTC", "RUSTFLAGS")
        environment = {key: it for key, it in os.environ.items() if not key.startswith(own)}
        environment["CARGO_INCREMENTAL"] = str(int(incremental))
        subprocess.run(["cargo", "fetch", "--quiet"], cwd=folder, check=True)
        return cls(folder, target or folder / "target", environment)

    def crates(self) -> int:
        """How many crates it depends on."""
        command = ["cargo", "tree", "--offline", "--edges=normal,build", "--prefix=none"]
        command += ["--format={p}"]
        tree = subprocess.run(
            command, cwd=self.folder, env=self.environment, stdout=subprocess.PIPE, check=True
        ).stdout
        # A crate that was named before is marked.
        names = {line.removesuffix(b" (*)") for line in tree.splitlines() if line}
        return len(names) - 1

    def cargo(self, command: str, *arguments: str) -> Cost:
        """Run `cargo build` or the like, with one job."""
        line = ["cargo", command, "--quiet", "--offline", "--locked", "--jobs=1"]
        line += [f"--target-dir={self.target}", *arguments]
        return measure(line, cwd=self.folder, env=self.environment)

    def cold(self, command: str) -> Cost:
        """The command after everything built was thrown away."""
        shutil.rmtree(self.target, ignore_errors=True)
        return self.cargo(command)

    def touched(self, path: str, command: str) -> Cost:
        """The command after this file was saved, when all else is built."""
        (self.folder / path).touch()
        return self.cargo(command)
