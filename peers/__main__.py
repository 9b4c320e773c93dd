"""Ask other libraries for every number of the registries, and write down where they differ.

    python3 -m peers                     install, ask, and write peers/PEERS.md and peers/peers.json
    python3 -m peers --only websocket    ask about one registry; the rest stays as recorded
    python3 -m peers --check             write nothing; exit with 1 if something would change
    python3 -m peers --offline           ask only what is installed; the rest stays as recorded
    python3 -m peers trial               try `status-codes audit` on what was installed, and write peers/TRIAL.md

A package that cannot be installed here keeps what is recorded, and standard error says so.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor

from . import report
from .asking import ask
from .comparison import compare
from .crates import ask_rust
from .install import Unavailable
from .registries import catalogue
from .report import Entry
from .subject import Answers, Subject, read_subjects
from .trial import trial

WORKERS = 8
"""How many subjects are asked at once; they mostly wait."""


def main() -> int:
    """Run the command."""
    arguments = parser().parse_args()
    if arguments.command == "trial":
        return trial()
    if arguments.offline:
        os.environ["PEERS_OFFLINE"] = "1"
    recorded = read_recorded()
    entries: dict[str, Entry] = {}
    skipped: dict[str, str] = {}
    for subject, answers in ask_all(arguments.only):
        if isinstance(answers, Unavailable):
            print(f"\rskipped {subject.package} {subject.version}: {answers}", file=sys.stderr)
            if subject.key in recorded:
                entries[subject.key] = recorded[subject.key]
            else:
                skipped[subject.key] = f"{subject.package} {subject.version}, not to be had where this page was written"
        else:
            entries[subject.key] = report.entry(compare(subject, answers))
    if arguments.only:
        entries = {key: it for key, it in recorded.items() if it["registry"] != arguments.only} | entries
    return publish(sorted(entries.values(), key=place), skipped, arguments.check)


def parser() -> argparse.ArgumentParser:
    """What the command understands."""
    parser = argparse.ArgumentParser("peers", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", nargs="?", choices=["ask", "trial"], default="ask", help="what to do")
    parser.add_argument("--only", metavar="REGISTRY", choices=sorted(catalogue()), help="ask about one registry")
    parser.add_argument("--offline", action="store_true", help="install nothing: ask what is installed")
    parser.add_argument("--check", action="store_true", help="write nothing, and fail if something would change")
    return parser


def ask_all(only: str | None) -> list[tuple[Subject, Answers | Unavailable]]:
    """Ask every subject, some at a time, and say on a terminal how far it is."""
    subjects = [it for it in read_subjects() if only in (None, it.registry)]
    answered: list[tuple[Subject, Answers | Unavailable]] = [it for it in ask_rust() if only in (None, it[0].registry)]

    def attempt(subject: Subject) -> tuple[Subject, Answers | Unavailable]:
        try:
            return subject, ask(subject)
        except Unavailable as reason:
            return subject, reason

    with ThreadPoolExecutor(WORKERS) as pool:
        for count, result in enumerate(pool.map(attempt, subjects), 1):
            if sys.stderr.isatty():
                print(f"\r\x1b[K{count} of {len(subjects)}: {result[0].package}", end="", file=sys.stderr)
            answered.append(result)
    if sys.stderr.isatty():
        print("\r\x1b[K", end="", file=sys.stderr)
    return answered


def read_recorded() -> dict[str, Entry]:
    """What is recorded, by subject."""
    if not report.DATA.exists():
        return {}
    data = json.loads(report.DATA.read_text(encoding="utf-8"))
    return {it["key"]: it for it in data["subjects"]}


def place(it: Entry) -> tuple[int, str, str, str]:
    """Where a subject stands on the page: HTTP first, then by registry, ecosystem and package."""
    order = ["http", "websocket", "grpc"]
    registry = it["registry"]
    return (order.index(registry) if registry in order else len(order), registry, it["ecosystem"], it["key"])


def publish(entries: list[Entry], skipped: dict[str, str], check: bool) -> int:
    """Write both files, or say which of them would change."""
    texts = {report.PAGE: report.page(entries, skipped), report.DATA: report.data(entries, skipped)}
    stale = [path for path, text in texts.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    for path in stale:
        if check:
            print(f"{path.name} would change: run `python3 -m peers`", file=sys.stderr)
        else:
            path.write_text(texts[path], encoding="utf-8")
    rows = sum(len(each["numbers"]) for it in entries for each in it["differences"])
    packages = {(it["ecosystem"], it["package"]) for it in entries}
    print(f"{len(packages)} packages, {len(entries)} tables, {rows} differences, {len(skipped)} not run")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
