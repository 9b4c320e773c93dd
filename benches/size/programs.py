"""How many bytes a program pays for our types, and for `http`'s.

    python3 -m benches.size.programs

Small programs read a number from the command line and print what is known of it; they differ in
where the knowledge comes from. Each is built with `--release`
(opt-level 3, 16 codegen units), with link-time optimization as it is by default and with
`lto = "fat"`. The sections are those of `size -A` (binutils): `.text` is code, `.rodata` strings
and tables, `.data.rel.ro` tables of references.

-> `programs.tsv`: bytes of each section beyond those of a program that
prints the like and knows nothing, under the same profile. Alignment makes a few of them negative.
"""

from __future__ import annotations

import subprocess
import tempfile
from pathlib import Path

from benches.compile.user_crate import Built, UserCrate
from benches.compile.user_crates import ours
from benches.figures import first_line, write

MAIN = """\
fn main() {{
    let number = std::env::args().nth(1).and_then(|number| number.parse::<u16>().ok());
    if let Some(number) = number {{
        println!("{{number}} {{:?}}", known(number));
    }}
}}

#[inline(never)]
fn known(number: u16) -> Option<{answer}> {{
    {body}
}}
"""

OURS = ours([])
PHRASE = "status_codes::{}::from_code(number).map(|status| status.phrase())"
TEXT = (
    "status_codes::{}::from_code(number)"
    '.and_then(|status| status.entry().text("ko")).map(|text| text.summary)'
)
STRING = "&'static str"
PROGRAMS = {
    "HttpStatus, class": (
        "bool",
        "status_codes::HttpStatus::from_code(number).map(|status| status.is_client_error())",
        [OURS],
    ),
    "http, class": (
        "bool",
        "http::StatusCode::from_u16(number).ok().map(|status| status.is_client_error())",
        ['http = "1"'],
    ),
    "HttpStatus, phrase": (STRING, PHRASE.format("HttpStatus"), [OURS]),
    "WebStatus, phrase": (STRING, PHRASE.format("WebStatus"), [OURS]),
    "http, phrase": (
        STRING,
        "http::StatusCode::from_u16(number).ok().and_then(|status| status.canonical_reason())",
        ['http = "1"'],
    ),
    "HttpStatus, texts": (STRING, TEXT.format("HttpStatus"), [OURS]),
    "WebStatus, texts": (STRING, TEXT.format("WebStatus"), [OURS]),
}
"""What each prints beside the number, and from what."""

NOTHING = {"bool": "Some(number == 404)", STRING: 'Some("404").filter(|_| number == 404)'}
"""What a program prints that knows nothing, by the type."""

PROFILES = {"default": "false", "fat": "fat"}
SECTIONS = [".text", ".rodata", ".data.rel.ro"]


def sections(program: Path) -> dict[str, int]:
    """The sizes of the program's sections."""
    output = subprocess.run(["size", "-A", program], capture_output=True, text=True, check=True)
    fields = (line.split() for line in output.stdout.splitlines())
    return {it[0]: int(it[1]) for it in fields if len(it) == 3 and it[1].isdigit()}


def main() -> None:
    """Build all under each profile and compare their sections."""
    rows = []
    with tempfile.TemporaryDirectory(prefix="size-") as folder:
        target = Path(folder, "target")
        for lto, setting in PROFILES.items():

            def build(answer: str, body: str, dependencies: list[str]) -> dict[str, int]:
                main = MAIN.format(answer=answer, body=body)
                crate = UserCrate(dependencies, {"src/main.rs": main})
                built = Built.write(Path(folder, "user"), crate, target=target)
                built.environment["CARGO_PROFILE_RELEASE_LTO"] = setting
                built.cargo("build", "--release")
                return sections(target / "release/user")

            empty = {answer: build(answer, body, []) for answer, body in NOTHING.items()}
            for name, (answer, body, dependencies) in PROGRAMS.items():
                size = build(answer, body, dependencies)
                beyond = [size[section] - empty[answer][section] for section in SECTIONS]
                rows.append([name, lto, *beyond, sum(beyond)])
    columns = ["name", "lto", *(section.lstrip(".") for section in SECTIONS), "sum"]
    facts = {"size": first_line("size", "--version")}
    write(Path(__file__).with_suffix(".tsv"), facts, columns, rows)


if __name__ == "__main__":
    main()
