//! What is wrong with an entry that could not be taken, and what to do about it.

use super::headings::heading;
use super::results::day;
use crate::words::Named;
use ips_core::policy::Policy;
use ips_core::{Belongs, Expected, InputError, InputErrorKind, Language, Voice};

/// What is wrong with an entry of planning, and what to do about it.
pub(crate) fn of_input(error: &InputError) -> (String, String) {
    said(&Named { error, policy: None, language: Language::Es, heading, day })
}

/// What is wrong with an answer to a question of a screening, and what to do about it.
pub(crate) fn of_fact(error: &InputError, policy: (&Policy, Voice)) -> (String, String) {
    said(&Named { error, policy: Some(policy), language: Language::Es, heading: |_| None, day })
}

fn said(named: &Named<'_>) -> (String, String) {
    (message(named), remedy(named))
}

fn message(named: &Named<'_>) -> String {
    match &named.error.kind {
        InputErrorKind::UnknownFact { .. } => "Esta política no pregunta por un dato con este nombre.".to_owned(),
        InputErrorKind::UnknownField { .. } => "Aquí no se conoce ninguna columna ni campo con este nombre.".to_owned(),
        InputErrorKind::UnknownRole { given, .. } => format!("“{given}” no es un puesto de esta política."),
        InputErrorKind::MissingRole { .. } => "Falta el puesto, así que esta fila no se cuenta.".to_owned(),
        InputErrorKind::Missing => "Falta este dato.".to_owned(),
        InputErrorKind::NoSuchDate { given } => format!("“{given}” no es una fecha que exista."),
        InputErrorKind::AnAge { given } => format!("“{given}” es una edad, que cambia de un año a otro."),
        InputErrorKind::NotANumber { given } => format!("“{given}” no es un número."),
        InputErrorKind::Ambiguous { given, readings } => format!("“{given}” puede significar {}.", readings.join(" o ")),
        InputErrorKind::NotWhole { given } => format!("“{given}” no es un número entero."),
        InputErrorKind::OutOfRange { given, least, most } => match (least, most) {
            (Some(_), None) => format!("“{given}” es demasiado pequeño."),
            (None, Some(_)) => format!("“{given}” es demasiado grande."),
            _ => format!("“{given}” no se puede usar aquí."),
        },
        InputErrorKind::TooFine { given } => format!("“{given}” no se puede sumar con exactitud a las fracciones anteriores."),
        InputErrorKind::WrongType { given, .. } => format!("“{given}” no se puede usar aquí."),
        InputErrorKind::NotAnOption { given, .. } => format!("“{given}” no es una de las opciones."),
        InputErrorKind::GivenTwice => "Este dato aparece más de una vez.".to_owned(),
        InputErrorKind::AfterAsOf { given, as_of } => format!("{given} es posterior a la fecha de referencia, {}.", named.day(*as_of)),
        InputErrorKind::Before { given, other, day } => {
            format!("{given} es anterior a lo que debe venir antes ({}: {}).", named.other(other), named.day(*day))
        }
        InputErrorKind::OutsideDays { given, .. } => format!("{given} no se puede usar con los demás datos."),
        InputErrorKind::EitherOr { others } => format!("Esto reemplaza a otros datos que también están ({}).", named.others(others)),
        InputErrorKind::Implausible { given } => format!("{given} está demasiado lejos para ser correcto."),
        InputErrorKind::Contradiction { other } => format!("No concuerda con otro dato ({}).", named.other(other)),
        InputErrorKind::OnlyOnce { first } => format!("Aquí solo puede haber uno de este tipo, y la fila {first} ya lo es."),
        InputErrorKind::TooMany { most } => format!("Hay más de {most} entradas, y las que siguen no se leen."),
    }
}

fn remedy(named: &Named<'_>) -> String {
    match &named.error.kind {
        InputErrorKind::UnknownField { nearest, belongs: Some(belongs) } => elsewhere(nearest.as_deref().unwrap_or(named.error.field()), *belongs),
        InputErrorKind::UnknownFact { nearest: Some(nearest) } | InputErrorKind::UnknownField { nearest: Some(nearest), .. } => {
            format!("¿Quiso decir “{nearest}”?")
        }
        InputErrorKind::UnknownFact { nearest: None } | InputErrorKind::UnknownField { nearest: None, .. } => "No lo incluya.".to_owned(),
        InputErrorKind::UnknownRole { roles, .. } | InputErrorKind::MissingRole { roles } => format!("Elija uno de sus puestos: {}.", roles.join(", ")),
        InputErrorKind::Missing => "Escríbalo.".to_owned(),
        InputErrorKind::NoSuchDate { .. } => "Escriba año-mes-día, por ejemplo 2026-03-15, o déjelo vacío.".to_owned(),
        InputErrorKind::AnAge { .. } => "Escriba la fecha o el año de nacimiento, o déjelo vacío.".to_owned(),
        InputErrorKind::NotANumber { .. } => "Escriba uno, por ejemplo 0.5 o 12, o déjelo vacío.".to_owned(),
        InputErrorKind::Ambiguous { .. } => "Escriba la opción correcta.".to_owned(),
        InputErrorKind::NotWhole { .. } => "Escriba uno, por ejemplo 12.".to_owned(),
        InputErrorKind::OutOfRange { least, most, .. } => match (least, most) {
            (Some(least), Some(most)) => format!("Escriba un número de {least} a {most}."),
            (Some(least), None) => format!("Escriba {least} o más."),
            (None, Some(most)) => format!("Escriba {most} o menos."),
            (None, None) => "Corríjalo.".to_owned(),
        },
        InputErrorKind::TooFine { .. } => "Escríbalo con dos cifras decimales, por ejemplo 0.35.".to_owned(),
        InputErrorKind::WrongType { expected, .. } => format!("Indique {}, o déjelo vacío.", form(named, expected)),
        InputErrorKind::NotAnOption { options, .. } => format!("Elija una de estas: {}.", named.options(options)),
        InputErrorKind::GivenTwice => "Indíquelo una sola vez.".to_owned(),
        InputErrorKind::AfterAsOf { .. } => "Corríjala o elija una fecha de referencia posterior.".to_owned(),
        InputErrorKind::Before { .. } => "Corrija una de las dos fechas.".to_owned(),
        InputErrorKind::OutsideDays { first, last, .. } => format!("Elija un día entre el {} y el {}.", named.day(*first), named.day(*last)),
        InputErrorKind::EitherOr { others } => format!("Quite esto o, si no, quite todos estos: {}.", named.others(others)),
        InputErrorKind::Implausible { .. } => "Revise el año, que tiene cuatro cifras.".to_owned(),
        InputErrorKind::Contradiction { .. } => "Corrija uno de los dos o quite uno.".to_owned(),
        InputErrorKind::OnlyOnce { .. } => "Conserve uno.".to_owned(),
        InputErrorKind::TooMany { .. } => "Quite algunas.".to_owned(),
    }
}

/// Where a field belongs that stands in a wrong place.
fn elsewhere(name: &str, belongs: Belongs) -> String {
    match belongs {
        Belongs { task: None, list: None } => format!("“{name}” va al comienzo de los datos, no aquí dentro."),
        Belongs { task: None, list: Some(list) } => format!("“{name}” va en “{list}”, no aquí."),
        Belongs { task: Some(task), list: None } => format!("“{name}” es de otra tarea: {task}."),
        Belongs { task: Some(task), list: Some(list) } => format!("“{name}” es de otra tarea: {task}, en “{list}”."),
    }
}

fn form(named: &Named<'_>, expected: &Expected) -> String {
    match expected {
        Expected::YesNo => "true (sí) o false (no)".to_owned(),
        Expected::Date => "una fecha como texto, año-mes-día".to_owned(),
        Expected::Year => "un año como número de cuatro cifras".to_owned(),
        Expected::Number => "un número".to_owned(),
        Expected::Text => "un texto".to_owned(),
        Expected::OneOf(options) => format!("una de estas: {}", named.options(options)),
        Expected::List => "una lista".to_owned(),
        Expected::Object => "nombres con valores".to_owned(),
    }
}
