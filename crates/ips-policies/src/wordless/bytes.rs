//! Numbers, texts and lists as bytes. A number takes seven bits of each byte, the lowest first; texts and lists begin with their length.

/// Bytes that are being written.
#[derive(Debug, Default)]
pub(super) struct Writer(pub(super) Vec<u8>);

impl Writer {
    pub(super) fn number(&mut self, mut number: u32) {
        while number >= 0x80 {
            self.0.push(number.to_le_bytes()[0] | 0x80);
            number >>= 7;
        }
        self.0.push(number.to_le_bytes()[0]);
    }

    pub(super) fn yes_no(&mut self, yes: bool) {
        self.number(u32::from(yes));
    }

    pub(super) fn text(&mut self, text: &str) {
        self.length(text.len());
        self.0.extend_from_slice(text.as_bytes());
    }

    pub(super) fn list<T>(&mut self, list: &[T], item: impl Fn(&mut Self, &T)) {
        self.length(list.len());
        for one in list {
            item(self, one);
        }
    }

    pub(super) fn texts(&mut self, list: &[String]) {
        self.list(list, |bytes, text| bytes.text(text));
    }

    /// A text that may be missing: a list of none or one.
    pub(super) fn maybe(&mut self, text: Option<&String>) {
        self.list(text.map_or(&[], std::slice::from_ref), |bytes, text| bytes.text(text));
    }

    fn length(&mut self, length: usize) {
        // A policy is some hundred kilobytes.
        self.number(u32::try_from(length).unwrap_or(u32::MAX));
    }
}

/// Bytes that are being read. Where they end too early or make no sense everything that follows is empty, and `is_broken` says so.
#[derive(Debug)]
pub(super) struct Reader<'b> {
    bytes: &'b [u8],
    pub(super) is_broken: bool,
}

impl<'b> Reader<'b> {
    pub(super) fn new(bytes: &'b [u8]) -> Self {
        Self { bytes, is_broken: false }
    }

    /// Whether everything was read, and made sense.
    pub(super) fn is_done(&self) -> bool {
        self.bytes.is_empty() && !self.is_broken
    }

    /// Nothing that follows can be believed.
    pub(super) fn give_up(&mut self) {
        self.bytes = &[];
        self.is_broken = true;
    }

    pub(super) fn number(&mut self) -> u32 {
        let mut number = 0;
        for shift in (0..32).step_by(7) {
            let Some((byte, rest)) = self.bytes.split_first() else { break };
            self.bytes = rest;
            number |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return number;
            }
        }
        self.give_up();
        0
    }

    pub(super) fn yes_no(&mut self) -> bool {
        self.number() == 1
    }

    pub(super) fn text(&mut self) -> String {
        let length = self.length();
        let (text, rest) = self.bytes.split_at(length);
        self.bytes = rest;
        if let Ok(text) = std::str::from_utf8(text) {
            return text.to_owned();
        }
        self.give_up();
        String::new()
    }

    pub(super) fn list<T>(&mut self, mut item: impl FnMut(&mut Self) -> T) -> Vec<T> {
        let mut list = Vec::new();
        // Every entry takes a byte or more.
        for _ in 0..self.length() {
            if self.is_broken {
                break;
            }
            list.push(item(self));
        }
        list
    }

    pub(super) fn texts(&mut self) -> Vec<String> {
        self.list(Self::text)
    }

    pub(super) fn maybe(&mut self) -> Option<String> {
        self.texts().pop()
    }

    /// A length that the bytes left allow.
    fn length(&mut self) -> usize {
        let length = usize::try_from(self.number()).unwrap_or(usize::MAX);
        if length > self.bytes.len() {
            self.give_up();
            return 0;
        }
        length
    }
}
