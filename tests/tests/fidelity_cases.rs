//! Every table of fidelity cases: what a score comes to, where a team stands, and when the next review is.

use ips_core::fidelity::{FidelityInput, fidelity};
use ips_core::{Fraction, Truth};
use ips_tests::{Complaints, PlanningTable, codes, input};
use serde::Deserialize;
use serde_json::{Map, Value, json};
use std::collections::BTreeMap;

/// One case. What it does not mention is not compared; an empty text stands for nothing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FidelityCase {
    name: String,
    as_of: Option<String>,
    /// What comes in.
    #[serde(default)]
    input: Map<String, Value>,
    /// The rating of every item, beside `input`.
    rated: Option<u32>,
    /// Items with other ratings, by number; an empty text for one that is not rated.
    #[serde(default)]
    except: BTreeMap<usize, Value>,
    #[serde(default)]
    errors: Vec<String>,
    /// Both ends.
    total: Option<(u32, u32)>,
    /// Items that are not rated.
    missing: Option<Vec<u32>>,
    mean: Option<(Fraction, Fraction)>,
    /// Bands in which the total can lie.
    bands: Option<Vec<String>>,
    /// Whether the threshold is reached.
    met: Option<Truth>,
    /// Points that are needed at least and at most, by band, or for the `threshold`.
    #[serde(default)]
    points: BTreeMap<String, (u32, u32)>,
    state: Option<String>,
    since: Option<String>,
    until: Option<String>,
    new_people: Option<String>,
    /// The effect of each review, the oldest first.
    history: Option<Vec<String>>,
    if_reviewed: Option<Vec<String>>,
    /// Fields of the next review, or an empty text where there is none.
    next: Option<Value>,
    /// Clock and last day under other readings.
    alternatives: Option<Vec<(String, String)>>,
    /// Status and last day with the longer time, or nothing.
    longer: Option<Vec<String>>,
    /// Fields of what is said of improvement, or an empty text where nothing is.
    progress: Option<Value>,
    /// `value`, the value of each test (conditions by their ids), `due`, `days_left`, `requested` and `scheduled`; empty texts where there is none.
    re_evaluation: Option<BTreeMap<String, Value>>,
    /// Item and rating of the items that ask for a plan.
    items: Option<Vec<(u32, u32)>>,
    /// Other fields of the plan for items.
    plan: Option<Value>,
    /// Items with a hint.
    hints: Option<Vec<u32>>,
    /// Rule ids by the place in the result.
    #[serde(default)]
    rules: BTreeMap<String, Vec<String>>,
}

impl FidelityCase {
    fn input(&self, items: usize) -> Value {
        let mut input = self.input.clone();
        if let Some(rating) = self.rated {
            let ratings = (1..=items).map(|item| self.except.get(&item).cloned().unwrap_or(json!(rating)));
            input.insert("ratings".to_owned(), ratings.collect());
        }
        Value::Object(input)
    }
}

/// The fields of `expected`, as they stand in `got`.
fn same_fields(expected: &Value, got: &Value) -> Value {
    let shown = |value: &Value| if value.is_null() { json!("") } else { value.clone() };
    match expected.as_object() {
        Some(fields) => Value::Object(fields.keys().map(|name| (name.clone(), shown(&got[name]))).collect()),
        None => shown(got),
    }
}

fn each(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn texts<'v>(list: impl Iterator<Item = &'v Value>) -> Vec<String> {
    list.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned)).collect()
}

fn ends(extent: &Value) -> Option<(u32, u32)> {
    Some((serde_json::from_value(extent["least"].clone()).ok()?, serde_json::from_value(extent["most"].clone()).ok()?))
}

/// A re-evaluation by the names of its tests.
fn tests_of(re_evaluation: &Value) -> Value {
    let mut tests = Map::from_iter([("value".to_owned(), re_evaluation["value"].clone())]);
    for finding in each(&re_evaluation["findings"]) {
        let name = finding.get("condition").unwrap_or(&finding["test"]);
        tests.insert(name.as_str().unwrap_or_default().to_owned(), finding["value"].clone());
        for name in ["due", "days_left", "requested", "scheduled"] {
            tests.extend(finding.get(name).map(|value| (name.to_owned(), value.clone())));
        }
    }
    Value::Object(tests)
}

/// The source at a place: `threshold`, a band, `state`, `next`, `longer`, `progress`, `plan`, or a test of the re-evaluation.
fn source_at<'v>(got: &'v Value, place: &str) -> &'v Value {
    let band = each(&got["bands"]).find(|band| band["band"] == place);
    let test = each(&got["re_evaluation"]["findings"]).find(|finding| finding["condition"] == place || finding["test"] == place);
    let at = match place {
        "threshold" => &got["thresholds"][0],
        "state" => &got["standing"],
        "next" => &got["next_review"],
        "longer" => &got["next_review"]["longer"],
        "progress" => &got["progress"],
        "plan" => &got["item_plans"][0],
        _ => band.or(test).unwrap_or(&Value::Null),
    };
    &at["citation"]["rules"]
}

#[test]
fn scores_and_reviews() {
    let scale = ips_policies::scale("ips-25").expect("the scale is embedded");
    let mut complaints = Complaints::default();
    for table in PlanningTable::<FidelityCase>::all("fidelity.toml") {
        for case in &table.cases {
            let name = format!("{}, \"{}\"", table.file, case.name);
            let situation = table.situation(case.as_of.as_deref());
            let (input, errors) = FidelityInput::read(situation, scale, &input(&case.input(scale.items.len())));
            complaints.expect(&name, "errors", &case.errors, &codes(&errors));
            let got = serde_json::to_value(fidelity(situation, scale, &input)).expect("an outlook has a form in JSON");
            compare(&mut complaints, &name, case, &got);
        }
    }
    complaints.report();
}

fn compare(complaints: &mut Complaints, name: &str, case: &FidelityCase, got: &Value) {
    let mut same = |what: &str, expected: Option<Value>, got: Value| {
        if let Some(expected) = expected {
            complaints.expect(name, what, &expected, &got);
        }
    };
    same("total", case.total.map(|total| json!(total)), json!(ends(&got["total"])));
    same("missing", case.missing.as_ref().map(|items| json!(items)), got["total"]["missing"].clone());
    same("mean", case.mean.map(|mean| json!(mean)), json!([got["mean"]["least"], got["mean"]["most"]]));
    let possible = each(&got["bands"]).filter(|band| band["value"] != "not_met").map(|band| &band["band"]);
    same("bands", case.bands.as_ref().map(|bands| json!(bands)), json!(texts(possible)));
    same("threshold", case.met.map(|met| json!(met)), got["thresholds"][0]["value"].clone());
    for (place, points) in &case.points {
        let band = each(&got["bands"]).find(|band| band["band"] == place.as_str());
        same(place, Some(json!(points)), json!(ends(&band.unwrap_or(&got["thresholds"][0])["points_needed"])));
    }
    let standing = &got["standing"];
    for (field, expected) in [("state", &case.state), ("since", &case.since), ("until", &case.until), ("new_people", &case.new_people)] {
        same(field, expected.as_ref().map(|text| json!(text)), same_fields(&Value::Null, &standing[field]));
    }
    same("history", case.history.as_ref().map(|effects| json!(effects)), json!(texts(each(&standing["history"]).map(|step| &step["effect"]))));
    same("if_reviewed", case.if_reviewed.as_ref().map(|states| json!(states)), got["if_reviewed"].clone());
    let next = &got["next_review"];
    same("next", case.next.clone(), same_fields(case.next.as_ref().unwrap_or(&Value::Null), next));
    let others = each(&next["alternatives"]).map(|other| (other["clock"].clone(), other["latest"].clone()));
    same("alternatives", case.alternatives.as_ref().map(|others| json!(others)), json!(others.collect::<Vec<_>>()));
    let longer = Some(&next["longer"]).filter(|longer| longer.is_object());
    let longer = longer.map_or_else(Vec::new, |longer| vec![longer["status"].clone(), longer["latest"].clone()]);
    same("longer", case.longer.as_ref().map(|longer| json!(longer)), json!(longer));
    same("progress", case.progress.clone(), same_fields(case.progress.as_ref().unwrap_or(&Value::Null), &got["progress"]));
    let tests = case.re_evaluation.as_ref().map(|tests| json!(tests));
    same("re_evaluation", tests.clone(), same_fields(&tests.unwrap_or_default(), &tests_of(&got["re_evaluation"])));
    let plan = &got["item_plans"][0];
    let items = each(&plan["items"]).map(|item| (item["item"].clone(), item["rating"].clone()));
    same("items", case.items.as_ref().map(|items| json!(items)), json!(items.collect::<Vec<_>>()));
    same("plan", case.plan.clone(), same_fields(case.plan.as_ref().unwrap_or(&Value::Null), plan));
    same("hints", case.hints.as_ref().map(|items| json!(items)), each(&got["hints"]).map(|hint| hint["item"].clone()).collect());
    for (place, rules) in &case.rules {
        same(&format!("rules of {place}"), Some(json!(rules)), source_at(got, place).clone());
    }
}

/// The tables leave nothing out: every state, every band, every effect of a review and every test of a re-evaluation, each way.
#[test]
fn tables_cover_the_rules() {
    let mut effects: Vec<String> = Vec::new();
    for table in PlanningTable::<FidelityCase>::all("fidelity.toml") {
        let rules = &table.program.planning().fidelity;
        let states: Vec<&str> = table.cases.iter().filter_map(|case| case.state.as_deref()).collect();
        let bands: Vec<&String> = table.cases.iter().filter_map(|case| case.bands.as_ref()).flatten().collect();
        let conditions = rules.re_evaluation.iter().flat_map(|rule| rule.conditions.iter().map(|condition| condition.id.as_str()));
        let tests = rules.re_evaluation.iter().flat_map(|_| ["total", "in_time", "none_before", "value"]).chain(conditions);
        let covered =
            |test: &str, value: &str| table.cases.iter().any(|case| case.re_evaluation.as_ref().is_some_and(|tests| tests.get(test) == Some(&json!(value))));
        let open = tests.flat_map(|test| ["met", "not_met", "unknown"].map(|value| (test, value))).filter(|(test, value)| !covered(test, value));
        let asks_progress = rules.states.iter().any(|state| state.progress.is_some());
        let shown = |value: &str| table.cases.iter().any(|case| case.progress.as_ref().is_some_and(|progress| progress["value"] == value));
        let unshown = ["met", "not_met", "unknown"].into_iter().filter(|value| asks_progress && !shown(value));
        let uncovered: Vec<String> = rules
            .states
            .iter()
            .map(|state| &state.id)
            .filter(|id| !states.contains(&id.as_str()))
            .chain(rules.bands.iter().map(|band| &band.id).filter(|id| !bands.contains(id)))
            .cloned()
            .chain(unshown.map(|value| format!("progress {value}")))
            .chain(open.map(|(test, value)| format!("{test} {value}")))
            .collect();
        assert!(uncovered.is_empty(), "{}: no case for {uncovered:?}", table.file);
        effects.extend(table.cases.iter().filter_map(|case| case.history.clone()).flatten());
    }
    for effect in [
        "at_or_above",
        "below",
        "below_again",
        "self_rating",
        "no_threshold_in_force",
        "re_evaluation_not_offered",
        "nothing_to_re_evaluate",
        "re_evaluation_used",
    ] {
        assert!(effects.iter().any(|found| found == effect), "no case for {effect}");
    }
}
