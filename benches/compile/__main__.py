"""All that builds cost, in ten minutes or so of a machine with nothing else to do.

    python3 -m benches.compile [--against REVISION]

With a revision, today's figures appear beside those of that revision, both measured in turn.
"""

from __future__ import annotations

from benches.compile import cold, expansion, growth, service, warm


def main() -> None:
    """One after the other."""
    for bench in [cold, service, warm, growth, expansion]:
        bench.main()


if __name__ == "__main__":
    main()
