//! What the module that reads and writes workbooks answers.

use ips_core::Language::{En, Es};
use ips_files::{Table, workbook_failure, workbook_rows};

#[test]
fn rows_and_failures_cross_as_json() {
    let rows = vec![vec!["Role".to_owned(), "FTE".to_owned()], Vec::new(), vec!["esp".to_owned(), "0.35".to_owned()]];
    assert_eq!(workbook_rows(r#"[["Role", "FTE"], [], ["esp", "0.35"]]"#), Table { rows });
    assert_eq!(workbook_rows("no answer"), Table::default());
    for (answer, english, spanish) in
        [(r#"{"en": "It is locked.", "es": "Está protegido."}"#, "It is locked.", "Está protegido."), ("of another form", "of another form", "of another form")]
    {
        assert_eq!((workbook_failure(answer, En).as_str(), workbook_failure(answer, Es).as_str()), (english, spanish));
    }
}
