//! What a fidelity score comes to, as a page.

use super::job::Job;
use super::page::{Page, severity};
use chrono::NaiveDate;
use ips_core::Truth;
use ips_core::fidelity::{
    Extent, FidelityOutlook, ItemPlanOutlook, LongerStatus, NextReviewOutlook, PlanForce, ReEvaluationOutlook, ReEvaluationTest, ReviewDay, ReviewKind,
    StepEffect, TeamStanding,
};
use ips_core::policy::planning::NewPeople;
use ips_files::{number_text, truth_words};

pub(super) fn show(job: &Job, page: &mut Page, outlook: &FidelityOutlook<'static>) {
    score(job, page, outlook);
    if let Some(standing) = &outlook.standing {
        stands(job, page, standing, outlook);
    }
    if let Some(next) = &outlook.next_review {
        next_review(job, page, next);
    }
    for plan in outlook.item_plans.iter().filter(|plan| !plan.items.is_empty()) {
        item_plan(job, page, plan, outlook);
    }
    if let Some(again) = &outlook.re_evaluation {
        re_evaluation(job, page, again);
    }
    hints(job, page, outlook);
}

fn shown(day: Option<NaiveDate>) -> String {
    day.map_or_else(String::new, |day| day.to_string())
}

/// Both ends, or one number where they are the same.
fn ends<T: PartialEq>(extent: &Extent<T>, text: impl Fn(&T) -> String) -> String {
    if extent.least == extent.most { text(&extent.least) } else { format!("{}–{}", text(&extent.least), text(&extent.most)) }
}

fn item_name(job: &Job, outlook: &FidelityOutlook<'_>, item: u32) -> String {
    let place = usize::try_from(item).ok().and_then(|item| item.checked_sub(1));
    let name = place.and_then(|place| outlook.scale.items.get(place)).map_or("", |item| item.name.get(job.language));
    format!("{item} {name}")
}

fn score(job: &Job, page: &mut Page, outlook: &FidelityOutlook<'static>) {
    let words = &job.words().fidelity;
    page.field(words.edition, outlook.rules.edition.get(job.language));
    page.field(words.total, &ends(&outlook.total.extent(), ToString::to_string));
    page.field(words.mean, &ends(&outlook.mean, |mean| number_text(*mean)));
    if outlook.total.known.is_none() {
        let names: Vec<String> = outlook.total.missing.iter().map(|item| item_name(job, outlook, *item)).collect();
        page.field(words.not_rated, &names.join("; "));
    }
    page.heading(words.thresholds);
    let mut rows = Vec::new();
    for threshold in &outlook.thresholds {
        rows.push([
            (words.at_least)(threshold.threshold.total),
            threshold.threshold.title.get(job.language).to_owned(),
            truth_words(threshold.value, job.language).to_owned(),
            ends(&threshold.points_needed, ToString::to_string),
            page.rules(threshold.citation),
        ]);
    }
    for band in &outlook.bands {
        rows.push([
            format!("{}–{}", band.band.from, band.band.to),
            band.band.title.get(job.language).to_owned(),
            truth_words(band.value, job.language).to_owned(),
            ends(&band.points_needed, ToString::to_string),
            page.rules(band.citation),
        ]);
    }
    page.table([words.total, words.meaning, words.reached, words.points, job.words().rules], rows);
}

fn stands(job: &Job, page: &mut Page, standing: &TeamStanding<'static>, outlook: &FidelityOutlook<'static>) {
    let words = &job.words().fidelity;
    page.heading(words.standing);
    let since = standing.since.map(|day| format!(" ({} {day})", words.since)).unwrap_or_default();
    let rules = page.rules(standing.citation);
    page.paragraph(&format!("{}{since}. {} [{rules}]", standing.state.title.get(job.language), standing.state.text.get(job.language)));
    let new_people = match standing.new_people {
        NewPeople::Yes => words.new_people_yes,
        NewPeople::No => words.new_people_no,
        NewPeople::Ask => words.new_people_ask,
    };
    page.field(words.new_people, new_people);
    let titles: Vec<&str> = outlook.if_reviewed.iter().map(|state| state.title.get(job.language)).collect();
    if !titles.is_empty() {
        page.field(words.if_reviewed, &titles.join(" / "));
    }
    let rows = standing.history.iter().map(|step| {
        let kind = match step.review.kind {
            ReviewKind::SelfRating => words.self_rating,
            ReviewKind::Review => words.review,
            ReviewKind::ReEvaluation => words.re_evaluation,
        };
        let effect = match step.effect {
            StepEffect::AtOrAbove => words.at_or_above,
            StepEffect::Below => words.below,
            StepEffect::BelowAgain => words.below_again,
            StepEffect::SelfRating => words.not_counted_self,
            StepEffect::NoThresholdInForce => words.not_counted_no_threshold,
            StepEffect::ReEvaluationNotOffered => words.not_counted_not_offered,
            StepEffect::NothingToReEvaluate => words.not_counted_nothing,
            StepEffect::ReEvaluationUsed => words.not_counted_used,
        };
        [step.review.date.to_string(), kind.to_owned(), step.review.total.to_string(), effect.to_owned(), step.state.title.get(job.language).to_owned()]
    });
    page.table([words.date, words.kind, words.total, words.effect, words.state_after], rows.collect::<Vec<_>>());
}

fn clock(job: &Job, day: ReviewDay) -> &'static str {
    let [date, report, score, plan] = job.words().fidelity.clocks;
    match day {
        ReviewDay::Date => date,
        ReviewDay::ReportReceived => report,
        ReviewDay::ScoreFinal => score,
        ReviewDay::PlanApproved => plan,
    }
}

fn next_review(job: &Job, page: &mut Page, next: &NextReviewOutlook<'static>) {
    let words = &job.words().fidelity;
    page.heading(words.next_review);
    let mut rows = Vec::new();
    let rules = page.rules(next.citation);
    let left = next.days_left.map(words.days_left).unwrap_or_default();
    let counted = |day: ReviewDay, from: Option<NaiveDate>| format!("{} {}", clock(job, day), shown(from)).trim_end().to_owned();
    rows.push([counted(next.clock, next.counted_from), shown(next.earliest), shown(next.latest), left, rules]);
    for other in &next.alternatives {
        rows.push([counted(other.clock, Some(other.counted_from)), shown(other.earliest), shown(other.latest), words.other_reading.to_owned(), String::new()]);
    }
    if let Some(longer) = &next.longer {
        let status = match longer.status {
            LongerStatus::Granted => words.longer_granted,
            LongerStatus::MayBeGranted => words.longer_possible,
            LongerStatus::TotalTooLow => words.longer_too_low,
        };
        rows.push([words.longer.to_owned(), String::new(), shown(longer.latest), status.to_owned(), page.rules(longer.citation)]);
    }
    page.table([words.counted_from, words.earliest, words.latest, words.remark, job.words().rules], rows);
    if let Some(missing) = next.missing {
        page.field(words.missing, clock(job, missing));
    }
    if let Some(provided) = &next.rule.provided {
        page.field(words.provided, provided.get(job.language));
    }
    if next.ends_on_weekend {
        page.paragraph(words.weekend);
    }
}

fn item_plan(job: &Job, page: &mut Page, plan: &ItemPlanOutlook<'static>, outlook: &FidelityOutlook<'_>) {
    let words = &job.words().fidelity;
    page.heading(words.item_plans);
    let weight = if plan.force == PlanForce::Duty { severity(job, plan.severity) } else { words.advice.to_owned() };
    let rules = page.rules(plan.citation);
    page.paragraph(&format!("{weight}: {} [{rules}]", plan.plan.text.get(job.language)));
    for item in &plan.items {
        page.entry(&format!("{}: {}", item_name(job, outlook, item.item), item.rating));
    }
    if let (Some(begin), Some(end)) = (plan.plan_due, plan.done_due) {
        page.field(words.plan_due, &begin.to_string());
        page.field(words.plan_done, &end.to_string());
    }
}

fn re_evaluation(job: &Job, page: &mut Page, again: &ReEvaluationOutlook<'static>) {
    let words = &job.words().fidelity;
    page.heading(words.re_evaluation);
    page.paragraph(&format!("{}: {}. {}", words.can_be_asked, truth_words(again.value, job.language), again.rule.text.get(job.language)));
    let mut rows = Vec::new();
    for finding in &again.findings {
        let test = match &finding.test {
            ReEvaluationTest::Total { total } => {
                format!("{} {}–{}: {}", words.total, again.rule.from, again.rule.to, ends(&total.extent(), ToString::to_string))
            }
            ReEvaluationTest::Condition { condition, .. } => condition.question.get(job.language).to_owned(),
            ReEvaluationTest::InTime { due, .. } => format!("{} {}", words.in_time, shown(*due)).trim_end().to_owned(),
            ReEvaluationTest::NoneBefore => words.none_before.to_owned(),
        };
        rows.push([test, truth(job, finding.value), page.rules(finding.citation)]);
    }
    page.table([words.test, words.reached, job.words().rules], rows);
}

fn truth(job: &Job, value: Truth) -> String {
    truth_words(value, job.language).to_owned()
}

fn hints(job: &Job, page: &mut Page, outlook: &FidelityOutlook<'static>) {
    if outlook.hints.is_empty() {
        return;
    }
    page.heading(job.words().fidelity.hints);
    for hint in &outlook.hints {
        let rules = page.rules(hint.citation);
        page.entry(&format!("{}: {} [{rules}]", item_name(job, outlook, hint.item), hint.hint.text.get(job.language)));
    }
}
