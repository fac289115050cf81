//! A compiled style sheet, cut into the pieces that changes to it look at.

/// Splits a piece into property and value; nothing for selectors, rules, comments and definitions of our own properties.
pub(super) fn declaration(piece: &str) -> Option<(&str, &str)> {
    let start = piece.trim_start();
    if piece.ends_with('{') || start.starts_with(['@', '/']) || start.starts_with("--ips-") {
        return None;
    }
    piece.split_once(':')
}

/// Cuts a sheet after every `{`, `}` and `;` and every comment that stands outside of texts and brackets.
pub(super) fn pieces(sheet: &str) -> impl Iterator<Item = &str> {
    let mut rest = sheet;
    std::iter::from_fn(move || {
        if rest.is_empty() {
            return None;
        }
        let (piece, after) = rest.split_at(piece_length(rest));
        rest = after;
        Some(piece)
    })
}

fn piece_length(text: &str) -> usize {
    if let Some(comment) = text.strip_prefix("/*") {
        return comment.find("*/").map_or(text.len(), |end| end + 4);
    }
    let mut quote = None;
    let (mut depth, mut escaped) = (0_usize, false);
    for (at, byte) in text.bytes().enumerate() {
        match (quote, byte) {
            _ if escaped => escaped = false,
            (_, b'\\') => escaped = true,
            (Some(open), _) if byte == open => quote = None,
            (None, b'"' | b'\'') => quote = Some(byte),
            (None, b'(') => depth += 1,
            (None, b')') => depth = depth.saturating_sub(1),
            (None, b'{' | b'}' | b';') if depth == 0 => return at + 1,
            (None, b'/') if depth == 0 && at > 0 && text[at..].starts_with("/*") => return at,
            _ => {}
        }
    }
    text.len()
}
