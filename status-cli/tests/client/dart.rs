//! Dart: the grammar that editors use. No package registry that the tests ask has a compiler of Dart.

use crate::grammar;

#[test]
fn every_client_is_dart() {
    grammar::check("dart", "sealed class {\n  final String;\n");
}
