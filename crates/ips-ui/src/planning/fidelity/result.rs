//! What a score and the reviews so far come to.

use crate::planning::citation_line::{citation_line, noted_citation, severity_mark};
use crate::planning::session::Planner;
use chrono::NaiveDate;
use ips_core::fidelity::{
    Extent, FidelityOutlook, ItemPlanOutlook, LongerStatus, NextReviewOutlook, PlanForce, ReEvaluationFinding, ReEvaluationOutlook, ReEvaluationTest,
    ReviewDay, ReviewWindow, StepEffect, TeamStanding, Total,
};
use ips_core::policy::planning::{NewPeople, ReEvaluation};
use ips_core::{Citation, Fraction, Truth};
use ips_files::{date, truth_words};
use leptos::prelude::*;

/// A number of hundredths at most, for a mean.
fn mean_text(mean: Fraction) -> String {
    ips_files::number_text(mean)
}

pub(super) fn result(planner: Planner, outlook: &FidelityOutlook<'static>) -> AnyView {
    view! {
        {total(planner, outlook)}
        {distances(planner, outlook)}
        {outlook.item_plans.iter().filter(|plan| !plan.items.is_empty()).map(|plan| item_plan(planner, plan, outlook)).collect::<Vec<_>>()}
        {outlook.standing.as_ref().map(|standing| team(planner, standing, outlook))}
        {outlook.standing.is_some().then(|| next(planner, outlook.next_review.as_ref()))}
        {outlook.re_evaluation.as_ref().map(|found| re_evaluation(planner, found))}
    }
    .into_any()
}

fn total(planner: Planner, outlook: &FidelityOutlook<'static>) -> AnyView {
    let (words, language) = (&planner.words().fidelity, planner.language.get());
    let Total { known, least, most, missing } = &outlook.total;
    let sentence = known.map_or_else(|| (words.total_range)(*least, *most, missing.len()), words.total_known);
    let bands: Vec<&str> = outlook.possible_bands().map(|band| band.band.title.get(language)).collect();
    let band = if bands.len() == 1 { (words.band)(bands[0]) } else { (words.bands_possible)(&bands.join(", ")) };
    let Extent { least, most } = outlook.mean;
    let mean = if least == most { mean_text(least) } else { format!("{} – {}", mean_text(least), mean_text(most)) };
    view! {
        <div class="ips-plan-summary" role="status">
            <p class="ips-strong">{sentence}</p>
            <p>{band}</p>
            <p>{(words.mean)(&mean)}</p>
        </div>
    }
    .into_any()
}

fn points(planner: Planner, points: Extent<u32>) -> String {
    let words = &planner.words().fidelity;
    match points {
        Extent { most: 0, .. } => words.reached.to_owned(),
        Extent { least, most } if least == most => (words.points)(least),
        Extent { least, most } => (words.points_range)(least, most),
    }
}

fn distances(planner: Planner, outlook: &FidelityOutlook<'static>) -> AnyView {
    let (words, language) = (&planner.words().fidelity, planner.language.get());
    let head: Vec<AnyView> = [words.goal, words.from_total, words.distance].map(|label| view! { <th scope="col">{label}</th> }.into_any()).into();
    let thresholds = outlook.thresholds.iter().map(|one| {
        let threshold = one.threshold;
        distance(threshold.title.get(language), threshold.total, points(planner, one.points_needed), one.citation)
    });
    let bands = outlook.bands.iter().map(|one| distance(one.band.title.get(language), one.band.from, points(planner, one.points_needed), one.citation));
    let rows: Vec<AnyView> = thresholds.chain(bands).collect();
    view! {
        <div class="ips-scroll" role="region" tabindex="0" aria-labelledby="distances">
            <table class="usa-table">
                <caption id="distances">{words.distances}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn distance(title: &'static str, from: u32, left: String, citation: Citation<'static>) -> AnyView {
    view! {
        <tr>
            <th scope="row">{title} {citation_line(citation)}</th>
            <td class="ips-number">{from.to_string()}</td>
            <td>{left}</td>
        </tr>
    }
    .into_any()
}

fn item_plan(planner: Planner, plan: &ItemPlanOutlook<'static>, outlook: &FidelityOutlook<'static>) -> AnyView {
    let (words, language) = (&planner.words().fidelity, planner.language.get());
    let items = plan.items.iter().map(|item| {
        let index = usize::try_from(item.item).unwrap_or(1).saturating_sub(1);
        let name = outlook.scale.items.get(index).map_or("", |item| item.name.get(language));
        line(format!("{}. {name}: {}", item.item, (words.rated)(item.rating)))
    });
    let items: Vec<AnyView> = items.collect();
    let force = match plan.force {
        PlanForce::Duty => words.plan_duty,
        PlanForce::Advice => words.plan_advice,
    };
    let dates = plan.plan_due.zip(plan.done_due).map(|(draft, done)| (words.plan_dates)(&date(draft, language), &date(done, language)));
    view! {
        <section>
            <h3>{words.plans_heading}</h3>
            <p>{severity_mark(planner, plan.plan.severity)} {force}</p>
            <p>{plan.plan.text.get(language)}</p>
            {dates.map(paragraph)}
            <ul class="usa-list">{items}</ul>
            {noted_citation(planner, plan.citation)}
        </section>
    }
    .into_any()
}

fn line(sentence: String) -> AnyView {
    view! { <li>{sentence}</li> }.into_any()
}

fn paragraph(sentence: String) -> AnyView {
    view! { <p>{sentence}</p> }.into_any()
}

fn hint(sentence: String) -> AnyView {
    view! { <p class="usa-hint">{sentence}</p> }.into_any()
}

fn team(planner: Planner, standing: &TeamStanding<'static>, outlook: &FidelityOutlook<'static>) -> AnyView {
    let (words, language) = (&planner.words().fidelity, planner.language.get());
    let state = standing.state;
    let new_people = match standing.new_people {
        NewPeople::Yes => words.new_people[0],
        NewPeople::No => words.new_people[1],
        NewPeople::Ask => words.new_people[2],
    };
    let others: Vec<&str> = outlook.if_reviewed.iter().map(|state| state.title.get(language)).collect();
    let if_reviewed = (!others.is_empty()).then(|| hint((words.if_reviewed)(&others.join(" / "))));
    let ignored = standing.history.iter().filter_map(|step| {
        let why = match step.effect {
            StepEffect::AtOrAbove | StepEffect::Below | StepEffect::BelowAgain => return None,
            StepEffect::SelfRating => words.ignored_self,
            StepEffect::NoThresholdInForce => words.ignored_no_threshold,
            StepEffect::ReEvaluationNotOffered => words.ignored_not_offered,
            StepEffect::NothingToReEvaluate => words.ignored_nothing,
            StepEffect::ReEvaluationUsed => words.ignored_used,
        };
        Some(hint(format!("{}{why}", (words.history_ignored)(&date(step.review.date, language)))))
    });
    let ignored: Vec<AnyView> = ignored.collect();
    view! {
        <section>
            <h3>{words.standing_heading}</h3>
            <p class="ips-strong">{state.title.get(language)}</p>
            <p>{state.text.get(language)}</p>
            <p>{new_people}</p>
            {noted_citation(planner, standing.citation)}
            {if_reviewed}
            {ignored}
        </section>
    }
    .into_any()
}

fn day_word(planner: Planner, day: ReviewDay) -> &'static str {
    let index = ReviewDay::ALL.into_iter().position(|one| one == day).unwrap_or(0);
    planner.words().fidelity.days[index]
}

fn next(planner: Planner, next: Option<&NextReviewOutlook<'static>>) -> AnyView {
    let words = &planner.words().fidelity;
    let inside = next.map_or_else(|| paragraph(words.next_none.to_owned()), |next| next_days(planner, next));
    view! {
        <section>
            <h3>{words.next_heading}</h3>
            {inside}
        </section>
    }
    .into_any()
}

fn next_days(planner: Planner, next: &NextReviewOutlook<'static>) -> AnyView {
    let (words, language) = (&planner.words().fidelity, planner.language.get());
    let shown = |day: NaiveDate| date(day, language);
    let main = match (next.missing, next.earliest, next.latest) {
        (Some(missing), ..) => (words.next_missing)(day_word(planner, missing)),
        (None, Some(first), Some(last)) => format!("{}. {}", (words.next_between)(&shown(first), &shown(last)), words.plan_early),
        (None, _, Some(last)) => (words.next_by)(&shown(last)),
        (None, _, None) => words.next_none.to_owned(),
    };
    let overdue = (next.window == Some(ReviewWindow::Overdue)).then(|| view! { <p class="ips-late">{words.overdue}</p> }.into_any());
    let provided = next.rule.provided.as_ref().map(|provided| paragraph(provided.get(language).to_owned()));
    let longer = next.longer.as_ref().and_then(|longer| {
        let day = longer.latest.map(shown);
        Some(match (longer.status, day) {
            (LongerStatus::Granted, Some(day)) => (words.longer_granted)(&day),
            (LongerStatus::MayBeGranted, Some(day)) => (words.longer_possible)(&day),
            (LongerStatus::TotalTooLow, _) => words.longer_too_low.to_owned(),
            (_, None) => return None,
        })
    });
    let alternatives = next.alternatives.iter().filter_map(|other| Some(line((words.alternative)(day_word(planner, other.clock), &shown(other.latest?)))));
    let alternatives: Vec<AnyView> = alternatives.collect();
    view! {
        <p class="ips-strong">{main}</p>
        {overdue}
        {provided}
        {longer.map(paragraph)}
        <ul class="usa-list">{alternatives}</ul>
        {noted_citation(planner, next.citation)}
    }
    .into_any()
}

fn re_evaluation(planner: Planner, found: &ReEvaluationOutlook<'static>) -> AnyView {
    let words = &planner.words().fidelity;
    let sentence = match found.value {
        Truth::Met => words.re_yes,
        Truth::NotMet => words.re_no,
        Truth::Unknown => words.re_open,
    };
    let tests: Vec<AnyView> = found.findings.iter().map(|finding| test(planner, found.rule, finding)).collect();
    view! {
        <section>
            <h3>{words.re_heading}</h3>
            <p class="ips-strong">{sentence}</p>
            <ul class="ips-plain-list">{tests}</ul>
        </section>
    }
    .into_any()
}

fn test(planner: Planner, rule: &ReEvaluation, finding: &ReEvaluationFinding<'static>) -> AnyView {
    let (words, language) = (&planner.words().fidelity, planner.language.get());
    let what = match &finding.test {
        ReEvaluationTest::Total { .. } => (words.re_total)(rule.from, rule.to),
        ReEvaluationTest::Condition { condition, .. } => condition.question.get(language).to_owned(),
        ReEvaluationTest::InTime { due: Some(due), .. } => (words.re_in_time)(&date(*due, language)),
        ReEvaluationTest::InTime { due: None, .. } => words.re_in_time_open.to_owned(),
        ReEvaluationTest::NoneBefore => words.re_none_before.to_owned(),
    };
    view! {
        <li>
            <strong>{format!("{}: ", truth_words(finding.value, language))}</strong>
            {what}
            {citation_line(finding.citation)}
        </li>
    }
    .into_any()
}
