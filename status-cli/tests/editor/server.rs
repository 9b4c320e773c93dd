//! Taplo's language server, and what an editor says to it.

use std::fmt::Display;
use std::fs;
use std::io::{BufRead, BufReader, Lines, Write};
use std::path::Path;
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};

use serde_json::{Value, json};
use tempfile::TempDir;

/// The server, with a spec that is open.
pub(crate) struct Server {
    folder: TempDir,
    process: Child,
    input: ChildStdin,
    output: Lines<BufReader<ChildStdout>>,
    requests: u64,
}

impl Server {
    /// Opens a spec whose first line names the schema; the diagnostics come back with it.
    pub(crate) fn open(modules: &Path, schema: &str, spec: &str) -> (Self, Vec<Value>) {
        let folder = TempDir::new().expect("a folder can be made");
        fs::write(folder.path().join("spec.schema.json"), schema).expect("a file can be written");
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/editor/language-server.mjs");
        let mut command = Command::new("node");
        command.arg(script).arg(modules).stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut process = command.stderr(Stdio::null()).spawn().expect("Node runs");
        let input = process.stdin.take().expect("it is piped");
        let output = BufReader::new(process.stdout.take().expect("it is piped")).lines();
        let mut server = Self { folder, process, input, output, requests: 0 };
        let root = server.uri("");
        server.request(
            "initialize",
            &json!({
                "processId": null, "rootUri": root, "capabilities": {},
                "workspaceFolders": [{ "uri": root, "name": "specs" }],
            }),
        );
        server.send(&json!({ "method": "initialized", "params": {} }));
        server.configure();
        let document = json!({
            "uri": server.uri("edge.toml"), "languageId": "toml", "version": 1, "text": spec,
        });
        server.send(&json!({
            "method": "textDocument/didOpen", "params": { "textDocument": document },
        }));
        let diagnostics = server.diagnostics();
        (server, diagnostics)
    }

    /// What the server shows where the cursor is, at a line and a column, both from 0.
    pub(crate) fn hover(&mut self, (line, character): (usize, usize)) -> Value {
        let answer = self.at("hover", line, character);
        answer["contents"]["value"].clone()
    }

    /// What the server offers there, each with what it says of it.
    pub(crate) fn completions(
        &mut self,
        (line, character): (usize, usize),
    ) -> Vec<(String, Value)> {
        let answer = self.at("completion", line, character);
        let offers = answer.as_array().expect("a list").iter().map(|offer| {
            let label = offer["label"].as_str().expect("a label").to_owned();
            (label, offer["documentation"]["value"].clone())
        });
        offers.collect()
    }

    fn at(&mut self, method: &str, line: usize, character: usize) -> Value {
        let place = json!({
            "textDocument": { "uri": self.uri("edge.toml") },
            "position": { "line": line, "character": character },
        });
        self.request(&format!("textDocument/{method}"), &place)
    }

    /// The server asks for its configuration as soon as it is initialized.
    fn configure(&mut self) {
        let asked = self.until(|message| message["method"] == "workspace/configuration");
        let items = asked["params"]["items"].as_array().expect("a list");
        let settings = json!({ "schema": { "enabled": true, "catalogs": [] } });
        let result = vec![settings; items.len()];
        self.send(&json!({ "id": asked["id"], "result": result }));
    }

    /// Those of the schema come after those of the syntax, of which there are none.
    fn diagnostics(&mut self) -> Vec<Value> {
        let published = self.until(|message| {
            let found = message["params"]["diagnostics"].as_array();
            message["method"] == "textDocument/publishDiagnostics"
                && found.is_some_and(|it| !it.is_empty())
        });
        published["params"]["diagnostics"].as_array().expect("a list").clone()
    }

    fn request(&mut self, method: &str, parameters: &Value) -> Value {
        self.requests += 1;
        let id = format!("request-{}", self.requests);
        self.send(&json!({ "id": id, "method": method, "params": parameters }));
        let mut answer = self.until(|message| message["id"] == id.as_str());
        answer["result"].take()
    }

    fn send(&mut self, message: &Value) {
        let mut message = message.clone();
        message["jsonrpc"] = json!("2.0");
        writeln!(self.input, "{message}").expect("the server reads");
    }

    /// The next message of a kind.
    fn until(&mut self, is_meant: impl Fn(&Value) -> bool) -> Value {
        for line in self.output.by_ref() {
            let line = line.expect("the server writes UTF-8");
            let message = serde_json::from_str(&line).expect("the server writes JSON");
            if is_meant(&message) {
                return message;
            }
        }
        panic!("the server ended");
    }

    fn uri(&self, file: impl Display) -> String {
        format!("file://{}/{file}", self.folder.path().display())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
