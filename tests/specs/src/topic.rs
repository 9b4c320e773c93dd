//! The specs of one topic, in Markdown.

use std::fs;
use std::path::Path;

use crate::case::{Case, Place};

const FENCE: &str = "```";

/// The specs of the topic at this path.
pub(crate) fn cases(path: &Path) -> Vec<Case> {
    let text = fs::read_to_string(path).expect("a topic can be read");
    let mut cases: Vec<Case> = Vec::new();
    let mut prelude = String::new();
    let mut end = 0;
    // Between the fences are prose and blocks, in turn.
    let pieces: Vec<_> = text.split(FENCE).collect();
    assert!(pieces.len() % 2 == 1, "{}: a block is not closed", path.display());
    for pair in pieces.chunks_exact(2) {
        let (prose, block) = (pair[0], pair[1]);
        end += prose.len() + block.len() + 2 * FENCE.len();
        if headings(prose).any(|heading| heading.starts_with("# ")) {
            prelude.clear();
        }
        let heading = headings(prose).last();
        let name = heading.and_then(|heading| heading.strip_prefix("## "));
        match (block.split_once('\n'), name, cases.last_mut()) {
            (Some(("toml", spec)), Some(name), _) => {
                let spec = format!("{prelude}{spec}");
                let place = Place { path: path.to_owned(), bytes: end..end, fenced: true };
                cases.push(Case { name: name.to_owned(), spec, messages: String::new(), place });
            }
            (Some(("toml", text)), None, _) if heading.is_some() => prelude = format!("{text}\n"),
            (Some(("text", messages)), None, Some(case)) if heading.is_none() => {
                messages.clone_into(&mut case.messages);
                case.place.bytes.end = end;
            }
            _ => panic!("{}: a block is out of place: {block}", path.display()),
        }
    }
    cases
}

fn headings(prose: &str) -> impl Iterator<Item = &str> {
    prose.lines().filter(|line| line.starts_with('#'))
}
