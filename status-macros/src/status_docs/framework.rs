//! The impls of frameworks' traits, where a key asks for one.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

use super::ast::Framework;
use super::docs::Docs;
use super::generics::where_clause;
use super::spans::{at, respanned};

impl Framework {
    /// The impl, in a macro of the facade that knows whether the framework's feature is on.
    ///
    /// All of it bears the key's span: what goes wrong there is shown at the key.
    pub(super) fn implementation(self, key: Span, docs: &Docs<'_>) -> TokenStream {
        let krate = respanned(docs.crate_path.clone(), key);
        let span = at(key);
        let problem = quote!(#krate::problem::ProblemFields + ::core::error::Error);
        match self {
            Self::Axum => {
                let head = head(&quote!(#krate::axum::IntoResponse), &problem, docs);
                quote_spanned! {span=>
                    #krate::when_axum! { #head {
                        fn into_response(self) -> #krate::axum::Response {
                            #krate::axum::respond(&self)
                        }
                    } }
                }
            }
            Self::ActixWeb => {
                let head = head(&quote!(#krate::actix_web::ResponseError), &problem, docs);
                quote_spanned! {span=>
                    #krate::when_actix_web! { #head {
                        fn status_code(&self) -> #krate::actix_web::StatusCode {
                            #krate::actix_web::status_code(self)
                        }

                        fn error_response(&self) -> #krate::actix_web::HttpResponse {
                            #krate::actix_web::respond(self)
                        }
                    } }
                }
            }
            Self::Tonic => {
                let target = quote!(#krate::tonic::Status);
                let name = &docs.input.item.ident;
                let (_, ty_generics, _) = docs.input.item.generics.split_for_impl();
                let from = quote!(::core::convert::From<#name #ty_generics>);
                let head = head_for(&from, &target, &problem, docs);
                quote_spanned! {span=>
                    #krate::when_tonic! { #head {
                        fn from(error: #name #ty_generics) -> Self {
                            #krate::tonic::status(&error)
                        }
                    } }
                }
            }
            Self::Aide => {
                let bound = quote!(#krate::problem::ProblemFields);
                let head = head(&quote!(#krate::aide::OperationOutput), &bound, docs);
                quote_spanned! {span=>
                    #krate::when_aide! { #head {
                        type Inner = Self;

                        fn inferred_responses(
                            context: &mut #krate::aide::GenContext,
                            _: &mut #krate::aide::Operation,
                        ) -> #krate::aide::Responses {
                            #krate::aide::responses_of::<Self>(context)
                        }
                    } }
                }
            }
            Self::Utoipa => {
                let bound = quote!(#krate::problem::ProblemFields);
                let head = head(&quote!(#krate::utoipa::IntoResponses), &bound, docs);
                quote_spanned! {span=>
                    #krate::when_utoipa! { #head {
                        fn responses() -> #krate::utoipa::Responses {
                            #krate::utoipa::responses_of::<Self>()
                        }
                    } }
                }
            }
        }
    }
}

/// `impl … for …` of the type.
fn head(path: &TokenStream, bound: &TokenStream, docs: &Docs<'_>) -> TokenStream {
    let name = &docs.input.item.ident;
    let (_, ty_generics, _) = docs.input.item.generics.split_for_impl();
    head_for(path, &quote!(#name #ty_generics), bound, docs)
}

/// `impl … for …`; for a generic type the bounds must be repeated.
fn head_for(
    path: &TokenStream,
    target: &TokenStream,
    bound: &TokenStream,
    docs: &Docs<'_>,
) -> TokenStream {
    let name = &docs.input.item.ident;
    let generics = &docs.input.item.generics;
    let (impl_generics, ty_generics, _) = generics.split_for_impl();
    let is_generic = generics.type_params().next().is_some();
    let more: Vec<_> = is_generic.then(|| quote!(#name #ty_generics: #bound)).into_iter().collect();
    let clause = where_clause(generics, &more);
    quote! {
        #[automatically_derived]
        impl #impl_generics #path for #target #clause
    }
}
