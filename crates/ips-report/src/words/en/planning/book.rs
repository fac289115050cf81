//! What only a workbook says.

use crate::words::tables::Book;

pub(super) const BOOK: Book = Book {
    put_in: "What was put in",
    value: "Value",
    unit: "Unit",
    note: "Note",
    taken: "Left empty: this was taken.",
    result: "Result",
    standing: "How it stands",
    days_to_fill: "Days to fill the position",
    days_at_work: "Days at work in this plan",
};
