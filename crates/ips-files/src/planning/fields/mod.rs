//! What the fields of lists, teams and questions are called: over a column, beside a field, and in a message.

mod en;
mod es;

use ips_core::policy::ProgramPolicy;
use ips_core::{Language, Place, Text};
use std::borrow::Cow;

pub(crate) use en::heading as english_heading;
pub(crate) use es::heading as spanish_heading;

/// What a field is called that every policy shares, by its name in the input (`hire_date`, `caseload`); `None` for a name that only a
/// policy explains, or nobody.
pub fn field_heading(name: &str, language: Language) -> Option<&'static str> {
    match language {
        Language::En => en::heading(name),
        Language::Es => es::heading(name),
    }
}

/// What a field is called: by the policy where it is one of its events, facts or deadlines (`done.` with the id of a deadline), else as under
/// every policy; a name that nobody explains stands for itself.
pub fn field_title<'a>(program: &'a ProgramPolicy, name: &'a str, language: Language) -> Cow<'a, str> {
    if let Some(title) = own_title(program, name) {
        return Cow::Borrowed(title.get(language));
    }
    let deadline = name.strip_prefix("done.").and_then(|id| program.planning().deadlines.iter().find(|deadline| deadline.id == id));
    match (deadline, field_heading(name, language)) {
        (Some(deadline), _) => Cow::Owned(done(deadline.title.get(language), language)),
        (None, Some(heading)) => Cow::Borrowed(heading),
        (None, None) => Cow::Borrowed(name),
    }
}

/// Where an entry stands, in words: "Staff list, row 2, Hire date".
pub fn input_place(place: &Place, program: &ProgramPolicy, language: Language) -> String {
    let list = place.list.as_deref().map(|list| Cow::Owned(name_or_heading(list, language)));
    let row = place.row.map(|row| Cow::Owned(row_number(row, language)));
    let field = place.field.as_deref().map(|name| field_title(program, name, language));
    let parts: Vec<Cow<'_, str>> = [list, row, field].into_iter().flatten().collect();
    if parts.is_empty() { whole_input(language).to_owned() } else { parts.join(", ") }
}

/// What an event or fact of the policy is called.
fn own_title<'a>(program: &'a ProgramPolicy, name: &str) -> Option<&'a Text> {
    let planning = program.planning();
    let event = planning.events.iter().find(|event| event.id == name).map(|event| &event.title);
    event.or_else(|| planning.staff_facts.iter().find(|fact| fact.id == name).map(|fact| &fact.question))
}

/// The heading of a name, or else the name itself with blanks between its words.
pub(crate) fn name_or_heading(name: &str, language: Language) -> String {
    or_spaced(field_heading(name, language), name)
}

/// A heading, or else the name itself with blanks between its words.
pub(crate) fn or_spaced(heading: Option<&str>, name: &str) -> String {
    heading.map_or_else(|| name.replace('_', " "), str::to_owned)
}

fn done(title: &str, language: Language) -> String {
    match language {
        Language::En => format!("Done: {title}"),
        Language::Es => format!("Hecho: {title}"),
    }
}

fn row_number(row: usize, language: Language) -> String {
    match language {
        Language::En => format!("row {row}"),
        Language::Es => format!("fila {row}"),
    }
}

fn whole_input(language: Language) -> &'static str {
    match language {
        Language::En => "The input",
        Language::Es => "Los datos",
    }
}
