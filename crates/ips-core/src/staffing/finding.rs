//! What a check of a team found.

use crate::fraction::Fraction;
use crate::policy::planning::{Bound, LeaderCaseload, LeaderTime, Maximum, Minimum, Phase, Ratio, Severity, Source, Span, TeamLimit};
use chrono::NaiveDate;

/// Everything a check found, the gravest first.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamCheck<'a> {
    /// The day of the rules.
    pub day: NaiveDate,
    /// Whether the team is still in start-up; `None` where the start of the program is not known.
    pub phase: Option<Phase>,
    /// One finding for each rule and the person or team it holds for.
    pub findings: Vec<TeamFinding<'a>>,
}

impl<'a> TeamCheck<'a> {
    /// The findings of a status and severity.
    pub fn broken(&self, severity: Severity) -> impl Iterator<Item = &TeamFinding<'a>> {
        self.findings.iter().filter(move |finding| finding.status == Status::Broken && finding.severity == severity)
    }

    /// The rules that could not be assessed.
    pub fn not_assessed(&self) -> impl Iterator<Item = &TeamFinding<'a>> {
        self.findings.iter().filter(|finding| matches!(finding.status, Status::NotAssessed { .. }))
    }
}

/// How one rule stands for one person or the team.
#[derive(Clone, Debug, PartialEq)]
pub struct TeamFinding<'a> {
    /// The rule.
    pub rule: TeamRule<'a>,
    /// Whom it holds for.
    pub subject: Subject,
    /// Whether it is kept.
    pub status: Status,
    /// What a breach of it is.
    pub severity: Severity,
    /// The figure as entered or counted, in the unit of the rule.
    pub actual: Option<Fraction>,
    /// The limit it was held against.
    pub limit: Limit,
}

impl TeamFinding<'_> {
    /// How grave the finding is, for an order: breaches by severity, then what could not be assessed, then what is kept.
    pub(super) fn rank(&self) -> (u8, Severity) {
        match self.status {
            Status::Broken => (2, self.severity),
            Status::NotAssessed { .. } => (1, self.severity),
            Status::Kept => (0, Severity::May),
        }
    }
}

/// Whom a finding is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The team as a whole.
    Team,
    /// A person, by the place in the staff list, counted from 0.
    Member(usize),
}

/// Whether a rule is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Status {
    /// It is.
    Kept,
    /// It is not: a violation, a warning or information, by severity.
    Broken,
    /// It cannot be told without these fields of the staff list or team.
    NotAssessed {
        /// The names of the fields.
        missing: Vec<&'static str>,
    },
}

/// The rule a finding is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TeamRule<'a> {
    /// The caseload of a person who carries one.
    Ratio(&'a Ratio),
    /// The people served against what all caseloads together can hold.
    Room(&'a Ratio),
    /// The leader's time.
    LeaderTime(&'a LeaderTime),
    /// The leader's own caseload.
    LeaderCaseload(&'a LeaderCaseload),
    /// The staff one leader leads.
    Span(&'a Span),
    /// The people a team serves.
    TeamLimit(&'a TeamLimit),
    /// The least of a role.
    Minimum(&'a Minimum),
    /// The most of a role.
    Maximum(&'a Maximum),
    /// A bound on a single figure.
    Bound(&'a Bound),
}

impl<'a> TeamRule<'a> {
    /// Where it stands.
    pub fn source(self) -> &'a Source {
        match self {
            Self::Ratio(rule) | Self::Room(rule) => &rule.source,
            Self::LeaderTime(rule) => &rule.source,
            Self::LeaderCaseload(rule) => &rule.source,
            Self::Span(rule) => &rule.source,
            Self::TeamLimit(rule) => &rule.source,
            Self::Minimum(rule) => &rule.source,
            Self::Maximum(rule) => &rule.source,
            Self::Bound(rule) => &rule.source,
        }
    }

    /// A word for the kind of rule, or the id of a bound.
    pub fn name(self) -> &'a str {
        match self {
            Self::Ratio(_) => "caseload",
            Self::Room(_) => "room",
            Self::LeaderTime(_) => "leader_time",
            Self::LeaderCaseload(_) => "leader_caseload",
            Self::Span(_) => "span",
            Self::TeamLimit(_) => "team_limit",
            Self::Minimum(_) => "minimum",
            Self::Maximum(_) => "maximum",
            Self::Bound(bound) => &bound.id,
        }
    }
}

/// What a figure is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Limit {
    /// This or more.
    AtLeast(Fraction),
    /// More than this.
    Above(Fraction),
    /// This or less.
    AtMost(Fraction),
    /// This, no less and no more.
    Exactly(Fraction),
}

impl Limit {
    /// Whether a figure keeps it.
    pub fn allows(self, figure: Fraction) -> bool {
        match self {
            Self::AtLeast(least) => figure >= least,
            Self::Above(least) => figure > least,
            Self::AtMost(most) => figure <= most,
            Self::Exactly(one) => figure == one,
        }
    }

    /// The number of the limit.
    pub fn number(self) -> Fraction {
        match self {
            Self::AtLeast(number) | Self::Above(number) | Self::AtMost(number) | Self::Exactly(number) => number,
        }
    }
}
