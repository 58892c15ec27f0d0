//! References as houses make them: other ids, other names, other parts.

use std::collections::BTreeMap;

use norm::word::Reference;

use crate::made::{House, MAIN, relations, style};
use crate::package::{R, W, all, check, of, part, parts, said};
use crate::{in_house, properties};

const TEXT: &str = "# Titel\n\nonder\n\n## 1. Kop\n\ntekst\n\n## Twee\n\n- punt\n\n1. eerst\n\n| a | b |\n| --- | --- |\n| x | y |\n";

/// The style of the paragraph that says something, and all of its looks.
fn looks(bytes: &[u8], main: &str, says: &str) -> (String, String) {
    let text = part(bytes, main);
    let document = roxmltree::Document::parse(&text).expect("XML");
    let paragraph = all(document.root_element(), "p").find(|one| said(*one) == says);
    let paragraph = paragraph.unwrap_or_else(|| panic!("no {says}"));
    let style = all(paragraph, "pStyle")
        .next()
        .map(|style| of(style, "val").to_owned());
    let looks = all(paragraph, "pPr")
        .next()
        .map(|looks| text[looks.range()].to_owned());
    (style.unwrap_or_default(), looks.unwrap_or_default())
}

#[test]
fn styles_are_found_by_name_and_by_other_names_and_never_by_id() {
    let styles = [
        style("Standaard1", "Normal", ""),
        // The id says heading 2, the name says heading 1.
        style("Kop2", "HEADING 1", ""),
        style(
            "x9",
            "Huis kop",
            "<w:aliases w:val=\"Kop twee,Heading 2\"/>",
        ),
        style("Kop1", "iets anders", ""),
    ];
    let bytes = in_house(
        "# T\n\no\n\n## Een\n\n### Twee\n\n#### Drie\n",
        &House::new("", &styles.concat()).bytes(),
    );
    check(&bytes);
    assert_eq!(looks(&bytes, "word/document.xml", "Een").0, "Kop2");
    assert_eq!(looks(&bytes, "word/document.xml", "Twee").0, "x9");
    // What is missing comes from ours, under an id that is free.
    let (third, _) = looks(&bytes, "word/document.xml", "Drie");
    let all_styles = part(&bytes, "word/styles.xml");
    assert!(all_styles.contains(&format!(
        "w:styleId=\"{third}\"><w:name w:val=\"heading 3\"/>"
    )));
    assert!(all_styles.contains("w:styleId=\"Kop1\"><w:name w:val=\"iets anders\"/>"));
}

#[test]
fn a_house_without_usual_style_lists_or_styles_gets_ours() {
    let mut bare = House::new("<w:p/>", "");
    check(&in_house(TEXT, &bare.bytes()));
    bare.0.remove("word/styles.xml");
    bare.relate(&[]);
    let bytes = in_house(TEXT, &bare.bytes());
    check(&bytes);
    assert!(part(&bytes, "word/norm-styles.xml").contains("w:val=\"Title\""));
    assert!(part(&bytes, "word/norm-numbering.xml").contains("<w:num "));
    // What ours is based on is what the house calls its usual style.
    let own = House::new(
        "",
        "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Huis\"><w:name w:val=\"Huistekst\"/></w:style>",
    );
    let styles = part(&in_house(TEXT, &own.bytes()), "word/styles.xml");
    assert!(
        styles.contains("<w:name w:val=\"Norm tekst\"/><w:basedOn w:val=\"Huis\"/>"),
        "{styles}"
    );
    assert_eq!(styles.matches("w:default=\"1\"").count(), 3, "{styles}");
}

#[test]
fn the_place_is_found_in_pieces_and_what_stands_around_it_stays() {
    let body = "<w:p><w:r><w:t>Voorblad</w:t></w:r></w:p><w:p><w:r><w:t>[no</w:t></w:r><w:proofErr/><w:r><w:t>rm] </w:t></w:r></w:p><w:p><w:r><w:t>Ondertekening</w:t></w:r></w:p>";
    let bytes = in_house(TEXT, &House::new(body, "").bytes());
    check(&bytes);
    let text = part(&bytes, "word/document.xml");
    let document = roxmltree::Document::parse(&text).expect("XML");
    let whole: Vec<String> = all(document.root_element(), "p").map(said).collect();
    assert_eq!(whole.first().map(String::as_str), Some("Voorblad"));
    assert_eq!(whole.get(1).map(String::as_str), Some("Titel"));
    assert_eq!(whole.last().map(String::as_str), Some("Ondertekening"));
    assert!(!text.contains("[no"));
    // Without a place the text of the house is an example, and goes.
    let bytes = in_house(
        TEXT,
        &House::new("<w:p><w:r><w:t>Voorblad</w:t></w:r></w:p>", "").bytes(),
    );
    assert!(!part(&bytes, "word/document.xml").contains("Voorblad"));
}

#[test]
fn a_heading_with_a_number_of_its_own_is_not_counted_twice() {
    let counted = "<w:pPr><w:numPr><w:numId w:val=\"4\"/></w:numPr></w:pPr>";
    let styles = [
        style("K", "basis", counted),
        style("Kop1", "heading 1", "<w:basedOn w:val=\"K\"/>"),
    ];
    let mut house = House::new("", &styles.concat());
    house.relate(&[
        ("rId1", "styles", "styles.xml", ""),
        ("rId2", "numbering", "numbering.xml", ""),
    ]);
    house.put(
        "word/numbering.xml",
        &format!("<w:numbering xmlns:w=\"{W}\"><w:abstractNum w:abstractNumId=\"7\"/><w:num w:numId=\"4\"><w:abstractNumId w:val=\"7\"/></w:num></w:numbering>"),
    );
    let bytes = in_house(TEXT, &house.bytes());
    check(&bytes);
    let main = "word/document.xml";
    assert!(
        looks(&bytes, main, "1. Kop")
            .1
            .contains("<w:numId w:val=\"0\"/></w:numPr><w:ind w:left=\"0\"")
    );
    assert!(!looks(&bytes, main, "Twee").1.contains("numPr"));
    // Definitions stand before lists, and no number of the house is used again.
    let numbering = part(&bytes, "word/numbering.xml");
    let last = numbering.rfind("<w:abstractNum ").expect("a definition");
    assert!(
        last < numbering.find("<w:num ").expect("a list"),
        "{numbering}"
    );
    assert_eq!(numbering.matches("w:numId=\"4\"").count(), 1);
}

#[test]
fn a_template_and_one_with_macros_become_a_document_without_them() {
    for sort in [
        "application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml",
        "application/vnd.ms-word.document.macroEnabled.main+xml",
        "application/vnd.ms-word.template.macroEnabledTemplate.main+xml",
    ] {
        let mut house = House::new("<w:p/>", "");
        house.types(sort, "");
        house.put("word/vbaProject.bin", "MACRO");
        house.relate(&[
            ("rId1", "styles", "styles.xml", ""),
            ("rId2", "vbaProject", "vbaProject.bin", ""),
        ]);
        let bytes = in_house(TEXT, &house.bytes());
        check(&bytes);
        let types = part(&bytes, "[Content_Types].xml");
        assert!(types.contains(MAIN) && !types.contains("macro") && !types.contains("template"));
        assert!(!parts(&bytes).contains_key("word/vbaProject.bin"));
    }
}

#[test]
fn nothing_of_a_reference_that_runs_or_calls_survives() {
    let body = "<w:p><w:r><w:drawing><a:blip r:embed=\"rIdLogo\"/></w:drawing></w:r></w:p>\
        <w:p><w:commentRangeStart w:id=\"1\"/><w:r><w:object><KWAAD/></w:object></w:r><w:hyperlink r:id=\"rIdWeb\"><w:r><w:t>web</w:t></w:r></w:hyperlink></w:p>\
        <w:p><w:r><w:drawing><a:blip r:link=\"rIdKwaad\"/></w:drawing></w:r><w:r><w:instrText> INCLUDETEXT KWAAD </w:instrText></w:r></w:p>\
        <w:altChunk r:id=\"rIdKwaad\"/><w:p><w:hyperlink r:id=\"rIdSchijf\"><w:r><w:t>KWAAD</w:t></w:r></w:hyperlink></w:p>\
        <w:p><w:r><w:t>[norm]</w:t></w:r></w:p>";
    let mut house = House::new(body, "");
    house.put(
        "_rels/.rels",
        &relations(&[
            ("rId1", "officeDocument", "word/document.xml", ""),
            ("rId2", "extended-properties", "docProps/app.xml", ""),
            ("rId3", "ui/extensibility", "customUI.xml", ""),
        ]),
    );
    house.relate(&[
        ("rId1", "styles", "styles.xml", ""),
        ("rIdLogo", "image", "media/LOGO.PNG", ""),
        (
            "rIdWeb",
            "hyperlink",
            "https://www.voorbeeld.nl/",
            "TargetMode=\"External\"",
        ),
        (
            "rIdSchijf",
            "hyperlink",
            "file:///C:/KWAAD.exe",
            "TargetMode=\"External\"",
        ),
        (
            "rIdKwaad",
            "image",
            "http://KWAAD/x.png",
            "TargetMode=\"External\"",
        ),
        ("rId6", "settings", "settings.xml", ""),
        ("rId7", "comments", "comments.xml", ""),
        ("rId8", "customXml", "../customXml/item1.xml", ""),
        ("rId9", "glossaryDocument", "glossary.xml", ""),
        ("rId10", "oleObject", "embeddings/x.bin", ""),
        (
            "rId11",
            "aFChunk",
            "http://KWAAD",
            "TargetMode=\"External\"",
        ),
    ]);
    for name in [
        "docProps/app.xml",
        "customUI.xml",
        "customXml/item1.xml",
        "word/comments.xml",
        "word/glossary.xml",
        "word/embeddings/x.bin",
    ] {
        house.put(name, "<KWAAD/>");
    }
    house.put("word/media/LOGO.PNG", "\u{89}PNG");
    house.put("word/settings.xml", &format!("<w:settings xmlns:w=\"{W}\" xmlns:r=\"{R}\"><w:zoom w:percent=\"90\"/><w:attachedTemplate r:id=\"rId1\"/><w:documentProtection w:edit=\"KWAAD\"/><w:mailMerge><w:KWAAD/></w:mailMerge><w:updateFields w:val=\"true\"/><w:docVars><w:docVar w:name=\"KWAAD\" w:val=\"\"/></w:docVars></w:settings>"));
    house.put(
        "word/_rels/settings.xml.rels",
        &relations(&[(
            "rId1",
            "attachedTemplate",
            "http://KWAAD/a.dotm",
            "TargetMode=\"External\"",
        )]),
    );
    let bytes = in_house(TEXT, &house.bytes());
    check(&bytes);
    let parts = parts(&bytes);
    for (name, content) in &parts {
        let text = String::from_utf8_lossy(content);
        assert!(
            !text.contains("KWAAD") && !name.contains("KWAAD"),
            "{name}: {text}"
        );
        assert!(
            !text.contains("updateFields") && !text.contains("comment"),
            "{name}"
        );
    }
    let text = part(&bytes, "word/document.xml");
    assert!(
        text.contains("r:embed=\"rIdLogo\"") && text.contains("r:id=\"rIdWeb\""),
        "{text}"
    );
    assert!(part(&bytes, "word/settings.xml").contains("w:percent=\"90\""));
    assert!(parts.contains_key("word/media/LOGO.PNG"));
}

#[test]
fn parts_may_have_any_name_and_stand_anywhere() {
    let house = House::new("<w:p/>", &style("Kop1", "heading 1", ""));
    let mut moved = House(BTreeMap::new());
    moved.put(
        "_rels/.rels",
        &relations(&[("a", "officeDocument", "/Stukken/Tekst.XML", "")]),
    );
    moved.put("Stukken/tekst.xml", &house.0["word/document.xml"]);
    moved.put(
        "Stukken/_rels/tekst.xml.rels",
        &relations(&[("b", "styles", "../Stijlen/s.xml", "")]),
    );
    moved.put("Stijlen/s.xml", &house.0["word/styles.xml"]);
    let types = house.0["[Content_Types].xml"].replace("/word/document.xml", "/Stukken/Tekst.xml");
    moved.put("[Content_Types].xml", &types);
    let bytes = in_house(TEXT, &moved.bytes());
    check(&bytes);
    assert_eq!(looks(&bytes, "Stukken/tekst.xml", "Twee").0, "Kop1");
    assert!(part(&bytes, "Stijlen/s.xml").contains("Norm tekst"));
}

#[test]
fn tables_are_as_wide_as_the_page_of_the_house() {
    let mut house = House::new("<w:p/>", "");
    let wide = house.0["word/document.xml"].replace(
        "w:w=\"11906\" w:h=\"16838\"",
        "w:w=\"16838\" w:h=\"11906\" w:orient=\"landscape\"",
    );
    house.put("word/document.xml", &wide);
    let bytes = in_house(TEXT, &house.bytes());
    check(&bytes);
    assert!(part(&bytes, "word/document.xml").contains("<w:tblW w:w=\"14838\""));
}

#[test]
fn the_house_says_what_its_styles_are_called() {
    let styles = [
        style("eigen", "Eigen kop", ""),
        style("Kop1", "heading 1", ""),
    ];
    let house = House::new("", &styles.concat()).bytes();
    let named = |key: &str, name: &str| BTreeMap::from([(key.to_owned(), name.to_owned())]);
    let reference = Reference::read(&house, &named("Heading 1", "eigen KOP")).expect("a reference");
    let bytes = norm::word::document(TEXT, &reference, &properties())
        .expect("a document")
        .bytes;
    assert_eq!(looks(&bytes, "word/document.xml", "Twee").0, "eigen");
    for (key, name, told) in [
        ("heading 1", "Eigen kpo", "eigen kop"),
        ("heading1", "Eigen kop", "heading 1"),
    ] {
        let fault = Reference::read(&house, &named(key, name)).expect_err("no such style");
        let help = norm::problem::Explain::help(&fault, norm::lang::Lang::Nl);
        assert!(help.contains(told), "{help}");
    }
}

#[test]
fn every_run_of_ours_says_its_language_where_a_house_may_say_another() {
    let house = House::new(
        "",
        "<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val=\"en-US\"/></w:rPr></w:rPrDefault></w:docDefaults>",
    );
    let text = part(&in_house(TEXT, &house.bytes()), "word/document.xml");
    let document = roxmltree::Document::parse(&text).expect("XML");
    for run in all(document.root_element(), "r").filter(|run| !said(*run).is_empty()) {
        assert!(
            all(run, "lang").any(|lang| of(lang, "val") == "nl-NL"),
            "{}",
            said(run)
        );
    }
}
