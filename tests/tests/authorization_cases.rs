//! Every table of authorization cases: units, what they are held against, the authorizations, and what breaks a rule.

use ips_core::authorization::{AuthorizationInput, authorization};
use ips_tests::{Complaints, PlanningTable, codes, input};
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// One case. What it does not mention is not compared, but breaches are always; an empty text stands for nothing.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AuthorizationCase {
    name: String,
    as_of: Option<String>,
    /// Day and minutes of each service.
    #[serde(default)]
    services: Vec<(Value, Value)>,
    /// The other fields that come in.
    #[serde(default)]
    input: Map<String, Value>,
    #[serde(default)]
    errors: Vec<String>,
    /// Day, minutes, units and running units of each day.
    days: Option<Vec<(String, u32, u32, u32)>>,
    /// Units of every day that counts; an empty text where the service is not counted in units.
    units: Option<Value>,
    /// What the units of each day are held against: authorizations, beyond these, the free ones, nothing.
    held: Option<Vec<(u32, u32, u32, u32)>>,
    /// Minutes of all days that count and make no whole unit.
    left_over: Option<u32>,
    /// Free units used and left.
    free: Option<(u32, u32)>,
    last_used_on: Option<String>,
    reminder_on: Option<String>,
    /// Fields of the only authorization, or an empty text where there is none.
    period: Option<Value>,
    /// Fields of each authorization, by their first days.
    authorizations: Option<Vec<Value>>,
    /// Day, issue and amount of each breach; a caution has `(should)` behind it.
    #[serde(default)]
    breaches: Vec<String>,
    /// Rule ids of the first breach.
    rules: Option<Vec<String>>,
    /// Rules that a document or a billing statement comes from.
    #[serde(default)]
    shown: Vec<String>,
}

fn each(list: &Value) -> impl Iterator<Item = &Value> {
    list.as_array().into_iter().flatten()
}

fn or_empty(value: &Value) -> Value {
    if value.is_null() { json!("") } else { value.clone() }
}

fn breach(finding: &Value) -> String {
    let severity = match finding["severity"].as_str() {
        Some("must") => String::new(),
        other => format!(" ({})", other.unwrap_or_default()),
    };
    let parts = [&finding["date"], &finding["issue"], &finding["amount"]].map(|part| part.as_str().map_or_else(|| part.to_string(), str::to_owned));
    parts.join(" ") + &severity
}

/// The fields of `expected`, as they stand in `got`; nothing of it where there is nothing.
fn same_fields(expected: &Value, got: &Value) -> Value {
    match expected.as_object().filter(|_| got.is_object()) {
        Some(fields) => Value::Object(fields.keys().map(|name| (name.clone(), or_empty(&got[name]))).collect()),
        None => or_empty(got),
    }
}

#[test]
fn services_and_authorizations() {
    let mut complaints = Complaints::default();
    for table in PlanningTable::<AuthorizationCase>::all("authorization.toml") {
        for case in &table.cases {
            let name = format!("{}, \"{}\"", table.file, case.name);
            let situation = table.situation(case.as_of.as_deref());
            let mut given = case.input.clone();
            let services = case.services.iter().map(|(date, minutes)| json!({ "date": date, "minutes": minutes }));
            given.insert("services".to_owned(), services.collect());
            let given = Value::Object(given);
            let (input, errors) = AuthorizationInput::read(situation, &input(&given));
            complaints.expect(&name, "errors", &case.errors, &codes(&errors));
            let got = serde_json::to_value(authorization(situation, &input)).expect("an authorization has a form in JSON");
            compare(&mut complaints, &name, case, &got);
        }
    }
    complaints.report();
}

fn compare(complaints: &mut Complaints, name: &str, case: &AuthorizationCase, got: &Value) {
    let units = &got["units"];
    let mut same = |what: &str, expected: Option<Value>, got: Value| {
        if let Some(expected) = expected {
            complaints.expect(name, what, &expected, &got);
        }
    };
    let days = each(&units["days"]).map(|day| json!([day["date"], day["minutes"], day["units"], day["running"]]));
    same("days", case.days.as_ref().map(|days| json!(days)), days.collect());
    same("units", case.units.clone(), or_empty(&units["units"]));
    let held = |day: &Value| json!(["authorized", "over_authorized", "free", "without_authorization"].map(|name| day[name].clone()));
    same("held", case.held.as_ref().map(|days| json!(days)), each(&units["days"]).map(held).collect());
    same("left_over", case.left_over.map(|minutes| json!(minutes)), units["minutes_left_over"].clone());
    let free = &units["free"];
    same("free", case.free.map(|free| json!(free)), json!([free["used"], free["left"]]));
    same("last_used_on", case.last_used_on.as_ref().map(|day| json!(day)), or_empty(&free["last_used_on"]));
    same("reminder_on", case.reminder_on.as_ref().map(|day| json!(day)), or_empty(&free["reminder_on"]));
    let none = Value::Null;
    if let Some(expected) = &case.period {
        assert!(each(&got["authorizations"]).count() < 2, "{name}: there are several authorizations");
        same("period", Some(expected.clone()), same_fields(expected, &got["authorizations"][0]));
    }
    if let Some(expected) = &case.authorizations {
        let fields = each(&got["authorizations"]).enumerate().map(|(index, period)| same_fields(expected.get(index).unwrap_or(&none), period));
        same("authorizations", Some(json!(expected)), fields.collect());
    }
    same("breaches", Some(json!(case.breaches)), each(&got["findings"]).map(|finding| json!(breach(finding))).collect());
    same("rules", case.rules.as_ref().map(|rules| json!(rules)), got["findings"][0]["citation"]["rules"].clone());
    let rules: Vec<&Value> = each(&got["packet"]).chain(each(&got["billing"])).flat_map(|shown| each(&shown["citation"]["rules"])).collect();
    let shown: Vec<&String> = case.shown.iter().filter(|rule| rules.contains(&&json!(rule))).collect();
    same("shown", Some(json!(case.shown)), json!(shown));
}

/// The tables leave no kind of breach out.
#[test]
fn tables_use_every_breach() {
    let tables = PlanningTable::<AuthorizationCase>::all("authorization.toml");
    let breaches: Vec<&String> = tables.iter().flat_map(|table| &table.cases).flat_map(|case| &case.breaches).collect();
    for issue in ["over_daily_limit", "without_authorization", "over_authorized", "after_period", "free_after_period", "period_too_long"] {
        assert!(breaches.iter().any(|breach| breach.contains(&format!(" {issue} "))), "no case for {issue}");
    }
}
