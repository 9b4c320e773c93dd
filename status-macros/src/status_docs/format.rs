//! Format strings, as [`std::fmt`] defines them, as far as the names in them go.

/// A name in a format string.
pub(super) struct Argument<'a> {
    pub(super) name: &'a str,
    /// Whether it is printed by `Debug`.
    pub(super) is_debug: bool,
}

/// The string with other names; what the compiler would make of the rest is left to it.
///
/// # Errors
///
/// A brace is unmatched, an argument has no name, or another name for one cannot be found.
pub(super) fn rename(
    text: &str,
    other: &mut dyn FnMut(Argument<'_>) -> Result<String, String>,
) -> Result<String, String> {
    let mut renamed = String::new();
    let mut rest = text;
    while let Some(place) = rest.find(['{', '}']) {
        let (before, from) = rest.split_at(place);
        renamed.push_str(before);
        if let Some(brace) = ["{{", "}}"].into_iter().find(|brace| from.starts_with(brace)) {
            renamed.push_str(brace);
            rest = from.get(2..).unwrap_or_default();
            continue;
        }
        let Some(inside) = from.strip_prefix('{') else {
            return Err("a `}` closes nothing: write `}}` for the sign itself".to_owned());
        };
        let Some((inside, after)) = inside.split_once('}') else {
            return Err("a `{` is not closed: write `{{` for the sign itself".to_owned());
        };
        renamed.push_str(&argument(inside, other)?);
        rest = after;
    }
    renamed.push_str(rest);
    Ok(renamed)
}

/// The text between two braces: `id`, `id:>8`, `id:>width$`.
fn argument(
    inside: &str,
    other: &mut dyn FnMut(Argument<'_>) -> Result<String, String>,
) -> Result<String, String> {
    let (name, spec) = match inside.split_once(':') {
        Some((name, spec)) => (name.trim(), Some(spec.trim_end())),
        None => (inside.trim(), None),
    };
    if name.is_empty() {
        return Err("name a field between the braces, as `{id}` or `{0}`".to_owned());
    }
    let is_debug = spec.is_some_and(|spec| spec.ends_with('?'));
    let name = other(Argument { name, is_debug })?;
    let Some(spec) = spec else { return Ok(format!("{{{name}}}")) };
    let mut renamed = format!("{{{name}:");
    let mut rest = spec;
    // `width$` and `.precision$` are names too; a `$` after anything else is a fill character.
    while let Some((before, after)) = rest.split_once('$') {
        let is_name = |sign: char| sign.is_alphanumeric() || sign == '_';
        let start = before.rfind(|sign| !is_name(sign)).map_or(0, |last| {
            last + before.get(last..).and_then(|it| it.chars().next()).map_or(1, char::len_utf8)
        });
        let (flags, name) = before.split_at(start);
        renamed.push_str(flags);
        if !name.is_empty() {
            renamed.push_str(&other(Argument { name, is_debug: false })?);
        }
        renamed.push('$');
        rest = after;
    }
    Ok(format!("{renamed}{rest}}}"))
}
