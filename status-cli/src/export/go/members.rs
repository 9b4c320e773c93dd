//! The constants, and what is known of each.

use std::fmt::Write;

use status_codegen::model::{Reference, Text};

use super::Package;
use super::lines::{comment, number};
use crate::export::Member;
use crate::syntax::go::GO;

impl Package<'_, '_> {
    pub(super) fn statuses(&self) -> String {
        let registry = self.prepared.registry();
        let repr = Self::repr(self.prepared.repr());
        let mut page = String::from("\n");
        page +=
            &comment("", &[format!("Status is a code of {}, registered or not.", registry.title)]);
        let _ = writeln!(page, "type Status {repr}\n\n// The registered codes.\nconst (");
        for (place, member) in self.members.iter().enumerate() {
            if place > 0 {
                page.push('\n');
            }
            page += &comment("\t", &self.documentation(member));
            let number = number(self.prepared.notation(), member.meaning.code.number);
            // Writing to a string cannot fail.
            let _ = writeln!(page, "\t{} Status = {number}", member.name);
        }
        page += ")\n";
        page + &self.former_names()
    }

    fn former_names(&self) -> String {
        let former =
            self.members.iter().flat_map(|it| it.former.iter().map(move |name| (it, name)));
        let lines: Vec<_> = former
            .map(|(member, (alias, _))| {
                let name = &member.name;
                let about = format!("{alias} is the former name of {name}.");
                let about = comment("\t", &[about, format!("Deprecated: Use {name}.")]);
                format!("{about}\t{alias} = {name}\n")
            })
            .collect();
        if lines.is_empty() {
            return String::new();
        }
        format!("\n// Former names.\nconst (\n{})\n", lines.join("\n"))
    }

    fn documentation(&self, member: &Member<'_>) -> Vec<String> {
        let code = member.meaning.code;
        let mut paragraphs = member.paragraphs(&self.prepared.languages);
        if let Some(heading) = paragraphs.first_mut() {
            *heading = format!("{} is {heading}.", member.name);
        }
        let former: Vec<_> = code.former.iter().map(|it| it.phrase.as_ref()).collect();
        if !former.is_empty() {
            paragraphs.push(format!("Formerly: {}.", former.join("; ")));
        }
        let reference = |Reference { title, url }: &Reference| match url {
            Some(url) if url != title => format!("{title} <{url}>"),
            _ => title.to_string(),
        };
        let references: Vec<_> = code.references.iter().map(reference).collect();
        if !references.is_empty() {
            paragraphs.push(format!("See {}.", references.join(", ")));
        }
        if let Some(word) = member.deprecation() {
            paragraphs.push(format!("Deprecated: The code is {word}."));
        }
        paragraphs
    }

    /// The table of what is known of each code.
    pub(super) fn entries(&self) -> String {
        let mut page = String::from(
            "
// Text has the texts of a code in one language. Absent ones are empty.
type Text struct {
	Language, Title, Summary, Details string
}

type entry struct {
	name, phrase, label, lifecycle, wire string
	texts                                []Text
}

var entries = map[Status]entry{
",
        );
        for member in &self.members {
            let _ = writeln!(page, "\t{}: {{", member.name);
            let (code, label) = (member.meaning.code, member.meaning.label());
            let facts =
                [&code.name, &code.phrase, label.as_str(), code.lifecycle.word(), code.wire.word()];
            let facts = facts.map(|it| GO.string(it)).join(", ");
            let _ = write!(page, "\t\t{facts},\n\t\t[]Text{{");
            let texts = self.texts(member);
            page += &texts;
            page += if texts.is_empty() { "},\n\t},\n" } else { "\n\t\t},\n\t},\n" };
        }
        page + "}\n"
    }

    fn texts(&self, member: &Member<'_>) -> String {
        let code = member.meaning.code;
        let languages = self.prepared.languages.iter();
        let texts = languages.filter_map(|language| code.text(language)).map(|text| {
            let Text { language, title, summary, details } = text;
            let texts = [
                language.as_ref(),
                title.as_ref().unwrap_or(&code.phrase),
                summary.as_deref().unwrap_or_default(),
                details.as_deref().unwrap_or_default(),
            ];
            format!("\n\t\t\t{{{}}},", texts.map(|it| GO.string(it)).join(", "))
        });
        texts.collect()
    }
}
