//! A report, block by block.

use super::chart::chart;
use super::citation::notes;
use super::dated::{ENTRY, ENTRY_AGAIN, dated_line};
use super::findings::{finding, findings};
use super::fold::{FOLD, Folds, fold};
use super::showing::{More, Showing};
use super::table::table;
use crate::heading::heading;
use crate::live::{live, text};
use ips_core::Language;
use ips_report::report::{Block, Dated, Field, Finding, Fold, Note, Report, Section};
use leptos::prelude::*;
use std::collections::BTreeSet;
use std::sync::Arc;

impl Showing {
    /// For a report of any kind.
    pub(crate) fn of(report: &Report<'static>, folds: Folds) -> Self {
        Self::with(report.language, report.notes.clone(), folds)
    }

    fn with(language: Language, noted: Vec<Note>, folds: Folds) -> Self {
        Self { language, more: Some(More { notes: Arc::new(noted), folds, block: more, cited: notes }) }
    }
}

/// Blocks below a heading of this level.
pub(crate) fn blocks(showing: &Showing, blocks: &[Block<'static>], level: u8) -> AnyView {
    blocks.iter().map(|block| one(showing, block, level)).collect::<Vec<AnyView>>().into_any()
}

fn one(showing: &Showing, block: &Block<'static>, level: u8) -> AnyView {
    match block {
        Block::Summary(lines) => summary(showing, lines),
        Block::Text(words) => view! { <p>{words.clone()}</p> }.into_any(),
        Block::Fields(fields) => counts(fields),
        Block::Findings(list) => findings(showing, list),
        Block::Section(Section { id, heading: words, fold: Fold::Never, blocks }) => section(showing, (id, words), blocks, level + 1),
        block => showing.more.as_ref().map(|more| (more.block)(showing, more, block, level)).into_any(),
    }
}

fn more(showing: &Showing, more: &More, block: &Block<'static>, level: u8) -> AnyView {
    match block {
        Block::Table(one) => table(showing, one),
        Block::Dated(entries) => dated(showing, entries),
        Block::Chart(one) => chart(one),
        Block::Section(section) => folded(showing, more, section, level + 1),
        _ => ().into_any(),
    }
}

/// What it comes to, told to those who do not see it when it changes.
fn summary(showing: &Showing, lines: &[Finding<'static>]) -> AnyView {
    let lines: Vec<AnyView> = lines
        .iter()
        .enumerate()
        .map(|(place, line)| {
            let class = (place == 0).then_some("ips-strong");
            view! { <p class=class>{finding(showing, line)}</p> }.into_any()
        })
        .collect();
    view! { <div class="ips-plan-summary" role="status">{lines}</div> }.into_any()
}

fn dated(showing: &Showing, entries: &[Dated<'static>]) -> AnyView {
    let showing = showing.clone();
    let showing = Memo::new_with_compare(move |_| Some(showing.clone()), |_, _| false);
    let mut told = BTreeSet::new();
    let line = |entry: &Dated<'static>| {
        let class = if told.insert((entry.title.clone(), entry.document.clone())) { ENTRY } else { ENTRY_AGAIN };
        let entry = entry.clone();
        dated_line(showing, Memo::new(move |_| Some(entry.clone())), class, None)
    };
    let lines: Vec<AnyView> = entries.iter().map(line).collect();
    view! { <ol class="ips-due-list">{lines}</ol> }.into_any()
}

fn section(showing: &Showing, (id, words): (&str, &str), inside: &[Block<'static>], level: u8) -> AnyView {
    let words = words.to_owned();
    let heading = heading(level, text(move || words.clone()), None);
    view! { <section class=class(id)>{heading}{blocks(showing, inside, level)}</section> }.into_any()
}

fn folded(showing: &Showing, more: &More, section: &Section<'static>, level: u8) -> AnyView {
    let (shown, inner) = (showing.clone(), section.blocks.clone());
    let inside = move || blocks(&shown, &inner, level);
    let is_open = more.folds.is_open(&section.id, section.fold == Fold::Open);
    // What was counted is told on paper too, folded away or not.
    view! { <div class="ips-counted">{fold(FOLD, is_open, section.heading.clone().into_any(), inside)}</div> }.into_any()
}

/// The class of a section by its id: what is still needed stands in columns, one for each party to ask.
fn class(id: &str) -> Option<&'static str> {
    match id {
        "still-needed" => Some("ips-asks"),
        ask if ask.starts_with("ask-") => Some("ips-ask"),
        _ => None,
    }
}

/// How many there are of each kind.
fn counts(fields: &[Field]) -> AnyView {
    let count = |field: &Field| view! { <li class="ips-count"><strong>{field.words.clone()}</strong>{" "}{field.label.clone()}</li> }.into_any();
    let counts: Vec<AnyView> = fields.iter().map(count).collect();
    view! { <div role="status"><ul class="ips-counts">{counts}</ul></div> }.into_any()
}

/// A report that follows what was typed, below a heading of a level; nothing while there is none. A block that says what it said stays as it is.
pub(crate) fn report(report: Memo<Option<Report<'static>>>, folds: Folds, level: u8) -> AnyView {
    let pieces = Memo::new(move |_| report.with(|report| report.as_ref().map_or(0, |report| report.blocks.len())));
    live(move || (0..pieces.get()).map(|place| piece(report, place, folds, level)).collect::<Vec<AnyView>>())
}

/// The block at a place of a report.
fn piece(report: Memo<Option<Report<'static>>>, place: usize, folds: Folds, level: u8) -> AnyView {
    let own = Memo::new(move |_| {
        report.with(|report| report.as_ref().and_then(|report| Some((report.language, report.notes.clone(), report.blocks.get(place)?.clone()))))
    });
    live(move || own.with(|own| own.as_ref().map(|(language, noted, block)| one(&Showing::with(*language, noted.clone(), folds), block, level))))
}
