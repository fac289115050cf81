//! What comes in from JSON, JavaScript, a form or a table, not yet believed.

use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::borrow::Cow;
use std::fmt;

/// A value of any form, as it came in. [`Facts::read`](crate::Facts::read) and the readers of the planning tasks make of it what can be
/// believed, and say what is wrong with the rest.
///
/// ```
/// use ips_core::Input;
///
/// let input: Input = serde_json::from_str(r#"{"fte": 0.35, "name": "A"}"#)?;
/// assert_eq!(input, Input::object([("fte", Input::Number("0.35".into())), ("name", Input::Text("A".into()))]));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Input<'a> {
    /// `null`, an empty cell, or nothing at all: not known.
    #[default]
    Missing,
    /// `true` or `false`.
    YesNo(bool),
    /// A number, by the shortest decimal digits that mean it: 0.35 stays exactly that.
    Number(Cow<'a, str>),
    /// A text.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Input<'a>>),
    /// Names with values, in the order in which they came in; a name may stand twice, which readers refuse.
    Object(Vec<(Cow<'a, str>, Input<'a>)>),
}

impl<'a> Input<'a> {
    /// A cell of a table or a field of a form: marks that nobody sees and blanks around the text are left out, and only blanks are missing.
    pub fn cell(text: &str) -> Self {
        let text = without_marks(text);
        let text = text.trim();
        if text.is_empty() { Self::Missing } else { Self::Text(Cow::Owned(text.to_owned())) }
    }

    /// What is typed where a whole number is asked; anything else stays a text, so that readers can say what is wrong with it.
    pub fn whole(typed: &str) -> Self {
        let digits = typed.trim();
        if digits.parse::<i64>().is_ok() { Self::Number(Cow::Owned(digits.to_owned())) } else { Self::Text(Cow::Owned(typed.to_owned())) }
    }

    /// Names with values.
    pub fn object<N: Into<Cow<'a, str>>>(fields: impl IntoIterator<Item = (N, Self)>) -> Self {
        Self::Object(fields.into_iter().map(|(name, value)| (name.into(), value)).collect())
    }

    /// Nothing came in: missing, or a text of blanks, as empty cells often are.
    pub fn is_missing(&self) -> bool {
        match self {
            Self::Missing => true,
            Self::Text(text) => text.trim().is_empty(),
            _ => false,
        }
    }

    /// The first value of a name in an object.
    pub fn get(&self, name: &str) -> Option<&Self> {
        let Self::Object(fields) = self else { return None };
        fields.iter().find(|(known, _)| known == name).map(|(_, value)| value)
    }

    /// What came in, for a message.
    pub fn shown(&self) -> String {
        match self {
            Self::Missing => String::new(),
            Self::YesNo(yes) => yes.to_string(),
            Self::Number(text) => text.clone().into_owned(),
            Self::Text(text) => text.trim().to_owned(),
            Self::List(_) => "[…]".to_owned(),
            Self::Object(_) => "{…}".to_owned(),
        }
    }

    /// The same without what it was read from.
    pub fn into_owned(self) -> Input<'static> {
        let owned = |text: Cow<'a, str>| Cow::Owned(text.into_owned());
        match self {
            Self::Missing => Input::Missing,
            Self::YesNo(yes) => Input::YesNo(yes),
            Self::Number(text) => Input::Number(owned(text)),
            Self::Text(text) => Input::Text(owned(text)),
            Self::List(values) => Input::List(values.into_iter().map(Self::into_owned).collect()),
            Self::Object(fields) => Input::Object(fields.into_iter().map(|(name, value)| (owned(name), value.into_owned())).collect()),
        }
    }
}

/// The text without marks that nobody sees, as programs leave them around what is copied: those of direction, of breaks without width and of
/// the order of bytes.
pub fn without_marks(text: &str) -> Cow<'_, str> {
    let is_mark =
        |c: char| matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}');
    if text.contains(is_mark) { Cow::Owned(text.chars().filter(|c| !is_mark(*c)).collect()) } else { Cow::Borrowed(text) }
}

impl<'de: 'a, 'a> Deserialize<'de> for Input<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(InputVisitor)
    }
}

/// As it came in: a whole number is one again. Another stays its digits, a text, which readers take alike; the way back over a floating-point
/// number would be ten kilobytes of tables to download.
impl Serialize for Input<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Missing => serializer.serialize_none(),
            Self::YesNo(yes) => serializer.serialize_bool(*yes),
            Self::Number(digits) => match digits.parse::<i64>() {
                Ok(whole) => serializer.serialize_i64(whole),
                Err(_) => serializer.serialize_str(digits),
            },
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(values) => serializer.collect_seq(values),
            Self::Object(fields) => serializer.collect_map(fields.iter().map(|(name, value)| (name, value))),
        }
    }
}

/// The shortest decimal digits that mean the number, which are what was typed. Of what no field can hold, for it is far too large or far too
/// fine, as many as fit. The standard library writes the digits of any number at all, for six kilobytes more of a first visit.
fn shortest(value: f64) -> String {
    if value.is_nan() {
        return "NaN".to_owned();
    }
    let sign = if value < 0.0 { "-" } else { "" };
    let size = value.abs();
    if size >= LARGE {
        return format!("{sign}{}", shortest_of_large(size));
    }
    let mut scale = 1_u64;
    for places in 0..18_usize {
        #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss, clippy::cast_sign_loss)]
        let (parts, whole) = ((size * scale as f64).round() as u64, scale as f64);
        #[allow(clippy::cast_precision_loss, clippy::float_cmp)]
        let is_it = parts as f64 / whole == size;
        if is_it || places == 17 || parts > u64::MAX / 200 {
            let digits = format!("{parts:0>width$}", width = places + 1);
            return match digits.split_at_checked(digits.len() - places) {
                Some((whole, rest)) if !rest.is_empty() => format!("{sign}{whole}.{rest}"),
                _ => format!("{sign}{digits}"),
            };
        }
        scale *= 10;
    }
    String::new()
}

/// From here on a number is whole, and not every whole number is one.
const LARGE: f64 = 9_007_199_254_740_992.0;

/// The digits of a whole number that stand for it, and noughts for those behind which say nothing.
fn shortest_of_large(size: f64) -> u128 {
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    let whole = size as u128;
    let mut digits = whole;
    let mut unit = 10_u128;
    while unit <= whole {
        let rounded = (whole / unit + u128::from(whole % unit >= unit / 2)).saturating_mul(unit);
        #[allow(clippy::cast_precision_loss, clippy::float_cmp)]
        if rounded as f64 != size {
            break;
        }
        digits = rounded;
        unit = unit.saturating_mul(10);
    }
    digits
}

struct InputVisitor;

impl<'de> Visitor<'de> for InputVisitor {
    type Value = Input<'de>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a value")
    }

    fn visit_unit<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Input::Missing)
    }

    fn visit_none<E: Error>(self) -> Result<Self::Value, E> {
        Ok(Input::Missing)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E: Error>(self, value: bool) -> Result<Self::Value, E> {
        Ok(Input::YesNo(value))
    }

    fn visit_i64<E: Error>(self, value: i64) -> Result<Self::Value, E> {
        Ok(Input::Number(Cow::Owned(value.to_string())))
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Self::Value, E> {
        Ok(Input::Number(Cow::Owned(value.to_string())))
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Self::Value, E> {
        Ok(Input::Number(Cow::Owned(shortest(value))))
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<Self::Value, E> {
        Ok(Input::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(Input::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut values = Vec::new();
        while let Some(value) = list.next_element()? {
            values.push(value);
        }
        Ok(Input::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        // Room for the facts of a person at once: growing on the way is what shows in a bulk run.
        let mut fields = Vec::with_capacity(map.size_hint().unwrap_or(32).min(64));
        while let Some((Name(name), value)) = map.next_entry()? {
            fields.push((name, value));
        }
        Ok(Input::Object(fields))
    }
}

/// A name that borrows from the input where it can.
#[derive(Deserialize)]
struct Name<'a>(#[serde(borrow)] Cow<'a, str>);

#[cfg(test)]
mod tests {
    use super::shortest;

    #[test]
    fn a_number_is_what_was_typed() {
        for digits in [
            "0",
            "0.35",
            "-1",
            "12",
            "0.1",
            "2.28",
            "0.666666666666667",
            "0.30000000000000004",
            "1999",
            "1000000",
            "0.000001",
            "-0.5",
            "9007199254740992",
            "9007199254740994",
            "-9223372036854776000",
            "18446744073709552000",
            "123456789012345680000000000000",
        ] {
            assert_eq!(digits.parse().map(shortest).as_deref(), Ok(digits));
        }
        assert_eq!(shortest(f64::NAN), "NaN", "no digits that could pass for a number");
        assert!(shortest(1e300).len() > 17, "far too large stays so");
    }
}
