//! What a spec declares.

use status_codegen::compile;
use status_codegen::model::{Code, Wire};
use status_data::Files;

use super::Declared;
use crate::mistake::Mistake;

/// Reads a spec.
pub(super) fn read(path: &str) -> Result<Declared, Mistake> {
    let files = Files::new(".");
    let document =
        files.read(path).map_err(|error| Mistake::Spec(format!("cannot read {path}: {error}")))?;
    let compiled = compile(document, &files);
    let catalogue = match compiled.catalogue {
        Some(catalogue) if compiled.diagnostics.is_empty() => catalogue,
        _ => {
            let messages = compiled.diagnostics.iter().map(ToString::to_string);
            return Err(Mistake::Spec(messages.collect::<Vec<_>>().join("\n")));
        }
    };
    let numbers = |keep: fn(&Code) -> bool| {
        let codes = catalogue.codes.iter().filter(|code| keep(code));
        codes.filter_map(|code| u16::try_from(code.number).ok()).collect()
    };
    Ok(Declared {
        codes: numbers(|_| true),
        retired: (100..1000).filter(|number| catalogue.is_retired((*number).into())).collect(),
        not_sent: numbers(|code| code.wire != Wire::Sent),
        expected: 100..=999,
    })
}
