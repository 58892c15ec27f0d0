//! A plan as a calendar (RFC 5545): days, numbers and kinds, and no more unless asked.
//!
//! Same input, same bytes: no clock and no chance. What tells an event from others holds
//! no day and no version of the norm, so that a day that moved moves the event.

use jiff::ToSpan;
use jiff::civil::Date;

use super::sentences;
use crate::digest::sha256;
use crate::document::{Word, is_control};
use crate::lang::Lang;
use crate::norm::Unit;
use crate::plan::{Entry, EntryKind, Matter, Plan};

/// Octets of a line, without its end.
const LONGEST_LINE: usize = 75;

/// Hexadecimal digits of a hash that are enough to tell events apart.
const UID_DIGITS: usize = 32;

/// What an event says beside its number and its kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Titles {
    /// Nothing: calendars go to telephones and are shared with secretariats.
    LeftOut,
    /// Titles of requirements, actions and documents, and when something was last done.
    Shown,
}

/// The calendar of a plan.
pub(crate) fn calendar(plan: &Plan<'_>, titles: Titles, lang: Lang) -> String {
    let mut file = CalendarFile::default();
    let name = &plan.own().organisation.name;
    let (version, language) = (env!("CARGO_PKG_VERSION"), lang.pick("NL", "EN"));
    file.word("BEGIN", "VCALENDAR");
    file.word("VERSION", "2.0");
    file.word("PRODID", &format!("-//norm//norm {version}//{language}"));
    file.word("CALSCALE", "GREGORIAN");
    file.text("X-WR-CALNAME", &format!("{} {name}", subject(lang)));
    for entry in &plan.entries {
        if let Some(day) = entry.day {
            event(plan, (entry, day), titles, &mut file, lang);
        }
    }
    file.word("END", "VCALENDAR");
    file.bytes
}

fn event(
    plan: &Plan<'_>,
    (entry, day): (&Entry<'_>, Date),
    titles: Titles,
    file: &mut CalendarFile,
    lang: Lang,
) {
    let assessment = &plan.assessments[entry.part];
    let stamp = digits(assessment.day);
    let organisation = &assessment.organisation.id;
    file.word("BEGIN", "VEVENT");
    file.word("UID", &uid(organisation, &assessment.norm.id, entry));
    file.word("DTSTAMP", &format!("{stamp}T000000Z"));
    file.word("SEQUENCE", &stamp);
    file.word("DTSTART;VALUE=DATE", &digits(day));
    file.word("DTEND;VALUE=DATE", &digits(day.saturating_add(1.day())));
    file.text("SUMMARY", &summary(plan, entry, titles, lang));
    file.text("DESCRIPTION", &description(entry, titles, lang));
    file.text("CATEGORIES", sentences::kind(entry.kind(), lang));
    file.word("CLASS", "PRIVATE");
    file.word("TRANSP", "TRANSPARENT");
    file.word("END", "VEVENT");
}

/// What an event is known by, however its day moves.
fn uid(organisation: &str, norm: &str, entry: &Entry<'_>) -> String {
    let known_by = [
        organisation,
        norm,
        entry.kind().word(),
        entry.known_under(),
        &entry.key,
    ];
    let hash = sha256(known_by.join("\0").as_bytes());
    format!("norm-{}", &hash[..UID_DIGITS])
}

/// What all of it is about.
fn subject(lang: Lang) -> &'static str {
    lang.pick("Weerbaarheid", "Resilience")
}

fn summary(plan: &Plan<'_>, entry: &Entry<'_>, titles: Titles, lang: Lang) -> String {
    let several = plan.assessments.iter();
    let norm = &plan.assessments[entry.part].norm.id;
    let several = several.into_iter().any(|one| one.norm.id != *norm);
    let mut about = subject(lang).to_owned();
    if let Some(number) = entry.number() {
        about = format!("{about} {number}");
    }
    if several {
        about = format!("{about} ({norm})");
    }
    let says = says(&entry.matter, entry.kind(), lang);
    let title = match (&entry.matter, titles) {
        (Matter::Action { title } | Matter::Review { title, .. }, Titles::Shown) => *title,
        (
            Matter::Action { .. }
            | Matter::Review { .. }
            | Matter::Recurring { .. }
            | Matter::ToAnswer { .. }
            | Matter::WithoutPlan { .. }
            | Matter::Window { .. }
            | Matter::Measurement { .. }
            | Matter::Target { .. }
            | Matter::Evaluation { .. },
            Titles::Shown | Titles::LeftOut,
        ) => return format!("{about}: {says}"),
    };
    format!("{about}: {says}: {title}")
}

/// What is to be done on the day.
fn says(matter: &Matter<'_>, kind: EntryKind, lang: Lang) -> &'static str {
    match matter {
        Matter::Action { .. } => lang.pick("actie gereed", "action done"),
        Matter::Recurring { interval, .. } => match (kind, interval.unit) {
            (EntryKind::Reminder, _) => sentences::kind(kind, lang),
            (_, Unit::Year) => lang.pick("dit jaar opnieuw doen", "to do again this year"),
            (_, Unit::Month) => lang.pick("deze maand opnieuw doen", "to do again this month"),
            (_, Unit::Week) => lang.pick("deze week opnieuw doen", "to do again this week"),
            (_, Unit::Day) => lang.pick("opnieuw doen", "to do again"),
        },
        Matter::Window { .. } => lang.pick(
            "laatste dag van de eigen termijn",
            "last day of its own window",
        ),
        Matter::Review { .. }
        | Matter::ToAnswer { .. }
        | Matter::WithoutPlan { .. }
        | Matter::Measurement { .. }
        | Matter::Target { .. }
        | Matter::Evaluation { .. } => sentences::kind(kind, lang),
    }
}

fn description(entry: &Entry<'_>, titles: Titles, lang: Lang) -> String {
    let see = lang.pick("Zie de planning.", "See the plan.");
    let mut lines = vec![see.to_owned()];
    if titles == Titles::Shown {
        let title = entry.requirement.map(|(_, one)| one.title.clone());
        lines.extend(title);
        if let Matter::Recurring { .. } | Matter::Measurement { .. } = entry.matter {
            lines.push(sentences::what(entry, lang).into_owned());
        }
    }
    lines.join("\n")
}

fn digits(day: Date) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

/// A calendar under construction: nothing gets in it without being escaped and folded.
#[derive(Default)]
struct CalendarFile {
    bytes: String,
}

impl CalendarFile {
    /// A value of ours that needs no escaping.
    fn word(&mut self, name: &str, value: &str) {
        self.folded(&format!("{name}:{value}"));
    }

    /// A text, whoever wrote it.
    fn text(&mut self, name: &str, text: &str) {
        self.folded(&format!("{name}:{}", escaped(text)));
    }

    /// A line of no more octets than there may be, going on behind a space.
    fn folded(&mut self, line: &str) {
        let mut room = LONGEST_LINE;
        for sign in line.chars() {
            if sign.len_utf8() > room {
                self.bytes.push_str("\r\n ");
                room = LONGEST_LINE - 1;
            }
            self.bytes.push(sign);
            room -= sign.len_utf8();
        }
        self.bytes.push_str("\r\n");
    }
}

/// A text as a value: no line end or other control character is left in it.
fn escaped(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut value = String::with_capacity(text.len());
    for sign in text.chars() {
        match sign {
            '\\' => value.push_str("\\\\"),
            ';' => value.push_str("\\;"),
            ',' => value.push_str("\\,"),
            '\n' => value.push_str("\\n"),
            '\t' => value.push(' '),
            sign if is_control(sign) => value.push('\u{fffd}'),
            sign => value.push(sign),
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_on_the_edge_of_a_character() {
        let mut file = CalendarFile::default();
        file.text("SUMMARY", &"é\u{1f600}".repeat(200));
        for line in file.bytes.trim_end().split("\r\n") {
            assert!(line.len() <= LONGEST_LINE, "{}", line.len());
        }
        let unfolded = file.bytes.replace("\r\n ", "");
        assert_eq!(
            unfolded,
            format!("SUMMARY:{}\r\n", "é\u{1f600}".repeat(200))
        );
    }

    #[test]
    fn a_text_cannot_end_its_line() {
        let hostile = "a\r\nEND:VEVENT\rBEGIN:VEVENT\nb;c,d\\e\u{2028}f\u{85}g\u{0}";
        let escaped = escaped(hostile);
        assert!(!escaped.contains(['\r', '\n', '\u{2028}', '\u{85}', '\u{0}']));
        assert!(escaped.starts_with("a\\nEND:VEVENT\\nBEGIN:VEVENT\\nb\\;c\\,d\\\\e"));
    }
}
