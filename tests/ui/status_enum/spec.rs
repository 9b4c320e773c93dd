//! Every mistake of a spec is reported, and every sound code is there all the same.

use status_codes::status_enum;

#[status_enum(inline = r#"
format  = 1
extends = [{ registry = "http", only = [404] }, "ngnix"]

[registry]
name  = "edge"
titel = "Edge"

[404]
phrase = "Lost"

[460]
phrase    = "Tenant Over Quota"
lifecycle = "unoficial"

[461]
phrase = "테넌트"
"#)]
pub enum EdgeStatus {}

#[status_enum(extends = ["htp"])]
pub enum Nothing {}

#[status_enum("no/such.toml")]
pub enum Missing {}

#[status_enum(inline = r#"
format = 1

[registry]
name   = "exit"
title  = "Exit codes"
repr   = "i24"
codes  = "0..=255"
digits = 1

[1]
phrase = "Failure"
"#)]
pub enum NoInteger {}

#[status_enum(inline = r#"
format = 1

[1]
phrase = "Failure"

[70000]
phrase = "Far Away"
"#)]
pub enum NoRegistry {}

fn main() {
    // Nothing below is an error of its own.
    let _ = (EdgeStatus::TenantOverQuota, EdgeStatus::NotFound.is_client_error());
    let _ = (EdgeCode::from(404), NothingCode::from(404).phrase());
    let _ = (Nothing::from_code(404), Missing::VARIANTS, Missing::from_name("Ok"));
    let _ = (NoInteger::Failure.phrase(), NoRegistry::FarAway, NoRegistryCode::from(70_000));
    let _: Result<Missing, _> = "404".parse();
}
