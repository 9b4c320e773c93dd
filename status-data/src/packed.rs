//! The bundled registries as text: a test packs them, the library unpacks them.
//!
//! As Rust, they would cost each build of a user's crate the half second in which the compiler
//! checks eight thousand expressions; as TOML, every use of the macro would parse them.

use std::borrow::Cow;
use std::str::Split;

use status_codegen::model::{
    Catalogue, Class, Code, Direction, Former, Home, Lifecycle, List, Mapping, NamedRange,
    Notation, Number, OtherMeaning, OtherRegistry, Part, Predicate, Radix, Range, Reference,
    Registry, Repr, Str, Text, Wire,
};

/// Begins each registry: no text of a spec may contain it or any other control character.
pub(crate) const START: char = '\u{1e}';

/// Ends each field: every bundled text is a single line.
const END: char = '\n';

/// What is left to unpack.
type Fields = Split<'static, char>;

/// A registry and its protocol.
#[cfg(test)]
pub(crate) fn pack(protocol: &Str, catalogue: &Catalogue) -> String {
    let mut text = String::from(START);
    protocol.pack(&mut text);
    catalogue.pack(&mut text);
    text
}

/// The protocol and the registry that were packed; of any other text something, too.
pub(crate) fn unpack(packed: &'static str) -> (Str, Catalogue) {
    Packed::unpack(&mut packed.trim_start_matches(START).split(END))
}

/// The protocol and the name of the registry that was packed.
pub(crate) fn labels(packed: &'static str) -> (&'static str, &'static str) {
    let mut fields = packed.trim_start_matches(START).split(END);
    (fields.next().unwrap_or_default(), fields.next().unwrap_or_default())
}

/// What is packed as one field or as several.
trait Packed: Clone {
    /// Adds its fields to the text.
    #[cfg(test)]
    fn pack(&self, text: &mut String);

    /// Takes as many fields. One that is missing counts as empty.
    fn unpack(fields: &mut Fields) -> Self;
}

/// Structs are packed field by field, in this order.
macro_rules! structs {
    ($($name:ident { $($field:ident)* })*) => {$(
        impl Packed for $name {
            #[cfg(test)]
            fn pack(&self, text: &mut String) {
                $(self.$field.pack(text);)*
            }

            fn unpack(fields: &mut Fields) -> Self {
                Self { $($field: Packed::unpack(fields)),* }
            }
        }
    )*};
}

structs! {
    Catalogue {
        registry registry_home class_home ancestors predicates mappings codes retired
    }
    Registry {
        name title titles source as_of repr range notation fallback class_enum classes ranges
    }
    Range { first last }
    Part { last digits }
    Class { name label range fallback titles }
    NamedRange { name range registry offset titles summaries references }
    Mapping { name direction other entries ranges default summaries references }
    OtherRegistry { name repr range notation }
    Predicate { name members ranges summaries references }
    Code {
        number home bundled name phrase former other_meanings lifecycle wire references
        required_headers optional_headers texts
    }
    Former { phrase reference }
    OtherMeaning { phrase when references }
    Text { language title summary details }
    Reference { title url }
}

/// Enums are packed as the name of the variant, then what it holds.
macro_rules! enums {
    ($($name:ident { $first:ident $($variant:ident $(($value:ident))?)* })*) => {$(
        impl Packed for $name {
            #[cfg(test)]
            fn pack(&self, text: &mut String) {
                match self {
                    Self::$first => Str::Borrowed(stringify!($first)).pack(text),
                    $(Self::$variant $(($value))? => {
                        Str::Borrowed(stringify!($variant)).pack(text);
                        $($value.pack(text);)?
                    })*
                }
            }

            fn unpack(fields: &mut Fields) -> Self {
                match fields.next().unwrap_or_default() {
                    $(stringify!($variant) => {
                        $(let $value = Packed::unpack(fields);)?
                        Self::$variant $(($value))?
                    })*
                    _ => Self::$first,
                }
            }
        }
    )*};
}

enums! {
    Direction { To From }
    Home { This Ancestor(index) Bundled(name) }
    Repr { U8 U16 U32 U64 I8 I16 I32 I64 }
    Radix { Decimal Hexadecimal Alphanumeric }
    Lifecycle { Permanent Temporary Unused Deprecated Obsolete Draft Unofficial }
    Wire { Sent LogOnly Internal }
}

impl Packed for Notation {
    #[cfg(test)]
    fn pack(&self, text: &mut String) {
        self.radix().pack(text);
        self.digits().pack(text);
        List::Owned(self.parts().to_vec()).pack(text);
    }

    fn unpack(fields: &mut Fields) -> Self {
        let (radix, digits) = (Radix::unpack(fields), u8::unpack(fields));
        let parts: List<Part> = Packed::unpack(fields);
        if parts.is_empty() { Self::Whole { radix, digits } } else { Self::Parts(parts) }
    }
}

/// These are packed as they print themselves.
macro_rules! printed {
    ($($name:ident)*) => {$(
        impl Packed for $name {
            #[cfg(test)]
            fn pack(&self, text: &mut String) {
                Str::Owned(self.to_string()).pack(text);
            }

            fn unpack(fields: &mut Fields) -> Self {
                fields.next().unwrap_or_default().parse().unwrap_or_default()
            }
        }
    )*};
}

printed! { bool u8 Number usize }

impl Packed for Str {
    #[cfg(test)]
    fn pack(&self, text: &mut String) {
        text.push_str(self);
        text.push(END);
    }

    fn unpack(fields: &mut Fields) -> Self {
        Self::Borrowed(fields.next().unwrap_or_default())
    }
}

impl<T: Packed> Packed for Option<T> {
    #[cfg(test)]
    fn pack(&self, text: &mut String) {
        self.is_some().pack(text);
        if let Some(value) = self {
            value.pack(text);
        }
    }

    fn unpack(fields: &mut Fields) -> Self {
        bool::unpack(fields).then(|| T::unpack(fields))
    }
}

impl<T: Packed> Packed for List<T> {
    #[cfg(test)]
    fn pack(&self, text: &mut String) {
        self.len().pack(text);
        for item in self.iter() {
            item.pack(text);
        }
    }

    fn unpack(fields: &mut Fields) -> Self {
        let mut items = Vec::new();
        for _ in 0..usize::unpack(fields) {
            items.push(T::unpack(fields));
        }
        // Unpacked once and kept until the end, and so as cheap to clone as a static.
        Cow::Borrowed(items.leak())
    }
}

impl<A: Packed, B: Packed> Packed for (A, B) {
    #[cfg(test)]
    fn pack(&self, text: &mut String) {
        self.0.pack(text);
        self.1.pack(text);
    }

    fn unpack(fields: &mut Fields) -> Self {
        (A::unpack(fields), B::unpack(fields))
    }
}
