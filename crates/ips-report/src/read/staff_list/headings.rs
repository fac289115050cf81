//! Which column of a spreadsheet is which field of a staff list.

use super::columns::StaffCell;
use crate::words::{Speaker, field_heading};
use ips_core::policy::ProgramPolicy;
use ips_core::policy::planning::{EventOf, Figure};
use ips_core::{Language, Voice, small_letters, without_marks};
use std::collections::BTreeMap;

/// Other headings that staff lists have, in the form of [`plain`], those that can mean nothing else first.
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
    /// Its own names in the form of [`plain`]: the one in the input, and what it is called in every language.
    own: Vec<String>,
}

/// A name by which a column is known.
#[derive(Clone, Copy)]
pub(super) struct Called {
    /// The place of the field among all.
    pub(super) field: usize,
    /// How well the name fits: 0 is the field's own name, more is one of the others.
    pub(super) rank: usize,
}

/// What every heading stands for that a staff list of the policy may have.
pub(super) struct Headings {
    pub(super) fields: Vec<Field>,
    called: BTreeMap<String, Called>,
}

impl Headings {
    pub(super) fn of(program: &ProgramPolicy) -> Self {
        let fields = fields(program);
        let mut called = BTreeMap::new();
        // A field's own name is no other name of a field that comes before it.
        for (field, own) in fields.iter().enumerate().flat_map(|(field, known)| known.own.iter().map(move |own| (field, own))) {
            called.entry(own.clone()).or_insert(Called { field, rank: 0 });
        }
        for (name, also) in ALSO {
            if let Some(field) = fields.iter().position(|field| field.name == name) {
                for (rank, other) in (1..).zip(also) {
                    called.entry((*other).to_owned()).or_insert(Called { field, rank });
                }
            }
        }
        Self { fields, called }
    }

    /// What a heading stands for.
    pub(super) fn called(&self, heading: &str) -> Option<Called> {
        self.called.get(&plain(heading)).copied()
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
    known.chain(own).chain(facts).chain(done.map(|name| (name, StaffCell::Date))).map(|(name, cell)| field(program, name, cell)).collect()
}

fn field(program: &ProgramPolicy, name: String, cell: StaffCell) -> Field {
    let mut own = vec![plain(&name)];
    for language in Language::ALL {
        own.extend(field_heading(&name, language).map(plain));
        own.push(plain(&Speaker::new(program, Voice::Worker, language).field(&name)));
    }
    own.retain(|heading| !heading.is_empty());
    Field { name, cell, own }
}

/// A heading without what people write differently: case, accents, signs, blanks and marks that nobody sees. `%` is a word.
pub(super) fn plain(heading: &str) -> String {
    let letters: String = small_letters(&without_marks(heading).replace('%', " percent ")).chars().map(|letter| base_letter(letter).unwrap_or(' ')).collect();
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
        letter if letter.is_ascii() => return letter.is_ascii_alphanumeric().then_some(letter),
        // Signs of Western Europe, of printers and of mathematics; what else there is counts as letters.
        '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' => return None,
        letter => letter,
    })
}
