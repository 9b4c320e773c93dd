//! What README shows is what the files hold.

const README: &str = include_str!("../README.md");

/// The blocks of README in a language.
fn blocks(language: &str) -> Vec<&'static str> {
    let blocks = README.split("```").skip(1).step_by(2);
    blocks.filter_map(|block| block.strip_prefix(language)?.strip_prefix('\n')).collect()
}

#[test]
fn the_spec_is_that_of_the_quickstart() {
    assert!(blocks("toml").contains(&include_str!("../examples/quickstart.toml")));
}

#[test]
fn the_rust_is_in_an_example_or_in_its_expansion() {
    let sources = [
        include_str!("../examples/quickstart.rs"),
        include_str!("expansion/quickstart.rs"),
        include_str!("../examples/orders-api/src/error.rs"),
    ];
    let blocks = blocks("rust");
    assert_eq!(blocks.len(), 4);
    for block in blocks {
        assert!(sources.iter().any(|source| source.contains(block)), "{block}");
    }
}
