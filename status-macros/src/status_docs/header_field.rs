//! Header fields, as the keys of a variant and of a field name them.

use status_words::is_header_field;
use syn::parse::{Parse, ParseStream};
use syn::{Error, LitStr, Result, Token};

/// `"WWW-Authenticate" = "Bearer"`, or `"Allow"`, which something else sets.
pub(super) struct HeaderField {
    pub(super) name: LitStr,
    pub(super) value: Option<LitStr>,
}

impl Parse for HeaderField {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let name = input.parse()?;
        let value = match input.parse::<Option<Token![=]>>()? {
            Some(_) => Some(input.parse()?),
            None => None,
        };
        Ok(Self { name, value })
    }
}

impl HeaderField {
    /// Checks the name and the value.
    ///
    /// # Errors
    ///
    /// HTTP cannot send one of them.
    pub(super) fn checked(self) -> Result<Self> {
        let value = self.value.map(value).transpose()?;
        Ok(Self { name: name(self.name)?, value })
    }
}

/// The name of a header field.
///
/// # Errors
///
/// It is not a token as defined in RFC 9110, Section 5.6.2.
pub(super) fn name(name: LitStr) -> Result<LitStr> {
    if is_header_field(&name.value()) {
        return Ok(name);
    }
    let message = format!(
        "{:?} is not a valid header field name: letters, digits and hyphens, as in \"Retry-After\"",
        name.value()
    );
    Err(Error::new(name.span(), message))
}

/// The value of a header field.
///
/// # Errors
///
/// It is not what RFC 9110, Section 5.5, asks senders to write: visible ASCII characters, with single
/// spaces or tabs between them.
fn value(value: LitStr) -> Result<LitStr> {
    let text = value.value();
    let is_sendable = |byte: u8| byte.is_ascii_graphic() || byte == b' ' || byte == b'\t';
    let message = if text.trim().is_empty() {
        "the value is empty: leave it out if something else sets the header field"
    } else if text.trim() != text {
        "a header field cannot begin or end with a space: leave it out"
    } else if !text.bytes().all(is_sendable) {
        "HTTP sends visible ASCII characters, spaces and tabs in a header field, and nothing else"
    } else {
        return Ok(value);
    };
    Err(Error::new(value.span(), message))
}
