//! Small letters, in the scripts that policies and their lists are written in.

/// A text with small letters in place of capitals: A to Z, and the accented ones of Western Europe. Other scripts stay as they are. The standard library
/// knows the capitals of every script, by tables that would be a dozen kilobytes of every page.
///
/// ```
/// assert_eq!(ips_core::small_letters("PAR ESPAÑOL Ü"), "par español ü");
/// ```
pub fn small_letters(text: &str) -> String {
    text.chars().map(small_letter).collect()
}

fn small_letter(letter: char) -> char {
    match letter {
        // Each stands 32 places before its small letter; between them is the sign of multiplication.
        'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(u32::from(letter) + 32).unwrap_or(letter),
        letter => letter.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_of_western_europe_become_small() {
        for letter in '\0'..='ÿ' {
            let expected: String = letter.to_lowercase().collect();
            assert_eq!(small_letters(&letter.to_string()), expected);
        }
        assert_eq!(small_letters("Ж Σ 日本"), "Ж Σ 日本");
    }
}
