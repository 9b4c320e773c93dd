//! Roslyn, and .NET.

use super::compiled::{Compiled, folder};
use super::tool::roslyn::Roslyn;

/// The client and its program, if there is a compiler.
pub(crate) fn compile() -> Option<Compiled> {
    let roslyn = Roslyn::installed()?;
    let namespace = match env!("CARGO_PKG_NAME") {
        "support-api" => "Acme.Support",
        _ => "Acme.Orders",
    };
    let driver = include_str!("Driver.cs").replace("Acme.Orders", namespace);
    let folder = folder("csharp", "ApiError.cs", &[("Driver.cs", &driver)]);
    roslyn.library(&folder, "client.dll", &["ApiError.cs"]);
    roslyn.program(&folder, "driver.dll", "client.dll", "Driver.cs");
    let words = [&roslyn.command()[..], &["driver.dll".to_owned()]].concat();
    Some(Compiled { folder, command: "env".into(), words })
}
