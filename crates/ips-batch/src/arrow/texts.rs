//! Columns whose cells have to be read: texts, and numbers that stand for something.

use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowDictionaryKeyType, Float32Type, Float64Type, Int8Type, Int16Type, Int32Type, Int64Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type,
};
use arrow_array::{Array, ArrayRef, ArrowPrimitiveType, DictionaryArray, LargeStringArray, StringArray, StringViewArray};
use arrow_buffer::ArrowNativeType;
use arrow_schema::DataType;
use std::fmt::Display;

/// The texts of a column.
pub(super) enum Texts<'a> {
    Small(&'a StringArray),
    Large(&'a LargeStringArray),
    View(&'a StringViewArray),
    /// Few texts, and for each row the place of its own; beyond them where it has none.
    Shared {
        texts: Vec<String>,
        places: Vec<usize>,
    },
    Own(Vec<String>),
}

impl<'a> Texts<'a> {
    /// The texts of an array; `None` where its type is none that says anything in words.
    pub(super) fn of(array: &'a ArrayRef) -> Option<Self> {
        Some(match array.data_type() {
            DataType::Utf8 => Self::Small(array.as_string()),
            DataType::LargeUtf8 => Self::Large(array.as_string()),
            DataType::Utf8View => Self::View(array.as_string_view()),
            DataType::Dictionary(..) => {
                let (texts, places) = shared(array)?;
                Self::Shared { texts, places }
            }
            DataType::Boolean => {
                let array = array.as_boolean();
                Self::Own((0..array.len()).map(|row| if array.is_null(row) { String::new() } else { array.value(row).to_string() }).collect())
            }
            DataType::Int8 => numbers::<Int8Type>(array),
            DataType::Int16 => numbers::<Int16Type>(array),
            DataType::Int32 => numbers::<Int32Type>(array),
            DataType::Int64 => numbers::<Int64Type>(array),
            DataType::UInt8 => numbers::<UInt8Type>(array),
            DataType::UInt16 => numbers::<UInt16Type>(array),
            DataType::UInt32 => numbers::<UInt32Type>(array),
            DataType::UInt64 => numbers::<UInt64Type>(array),
            // Where whole numbers have gaps, some libraries make them such; what is no number then is a gap.
            DataType::Float32 => numbers::<Float32Type>(array),
            DataType::Float64 => numbers::<Float64Type>(array),
            _ => return None,
        })
    }

    /// The text of a row; empty where nothing is known.
    pub(super) fn get(&self, row: usize) -> &str {
        match self {
            Self::Small(array) if array.is_valid(row) => array.value(row),
            Self::Large(array) if array.is_valid(row) => array.value(row),
            Self::View(array) if array.is_valid(row) => array.value(row),
            Self::Shared { texts, places } => places.get(row).and_then(|place| texts.get(*place)).map_or("", String::as_str),
            Self::Own(texts) => texts.get(row).map_or("", String::as_str),
            _ => "",
        }
    }
}

fn numbers<'a, T: ArrowPrimitiveType>(array: &ArrayRef) -> Texts<'a>
where
    T::Native: Display,
{
    let text = |value: Option<T::Native>| value.map(|value| value.to_string()).filter(|text| text != "NaN").unwrap_or_default();
    Texts::Own(array.as_primitive::<T>().iter().map(text).collect())
}

/// The texts of a dictionary, and the place of that of each row.
fn shared(array: &ArrayRef) -> Option<(Vec<String>, Vec<usize>)> {
    let DataType::Dictionary(key, _) = array.data_type() else { return None };
    match **key {
        DataType::Int8 => keyed(array.as_dictionary::<Int8Type>()),
        DataType::Int16 => keyed(array.as_dictionary::<Int16Type>()),
        DataType::Int32 => keyed(array.as_dictionary::<Int32Type>()),
        DataType::Int64 => keyed(array.as_dictionary::<Int64Type>()),
        DataType::UInt8 => keyed(array.as_dictionary::<UInt8Type>()),
        DataType::UInt16 => keyed(array.as_dictionary::<UInt16Type>()),
        DataType::UInt32 => keyed(array.as_dictionary::<UInt32Type>()),
        DataType::UInt64 => keyed(array.as_dictionary::<UInt64Type>()),
        _ => None,
    }
}

fn keyed<K: ArrowDictionaryKeyType>(array: &DictionaryArray<K>) -> Option<(Vec<String>, Vec<usize>)> {
    let values = Texts::of(array.values())?;
    let texts = (0..array.values().len()).map(|row| values.get(row).to_owned()).collect();
    // What stands under an open row is anything.
    let places = array.keys().iter().map(|key| key.map_or(usize::MAX, ArrowNativeType::as_usize)).collect();
    Some((texts, places))
}
