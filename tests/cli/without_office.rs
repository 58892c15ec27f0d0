//! What a program without workbooks and Word says of them.

use crate::common::{Folder, norm};

#[test]
fn a_document_of_word_is_refused_with_a_way_out_and_the_rest_works() {
    let folder = Folder::new();
    let path = |name: &str| folder.path(name).to_str().expect("a path").to_owned();
    let docx = path("v.docx");
    for args in [
        vec!["report", "examples/waterkant-2025.yaml", "-o", &docx],
        vec!["report", "--write-reference", &docx],
        vec!["--workspace", "examples/province", "overview", "-o", &docx],
    ] {
        let run = norm(&args);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{args:?}");
        assert!(run.err.contains("zonder Word (.docx)"), "{}", run.err);
        assert!(run.err.contains(".md of .html"), "{}", run.err);
        assert!(!folder.path("v.docx").exists());
    }
    let markdown = path("v.md");
    let run = norm(&["report", "examples/waterkant-2025.yaml", "-o", &markdown]);
    assert_eq!(run.code, 0, "{}", run.err);
}
