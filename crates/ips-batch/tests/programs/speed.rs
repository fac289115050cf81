//! How many rows a second the kernel screens, and a batch of Arrow from end to end, on one processor: `speed POLICY DATE`. Prints a line for each, the name, a
//! tab and the median of the rows a second.

use arrow_array::{ArrayRef, BooleanArray, Date32Array, DictionaryArray, Int32Array, RecordBatch, types::Int8Type};
use ips_batch::arrow::{ArrowScreener, TextForm};
use ips_batch::{Answers, Mapping, Plan, Screened};
use ips_core::policy::FactKind;
use ips_core::screening::Evaluation;
use ips_core::{Facts, Situation, Value, parse_date};
use std::error::Error;
use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

const ROWS: usize = 1 << 18;

/// So many measurements, of which the one in the middle counts.
const TIMES: usize = 15;

struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or_default() % sides
    }
}

fn people(situation: Situation<'_>) -> Vec<Vec<Option<Value>>> {
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let facts = &situation.policy.document().facts;
    let mut answer = |kind: &FactKind| {
        if dice.roll(3) == 0 {
            return None;
        }
        Some(match kind {
            FactKind::YesNo => Value::YesNo(dice.roll(3) > 0),
            FactKind::Date => Value::Date(situation.as_of - chrono::TimeDelta::days(i64::try_from(dice.roll(30_000)).unwrap_or_default())),
            // A year beside the date that it stands in for would have to be that of the date.
            FactKind::Year => return None,
            FactKind::Choice(options) => Value::Choice(u8::try_from(dice.roll(options.len())).unwrap_or_default()),
        })
    };
    (0..ROWS).map(|_| facts.iter().map(|fact| answer(&fact.kind)).collect()).collect()
}

/// The median rows a second.
fn measured(rows: usize, mut run: impl FnMut()) -> f64 {
    let mut speeds: Vec<f64> = (0..TIMES)
        .map(|_| {
            let start = Instant::now();
            run();
            #[expect(clippy::cast_precision_loss, reason = "so many rows are exact")]
            let speed = rows as f64 / start.elapsed().as_secs_f64();
            speed
        })
        .collect();
    speeds.sort_by(f64::total_cmp);
    speeds[TIMES / 2]
}

fn table(situation: Situation<'_>, people: &[Vec<Option<Value>>]) -> Result<RecordBatch, Box<dyn Error>> {
    let columns = situation.policy.document().facts.iter().enumerate().map(|(place, fact)| {
        let values = || people.iter().map(|person| person[place]);
        let days = |value| if let Some(Value::Date(day)) = value { Some(day) } else { None };
        let array: ArrayRef = match &fact.kind {
            FactKind::YesNo => Arc::new(values().map(|value| value.map(|value| value == Value::YesNo(true))).collect::<BooleanArray>()),
            FactKind::Date => Arc::new(
                values()
                    .map(|value| days(value).map(|day| i32::try_from(day.signed_duration_since(chrono::NaiveDate::default()).num_days()).unwrap_or_default()))
                    .collect::<Date32Array>(),
            ),
            FactKind::Year => Arc::new(values().map(|value| if let Some(Value::Year(year)) = value { Some(year) } else { None }).collect::<Int32Array>()),
            FactKind::Choice(options) => {
                let id = |value| if let Some(Value::Choice(option)) = value { Some(options[usize::from(option)].id.as_str()) } else { None };
                Arc::new(values().map(id).collect::<DictionaryArray<Int8Type>>())
            }
        };
        (fact.name.clone(), array, true)
    });
    Ok(RecordBatch::try_from_iter_with_nullable(columns)?)
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [policy, day] = &arguments[..] else { return Err("usage: speed POLICY DATE".into()) };
    let situation = Situation::new(ips_policies::find(policy).ok_or("no such policy")?, parse_date(day).ok_or("no such day")?);
    let people = people(situation);
    let mut answers = Answers::new(situation.policy);
    answers.begin(ROWS);
    for (row, person) in people.iter().enumerate() {
        for (place, value) in person.iter().enumerate() {
            if let Some(value) = value {
                answers.put(row, place, *value);
            }
        }
    }
    let plan = Plan::new(situation);
    let columns = answers.columns();
    let mut found = Screened::default();
    println!("kernel\t{:.0}", measured(ROWS, || plan.screen_into(black_box(&columns), ROWS, &mut found).unwrap_or_else(|error| panic!("{error}"))));
    let batch = table(situation, &people)?;
    for (name, form) in [("arrow, dictionaries out", TextForm::Dictionary), ("arrow, texts out", TextForm::Plain)] {
        let screener = ArrowScreener::new(situation, &batch.schema(), &Mapping::default(), form, ToString::to_string)?;
        // As large as batches of others are.
        let parts: Vec<RecordBatch> = (0..ROWS).step_by(1 << 16).map(|start| batch.slice(start, 1 << 16)).collect();
        println!("{name}\t{:.0}", measured(ROWS, || parts.iter().for_each(|part| _ = black_box(screener.screen(black_box(part))))));
    }
    let few = &people[..20_000];
    let one_by_one = || {
        for person in few {
            let mut facts = Facts::none(situation);
            for (place, value) in person.iter().enumerate() {
                if let Some(value) = value {
                    let _ = facts.put(place, *value);
                }
            }
            black_box(Evaluation::of(&facts));
        }
    };
    println!("one by one\t{:.0}", measured(few.len(), one_by_one));
    Ok(())
}
