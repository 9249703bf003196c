//! The fields of portfolios, programmes, posts and free pages.

use super::Kind::{Bool, Date, List, Record, Text, TextOr};
use super::{CONTACT, IMAGE, LINK, LOGO, ORGANISATION, Table, field, table};

/// A portfolio or a programme, `content/portfolios/ID.md` and `content/programmes/ID.md`.
#[rustfmt::skip]
pub static GROUP: Table = table("portfolio", &[
        field("title", "nimi", "namn", Text, ["Nimi", "Namn", "Name"],
            ["Salkun tai ohjelman koko nimi. Ainoa pakollinen tieto.", "Portföljens eller programmets hela namn. Den enda obligatoriska uppgiften.", "The full name of the portfolio or programme. The only required key."]),
        field("short_title", "lyhytnimi", "kortnamn", Text, ["Lyhytnimi", "Kortnamn", "Short name"],
            ["Nimi, jota arjessa käytetään, esimerkiksi LAPE.", "Namnet som används till vardags, till exempel LAPE.", "The name used day to day, such as LAPE."]),
        field("summary", "tiivistelmä", "sammanfattning", Text, ["Tiivistelmä", "Sammanfattning", "Summary"],
            ["Mistä on kyse, parilla virkkeellä.", "Vad det handlar om, i ett par meningar.", "What it is about, in a sentence or two."]),
        field("part_of", "osa", "del_av", Text, ["Kokonaisuus", "Helhet", "Part of"],
            ["Kokonaisuus, johon tämä kuuluu.", "Helheten som detta hör till.", "The whole that this belongs to."]),
        field("organisation", "organisaatio", "ansvarig_organisation", List(&TextOr(&ORGANISATION)), ["Vastuutaho", "Ansvarig", "Responsible body"],
            ["Organisaatio, joka tästä vastaa.", "Organisationen som ansvarar.", "The organisation in charge."]),
        field("owner", "omistaja salkkuvastaava", "ägare", Record(&CONTACT), ["Salkkuvastaava", "Portföljansvarig", "Portfolio owner"],
            ["Omistajan rooli ja organisaatio.", "Ägarens roll och organisation.", "The role and organisation of the owner."]),
        field("coordinator", "koordinaattori", "samordnare koordinator", Record(&CONTACT), ["Salkun koordinaattori", "Portföljsamordnare", "Portfolio coordinator"],
            ["Koordinaattorin rooli ja organisaatio.", "Samordnarens roll och organisation.", "The role and organisation of the coordinator."]),
        field("contacts", "yhteystiedot", "kontaktuppgifter", List(&Record(&CONTACT)), ["Yhteystiedot", "Kontaktuppgifter", "Contact"],
            ["Keneltä voi kysyä.", "Vem man kan fråga.", "Whom to ask."]),
        field("start", "alkaa", "börjar", Date, ["Alkaa", "Börjar", "Start"],
            ["Alkamisaika.", "Starttid.", "When it starts."]),
        field("end", "päättyy", "slutar", Date, ["Päättyy", "Slutar", "End"],
            ["Päättymisaika.", "Sluttid.", "When it ends."]),
        field("goals", "tavoitteet", "mål", List(&Text), ["Tavoitteet", "Mål", "Goals"],
            ["Strategiset tavoitteet, joita tämä toteuttaa.", "Strategiska mål som detta förverkligar.", "The strategy goals that this serves."]),
        field("links", "linkit", "länkar", List(&Record(&LINK)), ["Linkit", "Länkar", "Links"],
            ["Muut verkkosivut.", "Andra webbsidor.", "Other web pages."]),
        field("logos", "logot", "logotyper", List(&Record(&LOGO)), ["Logot", "Logotyper", "Logos"],
            ["Logot.", "Logotyper.", "Logos."]),
        field("updated", "päivitetty", "uppdaterad", Date, ["Päivitetty", "Uppdaterad", "Updated"],
            ["Milloin tietoja on viimeksi muutettu.", "När uppgifterna senast ändrades.", "When the facts were last changed."]),
        field("aliases", "vanhat_osoitteet", "gamla_adresser", List(&Text), ["Vanhat osoitteet", "Gamla adresser", "Old addresses"],
            ["Vanhat osoitteet sivustolla, esimerkiksi vanha/sivu.html tai hanke.asp?ID=123.", "Gamla adresser på webbplatsen, till exempel gammal/sida.html eller projekt.asp?ID=123.", "Old addresses on this site, such as old/page.html or project.asp?ID=123."]),
    ]).requires(&[&["title"]]);

/// A news post, `content/posts/ID.md`.
#[rustfmt::skip]
pub static POST: Table = table("post", &[
        field("title", "otsikko nimi", "rubrik", Text, ["Otsikko", "Rubrik", "Title"],
            ["Uutisen otsikko. Ainoa pakollinen tieto.", "Nyhetens rubrik. Den enda obligatoriska uppgiften.", "The title of the post. The only required key."]),
        field("date", "päivä", "datum", Date, ["Päivä", "Datum", "Date"],
            ["Julkaisupäivä: 2017, 2017-04 tai 3.4.2017.", "Publiceringsdatum: 2017, 2017-04 eller 3.4.2017.", "The date of publication: 2017, 2017-04 or 2017-04-03."]),
        field("project", "hanke", "projekt", Text, ["Hanke", "Projekt", "Project"],
            ["Hanke, josta uutinen kertoo: tunnus.", "Projektet som nyheten handlar om: id.", "The project that the post is about: its id."]),
        field("summary", "tiivistelmä", "sammanfattning", Text, ["Tiivistelmä", "Sammanfattning", "Summary"],
            ["Uutinen yhdellä virkkeellä.", "Nyheten i en mening.", "The post in a sentence."]),
        field("image", "kuva", "bild", Record(&IMAGE), ["Kuva", "Bild", "Image"],
            ["Uutisen kuva.", "Nyhetens bild.", "The image of the post."]),
        field("updated", "päivitetty", "uppdaterad", Date, ["Päivitetty", "Uppdaterad", "Updated"],
            ["Milloin uutista on muutettu.", "När nyheten ändrades.", "When the post was changed."]),
        field("draft", "luonnos", "utkast", Bool, ["Luonnos", "Utkast", "Draft"],
            ["kyllä, kun uutista ei vielä julkaista.", "ja, när nyheten ännu inte publiceras.", "yes, while the post is not to be published."]),
        field("publish_from", "julkaistaan", "publiceras", Date, ["Julkaistaan", "Publiceras", "Publish from"],
            ["Päivä, josta alkaen uutinen näkyy.", "Dagen från vilken nyheten syns.", "The day from which the post is shown."]),
        field("publish_until", "näkyy_asti", "syns_till", Date, ["Näkyy asti", "Syns till", "Publish until"],
            ["Viimeinen päivä, jona uutinen näkyy.", "Sista dagen som nyheten syns.", "The last day on which the post is shown."]),
        field("gone", "poistettu", "borttaget", Text, ["Miksi poistettu", "Varför borttaget", "Why removed"],
            ["Syy, kun uutinen poistetaan. Sen osoitteeseen jää sivu, joka kertoo syyn ja mistä etsiä.", "Orsaken, när nyheten tas bort. På dess adress blir en sida kvar som berättar orsaken och var man kan leta.", "The reason, where the post is removed. A page stays at its address that tells it, and where to look."]),
        field("aliases", "vanhat_osoitteet", "gamla_adresser", List(&Text), ["Vanhat osoitteet", "Gamla adresser", "Old addresses"],
            ["Vanhat osoitteet sivustolla, esimerkiksi vanha/sivu.html tai hanke.asp?ID=123.", "Gamla adresser på webbplatsen, till exempel gammal/sida.html eller projekt.asp?ID=123.", "Old addresses on this site, such as old/page.html or project.asp?ID=123."]),
    ]).requires(&[&["title"]]);

/// A free page, `content/pages/ID.md`.
#[rustfmt::skip]
pub static PAGE: Table = table("page", &[
        field("title", "otsikko nimi", "rubrik", Text, ["Otsikko", "Rubrik", "Title"],
            ["Sivun otsikko. Ainoa pakollinen tieto.", "Sidans rubrik. Den enda obligatoriska uppgiften.", "The title of the page. The only required key."]),
        field("summary", "tiivistelmä", "sammanfattning", Text, ["Tiivistelmä", "Sammanfattning", "Summary"],
            ["Sivu yhdellä virkkeellä.", "Sidan i en mening.", "The page in a sentence."]),
        field("menu", "valikko", "meny", Bool, ["Valikossa", "I menyn", "In the menu"],
            ["kyllä, kun sivu näkyy sivuston valikossa.", "ja, när sidan visas i webbplatsens meny.", "yes, to show the page in the site's menu."]),
        field("updated", "päivitetty", "uppdaterad", Date, ["Päivitetty", "Uppdaterad", "Updated"],
            ["Milloin sivua on muutettu.", "När sidan ändrades.", "When the page was changed."]),
        field("draft", "luonnos", "utkast", Bool, ["Luonnos", "Utkast", "Draft"],
            ["kyllä, kun sivua ei vielä julkaista.", "ja, när sidan ännu inte publiceras.", "yes, while the page is not to be published."]),
        field("aliases", "vanhat_osoitteet", "gamla_adresser", List(&Text), ["Vanhat osoitteet", "Gamla adresser", "Old addresses"],
            ["Vanhat osoitteet sivustolla, esimerkiksi vanha/sivu.html tai hanke.asp?ID=123.", "Gamla adresser på webbplatsen, till exempel gammal/sida.html eller projekt.asp?ID=123.", "Old addresses on this site, such as old/page.html or project.asp?ID=123."]),
    ]).requires(&[&["title"]]);
