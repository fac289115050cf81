//! When the next review comes.

use super::Review;
use super::review_day::ReviewDay;
use super::standing::TeamStanding;
use crate::calendar::{Length, Weekend, add_length};
use crate::citation::Citation;
use crate::policy::ProgramPolicy;
use crate::policy::planning::{Longer, NextReview, Severity, in_force};
use crate::situation::Situation;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// The next review, seen from the last one that counts.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct NextReviewOutlook<'p> {
    /// The rule, from the state of the team or the band of its last total.
    #[serde(skip)]
    pub rule: &'p NextReview,
    /// From which day of a review the time is counted.
    pub clock: ReviewDay,
    /// The day the time is counted from; none where it is missing.
    pub counted_from: Option<NaiveDate>,
    /// What has to be known before there are dates.
    pub missing: Option<ReviewDay>,
    /// The first day, where one is printed: plan for it.
    pub earliest: Option<NaiveDate>,
    /// The last day; that day is on time.
    pub latest: Option<NaiveDate>,
    /// Days from the as-of date to the last day; below 0 when it is over.
    pub days_left: Option<i64>,
    /// Where the as-of date lies.
    pub window: Option<ReviewWindow>,
    /// Whether the last day is a Saturday or Sunday: it stays, with a note.
    pub ends_on_weekend: bool,
    /// Whether the dates hold only if the payer approves.
    pub only_if_approved: bool,
    /// The longer time that the payer may grant, where the total is high enough or a grant was entered.
    pub longer: Option<LongerOutlook<'p>>,
    /// The dates under later readings of the day to count from, where these days are known.
    pub alternatives: Vec<ClockAlternative>,
    /// How strongly the review is asked.
    pub severity: Severity,
    /// Where the rule stands.
    pub citation: Citation<'p>,
}

/// Where the as-of date lies, seen from the dates of the next review; in the order of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum ReviewWindow {
    /// Before the first day.
    Early,
    /// On or between the two days.
    Open,
    /// After the last day.
    Overdue,
}

/// A longer time, and whether it holds.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct LongerOutlook<'p> {
    /// The least total of the last review for which the payer may grant it.
    pub from_total: u32,
    /// Whether it holds.
    pub status: LongerStatus,
    /// The last day with it.
    pub latest: Option<NaiveDate>,
    /// Where the rule stands.
    pub citation: Citation<'p>,
}

/// Whether a longer time holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum LongerStatus {
    /// The payer granted it: the last day is the later one.
    Granted,
    /// The total is high enough and no grant is on record: the shorter time holds.
    MayBeGranted,
    /// A grant was entered, and the total is too low for one: the shorter time holds.
    TotalTooLow,
}

/// The dates when the time is counted from another day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct ClockAlternative {
    /// The other day.
    pub clock: ReviewDay,
    /// When it was.
    pub counted_from: NaiveDate,
    /// The first day, where one is printed.
    pub earliest: Option<NaiveDate>,
    /// The last day.
    pub latest: Option<NaiveDate>,
}

/// The next review of a team; `None` where the policy says nothing for its state and it had no review yet.
pub(super) fn next_review<'p>(situation: Situation<'p, ProgramPolicy>, standing: &TeamStanding<'p>) -> Option<NextReviewOutlook<'p>> {
    let rules = &situation.policy.planning().fidelity;
    let as_of = situation.as_of;
    let last = standing.counted_from().map(|step| &step.review);
    let by_state = standing.state.next.as_ref();
    let by_band = || {
        let last = last?;
        in_force(&rules.bands, last.date).find(|band| band.from <= last.total && last.total <= band.to)?.next.as_ref()
    };
    let rule = by_state.or_else(by_band).filter(|rule| last.is_none_or(|last| rule.source.in_force(last.date)))?;
    let clock = ReviewDay::from(rule.clock);
    let counted_from = last.and_then(|last| clock.of(last));
    // Without any review it is the review itself that is missing, whatever is counted from.
    let missing = if last.is_none() { Some(ReviewDay::Date) } else { counted_from.is_none().then_some(clock) };
    let longer = rule.longer.as_ref().zip(last).and_then(|(longer, last)| longer_time(situation, longer, last, counted_from));
    let granted = rule.longer.as_ref().filter(|_| longer.as_ref().is_some_and(|longer| longer.status == LongerStatus::Granted)).map(|longer| longer.latest);
    let length = granted.unwrap_or(rule.latest);
    let Dates { earliest, latest } = Dates::of(rule, length, counted_from);
    Some(NextReviewOutlook {
        rule,
        clock,
        counted_from,
        missing,
        earliest,
        latest,
        days_left: latest.map(|day| (day - as_of).num_days()),
        window: latest.map(|latest| match earliest {
            _ if as_of > latest => ReviewWindow::Overdue,
            Some(earliest) if as_of < earliest => ReviewWindow::Early,
            _ => ReviewWindow::Open,
        }),
        ends_on_weekend: latest.and_then(Weekend::of).is_some(),
        only_if_approved: rule.provided.is_some(),
        longer,
        alternatives: last.map_or_else(Vec::new, |last| alternatives(rule, length, last, counted_from)),
        severity: rule.severity,
        citation: situation.policy.citation(&rule.source),
    })
}

struct Dates {
    earliest: Option<NaiveDate>,
    latest: Option<NaiveDate>,
}

impl Dates {
    fn of(rule: &NextReview, latest: Length, from: Option<NaiveDate>) -> Self {
        let after = |length: Length| from.and_then(|day| add_length(day, length));
        Self { earliest: rule.earliest.and_then(after), latest: after(latest) }
    }
}

fn longer_time<'p>(situation: Situation<'p, ProgramPolicy>, longer: &'p Longer, last: &Review, counted_from: Option<NaiveDate>) -> Option<LongerOutlook<'p>> {
    let granted = last.extension_granted == Some(true);
    let status = match (last.total >= longer.from_total, granted) {
        (true, true) => LongerStatus::Granted,
        (true, false) => LongerStatus::MayBeGranted,
        (false, true) => LongerStatus::TotalTooLow,
        (false, false) => return None,
    };
    let latest = counted_from.and_then(|day| add_length(day, longer.latest));
    Some(LongerOutlook { from_total: longer.from_total, status, latest, citation: situation.policy.citation(&longer.source) })
}

/// Only later readings are worth showing: the dates above are the ones to plan for.
fn alternatives(rule: &NextReview, latest: Length, last: &Review, counted_from: Option<NaiveDate>) -> Vec<ClockAlternative> {
    let Some(counted_from) = counted_from else { return Vec::new() };
    let other = ReviewDay::ALL.into_iter().filter_map(|clock| Some((clock, clock.of(last)?))).filter(|(_, day)| *day > counted_from);
    let dates = other.map(|(clock, day)| {
        let dates = Dates::of(rule, latest, Some(day));
        ClockAlternative { clock, counted_from: day, earliest: dates.earliest, latest: dates.latest }
    });
    dates.collect()
}
