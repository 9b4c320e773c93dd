//! Tokens as a page that a person reads.

use proc_macro2::TokenStream;

/// Formats generated code: one blank line between items, as a person would set them.
///
/// # Errors
///
/// The parser's message, if the tokens are no Rust.
pub fn format(tokens: TokenStream) -> Result<String, String> {
    let file = syn::parse2::<syn::File>(tokens).map_err(|error| error.to_string())?;
    Ok(spaced(&prettyplease::unparse(&file)))
}

/// Sets a blank line before each documented or attributed item that follows another.
fn spaced(page: &str) -> String {
    let mut spaced = String::with_capacity(page.len());
    let mut previous = "";
    for line in page.lines() {
        let starts_item = is_heading(line) || is_item(line);
        let follows_item = previous.ends_with(['}', ';']) && !is_heading(previous);
        if starts_item && follows_item {
            spaced.push('\n');
        }
        spaced.push_str(line);
        spaced.push('\n');
        previous = line;
    }
    spaced
}

/// Whether the line is a doc comment or an attribute.
fn is_heading(line: &str) -> bool {
    let line = line.trim_start();
    line.starts_with("///") || line.starts_with("#[")
}

/// Whether the line begins an item of the page itself.
fn is_item(line: &str) -> bool {
    ["impl", "const", "pub", "::"].iter().any(|start| line.starts_with(start))
}
