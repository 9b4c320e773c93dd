//! A contract as the writers of clients need it.

use anyhow::{bail, ensure};

use super::names::{Names, type_name};
use super::shape::{Field, Record, Shape, Shapes};
use crate::contract::{self, Contract};

/// A contract, and how its client is to be written.
#[derive(Debug)]
pub(crate) struct Client<'c> {
    /// The name of the set of problems, as a type: `ApiError`.
    pub(super) name: String,
    /// The name of the case for every other response: `UnknownApiError`.
    pub(super) unknown: String,
    pub(super) problems: Vec<Problem<'c>>,
    /// The objects in the members. A record comes after those that it needs.
    pub(super) records: Vec<Record>,
    /// The package, module or namespace, if one was asked for.
    pub(super) package: Option<String>,
    /// The command that writes the same text.
    pub(super) command: String,
}

/// One problem.
#[derive(Debug)]
pub(super) struct Problem<'c> {
    pub(super) written: &'c contract::Problem,
    /// Its name, as a type: `OrderNotFound`.
    pub(super) name: String,
    /// What the `type` of its documents can be, the present one first.
    pub(super) types: Vec<&'c str>,
    pub(super) members: Vec<Field>,
    /// What it means, a paragraph for each text in the languages asked for; if there is none, its id.
    pub(super) documentation: Vec<String>,
}

impl<'c> Client<'c> {
    /// The client of a contract, documented in these `languages` or, without any, in all of the
    /// contract's. None of its types has one of the `reserved` names, and all are in the case of types.
    ///
    /// # Errors
    ///
    /// If no text is in one of the languages, or if a problem has no `type` that a client could know it
    /// by; the error shows each.
    pub(crate) fn new(
        contract: &'c Contract,
        reserved: &[&str],
        type_case: fn(&str) -> String,
        languages: Option<&[String]>,
        package: Option<String>,
        command: String,
    ) -> anyhow::Result<Self> {
        let languages = spoken(contract, languages)?;
        let nameless = contract.problems.iter().filter(|problem| problem.type_uri.is_none());
        let mistakes: Vec<_> = nameless.map(|problem| mistake(contract, problem)).collect();
        if !mistakes.is_empty() {
            bail!("clients tell problems apart by `type`\n\n{}", mistakes.join("\n\n"));
        }
        let mut names = Names::beside(reserved.iter().copied());
        let name = names.add(type_case(&type_name(&contract.name)));
        let unknown = names.add(format!("Unknown{name}"));
        // The function that reads a response, where types and functions share their names.
        names.add(format!("Read{name}"));
        let own: Vec<_> =
            contract.problems.iter().map(|it| names.add(type_case(&type_name(&it.name)))).collect();
        let mut shapes = Shapes::new(names, type_case);
        let problems = contract.problems.iter().zip(own).map(|(written, name)| Problem {
            written,
            types: written.type_uri.iter().chain(&written.type_before).map(AsRef::as_ref).collect(),
            members: members(written, &name, &mut shapes),
            documentation: documentation(written, languages),
            name,
        });
        let problems = problems.collect();
        Ok(Self { name, unknown, problems, records: shapes.records, package, command })
    }

    /// The problems in groups, at least one of them, that a method each can tell apart: a virtual machine of
    /// Java refuses a method of 64 KiB, and does not compile one of 8,000 bytes.
    pub(super) fn groups(&self) -> Vec<&[Problem<'c>]> {
        const ENOUGH: usize = 200;
        let (mut groups, mut start, mut size) = (Vec::new(), 0, 0);
        for (place, problem) in self.problems.iter().enumerate() {
            size += 2 + problem.types.len() + problem.members.len();
            if size > ENOUGH && place > start {
                groups.extend(self.problems.get(start..place));
                (start, size) = (place, 0);
            }
        }
        groups.extend(self.problems.get(start..));
        groups
    }

    /// Holds that no package was asked for.
    ///
    /// # Errors
    ///
    /// If one was.
    pub(super) fn without_package(&self) -> anyhow::Result<()> {
        ensure!(self.package.is_none(), "the file is the module: leave out --package");
        Ok(())
    }

    /// Whether a value of such a shape is somewhere in a problem.
    pub(super) fn uses(&self, is_such: impl Fn(&Shape) -> bool) -> bool {
        self.fields().any(|field| field.shape.has(&is_such))
    }

    /// Whether a field can be absent.
    pub(super) fn uses_optional(&self) -> bool {
        self.fields().any(|field| field.is_optional() && *field.value() != Shape::Any)
    }

    /// Whether a field cannot be absent.
    pub(super) fn uses_required(&self) -> bool {
        self.fields().any(|field| !field.is_optional())
    }

    /// Whether a field can be absent or anything at all.
    pub(super) fn has_optional(&self) -> bool {
        self.fields().any(Field::is_optional)
    }

    /// Whether a problem has a member that can be of the wrong type.
    pub(super) fn uses_members(&self) -> bool {
        self.uses_required() || self.uses_optional()
    }

    /// Whether the items of a list or a map can be `null`.
    pub(super) fn uses_nullable_items(&self) -> bool {
        self.fields().any(|field| field.value().has(&|it| matches!(it, Shape::Nullable(_))))
    }

    /// Whether anything is read that has to be there but can be anything.
    pub(super) fn uses_anything(&self) -> bool {
        self.fields().any(|field| match (field.is_optional(), field.value()) {
            (true, Shape::Any) => false,
            (_, shape) => shape.has(&|it| *it == Shape::Any),
        })
    }

    fn fields(&self) -> impl Iterator<Item = &Field> {
        let members = self.problems.iter().flat_map(|problem| &problem.members);
        members.chain(self.records.iter().flat_map(|record| &record.fields))
    }
}

fn spoken<'l>(
    contract: &'l Contract,
    languages: Option<&'l [String]>,
) -> anyhow::Result<&'l [String]> {
    let Some(wanted) = languages else { return Ok(&contract.languages) };
    match wanted.iter().find(|language| !contract.languages.contains(language)) {
        Some(unspoken) => {
            bail!("no text is in `{unspoken}`; there is {}", contract.languages.join(", "))
        }
        None => Ok(wanted),
    }
}

fn mistake(contract: &Contract, problem: &contract::Problem) -> String {
    let message = format!("`{}` has no type", problem.id);
    let help = "set `type_base = \"https://…/\"` on the enum, or `type = \"…\"` on the variant";
    contract.mistake(&problem.place, &message, Some(help)).to_string()
}

fn members(written: &contract::Problem, name: &str, shapes: &mut Shapes) -> Vec<Field> {
    let fields = written.members.iter().map(|member| {
        let shape = shapes.shape(&member.schema, &format!("{name}{}", type_name(&member.name)));
        Field::new(&member.name, member.required, &member.schema, shape)
    });
    fields.collect()
}

fn documentation(written: &contract::Problem, languages: &[String]) -> Vec<String> {
    let texts = languages.iter().filter_map(|language| written.texts.get(language));
    let paragraphs = texts.map(|text| text.summary.as_ref().unwrap_or(&text.title).clone());
    let paragraphs: Vec<_> = paragraphs.collect();
    if paragraphs.is_empty() { vec![format!("The problem {}.", written.id)] } else { paragraphs }
}
