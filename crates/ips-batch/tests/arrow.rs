//! Tables of Arrow come to what the core says of each person, in whatever types their columns are.
#![cfg(feature = "arrow")]

mod people;

use arrow_array::cast::AsArray;
use arrow_array::types::{Int8Type, Int32Type};
use arrow_array::{Array, ArrayRef, BooleanArray, Date32Array, Date64Array, DictionaryArray, Float64Array, Int32Array, Int64Array, RecordBatch, StringArray};
use chrono::NaiveDate;
use ips_batch::Mapping;
use ips_batch::arrow::{ArrowListError, ArrowScreener, TextForm};
use ips_core::policy::{Fact, FactKind};
use ips_core::screening::Evaluation;
use ips_core::{Policy, Situation, Value, parse_date};
use people::{DAYS, Dice, evaluated, people};
use std::sync::Arc;

/// Rows of each policy, over all days and types.
const ROWS: usize = 40_000;

/// In which types the columns are.
#[derive(Clone, Copy, Debug)]
enum Types {
    /// Those that the kernel reads where they are.
    Own,
    /// Those that other programs make of them.
    Others,
    /// Texts.
    Texts,
}

fn epoch(day: NaiveDate) -> i32 {
    i32::try_from(day.signed_duration_since(NaiveDate::default()).num_days()).expect("a day of this age")
}

fn text(fact: &Fact, value: Value) -> String {
    match (value, &fact.kind) {
        (Value::YesNo(yes), _) => (if yes { "Yes" } else { "no" }).to_owned(),
        (Value::Date(day), _) => day.to_string(),
        (Value::Year(year), _) => format!("{year:04}"),
        (Value::Choice(option), FactKind::Choice(options)) => options.get(usize::from(option)).map_or_else(|| "no such".to_owned(), |option| option.id.clone()),
        (Value::Choice(_), _) => unreachable!("a choice is of a fact with options"),
    }
}

fn column(fact: &Fact, values: &[Option<Value>], types: Types) -> ArrayRef {
    let texts = || values.iter().map(|value| value.map(|value| text(fact, value)));
    let yes = |value: &Option<Value>| matches!(value, Some(Value::YesNo(_))).then_some(*value == Some(Value::YesNo(true)));
    let day = |value: &Option<Value>| if let Some(Value::Date(day)) = value { Some(epoch(*day)) } else { None };
    let year = |value: &Option<Value>| if let Some(Value::Year(year)) = value { Some(*year) } else { None };
    match (types, &fact.kind) {
        (Types::Texts, _) => Arc::new(texts().collect::<StringArray>()),
        (_, FactKind::Choice(_)) => Arc::new(texts().collect::<Vec<_>>().iter().map(Option::as_deref).collect::<DictionaryArray<Int8Type>>()),
        (Types::Own, FactKind::YesNo) => Arc::new(values.iter().map(yes).collect::<BooleanArray>()),
        (Types::Own, FactKind::Date) => Arc::new(values.iter().map(day).collect::<Date32Array>()),
        (Types::Own, FactKind::Year) => Arc::new(values.iter().map(year).collect::<Int32Array>()),
        (Types::Others, FactKind::YesNo) => Arc::new(values.iter().map(|value| yes(value).map(i64::from)).collect::<Int64Array>()),
        (Types::Others, FactKind::Date) => Arc::new(values.iter().map(|value| day(value).map(|day| i64::from(day) * 86_400_000)).collect::<Date64Array>()),
        (Types::Others, FactKind::Year) => Arc::new(values.iter().map(|value| year(value).map(f64::from)).collect::<Float64Array>()),
    }
}

fn table(policy: &Policy, people: &[Vec<Option<Value>>], types: Types) -> RecordBatch {
    let columns = policy.document().facts.iter().enumerate().map(|(place, fact)| {
        let values: Vec<Option<Value>> = people.iter().map(|person| person[place]).collect();
        (fact.name.clone(), column(fact, &values, types), true)
    });
    RecordBatch::try_from_iter_with_nullable(columns).expect("columns of one length")
}

/// The texts of an added column, whatever its type.
fn texts(batch: &RecordBatch, name: &str) -> Vec<String> {
    let array = batch.column_by_name(name).expect("an added column");
    let (values, places): (&StringArray, Vec<usize>) = match array.as_any_dictionary_opt() {
        Some(dictionary) => (dictionary.values().as_string(), dictionary.normalized_keys()),
        None => (array.as_string(), (0..array.len()).collect()),
    };
    places.into_iter().map(|place| values.value(place).to_owned()).collect()
}

fn expected(policy: &Policy, found: Option<&Evaluation>) -> [String; 3] {
    let Some(found) = found else { return ["error".to_owned(), String::new(), String::new()] };
    let ids = |places: Vec<usize>| places.into_iter().map(|place| policy.document().criteria[place].id.as_str()).collect::<Vec<_>>().join(" ");
    [found.outcome.name().to_owned(), ids(found.failing().collect()), ids(found.missing().collect())]
}

#[test]
fn tables_come_to_what_the_core_says_of_each_person() {
    let cases = [(Types::Own, TextForm::Dictionary), (Types::Others, TextForm::Plain), (Types::Texts, TextForm::Dictionary)];
    for policy in ips_policies::all() {
        let mut dice = Dice(0x1234_5678_9ABC_DEF1);
        for (place, day) in DAYS.iter().enumerate() {
            let situation = Situation::new(policy, parse_date(day).expect("a date"));
            let people = people(&mut dice, situation, ROWS / DAYS.len());
            for (types, form) in cases {
                // Slices begin anywhere.
                let batch = table(policy, &people, types).slice(place, people.len() - 2 * place);
                let screener = ArrowScreener::new(situation, &batch.schema(), &Mapping::default(), form, ToString::to_string).expect("known columns");
                let found = screener.screen(&batch).expect("columns that fit").batch;
                assert_eq!(found.schema(), screener.schema());
                let texts = ["ips_outcome", "ips_failing", "ips_missing"].map(|name| texts(&found, name));
                let problems = found.column_by_name("ips_problem").expect("an added column").as_string::<i32>();
                for row in 0..batch.num_rows() {
                    let person = &people[place + row];
                    let evaluated = evaluated(situation, person);
                    let own: [String; 3] = std::array::from_fn(|column| texts[column][row].clone());
                    assert_eq!(own, expected(policy, evaluated.as_ref()), "{} on {day} as {types:?}, row {row}: {person:?}", policy.id());
                    assert_eq!(problems.is_valid(row), evaluated.is_none(), "{} on {day} as {types:?}, row {row}", policy.id());
                }
            }
        }
    }
}

#[test]
fn what_is_wrong_with_a_table() {
    let policy = &ips_policies::all()[0];
    let situation = Situation::new(policy, parse_date("2026-11-21").expect("a date"));
    let fact = policy.document().facts.iter().find(|fact| fact.kind == FactKind::YesNo).expect("a question");
    let yes: ArrayRef = Arc::new(BooleanArray::from(vec![true]));
    let days: ArrayRef = Arc::new(Date32Array::from(vec![1]));
    let screener = |columns: &[(&str, &ArrayRef)], mapping: &Mapping| {
        let batch = RecordBatch::try_from_iter(columns.iter().map(|(name, array)| (*name, Arc::clone(array)))).expect("columns");
        ArrowScreener::new(situation, &batch.schema(), mapping, TextForm::Plain, ToString::to_string).map(|screener| screener.screen(&batch))
    };
    let none = Mapping::default();
    assert!(matches!(screener(&[("shoe size", &yes)], &none), Err(ArrowListError::NoColumns(facts)) if facts.contains(&fact.name)));
    assert!(matches!(screener(&[(&fact.name, &yes), ("ips_outcome", &yes)], &none), Err(ArrowListError::AlreadyScreened(_))));
    let mapping = Mapping { columns: [("elsewhere".to_owned(), Some(fact.name.clone()))].into(), ..Mapping::default() };
    assert!(matches!(screener(&[(&fact.name, &yes)], &mapping), Err(ArrowListError::NoSuchColumn(name)) if name == "elsewhere"));
    assert!(matches!(screener(&[(&fact.name, &days)], &none), Ok(Err(ArrowListError::Type { .. }))));
    let mapping = Mapping { columns: [("their word".to_owned(), Some(fact.name.clone()))].into(), ..Mapping::default() };
    assert!(matches!(screener(&[("their word", &yes)], &mapping), Ok(Ok(_))));
}

#[test]
fn all_that_is_wrong_with_a_row_is_told_in_the_order_of_the_facts() {
    for policy in ips_policies::all() {
        let situation = Situation::new(policy, parse_date("2026-11-21").expect("a date"));
        let facts = &policy.document().facts;
        let date = facts.iter().find(|fact| fact.kind == FactKind::Date).expect("a date");
        let question = facts.iter().find(|fact| fact.kind == FactKind::YesNo).expect("a question");
        // One is wrong where it is read as a text, the other where it stands.
        let columns: [(&str, ArrayRef); 2] = [
            (&date.name, Arc::new(Date32Array::from(vec![1_000_000, 1_000_000, 1]))),
            (&question.name, Arc::new(StringArray::from(vec!["perhaps", "yes", "perhaps"]))),
        ];
        let batch = RecordBatch::try_from_iter(columns).expect("columns");
        let screener = ArrowScreener::new(situation, &batch.schema(), &Mapping::default(), TextForm::Plain, ToString::to_string).expect("known columns");
        let refused = screener.screen(&batch).expect("columns that fit").refused;
        let place = |name: &str| facts.iter().position(|fact| fact.name == name);
        let mut wanted = vec![(0, place(&date.name)), (0, place(&question.name)), (1, place(&date.name)), (2, place(&question.name))];
        wanted.sort();
        assert_eq!(refused.iter().map(|(row, error)| (*row, place(error.field()))).collect::<Vec<_>>(), wanted, "{}", policy.id());
    }
}

#[test]
fn keys_of_open_rows_hold_anything() {
    let policy = &ips_policies::all()[0];
    let situation = Situation::new(policy, parse_date("2026-11-21").expect("a date"));
    let Some(fact) = policy.document().facts.iter().find(|fact| matches!(fact.kind, FactKind::Choice(_))) else { return };
    let FactKind::Choice(options) = &fact.kind else { return };
    let keys = Int32Array::new(vec![0, 7_000_000].into(), Some(vec![true, false].into()));
    let array = DictionaryArray::<Int32Type>::try_new(keys, Arc::new(StringArray::from(vec![options[0].id.clone()]))).expect("keys that are looked up exist");
    let batch = RecordBatch::try_from_iter([(fact.name.as_str(), Arc::new(array) as ArrayRef)]).expect("a column");
    let screener = ArrowScreener::new(situation, &batch.schema(), &Mapping::default(), TextForm::Plain, ToString::to_string).expect("known columns");
    assert_eq!(texts(&screener.screen(&batch).expect("columns that fit").batch, "ips_outcome").len(), 2);
}
