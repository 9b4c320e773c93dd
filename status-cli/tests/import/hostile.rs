//! Tables that are broken, or made to break something.

use std::fmt::Write;
use std::fs;

use crate::folder::Folder;

const FORMATS: [&str; 3] = ["csv", "json", "errcodes"];

/// The exit code and what standard error says; a run never panics, and writes a file or none.
fn import(folder: &Folder, bytes: &[u8], format: &str) -> (i32, String) {
    fs::write(folder.path().join("table"), bytes).unwrap();
    let _ = fs::remove_file(folder.path().join("spec.toml"));
    let run = folder.run(&format!("import table --from {format} --name acme --output spec.toml"));
    assert!(run.code <= 2 && !run.errors.contains("panicked"), "{format}: {run:?}");
    assert_eq!(folder.path().join("spec.toml").exists(), run.code < 2, "{format}: {run:?}");
    (run.code, run.errors)
}

#[test]
fn what_is_no_table_cannot_be_imported() {
    let folder = Folder::with_edge();
    for format in FORMATS {
        for text in [
            "",
            "\u{feff}",
            "\n\n",
            "{}",
            "[]",
            "null",
            "a,b\n1,2\n",
            "\"",
            "Value\n",
            "{\"registries\":1}",
        ] {
            let (code, errors) = import(&folder, text.as_bytes(), format);
            assert_eq!(code, 2, "{format} {text:?}: {errors}");
        }
        let (code, errors) = import(&folder, b"Value,Description\n404,Not \xed\x95", format);
        assert!(code == 2 && errors.contains("UTF-8"), "{errors}");
    }
    assert_eq!(folder.run("import nowhere --from csv").code, 2);
    assert_eq!(folder.run("import . --from csv").code, 2);
}

#[test]
fn bytes_at_random_are_refused_or_told_of() {
    let folder = Folder::with_edge();
    let mut state: u64 = 0x2545_F491_4F6C_DD1D;
    let mut next = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state
    };
    let words = [
        "404",
        "\"",
        ",",
        "\n",
        "Value",
        "Description",
        "-",
        "199",
        "{",
        "}",
        ":",
        "[",
        "]",
        "0x",
        "é",
        "\u{202e}",
        "Section: Class 08 - X\n",
        "08000 E ERRCODE_A a\n",
        "..=",
        "RFC",
        " ",
        "\0",
        "\\",
        "-1",
        "18446744073709551616",
    ];
    for _ in 0..40 {
        let count = next() % 60;
        let pieces = (0..count).map(|_| words[usize::try_from(next()).unwrap() % words.len()]);
        let text = format!("Value,Description,Reference\n{}", pieces.collect::<String>());
        for format in FORMATS {
            import(&folder, text.as_bytes(), format);
        }
        let bytes: Vec<u8> = (0..count).map(|_| u8::try_from(next() & 0xff).unwrap()).collect();
        import(&folder, &bytes, "csv");
    }
}

#[test]
fn cells_that_no_spec_can_have_are_told_of() {
    let folder = Folder::with_edge();
    let table = "code,phrase,name,former,references,lifecycle,wire,predicates,required_headers,summary.en\n\
                 400,찾을 수 없음,,,,,,,,\n\
                 401,“Quoted” – it,Self,,RFC nine,gone,aloud,\"is fine; clone\",\"A B\",\"turned \u{202e}\"\n\
                 402,Payment,,\"Payment; Quoted It\",,,,,,\n\
                 403,Self,,,,,,,,,more\n\
                 -99999999999999999999999999999999999999999999,Low,,,,,,,,\n";
    let (code, errors) = import(&folder, table.as_bytes(), "csv");
    assert_eq!(code, 1, "{errors}");
    for said in [
        "table:2:1: warning: the phrase \"찾을 수 없음\" is left out",
        "table:3:25: warning: \"RFC nine\" is not a reference",
        "warning: \"gone\" is left out: known are permanent",
        "warning: \"aloud\" is left out: known are sent",
        "warning: no method can be called \"is fine\"",
        "warning: no method can be called \"clone\"",
        "warning: \"A B\" is not a header field",
        "the text holds a sign that no spec has",
        "warning: the former phrase \"Payment\" is left out",
        "table:5:1: note: 403 is called Code403",
        "warning: there is no heading over this cell",
        "table:6:1: warning: \"-99999999999999999999999999999999999999999999\" is not a number",
    ] {
        assert!(errors.contains(said), "{said}\n{errors}");
    }
    folder.print("check spec.toml");
}

#[test]
fn the_largest_table_is_read_and_a_larger_one_is_not() {
    let folder = Folder::with_edge();
    let mut table = String::from("Value,Description\n");
    for number in 0..60_000 {
        writeln!(table, "{number},Code number {number}").unwrap();
    }
    assert_eq!(import(&folder, table.as_bytes(), "csv").0, 0);
    let large = "1,one\n".repeat((8 << 20) / 6 + 1);
    let (code, errors) = import(&folder, large.as_bytes(), "csv");
    assert!(code == 2 && errors.contains("cannot read table"), "{errors}");
}
