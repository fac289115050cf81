//! Saving and opening a screening.

mod common;

use common::{day, fault, policy};
use ips_core::{Facts, Input, Language, Situation, parse_date};
use ips_report::{SavedFile, SavedScreening, Source};
use proptest::collection::{btree_map, btree_set, vec};
use proptest::option;
use proptest::prelude::*;
use std::collections::BTreeMap;

fn answer() -> impl Strategy<Value = Input<'static>> {
    prop_oneof![
        Just(Input::Missing),
        any::<bool>().prop_map(Input::YesNo),
        any::<i64>().prop_map(|number| Input::Number(number.to_string().into())),
        any::<String>().prop_map(|text| Input::Text(text.into())),
    ]
}

fn screening() -> impl Strategy<Value = SavedScreening> {
    let source = prop_oneof![Just(Source::Said), Just(Source::Seen), Just(Source::OnFile)];
    let date = (1900..=9999_i32, 1..=366_u32).prop_filter_map("a day of that year", |(year, ordinal)| chrono::NaiveDate::from_yo_opt(year, ordinal));
    (
        any::<String>(),
        any::<String>(),
        date,
        option::of(any::<String>()),
        vec((any::<String>(), answer()), 0..8),
        btree_map(any::<String>(), source, 0..4),
        btree_set(any::<String>(), 0..4),
    )
        .prop_map(|(policy, policy_version, as_of, reference, answers, sources, declined)| SavedScreening {
            policy,
            policy_version,
            as_of,
            reference,
            // One answer to a question.
            answers: answers.into_iter().collect::<BTreeMap<_, _>>().into_iter().collect(),
            sources,
            declined,
        })
}

proptest! {
    #[test]
    fn opens_as_it_was_saved(saved in screening()) {
        let json = saved.to_json();
        prop_assert_eq!(SavedScreening::from_json(&json), Ok(saved.clone()));
        prop_assert_eq!(SavedScreening::from_json(&format!("\u{feff}{json}")), Ok(saved));
    }

    #[test]
    fn no_text_makes_it_panic(text in any::<String>(), cut in any::<prop::sample::Index>(), saved in screening()) {
        prop_assert!(SavedScreening::from_json(&text).is_err());
        let json = saved.to_json();
        let whole = json.trim_end();
        let place = (0..whole.len()).filter(|place| whole.is_char_boundary(*place)).collect::<Vec<_>>();
        let broken = SavedScreening::from_json(&whole[..place[cut.index(place.len())]]);
        prop_assert!(broken.is_err_and(|error| fault(&error).0[0]), "it is no JSON any more");
    }
}

fn sample() -> SavedScreening {
    SavedScreening {
        policy: "sample-1".to_owned(),
        policy_version: "2024-06".to_owned(),
        as_of: day("2025-01-31"),
        reference: Some("K 17".to_owned()),
        answers: vec![
            ("date_of_birth".to_owned(), Input::Text("1990-02-30".into())),
            ("wants_work".to_owned(), Input::YesNo(true)),
            ("birth_year".to_owned(), Input::Number("1990".into())),
            ("diagnosis".to_owned(), Input::Missing),
        ],
        sources: [("wants_work".to_owned(), Source::Said)].into(),
        declined: ["diagnosis".to_owned()].into(),
    }
}

#[test]
fn the_file_is_plain_to_read() {
    let expected = r#"{
  "kind": "ips-kit screening",
  "format": 1,
  "policy": "sample-1",
  "policy_version": "2024-06",
  "as_of": "2025-01-31",
  "reference": "K 17",
  "answers": {
    "date_of_birth": "1990-02-30",
    "wants_work": true,
    "birth_year": 1990,
    "diagnosis": null
  },
  "sources": {
    "wants_work": "said"
  },
  "declined": [
    "diagnosis"
  ]
}
"#;
    assert_eq!(sample().to_json(), expected);
}

#[test]
fn what_was_typed_is_kept_and_complained_about_later() {
    let opened = SavedScreening::from_json(&sample().to_json()).expect("it was saved so");
    let policy = policy();
    let (facts, errors) = Facts::read(Situation::new(&policy, opened.as_of), &opened.input());
    assert_eq!(errors.iter().map(|error| (error.field(), error.kind.code())).collect::<Vec<_>>(), [("date_of_birth", "no_such_date")]);
    assert_eq!(facts.answered().map(|answered| answered.word()).collect::<Vec<_>>(), ["1990", "true"], "the rest is believed");
}

#[test]
fn what_is_no_saved_screening_says_so() {
    let good = sample().to_json();
    // Whether it is no JSON, of the wrong kind, of a newer format or malformed; the line; words of the English sentence.
    for (text, is, line, words) in [
        (String::new(), [true, false, false, false], Some(1), "line 1"),
        (good.replace("true", "tru"), [true, false, false, false], Some(10), "line 10"),
        ("[1, 2]".to_owned(), [false, true, false, false], None, "not a saved screening"),
        ("7".to_owned(), [false, true, false, false], None, "not a saved screening"),
        ("{}".to_owned(), [false, true, false, false], None, "not a saved screening"),
        (good.replace("ips-kit screening", "team"), [false, true, false, false], None, "not a saved screening"),
        (good.replace("\"format\": 1", "\"format\": \"1\""), [false, true, false, false], None, "not a saved screening"),
        (good.replace("\"format\": 1", "\"format\": 0"), [false, true, false, false], None, "not a saved screening"),
        (good.replace("\"format\": 1,", "\"format\": 2, \"new\": {},"), [false, false, true, false], None, "format 2"),
        (good.replace("2025-01-31", "2025-02-31"), [false, false, false, true], Some(6), "`2025-02-31` is not a date that exists"),
        (good.replace("2025-01-31", "0100-01-01"), [false, false, false, true], Some(6), "0100-01-01 is before 1900"),
        (good.replace("\"birth_year\"", "\"wants_work\""), [false, false, false, true], Some(11), "`wants_work` stands twice"),
        (good.replace("1990,\n", "1990,\n    \"birth_year\": 1990,\n"), [false, false, false, true], Some(12), "`birth_year` stands twice"),
        (good.replace("\"said\"", &format!("\"{}\"", "x".repeat(5_000))), [false, false, false, true], Some(15), "xxx…`, expected one of"),
        (good.replace("\"policy\":", &format!("\"{}\":", "x".repeat(5_000))), [false, false, false, true], Some(4), "xxx…`, expected one of"),
        (good.clone() + &" ".repeat(1_000_000), [false; 4], None, "larger than 1 MB"),
        (good.replace("true", "[true]"), [false, false, false, true], Some(10), "[…] cannot be an answer"),
        (good.replace("\"said\"", "\"heard\""), [false, false, false, true], Some(15), "unknown variant `heard`"),
        (good.replace("\"policy\":", "\"polcy\":"), [false, false, false, true], Some(4), "unknown field `polcy`"),
        (good.replace("\"policy\": \"sample-1\",", ""), [false, false, false, true], Some(20), "missing field `policy`"),
    ] {
        let error = SavedScreening::from_json(&text).expect_err(&text);
        assert_eq!(fault(&error), (is, line), "{text}: {error}");
        assert!(error.to_string().contains(words) && error.to_string().chars().count() < 700, "{error}");
        let spanish = error.sentence(Language::Es);
        assert!(spanish != error.to_string() && line.is_none_or(|line| spanish.contains(&format!("línea {line}"))), "{spanish}");
    }
}

#[test]
fn a_file_may_be_as_large_as_is_said() {
    let good = sample().to_json();
    let most = SavedFile::Screening.most_bytes();
    for (bytes, opens) in [(most, true), (most + 1, false)] {
        let padded = good.clone() + &" ".repeat(bytes - good.len());
        assert_eq!(SavedScreening::from_json(&padded).is_ok(), opens, "{bytes}");
    }
}

#[test]
fn fields_that_may_be_left_out() {
    let text = r#"{"kind": "ips-kit screening", "format": 1, "policy": "p", "policy_version": "1", "as_of": "2025-01-31"}"#;
    let opened = SavedScreening::from_json(text).expect("nothing else is needed");
    assert_eq!((opened.as_of, opened.reference, opened.answers), (parse_date("2025-01-31").expect("a date"), None, vec![]));
}
