//! `--docs`: the languages that documentation is written in.

use std::collections::BTreeSet;

use anyhow::bail;
use clap::Args;
use status_codegen::model::Catalogue;

/// The option.
#[derive(Debug, Args)]
pub(crate) struct DocsOption {
    /// The languages of texts and documentation, as `en,ko`; all of the spec's if not given
    #[arg(long, visible_alias = "lang", value_name = "LANGUAGES", value_delimiter = ',')]
    docs: Option<Vec<String>>,
}

impl DocsOption {
    /// The languages asked for, if any were.
    ///
    /// # Errors
    ///
    /// If no text is in one of them.
    pub(crate) fn given(&self, catalogue: &Catalogue) -> anyhow::Result<Option<&[String]>> {
        let spoken = spoken(catalogue);
        let mut wanted = self.docs.iter().flatten();
        match wanted.find(|language| !spoken.contains(language.as_str())) {
            Some(unspoken) => {
                let spoken: Vec<_> = spoken.into_iter().collect();
                bail!("no text is in `{unspoken}`; there is {}", spoken.join(", "))
            }
            None => Ok(self.docs.as_deref()),
        }
    }

    /// The value of the option, if it was given.
    pub(crate) fn joined(&self) -> Option<String> {
        self.docs.as_ref().map(|languages| languages.join(","))
    }

    /// The languages asked for, or else all that there are, English first.
    ///
    /// # Errors
    ///
    /// If no text is in one of those asked for.
    pub(crate) fn languages(&self, catalogue: &Catalogue) -> anyhow::Result<Vec<String>> {
        if let Some(given) = self.given(catalogue)? {
            return Ok(given.to_vec());
        }
        let mut languages: Vec<_> = spoken(catalogue).into_iter().map(str::to_owned).collect();
        languages.sort_by_key(|language| language != "en");
        Ok(languages)
    }
}

fn spoken(catalogue: &Catalogue) -> BTreeSet<&str> {
    let texts = catalogue.codes.iter().flat_map(|code| code.texts.iter());
    texts.map(|text| text.language.as_ref()).collect()
}
