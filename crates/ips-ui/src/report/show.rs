//! A report, block by block.

use super::chart::chart;
use super::dated::dated_line;
use super::findings::{finding, findings};
use super::fold::{FOLD, Folds, fold};
use super::showing::Showing;
use super::table::table;
use crate::live::live;
use ips_report::report::{Block, Dated, Field, Finding, Fold, Report, Section};
use leptos::prelude::*;

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
        Block::Table(one) => table(showing, one),
        Block::Dated(entries) => dated(showing, entries),
        Block::Chart(one) => chart(one),
        Block::Section(section) => folded(showing, section, level + 1),
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
    let line = |entry: &Dated<'static>| {
        let entry = entry.clone();
        dated_line(showing, Memo::new(move |_| Some(entry.clone())), None)
    };
    let lines: Vec<AnyView> = entries.iter().map(line).collect();
    view! { <ol class="ips-due-list">{lines}</ol> }.into_any()
}

fn folded(showing: &Showing, section: &Section<'static>, level: u8) -> AnyView {
    let Section { id, heading, fold: way, blocks } = section;
    if *way == Fold::Never {
        return view! { <section>{heading_at(level, heading.clone())}{self::blocks(showing, blocks, level)}</section> }.into_any();
    }
    let (shown, inner) = (showing.clone(), blocks.clone());
    let inside = move || self::blocks(&shown, &inner, level);
    // What was counted is told on paper too, folded away or not.
    view! { <div class="ips-counted">{fold(FOLD, showing.folds.is_open(id, *way == Fold::Open), heading.clone().into_any(), inside)}</div> }.into_any()
}

fn heading_at(level: u8, words: String) -> AnyView {
    match level {
        3 => view! { <h3>{words}</h3> }.into_any(),
        4 => view! { <h4>{words}</h4> }.into_any(),
        _ => view! { <h5>{words}</h5> }.into_any(),
    }
}

/// How many there are of each kind.
fn counts(fields: &[Field]) -> AnyView {
    let count = |field: &Field| view! { <li class="ips-count"><strong>{field.words.clone()}</strong>{" "}{field.label.clone()}</li> }.into_any();
    let counts: Vec<AnyView> = fields.iter().map(count).collect();
    view! { <div role="status"><ul class="ips-counts">{counts}</ul></div> }.into_any()
}

/// A report that follows what was typed, below a heading of a level; nothing while there is none.
pub(crate) fn report(report: Memo<Option<Report<'static>>>, folds: Folds, level: u8) -> AnyView {
    live(move || report.with(|report| report.as_ref().map(|report| blocks(&Showing::of(report, folds), &report.blocks, level))))
}
