//! Money in parts: bars and sums over projects are what the cards say, and nothing else.

use crate::fixture::Fixture;
use crate::markup::{Document, Element};
use crate::random_sites::few;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// A page of a built site.
fn page(site: &Fixture, path: &str) -> Document {
    Document::read(path, site.read(&format!("dist/{path}")).as_bytes())
}

/// A table with bars, as people see it.
#[derive(Debug, PartialEq)]
struct Table {
    caption: String,
    /// Label, sum in euros, and the length of the bar in per cent.
    rows: Vec<(String, i64, Option<f64>)>,
    total: Option<i64>,
}

/// The elements inside of another that a selector means.
fn inside<'d>(page: &'d Document, outer: &'d Element, selector: &str) -> Vec<&'d Element> {
    let is_around = |inner: &Element| inner.around.iter().any(|&at| std::ptr::eq(&raw const page.elements[at], outer));
    page.all(selector).filter(|inner| is_around(inner)).collect()
}

/// A sum as it is printed, in whole units.
fn units(text: &str) -> i64 {
    let digits = text.replace(['\u{a0}', '€'], "").replace("noin ", "").replace("SEK", "").replace('−', "-");
    digits.trim().parse().unwrap_or_else(|_| panic!("{text:?} is no sum"))
}

fn tables(page: &Document) -> Vec<Table> {
    let table = |table: &Element| {
        let text = |selector: &str| inside(page, table, selector).iter().map(|e| page.text(e)).collect::<Vec<_>>();
        let length = |row: &Element| {
            let bar = inside(page, row, "svg.bar rect.fill");
            let width = bar.first()?.attribute("width").expect("a width").strip_suffix('%').expect("per cent");
            Some(width.parse::<f64>().expect("a number"))
        };
        let lengths = inside(page, table, "tbody tr").into_iter().map(length);
        let labels = text("tbody th").into_iter().zip(text("tbody td"));
        let total = text("tfoot td");
        Table {
            caption: text("caption").concat(),
            rows: labels.zip(lengths).map(|((label, sum), length)| (label, units(&sum), length)).collect(),
            total: total.first().map(|total| units(total)),
        }
    };
    page.all("table.bars").map(table).collect()
}

/// Whether each bar is as long as its share of the longest, as far as two decimals tell it.
fn assert_proportional(table: &Table) {
    let longest = table.rows.iter().map(|(_, sum, _)| *sum).max().unwrap_or_default();
    for (label, sum, length) in &table.rows {
        #[allow(clippy::cast_precision_loss, reason = "the sums of a test are small")]
        let expected = (*sum > 0).then(|| *sum as f64 / longest as f64 * 100.0);
        let close = match (length, expected) {
            (Some(length), Some(expected)) => (length - expected).abs() < 0.006,
            (None, None) => true,
            _ => false,
        };
        assert!(close, "{}: {label}: {length:?}, not {expected:?}", table.caption);
    }
}

/// The kinds of funding as a card writes them and as a page shows them.
const KINDS: [(&str, &str); 6] = [
    ("EU", "EU"),
    ("valtio", "Valtio"),
    ("kunta", "Kunnat"),
    ("muu julkinen", "Muut julkiset rahoittajat"),
    ("yksityinen", "Yksityiset rahoittajat"),
    ("oma", "Omarahoitus"),
];
const STAGES: [(&str, &str); 3] = [("haettu", "Haettu"), ("myönnetty", "Myönnetty"), ("toteutunut", "Toteutunut")];

/// A random project of a portfolio with its budget.
#[derive(Debug, Clone)]
struct Card {
    stage: usize,
    /// Rows of funding: the kind, where it is told, and a sum for each of two columns.
    rows: Vec<(Option<usize>, [i64; 2])>,
    /// The year of the first column; none where the columns are periods over several years.
    year: Option<i64>,
    /// Whether only the total is published.
    total_only: bool,
    /// Whether the figures are of a part of the project.
    partial: bool,
    /// Whether it is a part of the first project.
    inside: bool,
}

impl Card {
    fn front_matter(&self, number: usize) -> String {
        let mut text = format!("nimi: Hanke {number}\nsalkku: Raha\nmaakunnat: [Lappi]\n");
        if self.inside && number > 0 {
            text += "päähanke: h0\n";
        }
        text += &format!("talous:\n  vaihe: {}\n", STAGES[self.stage].0);
        if self.partial {
            text += "  kattavuus: vain osa\n";
        }
        if self.total_only {
            return text + &format!("  yhteensä: {}\n", self.sum());
        }
        let periods = match self.year {
            Some(year) => format!("[\"{year}\", \"1.1.–31.5.{}\"]", year + 1),
            None => "[2014–2015, 2016]".to_owned(),
        };
        text += &format!("  jaksot: {periods}\n  rahoitus:\n");
        for (kind, [first, second]) in &self.rows {
            let kind = kind.map_or(String::new(), |kind| format!("laji: {}, ", KINDS[kind].0));
            text += &format!("    - {{nimike: Rahoittaja, {kind}summat: [{first}, {second}]}}\n");
        }
        text
    }

    fn sum(&self) -> i64 {
        self.rows.iter().flat_map(|(_, sums)| sums).sum()
    }
}

fn card() -> impl Strategy<Value = Card> {
    let row = (prop::option::weighted(0.8, 0..KINDS.len()), [0..9_000_i64, 0..9_000_i64]);
    let odd = prop::bool::weighted(0.15);
    (0..STAGES.len(), prop::collection::vec(row, 1..4), prop::option::weighted(0.8, 2015..2020_i64), [odd; 3]).prop_map(
        |(stage, rows, year, [total_only, partial, inside])| Card { stage, rows, year, total_only, partial, inside },
    )
}

/// What the page of all the cards is to show: for each stage the sum, and its parts by their labels.
fn expected(cards: &[Card]) -> Vec<(usize, Table)> {
    let main_counts = cards.first().is_some_and(|main| !main.partial);
    let counted = |number: usize, card: &Card| !(card.partial || card.inside && number > 0 && main_counts);
    let mut tables = Vec::new();
    // In the order of the page: what is certain first.
    for stage in [1, 2, 0] {
        let own = cards.iter().enumerate().filter(|(number, card)| card.stage == stage && counted(*number, card));
        let own: Vec<&Card> = own.map(|(_, card)| card).filter(|card| !card.total_only).collect();
        let mut add = |what: &str, told: &str, of: Vec<BTreeMap<String, i64>>| {
            let mut parts: BTreeMap<String, i64> = BTreeMap::new();
            for (label, sum) in of.iter().flatten() {
                *parts.entry(label.clone()).or_default() += sum;
            }
            let caption = format!("Rahoitus {what}, {told} tiedossa {}/{} hankkeesta", of.len(), cards.len());
            let rows: Vec<_> = parts.into_iter().map(|(label, sum)| (label, sum, None)).collect();
            let total = (rows.len() > 1).then(|| rows.iter().map(|(_, sum, _)| sum).sum());
            if !of.is_empty() {
                tables.push((stage, Table { caption, rows, total }));
            }
        };
        let by_source = |card: &&Card| {
            let mut parts = BTreeMap::new();
            for (kind, sums) in &card.rows {
                *parts.entry(KINDS[(*kind)?].1.to_owned()).or_default() += sums.iter().sum::<i64>();
            }
            Some(parts)
        };
        let by_year = |card: &&Card| {
            let year = card.year?;
            let column = |at: usize| card.rows.iter().map(|(_, sums)| sums[at]).sum::<i64>();
            Some(BTreeMap::from([(year.to_string(), column(0)), ((year + 1).to_string(), column(1))]))
        };
        add("lähteittäin", "lähde", own.iter().filter_map(by_source).collect());
        add("vuosittain", "vuosi", own.iter().filter_map(by_year).collect());
    }
    tables
}

proptest! {
    #![proptest_config(few())]

    #[test]
    fn bars_and_sums_are_what_the_cards_say(cards in prop::collection::vec(card(), 0..12)) {
        let site = cards.iter().enumerate().fold(Fixture::site(), |site, (number, card)| {
            site.card(&format!("h{number}"), &card.front_matter(number))
        });
        // A portfolio has its page without a card too.
        let site = site.file("content/portfolios/raha.md", "---\nnimi: Raha\n---\n");
        site.build().expect(0);
        let expected = expected(&cards);
        for path in ["salkut/raha.html", "alueet/lappi.html", "index.html"] {
            let page = page(&site, path);
            let found = tables(&page);
            found.iter().for_each(assert_proportional);
            // Sources stand from the largest, years in their order.
            for table in &found {
                let falls = table.rows.is_sorted_by(|(_, a, _), (_, b, _)| a >= b);
                let rises = table.rows.is_sorted_by(|(a, ..), (b, ..)| a < b);
                prop_assert!(if table.caption.contains("lähteittäin") { falls } else { rises }, "{:?}", table);
            }
            let bare = |mut table: Table| {
                table.rows.iter_mut().for_each(|row| row.2 = None);
                table.rows.sort_by(|a, b| a.0.cmp(&b.0));
                table
            };
            let found: Vec<Table> = found.into_iter().map(bare).collect();
            prop_assert_eq!(&found.iter().collect::<Vec<_>>(), &expected.iter().map(|(_, table)| table).collect::<Vec<_>>());
            // A heading a stage, where there are several.
            let stages: BTreeSet<usize> = expected.iter().map(|(stage, _)| *stage).collect();
            let headings = page.texts("section.funding h3");
            prop_assert_eq!(headings.len(), if stages.len() > 1 { stages.len() } else { 0 }, "{:?}", headings);
        }
    }
}

/// A portfolio of one card after another, each with a budget.
fn portfolio(budgets: &[&str]) -> Fixture {
    let site = budgets.iter().enumerate().fold(Fixture::site(), |site, (number, budget)| {
        site.card(&format!("h{number}"), &format!("nimi: Hanke {number}\nsalkku: Raha\n{budget}"))
    });
    site.build().expect(0);
    site
}

/// What the page of the portfolio says of funding in one go, with plain spaces.
fn in_short(site: &Fixture) -> Vec<String> {
    page(site, "salkut/raha.html").texts("p.in-short").iter().map(|text| text.replace('\u{a0}', " ")).collect()
}

const GRANTED: &str = "talous: {vaihe: myönnetty, jaksot: [2017, 2018], rahoitus: [\
    {nimike: A, laji: EU, summat: [700, 100]}, {nimike: B, laji: kunta, summat: [200, 0]}]}";

#[test]
fn the_summary_tells_the_sum_the_largest_and_how_many_are_known() {
    let site = portfolio(&[GRANTED, "talous: {vaihe: myönnetty, yhteensä: 500}", "tila: käynnissä"]);
    let expected = "Myönnetty rahoitus on yhteensä 1 500 € (tieto 2/3 hankkeesta). Siltä osin kuin lähde tiedetään, \
        eniten on EU:n rahoitusta: 800 €. Siltä osin kuin vuosi tiedetään, eniten rahoitusta on vuodelle 2017: 900 €.";
    assert_eq!(in_short(&site), [expected]);
    let captions = page(&site, "salkut/raha.html").texts("table.bars caption");
    let expected =
        ["Rahoitus lähteittäin, lähde tiedossa 1/3 hankkeesta", "Rahoitus vuosittain, vuosi tiedossa 1/3 hankkeesta"];
    assert_eq!(captions, expected);
    // Where all that is known is known in parts too, nothing needs a proviso.
    let site = portfolio(&[GRANTED]);
    let expected = "Myönnetty rahoitus on yhteensä 1 000 € (tieto 1/1 hankkeesta). Eniten on EU:n rahoitusta: 800 €. \
        Eniten rahoitusta on vuodelle 2017: 900 €.";
    assert_eq!(in_short(&site), [expected]);
}

#[test]
fn where_two_are_the_largest_neither_is() {
    let even = "talous: {jaksot: [2017, 2018], rahoitus: [{nimike: A, laji: EU, summat: [50, 50]}, \
        {nimike: B, laji: valtio, summat: [50, 50]}]}";
    assert_eq!(in_short(&portfolio(&[even])), ["Rahoitus on yhteensä 200 € (tieto 1/1 hankkeesta)."]);
}

#[test]
fn where_no_part_is_known_nothing_is_drawn() {
    for budget in [
        "talous: {yhteensä: 500}",
        "talous: {avustus: 500, vaihe: myönnetty}",
        "talous: {rahoitus: [{nimike: A, laji: EU, yhteensä: 5}, {nimike: B, yhteensä: 6}]}",
        "talous: {jaksot: [2017–2018], rahoitus: [{nimike: A, summat: [5]}]}",
        "talous: {kattavuus: osa, rahoitus: [{nimike: A, laji: EU, yhteensä: 5}]}",
        "tila: käynnissä",
    ] {
        let site = portfolio(&[budget]);
        for path in ["salkut/raha.html", "index.html"] {
            let page = page(&site, path);
            assert_eq!(page.all("section.funding").count() + page.all("table.bars").count(), 0, "{path}: {budget}");
        }
    }
}

#[test]
fn parts_that_are_not_the_whole_are_not_drawn() {
    let budget = |sum: u32| {
        format!(
            "talous: {{likimääräinen: kyllä, yhteensä: 2000, kustannukset: [{{nimike: Palkat, yhteensä: 2000}}], \
             rahoitus: [{{nimike: A, laji: EU, yhteensä: {sum}}}]}}"
        )
    };
    let drawn = |sum| tables(&page(&portfolio(&[&budget(sum)]), "salkut/raha.html")).len();
    assert_eq!((drawn(1950), drawn(1500)), (1, 0), "figures that are about right may be off by a little");
}

#[test]
fn a_row_without_a_kind_counts_by_parts_that_are_all_of_it() {
    let whole = "talous: {rahoitus: [{nimike: Julkinen, yhteensä: 90, josta: [{nimike: A, laji: EU, yhteensä: 60}, \
        {nimike: B, laji: valtio, yhteensä: 30}]}]}";
    let site = portfolio(&[whole]);
    let rows: Vec<(String, i64)> = tables(&page(&site, "salkut/raha.html"))
        .remove(0)
        .rows
        .into_iter()
        .map(|(label, sum, _)| (label, sum))
        .collect();
    assert_eq!(rows, [("EU".to_owned(), 60), ("Valtio".to_owned(), 30)]);
    let part = whole.replace("yhteensä: 30}", "yhteensä: 20}");
    assert_eq!(tables(&page(&portfolio(&[&part]), "salkut/raha.html")), []);
}

#[test]
fn currencies_are_not_mixed() {
    let krona = GRANTED.replace("vaihe:", "valuutta: SEK, vaihe:");
    let site = portfolio(&[GRANTED, &krona]);
    let page = page(&site, "salkut/raha.html");
    let totals: Vec<Option<i64>> = tables(&page).iter().map(|table| table.total).collect();
    assert_eq!(totals, [Some(1000); 4]);
    assert_eq!(page.texts("table.bars tfoot td").iter().filter(|sum| sum.ends_with("SEK")).count(), 2);
}

#[test]
fn published_sums_stay_and_rounding_is_said() {
    let rounded = "talous: {jaksot: [2017, 2018], rahoitus: [{nimike: A, laji: EU, summat: [500, 500], yhteensä: 1001}, \
        {nimike: B, laji: kunta, summat: [100, 100]}], rahoitus_yhteensä: 1200}";
    let site = portfolio(&[rounded, GRANTED]);
    let page = page(&site, "salkut/raha.html");
    assert!(
        in_short(&site)[1].starts_with("Rahoitus, jonka vaihetta ei ole kerrottu, on yhteensä 1 200 € (tieto 1/2 "),
        "{:?}",
        in_short(&site)
    );
    let found = tables(&page);
    assert_eq!(
        found.iter().map(|table| table.total).collect::<Vec<_>>(),
        [Some(1000), Some(1000), Some(1201), Some(1200)]
    );
    let notes = page.texts("table.bars tfoot .small");
    assert_eq!(notes, ["Hankkeiden julkaistut loppusummat voivat poiketa tästä pyöristysten vuoksi."]);
}

#[test]
fn the_bars_of_a_project_show_the_sums_of_its_columns() {
    let site = portfolio(&[
        "talous: {jaksot: [1.10.–31.12.2012, 1.1.–31.10.2013], rahoitus: [{nimike: STM, summat: [20 925, 91 575]}, \
            {nimike: Kunnat, summat: [6 975, 30 525]}]}",
        "talous: {likimääräinen: kyllä, jaksot: [2017, 2018], kustannukset: [{nimike: Palkat, summat: [100, 300]}]}",
        "talous: {jaksot: [2017], rahoitus: [{nimike: STM, summat: [5]}]}",
        "talous: {jaksot: [2017, 2018], rahoitus: [{nimike: STM, summat: [5, null]}]}",
    ]);
    let first = page(&site, "hankkeet/h0.html");
    let found = tables(&first);
    assert_eq!(found.len(), 1);
    found.iter().for_each(assert_proportional);
    let rows: Vec<(&str, i64)> = found[0].rows.iter().map(|(label, sum, _)| (label.as_str(), *sum)).collect();
    assert_eq!(
        (found[0].caption.as_str(), rows),
        ("Rahoitus jaksoittain", vec![("1.10.–31.12.2012", 27_900), ("1.1.–31.10.2013", 122_100)])
    );
    // The same as in the row of totals of the table beside it.
    let totals: Vec<i64> = first.texts("table.money tfoot td.number").iter().take(2).map(|sum| units(sum)).collect();
    assert_eq!(totals, [27_900, 122_100]);
    let said = first.texts("p.in-short").concat().replace('\u{a0}', " ");
    assert_eq!(
        said,
        "Rahoitus on yhteensä 150 000 €. Suurin rahoituslähde: STM, 112 500 €. \
        Suurin jakso: 1.1.–31.10.2013, 122 100 €."
    );
    let costs = tables(&page(&site, "hankkeet/h1.html")).remove(0);
    assert_eq!(costs.caption, "Kustannukset vuosittain");
    assert_eq!(costs.rows, [("2017".to_owned(), 100, Some(33.33)), ("2018".to_owned(), 300, Some(100.0))]);
    for path in ["hankkeet/h2.html", "hankkeet/h3.html"] {
        assert_eq!(tables(&page(&site, path)), [], "{path}");
    }
}

#[test]
fn the_words_are_those_of_the_language() {
    for (lang, said) in [
        (
            "sv",
            "Den beviljade finansieringen är totalt 1 000 € (uppgift om 1/1 projekt). Den största delen är EU-finansiering: 800 €. Finansieringen är störst för år 2017: 900 €.",
        ),
        (
            "en",
            "Funding granted is €1,000 in total (known for 1/1 projects). The largest part is EU funding: €800. Funding is largest for 2017: €900.",
        ),
    ] {
        let site = Fixture::empty().file("content/site.yaml", format!("nimi: S\nkielet: [{lang}]\n"));
        let site = site.card("h", &format!("nimi: H\nsalkku: Raha\n{GRANTED}"));
        site.build().expect(0);
        let home = page(&site, "index.html");
        assert_eq!(home.texts("p.in-short").concat().replace('\u{a0}', " "), said);
    }
}
