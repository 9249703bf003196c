//! Whatever a card holds, and in whichever of its fields: a page never acts on its reader.

use super::build;
use crate::fixture::Fixture;
use salkku::schema::{self, Kind, Table};

/// Breaks out of text, of an attribute, of a comment, of a script, where nobody takes care.
const PAYLOAD: &str =
    "\"'><img src=x onerror=alert(1)><script>alert(2)</script>--> </title></style> {{ 7*7 }} {% raw %}";

/// The same for Markdown, where a picture that is not there would be a finding.
const BODY: &str = "\"'><b onclick=alert(1)>b</b><script>alert(2)</script>--> </title></style> {{ 7*7 }} {% raw %}";

/// The same for addresses, which hold no spaces.
const ADDRESS: &str = "https://example.fi/\"'><script>alert(3)</script>";

/// A tag of a page: its name and attributes, both in lower case, values as they are after decoding.
pub struct TagOf {
    pub name: String,
    pub attributes: Vec<(String, String)>,
}

impl TagOf {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<String> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone())
    }
}

/// The tags of a page, as a browser finds them: comments and raw text aside, quotes in mind.
pub fn tags(html: &str) -> Vec<TagOf> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        rest = &rest[at + 1..];
        if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            continue;
        }
        let name_end = rest.find(|c: char| c.is_whitespace() || c == '>' || c == '/').unwrap_or(rest.len());
        let name = rest[..name_end].to_lowercase();
        rest = &rest[name_end..];
        let mut attributes = Vec::new();
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            if rest.is_empty() || rest.starts_with('>') {
                break;
            }
            let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '=' | '>')).unwrap_or(rest.len()).max(1);
            let attribute = rest[..end].to_lowercase();
            rest = rest[end..].trim_start();
            let mut value = "";
            if let Some(after) = rest.strip_prefix('=') {
                rest = after.trim_start();
                let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
                let (inner, end) = match quote {
                    Some(quote) => (&rest[1..], rest[1..].find(quote)),
                    None => (rest, rest.find(|c: char| c.is_whitespace() || c == '>')),
                };
                let end = end.unwrap_or(inner.len());
                value = &inner[..end];
                rest = inner[end..].trim_start_matches(|c| Some(c) == quote);
            }
            attributes.push((attribute, decoded(value)));
        }
        tags.push(TagOf { name, attributes });
    }
    tags
}

fn decoded(text: &str) -> String {
    let named = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&#x2F;", "/")];
    let text = named.into_iter().fold(text.to_owned(), |text, (entity, sign)| text.replace(entity, sign));
    text.replace("&amp;", "&")
}

/// What a page must never hold.
pub fn dangers(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    for tag in tags(html) {
        if ["script", "iframe", "object", "embed", "base", "form", "style", "button", "video"]
            .contains(&tag.name.as_str())
        {
            found.push(format!("<{}>", tag.name));
        }
        for (name, value) in &tag.attributes {
            if name.starts_with("on") || name == "style" || name.contains(['"', '\'', '<']) {
                found.push(format!("<{} {name}=…>", tag.name));
            }
            let address: String = value.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
            // A colon behind any of the others is part of a path or query.
            let scheme = address.find([':', '/', '?', '#']).and_then(|end| address[..=end].strip_suffix(':'));
            let scheme = scheme.unwrap_or_default().to_lowercase();
            let leads = ["href", "src", "action", "formaction", "srcset", "poster", "data", "xlink:href"];
            if leads.contains(&name.as_str()) {
                let harmful = ["javascript", "data", "vbscript", "file"].contains(&scheme.as_str());
                let elsewhere = name != "href" && (address.starts_with("//") || address.contains("://"));
                if harmful || elsewhere || address.starts_with("//") {
                    found.push(format!("<{} {name}={value:?}>", tag.name));
                }
            }
        }
        if tag.name == "meta" && tag.attributes.iter().any(|(name, value)| name == "http-equiv" && value != "refresh") {
            found.push("<meta http-equiv>".to_owned());
        }
    }
    found
}

/// Asserts that no page of a site that was built acts on its reader, and gives all of its text files together.
fn harmless(site: &Fixture) -> String {
    let mut all = String::new();
    for (path, bytes) in site.outputs("dist") {
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let ending = path.rsplit('.').next().unwrap_or_default();
        if ending == "html" {
            assert_eq!(dangers(&text), Vec::<String>::new(), "{path}");
            assert!(text.trim_end().ends_with("</html>"), "{path} breaks off");
        }
        if ending == "xml" {
            assert!(!text.contains("<script") && !text.contains("<img"), "{path}:\n{text}");
        }
        all += &text;
    }
    all
}

/// A record of a table with something hostile in every field that takes text, as a YAML flow mapping.
fn hostile_record(table: &'static Table, depth: usize) -> String {
    let fields = table.fields.iter().filter_map(|field| {
        let value = match (table.name, field.key) {
            // Nothing about what is shown at all, and where, nor about a page in place of contents. A relation by id leads to a document that exists; its title is tried here.
            (_, "draft" | "publish_from" | "publish_until" | "gone" | "visible_until" | "aliases")
            | ("relation" | "related report", "id")
            | ("accessibility statement", "page") => {
                return None;
            }
            (_, "project") => "a".to_owned(),
            (_, "currency") => "EUR".to_owned(),
            _ => hostile_value(field.kind, depth)?,
        };
        Some(format!("{}: {value}", field.key))
    });
    format!("{{{}}}", fields.collect::<Vec<_>>().join(", "))
}

fn hostile_value(kind: Kind, depth: usize) -> Option<String> {
    Some(match kind {
        Kind::Text | Kind::TextName | Kind::Vocabulary(_) | Kind::Place(_) => quoted(PAYLOAD),
        Kind::Map(inner) => format!("{{fi: {0}, sv: {0}, en: {0}}}", hostile_value(*inner, depth)?),
        Kind::Url | Kind::PageOrUrl => quoted(ADDRESS),
        Kind::File => quoted(FILE),
        Kind::Bool => "no".to_owned(),
        Kind::Date => "2030-04-03".to_owned(),
        Kind::Money => "1".to_owned(),
        Kind::Number => "100".to_owned(),
        Kind::Choice(choices) => quoted(choices.values[0].id),
        Kind::List(inner) => format!("[{}]", hostile_value(*inner, depth)?),
        Kind::Record(_) | Kind::TextOr(_) | Kind::MoneyOr(_) if depth == 0 => return None,
        Kind::Record(table) | Kind::TextOr(table) | Kind::MoneyOr(table) => hostile_record(table, depth - 1),
    })
}

/// The name of a file that is a danger of its own.
const FILE: &str = "a'&amp;%22# onerror=alert(4);.svg";

fn quoted(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

#[test]
#[cfg(unix)]
fn no_field_of_any_document_breaks_out() {
    let term = format!("[{{id: x, label: {0}, description: {0}, variants: [{0}]}}]", quoted(PAYLOAD));
    let settings = format!(
        "title: {0}\ndescription: {0}\nbase_url: {1}\npublisher: {0}\nemail: {0}\nfooter: {0}\nstatuses: {term}\n\
         types: {term}\nthemes: {term}\norganisations: [{{name: {0}, translations: {{sv: {0}}}, url: {1}, email: {0}}}]\n\
         places: [{{name: {0}, kind: region}}, {{name: {0}, kind: municipality}}]\nurls: URLS\n\
         accessibility_statement: {2}\nprivacy_notice: {1}\n",
        quoted(PAYLOAD),
        quoted(ADDRESS),
        hostile_record(&schema::STATEMENT, 2),
    );
    for urls in ["flat", "pretty"] {
        let mut site = Fixture::empty().file("content/site.yaml", settings.replace("URLS", urls));
        for (folder, table) in [
            ("projects/a", &schema::PROJECT),
            ("portfolios/b", &schema::GROUP),
            ("programmes/c", &schema::GROUP),
            ("reports/d", &schema::REPORT),
            ("posts/e", &schema::POST),
            ("pages/f", &schema::PAGE),
        ] {
            let menu = if folder == "pages/f" { ", menu: yes" } else { "" };
            let record = hostile_record(table, 4).replace(", menu: no", menu);
            let body = format!("## {BODY}\n\n{BODY}\n\n`{PAYLOAD}`\n");
            site = site.file(&format!("content/{folder}/index.md"), format!("---\n{record}\n---\n{body}")).file(
                &format!("content/{folder}/{FILE}"),
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>",
            );
        }
        site.write("content/reports/d/01-x.md", format!("# {BODY}\n\n{BODY}\n"));
        build(&site).expect(0);
        let all = harmless(&site);
        // It is all there, as text: in titles, labels, descriptions, names of files, lists.
        assert!(all.matches("&lt;script&gt;alert(2)").count() > 100, "{}", all.matches("alert(2)").count());
        assert!(all.contains("alert(3)") && all.contains("alert(4)") || all.contains("alert%284%29"));
        assert!(!all.contains(" 49 "), "a text was taken for a template");
    }
}

#[test]
fn texts_hold_nothing_that_acts() {
    let texts = [
        "<script>alert(1)</script>",
        "<p onclick=alert(1)>a</p>",
        "<p style=\"position:fixed\">a</p>",
        "<img src=x.svg onerror=alert(1)>",
        "<a href=\"javascript:alert(1)\">a</a>",
        "<a href=\" java\tscript:alert(1)\">a</a>",
        "<a href=\"&#106;avascript:alert(1)\">a</a>",
        "<a href=\"data:text/html,x\">a</a>",
        "<a href=\"//example.com/x\">a</a>",
        "<iframe src=\"https://example.com\"></iframe>",
        "<object data=x></object><embed src=x>",
        "<form action=x><input name=x><button>x</button></form>",
        "<svg onload=alert(1)><a xlink:href=\"javascript:alert(1)\">x</a></svg>",
        "<math><mi xlink:href=\"data:x,alert(1)\">x</mi></math>",
        "<base href=\"https://example.com/\">",
        "<meta http-equiv=refresh content=\"0;url=https://example.com\">",
        "<link rel=stylesheet href=\"https://example.com/x.css\">",
        "<style>p{}</style>",
        "<video src=x autoplay></video>",
        "<img src=\"https://example.com/x.png\" alt=\"\">",
        "<img src=\"//example.com/x.png\" alt=\"\">",
        "<img srcset=\"https://example.com/x.png 2x\" src=x.svg alt=\"\">",
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
        "<!--><img src=x onerror=alert(1)>-->",
        "<p title='a'onmouseover='alert(1)'>x</p>",
        "[a](<javascript:alert(1)>)",
        "[a](JAVASCRIPT:alert(1))",
        "[a](java\nscript:alert(1))",
        "[a](&#106;avascript:alert(1))",
        "[a](javascript&colon;alert(1))",
        "[a](\u{1}javascript:alert(1))",
        "<javascript:alert(1)>",
        "![a\" onerror=\"alert(1)](x.svg)",
        "![a](x.svg \"b\\\" onerror=\\\"alert(1)\")",
        "[a](x.svg \"b' onclick='alert(1)\")",
        "## a {#x\" onclick=\"alert(1)}",
        "## a {.x\" onclick=\"alert(1)}",
        "## a {onclick=alert(1)}",
        "```\"><script>alert(1)</script>\nx\n```",
        "[^\"><script>alert(1)</script>]\n\n[^\"><script>alert(1)</script>]: x",
        "| <script>alert(1)</script> |\n|---|\n| <img src=x onerror=alert(1)> |",
        "a <scr<script>ipt>alert(1)</script>",
        "<a href=x.svg target=_blank ping=https://example.com>a</a>",
    ];
    for text in texts {
        let site = Fixture::site()
            .file("content/projects/a.md", format!("---\nnimi: A\n---\n{text}\n"))
            .file("content/projects/x.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 8 8\"/>");
        let run = build(&site);
        // It is refused with a finding, or harmless.
        if run.code == 0 {
            harmless(&site);
        } else {
            assert!(run.code == 1 && run.stderr.contains("virhe["), "{text}: {}", run.stderr);
        }
        site.write("content/site.yaml", "nimi: Testisivusto\nhtml: pois\n");
        if build_again(&site) == 0 {
            harmless(&site);
        }
    }
}

/// Builds over what an earlier build may have left.
fn build_again(site: &Fixture) -> i32 {
    let run = site.build();
    assert!((0..=4).contains(&run.code) && !run.stderr.contains("program/panic"), "{}", run.stderr);
    run.code
}

#[test]
fn the_scanner_of_tags_sees_what_a_browser_sees() {
    for (html, seen) in [
        ("<p>a</p>", 0),
        ("a &lt;script&gt;", 0),
        ("<script>", 1),
        ("<img src=x onerror=y>", 1),
        ("<a href=\"a&quot; onclick=b\">", 0),
        ("<a href='a' onclick=b>", 1),
        ("<a href=\"java script:x\">", 1),
        ("<img src='https://e.fi/x'>", 1),
        ("<a href=\"https://e.fi/x\">", 0),
        ("<a title=\"<script>\" href=x>", 0),
    ] {
        assert_eq!(dangers(html).len(), seen, "{html}: {:?}", dangers(html));
    }
}
