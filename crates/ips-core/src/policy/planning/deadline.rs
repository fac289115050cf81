//! Clocks and what falls due on them.

use super::{Phase, Severity, Source};
use crate::calendar::Length;
use crate::words::Text;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

/// Something that happens on a day and starts clocks: program start, a hire, a job start.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// The word used in JSON; that of a staff list or a team where there is one (`hire_date`, `program_start_date`).
    pub id: String,
    /// Whose event it is.
    pub of: EventOf,
    /// What it is called.
    pub title: Text,
    /// What helps to find the date.
    pub help: Option<Text>,
    /// The event on whose day a start-up plan counts on it, of the same subject; without one a plan does not know the day.
    pub planned_with: Option<String>,
    /// The event of the same subject on whose day it is where nobody gives it a day of its own, in lists and in plans.
    pub same_day_as: Option<String>,
}

/// Whose event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "js", derive(tsify::Tsify))]
#[serde(rename_all = "snake_case")]
pub enum EventOf {
    /// Of the agency or its program: once.
    Program,
    /// Of each staff member.
    Staff,
    /// Of each person served.
    Participant,
}

impl EventOf {
    /// The name of the list of such subjects in the input.
    pub fn list(self) -> &'static str {
        match self {
            Self::Program => "program",
            Self::Staff => "staff",
            Self::Participant => "participants",
        }
    }
}

/// A yes-or-no fact about a staff member on which a deadline turns.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StaffFact {
    /// The word used in JSON.
    pub id: String,
    /// The roles it is asked of; none for every role.
    #[serde(default)]
    pub roles: Vec<String>,
    /// The question.
    pub question: Text,
}

/// Something that is due by a clock.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// Short id, unique in the policy.
    pub id: String,
    /// What has to be done, in a few words.
    pub title: Text,
    /// What it belongs to, where a plan tells it apart.
    pub kind: Option<DeadlineKind>,
    /// The event whose day starts the clock.
    pub event: String,
    /// For a staff event: the roles it holds for; none for every role.
    #[serde(default)]
    pub roles: Vec<String>,
    /// For a program event: the roles whose people have to be there, so that those hired after the last day can be named; none where it
    /// is not about staff.
    #[serde(default)]
    pub staffed_with: Vec<String>,
    /// The phase whose staff it asks for: a staff list that shows this staff shows when it was done.
    pub shown_by_staff: Option<Phase>,
    /// For a program event: what else has to be so on the last day, and what follows where it or the staff is not there.
    pub readiness: Option<Readiness>,
    /// Whether it also counts when it was done before the event, as a certificate that a new hire brings along. What is due before its
    /// event counts so anyway.
    #[serde(default)]
    pub earlier_counts: bool,
    /// Holds only for staff of whom each of these is so; where it is not known the deadline is shown as depending on it.
    #[serde(default)]
    pub when: Vec<StaffCondition>,
    /// When it is due.
    pub due: Due,
    /// How strongly.
    pub severity: Severity,
    /// The document that shows it was done.
    #[serde(alias = "paper")]
    pub proof: Option<Text>,
    /// Where.
    pub source: Source,
}

/// What a deadline belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DeadlineKind {
    /// Training, courses and certificates of staff.
    Training,
    /// Reviews on the fidelity scale, and what prepares and follows them.
    Fidelity,
}

/// A number of people that a team has to serve by a day.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Readiness {
    /// People.
    pub people: u32,
    /// What has to be done where it serves fewer, or its staff is not complete.
    pub otherwise: Text,
}

/// A condition on a staff fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StaffCondition {
    /// The id of the staff fact.
    pub fact: String,
    /// The answer with which the deadline holds.
    pub is: bool,
}

/// When something is due, seen from its event.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    /// On the day so long after the event at the latest; that day is on time.
    Within(Length),
    /// Before the event or on its day: nothing may come first.
    Before,
    /// In the days before the event: so long before it at the earliest, the day before it at the latest.
    InTheTimeBefore(Length),
    /// Not earlier than so long after the event; no latest day.
    NotBefore(Length),
    /// Between two days after the event; plan for the early end.
    Between {
        /// The early end.
        earliest: Length,
        /// The late end.
        latest: Length,
    },
    /// Again and again, at this distance from the event; not after `until` where that is given.
    Every {
        /// The distance.
        each: Length,
        /// The last occurrence is not after this.
        until: Option<Length>,
    },
    /// Once in each calendar month after that of the event: next due one month after it, overdue when a calendar month has none.
    EachCalendarMonth,
    /// So long after the event at the latest, and again each year or other distance from then on.
    WithinThenEvery {
        /// The first time.
        first: Length,
        /// From then on.
        each: Length,
    },
    /// Until the end of a period that begins with the event: the last day is the day before the same day number.
    PeriodEnd(Length),
    /// The same again and again: until the end of a first period, and of each further one.
    PeriodEnds {
        /// The first period.
        first: Length,
        /// Each further one.
        each: Length,
    },
}

impl Due {
    /// Whether something comes back.
    pub fn comes_back(&self) -> bool {
        matches!(self, Self::Every { .. } | Self::EachCalendarMonth | Self::WithinThenEvery { .. } | Self::PeriodEnds { .. })
    }
}

/// A document that must not be too old on the first day of work.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PreHireCheck {
    /// Short id, unique in the policy.
    pub id: String,
    /// What it is.
    pub title: Text,
    /// The roles it holds for; none for every role.
    #[serde(default)]
    pub roles: Vec<String>,
    /// The oldest it may be on the first day, in days; that age is accepted. None: it only has to come before.
    pub at_most_days: Option<u32>,
    /// Whether a check on the first day itself needs a second look.
    #[serde(default)]
    pub same_day_doubtful: bool,
    /// How strongly.
    pub severity: Severity,
    /// Where.
    pub source: Source,
}

/// A duty that comes back without a date of its own, or that is described and not computed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Short id, unique in the policy.
    pub id: String,
    /// What has to be done, in a sentence.
    pub text: Text,
    /// How often.
    pub rhythm: Rhythm,
    /// Who does it: role ids; none for the agency or the team.
    #[serde(default)]
    pub roles: Vec<String>,
    /// How strongly.
    pub severity: Severity,
    /// Where.
    pub source: Source,
}

/// How often a duty comes back.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Rhythm {
    /// Before the program opens or a contract is signed.
    BeforeOpening,
    /// Before or at each hire.
    EachHire,
    /// Every week.
    Weekly,
    /// Every month.
    Monthly,
    /// Every quarter.
    Quarterly,
    /// Every year.
    Yearly,
    /// For each person served, at the time the text names.
    EachPerson,
    /// All the time.
    Always,
}

impl Rhythm {
    /// Every rhythm, in the order in which they are told.
    pub const ALL: [Self; 8] =
        [Self::BeforeOpening, Self::EachHire, Self::Weekly, Self::Monthly, Self::Quarterly, Self::Yearly, Self::EachPerson, Self::Always];

    /// The word in policy files.
    pub fn name(self) -> &'static str {
        self.into()
    }
}
