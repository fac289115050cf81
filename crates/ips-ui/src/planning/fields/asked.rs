//! What a tool asks for, field by field.

use super::input::{Kind, Pick, input, under_label, worded};
use super::place::{Place, field_id};
use super::select::select;
use super::wrong::{Errors, Wrong, wrong};
use crate::planning::session::Planner;
use ips_core::Input;
use leptos::prelude::*;

/// A field that a tool asks for, or a column of fields.
#[derive(Clone, Copy)]
pub(crate) struct Asked {
    /// Its name on the page. What stands after the last dot is its name in the question of the tool, and in what is wrong with it.
    pub(crate) field: &'static str,
    pub(crate) takes: Takes,
    pub(crate) label: Pick,
    pub(crate) hint: Option<Pick>,
}

/// What a field takes.
#[derive(Clone, Copy)]
pub(crate) enum Takes {
    /// Something typed.
    Typed(Kind),
    /// One of a few: what stands for nothing chosen, and values with what they are called.
    OneOf(Pick, &'static [(&'static str, Pick)]),
}

/// A whole number.
pub(crate) const WHOLE: Takes = Takes::Typed(Kind::Whole);
/// A calendar date.
pub(crate) const DATE: Takes = Takes::Typed(Kind::Date);

impl Asked {
    /// Its name in the question of the tool.
    pub(crate) fn name(&self) -> &'static str {
        self.field.rsplit('.').next().unwrap_or(self.field)
    }

    /// What is typed, under its name in the question.
    pub(crate) fn typed(&self, planner: Planner) -> (&'static str, Input<'static>) {
        (self.name(), planner.cell(self.field))
    }

    /// The field with its label, its hint and what is wrong with it.
    pub(crate) fn view(&self, planner: Planner, errors: Errors) -> AnyView {
        self.checked(planner, wrong(planner, errors, self.name()))
    }

    /// The same where what is wrong is known otherwise.
    pub(crate) fn checked(&self, planner: Planner, wrong: Wrong) -> AnyView {
        let (label, hint) = (planner.word(self.label), self.hint.map(|hint| planner.word(hint)));
        if let Takes::Typed(kind) = self.takes {
            return worded(planner, self.field, kind, label, hint, wrong);
        }
        let id = field_id(self.field);
        let field = self.control(planner, id.clone(), Place::Single(planner, self.field.to_owned()), wrong.clone());
        under_label("ips-field", id, label, None, wrong, field)
    }

    /// The field alone, at a place of its own.
    pub(crate) fn control(&self, planner: Planner, id: String, place: Place, wrong: Wrong) -> AnyView {
        match self.takes {
            Takes::Typed(kind) => input(id, kind, place, None, wrong),
            Takes::OneOf(none, options) => {
                let options = options.iter().map(|(value, label)| ((*value).to_owned(), planner.word(*label))).collect();
                select(id, place, planner.word(none), options)
            }
        }
    }
}
