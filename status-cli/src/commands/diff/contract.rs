//! Changes of error contracts.

mod kind;
mod members;

use std::collections::BTreeMap;

use self::kind::Kind;
use super::change::{Change, replaced};
use super::kind::Level;
use crate::contract::{Code, Contract, Problem};

pub(super) use self::kind::table;

/// What became of each problem: in the old order, then what is new. To clients that decide over a closed
/// set, what is added to it breaks them too.
pub(super) fn changes(old: &Contract, new: &Contract, is_closed: bool) -> Vec<Change> {
    let mut kinds: Vec<(Kind, String, String)> = Vec::new();
    let words = replaced(&old.name, &new.name);
    kinds.extend(words.map(|words| (Kind::Name, "contract".into(), format!("name: {words}"))));
    let mut successors = Vec::new();
    for before in &old.problems {
        let Some(now) = successor(before, old, new) else {
            kinds.push((Kind::Removed, before.id.clone(), "removed".into()));
            continue;
        };
        successors.push(&now.id);
        let differences = differences(before, now).into_iter();
        kinds.extend(differences.map(|(kind, words)| (kind, before.id.clone(), words)));
    }
    let added = new.problems.iter().filter(|now| !successors.contains(&&now.id));
    kinds.extend(added.map(|now| (Kind::Added, now.id.clone(), "added".into())));
    let change = |(kind, subject, words): (Kind, String, String)| {
        let level = if is_closed && kind.opens() { Level::Major } else { kind.level() };
        Change::graded(level, kind.reason(), subject, words)
    };
    kinds.into_iter().map(change).collect()
}

/// The problem of the same id, or else that which says that it had the id before.
fn successor<'c>(before: &Problem, old: &Contract, new: &'c Contract) -> Option<&'c Problem> {
    let same = new.problems.iter().find(|now| now.id == before.id);
    same.or_else(|| {
        let is_new = |now: &&Problem| !old.problems.iter().any(|it| it.id == now.id);
        let mut renamed = new.problems.iter().filter(is_new);
        renamed.find(|now| now.renamed_from.as_ref() == Some(&before.id))
    })
}

fn differences(before: &Problem, now: &Problem) -> Vec<(Kind, String)> {
    let mut changes = Vec::new();
    let is_renamed = before.id != now.id;
    if is_renamed {
        changes.push((Kind::Renamed, format!("renamed: now {}", now.id)));
    }
    let uri = |problem: &Problem| problem.type_uri.clone().unwrap_or("about:blank".into());
    let is_kept = is_renamed && now.type_before == before.type_uri;
    if let Some(words) = replaced(&uri(before), &uri(now)).filter(|_| !is_kept) {
        changes.push((Kind::Type, format!("type: {words}")));
    }
    let words = replaced(&before.name, &now.name).filter(|_| !is_renamed);
    changes.extend(words.map(|words| (Kind::CaseName, format!("name: {words}"))));
    changes.extend(codes(&before.codes, &now.codes));
    changes.extend(members::changes(&before.members, &now.members));
    changes.extend(headers(before, now));
    match (before.masked, now.masked) {
        (false, true) => changes.push((Kind::Masked, "the detail is masked now".into())),
        (true, false) => changes.push((Kind::Unmasked, "the detail is no longer masked".into())),
        _ => {}
    }
    let words = replaced(&before.grpc.name, &now.grpc.name);
    changes.extend(words.map(|words| (Kind::Grpc, format!("gRPC: {words}"))));
    let words = replaced(before.retry.keyword(), now.retry.keyword());
    changes.extend(words.map(|words| (Kind::Retry, format!("retry: {words}"))));
    changes.extend(texts(before, now));
    changes
}

fn codes(before: &[Code], now: &[Code]) -> Vec<(Kind, String)> {
    let find = |codes: &[Code], code: i64| codes.iter().find(|it| it.code == code).cloned();
    let mut changes = Vec::new();
    if let ([old], [new]) = (before, now)
        && old.code != new.code
    {
        changes.push((Kind::CodeMoved, format!("code: {} is now {}", old.code, new.code)));
        return changes;
    }
    for old in before {
        match find(now, old.code) {
            None => changes.push((Kind::CodeMoved, format!("code: no longer {}", old.code))),
            Some(new) => {
                let words = replaced(&old.phrase, &new.phrase);
                let words = words.map(|words| format!("phrase of {}: {words}", old.code));
                changes.extend(words.map(|words| (Kind::Text, words)));
            }
        }
    }
    for new in now.iter().filter(|new| find(before, new.code).is_none()) {
        changes.push((Kind::CodeAdded, format!("code: also {}", new.code)));
    }
    let defaults = before.first().zip(now.first());
    if let Some((old, new)) = defaults.filter(|(old, new)| {
        old.code != new.code && find(before, new.code).is_some() && find(now, old.code).is_some()
    }) {
        let words = format!("default code: {} is now {}", old.code, new.code);
        changes.push((Kind::CodeDefault, words));
    }
    changes
}

fn headers(before: &Problem, now: &Problem) -> Vec<(Kind, String)> {
    let mut changes = Vec::new();
    for old in &before.headers {
        let same = now.headers.iter().find(|it| it.name.eq_ignore_ascii_case(&old.name));
        let Some(new) = same else {
            changes.push((Kind::HeaderRemoved, format!("header {} removed", old.name)));
            continue;
        };
        let value = |value: &Option<String>| value.clone().unwrap_or_default();
        let words = replaced(&value(&old.value), &value(&new.value));
        let words = words.map(|words| format!("header {}: {words}", old.name));
        changes.extend(words.map(|words| (Kind::HeaderValue, words)));
    }
    let is_new = |name: &str| !before.headers.iter().any(|it| it.name.eq_ignore_ascii_case(name));
    let added = now.headers.iter().filter(|new| is_new(&new.name));
    changes.extend(added.map(|new| (Kind::HeaderAdded, format!("header {} added", new.name))));
    changes
}

fn texts(before: &Problem, now: &Problem) -> Vec<(Kind, String)> {
    let mut changes = Vec::new();
    let texts: fn(&Problem) -> BTreeMap<String, String> = |problem| {
        let texts = problem.texts.iter().flat_map(|(language, text)| {
            let title = (format!("title.{language}"), text.title.clone());
            let summary = text.summary.clone();
            let summary = summary.map(|summary| (format!("summary.{language}"), summary));
            [Some(title), summary].into_iter().flatten()
        });
        texts.collect()
    };
    let (old, new) = (texts(before), texts(now));
    for key in old.keys().filter(|key| !new.contains_key(*key)) {
        changes.push((Kind::Text, format!("{key} removed")));
    }
    for (key, _) in new.iter().filter(|(key, text)| old.get(*key) != Some(*text)) {
        let verb = if old.contains_key(key) { "changed" } else { "added" };
        changes.push((Kind::Text, format!("{key} {verb}")));
    }
    // A renamed problem has another `type` in its example, which is not a change.
    if changes.is_empty() && before.id == now.id && before.example != now.example {
        changes.push((Kind::Text, "example changed".into()));
    }
    changes
}
