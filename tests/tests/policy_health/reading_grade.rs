//! The Flesch-Kincaid grade of an English text: the school year in which it can be read.

/// 0.39 × words per sentence + 11.8 × syllables per word − 15.59. `None` for a text without words.
pub(crate) fn grade(text: &str, names: &[&str]) -> Option<f64> {
    // A name is one thing to its reader, however long it is.
    let plain = names.iter().fold(text.to_owned(), |text, name| text.replace(name, "Name"));
    let words: Vec<&str> = plain.split(|letter: char| !(letter.is_alphanumeric() || letter == '\'' || letter == '’')).filter(|word| !word.is_empty()).collect();
    let sentences = plain.split(['.', '?', '!', ':', ';']).filter(|sentence| sentence.chars().any(char::is_alphabetic)).count();
    if words.is_empty() || sentences == 0 {
        return None;
    }
    let count = |number: usize| f64::from(u32::try_from(number).unwrap_or(u32::MAX));
    let syllables = words.iter().map(|word| self::syllables(word)).sum();
    Some(0.39 * count(words.len()) / count(sentences) + 11.8 * count(syllables) / count(words.len()) - 15.59)
}

/// How many words a text has.
pub(crate) fn words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

/// Groups of vowels, less the endings that are not spoken. A number or an abbreviation counts one.
fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let word = word.trim_end_matches("'s").trim_end_matches("’s");
    let vowel = |letter: char| "aeiouyáéíóú".contains(letter);
    let mut count = 0;
    let mut before = ' ';
    for letter in word.chars() {
        if vowel(letter) && !vowel(before) {
            count += 1;
        }
        before = letter;
    }
    // Two vowels that are spoken apart.
    count += ["ia", "io", "eo", "iu", "ua"].iter().map(|pair| word.matches(pair).count()).sum::<usize>();
    count = count.saturating_sub(["tion", "sion", "cial", "tial", "cian", "qua", "gua", "people"].iter().map(|one| word.matches(one).count()).sum());
    let consonant_before = |ending: usize| word.chars().rev().nth(ending).is_some_and(|letter| !vowel(letter));
    let ends = |endings: &[&str]| endings.iter().any(|ending| word.ends_with(ending));
    let silent = (word.ends_with('e') && !ends(&["le"]) && consonant_before(1))
        || (word.ends_with("ed") && !ends(&["ted", "ded"]) && consonant_before(2))
        || (word.ends_with("es") && !ends(&["ses", "zes", "ches", "shes", "xes", "ces", "ges", "les"]) && consonant_before(2));
    count.saturating_sub(usize::from(silent)).max(1)
}

#[test]
fn syllables_of_common_words() {
    let known = [
        ("work", 1),
        ("job", 1),
        ("people", 2),
        ("service", 2),
        ("plan", 1),
        ("worked", 1),
        ("wanted", 2),
        ("table", 2),
        ("nursing", 2),
        ("facility", 4),
        ("medical", 3),
        ("social", 2),
        ("nation", 2),
        ("medium", 3),
        ("questions", 2),
        ("lives", 1),
        ("places", 2),
        ("you", 1),
        ("eligible", 4),
        ("criminal", 3),
        ("situation", 4),
        ("2026", 1),
        ("person's", 2),
        ("here", 1),
    ];
    for (word, count) in known {
        assert_eq!(syllables(word), count, "{word}");
    }
}

#[test]
fn grades_tell_plain_from_hard() {
    let plain = "Would you like to have a job? We can help you look for one.";
    let hard = "Determination of eligibility necessitates documentation substantiating functional limitations attributable to psychiatric conditions.";
    assert!(grade(plain, &[]).is_some_and(|grade| grade < 3.0));
    assert!(grade(hard, &[]).is_some_and(|grade| grade > 15.0));
    assert!(
        grade("Ask the Very Official Institution of Rehabilitation.", &["Very Official Institution of Rehabilitation"])
            < grade("Ask the Very Official Institution of Rehabilitation.", &[])
    );
    assert_eq!(grade("…", &[]), None);
}
