#!/usr/bin/env python3
"""Make an access log for the example: a real nginx writes it while real requests arrive.

A hand-written log would only show what its author believes nginx logs. Here nginx runs in a
temporary folder on loopback, and every status in the log is one that it decided on by itself or
that its configuration names. Linux only: clients are told apart by loopback source addresses.
"""

from __future__ import annotations

import argparse
import http.client
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from sample_site import (
    SampleError,
    Site,
    prepare_folder,
    reserved_ports,
    running_nginx,
    running_upstream,
    write_config,
)
from sample_visitors import play

EXPECTED = {
    200, 201, 204, 206, 301, 302, 304, 400, 401, 403, 404, 405, 408, 413, 416, 444,
    460, 494, 495, 496, 497, 499, 500, 502, 503, 504, 599,
}
"""What the log must show, or it is not written: another nginx may decide otherwise."""

QUOTED = r'"((?:[^"\\\x00-\x1f\x7f-\xff]|\\x[0-9A-F]{2})*)"'
COMBINED = re.compile(
    r"127\.0\.0\.\d{1,3} - \S+ "
    r"\[\d{2}/[A-Z][a-z]{2}/\d{4}:\d{2}:\d{2}:\d{2} [+-]\d{4}\] "
    rf"{QUOTED} (?P<status>\d{{3}}) \d+ {QUOTED} {QUOTED}"
)


def record(folder: Path) -> str:
    """Run the site in the folder, let everything happen, and give the access log."""
    prepare_folder(folder)
    with running_upstream() as upstream, reserved_ports(1) as [refused]:
        with reserved_ports(3) as ports:
            site = Site(folder, *ports)
        write_config(site, upstream, refused)
        with running_nginx(site):
            play(site)
        return (folder / "access.log").read_text(encoding="ascii")


def check(log: str) -> None:
    """Refuse a log that is not in the combined format or that lacks a status."""
    seen = set()
    for line in log.splitlines():
        match = COMBINED.fullmatch(line)
        if not match:
            raise SampleError(f"not in the combined format: {line}")
        seen.add(int(match["status"]))
    if missing := EXPECTED - seen:
        raise SampleError(f"nginx did not log {', '.join(map(str, sorted(missing)))}")


def publish(log: str, target: Path) -> None:
    """Put the log in place whole or not at all."""
    part = target.with_name(target.name + ".part")
    try:
        part.write_text(log, encoding="ascii")
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def parse_arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(
        description="Run nginx on loopback, send it requests, and keep the access log it writes.",
        epilog="Needs nginx and openssl on PATH, and curl with HTTP/2 for the HTTP/2.0 lines.",
    )
    parser.add_argument(
        "output",
        nargs="?",
        type=Path,
        default=Path(__file__).with_name("sample.log"),
        help="where to write the log (default: sample.log beside this script)",
    )
    return parser.parse_args()


def main() -> int:
    """Give 0 if the log was written, 1 if it could not be made, 2 if a program is absent."""
    output = parse_arguments().output
    for program in ("nginx", "openssl"):
        if not shutil.which(program):
            print(f"make_sample: {program} is not on PATH (try /usr/sbin too)", file=sys.stderr)
            return 2
    # Turned into an exception, so that nginx is stopped and the folder removed on the way out.
    signal.signal(signal.SIGTERM, lambda number, _: sys.exit(128 + number))
    try:
        with tempfile.TemporaryDirectory(prefix="sample-log-") as folder:
            log = record(Path(folder))
        check(log)
        publish(log, output)
    except (SampleError, OSError, http.client.HTTPException, subprocess.SubprocessError) as error:
        print(f"make_sample: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
