//! [`VariantDoc`]: what is written about one variant.

use super::{Member, Retry};
use crate::{Entry, WebStatus, language};

/// Texts, each with its language tag.
type Texts = &'static [(&'static str, &'static str)];

/// What is written about one variant: the code, and a description of the problem.
///
/// ```
/// use status_codes::docs::Member;
/// use status_codes::{HttpStatus, VariantDoc};
///
/// const UNKNOWN_TOKEN: VariantDoc =
///     VariantDoc::new("UnknownToken", "unknown_token", HttpStatus::Unauthorized.entry())
///         .with_type_base("https://api.acme.dev/problems/")
///         .with_headers(&["WWW-Authenticate"])
///         .with_constant_headers(&[("WWW-Authenticate", "Bearer")])
///         .with_members(&[Member::new("expired")]);
///
/// assert_eq!(UNKNOWN_TOKEN.entry.code, 401);
/// assert_eq!(UNKNOWN_TOKEN.constant_header("www-authenticate"), Some("Bearer"));
/// assert_eq!(UNKNOWN_TOKEN.members[0].name, "expired");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct VariantDoc {
    /// The variant's name in Rust: `OrderNotFound`.
    pub name: &'static str,
    /// A stable name for links, problem types and dashboards: `order_not_found`.
    pub id: &'static str,
    /// What is known of the code it answers with; of the first, if it has a choice.
    pub entry: &'static Entry,
    /// The codes that it chooses from at run time, `entry` first; empty if there is only `entry`.
    pub one_of: &'static [&'static Entry],
    /// What the links of the type's problems begin with, which is also the domain of its gRPC errors.
    pub type_base: Option<&'static str>,
    /// Where the problem is explained: the `type` of its problem document.
    pub url: Option<&'static str>,
    /// The names of the header fields of its response, whoever sets them.
    pub headers: &'static [&'static str],
    /// The header fields whose value is the same in every response, each with that value.
    pub constant_headers: &'static [(&'static str, &'static str)],
    /// The extension members of its problem document.
    pub members: &'static [Member],
    /// The number of the gRPC code, if it is not the one that belongs to the HTTP code.
    pub grpc: Option<u8>,
    /// What `id` was before: clients that know that name meant this problem.
    pub renamed_from: Option<&'static str>,
    /// Whether the detail must not leave the process, whichever code is answered.
    pub mask: bool,
    /// Whether the renderers leave it out.
    pub hidden: bool,
    retry: Option<Retry>,
    mask_server_errors: bool,
    titles: Texts,
    summaries: Texts,
}

impl VariantDoc {
    /// A variant of which no more is known than its name, its stable name and its code.
    #[inline]
    #[must_use]
    pub const fn new(name: &'static str, id: &'static str, entry: &'static Entry) -> Self {
        Self {
            name,
            id,
            entry,
            one_of: &[],
            type_base: None,
            url: None,
            headers: &[],
            constant_headers: &[],
            members: &[],
            grpc: None,
            renamed_from: None,
            mask: false,
            hidden: false,
            retry: None,
            mask_server_errors: false,
            titles: &[],
            summaries: &[],
        }
    }

    /// Adds the codes that it chooses from at run time, the one that it was made with first.
    #[inline]
    #[must_use]
    pub const fn with_one_of(mut self, entries: &'static [&'static Entry]) -> Self {
        self.one_of = entries;
        self
    }

    /// Adds what the links of the type's problems begin with.
    #[inline]
    #[must_use]
    pub const fn with_type_base(mut self, base: &'static str) -> Self {
        self.type_base = Some(base);
        self
    }

    /// Adds where the problem is explained.
    #[inline]
    #[must_use]
    pub const fn with_url(mut self, url: &'static str) -> Self {
        self.url = Some(url);
        self
    }

    /// Adds the names of the header fields of its response.
    #[inline]
    #[must_use]
    pub const fn with_headers(mut self, names: &'static [&'static str]) -> Self {
        self.headers = names;
        self
    }

    /// Adds the values of the header fields that are the same in every response, each with its name.
    #[inline]
    #[must_use]
    pub const fn with_constant_headers(
        mut self,
        fields: &'static [(&'static str, &'static str)],
    ) -> Self {
        self.constant_headers = fields;
        self
    }

    /// Adds the extension members of its problem document.
    #[inline]
    #[must_use]
    pub const fn with_members(mut self, members: &'static [Member]) -> Self {
        self.members = members;
        self
    }

    /// Says which gRPC code it has, by number.
    #[inline]
    #[must_use]
    pub const fn with_grpc(mut self, code: u8) -> Self {
        self.grpc = Some(code);
        self
    }

    /// Says whether and when a client may try again.
    #[inline]
    #[must_use]
    pub const fn with_retry(mut self, retry: Retry) -> Self {
        self.retry = Some(retry);
        self
    }

    /// Adds what `id` was before.
    #[inline]
    #[must_use]
    pub const fn with_renamed_from(mut self, id: &'static str) -> Self {
        self.renamed_from = Some(id);
        self
    }

    /// Says that the detail must not leave the process.
    #[inline]
    #[must_use]
    pub const fn with_mask(mut self) -> Self {
        self.mask = true;
        self
    }

    /// Says that the detail must not leave the process if the code answered is one of 500 to 599; what
    /// the derive writes for a variant without the key `mask`. The codes come first.
    #[inline]
    #[doc(hidden)]
    #[must_use]
    pub const fn with_mask_if_server_error(mut self) -> Self {
        self.mask_server_errors = true;
        self.mask = is_server_error(self.entry);
        let mut index = 0;
        while index < self.one_of.len() {
            self.mask &= is_server_error(self.one_of[index]);
            index += 1;
        }
        self
    }

    /// Says that the renderers leave it out.
    #[inline]
    #[must_use]
    pub const fn with_hidden(mut self) -> Self {
        self.hidden = true;
        self
    }

    /// Adds its titles, each with its language.
    #[inline]
    #[must_use]
    pub const fn with_titles(mut self, titles: Texts) -> Self {
        self.titles = titles;
        self
    }

    /// Adds its summaries, each with its language.
    #[inline]
    #[must_use]
    pub const fn with_summaries(mut self, summaries: Texts) -> Self {
        self.summaries = summaries;
        self
    }

    /// What is known of each code that it can answer with, in the order of the declaration.
    #[inline]
    pub fn entries(&self) -> impl Iterator<Item = &'static Entry> + use<> {
        let only = self.one_of.is_empty().then_some(self.entry);
        only.into_iter().chain(self.one_of.iter().copied())
    }

    /// The extension members that its documents can have: the first of a name, and none that has the name of
    /// a member that every document has.
    #[cfg(any(feature = "aide", feature = "docs", feature = "utoipa"))]
    pub(crate) fn extension_members(&self) -> impl Iterator<Item = &'static Member> + use<> {
        const EVERY: [&str; 5] = ["type", "title", "status", "detail", "instance"];
        let members = self.members;
        members.iter().enumerate().filter_map(move |(index, member)| {
            let is_taken = members.iter().take(index).any(|earlier| earlier.name == member.name);
            (!is_taken && !EVERY.contains(&member.name)).then_some(member)
        })
    }

    /// Whether and when a client may try again: what the variant declares; else [`Retry::After`] if it has
    /// the header field `Retry-After`; else [`Retry::Backoff`] if [`WebStatus::is_retryable`] holds of its
    /// code; else [`Retry::Never`]. Of several codes, the first counts.
    #[inline]
    #[must_use]
    pub fn retry(&self) -> Retry {
        let is_retryable = || {
            let code = u16::try_from(self.entry.code).ok().and_then(WebStatus::from_code);
            code.is_some_and(WebStatus::is_retryable)
        };
        match self.retry {
            Some(declared) => declared,
            None if self.headers.iter().any(|it| it.eq_ignore_ascii_case("Retry-After")) => {
                Retry::After
            }
            None if is_retryable() => Retry::Backoff,
            None => Retry::Never,
        }
    }

    /// Whether the detail must not leave the process if this is the code that is answered.
    #[inline]
    #[must_use]
    pub const fn masks(&self, entry: &Entry) -> bool {
        self.mask || (self.mask_server_errors && is_server_error(entry))
    }

    /// The value of a header field, if it is the same in every response. Case does not matter.
    #[inline]
    #[must_use]
    pub fn constant_header(&self, name: &str) -> Option<&'static str> {
        let mut fields = self.constant_headers.iter();
        fields.find(|(it, _)| it.eq_ignore_ascii_case(name)).map(|(_, value)| *value)
    }

    /// What the problem is called in a language, found as [`Entry::text`] finds a text.
    #[inline]
    #[must_use]
    pub fn title(&self, language: &str) -> Option<&'static str> {
        language::text(self.titles, language)
    }

    /// What the problem is, in a language, found as [`Entry::text`] finds a text.
    #[inline]
    #[must_use]
    pub fn summary(&self, language: &str) -> Option<&'static str> {
        language::text(self.summaries, language)
    }

    /// Its titles, each with its language.
    #[inline]
    #[must_use]
    pub const fn titles(&self) -> Texts {
        self.titles
    }

    /// Its summaries, each with its language.
    #[inline]
    #[must_use]
    pub const fn summaries(&self) -> Texts {
        self.summaries
    }
}

#[inline]
const fn is_server_error(entry: &Entry) -> bool {
    entry.code >= 500 && entry.code <= 599
}
