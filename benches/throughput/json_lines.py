"""The log analyser of `examples/` on JSON lines, against jq.

    python3 -m benches.throughput.json_lines

It needs Linux and Debian's package `jq`. The log is `examples/access_log/sample.log` over and over,
up to a gigabyte or `LOG_BYTES`, with each line as nginx's `log_format … escape=json` would have
written it. `sort | uniq -c` after `jq -r .status` is what one types.

-> `json_lines.tsv`: as `analysers.tsv`.
"""

from __future__ import annotations

import json
import re
import shutil
from collections import Counter
from pathlib import Path

from benches.figures import first_line, write
from benches.throughput import contest
from benches.throughput.contest import ANALYSER, COLUMNS, SAMPLE, Program, analyser, line_counts

COMBINED = re.compile(
    r'(?P<remote_addr>\S+) - (?P<remote_user>.*) \[(?P<time_local>[^\]]+)\] "(?P<request>[^"]*)" '
    r'(?P<status>\d{3}) (?P<body_bytes_sent>\d+) "(?P<http_referer>[^"]*)" '
    r'"(?P<http_user_agent>[^"]*)"'
)
NUMBERS = ("status", "body_bytes_sent")

JQ = Program("jq | sort | uniq -c", "jq -r .status $LOG | sort | uniq -c > $OUT", line_counts)


def json_line(line: str) -> str:
    """The line as an object; `\\x22` and the like, nginx's escapes, are decoded to bytes."""
    match = COMBINED.fullmatch(line)
    if not match:
        raise SystemExit(f"not a line of the combined format: {line}")
    unescaped = {
        key: re.sub(r"\\x([0-9A-F]{2})", lambda byte: chr(int(byte[1], 16)), value)
        for key, value in match.groupdict().items()
    }
    return json.dumps(unescaped | {key: int(unescaped[key]) for key in NUMBERS})


def check(counted: dict[str, Counter[str]]) -> None:
    """Refuse to measure programs that do not agree."""
    if counted["access_log"] != counted[JQ.name]:
        raise SystemExit(f"jq counts otherwise than access_log: {counted}")


def main() -> None:
    """Build, compare, measure, write."""
    if not shutil.which("jq"):
        raise SystemExit("jq is not there: apt-get install jq")
    contest.build_analyser()
    lines = SAMPLE.read_text(encoding="utf-8").splitlines()
    sample = "".join(json_line(line) + "\n" for line in lines).encode()
    result = contest.contest([analyser("access_log", ANALYSER), JQ], sample, check)
    facts = contest.facts(result.log + ", as JSON") | {"jq": first_line("jq", "--version")}
    write(Path(__file__).with_suffix(".tsv"), facts, COLUMNS, result.rows)


if __name__ == "__main__":
    main()
