//! The key `extends`.

use toml::de::{DeTable, DeValue};

use super::reader::{Item, Reader};
use super::tree::{Extends, Field, Parent, Pick, Source};
use crate::diagnostic::{Located, Problem, quoted};
use crate::path::PathMistake;

const KEYS: &[&str] = &["registry", "path", "only", "except"];

impl Reader<'_> {
    pub(super) fn extends(&mut self, item: &Item<'_>) -> Extends {
        let (items, complete) = self.watched(|reader| reader.list(item, Self::parent));
        let listed = items.unwrap_or_default().into_iter();
        let parents: Vec<_> = listed.map(|parent| parent.value).collect();
        Extends { given: !parents.is_empty() || !complete, complete, parents }
    }

    fn parent(&mut self, item: &Item<'_>) -> Option<Parent> {
        let span = self.span(item);
        match item.get_ref() {
            DeValue::String(_) => {
                let source = self.registry_source(item)?;
                Some(Parent { span, source: Located { value: source, span } })
            }
            DeValue::Table(table) => {
                self.known_keys(table, "an item of `extends`", KEYS);
                let source = self.parent_source(item, table)?;
                Some(Parent { span, source })
            }
            _ => {
                let expected = "the name of a registry, a path or a table";
                let help = "write it as \"http\", \"shared/base.toml\" or \
                            { registry = \"nginx\", only = [499] }";
                self.unexpected(item, expected, help)
            }
        }
    }

    fn parent_source(&mut self, item: &Item<'_>, table: &DeTable<'_>) -> Option<Located<Source>> {
        let registry = self.field(table, "registry", |reader, item| {
            reader.string(item, "\"http\"").map(str::to_owned)
        });
        let path = self.field(table, "path", Self::path);
        match (registry, path) {
            (Field::Given(Located { value, span }), Field::Absent) if is_path(&value) => {
                let message = format!("{} is a path, and no name of a registry", quoted(&value));
                let help = format!("write `path = {value:?}`");
                self.refuse(Problem::new(span, message).help(help))
            }
            (Field::Given(Located { value, span }), Field::Absent) => {
                Some(Located { value: Source::Bundled(value), span })
            }
            (Field::Absent, Field::Given(Located { value, span })) => {
                Some(Located { value: Source::File(value), span })
            }
            (Field::Absent, Field::Absent) => {
                let problem =
                    Problem::new(self.span(item), "this does not name anything to extend");
                self.refuse(problem.help("give it a `registry` or a `path`"))
            }
            (Field::Refused, _) | (_, Field::Refused) => None,
            (Field::Given(_), Field::Given(_)) => {
                let problem = Problem::new(self.span(item), "an item can only extend one thing");
                self.refuse(problem.help("give it either a `registry` or a `path`"))
            }
        }
    }

    /// The name of a bundled registry, or the path of a file.
    pub(super) fn registry_source(&mut self, item: &Item<'_>) -> Option<Source> {
        let name = self.string(item, "\"http\" or \"shared/base.toml\"")?;
        if is_path(name) {
            self.path(item).map(Source::File)
        } else {
            Some(Source::Bundled(name.to_owned()))
        }
    }

    /// A path that means the same on every machine.
    fn path(&mut self, item: &Item<'_>) -> Option<String> {
        let path = self.string(item, "\"shared/base.toml\"")?;
        let Some(mistake) = PathMistake::in_path(path) else { return Some(path.to_owned()) };
        let help = match mistake {
            PathMistake::Empty => "write it as \"shared/base.toml\"".to_owned(),
            PathMistake::Absolute => {
                "write it relative to this file, as \"shared/base.toml\"".to_owned()
            }
            PathMistake::Backslash => format!("write {:?}", path.replace('\\', "/")),
        };
        let problem = Problem::new(self.span(item), mistake.message());
        self.refuse(problem.help(help))
    }

    /// Which codes an item of `extends` asks for.
    pub(super) fn pick(&mut self, item: &Item<'_>) -> Option<Pick> {
        let DeValue::Table(table) = item.get_ref() else { return Some(Pick::All) };
        let only = self.field(table, "only", Self::ranges);
        let except = self.field(table, "except", Self::ranges);
        match (only, except) {
            (Field::Absent, Field::Absent) => Some(Pick::All),
            (Field::Given(only), Field::Absent) => Some(Pick::Only(only.value)),
            (Field::Absent, Field::Given(except)) => Some(Pick::Except(except.value)),
            (Field::Refused, _) | (_, Field::Refused) => None,
            (Field::Given(_), Field::Given(_)) => {
                let problem =
                    Problem::new(self.span(item), "`only` and `except` exclude each other");
                self.refuse(problem.help("`only` already says which codes are wanted"))
            }
        }
    }
}

/// Whether a string is a path, not the name of a bundled registry.
pub(super) fn is_path(name: &str) -> bool {
    name.contains('/') || name.rsplit_once('.').is_some_and(|(_, extension)| extension == "toml")
}
