//! Which column of a spreadsheet is which field of a staff list.

use super::columns::StaffCell;
use crate::words::{Speaker, field_heading};
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::{EventOf, Figure};
use ips_core::{Language, Voice};

/// Other headings that staff lists have, in the form of [`plain`].
const ALSO: [(&str, &[&str]); 5] = [
    ("name", &["employee", "staff", "staff member", "code", "initials", "empleado", "persona", "clave", "nombre"]),
    ("role", &["title", "job title", "staff role", "post", "cargo", "rol"]),
    ("fte", &["full time equivalent", "etc", "jornada"]),
    ("caseload", &["cases", "clients", "people on caseload", "caseload size", "casos", "personas a cargo"]),
    ("hire_date", &["hired", "date of hire", "hiring date", "start date", "first day of work", "fecha de ingreso", "contratacion"]),
];

/// A field that a staff list may have.
pub(super) struct Field {
    /// The name in the input.
    pub(super) name: String,
    /// What it holds.
    pub(super) cell: StaffCell,
    /// Every heading by which it is known, in the form of [`plain`].
    headings: Vec<String>,
}

impl Field {
    /// Whether a heading, in the form of [`plain`], is one of its.
    pub(super) fn is_called(&self, heading: &str) -> bool {
        self.headings.iter().any(|one| one == heading)
    }
}

/// Every field that the staff list of a policy may have, also those that only deadlines read.
pub(super) fn fields(program: &ProgramPolicy) -> Vec<Field> {
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
    known.chain(own).chain(facts).chain(done.map(|name| (name, StaffCell::Date))).map(|(name, cell)| field(program, name, cell)).collect()
}

fn field(program: &ProgramPolicy, name: String, cell: StaffCell) -> Field {
    let mut headings = vec![plain(&name)];
    for language in Language::ALL {
        headings.extend(field_heading(&name, language).map(plain));
        headings.push(plain(&Speaker::new(program, Voice::Worker, language).field(&name)));
    }
    let also = ALSO.iter().find(|(field, _)| *field == name).map_or(&[][..], |(_, also)| also);
    headings.extend(also.iter().map(|heading| (*heading).to_owned()));
    Field { name, cell, headings }
}

/// A heading without what people write differently: case, accents, signs and blanks. `%` is a word.
pub(super) fn plain(heading: &str) -> String {
    let letters: String = heading.replace('%', " percent ").to_lowercase().chars().map(|letter| base_letter(letter).unwrap_or(' ')).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The letter or digit, without its accent; `None` for a sign.
fn base_letter(letter: char) -> Option<char> {
    Some(match letter {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' | 'ü' => 'u',
        'ñ' => 'n',
        other if other.is_alphanumeric() => other,
        _ => return None,
    })
}
