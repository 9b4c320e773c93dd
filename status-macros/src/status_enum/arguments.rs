//! The arguments of the attribute macro: what is in the brackets of `#[status_enum(…)]`.

use proc_macro2::{Span, TokenStream, TokenTree};
use status_codegen::{PathMistake, nearest};
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream, Parser};
use syn::token::{Bracket, Paren};
use syn::{Error, Ident, LitStr, Path, Result, Token, bracketed, parenthesized};

use crate::between_commas::between_commas;
use crate::mistakes::{Mistakes, combined};

/// The arguments, checked as far as it can be without the spec.
#[derive(Default)]
pub(crate) struct Arguments {
    /// The spec; none if it is not said where it is, which has been reported.
    pub(crate) spec: Option<Spec>,
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

const OPTIONS: &[&str] = &["extends", "inline", "docs", "code", "crate"];

/// What people call the option that has no name.
const NAMES_OF_A_FILE: &[&str] = &["path", "file", "spec"];

impl Arguments {
    /// Reads what stands in the brackets, each thing by itself: a mistake in one hides no other.
    pub(crate) fn read(tokens: TokenStream, mistakes: &mut Mistakes) -> Self {
        let mut arguments = Self::default();
        let mut is_said_where = false;
        for part in between_commas(tokens) {
            is_said_where |= is_about_the_spec(&part);
            match item.parse2(part) {
                Ok(item) => arguments.add(item, mistakes),
                Err(error) => mistakes.push(error),
            }
        }
        if !is_said_where {
            mistakes.at(Span::call_site(), USAGE);
        }
        arguments
    }

    fn add(&mut self, item: Item, mistakes: &mut Mistakes) {
        let (is_repeated, span, message) = match item {
            Item::Spec(spec) => {
                let message = "one spec an enum: a file, `inline` or `extends`; a file or an inline \
                    spec has an `extends` key of its own";
                let span = spec.span();
                (set(&mut self.spec, spec), span, message)
            }
            Item::Languages(span, value) => {
                (set(&mut self.languages, value), span, "`docs` is given twice")
            }
            Item::CodeName(span, value) => {
                (set(&mut self.code_name, value), span, "`code` is given twice")
            }
            Item::CratePath(span, value) => {
                (set(&mut self.crate_path, value), span, "`crate` is given twice")
            }
        };
        if is_repeated {
            mistakes.at(span, message);
        }
    }
}

/// Fills the slot, unless it is full, and says whether it was.
fn set<T>(slot: &mut Option<T>, value: T) -> bool {
    let is_full = slot.is_some();
    if !is_full {
        *slot = Some(value);
    }
    is_full
}

/// Whether it is to say where the spec is, however wrong: that it is not said then only follows.
fn is_about_the_spec(part: &TokenStream) -> bool {
    let mut tokens = part.clone().into_iter();
    let Some(TokenTree::Ident(name)) = tokens.next() else { return true };
    let name = name.to_string();
    let is_option = match tokens.next() {
        Some(TokenTree::Punct(sign)) => sign.as_char() == '=',
        Some(TokenTree::Group(_)) => true,
        _ => OPTIONS.contains(&name.as_str()),
    };
    !is_option || ["extends", "inline"].contains(&&*name) || NAMES_OF_A_FILE.contains(&&*name)
}

fn item(input: ParseStream<'_>) -> Result<Item> {
    let item = if input.peek(LitStr) {
        Item::Spec(Spec::File(file(input.parse()?)?))
    } else if input.peek(Ident::peek_any) {
        option(input)?
    } else if input.peek(Token![,]) {
        return Err(input.error("nothing stands before this comma"));
    } else {
        return Err(input.error(USAGE));
    };
    if input.is_empty() { Ok(item) } else { Err(input.error("write a comma before this")) }
}

fn file(path: LitStr) -> Result<LitStr> {
    let value = path.value();
    let Some(mistake) = PathMistake::in_path(&value) else { return Ok(path) };
    let help = match mistake {
        PathMistake::Backslash => format!("write {:?}", value.replace('\\', "/")),
        _ => "write it from the folder of `Cargo.toml` on, as \"edge.toml\"".to_owned(),
    };
    Err(Error::new(path.span(), format!("{}: {help}", mistake.message())))
}

fn option(input: ParseStream<'_>) -> Result<Item> {
    let key = Ident::parse_any(input)?;
    let span = key.span();
    match key.to_string().as_str() {
        "inline" => {
            let text =
                assigned(&key, input, "the spec itself, as `inline = r#\"…\"#`", Parse::parse)?;
            Ok(Item::Spec(Spec::Inline(text)))
        }
        "extends" => {
            let names = assigned(&key, input, "a list, as `extends = [\"http\"]`", names)?;
            Ok(Item::Spec(Spec::Extends(span, names?)))
        }
        "docs" => languages(&key, input).map(|languages| Item::Languages(span, languages)),
        "code" => {
            let name = assigned(&key, input, "a name, as `code = EdgeCode`", Parse::parse)?;
            Ok(Item::CodeName(span, name))
        }
        "crate" => {
            let path =
                assigned(&key, input, "a path, as `crate = ::codes`", Path::parse_mod_style)?;
            Ok(Item::CratePath(span, path))
        }
        other => Err(Error::new(span, unknown(other, input))),
    }
}

/// What follows `=`; where it is something else, what to write is said there.
fn assigned<T>(
    key: &Ident,
    input: ParseStream<'_>,
    example: &str,
    read: impl FnOnce(ParseStream<'_>) -> Result<T>,
) -> Result<T> {
    let mut place = if input.is_empty() { key.span() } else { input.span() };
    let is_assigned = input.parse::<Token![=]>().is_ok();
    if is_assigned && !input.is_empty() {
        place = input.span();
        if let Ok(value) = read(input) {
            return Ok(value);
        }
    }
    // Whatever else stands there follows from it.
    let _ = input.parse::<TokenStream>();
    Err(Error::new(place, format!("write {example}")))
}

/// The names in a list; an error that has a place of its own is not one of reading.
fn names(input: ParseStream<'_>) -> Result<Result<Vec<LitStr>>> {
    if !input.peek(Bracket) {
        return Err(input.error("no list"));
    }
    let content;
    let brackets = bracketed!(content in input);
    let mut names = Vec::new();
    let mut mistakes = Vec::new();
    for part in between_commas(content.parse()?) {
        match syn::parse2::<LitStr>(part.clone()) {
            Ok(name) => names.push(name),
            Err(_) => mistakes.push(Error::new_spanned(
                part,
                "a registry is named by a string, as \"http\"; codes are picked in a spec of its own",
            )),
        }
    }
    if names.is_empty() && mistakes.is_empty() {
        let message = "name a registry, as `extends = [\"http\"]`";
        mistakes.push(Error::new(brackets.span.join(), message));
    }
    Ok(combined(mistakes.into_iter()).map_or(Ok(names), Err))
}

fn languages(key: &Ident, input: ParseStream<'_>) -> Result<Vec<LitStr>> {
    const EXAMPLE: &str = "name a language: `docs(\"en\")`";
    if !input.peek(Paren) {
        let place = if input.is_empty() { key.span() } else { input.span() };
        let _ = input.parse::<TokenStream>();
        return Err(Error::new(place, EXAMPLE));
    }
    let content;
    parenthesized!(content in input);
    let mut languages: Vec<LitStr> = Vec::new();
    let mut mistakes = Vec::new();
    for part in between_commas(content.parse()?) {
        match syn::parse2::<LitStr>(part.clone()) {
            Ok(tag) if languages.iter().any(|it| it.value() == tag.value()) => {
                let message = format!("{:?} is listed twice", tag.value());
                mistakes.push(Error::new(tag.span(), message));
            }
            Ok(tag) => languages.push(tag),
            Err(_) => mistakes.push(Error::new_spanned(part, EXAMPLE)),
        }
    }
    if languages.is_empty() && mistakes.is_empty() {
        mistakes.push(Error::new(key.span(), EXAMPLE));
    }
    combined(mistakes.into_iter()).map_or(Ok(languages), Err)
}

fn unknown(key: &str, input: ParseStream<'_>) -> String {
    let is_constant = input.is_empty() && key.starts_with(char::is_uppercase);
    let is_option = input.peek(Token![=]) || input.peek(Paren) || input.is_empty();
    // Whatever stands behind it follows from it.
    let _ = input.parse::<TokenStream>();
    match key {
        "repr" => "the integer comes from the spec: `repr = \"u16\"` under `[registry]`".to_owned(),
        _ if NAMES_OF_A_FILE.contains(&key) => "write the path alone: `\"edge.toml\"`".to_owned(),
        _ if is_constant || !is_option => {
            "the spec is read before macros and constants have values: write its \
            path as a literal, `\"edge.toml\"`"
                .to_owned()
        }
        _ => match nearest(key, OPTIONS.iter().copied()) {
            Some(known) => format!("there is no option `{key}`: write `{known}`"),
            None => format!(
                "there is no option `{key}`: there are a path, `extends = […]`, `inline = \"…\"`, \
                 `docs(…)`, `code = Name` and `crate = path`"
            ),
        },
    }
}
