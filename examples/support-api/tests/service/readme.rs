//! What README shows is what the service answers.

use serde_json::Value;

use crate::client::{Call, Server};

const README: &str = include_str!("../../README.md");

/// The words of a command as a shell has them; README quotes with `'` only.
fn words(command: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for (index, part) in command.split('\'').enumerate() {
        if index % 2 == 1 {
            words.last_mut().unwrap().push_str(part);
            continue;
        }
        let mut pieces = part.split(' ');
        words.last_mut().unwrap().push_str(pieces.next().unwrap());
        words.extend(pieces.map(str::to_owned));
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Does what the options of curl that README uses say.
fn curl(server: &Server, words: &[String]) -> Value {
    let mut headers = Vec::new();
    let (mut method, mut path, mut body) = ("GET", "", "");
    let mut words = words.iter().map(String::as_str);
    while let Some(word) = words.next() {
        match word {
            "-s" => {}
            "-X" => method = words.next().unwrap(),
            "-H" => headers.push(words.next().unwrap().split_once(": ").unwrap()),
            "--json" => {
                (method, body) = ("POST", words.next().unwrap());
                headers.push(("Content-Type", "application/json"));
            }
            url => path = url.strip_prefix("localhost:8081").unwrap(),
        }
    }
    server.send(&Call { method, path, headers: &headers, body }).json()
}

#[test]
fn the_commands_print_what_readme_says() {
    let server = Server::with_limit(10);
    let commands = README.split("$ curl ").skip(1);
    let mut compared = 0;
    for command in commands {
        let (command, printed) = command.split_once('\n').unwrap();
        let printed: Value = serde_json::from_str(printed.lines().next().unwrap()).unwrap();
        assert_eq!(curl(&server, &words(command)), printed, "{command}");
        compared += 1;
    }
    assert_eq!(compared, 5);
}
