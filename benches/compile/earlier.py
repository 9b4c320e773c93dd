"""An earlier state of this repository, to measure beside today's: `--against REVISION`."""

from __future__ import annotations

import argparse
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from benches.figures import ROOT


@contextmanager
def earlier() -> Iterator[Path | None]:
    """A checkout of the revision that the command line names; `None` if it names none."""
    parser = argparse.ArgumentParser()
    help_text = "a revision of this repository to build beside today's, in turn"
    parser.add_argument("--against", metavar="REVISION", help=help_text)
    revision = parser.parse_args().against
    if revision is None:
        yield None
        return
    with TemporaryDirectory(prefix="earlier-") as folder:
        git = ["git", "-c", "advice.detachedHead=false"]
        clone = [*git, "clone", "--quiet", "--shared", "--no-checkout", str(ROOT), folder]
        subprocess.run(clone, check=True)
        subprocess.run([*git, "checkout", "--quiet", revision], cwd=folder, check=True)
        yield Path(folder)


def facts() -> dict[str, str]:
    """What the table says of it."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--against", default="nothing earlier")
    return {"against": parser.parse_args().against}
