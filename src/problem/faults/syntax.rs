//! What is wrong with YAML or TOML itself, in our own words: what a parser
//! says is for who wrote the parser.

use super::faults;
use crate::lang::{Lang, pick};

faults! {
    /// What somebody probably did, where YAML or TOML cannot be read.
    #[derive(Clone, Debug, PartialEq, Eq)]
    SyntaxFault {
        /// A value with an unquoted colon in it.
        UnquotedColon => Syntax
            ("in deze tekst staat een dubbele punt, en de tekst staat niet tussen aanhalingstekens",
             "this text holds a colon and is not in quotes")
            ("zet de hele tekst tussen aanhalingstekens: \"hij zei: ja\"",
             "put the whole text in quotes: \"he said: yes\"");
        /// A tab where a space belongs.
        Tab => Syntax
            ("hier staat een tab waar spaties horen", "there is a tab here where spaces belong")
            ("vervang de tab door spaties", "replace the tab by spaces");
        /// A quotation mark that is not closed.
        OpenQuote => Syntax
            ("hier begint een tekst tussen aanhalingstekens die niet goed wordt afgesloten",
             "a text in quotes starts here and is not closed well")
            ("sluit af met hetzelfde aanhalingsteken; een \" in de tekst zelf schrijft u als \\\"",
             "close with the same quotation mark; write a \" inside the text as \\\"");
        /// The same in TOML, where a text ends on its own line.
        TomlOpenQuote => Syntax
            ("hier begint een tekst tussen aanhalingstekens die niet goed wordt afgesloten",
             "a text in quotes starts here and is not closed well")
            ("sluit op dezelfde regel af met hetzelfde aanhalingsteken; een tekst van meer regels staat tussen \"\"\" en \"\"\"",
             "close on the same line with the same quotation mark; a text of more lines stands between \"\"\" and \"\"\"");
        /// A text that begins with an apostrophe: 's avonds.
        Apostrophe => Syntax
            ("deze tekst begint met een apostrof, en die wordt gelezen als een aanhalingsteken",
             "this text starts with an apostrophe, which is read as a quotation mark")
            ("zet de hele tekst tussen dubbele aanhalingstekens: \"'s avonds dicht\"",
             "put the whole text in double quotes: \"'tis done\"");
        /// Words behind the quotation mark that closes a text.
        AfterQuote => Syntax
            ("na het aanhalingsteken dat deze tekst afsluit staat nog iets",
             "there is more behind the quotation mark that closes this text")
            ("zet de hele tekst tussen de andere soort aanhalingstekens: 'de \"halve\" tekst' of \"de foto's\"",
             "put the whole text in the other sort of quotes: 'the \"half\" text' or \"the town's\"");
        /// `\` with something behind it that has no meaning.
        Escape => Syntax
            ("een \\ heeft tussen dubbele aanhalingstekens een eigen betekenis, en wat hier achter de \\ staat heeft er geen",
             "a \\ has a meaning of its own in double quotes, and what stands behind the \\ here has none")
            ("zet de tekst tussen enkele aanhalingstekens ('C:\\Users'), of schrijf \\\\ voor elke \\",
             "put the text in single quotes ('C:\\Users'), or write \\\\ for each \\");
        /// Half a character as JSON writes it: `\ud83d\ude0a`.
        HalfSign => Syntax
            ("hier staat een half teken, zoals JSON een smiley schrijft (\\ud83d\\ude0a)",
             "there is half a character here, as JSON writes an emoji (\\ud83d\\ude0a)")
            ("zet het teken zelf in de tekst, of haal het weg",
             "put the character itself in the text, or remove it");
        /// A line that stands too far left or right.
        Indentation => Syntax
            ("deze regel springt te ver of niet ver genoeg in",
             "this line is indented too far or not far enough")
            ("zet velden die bij elkaar horen even ver van de kantlijn, met spaties",
             "put keys that belong together at the same distance from the margin, with spaces");
        /// A line that goes on with a text, but stands too far left.
        Continuation => Syntax
            ("deze regel lijkt bij de tekst erboven te horen, maar springt niet ver genoeg in",
             "this line seems to belong to the text above it, but is not indented far enough")
            ("laat elke volgende regel van een tekst verder inspringen dan de veldnaam",
             "indent every further line of a text more than its key");
        /// A bracket that is not closed or not opened.
        Bracket => Syntax
            ("hier ontbreekt een haakje of een komma, of staat er een te veel",
             "a bracket or a comma is missing here, or there is one too many")
            ("tel de haakjes: bij elke [ hoort een ], bij elke {{ een }}, en tussen twee waarden een komma",
             "count the brackets: each [ has its ], each {{ its }}, and a comma stands between two values");
        /// A text that starts with a character that has a meaning there.
        Sign { sign: char } => Syntax
            ("een tekst kan niet met {sign} beginnen zonder aanhalingstekens",
             "a text cannot start with {sign} without quotes")
            (|lang| match sign {
                '|' | '>' => pick!(lang,
                    "zet de tekst tussen aanhalingstekens, of laat hem op de volgende regel beginnen, verder ingesprongen",
                    "put the text in quotes, or let it start on the next line, indented further"),
                _ => pick!(lang, "zet de tekst tussen aanhalingstekens", "put the text in quotes"),
            });
        /// `-` or `?` alone, which people write for nothing.
        LoneSign { sign: char } => Syntax
            ("een {sign} alleen kan hier geen waarde zijn", "a {sign} alone cannot be a value here")
            ("laat de waarde leeg, of zet het teken tussen aanhalingstekens: \"{sign}\"",
             "leave the value empty, or put the sign in quotes: \"{sign}\"");
        /// `,` or `;` behind a value that ends with its line.
        YamlEndSign { sign: char } => Syntax
            ("achter deze waarde staat een {sign}", "there is a {sign} behind this value")
            ("haal de {sign} weg: in YAML eindigt een waarde met de regel",
             "remove the {sign}: in YAML a value ends with its line");
        /// `#` in a text that goes on below, or within brackets.
        HashInText => Syntax
            ("een # met een spatie ervoor breekt deze tekst af",
             "a # with a space before it cuts this text off")
            ("zet de hele tekst tussen aanhalingstekens; zet een opmerking op een eigen regel",
             "put the whole text in quotes; put a comment on a line of its own");
        /// A word without a value where a key belongs: the rest of a text with a comma.
        CutByComma => Syntax
            ("hier hoort een veld met een waarde; een komma in een tekst breekt die tussen accolades af",
             "a key with a value belongs here; a comma in a text cuts it off within braces")
            ("zet de hele tekst tussen aanhalingstekens, of haal dit woord weg",
             "put the whole text in quotes, or remove this word");
        /// A line that belongs to no file of ours: `%YAML`, `...`.
        Directive => Syntax
            ("deze regel hoort niet in dit bestand", "this line does not belong in this file")
            ("haal de regel weg, of zet een tekst tussen aanhalingstekens",
             "remove the line, or put a text in quotes");
        /// YAML in a file that is called .toml.
        YamlNamedToml => Syntax
            ("dit is YAML, maar het bestand heet .toml",
             "this is YAML, but the file is called .toml")
            ("noem het .yaml", "call it .yaml");
        /// YAML in a workspace, whose name is fixed.
        YamlInWorkspace => Syntax
            ("dit is YAML, en een norm.toml is TOML", "this is YAML, and a norm.toml is TOML")
            ("schrijf elke regel als veld = \"waarde\", en een groep onder een kop: [gate]",
             "write each line as key = \"value\", and a group below a heading: [gate]");
        /// TOML in a file that is called .yaml.
        TomlNamedYaml => Syntax
            ("dit is TOML, maar het bestand heet .yaml",
             "this is TOML, but the file is called .yaml")
            ("noem het .toml", "call it .toml");
        /// Curly quotation marks, as Word makes them.
        WordQuotes => Syntax
            ("hier staan gekrulde aanhalingstekens, zoals Word ze maakt",
             "there are curly quotation marks here, as Word makes them")
            ("vervang ze door rechte: \" of '", "replace them by straight ones: \" or '");
        /// A space that cannot be told from a common one.
        FixedSpace => Syntax
            ("hier staat een vaste spatie (uit Word of een website)",
             "there is a fixed space here (from Word or a website)")
            ("vervang haar door een gewone spatie", "replace it by a common space");
        /// A character of East Asian keyboards that looks like the one that belongs there.
        WideSign {
            /// The character as written.
            wide: char,
            /// The plain character.
            meant: char,
        } => Syntax
            ("hier staat een breed teken ({wide}) dat alleen lijkt op {meant}",
             "there is a wide character here ({wide}) that only looks like {meant}")
            ("vervang het door een gewone {meant}", "replace it by a plain {meant}");
        /// `=` where YAML has a colon.
        EqualsInYaml { key: Option<String> } => Syntax
            ("in YAML staat tussen een veld en zijn waarde een dubbele punt",
             "in YAML a colon stands between a key and its value")
            (|lang| write_yaml(lang, key.as_deref()));
        /// A line with a key and a value but no colon.
        MissingColon { key: Option<String> } => Syntax
            ("op deze regel ontbreekt een dubbele punt na de veldnaam",
             "this line lacks a colon after the key")
            (|lang| write_yaml(lang, key.as_deref()));
        /// A colon without a space behind it.
        SpaceAfterColon { key: String } => Syntax
            ("na de dubbele punt hoort een spatie", "a space belongs after the colon")
            (|lang| write_yaml(lang, Some(key)));
        /// A dash without a space behind it, or a long dash.
        Dash => Syntax
            ("een regel van een lijst begint met een kort streepje en een spatie",
             "a line of a list starts with a short dash and a space")
            ("schrijf: - en een spatie, en dan de waarde",
             "write: - and a space, and then the value");
        /// Marks that git leaves where two changes met.
        ConflictMarks => Syntax
            ("hier staan tekens van twee wijzigingen die nog niet samengevoegd zijn (<<<<<<<)",
             "here are marks of two changes that are not merged yet (<<<<<<<)")
            ("kies wat blijft staan, en haal de regels met <<<<<<<, ======= en >>>>>>> weg",
             "choose what stays, and remove the lines with <<<<<<<, ======= and >>>>>>>");
        /// YAML that cannot be read for another reason.
        Yaml => Syntax
            ("vanaf hier is dit geen YAML meer", "from here on this is not YAML")
            ("kijk of deze regel en die erboven de vorm veld: waarde hebben, en zet teksten tussen aanhalingstekens",
             "see whether this line and the one above have the form key: value, and put texts in quotes");
        /// A TOML text without quotes.
        TomlUnquoted { key: Option<String> } => Syntax
            ("in TOML staat een tekst tussen aanhalingstekens",
             "in TOML a text stands in quotes")
            (|lang| write_toml(lang, key.as_deref()));
        /// A colon where TOML has an equals sign, or no sign at all.
        TomlNoEquals { key: Option<String> } => Syntax
            ("in TOML staat tussen een veld en zijn waarde een =",
             "in TOML a = stands between a key and its value")
            (|lang| write_toml(lang, key.as_deref()));
        /// An equals sign with nothing behind it.
        TomlNoValue { key: Option<String> } => Syntax
            ("achter de = ontbreekt de waarde", "the value behind the = is missing")
            (|lang| pick!(lang,
                "{write}, of haal de regel weg",
                "{write}, or remove the line", write = write_toml(lang, key.as_deref())));
        /// `ja` or `nee`.
        TomlYesNo {
            key: Option<String>,
            /// `true` or `false`.
            meant: &'static str,
        } => Syntax
            ("ja en nee staan in TOML als true en false", "yes and no are true and false in TOML")
            (|lang| {
                let key = key.as_deref().unwrap_or(lang.pick("veld", "key"));
                pick!(lang,
                    "schrijf: {key} = {meant}; een tekst staat tussen aanhalingstekens",
                    "write: {key} = {meant}; a text stands in quotes")
            });
        /// `80%`.
        TomlPercent { key: Option<String> } => Syntax
            ("een getal staat in TOML zonder %", "a number stands without % in TOML")
            (|lang| {
                let key = key.as_deref().unwrap_or(lang.pick("veld", "key"));
                pick!(lang,
                    "schrijf bijvoorbeeld: {key} = 80; een tekst staat tussen aanhalingstekens",
                    "write for instance: {key} = 80; a text stands in quotes")
            });
        /// A number with a comma.
        DecimalComma => Syntax
            ("een getal heeft in TOML een punt en geen komma",
             "a number has a point in TOML, not a comma")
            ("schrijf bijvoorbeeld: 0.8", "write for instance: 0.8");
        /// `True` or `FALSE`.
        CapitalFlag => Syntax
            ("true en false staan in TOML in kleine letters",
             "true and false are in small letters in TOML")
            ("schrijf: true of false", "write: true or false");
        /// Values of a list or a table without a comma between them, or with too many.
        Comma => Syntax
            ("tussen twee waarden hoort één komma", "one comma belongs between two values")
            ("schrijf bijvoorbeeld: [\"a\", \"b\"] of {{a = 1, b = 2}}",
             "write for instance: [\"a\", \"b\"] or {{a = 1, b = 2}}");
        /// A number that is none in TOML.
        TomlNumber => Syntax
            ("dit is geen getal zoals TOML het kent", "this is not a number as TOML knows it")
            ("zet het tussen aanhalingstekens als het een tekst is; een getal staat er in gewone cijfers, zonder 0 vooraan",
             "put it in quotes if it is a text; a number stands here in plain digits, without 0 in front");
        /// A number of TOML in another form than plain digits: `0x1F`, `1_0`, `1e3`, `+5`.
        TomlNumberForm => Syntax
            ("dit leest TOML als een getal, en andere programma's schrijven dat getal anders terug",
             "TOML reads this as a number, and other programs write that number back in another way")
            ("zet het tussen aanhalingstekens als het een tekst is: \"1e3\"; schrijf een getal in gewone cijfers: 1000",
             "put it in quotes if it is a text: \"1e3\"; write a number in plain digits: 1000");
        /// A key with characters that want quotes, or none.
        TomlKey => Syntax
            ("dit kan in TOML geen veldnaam zijn", "this cannot be a key in TOML")
            ("zet een veldnaam met andere tekens dan letters, cijfers, - en _ tussen aanhalingstekens",
             "put a key with other characters than letters, digits, - and _ in quotes");
        /// A key that has a value already, used as a table.
        TomlTaken => Syntax
            ("dit veld heeft al een waarde, en kan dus geen velden onder zich hebben",
             "this key has a value already, and so can have no keys below it")
            ("haal één van de twee weg, of geef dit deel een andere naam",
             "remove one of the two, or give this part another name");
        /// Something behind a value on the same line.
        TomlAfterValue => Syntax
            ("achter deze waarde staat nog iets", "there is more behind this value")
            ("zet een tekst in zijn geheel tussen aanhalingstekens, en een opmerking achter een #",
             "put a text as a whole in quotes, and a comment behind a #");
        /// `;` or `,` behind a value.
        TomlEndSign { sign: char } => Syntax
            ("achter deze waarde staat een {sign}", "there is a {sign} behind this value")
            ("haal de {sign} weg: in TOML eindigt een waarde met de regel",
             "remove the {sign}: in TOML a value ends with its line");
        /// A comment as other languages have it: `// …`.
        TomlSlashes => Syntax
            ("een opmerking begint in TOML met #", "a comment starts with # in TOML")
            ("zet een # in plaats van //", "put a # instead of //");
        /// A second key and value on the same line.
        TomlTwoPairs => Syntax
            ("op deze regel staan twee velden", "there are two keys on this line")
            ("zet elk veld op een eigen regel", "put each key on a line of its own");
        /// A key of more than one word.
        TomlSpacedKey { key: Option<String> } => Syntax
            ("de naam van een veld is in TOML één woord, zonder spaties",
             "a key is one word in TOML, without spaces")
            (|lang| match key {
                Some(key) => pick!(lang, "schrijf: {key} = …", "write: {key} = …"),
                None => pick!(lang,
                    "schrijf de naam van het veld als één woord, met _ tussen de delen; docs/answers.md noemt alle velden",
                    "write the name of the key as one word, with _ between its parts; docs/answers.md lists all keys"),
            });
        /// A text of more lines that is not closed.
        TomlOpenText => Syntax
            ("hier begint een tekst van meer regels die niet wordt afgesloten",
             "a text of more lines starts here and is not closed")
            ("sluit de tekst af met dezelfde drie aanhalingstekens",
             "close the text with the same three quotation marks");
        /// A line end of an old Mac.
        BareReturn => Syntax
            ("deze regel heeft een regeleinde van een oude Mac",
             "this line has a line end of an old Mac")
            ("sla het bestand op met de regeleinden van Windows (CRLF) of Unix (LF)",
             "save the file with the line ends of Windows (CRLF) or Unix (LF)");
        /// TOML that cannot be read for another reason.
        Toml => Syntax
            ("vanaf hier is dit geen TOML meer", "from here on this is not TOML")
            ("schrijf elke regel als veld = \"waarde\" of als [kop]",
             "write each line as key = \"value\" or as [heading]");
        /// `&name` or `*name`.
        Anchor => Unsupported
            ("verwijzingen met & en * kunnen hier niet",
             "references with & and * are not possible here")
            ("schrijf de lijst of waarde hier uit; is het een tekst, zet hem tussen aanhalingstekens",
             "write the list or value out here; if it is a text, put it in quotes");
        /// `!name`.
        Tag => Unsupported
            ("een tekst kan niet met een uitroepteken beginnen (YAML leest dat als een label)",
             "a text cannot start with an exclamation mark (YAML reads that as a tag)")
            ("zet de tekst tussen aanhalingstekens", "put the text in quotes");
        /// `<<`.
        MergeKey => Unsupported
            ("samenvoegen met << kan hier niet", "merging with << is not possible here")
            ("schrijf de velden hier uit", "write the keys out here");
        /// A second document in the same file.
        SecondDocument => Unsupported
            ("hier begint een tweede document (---); een bestand heeft er één",
             "a second document (---) starts here; a file has one")
            ("haal de regel --- weg, of zet het tweede deel in een eigen bestand",
             "remove the line ---, or put the second part in a file of its own");
        /// A key that is no plain word.
        ComplexKey => Unsupported
            ("hier hoort een veldnaam te staan: een enkel woord of nummer",
             "a key belongs here: a single word or number")
            ("schrijf: veld: waarde; een tekst die met ? begint staat tussen aanhalingstekens",
             "write: key: value; a text that starts with ? stands in quotes");
    }
}

/// How a key and its value stand in YAML; a key that we do not know is not shown.
fn write_yaml(lang: Lang, key: Option<&str>) -> String {
    let key = key.unwrap_or(lang.pick("veld", "key"));
    pick!(lang, "schrijf: {key}: waarde", "write: {key}: value")
}

/// The same in TOML.
fn write_toml(lang: Lang, key: Option<&str>) -> String {
    let key = key.unwrap_or(lang.pick("veld", "key"));
    pick!(
        lang,
        "schrijf: {key} = \"waarde\"",
        "write: {key} = \"value\""
    )
}
