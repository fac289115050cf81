//! Writes random facts for a policy, one JSON object to a line: `random_facts POLICY COUNT [SEED]`. The same seed gives the same lines.
//!
//! Each fact of the policy is answered in two of three lines, whatever it means; most people in the result are therefore ruled
//! out by something. Dates lie between 1940 and 2024, so screen for a day in 2025 or later.

use ips_core::Policy;
use ips_core::policy::{Fact, FactKind};
use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

/// `SplitMix64`: small, quick and good enough to spread answers.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit.max(1)
    }
}

fn answer(fact: &Fact, random: &mut Random) -> serde_json::Value {
    match &fact.kind {
        FactKind::YesNo => (random.below(2) == 0).into(),
        FactKind::Date => format!("{}-{:02}-{:02}", 1940 + random.below(85), 1 + random.below(12), 1 + random.below(28)).into(),
        FactKind::Year => (1940 + random.below(85)).into(),
        FactKind::Choice(options) => {
            let index = usize::try_from(random.below(options.len() as u64)).unwrap_or_default();
            options[index].id.clone().into()
        }
    }
}

fn line(policy: &Policy, random: &mut Random) -> serde_json::Map<String, serde_json::Value> {
    let mut line = serde_json::Map::new();
    for fact in &policy.document().facts {
        let stood_for = fact.stands_in_for.as_ref().is_some_and(|other| line.contains_key(other));
        // A year beside the date it stands in for would contradict it.
        if random.below(3) > 0 && !(stood_for && fact.kind == FactKind::Year) {
            line.insert(fact.name.clone(), answer(fact, random));
        }
    }
    line
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let policy = arguments.next().and_then(|id| ips_policies::find(&id));
    let count = arguments.next().and_then(|count| count.parse::<u64>().ok());
    let seed = arguments.next().map_or(Some(1), |seed| seed.parse().ok());
    let (Some(policy), Some(count), Some(seed)) = (policy, count, seed) else {
        eprintln!("usage: random_facts POLICY COUNT [SEED]");
        return ExitCode::from(2);
    };
    let mut random = Random(seed);
    let mut output = BufWriter::new(io::stdout().lock());
    for _ in 0..count {
        let line = serde_json::Value::Object(line(policy, &mut random));
        if writeln!(output, "{line}").is_err() {
            return ExitCode::FAILURE;
        }
    }
    if output.flush().is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
