"""What the operations are to take at most, and whether they do."""

from __future__ import annotations

from dataclasses import dataclass

from benches.results.operations import FLOOR, OURS, Operations, markdown

FROM = ["from, registered", "from, unregistered", "from, as logged"]
CLASSES = ["informational", "successful", "redirection", "client_error", "server_error"]
PREDICATES = [f"is_{name}" for name in CLASSES]
AS_A_NUMBER = ["hash", "order", "equality"]


@dataclass(frozen=True)
class Aim:
    """So many instructions at most, for each of the operations."""

    name: str
    subjects: list[str]
    operations: list[str]
    most: float | None
    """None: as many as the plain number."""


CLOSED = ["HttpStatus", "WebStatus"]
AIMS = [
    Aim("closed: from a number", CLOSED, FROM, 10),
    Aim("closed: to a number", CLOSED, ["to"], 0),
    Aim("closed: class predicates", CLOSED, PREDICATES, 3),
    Aim("closed: set predicate", CLOSED, ["is_retryable"], 5),
    Aim("closed: phrase", CLOSED, ["phrase"], 8),
    Aim("closed: `Display`", CLOSED, ["Display"], 100),
    Aim("closed: hash, order, equality", CLOSED, AS_A_NUMBER, None),
    Aim("`Code`: from a number", ["HttpCode"], FROM, 10),
    Aim("`Code`: to a number", ["HttpCode"], ["to"], 1),
    Aim("`Code`: class predicates", ["HttpCode"], PREDICATES, 3),
    Aim("`Code`: phrase", ["HttpCode"], ["phrase"], 12),
    Aim("`Code`: label", ["HttpCode"], ["label"], 4),
    Aim("`Code`: hash, order, equality", ["HttpCode"], AS_A_NUMBER, None),
    Aim("`Code::from(n).is_client_error()`", ["HttpCode"], ["from, then is_client_error"], None),
    Aim("`class()`, to aim for", CLOSED, ["class"], 2),
    Aim("reading three digits", CLOSED, ["parse"], 20),
]


def aims(operations: Operations) -> str:
    """The table of the aims."""
    rows = [row(aim, operations) for aim in AIMS]
    return markdown(["aim", "at most", "takes", "reached"], [*rows, mispredicted(operations)])


def row(aim: Aim, operations: Operations) -> list[str]:
    """The dearest of the aim's operations."""
    takes, most = max(
        (
            (
                operations.costs[operation][subject].instructions,
                operations.costs[operation][FLOOR].instructions if aim.most is None else aim.most,
            )
            for operation in aim.operations
            for subject in aim.subjects
        ),
        key=lambda it: it[0] - it[1],
    )
    limit = "as the plain number" if aim.most is None else f"{most:g}"
    return [aim.name, limit, f"{takes:g}", "yes" if takes <= most else "**no**"]


def mispredicted(operations: Operations) -> list[str]:
    """Branches that a phrase mispredicts."""
    most = max(operations.costs["phrase"][subject].mispredicted for subject in OURS)
    return ["phrase: mispredicted branches", "0", f"{most:g}", "yes" if most == 0 else "**no**"]


def slower(operations: Operations) -> str:
    """Where one of ours takes more than a peer."""
    found = []
    for operation, costs in operations.costs.items():
        peer = operations.best_peer(operation)
        for subject in OURS if peer else []:
            if subject in costs and costs[subject].instructions > peer[1].instructions:
                found.append(
                    f"- {operation}: `{subject}` takes {costs[subject]}, {peer[0]} {peer[1]}."
                )
    return "\n".join(found) or "None."
