//! The planning tasks, run as a program: one object in, one answer out.

mod command;

use command::inputs::{DUE, NORTH, PLAN, SCORE, SERVICES, SOUTH, STAY, TEAM, run};
use command::{Run, ips, scratch};
use ips_report::{Cell, Sheet, Workbook, read_xlsx, write_xlsx};
use serde_json::{Value, json};

const TASKS: [&str; 8] = ["need", "check-team", "plan", "deadlines", "fidelity", "authorization", "continued-stay", "discharge"];

fn answer(run: &Run) -> Value {
    serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}: {}{}", run.stdout, run.stderr))
}

#[test]
fn answers_have_one_form() {
    for (task, policy, input, status, parts) in [
        ("need", NORTH, r#"{"people": 60}"#, 0, &["strict", "loose"][..]),
        ("check-team", NORTH, TEAM, 1, &["phase", "violations", "warnings", "not_assessed", "findings", "staff"]),
        ("plan", NORTH, PLAN, 0, &["months", "hires", "without_hires", "deadlines"]),
        ("deadlines", SOUTH, DUE, 1, &["items", "missing_events", "pre_hire"]),
        ("fidelity", NORTH, SCORE, 1, &["total", "thresholds", "bands", "standing", "next_review", "progress", "re_evaluation"]),
        ("authorization", NORTH, SERVICES, 1, &["units", "authorizations", "findings", "packet", "billing"]),
        ("continued-stay", NORTH, STAY, 0, &["citation", "determination", "beside"]),
        ("continued-stay", SOUTH, "", 0, &["citation", "determination", "beside"]),
        ("discharge", SOUTH, "{}", 0, &["citation", "determination", "beside"]),
    ] {
        let run = run(task, policy, &[], input);
        assert_eq!((run.status, run.stderr.as_str()), (status, ""), "{task}");
        let answer = answer(&run);
        assert_eq!((&answer["policy"], &answer["as_of"]), (&json!(policy), &json!("2026-11-21")), "{task}");
        assert!(answer["policy_version"].is_string() && answer["past_review"].is_boolean() && answer["errors"].is_array(), "{task}: {answer}");
        for part in parts {
            assert!(answer["result"].get(part).is_some(), "{task}: {part} is not in {}", answer["result"]);
        }
    }
}

#[test]
fn options_ask_what_a_file_asks() {
    let options = ["--people", "60", "--leader-caseload", "0", "--smallest-position", "1", "--people-per-fte", "20", "--phase", "opening"];
    let file = r#"{"people": 60, "leader_caseload": 0, "smallest_position": 1, "people_per_fte": 20, "phase": "opening"}"#;
    assert_eq!(run("need", NORTH, &options, "").stdout, run("need", NORTH, &[], file).stdout);
    let refused = run("need", NORTH, &["--people", "60", "--smallest-position", "1.5"], "");
    assert_eq!((refused.status, &answer(&refused)["errors"][0]["field"]), (1, &json!("smallest_position")));
}

/// Rows have the numbers that a spreadsheet shows, wherever the list begins.
#[test]
fn staff_lists_from_tables() {
    let rows = [
        &["Team of May"][..],
        &["Name", "Puesto", "FTE", "Caseload", "Phone", "Hire date"],
        &["E1", "Employment Specialist", "1", "26", "555", "1/6/2025"],
        &[],
        &["E2", "esp", "half", "12", "", "2025-01-06"],
        &["L1", "Team lead", "1", "9", "", ""],
        &["", "chef", "1", "", "", ""],
    ];
    let csv = rows.map(|row| row.join(";")).join("\r\n");
    let cells = rows.map(|row| row.iter().map(|cell| Cell::Text((*cell).to_owned())).collect());
    let sheet = Sheet { name: "Staff".to_owned(), rows: cells.to_vec(), ..Sheet::default() };
    let stamp = "2026-11-21".parse().expect("a date");
    let workbook = write_xlsx(&Workbook { stamp, title: String::new(), sheets: vec![sheet] }).expect("a workbook");
    let path = format!("{}/staff.xlsx", env!("CARGO_TARGET_TMPDIR"));
    std::fs::write(&path, workbook).expect("a file");
    let figures = ["--individuals-served", "47", "--program-start", "2025-01-06", "--percent-time-in-community", "64.5"];
    let from_csv = run("check-team", NORTH, &figures, &csv);
    for run in [run("check-team", NORTH, &[&figures[..], &[&path]].concat(), ""), from_csv] {
        let answer = answer(&run);
        assert_eq!((run.status, run.stderr.as_str()), (1, ""));
        let wrong: Vec<String> =
            answer["errors"].as_array().expect("a list").iter().map(|error| format!("{} {} {}", error["row"], error["field"], error["code"])).collect();
        assert_eq!(wrong, [r#"null "Phone" "unknown_field""#, r#"5 "fte" "not_a_number""#, r#"7 "role" "unknown_role""#]);
        let staff = json!([{"row": 3, "name": "E1", "role": "esp"}, {"row": 5, "name": "E2", "role": "esp"}, {"row": 6, "name": "L1", "role": "team_lead"}]);
        assert_eq!((&answer["result"]["staff"], &answer["result"]["phase"]), (&staff, &json!("full")));
        let findings = answer["result"]["findings"].as_array().expect("a list");
        let caseload = findings.iter().find(|finding| finding["rule"] == "caseload" && finding["row"] == 3).expect("a finding");
        assert_eq!((&caseload["status"], &caseload["actual"]), (&json!("broken"), &json!(26)));
        assert!(findings.iter().any(|finding| finding["actual"] == 64.5 && finding["status"] == "broken"), "{findings:?}");
    }
    let twice = run("check-team", NORTH, &["--individuals-served", "3"], TEAM);
    assert!(answer(&twice)["errors"].as_array().is_some_and(|errors| errors.iter().any(|error| error["code"] == "given_twice")));
}

#[test]
fn a_saved_plan_holds_a_team() {
    let saved = json!({"kind": "ips-kit-plan", "format": 1, "policy": NORTH, "policy_version": "", "as_of": "2026-01-01",
        "fields": {"individuals_served": "47", "program_start_date": "2025-01-06", "need.people": "60"},
        "staff": [{"name": "E1", "role": "esp", "fte": "1", "caseload": "26"}], "participants": [], "reviews": [], "services": []});
    let run_saved = run("check-team", NORTH, &[], &saved.to_string());
    let answer = answer(&run_saved);
    assert_eq!((&answer["errors"], &answer["result"]["staff"][0]["name"], &answer["result"]["phase"]), (&json!([]), &json!("E1"), &json!("full")));
    let other = run("check-team", SOUTH, &[], &saved.to_string());
    assert_eq!((other.status, other.stdout.as_str()), (2, ""));
    assert!(other.stderr.contains("nc-yp630"), "{}", other.stderr);
}

#[test]
fn files_for_other_programs() {
    let (calendar, workbook, due) = (scratch("plan.ics", ""), scratch("plan.xlsx", ""), scratch("due.ics", ""));
    let plan = run("plan", NORTH, &["--calendar", &calendar, "--workbook", &workbook, "--lang", "es"], PLAN);
    assert_eq!((plan.status, plan.stderr.as_str()), (0, ""));
    let book = read_xlsx(&std::fs::read(&workbook).expect("a file")).expect("a spreadsheet");
    let months = &book.sheets.iter().find(|sheet| sheet.name == "Mes por mes").expect("a sheet of months").table;
    assert_eq!(months.rows[1][..3], ["Mes", "Fecha", "Personas atendidas"]);
    assert_eq!(months.rows[8][..3], ["6", "2027-07-04", "36"]);
    let hires = answer(&plan)["result"]["hires"].as_array().map_or(0, Vec::len);
    let fall_due = answer(&plan)["result"]["deadlines"].as_array().map_or(0, Vec::len);
    let text = std::fs::read_to_string(&calendar).expect("a file");
    // The certificate in hand and the one that is still to be earned are one entry: an answer that nobody gave says which of the two it is.
    assert_eq!(text.matches("BEGIN:VEVENT").count(), hires + fall_due - 1);
    assert!(text.replace("\r\n ", "").contains("o bien: Certificado de apoyo entre pares"), "{text}");
    let unfolded = text.replace("\r\n ", "");
    assert!(unfolded.contains("SUMMARY:Programa: Publicar el puesto a más tardar: Mentor o mentora de empleo entre pares (EPM)\\, 0.5 FTE"), "{text}");
    let deadlines = run("deadlines", SOUTH, &["--calendar", &due], DUE);
    let items = answer(&deadlines)["result"]["items"].as_array().cloned().unwrap_or_default();
    let open = items.iter().filter(|item| !item["status"]["code"].as_str().unwrap_or_default().starts_with("done")).count();
    assert_eq!(std::fs::read_to_string(&due).expect("a file").matches("BEGIN:VEVENT").count(), open);
    assert!(0 < open && open < items.len());
}

#[test]
fn hires_in_a_list_are_told_apart() {
    let input = r#"{"pre_hire": [{"role": "specialist", "first_day": "2026-12-01"}, {"role": "chef", "first_day": "2026-02-30"}]}"#;
    let run_list = run("deadlines", SOUTH, &[], input);
    let answer = answer(&run_list);
    let wrong: Vec<_> = answer["errors"].as_array().expect("a list").iter().map(|error| (&error["where"], &error["row"], &error["field"])).collect();
    let place = (json!("pre_hire"), json!(2));
    assert_eq!(wrong, [(&place.0, &place.1, &json!("role")), (&place.0, &place.1, &json!("first_day"))]);
    assert_eq!(answer["result"]["pre_hire"][0]["checks"][0]["oldest_usable"], "2026-09-02");
    let page = run("deadlines", SOUTH, &["--text"], input).stdout;
    assert!(page.contains("! Documents before the first day of work, row 2, Role: “chef”"), "{page}");
}

#[test]
fn facts_that_cannot_be_give_no_determination() {
    let run_bad = run("discharge", SOUTH, &[], r#"{"outreach_on_record": "maybe", "outreach": true}"#);
    let answer = answer(&run_bad);
    assert_eq!((run_bad.status, &answer["result"]), (1, &Value::Null));
    let codes: Vec<&Value> = answer["errors"].as_array().expect("a list").iter().map(|error| &error["code"]).collect();
    assert_eq!(codes, ["wrong_type", "unknown_fact"]);
    let page = run("discharge", SOUTH, &["--text"], r#"{"outreach": true}"#).stdout;
    assert!(page.contains("! outreach: This policy does not ask for a fact of this name."), "{page}");
}

#[test]
fn a_policy_of_your_own() {
    let own = format!("{}/../../tests/demo/third-state.toml", env!("CARGO_MANIFEST_DIR"));
    let run = ips(&["need", "--policy-file", &own, "--as-of", "2026-11-21", "--people", "30"], b"");
    assert_eq!((run.status, run.stderr.as_str()), (0, ""));
    assert!(answer(&run)["result"]["strict"]["teams"][0]["roles"].as_array().is_some_and(|roles| !roles.is_empty()));
}

#[test]
fn what_cannot_be_used_ends_with_two_and_says_why() {
    let sample = command::sample();
    let nowhere = "/nowhere/plan.ics";
    let north = |task: &'static str| vec![task, "--policy", NORTH, "--as-of", "2026-11-21"];
    let with = |task: &'static str, more: &[&'static str]| [north(task), more.to_vec()].concat();
    let cases: Vec<(Vec<&str>, &str, Vec<&str>)> = vec![
        (north("plan"), "", vec!["standard input is not a JSON object"]),
        (north("plan"), "[1]", vec!["is not a JSON object"]),
        (north("fidelity"), "{\"total\": 80,}", vec!["is not JSON", "line 1 column 14"]),
        (north("check-team"), "a,b\n1,2\n", vec!["no row of headings", "role, fte"]),
        (north("check-team"), "PK\u{3}\u{4}nothing", vec!["cannot read standard input"]),
        (with("check-team", &["/nowhere/staff.csv"]), "", vec!["cannot open /nowhere/staff.csv"]),
        (with("plan", &["--calendar", nowhere]), PLAN, vec!["cannot write /nowhere/plan.ics"]),
        (with("need", &["--people", "sixty"]), "", vec!["--people"]),
        (with("need", &["--smallest-position", "0.5"]), "", vec!["--people"]),
        (with("need", &["--people", "1", "file.json"]), "", vec!["cannot be used with"]),
        (vec!["need", "--policy", NORTH, "--as-of", "2015-12-31", "--people", "60"], "", vec!["no staffing rule in force on 2015-12-31"]),
        (vec!["need", "--policy-file", &sample, "--as-of", "2026-11-21", "--people", "60"], "", vec!["no planning part"]),
        (vec!["need", "--policy", "nowhere", "--as-of", "2026-11-21", "--people", "60"], "", vec!["no policy is called `nowhere`"]),
        (vec!["fidelity", "--policy", NORTH], "{}", vec!["--as-of"]),
        (vec!["fidelity", "--as-of", "2026-11-21"], "{}", vec!["--policy"]),
    ];
    for (arguments, input, words) in cases {
        let run = ips(&arguments, input.as_bytes());
        assert_eq!((run.status, run.stdout.as_str()), (2, ""), "{arguments:?}: {}", run.stderr);
        for word in words {
            assert!(run.stderr.contains(word), "{arguments:?}: {word} is not in {}", run.stderr);
        }
    }
}

/// What the examples of the help do is the subject of a test of its own.
#[test]
fn each_help_says_what_goes_in_and_where_the_names_are() {
    for task in TASKS {
        let help = ips(&[task, "--help"], b"").stdout;
        for part in ["Input: ", "Output: ", "Exit status: ", "Example:\n", "`ips policy show ", "lists every field"] {
            assert!(help.contains(part), "{task}: {part} is not in {help}");
        }
    }
}

/// An unknown name is told with the one that was meant, or with the place where it belongs; only a name like no other shall be left out.
#[test]
fn a_name_in_a_wrong_place_is_told_where_it_belongs() {
    for (task, policy, input, field, remedy) in [
        ("check-team", NORTH, r#"{"stuff": 1}"#, "stuff", "Did you mean “staff”?"),
        ("check-team", NORTH, r#"{"shoe_size": 42}"#, "shoe_size", "Leave it out."),
        ("check-team", NORTH, r#"{"hire_date": "2026-01-05"}"#, "hire_date", "“hire_date” belongs in “staff”, not here."),
        ("check-team", NORTH, r#"{"people": 5}"#, "people", "“people” belongs to another task: need."),
        ("check-team", NORTH, r#"{"staff": [{"role": "esp", "program_start_date": "2026-01-05"}]}"#, "program_start_date", "belongs at the top of the input"),
        ("check-team", NORTH, r#"{"staff": [{"role": "esp", "Case-Load": 5}]}"#, "Case-Load", "Did you mean “caseload”?"),
        ("need", NORTH, r#"{"people": 5, "individuals_served": 6}"#, "individuals_served", "Did you mean “people”?"),
        ("need", NORTH, r#"{"people": 5, "months": 6}"#, "months", "“months” belongs to another task: plan."),
        ("plan", NORTH, r#"{"program_start_date": "2027-01-04", "start_program_date": "x"}"#, "start_program_date", "Did you mean “program_start_date”?"),
        ("plan", NORTH, r#"{"program_start_date": "2027-01-04", "esp": 1}"#, "esp", "“esp” belongs in “opening_staff”, not here."),
        ("deadlines", NORTH, r#"{"hire_dtae": "2026-01-05"}"#, "hire_dtae", "“hire_date” belongs in “staff”, not here."),
        ("deadlines", NORTH, r#"{"staff": [{"role": "esp", "job_start_date": "2026-01-05"}]}"#, "job_start_date", "belongs in “participants”"),
        ("deadlines", NORTH, r#"{"staff": [{"role": "esp", "ips_101": "2026-01-05"}]}"#, "ips_101", "belongs in “staff.done”"),
        ("fidelity", NORTH, r#"{"date": "2026-01-05"}"#, "date", "“date” belongs in “reviews”, not here."),
        (
            "fidelity",
            NORTH,
            r#"{"reviews": [{"date": "2026-01-05", "total": 90, "kind": "review", "final_score": "2026-02-01"}]}"#,
            "final_score",
            "Did you mean “fidelity_score_final_date”?",
        ),
        ("authorization", NORTH, r#"{"minutes": 50}"#, "minutes", "“minutes” belongs in “services”, not here."),
        ("continued-stay", NORTH, r#"{"job_start": "2026-01-05"}"#, "job_start", "Did you mean “job_start_date”?"),
    ] {
        let run = run(task, policy, &[], input);
        let error = answer(&run)["errors"].as_array().and_then(|errors| errors.iter().find(|error| error["field"] == field).cloned());
        let error = error.unwrap_or_else(|| panic!("{task}: {field} is not told: {}", run.stdout));
        assert!(error["remedy"].as_str().is_some_and(|said| said.contains(remedy)), "{task}: {field}: {error}");
        assert_eq!(run.status, 1, "{task}: {field}");
        let page = page_of(task, policy, input);
        assert!(page.split_whitespace().collect::<Vec<_>>().join(" ").contains(remedy), "{task}: {field}: {page}");
    }
}

fn page_of(task: &str, policy: &str, input: &str) -> String {
    run(task, policy, &["--text"], input).stdout
}

/// What had another name on one task is read by both, and comes to the same.
#[test]
fn one_thing_has_one_name() {
    for (task, policy, old, new) in [
        ("need", NORTH, r#"{"people": 60, "post": 1, "people_per_post": 20}"#, r#"{"people": 60, "smallest_position": 1, "people_per_fte": 20}"#),
        (
            "authorization",
            NORTH,
            r#"{"authorization_start": "2026-03-15", "authorization_end": "2026-05-01", "services": [{"date": "2026-03-02", "minutes": 500}]}"#,
            r#"{"authorization_start_date": "2026-03-15", "authorization_end_date": "2026-05-01", "services": [{"date": "2026-03-02", "minutes": 500}]}"#,
        ),
        (
            "authorization",
            NORTH,
            r#"{"engagement_start": "2026-03-15", "services": [{"date": "2026-03-02", "minutes": 500}]}"#,
            r#"{"program_entry_date": "2026-03-15", "services": [{"date": "2026-03-02", "minutes": 500}]}"#,
        ),
        (
            "fidelity",
            NORTH,
            r#"{"total": 73, "findings_date": "2026-05-01", "reviews": [{"date": "2026-03-02", "total": 73, "kind": "review", "score_final": "2026-03-10"}]}"#,
            r#"{"total": 73, "fidelity_findings_date": "2026-05-01", "reviews": [{"date": "2026-03-02", "total": 73, "kind": "review", "fidelity_score_final_date": "2026-03-10"}]}"#,
        ),
        (
            "deadlines",
            SOUTH,
            r#"{"pre_hire": {"role": "specialist", "first_day": "2026-12-01"}}"#,
            r#"{"pre_hire": {"role": "specialist", "hire_date": "2026-12-01"}}"#,
        ),
        ("continued-stay", NORTH, r#"{"employment_start_date": "2026-02-16"}"#, r#"{"job_start_date": "2026-02-16"}"#),
    ] {
        let (old, new) = (run(task, policy, &[], old), run(task, policy, &[], new));
        assert_eq!(answer(&new)["errors"], json!([]), "{task}");
        assert_eq!(answer(&old)["result"], answer(&new)["result"], "{task}");
        assert_eq!((old.status, &answer(&old)["errors"]), (new.status, &json!([])), "{task}");
    }
}

/// A first day in the role that nobody gives is the day of hire, where the policy says so; a day that is given counts.
#[test]
fn the_role_begins_with_the_hire() {
    let of = |row: &str| {
        let run = run("deadlines", SOUTH, &[], &format!(r#"{{"staff": [{row}]}}"#));
        let items = answer(&run)["result"]["items"].as_array().cloned().unwrap_or_default();
        items.into_iter().find(|item| item["event"] == "role_start_date").map(|item| item["event_date"].clone())
    };
    assert_eq!(of(r#"{"role": "specialist", "hire_date": "2026-09-07"}"#), Some(json!("2026-09-07")));
    assert_eq!(of(r#"{"role": "specialist", "hire_date": "2026-09-07", "role_start_date": "2026-10-05"}"#), Some(json!("2026-10-05")));
    assert_eq!(of(r#"{"role": "specialist"}"#), None);
}
