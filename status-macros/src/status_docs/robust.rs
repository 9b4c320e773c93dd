//! Whatever is in the brackets, the derive writes valid Rust.

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

/// Texts between two commas: right, nearly right, and nonsense.
const ITEMS: &str = r#"
    404 499 40400 0x194 4_0_4 404u16 4o4 99999999999999999999 -404 4.04 "404" '4' b"4"
    NotFound NotFund HttpStatus::NotFound ::a::b crate::A Self r#NotFound r#type
    enum=A enum=a::B enum=A<T> enum default=500 default=NotFound default=A::B default=-1 default
    type_base="a" type_base="" rename_all="lowercase" rename_all="x" crate=::a::b crate=crate crate
    require("en","ko") require("x") require() require axum actix_web utoipa axum() axum=true
    id="a" id="a\tb" id="" id=1 id url="a" url mask mask=true mask=false mask=maybe
    title="a" title(en="a") title(en="a",en="b") title("pt-BR"="a") title() title(=) title
    summary="a" summary(ko="") summary(as="a") summary[ko="a"] transparent transparent=true
    one_of(400,404) one_of(404,404,499) one_of() one_of one_of=404 one_of("a") code=a::b code=5
    detail="{b}" detail="{0}" detail="{d:>r#type$}" detail="{" detail="{}}" detail(ko="{type:?}",en="{{")
    detail="{:}" detail="{0:.1$}" detail="\u{7}{가:$<5}" grpc=NotFound grpc=Ok grpc=nothing grpc=5
    retry="a" retry renamed_from="a" renamed_from="a\tb" body=a::b body="a" body tonic tonic=true aide
    header("A"="b") header("A") header("A","B"="\r\n") header() header("") header(A="b")
    skip_docs skip_docs() extension extension="a" extension="type" extension=1 extension-name
    header="A" header="a:b" header code=404 code = == () [] {} a=b=c a(b)(c) a..b # ! $ & 'a A() A=1
"#;

fn items() -> Vec<TokenStream> {
    let items = ITEMS.split_whitespace();
    items.map(|item| item.parse().expect("the tokens are balanced")).collect()
}

/// Types of every shape, with attributes on the type, its variants, its fields.
fn types(on: &TokenStream, variant: &TokenStream, field: &TokenStream) -> Vec<TokenStream> {
    vec![
        quote! {
            #[status(#on)]
            enum A<'a, T, const N: usize> where T: Copy {
                #[status(#variant)] B,
                #[status(#variant)] C { #[status(#field)] r#type: &'a [T; N], d: u8 },
                #[status(#variant)] E(#[status(#field)] Option<T>),
                #[status(#variant)] F(u8, #[status(#field)] Box<A<'a, T, N>>) = 404,
                r#try = 1 + 1,
            }
        },
        quote!(
            #[status(#on)]
            #[status(#variant)]
            struct A<T> {
                #[status(#field)]
                b: T,
            }
        ),
        quote!(
            #[status(#on)]
            #[status(#variant)]
            struct A(#[status(#field)] B);
        ),
        quote!(
            #[status(#on, #variant)]
            struct A;
        ),
        quote!(#[status(#on)] union A { #[status(#field)] b: u8 }),
        quote!(
            #[status(#on)]
            enum A {}
        ),
    ]
}

fn assert_is_rust(item: TokenStream) {
    let shown = item.to_string();
    let written = super::derive(item);
    if let Err(error) = syn::parse2::<syn::File>(written.to_token_stream()) {
        panic!("{error}\n{shown}\n{written}");
    }
}

#[test]
fn the_output_is_rust_whatever_is_in_the_brackets() {
    let items = items();
    let none = TokenStream::new();
    for (place, first) in items.iter().enumerate() {
        types(first, &none, &none).into_iter().for_each(assert_is_rust);
        types(&none, first, &none).into_iter().for_each(assert_is_rust);
        types(&none, &none, first).into_iter().for_each(assert_is_rust);
        // Each beside some others; every pair would take a minute.
        for second in items.iter().cycle().skip(place).step_by(7).take(3) {
            let both = quote!(#first, #second);
            types(&both, &both, &both).into_iter().for_each(assert_is_rust);
        }
    }
}
