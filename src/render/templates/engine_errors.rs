//! What the engine of templates says, in our own words: what is wrong, and what to do.

use minijinja::{Error, ErrorKind};

use crate::lang::Lang;

/// Dutch and English of a sentence, and of what to do; `NAME` is what the engine names.
type Words = [&'static str; 4];

/// Whether an error is about something that is opened and has no end: the engine
/// finds that at the end of the template, and who reads it looks for its begin.
pub(super) fn is_open_end(error: &Error) -> bool {
    let detail = error.detail().unwrap_or_default();
    let ends = [
        "end of input",
        "end of string",
        "end of comment",
        "end of raw",
    ];
    error.kind() == ErrorKind::SyntaxError && ends.into_iter().any(|end| detail.contains(end))
}

/// What is wrong and what to do.
pub(super) fn said(error: &Error, lang: Lang) -> (String, String) {
    let detail = error.detail().unwrap_or_default();
    let [nl, en, tip_nl, tip_en] = words(error.kind(), detail);
    let name = name(detail);
    let filled = |text: &str| match &name {
        Some(name) => text.replace("NAME", &format!("“{name}”")),
        None => text.replace("NAME ", "").replace(" NAME", ""),
    };
    (filled(lang.pick(nl, en)), filled(lang.pick(tip_nl, tip_en)))
}

/// The name that the engine speaks of: in quotes, or the one word among words of its own.
fn name(detail: &str) -> Option<String> {
    let quoted = detail.split(['"', '`', '\'']).nth(1);
    let bare = detail
        .strip_suffix(" is unknown")
        .map(|rest| rest.rsplit(' ').next().unwrap_or(rest))
        .or_else(|| detail.strip_prefix("unknown statement "));
    let name = quoted.or(bare)?.trim();
    let short = !name.is_empty() && name.chars().count() <= 40;
    short.then(|| name.to_owned())
}

/// The kinds of the engine; it may get more, which are told as what they have in
/// common.
#[expect(
    clippy::wildcard_enum_match_arm,
    reason = "the engine has kinds that no template makes, and may get more"
)]
fn words(kind: ErrorKind, detail: &str) -> Words {
    match kind {
        ErrorKind::SyntaxError | ErrorKind::BadEscape => told_by(detail, &SYNTAX, NO_TEMPLATE),
        ErrorKind::UndefinedError => [
            "hier staat een naam die er niet is",
            "a name here does not exist",
            "docs/report-view.md noemt alle namen; wat kan ontbreken staat in {% if naam is defined %}",
            "docs/report-view.md lists all names; put what may be absent in {% if name is defined %}",
        ],
        ErrorKind::UnknownFilter => [
            "het filter NAME is er niet",
            "there is no filter NAME",
            "docs/report-view.md noemt de filters; die van Jinja2 kunnen bijna allemaal",
            "docs/report-view.md lists the filters; most of those of Jinja2 work",
        ],
        ErrorKind::UnknownTest => [
            "de test NAME is er niet",
            "there is no test NAME",
            "gebruik na “is” een test van Jinja2, zoals defined, none of odd; vergelijk anders met ==",
            "use a test of Jinja2 behind “is”, such as defined, none or odd; compare with == otherwise",
        ],
        ErrorKind::UnknownFunction => [
            "de functie NAME is er niet",
            "there is no function NAME",
            "gebruik range of dict, of een eigen macro die hierboven staat",
            "use range or dict, or a macro of your own that stands above",
        ],
        ErrorKind::UnknownMethod => [
            "deze methode is er niet",
            "there is no such method",
            "gebruik een filter: naam|upper en niet naam.upper()",
            "use a filter: name|upper and not name.upper()",
        ],
        ErrorKind::UnknownBlock => [
            "het blok NAME is er niet",
            "there is no block NAME",
            "zet het in het sjabloon: {% block naam %} … {% endblock %}",
            "put it in the template: {% block name %} … {% endblock %}",
        ],
        ErrorKind::TemplateNotFound => [
            "het sjabloon NAME is er niet",
            "there is no template NAME",
            "noem een van onze sjablonen, gezien vanuit uw map; norm report --write-templates MAP schrijft ze uit",
            "name one of our templates, seen from your folder; norm report --write-templates DIR writes them out",
        ],
        ErrorKind::BadInclude | ErrorKind::EvalBlock => [
            "dit deel kan niet worden ingevoegd",
            "this part cannot be put in",
            "kijk het sjabloon na dat hier wordt ingevoegd",
            "look at the template that is put in here",
        ],
        ErrorKind::TooManyArguments => [
            "hier staan meer waarden tussen haakjes dan kan",
            "there are more values in brackets here than possible",
            "haal de laatste waarde tussen de haakjes weg",
            "remove the last value in the brackets",
        ],
        ErrorKind::MissingArgument => [
            "hier ontbreekt een waarde tussen haakjes",
            "a value in brackets is missing here",
            "geef het filter of de functie wat het nodig heeft: lijst|map(attribute=\"title\")",
            "give the filter or function what it needs: list|map(attribute=\"title\")",
        ],
        ErrorKind::OutOfFuel => [
            "het sjabloon komt niet tot een eind",
            "the template does not come to an end",
            "haal een lus in een lus weg, of laat een lus over minder gaan",
            "remove a loop in a loop, or let a loop go over less",
        ],
        ErrorKind::CannotUnpack => [
            "hier staan meer of minder namen dan er waarden zijn",
            "there are more or fewer names here than values",
            "geef elke waarde een naam: {% for sleutel, waarde in tabel|items %}",
            "give each value a name: {% for key, value in table|items %}",
        ],
        _ => told_by(detail, &OPERATIONS, NO_OPERATION),
    }
}

/// The first words whose part is in what the engine says.
fn told_by(detail: &str, known: &[(&str, Words)], other: Words) -> Words {
    let found = known.iter().find(|(part, _)| detail.contains(part));
    found.map_or(other, |(_, words)| *words)
}

const NO_TEMPLATE: Words = [
    "wat hier tussen de accolades staat is geen geldig sjabloon",
    "what stands in braces here is not a valid template",
    "schrijf {{ naam }} voor een waarde, en {% if … %} of {% for … in … %} met een eind",
    "write {{ name }} for a value, and {% if … %} or {% for … in … %} with an end",
];

const OPEN: Words = [
    "wat hier begint heeft geen eind",
    "what starts here has no end",
    "sluit het af: {% if %} met {% endif %}, {% for %} met {% endfor %}, {{ met }}",
    "close it: {% if %} with {% endif %}, {% for %} with {% endfor %}, {{ with }}",
];

/// Parts of what the engine says of its syntax, the telling ones first.
const SYNTAX: [(&str, Words); 15] = [
    (
        "end of string",
        [
            "hier begint een tekst tussen aanhalingstekens die niet wordt afgesloten",
            "a text in quotes starts here and is not closed",
            "sluit af met hetzelfde aanhalingsteken",
            "close with the same quotation mark",
        ],
    ),
    (
        "end of comment",
        [
            "hier begint een opmerking die niet wordt afgesloten",
            "a comment starts here and is not closed",
            "sluit af met #}",
            "close with #}",
        ],
    ),
    (
        "end of raw",
        [
            "hier begint een deel {% raw %} zonder eind",
            "a part {% raw %} starts here without an end",
            "sluit af met {% endraw %}",
            "close with {% endraw %}",
        ],
    ),
    ("end of input", OPEN),
    (
        "unknown statement",
        [
            "de opdracht NAME is er niet, of hoort hier niet",
            "there is no statement NAME or it does not belong here",
            "gebruik if, for, set, include, block of macro, elk met een eigen eind: {% if … %} … {% endif %}",
            "use if, for, set, include, block or macro, each with an end of its own: {% if … %} … {% endif %}",
        ],
    ),
    (
        "expected statement",
        [
            "achter {% hoort een opdracht",
            "a statement belongs behind {%",
            "schrijf {% if … %}, {% for … in … %} of {% set … %}; een waarde staat in {{ … }}",
            "write {% if … %}, {% for … in … %} or {% set … %}; a value stands in {{ … }}",
        ],
    ),
    (
        "end of block",
        [
            "tussen {% en %} ontbreekt iets, of staat iets te veel",
            "something is missing between {% and %}, or there is too much",
            "schrijf bijvoorbeeld {% if waarde %} of {% for regel in lijst %}",
            "write for instance {% if value %} or {% for item in list %}",
        ],
    ),
    (
        ", expected `",
        [
            "hier ontbreekt een haakje of een komma",
            "a bracket or a comma is missing here",
            "tel de haakjes: bij elke ( hoort een ), bij elke [ een ]",
            "count the brackets: each ( has its ), each [ its ]",
        ],
    ),
    (
        "end of variable block",
        [
            "tussen {{ en }} hoort één waarde",
            "one value belongs between {{ and }}",
            "schrijf {{ naam }}, of met een filter {{ naam|filter }}",
            "write {{ name }}, or with a filter {{ name|filter }}",
        ],
    ),
    (
        "unexpected character",
        [
            "hier staat een teken dat in een sjabloon niets betekent",
            "there is a character here that means nothing in a template",
            "haal het weg, of zet een tekst tussen rechte aanhalingstekens",
            "remove it, or put a text in straight quotes",
        ],
    ),
    (
        "defined twice",
        [
            "het blok NAME staat er twee keer",
            "the block NAME is there twice",
            "geef één van de twee een andere naam",
            "give one of the two another name",
        ],
    ),
    (
        "inside a loop",
        [
            "NAME kan alleen in een lus",
            "NAME is possible in a loop only",
            "zet het tussen {% for … %} en {% endfor %}, of haal het weg",
            "put it between {% for … %} and {% endfor %}, or remove it",
        ],
    ),
    (
        "mismatching name",
        [
            "het eind van een blok noemt een andere naam dan zijn begin",
            "the end of a block names another name than its start",
            "schrijf twee keer dezelfde naam, of alleen {% endblock %}",
            "write the same name twice, or {% endblock %} alone",
        ],
    ),
    (
        "reserved variable",
        [
            "deze naam is al van het sjabloon zelf",
            "this name is of the template itself",
            "kies een andere naam",
            "choose another name",
        ],
    ),
    (
        "recursion",
        [
            "hier staat te veel in elkaar",
            "too much stands in one another here",
            "verdeel het over sjablonen met include",
            "split it over templates with include",
        ],
    ),
];

const NO_OPERATION: Words = [
    "dit kan niet met deze waarde",
    "this cannot be done with this value",
    "kijk in docs/report-view.md of hier een tekst, een getal of een lijst staat",
    "see in docs/report-view.md whether this is a text, a number or a list",
];

/// Parts of what the engine says of work that it cannot do, the telling ones first.
const OPERATIONS: [(&str, Words); 6] = [
    (
        "operator",
        [
            "met deze twee waarden kan niet worden gerekend of vergeleken",
            "these two values cannot be calculated with or compared",
            "reken met getallen; een tekst en een getal gaan niet samen",
            "calculate with numbers; a text and a number do not go together",
        ],
    ),
    (
        "not iterable",
        [
            "hier hoort een lijst, en dit is er geen",
            "a list belongs here, and this is none",
            "laat {% for … in … %} over een lijst gaan; docs/report-view.md noemt ze",
            "let {% for … in … %} go over a list; docs/report-view.md names them",
        ],
    ),
    (
        "callable",
        [
            "dit is geen functie of macro",
            "this is not a function or macro",
            "haal de haakjes weg: {{ naam }}",
            "remove the brackets: {{ name }}",
        ],
    ),
    (
        "recursion limit",
        [
            "sjablonen of macro's roepen elkaar te vaak aan",
            "templates or macros call each other too often",
            "laat een sjabloon of macro zichzelf niet aanroepen",
            "let no template or macro call itself",
        ],
    ),
    (
        "cycle",
        [
            "sjablonen staan hier in een kring in elkaar",
            "templates stand in one another in a circle here",
            "laat een sjabloon niet op zichzelf voortbouwen",
            "let no template extend itself",
        ],
    ),
    (
        "too many elements",
        [
            "range gaat over te veel getallen",
            "range goes over too many numbers",
            "neem ten hoogste 100.000",
            "take at most 100,000",
        ],
    ),
];
