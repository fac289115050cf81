//! The forms from which the types for TypeScript are written are exactly the forms of the core's results: every result of every table of cases
//! is read by them, without a field that they do not know, and written back the same.

use chrono::NaiveDate;
use ips_core::authorization::{AuthorizationInput, authorization};
use ips_core::clocks::{PreHireQuestion, pre_hire};
use ips_core::fidelity::{FidelityInput, fidelity};
use ips_core::policy::ProgramPolicy;
use ips_core::{Facts, Input, InputError, Language, Policy, Situation, screen};
use ips_report::{DeadlineTask, InputProblem, PlanTask, Review, check_team_of, needs};
use ips_tests::{PlanningTable, Table, case_tables, input};
use ips_wasm::shapes::{self, AuthorizationResult, CheckedTeam, Deadlines, DeterminationJson, FidelityResult, Needs, PlanResult, PreHireWindow, Reviewed};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

/// Reads a result by its form and writes it back. Counts it.
#[derive(Default)]
struct Forms {
    held: usize,
}

impl Forms {
    fn hold<T: DeserializeOwned + Serialize>(&mut self, case: &str, result: impl Serialize) {
        let written = serde_json::to_value(result).expect("a result has a form in JSON");
        let read: T = serde_json::from_value(written.clone()).unwrap_or_else(|error| panic!("{case}: {error} in {written}"));
        assert_eq!(serde_json::to_value(read).expect("a form can be written"), written, "{case}");
        self.held += 1;
    }

    fn hold_errors(&mut self, case: &str, errors: &[InputError]) {
        for error in errors {
            self.hold::<shapes::InputProblem>(case, InputProblem::from(error));
        }
    }
}

#[test]
fn determinations() {
    let mut forms = Forms::default();
    let of = |policy: &Policy, as_of, line: &str, case: &str, forms: &mut Forms| {
        let given: Input<'_> = serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"));
        let (facts, errors) = Facts::read(Situation::new(policy, as_of), &given);
        // Whatever could be read has a determination of the same form.
        forms.hold::<DeterminationJson>(case, screen(&facts));
        forms.hold_errors(case, &errors);
    };
    for policy in ips_policies::all() {
        for table in case_tables(policy.id()).iter().map(|path| Table::read(path)) {
            for case in &table.case {
                of(policy, table.as_of(case), &table.line(case), &case.name, &mut forms);
            }
        }
        // Before any rule is in force.
        of(policy, day("1999-01-01"), "{}", "long ago", &mut forms);
    }
    assert!(forms.held > 200, "only {} results were held", forms.held);
}

/// A case as it stands in its table.
type Case = Map<String, Value>;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap_or_else(|error| panic!("{text}: {error}"))
}

/// Every case of the tables of one name, with its day.
fn each(name: &str, mut hold: impl FnMut(Situation<'static, ProgramPolicy>, &Case, &Map<String, Value>, &str)) {
    for table in PlanningTable::<Case>::all(name) {
        for case in &table.cases {
            let as_of = case.get("as_of").or_else(|| table.head.get("as_of")).and_then(Value::as_str).unwrap_or("2026-11-21");
            hold(Situation::new(table.program, day(as_of)), case, &table.head, &format!("{}: {}", table.file, case["name"]));
        }
    }
}

fn field<'c>(case: &'c Case, name: &str) -> Input<'c> {
    case.get(name).map(input).unwrap_or_default()
}

#[test]
fn staffing() {
    let mut forms = Forms::default();
    each("need.toml", |situation, case, _, name| {
        let Ok((result, errors)) = needs(situation, &field(case, "ask"), None) else { return };
        if let Some(result) = result {
            forms.hold::<Needs>(name, result);
        }
        forms.hold_errors(name, &errors);
    });
    each("plan.toml", |situation, case, _, name| {
        let Ok((task, errors)) = PlanTask::read(situation, &field(case, "ask"), Language::En) else { return };
        if let Some(result) = task.planned() {
            forms.hold::<PlanResult>(name, result);
        }
        forms.hold_errors(name, &errors);
    });
    each("check-team.toml", |situation, case, head, name| {
        let mut team = head["base"].clone();
        for (row, change) in case.get("change").and_then(Value::as_object).into_iter().flatten() {
            let Some(index) = row.parse::<usize>().ok().and_then(|row| row.checked_sub(1)) else { continue };
            for (field, value) in change.as_object().into_iter().flatten() {
                team["staff"][index][field] = value.clone();
            }
        }
        let Ok((result, errors)) = check_team_of(situation, &input(&team)) else { return };
        forms.hold::<CheckedTeam>(name, result);
        forms.hold_errors(name, &errors);
    });
    // A team of which nothing is known, and one whose entries cannot be used.
    for program in ips_policies::programs() {
        for team in [json!({}), json!({ "staff": [{ "role": "?", "fte": "half", "what": 1 }], "individuals_served": -1 })] {
            let Ok((result, errors)) = check_team_of(Situation::new(program, day("2026-11-21")), &input(&team)) else { panic!("a rule is in force") };
            forms.hold::<CheckedTeam>("an odd team", result);
            forms.hold_errors("an odd team", &errors);
        }
    }
    assert!(forms.held > 60, "only {} results were held", forms.held);
}

#[test]
fn clocks() {
    let mut forms = Forms::default();
    each("deadlines.toml", |situation, case, _, name| {
        let (task, errors) = DeadlineTask::read(situation, field(case, "input"));
        forms.hold::<Deadlines>(name, task.due(90));
        forms.hold_errors(name, &errors);
    });
    each("pre-hire.toml", |situation, case, _, name| {
        let (question, errors) = PreHireQuestion::read(situation, &field(case, "ask"));
        for window in pre_hire(situation, &question) {
            forms.hold::<PreHireWindow>(name, window);
        }
        let hire = json!({ "pre_hire": [case.get("ask").cloned().unwrap_or_default()] });
        let (task, _) = DeadlineTask::read(situation, input(&hire));
        forms.hold::<Deadlines>(name, task.due(90));
        forms.hold_errors(name, &errors);
    });
    assert!(forms.held > 50, "only {} results were held", forms.held);
}

#[test]
fn fidelity_and_authorization() {
    let mut forms = Forms::default();
    let scale = ips_policies::scales().first().expect("a scale");
    each("fidelity.toml", |situation, case, _, name| {
        let mut given = case.get("input").cloned().unwrap_or_else(|| json!({}));
        if let Some(rating) = case.get("rated") {
            given["ratings"] = (1..=25).map(|item| case.get("except").and_then(|except| except.get(item.to_string())).unwrap_or(rating)).cloned().collect();
        }
        let (input, errors) = FidelityInput::read(situation, scale, &input(&given));
        forms.hold::<FidelityResult>(name, fidelity(situation, scale, &input));
        forms.hold_errors(name, &errors);
    });
    each("authorization.toml", |situation, case, _, name| {
        let mut given = case.get("input").cloned().unwrap_or_else(|| json!({}));
        let services = case.get("services").and_then(Value::as_array).into_iter().flatten();
        given["services"] = services.map(|service| json!({ "date": service[0], "minutes": service[1] })).collect();
        let (input, errors) = AuthorizationInput::read(situation, &input(&given));
        forms.hold::<AuthorizationResult>(name, authorization(situation, &input));
        forms.hold_errors(name, &errors);
    });
    assert!(forms.held > 100, "only {} results were held", forms.held);
}

#[test]
fn reviews() {
    let mut forms = Forms::default();
    for (table, review) in [("continued-stay.toml", Review::ContinuedStay), ("discharge.toml", Review::Discharge)] {
        each(table, |situation, case, head, name| {
            let mut facts = head.get("base").cloned().unwrap_or_else(|| json!({}));
            for (fact, value) in case.get("facts").and_then(Value::as_object).into_iter().flatten() {
                facts[fact] = value.clone();
            }
            match review.of(situation, &input(&facts)) {
                Ok(reviewed) => forms.hold::<Reviewed>(name, reviewed),
                Err(errors) => forms.hold_errors(name, &errors),
            }
        });
    }
    assert!(forms.held > 10, "only {} results were held", forms.held);
}
