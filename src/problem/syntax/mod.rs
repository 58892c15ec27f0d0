//! What is wrong with YAML or TOML itself, in our own words: what a parser
//! says is for who wrote the parser.

mod helps;
mod sentences;

use super::{Code, Explain};
use crate::lang::Lang;

/// What somebody probably did, where YAML or TOML cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SyntaxFault {
    /// A value with an unquoted colon in it.
    UnquotedColon,
    /// A tab where a space belongs.
    Tab,
    /// A quotation mark that is not closed.
    OpenQuote,
    /// The same in TOML, where a text ends on its own line.
    TomlOpenQuote,
    /// A text that begins with an apostrophe: 's avonds.
    Apostrophe,
    /// Words behind the quotation mark that closes a text.
    AfterQuote,
    /// `\` with something behind it that has no meaning.
    Escape,
    /// Half a sign as JSON writes it: `\ud83d\ude0a`.
    HalfSign,
    /// A line that stands too far left or right.
    Indentation,
    /// A line that goes on with a text, but stands too far left.
    Continuation,
    /// A bracket that is not closed or not opened.
    Bracket,
    /// A text that starts with a sign that has a meaning there.
    Sign(char),
    /// `#` in a text that goes on below.
    HashInText,
    /// A word without a value where a key belongs: the rest of a text with a comma.
    CutByComma,
    /// A line that belongs to no file of ours: `%YAML`, `...`.
    Directive,
    /// YAML in a file that is called .toml.
    YamlNamedToml,
    /// YAML in a workspace, whose name is fixed.
    YamlInWorkspace,
    /// TOML in a file that is called .yaml.
    TomlNamedYaml,
    /// Curly quotation marks, as Word makes them.
    WordQuotes,
    /// A space that cannot be told from a common one.
    FixedSpace,
    /// A sign of East Asian keyboards that looks like the one that belongs there.
    WideSign {
        /// The sign as written.
        wide: char,
        /// The plain sign.
        meant: char,
    },
    /// `=` where YAML has a colon.
    EqualsInYaml {
        /// The key, where it is one that we know.
        key: Option<String>,
    },
    /// A line with a key and a value but no colon.
    MissingColon {
        /// The key, where it is one that we know.
        key: Option<String>,
    },
    /// A colon without a space behind it.
    SpaceAfterColon {
        /// The key.
        key: String,
    },
    /// A dash without a space behind it, or a long dash.
    Dash,
    /// Marks that git leaves where two changes met.
    ConflictMarks,
    /// YAML that cannot be read for another reason.
    Yaml,
    /// A TOML text without quotes.
    TomlUnquoted {
        /// The key that it stands with.
        key: Option<String>,
    },
    /// A colon where TOML has an equals sign, or no sign at all.
    TomlNoEquals {
        /// The key, where it is one that we know.
        key: Option<String>,
    },
    /// An equals sign with nothing behind it.
    TomlNoValue {
        /// The key, where it is one that we know.
        key: Option<String>,
    },
    /// A number with a comma.
    DecimalComma,
    /// `True` or `FALSE`.
    CapitalFlag,
    /// Values of a list or a table without a comma between them, or with too many.
    Comma,
    /// A number that is none in TOML.
    TomlNumber,
    /// A number of TOML in another form than plain digits: `0x1F`, `1_0`, `1e3`, `+5`.
    TomlNumberForm,
    /// A key with signs that want quotes, or none.
    TomlKey,
    /// A key that has a value already, used as a table.
    TomlTaken,
    /// Something behind a value on the same line.
    TomlAfterValue,
    /// `;` or `,` behind a value.
    TomlEndSign(char),
    /// A comment as other languages have it: `// …`.
    TomlSlashes,
    /// A second key and value on the same line.
    TomlTwoPairs,
    /// A key of more than one word.
    TomlSpacedKey {
        /// The key of ours that was meant.
        key: Option<String>,
    },
    /// A text of more lines that is not closed.
    TomlOpenText,
    /// A line end of an old Mac.
    BareReturn,
    /// TOML that cannot be read for another reason.
    Toml,
    /// `&name` or `*name`.
    Anchor,
    /// `!name`.
    Tag,
    /// `<<`.
    MergeKey,
    /// A second document in the same file.
    SecondDocument,
    /// A key that is no plain word.
    ComplexKey,
}

impl Explain for SyntaxFault {
    fn code(&self) -> Code {
        match self {
            Self::Anchor | Self::Tag | Self::MergeKey | Self::SecondDocument | Self::ComplexKey => {
                Code::Unsupported
            }
            Self::UnquotedColon
            | Self::Tab
            | Self::OpenQuote
            | Self::TomlOpenQuote
            | Self::Apostrophe
            | Self::AfterQuote
            | Self::Escape
            | Self::HalfSign
            | Self::Indentation
            | Self::Continuation
            | Self::Bracket
            | Self::Sign(_)
            | Self::HashInText
            | Self::CutByComma
            | Self::Directive
            | Self::YamlNamedToml
            | Self::YamlInWorkspace
            | Self::TomlNamedYaml
            | Self::WordQuotes
            | Self::FixedSpace
            | Self::WideSign { .. }
            | Self::EqualsInYaml { .. }
            | Self::MissingColon { .. }
            | Self::SpaceAfterColon { .. }
            | Self::Dash
            | Self::ConflictMarks
            | Self::Yaml
            | Self::TomlUnquoted { .. }
            | Self::TomlNoEquals { .. }
            | Self::TomlNoValue { .. }
            | Self::DecimalComma
            | Self::CapitalFlag
            | Self::Comma
            | Self::TomlNumber
            | Self::TomlNumberForm
            | Self::TomlKey
            | Self::TomlTaken
            | Self::TomlAfterValue
            | Self::TomlEndSign(_)
            | Self::TomlSlashes
            | Self::TomlTwoPairs
            | Self::TomlSpacedKey { .. }
            | Self::TomlOpenText
            | Self::BareReturn
            | Self::Toml => Code::Syntax,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        if let Self::Sign(c) = self {
            return lang.pick(
                format!("een tekst kan niet met {c} beginnen zonder aanhalingstekens"),
                format!("a text cannot start with {c} without quotes"),
            );
        }
        let (nl, en) = self.sentences();
        self.with_signs(lang.pick(nl, en))
    }

    fn help(&self, lang: Lang) -> String {
        let (nl, en) = self.helps();
        let key = self.key().unwrap_or(lang.pick("veld", "key"));
        self.with_signs(&lang.pick(nl, en).replace("KEY", key))
    }
}

impl SyntaxFault {
    /// A sentence with the signs that it speaks of.
    fn with_signs(&self, told: &str) -> String {
        if let Self::WideSign { wide, meant } = self {
            return told
                .replace("WIDE", &wide.to_string())
                .replace("MEANT", &meant.to_string());
        }
        if let Self::TomlEndSign(sign) = self {
            return told.replace("SIGN", &sign.to_string());
        }
        told.to_owned()
    }
}

/// Dutch and English.
type Both = (&'static str, &'static str);
