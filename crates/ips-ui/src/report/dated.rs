//! Something with a day: when it is due, what it is and whose, how it stands, and the rules.

use super::citation::{citation_lines, severity_class};
use super::showing::Showing;
use crate::live::{live, text};
use ips_report::report::{Dated, StateKind};
use ips_report::words::labels;
use leptos::prelude::*;

/// The class of an entry.
pub(crate) const ENTRY: &str = "ips-due";
/// The class of an entry whose duty stands above already.
pub(crate) const ENTRY_AGAIN: &str = "ips-due ips-due--again";

/// An entry that may change while it stands on the page; `None` is one that is gone. `control` stands below how it stands. `class` is that of an entry, or of
/// one whose duty stands above already: paper says only once what shows it and where it is written.
pub(crate) fn dated_line(showing: Memo<Option<Showing>>, entry: Memo<Option<Dated<'static>>>, class: &'static str, control: Option<AnyView>) -> AnyView {
    let part = move |pick: fn(&Dated<'static>) -> String| text(move || entry.with(|entry| entry.as_ref().map(pick).unwrap_or_default()));
    let severity = move || {
        let severity = entry.with(|entry| entry.as_ref().and_then(|entry| entry.severity))?;
        let word = showing.with(|showing| labels(showing.as_ref().map(|showing| showing.language).unwrap_or_default()).severity(severity));
        Some(view! { <span class=severity_class(severity)>{word}</span> {" "} })
    };
    let who = move |entry: &Dated<'static>| if entry.who.is_empty() { String::new() } else { format!(" · {}", entry.who) };
    let remarks = move || {
        let remarks = entry.with(|entry| entry.as_ref().map(|entry| entry.remarks.clone()).unwrap_or_default());
        remarks.into_iter().map(|remark| view! { <p class="ips-due__note">{remark}</p> }.into_any()).collect::<Vec<AnyView>>()
    };
    let document = move || {
        let document = entry.with(|entry| entry.as_ref().map(|entry| entry.document.clone())).filter(|document| !document.is_empty())?;
        let label = showing.with(|showing| showing.as_ref().map(|showing| labels(showing.language).shown_by))?;
        Some(view! { <p class="ips-due__paper">{format!("{label}: {document}")}</p> })
    };
    let rules = move || {
        let citations = entry.with(|entry| entry.as_ref().map(|entry| entry.citations.clone())).unwrap_or_default();
        let notes = showing.with(|showing| showing.as_ref().and_then(|showing| showing.notes(&citations)));
        let language = showing.with(|showing| showing.as_ref().map(|showing| showing.language)).unwrap_or_default();
        view! { {citation_lines(&citations, language)} {notes} }
    };
    view! {
        <li class=class>
            <p {..part(|entry| entry.when.clone())} class="ips-due__day"></p>
            <div class="ips-due__what">
                <p class="ips-due__title">
                    {live(severity)}
                    <strong {..part(|entry| entry.title.clone())}></strong>
                    <span {..part(who)}></span>
                </p>
                {live(remarks)}
                {live(document)}
                <p {..part(|entry| entry.origin.clone())} class="ips-due__origin"></p>
                {live(rules)}
            </div>
            <div class="ips-due__state">
                {live(move || entry.with(|entry| state(showing, entry.as_ref())))}
                {control}
            </div>
        </li>
    }
    .into_any()
}

/// How it stands. It is gone from what is due while the list stands still when another day was typed at it.
fn state(showing: Memo<Option<Showing>>, entry: Option<&Dated<'static>>) -> Option<AnyView> {
    let recorded = || showing.with(|showing| showing.as_ref().map(|showing| labels(showing.language).recorded.to_owned()));
    let (words, kind) = match entry {
        None => (recorded()?, StateKind::Done),
        Some(entry) => entry.state.as_ref().map(|state| (state.words.clone(), state.kind))?,
    };
    let class = match kind {
        StateKind::Done => "ips-state ips-state--done",
        StateKind::DoneLate => "ips-state ips-state--late",
        StateKind::Overdue => "ips-state ips-state--overdue",
        StateKind::PerhapsOverdue => "ips-state ips-state--open",
        StateKind::Due => "ips-state ips-state--due",
        StateKind::Later => "ips-state ips-state--later",
    };
    Some(view! { <p class=class>{words}</p> }.into_any())
}
