//! `status-codes schema`: the format of specs, for editors.

use std::path::PathBuf;

use clap::{Args, ValueHint};
use serde_json::Value;

use crate::file;
use crate::outcome::Outcome;

const SCHEMA: &str = include_str!("../../spec.schema.json");

/// Write a JSON Schema of the spec format, so that an editor completes and checks specs
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  status-codes schema --output spec.schema.json

A spec whose first line is `#:schema ./spec.schema.json` is then completed and checked by editors with
Taplo, such as Even Better TOML. A schema sees no more than one value at a time: `status-codes check`
sees the rest.")]
pub(crate) struct Arguments {
    /// Write this file instead of standard output, whole or not at all
    #[arg(long, value_name = "PATH", value_hint = ValueHint::FilePath)]
    output: Option<PathBuf>,
}

/// Writes the schema.
///
/// # Errors
///
/// Those of writing.
pub(crate) fn run(arguments: &Arguments) -> anyhow::Result<Outcome> {
    let mut schema: Value = serde_json::from_str(SCHEMA)?;
    let definitions = schema["definitions"].clone();
    describe(&mut schema, &definitions);
    let text = format!("{schema:#}\n");
    Outcome::Fine.once(file::write_or_print(arguments.output.as_deref(), &text))
}

/// Puts the definition in the place of each reference that has a description beside it: in draft 7
/// a reference stands alone, and Taplo shows no description that is beside one.
fn describe(schema: &mut Value, definitions: &Value) {
    match schema {
        Value::Object(members) => {
            let name =
                members.get("$ref").and_then(|it| it.as_str()?.strip_prefix("#/definitions/"));
            if let Some(Value::Object(definition)) = name.and_then(|name| definitions.get(name))
                && members.contains_key("description")
            {
                members.remove("$ref");
                for (key, value) in definition {
                    members.entry(key).or_insert_with(|| value.clone());
                }
            }
            members.values_mut().for_each(|member| describe(member, definitions));
        }
        Value::Array(items) => items.iter_mut().for_each(|item| describe(item, definitions)),
        _ => {}
    }
}
