//! Our templates and files of labels, which are in the binary.

/// Every template and file of labels in the binary.
pub(crate) const BUILT_IN: &[(&str, &str)] = &[
    (
        "report/report.html",
        include_str!("../../../templates/report/report.html"),
    ),
    (
        "report/report.md",
        include_str!("../../../templates/report/report.md"),
    ),
    (
        "report/compared.html",
        include_str!("../../../templates/report/compared.html"),
    ),
    (
        "report/compared.md",
        include_str!("../../../templates/report/compared.md"),
    ),
    (
        "report/elsewhere.html",
        include_str!("../../../templates/report/elsewhere.html"),
    ),
    (
        "report/elsewhere.md",
        include_str!("../../../templates/report/elsewhere.md"),
    ),
    (
        "letter/letter.html",
        include_str!("../../../templates/letter/letter.html"),
    ),
    (
        "letter/letter.md",
        include_str!("../../../templates/letter/letter.md"),
    ),
    (
        "diff/course.md",
        include_str!("../../../templates/diff/course.md"),
    ),
    (
        "overview/overview.html",
        include_str!("../../../templates/overview/overview.html"),
    ),
    (
        "overview/overview.md",
        include_str!("../../../templates/overview/overview.md"),
    ),
    (
        "diff/diff.md",
        include_str!("../../../templates/diff/diff.md"),
    ),
    (
        "shared/page.html",
        include_str!("../../../templates/shared/page.html"),
    ),
    (
        "shared/pictures.html",
        include_str!("../../../templates/shared/pictures.html"),
    ),
    (
        "shared/pictures.md",
        include_str!("../../../templates/shared/pictures.md"),
    ),
    (
        "shared/then_now.html",
        include_str!("../../../templates/shared/then_now.html"),
    ),
    (
        "shared/then_now.md",
        include_str!("../../../templates/shared/then_now.md"),
    ),
    (
        "shared/style.css",
        include_str!("../../../templates/shared/style.css"),
    ),
    (
        "shared/labels.nl.toml",
        include_str!("../../../templates/shared/labels.nl.toml"),
    ),
    (
        "shared/labels.en.toml",
        include_str!("../../../templates/shared/labels.en.toml"),
    ),
];

/// The text of ours with a name.
pub(super) fn built_in(name: &str) -> Option<&'static str> {
    let found = BUILT_IN.iter().find(|(known, _)| *known == name);
    found.map(|(_, text)| *text)
}
