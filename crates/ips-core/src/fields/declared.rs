//! The fields that are the same under every policy.

use crate::policy::planning::Figure;
use strum::IntoStaticStr;

/// What a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Takes {
    /// `true` or `false`.
    YesNo,
    /// A date, YYYY-MM-DD.
    Date,
    /// A year of four digits.
    Year,
    /// A whole number.
    Whole,
    /// A number, perhaps with decimals or as a fraction.
    Number,
    /// Any text.
    Text,
    /// The id of a role of the policy, or another of its names.
    Role,
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// A list, of objects unless another is said.
    List,
    /// An object of names and values.
    Object,
}

impl Takes {
    /// The word for it in JSON.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum FieldUnit {
    /// People served.
    People,
    /// Full-time equivalents.
    Fte,
    /// Percent, 0 to 100.
    Percent,
    /// Months.
    Months,
    /// Calendar days.
    Days,
    /// Weeks.
    Weeks,
    /// Minutes.
    Minutes,
    /// Units of service.
    Units,
    /// Points of the fidelity scale.
    Points,
}

impl FieldUnit {
    /// The word for it in JSON.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

/// A field as it is declared.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Field {
    pub(crate) name: &'static str,
    pub(crate) takes: Takes,
    pub(crate) unit: Option<FieldUnit>,
}

/// The names of some fields.
pub(crate) fn names(fields: &[Field]) -> impl Iterator<Item = &str> {
    fields.iter().map(|field| field.name)
}

const fn field(name: &'static str, takes: Takes) -> Field {
    Field { name, takes, unit: None }
}

const fn counted(name: &'static str, takes: Takes, unit: FieldUnit) -> Field {
    Field { name, takes, unit: Some(unit) }
}

const LEADER_CASELOAD: Field = counted("leader_caseload", Takes::Whole, FieldUnit::People);
const SMALLEST_POSITION: Field = counted("smallest_position", Takes::Number, FieldUnit::Fte);
const PEOPLE_PER_FTE: Field = counted("people_per_fte", Takes::Whole, FieldUnit::People);
const PROGRAM_START: Field = field("program_start_date", Takes::Date);
const INDIVIDUALS_SERVED: Field = counted("individuals_served", Takes::Whole, FieldUnit::People);
const STAFF: Field = field("staff", Takes::List);

/// A question for staff.
pub(crate) const NEED: [Field; 5] = [
    counted("people", Takes::Whole, FieldUnit::People),
    LEADER_CASELOAD,
    SMALLEST_POSITION,
    PEOPLE_PER_FTE,
    field("phase", Takes::OneOf(&["opening", "full"])),
];

/// A question for a plan.
pub(crate) const PLAN: [Field; 13] = [
    PROGRAM_START,
    counted("months", Takes::Whole, FieldUnit::Months),
    counted("people_at_start", Takes::Whole, FieldUnit::People),
    counted("new_per_month", Takes::Number, FieldUnit::People),
    counted("target_people", Takes::Whole, FieldUnit::People),
    field("target_date", Takes::Date),
    counted("leaving_percent", Takes::Number, FieldUnit::Percent),
    counted("hiring_lead_days", Takes::Whole, FieldUnit::Days),
    SMALLEST_POSITION,
    field("reading", Takes::OneOf(&["strict", "loose"])),
    LEADER_CASELOAD,
    PEOPLE_PER_FTE,
    field("opening_staff", Takes::Object),
];

/// A team.
pub(crate) const TEAM: [Field; 5] = [
    STAFF,
    INDIVIDUALS_SERVED,
    PROGRAM_START,
    counted("months_since_program_start", Takes::Number, FieldUnit::Months),
    counted("percent_time_in_community", Takes::Number, FieldUnit::Percent),
];

/// A person on a staff list, beside the figures, events and facts of the policy.
pub(crate) const MEMBER: [Field; 6] = [
    field("name", Takes::Text),
    field("role", Takes::Role),
    counted("fte", Takes::Number, FieldUnit::Fte),
    counted("caseload", Takes::Whole, FieldUnit::People),
    field("hire_date", Takes::Date),
    field("position", Takes::Text),
];

/// What deadlines are asked with, beside the events of the program.
pub(crate) const CLOCKS: [Field; 5] =
    [field("program", Takes::Object), STAFF, field("participants", Takes::List), INDIVIDUALS_SERVED, field("pre_hire", Takes::List)];

/// A person served, beside the events of the policy.
pub(crate) const PERSON: [Field; 1] = [field("code", Takes::Text)];

/// A hire with its documents.
pub(crate) const PRE_HIRE: [Field; 3] = [field("role", Takes::Role), field("hire_date", Takes::Date), field("check_dates", Takes::Object)];

/// What fidelity is asked with.
pub(crate) const RATINGS: [Field; 5] = [
    field("ratings", Takes::List),
    counted("total", Takes::Whole, FieldUnit::Points),
    field("fidelity_findings_date", Takes::Date),
    field("reviews", Takes::List),
    field("re_evaluation", Takes::Object),
];

/// A fidelity review.
pub(crate) const REVIEW: [Field; 8] = [
    field("date", Takes::Date),
    counted("total", Takes::Whole, FieldUnit::Points),
    field("kind", Takes::OneOf(&["self", "review", "re_evaluation"])),
    field("report_received", Takes::Date),
    field("fidelity_score_final_date", Takes::Date),
    field("plan_approved", Takes::Date),
    field("edition", Takes::Text),
    field("extension_granted", Takes::YesNo),
];

/// The service given to one person.
pub(crate) const AUTHORIZATION: [Field; 5] = [
    field("services", Takes::List),
    field("authorizations", Takes::List),
    field("authorization_start_date", Takes::Date),
    field("authorization_end_date", Takes::Date),
    field("program_entry_date", Takes::Date),
];

/// One service.
pub(crate) const SERVICE: [Field; 2] = [field("date", Takes::Date), counted("minutes", Takes::Whole, FieldUnit::Minutes)];

/// One authorization.
pub(crate) const GRANT: [Field; 3] = [field("start", Takes::Date), field("end", Takes::Date), counted("units", Takes::Whole, FieldUnit::Units)];

/// The field of a figure of a person.
pub(super) fn of_figure(figure: Figure) -> Field {
    let (takes, unit) = match figure {
        Figure::PercentOfCaseloadFromThoseTeams | Figure::CaseManagementPercent | Figure::PercentTimeInCommunity => (Takes::Number, Some(FieldUnit::Percent)),
        Figure::SupervisionEveryWeeks => (Takes::Number, Some(FieldUnit::Weeks)),
        Figure::OtherSupervisoryDuties => (Takes::YesNo, None),
        Figure::Fte => (Takes::Number, Some(FieldUnit::Fte)),
        Figure::PeopleInPosition => (Takes::Text, None),
        Figure::Caseload | Figure::IndividualsServed => (Takes::Whole, Some(FieldUnit::People)),
        Figure::MentalHealthTeams | Figure::EmployerContactsThisWeek | Figure::SpecialistsSupervised => (Takes::Whole, None),
    };
    Field { name: figure.name(), takes, unit }
}
