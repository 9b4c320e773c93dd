//! The arguments of the attribute macro: what is in the brackets of `#[status_enum(…)]`.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use status_codegen::{PathMistake, nearest};

use super::text::Text;
use super::tokens::{after_sign, group, is_sign, name, opened, path, start};
use crate::between_commas::between_commas;
use crate::mistakes::Mistakes;

/// The arguments, checked as far as it can be without the spec.
#[derive(Default)]
pub(crate) struct Arguments {
    /// The spec; none if it is not said where it is, which has been reported.
    pub(crate) spec: Option<Spec>,
    /// `docs("en", "ko")`.
    pub(crate) languages: Option<Vec<Text>>,
    /// `code = Name`.
    pub(crate) code_name: Option<Ident>,
    /// `crate = path`.
    pub(crate) crate_path: Option<TokenStream>,
}

/// Where the spec is.
pub(crate) enum Spec {
    /// `"edge.toml"`: a file of the crate.
    File(Text),
    /// `inline = r#"…"#`.
    Inline(Text),
    /// `extends = ["http", "nginx"]`: nothing but what these have.
    Extends(Span, Vec<Text>),
}

impl Spec {
    /// Where its mistakes are shown in the Rust source.
    pub(crate) fn span(&self) -> Span {
        match self {
            Self::File(text) | Self::Inline(text) => text.span,
            Self::Extends(span, _) => *span,
        }
    }
}

/// One of the things between the commas.
enum Item {
    Spec(Spec),
    Languages(Span, Vec<Text>),
    CodeName(Span, Ident),
    CratePath(Span, TokenStream),
}

const USAGE: &str = "say where the spec is: `#[status_enum(\"edge.toml\")]`, \
    `#[status_enum(extends = [\"http\"])]` or `#[status_enum(inline = r#\"…\"#)]`";

const OPTIONS: &[&str] = &["extends", "inline", "docs", "code", "crate"];

/// What people call the option that has no name.
const NAMES_OF_A_FILE: &[&str] = &["path", "file", "spec"];

impl Arguments {
    /// Reads the arguments one by one: a mistake in one does not hide those in others.
    pub(crate) fn read(tokens: TokenStream, mistakes: &mut Mistakes) -> Self {
        let mut arguments = Self::default();
        let mut is_said_where = false;
        for part in between_commas(tokens) {
            let part = opened(part);
            is_said_where |= is_about_the_spec(&part);
            match item(&part) {
                Ok(item) => arguments.add(item, mistakes),
                Err(wrong) => mistakes.append(wrong),
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
                let message = "one spec per enum: a file, `inline` or `extends`; a file or an inline \
                    spec can have its own `extends` key";
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
fn is_about_the_spec(part: &[TokenTree]) -> bool {
    let [TokenTree::Ident(name), rest @ ..] = part else { return true };
    let name = name.to_string();
    let is_option = match rest.first() {
        Some(TokenTree::Punct(sign)) => sign.as_char() == '=',
        Some(TokenTree::Group(_)) => true,
        _ => OPTIONS.contains(&name.as_str()),
    };
    !is_option || ["extends", "inline"].contains(&&*name) || NAMES_OF_A_FILE.contains(&&*name)
}

/// What was read, and the tokens after it.
type Reading<'a, T> = Result<(T, &'a [TokenTree]), Mistakes>;

fn item(part: &[TokenTree]) -> Result<Item, Mistakes> {
    let (item, rest) = match part {
        [TokenTree::Ident(key), rest @ ..] => option(key, rest)?,
        [first, ..] if is_sign(first, ',') => {
            return Err(Mistakes::one(first.span(), "there is nothing before this comma"));
        }
        _ => match string(part) {
            Some((path, rest)) => (Item::Spec(file(path)?), rest),
            None => return Err(Mistakes::one(start(part, Span::call_site()), USAGE)),
        },
    };
    match rest {
        [] => Ok(item),
        _ => Err(Mistakes::one(start(rest, Span::call_site()), "write a comma before this")),
    }
}

fn file(path: Text) -> Result<Spec, Mistakes> {
    let Some(mistake) = PathMistake::in_path(&path.value) else { return Ok(Spec::File(path)) };
    let help = match mistake {
        PathMistake::Backslash => format!("write {:?}", path.value.replace('\\', "/")),
        _ => "write it relative to the folder of `Cargo.toml`, as \"edge.toml\"".to_owned(),
    };
    Err(Mistakes::one(path.span, &format!("{}: {help}", mistake.message())))
}

fn option<'a>(key: &Ident, rest: &'a [TokenTree]) -> Reading<'a, Item> {
    let span = key.span();
    match key.to_string().as_str() {
        "inline" => {
            let example = "the spec itself, as `inline = r#\"…\"#`";
            let (text, rest) = assigned(key, rest, example, string)?;
            Ok((Item::Spec(Spec::Inline(text)), rest))
        }
        "extends" => {
            let example = "a list, as `extends = [\"http\"]`";
            let (list, rest) =
                assigned(key, rest, example, |rest| group(rest, Delimiter::Bracket))?;
            Ok((Item::Spec(Spec::Extends(span, names(list)?)), rest))
        }
        "docs" => {
            let (languages, rest) = languages(key, rest)?;
            Ok((Item::Languages(span, languages), rest))
        }
        "code" => {
            let (name, rest) = assigned(key, rest, "a name, as `code = EdgeCode`", name)?;
            Ok((Item::CodeName(span, name), rest))
        }
        "crate" => {
            let (path, rest) = assigned(key, rest, "a path, as `crate = ::codes`", path)?;
            Ok((Item::CratePath(span, path), rest))
        }
        other => Err(Mistakes::one(span, &unknown(other, rest))),
    }
}

/// The value after `=`; any other value gets an error that shows what to write.
fn assigned<'a, T>(
    key: &Ident,
    rest: &'a [TokenTree],
    example: &str,
    read: impl FnOnce(&'a [TokenTree]) -> Option<(T, &'a [TokenTree])>,
) -> Reading<'a, T> {
    let place = start(rest, key.span());
    let Some(value) = after_sign(rest, '=') else {
        return Err(Mistakes::one(place, &format!("write {example}")));
    };
    read(value).ok_or_else(|| Mistakes::one(start(value, place), &format!("write {example}")))
}

fn string(rest: &[TokenTree]) -> Option<(Text, &[TokenTree])> {
    let (first, rest) = rest.split_first()?;
    Text::of(first).map(|text| (text, rest))
}

/// The string that a part of a list is, and nothing beside it.
fn only_string(part: &TokenStream) -> Option<Text> {
    match opened(part.clone()).as_slice() {
        [token] => Text::of(token),
        _ => None,
    }
}

fn names(list: &Group) -> Result<Vec<Text>, Mistakes> {
    let mut names = Vec::new();
    let mut mistakes = Mistakes::default();
    for part in between_commas(list.stream()) {
        match only_string(&part) {
            Some(name) => names.push(name),
            None => mistakes.on(
                part,
                "name a registry by a string, as \"http\"; to pick single codes, write a spec",
            ),
        }
    }
    if names.is_empty() && mistakes.count() == 0 {
        mistakes.at(list.span(), "name a registry, as `extends = [\"http\"]`");
    }
    if mistakes.count() == 0 { Ok(names) } else { Err(mistakes) }
}

fn languages<'a>(key: &Ident, rest: &'a [TokenTree]) -> Reading<'a, Vec<Text>> {
    const EXAMPLE: &str = "name a language: `docs(\"en\")`";
    let Some((list, after)) = group(rest, Delimiter::Parenthesis) else {
        return Err(Mistakes::one(start(rest, key.span()), EXAMPLE));
    };
    let mut languages: Vec<Text> = Vec::new();
    let mut mistakes = Mistakes::default();
    for part in between_commas(list.stream()) {
        match only_string(&part) {
            Some(tag) if languages.iter().any(|it| it.value == tag.value) => {
                mistakes.at(tag.span, format!("{:?} is listed twice", tag.value));
            }
            Some(tag) => languages.push(tag),
            None => mistakes.on(part, EXAMPLE),
        }
    }
    if languages.is_empty() && mistakes.count() == 0 {
        mistakes.at(key.span(), EXAMPLE);
    }
    if mistakes.count() == 0 { Ok((languages, after)) } else { Err(mistakes) }
}

fn unknown(key: &str, rest: &[TokenTree]) -> String {
    let is_constant = rest.is_empty() && key.starts_with(char::is_uppercase);
    let is_option = rest.is_empty()
        || after_sign(rest, '=').is_some()
        || group(rest, Delimiter::Parenthesis).is_some();
    match key {
        "repr" => "the integer comes from the spec: `repr = \"u16\"` under `[registry]`".to_owned(),
        _ if NAMES_OF_A_FILE.contains(&key) => "write the path alone: `\"edge.toml\"`".to_owned(),
        _ if is_constant || !is_option => {
            "the spec is read before macros and constants are evaluated: write its \
            path as a literal, `\"edge.toml\"`"
                .to_owned()
        }
        _ => match nearest(key, OPTIONS.iter().copied()) {
            Some(known) => format!("unknown option `{key}`: write `{known}`"),
            None => format!(
                "unknown option `{key}`: the options are a path, `extends = […]`, `inline = \"…\"`, \
                 `docs(…)`, `code = Name` and `crate = path`"
            ),
        },
    }
}
