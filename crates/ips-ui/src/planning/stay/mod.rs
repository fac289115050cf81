//! Whether somebody may stay in the service, and whether it can end: the criteria of a screening, asked of somebody who is served.

use super::fields::{Kind, Place, date_error, error, field_id, input, select, yes_no};
use super::session::Planner;
use super::source_line::noted_source;
use super::words::PlanningWords;
use crate::view::{Element, View, el, live, several};
use ips_core::policy::planning::ServiceReview;
use ips_core::policy::{Fact, FactKind, Policy};
use ips_core::{Answer, Answers, Facts, Finding, Outcome, Voice, screen};
use ips_files::{reason_sentence, truth_words};
use std::borrow::Cow;

/// The tool: both questions, one below the other.
pub(super) fn stay_or_end(planner: Planner) -> View {
    let program = planner.program.get_untracked();
    let planning = program.planning();
    several([
        review(planner, "stay", |words| words.stay.stay, &planning.continued_stay, program.continued_stay()).into(),
        review(planner, "end", |words| words.stay.end, &planning.discharge, program.discharge()).into(),
    ])
}

fn review(
    planner: Planner,
    name: &'static str,
    heading: fn(&PlanningWords) -> &'static str,
    review: &'static ServiceReview,
    policy: Option<&'static Policy>,
) -> Element {
    let statement = crate::view::text(move || review.statement.get(Voice::Worker, planner.language.get()));
    let section = el("section").child(el("h3").child(planner.word(heading))).child(el("p").child(statement)).child(noted_source(planner, &review.source));
    let Some(policy) = policy else { return section };
    let questions: View = review.facts.iter().map(|fact| question(planner, name, fact)).collect();
    section.child(el("div").class("ips-fields ips-screen-only").child(questions)).child(live(move || result(planner, name, review, policy)))
}

fn field(name: &str, fact: &Fact) -> String {
    format!("{name}.{}", fact.name)
}

fn question(planner: Planner, name: &'static str, fact: &'static Fact) -> Element {
    let field = field(name, fact);
    let id = field_id(&field);
    let place = Place::Single(planner, field);
    let wrong = {
        let place = place.clone();
        let is_date = fact.kind == FactKind::Date;
        move || if is_date { date_error(planner, &place) } else { None }
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
    let asked = crate::view::text(move || fact.question.get(Voice::Worker, planner.language.get()));
    el("div").class("ips-field").child(el("label").class("usa-label").attr("for", id.clone()).child(asked)).child(error(&id, wrong)).child(entry)
}

/// What is typed, as a screening takes it.
fn answers(planner: Planner, name: &str, review: &'static ServiceReview) -> Answers<'static> {
    let answer = |fact: &'static Fact| {
        let typed = planner.field(&field(name, fact));
        let answer = match (&fact.kind, typed.as_str()) {
            (_, "") => Answer::Unknown,
            (FactKind::YesNo, yes) => Answer::YesNo(yes == "true"),
            (FactKind::Year, year) => year.trim().parse().map_or_else(|_| Answer::Text(Cow::Owned(typed.clone())), Answer::Number),
            (FactKind::Date | FactKind::Choice(_), _) => Answer::Text(Cow::Owned(typed)),
        };
        (Cow::Borrowed(fact.name.as_str()), answer)
    };
    Answers(review.facts.iter().map(answer).collect())
}

fn result(planner: Planner, name: &'static str, review: &'static ServiceReview, policy: &'static Policy) -> View {
    let (words, language) = (&planner.words().stay, planner.language.get());
    let Some(as_of) = planner.as_of() else { return el("p").child(planner.words().frame.not_a_date).into() };
    let facts = match Facts::read(policy, as_of, &answers(planner, name, review)) {
        Ok(facts) => facts,
        Err(errors) => {
            let lines: View = errors.iter().map(|error| el("li").child(ips_files::fact_error_sentence(error, policy, language))).collect();
            return el("ul").class("usa-list").attr("role", "alert").child(lines).into();
        }
    };
    let found = screen(policy, &facts);
    let sentence = match found.outcome {
        Outcome::Eligible => review.met.get(language),
        Outcome::NotEligible => review.not_met.get(language),
        Outcome::Undetermined => words.open,
    };
    let findings: View = found.findings.iter().map(|finding| reason(planner, policy, finding)).collect();
    let remarks: View = found.notes.iter().map(|shown| el("li").child(shown.note.words.get(Voice::Worker, language).to_owned())).collect();
    let remarks = (!found.notes.is_empty())
        .then(|| el("details").class("ips-source-notes").child(el("summary").child(words.remarks)).child(el("ul").class("usa-list").child(remarks)));
    several([
        el("div").class("ips-plan-summary").attr("role", "status").child(el("p").class("ips-strong").child(sentence)).into(),
        el("h4").child(words.reasons).into(),
        el("ul").class("ips-plain-list").child(findings).into(),
        remarks.into(),
    ])
}

fn reason(planner: Planner, policy: &'static Policy, finding: &Finding<'_>) -> Element {
    let (words, language) = (&planner.words().stay, planner.language.get());
    let criterion = finding.criterion;
    let sentence = reason_sentence(&finding.reason, policy, Voice::Worker, language);
    let parts: View = finding
        .parts
        .iter()
        .map(|part| {
            let proof = part.part.proof.as_ref().map(|proof| el("span").class("ips-citation").child(format!("{}: {}", words.paper, proof.get(language))));
            el("li")
                .child(el("strong").child(format!("{}: ", truth_words(part.value, language))))
                .child(part.part.title.get(Voice::Worker, language).to_owned())
                .child(el("span").class("ips-citation").child(rules(&part.part.rules)))
                .child(proof)
        })
        .collect();
    el("li")
        .child(el("strong").child(format!("{}: ", truth_words(finding.value, language))))
        .child(format!("{}. {sentence}", criterion.title.get(Voice::Worker, language)))
        .child(el("span").class("ips-citation").child(format!("{} · {}", rules(&criterion.rules), criterion.citation)))
        .child(el("span").class("ips-citation").child(format!("{}: {}", words.paper, criterion.proof.get(language))))
        .child(el("ul").class("ips-plain-list").child(parts))
}

fn rules(rules: &[ips_core::policy::RuleId]) -> String {
    rules.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
}
