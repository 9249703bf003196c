//! The fields of reports.

use super::Kind::{Bool, Date, List, Record, Text, TextOr, Url};
use super::{ATTACHMENT, Table, field, table};

/// A report, `content/reports/ID/index.md`.
#[rustfmt::skip]
pub static REPORT: Table = table("report", &[
        field("title", "otsikko nimi", "rubrik", Text, ["Otsikko", "Rubrik", "Title"],
            ["Raportin nimi. Ainoa pakollinen tieto.", "Rapportens namn. Den enda obligatoriska uppgiften.", "The title of the report. The only required key."]),
        field("subtitle", "alaotsikko", "underrubrik", Text, ["Alaotsikko", "Underrubrik", "Subtitle"],
            ["Raportin alaotsikko.", "Rapportens underrubrik.", "The subtitle of the report."]),
        field("project", "hanke", "projekt", Text, ["Hanke", "Projekt", "Project"],
            ["Hanke, jonka raportti tämä on: tunnus.", "Projektet som rapporten hör till: id.", "The project that the report belongs to: its id."]),
        field("kind", "laji", "slag", Text, ["Laji", "Slag", "Kind"],
            ["hankesuunnitelma, väliraportti, loppuraportti, arviointi, selvitys tai oma teksti.", "projektplan, mellanrapport, slutrapport, utvärdering, utredning eller egen text.", "project plan, interim report, final report, evaluation, study or words of your own."]),
        field("authors", "tekijät", "författare", List(&Text), ["Tekijät", "Författare", "Authors"],
            ["Raportin kirjoittajat, kun he esiintyvät nimellään.", "De som har skrivit rapporten, när de framträder med namn.", "Those who wrote the report, where they are named."]),
        field("author_body", "tekijätaho", "författarorganisation", Text, ["Tekijätaho", "Författarorganisation", "Corporate author"],
            ["Organisaatio tai työryhmä, jonka nimissä raportti on kirjoitettu.", "Organisationen eller arbetsgruppen i vars namn rapporten är skriven.", "The organisation or working group in whose name the report is written."]),
        field("publisher", "julkaisija", "utgivare", Text, ["Julkaisija", "Utgivare", "Publisher"],
            ["Raportin julkaisija.", "Rapportens utgivare.", "Who published the report."]),
        field("commissioned_by", "tilaaja", "beställare", Text, ["Tilaaja", "Beställare", "Commissioned by"],
            ["Kenen toimeksiannosta raportti on tehty.", "På vems uppdrag rapporten har gjorts.", "Who commissioned the report."]),
        field("date", "päivä", "datum", Date, ["Päiväys", "Datum", "Date"],
            ["Raportin päiväys.", "Rapportens datum.", "The date of the report."]),
        field("version", "versio", "version", Text, ["Versio", "Version", "Version"],
            ["Mikä versio tämä on, esimerkiksi 1.2.", "Vilken version detta är, till exempel 1.2.", "Which version this is, such as 1.2."]),
        field("series", "sarja", "serie", Text, ["Sarja", "Serie", "Series"],
            ["Julkaisusarja, jossa raportti on ilmestynyt.", "Publikationsserien där rapporten har utkommit.", "The series in which the report appeared."]),
        field("series_number", "sarjanumero", "serienummer", Text, ["Numero sarjassa", "Nummer i serien", "Number in the series"],
            ["Raportin numero sarjassa, esimerkiksi 5/2017.", "Rapportens nummer i serien, till exempel 5/2017.", "The number of the report in its series, such as 5/2017."]),
        field("isbn", "isbn", "isbn", Text, ["ISBN", "ISBN", "ISBN"],
            ["Raportin ISBN, esimerkiksi 978-952-1234-56-9.", "Rapportens ISBN, till exempel 978-952-1234-56-9.", "The ISBN of the report, such as 978-952-1234-56-9."]),
        field("issn", "issn", "issn", Text, ["ISSN", "ISSN", "ISSN"],
            ["Sarjan ISSN, esimerkiksi 1234-5679.", "Seriens ISSN, till exempel 1234-5679.", "The ISSN of the series, such as 1234-5679."]),
        field("urn", "urn", "urn", Text, ["URN", "URN", "URN"],
            ["Pysyvä tunnus, esimerkiksi URN:NBN:fi-fe2017041234.", "Beständig identifikator, till exempel URN:NBN:fi-fe2017041234.", "The permanent identifier, such as URN:NBN:fi-fe2017041234."]),
        field("language", "kieli", "språk", Text, ["Kieli", "Språk", "Language"],
            ["Raportin kieli, jos se on muu kuin sivuston: fi, sv, en …", "Rapportens språk, om det är ett annat än webbplatsens: fi, sv, en …", "The language of the report, where it is not that of the site: fi, sv, en …"]),
        field("summary", "tiivistelmä", "sammanfattning", Text, ["Tiivistelmä", "Sammanfattning", "Summary"],
            ["Raportti parilla virkkeellä.", "Rapporten i ett par meningar.", "The report in a sentence or two."]),
        field("keywords", "asiasanat", "ämnesord", List(&Text), ["Asiasanat", "Ämnesord", "Keywords"],
            ["Vapaat asiasanat.", "Fria ämnesord.", "Free keywords."]),
        field("licence", "lisenssi käyttöoikeus", "licens", Text, ["Lisenssi", "Licens", "Licence"],
            ["Raportin käyttöoikeus, esimerkiksi CC BY 4.0.", "Rapportens licens, till exempel CC BY 4.0.", "The licence of the report, such as CC BY 4.0."]),
        field("replaces", "korvaa", "ersätter", List(&TextOr(&RELATED_REPORT)), ["Korvaa", "Ersätter", "Replaces"],
            ["Raportit, jotka tämä korvaa: tunnus, tai nimi ja osoite.", "Rapporter som denna ersätter: id, eller namn och adress.", "The reports that this one replaces: an id, or a title and an address."]),
        field("replaced_by", "korvaaja", "ersatt_av", List(&TextOr(&RELATED_REPORT)), ["Korvaaja", "Ersatt av", "Replaced by"],
            ["Raportit, jotka korvaavat tämän: tunnus, tai nimi ja osoite.", "Rapporter som ersätter denna: id, eller namn och adress.", "The reports that replace this one: an id, or a title and an address."]),
        field("abbreviations", "lyhenteet", "förkortningar", List(&Record(&ABBREVIATION)), ["Lyhenteet", "Förkortningar", "Abbreviations"],
            ["Raportissa käytetyt lyhenteet selityksineen.", "Förkortningar som används i rapporten, med förklaringar.", "The abbreviations used in the report, with their meanings."]),
        field("attachments", "liitteet", "bilagor", List(&Record(&ATTACHMENT)), ["Liitteet", "Bilagor", "Attachments"],
            ["Esimerkiksi alkuperäinen PDF.", "Till exempel den ursprungliga PDF-filen.", "Such as the original PDF."]),
        field("updated", "päivitetty", "uppdaterad", Date, ["Päivitetty", "Uppdaterad", "Updated"],
            ["Milloin raporttia on muutettu.", "När rapporten ändrades.", "When the report was changed."]),
        field("draft", "luonnos", "utkast", Bool, ["Luonnos", "Utkast", "Draft"],
            ["kyllä, kun raporttia ei vielä julkaista.", "ja, när rapporten ännu inte publiceras.", "yes, while the report is not to be published."]),
        field("publish_from", "julkaistaan", "publiceras", Date, ["Julkaistaan", "Publiceras", "Publish from"],
            ["Päivä, josta alkaen raportti näkyy.", "Dagen från vilken rapporten syns.", "The day from which the report is shown."]),
        field("publish_until", "näkyy_asti", "syns_till", Date, ["Näkyy asti", "Syns till", "Publish until"],
            ["Viimeinen päivä, jona raportti näkyy.", "Sista dagen som rapporten syns.", "The last day on which the report is shown."]),
        field("gone", "poistettu", "borttaget", Text, ["Miksi poistettu", "Varför borttaget", "Why removed"],
            ["Syy, kun raportti poistetaan. Sen osoitteeseen jää sivu, joka kertoo syyn ja mistä etsiä.", "Orsaken, när rapporten tas bort. På dess adress blir en sida kvar som berättar orsaken och var man kan leta.", "The reason, where the report is removed. A page stays at its address that tells it, and where to look."]),
        field("aliases", "vanhat_osoitteet", "gamla_adresser", List(&Text), ["Vanhat osoitteet", "Gamla adresser", "Old addresses"],
            ["Vanhat osoitteet sivustolla, esimerkiksi vanha/sivu.html tai hanke.asp?ID=123.", "Gamla adresser på webbplatsen, till exempel gammal/sida.html eller projekt.asp?ID=123.", "Old addresses on this site, such as old/page.html or project.asp?ID=123."]),
    ]).requires(&[&["title"]]);

/// A relation to another report: `ID`, or a title (and an address) for one outside the site.
#[rustfmt::skip]
pub static RELATED_REPORT: Table = table("related report", &[
        field("id", "tunnus", "rapport_id", Text, ["Tunnus", "Id", "Id"],
            ["Raportin tunnus tällä sivustolla.", "Rapportens id på denna webbplats.", "The id of a report of this site."]),
        field("title", "nimi", "namn", Text, ["Nimi", "Namn", "Title"],
            ["Muualla julkaistun raportin nimi.", "Namnet på en rapport som finns på annat håll.", "The title of a report published elsewhere."]),
        field("url", "osoite verkko_osoite", "adress webbadress", Url, ["Verkko-osoite", "Webbadress", "Web address"],
            ["Sen verkko-osoite, jos on.", "Dess webbadress, om den finns.", "Its web address, if it has one."]),
    ]).requires(&[&["id", "title"]]);

/// A row of a list of abbreviations.
#[rustfmt::skip]
pub static ABBREVIATION: Table = table("abbreviation", &[
        field("short", "lyhenne", "förkortning", Text, ["Lyhenne", "Förkortning", "Abbreviation"],
            ["Lyhenne, esimerkiksi LAPE.", "Förkortningen, till exempel LAPE.", "The abbreviation, such as LAPE."]),
        field("meaning", "selite", "förklaring", Text, ["Selite", "Förklaring", "Meaning"],
            ["Mitä lyhenne tarkoittaa.", "Vad förkortningen betyder.", "What it stands for."]),
    ]).requires(&[&["short"], &["meaning"]]);
