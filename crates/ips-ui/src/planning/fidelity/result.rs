//! What a score and the reviews so far come to.

use crate::planning::session::Planner;
use crate::planning::source_line::{noted_source, severity_mark, source_line};
use crate::view::{Element, View, el, several};
use chrono::NaiveDate;
use ips_core::fidelity::{
    Extent, FidelityOutlook, LongerStatus, NextReviewOutlook, PlanForce, ReEvaluationOutlook, ReEvaluationTest, ReviewDay, ReviewWindow, StepEffect,
    TeamStanding, Total,
};
use ips_core::policy::planning::NewPeople;
use ips_core::{Fraction, Truth};
use ips_files::{date, truth_words};

/// A number of hundredths at most, for a mean.
fn mean_text(mean: Fraction) -> String {
    ips_files::number_text(mean)
}

pub(super) fn result(planner: Planner, outlook: &FidelityOutlook<'static>) -> View {
    several([
        total(planner, outlook).into(),
        distances(planner, outlook).into(),
        plans(planner, outlook),
        outlook.standing.as_ref().map(|standing| team(planner, standing, outlook)).into(),
        outlook.standing.is_some().then(|| next(planner, outlook.next.as_ref())).into(),
        outlook.re_evaluation.as_ref().map(|found| re_evaluation(planner, found)).into(),
    ])
}

fn total(planner: Planner, outlook: &FidelityOutlook<'static>) -> Element {
    let (words, language) = (&planner.words().fidelity, planner.language.get());
    let sentence = match &outlook.total {
        Total::Known(total) => (words.total_known)(*total),
        Total::Range { least, most, missing } => (words.total_range)(*least, *most, missing.len()),
    };
    let bands: Vec<&str> = outlook.possible_bands().map(|band| band.band.title.get(language)).collect();
    let band = if bands.len() == 1 { (words.band)(bands[0]) } else { (words.bands_possible)(&bands.join(", ")) };
    let Extent { least, most } = outlook.mean;
    let mean = if least == most { mean_text(least) } else { format!("{} – {}", mean_text(least), mean_text(most)) };
    el("div")
        .class("ips-plan-summary")
        .attr("role", "status")
        .child(el("p").class("ips-strong").child(sentence))
        .child(el("p").child(band))
        .child(el("p").child((words.mean)(&mean)))
}

fn points(planner: Planner, points: Extent<u32>) -> String {
    let words = &planner.words().fidelity;
    match points {
        Extent { most: 0, .. } => words.reached.to_owned(),
        Extent { least, most } if least == most => (words.points)(least),
        Extent { least, most } => (words.points_range)(least, most),
    }
}

fn distances(planner: Planner, outlook: &FidelityOutlook<'static>) -> Element {
    let (words, language) = (&planner.words().fidelity, planner.language.get());
    let head: View = [words.goal, words.from_total, words.distance].into_iter().map(|label| el("th").attr("scope", "col").child(label)).collect();
    let row = |title: &'static str, from: u32, left: String, source| {
        el("tr")
            .child(el("th").attr("scope", "row").child(title).child(source_line(source)))
            .child(el("td").class("ips-number").child(from.to_string()))
            .child(el("td").child(left))
    };
    let thresholds = outlook.thresholds.iter().map(|one| {
        let threshold = one.threshold;
        row(threshold.title.get(language), threshold.total, points(planner, one.points), &threshold.source)
    });
    let bands = outlook.bands.iter().map(|one| row(one.band.title.get(language), one.band.from, points(planner, one.points), &one.band.source));
    let table = el("table")
        .class("usa-table")
        .child(el("caption").attr("id", "distances").child(words.distances))
        .child(el("thead").child(el("tr").child(head)))
        .child(el("tbody").child(thresholds.chain(bands).collect::<View>()));
    el("div").class("ips-scroll").attr("role", "region").attr("tabindex", "0").attr("aria-labelledby", "distances").child(table)
}

fn plans(planner: Planner, outlook: &FidelityOutlook<'static>) -> View {
    let (words, language) = (&planner.words().fidelity, planner.language.get());
    let shown = outlook.item_plans.iter().filter(|plan| !plan.items.is_empty());
    shown
        .map(|plan| {
            let items: View = plan
                .items
                .iter()
                .map(|item| {
                    let index = usize::try_from(item.item).unwrap_or(1).saturating_sub(1);
                    let name = outlook.scale.items.get(index).map_or("", |item| item.name.get(language));
                    el("li").child(format!("{}. {name}: {}", item.item, (words.rated)(item.rating)))
                })
                .collect();
            let force = match plan.force {
                PlanForce::Duty => words.plan_duty,
                PlanForce::Advice => words.plan_advice,
            };
            let dates = plan.plan_due.zip(plan.done_due).map(|(draft, done)| el("p").child((words.plan_dates)(&date(draft, language), &date(done, language))));
            el("section")
                .child(el("h3").child(words.plans_heading))
                .child(el("p").child(severity_mark(planner, plan.plan.severity)).child(force))
                .child(el("p").child(plan.plan.text.get(language)))
                .child(dates)
                .child(el("ul").class("usa-list").child(items))
                .child(noted_source(planner, &plan.plan.source))
        })
        .collect()
}

fn team(planner: Planner, standing: &TeamStanding<'static>, outlook: &FidelityOutlook<'static>) -> Element {
    let (words, language) = (&planner.words().fidelity, planner.language.get());
    let state = standing.state;
    let new_people = match state.new_people {
        NewPeople::Yes => words.new_people[0],
        NewPeople::No => words.new_people[1],
        NewPeople::Ask => words.new_people[2],
    };
    let others: Vec<&str> = outlook.if_reviewed.iter().map(|state| state.title.get(language)).collect();
    let if_reviewed = (!others.is_empty()).then(|| el("p").class("usa-hint").child((words.if_reviewed)(&others.join(" / "))));
    let ignored: View = standing
        .steps
        .iter()
        .filter_map(|step| {
            let why = match step.effect {
                StepEffect::AtOrAbove | StepEffect::Below | StepEffect::BelowAgain => return None,
                StepEffect::SelfRating => words.ignored_self,
                StepEffect::NoThresholdInForce => words.ignored_no_threshold,
                StepEffect::ReEvaluationNotOffered => words.ignored_not_offered,
                StepEffect::NothingToReEvaluate => words.ignored_nothing,
                StepEffect::ReEvaluationUsed => words.ignored_used,
            };
            Some(el("p").class("usa-hint").child((words.history_ignored)(&date(step.review.date, language))).child(why))
        })
        .collect();
    el("section")
        .child(el("h3").child(words.standing_heading))
        .child(el("p").class("ips-strong").child(state.title.get(language)))
        .child(el("p").child(state.text.get(language)))
        .child(el("p").child(new_people))
        .child(noted_source(planner, &state.source))
        .child(if_reviewed)
        .child(ignored)
}

fn day_word(planner: Planner, day: ReviewDay) -> &'static str {
    let index = ReviewDay::ALL.into_iter().position(|one| one == day).unwrap_or(0);
    planner.words().fidelity.days[index]
}

fn next(planner: Planner, next: Option<&NextReviewOutlook<'static>>) -> Element {
    let (words, language) = (&planner.words().fidelity, planner.language.get());
    let section = el("section").child(el("h3").child(words.next_heading));
    let Some(next) = next else { return section.child(el("p").child(words.next_none)) };
    let shown = |day: NaiveDate| date(day, language);
    let main = match (next.missing, next.earliest, next.latest) {
        (Some(missing), ..) => (words.next_missing)(day_word(planner, missing)),
        (None, Some(first), Some(last)) => format!("{}. {}", (words.next_between)(&shown(first), &shown(last)), words.plan_early),
        (None, _, Some(last)) => (words.next_by)(&shown(last)),
        (None, _, None) => words.next_none.to_owned(),
    };
    let overdue = (next.window == Some(ReviewWindow::Overdue)).then(|| el("p").class("ips-late").child(words.overdue));
    let longer = next.longer.as_ref().and_then(|longer| {
        let day = longer.latest.map(shown);
        Some(match (longer.status, day) {
            (LongerStatus::Granted, Some(day)) => (words.longer_granted)(&day),
            (LongerStatus::MayBeGranted, Some(day)) => (words.longer_possible)(&day),
            (LongerStatus::TotalTooLow, _) => words.longer_too_low.to_owned(),
            (_, None) => return None,
        })
    });
    let alternatives: View =
        next.alternatives.iter().filter_map(|other| Some(el("li").child((words.alternative)(day_word(planner, other.clock), &shown(other.latest?))))).collect();
    section
        .child(el("p").class("ips-strong").child(main))
        .child(overdue)
        .child(next.rule.provided.as_ref().map(|provided| el("p").child(provided.get(language))))
        .child(longer.map(|sentence| el("p").child(sentence)))
        .child(el("ul").class("usa-list").child(alternatives))
        .child(noted_source(planner, &next.rule.source))
}

fn re_evaluation(planner: Planner, found: &ReEvaluationOutlook<'static>) -> Element {
    let (words, language) = (&planner.words().fidelity, planner.language.get());
    let sentence = match found.value {
        Truth::Met => words.re_yes,
        Truth::NotMet => words.re_no,
        Truth::Unknown => words.re_open,
    };
    let tests: View = found
        .findings
        .iter()
        .map(|finding| {
            let what = match &finding.test {
                ReEvaluationTest::Total(_) => (words.re_total)(found.rule.from, found.rule.to),
                ReEvaluationTest::Condition { condition, .. } => condition.question.get(language).to_owned(),
                ReEvaluationTest::InTime { due: Some(due), .. } => (words.re_in_time)(&date(*due, language)),
                ReEvaluationTest::InTime { due: None, .. } => words.re_in_time_open.to_owned(),
                ReEvaluationTest::NoneBefore => words.re_none_before.to_owned(),
            };
            el("li").child(el("strong").child(format!("{}: ", truth_words(finding.value, language)))).child(what).child(source_line(finding.source))
        })
        .collect();
    el("section")
        .child(el("h3").child(words.re_heading))
        .child(el("p").class("ips-strong").child(sentence))
        .child(el("ul").class("ips-plain-list").child(tests))
}
