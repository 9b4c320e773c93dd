//! The registries against what published packages call the same codes. Each difference is listed in
//! `tests/conformance/peers/differences.tsv`, with its reason.

use std::collections::{BTreeMap, BTreeSet};

use status_codes::{Entry, registries};

const TABLES: [(&str, &str); 25] = [
    ("amqp", include_str!("../conformance/peers/amqp.tsv")),
    ("coap", include_str!("../conformance/peers/coap.tsv")),
    ("dns", include_str!("../conformance/peers/dns.tsv")),
    ("dns-extended", include_str!("../conformance/peers/dns-extended.tsv")),
    ("dns-tsig", include_str!("../conformance/peers/dns-tsig.tsv")),
    ("ftp", include_str!("../conformance/peers/ftp.tsv")),
    ("gemini", include_str!("../conformance/peers/gemini.tsv")),
    ("http2", include_str!("../conformance/peers/http2.tsv")),
    ("http3", include_str!("../conformance/peers/http3.tsv")),
    ("jsonrpc", include_str!("../conformance/peers/jsonrpc.tsv")),
    ("kafka", include_str!("../conformance/peers/kafka.tsv")),
    ("ldap", include_str!("../conformance/peers/ldap.tsv")),
    ("modbus", include_str!("../conformance/peers/modbus.tsv")),
    ("mqtt", include_str!("../conformance/peers/mqtt.tsv")),
    ("quic", include_str!("../conformance/peers/quic.tsv")),
    ("rtsp", include_str!("../conformance/peers/rtsp.tsv")),
    ("rtsp1", include_str!("../conformance/peers/rtsp1.tsv")),
    ("shell-exit", include_str!("../conformance/peers/shell-exit.tsv")),
    ("sip", include_str!("../conformance/peers/sip.tsv")),
    ("smtp", include_str!("../conformance/peers/smtp.tsv")),
    ("smtp-enhanced", include_str!("../conformance/peers/smtp-enhanced.tsv")),
    ("sqlstate", include_str!("../conformance/peers/sqlstate.tsv")),
    ("stun", include_str!("../conformance/peers/stun.tsv")),
    ("sysexits", include_str!("../conformance/peers/sysexits.tsv")),
    ("tls", include_str!("../conformance/peers/tls.tsv")),
];

const DIFFERENCES: &str = include_str!("../conformance/peers/differences.tsv");

/// A registry, a number, our name and theirs; `-` where a side lacks the number.
type Difference = [String; 4];

fn rows(table: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    table.lines().filter(|line| !line.starts_with('#')).map(|line| line.split('\t').collect())
}

#[test]
fn each_difference_from_a_package_is_listed() {
    let found: BTreeSet<Difference> =
        TABLES.iter().flat_map(|(registry, table)| differences(registry, table)).collect();
    let listed: BTreeSet<Difference> = rows(DIFFERENCES)
        .map(|row| {
            assert!(row.len() == 5 && !row[4].is_empty(), "no reason: {row:?}");
            [row[0], row[1], row[2], row[3]].map(str::to_owned)
        })
        .collect();
    let new: Vec<_> = found.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&found).collect();
    assert!(new.is_empty() && gone.is_empty(), "not listed: {new:?}\nlisted in vain: {gone:?}");
}

fn differences(registry: &str, table: &'static str) -> Vec<Difference> {
    let difference = |number: &str, ours: &str, theirs: &str| {
        [registry, number, ours, theirs].map(str::to_owned)
    };
    let mut theirs: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for row in rows(table) {
        theirs.entry(row[0]).or_default().push(row[1]);
    }
    let mut differences = Vec::new();
    let mut known: BTreeSet<String> = BTreeSet::new();
    for entry in entries(registry) {
        let label = entry.registry.label(entry.code).to_string();
        let in_any_class = in_any_class(&label);
        let names = theirs.get(&*label).or_else(|| theirs.get(&*in_any_class));
        known.extend([label.clone(), in_any_class]);
        match names {
            None => differences.push(difference(&label, entry.phrase, "-")),
            Some(names) if names.iter().any(|name| is_name_of(name, entry)) => {}
            Some(names) => differences.push(difference(&label, entry.phrase, names[0])),
        }
    }
    theirs.retain(|label, _| !known.contains(*label));
    differences.extend(theirs.into_iter().map(|(label, names)| difference(label, "-", names[0])));
    differences
}

/// An enhanced status of mail as packages list it, once for its three classes: `X.1.5` for `2.1.5`.
fn in_any_class(label: &str) -> String {
    label.split_once('.').map_or(label.to_owned(), |(_, rest)| format!("X.{rest}"))
}

/// The entries of a registry, in the order of their numbers.
fn entries(registry: &str) -> Vec<&'static Entry> {
    let known = registries().iter().any(|known| known.name == registry);
    assert!(known, "the registry {registry} is not compiled");
    let entries = status_codes::entries().iter().copied();
    entries.filter(|entry| entry.registry.name == registry).collect()
}

/// Whether a package's name is the phrase or the name of the entry: case and signs aside, and without
/// what packages put around it.
fn is_name_of(name: &str, entry: &Entry) -> bool {
    let ours = [folded(entry.phrase), folded(entry.name)];
    name.split(" / ").any(|name| {
        let name = folded(name);
        let plain = ["h3", "ex", "error"].iter().find_map(|it| name.strip_prefix(it));
        let without = |text: &str| text.strip_suffix("error").unwrap_or(text).to_owned();
        ours.iter().any(|own| {
            let shorn = own.strip_prefix("ex").or_else(|| own.strip_prefix("terminatedby"));
            let shorn = shorn.unwrap_or(own);
            name == *own
                || name == shorn
                || plain == Some(own.as_str())
                || plain == Some(shorn)
                || without(&name) == without(own)
        })
    })
}

/// The letters and digits of a name, in lower case.
fn folded(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|sign| sign.to_ascii_lowercase()).collect()
}
