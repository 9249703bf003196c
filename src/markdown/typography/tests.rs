//! What typography changes, and what it must not touch. `~` stands for a no-break space in what is expected.

use super::*;
use proptest::prelude::*;

fn set(text: &str, lang: Lang) -> String {
    typeset(text, lang).replace(NO_BREAK, "~")
}

/// Finnish and Swedish alike.
fn assert_set(cases: &[(&str, &str)]) {
    for (text, expected) in cases {
        for lang in [Lang::Fi, Lang::Sv] {
            assert_eq!(set(text, lang), *expected, "{text}");
        }
    }
}

fn assert_kept(texts: &[&str]) {
    for text in texts {
        for lang in Lang::ALL {
            assert!(matches!(typeset(text, lang), Cow::Borrowed(kept) if kept == *text), "{text}: {}", set(text, lang));
        }
    }
}

#[test]
fn units_stay_with_their_numbers() {
    assert_set(&[
        ("noin 15 % asukkaista", "noin 15~% asukkaista"),
        ("15 %:n osuus, 3 ‰", "15~%:n osuus, 3~‰"),
        ("5 %-yksikköä", "5~%-yksikköä"),
        ("hinta 500 €, 20 $ ja 7 £.", "hinta 500~€, 20~$ ja 7~£."),
        ("1345,50 €/kk", "1345,50~€/kk"),
        ("matka 12 km (5 m leveä)", "matka 12~km (5~m leveä)"),
        ("nopeus 80 km/h", "nopeus 80~km/h"),
        ("1 h 30 min", "1~h 30~min"),
        ("ala 25 m², 3 km² ja 4 ha", "ala 25~m², 3~km² ja 4~ha"),
        ("-5 °C", "-5~°C"),
        ("1,3 milj. € ja 2 mrd. euroa", "1,3~milj.~€ ja 2~mrd. euroa"),
        ("3 milj. kWh", "3~milj.~kWh"),
        ("20 hlö, 3,5 htv, 10 kpl.", "20~hlö, 3,5~htv, 10~kpl."),
        ("18 v. täyttäneet, 6 kk:n ikäiset", "18~v. täyttäneet, 6~kk:n ikäiset"),
        ("250 t€", "250~t€"),
        ("lain 5 §:n 2 momentti", "lain 5~§:n 2 momentti"),
        ("*5 kg*", "*5~kg*"),
    ]);
}

#[test]
fn other_words_break_as_they_like() {
    assert_kept(&[
        "",
        "15%",
        "15 prosenttia",
        "5 maata",
        "10 minuuttia",
        "3 t-paitaa",
        "2 h-kirjainta",
        "2017 m.fl.",
        "50 s.k. pilotter",
        "kohta 3 v. 2017",
        "CO2 t",
        "A4 m",
        "COVID-19 v.",
        "H2O2 g",
        "tila_5 m",
        "5  km",
        "5\tkm",
        "5\nkm",
        "5",
        "a b c",
        "3 ja 4",
        "5 M",
        "5 KM",
        "5 m_x",
        "5 m@x",
        "ei numeroita - eikä muuta",
    ]);
    assert_kept(&["15\u{a0}%", "1\u{a0}345\u{a0}000\u{a0}€", "2017–2018", "1,3\u{a0}milj.\u{a0}€"]);
}

#[test]
fn pages_and_sections_stay_with_theirs() {
    assert_set(&[
        ("ks. s. 12 ja s. 15-17", "ks. s.~12 ja s.~15–17"),
        ("(s. 5)", "(s.~5)"),
        ("raportti 2017 s. 5", "raportti 2017 s.~5"),
        ("§ 14", "§~14"),
        ("5 § 2 mom.", "5~§ 2 mom."),
        ("3-5 §", "3–5~§"),
    ]);
    assert_kept(&["ks. 5", "jms. 3", "s.12", "t.s. 4", "s.  5", "S. 5", "luku 4", "n:o 5", "kuva 2", "taulukko 10"]);
}

#[test]
fn groups_of_long_numbers_stay_together() {
    assert_set(&[
        ("1 345 000 euroa", "1~345~000 euroa"),
        ("yhteensä 1 345 000 €.", "yhteensä 1~345~000~€."),
        ("12 500,50 €", "12~500,50~€"),
        ("(-1 000)", "(-1~000)"),
        ("vuonna 2017 1 345 000 euroa", "vuonna 2017 1~345~000 euroa"),
        ("vuosina 2016 2017 10 000 ja 20 000", "vuosina 2016 2017 10~000 ja 20~000"),
        ("1 345\u{a0}000", "1~345~000"),
        ("10 000-20 000 €", "10~000-20~000~€"),
        ("10 000:n", "10~000:n"),
        ("3 000-kertainen", "3~000-kertainen"),
    ]);
}

#[test]
fn other_rows_of_digits_are_no_long_numbers() {
    assert_kept(&[
        "050 123 456",
        "0400 123 456",
        "09 123 456",
        "(09) 123 456",
        "+358 40 123 456",
        "+358 401 234 567",
        "+46 812 345",
        "40 123-4567",
        "565-123 456",
        "978 952 00 1234 5",
        "978 952 001 2345",
        "FI21 1234 5600 0007 85",
        "FI12 345",
        "123 45 Stockholm",
        "00100 Helsinki 12",
        "1345 000",
        "1 345 00",
        "1 345 0000",
        "2 2017",
        "3.4.2017 100 kuntaa",
        "klo 9.30 100 lasta",
        "3,141 592",
        "12 345A",
        "tunnus 12 345_6",
        "12 345/2017",
        "1 2 3 4",
        "100 1 000 10",
        "1  000",
    ]);
}

#[test]
fn ranges_get_a_dash() {
    assert_set(&[
        ("2017-2018", "2017–2018"),
        ("vuosina 2017-2018.", "vuosina 2017–2018."),
        ("(2014-2020)", "(2014–2020)"),
        ("”2014-2020”", "”2014–2020”"),
        ("EAKR 2014-2020", "EAKR 2014–2020"),
        ("LAPE-muutosohjelma 2016-2018", "LAPE-muutosohjelma 2016–2018"),
        ("1809-1917", "1809–1917"),
        ("1950-1960-luvulla", "1950–1960-luvulla"),
        ("4-6-vuotiaat", "4–6-vuotiaat"),
        ("0-6-vuotiaat", "0–6-vuotiaat"),
        ("4-6-year-olds", "4–6-year-olds"),
        ("7-9 henkilöä", "7–9 henkilöä"),
        ("15-17 -vuotiaat", "15–17 -vuotiaat"),
        ("klo 9-11, 13-15", "klo 9–11, 13–15"),
        ("10-15 %", "10–15~%"),
        ("10-15%", "10–15%"),
        ("5-10 °C; 5-10°C", "5–10~°C; 5–10°C"),
        ("100-2000 kg", "100–2000~kg"),
        ("p. 12-15", "p. 12–15"),
        ("luvut 2-4, 6-8 ja 10-12", "luvut 2–4, 6–8 ja 10–12"),
        ("osassa Etelä-Savoa 3-5 hanketta", "osassa Etelä-Savoa 3–5 hanketta"),
    ]);
}

#[test]
fn ids_dates_telephone_numbers_and_scores_are_no_ranges() {
    assert_kept(&[
        // Business ids, personal ids, ISBNs, ISSNs.
        "1234567-8",
        "0123456-7",
        "010203-123A",
        "ISBN 978-952-00-1234-5",
        "ISBN 952-1234",
        "ISSN 1234-5678",
        "ISSN: 1234-5678",
        "URN 12-34",
        // Dates and times.
        "2017-04-03",
        "2017-04",
        "2017-12",
        "1.1.-31.12.2017",
        "3.-4.5.",
        "9.00-10.30",
        "9:30-10:30",
        // Telephone numbers.
        "040-1234",
        "09-1234",
        "050 123-4567",
        "(03) 565-1234",
        "+358 40 123-4567",
        "+358-40-123",
        "puh. 565-1234",
        "Puhelin: 565-1234",
        "p. 565-1234",
        "tel 565-1234",
        // Record numbers and other ids.
        "STM/12-34/2017",
        "12-34/2017",
        "STM 123-2017",
        "Dnro 12-34",
        "diaarinumero 12-34",
        "hanketunnus 12-34",
        "diarienummer 12-34",
        "123-2017",
        "raportteja 12-2017",
        "id 1-2",
        "nro 3-4",
        "SFS 5-6",
        "A1-2",
        "1-2B",
        "1-2b",
        "x_1-2",
        "#1-2",
        "1-2-3",
        "1-2-3-4",
        "1-2-abc3",
        "1-2-a",
        "1-2-ABC",
        "1-2-abc/4",
        "1-2(3)",
        "https://example.fi/1-2",
        "kuva.1-2",
        "a=1-2",
        "1-2.3",
        "1.1-2",
        "1,1-2",
        "1-2,5",
        "1-2:3",
        "1-2:n",
        "1-2/3",
        "1/1-2",
        "1-2_3",
        "1-2@example.fi",
        "v1-2",
        "12345-12346",
        "10-12345",
        // What does not grow.
        "3-2",
        "5-5",
        "2018-2017",
        "2017-18",
        "0-6",
        "0-6 vuotta",
        "01-02",
        "1-02",
        // Scores and sums.
        "voitti 3-4",
        "hävisi 1-2",
        "tulos 0-3",
        "äänin 12-15",
        "Suomi-Ruotsi 2-3",
        "2-3-voitto",
        "vann 1-2",
        "x = 5-8",
        "5-8 = -3",
        "4 + 5-8",
        // Other dashes.
        "2017 - 2018",
        "1 -2",
        "1- 2",
        "1--2",
        "1\u{2212}2",
        "-1-2",
        "1-",
        "-1",
        "sana - toinen 1",
    ]);
}

#[test]
fn english_writes_the_percent_sign_without_a_space() {
    assert_eq!(set("15 % and 10-15 % of 20 km", Lang::En), "15 % and 10–15 % of 20~km");
    assert_eq!(set("15% of 1 345 000 €", Lang::En), "15% of 1~345~000~€");
}

/// Long texts of what is looked at again and again.
#[test]
fn time_grows_with_the_text_alone() {
    let pieces = ["1 ", "1-", "1-2-aaa", "123 ", "2017 ", "1-2 ", "1,", "s. ", "1 milj. ", "12-34 (", "1-2-aaa-"];
    for piece in pieces {
        let text = piece.repeat(400_000 / piece.len());
        let begun = std::time::Instant::now();
        let _ = typeset(&text, Lang::Fi);
        assert!(begun.elapsed().as_secs() < 3, "{piece:?} took {:?}", begun.elapsed());
    }
}

fn assert_only_spaces_and_dashes(text: &str, lang: Lang) {
    let once = typeset(text, lang);
    let undone = once.replace(NO_BREAK, " ").replace(EN_DASH, "-");
    assert_eq!(undone, text.replace(NO_BREAK, " ").replace(EN_DASH, "-"));
    if !text.contains([NO_BREAK, EN_DASH]) {
        assert_eq!(undone, text);
    }
    assert_eq!(matches!(once, Cow::Borrowed(_)), once == text, "borrowed when nothing changes");
    assert_eq!(typeset(&once, lang), once, "a second time changes nothing");
}

proptest! {
    #[test]
    fn it_can_be_undone(
        text in "([0-9]{1,4}|[0-9]|000|2017| | |-|-|%|€|km|kg|milj\\.|s\\.|§|v\\.|[a-zA-Zäö]|[.,:/()+=]|\u{a0}|–|²){0,24}",
        lang in prop::sample::select(Lang::ALL.to_vec()),
    ) {
        assert_only_spaces_and_dashes(&text, lang);
    }

    #[test]
    fn any_text_can_be_undone(text in "\\PC*", lang in prop::sample::select(Lang::ALL.to_vec())) {
        assert_only_spaces_and_dashes(&text, lang);
    }
}
