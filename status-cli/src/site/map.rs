//! The class map: every number of a space as a cell of a picture.

use maud::{Markup, html};
use status_codegen::model::{Class, NamedRange, Number, Range, Registry};

use super::contents::{Entry, NumberSpace, Subject};
use super::page::Page;
use super::registry::range_table;
use super::tone::of_class;

/// How many cells a row has.
const COLUMNS: u8 = 25;
const CELL: Size = Size { width: 38, height: 26 };
const GAP: u64 = 4;
/// Where the cells of a row begin, after the number of the first.
const LEFT: u64 = 40;
/// The heading above the cells of a class.
const HEADING: u64 = 34;

struct Size {
    width: u64,
    height: u64,
}

/// The page of the maps, one for each space that is small enough to be drawn.
pub(super) fn page(page: Page<'_>) -> String {
    let labels = page.labels();
    let main = html! {
        h1 { (labels.map) }
        p.lead { (labels.map_lead) }
        @for space in page.contents.drawn() {
            section {
                h2 { (page.registry_title(space.registry)) }
                (legend(page, space))
                p.hint { (labels.map_hint) }
                // Landmarks need names of their own.
                @let name = format!("{}: {}", labels.map, page.registry_title(space.registry).text);
                div.picture tabindex="0" role="region" aria-label=(name) {
                    (picture(page, space))
                }
                @let ranges = space.ranges();
                @if !ranges.is_empty() { (range_table(page, &ranges)) }
            }
        }
        @for space in page.contents.listed() {
            section {
                h2 { (page.registry_title(space.registry)) }
                p { (labels.map_too_large) }
                (range_table(page, &space.ranges()))
            }
        }
    };
    page.frame(labels.map, labels.map_lead, &main)
}

/// What is known of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Registered,
    Vendor,
    Both,
    Unassigned,
}

impl State {
    const ALL: [Self; 4] = [Self::Registered, Self::Vendor, Self::Both, Self::Unassigned];

    fn of(meanings: &[&Entry<'_>]) -> Self {
        let registered = meanings.iter().any(|it| it.is_registered());
        let vendor = meanings.iter().any(|it| !it.is_registered());
        match (registered, vendor) {
            (true, true) => Self::Both,
            (true, false) => Self::Registered,
            (false, true) => Self::Vendor,
            (false, false) => Self::Unassigned,
        }
    }

    /// A spec has codes of its own, and leaves numbers out that others have.
    fn word(self, page: Page<'_>) -> &'static str {
        let (labels, is_of_spec) = (page.labels(), page.contents.subject == Subject::Specs);
        match self {
            Self::Registered => labels.registered,
            Self::Vendor if is_of_spec => labels.own,
            Self::Vendor => labels.vendor,
            Self::Both => labels.both,
            Self::Unassigned if is_of_spec => labels.left_out,
            Self::Unassigned => labels.unassigned,
        }
    }

    /// Its class in the style.
    const fn style(self) -> &'static str {
        match self {
            Self::Registered => "registered",
            Self::Vendor => "vendor",
            Self::Both => "both",
            Self::Unassigned => "unassigned",
        }
    }
}

fn legend(page: Page<'_>, space: &NumberSpace<'_>) -> Markup {
    let numbers = space.registry.classes.iter().flat_map(|it| it.range.first..=it.range.last);
    let states: Vec<_> = numbers.map(|number| State::of(&meanings(space, number))).collect();
    let count = |state| states.iter().filter(|it| **it == state).count();
    html! {
        ul.legend {
            @for state in State::ALL {
                li {
                    svg width=(CELL.width) height=(CELL.height) aria-hidden="true" focusable="false" {
                        (shape(state))
                    }
                    " " (state.word(page)) " " span.count { (count(state)) }
                }
            }
        }
    }
}

fn meanings<'s>(space: &'s NumberSpace<'s>, number: Number) -> Vec<&'s Entry<'s>> {
    space.sections.iter().flat_map(|section| section.of_number(number)).collect()
}

fn picture(page: Page<'_>, space: &NumberSpace<'_>) -> Markup {
    let classes = &space.registry.classes;
    let tops = tops(classes);
    let width = LEFT + u64::from(COLUMNS) * (CELL.width + GAP);
    let height = tops.last().map_or(0, |top| *top);
    let ranges = space.ranges();
    html! {
        svg.map viewBox={ "0 0 " (width) " " (height) } {
            @for ((place, class), top) in classes.iter().enumerate().zip(&tops) {
                g.{ "tone-" (of_class(place)) } {
                    text.class x="0" y=(top + HEADING - 12) { (page.class_name(class)) }
                    @for (row, first) in starts(class).enumerate() {
                        (cells(page, space, class, first, top + HEADING + line(row)))
                        (bars(page, &ranges, row_of(class, first), top + HEADING + line(row)))
                    }
                }
            }
        }
    }
}

/// Where each class begins, and the last ends.
fn tops(classes: &[Class]) -> Vec<u64> {
    let mut tops = vec![0];
    for class in classes {
        let top = tops.last().map_or(0, |top| *top);
        tops.push(top + HEADING + line(starts(class).count()));
    }
    tops
}

/// The first number of each row of a class.
fn starts(class: &Class) -> impl Iterator<Item = Number> {
    (class.range.first..=class.range.last).step_by(COLUMNS.into())
}

/// How far a row is below the first.
fn line(row: usize) -> u64 {
    u64::try_from(row).unwrap_or_default() * (CELL.height + GAP)
}

/// The numbers of a row.
fn row_of(class: &Class, first: Number) -> Range {
    Range { first, last: class.range.last.min(first + Number::from(COLUMNS) - 1) }
}

fn cells(page: Page<'_>, space: &NumberSpace<'_>, class: &Class, first: Number, y: u64) -> Markup {
    let row = row_of(class, first);
    html! {
        text.row x="0" y=(y + 18) { (space.registry.label(first)) }
        @for (column, number) in (0..).zip(row.first..=row.last) {
            (cell(page, space, number, left(column), y))
        }
    }
}

/// Where a cell of a row begins.
fn left(column: u64) -> u64 {
    LEFT + column * (CELL.width + GAP)
}

/// A bar under the cells of each range, as far as they are in the row; pointed at, it says what they mean.
fn bars(page: Page<'_>, ranges: &[(&Registry, &NamedRange)], row: Range, y: u64) -> Markup {
    let bars = ranges.iter().filter_map(|(_, named)| {
        let (first, last) = (named.range.first.max(row.first), named.range.last.min(row.last));
        let column = |number: Number| u64::try_from(number - row.first).unwrap_or_default();
        (first <= last).then(|| (left(column(first)), left(column(last)) + CELL.width, named))
    });
    html! {
        @for (start, end, named) in bars {
            rect.range x=(start) y=(y + CELL.height + 1) width=(end - start) height="2" {
                title { (page.best(&named.titles).map_or(named.name.as_ref(), |it| it.text)) }
            }
        }
    }
}

/// A number, which leads to its first meaning; that page lists the others.
fn cell(page: Page<'_>, space: &NumberSpace<'_>, number: Number, x: u64, y: u64) -> Markup {
    let meanings = meanings(space, number);
    let state = State::of(&meanings);
    let label = space.registry.label(number);
    let place = format!("translate({x} {y})");
    html! {
        @match meanings.first() {
            Some(first) => a href=(page.link(&first.path)) transform=(place) class=(state.style()) {
                title lang="en" {
                    (label)
                    @for it in &meanings { " · " (it.code().phrase) " (" (it.home().name) ")" }
                }
                (shape(state))
                text x=(CELL.width / 2) y="18" text-anchor="middle" { (label) }
            },
            None => g transform=(place) class=(state.style()) {
                title { (label) " · " (state.word(page)) }
                (shape(state))
            },
        }
    }
}

/// A form for each state, so that they can be told apart without color.
fn shape(state: State) -> Markup {
    let Size { width, height } = CELL;
    let class = format!("cell {}", state.style());
    html! {
        @match state {
            State::Unassigned => circle class=(class) cx=(width / 2) cy=(height / 2) r="1.5" {},
            _ => rect class=(class) x="1" y="1" width=(width - 2) height=(height - 2) rx="4" {},
        }
        @if state == State::Both { circle.badge cx=(width - 3) cy="4" r="4" {} }
    }
}
