"""The figures of `benches/operations`: what each operation of each subject takes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from benches.results.table import Table

OURS = ["HttpStatus", "HttpCode", "WebStatus"]
FLOOR = "u16"


@dataclass(frozen=True)
class Cost:
    """What one operation takes, beyond the loop around it."""

    instructions: float
    mispredicted: float
    nanoseconds: float
    deviation: float

    def __str__(self) -> str:
        return figure(self.instructions)


class Operations:
    """The costs, by operation and by subject."""

    def __init__(self, table: Table) -> None:
        self.costs: dict[str, dict[str, Cost]] = {}
        for row in table.rows:
            cost = Cost(*(
                round(float(row[column]), 1) + 0.0
                for column in ("instructions", "mispredicted", "nanoseconds", "deviation")
            ))
            self.costs.setdefault(row["operation"], {})[row["subject"]] = cost

    @property
    def subjects(self) -> list[str]:
        """All of them: ours, the floor, the peers."""
        found = {subject: None for costs in self.costs.values() for subject in costs}
        return [*OURS, FLOOR, *(it for it in found if it not in [*OURS, FLOOR])]

    def best_peer(self, operation: str) -> tuple[str, Cost] | None:
        """The peer that takes the fewest instructions for the same work.

        `http` is not a peer for making a code from a number: it looks only whether there are three
        digits, where the others look for the number.
        """
        peers = {
            subject: cost
            for subject, cost in self.costs[operation].items()
            if subject not in [*OURS, FLOOR]
            and not (subject == "http" and operation.startswith("from, ") and "then" not in operation)
        }
        return min(peers.items(), key=lambda it: it[1].instructions, default=None)

    def ratio(self, operation: str, subject: str) -> float | None:
        """How many times the best peer's instructions ours takes; none where the peer takes none."""
        peer = self.best_peer(operation)
        ours = self.costs[operation].get(subject)
        if peer is None or ours is None or peer[1].instructions == 0:
            return None
        return ours.instructions / peer[1].instructions

    def instructions(self) -> str:
        """The table of instructions, with the ratios to the best peer."""
        return self.table(str, list(self.costs), {"to the best peer": self.ratios})

    def mispredictions(self) -> str:
        """The table of mispredicted branches, where there are any."""
        rows = [
            operation
            for operation, costs in self.costs.items()
            if any(cost.mispredicted for cost in costs.values())
        ]
        return self.table(lambda it: figure(it.mispredicted), rows, {})

    def times(self) -> str:
        """The table of nanoseconds."""
        return self.table(
            lambda it: f"{figure(it.nanoseconds)} ± {figure(it.deviation)}", list(self.costs), {}
        )

    def ratios(self, operation: str) -> str:
        """Ours to the best peer's, in the order of `OURS`."""
        ratios = (self.ratio(operation, subject) for subject in OURS)
        given = [f"{ratio:.2f}" for ratio in ratios if ratio is not None]
        peer = self.best_peer(operation)
        return f"{', '.join(given)} ({peer[0]})" if given and peer else "—"

    def table(
        self,
        cell: Callable[[Cost], str],
        operations: Iterable[str],
        more: Mapping[str, Callable[[str], str]],
    ) -> str:
        """A table with an operation a row and a subject a column, and more columns after them."""
        rows = [
            [
                operation,
                *(
                    cell(costs[subject]) if (subject in costs) else "—"
                    for costs in [self.costs[operation]]
                    for subject in self.subjects
                ),
                *(column(operation) for column in more.values()),
            ]
            for operation in operations
        ]
        return markdown(["operation", *self.subjects, *more], rows)


def figure(value: float) -> str:
    """With one decimal, if that says anything."""
    return f"{value:,.1f}".removesuffix(".0")


def markdown(header: list[str], rows: Iterable[list[str]]) -> str:
    """A table in Markdown: the first column to the left, figures to the right."""
    rule = [":--", *("--:" for _ in header[1:])]
    return "\n".join(f"| {' | '.join(row)} |" for row in [header, rule, *rows])
