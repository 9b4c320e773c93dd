"""Writes the tables of this folder that come from packages in other languages, out of their unpacked sources.

    mkdir sources && cd sources
    npm pack sip.js@0.21.2 haraka-dsn@1.2.1        # unpack each into a folder of its name and version
    cargo vendor                                   # of a crate with rtsp-types 0.1.3, suppaftp 12.2.1, stun-types 2.0.4
    apt-get download libgstreamer-plugins-base1.0-dev    # of Debian 12: gstrtspdefs.h
    python3 tests/conformance/peers/make_tables_of_sources.py sources

As in `make_tables.py`, a row is a number and the package's name for it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable
from pathlib import Path

FOLDER = Path(__file__).parent
Row = tuple[str, str]


def found(pattern: str, text: str) -> list[Row]:
    """The numbers and names that the groups `number` and `name` of a pattern find."""
    return [(it["number"], it["name"]) for it in re.finditer(pattern, text)]


def enhanced(text: str) -> Iterable[Row]:
    """The lists in lists of haraka-dsn: the subject and the detail are places in them."""
    lists = text[text.index("enum_status_codes") : text.index("class DSN")]
    for subject, details in enumerate(re.split(r"\n  \[", lists)[1:]):
        for detail, name in enumerate(re.findall(r'^    "(.*)",', details, re.MULTILINE)):
            yield f"X.{subject}.{detail}", name


TABLES = {
    "sip": (
        "sip.js 0.21.2",
        "lib/core/messages/utils.js",
        lambda text: found(r'(?P<number>\d{3}): "(?P<name>[^"]+)"', text),
    ),
    "smtp-enhanced": ("haraka-dsn 1.2.1", "index.js", enhanced),
    "rtsp": (
        "rtsp-types 0.1.3",
        "src/lib.rs",
        lambda text: found(r"(?P<number>\d{3}) => StatusCode::(?P<name>\w+),", text),
    ),
    "rtsp1": (
        "gstreamer-plugins-base 1.22.0",
        "gstrtspdefs.h",
        lambda text: found(r"GST_RTSP_STS_(?P<name>\w+) += (?P<number>\d{3})", text),
    ),
    "ftp": (
        "suppaftp 12.2.1",
        "src/status.rs",
        lambda text: found(
            r'#\[error\(\s*"(?P<name>[^"]+)"\s*\)\]\s*\w+ = (?P<number>\d{3})', text
        ),
    ),
    "stun": (
        "stun-types 2.0.4",
        "src/attribute/error.rs",
        lambda text: found(r"pub const (?P<name>\w+): u16 = (?P<number>\d{3})", text),
    ),
}


def main() -> None:
    sources = Path(sys.argv[1])
    for registry, (package, file, read) in TABLES.items():
        text = (sources / package.replace(" ", "-") / file).read_text(encoding="utf-8")
        lines = (f"{number}\t{name}\n" for number, name in read(text))
        table = f"# {package}: {file}\n" + "".join(lines)
        (FOLDER / f"{registry}.tsv").write_text(table, encoding="utf-8")


main()
