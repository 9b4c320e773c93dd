//! A spec as bytes draw it: mostly sound, so that most inputs come as far as the Rust.

use std::fmt::{self, Debug, Write};
use std::iter;

use arbitrary::Arbitrary;
use status_codegen::model::{Catalogue, Lifecycle, Radix, Repr, Wire};
use status_codegen::name;

/// A spec, drawn.
#[derive(Arbitrary)]
pub struct Sketch {
    start: Start,
    classes: Vec<Class>,
    predicates: Vec<Predicate>,
    first: Code,
    more: Vec<Code>,
}

#[derive(Arbitrary)]
enum Start {
    Header { repr: u8, is_hexadecimal: bool, digits: u8, fallback: Option<u8> },
    Extends(Vec<Parent>),
}

#[derive(Arbitrary)]
struct Parent {
    registry: u8,
    /// Places among its codes.
    only: Option<Vec<u8>>,
}

/// Begins where the class before it ends.
#[derive(Arbitrary)]
struct Class {
    name: String,
    width: u16,
    label: Option<String>,
    title: Option<Text>,
}

#[derive(Arbitrary)]
struct Predicate {
    name: String,
    /// Places among the codes.
    first: u8,
    more: Vec<u8>,
    summary: Option<Text>,
}

#[derive(Arbitrary)]
struct Code {
    /// How far it lies from the code before it.
    gap: u8,
    phrase: String,
    name: Option<String>,
    former: Vec<String>,
    lifecycle: Option<u8>,
    wire: Option<u8>,
    reference: Option<u16>,
    header: Option<bool>,
    title: Option<Text>,
    summary: Option<Text>,
    details: Option<Text>,
    overrides: bool,
}

#[derive(Arbitrary)]
struct Text {
    language: u8,
    text: String,
}

const LANGUAGES: &[&str] = &["en", "ko", "pt-BR", "zh-Hans-CN"];

impl Sketch {
    /// The spec as TOML.
    #[must_use]
    pub fn text(&self) -> String {
        let mut text = String::new();
        // Writing to a string does not fail.
        let _ = self.write(&mut text);
        text
    }

    fn write(&self, out: &mut String) -> fmt::Result {
        let numbers = self.numbers();
        writeln!(out, "format = 1")?;
        match &self.start {
            Start::Header { repr, is_hexadecimal, digits, fallback } => {
                let (repr, fallback) =
                    (*pick(*repr, Repr::ALL), fallback.map(|it| pick(it, &numbers)));
                header(repr, *is_hexadecimal, *digits, fallback, out)?;
                self.write_classes(u64::try_from(repr.max()).unwrap_or(u64::MAX), out)?;
            }
            Start::Extends(parents) => {
                let parents: Vec<String> = parents.iter().map(Parent::shown).collect();
                writeln!(out, "extends = [{}]", parents.join(", "))?;
            }
        }
        for predicate in &self.predicates {
            predicate.write(&numbers, out)?;
        }
        let inherits = matches!(self.start, Start::Extends(_));
        for (code, number) in self.codes().zip(&numbers) {
            code.write(*number, inherits, out)?;
        }
        Ok(())
    }

    /// The classes lie side by side; in the last are all numbers that are left.
    fn write_classes(&self, greatest: u64, out: &mut String) -> fmt::Result {
        let mut begin = 0_u64;
        for (place, class) in self.classes.iter().enumerate() {
            let is_last = place + 1 == self.classes.len();
            let end = if is_last { greatest } else { begin.saturating_add(class.width.into()) };
            class.write(begin, end, out)?;
            begin = end.saturating_add(1);
        }
        Ok(())
    }

    fn codes(&self) -> impl Iterator<Item = &Code> {
        iter::once(&self.first).chain(&self.more)
    }

    /// The numbers of the codes, in order; most gaps are small, and some leave an integer behind.
    fn numbers(&self) -> Vec<u64> {
        let mut next = 0_u64;
        let numbers = self.codes().map(|code| {
            let gap = if code.gap < 192 { u64::from(code.gap % 4) } else { 1 << (code.gap % 64) };
            let number = next.saturating_add(gap);
            next = number.saturating_add(1);
            number
        });
        numbers.collect()
    }
}

/// Shows the spec itself; `cargo fuzz fmt` prints this.
impl Debug for Sketch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

fn header(
    repr: Repr,
    is_hexadecimal: bool,
    digits: u8,
    fallback: Option<&u64>,
    out: &mut String,
) -> fmt::Result {
    let radix = if is_hexadecimal { Radix::Hexadecimal } else { Radix::Decimal };
    let digits = digits % radix.digits_of(repr) + 1;
    writeln!(out, "[registry]\nname = \"drawn\"\ntitle = \"Drawn\"")?;
    writeln!(out, "repr = {:?}\ncodes = \"0..={}\"", repr.name(), repr.max())?;
    writeln!(out, "digits = {digits}\nradix = {}", radix.base())?;
    fallback.map_or(Ok(()), |number| writeln!(out, "fallback = {number}"))
}

impl Parent {
    fn shown(&self) -> String {
        let Catalogue { registry, codes, .. } = pick(self.registry, status_data::registries());
        let name = &registry.name;
        let Some(only) = &self.only else { return format!("{name:?}") };
        let only: Vec<String> =
            only.iter().map(|place| pick(*place, codes).number.to_string()).collect();
        format!("{{ registry = {name:?}, only = [{}] }}", only.join(", "))
    }
}

impl Class {
    fn write(&self, begin: u64, end: u64, out: &mut String) -> fmt::Result {
        let name = camel(&self.name);
        writeln!(out, "[[class]]\nname = {name:?}\ncodes = \"{begin}..={end}\"")?;
        if let Some(label) = &self.label {
            writeln!(out, "label = {}", quoted(&ascii(label).replace(' ', "-")))?;
        }
        text("title", self.title.as_ref(), out)
    }
}

impl Predicate {
    fn write(&self, numbers: &[u64], out: &mut String) -> fmt::Result {
        writeln!(out, "[predicate.is_{}]", name::snake(&camel(&self.name)))?;
        let places = iter::once(&self.first).chain(&self.more);
        let codes: Vec<String> = places.map(|place| pick(*place, numbers).to_string()).collect();
        writeln!(out, "codes = [{}]", codes.join(", "))?;
        text("summary", self.summary.as_ref(), out)
    }
}

impl Code {
    fn write(&self, number: u64, inherits: bool, out: &mut String) -> fmt::Result {
        writeln!(out, "[{number}]\nphrase = {}", quoted(&ascii(&self.phrase)))?;
        if let Some(name) = &self.name {
            writeln!(out, "name = {:?}", camel(name))?;
        }
        let former: Vec<String> = self.former.iter().map(|phrase| quoted(&ascii(phrase))).collect();
        writeln!(out, "former = [{}]", former.join(", "))?;
        if let Some(lifecycle) = self.lifecycle {
            writeln!(out, "lifecycle = {:?}", pick(lifecycle, Lifecycle::WORDS).0)?;
        }
        if let Some(wire) = self.wire {
            writeln!(out, "wire = {:?}", pick(wire, Wire::WORDS).0)?;
        }
        if let Some(reference) = self.reference {
            writeln!(out, "reference = [\"RFC {reference}, Section {reference}.1\"]")?;
        }
        if let Some(is_required) = self.header {
            let kind = if is_required { "required" } else { "optional" };
            writeln!(out, "headers.{kind} = [\"Retry-After\"]")?;
        }
        text("title", self.title.as_ref(), out)?;
        text("summary", self.summary.as_ref(), out)?;
        text("details", self.details.as_ref(), out)?;
        if inherits && self.overrides { writeln!(out, "override = true") } else { Ok(()) }
    }
}

fn text(key: &str, text: Option<&Text>, out: &mut String) -> fmt::Result {
    let Some(Text { language, text }) = text else { return Ok(()) };
    writeln!(out, "{key}.{} = {}", pick(*language, LANGUAGES), quoted(text))
}

/// One of some things that there are.
fn pick<T>(place: u8, things: &[T]) -> &T {
    &things[usize::from(place) % things.len()]
}

/// Letters and digits as a name, which says something whatever the bytes.
fn camel(text: &str) -> String {
    let letters = text.chars().filter(|character| character.is_alphanumeric());
    let name = name::camel(&letters.take(40).collect::<String>());
    if name::is_variant(&name) { name } else { format!("N{name}") }
}

/// A phrase: printable ASCII without space around it, which begins with a letter.
fn ascii(text: &str) -> String {
    let words: Vec<String> = text
        .split_ascii_whitespace()
        .map(|word| word.chars().filter(char::is_ascii_graphic).collect::<String>())
        .filter(|word| !word.is_empty())
        .collect();
    let phrase = words.join(" ");
    let is_name = name::from_phrase(&phrase).is_some_and(|name| name::is_variant(&name));
    if is_name { phrase } else { format!("P {phrase}").trim_end().to_owned() }
}

/// A string of TOML.
fn quoted(text: &str) -> String {
    let mut quoted = String::from('"');
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            _ if character.is_control() => {
                let _ = write!(quoted, "\\u{:04X}", u32::from(character));
            }
            _ => quoted.push(character),
        }
    }
    quoted.push('"');
    quoted
}
