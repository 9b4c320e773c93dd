//! The parser's errors in our own words, with a suggested fix where there is one.

use crate::diagnostic::quoted;
use crate::spec::value::{LONGEST, describe};

/// What is wrong, and what to write instead.
pub(super) type Wording = (String, Option<String>);

/// The line that an error is in.
pub(super) struct Place<'t> {
    /// The text before the error.
    pub(super) before: &'t str,
    /// The rest of the line.
    pub(super) rest: &'t str,
    /// What the error marks.
    pub(super) marked: &'t str,
}

/// The message for an error: ours if there is one, otherwise the parser's own.
pub(super) fn wording(message: &str, place: &Place<'_>) -> Wording {
    let (what, expected) = message.split_once(", expected ").unwrap_or((message, ""));
    let known = match what {
        _ if what.contains("recurs") => Some(say(
            "this is nested too deep",
            "nothing in a spec lies deeper than `predicate.is_retryable.summary.en`",
        )),
        "string values must be quoted" => Some(unquoted(place)),
        _ if what.contains(" string") || what.contains("escaped") || what.contains("unicode") => {
            string(what, expected, place)
        }
        "invalid value" if expected.starts_with("unicode") => string("too few unicode", "", place),
        _ if what.contains("key") || what.contains("assign") => key(what, place),
        _ if what.starts_with("unclosed") || what.contains("comma") => list(what, place),
        _ => value(what, expected, place),
    };
    known.unwrap_or_else(|| {
        let is_bare = expected.is_empty() || expected == "nothing";
        (if is_bare { what.to_owned() } else { message.to_owned() }, None)
    })
}

fn say(message: impl Into<String>, help: impl Into<String>) -> Wording {
    (message.into(), Some(help.into()))
}

fn unquoted(place: &Place<'_>) -> Wording {
    const TYPOGRAPHIC: [char; 5] = ['“', '”', '„', '‘', '’'];
    let text = place.marked.trim_matches(TYPOGRAPHIC);
    if place.rest.trim().is_empty() {
        return no_value(place);
    }
    let message = if text == place.marked {
        "a string must be in quotation marks"
    } else {
        "TOML does not use these quotation marks"
    };
    let help = if text.chars().count() <= LONGEST {
        format!("write {text:?}")
    } else {
        "write it between two `\"`".to_owned()
    };
    say(message, help)
}

fn string(what: &str, expected: &str, place: &Place<'_>) -> Option<Wording> {
    let next = place.rest.chars().next();
    let is_multi_line = what.contains("multi-line");
    let end = match (what.contains("literal"), is_multi_line) {
        (false, false) => "\"",
        (false, true) => "\"\"\"",
        (true, false) => "'",
        (true, true) => "'''",
    };
    Some(match (what, next) {
        ("missing escaped value", Some(letter)) => say(
            format!("`\\{letter}` is not an escape sequence"),
            "write `\\\\` for a backslash, or put the string between two `'`",
        ),
        _ if what.contains("unicode") => say(
            "this escape sequence is not a character",
            "`\\u` takes four hexadecimal digits, `\\U` eight",
        ),
        (_, Some(character)) if expected.contains("characters") => say(
            format!("a string cannot contain {}", describe(character)),
            "remove it, or write it as an escape sequence",
        ),
        _ if expected.starts_with(['`', '\'']) && is_multi_line => {
            say("the text is not closed", format!("end it with `{end}`"))
        }
        _ if expected.starts_with(['`', '\'']) => {
            let help = format!(
                "end it with `{end}`; enclose a text of several lines in `{end}{end}{end}`"
            );
            say("the string is not closed", help)
        }
        _ => return None,
    })
}

fn no_value(place: &Place<'_>) -> Wording {
    let key = place.before.trim().trim_end_matches('=').trim_end();
    say("the key has no value", format!("write {}", quoted(&format!("{key} = …"))))
}

fn key(what: &str, place: &Place<'_>) -> Option<Wording> {
    let name = place.before.trim();
    let rest = place.rest.trim_start();
    let Some(next) = rest.chars().next() else {
        let lacks_value = ["key with no value", "missing value for key"].contains(&what);
        return lacks_value.then(|| no_value(place));
    };
    Some(match (what, next) {
        ("invalid unquoted key", '/') if rest.starts_with("//") => {
            say("comments do not begin with `//`", "begin comments with `#`")
        }
        ("invalid unquoted key" | "missing assignment between key-value pairs", ':') => say(
            "a key and its value are separated by `=`, not `:`",
            format!("write {}", quoted(&format!("{} = …", last_word(name)))),
        ),
        ("invalid unquoted key", _) => say(
            format!("a key cannot contain {}", describe(next)),
            "use letters, digits, `-` and `_`, or put the key in quotation marks",
        ),
        ("unquoted keys cannot be empty", _) if name.ends_with('.') => {
            say("there is nothing after the dot", "remove the dot")
        }
        ("unquoted keys cannot be empty", _) => {
            say("the table has no name", "a code is a table named by its number, as `[404]`")
        }
        ("key with no value", '"' | '\'' | '[' | '{' | '0'..='9') => {
            say("there is no `=` between the key and its value", "write `=` before this")
        }
        ("key with no value", _) => say(
            "expected `=` after the first word of the key",
            "put a key of several words in quotation marks",
        ),
        ("invalid key-value pair", '{') => say(
            "a spec is TOML, not JSON",
            "it begins with `format = 1`; a code is a table, as `[404]`",
        ),
        ("unexpected key or value", ',') if name.ends_with('=') => no_value(place),
        ("unexpected key or value", _) => {
            say("unexpected text after the value", "start a new line before this")
        }
        _ if what.starts_with("cannot extend value of type inline table") => say(
            "an inline table cannot be extended after its `}`",
            "write this between its `{` and `}`",
        ),
        _ => return None,
    })
}

fn list(what: &str, place: &Place<'_>) -> Option<Wording> {
    let begins_line = place.before.trim().is_empty();
    Some(match what {
        "unclosed table" => say("the name of the table is not closed", "end it with `]`"),
        "unclosed array table" => say("the name of the table is not closed", "end it with `]]`"),
        "unclosed array" => say("the list is not closed", "end it with `]`"),
        "unclosed inline table" => say("the table is not closed", "end it with `}`"),
        "missing comma between array elements"
            if begins_line && place.rest.contains(['[', '=']) =>
        {
            say("the list before this is not closed", "end it with `]`")
        }
        "missing comma between array elements" | "missing comma between key-value pairs" => {
            say("a comma is missing", "write `,` before this")
        }
        _ if what.starts_with("extra comma") => say("there is one comma too many", "remove it"),
        _ => return None,
    })
}

fn value(what: &str, expected: &str, place: &Place<'_>) -> Option<Wording> {
    let word = place.marked.to_ascii_lowercase();
    Some(match what {
        "invalid boolean" if ["true", "false"].contains(&word.as_str()) => {
            say(format!("`{}` is not a boolean", place.marked), format!("write `{word}`"))
        }
        "invalid date" if !expected.is_empty() => say(
            format!("invalid date: it needs a {}", expected.trim_start_matches("a ")),
            "write it as 2026-10-09",
        ),
        "unexpected leading zero" => {
            let digits = place.rest.trim_start_matches('0');
            let end = digits.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(digits.len());
            let digits = digits.get(..end).filter(|digits| !digits.is_empty()).unwrap_or("0");
            say("a number is written without leading zeros", format!("write {digits}"))
        }
        "`_` may only go between digits" => say("a `_` must be between two digits", "remove it"),
        "carriage return must be followed by newline" => say(
            "a carriage return alone does not end a line",
            "end lines with a line feed, optionally after a carriage return",
        ),
        "invalid comment character" => {
            let character = place.rest.chars().next()?;
            say(format!("a comment cannot contain {}", describe(character)), "remove it")
        }
        _ => return None,
    })
}

fn last_word(text: &str) -> &str {
    text.rsplit([' ', '{', ',']).find(|word| !word.is_empty()).unwrap_or(text)
}
