//! Bits of many rows, 64 to a machine word, a block of words at a time: small enough that everything a policy needs of a block stays in the cache.

/// How many words a block has.
pub(crate) const WORDS: usize = 32;

/// How many rows a block has.
pub(crate) const ROWS: usize = WORDS * 64;

/// A bit for each row of a block, the first row the lowest bit of the first word.
pub(crate) type Bits = [u64; WORDS];

/// Three values for each row of a block: met, not met, and unknown where neither bit is set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Rails {
    pub(crate) met: Bits,
    pub(crate) not_met: Bits,
}

impl Rails {
    pub(crate) const UNKNOWN: Self = Self { met: [0; WORDS], not_met: [0; WORDS] };
    pub(crate) const MET: Self = Self { met: [!0; WORDS], not_met: [0; WORDS] };

    /// Met where `holds`, not met where it does not, and unknown where nothing is `known`.
    pub(crate) fn write(&mut self, holds: &Bits, known: &Bits) {
        for word in 0..WORDS {
            self.met[word] = holds[word] & known[word];
            self.not_met[word] = !holds[word] & known[word];
        }
    }

    /// This and another.
    pub(crate) fn and(&mut self, other: &Self) {
        for word in 0..WORDS {
            self.met[word] &= other.met[word];
            self.not_met[word] |= other.not_met[word];
        }
    }

    /// This or another.
    pub(crate) fn or(&mut self, other: &Self) {
        for word in 0..WORDS {
            self.met[word] |= other.met[word];
            self.not_met[word] &= other.not_met[word];
        }
    }

    /// Another where this is unknown.
    pub(crate) fn or_else(&mut self, other: &Self) {
        for word in 0..WORDS {
            let open = !(self.met[word] | self.not_met[word]);
            self.met[word] |= open & other.met[word];
            self.not_met[word] |= open & other.not_met[word];
        }
    }

    /// Unknown where another differs.
    pub(crate) fn agree(&mut self, other: &Self) {
        for word in 0..WORDS {
            self.met[word] &= other.met[word];
            self.not_met[word] &= other.not_met[word];
        }
    }

    /// Unknown in some rows.
    pub(crate) fn forget(&mut self, rows: &Bits) {
        for ((met, not_met), row) in self.met.iter_mut().zip(&mut self.not_met).zip(rows) {
            *met &= !row;
            *not_met &= !row;
        }
    }
}

/// How many planes a counter has: sets of facts are of 64 at most, and so are the parts of a test.
const PLANES: usize = 7;

/// The rows in which `count` of `of` at least are set. A plane holds one binary digit of the sums of 64 rows in a word: adding is a ripple of carries,
/// and comparing begins with the highest digit.
pub(crate) fn at_least<'b>(count: usize, of: impl Iterator<Item = &'b Bits>) -> Bits {
    let mut planes = [[0_u64; WORDS]; PLANES];
    let mut used = 0;
    for (seen, bits) in of.enumerate() {
        used = (usize::BITS - (seen + 1).leading_zeros()) as usize;
        let mut carry = *bits;
        for plane in planes.iter_mut().take(used) {
            for word in 0..WORDS {
                let both = plane[word] & carry[word];
                plane[word] ^= carry[word];
                carry[word] = both;
            }
        }
    }
    let is_beyond = count >= 1 << used;
    let (mut more, mut same) = ([0_u64; WORDS], [if is_beyond { 0 } else { !0_u64 }; WORDS]);
    for (digit, plane) in planes.iter().enumerate().take(used).rev() {
        let wanted = if count >> digit & 1 == 1 { !0 } else { 0 };
        for word in 0..WORDS {
            more[word] |= same[word] & plane[word] & !wanted;
            same[word] &= !(plane[word] ^ wanted);
        }
    }
    for word in 0..WORDS {
        more[word] |= same[word];
    }
    more
}

/// The lowest bit of each of eight bytes that are 0 or 1, as one byte: a multiplication moves each to its place.
pub const fn gathered(bytes: u64) -> u64 {
    bytes.wrapping_mul(0x0102_0408_1020_4080) >> 56
}

/// The rows whose value passes a test; rows beyond the values do not. Comparisons become bytes of 0 and 1, which a vector unit does many at a time.
pub(crate) fn tested<T: Copy>(values: &[T], test: impl Fn(T) -> bool) -> Bits {
    let mut bits = [0; WORDS];
    for (word, values) in bits.iter_mut().zip(values.chunks(64)) {
        let mut bytes = [0_u8; 64];
        for (byte, value) in bytes.iter_mut().zip(values) {
            *byte = u8::from(test(*value));
        }
        let (eights, _) = bytes.as_chunks::<8>();
        for (place, eight) in eights.iter().enumerate() {
            *word |= gathered(u64::from_le_bytes(*eight)) << (8 * place);
        }
    }
    bits
}

/// The first `rows` rows of a block.
pub(crate) fn first(rows: usize) -> Bits {
    let mut bits = [0; WORDS];
    for (place, word) in bits.iter_mut().enumerate() {
        *word = match rows.saturating_sub(place * 64) {
            0 => 0,
            left if left < 64 => (1 << left) - 1,
            _ => !0,
        };
    }
    bits
}

/// A block of a bitmap, from any bit on; rows past its end are not set.
pub(crate) fn taken(bitmap: &[u8], from: usize) -> Bits {
    let mut bits = [0; WORDS];
    let (bytes, shift) = (bitmap.get(from / 8..).unwrap_or_default(), from % 8);
    if shift == 0 && bytes.len() >= WORDS * 8 {
        for (word, eight) in bits.iter_mut().zip(bytes.as_chunks::<8>().0) {
            *word = u64::from_le_bytes(*eight);
        }
        return bits;
    }
    for (place, word) in bits.iter_mut().enumerate() {
        let rest = bytes.get(place * 8..).unwrap_or_default();
        let mut wide = [0_u8; 16];
        let length = rest.len().min(9);
        wide[..length].copy_from_slice(&rest[..length]);
        let [low, high] = [&wide[..8], &wide[8..]].map(|half| u64::from_le_bytes(half.try_into().unwrap_or_default()));
        *word = if shift == 0 { low } else { low >> shift | high << (64 - shift) };
    }
    bits
}
