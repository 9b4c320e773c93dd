"""`RESULTS.md` and its charts, from the files of figures that the benches leave.

    python3 -m benches.results
"""

from __future__ import annotations

from pathlib import Path
from string import Template

from benches.results.aims import aims, slower
from benches.results.builds import builds_aims
from benches.results.chart import Bar, Chart
from benches.results.operations import Operations, markdown
from benches.results.table import Table

BENCHES = Path(__file__).resolve().parent.parent


def main() -> None:
    """Write them."""
    table = Table.read(BENCHES / "operations" / "operations.tsv")
    operations = Operations(table)
    write("operations.svg", operations_chart(operations).svg())
    builds = Table.read(BENCHES / "compile" / "cold.tsv")
    write("builds.svg", builds_chart(builds).svg())
    template = Template((BENCHES / "results" / "template.md").read_text(encoding="utf-8"))
    page = template.substitute(
        facts="\n".join(f"| {key} | {value} |" for key, value in table.facts.items()),
        instructions=operations.instructions(),
        mispredictions=operations.mispredictions(),
        times=operations.times(),
        aims=aims(operations),
        slower=slower(operations),
        assembly=assembly(),
        builds=builds_table(builds),
        builds_aims=builds_aims(),
        service=whole("compile/service.tsv"),
        warm=whole("compile/warm.tsv"),
        expansion=whole("compile/expansion.tsv"),
        growth=whole("compile/growth.tsv"),
        responses=whole("responses/responses.tsv"),
        contract_clients=whole("contracts/clients.tsv"),
        contract_typescript=whole("contracts/typescript.tsv"),
        contract_reading=whole("contracts/reading.tsv"),
        programs=whole("size/programs.tsv"),
        analysers=whole("throughput/analysers.tsv"),
        json_lines=whole("throughput/json_lines.tsv"),
        generator=whole("throughput/generator.tsv"),
    )
    write("RESULTS.md", page)
    print(operations.instructions())


def builds_table(table: Table) -> str:
    """CPU seconds, and how many times strum's that is."""
    columns = ["cpu least", "cpu median", "crates", "of strum's", "of before's"]
    rows = [[row["name"], *(row[column] for column in columns)] for row in table.rows]
    return markdown(["a crate with", *columns], rows)


def whole(path: str) -> str:
    """All that a file of figures has, with how often it was measured."""
    if not (BENCHES / path).exists():
        return "Not measured yet."
    table = Table.read(BENCHES / path)
    machine = ("date", "machine", "rustc", "cargo")
    facts = "; ".join(f"{key}: {value}" for key, value in table.facts.items() if key not in machine)
    # A pipeline is not a row of cells.
    cells = [[cell.replace("|", "\\|") for cell in row.values()] for row in table.rows]
    rows = markdown(list(table.rows[0]), cells)
    return f"{rows}\n\n[`{path}`]({path}): {facts}"


def assembly() -> str:
    """The functions that must cost nothing, as they are compiled."""
    file = BENCHES.parent / "tests" / "assembly" / "functions.s"
    return f"```asm\n{file.read_text(encoding='utf-8')}```"


def write(name: str, text: str) -> None:
    """Write a page beside the benches."""
    (BENCHES / name).write_text(text, encoding="utf-8")


def operations_chart(operations: Operations) -> Chart:
    """Ours to the best peer's, of the closed enum where it has the operation."""
    bars = []
    for operation, costs in operations.costs.items():
        subject = "HttpStatus" if "HttpStatus" in costs else "HttpCode"
        ratio, peer = operations.ratio(operation, subject), operations.best_peer(operation)
        if ratio is not None and peer is not None:
            figure = f"{ratio:.2f}: {costs[subject]} to {peer[1]} of {peer[0]}"
            bars.append(Bar(operation, ratio, figure, ours=True))
    return Chart(
        "Instructions an operation",
        "HttpStatus to the best peer, which is the dashed line; shorter is faster",
        1,
        bars,
    )


def builds_chart(table: Table) -> Chart:
    """CPU seconds of a first build, as long as strum's take."""
    bars = []
    for row in table.rows:
        ratio, seconds = float(row["of strum's"]), float(row["cpu least"])
        ours = row["name"].startswith("status-codes")
        bars.append(Bar(row["name"], ratio, f"{ratio:.2f}: {seconds:.1f} s", ours))
    return Chart(
        "CPU time of a first build",
        "With strum it is 1, the dashed line; shorter is faster",
        1,
        bars,
    )


if __name__ == "__main__":
    main()
