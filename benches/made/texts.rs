//! What invented organisations say.

use std::sync::OnceLock;

/// What there is to say about one requirement.
#[derive(Clone, Copy, Debug)]
pub(super) struct Texts {
    pub id: &'static str,
    pub owner: &'static str,
    pub partial: [&'static str; 2],
    pub unmet: &'static str,
    pub action: &'static str,
    pub public: &'static str,
}

/// What can be said of a requirement that has no texts of its own.
const ANY: [Texts; 4] = [
    Texts {
        id: "",
        owner: "openbare orde en veiligheid",
        partial: [
            "Het is begonnen en nog niet overal ingevoerd.",
            "Er ligt een concept, het besluit volgt dit jaar.",
        ],
        unmet: "Hier zijn wij nog niet aan toegekomen.",
        action: "Voorstel maken en bespreken in de stuurgroep",
        public: "Dit is geregeld en wordt elk jaar bekeken.",
    },
    Texts {
        id: "",
        owner: "toezicht en handhaving",
        partial: [
            "De ene helft van het team werkt zo, de andere nog niet.",
            "Wij doen dit samen met een andere organisatie, zonder vaste afspraken.",
        ],
        unmet: "Hiervoor ontbreekt nog capaciteit.",
        action: "Uren opnemen in het jaarplan",
        public: "Wij hebben hier mensen voor vrijgemaakt.",
    },
    Texts {
        id: "",
        owner: "HRM",
        partial: [
            "Nieuwe medewerkers krijgen het aangeboden, anderen nog niet.",
            "De werkwijze is bekend en niet vastgesteld.",
        ],
        unmet: "Het staat op de planning voor volgend jaar.",
        action: "Aanbod uitbreiden naar alle teams",
        public: "Medewerkers krijgen hier aandacht voor.",
    },
    Texts {
        id: "",
        owner: "juridische zaken",
        partial: [
            "Het beleid is er en moet nog worden aangepast.",
            "In de praktijk gaat het goed, op papier staat het nog niet.",
        ],
        unmet: "Wij wachten op het voorbeeld uit de regio.",
        action: "Beleid aanpassen naar het regionale voorbeeld",
        public: "Hier is beleid voor vastgesteld.",
    },
];

/// Said of what is met.
pub(super) const MET: [&str; 5] = [
    "Vastgesteld en bekend in de organisatie.",
    "Loopt volgens plan.",
    "Vorig jaar getoetst en in orde bevonden.",
    "Geregeld samen met de regio.",
    "Wordt elk jaar besproken in het managementteam.",
];
pub(super) const SUPPORT: [&str; 4] = [
    "Een voorbeeld uit de regio zou ons helpen.",
    "Wij zoeken een organisatie om dit samen op te pakken.",
    "Graag hulp van het RIEC bij de privacytoets.",
    "Meedenken over capaciteit is welkom.",
];
pub(super) const OFFER: [&str; 4] = [
    "Ons beleid is als voorbeeld te gebruiken.",
    "Wij vertellen graag hoe wij dit hebben aangepakt.",
    "Collega's kunnen een keer meelopen.",
    "Onze presentatie is over te nemen.",
];
pub(super) const ON_NORM: [&str; 4] = [
    "Onduidelijk is wanneer dit genoeg is.",
    "Voor een kleine organisatie is dit veel werk.",
    "De toelichting noemt voorbeelden die hier niet voorkomen.",
    "Een voorbeeld bij dit punt zou helpen.",
];
pub(super) const REASSESSED: &str = "Er is niets veranderd. De vorige keer is te gunstig gekeken.";
pub(super) const NOT_HERE: &str = "Dit instrument heeft de provincie niet.";
pub(super) const AT_NEIGHBOUR: &str = "Wij doen mee aan de tafel van een andere gemeente.";

/// Words of municipalities, and those of a province.
const OF_PROVINCE: [(&str, &str); 14] = [
    ("openbare orde en veiligheid", "kabinet"),
    ("gemeentesecretaris", "provinciesecretaris"),
    ("raadsgriffier", "statengriffier"),
    ("burgemeester", "commissaris"),
    ("fractievoorzitters", "fracties in de Staten"),
    ("raadsleden", "Statenleden"),
    ("Wethouders", "Gedeputeerden"),
    ("de raad ", "de Staten "),
    (" en raad", " en Staten"),
    ("stadhuis", "provinciehuis"),
    ("buurgemeenten", "gemeenten"),
    ("Baliemedewerkers", "Medewerkers van de ontvangst"),
    ("twee gemeenten", "twee provincies"),
    ("een buurgemeente", "een andere provincie"),
];

/// The texts of a requirement.
pub(super) fn of(id: &str) -> Texts {
    static ALL: OnceLock<Vec<Texts>> = OnceLock::new();
    let all = ALL.get_or_init(|| include_str!("texts.txt").lines().filter_map(line).collect());
    let own = all.iter().find(|texts| texts.id == id);
    own.copied().unwrap_or_else(|| {
        let number: usize = id.parse().unwrap_or_default();
        ANY[number % ANY.len()]
    })
}

fn line(line: &'static str) -> Option<Texts> {
    let columns: Vec<&str> = line.split('|').collect();
    let [id, owner, one, other, unmet, action, public] = columns.try_into().ok()?;
    let texts = Texts {
        id,
        owner,
        partial: [one, other],
        unmet,
        action,
        public,
    };
    (!id.starts_with('#')).then_some(texts)
}

/// A text as an organisation of this kind would say it.
pub(super) fn said_by(kind: &str, text: &str) -> String {
    let words: &[(&str, &str)] = match kind {
        "provincie" => &OF_PROVINCE,
        "waterschap" => &[("openbare orde en veiligheid", "bestuurszaken")],
        _ => &[],
    };
    let replaced = |said: String, (from, to): &(&str, &str)| said.replace(from, to);
    words.iter().fold(text.to_owned(), replaced)
}
