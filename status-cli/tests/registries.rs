//! `status-codes registries`.

use assert_cmd::Command;

fn registries(format: &str) -> String {
    let mut command = Command::cargo_bin("status-codes").unwrap();
    let output = command.args(["registries", "--format", format]).assert().success();
    String::from_utf8(output.get_output().stdout.clone()).unwrap()
}

#[test]
fn every_format_has_every_registry() {
    for format in ["table", "json", "csv", "markdown"] {
        let listing = registries(format);
        for catalogue in status_data::registries() {
            assert!(listing.contains(&*catalogue.registry.title), "{format}: {listing}");
        }
    }
}
