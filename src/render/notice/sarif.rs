//! SARIF 2.1.0, for code scanning.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

use super::fingerprint::{Known, known};
use super::{Check, Level, NormFile, Spot, pretty};
use crate::lang::Lang;
use crate::problem::Code;
use crate::render::help::{meaning, remedy};

/// A log with one run; rules are those that came up, with help.
pub(super) fn sarif(checks: &[Check], norms: &[NormFile], lang: Lang) -> String {
    let notices = known(checks.iter().flat_map(|check| &check.notices));
    let mut codes: Vec<Code> = notices.iter().map(|known| known.notice.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let rules: Vec<Value> = codes.iter().map(|code| rule(*code, lang)).collect();
    let results: Vec<Value> = notices.iter().map(|known| result(known, &codes)).collect();
    let driver = json!({
        "name": "norm",
        "version": env!("CARGO_PKG_VERSION"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "language": lang.pick("nl-NL", "en-US"),
        "rules": rules,
    });
    let mut run = json!({
        "tool": {"driver": driver},
        "language": lang.pick("nl-NL", "en-US"),
        "columnKind": "unicodeCodePoints",
        "results": results,
    });
    if !norms.is_empty() {
        run["properties"] = json!({"norms": norms.iter().map(norm).collect::<Vec<_>>()});
    }
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    });
    pretty(&log)
}

/// A norm that is not built in.
fn norm(norm: &NormFile) -> Value {
    json!({
        "norm": norm.reference,
        "file": norm.origin.file,
        "sha256": norm.origin.sha256,
    })
}

/// A rule with its help in words: there is no page of it on the web to point at.
fn rule(code: Code, lang: Lang) -> Value {
    let (meaning, remedy) = (meaning(code, lang), remedy(code, lang));
    json!({
        "id": code.name(),
        "shortDescription": {"text": meaning},
        "fullDescription": {"text": format!("{meaning} {remedy}")},
        "help": {
            "text": format!("{meaning} {remedy}"),
            "markdown": format!("**{}**: {meaning}\n\n{remedy}", code.name()),
        },
    })
}

fn result(known: &Known<'_>, codes: &[Code]) -> Value {
    let notice = known.notice;
    let rule = codes.iter().position(|code| *code == notice.code);
    let spot = &notice.spot;
    let mut place = json!({"physicalLocation": {
        "artifactLocation": {"uri": uri(&spot.file)},
        "region": region(spot),
    }});
    if let Some(cell) = &spot.cell {
        place["logicalLocations"] = json!([{"fullyQualifiedName": cell, "kind": "cell"}]);
    }
    json!({
        "ruleId": notice.code.name(),
        "ruleIndex": rule.expect("every code has its rule"),
        "level": word(notice.level),
        "message": {"text": notice.told()},
        "locations": [place],
        "partialFingerprints": {
            "primaryLocationLineHash": format!("{}:{}", known.fingerprint, known.number),
        },
    })
}

fn region(spot: &Spot) -> Value {
    let mut region = json!({"startLine": spot.line, "endLine": spot.line});
    if let Some((col, end)) = spot.columns {
        region["startColumn"] = json!(col);
        region["endColumn"] = json!(end);
    }
    region
}

fn word(level: Level) -> &'static str {
    match level {
        Level::Error => "error",
        Level::Warning => "warning",
        Level::Note => "note",
    }
}

/// What a reference holds as it is; everything else of a path is written as its bytes.
const REFERENCE: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'.')
    .remove(b'-')
    .remove(b'_')
    .remove(b'~');

/// A path as a relative reference.
fn uri(path: &str) -> String {
    utf8_percent_encode(path, REFERENCE).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_become_references() {
        assert_eq!(
            uri("map met spatie/é.yaml"),
            "map%20met%20spatie/%C3%A9.yaml"
        );
    }
}
