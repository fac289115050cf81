//! What a check of a team found.

use crate::citation::Citation;
use crate::fraction::Fraction;
use crate::policy::planning::{Bound, Figure, LeaderCaseload, LeaderTime, Maximum, Minimum, Phase, Ratio, Severity, Source, Span, TeamLimit};
use chrono::NaiveDate;
use serde::{Serialize, Serializer};

/// Everything a check found, the gravest first.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct TeamCheck<'a> {
    /// The day of the rules.
    pub as_of: NaiveDate,
    /// Whether the team is still in start-up; `None` where the start of the program is not known.
    pub phase: Option<Phase>,
    /// How many rules that are a must are broken.
    pub violations: usize,
    /// How many that should be kept are broken.
    pub warnings: usize,
    /// How many could not be assessed.
    pub not_assessed: usize,
    /// One finding for each rule and the person or team it holds for.
    pub findings: Vec<TeamFinding<'a>>,
}

impl<'a> TeamCheck<'a> {
    pub(super) fn new(as_of: NaiveDate, phase: Option<Phase>, findings: Vec<TeamFinding<'a>>) -> Self {
        let broken = |severity| findings.iter().filter(|finding| finding.is_breach(severity)).count();
        let not_assessed = findings.iter().filter(|finding| finding.status == Status::NotAssessed).count();
        Self { as_of, phase, violations: broken(Severity::Must), warnings: broken(Severity::Should), not_assessed, findings }
    }

    /// The findings of a severity that are breaches.
    pub fn broken(&self, severity: Severity) -> impl Iterator<Item = &TeamFinding<'a>> {
        self.findings.iter().filter(move |finding| finding.is_breach(severity))
    }
}

/// How one rule stands for one person or the team.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify), tsify(missing_as_null))]
pub struct TeamFinding<'a> {
    /// The row of the person in the staff list, counted from 1; none where the finding is about the team as a whole.
    pub row: Option<usize>,
    /// The rule.
    #[serde(serialize_with = "name")]
    #[cfg_attr(feature = "js", tsify(type = "string"))]
    pub rule: TeamRule<'a>,
    /// The roles whose people it counts; none where that goes without saying.
    pub roles: &'a [String],
    /// Whether it is kept.
    pub status: Status,
    /// What a breach of it is.
    pub severity: Severity,
    /// The figure as entered or counted, in the unit of the rule.
    pub actual: Option<Fraction>,
    /// The limit it was held against.
    pub limit: Limit,
    /// The fields of the staff list or team without which it cannot be assessed.
    pub missing: Vec<&'static str>,
    /// Where the rule stands.
    pub citation: Citation<'a>,
}

// serde hands a reference to the field, whatever the field is.
#[allow(clippy::trivially_copy_pass_by_ref)]
fn name<S: Serializer>(rule: &TeamRule<'_>, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(rule.name())
}

impl TeamFinding<'_> {
    /// How grave the finding is, for an order: breaches by severity, then what could not be assessed, then what is kept.
    pub(super) fn rank(&self) -> (u8, Severity) {
        match self.status {
            Status::Broken => (2, self.severity),
            Status::NotAssessed => (1, self.severity),
            Status::Kept => (0, Severity::May),
        }
    }

    /// Whether staff can mend a breach of it. How many people come is not up to the staff.
    pub fn is_about_staff(&self) -> bool {
        !matches!(self.rule, TeamRule::Bound(bound) if bound.figure == Figure::IndividualsServed)
    }

    fn is_breach(&self, severity: Severity) -> bool {
        self.status == Status::Broken && self.severity == severity
    }
}

/// Whether a rule is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// It is.
    Kept,
    /// It is not: a violation, a warning or information, by severity.
    Broken,
    /// It cannot be told without some fields.
    NotAssessed,
}

/// The rule a finding is about.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum TeamRule<'a> {
    /// The caseload of a person who carries one.
    Ratio(&'a Ratio),
    /// The people served against what all caseloads together can hold.
    Capacity(&'a Ratio),
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
            Self::Ratio(rule) | Self::Capacity(rule) => &rule.source,
            Self::LeaderTime(rule) => &rule.source,
            Self::LeaderCaseload(rule) => &rule.source,
            Self::Span(rule) => &rule.source,
            Self::TeamLimit(rule) => &rule.source,
            Self::Minimum(rule) => &rule.source,
            Self::Maximum(rule) => &rule.source,
            Self::Bound(rule) => &rule.source,
        }
    }

    /// The roles whose people the rule counts; none where that goes without saying.
    pub(super) fn roles(self) -> &'a [String] {
        match self {
            Self::Span(span) => &span.roles,
            Self::Minimum(minimum) => std::slice::from_ref(&minimum.role),
            Self::Maximum(maximum) => std::slice::from_ref(&maximum.role),
            Self::Bound(bound) => &bound.roles,
            _ => &[],
        }
    }

    /// A word for the kind of rule, or the id of a bound.
    pub fn name(self) -> &'a str {
        match self {
            Self::Ratio(_) => "caseload",
            Self::Capacity(_) => "capacity",
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
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
