//! What stands in the brackets of `#[status_enum(…)]`.

use proc_macro2::Span;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{Error, Ident, LitStr, Path, Result, Token, bracketed, parenthesized};

/// The attribute, checked as far as it can be without the spec.
pub(crate) struct Attribute {
    /// The spec.
    pub(crate) spec: Spec,
    /// `docs("en", "ko")`.
    pub(crate) languages: Option<Vec<LitStr>>,
    /// `code = Name`.
    pub(crate) code_name: Option<Ident>,
    /// `crate = path`.
    pub(crate) crate_path: Option<Path>,
}

/// Where the spec is.
pub(crate) enum Spec {
    /// `"edge.toml"`: a file of the crate.
    File(LitStr),
    /// `inline = r#"…"#`.
    Inline(LitStr),
    /// `extends = ["http", "nginx"]`: nothing but what these have.
    Extends(Span, Vec<LitStr>),
}

impl Spec {
    /// Where its mistakes are shown in the Rust source.
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::File(literal) | Self::Inline(literal) => literal.span(),
            Self::Extends(span, _) => *span,
        }
    }
}

/// One of the things between the commas.
enum Item {
    Spec(Spec),
    Languages(Span, Vec<LitStr>),
    CodeName(Span, Ident),
    CratePath(Span, Path),
}

const USAGE: &str = "say where the spec is: `#[status_enum(\"edge.toml\")]`, \
    `#[status_enum(extends = [\"http\"])]` or `#[status_enum(inline = r#\"…\"#)]`";

impl Parse for Attribute {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let mut given = Given::default();
        for item in Punctuated::<Item, Token![,]>::parse_terminated(input)? {
            given.add(item);
        }
        given.finish()
    }
}

/// What was read so far, and every mistake in it.
#[derive(Default)]
struct Given {
    spec: Option<Spec>,
    languages: Option<Vec<LitStr>>,
    code_name: Option<Ident>,
    crate_path: Option<Path>,
    errors: Option<Error>,
}

impl Given {
    fn add(&mut self, item: Item) {
        let repeated = match item {
            Item::Spec(spec) => {
                let span = spec.span();
                let message = "one spec an enum: a file, `inline` or `extends`; a file or an inline \
                    spec has an `extends` key of its own";
                self.spec.replace(spec).map(|_| (span, message))
            }
            Item::Languages(span, value) => {
                self.languages.replace(value).map(|_| (span, "`docs` is given twice"))
            }
            Item::CodeName(span, value) => {
                self.code_name.replace(value).map(|_| (span, "`code` is given twice"))
            }
            Item::CratePath(span, value) => {
                self.crate_path.replace(value).map(|_| (span, "`crate` is given twice"))
            }
        };
        if let Some((span, message)) = repeated {
            self.refuse(Error::new(span, message));
        }
    }

    fn refuse(&mut self, error: Error) {
        match &mut self.errors {
            Some(errors) => errors.combine(error),
            None => self.errors = Some(error),
        }
    }

    fn finish(mut self) -> Result<Attribute> {
        if self.spec.is_none() {
            self.refuse(Error::new(Span::call_site(), USAGE));
        }
        let Self { spec, languages, code_name, crate_path, errors } = self;
        match (spec, errors) {
            (Some(spec), None) => Ok(Attribute { spec, languages, code_name, crate_path }),
            (_, errors) => Err(errors.unwrap_or_else(|| Error::new(Span::call_site(), USAGE))),
        }
    }
}

impl Parse for Item {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        if input.peek(LitStr) {
            return Ok(Self::Spec(Spec::File(input.parse()?)));
        }
        if !input.peek(Ident::peek_any) {
            return Err(input.error(USAGE));
        }
        let key = Ident::parse_any(input)?;
        let span = key.span();
        match key.to_string().as_str() {
            "inline" => {
                input.parse::<Token![=]>()?;
                Ok(Self::Spec(Spec::Inline(input.parse()?)))
            }
            "extends" => {
                input.parse::<Token![=]>()?;
                Ok(Self::Spec(Spec::Extends(span, names(input)?)))
            }
            "docs" => {
                let content;
                parenthesized!(content in input);
                let languages = Punctuated::<LitStr, Token![,]>::parse_terminated(&content)?;
                if languages.is_empty() {
                    return Err(Error::new(span, "name a language: `docs(\"en\")`"));
                }
                Ok(Self::Languages(span, languages.into_iter().collect()))
            }
            "code" => {
                input.parse::<Token![=]>()?;
                Ok(Self::CodeName(span, input.parse()?))
            }
            "crate" => {
                input.parse::<Token![=]>()?;
                Ok(Self::CratePath(span, input.call(Path::parse_mod_style)?))
            }
            other => Err(Error::new(span, unknown(other))),
        }
    }
}

fn names(input: ParseStream<'_>) -> Result<Vec<LitStr>> {
    if input.peek(LitStr) {
        let name: LitStr = input.parse()?;
        let message = format!("it is a list: `extends = [{:?}]`", name.value());
        return Err(Error::new(name.span(), message));
    }
    let content;
    bracketed!(content in input);
    Ok(Punctuated::<LitStr, Token![,]>::parse_terminated(&content)?.into_iter().collect())
}

fn unknown(key: &str) -> String {
    let known =
        "a path, `extends = […]`, `inline = \"…\"`, `docs(…)`, `code = Name` or `crate = path`";
    format!("`{key}` is no option of `status_enum`; it takes {known}")
}
