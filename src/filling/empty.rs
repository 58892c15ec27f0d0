//! An empty form: what the norm asks of one kind of organisation, and room for the answers.

use crate::answers::fields;
use crate::answers::{
    ANSWERS, Answers, Status, first_line, marking, section_heading, theme_heading,
};
use crate::document::{Branch, Field, Tree, Word};
use crate::labels::Labels;
use crate::lang::{Lang, pick};
use crate::norm::{Criterion, Narrower, Nature, Need, Norm, Requirement, Theme, Where};

/// Comments are no wider than this.
const WIDTH: usize = 96;

/// A form for one organisation, or for a part of it.
pub(crate) struct EmptyForm<'f> {
    /// The norm.
    pub norm: &'f Norm,
    /// The file's own fields; there are no answers in it.
    pub head: &'f Answers,
    /// The requirements to answer, if not all of them.
    pub only: Option<&'f [String]>,
    /// The name of the JSON Schema that an editor may read, in YAML.
    pub schema: Option<&'f str>,
}

impl<'f> EmptyForm<'f> {
    /// What is asked, with the theme of each, in the norm's order.
    pub(crate) fn asked(&self) -> Vec<(&'f Theme, &'f Requirement)> {
        let kind = &self.head.organisation.kind;
        let wanted = |one: &Requirement| self.only.is_none_or(|only| only.contains(&one.id));
        let asked = self.norm.asked_of(kind);
        asked.filter(|(_, one)| wanted(one)).collect()
    }
}

/// The file of a form: nothing in it is answered.
pub(crate) fn empty_form(form: &EmptyForm<'_>, lang: Lang) -> Vec<Branch> {
    let norm = Branch::new("norm", Tree::text(&form.norm.reference().to_string()));
    let organisation = Branch::new("organisation", Tree::Table(organisation(form, lang)));
    let measurement = Branch::new("measurement", Tree::Table(measurement(form, lang)));
    let documents = Branch::new("documents", Tree::Room(DOCUMENTS));
    let answers = Branch::new("answers", Tree::Table(answers(form, lang)));
    vec![
        norm.below(head(form, lang)),
        organisation,
        measurement,
        documents.below(documents_help(lang)),
        answers,
    ]
}

/// What stands at the top: no casework, the editor's schema, how to fill in.
fn head(form: &EmptyForm<'_>, lang: Lang) -> Vec<String> {
    let mut lines = vec![first_line(lang).to_owned()];
    let schema = form
        .schema
        .map(|name| format!("yaml-language-server: $schema=./{name}"));
    lines.extend(schema);
    lines.push(marking(form.head, lang).to_owned());
    lines.push(String::new());
    let words = offered(lang);
    let unanswered = Labels::of(lang).unanswered;
    let how = pick!(
        lang,
        "Vul achter “status” één van deze in: {words}. Leeg betekent: {unanswered}. Schrijf bij “note” waarom; dat is nodig bij alles behalve het eerste. Kent u een antwoord niet, laat het dan leeg.",
        "After “status” write one of these: {words}. Empty means: {unanswered}. Write at “note” why; that is wanted for all but the first. Leave empty what you do not know."
    );
    lines.extend(wrapped(&how));
    let more = lang.pick(
        "Zet bij een antwoord ook wat hiervan nodig is:",
        "Add to an answer what it needs of these:",
    );
    lines.push(more.to_owned());
    let optional = fields::ANSWER
        .iter()
        .filter(|field| !SHOWN.contains(&field.name));
    lines.extend(optional.map(|field| explained(field, lang)));
    lines.push(String::new());
    lines
}

/// The keys for which every answer has room where they fit the requirement, and
/// that explain themselves there.
const SHOWN: [&str; 7] = [
    "status",
    "note",
    "criteria",
    "owner",
    "last_done",
    "occasion",
    "confirmed",
];

/// What a field holds; of a list of tables, their keys too.
fn explained(field: &Field, lang: Lang) -> String {
    let keys = field.shape.inner().map_or_else(String::new, |inner| {
        let names: Vec<&str> = inner.iter().map(|field| field.name).collect();
        format!(" ({})", names.join(", "))
    });
    format!("  {}: {}{keys}", field.name, lang.pick(field.nl, field.en))
}

fn offered(lang: Lang) -> String {
    let labels = Status::ALL
        .iter()
        .filter(|status| **status != Status::Unanswered);
    let words = labels.map(|status| lang.pick(status.label(Lang::Nl), status.word()));
    words.collect::<Vec<_>>().join(" | ")
}

fn organisation(form: &EmptyForm<'_>, lang: Lang) -> Vec<Branch> {
    let organisation = &form.head.organisation;
    vec![
        Branch::new("id", Tree::text(&organisation.id)),
        Branch::new("name", Tree::text(&organisation.name)),
        Branch::new("kind", Tree::text(&organisation.kind)),
        room("region", organisation.region()).below(regions(form.norm, lang)),
    ]
}

fn regions(norm: &Norm, lang: Lang) -> Vec<String> {
    let one_of = lang.pick("één van:", "one of:");
    match norm.regions.is_empty() {
        true => Vec::new(),
        false => wrapped(&format!("{one_of} {}", norm.regions.join(" | "))),
    }
}

fn measurement(form: &EmptyForm<'_>, lang: Lang) -> Vec<Branch> {
    let measurement = &form.head.measurement;
    let id = Some(measurement.id.as_str()).filter(|id| !id.is_empty());
    let date = measurement.date.map_or(Tree::Room(EXAMPLE), Tree::Date);
    let say = |nl: &'static str, en: &'static str| [lang.pick(nl, en).to_owned()];
    vec![
        room("id", id).below(say(
            "kort woord, zoals het jaar",
            "short word, such as the year",
        )),
        room("label", measurement.label.as_deref())
            .below(say("hoe de meting heet", "what the measurement is called")),
        Branch::new("date", date).below(say(
            "peildatum, jaar-maand-dag: alles wordt op die dag bekeken",
            "year-month-day: everything is judged on that day",
        )),
    ]
}

/// A date, to show how one is written.
const EXAMPLE: &str = "2026-04-15";
/// Lists, for a format that has no room for one.
const DOCUMENTS: &str = "[{ id = \"bibob\", title = \"Bibob-beleid\", date = 2024-06-01 }]";
const EVIDENCE: &str = "[\"bibob\"]";
const ACTIONS: &str = "[{ title = \"…\", owner = \"…\", due = 2026-12-31 }]";

/// A text, or room for it.
fn room(key: &str, text: Option<&str>) -> Branch {
    Branch::new(key, text.map_or(Tree::Empty, Tree::text))
}

fn documents_help(lang: Lang) -> Vec<String> {
    let documents = ANSWERS.iter().filter(|field| field.name == "documents");
    let said = documents.map(|field| explained(field, lang).trim_start().to_owned());
    std::iter::once(String::new()).chain(said).collect()
}

fn answers(form: &EmptyForm<'_>, lang: Lang) -> Vec<Branch> {
    let mut branches = Vec::new();
    let (mut theme_before, mut section_before) = (None, None);
    for (theme, requirement) in form.asked() {
        let mut above = vec![String::new()];
        if theme_before != Some(&theme.id) {
            above.extend(theme_heading(theme, false, lang));
            above.extend(theme.aim.iter().flat_map(|aim| wrapped(aim)));
            above.push(String::new());
            theme_before = Some(&theme.id);
            section_before = None;
        }
        if let Some(section) = section_heading(theme, requirement, &mut section_before) {
            above.extend([section, String::new()]);
        }
        above.extend(asks(form, requirement, lang));
        let value = Tree::Table(answer(form, requirement, lang));
        branches.push(Branch::of_id(&requirement.id, value).below(above));
    }
    branches
}

/// What stands above an answer: title, question, and what helps to answer.
fn asks(form: &EmptyForm<'_>, requirement: &Requirement, lang: Lang) -> Vec<String> {
    let mut lines = vec![format!("{}  {}", requirement.id, requirement.title)];
    lines.extend(wrapped(&requirement.question));
    if let Some(narrower) = &requirement.narrower {
        let kind = &form.head.organisation.kind;
        let mainly = mainly(narrower, form.norm, lang);
        let said = match narrower.is_for(kind) {
            true => mainly,
            false => pick!(
                lang,
                "{mainly} Daarom kan “niet van toepassing” hier zonder toelichting.",
                "{mainly} Therefore “not_applicable” needs no reason here."
            ),
        };
        lines.extend(wrapped(&said));
    }
    lines
}

fn mainly(narrower: &Narrower, norm: &Norm, lang: Lang) -> String {
    let mainly = narrower.words(norm, lang);
    pick!(
        lang,
        "Hoort vooral bij: {mainly}",
        "Belongs mainly to: {mainly}"
    )
}

fn answer(form: &EmptyForm<'_>, requirement: &Requirement, lang: Lang) -> Vec<Branch> {
    let criteria = criteria(form, requirement, lang);
    let mut branches = vec![
        Branch::new("status", Tree::Empty).below([offered(lang)]),
        Branch::new("note", Tree::Empty),
        Branch::new("owner", Tree::Empty),
    ];
    branches.extend(last_done(requirement, lang));
    if requirement.nature == Nature::OnOccasion {
        let none = lang.pick(
            "none = kwam sinds de vorige meting niet voor",
            "none = it has not come up",
        );
        branches.push(Branch::new("occasion", Tree::Room("\"none\"")).below([none.to_owned()]));
    }
    branches.push(Branch::new("evidence", Tree::Room(EVIDENCE)));
    branches.push(Branch::new("actions", Tree::Room(ACTIONS)));
    if !criteria.is_empty() {
        branches.insert(2, Branch::new("criteria", Tree::Table(criteria)));
    }
    branches
}

/// Room for when it was last done: one date, or one for each interval that the norm tells
/// apart.
fn last_done(requirement: &Requirement, lang: Lang) -> Option<Branch> {
    let recurs = match requirement.nature {
        Nature::Recurring => Some(lang.pick("komt steeds terug", "recurs")),
        Nature::Standing | Nature::OnOccasion | Nature::OneOff | Nature::Exploration => None,
    };
    let ids: Vec<&str> = requirement.interval_ids().collect();
    let mut said = wrapped(&match ids.is_empty() {
        true => [recurs?.to_owned()]
            .into_iter()
            .chain(intervals(requirement, lang))
            .collect::<Vec<_>>()
            .join("; "),
        false => by_interval(recurs, &ids, lang),
    });
    for every in &requirement.every {
        if let Some(id) = &every.id {
            let what = every.what.as_ref().unwrap_or(&requirement.title);
            let often = every.interval.map_or_else(
                || lang.pick("periodiek", "periodically").to_owned(),
                |interval| interval.words(lang),
            );
            let place = every.place.label(lang);
            said.extend(wrapped(&format!("{id}: {what}; {often} ({place})")));
        }
    }
    Some(Branch::new("last_done", Tree::Room(EXAMPLE)).below(said))
}

/// How often it recurs, each interval in words.
fn intervals(requirement: &Requirement, lang: Lang) -> impl Iterator<Item = String> {
    let every = requirement.every.iter();
    every.filter_map(move |every| {
        let (often, place) = (every.interval?.words(lang), every.place.label(lang));
        Some(format!("{often} ({place})"))
    })
}

/// How dates by interval are written.
fn by_interval(recurs: Option<&str>, ids: &[&str], lang: Lang) -> String {
    let dates: Vec<String> = ids.iter().map(|id| format!("{id}: {EXAMPLE}")).collect();
    let dates = dates.join(", ");
    let recurs = recurs
        .map(|recurs| format!("{recurs}; "))
        .unwrap_or_default();
    pick!(
        lang,
        "{recurs}één datum, of een datum per termijn: {{{dates}}}",
        "{recurs}one date, or a date for each interval: {{{dates}}}"
    )
}

/// Room for each criterion that concerns this kind, with how strongly the
/// source says it.
fn criteria(form: &EmptyForm<'_>, requirement: &Requirement, lang: Lang) -> Vec<Branch> {
    let kind = &form.head.organisation.kind;
    let mut last = None;
    requirement
        .criteria_of(kind)
        .map(|(path, one)| {
            let mut above = Vec::new();
            if last.replace(one.place) != Some(one.place) {
                above.push(format!("{}:", one.place.heading(lang)));
            }
            above.extend(wrapped(&format!("[{}] {}", marks(one, lang), one.text)));
            let narrower = one.narrower.as_ref();
            if let Some(narrower) = narrower.filter(|narrower| !narrower.is_for(kind)) {
                above.extend(wrapped(&mainly(narrower, form.norm, lang)));
            }
            Branch::new(&path, Tree::Empty).below(above)
        })
        .collect()
}

fn marks(criterion: &Criterion, lang: Lang) -> String {
    let mut marks = vec![criterion.force.label(lang)];
    if criterion.place != Where::Statement {
        marks.push(criterion.place.label(lang));
    }
    if criterion.need == Need::Any {
        marks.push(lang.pick("één is genoeg", "one is enough"));
    }
    marks.join(", ")
}

/// A text as lines of comment.
fn wrapped(text: &str) -> Vec<String> {
    let lines = textwrap::wrap(text.trim(), WIDTH);
    lines
        .into_iter()
        .map(|line| line.trim_end().to_owned())
        .collect()
}
