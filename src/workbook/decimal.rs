//! A number by its digits: a spreadsheet keeps fifteen, and rounds those by hand.

/// The digits of a number and where its decimals begin.
#[derive(Clone, Debug)]
pub(super) struct Decimal {
    is_negative: bool,
    /// Without zeros at the end.
    digits: Vec<u8>,
    /// How many of them stand before the decimals; below nothing, zeros stand there.
    before: i32,
}

/// Numbers with more digits than this before the decimals are none of people's.
const MOST_BEFORE: i32 = 40;

impl Decimal {
    /// The fifteen digits of a number; none of what is no number.
    pub(super) fn of(value: f64) -> Option<Self> {
        let written = format!("{:.14e}", value.abs());
        let (mantissa, exponent) = written.split_once('e')?;
        let exponent: i32 = exponent.parse().ok()?;
        let mut digits: Vec<u8> = mantissa.bytes().filter(u8::is_ascii_digit).collect();
        while digits.last() == Some(&b'0') {
            digits.pop();
        }
        let before = exponent + 1;
        ((-MOST_BEFORE..=MOST_BEFORE).contains(&before)).then_some(Self {
            is_negative: value < 0.0,
            digits,
            before,
        })
    }

    pub(super) fn is_negative(&self) -> bool {
        self.is_negative
    }

    /// A hundred times as much.
    pub(super) fn hundredfold(mut self) -> Self {
        self.before += 2;
        self
    }

    /// All digits, with a comma before the decimals.
    pub(super) fn plain(&self) -> String {
        let decimals = i32::try_from(self.digits.len()).unwrap_or(0) - self.before;
        let (ones, parts) = self.rounded(usize::try_from(decimals).unwrap_or(0));
        let sign = if self.is_negative { "-" } else { "" };
        match parts.is_empty() {
            true => format!("{sign}{ones}"),
            false => format!("{sign}{ones},{parts}"),
        }
    }

    /// The digits before and behind the comma, with so many decimals; halves
    /// are rounded up.
    pub(super) fn rounded(&self, decimals: usize) -> (String, String) {
        let zeros = usize::try_from(-self.before).unwrap_or(0);
        let mut all = vec![b'0'; zeros];
        all.extend_from_slice(&self.digits);
        let before = usize::try_from(self.before).unwrap_or(0);
        let wanted = before + decimals;
        let round_up = all.get(wanted).is_some_and(|digit| *digit >= b'5');
        all.resize(wanted, b'0');
        // One digit more, for what is carried over.
        all.insert(0, b'0');
        if round_up {
            let mut at = all.len();
            while at > 0 {
                at -= 1;
                if all[at] == b'9' {
                    all[at] = b'0';
                } else {
                    all[at] += 1;
                    break;
                }
            }
        }
        let text: String = all.into_iter().map(char::from).collect();
        let (ones, parts) = text.split_at(before + 1);
        let ones = ones.trim_start_matches('0');
        let ones = if ones.is_empty() { "0" } else { ones };
        (ones.to_owned(), parts.to_owned())
    }
}
