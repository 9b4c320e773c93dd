//! Large specs are accepted, or refused with a message that says where.
//!
//! Nothing here looks at a clock: how the cost grows is counted, in instructions, by
//! `cargo run --release -p status-codegen --example limits`.

mod specs;

use specs::{Growth, SOUND, WRONG};
use status_codegen::Compiled;

/// How many codes the sound specs have at their limits.
const CODES: &[(&str, usize)] = &[
    ("codes", 60_000),
    ("far-codes", 60_000),
    ("members", 10_000),
    ("member-ranges", 20_000),
    ("predicates", 1),
    ("classes", 20_000),
    ("former", 1),
    ("languages", 1),
    ("headers", 1),
    ("references", 1),
    ("retired", 1),
    ("only", 1),
    ("only-distinct", 60_000),
    ("except", 8),
    ("left-out", 1),
    ("overrides", 20_000),
    ("parents", 2000),
    ("long-summary", 1),
    ("long-details", 1),
    ("long-phrase", 1),
    ("long-phrase-of-words", 1),
    ("long-comment", 1),
    ("comments", 1),
];

/// How many messages the wrong specs get at their limits, and how the first begins.
const MESSAGES: &[(&str, usize, &str)] = &[
    ("unknown-keys", 10_000, "edge.toml:10:1: error: unknown key `colour-0` in a code"),
    ("unknown-tables", 10_000, "edge.toml:10:2: error: unknown table `colour-0`"),
    ("bad-phrases", 10_000, "edge.toml:9:10: error: a phrase is printable ASCII"),
    ("no-phrases", 10_000, "edge.toml:8:2: error: 0 has no `phrase`"),
    ("members-on-one-line", 10_000, "edge.toml:11:10: error: `x` is not a range of numbers"),
    ("members-not-registered", 10_000, "edge.toml:11:10: error: 1 is not registered"),
    ("one-phrase", 9_999, "edge.toml:11:10: error: \"Always\" is already the phrase of 0"),
    (
        "former-on-one-line",
        10_000,
        "edge.toml:20010:11: error: \"Code 0\" is already the phrase of 0",
    ),
    ("former-twice", 9_999, "edge.toml:10:18: error: \"Old\" is listed twice"),
    ("classes-overlap", 9_999, "edge.toml:13:9: error: the class overlaps `Class0`"),
    ("in-no-class", 9_999, "edge.toml:13:2: error: 1 is in no class"),
    ("retired-and-used", 10_000, "edge.toml:9:2: error: 0 is retired"),
    ("retired-and-inherited", 10_000, "edge.toml:2:12: error: `base.toml` has 0,"),
    ("retired-and-wanted", 10_000, "edge.toml:2:12: error: `base.toml` has 0,"),
    ("out-of-range", 10_000, "edge.toml:8:2: error: 5000000000 is outside the registry's codes"),
    ("no-summary", 10_000, "edge.toml:9:2: error: 0 has no summary in `en`"),
    ("override-of-nothing", 10_000, "edge.toml:9:12: error: no inherited code 0"),
    ("unmarked-overrides", 10_000, "edge.toml:3:2: error: 0 is inherited from `base.toml`"),
    ("only-of-nothing", 10_000, "edge.toml:2:45: error: `base.toml` has no code 9"),
    ("inherited-phrases", 10_000, "edge.toml:2:22: error: `b.toml` brings 10000, but"),
    ("clashing-parents", 1, "edge.toml:2:22: error: `a.toml` and `b.toml` differ"),
    ("chain", 1, "62.toml:2:12: error: more than 64 files extend one another here"),
    ("circle", 1, "59.toml:2:12: error: these files extend each other in a cycle: 0.toml -> "),
    ("nested-headers", 1, "edge.toml:10:1: error: invalid TOML: "),
    ("nested-keys", 1, "edge.toml:10:1: error: invalid TOML: "),
    ("nested-lists", 1, "edge.toml:10:90: error: invalid TOML: "),
    ("nested-tables", 1, "edge.toml:10:491: error: invalid TOML: "),
    ("missing-parents", 10_000, "edge.toml:2:12: error: cannot read `0.toml`: no such file"),
    ("unknown-registries", 10_000, "edge.toml:2:12: error: no bundled registry is called"),
    ("keys-twice", 50, "edge.toml:10:1: error: the key `phrase` is given twice"),
    ("tables-twice", 50, "edge.toml:10:2: error: the table `[0]` is defined twice"),
    ("no-values", 50, "edge.toml:9:9: error: invalid TOML: "),
    ("no-toml", 1, "edge.toml:8:1: error: invalid TOML: "),
    ("codes-twice", 10_000, "edge.toml:10:2: error: the code 0 is defined twice"),
    ("long-key", 1, "edge.toml:10:1: error: unknown key `kkkk"),
    ("long-number", 1, "edge.toml:8:12: error: `9999"),
    ("long-code", 1, "edge.toml:8:2: error: `9999"),
    ("long-lifecycle", 1, "edge.toml:10:13: error: unknown lifecycle `llll"),
    ("long-name", 1, "edge.toml:10:8: error: `nnnn"),
    ("long-path", 1, "edge.toml:2:12: error: cannot read `pppp"),
    ("long-phrase-twice", 1, "edge.toml:10:11: error: \"Pppp"),
];

/// What comes of the spec at its limit.
fn compiled((_, limit, spec): &Growth) -> Compiled {
    spec(*limit).compile()
}

#[test]
fn a_large_sound_spec_is_accepted() {
    for growth in SOUND {
        let (name, ..) = growth;
        let Compiled { catalogue, diagnostics, .. } = compiled(growth);
        assert!(diagnostics.is_empty(), "{name}: {}", diagnostics[0]);
        let codes = catalogue.map(|catalogue| (*name, catalogue.codes.len()));
        let expected = CODES.iter().find(|(known, _)| known == name);
        assert_eq!(codes.as_ref(), expected, "{name}");
    }
}

#[test]
fn a_large_wrong_spec_is_refused_where_it_is_wrong() {
    for growth in WRONG {
        let (name, ..) = growth;
        let shown: Vec<String> =
            compiled(growth).diagnostics.iter().map(ToString::to_string).collect();
        let expected = MESSAGES.iter().find(|(known, ..)| known == name);
        let (_, count, first) = expected.unwrap_or_else(|| panic!("{name} has no answer"));
        assert_eq!(shown.len(), *count, "{name}");
        assert!(shown[0].starts_with(first), "{name}: {}", shown[0]);
        // A long list in each of many messages would be more than linear in the size of the spec.
        let longest = shown.iter().map(String::len).max().unwrap_or_default();
        assert!(longest < 1000 || name.starts_with("long-"), "{name}: {longest} bytes");
    }
}
