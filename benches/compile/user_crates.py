"""The users' crates that are compared: the 63 codes of `HttpStatus` by every means."""

from __future__ import annotations

import json

from benches.compile.user_crate import UserCrate
from benches.figures import ROOT

OURS = 'status-codes = {{ path = "{}"{} }}'
PLAIN = "pub fn is_known(code: u16) -> bool {{ {} }}\n"
STRUM = 'strum = { version = "0.28", features = ["derive"] }'
STRUM_DERIVES = "strum::Display, strum::EnumIter, strum::FromRepr, strum::IntoStaticStr"
NUM_ENUM = 'num_enum = "0.7"'
NUM_ENUM_DERIVES = "num_enum::IntoPrimitive, num_enum::TryFromPrimitive"
SERDE = 'serde = { version = "1", features = ["derive"] }'
SERDE_DERIVES = "serde::Deserialize, serde::Serialize"

SPEC = 'format = 1\nextends = ["http"]\n'


def ours(*, macros: bool) -> str:
    """The dependency on this repository."""
    return OURS.format(ROOT, "" if macros else ", default-features = false")


def library(code: str, *dependencies: str) -> UserCrate:
    """A library of one file."""
    return UserCrate(list(dependencies), {"src/lib.rs": code})


def by_hand(*derives: str) -> str:
    """An enum of the same codes, as one writes it to derive over."""
    path = ROOT / "status-data/dist/catalogue.json"
    registries = json.loads(path.read_text(encoding="utf-8"))["registries"]
    codes = next(it for it in registries if it["name"] == "http")["codes"]
    variants = "".join(f"    {code['name']} = {code['code']},\n" for code in codes)
    traits = ", ".join(["Clone", "Copy", "Debug", "PartialEq", "Eq", *derives])
    return f"#[derive({traits})]\n#[repr(u16)]\npub enum Status {{\n{variants}}}\n"


USER_CRATES = {
    "nothing": library(PLAIN.format("code == 404")),
    "status-codes without macros": library(
        PLAIN.format("status_codes::HttpStatus::from_code(code).is_some()"), ours(macros=False)
    ),
    "status-codes": UserCrate(
        [ours(macros=True)],
        {
            "src/lib.rs": '#[status_codes::status_enum("status.toml")]\npub enum Status {}\n',
            "status.toml": SPEC,
        },
    ),
    "http": library(PLAIN.format("http::StatusCode::from_u16(code).is_ok()"), 'http = "1"'),
    "strum": library(by_hand(STRUM_DERIVES), STRUM),
    "num_enum": library(by_hand(NUM_ENUM_DERIVES), NUM_ENUM),
    "strum and num_enum": library(by_hand(STRUM_DERIVES, NUM_ENUM_DERIVES), STRUM, NUM_ENUM),
    "serde's derive": library(by_hand(SERDE_DERIVES), SERDE),
}
"""By the name that the tables have them under."""
