//! Texts by language.

use std::collections::HashMap;

use crate::model::{ByLanguage, Str};
use crate::spec::Translation;

/// The inherited texts with the own ones in their stead.
pub(super) fn by_language(inherited: &[(Str, Str)], own: &[Translation]) -> ByLanguage {
    let mut texts = inherited.to_vec();
    let known = inherited.iter().enumerate();
    let places: HashMap<String, usize> =
        known.map(|(place, (language, _))| (language.to_string(), place)).collect();
    for Translation { language, text } in own {
        let Some(text) = text else { continue };
        let text = Str::from(text.clone());
        let place = places.get(&language.value);
        match place.and_then(|&place| texts.get_mut(place)) {
            Some((_, inherited)) => *inherited = text,
            None => texts.push((language.value.clone().into(), text)),
        }
    }
    texts.into()
}
