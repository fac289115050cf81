//! YP630: sixteen years, a diagnosis, two of six areas of difficulty, the wish to work, and two limitations.

use super::answers::{OracleAnswers, births};
use super::{Expected, FactValues, Oracle, Value3};
use chrono::{Datelike, Days, NaiveDate};
use serde_json::{Map, Value, json};

/// The oracle of this policy.
pub const ORACLE: Oracle = Oracle {
    policy: "nc-yp630",
    facts,
    expect,
    base,
    stand_ins: &[
        ("date_of_birth", "birth_year"),
        ("area_6_criminal_justice", "last_criminal_justice_event_date"),
        ("area_6_criminal_justice", "high_risk_of_criminal_justice_involvement"),
    ],
};

fn expect(as_of: NaiveDate, given: &Map<String, Value>) -> Expected {
    let answers = OracleAnswers::new(as_of, given);
    // Sixteen years, two of six areas and twelve months are printed in the text of this day; what held before is printed nowhere.
    let known = answers.today >= (2019, 1, 7);
    let (age, areas) = if known { (answers.age(16), areas(answers)) } else { (Value3::Open, Value3::Open) };
    let expected = Expected {
        criteria: vec![
            ("age", age, false),
            ("diagnosis", diagnosis(answers), false),
            ("areas", areas, false),
            ("desire", answers.yes_no("expresses_desire_to_work"), false),
            ("pattern", pattern(answers), false),
            ("assistance", answers.yes_no("needs_assistance_beyond_employer"), false),
            ("no_act", answers.adverse("act_in_same_authorization_period"), true),
            ("one_provider", answers.adverse("authorized_with_another_ips_provider"), true),
        ],
    };
    // The policy took effect on 18 April 2013.
    if answers.today < (2013, 4, 18) { expected.before_the_policy() } else { expected }
}

fn diagnosis(answers: OracleAnswers<'_>) -> Value3 {
    match answers.text("primary_diagnosis") {
        None => Value3::Open,
        Some("serious_mental_illness") => Value3::Yes,
        Some("substance_use_disorder") => match answers.text("funding") {
            None => Value3::Open,
            Some("state") => Value3::Yes,
            Some(_) => Value3::No,
        },
        Some(_) => Value3::No,
    }
}

fn pattern(answers: OracleAnswers<'_>) -> Value3 {
    match answers.text("employment_pattern") {
        None => Value3::Open,
        Some("steady") => Value3::No,
        Some(_) => Value3::Yes,
    }
}

fn areas(answers: OracleAnswers<'_>) -> Value3 {
    let mut sure = 0;
    let mut possible = 0;
    let first_five = ["area_1_housing", "area_2_co_occurring", "area_3_crisis_risk", "area_4_office_based_services", "area_5_daily_living"];
    for area in first_five.iter().map(|fact| answers.yes_no(fact)).chain([criminal_justice(answers)]) {
        if area == Value3::Yes {
            sure += 1;
        }
        if area != Value3::No {
            possible += 1;
        }
    }
    if sure >= 2 {
        Value3::Yes
    } else if possible < 2 {
        Value3::No
    } else {
        Value3::Open
    }
}

fn criminal_justice(answers: OracleAnswers<'_>) -> Value3 {
    let stated = answers.yes_no("area_6_criminal_justice");
    if stated != Value3::Open {
        return stated;
    }
    let recent = answers.day("last_criminal_justice_event_date").map(|event| event >= answers.a_year_ago());
    let at_risk = answers.yes_no("high_risk_of_criminal_justice_involvement");
    if recent == Some(true) || at_risk == Value3::Yes {
        Value3::Yes
    } else if recent == Some(false) && at_risk == Value3::No {
        Value3::No
    } else {
        Value3::Open
    }
}

fn facts(as_of: NaiveDate) -> Vec<FactValues> {
    let yes_no = || vec![json!(true), json!(false)];
    let year_ago = OracleAnswers::new(as_of, &Map::new()).a_year_ago();
    let edge = NaiveDate::from_ymd_opt(year_ago.0, year_ago.1, year_ago.2).expect("the start of the window is a day");
    let events = [edge - Days::new(1), edge, edge + Days::new(1), as_of].map(|day| json!(day.to_string()));
    vec![
        ("date_of_birth", births(as_of, 16)),
        ("birth_year", (15..=17).map(|years| json!(as_of.year() - years)).collect()),
        (
            "primary_diagnosis",
            ["serious_mental_illness", "substance_use_disorder", "other_mental_health", "intellectual_developmental_disability", "none"]
                .map(|option| json!(option))
                .to_vec(),
        ),
        ("funding", ["state", "medicaid", "other"].map(|option| json!(option)).to_vec()),
        ("area_1_housing", yes_no()),
        ("area_2_co_occurring", yes_no()),
        ("area_3_crisis_risk", yes_no()),
        ("area_4_office_based_services", yes_no()),
        ("area_5_daily_living", yes_no()),
        ("area_6_criminal_justice", yes_no()),
        ("last_criminal_justice_event_date", events.to_vec()),
        ("high_risk_of_criminal_justice_involvement", yes_no()),
        ("expresses_desire_to_work", yes_no()),
        ("employment_pattern", ["unemployed", "underemployed", "sporadic", "steady"].map(|option| json!(option)).to_vec()),
        ("needs_assistance_beyond_employer", yes_no()),
        ("act_in_same_authorization_period", yes_no()),
        ("authorized_with_another_ips_provider", yes_no()),
    ]
}

fn base() -> Map<String, Value> {
    let base = json!({
        "date_of_birth": "1990-05-17",
        "primary_diagnosis": "serious_mental_illness",
        "funding": "state",
        "area_1_housing": true,
        "area_2_co_occurring": false,
        "area_3_crisis_risk": true,
        "area_4_office_based_services": false,
        "area_5_daily_living": false,
        "area_6_criminal_justice": false,
        "expresses_desire_to_work": true,
        "employment_pattern": "unemployed",
        "needs_assistance_beyond_employer": true,
        "act_in_same_authorization_period": false,
        "authorized_with_another_ips_provider": false,
    });
    base.as_object().cloned().unwrap_or_default()
}
