//! The cells of a spreadsheet as a staff list writes them. What is not understood stays as it was typed, to be corrected where it stands.

use ips_core::list::plain;
use ips_core::policy::ProgramPolicy;
use ips_core::{Fraction, Language};
use std::borrow::Cow;

/// The id of a role, by its id, another of its names, or what it is called in a language.
pub(super) fn role<'p>(program: &'p ProgramPolicy, text: &str) -> Option<&'p str> {
    let planning = program.planning();
    let by_name = planning.staffing.role_called(text);
    let by_title = || {
        let called = plain(text);
        planning
            .staffing
            .roles
            .iter()
            .find(|role| Language::ALL.into_iter().any(|language| [&role.title, &role.short].into_iter().any(|words| plain(words.get(language)) == called)))
    };
    by_name.or_else(by_title).map(|role| role.id.as_str())
}

/// What a number means that has more digits than are kept, such as `2/3`; `None` for any other text.
pub(super) fn rounded(text: &str) -> Option<String> {
    let (bare, percent) = text.strip_suffix('%').map_or((Cow::Borrowed(text), ""), |bare| (Cow::Owned(bare.trim_end().to_owned()), "%"));
    let (_, digits) = bare.rsplit_once(['.', ','])?;
    let has_more = digits.trim_end_matches('0').len() > DIGITS && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number = has_more.then(|| bare.parse::<Fraction>().ok())??;
    Some(format!("{number}{percent}"))
}

/// So many digits after the point are kept as they are.
const DIGITS: usize = 6;
