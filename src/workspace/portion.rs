//! A share that was agreed: `0.8`, or as a whole percentage `80`.

use crate::lang::Lang;

/// A share of what applies, in millionths, so that it is shown as it was agreed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Portion(u32);

/// All of it.
const WHOLE: u32 = 1_000_000;

impl Portion {
    /// Reads what is written: from 0 to 1 a share, a whole number from 2 to 100 a percentage.
    pub fn parse(word: &str) -> Option<Self> {
        let number: f64 = word.trim().parse().ok()?;
        let is_share = (0.0..=1.0).contains(&number);
        let is_percentage = (2.0..=100.0).contains(&number) && number.fract() == 0.0;
        let shares = match (is_share, is_percentage) {
            (true, _) => number,
            (false, true) => number / 100.0,
            (false, false) => return None,
        };
        // Six digits after the sign, read as one whole number.
        let digits = format!("{shares:.6}").replace('.', "");
        digits.parse().ok().map(Self)
    }

    /// How it is probably meant where it is written in another way: `80%`, `0,8`, `80.0 %`.
    pub fn meant(word: &str) -> Option<String> {
        let plain = word
            .trim()
            .trim_end_matches('%')
            .trim_end()
            .replace(',', ".");
        Self::parse(&plain).map(|_| plain)
    }

    /// Whether so many of so many are enough.
    pub fn holds(self, met: usize, of: usize) -> bool {
        let millionths = usize::try_from(WHOLE).unwrap_or(usize::MAX);
        let least = usize::try_from(self.0).unwrap_or(usize::MAX);
        met.saturating_mul(millionths) >= of.saturating_mul(least)
    }

    /// As people read it: `80%`, `82,5%`.
    pub fn words(self, lang: Lang) -> String {
        let unit = WHOLE / 100;
        let rest = format!("{:04}", self.0 % unit);
        let rest = rest.trim_end_matches('0');
        let sign = lang.pick(',', '.');
        match rest.is_empty() {
            true => format!("{}%", self.0 / unit),
            false => format!("{}{sign}{rest}%", self.0 / unit),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_shown_as_it_was_agreed() {
        for (word, shown) in [
            ("0", "0%"),
            ("0.005", "0,5%"),
            ("0.8", "80%"),
            ("0.825", "82,5%"),
            ("1", "100%"),
            ("1.0", "100%"),
            ("2", "2%"),
            ("1e2", "100%"),
            ("80.0", "80%"),
        ] {
            let share = Portion::parse(word).map(|share| share.words(Lang::Nl));
            assert_eq!(share.as_deref(), Some(shown), "{word}");
        }
        for word in [
            "1.2", "1.99", "99.5", "101", "-1", "-0.1", "nan", "inf", "80%", "0,8", "",
        ] {
            assert_eq!(Portion::parse(word), None, "{word}");
        }
        assert_eq!(Portion::meant("80%").as_deref(), Some("80"));
        assert_eq!(Portion::meant("0,8").as_deref(), Some("0.8"));
        assert_eq!(Portion::meant("veel"), None);
    }

    #[test]
    fn so_many_of_so_many_are_enough_or_not() {
        let third = Portion::parse("0.333333").expect("a share");
        assert!(third.holds(1, 3));
        let half = Portion::parse("0.5").expect("a share");
        assert!(half.holds(1, 2) && !half.holds(2, 5));
    }
}
