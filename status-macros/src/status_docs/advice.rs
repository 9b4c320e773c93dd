//! Where a code is registered, for a status enum that does not have it.

use status_codegen::model::{Catalogue, Code, Home, Number};
use status_codegen::nearest;
use status_data::{registries, registry};

/// What to write for a number that is not in `HttpStatus`.
pub(super) fn no_http_number(number: Number) -> String {
    match related().find_map(|registry| search(registry, &|code| code.number == number)) {
        Some((home, code)) => format!(
            "{number} is not an IANA code; the registry {home} has it as \"{}\": derive over an \
             enum that extends it",
            code.phrase
        ),
        None => format!(
            "there is no registered code {number}: a code of your own goes into a spec of your \
             own, and `enum = …` names the enum"
        ),
    }
}

/// What to write for a name that is not in `HttpStatus`.
pub(super) fn no_http_name(name: &str, http: &Catalogue) -> String {
    let message = format!("`HttpStatus` has no variant `{name}`");
    if let Some((home, code)) = related().find_map(|it| search(it, &|code| code.name == name)) {
        let number = code.number;
        return format!(
            "{message}; the registry {home} has it, as {number}: derive over an enum that extends \
             it"
        );
    }
    match nearest(name, http.codes.iter().map(|code| code.name.as_ref())) {
        Some(near) => format!("{message}: write `{near}`"),
        None => format!("{message}: write the number or another name"),
    }
}

/// The variant of `HttpStatus` that a misspelt one may be.
pub(super) fn near_name(name: &str) -> Option<&'static str> {
    nearest(name, registry("http")?.codes.iter().map(|code| code.name.as_ref()))
}

/// What to write for a number that an enum of the user's does not have.
pub(super) fn no_number(number: Number, status: &str) -> String {
    let others = related().chain(registries());
    match others.into_iter().find_map(|it| search(it, &|code| code.number == number)) {
        Some((home, code)) => format!(
            "{number} is not a code of `{status}`; the registry {home} has it as \"{}\": extend it \
             in the spec of `{status}`",
            code.phrase
        ),
        None => format!("{number} is not a code of `{status}`: register it in its spec"),
    }
}

/// A header field that a response with this number must have, by its usual meaning.
pub(super) fn required_header(number: Number) -> Option<&'static str> {
    let (_, code) = related().find_map(|it| search(it, &|code| code.number == number))?;
    code.required_headers.first().map(AsRef::as_ref)
}

/// The registries of HTTP, that which holds the usual meaning of every number first.
fn related() -> impl Iterator<Item = &'static Catalogue> {
    let classes = registry("http").map(|http| &http.registry.classes);
    let of_http = registries().iter().filter(move |it| Some(&it.registry.classes) == classes);
    registry("web").into_iter().chain(of_http)
}

/// The first such code, and the name of the registry that defines it.
fn search(
    registry: &'static Catalogue,
    wanted: &dyn Fn(&Code) -> bool,
) -> Option<(&'static str, &'static Code)> {
    let code = registry.codes.iter().find(|code| wanted(code))?;
    let home = match &code.home {
        Home::Bundled(name) => name,
        Home::This | Home::Ancestor(_) => &registry.registry.name,
    };
    Some((home, code))
}
