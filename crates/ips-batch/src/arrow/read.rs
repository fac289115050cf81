//! Columns of a batch as columns of answers, where they are already or in memory of their own.

use super::error::ArrowListError;
use super::texts::Texts;
use crate::column::{Bitmap, Column, Values};
use crate::list::read_option;
use arrow_array::cast::AsArray;
use arrow_array::types::{
    ArrowDictionaryKeyType, Date32Type, Date64Type, Int8Type, Int16Type, Int32Type, Int64Type, TimestampMicrosecondType, TimestampMillisecondType,
    TimestampNanosecondType, TimestampSecondType, UInt8Type, UInt16Type, UInt32Type,
};
use arrow_array::{Array, ArrayRef, ArrowPrimitiveType, DictionaryArray, PrimitiveArray};
use arrow_buffer::{ArrowNativeType, NullBuffer};
use arrow_schema::{DataType, TimeUnit};
use ips_core::policy::{ChoiceOption, Fact, FactKind};

/// A column of a batch.
pub(super) enum Source<'a> {
    /// Its values stand there as the kernel wants them.
    Ready(Column<'a>),
    /// They were turned into such values.
    Made(Made, Option<&'a NullBuffer>),
    /// They are texts.
    Texts(Texts<'a>),
    /// Nothing is known of anybody.
    Nothing,
}

/// Values that were made.
pub(super) enum Made {
    Days(Vec<i32>),
    Years(Vec<i32>),
    Options(Vec<u8>),
}

impl<'a> Source<'a> {
    /// The column of a fact; as texts where it `has_to_be_read` cell by cell.
    pub(super) fn of(array: &'a ArrayRef, fact: &Fact, name: &str, has_to_be_read: bool) -> Result<Self, ArrowListError> {
        if array.data_type() == &DataType::Null || array.null_count() == array.len() {
            return Ok(Self::Nothing);
        }
        let quick = if has_to_be_read { None } else { Self::quick(array, &fact.kind) };
        let wrong = || ArrowListError::Type { column: name.to_owned(), fact: fact.name.clone(), given: array.data_type().clone() };
        match quick {
            Some(source) => Ok(source),
            None if matches!(fact.kind, FactKind::Choice(_)) && !is_text(array.data_type()) => Err(wrong()),
            None => Texts::of(array).map(Self::Texts).ok_or_else(wrong),
        }
    }

    /// What needs no reading.
    fn quick(array: &'a ArrayRef, kind: &FactKind) -> Option<Self> {
        let answered = || array.nulls().map(|nulls| Bitmap { bytes: nulls.validity(), offset: nulls.offset() });
        let ready = |values| Some(Self::Ready(Column { values, answered: answered() }));
        match (kind, array.data_type()) {
            (FactKind::YesNo, DataType::Boolean) => {
                let bits = array.as_boolean().values();
                ready(Values::YesNo(Bitmap { bytes: bits.values(), offset: bits.offset() }))
            }
            (FactKind::Date, DataType::Date32) => ready(Values::Days(array.as_primitive::<Date32Type>().values())),
            (FactKind::Year, DataType::Int32) => ready(Values::Years(array.as_primitive::<Int32Type>().values())),
            (FactKind::Date, DataType::Date64) => Some(days::<Date64Type>(array, 86_400_000)),
            (FactKind::Date, DataType::Timestamp(unit, None)) => Some(match unit {
                TimeUnit::Second => days::<TimestampSecondType>(array, 86_400),
                TimeUnit::Millisecond => days::<TimestampMillisecondType>(array, 86_400_000),
                TimeUnit::Microsecond => days::<TimestampMicrosecondType>(array, 86_400_000_000),
                TimeUnit::Nanosecond => days::<TimestampNanosecondType>(array, 86_400_000_000_000),
            }),
            (FactKind::Year, DataType::Int16) => Some(years::<Int16Type>(array)),
            (FactKind::Year, DataType::UInt16) => Some(years::<UInt16Type>(array)),
            (FactKind::Year, DataType::Int64) => Some(years::<Int64Type>(array)),
            (FactKind::Choice(options), DataType::Dictionary(key, _)) => match **key {
                DataType::Int8 => chosen(array, array.as_dictionary::<Int8Type>(), options),
                DataType::Int16 => chosen(array, array.as_dictionary::<Int16Type>(), options),
                DataType::Int32 => chosen(array, array.as_dictionary::<Int32Type>(), options),
                DataType::UInt8 => chosen(array, array.as_dictionary::<UInt8Type>(), options),
                DataType::UInt16 => chosen(array, array.as_dictionary::<UInt16Type>(), options),
                DataType::UInt32 => chosen(array, array.as_dictionary::<UInt32Type>(), options),
                _ => None,
            },
            _ => None,
        }
    }

    /// The column, where it needs no reading and something is known.
    pub(super) fn column(&self) -> Option<Column<'_>> {
        match self {
            Self::Ready(column) => Some(*column),
            Self::Made(made, nulls) => {
                let values = match made {
                    Made::Days(values) => Values::Days(values),
                    Made::Years(values) => Values::Years(values),
                    Made::Options(values) => Values::Options(values),
                };
                Some(Column { values, answered: nulls.map(|nulls| Bitmap { bytes: nulls.validity(), offset: nulls.offset() }) })
            }
            Self::Texts(_) | Self::Nothing => None,
        }
    }
}

fn is_text(kind: &DataType) -> bool {
    matches!(kind, DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View | DataType::Dictionary(..))
}

/// The days on which moments lie.
fn days<T: ArrowPrimitiveType<Native = i64>>(array: &ArrayRef, in_a_day: i64) -> Source<'_> {
    let day = |moment: &i64| i32::try_from(moment.div_euclid(in_a_day)).unwrap_or(i32::MAX);
    Source::Made(Made::Days(array.as_primitive::<T>().values().iter().map(day).collect()), array.nulls())
}

/// Years; one that no number of this size holds is beyond all.
fn years<T: ArrowPrimitiveType>(array: &ArrayRef) -> Source<'_>
where
    T::Native: Into<i64>,
{
    let values: &PrimitiveArray<T> = array.as_primitive();
    let year = |year: &T::Native| i32::try_from((*year).into()).unwrap_or(i32::MAX);
    Source::Made(Made::Years(values.values().iter().map(year).collect()), array.nulls())
}

/// The options of a dictionary, where each of its texts is one.
fn chosen<'a, K: ArrowDictionaryKeyType>(array: &'a ArrayRef, own: &'a DictionaryArray<K>, options: &[ChoiceOption]) -> Option<Source<'a>> {
    let texts = Texts::of(own.values())?;
    // What stands under a key that is none is no option, and refused.
    let mut table = [u8::MAX; 256];
    for row in 0..own.values().len() {
        *table.get_mut(row)? = read_option(options, texts.get(row))?;
    }
    let option = |key: &K::Native| table[key.as_usize() & 255];
    Some(Source::Made(Made::Options(own.keys().values().iter().map(option).collect()), array.nulls()))
}
