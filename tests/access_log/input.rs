//! Files, standard input, lines of any length, and what is wrong with them.

use std::io::Write;
use std::process::Stdio;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::program::{
    SAMPLE, counts, counts_in, file, json, line, program, run, run_over, seen, stderr, stdout,
};

/// The message about a malformed line.
const MALFORMED: &str = "not a line of this format, or without a recognizable status";

#[test]
fn malformed_lines_are_counted_and_the_first_are_shown() {
    let good = line("200");
    let mut lines = vec![good.as_str(); 3];
    lines.insert(1, "");
    lines.extend(["\x1b[31mgarbage\u{e9}"; 6]);
    let log = file("malformed.log", lines.join("\n").as_bytes());
    let path = log.to_str().unwrap();

    let output = run(&[path]);
    assert_eq!(stdout(&output).lines().next(), Some("Lines: 10, malformed: 7"));
    let shown: Vec<_> = stderr(&output).lines().skip(1).collect();
    assert_eq!(shown.len(), 6);
    assert_eq!(shown[0], format!("{path}:2: an empty line"));
    assert_eq!(shown[1], format!(r"{path}:5: {MALFORMED}: \x1B[31mgarbage\xC3\xA9"));
    assert!(shown[4].starts_with(&format!("{path}:8: ")));
    assert_eq!(shown[5], "and 2 more");

    let output = run_over("garbage ".repeat(1000).as_bytes(), &[]);
    let message = stderr(&output).lines().nth(1).unwrap();
    assert!(message.starts_with(&format!("(standard input):1: {MALFORMED}: garbage ")));
    assert!(message.chars().count() < 200);
}

#[test]
fn what_is_not_of_the_format_is_malformed() {
    let good = line("200");
    assert_eq!(counts(&good).1, 0);
    for (part, others) in [
        (
            "[21/Nov/2026:01:44:10 +0000]",
            &["", "-", "21/Nov/2026:01:44:10 +0000", "[21/Nov/2026]"][..],
        ),
        (
            r#""GET / HTTP/1.1""#,
            &["", "GET / HTTP/1.1", r#""GET / HTTP/1.1"#, r#""GET "/" HTTP/1.1""#],
        ),
        (
            " 200 ",
            &["", " ", " 2x0 ", " -00x ", "200 ", " 200", "  200 ", " 2000000 ", " -- ", " +1 "],
        ),
        (" 9120 ", &["", " ", "  ", " 9k ", " -1 "]),
    ] {
        for other in others {
            let bad = good.replacen(part, other, 1);
            assert_eq!(counts(&bad), (seen([]), 1), "{bad}");
        }
    }
}

/// A first number that may be something else is not taken for the status.
#[test]
fn a_number_that_may_not_be_the_status_is_not_counted() {
    let of_ezproxy = line("0 302");
    assert_eq!(counts(&of_ezproxy), (seen([]), 1));
    let arguments = ["--json", "--fields", "session status size"];
    assert_eq!(counts_in(&run_over(of_ezproxy.as_bytes(), &arguments)), (seen([("302", 1)]), 0));
}

#[test]
fn what_nginx_can_log_is_well_formed() {
    for good in [
        line("000"), // nginx has not come to a status
        line("009"), // HTTP/0.9
        line("999"),
        line("200").replace("9120", "-"),
        line("200").replace("127.0.0.1", "2001:db8::1"),
        line("200").replace("127.0.0.1", "unix:"),
        line("200").replace("alice", "-"),
        line("200").replace("alice", "a [user] - with ] signs"),
        line("200").replace("GET / HTTP/1.1", ""),
        line("200").replace("GET / HTTP/1.1", r"\x16\x03\x01 \x22 200 1 \x22"),
        line("200") + r#" "203.0.113.7""#, // the format `main` of nginx's packages
        line("200") + " 0.005 rt=\"1\"",
    ] {
        assert_eq!(counts(&good).1, 0, "{good}");
    }
}

#[test]
fn line_ends_are_those_of_unix_and_windows_and_the_last_may_be_missing() {
    let (a, b) = (line("200"), line("404"));
    for log in [
        format!("{a}\n{b}\n"),
        format!("{a}\n{b}"),
        format!("{a}\r\n{b}\r\n"),
        format!("{a}\r\n{b}"),
    ] {
        assert_eq!(counts(&log), (seen([("200", 1), ("404", 1)]), 0), "{log:?}");
    }
    assert_eq!(counts(""), (seen([]), 0));
    assert_eq!(counts("\n\r\n"), (seen([]), 2));
}

#[test]
fn lines_of_any_length_are_counted_once() {
    let line_of = |length| line("404").replace("curl", &"c".repeat(length));
    let log = |length| [line("200"), line_of(length), line("200"), line("503")].join("\n");
    // Around the size of a read, well over it, and up to the longest that is looked at.
    for length in (131_000..131_100).step_by(7).chain([300_000, 1_048_000]) {
        let counts = counts(log(length));
        assert_eq!(counts, (seen([("200", 2), ("404", 1), ("503", 1)]), 0), "{length}");
    }
    for length in [1 << 20, 3 << 20] {
        assert_eq!(counts(log(length)), (seen([("200", 2), ("503", 1)]), 1), "{length}");
        assert_eq!(counts(line_of(length)), (seen([]), 1), "{length}");
    }
    let output = run_over(log(3 << 20).as_bytes(), &[]);
    let message = stderr(&output).lines().nth(1).unwrap();
    assert!(message.starts_with("(standard input):2: a line of 1 MiB or more: 127.0.0.1 "));
}

/// A line of 100 MB, plain and compressed, is one malformed line, and takes no memory of its length.
#[cfg(target_os = "linux")]
#[test]
fn a_line_of_100_megabytes_is_counted_in_bounded_memory() {
    let bounded = |file: &str| {
        let mut command = std::process::Command::new("sh");
        let limit = "ulimit -v 80000; exec \"$@\""; // kilobytes
        command.args(["-c", limit, "sh"]).arg(program().get_program());
        command.args(["--json", "--format", "combined", file]);
        command.current_dir(env!("CARGO_MANIFEST_DIR")).stdin(Stdio::piped());
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap()
    };
    let write = |out: &mut dyn Write| {
        let chunk = vec![b'a'; 100_000];
        writeln!(out, "{}", line("200")).unwrap();
        (0..1000).for_each(|_| out.write_all(&chunk).unwrap());
        write!(out, "\n{}", line("404")).unwrap();
    };
    let mut plain = bounded("-");
    write(&mut plain.stdin.take().unwrap());

    let path = file("long.log.gz", b"");
    let mut encoder = GzEncoder::new(std::fs::File::create(&path).unwrap(), Compression::fast());
    write(&mut encoder);
    encoder.finish().unwrap();
    let compressed = bounded(path.to_str().unwrap());

    for child in [plain, compressed] {
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        assert_eq!(counts_in(&output), (seen([("200", 1), ("404", 1)]), 1));
        assert!(stderr(&output).contains(":2: a line of 1 MiB or more: aaaa"), "{output:?}");
    }
}

/// What has been written when the end is reached is counted, and a line that is not finished is at
/// most one malformed line.
#[test]
fn a_file_may_grow_while_it_is_read() {
    let path = file("growing.log", format!("{}\n", line("200")).repeat(50_000).as_bytes());
    let path = path.to_str().unwrap();
    let is_done = AtomicBool::new(false);
    let output = std::thread::scope(|scope| {
        scope.spawn(|| {
            let mut log = std::fs::OpenOptions::new().append(true).open(path).unwrap();
            while !is_done.load(Ordering::Relaxed) {
                let line = line("404") + "\n";
                let (begin, end) = line.split_at(40);
                log.write_all(begin.as_bytes()).unwrap();
                std::thread::sleep(Duration::from_micros(50));
                log.write_all(end.as_bytes()).unwrap();
            }
        });
        let output = run(&["--json", path]);
        is_done.store(true, Ordering::Relaxed);
        output
    });
    assert_eq!(output.status.code(), Some(0), "{output:?}");
    let (counts, malformed) = counts_in(&output);
    assert_eq!(counts["200"], 50_000);
    assert!(malformed <= 1, "{output:?}");
}

#[test]
fn garbage_that_begins_as_gzip_does_is_named_and_the_others_are_counted() {
    let garbage = (0..=u8::MAX).cycle().step_by(7).take(20_000);
    let garbage: Vec<u8> = [0x1f, 0x8b].into_iter().chain(garbage).collect();
    let path = file("garbage.log.gz", &garbage);
    let path = path.to_str().unwrap();
    let output = run(&["--json", SAMPLE, path, SAMPLE]);
    assert_eq!(output.status.code(), Some(2));
    let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&report["lines"], &report["unread"]), (&532.into(), &serde_json::json!([path])));
    let message = format!("cannot read {path}: the gzip data is broken or ends too early\n");
    assert!(stderr(&output).contains(&message), "{}", stderr(&output));
}

#[test]
fn files_and_standard_input_are_counted_together() {
    let path = file("one.log", line("404").as_bytes());
    let output = run_over(line("200").as_bytes(), &["--json", path.to_str().unwrap(), "-", SAMPLE]);
    assert_eq!(json(&output)["lines"], 268);
}

/// A file that cannot be read takes no other with it.
#[test]
fn an_unreadable_file_is_named_and_the_others_are_counted() {
    for (file, reason) in [("no/such.log", "file not found"), ("examples", "it is a directory")] {
        let output = run(&["--json", file, SAMPLE]);
        assert_eq!(output.status.code(), Some(2));
        let report: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(report["lines"], 266);
        assert_eq!(report["unread"], serde_json::json!([file]));
        let beginning = format!("access_log: cannot read {file}: ");
        assert!(stderr(&output).starts_with(&beginning), "{}", stderr(&output));
        assert!(stderr(&output).contains(reason));
    }
}

#[test]
fn a_run_without_a_line_of_the_format_is_not_a_success() {
    assert_eq!(run_over(b"nothing\nof\nthe kind\n", &[]).status.code(), Some(1));
    assert_eq!(run_over(b"", &[]).status.code(), Some(0));
}

#[test]
fn wrong_arguments_are_an_error() {
    for (arguments, message) in [
        (&["--lang", "tlh"][..], "tlh"),
        (&["--lang"], "--lang"),
        (&["--yaml"], "unknown option `--yaml`"),
        (&["-x"], "unknown option `-x`"),
        (&["--json=1"], "`--json` takes no value, but was given `1`"),
        (&["--top", "all"], "`all` is not a number; write --top 10"),
        (&["--format", "clf"], "combined, haproxy, alb, w3c, json"),
        (&["--registry", "ngnix"], "there is no registry `ngnix`"),
        (&["--since", "yesterday"], "`yesterday` is not a time"),
        (&["--fields", "size"], "none of the fields in `size` is `status`"),
        (&["--top", "3", "--of", "6"], "`6` is neither a code, 404, nor a class, 4xx"),
    ] {
        let output = run(arguments);
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(message), "{}", stderr(&output));
    }
}

#[test]
fn help_says_all() {
    for option in ["-h", "--help"] {
        let output = run(&[option]);
        for part in ["--lang", "--json", "--top", "--since", "--spec", "Exit codes", "FILE"] {
            assert!(stdout(&output).contains(part), "{part}");
        }
    }
}

#[test]
fn a_closed_pipe_is_quiet() {
    for arguments in [&["--help"][..], &[SAMPLE], &["--json", SAMPLE]] {
        let mut child = program()
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(output.status.code(), Some(0), "{output:?}");
        assert!(!stderr(&output).contains("cannot write"), "{output:?}");
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_an_error() {
    let full = std::fs::File::create("/dev/full").unwrap();
    let output = program().arg(SAMPLE).stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("access_log: cannot write the result: "));
}
