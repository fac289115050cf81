//! Which column of a spreadsheet is which field of a staff list.

use super::columns::StaffCell;
use crate::words::{Speaker, field_heading};
use ips_core::list::Headings;
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::{EventOf, Figure};
use ips_core::{Language, Voice};

/// Other headings that staff lists have, those that can mean nothing else first.
const ALSO: [(&str, &[&str]); 5] = [
    ("name", &["employee", "staff", "staff member", "code", "initials", "empleado", "persona", "clave", "nombre"]),
    ("role", &["staff role", "rol", "job title", "cargo", "post", "title"]),
    ("fte", &["full time equivalent", "etc", "jornada"]),
    ("caseload", &["cases", "clients", "people on caseload", "caseload size", "casos", "personas a cargo"]),
    ("hire_date", &["date of hire", "hiring date", "hired", "contratacion", "first day of work", "fecha de ingreso", "start date"]),
];

/// A field that a staff list may have.
pub(super) struct Field {
    /// The name in the input.
    pub(super) name: String,
    /// What it holds.
    pub(super) cell: StaffCell,
}

/// The fields that a staff list of the policy may have, and what every heading stands for.
pub(super) struct Fields {
    pub(super) fields: Vec<Field>,
    pub(super) headings: Headings,
}

impl Fields {
    pub(super) fn of(program: &ProgramPolicy) -> Self {
        let fields = fields(program);
        let mut headings = Headings::default();
        for (place, field) in fields.iter().enumerate() {
            for own in own_names(program, &field.name) {
                headings.add(&own, place, 0);
            }
        }
        for (name, also) in ALSO {
            if let Some(place) = fields.iter().position(|field| field.name == name) {
                for (rank, other) in (1..).zip(also) {
                    headings.add(other, place, rank);
                }
            }
        }
        Self { fields, headings }
    }
}

/// Every field that the staff list of a policy may have, also those that only deadlines read.
fn fields(program: &ProgramPolicy) -> Vec<Field> {
    let planning = program.planning();
    let base = [
        ("name", StaffCell::Text),
        ("role", StaffCell::Role),
        ("fte", StaffCell::Number),
        ("caseload", StaffCell::Whole),
        ("hire_date", StaffCell::Date),
        ("position", StaffCell::Text),
    ];
    let figures =
        Figure::OF_A_PERSON.map(|figure| (figure.name(), if figure == Figure::OtherSupervisoryDuties { StaffCell::YesNo } else { StaffCell::Number }));
    let events: Vec<&str> = planning.events.iter().filter(|event| event.of == EventOf::Staff).map(|event| event.id.as_str()).collect();
    let done = planning.deadlines.iter().filter(|deadline| events.contains(&deadline.event.as_str())).map(|deadline| format!("done.{}", deadline.id));
    let own = events.iter().filter(|event| **event != "hire_date").map(|event| ((*event).to_owned(), StaffCell::Date));
    let facts = planning.staff_facts.iter().map(|fact| (fact.id.clone(), StaffCell::YesNo));
    let known = base.into_iter().chain(figures).map(|(name, cell)| (name.to_owned(), cell));
    known.chain(own).chain(facts).chain(done.map(|name| (name, StaffCell::Date))).map(|(name, cell)| Field { name, cell }).collect()
}

/// The names of a field: the one in the input, and what it is called in every language.
fn own_names(program: &ProgramPolicy, name: &str) -> Vec<String> {
    let mut own = vec![name.to_owned()];
    for language in Language::ALL {
        own.extend(field_heading(name, language).map(str::to_owned));
        own.push(Speaker::new(program, Voice::Worker, language).field(name).into_owned());
    }
    own
}
