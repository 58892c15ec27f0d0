//! What is wrong with YAML or TOML, said once.

use super::{Both, SyntaxFault};

impl SyntaxFault {
    /// What is wrong, where the sentence names nothing of the file.
    pub(super) fn sentences(&self) -> Both {
        match self {
            Self::UnquotedColon => (
                "in deze tekst staat een dubbele punt, en de tekst staat niet tussen aanhalingstekens",
                "this text holds a colon and is not in quotes",
            ),
            Self::Tab => (
                "hier staat een tab waar spaties horen",
                "there is a tab here where spaces belong",
            ),
            Self::OpenQuote | Self::TomlOpenQuote => (
                "hier begint een tekst tussen aanhalingstekens die niet goed wordt afgesloten",
                "a text in quotes starts here and is not closed well",
            ),
            Self::Apostrophe => (
                "deze tekst begint met een apostrof, en die wordt gelezen als een aanhalingsteken",
                "this text starts with an apostrophe, which is read as a quotation mark",
            ),
            Self::AfterQuote => (
                "na het aanhalingsteken dat deze tekst afsluit staat nog iets",
                "there is more behind the quotation mark that closes this text",
            ),
            Self::Escape => (
                "een \\ heeft tussen dubbele aanhalingstekens een eigen betekenis, en wat hier achter de \\ staat heeft er geen",
                "a \\ has a meaning of its own in double quotes, and what stands behind the \\ here has none",
            ),
            Self::HalfSign => (
                "hier staat een half teken, zoals JSON een smiley schrijft (\\ud83d\\ude0a)",
                "there is half a sign here, as JSON writes an emoji (\\ud83d\\ude0a)",
            ),
            Self::Indentation => (
                "deze regel springt te ver of niet ver genoeg in",
                "this line is indented too far or not far enough",
            ),
            Self::Continuation => (
                "deze regel lijkt bij de tekst erboven te horen, maar springt niet ver genoeg in",
                "this line seems to belong to the text above it, but is not indented far enough",
            ),
            Self::Bracket => (
                "hier ontbreekt een haakje of een komma, of staat er een te veel",
                "a bracket or a comma is missing here, or there is one too many",
            ),
            Self::HashInText => (
                "een # met een spatie ervoor breekt deze tekst af",
                "a # with a space before it cuts this text off",
            ),
            Self::CutByComma => (
                "hier hoort een veld met een waarde; een komma in een tekst breekt die tussen accolades af",
                "a key with a value belongs here; a comma in a text cuts it off within braces",
            ),
            Self::Directive => (
                "deze regel hoort niet in dit bestand",
                "this line does not belong in this file",
            ),
            Self::YamlInWorkspace => (
                "dit is YAML, en een norm.toml is TOML",
                "this is YAML, and a norm.toml is TOML",
            ),
            Self::YamlNamedToml => (
                "dit is YAML, maar het bestand heet .toml",
                "this is YAML, but the file is called .toml",
            ),
            Self::TomlNamedYaml => (
                "dit is TOML, maar het bestand heet .yaml",
                "this is TOML, but the file is called .yaml",
            ),
            Self::WordQuotes => (
                "hier staan gekrulde aanhalingstekens, zoals Word ze maakt",
                "there are curly quotation marks here, as Word makes them",
            ),
            Self::FixedSpace => (
                "hier staat een vaste spatie (uit Word of een website)",
                "there is a fixed space here (from Word or a website)",
            ),
            Self::WideSign { .. } => (
                "hier staat een breed teken (WIDE) dat alleen lijkt op MEANT",
                "there is a wide sign here (WIDE) that only looks like MEANT",
            ),
            Self::EqualsInYaml { .. } => (
                "in YAML staat tussen een veld en zijn waarde een dubbele punt",
                "in YAML a colon stands between a key and its value",
            ),
            Self::TomlEndSign(_) => (
                "achter deze waarde staat een SIGN",
                "there is a SIGN behind this value",
            ),
            Self::TomlSlashes => (
                "een opmerking begint in TOML met #",
                "a comment starts with # in TOML",
            ),
            Self::TomlTwoPairs => (
                "op deze regel staan twee velden",
                "there are two keys on this line",
            ),
            Self::TomlSpacedKey { .. } => (
                "de naam van een veld is in TOML één woord, zonder spaties",
                "a key is one word in TOML, without spaces",
            ),
            Self::TomlOpenText => (
                "hier begint een tekst van meer regels die niet wordt afgesloten",
                "a text of more lines starts here and is not closed",
            ),
            Self::MissingColon { .. } => (
                "op deze regel ontbreekt een dubbele punt na de veldnaam",
                "this line lacks a colon after the key",
            ),
            Self::SpaceAfterColon { .. } => (
                "na de dubbele punt hoort een spatie",
                "a space belongs after the colon",
            ),
            Self::Dash => (
                "een regel van een lijst begint met een kort streepje en een spatie",
                "a line of a list starts with a short dash and a space",
            ),
            Self::ConflictMarks => (
                "hier staan tekens van twee wijzigingen die nog niet samengevoegd zijn (<<<<<<<)",
                "here are marks of two changes that are not merged yet (<<<<<<<)",
            ),
            Self::Yaml => (
                "vanaf hier is dit geen YAML meer",
                "from here on this is no YAML",
            ),
            Self::TomlUnquoted { .. } => (
                "in TOML staat een tekst tussen aanhalingstekens",
                "in TOML a text stands in quotes",
            ),
            Self::TomlNoEquals { .. } => (
                "in TOML staat tussen een veld en zijn waarde een =",
                "in TOML a = stands between a key and its value",
            ),
            Self::TomlNoValue { .. } => (
                "achter de = ontbreekt de waarde",
                "the value behind the = is missing",
            ),
            Self::DecimalComma => (
                "een getal heeft in TOML een punt en geen komma",
                "a number has a point in TOML, not a comma",
            ),
            Self::CapitalFlag => (
                "true en false staan in TOML in kleine letters",
                "true and false are in small letters in TOML",
            ),
            Self::Comma => (
                "tussen twee waarden hoort één komma",
                "one comma belongs between two values",
            ),
            Self::TomlNumber => (
                "dit is geen getal zoals TOML het kent",
                "this is no number as TOML knows it",
            ),
            Self::TomlNumberForm => (
                "dit leest TOML als een getal, en andere programma's schrijven dat getal anders terug",
                "TOML reads this as a number, and other programs write that number back in another way",
            ),
            Self::TomlKey => (
                "dit kan in TOML geen veldnaam zijn",
                "this cannot be a key in TOML",
            ),
            Self::TomlTaken => (
                "dit veld heeft al een waarde, en kan dus geen velden onder zich hebben",
                "this key has a value already, and so can have no keys below it",
            ),
            Self::TomlAfterValue => (
                "achter deze waarde staat nog iets",
                "there is more behind this value",
            ),
            Self::BareReturn => (
                "deze regel heeft een regeleinde van een oude Mac",
                "this line has a line end of an old Mac",
            ),
            Self::Toml => (
                "vanaf hier is dit geen TOML meer",
                "from here on this is no TOML",
            ),
            Self::Anchor => (
                "verwijzingen met & en * kunnen hier niet",
                "references with & and * are not possible here",
            ),
            Self::Tag | Self::Sign(_) => (
                "een tekst kan niet met een uitroepteken beginnen (YAML leest dat als een label)",
                "a text cannot start with an exclamation mark (YAML reads that as a tag)",
            ),
            Self::MergeKey => (
                "samenvoegen met << kan hier niet",
                "merging with << is not possible here",
            ),
            Self::SecondDocument => (
                "hier begint een tweede document (---); een bestand heeft er één",
                "a second document (---) starts here; a file has one",
            ),
            Self::ComplexKey => (
                "hier hoort een veldnaam te staan: een enkel woord of nummer",
                "a key belongs here: a single word or number",
            ),
        }
    }
}
