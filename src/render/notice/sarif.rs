//! SARIF 2.1.0, for code scanning.

use serde::Serialize;
use serde_json::{Value, json};

use super::super::help::{meaning, remedy};
use super::{Check, Notice, help_uri};
use crate::lang::Lang;
use crate::problem::Code;

/// A log with one run; rules are those that came up, with help and a link.
pub fn sarif(checks: &[Check], lang: Lang) -> String {
    let notices: Vec<&Notice> = checks.iter().flat_map(|check| &check.notices).collect();
    let mut codes: Vec<Code> = notices.iter().map(|notice| notice.code).collect();
    codes.sort_unstable();
    codes.dedup();
    let rules: Vec<Value> = codes.iter().map(|code| rule(*code, lang)).collect();
    let results: Vec<Value> = notices
        .iter()
        .map(|notice| result(notice, &codes))
        .collect();
    let driver = json!({
        "name": "norm",
        "version": env!("CARGO_PKG_VERSION"),
        "semanticVersion": env!("CARGO_PKG_VERSION"),
        "informationUri": env!("CARGO_PKG_HOMEPAGE"),
        "language": lang.pick("nl-NL", "en-US"),
        "rules": rules,
    });
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": driver},
            "language": lang.pick("nl-NL", "en-US"),
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    pretty(&log)
}

fn rule(code: Code, lang: Lang) -> Value {
    let (meaning, remedy) = (meaning(code, lang), remedy(code, lang));
    let uri = help_uri(code);
    json!({
        "id": code.name(),
        "shortDescription": {"text": meaning},
        "fullDescription": {"text": format!("{meaning} {remedy}")},
        "help": {"text": format!("{remedy} {uri}"), "markdown": format!("{remedy} [{}]({uri})", code.name())},
        "helpUri": uri,
    })
}

fn result(notice: &Notice, codes: &[Code]) -> Value {
    let rule = codes
        .iter()
        .position(|code| *code == notice.code)
        .unwrap_or_default();
    let mut location = json!({"artifactLocation": {"uri": uri(&notice.file)}});
    if let Some(line) = notice.line {
        let mut region = json!({"startLine": line});
        if let Some(col) = notice.col {
            region["startColumn"] = json!(col);
        }
        location["region"] = region;
    }
    let mut place = json!({"physicalLocation": location});
    if let Some(cell) = &notice.cell {
        place["logicalLocations"] = json!([{"fullyQualifiedName": cell, "kind": "cell"}]);
    }
    json!({
        "ruleId": notice.code.name(),
        "ruleIndex": rule,
        "level": notice.level.word(),
        "message": {"text": notice.message},
        "locations": [place],
    })
}

/// A path as a relative reference: only signs that a reference may hold.
fn uri(path: &str) -> String {
    let mut uri = String::new();
    for byte in path.replace('\\', "/").bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'.' | b'-' | b'_' | b'~' => {
                uri.push(char::from(byte));
            }
            byte => uri.push_str(&format!("%{byte:02X}")),
        }
    }
    uri
}

fn pretty(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
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
        assert_eq!(uri("a\\b.yaml"), "a/b.yaml");
    }
}
