//! What the headings of a list stand for.

use crate::input::without_marks;
use crate::letters::small_letters;
use std::collections::BTreeMap;

/// A name by which a column is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Called {
    /// The place of the field among all.
    pub field: usize,
    /// How well the name fits: 0 is the field's own name, more is one of the others.
    pub rank: usize,
}

/// What every heading stands for that a list may have.
///
/// ```
/// use ips_core::list::Headings;
///
/// let mut headings = Headings::default();
/// headings.add("date_of_birth", 0, 0);
/// headings.add("DOB", 0, 1);
/// assert_eq!(headings.called(" Date of birth ").map(|called| called.field), Some(0));
/// assert_eq!(headings.called("dob").map(|called| called.rank), Some(1));
/// assert_eq!(headings.called("shoe size"), None);
/// ```
#[derive(Clone, Debug, Default)]
pub struct Headings {
    called: BTreeMap<String, Option<Called>>,
}

impl Headings {
    /// Adds a name of a field. A name that is known already keeps its meaning: a field's own name is no other name of a field that comes before it, so
    /// those are added first.
    pub fn add(&mut self, name: &str, field: usize, rank: usize) {
        let name = plain(name);
        if !name.is_empty() {
            self.called.entry(name).or_insert(Some(Called { field, rank }));
        }
    }

    /// Says of a heading that it stands for nothing, whatever is added later.
    pub fn leave_out(&mut self, heading: &str) {
        self.called.insert(plain(heading), None);
    }

    /// What a heading stands for.
    pub fn called(&self, heading: &str) -> Option<Called> {
        self.called.get(&plain(heading)).copied().flatten()
    }
}

/// A heading without what people write differently: case, accents, signs, blanks and marks that nobody sees. `%` is a word.
pub fn plain(heading: &str) -> String {
    let letters: String = small_letters(&without_marks(heading).replace('%', " percent ")).chars().map(|letter| base_letter(letter).unwrap_or(' ')).collect();
    letters.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The letter or digit, without its accent; `None` for a sign.
fn base_letter(letter: char) -> Option<char> {
    Some(match letter {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' | 'ü' => 'u',
        'ñ' => 'n',
        letter if letter.is_ascii() => return letter.is_ascii_alphanumeric().then_some(letter),
        // Signs of Western Europe, of printers and of mathematics; what else there is counts as letters.
        '\u{80}'..='\u{bf}' | '×' | '÷' | '\u{2000}'..='\u{2bff}' | '\u{3000}'..='\u{303f}' => return None,
        letter => letter,
    })
}
