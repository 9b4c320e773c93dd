//! The databases, as they are on this machine.

use std::fs;
use std::os::unix::fs::chown;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::packages::{python, run};

/// A database that a script can be run in.
pub(crate) trait Database {
    /// Runs the script in an empty database, then asks: a line per row, `|` between the cells, nothing for
    /// what is null.
    fn ask(&self, folder: &Path, script: &str, question: &str) -> String;
}

/// The command `sqlite3`.
pub(crate) struct Sqlite;

impl Sqlite {
    pub(crate) fn find() -> Option<Self> {
        if Command::new("sqlite3").arg("--version").output().is_err() {
            eprintln!("skipped, for there is no sqlite3 here");
            return None;
        }
        Some(Self)
    }
}

impl Database for Sqlite {
    fn ask(&self, folder: &Path, script: &str, question: &str) -> String {
        fs::write(folder.join("script.sql"), script).unwrap();
        let mut sqlite = Command::new("sqlite3");
        let keys = "PRAGMA foreign_keys = ON;";
        sqlite.args(["-bail", "-batch", "-cmd", keys, ":memory:", ".read script.sql", question]);
        run(sqlite.current_dir(folder))
    }
}

/// The package of `PyPI`.
pub(crate) struct DuckDb;

const DUCKDB: &str = "duckdb==2.0.1";

impl DuckDb {
    pub(crate) fn find() -> Option<Self> {
        python(&[DUCKDB]).map(|_| Self)
    }
}

impl Database for DuckDb {
    fn ask(&self, folder: &Path, script: &str, question: &str) -> String {
        fs::write(folder.join("script.sql"), script).unwrap();
        fs::write(folder.join("question.sql"), question).unwrap();
        fs::write(folder.join("ask.py"), ASK).unwrap();
        run(python(&[DUCKDB]).unwrap().arg("ask.py").current_dir(folder))
    }
}

const ASK: &str = "\
import duckdb
database = duckdb.connect()
database.execute(open('script.sql', encoding='utf-8').read())
for row in database.execute(open('question.sql', encoding='utf-8').read()).fetchall():
    print('|'.join('' if cell is None else str(cell) for cell in row))
";

/// A server of `PostgreSQL`, on a socket in a folder of its own; it ends with the test.
pub(crate) struct PostgreSql {
    programs: PathBuf,
    folder: TempDir,
}

impl PostgreSql {
    pub(crate) fn start() -> Option<Self> {
        match Self::try_start() {
            Ok(server) => Some(server),
            Err(reason) => {
                eprintln!("skipped, for PostgreSQL cannot be started here: {reason}");
                None
            }
        }
    }

    fn try_start() -> Result<Self, String> {
        let versions = fs::read_dir("/usr/lib/postgresql").map_err(|error| error.to_string())?;
        let mut programs = versions.filter_map(|it| Some(it.ok()?.path().join("bin")));
        let programs =
            programs.find(|it| it.join("initdb").exists()).ok_or("there is no initdb")?;
        let folder = TempDir::new().map_err(|error| error.to_string())?;
        let server = Self { programs, folder };
        if is_root() {
            // The server refuses to run as root.
            let user = Command::new("id").args(["-u", "postgres"]).output();
            let user = user.map_err(|error| error.to_string())?.stdout;
            let user = String::from_utf8_lossy(&user).trim().parse::<u32>();
            let user = user.map_err(|_| "there is no user postgres")?;
            chown(server.folder.path(), Some(user), None).map_err(|error| error.to_string())?;
        }
        server.control(
            "initdb",
            &["--auth", "trust", "--encoding", "UTF8", "--username", "postgres"],
        )?;
        let options = format!("-k {} -c listen_addresses=''", server.folder.path().display());
        server.control(
            "pg_ctl",
            &["start", "--wait", "--silent", "--log", "/dev/null", "--options", &options],
        )?;
        Ok(server)
    }

    fn control(&self, program: &str, arguments: &[&str]) -> Result<(), String> {
        let path = self.programs.join(program);
        let mut command = if is_root() {
            let mut command = Command::new("runuser");
            command.args(["-u", "postgres", "--"]).arg(path);
            command
        } else {
            Command::new(path)
        };
        command.arg("--pgdata").arg(self.folder.path().join("data")).args(arguments);
        // A server that is started keeps what it is given open, so that nothing of it can be read to its end.
        command.current_dir("/").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let status = command.status().map_err(|error| error.to_string())?;
        if status.success() { Ok(()) } else { Err(format!("{program}: {status}")) }
    }
}

impl Drop for PostgreSql {
    fn drop(&mut self) {
        let _ = self.control("pg_ctl", &["stop", "--mode", "immediate", "--silent"]);
    }
}

fn is_root() -> bool {
    let user = Command::new("id").arg("-u").output();
    user.is_ok_and(|output| output.stdout.starts_with(b"0\n"))
}

impl Database for PostgreSql {
    fn ask(&self, folder: &Path, script: &str, question: &str) -> String {
        let drop_all = "DROP SCHEMA public CASCADE; CREATE SCHEMA public;\n";
        fs::write(folder.join("script.sql"), format!("{drop_all}{script}")).unwrap();
        let mut psql = Command::new(self.programs.join("psql"));
        psql.args([
            "--username",
            "postgres",
            "--no-psqlrc",
            "--quiet",
            "--tuples-only",
            "--no-align",
        ]);
        psql.args(["--set", "ON_ERROR_STOP=1", "--file", "script.sql", "--command", question]);
        psql.arg("--host").arg(self.folder.path());
        run(psql.env("PGOPTIONS", "--client-min-messages=warning").current_dir(folder))
    }
}
