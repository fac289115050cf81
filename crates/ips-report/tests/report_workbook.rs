//! The workbook of a report, re-read: what it says by calamine, and how it is set up in the parts of the file.

#![cfg(feature = "spreadsheets")]

mod common;

use calamine::{Data, Reader, Xlsx};
use common::{day, input, program};
use ips_core::fields::AskedTask;
use ips_core::policy::ProgramPolicy;
use ips_core::{Language, Situation, Voice};
use ips_report::{DeadlineTask, PlanTask, PutIn, Report, Speaker, check_team_of, deadline_report, plan_report, report_workbook, team_report, write_xlsx};
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// A file with its parts as text.
struct Book {
    bytes: Vec<u8>,
    parts: BTreeMap<String, String>,
}

impl Book {
    fn of(report: &Report<'_>) -> Self {
        let bytes = write_xlsx(&report_workbook(report)).unwrap_or_else(|error| panic!("{error}"));
        let mut zip = zip::ZipArchive::new(Cursor::new(bytes.clone())).expect("a container");
        let mut parts = BTreeMap::new();
        for index in 0..zip.len() {
            let mut part = zip.by_index(index).expect("a part");
            let mut text = String::new();
            part.read_to_string(&mut text).expect("text");
            parts.insert(part.name().expect("a name").into_owned(), text);
        }
        Self { bytes, parts }
    }

    fn file(&self) -> Xlsx<Cursor<Vec<u8>>> {
        Xlsx::new(Cursor::new(self.bytes.clone())).expect("a workbook")
    }

    fn names(&self) -> Vec<String> {
        self.file().sheet_names()
    }

    /// The cells of a sheet, row by row.
    fn cells(&self, name: &str) -> Vec<Vec<Data>> {
        let range = self.file().worksheet_range(name).unwrap_or_else(|error| panic!("{name}: {error}"));
        range.rows().map(<[Data]>::to_vec).collect()
    }

    /// The part of a sheet, by the place of its tab.
    fn sheet(&self, place: usize) -> &str {
        &self.parts[&format!("xl/worksheets/sheet{}.xml", place + 1)]
    }

    /// A row of the first sheet, by what stands in its first cell.
    fn put_in(&self, what: &str) -> Vec<String> {
        let rows = self.cells(&self.names()[0]);
        let row = rows.iter().find(|row| row[0] == *what).unwrap_or_else(|| panic!("no row {what} in {rows:?}"));
        row[1..].iter().map(said).collect()
    }
}

/// A cell as text, a day as year-month-day.
fn said(cell: &Data) -> String {
    match cell {
        Data::DateTime(moment) => {
            let (year, month, day, ..) = moment.to_ymd_hms_milli();
            format!("{year}-{month:02}-{day:02}")
        }
        other => other.to_string(),
    }
}

fn speaker(program: &ProgramPolicy, language: Language) -> Speaker<'_, ProgramPolicy> {
    Speaker::new(program, Voice::Worker, language)
}

fn plan(program: &ProgramPolicy, json: &str, language: Language) -> Book {
    let (situation, input, speaker) = (Situation::new(program, day("2026-11-21")), input(json), speaker(program, language));
    let (task, errors) = PlanTask::read(situation, &input, language).expect("rules are in force");
    let planned = task.planned().expect("a plan");
    let report = plan_report(&planned, situation, speaker).with_input(&PutIn::plan(&input, &errors, &planned), speaker);
    Book::of(&report.with_errors(&errors, speaker))
}

const PLAN: &str = r#"{"program_start_date": "2027-01-04", "months": 18, "new_per_month": 6, "leaving_percent": 2.5, "hiring_lead_days": 60,
    "people_at_start": "many", "opening_staff": {"team_lead": 1}}"#;

#[test]
fn what_was_put_in_stands_on_the_first_sheet() {
    let north = program("nc-yp630");
    let book = plan(&north, PLAN, Language::En);
    assert_eq!(book.names()[0], "What was put in");
    assert_eq!(book.cells("What was put in")[0][0].to_string(), "What was put in: Start-up plan, North Carolina");
    for (what, expected) in [
        ("As of", ["2026-11-21", "", ""]),
        ("Policy", ["nc-yp630 (North Carolina)", "", ""]),
        ("Version", ["2019-01-07", "", ""]),
        ("Who decides", ["The payer, by its own documents. This is a planning aid.", "", ""]),
        ("Program start", ["2027-01-04", "", ""]),
        ("Months", ["18", "months", ""]),
        ("% who leave each month", ["2.5", "percent", ""]),
        ("Days to fill a position", ["60", "days", ""]),
        ("Staff on the first day: Team lead", ["1", "FTE", ""]),
        ("Smallest part of a position", ["0.5", "FTE", "Left empty: this was taken."]),
        ("Reading", ["Plan on the stricter reading", "", "Left empty: this was taken."]),
    ] {
        assert_eq!(book.put_in(what), expected, "{what}");
    }
    let wrong = book.put_in("People on the first day");
    assert_eq!(wrong[..2], ["many", "people"]);
    assert!(wrong[2].contains("is not a number"), "what cannot be used says so: {wrong:?}");
    let spanish = plan(&north, PLAN, Language::Es);
    assert_eq!(spanish.names()[0], "Lo que se indicó");
    assert_eq!(spanish.put_in("Lectura")[0], "Planificar con la lectura más estricta");
}

#[test]
fn days_are_days_and_numbers_numbers() {
    let book = plan(&program("nc-yp630"), PLAN, Language::En);
    let months = book.cells("Month by month");
    assert!(matches!(months[2][..3], [Data::Float(_), Data::DateTime(_), Data::Float(_)]), "{:?}", months[2]);
    let hires = book.cells("Whom to hire, and when");
    assert_eq!(hires[1][..2], ["Post the job by", "At work by"].map(|head| Data::String(head.to_owned())));
    assert!(hires[2..].iter().all(|row| matches!(row[..2], [Data::DateTime(_), Data::DateTime(_)])), "{hires:?}");
    let note = hires[1].iter().position(|head| *head == "Note").expect("a column for remarks");
    assert_eq!(hires[2][note].to_string(), "before the as-of date: start now", "what stands beside a day has a column of its own");
    let due = book.names().into_iter().find(|name| name.starts_with("What falls due")).expect("a sheet");
    let rows = book.cells(&due);
    assert_eq!(rows[1][0].to_string(), "Plan for");
    assert!(rows.len() > 30 && rows[2..].iter().all(|row| row[..2].iter().any(|cell| matches!(cell, Data::DateTime(_)))), "{rows:?}");
    // What the file says of such a cell is a day, not a number that looks like one.
    assert!(book.parts["xl/styles.xml"].contains("formatCode=\"yyyy-mm-dd\""));
}

#[test]
fn every_sheet_has_its_head_in_sight_its_filters_and_its_page() {
    for (policy, language) in [("nc-yp630", Language::En), ("la-ccp4043", Language::Es)] {
        let book = plan(&program(policy), r#"{"program_start_date": "2027-01-04", "new_per_month": 6, "hiring_lead_days": 60}"#, language);
        let names = book.names();
        assert!(names.len() >= 7, "{names:?}");
        let workbook = &book.parts["xl/workbook.xml"];
        for (place, name) in names.iter().enumerate() {
            let sheet = book.sheet(place);
            for part in [
                r#"<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>"#,
                r#"<pageSetUpPr fitToPage="1"/>"#,
                r#"fitToHeight="0""#,
                r#"paperSize="1""#,
                "<mergeCell ref=\"A1:",
                "<oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter>",
            ] {
                assert!(sheet.contains(part), "{name}: {part} in {}", &sheet[..1500]);
            }
            let rows = book.cells(name).len();
            let filter = sheet.split("<autoFilter ref=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_else(|| panic!("{name} has no filters"));
            assert!(filter.starts_with("A2:") && filter.ends_with(&rows.to_string()), "{name}: {filter}, {rows} rows");
            assert!(rows > 2, "{name} holds nothing");
            // Each row says how high it is, for the programs that do not fit it themselves.
            let heights = sheet.matches(" ht=\"").count();
            assert_eq!((sheet.matches("<row ").count(), sheet.matches("customHeight=\"1\"").count()), (rows, heights), "{name}");
            let local = |kind: &str| format!(r#"<definedName name="_xlnm.{kind}" localSheetId="{place}">"#);
            for kind in ["Print_Area", "Print_Titles"] {
                assert!(workbook.contains(&local(kind)), "{name}: {kind}");
            }
        }
        assert!(workbook.contains("$A$1:"), "{workbook}");
    }
}

#[test]
fn charts_are_charts_of_the_workbook() {
    let book = plan(&program("nc-yp630"), PLAN, Language::En);
    let names = book.names();
    let with_drawing: Vec<&String> = names.iter().enumerate().filter(|(place, _)| book.sheet(*place).contains("<drawing ")).map(|(_, name)| name).collect();
    assert_eq!(with_drawing, ["People and capacity", "Hiring and deadlines"]);
    let chart = |number: usize| &book.parts[&format!("xl/charts/chart{number}.xml")];
    for (part, count) in [("<c:barChart>", 1), ("<c:lineChart>", 1), ("<c:gapWidth val=\"0\"/>", 1)] {
        assert_eq!(chart(1).matches(part).count(), count, "{part}");
    }
    // What is drawn stands in the cells: month 0 to 18.
    for cells in ["'People and capacity'!$A$3:$A$21", "'People and capacity'!$B$3:$B$21", "'People and capacity'!$C$3:$C$21", "'People and capacity'!$B$2"] {
        assert!(chart(1).contains(&format!("<c:f>{cells}</c:f>")), "{cells}");
    }
    let hires = book.cells("Whom to hire, and when").len();
    assert!(chart(2).contains(&format!("<c:f>'Hiring and deadlines'!$D$3:$D${hires}</c:f>")) && chart(2).contains("<c:grouping val=\"stacked\"/>"));
    assert!(book.parts["xl/drawings/drawing1.xml"].contains("descr=\"The stepped dashed line"), "what there is to see, for who does not see it");
}

#[test]
fn lists_that_were_put_in_have_sheets_of_their_own() {
    let north = program("nc-yp630");
    let speaker = speaker(&north, Language::En);
    let situation = Situation::new(&north, day("2026-11-21"));
    let team = input(
        r#"{"individuals_served": 40, "staff": [{"name": "L1", "role": "lead", "fte": 1, "hire_date": "2025-01-06"}, null,
            {"name": "E1", "role": "esp", "fte": "half", "caseload": 12, "first_day": "2025-02-03"}]}"#,
    );
    let (checked, errors) = check_team_of(situation, &team).expect("rules are in force");
    let book = Book::of(&team_report(&checked, situation, speaker).with_input(&PutIn::of(AskedTask::CheckTeam, &team, &errors), speaker));
    assert_eq!(book.names()[..3], ["What was put in", "Staff list", "Result"]);
    let rows: Vec<Vec<String>> = book.cells("Staff list").iter().map(|row| row.iter().map(said).collect()).collect();
    assert_eq!(rows[1], ["Code name", "Role", "FTE", "Caseload", "Hire date", "Note"], "a name of before is the name of now");
    assert_eq!(rows[2], ["L1", "Team lead", "1", "", "2025-01-06", ""]);
    assert_eq!(rows[3][..5], ["E1", "Employment support professional (ESP)", "half", "12", "2025-02-03"]);
    assert!(rows[3][5].starts_with("FTE: "), "{rows:?}");
    let said_there = book.cells("Result");
    assert!(said_there.iter().any(|row| row[0] == "What breaks a rule · The team" && row[1] == "Must" && row[3].to_string().contains("NC-")), "{said_there:?}");

    let asked = input(
        r#"{"program": {"program_start_date": "2026-06-21", "done": {"opening_staff": "2026-06-20"}},
            "staff": [{"name": "E1", "role": "esp", "hire_date": "2026-09-01"}]}"#,
    );
    let (task, errors) = DeadlineTask::read(situation, asked.clone());
    let book = Book::of(&deadline_report(&task.due(180), situation, speaker).with_input(&PutIn::of(AskedTask::Deadlines, &asked, &errors), speaker));
    assert_eq!(book.put_in("Program: Program start")[0], "2026-06-21");
    let due = book.cells("What is due");
    assert_eq!(due[1][..2], ["Group", "Plan for"].map(|head| Data::String(head.to_owned())));
    let groups: Vec<String> = due[2..].iter().map(|row| row[0].to_string()).collect();
    assert!(groups.iter().any(|group| group != &groups[0]), "what is due is one sheet with its groups: {groups:?}");
}
