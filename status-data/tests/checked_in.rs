//! The generated files that are checked in are what the engine writes today.
//!
//! `BLESS=1 cargo test -p status-data --test checked_in` rewrites them.

#[path = "support/bless.rs"]
mod bless;
#[path = "support/packing.rs"]
mod packing;
#[path = "support/registered.rs"]
mod registered;

use std::fs;

use proc_macro2::TokenStream;
use quote::quote;
use status_codegen::expand::{self, Request};
use status_codegen::model::Catalogue;
use status_codegen::{Document, compile, rustfmt};
use status_data::{Bundled, registries};

/// The enums over one registry each that `status-codes` has, with their documentation.
const ENUMS: [(&str, &str, &str); 28] = [
    ("amqp", "AmqpReply", include_str!("checked_in/amqp_reply.md")),
    ("coap", "CoapStatus", include_str!("checked_in/coap_status.md")),
    ("dns", "DnsRcode", include_str!("checked_in/dns_rcode.md")),
    ("dns-extended", "DnsExtendedError", include_str!("checked_in/dns_extended_error.md")),
    ("ftp", "FtpReply", include_str!("checked_in/ftp_reply.md")),
    ("gemini", "GeminiStatus", include_str!("checked_in/gemini_status.md")),
    ("grpc", "GrpcStatus", include_str!("checked_in/grpc_status.md")),
    ("http", "HttpStatus", include_str!("checked_in/http_status.md")),
    ("http2", "Http2Error", include_str!("checked_in/http2_error.md")),
    ("http3", "Http3Error", include_str!("checked_in/http3_error.md")),
    ("jsonrpc", "JsonRpcError", include_str!("checked_in/json_rpc_error.md")),
    ("kafka", "KafkaError", include_str!("checked_in/kafka_error.md")),
    ("ldap", "LdapResult", include_str!("checked_in/ldap_result.md")),
    ("modbus", "ModbusException", include_str!("checked_in/modbus_exception.md")),
    ("mqtt", "MqttReason", include_str!("checked_in/mqtt_reason.md")),
    ("quic", "QuicError", include_str!("checked_in/quic_error.md")),
    ("rtsp", "RtspStatus", include_str!("checked_in/rtsp_status.md")),
    ("rtsp1", "Rtsp1Status", include_str!("checked_in/rtsp1_status.md")),
    ("shell-exit", "ShellExit", include_str!("checked_in/shell_exit.md")),
    ("sip", "SipStatus", include_str!("checked_in/sip_status.md")),
    ("smtp", "SmtpReply", include_str!("checked_in/smtp_reply.md")),
    ("smtp-enhanced", "SmtpEnhancedStatus", include_str!("checked_in/smtp_enhanced_status.md")),
    ("sqlstate", "SqlState", include_str!("checked_in/sql_state.md")),
    ("stun", "StunError", include_str!("checked_in/stun_error.md")),
    ("sysexits", "SysExit", include_str!("checked_in/sys_exit.md")),
    ("tls", "TlsAlert", include_str!("checked_in/tls_alert.md")),
    ("web", "WebStatus", include_str!("checked_in/web_status.md")),
    ("websocket", "WebSocketClose", include_str!("checked_in/web_socket_close.md")),
];

/// The registries whose class predicates are methods of `Code` itself. All others ask by their traits:
/// as methods, the predicates of all protocols would have to differ in name.
const INHERENT: [&str; 3] = ["grpc", "http", "websocket"];

#[test]
fn the_library_has_the_registries_as_their_files_say() {
    packing::assert_fresh();
}

#[test]
fn the_enums_are_what_the_macro_writes() {
    for (registry, name, text) in ENUMS {
        let spec = format!("format = 1\nextends = [{registry:?}]");
        let status = expand_spec(&spec, name, documentation(text));
        let about = format!(
            "[`{name}`]: what `#[status_enum(extends = [{registry:?}])]` writes for \
             `pub enum {name} {{}}`."
        );
        let module = registry.replace('-', "_");
        check(&format!("src/generated/{module}.rs"), &page(&about, status));
    }
}

#[test]
fn the_class_enums_are_those_of_the_bundled_registries() {
    let about = "The class enums of the bundled registries that declare classes.";
    check("src/generated/classes.rs", &page(about, expand::class_index(registries(), &feature)));
    for catalogue in registries() {
        let mut class = expand::class_enum(catalogue);
        if INHERENT.contains(&catalogue.registry.name.as_ref()) {
            class.extend(expand::inherent_predicates(catalogue));
        }
        if !class.is_empty() {
            let about = format!("The classes of the registry `{}`.", catalogue.registry.name);
            check(&format!("src/generated/classes/{}.rs", module(catalogue)), &page(&about, class));
        }
    }
}

#[test]
fn the_entries_are_those_of_the_bundled_registries() {
    let index = expand::index(registries(), &feature);
    check("src/generated/entries.rs", &page("The entries of the bundled registries.", index));
    for catalogue in registries() {
        let about =
            format!("What is known of the codes of the registry `{}`.", catalogue.registry.name);
        let path = format!("src/generated/entries/{}.rs", module(catalogue));
        check(&path, &page(&about, expand::entries(catalogue)));
    }
}

#[test]
fn the_expansion_of_the_quickstart_is_the_committed_one() {
    let spec = fs::read_to_string(bless::root().join("examples/quickstart.toml"))
        .expect("the spec is there");
    let attributes = quote!(#[doc = " What our shop answers."]);
    let about =
        "What `#[status_enum(\"examples/quickstart.toml\")]` writes for `pub enum ShopStatus {}`.";
    check(
        "tests/expansion/quickstart.rs",
        &page(about, expand_spec(&spec, "ShopStatus", attributes)),
    );
}

#[test]
fn the_derive_knows_the_registered_codes() {
    let path = "status-macros/src/status_docs/registered.tsv";
    check(path, &registered::table(&bless::command("checked_in")));
}

fn feature(name: &str) -> Option<String> {
    status_data::feature(name).map(str::to_owned)
}

fn module(catalogue: &Catalogue) -> String {
    catalogue.registry.name.replace('-', "_")
}

fn expand_spec(text: &str, name: &str, attributes: TokenStream) -> TokenStream {
    let document = Document { id: "spec".into(), path: "spec".into(), text: text.into() };
    let compiled = compile(document, &Bundled);
    assert!(compiled.diagnostics.is_empty(), "{:?}", compiled.diagnostics);
    let catalogue = compiled.catalogue.expect("a sound spec has a catalogue");
    expand::status_enum(&catalogue, &Request::public(name, attributes))
}

fn documentation(text: &str) -> TokenStream {
    let lines =
        text.lines().map(|line| if line.is_empty() { String::new() } else { format!(" {line}") });
    lines.map(|line| quote!(#[doc = #line])).collect()
}

fn page(about: &str, tokens: TokenStream) -> String {
    let page = status_codegen::page(about, &bless::command("checked_in"), tokens)
        .expect("generated code is Rust");
    rustfmt(&page, &bless::root(), "2024").expect("`rustup component add rustfmt` installs rustfmt")
}

fn check(path: &str, expected: &str) {
    packing::assert_fresh();
    bless::check(path, expected, "checked_in");
}
