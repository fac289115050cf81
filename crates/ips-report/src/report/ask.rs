//! What is to be asked next, and of whom: an ask for each open question, and a single one for what is counted.

use super::open::{Proof, open_groups, part_of, proofs_of};
use crate::words::{Speaker, spoken};
use ips_core::policy::{Fact, Party};
use ips_core::screening::OpenFact;
use ips_core::{Determination, Finding, Reason, Voice};

/// What to ask one party.
#[derive(Clone, Debug)]
pub struct Asks {
    /// Whom.
    pub party: Party,
    /// The heading over it.
    pub heading: String,
    /// What, the best question first.
    pub asks: Vec<Ask>,
    /// A message to this party with all of it.
    pub message: String,
    /// What a letter to this party asks: in the words of somebody who works with the policy, who is addressed by it.
    pub letter: Vec<Wanted>,
}

/// One thing to ask.
#[derive(Clone, Debug)]
pub struct Ask {
    /// What it is about, in a few words.
    pub title: String,
    /// The question; or how many of the questions below it want a yes.
    pub words: String,
    /// Questions that are counted together, each with its document; none where it is one question.
    pub counted: Vec<Wanted>,
    /// The documents that show it.
    pub papers: Vec<Paper>,
    /// Who else can answer, in words; empty for nobody.
    pub others: String,
    /// A message that asks for it, ready to be sent.
    pub message: String,
}

/// A question with its documents.
#[derive(Clone, Debug)]
pub struct Wanted {
    /// What it is about, in a few words.
    pub title: String,
    /// The question.
    pub words: String,
    /// The documents that show it.
    pub papers: Vec<Paper>,
}

/// A document that shows something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    /// The same in every language: what a tick at it is kept by.
    pub key: String,
    /// What it is.
    pub words: String,
    /// What it shows, in a few words; empty where it stands beside that.
    pub shows: String,
}

/// What can still change the outcome, by whom to ask, the quickest to reach first. `reference` stands in the messages in place of a name.
pub fn asks(determination: &Determination<'_>, reference: &str, speaker: Speaker<'_>) -> Vec<Asks> {
    let asking = Asking { determination, reference: reference.trim(), speaker };
    let mut told: Vec<&str> = Vec::new();
    let mut all = Vec::new();
    for group in open_groups(determination) {
        let mut asks = Vec::new();
        let mut wanted: Vec<&OpenFact<'_>> = Vec::new();
        for open in group.facts {
            let counted = asking.counted_with(open);
            match counted {
                Some(finding) if told.contains(&finding.criterion.id.as_str()) => {}
                Some(finding) => {
                    told.push(&finding.criterion.id);
                    let together = asking.together(finding);
                    asks.push(asking.counted(finding, &together, group.party));
                    wanted.extend(together);
                }
                None => {
                    asks.push(asking.single(open, group.party));
                    wanted.push(open);
                }
            }
        }
        if !asks.is_empty() {
            let letter: Vec<Wanted> = wanted.into_iter().map(|open| asking.wanted(open, asking.addressed(group.party))).collect();
            let message = asking.message(&letter);
            all.push(Asks { party: group.party, heading: speaker.ask(group.party), asks, message, letter });
        }
    }
    all
}

struct Asking<'a, 'p> {
    determination: &'a Determination<'p>,
    reference: &'a str,
    speaker: Speaker<'a>,
}

impl<'a, 'p> Asking<'a, 'p> {
    /// The criterion whose parts are counted, where the open question belongs to one of them and no other criterion wants it.
    fn counted_with(&self, open: &OpenFact<'p>) -> Option<&'a Finding<'p>> {
        let [criterion] = open.criteria[..] else { return None };
        let finding = self.determination.findings.iter().find(|finding| finding.criterion.id == criterion)?;
        (matches!(finding.reason, Reason::PartsOpen { .. }) && self.together(finding).len() > 1).then_some(finding)
    }

    fn together(&self, finding: &Finding<'p>) -> Vec<&'a OpenFact<'p>> {
        self.determination.to_settle.iter().filter(|open| open.criteria[..] == [finding.criterion.id.as_str()]).collect()
    }

    fn single(&self, open: &OpenFact<'p>, party: Party) -> Ask {
        let Wanted { title, words, papers } = self.wanted(open, self.speaker);
        Ask {
            title,
            words,
            counted: Vec::new(),
            papers,
            others: self.others(&[open], party),
            message: self.message(&[self.wanted(open, self.addressed(party))]),
        }
    }

    fn counted(&self, finding: &Finding<'p>, together: &[&OpenFact<'p>], party: Party) -> Ask {
        let Speaker { voice, language, .. } = self.speaker;
        let words = match finding.reason {
            Reason::PartsOpen { met, needed, .. } => spoken!(language, results::enough_of(met, needed.saturating_sub(met), together.len())),
            _ => String::new(),
        };
        let addressed: Vec<Wanted> = together.iter().map(|open| self.wanted(open, self.addressed(party))).collect();
        let mut questions = vec![Wanted { title: String::new(), words: words.clone(), papers: Vec::new() }];
        questions.extend(addressed);
        Ask {
            title: finding.criterion.title.get(voice, language).to_owned(),
            words,
            counted: together.iter().map(|open| self.wanted(open, self.speaker)).collect(),
            papers: Vec::new(),
            others: self.others(together, party),
            message: self.message(&questions),
        }
    }

    /// Whoever asks a party speaks to the person in plain words, and to everybody else in those of the policy.
    fn addressed(&self, party: Party) -> Speaker<'a> {
        let voice = if party == Party::Person { Voice::Public } else { Voice::Worker };
        Speaker { voice, ..self.speaker }
    }

    fn wanted(&self, open: &OpenFact<'p>, speaker: Speaker<'_>) -> Wanted {
        let papers = proofs_of(open, self.determination.policy).into_iter().map(|proof| Paper::of(proof, "", speaker)).collect();
        Wanted { title: self.title(open, speaker), words: open.fact.question.get(speaker.voice, speaker.language).to_owned(), papers }
    }

    /// The public reads what the counted part or the rule is called, because the labels of facts are made for dense pages of workers; or the question, where
    /// the rule rests on others too.
    fn title(&self, open: &OpenFact<'p>, speaker: Speaker<'_>) -> String {
        let criteria = &self.determination.policy.document().criteria;
        let criterion = criteria.iter().find(|criterion| open.criteria.first() == Some(&criterion.id.as_str()));
        let part = criterion.and_then(|criterion| part_of(criterion, &open.fact.name)).map(|part| &part.title);
        let rule = criterion.filter(|criterion| criterion.test.facts().len() == 1).map(|criterion| &criterion.title);
        match part.or(rule) {
            Some(title) if speaker.voice == Voice::Public => title.get(speaker.voice, speaker.language).to_owned(),
            _ => label(open.fact, speaker),
        }
    }

    fn others(&self, together: &[&OpenFact<'p>], party: Party) -> String {
        let others = Party::ALL.into_iter().filter(|other| *other != party && together.iter().any(|open| open.ask.contains(other)));
        others.map(|other| self.speaker.party(other)).collect::<Vec<_>>().join(", ")
    }

    fn message(&self, wanted: &[Wanted]) -> String {
        let Speaker { voice, language, .. } = self.speaker;
        let service = self.determination.policy.document().policy.title.get(language);
        let mut papers: Vec<&str> = Vec::new();
        for paper in wanted.iter().flat_map(|one| &one.papers) {
            if !papers.contains(&paper.words.as_str()) {
                papers.push(&paper.words);
            }
        }
        let questions: Vec<&str> = wanted.iter().map(|one| one.words.as_str()).collect();
        spoken!(language, results::message(voice, service, self.reference, &questions.join(" "), &papers.join("; ")))
    }
}

/// What a question is called in a list of answers: the public reads the question itself.
pub(super) fn label(fact: &Fact, speaker: Speaker<'_>) -> String {
    if speaker.voice == Voice::Public { fact.question.get(speaker.voice, speaker.language) } else { fact.label.get(speaker.language) }.to_owned()
}

impl Paper {
    pub(super) fn of(proof: Proof<'_>, shows: &str, speaker: Speaker<'_>) -> Self {
        Self { key: proof.key(), words: proof.text(speaker.voice).get(speaker.language).to_owned(), shows: shows.to_owned() }
    }
}
