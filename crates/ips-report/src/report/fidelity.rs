//! What a fidelity score and the reviews so far come to, as a report.

use super::block::{Block, Cell, Column, Finding, Fold, Mark, Row, Table};
use super::whole::Report;
use crate::task::Tool;
use crate::words::{Speaker, number_text, planning, tables};
use ips_core::clocks::DueStatus;
use ips_core::fidelity::{
    Extent, FidelityOutlook, HintOutlook, HistoryStep, ItemPlanOutlook, LongerStatus, NextReviewOutlook, PlanForce, ProgressOutlook, ReEvaluationFinding,
    ReEvaluationOutlook, ReEvaluationTest, ReviewDay, ReviewKind, ReviewWindow, StepEffect, TeamStanding, Total,
};
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::NewPeople;
use ips_core::{Citation, Situation, Truth};

/// The total with its bands, the distance to each mark, the items that ask for a plan, where the team stands, the next review, and a re-evaluation.
pub fn fidelity_report<'p>(outlook: &FidelityOutlook<'p>, situation: Situation<'_, ProgramPolicy>, speaker: Speaker<'p, ProgramPolicy>) -> Report<'p> {
    let told = Told { outlook, speaker, words: &planning(speaker.language).fidelity };
    let mut blocks = vec![told.total(), told.distances()];
    blocks.extend(outlook.item_plans.iter().filter(|plan| !plan.items.is_empty()).map(|plan| told.item_plan(plan)));
    blocks.extend(outlook.standing.as_ref().map(|standing| told.standing(standing)));
    blocks.extend(outlook.standing.as_ref().map(|_| told.next(outlook.next_review.as_ref())));
    blocks.extend(outlook.re_evaluation.as_ref().map(|found| told.re_evaluation(found)));
    blocks.extend(told.hints());
    Report::of_task(speaker, situation, Tool::Fidelity, blocks)
}

struct Told<'o, 'p> {
    outlook: &'o FidelityOutlook<'p>,
    speaker: Speaker<'p, ProgramPolicy>,
    words: &'static tables::Fidelity,
}

impl<'p> Told<'_, 'p> {
    fn total(&self) -> Block<'p> {
        let words = self.words;
        let Total { known, least, most, missing } = &self.outlook.total;
        let sentence = known.map_or_else(|| (words.total_range)(*least, *most, missing.len()), words.total_known);
        let sentence = Finding::says(sentence);
        // Where no item is rated, the sentence says so.
        let is_listed = known.is_none() && missing.len() < self.outlook.scale.items.len();
        let unrated: Vec<String> = missing.iter().filter(|_| is_listed).map(|item| self.item(*item)).collect();
        let bands: Vec<&str> = self.outlook.possible_bands().map(|band| band.band.title.get(self.speaker.language)).collect();
        let band = if let [band] = bands.as_slice() { (words.band)(band) } else { (words.bands_possible)(&bands.join(", ")) };
        let Extent { least, most } = self.outlook.mean;
        let mean = if least == most { number_text(least) } else { format!("{} – {}", number_text(least), number_text(most)) };
        let edition = self.outlook.rules.edition.get(self.speaker.language);
        Block::Summary(vec![
            sentence,
            Finding::says(band),
            Finding::says((words.mean)(&mean)).detail(words.edition, edition).detail(words.not_rated, unrated.join("; ")),
        ])
    }

    /// The number and the name of an item.
    fn item(&self, item: u32) -> String {
        let place = usize::try_from(item).ok().and_then(|item| item.checked_sub(1));
        let name = place.and_then(|place| self.outlook.scale.items.get(place)).map_or("", |item| item.name.get(self.speaker.language));
        format!("{item}. {name}")
    }

    fn distances(&self) -> Block<'p> {
        let (words, language) = (self.words, self.speaker.language);
        let row = |title: &str, from: u32, points: Extent<u32>, citation: Citation<'p>| Row {
            citations: vec![citation],
            ..Row::of([Cell::text(title), Cell::count(from), Cell::text(self.points(points))])
        };
        let thresholds = self.outlook.thresholds.iter().map(|one| {
            let row = row(one.threshold.title.get(language), one.threshold.total, one.points_needed, one.citation);
            Row { severity: Some(one.severity), ..row }
        });
        // Whatever the ratings, the lowest band is reached: that is no mark to aim at.
        let least = self.outlook.scale.lowest_total();
        let bands = self
            .outlook
            .bands
            .iter()
            .filter(|one| one.band.from > least)
            .map(|one| row(one.band.title.get(language), one.band.from, one.points_needed, one.citation));
        let columns = [words.goal, words.from_total, words.distance].map(Column::new);
        Block::Table(Table::new("distances", words.distances, columns, thresholds.chain(bands)))
    }

    fn points(&self, points: Extent<u32>) -> String {
        match points {
            Extent { most: 0, .. } => self.words.reached.to_owned(),
            Extent { least, most } if least == most => (self.words.points)(least),
            Extent { least, most } => (self.words.points_range)(least, most),
        }
    }

    fn item_plan(&self, plan: &ItemPlanOutlook<'p>) -> Block<'p> {
        let words = self.words;
        let (force, mark) = match plan.force {
            PlanForce::Duty => (words.plan_duty, Some(Mark::Rule(plan.severity))),
            PlanForce::Advice => (words.plan_advice, None),
        };
        let dates = plan.plan_due.zip(plan.done_due).map(|(draft, done)| (words.plan_dates)(&self.speaker.date(draft), &self.speaker.date(done)));
        let asked = Finding { mark, ..Finding::says(force) }.beside(plan.plan.text.get(self.speaker.language)).beside(dates.unwrap_or_default());
        let items = plan.items.iter().map(|item| Finding::says(format!("{}: {}", self.item(item.item), (words.rated)(item.rating))));
        let id = format!("plans-{}", plan.at_most);
        Block::section(id, words.plans_heading, Fold::Never, vec![Block::Findings(std::iter::once(asked.by([plan.citation])).chain(items).collect())])
    }

    fn standing(&self, standing: &TeamStanding<'p>) -> Block<'p> {
        let (words, language) = (self.words, self.speaker.language);
        let [yes, no, ask] = words.new_people;
        let new_people = match standing.new_people {
            NewPeople::Yes => yes,
            NewPeople::No => no,
            NewPeople::Ask => ask,
        };
        let since = standing.since.map(|day| (words.since)(&self.speaker.date(day))).unwrap_or_default();
        // Where the total leaves both open, it says nothing.
        let if_reviewed = if let [state] = self.outlook.if_reviewed.as_slice() { (words.if_reviewed)(state.title.get(language)) } else { String::new() };
        let state = Finding::says(standing.state.text.get(language)).about(standing.state.title.get(language));
        let state = state.beside(new_people).beside(since).beside(if_reviewed).by([standing.citation]);
        let state = std::iter::once(state).chain(self.outlook.progress.as_ref().map(|progress| self.progress(progress)));
        let mut blocks = vec![Block::Findings(state.collect())];
        if !standing.history.is_empty() {
            blocks.push(Block::Table(self.history(standing)));
        }
        Block::section("standing", words.standing_heading, Fold::Never, blocks)
    }

    /// Whether the last review came closer to the threshold.
    fn progress(&self, progress: &ProgressOutlook<'p>) -> Finding<'p> {
        let words = self.words;
        let (mark, says) = match (progress.value, progress.before) {
            (Truth::Met, Some(before)) => (Mark::Kept, (words.improved)(progress.total, before)),
            (Truth::NotMet, Some(before)) => (Mark::Rule(progress.severity), (words.not_improved)(progress.total, before)),
            _ => (Mark::NotAssessed, words.improvement_open.to_owned()),
        };
        Finding::says(says).marked(mark).by([progress.citation])
    }

    fn history(&self, standing: &TeamStanding<'p>) -> Table<'p> {
        let words = self.words;
        let row = |step: &HistoryStep<'p>| {
            let kind = match step.review.kind {
                ReviewKind::SelfRating => words.kind_self,
                ReviewKind::Review => words.kind_review,
                ReviewKind::ReEvaluation => words.kind_re_evaluation,
            };
            let [kind, effect, state] = [kind, self.effect(step.effect), step.state.title.get(self.speaker.language)].map(Cell::text);
            Row::of([Cell::day(step.review.date), kind, Cell::count(step.review.total), effect, state])
        };
        let columns = [words.review_date, words.kind, words.total, words.effect, words.state_after].map(Column::new);
        Table::new("history", words.reviews, columns, standing.history.iter().map(row))
    }

    fn effect(&self, effect: StepEffect) -> &'static str {
        let words = self.words;
        match effect {
            StepEffect::AtOrAbove => words.at_or_above,
            StepEffect::Below => words.below,
            StepEffect::BelowAgain => words.below_again,
            StepEffect::SelfRating => words.ignored_self,
            StepEffect::NoThresholdInForce => words.ignored_no_threshold,
            StepEffect::ReEvaluationNotOffered => words.ignored_not_offered,
            StepEffect::NothingToReEvaluate => words.ignored_nothing,
            StepEffect::ReEvaluationUsed => words.ignored_used,
        }
    }

    fn clock(&self, day: ReviewDay) -> &'static str {
        let [date, report, score, plan] = self.words.days;
        match day {
            ReviewDay::Date => date,
            ReviewDay::ReportReceived => report,
            ReviewDay::ScoreFinal => score,
            ReviewDay::PlanApproved => plan,
        }
    }

    fn next(&self, next: Option<&NextReviewOutlook<'p>>) -> Block<'p> {
        let finding = next.map_or_else(|| Finding::says(self.words.next_none), |next| self.next_days(next));
        Block::section("next", self.words.next_heading, Fold::Never, vec![Block::Findings(vec![finding])])
    }

    fn next_days(&self, next: &NextReviewOutlook<'p>) -> Finding<'p> {
        let (words, speaker) = (self.words, self.speaker);
        let main = match (next.missing, next.earliest, next.latest) {
            (Some(missing), ..) => (words.next_missing)(self.clock(missing)),
            (None, Some(first), Some(last)) => format!("{}. {}", (words.next_between)(&speaker.date(first), &speaker.date(last)), words.plan_early),
            (None, _, Some(last)) => (words.next_by)(&speaker.date(last)),
            (None, _, None) => words.next_none.to_owned(),
        };
        let is_overdue = next.window == Some(ReviewWindow::Overdue);
        let left = next.days_left.map(|left| if left < 0 { DueStatus::Overdue { days: -left } } else { DueStatus::Due { days: left } });
        let mut finding = Finding { mark: is_overdue.then_some(Mark::Late), ..Finding::says(main) }.by([next.citation]);
        finding = finding.beside(left.map(planning(speaker.language).deadlines.status).unwrap_or_default());
        finding = finding.beside(next.counted_from.map(|day| (words.counted)(self.clock(next.clock), &speaker.date(day))).unwrap_or_default());
        finding = finding.beside(next.rule.provided.as_ref().map_or("", |provided| provided.get(speaker.language)));
        finding = finding.beside(if next.ends_on_weekend { words.weekend } else { "" });
        if let Some(longer) = &next.longer {
            let day = longer.latest.map(|day| speaker.date(day));
            let sentence = match (longer.status, day) {
                (LongerStatus::Granted, Some(day)) => (words.longer_granted)(&day),
                (LongerStatus::MayBeGranted, Some(day)) => (words.longer_possible)(&day),
                (LongerStatus::Granted, None) => words.longer_granted_undated.to_owned(),
                (LongerStatus::MayBeGranted, None) => words.longer_possible_undated.to_owned(),
                (LongerStatus::TotalTooLow, _) => words.longer_too_low.to_owned(),
            };
            finding = finding.beside(sentence).by([longer.citation]);
        }
        let others = next.alternatives.iter().filter_map(|other| {
            other.latest?;
            Some((words.alternative)(self.clock(other.clock), &speaker.due_days(other.earliest, None, other.latest)))
        });
        others.fold(finding, Finding::beside)
    }

    fn re_evaluation(&self, found: &ReEvaluationOutlook<'p>) -> Block<'p> {
        let words = self.words;
        let sentence = match found.value {
            Truth::Met => words.re_yes,
            Truth::NotMet => words.re_no,
            Truth::Unknown => words.re_open,
        };
        let whole = Finding::says(sentence).marked(Mark::Value(found.value)).beside(found.rule.text.get(self.speaker.language));
        let tests = found.findings.iter().map(|finding| self.test(found, finding));
        Block::section("re-evaluation", words.re_heading, Fold::Never, vec![Block::Findings(std::iter::once(whole).chain(tests).collect())])
    }

    fn test(&self, found: &ReEvaluationOutlook<'p>, finding: &ReEvaluationFinding<'p>) -> Finding<'p> {
        let words = self.words;
        let what = match &finding.test {
            ReEvaluationTest::Total { .. } => (words.re_total)(found.rule.from, found.rule.to),
            ReEvaluationTest::Condition { condition, .. } => condition.question.get(self.speaker.language).to_owned(),
            ReEvaluationTest::InTime { due: Some(due), requested, scheduled, .. } => {
                let is_open = finding.value == Truth::Met && requested.and(*scheduled).is_none();
                (if is_open { words.re_still_time } else { words.re_in_time })(&self.speaker.date(*due))
            }
            ReEvaluationTest::InTime { due: None, .. } => words.re_in_time_open.to_owned(),
            ReEvaluationTest::NoneBefore => words.re_none_before.to_owned(),
        };
        let days = if let ReEvaluationTest::InTime { requested, scheduled, .. } = &finding.test { [*requested, *scheduled] } else { [None; 2] };
        let days = [words.re_requested, words.re_scheduled].into_iter().zip(days);
        let test = Finding::says(what).marked(Mark::Value(finding.value)).by([finding.citation]);
        days.fold(test, |test, (label, day)| test.detail(label, day.map(|day| self.speaker.date(day)).unwrap_or_default()))
    }

    /// Limits of the policy that touch items rated below the top. Of an item that is not rated there is nothing to say yet.
    fn hints(&self) -> Option<Block<'p>> {
        let hint = |hint: &HintOutlook<'p>| {
            let rating = hint.rating.filter(|rating| *rating < self.outlook.scale.highest)?;
            let title = format!("{}, {}", self.item(hint.item), (self.words.rated)(rating));
            Some(Finding::says(hint.hint.text.get(self.speaker.language)).about(title).by([hint.citation]))
        };
        Block::findings("hints", self.words.hints, Fold::Closed, self.outlook.hints.iter().filter_map(hint).collect())
    }
}
