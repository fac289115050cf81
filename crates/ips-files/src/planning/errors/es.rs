//! Spanish.

use crate::planning::fields::name_or_heading;
use crate::words::date;
use ips_core::{Expected, InputErrorKind, Language};

pub(super) fn sentence(kind: &InputErrorKind) -> String {
    match kind {
        InputErrorKind::UnknownField { nearest: Some(nearest) } => {
            format!("Aquí no se conoce ninguna columna ni campo con este nombre. Quizá quiso decir “{nearest}”.")
        }
        InputErrorKind::UnknownField { nearest: None } => "Aquí no se conoce ninguna columna ni campo con este nombre. No lo incluya.".to_owned(),
        InputErrorKind::UnknownRole { given, roles } => {
            format!("“{given}” no es un puesto de esta política. Elija uno de sus puestos: {}.", roles.join(", "))
        }
        InputErrorKind::MissingRole { .. } => "Falta el puesto, así que esta fila no se cuenta. Elija uno.".to_owned(),
        InputErrorKind::Missing => "Falta este dato. Escríbalo.".to_owned(),
        InputErrorKind::NotADate { given } => {
            format!("“{given}” no es una fecha que exista. Escriba año-mes-día, por ejemplo 2026-03-15, o déjelo vacío.")
        }
        InputErrorKind::NotANumber { given } => format!("“{given}” no es un número. Escriba uno, por ejemplo 0.5 o 12, o déjelo vacío."),
        InputErrorKind::NotWhole { given } => format!("“{given}” no es un número entero. Escriba uno, por ejemplo 12."),
        InputErrorKind::OutOfRange { given, least, most } => match (least, most) {
            (Some(least), Some(most)) => format!("“{given}” no puede estar aquí. Escriba un número de {least} a {most}."),
            (Some(least), None) => format!("“{given}” es demasiado pequeño. Escriba {least} o más."),
            (None, Some(most)) => format!("“{given}” es demasiado grande. Escriba {most} o menos."),
            (None, None) => format!("“{given}” no puede estar aquí. Corríjalo."),
        },
        InputErrorKind::WrongType { given, expected } => format!("“{given}” no puede estar aquí. Indique {}, o déjelo vacío.", form(*expected)),
        InputErrorKind::NotAnOption { given, options } => format!("“{given}” no es una de las opciones. Elija una de estas: {}.", options.join(", ")),
        InputErrorKind::GivenTwice => "Este dato aparece más de una vez. Indíquelo una sola vez.".to_owned(),
        InputErrorKind::AfterAsOf { given, as_of } => {
            format!("{given} es posterior a la fecha de referencia, {}. Corríjala o elija una fecha de referencia posterior.", date(*as_of, Language::Es))
        }
        InputErrorKind::Before { given, other, day } => format!(
            "{given} es anterior a aquello que la precede ({}: {}). Corrija una de las dos fechas.",
            name_or_heading(other, Language::Es),
            date(*day, Language::Es)
        ),
        InputErrorKind::Implausible { given } => format!("{given} está demasiado lejos para ser correcta. Revise el año."),
        InputErrorKind::Contradicts { other } => {
            format!("No concuerda con otro dato ({}). Corrija uno de los dos o quite uno.", name_or_heading(other, Language::Es))
        }
        InputErrorKind::OnlyOnce { first } => format!("Aquí solo puede haber uno de este tipo, y la fila {first} ya lo es. Conserve uno."),
        InputErrorKind::TooMany { most } => format!("Hay más de {most} entradas, y las que siguen no se leen. Quite algunas."),
    }
}

fn form(expected: Expected) -> &'static str {
    match expected {
        Expected::YesNo => "sí o no",
        Expected::Date => "una fecha, año-mes-día",
        Expected::Number => "un número",
        Expected::Text => "un texto",
        Expected::List => "una lista",
        Expected::Object => "nombres con valores",
    }
}
