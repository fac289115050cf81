//! Row by row the columns come to what the core says of each person: random answers, unknown ones, impossible ones, and days at every boundary.

mod people;

use chrono::NaiveDate;
use ips_batch::{Bitmap, Column, ColumnError, Plan, Screened, Values};
use ips_core::policy::FactKind;
use ips_core::screening::Evaluation;
use ips_core::{Outcome, Policy, Situation, Truth, Value, parse_date};
use people::{DAYS, Dice, evaluated, people};

/// Rows of each policy, over all days.
const ROWS: usize = 200_000;

/// A column that owns its values.
enum Owned {
    YesNo(Vec<u8>),
    Days(Vec<i32>),
    Years(Vec<i32>),
    Options(Vec<u8>),
}

struct Table {
    columns: Vec<(Owned, Vec<u8>)>,
    offset: usize,
}

impl Table {
    fn columns(&self) -> Vec<Option<Column<'_>>> {
        self.columns.iter().map(|(values, known)| Some(self.column(values, known))).collect()
    }

    fn column<'t>(&self, values: &'t Owned, known: &'t [u8]) -> Column<'t> {
        let bitmap = |bytes| Bitmap { bytes, offset: self.offset };
        let values = match values {
            Owned::YesNo(bytes) => Values::YesNo(bitmap(bytes)),
            Owned::Days(days) => Values::Days(days),
            Owned::Years(years) => Values::Years(years),
            Owned::Options(options) => Values::Options(options),
        };
        Column { values, answered: Some(bitmap(known)) }
    }
}

fn epoch(day: NaiveDate) -> i32 {
    i32::try_from(day.signed_duration_since(NaiveDate::default()).num_days()).expect("a day of this age")
}

/// People as columns; what stands where nothing is known is anything.
fn table(dice: &mut Dice, policy: &Policy, people: &[Vec<Option<Value>>], offset: usize) -> Table {
    let bytes = (people.len() + offset).div_ceil(8);
    let columns = policy.document().facts.iter().enumerate().map(|(place, fact)| {
        let mut known = vec![0_u8; bytes];
        let mut bits = vec![0_u8; bytes];
        let (mut numbers, mut options) = (Vec::new(), Vec::new());
        for (row, person) in people.iter().enumerate() {
            let at = row + offset;
            known[at / 8] |= u8::from(person[place].is_some()) << (at % 8);
            let noise = dice.roll(2);
            let (bit, number, option) = match person[place] {
                None => (u8::try_from(noise).expect("a bit"), i32::MAX, u8::MAX),
                Some(Value::YesNo(yes)) => (u8::from(yes), 0, 0),
                Some(Value::Date(day)) => (0, epoch(day), 0),
                Some(Value::Year(year)) => (0, year, 0),
                Some(Value::Choice(option)) => (0, 0, option),
            };
            bits[at / 8] |= bit << (at % 8);
            numbers.push(number);
            options.push(option);
        }
        let values = match &fact.kind {
            FactKind::YesNo => Owned::YesNo(bits),
            FactKind::Date => Owned::Days(numbers),
            FactKind::Year => Owned::Years(numbers),
            FactKind::Choice(_) => Owned::Options(options),
        };
        (values, known)
    });
    Table { columns: columns.collect(), offset }
}

fn same(screened: &Screened, row: usize, expected: Option<&Evaluation>) -> bool {
    let values: Vec<Truth> = screened.criteria.iter().map(|truths| truths.at(row)).collect();
    let outcomes = [&screened.outcome, &screened.criteria_outcome, &screened.person_outcome].map(|truths| truths.at(row));
    match expected {
        None => screened.is_refused(row) && values.iter().chain(&outcomes).all(|value| *value == Truth::Unknown),
        Some(found) => {
            !screened.is_refused(row) && values == found.values && outcomes.map(Outcome::from) == [found.outcome, found.criteria_outcome, found.person_outcome]
        }
    }
}

#[test]
fn columns_come_to_what_the_core_says_of_each_person() {
    for policy in ips_policies::all() {
        let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
        let (mut met, mut refused) = (0, 0);
        for (place, day) in DAYS.iter().enumerate() {
            let as_of = parse_date(day).expect("a date");
            let situation = Situation::new(policy, as_of);
            let people = people(&mut dice, situation, ROWS / DAYS.len());
            // Slices begin anywhere.
            let table = table(&mut dice, policy, &people, place);
            let screened = Plan::new(situation).screen(&table.columns(), people.len()).expect("columns that fit");
            for (row, person) in people.iter().enumerate() {
                let expected = evaluated(situation, person);
                met += usize::from(expected.as_ref().is_some_and(|found| found.outcome == Outcome::Eligible));
                refused += usize::from(expected.is_none());
                assert!(same(&screened, row, expected.as_ref()), "{} on {day}, row {row}: {person:?}", policy.id());
            }
            let told: Vec<usize> = screened.refused_rows().collect();
            let expected: Vec<usize> = (0..people.len()).filter(|row| screened.is_refused(*row)).collect();
            assert_eq!(told, expected);
        }
        assert!(met > 5_000 && refused > 10_000 && refused < ROWS * 9 / 10, "{}: {met} met, {refused} refused", policy.id());
    }
}

#[test]
fn any_number_of_rows_and_no_bit_beyond_them() {
    let policy = &ips_policies::all()[0];
    let situation = Situation::new(policy, parse_date("2026-11-21").expect("a date"));
    let plan = Plan::new(situation);
    let mut dice = Dice(7);
    for rows in [0, 1, 63, 64, 65, 2047, 2048, 2049, 5000] {
        let people = people(&mut dice, situation, rows);
        let table = table(&mut dice, policy, &people, rows % 9);
        let screened = plan.screen(&table.columns(), rows).expect("columns that fit");
        let beyond = |words: &[u64]| words.len() == rows.div_ceil(64) && (rows % 64 == 0 || words.last().is_none_or(|word| word >> (rows % 64) == 0));
        let truths = screened.criteria.iter().chain([&screened.outcome, &screened.criteria_outcome, &screened.person_outcome]);
        for words in truths.flat_map(|truths| [&truths.met, &truths.not_met]).chain([&screened.refused]) {
            assert!(beyond(words), "{rows} rows");
        }
        for (row, person) in people.iter().enumerate() {
            assert!(same(&screened, row, evaluated(situation, person).as_ref()), "{rows} rows, row {row}");
        }
    }
}

#[test]
fn columns_that_do_not_fit() {
    let policy = &ips_policies::all()[0];
    let plan = Plan::new(Situation::new(policy, parse_date("2026-11-21").expect("a date")));
    let facts = &policy.document().facts;
    let none: Vec<Option<Column<'_>>> = vec![None; facts.len()];
    assert_eq!(plan.screen(&none[1..], 1), Err(ColumnError::Count { given: facts.len() - 1, needed: facts.len() }));
    let put = |values| {
        let mut columns = none.clone();
        let place = facts.iter().position(|fact| fact.kind == FactKind::Date).expect("a date");
        columns[place] = Some(Column { values, answered: None });
        (columns, facts[place].name.clone())
    };
    let (columns, fact) = put(Values::Options(&[0]));
    assert_eq!(plan.screen(&columns, 1), Err(ColumnError::WrongKind { fact }));
    let (columns, fact) = put(Values::Days(&[0]));
    assert_eq!(plan.screen(&columns, 2), Err(ColumnError::TooShort { fact, rows: 1, needed: 2 }));
    let nothing = plan.screen(&none, 3).expect("no columns at all");
    assert_eq!(nothing.outcome.at(2), Truth::Unknown);
}
