//! Cómo se leyó una lista del personal.

use crate::read::StaffNote;

/// Lo que conviene saber de cómo se leyó una lista.
pub(crate) fn note(note: &StaffNote) -> String {
    match note {
        StaffNote::Sheet { name } => format!("La lista se leyó de la hoja “{name}”. No se leyó ninguna otra hoja."),
        StaffNote::SheetsBeyond { most } => format!("Solo se miraron las primeras {most} hojas del libro."),
        StaffNote::ColumnsBeyond { most } => format!("No se leyeron las columnas después de las primeras {most}."),
        StaffNote::HiddenRows { rows } => match rows.as_slice() {
            [row] => format!("La fila {row} está oculta en el libro y no se usó. Si es parte de la lista, muéstrela y abra el archivo de nuevo."),
            rows => {
                format!("Las filas {} están ocultas en el libro y no se usaron. Si son parte de la lista, muéstrelas y abra el archivo de nuevo.", listed(rows))
            }
        },
        StaffNote::TotalRows { rows } => match rows.as_slice() {
            [row] => format!("La fila {row} tiene un total, así que no se leyó como persona."),
            rows => format!("Las filas {} tienen totales, así que no se leyeron como personas.", listed(rows)),
        },
        StaffNote::DayFirst { column } => {
            format!("Las fechas de “{column}” se leyeron con el día primero, porque algunas solo se pueden leer así. Revise una de ellas.")
        }
        StaffNote::ShortYears { column } => format!("Los años de dos cifras de “{column}” se leyeron como 1970 a 2069."),
        StaffNote::Rounded { row, column, given, read, more: 0 } => format!("Fila {row}, “{column}”: {given} se leyó como {read}."),
        StaffNote::Rounded { row, column, given, read, more } => {
            format!("Fila {row}, “{column}”: {given} se leyó como {read}, y lo mismo con {more} más bajo este encabezado.")
        }
    }
}

/// Números de filas, solo los primeros si son muchos.
fn listed(rows: &[usize]) -> String {
    const SHOWN: usize = 20;
    let shown: Vec<String> = rows.iter().take(SHOWN).map(ToString::to_string).collect();
    let more = rows.len().saturating_sub(SHOWN);
    if more > 0 { format!("{} y {more} más", shown.join(", ")) } else { shown.join(", ") }
}
