//! Strings and lists that a bundled registry borrows and one read just now owns.

use std::borrow::Cow;

/// A string of the model: borrowed in a bundled registry, owned in one read just now.
pub type Str = Cow<'static, str>;

/// A list of the model, borrowed or owned like [`Str`].
pub type List<T> = Cow<'static, [T]>;

/// Texts by language tag (`en`, `ko`), in the order of the spec.
pub type ByLanguage = List<(Str, Str)>;
