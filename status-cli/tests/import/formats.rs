//! The tables that others have.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use status_codegen::compile;
use status_data::Files;

use crate::folder::Folder;
use crate::tool::from_npm;

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

#[test]
fn ianas_table_of_http_gives_a_sound_spec() {
    let folder = Folder::with_edge();
    let table =
        fs::read_to_string(Path::new(ROOT).join("status-data/iana/http-status-codes-1.csv"));
    folder.write("http-status-codes-1.csv", &table.unwrap());
    let run =
        folder.run("import http-status-codes-1.csv --from csv --name http --output http.toml");
    assert_eq!(run.code, 1, "{run:?}");
    for said in [
        "codes-1.csv:7:1: note: 105-199 means nothing: it is left out",
        "note: (OBSOLETED) becomes `lifecycle = \"obsolete\"`",
        "warning: (TEMPORARY - registered",
    ] {
        assert!(run.errors.contains(said), "{said}: {}", run.errors);
    }
    folder.print("check http.toml");
    let files = Files::new(folder.path());
    let read = compile(files.read("http.toml").unwrap(), &files).catalogue.unwrap();
    let bundled = status_data::registry("http").unwrap();
    for code in bundled.codes.iter() {
        let imported = read.codes.iter().find(|it| it.number == code.number).unwrap();
        let phrase = imported.phrase.trim_matches(['(', ')']);
        assert!(code.number == 418 || phrase.eq_ignore_ascii_case(&code.phrase), "{code:?}");
    }
    assert_eq!(read.registry.range, bundled.registry.range);
    assert_eq!(read.registry.notation, bundled.registry.notation);
}

#[test]
fn other_tables_of_iana_are_read_too() {
    let folder = Folder::with_edge();
    folder.write(
        "errors.csv",
        "Value,Description,Reference\n\
         0x00,NO_ERROR,\"[RFC9113, Section 7]\"\n\
         0x01,PROTOCOL_ERROR,[RFC9113]\n\
         0x02-0xef,Unassigned,\n\
         0xf0-0xff,Reserved for Private Use,[RFC8126][Jane Doe]\n",
    );
    let run = folder.run("import errors.csv --from csv --name frames");
    assert_eq!(run.code, 0, "{run:?}");
    let expected = "\
[registry]
name   = \"frames\"
title  = \"Frames\"
repr   = \"u16\"
radix  = 16
digits = 2
codes  = \"0x0..=0xff\"

[[range]]
name      = \"ReservedForPrivateUse\"
codes     = \"0xf0..=0xff\"
title     = { en = \"Reserved for Private Use\" }
reference = [\"RFC 8126\", \"Jane Doe\"]

[0x0]
phrase    = \"NO_ERROR\"
reference = \"RFC 9113, Section 7\"

[0x1]
phrase    = \"PROTOCOL_ERROR\"
reference = \"RFC 9113\"
";
    assert!(run.output.ends_with(expected), "{}", run.output);
    assert!(run.errors.contains("errors.csv:4:1: note: 0x02-0xef means nothing"), "{run:?}");
}

#[test]
fn a_plain_table_has_its_columns_named() {
    let folder = Folder::with_edge();
    folder.write(
        "table.csv",
        "Status;Meaning;Owner;Explanation\n\
         470;Over Quota;billing;\"The tenant\nis over; its quota.\"\n\
         471;Over Quota;billing;\n\
         \n\
         x;Nothing;;\n\
         470;Again;;\n",
    );
    let line =
        "import table.csv --from csv --columns code=Status,phrase=Meaning,summary.en=Explanation";
    let run = folder.run(line);
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.output.contains(
        "[470]\nphrase     = \"Over Quota\"\nsummary.en = \"The tenant is over; its quota.\"\n"
    ));
    assert!(run.output.contains("[471]\nphrase = \"Over Quota\"\nname   = \"OverQuota471\"\n"));
    for said in [
        "table.csv:1:16: warning: the column \"Owner\" is left out",
        "table.csv:4:1: note: 471 is called OverQuota471",
        "table.csv:6:1: warning: \"x\" is not a number",
        "table.csv:7:1: warning: \"Again\" is left out: 470 is in line 2 too",
    ] {
        assert!(run.errors.contains(said), "{said}: {}", run.errors);
    }
    let silent = folder.run(&format!("{line},ignore=Owner"));
    assert!(!silent.errors.contains("Owner"), "{}", silent.errors);
    let run = folder.run("import table.csv --from csv --columns code=Number");
    assert!(run.code == 2 && run.errors.contains("no column is called `Number`"), "{run:?}");
}

#[test]
fn an_object_of_phrases_is_read() {
    let folder = Folder::with_edge();
    folder.write(
        "codes.json",
        "{\n  \"200\": \"OK\",\n  \"404\": \"Not Found\",\n  \"404\": \"Gone\",\n  \"500\": 5\n}\n",
    );
    let run = folder.run("import codes.json --from json --output acme.toml --name acme");
    assert_eq!((run.code, run.output.as_str()), (1, ""), "{run:?}");
    assert!(
        run.errors.contains("codes.json:4:10: warning: \"Gone\" is left out: 404 is in line 3 too")
    );
    assert!(run.errors.contains("codes.json:5:10: warning: the value of \"500\" is not a phrase"));
    assert!(run.errors.contains("codes.json: note: 2 of 2 codes have no reference"), "{run:?}");
    folder.print("check acme.toml");
    assert!(folder.read("acme.toml").contains("codes  = \"200..=499\"\n"));
}

#[test]
fn errcodes_become_classes_predicates_and_names() {
    let folder = Folder::with_edge();
    folder.write("errcodes.txt", ERRCODES);
    let run =
        folder.run("import errcodes.txt --from errcodes --name postgres --output postgres.toml");
    assert_eq!(run.code, 1, "{run:?}");
    assert!(run.errors.contains(
        "errcodes.txt:14:1: note: datetime_value_out_of_range is a second name of 22008"
    ));
    assert!(run.errors.contains("errcodes.txt:16:1: warning: the line is left out"), "{run:?}");
    folder.print("check postgres.toml");
    let spec = folder.read("postgres.toml");
    for text in [
        "codes  = \"00000..=ZZZZZ\"\n",
        "[[class]]\nname     = \"NoData\"\nlabel    = \"02\"\ncodes    = \"02000..=02ZZZ\"\nfallback = \"02000\"\n",
        "[predicate.reports_warning]\ncodes = [\"01000\", \"01004\", \"02000\"]\n",
        "[\"22001\"]\nphrase = \"string_data_right_truncation\"\n",
        "[\"01004\"]\nphrase = \"string_data_right_truncation\"\nname   = \"WarningStringDataRightTruncation\"\n",
        "[\"22008\"]\nphrase = \"datetime_field_overflow\"\nformer = [\"datetime_value_out_of_range\"]\n",
    ] {
        assert!(spec.contains(text), "{text}\n{spec}");
    }
}

/// In the form of PostgreSQL's list, with one line that is not.
const ERRCODES: &str = "\
# A comment.

Section: Class 00 - Successful Completion
00000    S    ERRCODE_SUCCESSFUL_COMPLETION    successful_completion
Section: Class 01 - Warning
# do not use this one
01000    W    ERRCODE_WARNING    warning
01004    W    ERRCODE_WARNING_STRING_DATA_RIGHT_TRUNCATION    string_data_right_truncation
Section: Class 02 - No Data (this is also a warning class per the SQL standard)
02000    W    ERRCODE_NO_DATA    no_data
Section: Class 22 - Data Exception
22001    E    ERRCODE_STRING_DATA_RIGHT_TRUNCATION    string_data_right_truncation
22008    E    ERRCODE_DATETIME_FIELD_OVERFLOW    datetime_field_overflow
22008    E    ERRCODE_DATETIME_VALUE_OUT_OF_RANGE
22012    E    ERRCODE_DIVISION_BY_ZERO    division_by_zero
2201    E    ERRCODE_SHORT    short
";

#[test]
fn postgresqls_own_list_is_read_whole() {
    let Some(list) = fs::read_dir("/usr/share/postgresql").ok().and_then(|mut versions| {
        versions.find_map(|it| fs::read_to_string(it.ok()?.path().join("errcodes.txt")).ok())
    }) else {
        return eprintln!("skipped, for there is no PostgreSQL here");
    };
    let folder = Folder::with_edge();
    folder.write("errcodes.txt", &list);
    let run =
        folder.run("import errcodes.txt --from errcodes --name postgres --output postgres.toml");
    assert_eq!(run.code, 0, "{run:?}");
    folder.print("check postgres.toml");
    let files = Files::new(folder.path());
    let read = compile(files.read("postgres.toml").unwrap(), &files).catalogue.unwrap();
    let bundled = status_data::registry("sqlstate").unwrap();
    for code in read.codes.iter() {
        let known = bundled.codes.iter().find(|it| it.number == code.number).unwrap();
        assert_eq!(code.phrase, known.phrase);
    }
}

#[test]
fn the_phrases_of_npms_statuses_give_a_sound_spec() {
    let packages = match from_npm("statuses", &["statuses@2.0.2"]) {
        Ok(packages) => packages,
        Err(reason) => return eprintln!("skipped: the package is not available: {reason}"),
    };
    let folder = Folder::with_edge();
    let table = fs::read_to_string(packages.join("statuses/codes.json")).unwrap();
    folder.write("codes.json", &table);
    let run = folder.run("import codes.json --from json --name statuses --output statuses.toml");
    assert_eq!(run.code, 0, "{run:?}");
    folder.print("check statuses.toml");
    let files = Files::new(folder.path());
    let read = compile(files.read("statuses.toml").unwrap(), &files).catalogue.unwrap();
    let phrases: BTreeMap<String, String> = serde_json::from_str(&table).unwrap();
    let imported = read.codes.iter().map(|it| (it.number.to_string(), it.phrase.to_string()));
    assert_eq!(imported.collect::<BTreeMap<_, _>>(), phrases);
}

#[test]
fn an_output_that_exists_is_replaced_with_force_alone() {
    let folder = Folder::with_edge();
    folder.write("codes.json", "{ \"200\": \"OK\" }");
    let line = "import codes.json --from json --output edge.toml";
    let run = folder.run(line);
    assert!(run.code == 2 && run.errors.contains("edge.toml is there already"), "{run:?}");
    assert!(folder.read("edge.toml").contains("acme-edge"));
    assert_eq!(folder.run(&format!("{line} --force")).code, 0);
    assert!(folder.read("edge.toml").contains("name   = \"codes\""));
}

#[test]
fn a_document_of_several_registries_is_asked_for_one() {
    let folder = Folder::with_edge();
    folder.print("export --to json --output all.json");
    let run = folder.run("import all.json --from json");
    assert!(run.code == 2 && run.errors.contains("say which registry with `--name`"), "{run:?}");
    assert_eq!(folder.run("import all.json --from json --name grpc --output grpc.toml").code, 0);
    folder.print("check grpc.toml");
}
