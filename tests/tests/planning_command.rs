//! The tables of staff needed, team checks and start-up plans through the command: it says what the core says, in the same form.

use chrono::NaiveDate;
use ips_core::policy::planning::Reading;
use ips_core::staffing::{NeedQuestion, PlanQuestion, Team, check_team, need, plan};
use ips_core::{InputError, Situation};
use ips_report::InputProblem;
use ips_tests::{Complaints, Ips, PlanningTable, input};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// A case as it stands in its table.
type Case = Map<String, Value>;

/// What the command makes of one object, or nothing where it cannot be used.
struct Said {
    status: Option<i32>,
    answer: Option<Value>,
}

fn said(task: &str, table: &PlanningTable<Case>, as_of: NaiveDate, input: &Value) -> Said {
    let output = Ips::built().run(&[task, "--policy", table.program.id(), "--as-of", &as_of.to_string()], input.to_string());
    Said { status: output.status.code(), answer: serde_json::from_slice(&output.stdout).ok() }
}

fn as_json(value: impl Serialize) -> Value {
    serde_json::to_value(value).expect("everything has a form in JSON")
}

fn name(table: &PlanningTable<Case>, case: &Case) -> String {
    format!("{}, {}", table.file, case["name"])
}

fn as_of(table: &PlanningTable<Case>, case: &Case) -> NaiveDate {
    table.as_of(case.get("as_of").and_then(Value::as_str))
}

/// Compares the whole answer; `broken` is whether a rule that must be kept is not.
fn compare(complaints: &mut Complaints, table: &PlanningTable<Case>, case: &Case, said: &Said, result: &Value, errors: &[InputError], broken: bool) {
    let name = name(table, case);
    let identity = table.program.identity();
    let as_of = as_of(table, case);
    let expected = json!({
        "policy": identity.id,
        "policy_version": identity.version,
        "as_of": as_of,
        "past_review": identity.next_review.is_some_and(|review| as_of > review.last_day()),
        "result": result,
        "errors": errors.iter().map(InputProblem::from).collect::<Vec<_>>(),
    });
    complaints.expect(&name, "answer", &Some(expected), &said.answer);
    complaints.expect(&name, "exit status", &Some(i32::from(broken || !errors.is_empty())), &said.status);
}

#[test]
fn staff_for_a_number_of_people() {
    let mut complaints = Complaints::default();
    for table in PlanningTable::<Case>::all("need.toml") {
        for case in &table.cases {
            let day = as_of(&table, case);
            let said = said("need", &table, day, &case["ask"]);
            let (question, errors) = NeedQuestion::read(&input(&case["ask"]));
            let of = |reading| {
                let need = need(Situation::new(table.program, day), question.as_ref()?, reading)?;
                let mut value = as_json(&need);
                value["next_step"] = as_json(need.next_step());
                Some(value)
            };
            match (question, of(Reading::Strict).zip(of(Reading::Loose))) {
                (Some(_), None) => complaints.expect(&name(&table, case), "no rule in force", &(Some(2), None), &(said.status, said.answer)),
                (_, found) => {
                    let result = found.map_or(Value::Null, |(strict, loose)| json!({ "strict": strict, "loose": loose }));
                    compare(&mut complaints, &table, case, &said, &result, &errors, false);
                }
            }
        }
    }
    complaints.report();
}

/// The team of a case: the base with what the case changes.
fn team(base: &Value, case: &Case) -> Value {
    let rows = |value: Option<&Value>| value.and_then(Value::as_array).cloned().unwrap_or_default();
    let removed = rows(case.get("remove"));
    let mut staff = rows(case.get("staff"));
    if staff.is_empty() {
        for (number, row) in (1..).zip(rows(base.get("staff"))).filter(|(number, _)| !removed.contains(&json!(number))) {
            let mut row = row.as_object().cloned().unwrap_or_default();
            let change = case.get("change").and_then(|change| change.get(u32::to_string(&number))).and_then(Value::as_object);
            row.extend(change.cloned().unwrap_or_default());
            staff.push(Value::Object(row));
        }
    }
    staff.extend(rows(case.get("add")));
    let repeated = staff.into_iter().flat_map(|mut row| {
        let times = row.as_object_mut().and_then(|row| row.remove("repeat")).and_then(|times| times.as_u64()).unwrap_or(1);
        (0..times).map(move |_| row.clone())
    });
    let mut team = base.as_object().cloned().unwrap_or_default();
    team.extend(case.get("team").and_then(Value::as_object).cloned().unwrap_or_default());
    team.insert("staff".to_owned(), repeated.collect());
    Value::Object(team)
}

#[test]
fn teams_are_checked() {
    let mut complaints = Complaints::default();
    for table in PlanningTable::<Case>::all("check-team.toml") {
        for case in &table.cases {
            let day = as_of(&table, case);
            let situation = Situation::new(table.program, day);
            let given = team(&table.head["base"], case);
            let (team, errors) = Team::read(situation, &input(&given));
            let check = check_team(situation, &team).unwrap_or_else(|| panic!("{}: no rule in force", name(&table, case)));
            let mut result = as_json(&check);
            result["staff"] = team.staff.iter().map(|member| json!({ "row": member.row, "name": member.name, "role": member.role })).collect();
            let broken = check.violations > 0;
            compare(&mut complaints, &table, case, &said("check-team", &table, day, &given), &result, &errors, broken);
        }
    }
    complaints.report();
}

#[test]
fn plans() {
    let mut complaints = Complaints::default();
    for table in PlanningTable::<Case>::all("plan.toml") {
        for case in &table.cases {
            let day = as_of(&table, case);
            let situation = Situation::new(table.program, day);
            let mut said = said("plan", &table, day, &case["ask"]);
            let (question, errors) = PlanQuestion::read(situation, &input(&case["ask"]));
            let found = question.map(|question| plan(situation, &question).unwrap_or_else(|| panic!("{}: no rule in force", name(&table, case))));
            // What falls due or waits, and the documents of a hire, are the subject of other tables; here they only have to be there.
            for part in ["deadlines", "missing_events", "pre_hire"] {
                let list = said.answer.as_mut().and_then(|answer| answer["result"].as_object_mut()?.remove(part));
                complaints.expect(&name(&table, case), part, &found.is_some(), &list.is_some_and(|list| list.is_array()));
            }
            compare(&mut complaints, &table, case, &said, &as_json(found), &errors, false);
        }
    }
    complaints.report();
}
