//! The literals in attributes.

use syn::{Expr, ExprLit, Lit};

/// The literal that an expression is; one that a `macro_rules` hands on is a group without brackets.
pub(super) fn literal(expression: &Expr) -> Option<&Lit> {
    match expression {
        Expr::Lit(ExprLit { lit, .. }) => Some(lit),
        Expr::Group(group) => literal(&group.expr),
        _ => None,
    }
}
