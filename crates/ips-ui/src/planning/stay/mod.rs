//! Whether somebody may stay in the service, and whether it can end: the criteria of a screening, asked of somebody who is served.

use super::citation_line::noted_citation;
use super::fields::{Kind, Place, Wrong, date_error, field_id, input, select, under_label, yes_no};
use super::session::Planner;
use super::words::PlanningWords;
use crate::live::{live, text};
use ips_core::policy::planning::ServiceReview;
use ips_core::policy::{Fact, FactKind, Policy};
use ips_core::screening::PartFinding;
use ips_core::{Facts, Finding, Input, Outcome, Situation, Text, Voice, screen};
use ips_files::{reason_sentence, truth_words};
use leptos::prelude::*;
use std::borrow::Cow;
use std::sync::Arc;

/// The tool: both questions, one below the other.
pub(super) fn stay_or_end(planner: Planner) -> AnyView {
    let program = planner.program.get_untracked();
    let planning = program.planning();
    view! {
        {review(planner, "stay", |words| words.stay.stay, &planning.continued_stay, program.continued_stay())}
        {review(planner, "end", |words| words.stay.end, &planning.discharge, program.discharge())}
    }
    .into_any()
}

fn review(
    planner: Planner,
    name: &'static str,
    heading: fn(&PlanningWords) -> &'static str,
    review: &'static ServiceReview,
    policy: Option<&'static Policy>,
) -> AnyView {
    let statement = move || review.statement.get(Voice::Worker, planner.language.get());
    let asked = policy.map(|policy| {
        let questions: Vec<AnyView> = review.facts.iter().map(|fact| question(planner, name, fact)).collect();
        view! {
            <div class="ips-fields ips-screen-only">{questions}</div>
            {live(move || result(planner, name, review, policy))}
        }
    });
    view! {
        <section>
            <h3 {..planner.word(heading)}></h3>
            <p {..text(statement)}></p>
            {noted_citation(planner, planner.citation(&review.source))}
            {asked}
        </section>
    }
    .into_any()
}

fn field(name: &str, fact: &Fact) -> String {
    format!("{name}.{}", fact.name)
}

fn question(planner: Planner, name: &'static str, fact: &'static Fact) -> AnyView {
    let field = field(name, fact);
    let id = field_id(&field);
    let place = Place::Single(planner, field);
    let wrong: Wrong = {
        let place = place.clone();
        let is_date = fact.kind == FactKind::Date;
        Arc::new(move || if is_date { date_error(planner, &place) } else { None })
    };
    let entry = match &fact.kind {
        FactKind::YesNo => yes_no(planner, id.clone(), place),
        FactKind::Date => input(id.clone(), Kind::Date, place, wrong.clone()),
        FactKind::Year => input(id.clone(), Kind::Whole, place, wrong.clone()),
        FactKind::Choice(options) => {
            let options = options.iter().map(|option| (option.id.clone(), planner.policy_text(&option.label.worker))).collect();
            select(id.clone(), place, planner.word(|words| words.frame.unknown), options)
        }
    };
    let asked = text(move || fact.question.get(Voice::Worker, planner.language.get()));
    under_label("ips-field", id, asked, None, wrong, entry)
}

/// What is typed, as a screening takes it.
fn answers(planner: Planner, name: &str, review: &'static ServiceReview) -> Input<'static> {
    let answer = |fact: &'static Fact| {
        let typed = planner.field(&field(name, fact));
        let answer = match (&fact.kind, typed.as_str()) {
            (_, "") => Input::Missing,
            (FactKind::YesNo, yes) => Input::YesNo(yes == "true"),
            (FactKind::Year, year) => Input::whole(year),
            (FactKind::Date | FactKind::Choice(_), _) => Input::Text(Cow::Owned(typed)),
        };
        (fact.name.as_str(), answer)
    };
    Input::object(review.facts.iter().map(answer))
}

fn result(planner: Planner, name: &'static str, review: &'static ServiceReview, policy: &'static Policy) -> AnyView {
    let (words, language) = (&planner.words().stay, planner.language.get());
    let Some(as_of) = planner.as_of() else { return view! { <p>{planner.words().frame.not_a_date}</p> }.into_any() };
    let (facts, errors) = Facts::read(Situation::new(policy, as_of), &answers(planner, name, review));
    if !errors.is_empty() {
        let lines: Vec<AnyView> = errors.iter().map(|error| line(ips_files::fact_error_sentence(error, policy, Voice::Worker, language))).collect();
        return view! { <ul class="usa-list" role="alert">{lines}</ul> }.into_any();
    }
    let found = screen(&facts);
    let sentence = match found.outcome {
        Outcome::Eligible => review.met.get(language),
        Outcome::NotEligible => review.not_met.get(language),
        Outcome::Undetermined => words.open,
    };
    let findings: Vec<AnyView> = found.findings.iter().map(|finding| reason(planner, policy, finding)).collect();
    let remarks: Vec<AnyView> = found.notes.iter().map(|shown| line(shown.note.words.get(Voice::Worker, language).to_owned())).collect();
    let remarks = (!remarks.is_empty())
        .then(|| view! { <details class="ips-source-notes"><summary>{words.remarks}</summary><ul class="usa-list">{remarks}</ul></details> });
    view! {
        <div class="ips-plan-summary" role="status"><p class="ips-strong">{sentence}</p></div>
        <h4>{words.reasons}</h4>
        <ul class="ips-plain-list">{findings}</ul>
        {remarks}
    }
    .into_any()
}

fn line(text: String) -> AnyView {
    view! { <li>{text}</li> }.into_any()
}

fn reason(planner: Planner, policy: &'static Policy, finding: &Finding<'_>) -> AnyView {
    let language = planner.language.get();
    let criterion = finding.criterion;
    let sentence = reason_sentence(&finding.reason, policy, Voice::Worker, language);
    let parts: Vec<AnyView> = finding.parts.iter().map(|found| part(planner, found)).collect();
    view! {
        <li>
            <strong>{format!("{}: ", truth_words(finding.value, language))}</strong>
            {format!("{}. {sentence}", criterion.title.get(Voice::Worker, language))}
            {citation(format!("{} · {}", rules(&criterion.rules), criterion.citation))}
            {citation(document(planner, &criterion.proof))}
            <ul class="ips-plain-list">{parts}</ul>
        </li>
    }
    .into_any()
}

fn part(planner: Planner, found: &PartFinding<'_>) -> AnyView {
    let language = planner.language.get();
    view! {
        <li>
            <strong>{format!("{}: ", truth_words(found.value, language))}</strong>
            {found.part.title.get(Voice::Worker, language).to_owned()}
            {citation(rules(&found.part.rules))}
            {found.part.proof.as_ref().map(|proof| citation(document(planner, proof)))}
        </li>
    }
    .into_any()
}

/// The document that proves something.
fn document(planner: Planner, proof: &Text) -> String {
    format!("{}: {}", planner.words().stay.document, proof.get(planner.language.get()))
}

fn citation(text: String) -> AnyView {
    view! { <span class="ips-citation">{text}</span> }.into_any()
}

fn rules(rules: &[ips_core::policy::RuleId]) -> String {
    rules.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
