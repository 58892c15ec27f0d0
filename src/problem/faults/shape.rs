//! What is wrong with keys and values, whatever the file is about.

use super::faults;
use crate::lang::{Lang, pick};
use crate::problem::{known_words, meant_or_known};

faults! {
    /// What is wrong with a key or a value.
    #[derive(Clone, Debug, PartialEq)]
    ShapeFault {
        /// The file has none of the keys that tell what it is.
        UnknownFile => UnknownFile
            ("dit is geen norm en geen antwoordenbestand: “themes” en “answers” ontbreken allebei",
             "this is neither a norm nor an answers file: “themes” and “answers” are both missing")
            ("een antwoordenbestand heeft op de kantlijn: norm, organisation, measurement en answers; een norm: id, title, version, kinds en themes",
             "an answers file has at the margin: norm, organisation, measurement and answers; a norm: id, title, version, kinds and themes");
        /// A file of another sort where answers belong.
        NoAnswers => UnknownFile
            ("dit is geen antwoordenbestand: het veld “answers” ontbreekt",
             "this is not an answers file: the key “answers” is missing")
            ("een antwoordenbestand heeft op de kantlijn: norm, organisation, measurement en answers",
             "an answers file has at the margin: norm, organisation, measurement and answers");
        /// A norm where answers belong.
        NormAsAnswers => UnknownFile
            ("dit is een norm en geen antwoordenbestand", "this is a norm and no answers file")
            ("maak er een vragenlijst bij met norm init, of bekijk de norm met norm show",
             "make a form for it with norm init, or look at the norm with norm show");
        /// A crosswalk where answers belong.
        CrosswalkAsAnswers => UnknownFile
            ("dit zijn verbanden tussen normen en geen antwoordenbestand",
             "these are relations between norms and no answers file")
            ("controleer het met norm validate, of bekijk het met norm show",
             "check it with norm validate, or look at it with norm show");
        /// Answers where a norm belongs.
        AnswersAsNorm => UnknownFile
            ("dit is een antwoordenbestand en geen norm", "this is an answers file and no norm")
            ("geef hier een bestand met “themes”; antwoorden horen niet in de map van --norms",
             "give a file with “themes” here; answers do not belong in the folder of --norms");
        /// A workspace where answers belong.
        WorkspaceAsAnswers => UnknownFile
            ("dit is een werkmap (norm.toml) en geen antwoordenbestand",
             "this is a workspace (norm.toml) and no answers file")
            ("geef het bestand of de map met antwoorden",
             "give the file or the folder with answers");
        /// A key that does not exist here.
        UnknownKey { key: String, nearest: Option<String>, known: Vec<String> } => UnknownKey
            ("het veld “{key}” bestaat hier niet", "there is no key “{key}” here")
            (|lang| meant_or_known(lang, nearest.as_deref(), known));
        /// A child criterion written as a table of its own.
        NestedCriterion { parent: String, child: String } => UnknownKey
            ("het onderdeel “{child}” van “{parent}” krijgt een eigen regel",
             "criterion “{child}” of “{parent}” takes a line of its own")
            ("schrijf: \"{parent}.{child}\": voldoet", "write: \"{parent}.{child}\": met");
        /// A key that stands twice.
        DuplicateKey { key: String, first: u32 } => DuplicateKey
            ("“{key}” staat hier voor de tweede keer; eerder op regel {first}",
             "“{key}” stands here a second time; first on line {first}")
            ("laat één van de twee staan, of voeg ze samen",
             "leave one of the two, or put them together");
        /// A key that must be there.
        MissingKey { key: String } => MissingKey
            ("hier ontbreekt het veld “{key}”", "the key “{key}” is missing here")
            ("zet het erbij: {key}", "add it: {key}");
        /// A value of another shape than belongs here.
        WrongShape {
            expected: Expected,
            found: Expected,
            key: Option<&'static str>,
            /// Whether the file is TOML, where lists and groups are written otherwise.
            in_toml: bool,
        } => WrongShape
            (|lang| match lang {
                Lang::Nl => format!("hier hoort {}, geen {}", expected.name(lang), found.name(lang).trim_start_matches("een ")),
                Lang::En => format!("this should be {}, not {}", expected.name(lang), found.name(lang)),
            })
            (|lang| match in_toml {
                true => toml_help(*expected, *found, *key, lang),
                false => shape_help(*expected, *key, lang),
            });
        /// A word that is none of the known words.
        UnknownWord {
            key: String,
            word: String,
            /// The word to use instead.
            instead: Option<String>,
            known: Vec<String>,
        } => UnknownWord
            ("“{word}” kan niet bij “{key}”", "“{word}” is not possible for “{key}”")
            (|lang| match instead {
                Some(word) => pick!(lang, "schrijf: {word}", "write: {word}"),
                None => known_words(lang, known),
            });
        /// Not a date, or written in a way that leaves something open.
        BadDate {
            word: String,
            /// The day that was probably meant, as it is to be written.
            write: Option<String>,
        } => BadDate
            ("“{word}” is geen datum in de vorm jaar-maand-dag",
             "“{word}” is not a date in the form year-month-day")
            (|lang| match write {
                Some(iso) => pick!(lang, "schrijf: {iso}", "write: {iso}"),
                None => pick!(lang,
                    "schrijf bijvoorbeeld: 2025-04-15",
                    "write for instance: 2025-04-15"),
            });
        /// A moment that may have been another day in the Netherlands.
        ZonedMoment { word: String } => BadDate
            ("“{word}” is een tijdstip met een tijdzone; dat kan in Nederland een andere dag zijn",
             "“{word}” is a moment with a time zone; in the Netherlands that may be another day")
            ("schrijf alleen de dag zoals die in Nederland was, bijvoorbeeld: 2025-04-15",
             "write only the day as it was in the Netherlands, for instance: 2025-04-15");
        /// A day that no month has.
        NoSuchDay { word: String } => BadDate
            ("“{word}” is een dag die niet bestaat", "“{word}” is a day that does not exist")
            ("kijk de dag en de maand na", "look at the day and the month again");
        /// A date in another form than year-month-day, which can mean one day only.
        DateForm { word: String, iso: String } => DateForm
            ("“{word}” is gelezen als {iso}", "“{word}” was read as {iso}")
            ("schrijf: {iso}", "write: {iso}");
        /// A date so long ago or so far off that it must be a mistake.
        DateRange { iso: String } => BadDate
            ("{iso} kan hier niet: het ligt niet tussen 1990 en 2100",
             "{iso} cannot be here: it does not lie between 1990 and 2100")
            ("kijk het jaartal na", "look at the year again");
        /// A date of a document that is unlikely, and possible.
        OldDate { iso: String } => UnlikelyDate
            ("{iso} ligt niet tussen 1990 en 2100", "{iso} does not lie between 1990 and 2100")
            ("kijk het jaartal na", "look at the year again");
        /// Not a year, nor a date.
        BadYear { word: String } => BadDate
            ("“{word}” is geen jaartal van vier cijfers en geen datum",
             "“{word}” is neither a year of four digits nor a date")
            ("schrijf bijvoorbeeld: 2027, of waar dat mag 2027-12-31",
             "write for instance: 2027, or where it may be a date 2027-12-31");
        /// A dotted number without quotes, which TOML reads as keys in keys.
        UnquotedId { id: String } => UnquotedId
            ("het nummer {id} staat hier zonder aanhalingstekens",
             "the number {id} stands here without quotes")
            ("schrijf: [answers.\"{id}\"]", "write: [answers.\"{id}\"]");
        /// An id with characters that an id may not have.
        BadId {
            id: String,
            sign: Option<char>,
            /// An id like it that can be.
            instead: Option<String>,
        } => BadId
            (|lang| pick!(lang,
                "“{id}” kan geen kenmerk (id) zijn: {why}",
                "“{id}” cannot be an id: {why}", why = bad_sign(*sign, lang)))
            (|lang| match instead {
                Some(id) => pick!(lang, "schrijf bijvoorbeeld: {id}", "write for instance: {id}"),
                None => pick!(lang,
                    "gebruik kleine letters, cijfers en streepjes, en een punt in een nummer; begin met een letter of cijfer",
                    "use small letters, digits and dashes, and a dot in a number; begin with a letter or digit"),
            });
        /// A whole number as an id, to which a program added a decimal.
        DecimalId {
            id: String,
            /// The number that it was.
            whole: String,
        } => BadId
            ("“{id}” was een heel getal en kreeg een decimaal",
             "“{id}” was a whole number and got a decimal")
            ("schrijf: {whole}", "write: {whole}");
        /// An id that stands twice.
        DuplicateId { id: String, first: u32 } => DuplicateId
            ("het kenmerk “{id}” is al gebruikt op regel {first}",
             "the id “{id}” was already used on line {first}")
            ("geef één van de twee een ander id", "give one of the two another id");
        /// A text that a `#` cuts off, or that begins with one.
        CutText { key: String } => CutText
            ("wat hier achter de # staat telt als opmerking en niet als tekst van “{key}”",
             "what stands behind the # here is a comment and no text of “{key}”")
            ("zet de hele tekst tussen aanhalingstekens; een opmerking hoort op een eigen regel",
             "put the whole text in quotes; a comment belongs on a line of its own");
        /// A text that must say something.
        EmptyText { key: String } => EmptyText
            ("“{key}” is leeg en moet iets zeggen", "“{key}” is empty and must say something")
            ("vul het in", "fill it in");
    }
}

/// What belongs in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text or number.
    Text,
    /// A list.
    List,
    /// A text, or a list of texts.
    TextOrList,
    /// Keys with values.
    Table,
    /// A date.
    Date,
    /// A year.
    Year,
}

impl Expected {
    fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Text => lang.pick("een tekst", "a text"),
            Self::List => lang.pick("een lijst", "a list"),
            Self::TextOrList => lang.pick(
                "een tekst of een lijst van teksten",
                "a text or a list of texts",
            ),
            Self::Table => lang.pick("een groep velden", "a group of keys"),
            Self::Date => lang.pick("een datum", "a date"),
            Self::Year => lang.pick("een jaartal", "a year"),
        }
    }
}

/// What is wrong with a character of an id.
fn bad_sign(sign: Option<char>, lang: Lang) -> String {
    match sign {
        None => pick!(lang, "het is te lang", "it is too long"),
        Some(' ') => pick!(lang, "er staat een spatie in", "there is a space in it"),
        Some('-') => pick!(
            lang,
            "het begint niet met een letter of cijfer",
            "it does not begin with a letter or digit"
        ),
        Some(c)
            if c.is_control()
                || c.is_whitespace()
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}') =>
        {
            let code = u32::from(c);
            pick!(
                lang,
                "er staat een onzichtbaar teken in (U+{code:04X})",
                "there is an invisible character in it (U+{code:04X})"
            )
        }
        Some(c) if c.is_uppercase() => pick!(
            lang,
            "de hoofdletter {c} kan hier niet",
            "the capital {c} is not possible here"
        ),
        Some(c) => pick!(
            lang,
            "het teken {c} kan daar niet staan",
            "the character {c} cannot be there"
        ),
    }
}

/// How a value of another shape is written in TOML, where that differs.
fn toml_help(expected: Expected, found: Expected, key: Option<&str>, lang: Lang) -> String {
    let key = key.unwrap_or(lang.pick("veld", "key"));
    match (expected, found) {
        (Expected::Table, Expected::List) => pick!(
            lang,
            "schrijf een kop met één paar haken, [naam], en geen [[naam]]; een groep op één regel staat tussen accolades",
            "write a heading with one pair of brackets, [name], and not [[name]]; a group on one line stands in braces"
        ),
        (Expected::List, Expected::Table) => pick!(
            lang,
            "een lijst van groepen heeft koppen met dubbele haken: [[naam]]; een lijst van teksten staat tussen haken: [\"…\"]",
            "a list of groups has headings with double brackets: [[name]]; a list of texts stands in brackets: [\"…\"]"
        ),
        (Expected::List, _) => pick!(
            lang,
            "zet vierkante haken om de waarde: [\"…\"]; een lijst van groepen heeft een kop met dubbele haken: [[naam]]",
            "put square brackets around the value: [\"…\"]; a list of groups has a heading with double brackets: [[name]]"
        ),
        (Expected::Table, _) => pick!(
            lang,
            "zet velden tussen accolades, bijvoorbeeld: {{{key} = …}}, of onder een eigen kop: [naam]",
            "put keys in braces, for instance: {{{key} = …}}, or below a heading of their own: [name]"
        ),
        (Expected::Text, _) => pick!(
            lang,
            "zet hier één waarde; een tekst staat tussen aanhalingstekens",
            "put one value here; a text stands in quotes"
        ),
        (Expected::TextOrList | Expected::Date | Expected::Year, _) => {
            shape_help(expected, None, lang)
        }
    }
}

/// How a value of another shape is written.
fn shape_help(expected: Expected, key: Option<&str>, lang: Lang) -> String {
    match expected {
        Expected::List => pick!(
            lang,
            "zet vierkante haken om de waarde, of een streepje ervoor op een eigen regel",
            "put square brackets around the value, or a dash before it on a line of its own"
        ),
        Expected::Table => {
            let key = key.unwrap_or(lang.pick("veld", "key"));
            pick!(
                lang,
                "zet velden op eigen regels eronder, ingesprongen, bijvoorbeeld: {key}: …",
                "put keys on lines of their own below it, indented, for instance: {key}: …"
            )
        }
        Expected::Text => pick!(
            lang,
            "zet hier één waarde; een tekst met haken of een streepje vooraan staat tussen aanhalingstekens",
            "put one value here; a text with brackets or a dash in front stands in quotes"
        ),
        Expected::TextOrList => pick!(
            lang,
            "zet hier één tekst, met een puntkomma tussen meer dan één, of een lijst van teksten tussen vierkante haken",
            "put one text here, with a semicolon between more than one, or a list of texts in square brackets"
        ),
        Expected::Date => pick!(
            lang,
            "schrijf bijvoorbeeld: 2025-04-15",
            "write for instance: 2025-04-15"
        ),
        Expected::Year => pick!(
            lang,
            "schrijf bijvoorbeeld: 2027",
            "write for instance: 2027"
        ),
    }
}
