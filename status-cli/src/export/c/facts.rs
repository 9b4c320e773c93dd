//! The enums of what is known of a code, and the tables of texts.

use super::header::Header;
use super::types::{Constant, enumeration};
use crate::export::facts::{FACTS, Texts};
use crate::export::indented::{Comment, Indented};
use crate::syntax::c::C;
use crate::syntax::case::snake;

impl Header<'_, '_, '_> {
    pub(in crate::export) fn fact_enums(&self, code: &mut Indented) {
        for fact in FACTS {
            let constants = fact.words.iter().enumerate().map(|(place, (word, about))| Constant {
                paragraphs: vec![(*about).to_owned()],
                references: Vec::new(),
                name: self.fact_constant(fact, word),
                value: place.to_string(),
            });
            let about = format!("Says {}.", fact.about);
            let name = format!("{}_{}", self.prefix, fact.name);
            enumeration(code, &name, &about, &constants.collect::<Vec<_>>());
        }
    }

    /// The table of the texts in each language, in the order of the entries.
    pub(in crate::export) fn texts(&self, code: &mut Indented) {
        let texts = self.outline.texts_by_language();
        if texts.is_empty() {
            return;
        }
        let prefix = &self.prefix;
        let about = "The texts of a code in one language.".to_owned();
        code.comment(Comment::Starred, &[about], &[]);
        code.block_ending(&format!("struct {prefix}_text"), "};", |code| {
            code.line("/** What the code is called. */");
            code.line("const char *title;");
            code.line("/** What the code means, in a sentence; NULL if nothing says so. */");
            code.line("const char *summary;");
        });
        code.blank();
        for texts in &texts {
            let tag = C.comment(&C.string(texts.language));
            let about = format!("The texts in {tag}, in the order of the entries.");
            code.comment(Comment::Starred, &[about], &[]);
            let table = self.text_table(texts);
            code.line(format!("static const struct {prefix}_text {table}[] = {{"));
            code.deeper(|code| self.rows(code, texts));
            code.line("};");
            code.blank();
        }
        self.text_of(code, &texts);
    }

    /// The name of the table.
    pub(super) fn text_table(&self, texts: &Texts<'_, '_>) -> String {
        format!("{}_{}", self.prefix, snake(&texts.name))
    }

    fn rows(&self, code: &mut Indented, texts: &Texts<'_, '_>) {
        for member in &self.outline.members {
            let it = member.meaning.code;
            let fields = match it.text(texts.language) {
                Some(text) => {
                    [Some(text.title.as_ref().unwrap_or(&it.phrase)), text.summary.as_ref()]
                }
                None => [None, None],
            };
            let fields = fields.map(|it| it.map_or("NULL".to_owned(), |text| C.string(text)));
            code.line(format!("{{{}}},", fields.join(", ")));
        }
    }

    fn text_of(&self, code: &mut Indented, texts: &[Texts<'_, '_>]) {
        let prefix = &self.prefix;
        let tags = C.comment(&self.outline.tags(|tag| C.string(tag)));
        let about = [
            format!("The texts of a number in the language of a tag: {tags}."),
            "NULL if no code of this number is registered, or no text is in that language."
                .to_owned(),
        ];
        code.comment(Comment::Starred, &about, &[]);
        let head = format!(
            "static inline const struct {prefix}_text *{prefix}_text_of({} code, const char *language)",
            self.kind()
        );
        code.block(&head, |code| {
            code.line(format!("const struct {prefix}_entry *entry = {prefix}_find(code);"));
            code.line(format!("const struct {prefix}_text *text = NULL;"));
            code.block("if (entry == NULL)", |code| code.line("return NULL;"));
            for it in texts {
                let same = format!("if (strcmp(language, {}) == 0)", C.string(it.language));
                code.block(&same, |code| {
                    let table = self.text_table(it);
                    code.line(format!("text = &{table}[entry - {prefix}_entries];"));
                });
            }
            code.line("return text == NULL || text->title == NULL ? NULL : text;");
        });
        code.blank();
    }
}
