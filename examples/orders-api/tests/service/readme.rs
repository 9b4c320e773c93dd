//! What README shows is what the service answers.

use serde_json::Value;

use crate::client::{Answer, Server};

const README: &str = include_str!("../../README.md");

/// The commands of README's blocks, each with what is printed below it.
fn commands() -> Vec<(&'static str, &'static str)> {
    let blocks = README.split("```").skip(1).step_by(2);
    let consoles = blocks.filter_map(|block| block.strip_prefix("console\n"));
    let commands = consoles.flat_map(|block| block.split("$ ").skip(1));
    commands.filter_map(|text| text.split_once('\n')).collect()
}

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
fn curl(server: &Server, words: &[String]) -> Answer {
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
            url => path = url.strip_prefix("localhost:8080").unwrap(),
        }
    }
    server.send(method, path, &headers, body)
}

#[test]
fn the_commands_print_what_readme_says() {
    let server = Server::with_quota(2);
    let mut compared = 0;
    for (command, printed) in commands() {
        let Some(command) = command.strip_prefix("curl ") else { continue };
        let answer = curl(&server, &words(command));
        let printed: Value = serde_json::from_str(printed).unwrap_or_else(|_| panic!("{printed}"));
        assert_eq!(answer.json(), printed, "{command}");
        compared += 1;
    }
    assert!(compared >= 5, "{compared}");
}
