//! Roles, ratios, spans, minimums and limits: what a policy says about the people of a team.

use super::{Severity, Source};
use crate::fraction::Fraction;
use crate::letters::small_letters;
use crate::words::Text;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

/// Everything a policy says about how a team is staffed. Lists may hold the same rule twice with other days in force.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Staffing {
    /// The kinds of positions, in the order in which they are shown.
    pub roles: Vec<Role>,
    /// The id of the role that leads a team.
    pub leader: String,
    /// The id of the role that carries the caseload.
    #[serde(alias = "carrier")]
    pub caseload_role: String,
    /// People for one full-time position of the carrying role.
    pub ratios: Vec<Ratio>,
    /// The leader's time.
    pub leader_time: Vec<LeaderTime>,
    /// What the leader may carry beside the work of leading; none where the policy is silent, and then the leader adds no capacity.
    #[serde(default)]
    pub leader_caseload: Vec<LeaderCaseload>,
    /// How many staff one leader may lead.
    pub spans: Vec<Span>,
    /// The most people one team may serve; none where no limit is printed.
    #[serde(default)]
    pub team_limits: Vec<TeamLimit>,
    /// The time after program start in which the opening staff is enough; none where there is no such time.
    #[serde(default)]
    pub start_up: Vec<StartUp>,
    /// The least staff of a team.
    pub minimums: Vec<Minimum>,
    /// The most of one role in a team.
    #[serde(default)]
    pub maximums: Vec<Maximum>,
    /// Bounds on single figures of a person or of the team.
    #[serde(default)]
    pub bounds: Vec<Bound>,
}

impl Staffing {
    /// The role with this id, or with this as one of its other names.
    pub fn role_called(&self, name: &str) -> Option<&Role> {
        let name = small_letters(name.trim());
        let underscored = name.replace([' ', '-'], "_");
        self.roles.iter().find(|role| role.id == underscored || role.also.contains(&name))
    }

    /// Whether a rule looks at a figure of a person, or makes a condition of it.
    pub fn reads(&self, figure: Figure) -> bool {
        let by_bounds = self.bounds.iter().any(|bound| bound.figure == figure || bound.when.iter().any(|condition| condition.figure == figure));
        by_bounds || (figure == Figure::SpecialistsSupervised && self.leader_time.iter().any(|time| time.per_person_led))
    }

    /// The ids of the roles, in the order in which they are shown.
    pub fn role_ids(&self) -> Vec<String> {
        self.roles.iter().map(|role| role.id.clone()).collect()
    }
}

/// A kind of position.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// The word used in JSON and spreadsheets.
    pub id: String,
    /// Other words for it that a staff list may use, lower case.
    #[serde(default)]
    pub also: Vec<String>,
    /// What it is called.
    pub title: Text,
    /// A few letters or one word for charts and narrow tables.
    pub short: Text,
    /// Whether a team may do without it.
    #[serde(default)]
    pub optional: bool,
    /// What somebody must bring to be hired; each is shown, none is computed.
    #[serde(default)]
    pub credentials: Vec<Credential>,
    /// Where the role is described.
    pub source: Source,
}

/// What somebody in a role brings: a diploma, experience, a certificate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Credential {
    /// What it is.
    pub text: Text,
    /// How strongly it is asked.
    pub severity: Severity,
    /// Where.
    pub source: Source,
}

/// People for one full-time position: a part-time position may carry its share, in whole people.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ratio {
    /// People for 1.0 FTE.
    pub people: u32,
    /// How strongly.
    pub severity: Severity,
    /// Where.
    pub source: Source,
}

/// The time a leader gives to a team, in FTE.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeaderTime {
    /// FTE for a whole team, or for each person led where `per_person_led` is set.
    pub fte: Fraction,
    /// Whether `fte` is for each person led (heads in the first span's roles).
    #[serde(default)]
    pub per_person_led: bool,
    /// The most that is ever asked, in FTE.
    pub at_most: Fraction,
    /// Whether more than this is also a breach: one full-time leader, no more.
    #[serde(default)]
    pub exactly: bool,
    /// The reading this belongs to; a need for staff is worked out for both.
    pub reading: Reading,
    /// How strongly.
    pub severity: Severity,
    /// Where.
    pub source: Source,
}

/// Two ways to read unclear text. What is strict also satisfies what is loose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// What must not be broken under any reading.
    Loose,
    /// What to plan on.
    Strict,
}

impl Reading {
    /// Whether a rule of a severity is kept on this reading: what must be on both, what is advised on the strict one.
    pub fn binds(self, severity: Severity) -> bool {
        match severity {
            Severity::Must => true,
            Severity::Should => self == Self::Strict,
            Severity::May => false,
        }
    }
}

/// The most people a leader carries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LeaderCaseload {
    /// People.
    pub at_most: u32,
    /// Holds from this much led staff on, in FTE; 0 for always.
    #[serde(default)]
    pub from_led: u32,
    /// Loose: the arithmetic of the team limit rests on it. Strict: guidance to plan on.
    pub reading: Reading,
    /// How strongly.
    pub severity: Severity,
    /// Where.
    pub source: Source,
}

impl LeaderCaseload {
    /// Whether it holds for a leader who leads so much FTE of staff.
    pub fn holds_with(&self, led: Fraction) -> bool {
        led >= Fraction::whole(self.from_led)
    }
}

/// How many staff one leader leads.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Span {
    /// The roles that count.
    pub roles: Vec<String>,
    /// The most of them together for one leader.
    pub at_most: u32,
    /// Counted in heads or in FTE.
    pub counted: Counted,
    /// How strongly.
    pub severity: Severity,
    /// Where.
    pub source: Source,
}

/// The unit in which staff is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// Persons.
    Heads,
    /// Full-time equivalents.
    Fte,
}

/// The most people one team may serve.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamLimit {
    /// People.
    pub people: u32,
    /// How strongly.
    pub severity: Severity,
    /// Where.
    pub source: Source,
}

/// The time in which the opening staff is enough; its last day is still inside.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StartUp {
    /// Months from program start.
    pub months: u32,
    /// Where.
    pub source: Source,
}

/// The least staff of one role.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Minimum {
    /// The role.
    pub role: String,
    /// How much.
    pub at_least: Fraction,
    /// Counted in heads or in FTE.
    pub counted: Counted,
    /// When it holds.
    pub phase: Phase,
    /// Holds only once another role has this much.
    pub once: Option<Reaches>,
    /// Holds only where somebody of the role is employed at all.
    #[serde(default)]
    pub if_present: bool,
    /// How strongly.
    pub severity: Severity,
    /// Where.
    pub source: Source,
}

/// The most of one role.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Maximum {
    /// The role.
    pub role: String,
    /// How much.
    pub at_most: Fraction,
    /// Counted in heads or in FTE.
    pub counted: Counted,
    /// How strongly.
    pub severity: Severity,
    /// Where.
    pub source: Source,
}

/// A role has at least so much FTE.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reaches {
    /// The role.
    pub role: String,
    /// FTE.
    pub fte: Fraction,
}

/// The part of a program's life in which a minimum holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// From program start on, without end.
    #[default]
    Always,
    /// From program start to the last day of start-up.
    Opening,
    /// After the last day of start-up.
    Full,
}

/// A bound on one figure of a person or of the team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bound {
    /// Short id, unique in the policy.
    pub id: String,
    /// What is bounded, in a few words: "Treatment teams of one specialist".
    pub title: Text,
    /// The roles whose people it holds for; none for the team as a whole.
    #[serde(default)]
    pub roles: Vec<String>,
    /// The figure.
    pub figure: Figure,
    /// The figure is this or more.
    pub at_least: Option<Fraction>,
    /// The figure is more than this.
    pub above: Option<Fraction>,
    /// The figure is this or less.
    pub at_most: Option<Fraction>,
    /// When it holds.
    #[serde(default)]
    pub phase: Phase,
    /// Holds only where each of these holds; a condition that is not known leaves it unassessed.
    #[serde(default)]
    pub when: Vec<Condition>,
    /// How strongly.
    pub severity: Severity,
    /// Where.
    pub source: Source,
}

/// A condition on another figure of the same person or team.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// The figure.
    pub figure: Figure,
    /// This or more.
    pub at_least: Option<Fraction>,
    /// This or less.
    pub at_most: Option<Fraction>,
}

/// A figure of a person or a team that a staff list holds. The names are those of the staff list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Figure {
    /// FTE of the person.
    Fte,
    /// People on the person's caseload.
    Caseload,
    /// Mental health treatment teams the person belongs to.
    MentalHealthTeams,
    /// Percent of the person's caseload that comes from those teams.
    PercentOfCaseloadFromThoseTeams,
    /// Face-to-face employer contacts of the person this week.
    EmployerContactsThisWeek,
    /// Weeks between the person's supervisions.
    SupervisionEveryWeeks,
    /// Percent of the person's time that goes to case management.
    CaseManagementPercent,
    /// Specialists the person supervises, in heads; where the list does not say and the person is the only leader, everybody led counts.
    SpecialistsSupervised,
    /// 1 where the person also supervises other work, 0 where not.
    OtherSupervisoryDuties,
    /// People who share the person's position.
    #[strum(serialize = "position")]
    PeopleInPosition,
    /// People the team serves.
    IndividualsServed,
    /// Percent of the team's scheduled time that is spent in the community.
    PercentTimeInCommunity,
}

impl Figure {
    /// The figures that a staff list states for a person, beside FTE, caseload and shared position.
    pub const OF_A_PERSON: [Self; 7] = [
        Self::MentalHealthTeams,
        Self::PercentOfCaseloadFromThoseTeams,
        Self::EmployerContactsThisWeek,
        Self::SupervisionEveryWeeks,
        Self::CaseManagementPercent,
        Self::SpecialistsSupervised,
        Self::OtherSupervisoryDuties,
    ];

    /// The name it has in a staff list or team.
    pub fn name(self) -> &'static str {
        self.into()
    }
}
