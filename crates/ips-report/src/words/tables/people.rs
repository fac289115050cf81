//! The page that screens a list of people.

words! {
    /// A list of people, from the file to what is saved.
    People:
    heading, intro, policy, no_policy, file, choose, drop, file_hint, paste, paste_hint, paste_read, pasted_name, cancel, cancelled, stopped,
    columns, columns_intro, column, samples, read_as, not_read, dates, dates_told, month_first, day_first, again, save_columns, open_columns, columns_name,
    columns_opened, columns_wrong, twice,
    summary, decides, count, eligible, not_eligible, undetermined, refused, changed, criterion, failing, missing,
    people, show, everybody, any, find, sort, by_row, by_outcome, by_missing, backward, row, result, why, ask, open, previous, next, nobody_found,
    save, save_hint, save_csv, save_xlsx, reasons, save_rejects, result_name, rejects_name, saving, saved, no_sheets,
    back_keep, back_leave, finish;
    fn(u32) -> String: reading, screening;
    /// How many columns are read, of how many.
    fn(usize, usize) -> String: columns_read;
    /// The name of the sheet that is read, of how many.
    fn(&str, usize) -> String: sheet;
    fn(u64) -> String: hidden, nobody, recoded, row_of;
    /// The name of the list, how many people are in it, and in how many thousandths of a second they were screened.
    fn(&str, u64, u64) -> String: done;
    /// The first and the last that are shown, of how many.
    fn(usize, usize, usize) -> String: range;
    /// The row that is open, of the list of a name.
    fn(u64, &str) -> String: open_row;
}
