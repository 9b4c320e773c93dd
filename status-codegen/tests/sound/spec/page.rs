//! Keys and values as any author might set them: in any order, tables in each of their forms,
//! strings and numbers in each notation, comments anywhere.

use super::Numbers;
use super::choices::Choices;
use super::notation::Notation;
use super::toml::{Key, Table, Value};

const COMMENT: &str = "# so \"it\" is [here] = 'there'";

/// A file while it is being written.
pub(super) struct Page<'c> {
    text: String,
    notation: Notation,
    choices: &'c mut Choices,
}

impl<'c> Page<'c> {
    /// The table as a file.
    pub(super) fn write(root: Table, notation: Notation, choices: &'c mut Choices) -> String {
        let mut page = Self { text: String::new(), notation, choices };
        page.body("", root);
        page.text
    }

    /// The contents of a table: values first, then what has its own header, as TOML requires.
    fn body(&mut self, path: &str, table: Table) {
        let (mut headed, mut values) = self.part(table);
        self.choices.shuffle(&mut values);
        self.choices.shuffle(&mut headed);
        for (key, value) in values {
            let key = self.key(&key);
            self.assign(&key, value);
        }
        for (key, value) in headed {
            let key = self.key(&key);
            let path = if path.is_empty() { key } else { format!("{path}.{key}") };
            match value {
                Value::List(items) => {
                    for item in items {
                        self.headed(&format!("[[{path}]]"), &path, item);
                    }
                }
                value => self.headed(&format!("[{path}]"), &path, value),
            }
        }
    }

    /// What is to have a header of its own, and what is not.
    fn part(&mut self, table: Table) -> (Table, Table) {
        table.into_iter().partition(|(_, value)| {
            let may_be = match value {
                Value::Table(_) => true,
                Value::List(list) => {
                    let is_table = |item: &Value| matches!(item, Value::Table(_));
                    !list.is_empty() && list.iter().all(is_table)
                }
                _ => false,
            };
            may_be && !self.choices.one_in(4)
        })
    }

    fn headed(&mut self, header: &str, path: &str, value: Value) {
        self.text += "\n";
        self.line(header);
        if let Value::Table(table) = value {
            self.body(path, table);
        }
    }

    /// A line, or for a table one line for each of its keys.
    fn assign(&mut self, key: &str, value: Value) {
        match value {
            Value::Table(table) if self.choices.one_in(2) => {
                for (below, value) in table {
                    let below = self.key(&below);
                    let dot = self.choices.pick(&[".", ".", " . "]);
                    self.assign(&format!("{key}{dot}{below}"), value);
                }
            }
            value => {
                let value = self.value(value);
                let equals = self.choices.pick(&[" = ", "=", "\t=  "]);
                self.line(&format!("{key}{equals}{value}"));
            }
        }
    }

    fn line(&mut self, line: &str) {
        let indent = if self.choices.one_in(9) { "\t" } else { "" };
        let comment = if self.choices.one_in(9) { COMMENT } else { "" };
        let space = if comment.is_empty() { "" } else { " " };
        self.text.extend([indent, line, space, comment, "\n"]);
    }

    fn key(&mut self, key: &Key) -> String {
        let key = match key {
            Key::Word(word) if word.is_ascii() => word.clone(),
            // As a bare key it is no TOML.
            Key::Word(word) => return format!("'{word}'"),
            Key::Code(number) if self.notation.is_text() => {
                let label = self.notation.label(*number);
                return self.quoted(&label);
            }
            Key::Codes(Numbers { first, last }) if self.notation.is_text() => {
                let [first, last] = [first, last].map(|it| self.notation.label(*it));
                return self.quoted(&format!("{first}..={last}"));
            }
            Key::Range(Numbers { first, last }) | Key::Codes(Numbers { first, last }) => {
                return self.quoted(&format!("{first}..={last}"));
            }
            // TOML has negative numbers in decimal alone.
            Key::Number(number) | Key::Code(number) => match self.choices.up_to(2) {
                1 if *number >= 0 => format!("{number:#x}"),
                2 if *number >= 0 => format!("{number:#06X}").replace('X', "x"),
                _ => number.to_string(),
            },
        };
        match self.choices.up_to(5) {
            4 => format!("\"{key}\""),
            5 => format!("'{key}'"),
            _ => key,
        }
    }

    fn quoted(&mut self, key: &str) -> String {
        let quote = self.choices.pick(&["\"", "'"]);
        format!("{quote}{key}{quote}")
    }

    fn value(&mut self, value: Value) -> String {
        match value {
            Value::Text(text) => self.string(&text),
            Value::Code(number) if self.notation.is_text() => {
                self.string(&self.notation.label(number))
            }
            Value::Codes(Numbers { first, last }) if self.notation.is_text() => {
                let [first, last] = [first, last].map(|it| self.notation.label(it));
                self.string(&format!("{first}..={last}"))
            }
            Value::Number(number) | Value::Code(number) => match self.choices.up_to(3) {
                2 if number >= 0 => format!("{number:#x}"),
                3 if number > 9 => format!("{}_{}", number / 10, number % 10),
                _ => number.to_string(),
            },
            Value::Codes(Numbers { first, last }) => match self.choices.up_to(3) {
                2 if first >= 0 => format!("'{first:#x}..={last:#X}'").replace("0X", "0x"),
                3 => format!("\"{first} ..= {last}\""),
                _ => format!("\"{first}..={last}\""),
            },
            Value::Word(word) => word,
            Value::List(items) => self.list(items),
            Value::Table(table) => self.inline_table(table),
        }
    }

    fn list(&mut self, items: Vec<Value>) -> String {
        let items: Vec<_> = items.into_iter().map(|item| self.value(item)).collect();
        match self.choices.up_to(3) {
            2 if !items.is_empty() => format!("[ {}, ]", items.join(" ,")),
            3 => format!("[ {COMMENT}\n{}\n{COMMENT}\n]", items.join(",\n\n\t")),
            _ => format!("[{}]", items.join(", ")),
        }
    }

    fn inline_table(&mut self, mut table: Table) -> String {
        self.choices.shuffle(&mut table);
        let entries = table.into_iter().map(|(key, value)| {
            let key = self.key(&key);
            format!("{key} = {}", self.value(value))
        });
        format!("{{ {} }}", entries.collect::<Vec<_>>().join(", "))
    }

    fn string(&mut self, text: &str) -> String {
        let is_on_one_line = !text.contains('\n');
        match self.choices.up_to(5) {
            2 if is_on_one_line && !text.contains('\'') => format!("'{text}'"),
            3 if !text.contains("'''") && !text.ends_with('\'') => format!("'''\n{text}'''"),
            4 => {
                let lines: Vec<_> = text.split('\n').map(|line| escaped(line, false)).collect();
                format!("\"\"\"\n{}\"\"\"", lines.join("\n"))
            }
            5 => format!("\"{}\"", escaped(text, true)),
            _ => format!("\"{}\"", escaped(text, false)),
        }
    }
}

/// The text with what a string cannot contain, or with all that is not ASCII, as escapes.
fn escaped(text: &str, all: bool) -> String {
    let mut escaped = String::new();
    for character in text.chars() {
        match character {
            '\n' => escaped += "\\n",
            '"' | '\\' => escaped.extend(['\\', character]),
            _ if all && !character.is_ascii() => {
                escaped.extend(["\\U", &format!("{:08X}", u32::from(character))]);
            }
            _ => escaped.push(character),
        }
    }
    escaped
}
