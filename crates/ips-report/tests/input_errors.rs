//! What is said about an entry that cannot be used, and where it stands.

mod common;

use common::{day, program};
use ips_core::Language::{self, En, Es};
use ips_core::{Belongs, Expected, Fraction, InputError, InputErrorKind, Place, Voice};
use ips_report::Speaker;

fn says(language: Language) -> Speaker<'static, ()> {
    Speaker::new(&(), Voice::Worker, language)
}

fn text(text: &str) -> String {
    text.to_owned()
}

fn words() -> Vec<String> {
    vec![text("a"), text("b")]
}

/// A kind of error with its sentences in English and Spanish.
type Said = (InputErrorKind, &'static str, &'static str);

fn assert_said<const N: usize>(cases: [Said; N]) {
    for (kind, english, spanish) in cases {
        let error = InputError::new(Place::top(), kind);
        assert_eq!(says(En).input_error(&error), english);
        assert_eq!(says(Es).input_error(&error), spanish);
    }
}

#[test]
fn names_that_are_unknown_or_missing_are_said() {
    assert_said([
        (
            InputErrorKind::UnknownField { nearest: Some(text("hire_date")), belongs: None },
            "No column or field of this name is known here. Did you mean “hire_date”?",
            "Aquí no se conoce ninguna columna ni campo con este nombre. ¿Quiso decir “hire_date”?",
        ),
        (
            InputErrorKind::UnknownField { nearest: Some(text("hire_date")), belongs: Some(Belongs { task: None, list: Some("staff") }) },
            "No column or field of this name is known here. “hire_date” belongs in “staff”, not here.",
            "Aquí no se conoce ninguna columna ni campo con este nombre. “hire_date” va en “staff”, no aquí.",
        ),
        (
            InputErrorKind::UnknownField { nearest: Some(text("program_start_date")), belongs: Some(Belongs { task: None, list: None }) },
            "No column or field of this name is known here. “program_start_date” belongs at the top of the input, not in here.",
            "Aquí no se conoce ninguna columna ni campo con este nombre. “program_start_date” va al comienzo de los datos, no aquí dentro.",
        ),
        (
            InputErrorKind::UnknownField { nearest: Some(text("people")), belongs: Some(Belongs { task: Some("need"), list: None }) },
            "No column or field of this name is known here. “people” belongs to another task: need.",
            "Aquí no se conoce ninguna columna ni campo con este nombre. “people” es de otra tarea: need.",
        ),
        (
            InputErrorKind::UnknownField { nearest: Some(text("minutes")), belongs: Some(Belongs { task: Some("authorization"), list: Some("services") }) },
            "No column or field of this name is known here. “minutes” belongs to another task: authorization, in “services”.",
            "Aquí no se conoce ninguna columna ni campo con este nombre. “minutes” es de otra tarea: authorization, en “services”.",
        ),
        (
            InputErrorKind::UnknownField { nearest: None, belongs: None },
            "No column or field of this name is known here. Leave it out.",
            "Aquí no se conoce ninguna columna ni campo con este nombre. No lo incluya.",
        ),
        (
            InputErrorKind::UnknownRole { given: text("boss"), roles: words() },
            "“boss” is not a role of this policy. Choose one of its roles: a, b.",
            "“boss” no es un puesto de esta política. Elija uno de sus puestos: a, b.",
        ),
        (
            InputErrorKind::MissingRole { roles: words() },
            "The role is missing, so this row is not counted. Choose one of its roles: a, b.",
            "Falta el puesto, así que esta fila no se cuenta. Elija uno de sus puestos: a, b.",
        ),
        (InputErrorKind::Missing, "This is missing. Fill it in.", "Falta este dato. Escríbalo."),
        (InputErrorKind::GivenTwice, "This is given more than once. Give it once.", "Este dato aparece más de una vez. Indíquelo una sola vez."),
    ]);
}

#[test]
fn values_that_cannot_be_taken_are_said() {
    assert_said([
        (
            InputErrorKind::NoSuchDate { given: text("2026-02-30") },
            "“2026-02-30” is not a date that exists. Write year-month-day, such as 2026-03-15, or leave it empty.",
            "“2026-02-30” no es una fecha que exista. Escriba año-mes-día, por ejemplo 2026-03-15, o déjelo vacío.",
        ),
        (
            InputErrorKind::AnAge { given: text("34") },
            "“34” is an age, which changes from year to year. Write the date or the year of birth, or leave it empty.",
            "“34” es una edad, que cambia de un año a otro. Escriba la fecha o el año de nacimiento, o déjelo vacío.",
        ),
        (
            InputErrorKind::NotANumber { given: text("many") },
            "“many” is not a number. Write one such as 0.5 or 12, or leave it empty.",
            "“many” no es un número. Escriba uno, por ejemplo 0.5 o 12, o déjelo vacío.",
        ),
        (
            InputErrorKind::Ambiguous { given: text("0.95"), readings: vec![text("95"), text("0.95%")] },
            "“0.95” can mean 95 or 0.95%. Write the one that is meant.",
            "“0.95” puede significar 95 o 0.95%. Escriba la opción correcta.",
        ),
        (
            InputErrorKind::NotWhole { given: text("3.5") },
            "“3.5” is not a whole number. Write one such as 12.",
            "“3.5” no es un número entero. Escriba uno, por ejemplo 12.",
        ),
        (
            InputErrorKind::OutOfRange { given: text("2"), least: Some(Fraction::ZERO), most: Some(Fraction::ONE) },
            "“2” cannot be used here. Write a number from 0 to 1.",
            "“2” no se puede usar aquí. Escriba un número de 0 a 1.",
        ),
        (
            InputErrorKind::OutOfRange { given: text("-1"), least: Some(Fraction::ZERO), most: None },
            "“-1” is too small. Write 0 or more.",
            "“-1” es demasiado pequeño. Escriba 0 o más.",
        ),
        (
            InputErrorKind::OutOfRange { given: text("2"), least: None, most: Some(Fraction::ONE) },
            "“2” is too large. Write 1 or less.",
            "“2” es demasiado grande. Escriba 1 o menos.",
        ),
        (
            InputErrorKind::WrongType { given: text("perhaps"), expected: Expected::YesNo },
            "“perhaps” cannot be used here. Give true (yes) or false (no), or leave it empty.",
            "“perhaps” no se puede usar aquí. Indique true (sí) o false (no), o déjelo vacío.",
        ),
        (
            InputErrorKind::NotAnOption { given: text("c"), options: words() },
            "“c” is not one of the choices. Choose one of these: a, b.",
            "“c” no es una de las opciones. Elija una de estas: a, b.",
        ),
        (
            InputErrorKind::TooFine { given: text("1/7") },
            "“1/7” cannot be added exactly to the fractions before it. Write it with two digits after the point, such as 0.35.",
            "“1/7” no se puede sumar con exactitud a las fracciones anteriores. Escríbalo con dos cifras decimales, por ejemplo 0.35.",
        ),
        (
            InputErrorKind::AfterAsOf { given: text("2027-01-01"), as_of: day("2026-11-21") },
            "2027-01-01 is after the as-of date, November 21, 2026. Correct it, or choose a later as-of date.",
            "2027-01-01 es posterior a la fecha de referencia, 21 de noviembre de 2026. Corríjala o elija una fecha de referencia posterior.",
        ),
        (
            InputErrorKind::Before { given: text("2026-01-01"), other: text("hire_date"), day: day("2026-02-01") },
            "2026-01-01 is before what it follows (Hire date: February 1, 2026). Correct one of the two dates.",
            "2026-01-01 es anterior a lo que debe venir antes (Fecha de contratación: 1 de febrero de 2026). Corrija una de las dos fechas.",
        ),
        (
            InputErrorKind::OutsideDays { given: text("2027-03-15"), first: day("2027-04-01"), last: day("2032-03-01") },
            "2027-03-15 cannot be used with the other entries. Choose a day from April 1, 2027 to March 1, 2032.",
            "2027-03-15 no se puede usar con los demás datos. Elija un día entre el 1 de abril de 2027 y el 1 de marzo de 2032.",
        ),
        (
            InputErrorKind::EitherOr { others: vec![text("target_people"), text("target_date")] },
            "This stands in place of others that are given too (People to reach, Day by which to reach them). Leave this out, or else leave out all of these: People to reach, Day by which to reach them.",
            "Esto reemplaza a otros datos que también están (Personas que se quiere atender, Día en que ya deben atenderse). Quite esto o, si no, quite todos estos: Personas que se quiere atender, Día en que ya deben atenderse.",
        ),
        (
            InputErrorKind::Implausible { given: text("0202-01-01") },
            "0202-01-01 is too far away to be right. Check the year, which has four digits.",
            "0202-01-01 está demasiado lejos para ser correcto. Revise el año, que tiene cuatro cifras.",
        ),
        (
            InputErrorKind::Contradiction { other: text("ratings") },
            "This does not agree with another entry (Ratings). Correct one of them, or leave one out.",
            "No concuerda con otro dato (Calificaciones). Corrija uno de los dos o quite uno.",
        ),
        (
            InputErrorKind::OnlyOnce { first: 2 },
            "Only one of this kind can be here, and row 2 is one. Keep one of them.",
            "Aquí solo puede haber uno de este tipo, y la fila 2 ya lo es. Conserve uno.",
        ),
        (
            InputErrorKind::TooMany { most: 1000 },
            "There are more than 1000 entries, and those after them are not read. Leave some out.",
            "Hay más de 1000 entradas, y las que siguen no se leen. Quite algunas.",
        ),
    ]);
}

#[test]
fn a_place_is_said_in_words() {
    let program = program("nc-yp630");
    for (place, english, spanish) in [
        (Place::top(), "The input", "Los datos"),
        (Place::top().field("individuals_served"), "People served", "Personas atendidas"),
        (Place::of("staff").row(2).field("caseload"), "Staff list, row 2, Caseload", "Lista del personal, fila 2, Carga de casos"),
        (Place::of("services").row(3), "Services, row 3", "Servicios, fila 3"),
        (Place::of("staff").row(1).field("shoe_size"), "Staff list, row 1, shoe_size", "Lista del personal, fila 1, shoe_size"),
    ] {
        assert_eq!(Speaker::new(&program, Voice::Worker, En).place(&place), english);
        assert_eq!(Speaker::new(&program, Voice::Worker, Es).place(&place), spanish);
    }
    // What the policy has a name for is called by it: every event, fact and deadline has one, in each language its own.
    let planning = program.planning();
    let own = planning.events.iter().map(|event| event.id.clone()).chain(planning.staff_facts.iter().map(|fact| fact.id.clone()));
    for name in own.chain(planning.deadlines.iter().map(|deadline| format!("done.{}", deadline.id))) {
        let (english, spanish) = (Speaker::new(&program, Voice::Worker, En).field(&name), Speaker::new(&program, Voice::Worker, Es).field(&name));
        assert!(english != spanish && english != name.as_str() && !spanish.contains('_'), "{name}: {english}, {spanish}");
    }
}
