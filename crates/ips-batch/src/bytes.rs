//! Bits and bytes, eight at a time.

/// The lowest bit of every byte.
pub const LOWEST: u64 = 0x0101_0101_0101_0101;

/// 1 for each byte that is not 0.
pub fn filled(bytes: u64) -> u64 {
    const ALL_BUT_HIGHEST: u64 = LOWEST * 0x7F;
    (((bytes & ALL_BUT_HIGHEST) + ALL_BUT_HIGHEST) | bytes) >> 7 & LOWEST
}

/// Eight bits as eight bytes of 0 or 1.
pub fn spread(bits: u8) -> u64 {
    // The first byte keeps the first bit, and so on; any bit carries into the highest of its byte.
    let kept = (u64::from(bits) * LOWEST) & 0x8040_2010_0804_0201;
    (kept + LOWEST * 0x7F) >> 7 & LOWEST
}

/// Eight bytes of eight bits with rows and columns exchanged: squares of one, two and four bits change places over the diagonal.
pub fn turned(mut square: u64) -> u64 {
    for (distance, kept) in [(7, 0x00AA_00AA_00AA_00AA), (14, 0x0000_CCCC_0000_CCCC), (28, 0x0000_0000_F0F0_F0F0)] {
        let other = (square ^ (square >> distance)) & kept;
        square ^= other ^ (other << distance);
    }
    square
}

#[cfg(test)]
mod tests {
    use super::{filled, spread, turned};

    #[test]
    fn bits_go_where_they_belong() {
        for byte in 0..=u8::MAX {
            let place = u32::from(byte) % 8 * 8;
            assert_eq!(filled(u64::from(byte) << place), u64::from(byte != 0) << place);
            assert_eq!(spread(byte).to_le_bytes(), [0, 1, 2, 3, 4, 5, 6, 7].map(|bit| byte >> bit & 1));
        }
        for row in 0..8 {
            for column in 0..8 {
                assert_eq!(turned(1 << (8 * row + column)), 1 << (8 * column + row));
            }
        }
    }
}
