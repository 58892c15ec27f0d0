//! Who takes part: thirty-four invented organisations, or as many as asked for.

use std::fmt::Write as _;

const NOORD_HOLLAND: &str = "noord-holland@2025";
const FLEVOLAND: &str = "flevoland@2.0";

/// An invented organisation.
#[derive(Clone, Debug)]
pub struct Organisation {
    pub id: String,
    pub name: String,
    pub kind: &'static str,
    pub region: &'static str,
    pub norm: &'static str,
    /// The first year that it exists.
    pub joined: Option<u16>,
    /// The first year that it no longer exists.
    pub left: Option<u16>,
    pub continues: &'static [&'static str],
    pub publish: bool,
    /// Years in which it sent nothing in.
    pub silent: &'static [u16],
    /// Years in which it sent a draft.
    pub draft: &'static [u16],
}

impl Organisation {
    fn municipality(id: &str, name: &str, region: &'static str) -> Self {
        Self {
            id: id.to_owned(),
            name: format!("Gemeente {name}"),
            kind: "gemeente",
            region,
            norm: NOORD_HOLLAND,
            joined: None,
            left: None,
            continues: &[],
            publish: false,
            silent: &[],
            draft: &[],
        }
    }

    /// Whether there is a file of it for a measurement.
    pub fn sends_in(&self, year: u16) -> bool {
        let exists = self.joined.is_none_or(|joined| joined <= year)
            && self.left.is_none_or(|left| year < left);
        exists && !self.silent.contains(&year)
    }
}

const COAST: &str = "RIEC Duinkust";
const LAKES: &str = "RIEC Merenland";
const POLDERS: &str = "RIEC Zuidpolder";

/// The thirty-four of `examples/province`: regions of seventeen, eleven and six.
pub fn example() -> Vec<Organisation> {
    let mut all = with_a_story();
    let plain = PLAIN.iter();
    all.extend(plain.map(|(id, name, region)| Organisation::municipality(id, name, region)));
    all.sort_by(|one, other| (one.region, &one.id).cmp(&(other.region, &other.id)));
    all
}

/// Municipalities that send in every year.
const PLAIN: [(&str, &str, &str); 16] = [
    ("duinvoorde", "Duinvoorde", COAST),
    ("geestmond", "Geestmond", COAST),
    ("gravenduin", "'s-Gravenduin", COAST),
    ("helmzand", "Helmzand", COAST),
    ("kreekduin", "Kreekduin", COAST),
    ("schorweer", "Schorweer", COAST),
    ("strandwijde", "Strandwijde", COAST),
    ("vlietduin", "Vlietduin", COAST),
    ("wadzicht", "Wadzicht", COAST),
    ("brasemwijk", "Brasemwijk", LAKES),
    ("elzenplas", "Elzenplas", LAKES),
    ("ijzerkoog", "IJzerkoog", LAKES),
    ("lisdrecht", "Lisdrecht", LAKES),
    ("turfwaard", "Turfwaard", LAKES),
    ("klaverdijk", "Klaverdijk", POLDERS),
    ("sluisakker", "Sluisakker", POLDERS),
];

/// Those of which something is to be told: another kind, norm or year.
fn with_a_story() -> Vec<Organisation> {
    let municipality = Organisation::municipality;
    vec![
        Organisation {
            name: "Provincie Duinland".to_owned(),
            kind: "provincie",
            publish: true,
            ..municipality("duinland", "", COAST)
        },
        municipality("helmduin", "Helmduin", COAST),
        Organisation {
            left: Some(2026),
            ..municipality("kwelderzijl", "Kwelderzijl", COAST)
        },
        municipality("schelpduin", "Schelpduin", COAST),
        Organisation {
            silent: &[2025],
            draft: &[2026],
            ..municipality("strandhoek", "Strandhoek", COAST)
        },
        Organisation {
            left: Some(2026),
            ..municipality("wierhaven", "Wierhaven", COAST)
        },
        Organisation {
            joined: Some(2026),
            continues: &["kwelderzijl", "wierhaven"],
            ..municipality("wierzijl", "Wierzijl", COAST)
        },
        municipality("zilverduin", "Zilverduin", COAST),
        municipality("kromwaard", "Kromwaard", LAKES),
        municipality("meerdrecht", "Meerdrecht", LAKES),
        Organisation {
            draft: &[2025, 2026],
            ..municipality("molenkoog", "Molenkoog", LAKES)
        },
        municipality("plassenburg", "Plassenburg", LAKES),
        Organisation {
            silent: &[2026],
            ..municipality("rietbroek", "Rietbroek", LAKES)
        },
        Organisation {
            draft: &[2026],
            ..municipality("veenmeer", "Veenmeer", LAKES)
        },
        Organisation {
            norm: FLEVOLAND,
            ..municipality("dijkveld", "Dijkveld", POLDERS)
        },
        municipality("grutterdam", "Grutterdam", POLDERS),
        Organisation {
            name: "Waterschap Polderrand".to_owned(),
            kind: "waterschap",
            norm: FLEVOLAND,
            ..municipality("polderrand", "", POLDERS)
        },
        municipality("zandwoude", "Zandwoude", POLDERS),
    ]
}

const BEFORE: [&str; 12] = [
    "Zilver", "Meer", "Riet", "Veen", "Duin", "Kreek", "Dijk", "Plas", "Wier", "Zand", "Hei",
    "Kwelder",
];
const AFTER: [&str; 10] = [
    "drecht", "burg", "woude", "koog", "waard", "broek", "hoek", "veld", "zijl", "kerke",
];

/// As many municipalities as asked for, in three regions; every one sends in.
pub fn many(organisations: usize) -> Vec<Organisation> {
    let regions = [COAST, LAKES, POLDERS];
    let made = (0..organisations).map(|number| {
        let before = BEFORE[number % BEFORE.len()];
        let after = AFTER[number / BEFORE.len() % AFTER.len()];
        let id = format!("gemeente-{:05}", number + 1);
        let name = format!("{before}{after} {}", number + 1);
        Organisation::municipality(&id, &name, regions[number % regions.len()])
    });
    made.collect()
}

/// The text of `norm.toml`.
pub(super) fn register(organisations: &[Organisation], years: &[u16]) -> String {
    let folders: Vec<String> = years.iter().map(|year| format!("\"{year}\"")).collect();
    let mut text = format!(
        "# Een verzonnen provincie. Zie docs/workspace.md.\n\
         norm = \"{NOORD_HOLLAND}\"\nanswers = [{}]\n",
        folders.join(", ")
    );
    for organisation in organisations {
        let Organisation {
            id,
            name,
            kind,
            region,
            ..
        } = organisation;
        let _ = write!(
            text,
            "\n[[organisation]]\nid = \"{id}\"\nname = \"{name}\"\nkind = \"{kind}\"\nregion = \"{region}\"\n"
        );
        if let Some(joined) = organisation.joined {
            let _ = writeln!(text, "joined = {joined}-01-01");
        }
        if let Some(left) = organisation.left {
            let _ = writeln!(text, "left = {left}-01-01");
        }
        if !organisation.continues.is_empty() {
            let ids: Vec<String> = organisation
                .continues
                .iter()
                .map(|id| format!("\"{id}\""))
                .collect();
            let _ = writeln!(text, "continues = [{}]", ids.join(", "));
        }
        if organisation.publish {
            text.push_str("publish = true\n");
        }
    }
    text
}
