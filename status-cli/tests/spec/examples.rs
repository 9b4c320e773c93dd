//! The examples in `--help` are run as they are written.

use crate::folder::{EDGE, Folder};
use crate::git::git;

/// A table of codes, of HTTP and of SIP.
/// SIP and RTSP have some of HTTP's codes, but not all of these.
const TABLE: &str = "\
pub const MOVED_PERMANENTLY: u16 = 301;
pub const NOT_FOUND: u16 = 404;
pub const UPGRADE_REQUIRED: u16 = 426;
pub const INTERNAL_SERVER_ERROR: u16 = 500;
pub const INSUFFICIENT_STORAGE: u16 = 507;
";

const SIP: &str = "\
pub const RINGING: u16 = 180;
pub const OK: u16 = 200;
pub const BUSY_HERE: u16 = 486;
pub const REQUEST_TERMINATED: u16 = 487;
pub const DECLINE: u16 = 603;
";

/// The subcommands that `--help` lists.
fn subcommands(folder: &Folder) -> Vec<String> {
    let help = folder.print("--help");
    let (_, list) = help.split_once("Commands:\n").unwrap();
    let lines = list.lines().take_while(|line| !line.is_empty());
    let names = lines.filter_map(|line| line.strip_prefix("  ")?.split(' ').next());
    names.filter(|name| !["", "help"].contains(name)).map(str::to_owned).collect()
}

/// A folder in which there is whatever the examples speak of.
fn folder() -> Folder {
    let folder = Folder::with_edge();
    folder.write("Cargo.toml", "[package]\nname = \"edge\"\n");
    folder.write("src/lib.rs", "");
    folder.write("src/status.rs", TABLE);
    folder.write("src/sip.rs", SIP);
    folder.write("new.toml", EDGE);
    folder.write("codes.json", "{ \"404\": \"Not Found\" }");
    folder
        .write("http-status-codes-1.csv", "Value,Description,Reference\n404,Not Found,[RFC9110]\n");
    folder.write("table.csv", "Status,Meaning\n404,Not Found\n");
    folder
        .write("errors.lock.json", include_str!("../../../examples/support-api/errors.lock.json"));
    folder.write("errcodes.txt", "22012    E    ERRCODE_DIVISION_BY_ZERO    division_by_zero\n");
    for arguments in
        ["init --quiet --initial-branch main", "add .", "commit --quiet --message first"]
    {
        git(&folder, arguments);
    }
    folder
}

#[test]
fn every_help_has_examples_that_run() {
    // Without a subcommand it is the help of the whole command.
    for subcommand in [vec![String::new()], subcommands(&folder())].concat() {
        let folder = folder();
        let help = folder.print(&format!("{subcommand} --help"));
        let examples: Vec<_> =
            help.lines().filter_map(|line| line.strip_prefix("  status-codes ")).collect();
        assert!(!examples.is_empty(), "{subcommand} has none");
        for example in examples {
            // Where the output goes is for a shell to see to.
            let command = example.split(" > ").next().unwrap_or(example);
            let run = folder.run(command);
            assert!(run.code < 2, "{example}: {run:?}");
        }
    }
}
