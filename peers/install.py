"""Installing pinned packages into a cache of their own; nothing outside of it is written."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path

from .subject import Subject

CACHE = Path(__file__).resolve().parent / "cache"

TOOLCHAINS = {
    "cpython": ("python3.11-minimal", "libpython3.11-minimal"),
    "csharp": ("mono-runtime", "mono-mcs"),
    "erlang": ("erlang-base",),
    "go": ("golang-go",),
    "haskell": ("ghc",),
    "java": ("default-jdk-headless",),
    "lua": ("lua5.3",),
    "ocaml": ("ocaml-nox", "ocaml-findlib"),
    "php": ("php8.2-cli",),
    "ruby": ("ruby",),
    "cpp": ("g++",),
}
"""What Debian has for the languages that a machine may lack. Their versions are Debian's."""


UNPACKING = threading.Lock()
"""All packages of Debian share a root."""


class Unavailable(Exception):
    """A package that cannot be had here."""


def refuse_offline() -> None:
    """Raise `Unavailable` if nothing is to be downloaded."""
    if os.environ.get("PEERS_OFFLINE"):
        raise Unavailable("not installed")


def run(*command: str, folder: Path | None = None, environment: dict[str, str] | None = None, stdin: str = "") -> str:
    """What a command prints. Raises `CalledProcessError` if it fails."""
    variables = os.environ | (environment or {})
    done = subprocess.run(
        command, cwd=folder, env=variables, input=stdin, capture_output=True, text=True, check=True, timeout=900
    )
    return done.stdout


def installed_into(folder: Path, command: Sequence[str]) -> None:
    """Run a command that fills the folder, once. A failure leaves no folder behind."""
    if (folder / ".installed").exists():
        return
    refuse_offline()
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        run(*command, folder=folder)
    except (subprocess.CalledProcessError, subprocess.TimeoutExpired, FileNotFoundError) as error:
        shutil.rmtree(folder)
        raise Unavailable(last_line(error)) from error
    (folder / ".installed").touch()


def last_line(error: Exception) -> str:
    """What a failed command said last."""
    said = getattr(error, "stderr", None) or getattr(error, "stdout", None) or str(error)
    lines = [line.strip() for line in str(said).splitlines() if line.strip()]
    return lines[-1] if lines else repr(error)


def folder_of(subject: Subject) -> Path:
    """Where the program of a subject lies; for PyPI and npm its packages too."""
    return CACHE / subject.ecosystem / f"{subject.package.replace('/', '+')}-{subject.version.replace(':', '+')}"


def install(subject: Subject) -> Path:
    """Install what a subject needs, and return its folder. Raises `Unavailable`."""
    folder = folder_of(subject)
    packages = subject.install or (subject.package,)
    if subject.ecosystem == "PyPI":
        pinned = [f"{subject.package}=={subject.version}", *subject.install]
        installed_into(folder, [sys.executable, "-m", "pip", "install", "--quiet", "--target", ".", *pinned])
    elif subject.ecosystem == "npm":
        pinned = [f"{subject.package}@{subject.version}", *subject.install]
        installed_into(folder, ["npm", "install", "--silent", "--ignore-scripts", "--prefix", ".", *pinned])
    else:
        folder.mkdir(parents=True, exist_ok=True)
        debian = [f"{packages[0]}={subject.version}", *packages[1:]]
        with UNPACKING:
            unpack([*debian, *TOOLCHAINS.get(subject.language, ())])
    return folder


def unpack(packages: Iterable[str]) -> None:
    """Unpack packages of Debian with what they need, into a root of their own."""
    root, stamps = CACHE / "debian-root", CACHE / "debian-stamps"
    missing = [it for it in packages if not (stamps / it).exists()]
    if not missing:
        return
    refuse_offline()
    archives = CACHE / "debian-archives"
    for folder in (archives / "partial", stamps, root / "usr" / "lib", root / "usr" / "bin", root / "usr" / "sbin"):
        folder.mkdir(parents=True, exist_ok=True)
    for name in ("lib", "bin", "sbin"):
        if not (root / name).is_symlink():
            (root / name).symlink_to(f"usr/{name}")
    try:
        run(
            "apt-get", "install", "--quiet=2", "--yes", "--download-only", "--reinstall", "--no-install-recommends",
            "--option", "DPkg::Lock::Timeout=300", "--option", f"Dir::Cache::archives={archives}", *missing,
        )  # fmt: skip
    except (subprocess.CalledProcessError, FileNotFoundError) as error:
        raise Unavailable(last_line(error)) from error
    for archive in archives.glob("*.deb"):
        # Not `dpkg -x`, which puts a folder where `lib` is a link.
        extract = 'dpkg --fsys-tarfile "$1" | tar --extract --keep-directory-symlink --directory "$2"'
        run("sh", "-c", extract, "sh", str(archive), str(root))
        archive.unlink()
    if (haskell := root / "var/lib/ghc/package.conf.d").is_dir():
        run(*within(["ghc-pkg", "recache", f"--package-db={haskell}"]))
    for name in missing:
        (stamps / name).touch()


def within(command: Sequence[str]) -> list[str]:
    """The command, in a namespace that sees the unpacked packages where Debian installs them."""
    root = CACHE / "debian-root"
    mounts = " && ".join(
        f"mount -t overlay overlay -o lowerdir={root}{it}:{it} {it}"
        for it in ("/usr", "/etc", "/var/lib")
        if (root / it.lstrip("/")).is_dir()
    )
    user = [] if os.geteuid() == 0 else ["--map-root-user"]
    return ["unshare", "--mount", *user, "sh", "-c", f'{mounts or "true"} && exec "$@"', "sh", *command]
