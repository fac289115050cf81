//! Units and authorizations, as a report.

use super::block::{Block, Cell, Chart, Column, Finding, Fold, Mark, Row, Series, Table};
use super::whole::Report;
use crate::task::Tool;
use crate::words::{Speaker, planning, tables};
use ips_core::Situation;
use ips_core::authorization::{Authorization, AuthorizationFinding, AuthorizationIssue, AuthorizationPeriod, DayCounts, DayUnits, UnitCount};
use ips_core::policy::ProgramPolicy;

/// The units that are used and left, the authorizations, what breaks a rule, the days, the documents of a request, and the billing rules.
pub fn authorization_report<'p>(found: &Authorization<'p>, situation: Situation<'_, ProgramPolicy>, speaker: Speaker<'p, ProgramPolicy>) -> Report<'p> {
    let told = Told { speaker, words: &planning(speaker.language).units };
    let words = told.words;
    let says = Finding::says(found.rules.text.get(speaker.language)).by([found.citation]);
    let mut blocks = vec![Block::section("rules", words.rules, Fold::Never, vec![Block::Findings(vec![says])])];
    blocks.extend(found.units.iter().flat_map(|units| told.units(units)));
    blocks.extend((!found.authorizations.is_empty()).then(|| told.authorizations(&found.authorizations)));
    blocks.extend(Block::findings("findings", words.findings, Fold::Never, found.findings.iter().map(|finding| told.finding(finding)).collect()));
    blocks.extend(found.units.as_ref().filter(|units| !units.days.is_empty()).map(|units| told.days(units)));
    let packet = found.packet.iter().map(|document| Finding::says(document.text.get(speaker.language)).by([document.citation]));
    blocks.extend(Block::findings("packet", words.packet, Fold::Never, packet.collect()));
    let billing = found.billing.iter().map(|rule| Finding::says(rule.text.get(speaker.language)).marked(Mark::Rule(rule.severity)).by([rule.citation]));
    blocks.extend(Block::findings("billing", words.billing, Fold::Never, billing.collect()));
    Report::of_task(speaker, situation, Tool::Units, blocks)
}

struct Told<'p> {
    speaker: Speaker<'p, ProgramPolicy>,
    words: &'static tables::Units,
}

impl<'p> Told<'p> {
    /// Units that need no authorization: how many are used, and what a unit is.
    fn units(&self, count: &UnitCount<'p>) -> Vec<Block<'p>> {
        let (words, free, rules) = (self.words, &count.free, count.rules);
        let after = match (free.last_used_on, free.reminder_on) {
            (Some(day), _) => (words.all_used)(&self.speaker.date(day)),
            (None, Some(day)) => format!("{} {}", (words.left)(free.left), (words.reminder)(&self.speaker.date(day), rules.remind_at)),
            (None, None) => (words.left)(free.left),
        };
        let left_over = if count.minutes_left_over > 0 { count.minutes_left_over.to_string() } else { String::new() };
        let used = Finding::says((words.used)(free.used, free.allowed));
        let share = Chart { id: "units-used", heading: String::new(), words: String::new(), series: Series::Share { used: free.used, of: free.allowed } };
        let sentences = [(words.whole_units)(rules.minutes.value), (words.free_are)(rules.free.value), (words.daily_is)(rules.daily.value)];
        let rules = sentences.into_iter().zip(count.citations).map(|(sentence, citation)| Finding::says(sentence).by([citation]));
        vec![
            Block::Summary(vec![used, Finding::says(after), Finding::says((words.counted)(count.minutes, count.units)).detail(words.left_over, left_over)]),
            Block::Chart(share),
            Block::Findings(rules.collect()),
        ]
    }

    fn authorizations(&self, periods: &[AuthorizationPeriod<'p>]) -> Block<'p> {
        let words = self.words;
        let row = |period: &AuthorizationPeriod<'p>| {
            let left = period.days_left.map(|left| if left < 0 { words.period_over.to_owned() } else { (words.days_left)(left) });
            let units = |units: Option<u32>| units.map(Cell::count).unwrap_or_default();
            let last_day = period.last_day.map(Cell::day).unwrap_or_default();
            let left = Cell::text(left.unwrap_or_else(|| words.period_open.to_owned()));
            let cells = vec![Cell::day(period.start), last_day, left, units(period.units), Cell::count(period.used), units(period.left)];
            Row { cells, citations: vec![period.citation], ..Row::default() }
        };
        let columns = [words.first_day, words.last_day, words.time_left, words.units, words.units_used, words.units_left];
        Block::Table(Table {
            id: "authorizations".to_owned(),
            caption: words.authorizations.to_owned(),
            columns: columns.map(Column::new).into(),
            header: 0,
            rows: periods.iter().map(row).collect(),
        })
    }

    fn finding(&self, finding: &AuthorizationFinding<'p>) -> Finding<'p> {
        let words = self.words;
        let say = match finding.issue {
            AuthorizationIssue::OverDailyLimit => words.over_daily,
            AuthorizationIssue::WithoutAuthorization => words.without_authorization,
            AuthorizationIssue::OverAuthorized => words.over_authorized,
            AuthorizationIssue::AfterPeriod => words.after_period,
            AuthorizationIssue::FreeAfterPeriod => words.free_after_period,
            AuthorizationIssue::PeriodTooLong => words.too_long,
        };
        Finding::says(say(&self.speaker.date(finding.date), finding.amount)).marked(Mark::Rule(finding.severity)).by([finding.citation])
    }

    fn days(&self, count: &UnitCount<'p>) -> Block<'p> {
        let words = self.words;
        let row = |day: &DayUnits| {
            let counts = [day.services, day.minutes, day.units, day.running].map(Cell::count);
            Row::of(std::iter::once(Cell::day(day.date)).chain(counts).chain([Cell::text(self.remarks(day))]))
        };
        let columns = [words.date, words.services, words.minutes, words.units, words.running, words.remarks].map(Column::new);
        Block::Table(Table::new("units-by-day", words.by_day, columns, count.days.iter().map(row)))
    }

    fn remarks(&self, day: &DayUnits) -> String {
        let words = self.words;
        let counts = match day.counts {
            DayCounts::Yes => None,
            DayCounts::BeforeEngagement => Some(words.before_engagement.to_owned()),
            DayCounts::NoRuleInForce => Some(words.no_rule.to_owned()),
        };
        let over = (day.over_daily > 0).then(|| (words.over_daily_units)(day.over_daily));
        let without = (day.without_authorization > 0).then(|| (words.without_authorization_units)(day.without_authorization));
        let authorized = (day.authorized > 0).then(|| (words.authorized_units)(day.authorized));
        let beyond = (day.over_authorized > 0).then(|| (words.over_authorized_units)(day.over_authorized));
        let after = (day.after_period && day.units > 0).then_some(words.after_period_units.to_owned());
        let left_over = (day.minutes_left_over > 0).then(|| (words.left_over_minutes)(day.minutes_left_over));
        [counts, over, authorized, beyond, after, without, left_over].into_iter().flatten().collect::<Vec<_>>().join("; ")
    }
}
