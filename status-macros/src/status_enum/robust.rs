//! Whatever is in the brackets and below them, the attribute writes valid Rust.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

/// Texts between two commas: right, nearly right, and nonsense.
const PARTS: &str = r##"
    "no/such.toml" "" "/etc/no/such.toml" r"no.toml" b"a" c"a" 'a' 404 -1 4.04 SPEC edge.toml a::B
    inline="" inline="format=1" inline=r#"[404]"# inline="\u{0}" inline=5 inline=concat!("a") inline
    extends=["http"] extends=["htp","nginx"] extends=[] extends=["\u{7}\"]"] extends="http" extends
    extends=[404,"http",] extends=[,] extends=["http""nginx"] extends("http") extends=["/a/b.toml"]
    docs("en") docs("en","ko") docs("xx") docs() docs(en) docs(,) docs="en" docs docs["en"]
    code=A code=Item code=ItemCode code=HttpClass code=r#type code=type code="A" code=a::B code
    crate=::a::b crate=crate crate=A<T> crate="a" crate path="a" file="a" repr="u16" colour colour=1
    colour(red) = == () [] {} , a=b=c a(b)(c) # ! $ & 'b .. ... => concat!("a") env!("HOME")
"##;

const ITEMS: &[&str] = &[
    "pub(crate) enum Item {}",
    "#[derive(Debug)] #[repr(u8)] #[status_enum] enum Item<T> where T: Copy { A, B(T) }",
    "/// Documented.\n#[derive(=)] enum Item {}",
    "struct Item;",
    "union Item { a: u8 }",
    "fn item() {}",
    "enum r#type {}",
];

#[test]
fn the_output_is_rust_whatever_is_in_the_brackets() {
    let parts: Vec<&str> = PARTS.split_whitespace().collect();
    let items: Vec<TokenStream> =
        ITEMS.iter().map(|item| item.parse().expect("the tokens are balanced")).collect();
    for (place, first) in parts.iter().enumerate() {
        // Each alone and beside some others; every pair would take minutes.
        for second in parts.iter().cycle().skip(place).step_by(17).take(2) {
            for both in [(*first).to_owned(), format!("{first}, {second}")] {
                let attribute: TokenStream = both.parse().expect("the tokens are balanced");
                for item in &items {
                    let written = super::expand(attribute.clone(), item);
                    let parsed = syn::parse2::<syn::File>(written.to_token_stream());
                    assert!(parsed.is_ok(), "#[status_enum({both})] {item}\n{written}");
                }
            }
        }
    }
}

#[test]
fn nothing_is_no_enum() {
    assert!(!super::expand(quote!(extends = ["http"]), &TokenStream::new()).is_empty());
}
