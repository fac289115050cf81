//! One row of a list as it comes in.

use crate::error::{InputError, InputErrorKind, Place};
use crate::input::Input;
use crate::reading::{known_fields, taken};

/// The fields of one row, each under its name.
pub(crate) struct Row<'v> {
    place: Place,
    fields: Vec<(&'v str, &'v Input<'v>)>,
}

impl<'v> Row<'v> {
    /// Reads a row; fields of other names are noted as errors. `None` where nothing stands in it, as in the last row of a form.
    pub(crate) fn read(value: &'v Input<'v>, place: Place, known: &[&str], errors: &mut Vec<InputError>) -> Option<Self> {
        let fields = known_fields(value, &place, known, errors);
        if fields.iter().all(|(_, value)| value.is_missing()) { None } else { Some(Self { place, fields }) }
    }

    /// The field of a name; missing where the row has none.
    pub(crate) fn field(&self, name: &str) -> &'v Input<'v> {
        self.fields.iter().find(|(known, _)| *known == name).map_or(&Input::Missing, |(_, value)| *value)
    }

    /// The field of a name, where it could be read.
    pub(crate) fn take<T>(&self, name: &str, read: impl Fn(&'v Input<'v>) -> Result<Option<T>, InputErrorKind>, errors: &mut Vec<InputError>) -> Option<T> {
        taken(read(self.field(name)), &self.place.field(name), errors)
    }

    /// The same for a field without which the row means nothing.
    pub(crate) fn need<T>(&self, name: &str, read: impl Fn(&'v Input<'v>) -> Result<Option<T>, InputErrorKind>, errors: &mut Vec<InputError>) -> Option<T> {
        self.take(name, |value| read(value)?.ok_or(InputErrorKind::Missing).map(Some), errors)
    }
}
