//! Names that Windows keeps for itself, or makes into another one than was given.

use std::path::{Component, Path};

use crate::lang::Said;

/// Why Windows gives no file this path; elsewhere any name may be.
pub(crate) fn refused(path: &Path, shown: &str) -> Option<Said> {
    if !cfg!(windows) {
        return None;
    }
    path.components().find_map(|part| match part {
        Component::Normal(name) => said(&name.to_string_lossy(), shown),
        Component::Prefix(_) | Component::RootDir | Component::CurDir | Component::ParentDir => {
            None
        }
    })
}

fn said(name: &str, shown: &str) -> Option<Said> {
    if is_device(name) {
        return Some(Said::new(
            format!("{shown}: {name} is in Windows de naam van een apparaat; kies een andere naam"),
            format!("{shown}: {name} is the name of a device in Windows; choose another name"),
        ));
    }
    if name.ends_with(['.', ' ']) {
        return Some(Said::new(
            format!(
                "{shown}: Windows laat een punt of spatie aan het eind van een naam weg; haal die weg"
            ),
            format!("{shown}: Windows drops a dot or space at the end of a name; take it off"),
        ));
    }
    if name.contains(':') {
        return Some(Said::new(
            format!(
                "{shown}: wat na een dubbele punt komt, verbergt Windows in een ander bestand; kies een naam zonder dubbele punt"
            ),
            format!(
                "{shown}: what comes after a colon is hidden in another file by Windows; choose a name without a colon"
            ),
        ));
    }
    None
}

/// Whether Windows takes a name for a device, whatever follows its first dot.
pub(crate) fn is_device(name: &str) -> bool {
    let stem = name.split(['.', ':']).next().unwrap_or_default();
    let stem = stem.trim_end().to_ascii_lowercase();
    let numbered = stem
        .strip_prefix("com")
        .or_else(|| stem.strip_prefix("lpt"))
        .is_some_and(|number| {
            let mut signs = number.chars();
            let is_number = |c: char| c.is_ascii_digit() || "¹²³".contains(c);
            signs.next().is_some_and(is_number) && signs.next().is_none()
        });
    numbered || ["con", "prn", "aux", "nul", "conin$", "conout$"].contains(&stem.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_devices_are_known_with_any_end_and_no_others() {
        for name in [
            "CON",
            "nul",
            "aux.yaml",
            "COM1",
            "com1.html",
            "lpt9.tar.gz",
            "con .html",
            "CONIN$",
            "COM¹",
        ] {
            assert!(is_device(name), "{name}");
            assert!(said(name, name).is_some(), "{name}");
        }
        for name in [
            "concept.yaml",
            "com.yaml",
            "com10.yaml",
            "auxiliair.yaml",
            "a.con",
            "nulmeting.yaml",
        ] {
            assert!(!is_device(name), "{name}");
            assert!(said(name, name).is_none(), "{name}");
        }
    }

    #[test]
    fn what_windows_would_make_another_name_of_is_refused() {
        for name in ["uit.html.", "uit.html ", "a.yaml:b.html"] {
            assert!(said(name, name).is_some(), "{name}");
        }
    }
}
