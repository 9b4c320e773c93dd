//! An enum that is none of status codes.

#[derive(status_codes::StatusDocs)]
#[status(404, enum = Colour)]
struct Red;

enum Colour {}

fn main() {}
