//! What only a workbook says.

use crate::words::tables::Book;

pub(super) const BOOK: Book = Book {
    put_in: "Lo que se indicó",
    value: "Valor",
    unit: "Unidad",
    note: "Nota",
    taken: "Quedó vacío: se tomó este valor.",
    result: "Resultado",
    standing: "Situación",
    days_to_fill: "Días para cubrir el puesto",
    days_at_work: "Días de trabajo en este plan",
};
