//! What the fields of lists, teams and questions are called, and what is wrong with an entry that could not be taken.

use super::Speaker;
use crate::words::named::or_spaced;
use crate::words::{field_heading, spoken};
use ips_core::policy::{Policy, ProgramPolicy};
use ips_core::{InputError, Place, Text, Voice};
use std::borrow::Cow;

impl<'p> Speaker<'p, ProgramPolicy> {
    /// What a field is called: by the policy where it is one of its events, facts or deadlines (`done.` with the id of a deadline), else as under
    /// every policy; a name that nobody explains stands for itself.
    pub fn field<'n>(&self, name: &'n str) -> Cow<'n, str>
    where
        'p: 'n,
    {
        if let Some(title) = own_title(self.policy, name) {
            return Cow::Borrowed(title.get(self.language));
        }
        let deadline = name.strip_prefix("done.").and_then(|id| self.policy.planning().deadlines.iter().find(|deadline| deadline.id == id));
        match (deadline, field_heading(name, self.language)) {
            (Some(deadline), _) => Cow::Owned(spoken!(self.language, headings::done(deadline.title.get(self.language)))),
            (None, Some(heading)) => Cow::Borrowed(heading),
            (None, None) => Cow::Borrowed(name),
        }
    }

    /// Where an entry stands, in words: "Staff list, row 2, Hire date".
    pub fn place(&self, place: &Place) -> String {
        let list = place.list.as_deref().map(|list| Cow::Owned(self.heading_or_name(list)));
        let row = place.row.map(|row| Cow::Owned(spoken!(self.language, headings::row(row))));
        let field = place.field.as_deref().map(|name| self.field(name));
        let parts: Vec<Cow<'_, str>> = [list, row, field].into_iter().flatten().collect();
        if parts.is_empty() { spoken!(self.language, headings::whole_input()).to_owned() } else { parts.join(", ") }
    }

    /// A role as it is called; an id the policy does not know stands for itself.
    pub fn role<'n>(&self, id: &'n str) -> &'n str
    where
        'p: 'n,
    {
        self.policy.role(id).map_or(id, |role| role.title.get(self.language))
    }

    /// A few letters for a role.
    pub fn role_letters<'n>(&self, id: &'n str) -> &'n str
    where
        'p: 'n,
    {
        self.policy.role(id).map_or(id, |role| role.short.get(self.language))
    }
}

impl<P> Speaker<'_, P> {
    /// What is wrong with an entry of a team, a list or a question and what to do about it, in sentences. They do not name the place, for they
    /// stand beside the field; where they do not, put [`place`](Speaker::place) before them.
    pub fn input_error(&self, error: &InputError) -> String {
        let (message, remedy) = spoken!(self.language, errors::of_input(error));
        format!("{message} {remedy}")
    }

    /// The heading of a name, or else the name itself with blanks between its words.
    pub(super) fn heading_or_name(&self, name: &str) -> String {
        or_spaced(field_heading(name, self.language), name)
    }
}

impl Speaker<'_> {
    /// What is wrong with an answer to a question of a screening and what to do about it, in sentences that name the fact as the policy does.
    pub fn fact_error(&self, error: &InputError) -> String {
        let fact = self.policy.fact_named(error.field()).map_or(error.field(), |fact| fact.label.get(self.language));
        let of_policy: (&Policy, Voice) = (self.policy, self.voice);
        let (message, remedy) = spoken!(self.language, errors::of_fact(error, of_policy));
        format!("{fact}: {message} {remedy}")
    }
}

/// What an event or fact of the policy is called.
fn own_title<'a>(program: &'a ProgramPolicy, name: &str) -> Option<&'a Text> {
    let planning = program.planning();
    let event = planning.events.iter().find(|event| event.id == name).map(|event| &event.title);
    event.or_else(|| planning.staff_facts.iter().find(|fact| fact.id == name).map(|fact| &fact.question))
}
