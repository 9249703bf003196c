//! Long texts in odd Markdown, such as come out of other programs: nothing falls over, and whatever stands around a link
//! that leads nowhere, it is reported at its line.
//!
//! A fixed seed makes every run the same.

use crate::fixture::{Fixture, Run, TODAY};
use crate::random::Random;
use serde_json::Value;
use std::collections::BTreeSet;

/// How many chapters a document has.
const CHAPTERS: usize = 60;

/// Where the chapters stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Home {
    /// Pages of their own.
    Pages,
    /// The chapters of one report.
    Report,
}

impl Home {
    fn name(number: usize) -> String {
        format!("{number:03}-luku-{number}.md")
    }

    fn path(self, number: usize) -> String {
        let folder = if self == Self::Pages { "content/pages" } else { "content/reports/outo" };
        format!("{folder}/{}", Self::name(number))
    }

    /// What stands before the text.
    fn front_matter(self, number: usize) -> String {
        if self == Self::Pages { format!("---\notsikko: Sivu {number}\n---\n") } else { String::new() }
    }

    fn site(self) -> Fixture {
        let site = Fixture::site();
        if self == Self::Pages {
            return site;
        }
        site.file("content/reports/outo/index.md", "---\notsikko: Outo raportti\n---\nTeksti.\n")
    }
}

/// A link whose end is known.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord, Clone)]
struct Planted {
    path: String,
    line: usize,
    /// The code of the finding; `None` where the link leads somewhere.
    code: Option<&'static str>,
}

/// Whether the pieces of a text may be faulty beside the planted links.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Pieces {
    Any,
    /// None that ends a build.
    Sound,
}

/// What leaves no mark on the text after it.
const SOUND: [&str; 34] = [
    "* a\n  1. b\n     - c\n       + d\n         * e\n           1) f\n",
    "- a\n\n\tb\n\n\t\tkoodia\n-\n- c\n",
    "1. a\n1. b\n   ```\n   c\n   ```\n100. d\n",
    "> > > a\n> b\nc\n>\n> - d\n>   > e\n",
    "> | a | b |\n> |---|--:|\n> | 1 | 2 |\n> | 3 |\n",
    "- | a |\n  |---|\n  | b \\| c | d |\n",
    "a | b\n-|-\n1 | `2 \\| 3`\n||\n",
    "| x |\n|:-:|\n| &amp; <b>c</b> |\n",
    "```rust\nfn f() {}\n[x](ei-ole.md)\n````\n",
    "~~~\n```\n@fig:ei-ole 3-5 %\n~~~\n",
    "Koodia:\n\n    [x](ei-ole.md)\n\n    \tb\n",
    "`[x](ei-ole.md)` ``a ` b`` \\[x](ei-ole.md)\n",
    "<div class=\"a\">\n\n*a*\n\n</div>\n",
    "<p>a<br>b <b><i>c</b></i>\n",
    "<!-- [x](ei-ole.md)\n\n@fig:ei-ole -->\n",
    "a <!-- b --> <?php x ?> <!X> <![CDATA[ x ]]> c\n",
    "<details><summary>a</summary>\n\n- b\n\n</details>\n",
    "</p></div></section></body></html>\n",
    "<table><tr><td>a<td>b</table>\n",
    "a &nbsp;&ouml;&#0;&#x1F600;&nix; &amp;lt; b\n",
    "[a]: https://example.fi/ \"b\"\n[A]: https://example.fi/c\n\n[a] [b][A] [a][] \n",
    "[^a]\n\n[^a]: b\n\n    c\n\n    - d\n[^a]: e\n",
    "[^ei] [ei][ei] [] ][ [[[[ ]]]] ![] ![[ ]()\n",
    "Käsite\n: selitys\n: toinen\n\n  kolmas\n",
    "> [!NOTE]\n> a\n\n> [!NIX]\n> b\n",
    "- [x] a\n- [ ] b\n  - [X] c\n- [] d\n",
    "***a** b* __c_ d__ ~~e~~ *****f***** _g__\n",
    "a  \nb\\\nc   \n   d\n",
    "---\n***\n_ _ _\n",
    "e\u{301} \u{200b}\u{feff} 👩\u{200d}🚀 שלום\u{200f} 漢字 \u{1d11e} ﬁ ŀ \u{2028} \u{85}b\n",
    "a\u{a0}b\u{202f}c 1 345 000 € 2017-2018, 15 %, s. 5\n",
    "https://example.fi/a_b_(c)?d=1&e=2. www.example.fi a@example.fi\n",
    "<https://example.fi/a b> <https://example.fi/äö> <mailto:a@example.fi>\n",
    "{#a .b} a {c=d} {} {{ e }} {% f %} ${g}$\n",
];

/// What is faulty itself; it leaves no mark on the text after it either.
const FAULTY: [&str; 16] = [
    "@fig:ei-ole @tbl:ei-ole @sec:ei-ole [-@fig:ei-ole] @fig: @Fig:Ä\n",
    "[a](<>) [b]() [c](#) [d](ei ole.md) [e](ei-ole.md\n",
    "![a](ei-ole.png) ![](ei-ole.svg){#fig:ei-kuvaa}\n",
    "![a](https://example.fi/a.png) [b](//example.fi) [c](/d)\n",
    "[a](javascript:x) [b](JaVaScRiPt&colon;x) [c](data:,x)\n",
    "<a href=ei-ole.md>a</a> <img src='ei-ole.png' onerror=x()> <a href>b</a>\n",
    "<script>[x](ei-ole.md)</script>\n",
    "<style>\n\na\n</style>\n",
    "###### kuudes\n####### seitsemäs\n## \n#\n",
    "Otsikko\n===\n\nToinen [a](ei-ole.md#b)\n---\n",
    "## A {#sama}\n## B {#sama .unnumbered}\n## C {#}\n## D {.}\n",
    "### [a](../../../../ei-ole.md) ![b](..) {#\n",
    "| a |\n|---|\n| b |\n: Kuvateksti {#tbl:kiinni}\n",
    ": Ilman taulukkoa {#tbl:ei-taulukkoa}\n",
    "```table {head-rows=x kinds=\"text nix\"}\n\"a,b\n```\n",
    "```timeline\n- {name: [}\n```\n",
];

/// What may swallow all that comes after it; it stands last. HTML that is left open swallows the footnotes too.
const SWALLOWING: [&str; 7] = ["```\nx\n", "~~~~\n", "> ```\n> x", "<!-- x\n", "<pre>\nx\n", "<![CDATA[\n", "<?x\n"];

/// How many of the first of those are Markdown.
const OPEN_FENCES: usize = 3;

struct Writer {
    random: Random,
    path: String,
    text: String,
    planted: Vec<Planted>,
}

impl Writer {
    /// A chapter, with its planted links where it may have any.
    fn chapter(home: Home, number: usize, pieces: Pieces) -> (String, Vec<Planted>) {
        let random = Random::new(0x0dd + number as u64);
        let mut writer = Self { random, path: home.path(number), text: home.front_matter(number), planted: Vec::new() };
        writer.text += &format!("# Luku {number} {{#luku-{number}}}\n\n");
        for _ in 0..writer.random.between(10, 40) {
            writer.piece(pieces);
            if writer.random.chance(40) {
                writer.link(number, pieces);
            }
        }
        for kind in 0..3 {
            writer.link_of(kind, number, pieces);
        }
        if number.is_multiple_of(3) {
            let some = if pieces == Pieces::Any { &SWALLOWING[..] } else { &SWALLOWING[..OPEN_FENCES] };
            let last = *writer.random.one(some);
            writer.text += last;
        }
        let Self { mut text, planted, .. } = writer;
        if number.is_multiple_of(4) {
            text = text.replace('\n', "\r\n");
        }
        if number.is_multiple_of(5) && !number.is_multiple_of(3) {
            text = text.trim_end().to_owned();
        }
        (text, planted)
    }

    fn piece(&mut self, pieces: Pieces) {
        let faulty = pieces == Pieces::Any && self.random.chance(35);
        let piece = match self.random.below(30) {
            0 => self.huge_line(),
            1 => self.deep(),
            _ if faulty => (*self.random.one(&FAULTY)).to_owned(),
            _ => (*self.random.one(&SOUND)).to_owned(),
        };
        self.text += &piece;
        self.text += "\n\n";
    }

    fn huge_line(&mut self) -> String {
        let unit = *self.random.one(&["sana ", "*a", "[", "a](", "<b>", "` ", "&", "| ", "ä\t", "!["]);
        unit.repeat(self.random.between(200, 4000)) + "\n"
    }

    fn deep(&mut self) -> String {
        let unit = *self.random.one(&["> ", "- ", "1. ", "* > ", "[^a]: "]);
        unit.repeat(self.random.between(10, 60)) + "a\n"
    }

    fn link(&mut self, number: usize, pieces: Pieces) {
        let kind = self.random.below(6);
        self.link_of(kind, number, pieces);
    }

    /// A link that leads somewhere, to a missing file, to a missing place in a chapter, or in the text itself.
    fn link_of(&mut self, kind: usize, number: usize, pieces: Pieces) {
        let other = self.random.between(1, CHAPTERS);
        let name = Home::name(other);
        let broken = pieces == Pieces::Any;
        let (target, code) = match kind {
            0 if broken => (format!("ei-ole-{}.md", self.planted.len()), Some("link/broken")),
            1 if broken => (format!("{name}#ei-ole"), Some("link/anchor")),
            2 if broken => ("#ei-ole".to_owned(), Some("link/anchor")),
            0 | 3 => (format!("{name}#luku-{other}"), None),
            1 | 4 => (name, None),
            _ => (format!("#luku-{number}"), None),
        };
        // What stands before the link in its line, what comes before that, and what follows.
        let (before, start, end) = *self.random.one(&[
            ("", "", "\n"),
            ("", "Sanoja ja ", " loppu.\n"),
            ("Rivi\nja toinen  \n", "vielä *", "* ja\nneljäs\n"),
            ("> a\n>\n", "> - ", "\n"),
            ("- a\n  - b\n\n", "    ", " c\n"),
            ("| a | b |\n|---|---|\n| c | d |\n", "| e | ", " |\n"),
            ("", "## Otsikko: ", " ##\n"),
            ("<div>\n\n", "", "\n\n</div>\n"),
            ("Sana\n", ": ", "\n"),
            ("\t\n   \n", "   ", "\t\n"),
            ("> [!TIP]\n", "> ", "\n"),
            ("Ensin ![\n", "", "\nsitten `\nb`\n"),
        ]);
        self.text += before;
        let line = self.text.matches('\n').count() + 1;
        self.text += &format!("{start}[linkki\u{a0}{}]({target}){end}\n\n", self.planted.len());
        self.planted.push(Planted { path: self.path.clone(), line, code });
    }
}

fn written(home: Home, pieces: Pieces) -> (Fixture, Vec<Planted>) {
    let site = home.site();
    let mut planted = Vec::new();
    for number in 1..=CHAPTERS {
        let (text, links) = Writer::chapter(home, number, pieces);
        site.write(&home.path(number), text);
        planted.extend(links);
    }
    (site, planted)
}

/// The codes of the findings with their places.
fn findings(run: &Run) -> BTreeSet<(String, String, usize)> {
    let all: Value = serde_json::from_str(&run.stdout).unwrap_or_else(|error| panic!("{error}: {}", run.stderr));
    let all = all["findings"].as_array().expect("findings").iter();
    all.map(|finding| {
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let line = finding["place"]["start"]["line"].as_u64().and_then(|line| usize::try_from(line).ok());
        (text(&finding["code"]), text(&finding["place"]["path"]), line.unwrap_or_default())
    })
    .collect()
}

fn check(site: &Fixture, flags: &[&str]) -> Run {
    site.run(&[&["check", "--as-of", TODAY, "--format", "json"], flags].concat())
}

fn assert_planted_links_are_found(home: Home) {
    let (site, planted) = written(home, Pieces::Any);
    let run = check(&site, &[]);
    assert!([0, 1].contains(&run.code), "{} {}", run.code, run.stderr);
    let found = findings(&run);
    assert!(!found.iter().any(|(code, _, _)| code == "program/panic"), "{}", run.stdout);
    let at = |link: &Planted, code: &str| found.contains(&(code.to_owned(), link.path.clone(), link.line));
    // The line as it is written, for whoever has to find out why.
    let shown = |link: &Planted| {
        let text = site.read(&link.path);
        let lines: Vec<&str> = text.split('\n').skip(link.line.saturating_sub(4)).take(5).collect();
        format!("{link:?}:\n{}\n", lines.join("\n"))
    };
    let wrong: Vec<String> = planted
        .iter()
        .filter(|link| match link.code {
            Some(code) => !at(link, code),
            None => at(link, "link/broken") || at(link, "link/anchor"),
        })
        .map(shown)
        .collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), planted.len(), wrong.join("\n"));
    for number in 1..=CHAPTERS {
        let faults = planted.iter().filter(|link| link.path == home.path(number) && link.code.is_some());
        assert!(faults.count() >= 3, "chapter {number}");
    }
}

fn assert_odd_pages_are_sound(home: Home) {
    let (site, _) = written(home, Pieces::Sound);
    let run = check(&site, &["--pages"]);
    let errors: Value = serde_json::from_str(&run.stdout).expect("JSON");
    let errors = errors["findings"].as_array().expect("findings").iter().filter(|f| f["severity"] == "error");
    assert_eq!(run.code, 0, "{:#?}\n{}", errors.collect::<Vec<_>>(), run.stderr);
}

#[test]
fn a_link_to_nowhere_is_found_in_any_page() {
    assert_planted_links_are_found(Home::Pages);
}

#[test]
fn odd_pages_are_written_and_their_links_lead_somewhere() {
    assert_odd_pages_are_sound(Home::Pages);
}

#[test]
fn a_link_to_nowhere_is_found_in_any_chapter_of_a_report() {
    assert_planted_links_are_found(Home::Report);
}

#[test]
fn odd_chapters_are_written_and_their_links_lead_somewhere() {
    assert_odd_pages_are_sound(Home::Report);
}
