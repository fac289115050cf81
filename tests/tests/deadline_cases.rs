//! Every table of deadlines and pre-hire windows.

use chrono::{Days, NaiveDate};
use ips_core::calendar::Weekend;
use ips_core::clocks::{
    ClockInput, DueItem, DueStatus, DueWindow, MissingEvent, PreHireJudgment, PreHireQuestion, PreHireWindow, Subject, deadlines, missing_events, pre_hire,
};
use ips_core::policy::planning::{EventOf, Length};
use ips_core::{Situation, Truth, parse_date};
use ips_tests::{Complaints, PlanningTable, codes, input};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::BTreeSet;

/// A year: far enough for the second time of everything that comes back more often.
const YEAR: Length = Length::Months(12);

fn day(text: &str) -> NaiveDate {
    parse_date(text).unwrap_or_else(|| panic!("`{text}` is not a date"))
}

fn after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).expect("a day")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LastDayCase {
    deadline: String,
    role: Option<String>,
    #[serde(default)]
    facts: Map<String, Value>,
    event: String,
    earliest: Option<String>,
    due: Option<String>,
    latest: Option<String>,
    second: Option<String>,
    weekend: Option<String>,
    #[serde(default)]
    clamped: bool,
}

impl LastDayCase {
    /// The input with nothing but the event, and where a day is given, the deadline done on it.
    fn input(&self, table: &PlanningTable<Self>, done: Option<NaiveDate>) -> Value {
        let planning = table.program.planning();
        let deadline = planning.deadlines.iter().find(|deadline| deadline.id == self.deadline);
        let event = deadline.and_then(|deadline| planning.events.iter().find(|event| event.id == deadline.event));
        let event = event.unwrap_or_else(|| panic!("{}: no deadline is called {}", table.file, self.deadline));
        let mut fields = self.facts.clone();
        fields.insert(event.id.clone(), json!(self.event));
        fields.extend(done.map(|done| ("done".to_owned(), json!({ self.deadline.as_str(): done.to_string() }))));
        match event.of {
            EventOf::Program => json!({ "program": fields }),
            EventOf::Participant => json!({ "participants": [fields] }),
            EventOf::Staff => {
                fields.insert("role".to_owned(), json!(self.role.as_ref().expect("a staff deadline is tried with a role")));
                json!({ "staff": [fields] })
            }
        }
    }

    /// What becomes of the deadline: the status of each time that is listed.
    fn statuses(&self, table: &PlanningTable<Self>, as_of: NaiveDate, done: Option<NaiveDate>, complaints: &mut Complaints) -> Vec<(u32, DueStatus)> {
        let situation = Situation::new(table.program, as_of);
        let (input, errors) = ClockInput::read(situation, &input(&self.input(table, done)));
        complaints.expect(&self.name(table), "errors", &Vec::<String>::new(), &codes(&errors));
        let items = deadlines(situation, &input, YEAR);
        let mut items: Vec<_> = items.iter().filter(|item| item.deadline.id == self.deadline).map(|item| (item.occurrence, item.status)).collect();
        items.sort_by_key(|(occurrence, _)| *occurrence);
        items
    }

    fn name(&self, table: &PlanningTable<Self>) -> String {
        format!("{}, {} from {}", table.file, self.deadline, self.event)
    }
}

#[test]
fn every_deadline_on_its_last_day_and_after() {
    let mut complaints = Complaints::default();
    for table in PlanningTable::<LastDayCase>::all("deadlines-last-day.toml") {
        let planning = table.program.planning();
        for case in &table.cases {
            let name = case.name(&table);
            let latest = case.latest.as_deref().map(day);
            let earliest = case.earliest.as_deref().map(day);
            let as_of = latest.or(earliest).expect("a first or last day");
            let situation = Situation::new(table.program, as_of);
            let (input, errors) = ClockInput::read(situation, &input(&case.input(&table, None)));
            complaints.expect(&name, "errors", &Vec::<String>::new(), &codes(&errors));
            let items = deadlines(situation, &input, YEAR);
            let mut items = items.iter().filter(|item| item.deadline.id == case.deadline);
            let Some(first) = items.next() else {
                complaints.expect(&name, "listed", &true, &false);
                continue;
            };
            complaints.expect(&name, "earliest", &earliest, &first.earliest);
            complaints.expect(&name, "due", &case.due.as_deref().map(day).or(latest), &first.due);
            complaints.expect(&name, "latest", &latest, &first.latest);
            complaints.expect(&name, "weekend", &case.weekend, &first.weekend.map(|day| if day == Weekend::Saturday { "Sat" } else { "Sun" }.to_owned()));
            complaints.expect(&name, "clamped", &case.clamped, &first.clamped);
            complaints.expect(&name, "applies", &Truth::Met, &first.applies);
            let comes_back = first.deadline.due.comes_back();
            if let Some(second) = &case.second {
                complaints.expect(&name, "second", &Some(day(second)), &items.next().and_then(|item| item.due));
            } else if !comes_back {
                complaints.expect(&name, "once", &0, &items.count());
            }
            if let Some(earliest) = earliest {
                let before = earliest.pred_opt().expect("a day");
                let shut = case.statuses(&table, before, None, &mut complaints);
                complaints.expect(&name, "the day before the first", &vec![(1, DueStatus::NotYet { days: 1 })], &shut);
                let left = latest.map(|latest| (latest - earliest).num_days());
                let open = case.statuses(&table, earliest, None, &mut complaints);
                complaints.expect(&name, "the first day", &vec![(1, DueStatus::Open { days: left })], &open);
            }
            if let Some(latest) = latest {
                on_and_after(&mut complaints, &table, case, latest, comes_back);
            }
        }
        let tried: BTreeSet<&str> = table.cases.iter().map(|case| case.deadline.as_str()).collect();
        let untried: Vec<&str> = planning.deadlines.iter().map(|deadline| deadline.id.as_str()).filter(|id| !tried.contains(id)).collect();
        complaints.expect(&table.file, "deadlines without a case", &Vec::new(), &untried);
    }
    complaints.report();
}

fn on_and_after(complaints: &mut Complaints, table: &PlanningTable<LastDayCase>, case: &LastDayCase, latest: NaiveDate, comes_back: bool) {
    let next = after(latest, 1);
    let window = case.earliest.is_some() || case.due.as_ref().is_some_and(|due| day(due) < latest);
    let on_it = if window { DueStatus::Open { days: Some(0) } } else { DueStatus::Due { days: 0 } };
    // What comes back is done for its next time once the day is over.
    let late = if comes_back { (2, DueStatus::Done) } else { (1, DueStatus::DoneLate { days: 1 }) };
    let tried = [
        ("on the last day", latest, None, (1, on_it)),
        ("the day after", next, None, (1, DueStatus::Overdue { days: 1 })),
        ("done on the last day", next, Some(latest), (1, DueStatus::Done)),
        ("done the day after", next, Some(next), late),
    ];
    for (what, as_of, done, expected) in tried {
        let stands = case.statuses(table, as_of, done, complaints).first().copied();
        complaints.expect(&case.name(table), what, &Some(expected), &stands);
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DeadlineCase {
    name: String,
    as_of: Option<String>,
    horizon: Option<Length>,
    input: Value,
    /// The deadlines that are compared; every one where none is named.
    #[serde(default)]
    only: BTreeSet<String>,
    /// Each item in a line, in order: subject, deadline, days, status, remarks.
    #[serde(default)]
    items: Vec<String>,
    /// The group of each item, `done` for none, where it tells something.
    windows: Option<Vec<String>>,
    #[serde(default)]
    errors: Vec<String>,
    /// Subject, event and deadlines of the events without a day, where it tells something.
    missing: Option<Vec<String>>,
}

fn subject(subject: Subject<'_>) -> String {
    let row = subject.row.unwrap_or_default();
    match subject.of {
        EventOf::Program => "program".to_owned(),
        EventOf::Staff => format!("staff {row}"),
        EventOf::Participant => format!("person {row}"),
    }
}

fn line(item: &DueItem<'_, '_>) -> String {
    let shown = |day: Option<NaiveDate>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
    let status = match item.status {
        DueStatus::Done => "done".to_owned(),
        DueStatus::DoneLate { days } => format!("done late {days}"),
        DueStatus::Overdue { days } => format!("overdue {days}"),
        DueStatus::Due { days } => format!("due {days}"),
        DueStatus::Later { days } => format!("later {days}"),
        DueStatus::NotYet { days } => format!("not yet {days}"),
        DueStatus::Open { days } => days.map_or_else(|| "open".to_owned(), |days| format!("open {days}")),
    };
    let comes_back = item.deadline.due.comes_back();
    let later: Vec<String> = item.hired_later.iter().map(|person| person.row.unwrap_or_default().to_string()).collect();
    let parts = [
        Some(format!("{} {}", subject(item.subject), item.deadline.id)),
        comes_back.then(|| format!("#{}", item.occurrence)),
        item.earliest.map(|earliest| format!(" {earliest} to")),
        Some(format!(" {}", shown(item.due))),
        (item.latest != item.due).then(|| format!(" to {}", shown(item.latest))),
        Some(format!(": {status}")),
        (item.applies == Truth::Unknown).then(|| format!(", turns on {}", item.depends_on.join(" and "))),
        item.done_too_early.then(|| ", done too early".to_owned()),
        (!later.is_empty()).then(|| format!(", hired later {}", later.join(" "))),
        item.not_ready.and_then(|lacks| Some(format!(", serves {} of {}", lacks.served?, lacks.at_least))),
        item.not_ready.filter(|lacks| lacks.staff_missing).map(|_| ", staff missing".to_owned()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().concat()
}

fn missing_line(missing: &MissingEvent<'_, '_>) -> String {
    let deadlines: Vec<&str> = missing.deadlines.iter().map(|deadline| deadline.id.as_str()).collect();
    format!("{} {}: {}", subject(missing.subject), missing.event.id, deadlines.join(" "))
}

#[test]
fn deadlines_stand_as_expected() {
    let mut complaints = Complaints::default();
    for table in PlanningTable::<DeadlineCase>::all("deadlines.toml") {
        for case in &table.cases {
            let name = format!("{}, \"{}\"", table.file, case.name);
            let situation = table.situation(case.as_of.as_deref());
            let as_of = situation.as_of;
            let (input, errors) = ClockInput::read(situation, &input(&case.input));
            complaints.expect(&name, "errors", &case.errors, &codes(&errors));
            let items = deadlines(situation, &input, case.horizon.unwrap_or(Length::Days(90)));
            let items: Vec<_> = items.iter().filter(|item| case.only.is_empty() || case.only.contains(&item.deadline.id)).collect();
            complaints.expect(&name, "items", &case.items, &items.iter().map(|item| line(item)).collect());
            if let Some(windows) = &case.windows {
                complaints.expect(&name, "windows", windows, &items.iter().map(|item| item.window(as_of).map_or_else(|| "done".to_owned(), word)).collect());
            }
            if let Some(expected) = &case.missing {
                let missing = missing_events(situation, &input);
                complaints.expect(&name, "missing", expected, &missing.iter().map(missing_line).collect());
            }
        }
    }
    complaints.report();
}

fn word(window: DueWindow) -> String {
    serde_json::to_value(window).ok().and_then(|word| word.as_str().map(str::to_owned)).expect("a word")
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PreHireCase {
    name: String,
    as_of: Option<String>,
    ask: Value,
    /// Each check: oldest usable day, last first day, judgment.
    checks: Vec<String>,
    #[serde(default)]
    errors: Vec<String>,
}

fn check_line(window: &PreHireWindow<'_>) -> String {
    let shown = |day: Option<NaiveDate>| day.map_or_else(|| "-".to_owned(), |day| day.to_string());
    let judgment = match window.judgment {
        None => "-".to_owned(),
        Some(PreHireJudgment::Accepted { age_days, same_day: false }) => format!("accepted at {age_days}"),
        Some(PreHireJudgment::Accepted { age_days, same_day: true }) => format!("accepted at {age_days}, look again"),
        Some(PreHireJudgment::TooOld { age_days, by }) => format!("too old at {age_days} by {by}"),
        Some(PreHireJudgment::AfterStart { days }) => format!("{days} after the start"),
    };
    format!("{} {} {}: {judgment}", window.check.id, shown(window.oldest_usable), shown(window.last_first_day))
}

#[test]
fn pre_hire_windows() {
    let mut complaints = Complaints::default();
    for table in PlanningTable::<PreHireCase>::all("pre-hire.toml") {
        for case in &table.cases {
            let name = format!("{}, \"{}\"", table.file, case.name);
            let situation = table.situation(case.as_of.as_deref());
            let (question, errors) = PreHireQuestion::read(situation, &input(&case.ask));
            complaints.expect(&name, "errors", &case.errors, &codes(&errors));
            complaints.expect(&name, "checks", &case.checks, &pre_hire(situation, &question).iter().map(check_line).collect());
        }
    }
    complaints.report();
}

/// The shape outside: ids and days, places and rules; titles are the policy's.
#[test]
fn results_in_json() {
    let program = ips_policies::program("nc-yp630").expect("an embedded policy");
    let situation = Situation::new(program, day("2026-11-21"));
    let value = json!({ "program": { "program_start_date": "2026-01-05" }, "staff": [{ "name": "M1", "role": "epm", "hire_date": "2026-08-31" }] });
    let (input, _) = ClockInput::read(situation, &input(&value));
    let items = serde_json::to_value(deadlines(situation, &input, YEAR)).expect("JSON");
    let item = |id: &str| items.as_array().into_iter().flatten().find(|item| item["deadline"] == id).cloned().unwrap_or_default();
    let mentor = json!({
        "deadline": "certified_mentor",
        "subject": { "of": "program" },
        "severity": "must",
        "event": "program_start_date",
        "event_date": "2026-01-05",
        "occurrence": 1,
        "earliest": null,
        "due": "2026-07-05",
        "latest": "2026-07-05",
        "applies": "met",
        "depends_on": [],
        "done": null,
        "done_too_early": false,
        "status": { "code": "overdue", "days": 139 },
        "weekend": "sunday",
        "clamped": false,
        "hired_later": [{ "of": "staff", "row": 1, "name": "M1" }],
        "not_ready": null,
    });
    let mut came = item("certified_mentor");
    let citation = came.as_object_mut().and_then(|fields| fields.remove("citation")).unwrap_or_default();
    assert_eq!(came, mentor);
    assert_eq!(citation["rules"], json!(["NC-EPM-05"]));
    assert_eq!(citation["notes"], json!(["A-NC-07", "A-NC-58"]));
    assert_eq!(item("peer_certificate_sponsored")["depends_on"], json!(["sponsored"]));
    assert_eq!(item("first_review")["status"], json!({ "code": "open", "days": null }));
    let missing = serde_json::to_value(missing_events(situation, &input)).expect("JSON");
    let role_start = json!({
        "event": "role_start_date",
        "subject": { "of": "staff", "row": 1, "name": "M1" },
        "deadlines": ["courses_after_move", "mentor_course_after_move"],
    });
    assert_eq!(missing.as_array().and_then(|events| events.last()), Some(&role_start));
}
