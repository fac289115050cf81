//! People with random answers, the same in every run.

use ips_core::Policy;
use ips_core::policy::FactKind;

/// Numbers that look random (xorshift).
pub(crate) struct Dice(pub(crate) u64);

impl Dice {
    pub(crate) fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap_or_default() % sides
    }
}

/// The answers of a person in policy order, as JSON and lists write them; some cannot be ones.
pub(crate) fn person(policy: &Policy, dice: &mut Dice) -> Vec<Option<String>> {
    let year = 1940 + dice.roll(90);
    let born = format!("{year}-{:02}-{:02}", 1 + dice.roll(12), 1 + dice.roll(28));
    let answer = |kind: &FactKind| {
        if dice.roll(4) == 0 {
            return None;
        }
        Some(match kind {
            FactKind::YesNo => (dice.roll(3) > 0).to_string(),
            FactKind::Date if dice.roll(20) == 0 => "2026-02-30".to_owned(),
            FactKind::Date => born.clone(),
            FactKind::Year => (year + usize::from(dice.roll(20) == 0)).to_string(),
            FactKind::Choice(_) if dice.roll(20) == 0 => "no such option".to_owned(),
            FactKind::Choice(options) => options[dice.roll(options.len())].id.clone(),
        })
    };
    let kinds: Vec<&FactKind> = policy.document().facts.iter().map(|fact| &fact.kind).collect();
    kinds.into_iter().map(answer).collect()
}

/// A line of JSON for a person.
pub(crate) fn json_line(policy: &Policy, person: &[Option<String>]) -> String {
    let fields = policy.document().facts.iter().zip(person).filter_map(|(fact, answer)| {
        let answer = answer.as_ref()?;
        let value = match fact.kind {
            FactKind::YesNo | FactKind::Year => answer.clone(),
            FactKind::Date | FactKind::Choice(_) => format!("{answer:?}"),
        };
        Some(format!("{:?}: {value}", fact.name))
    });
    format!("{{{}}}\n", fields.collect::<Vec<_>>().join(", "))
}
