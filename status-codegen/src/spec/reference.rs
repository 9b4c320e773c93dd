//! References, and where they lead.

use super::reader::{Item, Reader};
use super::value::describe;
use crate::diagnostic::{Problem, is_invisible, quoted};
use crate::model::Reference;
use toml::de::DeValue;

impl Reader<'_> {
    /// A reference, or a list of them.
    pub(super) fn references(&mut self, item: &Item<'_>) -> Option<Vec<Reference>> {
        if let DeValue::String(_) = item.get_ref() {
            return self.reference(item).map(|reference| vec![reference]);
        }
        let DeValue::Array(_) = item.get_ref() else {
            let help = "write it as \"RFC 9110, Section 15.5.5\" or \"https://…\"";
            return self.unexpected(item, "a string or a list of strings", help);
        };
        let references = self.list(item, Self::reference)?;
        Some(references.into_iter().map(|reference| reference.value).collect())
    }

    pub(super) fn reference(&mut self, item: &Item<'_>) -> Option<Reference> {
        let title = self.text(item)?;
        if !self.check_address(item, &title) {
            return None;
        }
        if let Ok(url) = address(&title) {
            return Some(Reference { title: title.into(), url: url.map(Into::into) });
        }
        let message = format!("{} is not a reference to an RFC", quoted(&title));
        let help = "write it as \"RFC 9110\", \"RFC 9110, Section 15.5.5\" \
                    or \"RFC 9110, Appendix B\"";
        self.refuse(Problem::new(self.span(item), message).help(help))
    }

    /// Whether a text that begins as an address is one; if not, that is reported.
    pub(super) fn check_address(&mut self, item: &Item<'_>, text: &str) -> bool {
        let Some(rest) = text.strip_prefix("https://").or(text.strip_prefix("http://")) else {
            return true;
        };
        let unfit = rest.chars().find(|&sign| {
            sign.is_whitespace() || is_invisible(sign) || "<>\"{}|\\^`".contains(sign)
        });
        let (message, help) = match unfit {
            Some(' ') => ("a URL cannot contain spaces".to_owned(), "write each space as `%20`"),
            Some(sign) => {
                (format!("a URL cannot contain {}", describe(sign)), "write it in percent-encoding")
            }
            None if rest.is_empty() || rest.starts_with('/') => {
                ("the URL has no host".to_owned(), "write it as \"https://www.rfc-editor.org/\"")
            }
            None => return true,
        };
        self.report(Problem::new(self.span(item), message).help(help));
        false
    }
}

/// Where a reference can be read, if its title tells; an error where the title begins as that of
/// an RFC and goes on otherwise.
fn address(title: &str) -> Result<Option<String>, ()> {
    if title.starts_with("https://") || title.starts_with("http://") {
        return Ok(Some(title.to_owned()));
    }
    let (series, part) = match title.split_once(", ") {
        Some((series, part)) => (series, anchor(part)),
        None => (title, Some(String::new())),
    };
    if title.starts_with("RFC") {
        let number = series.strip_prefix("RFC ").filter(|number| is_rfc_number(number)).ok_or(())?;
        let anchor = part.ok_or(())?;
        return Ok(Some(format!("https://www.rfc-editor.org/rfc/rfc{number}.html{anchor}")));
    }
    if part.is_some() && is_status_change(title) {
        return Ok(Some(format!("https://datatracker.ietf.org/doc/{title}/")));
    }
    let is_draft = series.starts_with("draft-") && series.bytes().all(is_of_a_draft_name);
    let url = is_draft.then(|| {
        let anchor = part.unwrap_or_default();
        format!("https://datatracker.ietf.org/doc/html/{series}{anchor}")
    });
    Ok(url)
}

/// Whether it is what the IESG calls a decision on the standing of RFCs.
fn is_status_change(title: &str) -> bool {
    title.starts_with("status-change-") && title.bytes().all(is_of_a_draft_name)
}

/// `#section-15.5.5` of `Section 15.5.5`.
fn anchor(part: &str) -> Option<String> {
    let (kind, number) = match part.split_once(' ')? {
        ("Section", number) => ("section", number),
        ("Appendix", number) => ("appendix", number),
        _ => return None,
    };
    let is_number = number
        .split('.')
        .all(|piece| !piece.is_empty() && piece.bytes().all(|byte| byte.is_ascii_alphanumeric()));
    is_number.then(|| format!("#{kind}-{number}"))
}

fn is_rfc_number(number: &str) -> bool {
    !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_of_a_draft_name(byte: u8) -> bool {
    byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn url(title: &str) -> Option<String> {
        address(title).unwrap_or_else(|()| panic!("{title} is refused"))
    }

    #[test]
    fn an_rfc_leads_to_its_section() {
        let rfc = "https://www.rfc-editor.org/rfc/rfc9110.html";
        assert_eq!(url("RFC 9110"), Some(rfc.to_owned()));
        assert_eq!(url("RFC 9110, Section 15.5.5"), Some(format!("{rfc}#section-15.5.5")));
        assert_eq!(url("RFC 9110, Appendix B"), Some(format!("{rfc}#appendix-B")));
    }

    #[test]
    fn drafts_and_addresses_lead_where_they_say() {
        let draft = "https://datatracker.ietf.org/doc/html/draft-ietf-httpbis-resumable-upload-05";
        assert_eq!(url("draft-ietf-httpbis-resumable-upload-05").as_deref(), Some(draft));
        assert_eq!(url("https://nginx.org/").as_deref(), Some("https://nginx.org/"));
    }

    #[test]
    fn anything_else_leads_nowhere() {
        assert_eq!(url("nginx source, ngx_http_request.h"), None);
        assert_eq!(url("draft of the board, 1999"), None);
    }

    #[test]
    fn what_begins_as_an_rfc_must_be_one() {
        for title in ["RFC9110", "RFC 9110 15.5", "RFC 9110, 15.5", "RFC x", "RFC 1, Section "] {
            assert_eq!(address(title), Err(()), "{title}");
        }
    }
}
