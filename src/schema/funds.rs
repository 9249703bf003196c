//! The EU's funds by the names that cards use, and what a logo beside a project says of the EU.
//!
//! Projects that the funds of 2021–2027 pay for bear the EU emblem with one statement, the same for all funds
//! (Regulation (EU) 2021/1060, annex IX). Logos of 2014–2020 named the fund instead.

use crate::value::fold;

/// Names of funds, as [`spaced`] writes them. A name that ends in a space stands alone; the others match by their
/// beginning, for Finnish and Swedish bend their ends.
const FUNDS: &[&str] = &[
    " eakr ",
    " eruf ",
    " erdf ",
    " euroopan aluekehitysrahasto",
    " europeiska regionala utvecklingsfonden",
    " european regional development fund",
    " esr ",
    " esr+ ",
    " esf ",
    " esf+ ",
    " euroopan sosiaalirahasto",
    " europeiska socialfonden",
    " european social fund",
    " jtf ",
    " oikeudenmukaisen siirtymän rahasto",
    " fonden för en rättvis omställning",
    " just transition fund",
    " interreg",
    " emkvr ",
    " ehfvf ",
    " emfaf ",
    " euroopan meri kalatalous ja vesiviljelyrahasto",
    " europeiska havs fiskeri och vattenbruksfonden",
    " european maritime fisheries and aquaculture fund",
    " amif ",
    " turvapaikka maahanmuutto ja kotouttamisrahasto",
    " asyl migrations och integrationsfonden",
    " asylum migration and integration fund",
    " bmvi ",
    " sisäisen turvallisuuden rahasto",
    " fonden för inre säkerhet",
    " internal security fund",
    " maaseuturahasto",
    " eafrd ",
    " ejflu ",
    " euroopan maaseudun kehittämisen maatalousrahasto",
    " europeiska jordbruksfonden för landsbygdsutveckling",
    " european agricultural fund for rural development",
];

/// The statement of 2021–2027 in the tool's languages.
const STATEMENTS: &[&str] = &[
    " euroopan unionin osarahoittama ",
    " medfinansieras av europeiska unionen ",
    " co funded by the european union ",
    " cofunded by the european union ",
];

/// What logos of earlier periods say: the slogan, the years, or the name of a fund.
const EARLIER: &[&str] = &[
    " vipuvoimaa",
    " hävkraft från eu",
    " leverage from the eu",
    " 2014 2020 ",
    " 2007 2013 ",
    " euroopan aluekehitysrahasto",
    " europeiska regionala utvecklingsfonden",
    " european regional development fund",
    " euroopan sosiaalirahasto ",
    " europeiska socialfonden ",
    " european social fund ",
];

/// The EU by its name. Its recovery instrument has a statement of its own.
const UNION: &[&str] = &[" euroopan unioni", " europeiska unionen", " european union"];
const RECOVERY: &str = " nextgenerationeu";

/// What a logo says of the EU.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// The statement of 2021–2027.
    CoFunded,
    /// That of an earlier period.
    Earlier,
    /// Something else.
    Other,
}

impl Claim {
    /// The claim in the words of a logo; `None` where it does not speak of the EU.
    #[must_use]
    pub fn of(words: &str) -> Option<Self> {
        let words = spaced(words);
        let says = |any: &[&str]| any.iter().any(|some| words.contains(some));
        if says(STATEMENTS) {
            Some(Self::CoFunded)
        } else if says(EARLIER) {
            Some(Self::Earlier)
        } else if says(UNION) && !words.contains(RECOVERY) {
            Some(Self::Other)
        } else {
            None
        }
    }
}

/// Whether the name of a fund is that of an EU fund whose projects bear the emblem.
#[must_use]
pub fn is_eu_fund(name: &str) -> bool {
    let name = spaced(name);
    FUNDS.iter().any(|fund| name.contains(fund))
}

/// Whether a programme period is that of 2021–2027, or a part of it.
#[must_use]
pub fn is_of_2021_2027(period: &str) -> bool {
    let mut years = period.split(|c: char| !c.is_ascii_digit()).filter(|digits| digits.len() == 4).peekable();
    years.peek().is_some() && years.all(|year| ("2021"..="2027").contains(&year))
}

/// Folded words with one space around each; "plus" is a sign, as in the short names of funds.
fn spaced(text: &str) -> String {
    let signs = |c: char| if c.is_alphanumeric() || c == '+' { c } else { ' ' };
    let words: String = fold(text).chars().map(signs).collect();
    let words: Vec<&str> = words.split_whitespace().collect();
    format!(" {} ", words.join(" ")).replace(" plus ", "+ ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn funds_are_known_in_three_languages() {
        for name in [
            "EAKR",
            "Euroopan aluekehitysrahasto (EAKR)",
            "Euroopan aluekehitysrahastosta",
            "Eruf",
            "European Regional Development Fund",
            "ESR+",
            "Euroopan sosiaalirahasto plus",
            "Europeiska socialfonden+",
            "JTF",
            "Fonden för en rättvis omställning (FRO)",
            "Interreg Aurora",
            "Turvapaikka-, maahanmuutto- ja kotouttamisrahasto",
        ] {
            assert!(is_eu_fund(name), "{name}");
        }
        for name in ["Valtionavustus", "Sitra", "Jälleenrakennusrahasto", "Esrin säätiö", "Horisontti Eurooppa"] {
            assert!(!is_eu_fund(name), "{name}");
        }
    }

    #[test]
    fn periods_are_told_apart() {
        for period in ["2021–2027", "2021-2027", "ohjelmakausi 2021/2027", "2023–2027", "2021"] {
            assert!(is_of_2021_2027(period), "{period}");
        }
        for period in ["2014–2020", "2014-2027", "uusi", "", "2028–2034"] {
            assert!(!is_of_2021_2027(period), "{period}");
        }
    }

    #[test]
    fn logos_claim_what_they_say() {
        let claims = [
            ("Euroopan unionin osarahoittama", Some(Claim::CoFunded)),
            ("Interreg Aurora, co-funded by the European Union", Some(Claim::CoFunded)),
            ("Vipuvoimaa EU:lta 2014–2020", Some(Claim::Earlier)),
            ("Euroopan unioni, Euroopan aluekehitysrahasto", Some(Claim::Earlier)),
            ("euroopan-sosiaalirahasto.svg", Some(Claim::Earlier)),
            ("Euroopan unionin rahoittama", Some(Claim::Other)),
            ("Euroopan unionin rahoittama – NextGenerationEU", None),
            ("Euroopan sosiaalirahasto plus", None),
            ("Oulun kaupunki", None),
        ];
        for (words, claim) in claims {
            assert_eq!(Claim::of(words), claim, "{words}");
        }
    }
}
