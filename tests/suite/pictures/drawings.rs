//! Drawings in which nothing acts.

use crate::fixture::{Fixture, copy};
use salkku::image::{Fault, Format, clean, look};
use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

/// The beginning of a drawing, with the names that its parts may have.
const START: &str =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\" viewBox=\"0 0 9 9\">";

/// What would act on a reader or fetch something from elsewhere: each holds `alert` or `evil` where it does.
const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "<script xlink:href=\"https://evil.example/a.js\"/>",
    "<script><![CDATA[alert(1)]]></script>",
    "<s:script xmlns:s=\"http://www.w3.org/2000/svg\">alert(1)</s:script>",
    "<SCRIPT>alert(1)</SCRIPT>",
    "<g><g><script>alert(1)</script></g></g>",
    "<rect onload=\"alert(1)\"/>",
    "<rect ONCLICK=\"alert(1)\"/>",
    "<rect onclick = '&#97;lert(1)'/>",
    "<rect\n\tonmouseover\n=\n\"alert(1)\"\nwidth='1'/>",
    "<a xlink:href=\"javascript:alert(1)\"><text>x</text></a>",
    "<a href=\"jav&#x61;script:alert(1)\"/>",
    "<a href=\" &#9;java&#10;script:alert(1)\"/>",
    "<a l:href=\"JaVaScRiPt:alert(1)\" xmlns:l=\"http://www.w3.org/1999/xlink\"/>",
    "<a href=\"data:text/html,&lt;script>alert(1)&lt;/script>\"/>",
    "<a href=\"vbscript:alert(1)\"/>",
    "<image href=\"https://evil.example/a.png\"/>",
    "<image xlink:href=\"//evil.example/a.png\"/>",
    "<image href=\"evil.svg\"/>",
    "<image href=\"data:image/svg+xml,%3Csvg onload=alert(1)%3E\"/>",
    "<use href=\"https://evil.example/a.svg#b\"/>",
    "<use xlink:href=\"data:image/svg+xml;base64,alert#b\"/>",
    "<feImage href=\"https://evil.example/a.png\"/>",
    "<linearGradient href=\"evil.svg#a\"/>",
    "<foreignObject><body xmlns=\"http://www.w3.org/1999/xhtml\"><img src=\"x\" onerror=\"alert(1)\"/></body></foreignObject>",
    "<h:iframe xmlns:h=\"http://www.w3.org/1999/xhtml\" src=\"https://evil.example/\"/>",
    "<h:script xmlns:h=\"http://www.w3.org/1999/xhtml\">alert(1)</h:script>",
    "<m:math xmlns:m=\"http://www.w3.org/1998/Math/MathML\" href=\"javascript:alert(1)\"/>",
    "<iframe src=\"javascript:alert(1)\"/>",
    "<handler xmlns:ev=\"http://www.w3.org/2001/xml-events\" ev:event=\"load\">alert(1)</handler>",
    "<audio href=\"https://evil.example/a.mp3\"/><video href=\"https://evil.example/a.mp4\"/>",
    "<a><set attributeName=\"href\" to=\"javascript:alert(1)\"/></a>",
    "<a><animate attributeName=\"xlink:href\" values=\"javascript:alert(1)\"/></a>",
    "<image><animate attributeName=\" HREF \" from=\"#a\" to=\"https://evil.example/\"/></image>",
    "<rect><set attributeName=\"onclick\" to=\"alert(1)\"/></rect>",
    "<rect><animate attributeName=\"fill\" to=\"url(https://evil.example/#a)\"/></rect>",
    "<animate onbegin=\"alert(1)\" attributeName=\"x\" dur=\"1s\"/>",
    "<style>@import 'https://evil.example/a.css';</style>",
    "<style>@import url(//evil.example/a.css);</style>",
    "<style><![CDATA[@import \"https://evil.example/a.css\"; a{fill:red}]]></style>",
    "<style>&#64;import 'https://evil.example/a.css';</style>",
    "<style>@im<!-- -->port 'https://evil.example/a.css';</style>",
    "<style>@\\69mport 'https://evil.example/a.css';</style>",
    "<style>a{background:url(https://evil.example/a.png)}</style>",
    "<style>a{background:u\\72 l(https://evil.example/a.png)}</style>",
    "<style>a{background:image-set('https://evil.example/a.png' 1x)}</style>",
    "<style>@font-face{font-family:x;src:url(https://evil.example/a.woff)}</style>",
    "<style>/* ' */ a{fill:url(https://evil.example/#a)} /* ' */</style>",
    "<style><script>alert(1)</script></style>",
    "<style xlink:href=\"https://evil.example/a.css\"/>",
    "<rect style=\"fill:url(https://evil.example/#a)\"/>",
    "<rect style=\"fill:url(&quot;https://evil.example/#a&quot;)\"/>",
    "<rect style=\"fill:&#117;rl(https://evil.example/#a)\"/>",
    "<rect fill=\"url(https://evil.example/#a)\"/>",
    "<rect filter=\"URL( 'https://evil.example/#a' )\"/>",
    "<rect mask=\"u\\72l(https://evil.example/#a)\"/>",
    "<path marker-end=\"url(evil.svg#a)\"/>",
    "<rect cursor=\"url(https://evil.example/a.cur), auto\"/>",
    "<g xml:base=\"https://evil.example/\"><use href=\"#a\"/></g>",
    "<?xml-stylesheet href=\"https://evil.example/a.css\"?>",
    "<a ping=\"https://evil.example/\" href=\"https://www.example.fi/\"/>",
    "<link xmlns=\"http://www.w3.org/1999/xhtml\" rel=\"stylesheet\" href=\"https://evil.example/a.css\"/>",
    "<tref xlink:href=\"https://evil.example/a.svg#a\"/>",
    "<discard onend=\"alert(1)\"/>",
    "<color-profile xlink:href=\"https://evil.example/a.icc\"/>",
];

fn drawing(inner: &str) -> String {
    format!("{START}{inner}<rect width=\"4\" height=\"4\"/></svg>")
}

#[test]
fn nothing_hostile_is_published() {
    for inner in HOSTILE {
        let text = drawing(inner);
        let clean = clean(text.as_bytes()).unwrap_or_else(|fault| panic!("{inner}: {fault:?}"));
        let clean = String::from_utf8(clean.into_owned()).expect("text");
        let tree = roxmltree::Document::parse(&clean).unwrap_or_else(|error| panic!("{inner}: {error} in {clean}"));
        // What it says once its signs are decoded.
        let words = tree.descendants().flat_map(|node| {
            let attributes = node.attributes().map(|attribute| format!("{}={}", attribute.name(), attribute.value()));
            attributes.chain(node.text().map(str::to_owned)).collect::<Vec<_>>()
        });
        let words: String = words.collect::<Vec<_>>().join("\n").to_lowercase();
        for sign in ["alert", "evil", "javascript", "@import"] {
            assert!(!clean.to_lowercase().contains(sign) && !words.contains(sign), "{inner} became {clean}");
        }
        assert!(clean.contains("<rect width=\"4\" height=\"4\"/></svg>"), "the drawing stays: {clean}");
        let removed = look(text.as_bytes()).expect("a drawing").removed;
        assert!(!removed.is_empty(), "{inner} is told of");
        assert!(look(clean.as_bytes()).expect("a drawing").removed.is_empty(), "{inner}");
    }
    assert!(HOSTILE.len() >= 25);
}

#[test]
fn what_cannot_be_made_harmless_is_refused() {
    let entities = "<!DOCTYPE svg [<!ENTITY a \"alert(1)\">]>".to_owned() + &drawing("<text>&a;</text>");
    let laughs = "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">]>".to_owned()
        + &drawing("<text>&b;</text>");
    let outside =
        "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>".to_owned() + &drawing("<text>&a;</text>");
    let unused = "<!DOCTYPE svg [<!ENTITY % a SYSTEM \"https://evil.example/a.dtd\"> %a;]>".to_owned() + &drawing("");
    let undeclared = drawing("<text>&nbsp;</text>");
    for text in [entities, laughs, outside, unused, undeclared] {
        assert_eq!(clean(text.as_bytes()), Err(Fault::Entities), "{text}");
    }
    let page = "<html xmlns=\"http://www.w3.org/1999/xhtml\"><script>alert(1)</script></html>";
    for text in ["", "<svg", "<svg/>", "ei kuva", page, "<svg xmlns=\"http://www.w3.org/2000/svg\"><g></svg>"] {
        assert_eq!(clean(text.as_bytes()), Err(Fault::Broken), "{text}");
    }
    // Letters of another kind, in which a reader would see other words than we do.
    let wide: Vec<u8> = drawing("").encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(clean(&wide), Err(Fault::Broken));
    let named = format!("<?xml version=\"1.0\" encoding=\"utf-7\"?>{}", drawing("+ADw-script+AD4-"));
    let clean = clean(named.as_bytes()).expect("a drawing");
    assert!(clean.starts_with(START.as_bytes()), "the letters are those in which it was read");
}

#[test]
fn harmless_drawings_stay_as_they_are() {
    let harmless = [
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">\n".to_owned() + &drawing(""),
        drawing("<style>.a{fill:url(#b);font:12px 'Open Sans',sans-serif}@media print{.a{fill:#000}}</style>"),
        drawing("<style><![CDATA[.a > .b{fill:#fff}]]></style>"),
        drawing("<defs><linearGradient id=\"b\"><stop offset=\".5\" stop-color=\"#fff\"/></linearGradient></defs><use xlink:href=\"#b\"/>"),
        drawing("<image href=\"data:image/png;base64,iVBORw0KGgo=\"/><a href=\"https://www.example.fi/?a=1&amp;b=2\"><text>x</text></a>"),
        drawing("<rect><animate attributeName=\"width\" from=\"0\" to=\"9\" dur=\"1s\"/></rect><text xml:space=\"preserve\" aria-label=\"url(x)\">javascript: &lt;script&gt;</text>"),
        "\u{feff}".to_owned() + &drawing("<!-- <script>alert(1)</script> --><text>ä</text>"),
    ];
    for text in &harmless {
        assert_eq!(clean(text.as_bytes()).as_deref(), Ok(text.as_bytes()));
        assert!(look(text.as_bytes()).is_ok_and(|picture| picture.removed.is_empty()));
    }
    let mut seen = 0;
    let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
    for file in walkdir::WalkDir::new(content).into_iter().flatten() {
        if file.path().extension().is_some_and(|ending| ending == "svg") {
            let bytes = fs::read(file.path()).expect("a drawing");
            assert!(clean(&bytes).is_ok_and(|clean| *clean == *bytes), "{}", file.path().display());
            seen += 1;
        }
    }
    assert!(seen > 8, "the drawings of the sample site");
}

#[test]
fn what_programs_write_for_themselves_goes_without_a_word() {
    let text = drawing(
        "<metadata><r:RDF xmlns:r=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">Tekijä</r:RDF></metadata>\
         <i:namedview xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\" i:export-filename=\"/home/tekija/kuva.png\"/>\
         <g xmlns:i=\"http://www.inkscape.org/namespaces/inkscape\" i:label=\"Tekijä\"/>",
    );
    let clean = String::from_utf8(clean(text.as_bytes()).expect("a drawing").into_owned()).expect("text");
    assert!(!clean.contains("ekij"), "{clean}");
    assert!(look(text.as_bytes()).is_ok_and(|picture| picture.removed.is_empty()));
}

#[test]
fn what_is_taken_out_is_told_at_its_line_and_the_rest_is_published() {
    let text = format!(
        "{START}\n<rect width=\"4\"/>\n<g>\n  <script>alert(1)</script>\n  <rect onclick=\"alert(2)\" width=\"2\"/>\n</g>\n</svg>\n"
    );
    let site = Fixture::site()
        .file("content/projects/a.md", "---\nnimi: A\n---\n![Kaavio](kaavio.svg)\n\n[Vain linkki](linkki.svg)\n")
        .file("content/projects/kaavio.svg", &text)
        .file("content/projects/linkki.svg", &text);
    let run = site.run(&["check", "--as-of", crate::fixture::TODAY, "--format", "short", "--lang", "en"]).expect(0);
    for line in [
        "kaavio.svg:4:3: warning[image/removed] <script>",
        "kaavio.svg:5:9: warning[image/removed] onclick",
        "linkki.svg:4:3: warning",
    ] {
        assert!(run.stdout.contains(line), "{line}: {}", run.stdout);
    }
    site.build().expect(0);
    let expected = format!("{START}\n<rect width=\"4\"/>\n<g>\n  \n  <rect width=\"2\"/>\n</g>\n</svg>\n");
    assert_eq!(site.read("dist/hankkeet/kaavio.svg"), expected);
    assert_eq!(site.read("dist/hankkeet/linkki.svg"), expected);
}

#[test]
fn long_and_deep_drawings_take_no_long_time() {
    let long = [
        drawing(&"<g>".repeat(100_000)),
        drawing(&("<g>".repeat(50_000) + &"</g>".repeat(50_000))),
        drawing(&"<rect onclick=\"alert(1)\"/>".repeat(50_000)),
        drawing(&format!(
            "<rect {}/>",
            (0..5_000).map(|number| format!("on{number}='a'")).collect::<Vec<_>>().join(" ")
        )),
        drawing(&format!("<style>{}</style>", "a{fill:url(//e)}".repeat(50_000))),
        drawing(&format!("<style>{}</style>", "url(".repeat(50_000))),
        drawing(&format!("<rect style=\"{}\"/>", "@import (".repeat(20_000))),
        drawing(&format!("<style>{}</style>", "image(\"".repeat(20_000))),
    ];
    for text in long {
        let began = Instant::now();
        let _ = (look(text.as_bytes()), clean(text.as_bytes()));
        assert!(began.elapsed() < Duration::from_secs(15), "{:?} for {}…", began.elapsed(), &text[..160]);
    }
}

/// The folder of a site as it is in the repository, built: no drawing of it changes on its way.
#[test]
fn the_drawings_of_the_sample_site_are_published_byte_for_byte() {
    let site = Fixture::empty();
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("content"), &site.path("content"));
    site.build().expect(0);
    let outputs = site.outputs("dist");
    let published =
        outputs.iter().filter(|(path, _)| Format::of_name(path) == Some(Format::Svg) && !path.starts_with("assets/"));
    let mut seen = 0;
    for (path, bytes) in published {
        let name = path.rsplit('/').next().unwrap_or_default();
        let files = walkdir::WalkDir::new(site.path("content")).into_iter().flatten();
        let mut originals = files.filter(|file| file.file_name().to_string_lossy() == name);
        assert!(originals.any(|file| fs::read(file.path()).is_ok_and(|original| original == *bytes)), "{path}");
        seen += 1;
    }
    assert!(seen > 8, "{seen}");
}
