//! Names that are much alike: what somebody may have meant.

use strsim::osa_distance;

/// The most letters by which a slip differs from the name that was meant; of a short name fewer.
const SLIP: usize = 3;

/// What is meant is a name with a third of its letters wrong at most.
const RIGHT: usize = 3;

/// The fewest letters of a word or beginning that says by itself what is meant.
const TELLING: usize = 5;

/// What people write for a name that has other words, in the form of [`bare`].
const SYNONYMS: [(&str, &str); 22] = [
    ("dob", "date_of_birth"),
    ("birthday", "date_of_birth"),
    ("birthdate", "date_of_birth"),
    ("yearofbirth", "birth_year"),
    ("clients", "individuals_served"),
    ("peopleserved", "individuals_served"),
    ("participants", "individuals_served"),
    ("clients", "people"),
    ("individualsserved", "people"),
    ("clients", "participants"),
    ("startdate", "hire_date"),
    ("hired", "hire_date"),
    ("title", "role"),
    ("jobtitle", "role"),
    ("cases", "caseload"),
    ("clients", "caseload"),
    ("initials", "name"),
    ("employees", "staff"),
    ("team", "staff"),
    ("members", "staff"),
    ("score", "total"),
    ("employmentstart", "job_start_date"),
];

/// The known name that is most like `name`: it differs in case or in the signs between its words, has the same words in another order, a few
/// letters that are wrong or change places, or begins like it. `None` where every one differs too much to be meant.
pub fn nearest<'a>(known: impl IntoIterator<Item = &'a str>, name: &str) -> Option<&'a str> {
    let given = bare(name);
    let likely = known.into_iter().filter_map(|known| Some((unlikeness(known, name, &given)?, known)));
    likely.min_by_key(|(unlikeness, _)| *unlikeness).map(|(_, known)| known)
}

/// Whether two names are one, apart from case and from the signs between their words.
pub(crate) fn is_same(known: &str, name: &str) -> bool {
    bare(known) == bare(name)
}

/// How much a name differs from a known one, the less the likelier; `None` where it is another.
fn unlikeness(known: &str, name: &str, given: &str) -> Option<usize> {
    let own = bare(known);
    if own == given {
        return Some(0);
    }
    if SYNONYMS.iter().any(|(other, meant)| *other == given && *meant == known) {
        return Some(1);
    }
    // So much longer or shorter is too different already, and need not be compared letter by letter.
    let most = SLIP.min(own.len() / RIGHT);
    if own.len().abs_diff(given.len()) <= most {
        let letters = osa_distance(&own, given);
        if letters <= most {
            return Some(1 + letters);
        }
    }
    let (own_words, given_words): (Vec<&str>, Vec<&str>) = (words(known).collect(), words(name).collect());
    let more = own_words.len().abs_diff(given_words.len());
    if holds(&own_words, &given_words) || holds(&given_words, &own_words) {
        return Some(5 + more);
    }
    let begins = own.len().min(given.len()) >= TELLING && (own.starts_with(given) || given.starts_with(&own));
    begins.then_some(20)
}

/// Whether all words of a part stand in a whole, and say enough.
fn holds(whole: &[&str], part: &[&str]) -> bool {
    let tells = part.len() > 1 || part.first().is_some_and(|word| word.len() >= TELLING);
    tells && part.iter().all(|word| whole.iter().any(|one| one.eq_ignore_ascii_case(word)))
}

/// A name without what people write differently.
fn bare(name: &str) -> String {
    words(name).flat_map(str::chars).map(|letter| letter.to_ascii_lowercase()).collect()
}

fn words(name: &str) -> impl Iterator<Item = &str> {
    name.split(['_', '-', ' ', '.']).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_meant() {
        let known = ["role", "fte", "hire_date", "caseload", "program_start_date", "date_of_birth", "individuals_served", "people_per_fte", "plan_member"];
        for (name, meant) in [
            ("hire_dat", Some("hire_date")),
            ("hire_dtae", Some("hire_date")),
            ("HireDate", Some("hire_date")),
            ("hire-date", Some("hire_date")),
            ("Hire date", Some("hire_date")),
            ("date_hire", Some("hire_date")),
            ("staff_hire_date", Some("hire_date")),
            ("program_start", Some("program_start_date")),
            ("start_program_date", Some("program_start_date")),
            ("individuals", Some("individuals_served")),
            ("indiv", Some("individuals_served")),
            ("birth_date", Some("date_of_birth")),
            ("DOB", Some("date_of_birth")),
            ("people served", Some("individuals_served")),
            ("ftr", Some("fte")),
            ("rolle", Some("role")),
            ("case-load", Some("caseload")),
            // A short name is not a slip of every other short one.
            ("rate", None),
            ("date", None),
            ("f", None),
            ("", None),
            ("__", None),
            ("shoe_size", None),
            ("x".repeat(100_000).as_str(), None),
        ] {
            assert_eq!(nearest(known, name), meant, "{}", &name[..name.len().min(40)]);
        }
    }
}
