//! Where output goes and what it looks like there: formats, colors, languages, closed pipes.

use std::process::{Command, Output, Stdio};

use serde_json::Value;

const ESCAPE: u8 = 0x1b;

/// The command, in an environment of which nothing is known.
fn command(line: &str) -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("status-codes"));
    for name in
        ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"]
    {
        command.env_remove(name);
    }
    command.args(line.split_whitespace());
    command
}

fn run(line: &str) -> Output {
    command(line).output().unwrap()
}

fn text(output: Output) -> String {
    String::from_utf8(output.stdout).unwrap()
}

const LISTINGS: [&str; 3] = ["registries", "list --registry web --lang ko", "search timeout"];

#[test]
fn every_format_of_a_listing_has_the_same_rows() {
    for listing in LISTINGS {
        let format = |format| text(run(&format!("{listing} --format {format}")));
        let json: Vec<Value> = serde_json::from_str(&format("json")).unwrap();
        assert!(json.len() > 1, "{listing}");
        let csv = format("csv");
        let mut reader = csv::Reader::from_reader(csv.as_bytes());
        let header = reader.headers().unwrap().clone();
        for (record, object) in reader.records().map(Result::unwrap).zip(&json) {
            for (key, cell) in header.iter().zip(&record) {
                let value = &object[key];
                let shown = match value {
                    Value::Null => String::new(),
                    Value::String(text) => text.clone(),
                    // To programs a code is a number; people read it as its registry writes it.
                    Value::Number(code) if key == "code" => {
                        let registry = status_data::registry(object["registry"].as_str().unwrap());
                        registry.unwrap().registry.label(code.as_i128().unwrap())
                    }
                    _ => value.to_string(),
                };
                assert_eq!(cell, shown, "{listing}: {key}");
            }
        }
        assert_eq!(csv::Reader::from_reader(csv.as_bytes()).records().count(), json.len());
        assert_eq!(format("table").lines().count(), json.len() + 1, "{listing}");
        assert_eq!(format("markdown").lines().count(), json.len() + 2, "{listing}");
    }
}

#[test]
fn the_columns_of_a_listing_line_up_in_korean() {
    let table = text(run("list --class 4xx --lang ko"));
    let place =
        |line: &str| line.find("4xx").map(|end| textwrap::core::display_width(&line[..end]));
    let mut places = table.lines().skip(1).map(place);
    let first = places.next().unwrap();
    assert!(first.is_some() && places.all(|place| place == first), "{table}");
}

#[test]
fn people_read_the_columns_in_their_language_and_programs_as_they_are() {
    for line in ["list --registry nginx", "search timeout"] {
        for format in ["table", "markdown"] {
            let korean = text(run(&format!("{line} --lang ko --format {format}")));
            let english = text(run(&format!("{line} --lang en --format {format}")));
            let header = korean.lines().next().unwrap();
            assert!(header.contains("코드") && !header.contains("phrase"), "{header}");
            assert!(!korean.contains("unofficial") && !korean.contains("summary"), "{korean}");
            assert!(english.lines().next().unwrap().contains("phrase"), "{english}");
        }
        let keys = |language: &str| {
            let rows = text(run(&format!("{line} --lang {language} --format csv")));
            rows.lines().next().unwrap().to_owned()
        };
        assert_eq!(keys("ko"), keys("en"));
    }
    let row = text(run("list --registry nginx --lang ko --format csv"));
    assert!(row.contains(",unofficial,log-only,nginx,"), "{row}");
    let error = |line: &str| String::from_utf8(run(line).stderr).unwrap();
    assert!(error("list --class 6xx --lang ko").contains("`6xx`: 이런 분류는 없다."));
    assert!(error("list --predicate is_x --lang ko").contains("이런 성질은 없다."));
}

#[test]
fn what_is_wrong_with_the_arguments_is_told_in_korean() {
    for (line, wrong) in [
        ("list --lang ko --nope", "알 수 없는 인수 `--nope`"),
        ("list --lang=ko --formt json", "알 수 없는 인수 `--formt`\n  비슷한 이름: --format"),
        ("serch --lang ko", "`serch` 명령은 없음\n  비슷한 이름: schema, search"),
        ("explain --lang ko", "필요한 인수가 없음: <CODE>..."),
        ("list --lang ko --class", "`--class <CLASS>` 인수에 값이 없음"),
        (
            "list --lang ko --format xml",
            "`--format <FORMAT>` 인수에 쓸 수 없는 값 `xml`\n  쓸 수 있는 값: table, json, csv, markdown",
        ),
        (
            "list --lang ko --bundled --spec x",
            "`--bundled` 인수는 `--spec <FILE>`와 함께 쓸 수 없음",
        ),
        ("list --lang ko --lang ko", "`--lang <LANGUAGE>` 인수를 두 번 쓸 수 없음"),
        ("list --bundled=3 --lang ko", "`--bundled` 인수는 값 `3`을 받지 않음"),
        ("list --lang ko --registry ngnix", "`ngnix`: 이런 내장 레지스트리는 없다."),
    ] {
        let output = run(line);
        assert_eq!(output.status.code(), Some(2), "{line}");
        let message = String::from_utf8(output.stderr).unwrap();
        assert!(message.starts_with(&format!("error: {wrong}")), "{message}");
        assert!(!message.contains("Usage") && !message.contains("try"), "{message}");
    }
    let by_locale = command("list --nope").env("LANG", "ko_KR.UTF-8").output().unwrap();
    assert!(String::from_utf8(by_locale.stderr).unwrap().contains("사용법: status-codes list"));
    let english = String::from_utf8(run("list --nope").stderr).unwrap();
    assert!(english.contains("Usage: status-codes list"), "{english}");
}

#[test]
fn colours_are_for_terminals_unless_asked_for() {
    let is_coloured = |output: &Output| output.stdout.contains(&ESCAPE);
    assert!(!is_coloured(&run("explain 499")));
    assert!(is_coloured(&run("explain 499 --color always")));
    assert!(!is_coloured(&run("explain 499 --color never")));
    assert!(!is_coloured(&command("explain 499").env("NO_COLOR", "1").output().unwrap()));
}

#[test]
fn links_are_for_terminals_alone() {
    let page = text(run("explain 404 --color always"));
    assert!(
        page.contains("<https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5.5>"),
        "{page}"
    );
    assert!(!page.contains("\u{1b}]8;"), "{page}");
}

#[test]
fn colours_change_nothing_else() {
    let plain = text(run("explain 499"));
    let coloured = run("explain 499 --color always");
    assert_eq!(anstream::adapter::strip_bytes(&coloured.stdout).into_vec(), plain.as_bytes());
}

#[test]
fn the_locale_chooses_the_language() {
    let is_korean = |variables: &[(&str, &str)]| {
        let output = command("explain 404").envs(variables.iter().copied()).output().unwrap();
        text(output).contains("찾을 수 없음")
    };
    assert!(!is_korean(&[]));
    assert!(is_korean(&[("LANG", "ko_KR.UTF-8")]));
    assert!(is_korean(&[("LANG", "en_US.UTF-8"), ("LC_MESSAGES", "ko_KR.UTF-8")]));
    assert!(!is_korean(&[("LANG", "ko_KR.UTF-8"), ("LC_ALL", "C")]));
    assert!(!is_korean(&[("LANG", "kok_IN.UTF-8")]));
}

#[test]
fn a_choice_of_language_is_above_the_locale() {
    let output = command("explain 404 --lang en").env("LANG", "ko_KR.UTF-8").output().unwrap();
    assert!(!text(output).contains("찾을 수 없음"));
}

#[test]
fn a_reader_that_stops_early_ends_the_command_quietly() {
    let lines = ["--help", "explain 4xx", "explain 404 --format json", "completions bash"];
    let listings = ["table", "json", "csv", "markdown"]
        .map(|format| format!("list --registry web --format {format}"));
    for line in lines.map(str::to_owned).iter().chain(&listings) {
        let mut command = command(line);
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = command.stdout(writer).stderr(Stdio::piped()).output().unwrap();
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "", "{line}");
        assert_eq!(output.status.code(), Some(0), "{line}");
    }
}

#[test]
fn a_reader_that_stops_early_does_not_turn_findings_into_none() {
    let wrong = "check tests/commands/spec.in/wrong.toml";
    let denied = "diff ../examples/quickstart.toml tests/commands/spec.in/frames.toml --deny major";
    let formats = ["table", "json", "csv", "markdown"];
    let listings = [wrong, denied, "search zzzz"]
        .map(|line| formats.map(|it| format!("{line} --format {it}")));
    let others = [wrong, "expand ../examples/quickstart.toml --check Cargo.toml"];
    for line in others.map(str::to_owned).iter().chain(listings.as_flattened()) {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let mut command = command(line);
        let status = command.stdout(writer).stderr(Stdio::null()).status().unwrap();
        assert_eq!(status.code(), Some(1), "{line}");
    }
}

#[test]
fn who_does_not_read_errors_is_told_by_the_exit_code() {
    for (line, code) in [("explain zzzz", 1), ("list --class 6xx", 2), ("list --clas 4xx", 2)] {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let status = command(line).stderr(writer).status().unwrap();
        assert_eq!(status.code(), Some(code), "{line}");
    }
}

/// What bash offers for the last word of a line.
#[cfg(unix)]
fn completed(line: &str) -> Vec<String> {
    let script = text(run("completions bash"));
    let words: Vec<_> = line.split(' ').collect();
    let [.., previous, last] = words.as_slice() else { panic!("{line} has no words") };
    let place = words.len() - 1;
    let program = format!(
        "{script}\nread -r _ function _ < <(complete -p status-codes | grep -o -- '-F .*')\n\
         COMP_WORDS=({line}); COMP_CWORD={place}\n\
         $function status-codes '{last}' '{previous}'\nprintf '%s\\n' \"${{COMPREPLY[@]}}\""
    );
    let output = Command::new("bash").args(["--norc", "-c", &program]).output().unwrap();
    text(output).lines().map(str::to_owned).collect()
}

#[test]
#[cfg(unix)]
fn bash_completes_subcommands_options_and_values() {
    assert_eq!(completed("status-codes expl"), ["explain"]);
    assert_eq!(
        completed("status-codes list --registry cl"),
        ["cloudflare", "cloudflare-errors", "cloudflare-spectrum"]
    );
    assert_eq!(completed("status-codes list --registry sq"), ["sqlstate"]);
    assert_eq!(completed("status-codes list --predicate is_retry"), ["is_retryable"]);
    assert_eq!(completed("status-codes explain --la"), ["--lang"]);
    assert_eq!(completed("status-codes search --lang k"), ["ko"]);
}

#[test]
fn every_shell_completes_commands_and_registries() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = text(run(&format!("completions {shell}")));
        for word in ["explain", "registries"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    for shell in ["bash", "zsh", "fish"] {
        let script = text(run(&format!("completions {shell}")));
        for word in ["cloudflare", "is_retryable", "private_use", "websocket"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
}
