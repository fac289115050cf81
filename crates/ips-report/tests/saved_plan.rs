//! Saving and opening a plan.

mod common;

use common::{day, fault, program};
use ips_core::staffing::Team;
use ips_core::{Input, Language, Situation};
use ips_report::{SavedPlan, SavedRow, SavedScreening};
use proptest::collection::{btree_map, vec};
use proptest::prelude::*;

fn row() -> impl Strategy<Value = SavedRow> {
    // Names with points in them, such as those of deadlines that are done, and texts of any kind but empty ones.
    btree_map("[a-z]{1,3}(\\.[a-z_]{0,3}){0,2}", any::<String>().prop_filter("what is empty is not kept", |text| !text.is_empty()), 0..6)
}

fn plan() -> impl Strategy<Value = SavedPlan> {
    let rows = || vec(row(), 0..3);
    (any::<(String, String, String)>(), row(), rows(), rows(), rows(), (rows(), rows(), rows())).prop_map(
        |((policy, policy_version, as_of), fields, staff, what_if, participants, (reviews, services, authorizations))| SavedPlan {
            policy,
            policy_version,
            as_of,
            fields,
            staff,
            what_if,
            participants,
            reviews,
            services,
            authorizations,
        },
    )
}

proptest! {
    #[test]
    fn opens_as_it_was_saved(saved in plan()) {
        let json = saved.to_json();
        prop_assert_eq!(SavedPlan::from_json(&json), Ok(saved.clone()));
        prop_assert_eq!(SavedPlan::from_json(&format!("\u{feff}{json}")), Ok(saved));
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>(), cut in any::<prop::sample::Index>(), saved in plan()) {
        prop_assert!(SavedPlan::from_json(&text).is_err());
        let json = saved.to_json();
        let whole = json.trim_end();
        let places: Vec<usize> = (0..whole.len()).filter(|place| whole.is_char_boundary(*place)).collect();
        let broken = SavedPlan::from_json(&whole[..places[cut.index(places.len())]]);
        prop_assert!(broken.is_err_and(|error| fault(&error).0[0]), "it is no JSON any more");
    }
}

fn rows<const N: usize>(cells: [(&str, &str); N]) -> SavedRow {
    cells.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect()
}

fn sample() -> SavedPlan {
    SavedPlan {
        policy: "nc-yp630".to_owned(),
        policy_version: "2019-01-07".to_owned(),
        as_of: "2026-11-21".to_owned(),
        fields: rows([("individuals_served", "60"), ("need.phase", "opening")]),
        staff: vec![
            rows([("name", "E1"), ("role", "esp"), ("fte", "0.5"), ("caseload", "13"), ("done.ips_101", "2026-03-01"), ("done.pct", "2026-03-02")]),
            rows([("role", "boss")]),
        ],
        ..SavedPlan::default()
    }
}

#[test]
fn the_file_is_plain_to_read() {
    let expected = r#"{
  "kind": "ips-kit-plan",
  "format": 1,
  "policy": "nc-yp630",
  "policy_version": "2019-01-07",
  "as_of": "2026-11-21",
  "fields": {
    "individuals_served": "60",
    "need": {
      "phase": "opening"
    }
  },
  "staff": [
    {
      "caseload": "13",
      "fte": "0.5",
      "name": "E1",
      "role": "esp",
      "done": {
        "ips_101": "2026-03-01",
        "pct": "2026-03-02"
      }
    },
    {
      "role": "boss"
    }
  ],
  "participants": [],
  "reviews": [],
  "services": []
}
"#;
    assert_eq!(sample().to_json(), expected);
}

#[test]
fn the_staff_of_a_file_is_a_staff_list() {
    let text = sample().to_json();
    let file: Input<'_> = serde_json::from_str(&text).expect("it is JSON");
    let staff = file.get("staff").expect("a file has a staff list").clone();
    let program = program("nc-yp630");
    let (team, errors) = Team::read(Situation::new(&program, day("2026-11-21")), &Input::object([("staff", staff)]));
    assert_eq!(team.staff.iter().map(|member| member.name.as_deref()).collect::<Vec<_>>(), [Some("E1")]);
    // What was typed wrongly is saved as it is, and complained about when it is read.
    assert_eq!(errors.iter().map(|error| (error.place.row, error.kind.code())).collect::<Vec<_>>(), [(Some(2), "unknown_role")]);
}

#[test]
fn a_file_written_by_hand_may_have_numbers_and_leave_out_what_is_empty() {
    let text = r#"{"kind": "ips-kit-plan", "format": 1, "policy": "p",
        "staff": [{"fte": 0.35, "caseload": 12, "sponsored": true, "name": null, "position": "", "done.a": "2026-01-01", "done": {"b": 1}}]}"#;
    let opened = SavedPlan::from_json(text).expect("nothing else is needed");
    let staff = rows([("fte", "0.35"), ("caseload", "12"), ("sponsored", "true"), ("done.a", "2026-01-01"), ("done.b", "1")]);
    assert_eq!(opened, SavedPlan { policy: "p".to_owned(), staff: vec![staff], ..SavedPlan::default() });
}

#[test]
fn fields_of_older_files_have_their_names_of_today() {
    let text = r#"{"kind": "ips-kit-plan", "format": 1, "policy": "p", "fields": {"need": {"post": "1", "people": "60"}, "plan": {"post": "0.5", "people_per_post": "20"}}}"#;
    let opened = SavedPlan::from_json(text).expect("old names are known");
    let fields = rows([("individuals_served", "60"), ("smallest_position", "1"), ("people_per_fte", "20")]);
    assert_eq!(opened.fields, fields);
}

#[test]
fn the_authorization_of_an_older_file_is_a_row() {
    let text = r#"{"kind": "ips-kit-plan", "format": 1, "policy": "p", "fields": {"units": {"authorization_start": "2026-03-02", "paper": {"0": "true"}}}}"#;
    let opened = SavedPlan::from_json(text).expect("old fields are known");
    assert_eq!((opened.fields, opened.authorizations), (rows([("units.paper.0", "true")]), vec![rows([("start", "2026-03-02")])]));
}

#[test]
fn what_is_no_saved_plan_says_so() {
    let good = sample().to_json();
    let screening = SavedScreening {
        policy: "p".to_owned(),
        policy_version: "1".to_owned(),
        as_of: day("2026-11-21"),
        reference: None,
        answers: Vec::new(),
        sources: [].into(),
        declined: [].into(),
    };
    // Whether it is no JSON, of the wrong kind, of a newer format or malformed; the line; words of the English sentence.
    for (text, is, line, words) in [
        (String::new(), [true, false, false, false], Some(1), "line 1"),
        (good.replace("\"60\"", "60a"), [true, false, false, false], Some(8), "line 8"),
        ("[1, 2]".to_owned(), [false, true, false, false], None, "not a saved plan"),
        ("{}".to_owned(), [false, true, false, false], None, "not a saved plan"),
        (good.replace("ips-kit-plan", "team"), [false, true, false, false], None, "not a saved plan"),
        (screening.to_json(), [false, true, false, false], None, "Open it on the screening page"),
        (good.replace("\"format\": 1", "\"format\": \"1\""), [false, true, false, false], None, "not a saved plan"),
        (good.replace("\"format\": 1,", "\"format\": 2, \"new\": {},"), [false, false, true, false], None, "format 2"),
        (good.replace("\"60\"", "[60]"), [false, false, false, true], Some(8), "expected a text, a number, true, false or names with these"),
        (good.replace("\"reviews\": []", "\"reviews\": {}"), [false, false, false, true], Some(29), "expected a sequence"),
        (good.replace("\"fte\":", "\"name\":"), [false, false, false, true], Some(17), "`name` stands twice"),
        (good.replace("\"fte\":", &format!("\"{0}\": \"1\", \"{0}\":", "x".repeat(5_000))), [false, false, false, true], Some(16), "xxx…` stands twice"),
        (good.clone() + &" ".repeat(10_000_000), [false; 4], None, "larger than 10 MB"),
        (good.replace("\"staff\":", "\"stuff\":"), [false, false, false, true], Some(13), "unknown field `stuff`"),
        (good.replace("\"policy\": \"nc-yp630\",", ""), [false, false, false, true], Some(31), "missing field `policy`"),
    ] {
        let error = SavedPlan::from_json(&text).expect_err(&text);
        assert_eq!(fault(&error), (is, line), "{text}: {error}");
        assert!(error.to_string().contains(words) && error.to_string().chars().count() < 700, "{error}");
        let spanish = error.sentence(Language::Es);
        assert!(spanish != error.to_string() && line.is_none_or(|line| spanish.contains(&format!("línea {line}"))), "{spanish}");
    }
}
