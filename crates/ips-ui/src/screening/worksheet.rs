//! Every question on one dense page, in any order, for desks that do this all day.

use super::actions::{HAS_FILES, button, new_screening, open_file};
use super::heading::heading;
use super::review::source_field;
use super::start::{as_of, past_review};
use super::status::status;
use crate::fields::{Form, fact_field, field_error, help};
use crate::session::{Session, Stage};
use crate::view::{Element, View, el, several, text};
use ips_core::Truth;
use ips_core::policy::{Criterion, Fact, Group, Test};

/// The worksheet: the questions of each criterion together, its value beside it, the outcome always in view.
pub(crate) fn worksheet(session: Session) -> View {
    let questions =
        el("div").class("ips-worksheet__questions").child(as_of(session)).child(group(session, Group::Criterion)).child(group(session, Group::Limitation));
    let buttons = el("div")
        .class("ips-buttons ips-buttons--stacked")
        .child(button(session, "usa-button", |words| words.see_result, move || session.go(Stage::Result)))
        .child(new_screening(session));
    let side = el("div").class("ips-worksheet__side").child(status(session)).child(buttons).child(HAS_FILES.then(|| open_file(session)));
    several([
        heading(session, session.word(|words| words.worksheet_heading)).into(),
        el("p").class("usa-hint").child(session.word(|words| words.worksheet_hint)).into(),
        past_review(session),
        el("div").class("ips-worksheet").child(questions).child(side).into(),
    ])
}

fn group(session: Session, group: Group) -> View {
    let criteria = &session.policy.get_untracked().document().criteria;
    let blocks = criteria.iter().enumerate().filter(|(_, criterion)| criterion.group == group).map(|(index, criterion)| block(session, index, criterion));
    several([el("h2").child(text(move || ips_files::group_name(group, session.language.get()))).into(), blocks.collect()])
}

fn block(session: Session, index: usize, criterion: &'static Criterion) -> Element {
    let value = move || session.reading.with(|reading| Some(reading.determination.as_ref()?.findings.get(index)?.value));
    let mark = el("span")
        .live_attr("class", move || Some(format!("ips-value {}", value().map_or("", truth_class))))
        .child(text(move || value().map_or("", |value| ips_files::truth_words(value, session.language.get()))));
    let head = el("div").class("ips-block__head").child(el("h3").child(session.wording(&criterion.title))).child(mark);
    let lines: View = facts_of(session, &criterion.test).into_iter().map(|fact| line(session, fact)).collect();
    el("section").class("ips-block").child(head).child(lines)
}

fn line(session: Session, fact: &'static Fact) -> Element {
    let help =
        fact.help.is_some().then(|| el("details").class("ips-help").child(el("summary").child(session.word(|words| words.help))).child(help(session, fact)));
    let answer = el("div").class("ips-line__answer").child(fact_field(session, fact, Form::Line)).child(source_field(session, fact));
    el("fieldset")
        .class("usa-fieldset ips-line")
        .child(el("legend").class("usa-legend").child(session.wording(&fact.question)))
        .child(help)
        .child(field_error(session, fact))
        .child(answer)
}

/// The facts a criterion reads, in policy order, without those that stand in for others.
fn facts_of(session: Session, test: &Test) -> Vec<&'static Fact> {
    let names = test.facts();
    session.asked_facts().into_iter().filter(|fact| names.contains(&fact.name.as_str())).collect()
}

/// The class that gives a value its shape and colour.
pub(crate) fn truth_class(value: Truth) -> &'static str {
    match value {
        Truth::Met => "ips-value--met",
        Truth::NotMet => "ips-value--not-met",
        Truth::Unknown => "ips-value--open",
    }
}
