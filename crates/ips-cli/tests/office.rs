//! Inputs as offices have them, through the command: what it finds, what it refuses, what it says beside.

mod command;

use command::inputs::{NORTH, SOUTH};
use command::ips;
use serde_json::Value;
use std::io::{Cursor, Write as _};
use std::path::{Path, PathBuf};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

fn sample(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/office").join(name)
}

fn check(policy: &str, path: &Path) -> (i32, Value, String) {
    let path = path.to_str().expect("the path is a text");
    // A list has no figures of the team; an object has its own.
    let is_object = Path::new(path).extension().is_some_and(|extension| extension == "json");
    let team: &[&str] = if is_object { &[] } else { &["--individuals-served", "30", "--program-start", "2024-01-08"] };
    let run = ips(&[&["check-team", "--policy", policy, "--as-of", "2026-11-21"][..], team, &[path]].concat(), b"");
    (run.status, serde_json::from_str(&run.stdout).unwrap_or_default(), run.stderr)
}

/// Writes a file for the tests of this kind, and gives its path.
fn kept(name: &str, bytes: &[u8]) -> PathBuf {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("office-{name}"));
    std::fs::write(&path, bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    path
}

/// Each error as where it stands and what is wrong, each note as its code.
fn told(answer: &Value) -> String {
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let list = |name: &str| answer[name].as_array().cloned().unwrap_or_default();
    let errors = list("errors").into_iter().map(|error| format!("{} {} {}", text(&error["row"]), text(&error["field"]), text(&error["code"])));
    let notes = list("notes").into_iter().map(|note| {
        assert!(note["message"].as_str().is_some_and(|message| message.ends_with('.')), "{note}");
        text(&note["code"])
    });
    errors.chain(notes).collect::<Vec<_>>().join("; ")
}

#[test]
fn samples() {
    let plainly =
        "name,role,fte,caseload,hire_date\nT1,team_lead,1,5,2024-01-08\nE1,esp,1,25,2024-01-08\nP1,epm,1,0,2024-01-08\nA1,program_assistant,0.5,,2024-01-08\n";
    let list = kept("office.csv", plainly.as_bytes());
    let (_, expected, _) = check(NORTH, &list);
    // The file, whether it finds what the plain list finds, and what it tells.
    for (file, is_same, errors) in [
        ("x02_fte_percent.xlsx", true, ""),
        ("c04_title_before_role.csv", true, "null Title unknown_field"),
        ("c05_start_before_hire.csv", true, "null Start Date unknown_field"),
        ("c06_total_row.csv", true, "total_rows"),
        ("c07_lrm_dates.csv", true, ""),
        ("x04a_filtered_row.xlsx", true, "hidden_rows"),
        ("x05_instructions_first.xlsx", true, "sheet"),
        ("x11_error_in_unused_column.xlsx", true, "null Phone unknown_field"),
        ("c03_fte_percent.csv", false, ""),
        ("c08_thousands.csv", false, ""),
        ("c09_float_noise.csv", false, "rounded"),
        ("dmy.csv", false, "day_first"),
        ("fte_js_float_noise.json", false, ""),
        ("fte_fraction_overflow.json", false, FINE),
    ] {
        let (_, answer, stderr) = check(NORTH, &sample(file));
        assert_eq!((told(&answer).as_str(), stderr.as_str()), (errors, ""), "{file}");
        assert_eq!(answer["result"]["findings"] == expected["result"]["findings"], is_same, "{file}");
    }
    let (status, _, stderr) = check(NORTH, &sample("x03_formula_no_cache.xlsx"));
    assert!(status == 2 && stderr.contains("Staff!C3"), "{stderr}");
    let (_, answer, _) = check(SOUTH, &sample("x02d_fraction_general_la.xlsx"));
    assert_eq!(told(&answer), "2 percent_of_caseload_from_those_teams ambiguous");
    let people = ips(&["need", "--policy", NORTH, "--as-of", "2026-11-21"], br#"{"people":"1,000"}"#);
    let plain = ips(&["need", "--policy", NORTH, "--as-of", "2026-11-21"], br#"{"people":1000}"#);
    assert_eq!((people.status, people.stdout), (plain.status, plain.stdout));
    // For people, the notes stand in the report.
    let path = sample("c06_total_row.csv");
    let text = ips(&["check-team", "--policy", NORTH, "--as-of", "2026-11-21", "--text", "--lang", "es", path.to_str().expect("a text")], b"");
    assert!(text.stdout.contains("La fila 6 tiene un total"), "{}", text.stdout);
}

/// The fractions that cannot be added exactly to those before them.
const FINE: &str = "10 fte too_fine; 11 fte too_fine; 12 fte too_fine; 13 fte too_fine; 14 fte too_fine; 15 fte too_fine; 16 fte too_fine; \
    17 fte too_fine; 18 fte too_fine";

fn each(times: usize, text: impl FnMut(usize) -> String) -> String {
    (0..times).map(text).collect::<Vec<String>>().concat()
}

/// A workbook with these parts of sheets, shared texts and styles; `sheets` is how often the first sheet is listed.
fn workbook(sheet: &str, texts: &str, styles: &str, sheets: usize) -> Vec<u8> {
    const SPREADSHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let listed = each(sheets, |sheet| format!(r#"<sheet name="S{sheet}" sheetId="{sheet}" r:id="a{sheet}"/>"#));
    let related = each(sheets, |sheet| format!(r#"<Relationship Id="a{sheet}" Type="{OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>"#));
    let parts = [
        ("_rels/.rels", format!(r#"<Relationships><Relationship Id="a" Type="{OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>"#)),
        ("xl/workbook.xml", format!(r#"<workbook xmlns="{SPREADSHEET}" xmlns:r="{OFFICE}"><sheets>{listed}</sheets></workbook>"#)),
        ("xl/_rels/workbook.xml.rels", format!("<Relationships>{related}</Relationships>")),
        ("xl/sharedStrings.xml", format!("<sst {texts}</sst>")),
        ("xl/styles.xml", format!("<styleSheet>{styles}</styleSheet>")),
        ("xl/worksheets/sheet1.xml", format!(r#"<worksheet xmlns="{SPREADSHEET}"><sheetData>{sheet}</sheetData></worksheet>"#)),
    ];
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(name, SimpleFileOptions::default()).expect("the part can be begun");
        writer.write_all(text.as_bytes()).expect("the part can be written");
    }
    writer.finish().expect("the workbook can be closed").into_inner()
}

const HEADING: &str = r#"<row><c t="str"><v>Role</v></c><c t="str"><v>FTE</v></c></row><row><c t="str"><v>ESP</v></c><c><v>1</v></c></row>"#;

/// Small files that ask for much are refused at once, with little memory, and it is said why and where.
#[test]
fn hostile_files() {
    let long = format!("<si><t>{}</t></si>", "x".repeat(32_767));
    let shared = |cells: usize| format!("{HEADING}{}", r#"<row><c t="s"><v>0</v></c></row>"#.repeat(cells));
    let rows: String = (3..19_000).map(wide_row).collect();
    let cases = [
        ("a long text in many cells", workbook(&shared(19_000), &format!(">{long}"), "", 1), "more than 64 MB of text, counted up to cell S0!A1956"),
        (
            "a text too long for a cell",
            workbook(HEADING, &format!("><si><t>{}</t></si>", "x".repeat(2_000_000)), "", 1),
            "32767 characters in xl/sharedStrings.xml",
        ),
        ("a text a little too long", workbook(&shared(1), &format!("><si><t>{}</t></si>", "x".repeat(32_768)), "", 1), "32767 characters in cell S0!A3"),
        ("a number of texts that is told", workbook(HEADING, r#"uniqueCount="99999999999">"#, "", 1), "(xl/sharedStrings.xml)"),
        ("millions of texts", workbook(HEADING, &format!(">{}", "<si/>".repeat(3_000_000)), "", 1), "(xl/sharedStrings.xml)"),
        ("millions of styles", workbook(HEADING, ">", &format!("<cellXfs>{}</cellXfs>", "<xf/>".repeat(3_000_000)), 1), "(xl/styles.xml)"),
        ("styles with copies of a long one", workbook(HEADING, ">", &styles(), 1), "(xl/styles.xml)"),
        ("far cells in every row", workbook(&format!("{HEADING}{rows}"), ">", "", 1), "2 million cells, counted up to cell S0!IV"),
        ("a part that unpacks to 70 MB", workbook(HEADING, &format!(">{}", " ".repeat(70_000_000)), "", 1), "more than 64 MB when it is unpacked"),
        ("a text with very many cells", format!("Role,FTE\n{}", format!("{}x\n", ",".repeat(250)).repeat(9_000)).into_bytes(), "2 million cells"),
        ("a text with a very wide row", format!("Role,FTE\n{}", ",".repeat(9_000_000)).into_bytes(), "Row 2 has more cells than a spreadsheet"),
    ];
    for (name, bytes, message) in cases {
        let path = kept("hostile", &bytes);
        let begun = std::time::Instant::now();
        // Space of addresses, of which the program itself takes some.
        let (status, stderr) = within("ulimit -v 120000", &path);
        assert!(status == Some(2) && stderr.contains(message), "{name}: {status:?} {stderr}");
        assert!(begun.elapsed().as_secs() < 20, "{name}: {:?}", begun.elapsed());
    }
    let many = kept("many-sheets", &workbook(HEADING, ">", "", 40_000));
    let columns = each(200, |column| format!(r#"<c t="str"><v>Column {column} of a list with long headings</v></c>"#));
    let wide = kept("wide", &workbook(&format!("<row>{columns}</row>{HEADING}"), ">", "", 1));
    for path in [many, wide] {
        let begun = std::time::Instant::now();
        let (_, answer, stderr) = check(NORTH, &path);
        assert_eq!((answer["result"]["staff"].as_array().map(Vec::len), stderr.as_str()), (Some(1), ""));
        assert!(begun.elapsed().as_secs() < 10, "{:?}", begun.elapsed());
    }
}

fn wide_row(row: usize) -> String {
    format!(r#"<row r="{row}"><c r="IV{row}"><v>1</v></c></row>"#)
}

/// A font with a name of 300 KB, and many styles that name it.
fn styles() -> String {
    let font = format!(r#"<fonts><font><name val="{}"/></font></fonts>"#, "x".repeat(300_000));
    format!("{font}<cellXfs>{}</cellXfs>", r#"<xf fontId="0"/>"#.repeat(10_000))
}

/// Runs the command in a shell that has set a limit; exit status and what it says.
fn within(limit: &str, path: &Path) -> (Option<i32>, String) {
    let command = format!("{limit} && exec \"$0\" check-team --policy {NORTH} --as-of 2026-11-21 \"$1\"");
    let output = std::process::Command::new("sh").args(["-c", &command, env!("CARGO_BIN_EXE_ips")]).arg(path).output().expect("a shell can be started");
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}
