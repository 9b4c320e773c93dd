"""Fails if a first build takes more, beside a peer's, than it did when the limits were set.

    python3 -m benches.compile.check

It builds strum and ours in turn, and a service with and without us, so that each ratio is of builds
under the same load. The margin is a tenth.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from benches.compile import service
from benches.compile.user_crate import Built, UserCrate
from benches.compile.user_crates import USER_CRATES

REPETITIONS = 3
MARGIN = 1.10
PEER = "strum"
OF_STRUM = {
    "status-codes without macros": 0.13,
    "status-codes, status-docs": 1.20,
    "status-codes, status-enum": 1.70,
    "status-codes": 2.35,
}
"""CPU seconds of a first build, of strum's. Ratios of single builds on a busy machine vary by a tenth."""
OF_THE_SERVICE = {
    "with status-codes, no macros": 1.10,
    "with status-codes, status-docs": 1.10,
    "with status-codes, status-enum": 1.20,
    "with status-codes": 1.20,
}
"""CPU seconds of the first build of a service, of the same service without us: what we aim for."""


def least(crates: dict[str, UserCrate], repetitions: int) -> dict[str, float]:
    """The least CPU seconds of each, built from nothing in turn."""
    with tempfile.TemporaryDirectory(prefix="check-") as folder:
        built = {name: Built.write(Path(folder, name), it) for name, it in crates.items()}
        rounds = [
            {name: it.cold("build").cpu for name, it in built.items()} for _ in range(repetitions)
        ]
    return {name: min(costs[name] for costs in rounds) for name in crates}


def beyond(costs: dict[str, float], peer: str, limits: dict[str, float]) -> int:
    """Prints each ratio beside its limit, and says how many are beyond."""
    count = 0
    for name, limit in limits.items():
        ratio = costs[name] / costs[peer]
        is_beyond = ratio > limit * MARGIN
        mark = "BEYOND" if is_beyond else "ok"
        print(f"{mark:6}  {name}: {ratio:.2f} of {peer}, at most {limit:.2f} and a tenth")
        count += is_beyond
    return count


def main() -> int:
    """Build and compare."""
    crates = {name: USER_CRATES[name] for name in [PEER, *OF_STRUM]}
    count = beyond(least(crates, REPETITIONS), PEER, OF_STRUM)
    costs = least(service.crates(), service.REPETITIONS)
    return int(count + beyond(costs, service.WITHOUT, OF_THE_SERVICE) > 0)


if __name__ == "__main__":
    sys.exit(main())
