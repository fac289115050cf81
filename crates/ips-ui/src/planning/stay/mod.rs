//! Whether somebody may stay in the service, and whether it can end: the criteria of a screening, asked of somebody who is served.

use super::fields::{Kind, Pick, Place, date_error, field_id, input, no_mistake, select, under_label, yes_no};
use super::outcome::need_as_of;
use super::session::Planner;
use crate::live::text;
use crate::report::{Folds, report};
use ips_core::policy::planning::ServiceReview;
use ips_core::policy::{Fact, FactKind};
use ips_core::{Input, Voice};
use ips_report::{Report, Review, review_report};
use leptos::prelude::*;
use std::borrow::Cow;

/// The tool: both questions, one below the other.
pub(super) fn stay_or_end(planner: Planner) -> AnyView {
    view! {
        {need_as_of(planner)}
        {review(planner, "stay", |words| words.stay.stay, Review::ContinuedStay)}
        {review(planner, "end", |words| words.stay.end, Review::Discharge)}
    }
    .into_any()
}

fn review(planner: Planner, name: &'static str, heading: Pick, review: Review) -> AnyView {
    let program = planner.program.get_untracked();
    let questions: Vec<AnyView> = match review.policy(program) {
        Some(_) => review.rules(program).facts.iter().map(|fact| question(planner, name, fact)).collect(),
        None => Vec::new(),
    };
    let fields = (!questions.is_empty()).then(|| view! { <div class="ips-fields ips-screen-only">{questions}</div> }.into_any());
    view! {
        <section>
            <h3 {..planner.word(heading)}></h3>
            {fields}
            {report(Memo::new(move |_| told(planner, name, review)), Folds::new(), 3)}
        </section>
    }
    .into_any()
}

/// What the policy says, and what the answers come to.
fn told(planner: Planner, name: &str, review: Review) -> Option<Report<'static>> {
    let situation = planner.situation()?;
    let reviewed = review.of(situation, &answers(planner, name, review.rules(situation.policy)));
    Some(review_report(review, reviewed.as_ref(), situation, planner.speaker()))
}

fn field(name: &str, fact: &Fact) -> String {
    format!("{name}.{}", fact.name)
}

fn question(planner: Planner, name: &'static str, fact: &'static Fact) -> AnyView {
    let field = field(name, fact);
    let id = field_id(&field);
    let place = Place::Single(planner, field);
    let wrong = if fact.kind == FactKind::Date { date_error(planner, place.clone()) } else { no_mistake() };
    let entry = match &fact.kind {
        FactKind::YesNo => yes_no(planner, id.clone(), place),
        FactKind::Date => input(id.clone(), Kind::Date, place, None, wrong.clone()),
        FactKind::Year => input(id.clone(), Kind::Whole, place, None, wrong.clone()),
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
