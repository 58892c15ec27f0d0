//! Text that looks like personal data. It only warns, and never repeats what it found.

mod names;
mod numbers;
mod split;

use std::collections::HashSet;

use super::owners::Owners;
use crate::document::{Mark, Node, Reader, Source, Value, is_quotable};
use crate::problem::{AnswerFault, Problem};
use split::words;

/// A text that looks like personal data: its key, the text, and what it looks like.
struct Hit<'n> {
    mark: Mark,
    key: &'n str,
    text: &'n str,
    fault: AnswerFault,
}

/// Warns once per text, at its place.
pub(super) fn scan(r: &mut Reader<'_>, root: &Node<'_>) {
    for hit in hits(root) {
        r.say(hit.mark, hit.fault);
    }
}

/// The texts of a file that look like personal data and stand in what was made
/// of it to be shared, as problems at their places in the file.
pub(crate) fn leaving(source: &Source, root: &Node<'_>, shared: &Node<'_>) -> Vec<Problem> {
    let texts: HashSet<(&str, &str)> = texts(shared).map(|(key, text, _)| (key, text)).collect();
    let kept = hits(root).into_iter().filter(|hit| match hit.key {
        // One text here may be several there.
        key @ ("owner" | "roles") => {
            let owners = Owners::of_text(hit.text);
            owners.all().iter().any(|one| texts.contains(&(key, one)))
        }
        key => texts.contains(&(key, hit.text.trim())),
    });
    kept.map(|hit| source.problem(hit.mark, hit.fault))
        .collect()
}

fn hits<'n>(root: &'n Node<'_>) -> Vec<Hit<'n>> {
    let mut hits: Vec<Hit<'_>> = texts(root)
        .filter(|(key, ..)| !is_quotable(key))
        .filter_map(|(key, text, mark)| {
            let fault = look(key, text)?;
            Some(Hit {
                mark,
                key,
                text,
                fault,
            })
        })
        .collect();
    hits.sort_by_key(|hit| hit.mark);
    hits
}

/// Every text of a tree with its key; an item of a list has the key of the list.
fn texts<'n>(root: &'n Node<'_>) -> impl Iterator<Item = (&'n str, &'n str, Mark)> {
    // Iterative: a file may be nested as deep as the limits allow.
    let mut open: Vec<(&str, &Node<'_>)> = vec![("", root)];
    std::iter::from_fn(move || {
        while let Some((key, node)) = open.pop() {
            match &node.value {
                Value::Scalar(text) => return Some((key, text.trim(), node.mark)),
                Value::Table(entries) => {
                    open.extend(entries.iter().map(|entry| (&*entry.key.text, &entry.value)));
                }
                Value::List(items) => open.extend(items.iter().map(|item| (key, item))),
                Value::Absent | Value::Broken => {}
            }
        }
        None
    })
}

/// The texts of one key of a tree with their places.
pub(super) fn texts_of<'n>(
    root: &'n Node<'_>,
    wanted: &'static str,
) -> impl Iterator<Item = (&'n str, Mark)> {
    let texts = texts(root).filter(move |(key, ..)| *key == wanted);
    texts.map(|(_, text, mark)| (text, mark))
}

/// Whether the words of a text look like one sort of personal data.
type Looks = fn(&[&str]) -> bool;

/// Whether a text that people wrote holds what looks like personal data.
pub(crate) fn looks_personal(text: &str) -> bool {
    look("", text).is_some()
}

/// What a text looks like. The number of a document (`ref`) may look like a
/// licence plate.
fn look(key: &str, text: &str) -> Option<AnswerFault> {
    if names::has_email(text) {
        return Some(AnswerFault::EmailAddress);
    }
    let words = words(text);
    if names::has_person(&words) || names::has_office_holder(text) {
        return Some(AnswerFault::PersonName);
    }
    // All else has digits; most texts have none.
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let looks: [(Looks, AnswerFault); 5] = [
        (numbers::has_iban, AnswerFault::BankAccount),
        (numbers::has_phone, AnswerFault::PhoneNumber),
        (numbers::has_bsn, AnswerFault::Bsn),
        (names::has_address, AnswerFault::HomeAddress),
        (numbers::has_plate, AnswerFault::LicencePlate),
    ];
    let found = looks.into_iter().find(|(has, _)| has(&words));
    let street = || names::has_street(text).then_some(AnswerFault::HomeAddress);
    let fault = found.map(|(_, fault)| fault).or_else(street);
    fault.filter(|fault| key != "ref" || *fault != AnswerFault::LicencePlate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn personal_data_is_recognised() {
        use AnswerFault::{
            BankAccount, Bsn, EmailAddress, HomeAddress, LicencePlate, PersonName, PhoneNumber,
        };
        for (text, fault) in [
            ("mail jan@voorbeeld.nl even", EmailAddress),
            ("mail naam[at]voorbeeld.nl", EmailAddress),
            ("naam (at) voorbeeld (punt) nl", EmailAddress),
            ("naam[at]domein", EmailAddress),
            ("naam(at)domein.nl", EmailAddress),
            ("naam(AT)domein.nl", EmailAddress),
            ("mail naam at domein.nl voor overleg", EmailAddress),
            ("naam @ domein.nl", EmailAddress),
            ("naam at domein punt nl", EmailAddress),
            ("Naam apenstaartje domein.nl.", EmailAddress),
            ("bel 06-12345678", PhoneNumber),
            ("bel 06-12345678 voor overleg", PhoneNumber),
            ("bel 06 12 34 56 78 voor overleg", PhoneNumber),
            ("tel:0612345678", PhoneNumber),
            ("tel.0612345678", PhoneNumber),
            ("Tel.:06-12345678", PhoneNumber),
            ("mob.(06)12345678", PhoneNumber),
            ("t.+31612345678", PhoneNumber),
            ("nr.111222333", Bsn),
            ("bel +31 6 1234 5678.", PhoneNumber),
            ("bel 0031612345678 of mail", PhoneNumber),
            ("(020) 123 4567", PhoneNumber),
            ("in 2025 020-1234567 gebeld", PhoneNumber),
            ("bsn 111222333", Bsn),
            ("bsn 111222333 is bekend", Bsn),
            ("111.222.333", Bsn),
            ("111 222 333 staat in het dossier", Bsn),
            ("kenteken AB-12-CD", LicencePlate),
            ("rekening NL91 ABNA 0417 1643 00 op naam", BankAccount),
            ("rekening NL91ABNA0417164300.", BankAccount),
            ("woont op 1234 AB 12", HomeAddress),
            ("1234AB 12a, eerste verdieping", HomeAddress),
            ("Dorpsstraat 12, 1234 AB", HomeAddress),
            ("Dorpsstraat 12", HomeAddress),
            ("woont aan de (Kerkweg 5a)", HomeAddress),
            ("bsn: 1234.56.782", Bsn),
            ("bsn 1234 56 782", Bsn),
            ("BSN-nummer: 123-456-782", Bsn),
            ("burgerservicenummer 1234-56-782", Bsn),
            ("1234.56.782", Bsn),
            ("drs. P. Jansen", PersonName),
            ("prof. dr. ir. P. Jansen", PersonName),
            ("Mr. De Vries", PersonName),
            ("wethouder K. van den Berg", PersonName),
            ("Wethouder van den Berg", PersonName),
            ("griffier A.B. Smit", PersonName),
            ("burgemeester Jansen", PersonName),
            ("gesprek met burgemeester Jansen.", PersonName),
            ("gesprek met mevrouw A. Jansen", PersonName),
            ("de heer De Vries komt", PersonName),
            ("dhr. J.P. van der Berg", PersonName),
            ("Mevr. Jansen heeft dit gezien", PersonName),
        ] {
            assert_eq!(look("note", text), Some(fault), "{text}");
        }
        assert_eq!(look("ref", "x@y.nl"), Some(EmailAddress));
        assert_eq!(look("ref", "bel 06-12345678 even"), Some(PhoneNumber));
    }

    #[test]
    fn ordinary_numbers_and_words_are_not() {
        for text in [
            "besluit 2025-118 van 13-05-2025",
            "artikel 2:28 APV, 3 boa's",
            "111222334",
            "zaak 2024-077 en 2024-078",
            "tussen 2025 en 2027",
            "€ 80.000 per jaar",
            "€ 12.345.678 en € 111222333",
            "111222333 euro",
            "van 15.04.2025 10:00 tot 16.04.2025 12:00",
            "van 01-01-2025 tot 31-12-2026",
            "geen @ hier",
            "zaaknummer 20250413",
            "de wethouder, mevrouw de burgemeester en de heer",
            "artikel 3:12 BW 3 en artikel 1234 BW 5",
            "vergadering om 09:30 in zaal 2",
            "op 4 mei 2025 EU 27 landen",
            "1 op 3, 2 op 4, 10 van 47",
            "look at this (at the end)",
            "Wethouder Veiligheid",
            "wethouder Sociaal Domein en wethouder Financiën",
            "wethouder Openbare orde; burgemeester: Akkoord",
            "de burgemeester. Daarna de wethouder, Jansen niet",
            "burgemeester van Waterkant, burgemeester van de Gemeente Waterkant",
            "Burgemeester en wethouders, Gedeputeerde Staten",
            "griffier Provinciale Staten, raadslid GroenLinks",
            "ING Bank, ir Waterkant, dr. Schaepmanstraat",
            "Artikel 12, Hoofdstuk 3, Bijlage 4",
            "Stationsplein 2025, Rijksweg 12, Dorpsstraat: 12 huizen",
            "dossier 2025.01.123 en 2025 01 123",
            "we meet at 10.30 and at art. 3 of the act",
            "art.213a en nr.2025-118 en p.12",
            "hij at pap.",
            "budget 2025 2026 2027 en 100 000",
        ] {
            assert_eq!(look("note", text), None, "{text}");
        }
        assert_eq!(look("ref", "AB-12-CD"), None);
    }
}
