"""The users' crates that are compared: the 63 codes of `HttpStatus` by every means.

Those with the derive alone are the enum that the peers derive over, with the header fields that some
codes require.
"""

from __future__ import annotations

import json
from pathlib import Path

from benches.compile.user_crate import UserCrate
from benches.figures import ROOT

PLAIN = "pub fn is_known(code: u16) -> bool {{ {} }}\n"
STRUM = 'strum = { version = "0.28", features = ["derive"] }'
STRUM_DERIVES = "strum::Display, strum::EnumIter, strum::FromRepr, strum::IntoStaticStr"
NUM_ENUM = 'num_enum = "0.7"'
NUM_ENUM_DERIVES = "num_enum::IntoPrimitive, num_enum::TryFromPrimitive"
SERDE = 'serde = { version = "1", features = ["derive"] }'
SERDE_DERIVES = "serde::Deserialize, serde::Serialize"

SPEC = 'format = 1\nextends = ["http"]\n'


def ours(features: list[str] | None = None, *, root: Path = ROOT) -> str:
    """The dependency on a checkout: with the default features, or with these alone."""
    chosen = "" if features is None else f", default-features = false, features = {json.dumps(features)}"
    return f'status-codes = {{ path = "{root}"{chosen} }}'


def library(code: str, *dependencies: str) -> UserCrate:
    """A library of one file."""
    return UserCrate(list(dependencies), {"src/lib.rs": code})


def by_hand(*derives: str) -> str:
    """An enum of the same codes, as one writes it to derive over."""
    variants = "".join(f"    {code['name']} = {code['code']},\n" for code in codes())
    return enumeration(variants, *derives)


def with_docs() -> str:
    """The same for our derive, which asks for the header fields that a code requires."""
    variants = ""
    for code in codes():
        required = "".join(f'#[status(header("{it}"))] ' for it in code["headers"]["required"])
        variants += f"    {required}{code['name']} = {code['code']},\n"
    return enumeration(variants, "status_codes::StatusDocs")


def codes() -> list[dict]:
    """The codes of `HttpStatus`."""
    path = ROOT / "status-data/dist/catalogue.json"
    registries = json.loads(path.read_text(encoding="utf-8"))["registries"]
    return next(it for it in registries if it["name"] == "http")["codes"]


def enumeration(variants: str, *derives: str) -> str:
    """An enum of these variants."""
    traits = ", ".join(["Clone", "Copy", "Debug", "PartialEq", "Eq", *derives])
    return f"#[derive({traits})]\n#[repr(u16)]\npub enum Status {{\n{variants}}}\n"


def without_macros(root: Path = ROOT) -> UserCrate:
    """A crate that reads a number as ours."""
    code = PLAIN.format("status_codes::HttpStatus::from_code(code).is_some()")
    return library(code, ours([], root=root))


def with_enum(features: list[str] | None = None, *, root: Path = ROOT) -> UserCrate:
    """A crate whose enum the attribute writes."""
    code = '#[status_codes::status_enum("status.toml")]\npub enum Status {}\n'
    return UserCrate([ours(features, root=root)], {"src/lib.rs": code, "status.toml": SPEC})


USER_CRATES = {
    "nothing": library(PLAIN.format("code == 404")),
    "status-codes without macros": without_macros(),
    "status-codes, status-docs": library(with_docs(), ours(["status-docs"])),
    "status-codes, status-enum": with_enum(["status-enum"]),
    "status-codes": with_enum(),
    "http": library(PLAIN.format("http::StatusCode::from_u16(code).is_ok()"), 'http = "1"'),
    "strum": library(by_hand(STRUM_DERIVES), STRUM),
    "num_enum": library(by_hand(NUM_ENUM_DERIVES), NUM_ENUM),
    "strum and num_enum": library(by_hand(STRUM_DERIVES, NUM_ENUM_DERIVES), STRUM, NUM_ENUM),
    "serde's derive": library(by_hand(SERDE_DERIVES), SERDE),
}
"""By the name that the tables have them under."""


def before(root: Path) -> dict[str, UserCrate]:
    """Ours from an earlier checkout, by the names of the crates that they are compared with."""
    return {"status-codes without macros": without_macros(root), "status-codes": with_enum(root=root)}
