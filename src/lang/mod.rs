//! The two languages of everything people read, and the order of names.

mod names;

pub use names::name_order;
pub(crate) use names::plain_words;

use jiff::civil::Date;

/// The language of an output; Dutch unless asked otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    /// Dutch.
    #[default]
    Nl,
    /// English.
    En,
}

const MONTHS_NL: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];
const MONTHS_EN: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// A sentence in the reader's language: `pick!(lang, "{n} acties", "{n} actions")`,
/// or with values that are worked out, `pick!(lang, "{n} …", "{n} …", n = …)`. The
/// other language is not put together.
macro_rules! pick {
    ($lang:expr, $nl:literal, $en:literal $(, $($values:tt)*)?) => {
        match $lang {
            $crate::lang::Lang::Nl => format!($nl, $($($values)*)?),
            $crate::lang::Lang::En => format!($en, $($($values)*)?),
        }
    };
}

pub(crate) use pick;

impl Lang {
    /// The Dutch or the English one of two fixed ones. Of texts that have to be put
    /// together `pick!` makes only one; here they do not pass the compiler.
    pub fn pick<T: Copy + 'static>(self, nl: T, en: T) -> T {
        match self {
            Self::Nl => nl,
            Self::En => en,
        }
    }

    /// A date as people write it: `15 april 2025`, `15 April 2025`.
    pub fn date(self, date: Date) -> String {
        let months = self.pick(&MONTHS_NL, &MONTHS_EN);
        let index = usize::from(date.month().unsigned_abs()).saturating_sub(1);
        let month = months.get(index).expect("a month of the year");
        let (day, year) = (date.day().to_string(), date.year().to_string());
        [&day, " ", month, " ", &year].concat()
    }

    /// A number with one decimal: `1,5` in Dutch, `1.5` in English.
    pub fn decimal(self, tenths: u32) -> String {
        let sign = self.pick(',', '.');
        format!("{}{sign}{}", tenths / 10, tenths % 10)
    }

    /// A count with its noun: `1 actie`, `2 acties`.
    pub fn count(self, number: usize, nl: (&str, &str), en: (&str, &str)) -> String {
        let (one, more) = match self {
            Self::Nl => nl,
            Self::En => en,
        };
        format!("{number} {}", if number == 1 { one } else { more })
    }

    /// Words in a row: `a, b en c`.
    pub fn list<S: AsRef<str>>(self, words: &[S]) -> String {
        self.join(words, self.pick("en", "and"))
    }

    /// Words to choose from: `a, b of c`.
    pub fn choice<S: AsRef<str>>(self, words: &[S]) -> String {
        self.join(words, self.pick("of", "or"))
    }

    fn join<S: AsRef<str>>(self, words: &[S], last_word: &str) -> String {
        let words: Vec<&str> = words.iter().map(AsRef::as_ref).collect();
        match words.as_slice() {
            [] => String::new(),
            [only] => (*only).to_owned(),
            [first @ .., last] => format!("{} {last_word} {last}", first.join(", ")),
        }
    }
}

/// A sentence in both languages, said where the reader's is not known yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    nl: String,
    en: String,
}

impl Said {
    /// The same in Dutch and in English.
    pub fn new(nl: impl Into<String>, en: impl Into<String>) -> Self {
        Self {
            nl: nl.into(),
            en: en.into(),
        }
    }

    /// The one that the reader reads.
    pub fn pick(&self, lang: Lang) -> &str {
        match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
        }
    }
}

impl std::fmt::Display for Said {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.pick(Lang::default()))
    }
}

impl std::error::Error for Said {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_numbers_and_lists_follow_the_language() {
        let date = jiff::civil::date(2025, 4, 15);
        assert_eq!(Lang::Nl.date(date), "15 april 2025");
        assert_eq!(Lang::En.date(date), "15 April 2025");
        assert_eq!(Lang::Nl.decimal(15), "1,5");
        assert_eq!(Lang::En.decimal(4), "0.4");
        assert_eq!(Lang::Nl.list(&["a", "b", "c"]), "a, b en c");
        assert_eq!(Lang::En.choice(&["a", "b"]), "a or b");
        assert_eq!(
            Lang::Nl.count(1, ("actie", "acties"), ("action", "actions")),
            "1 actie"
        );
    }
}
