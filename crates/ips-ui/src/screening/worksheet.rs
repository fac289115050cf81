//! Every question on one dense page, in any order, for desks that do this all day.

use super::actions::{HAS_FILES, button, new_screening, open_file};
use super::heading::main_heading;
use super::review::source_field;
use super::start::{as_of, past_review};
use super::status::status;
use crate::fields::{Form, fact_field, field_error, help};
use crate::heading::heading;
use crate::live::text;
use crate::report::truth_class;
use crate::session::{Session, Stage};
use ips_core::policy::{Criterion, Fact, Group, Test};
use leptos::prelude::*;

/// The worksheet: the questions of each criterion together, its value beside it, the outcome always in view.
pub(crate) fn worksheet(session: Session) -> AnyView {
    view! {
        {main_heading(session, session.word(|words| words.worksheet_heading))}
        <p {..session.word(|words| words.worksheet_hint)} class="usa-hint"></p>
        {past_review(session)}
        <div class="ips-worksheet">
            <div class="ips-worksheet__questions">
                {as_of(session)}
                {group(session, Group::Criterion)}
                {group(session, Group::Limitation)}
            </div>
            <div class="ips-worksheet__side">
                {status(session)}
                <div class="ips-buttons ips-buttons--stacked">
                    {button(session, "usa-button", |words| words.see_result, move || session.go(Stage::Result))}
                    {new_screening(session)}
                </div>
                {HAS_FILES.then(|| open_file(session))}
            </div>
        </div>
    }
    .into_any()
}

fn group(session: Session, group: Group) -> AnyView {
    let criteria = &session.policy.get_untracked().document().criteria;
    let blocks = criteria.iter().enumerate().filter(|(_, criterion)| criterion.group == group).map(|(index, criterion)| block(session, index, criterion));
    let blocks: Vec<AnyView> = blocks.collect();
    view! { {heading(2, text(move || session.speaker().group(group)), None)} {blocks} }.into_any()
}

fn block(session: Session, index: usize, criterion: &'static Criterion) -> AnyView {
    let value = move || session.reading.with(|reading| Some(reading.determination.as_ref()?.findings.get(index)?.value));
    let class = move || value().map_or("ips-value", truth_class);
    let word = text(move || value().map_or("", |value| session.speaker().truth(value)));
    let lines: Vec<AnyView> = facts_of(session, &criterion.test).into_iter().map(|fact| line(session, fact)).collect();
    view! {
        <section class="ips-block">
            <div class="ips-block__head">{heading(3, session.wording(&criterion.title), None)}<span {..word} class=move || class()></span></div>
            {lines}
        </section>
    }
    .into_any()
}

fn line(session: Session, fact: &'static Fact) -> AnyView {
    let help =
        help(session, fact).map(|help| view! { <details class="ips-help"><summary {..session.word(|words| words.help)}></summary>{help}</details> }.into_any());
    view! {
        <fieldset class="usa-fieldset ips-line">
            <legend {..session.wording(&fact.question)} class="usa-legend"></legend>
            {help}
            {field_error(session, fact)}
            <div class="ips-line__answer">{fact_field(session, fact, Form::Line)} {source_field(session, fact)}</div>
        </fieldset>
    }
    .into_any()
}

/// The facts a criterion reads, in policy order, without those that stand in for others.
fn facts_of(session: Session, test: &Test) -> Vec<&'static Fact> {
    let names = test.facts();
    session.asked_facts().into_iter().filter(|fact| names.contains(&fact.name.as_str())).collect()
}
