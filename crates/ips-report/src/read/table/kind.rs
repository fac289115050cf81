//! What can be wrong with a file or a pasted text that is to be a table.

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum TableErrorKind {
    TooLarge,
    TooManyRows,
    TooManyColumns {
        row: usize,
    },
    NotText,
    /// A container that may be an `.xlsx`, given where text is read.
    Spreadsheet,
    /// An `.xls`.
    OldSpreadsheet,
    OpenQuote {
        row: usize,
    },
    /// No `.xlsx`, given where one is read.
    #[cfg_attr(not(feature = "spreadsheets"), expect(dead_code))]
    NotSpreadsheet,
    #[cfg_attr(not(feature = "spreadsheets"), expect(dead_code))]
    Locked,
    #[cfg_attr(not(feature = "spreadsheets"), expect(dead_code))]
    Damaged,
    /// A formula in this cell failed; `error` is what the spreadsheet program shows, such as `#DIV/0!`.
    #[cfg_attr(not(feature = "spreadsheets"), expect(dead_code))]
    CellError {
        row: usize,
        column: usize,
        error: String,
    },
}
