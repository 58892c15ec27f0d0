//! What to do about YAML or TOML that cannot be read, said once.

use super::{Both, SyntaxFault};

impl SyntaxFault {
    /// What to do; `KEY` stands for the key.
    pub(super) fn helps(&self) -> Both {
        match self {
            Self::UnquotedColon => (
                "zet de hele tekst tussen aanhalingstekens: \"hij zei: ja\"",
                "put the whole text in quotes: \"he said: yes\"",
            ),
            Self::Tab => ("vervang de tab door spaties", "replace the tab by spaces"),
            Self::OpenQuote => (
                "sluit af met hetzelfde aanhalingsteken; een \" in de tekst zelf schrijft u als \\\"",
                "close with the same quotation mark; write a \" inside the text as \\\"",
            ),
            Self::TomlOpenQuote => (
                "sluit op dezelfde regel af met hetzelfde aanhalingsteken; een tekst van meer regels staat tussen \"\"\" en \"\"\"",
                "close on the same line with the same quotation mark; a text of more lines stands between \"\"\" and \"\"\"",
            ),
            Self::Apostrophe => (
                "zet de hele tekst tussen dubbele aanhalingstekens: \"'s avonds dicht\"",
                "put the whole text in double quotes: \"'tis done\"",
            ),
            Self::AfterQuote => (
                "zet de hele tekst tussen de andere soort aanhalingstekens: 'de \"halve\" tekst' of \"de foto's\"",
                "put the whole text in the other sort of quotes: 'the \"half\" text' or \"the town's\"",
            ),
            Self::Escape => (
                "zet de tekst tussen enkele aanhalingstekens ('C:\\Users'), of schrijf \\\\ voor elke \\",
                "put the text in single quotes ('C:\\Users'), or write \\\\ for each \\",
            ),
            Self::HalfSign => (
                "zet het teken zelf in de tekst, of haal het weg",
                "put the sign itself in the text, or remove it",
            ),
            Self::Indentation => (
                "zet velden die bij elkaar horen even ver van de kantlijn, met spaties",
                "put keys that belong together at the same distance from the margin, with spaces",
            ),
            Self::Continuation => (
                "laat elke volgende regel van een tekst verder inspringen dan de veldnaam",
                "indent every further line of a text more than its key",
            ),
            Self::Bracket => (
                "tel de haakjes: bij elke [ hoort een ], bij elke { een }, en tussen twee waarden een komma",
                "count the brackets: each [ has its ], each { its }, and a comma stands between two values",
            ),
            Self::Sign('|' | '>') => (
                "zet de tekst tussen aanhalingstekens, of laat hem op de volgende regel beginnen, verder ingesprongen",
                "put the text in quotes, or let it start on the next line, indented further",
            ),
            Self::Sign(_) | Self::Tag => (
                "zet de tekst tussen aanhalingstekens",
                "put the text in quotes",
            ),
            Self::HashInText => (
                "zet de hele tekst tussen aanhalingstekens; zet een opmerking op een eigen regel",
                "put the whole text in quotes; put a comment on a line of its own",
            ),
            Self::CutByComma => (
                "zet de hele tekst tussen aanhalingstekens, of haal dit woord weg",
                "put the whole text in quotes, or remove this word",
            ),
            Self::Directive => (
                "haal de regel weg, of zet een tekst tussen aanhalingstekens",
                "remove the line, or put a text in quotes",
            ),
            Self::YamlInWorkspace => (
                "schrijf elke regel als veld = \"waarde\", en een groep onder een kop: [gate]",
                "write each line as key = \"value\", and a group below a heading: [gate]",
            ),
            Self::YamlNamedToml => ("noem het .yaml", "call it .yaml"),
            Self::TomlNamedYaml => ("noem het .toml", "call it .toml"),
            Self::WordQuotes => (
                "vervang ze door rechte: \" of '",
                "replace them by straight ones: \" or '",
            ),
            Self::FixedSpace => (
                "vervang haar door een gewone spatie",
                "replace it by a common space",
            ),
            Self::Dash => (
                "schrijf: - en een spatie, en dan de waarde",
                "write: - and a space, and then the value",
            ),
            Self::ConflictMarks => (
                "kies wat blijft staan, en haal de regels met <<<<<<<, ======= en >>>>>>> weg",
                "choose what stays, and remove the lines with <<<<<<<, ======= and >>>>>>>",
            ),
            Self::Yaml => (
                "kijk of deze regel en die erboven de vorm veld: waarde hebben, en zet teksten tussen aanhalingstekens",
                "see whether this line and the one above have the form key: value, and put texts in quotes",
            ),
            Self::DecimalComma => ("schrijf bijvoorbeeld: 0.8", "write for instance: 0.8"),
            Self::CapitalFlag => ("schrijf: true of false", "write: true or false"),
            Self::Comma => (
                "schrijf bijvoorbeeld: [\"a\", \"b\"] of {a = 1, b = 2}",
                "write for instance: [\"a\", \"b\"] or {a = 1, b = 2}",
            ),
            Self::TomlNumber => (
                "zet het tussen aanhalingstekens als het een tekst is; een getal staat er in gewone cijfers, zonder 0 vooraan",
                "put it in quotes if it is a text; a number stands here in plain digits, without 0 in front",
            ),
            Self::TomlNumberForm => (
                "zet het tussen aanhalingstekens als het een tekst is: \"1e3\"; schrijf een getal in gewone cijfers: 1000",
                "put it in quotes if it is a text: \"1e3\"; write a number in plain digits: 1000",
            ),
            Self::TomlKey => (
                "zet een veldnaam met andere tekens dan letters, cijfers, - en _ tussen aanhalingstekens",
                "put a key with other signs than letters, digits, - and _ in quotes",
            ),
            Self::TomlTaken => (
                "haal één van de twee weg, of geef dit deel een andere naam",
                "remove one of the two, or give this part another name",
            ),
            Self::TomlAfterValue => (
                "zet een tekst in zijn geheel tussen aanhalingstekens, en een opmerking achter een #",
                "put a text as a whole in quotes, and a comment behind a #",
            ),
            Self::BareReturn => (
                "sla het bestand op met de regeleinden van Windows (CRLF) of Unix (LF)",
                "save the file with the line ends of Windows (CRLF) or Unix (LF)",
            ),
            Self::Anchor => (
                "schrijf de lijst of waarde hier uit; is het een tekst, zet hem tussen aanhalingstekens",
                "write the list or value out here; if it is a text, put it in quotes",
            ),
            Self::MergeKey => ("schrijf de velden hier uit", "write the keys out here"),
            Self::SecondDocument => (
                "haal de regel --- weg, of zet het tweede deel in een eigen bestand",
                "remove the line ---, or put the second part in a file of its own",
            ),
            Self::ComplexKey => (
                "schrijf: veld: waarde; een tekst die met ? begint staat tussen aanhalingstekens",
                "write: key: value; a text that starts with ? stands in quotes",
            ),
            Self::WideSign { .. } => (
                "vervang het door een gewone MEANT",
                "replace it by a plain MEANT",
            ),
            Self::TomlEndSign(_) => (
                "haal de SIGN weg: in TOML eindigt een waarde met de regel",
                "remove the SIGN: in TOML a value ends with its line",
            ),
            Self::TomlSlashes => ("zet een # in plaats van //", "put a # instead of //"),
            Self::TomlTwoPairs => (
                "zet elk veld op een eigen regel",
                "put each key on a line of its own",
            ),
            Self::TomlSpacedKey { key: Some(_) } => ("schrijf: KEY = …", "write: KEY = …"),
            Self::TomlSpacedKey { key: None } => (
                "schrijf de naam van het veld als één woord, met _ tussen de delen; docs/answers.md noemt alle velden",
                "write the name of the key as one word, with _ between its parts; docs/answers.md lists all keys",
            ),
            Self::TomlOpenText => (
                "sluit de tekst af met dezelfde drie aanhalingstekens",
                "close the text with the same three quotation marks",
            ),
            Self::EqualsInYaml { .. }
            | Self::MissingColon { .. }
            | Self::SpaceAfterColon { .. } => ("schrijf: KEY: waarde", "write: KEY: value"),
            Self::TomlUnquoted { .. } | Self::TomlNoEquals { .. } => {
                ("schrijf: KEY = \"waarde\"", "write: KEY = \"value\"")
            }
            Self::TomlNoValue { .. } => (
                "schrijf: KEY = \"waarde\", of haal de regel weg",
                "write: KEY = \"value\", or remove the line",
            ),
            Self::Toml => (
                "schrijf elke regel als veld = \"waarde\" of als [kop]",
                "write each line as key = \"value\" or as [heading]",
            ),
        }
    }

    /// The key that a help speaks of.
    pub(super) fn key(&self) -> Option<&str> {
        if let Self::SpaceAfterColon { key } = self {
            return Some(key);
        }
        let (Self::MissingColon { key }
        | Self::EqualsInYaml { key }
        | Self::TomlSpacedKey { key }
        | Self::TomlUnquoted { key }
        | Self::TomlNoEquals { key }
        | Self::TomlNoValue { key }) = self
        else {
            return None;
        };
        key.as_deref()
    }
}
