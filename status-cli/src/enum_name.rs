//! The name of the enum of a registry.

use anyhow::ensure;
use status_codegen::name;

/// The enum of a registry: `AcmeEdgeStatus` of `acme-edge`.
///
/// # Errors
///
/// If the registry's name gives no name of a type.
pub(crate) fn enum_name(registry: &str) -> anyhow::Result<String> {
    let name = format!("{}Status", name::camel(registry));
    ensure!(name::is_variant(&name), "`{registry}` gives no name of an enum");
    Ok(name)
}
