//! Por qué no se puede evaluar una lista de personas.

use crate::people_list::PeopleListError;
use crate::people_list::Unsaid;
use crate::read::FlawKind;

/// Por qué no se puede la lista entera.
pub(crate) fn error(error: &PeopleListError) -> String {
    match error {
        PeopleListError::Table(error) => error.sentence(ips_core::Language::Es),
        PeopleListError::NoHeadings { known } => {
            format!("No se encontró una fila de encabezados. Ponga a cada columna el nombre de lo que contiene: {}.", known.join(", "))
        }
        PeopleListError::Mapping(error) => format!("Lo que se dice de las columnas no se puede usar: {error}."),
        PeopleListError::NoSuchHeading { heading, headings } => {
            format!("Se dice algo de una columna “{heading}”, pero no existe. Las columnas son: {}.", headings.join(", "))
        }
        PeopleListError::AlreadyScreened { heading } => {
            format!("La lista ya tiene una columna “{heading}”, así que ya se evaluó. Use la lista original o borre las columnas agregadas.")
        }
        PeopleListError::RowTooLong { row } => {
            format!("La fila {row} pasa de 16 MB, lo que no ocupa ninguna fila de personas. Busque allí unas comillas o un fin de línea que falten.")
        }
        PeopleListError::TwoWays { heading, row, given, readings } => format!(
            "“{given}”, en la fila {row}, columna “{heading}”, puede significar {}, y ningún otro día de la columna lo aclara. Diga cómo están escritos sus días: primero el mes o primero el día.",
            readings.join(" o ")
        ),
    }
}

/// Por qué no se puede una fila con más celdas que columnas.
pub(crate) fn too_wide() -> &'static str {
    "La fila tiene más celdas que columnas, así que sus respuestas pueden estar en columnas equivocadas. Ponga entre comillas el texto que contenga separadores."
}

/// Por qué una celda de un libro no tiene respuesta.
pub(crate) fn unsaid(why: Unsaid) -> String {
    match why {
        Unsaid::Merged => "Esta celda está combinada con otra, y solo la primera tiene un valor. Sepárelas y escriba la respuesta en cada fila.".to_owned(),
        Unsaid::Flaw(FlawKind::NoValue) => {
            "Una fórmula de esta celda nunca se calculó. Abra la lista en su programa de hojas de cálculo, guárdela y evalúela de nuevo.".to_owned()
        }
        Unsaid::Flaw(flaw) => format!("La fórmula de esta celda falló ({flaw}). Corríjala o escriba la respuesta."),
    }
}
