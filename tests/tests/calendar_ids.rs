//! Every entry of a calendar has an id of its own, and keeps it: what moves is moved in the user's calendar, not doubled.

use chrono::NaiveDate;
use ips_core::policy::ProgramPolicy;
use ips_core::{Language, Situation, Voice, parse_date};
use ips_report::{DeadlineTask, PlanTask, Speaker, deadline_report, plan_report, report_calendar};
use ips_tests::input;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};

const AS_OF: &str = "2026-11-21";

fn day(text: &str) -> NaiveDate {
    parse_date(text).unwrap_or_else(|| panic!("`{text}` is not a date"))
}

/// What a calendar says of one entry, as far as it is compared: what has to be done by whom, and when.
type Entry = (String, String);

/// The entries of a calendar by their ids; two with one id fail.
fn entries(calendar: &str, about: &str) -> BTreeMap<String, Entry> {
    let text = calendar.replace("\r\n ", "");
    let mut entries = BTreeMap::new();
    for event in text.split("BEGIN:VEVENT").skip(1) {
        let value = |name: &str| event.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_else(|| panic!("{about}: no {name} in {event}")).to_owned();
        let entry = (value("SUMMARY:"), value("DTSTART;VALUE=DATE:"));
        let id = value("UID:");
        if let Some(other) = entries.insert(id, entry.clone()) {
            panic!("{about}: {entry:?} and {other:?} share an id");
        }
    }
    entries
}

fn deadlines(program: &'static ProgramPolicy, lists: &Value, language: Language) -> BTreeMap<String, Entry> {
    let situation = Situation::new(program, day(AS_OF));
    let (task, errors) = DeadlineTask::read(situation, input(lists));
    assert!(errors.is_empty(), "{lists}: {errors:?}");
    let report = deadline_report(&task.due(400), situation, Speaker::new(program, Voice::Worker, language));
    entries(&report_calendar(&report), &lists.to_string())
}

fn plan(program: &'static ProgramPolicy, question: &Value, language: Language) -> BTreeMap<String, Entry> {
    let situation = Situation::new(program, day(AS_OF));
    let (task, errors) = PlanTask::read(situation, &input(question), language).expect("a rule is in force");
    assert!(errors.is_empty(), "{question}: {errors:?}");
    let planned = task.planned().expect("the question has a start");
    let report = plan_report(&planned, situation, Speaker::new(program, Voice::Worker, language));
    entries(&report_calendar(&report), &question.to_string())
}

fn ids(entries: &BTreeMap<String, Entry>) -> BTreeSet<&String> {
    entries.keys().collect()
}

/// How many entries say the same apart from the day.
fn by_summary(entries: &BTreeMap<String, Entry>) -> BTreeMap<&str, usize> {
    entries.values().fold(BTreeMap::new(), |mut counts, (summary, _)| {
        *counts.entry(summary.as_str()).or_default() += 1;
        counts
    })
}

/// Whatever stands in both calendars has one id in both: as many entries keep theirs as there can be.
fn is_moved_not_doubled(before: &BTreeMap<String, Entry>, after: &BTreeMap<String, Entry>, about: &str) {
    let kept: BTreeMap<String, Entry> = before.iter().filter(|(id, _)| after.contains_key(*id)).map(|(id, entry)| (id.clone(), entry.clone())).collect();
    for (id, (summary, _)) in &kept {
        assert_eq!(summary, &after[id].0, "{about}: an id went over to something else");
    }
    let (earlier, later, kept) = (by_summary(before), by_summary(after), by_summary(&kept));
    for (summary, count) in earlier {
        let most = count.min(later.get(summary).copied().unwrap_or_default());
        assert_eq!(kept.get(summary).copied().unwrap_or_default(), most, "{about}: {summary}");
    }
}

/// A role of a policy, by its place in it: the caseload role first.
fn role(program: &ProgramPolicy, number: usize) -> String {
    let staffing = &program.planning().staffing;
    let others = staffing.roles.iter().map(|role| &role.id).filter(|role| **role != staffing.caseload_role);
    [&staffing.caseload_role].into_iter().chain(others).nth(number).expect("a policy has so many roles").clone()
}

fn staff_lists(program: &ProgramPolicy) -> Vec<(&'static str, Value)> {
    let (worker, other) = (role(program, 0), role(program, 1));
    let lists = [
        ("one person", json!([{"name": "JD", "role": worker, "hire_date": "2026-10-01"}])),
        (
            "one code for two people, with other days",
            json!([
            {"name": "JD", "role": worker, "hire_date": "2026-10-01"}, {"name": "JD", "role": worker, "hire_date": "2026-11-01"}]),
        ),
        ("one code in two roles", json!([{"name": "JD", "role": worker, "hire_date": "2026-10-01"}, {"name": "JD", "role": other, "hire_date": "2026-10-01"}])),
        (
            "true twins",
            json!([
            {"name": "JD", "role": worker, "hire_date": "2026-10-01"}, {"name": "JD", "role": worker, "hire_date": "2026-10-01"},
            {"name": "JD", "role": worker, "hire_date": "2026-10-01"}]),
        ),
        (
            "nobody has a name",
            json!([
            {"role": worker, "hire_date": "2026-10-15"}, {"role": worker, "hire_date": "2026-09-15"}, {"role": worker, "hire_date": "2026-09-15"},
            {"role": other, "hire_date": "2026-09-15"}]),
        ),
        (
            "names that look like what tells others apart",
            json!([
            {"role": worker, "hire_date": "2026-10-01"}, {"name": "-", "role": worker, "hire_date": "2026-10-01"}, {"name": "+-", "role": worker, "hire_date": "2026-10-01"},
            {"name": "staff 1", "role": worker, "hire_date": "2026-10-01"}, {"name": "JD", "role": worker, "hire_date": "2026-10-01"},
            {"name": "JD", "role": worker, "hire_date": "2026-10-02"}, {"name": "JD/2026-10-02", "role": worker, "hire_date": "2026-10-01"},
            {"name": format!("JD/{worker}"), "role": worker, "hire_date": "2026-10-01"},
            {"name": format!("JD/{worker}/2026-10-02"), "role": worker, "hire_date": "2026-10-01"}]),
        ),
    ];
    lists.into_iter().collect()
}

fn lists(staff: &Value, start: &str) -> Value {
    let participants = json!([{"code": "1", "program_entry_date": "2026-11-01"}, {"code": "1", "program_entry_date": "2026-11-02"},
        {"code": "1", "job_start_date": "2026-11-02"}, {"program_entry_date": "2026-11-01"}, {"program_entry_date": "2026-11-01"},
        {"code": "1/participants/2026-11-02", "program_entry_date": "2026-11-01"}]);
    json!({"program_start_date": start, "staff": staff, "participants": participants})
}

/// Duties that come back are listed more than once for one person: 400 days ahead.
#[test]
fn no_two_entries_of_deadlines_share_an_id() {
    for program in ips_policies::programs() {
        for (name, staff) in staff_lists(program) {
            let found = deadlines(program, &lists(&staff, "2026-08-31"), Language::En);
            assert!(found.len() > 4, "{}, {name}: {found:?}", program.id());
            assert_eq!(
                ids(&found),
                ids(&deadlines(program, &lists(&staff, "2026-08-31"), Language::Es)),
                "{}, {name}: the same in every language",
                program.id()
            );
        }
    }
}

/// Each row: who is moved or put in, and where. Whoever was there keeps the id of every entry.
#[test]
fn deadlines_keep_their_ids() {
    for program in ips_policies::programs() {
        for (name, staff) in staff_lists(program) {
            let about = format!("{}, {name}", program.id());
            let before = deadlines(program, &lists(&staff, "2026-08-31"), Language::En);
            is_moved_not_doubled(&before, &deadlines(program, &lists(&staff, "2026-09-14"), Language::En), &format!("{about}: the program starts later"));
            let rows = staff.as_array().expect("a list").clone();
            let newcomers = [
                json!({"name": "ZZ", "role": role(program, 0), "hire_date": "2026-11-15"}),
                json!({"role": role(program, 0), "hire_date": "2026-11-15"}),
                json!({"role": role(program, 0), "hire_date": "2026-08-15"}),
                json!({"name": "JD", "role": role(program, 0), "hire_date": "2026-11-15"}),
                json!({"name": "JD", "role": role(program, 0), "hire_date": "2026-08-15"}),
            ];
            for newcomer in newcomers {
                let above: Value = [newcomer.clone()].into_iter().chain(rows.clone()).collect();
                let after = deadlines(program, &lists(&above, "2026-08-31"), Language::En);
                assert!(ids(&before).is_subset(&ids(&after)) && before.len() < after.len(), "{about}: {newcomer} above the others");
            }
            let turned: Value = rows.iter().rev().cloned().collect();
            assert_eq!(ids(&before), ids(&deadlines(program, &lists(&turned, "2026-08-31"), Language::En)), "{about}: the list in another order");
        }
        // Who is known by a name, or is the only one of a role, keeps the ids when the day of hire moves.
        for person in [json!({"name": "JD", "role": role(program, 0)}), json!({"role": role(program, 0)})] {
            let on = |hire: &str| {
                let mut person = person.clone();
                person["hire_date"] = json!(hire);
                deadlines(program, &lists(&json!([person]), "2026-08-31"), Language::En)
            };
            is_moved_not_doubled(&on("2026-10-05"), &on("2026-10-19"), &format!("{}: {person} begins later", program.id()));
        }
    }
}

#[test]
fn plans_keep_their_ids() {
    let questions = [
        json!({"new_per_month": 6}),
        json!({"new_per_month": 6, "months": 36, "hiring_lead_days": 60, "smallest_position": 1}),
        // Several teams, and several hires of one role in one month.
        json!({"people_at_start": 300, "new_per_month": 40, "months": 18}),
        json!({"people_at_start": 0, "new_per_month": 0, "months": 3}),
    ];
    for program in ips_policies::programs() {
        for question in &questions {
            let starting = |start: &str, language| {
                let mut question = question.clone();
                question["program_start_date"] = json!(start);
                plan(program, &question, language)
            };
            let before = starting("2027-01-04", Language::En);
            assert_eq!(ids(&before), ids(&starting("2027-01-04", Language::Es)), "{}, {question}: the same in every language", program.id());
            for start in ["2027-01-05", "2027-02-28", "2028-01-04"] {
                is_moved_not_doubled(&before, &starting(start, Language::En), &format!("{}, {question} from {start}", program.id()));
            }
        }
    }
}
