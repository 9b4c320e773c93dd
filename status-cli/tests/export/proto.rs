//! What `status-codes export --to proto` writes is clean under buf's rules and format, and compiled by
//! protoc.

use std::collections::BTreeMap;
use std::process::Command;

use crate::folder::Folder;
use crate::packages::{npm, python, run};
use crate::registries;
use crate::sql::QUOTING;

const BUF: &str = "@bufbuild/buf@1.75.0";
const PROTOC: &str = "grpcio-tools";

/// A folder with the enum of each registry where buf wants it, `http/v1/http_status.proto`.
fn everything() -> Folder {
    let folder = Folder::with_edge();
    folder.write("quoting.toml", QUOTING);
    let run = folder.run("export --all out");
    assert_eq!(run.code, 0, "{run:?}");
    assert!(run.errors.contains("proto: left out: 0x4143414213370002 is not a 32-bit integer"));
    let path = "out/proto/acme_quoting/v1/acme_quoting_status.proto";
    folder.write(path, "");
    folder.print(&format!("export --to proto quoting.toml --output {path}"));
    let path = "out/proto/acme_hostile/v1/acme_hostile_status.proto";
    folder.write("hostile.toml", registries::HOSTILE);
    folder.write(path, "");
    folder.print(&format!("export --to proto hostile.toml --output {path}"));
    folder
}

#[test]
fn buf_finds_nothing() {
    let Some(buf) = npm(BUF, "buf") else { return };
    let folder = everything();
    folder.write(
        "out/proto/buf.yaml",
        "version: v2\nlint:\n  use:\n    - STANDARD\n    - COMMENTS\n",
    );
    let cache = folder.path().join("cache");
    for arguments in [vec!["lint"], vec!["build"], vec!["format", "--diff", "--exit-code"]] {
        let mut buf = Command::new(&buf);
        buf.args(arguments).env("BUF_CACHE_DIR", &cache);
        assert_eq!(run(buf.current_dir(folder.path().join("out/proto"))), "");
    }
}

#[test]
fn every_number_has_the_name_of_its_code() {
    let Some(mut protoc) = python(&[PROTOC]) else { return };
    let folder = everything();
    folder.write("ask.py", ASK);
    let said = run(protoc.arg("ask.py").current_dir(folder.path()));
    let mut lines = said.lines();
    for catalogue in status_data::registries() {
        let name = &catalogue.registry.name;
        let stem = status_codegen::name::camel(name);
        let is_left_out = catalogue.codes.iter().any(|it| i32::try_from(it.number).is_err());
        if is_left_out {
            continue;
        }
        assert_eq!(lines.next(), Some(format!("{stem}Status").as_str()));
        let prefix = status_codegen::name::shouty(&format!("{stem}Status"));
        let named = catalogue.codes.iter().map(|code| {
            let value = status_codegen::name::shouty(&code.name);
            (code.number, format!("{} {prefix}_{value}", code.number))
        });
        let zero = (0, format!("0 {prefix}_UNSPECIFIED"));
        // A code 0 takes the place of the value that stands for none.
        let expected: BTreeMap<_, _> = [zero].into_iter().chain(named).collect();
        for line in expected.values() {
            assert_eq!(lines.next(), Some(line.as_str()));
        }
    }
    assert_eq!(lines.next(), None);
}

/// Compiles everything and prints every enum in the order of the registries, by number.
const ASK: &str = "\
import pathlib, sys
from google.protobuf import descriptor_pb2
from grpc_tools import protoc
root = pathlib.Path('out/proto')
files = sorted(str(it.relative_to(root)) for it in root.rglob('*.proto'))
if protoc.main(['protoc', f'-I{root}', '--descriptor_set_out=set.pb', *files]):
    sys.exit(1)
descriptors = descriptor_pb2.FileDescriptorSet()
descriptors.ParseFromString(open('set.pb', 'rb').read())
enums = {file.package: file.enum_type[0] for file in descriptors.file}
del enums['acme_quoting.v1'], enums['acme_hostile.v1']
order = sorted(enums, key=lambda it: it[:-3].replace('_', '-'))
for package in order:
    print(enums[package].name)
    for value in sorted(enums[package].value, key=lambda it: it.number):
        print(value.number, value.name)
";

#[test]
fn what_is_gone_is_reserved_and_zero_is_always_there() {
    let folder = Folder::with_edge();
    folder.write("quoting.toml", QUOTING);
    let page = folder.print("export --to proto quoting.toml --package acme.quoting.v2");
    assert!(page.contains("\npackage acme.quoting.v2;\n"), "{page}");
    assert!(page.contains("  reserved -3, 30 to 40;\n"), "{page}");
    assert!(page.contains("\"ACME_QUOTING_STATUS_ITS_A_FORMER_PHRASE\""), "{page}");
    assert!(page.contains("  ACME_QUOTING_STATUS_UNSPECIFIED = 0;\n"), "{page}");
    assert!(page.contains("  ACME_QUOTING_STATUS_CLASS = -5;\n"), "{page}");
    assert!(page.contains(" = 1 [deprecated = true];\n"), "{page}");
    let page = folder.print("export --to proto --registry grpc");
    assert!(page.contains("  // buf:lint:ignore ENUM_ZERO_VALUE_SUFFIX\n  GRPC_STATUS_OK = 0;\n"));
    for package in ["", "a..b", "1.v1", "a-b"] {
        let line = format!("export --to proto edge.toml --package={package}");
        assert_eq!(folder.run(&line).code, 2, "{package}");
    }
}
