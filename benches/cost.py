"""What a command costs: CPU seconds of its whole process tree, and the time on the clock."""

from __future__ import annotations

import os
import statistics
import subprocess
import time
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Cost:
    """CPU seconds, user and system, of a command and all that it started; and seconds it took."""

    cpu: float
    wall: float


@dataclass(frozen=True)
class Spread:
    """Several measurements of one thing."""

    median: float
    least: float
    most: float

    @classmethod
    def of(cls, values: Iterable[float]) -> Spread:
        """Sum the measurements up."""
        values = list(values)
        return cls(statistics.median(values), min(values), max(values))


class CommandError(Exception):
    """A command that was to be measured failed."""


def measure(command: list[str], **options) -> Cost:
    """Run the command to its end; `options` are those of Popen."""
    start = time.perf_counter()
    process = subprocess.Popen(command, **options)
    # Not Popen.wait(): only wait4 says what this child and its own children used.
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        raise CommandError(f"exit code {process.returncode}: {' '.join(command)}")
    return Cost(usage.ru_utime + usage.ru_stime, wall)
