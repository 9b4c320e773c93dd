//! What the derive knows of registered codes, without the data and the engine.
//!
//! `registered.tsv` is generated from the bundled registries. Its lines are in search order: the first
//! match is the answer. Codes that no search can reach are left out.

/// A number of a code.
pub(super) type Number = i128;

/// The registries of HTTP, then an empty line, then all others.
const CODES: &str = include_str!("registered.tsv");

/// A code, as one registry has it.
#[derive(Clone, Copy)]
pub(super) struct Registered {
    /// The registry that defines it.
    pub(super) registry: &'static str,
    pub(super) number: Number,
    /// The variant of an enum.
    pub(super) name: &'static str,
    pub(super) phrase: &'static str,
    required_headers: &'static str,
    former_names: &'static str,
}

impl Registered {
    /// The code of a line.
    fn read(line: &'static str) -> Option<Self> {
        let mut fields = line.split('\t');
        let mut field = || fields.next().unwrap_or_default();
        let (registry, number) = (field(), field().parse().ok()?);
        let (name, phrase) = (field(), field());
        let (required_headers, former_names) = (field(), field());
        Some(Self { registry, number, name, phrase, required_headers, former_names })
    }

    /// The header fields that a response with it must have.
    pub(super) fn required_headers(self) -> impl Iterator<Item = &'static str> {
        listed(self.required_headers)
    }

    /// Whether this is its name, or was.
    pub(super) fn is_called(self, name: &str) -> bool {
        self.name == name || listed(self.former_names).any(|former| former == name)
    }
}

fn listed(field: &'static str) -> impl Iterator<Item = &'static str> {
    field.split(' ').filter(|item| !item.is_empty())
}

/// The codes of every registry, those of HTTP's registries first.
pub(super) fn all() -> impl Iterator<Item = Registered> {
    CODES.lines().filter_map(Registered::read)
}

/// The codes of HTTP's registries; the usual meaning of each number comes first.
pub(super) fn related() -> impl Iterator<Item = Registered> {
    CODES.lines().take_while(|line| !line.is_empty()).filter_map(Registered::read)
}

/// The codes of this registry.
pub(super) fn of(registry: &str) -> impl Iterator<Item = Registered> {
    all().filter(move |code| code.registry == registry)
}
