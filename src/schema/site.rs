//! The fields of `content/site.yaml`.

use super::Kind::{Bool, Choice, List, Map, PageOrUrl, Record, Text, TextName, TextOr, Url};
use super::{STATEMENT, Table, choices, field, table};

/// The settings of the site, `content/site.yaml`.
#[rustfmt::skip]
pub static SITE: Table = table("site", &[
        field("title", "nimi", "namn", Map(&Text), ["Sivuston nimi", "Webbplatsens namn", "Site name"],
            ["Sivuston nimi. Ainoa pakollinen tieto.", "Webbplatsens namn. Den enda obligatoriska uppgiften.", "The name of the site. The only required key."]),
        field("description", "kuvaus", "beskrivning", Map(&Text), ["Kuvaus", "Beskrivning", "Description"],
            ["Mitä sivustolla on, parilla virkkeellä.", "Vad webbplatsen innehåller, i ett par meningar.", "What the site holds, in a sentence or two."]),
        field("base_url", "verkko_osoite osoite", "webbadress", Url, ["Verkko-osoite", "Webbadress", "Address"],
            ["Osoite, jossa sivusto julkaistaan. Tarvitaan sivukarttaan ja syötteeseen.", "Adressen där webbplatsen publiceras. Behövs för webbplatskartan och flödet.", "Where the site is published. Needed for the sitemap and the feed."]),
        field("languages", "kielet", "språk", List(&Text), ["Kielet", "Språk", "Languages"],
            ["Sivuston kielet; ensimmäinen on pääkieli.", "Webbplatsens språk; det första är huvudspråk.", "The languages of the site; the first stands at the root."]),
        field("required_translations", "vaaditut_käännökset", "obligatoriska_översättningar", List(&TextName), ["Vaaditut käännökset", "Obligatoriska översättningar", "Required translations"],
            ["Tekstit, jotka jokaisesta julkaistusta sivusta on oltava sivuston kaikilla kielillä, esimerkiksi nimi, tiivistelmä ja teksti. Ilman tätä aloitetussa käännöksessä on oltava nimi, tiivistelmä ja yhteystiedot.", "Texter som varje publicerad sida ska ha på alla webbplatsens språk, till exempel namn, sammanfattning och text. Utan detta ska en påbörjad översättning ha namn, sammanfattning och kontaktuppgifter.", "Texts that every published page is to have in all languages of the site, such as title, summary and body. Without this, a translation that has been begun is to have title, summary and contacts."]),
        field("theme", "teema", "tema", Text, ["Teema", "Tema", "Theme"],
            ["Ulkoasun nimi; default, jos muuta ei sanota.", "Utseendets namn; default om inget annat sägs.", "The name of the theme; default unless given."]),
        field("publisher", "julkaisija", "utgivare", Map(&Text), ["Julkaisija", "Utgivare", "Publisher"],
            ["Organisaatio, joka sivuston julkaisee.", "Organisationen som ger ut webbplatsen.", "The organisation that publishes the site."]),
        field("email", "sähköposti", "e_post", Text, ["Sähköposti", "E-post", "E-mail"],
            ["Sivuston postilaatikko, johon virheistä ilmoitetaan.", "Webbplatsens brevlåda, för felanmälningar.", "The site's mailbox, for reports of errors."]),
        field("time_zone", "aikavyöhyke", "tidszon", Text, ["Aikavyöhyke", "Tidszon", "Time zone"],
            ["Aikavyöhyke, jonka mukaan päivä vaihtuu; Europe/Helsinki, jos muuta ei sanota.", "Tidszonen som avgör när dagen byts; Europe/Helsinki om inget annat sägs.", "The time zone in which the day changes; Europe/Helsinki unless given."]),
        field("urls", "osoitemuoto", "adressform", Choice(&choices::URLS), ["Osoitteiden muoto", "Adressernas form", "Form of addresses"],
            ["flat: hankkeet/nimi.html. pretty: hankkeet/nimi/index.html.", "flat: hankkeet/namn.html. pretty: hankkeet/namn/index.html.", "flat: projects/name.html. pretty: projects/name/index.html."]),
        field("order", "järjestys", "ordning", Choice(&choices::ORDER), ["Järjestys", "Ordning", "Order"],
            ["Luetteloiden järjestys: nimi tai alkamisaika.", "Förteckningarnas ordning: namn eller starttid.", "The order of lists: title or start."]),
        field("raw_html", "html", "rå_html", Choice(&choices::RAW_HTML), ["HTML tekstissä", "HTML i texten", "HTML in text"],
            ["safe: vain turvalliset merkit jäävät. off: HTML näytetään tekstinä.", "safe: bara säkra taggar blir kvar. off: HTML visas som text.", "safe: only harmless tags stay. off: HTML is shown as text."]),
        field("statuses", "tilat", "statuser", List(&Record(&TERM)), ["Tilat", "Statuser", "Statuses"],
            ["Oma tilasanasto oletuksen tilalle.", "En egen ordlista för status i stället för den vanliga.", "A vocabulary of statuses in place of the usual one."]),
        field("published_statuses", "julkaistavat_tilat", "publicerade_statuser", List(&Text), ["Julkaistavat tilat", "Publicerade statuser", "Published statuses"],
            ["Tilat, jotka julkaistaan, vaikka ne muuten jätettäisiin pois: haettu, ei_rahoitettu.", "Statuser som publiceras fast de annars lämnas bort: ansökt, inte finansierat.", "Statuses to publish that are otherwise left out: applied, not funded."]),
        field("types", "hanketyypit", "projekttyper", List(&Record(&TERM)), ["Hanketyypit", "Projekttyper", "Project types"],
            ["Oma hanketyyppien sanasto oletuksen tilalle.", "En egen ordlista för projekttyper i stället för den vanliga.", "A vocabulary of project types in place of the usual one."]),
        field("themes", "teemat", "teman", List(&Record(&TERM)), ["Teemat", "Teman", "Themes"],
            ["Teemojen sanasto. Ilman sitä mikä tahansa teksti kelpaa teemaksi.", "Ordlistan för teman. Utan den duger vilken text som helst.", "The vocabulary of themes. Without one, any text will do."]),
        field("organisations", "organisaatiot", "organisationer", List(&Record(&KNOWN_ORGANISATION)), ["Organisaatiot", "Organisationer", "Organisations"],
            ["Organisaatioiden nimet, nimien muunnelmat ja Y-tunnukset.", "Organisationernas namn, varianter och FO-nummer.", "Names, variants and business IDs of organisations."]),
        field("places", "paikat", "platser", List(&Record(&OWN_PLACE)), ["Omat paikat", "Egna platser", "Own places"],
            ["Paikkoja, joita valmiissa luettelossa ei ole.", "Platser som saknas i den färdiga listan.", "Places that the built-in list lacks."]),
        field("footer", "alatunniste", "sidfot", Map(&Text), ["Alatunniste", "Sidfot", "Footer"],
            ["Teksti jokaisen sivun alareunaan.", "Text längst ner på varje sida.", "A text at the foot of every page."]),
        field("accessibility_statement", "saavutettavuusseloste", "tillgänglighetsutlåtande", TextOr(&STATEMENT), ["Saavutettavuusseloste", "Tillgänglighetsutlåtande", "Accessibility statement"],
            ["Saavutettavuusselosteen tiedot, tai oman sivun tunnus tai osoite, jos seloste on muualla.", "Uppgifterna i tillgänglighetsutlåtandet, eller id för en egen sida eller adressen om utlåtandet finns på annat håll.", "The contents of the accessibility statement, or the id of a page of your own or the address of a statement elsewhere."]),
        field("privacy_notice", "tietosuojaseloste", "dataskyddsbeskrivning", Map(&PageOrUrl), ["Tietosuojaseloste", "Dataskyddsbeskrivning", "Privacy notice"],
            ["Tietosuojaseloste: oman sivun tunnus tai verkko-osoite, tai osoitteet kielittäin: {fi: …, sv: …, en: …}.", "Dataskyddsbeskrivningen: id för en egen sida eller en webbadress, eller adresser per språk: {fi: …, sv: …, en: …}.", "The privacy notice: the id of a page of your own or a web address, or one a language: {fi: …, sv: …, en: …}."]),
        field("checks", "tarkistukset", "kontroller", Map(&Choice(&choices::CHECK)), ["Tarkistukset", "Kontroller", "Checks"],
            ["Mitä tarkistuksia tehdään: koodi ja pois, varoita tai virhe. Koodit luettelee komento salkku explain.", "Vilka kontroller som görs: kod och av, varna eller fel. Koderna listas av kommandot salkku explain.", "Which checks are made: a code and off, warn or error. The command salkku explain lists the codes."]),
    ]).requires(&[&["title"]]);

/// A word of a vocabulary.
#[rustfmt::skip]
pub static TERM: Table = table("term", &[
        field("id", "tunnus", "id_kod", Text, ["Tunnus", "Id", "Id"],
            ["Pysyvä tunnus, josta tulee sivun osoite.", "Bestående id som blir sidans adress.", "A lasting id, which becomes the address of its page."]),
        field("label", "nimi", "namn", Map(&Text), ["Nimi", "Namn", "Label"],
            ["Nimi, tai nimet kielittäin: {fi: …, sv: …, en: …}.", "Namn, eller namn per språk: {fi: …, sv: …, en: …}.", "A label, or one a language: {fi: …, sv: …, en: …}."]),
        field("description", "kuvaus", "beskrivning", Map(&Text), ["Kuvaus", "Beskrivning", "Description"],
            ["Mitä sana tarkoittaa; näkyy sen sivulla.", "Vad ordet betyder; visas på dess sida.", "What the word means; shown on its page."]),
        field("variants", "muunnelmat", "varianter", List(&Text), ["Muunnelmat", "Varianter", "Variants"],
            ["Muita kirjoitustapoja, jotka tarkoittavat samaa.", "Andra skrivsätt för samma sak.", "Other spellings that mean the same."]),
        field("public", "julkinen", "offentlig", Bool, ["Julkinen", "Offentlig", "Public"],
            ["ei, kun tässä tilassa olevia hankkeita ei julkaista.", "nej, när projekt med denna status inte publiceras.", "no, where projects of this status are not published."]),
    ]).requires(&[&["id", "label"]]);

/// An organisation that the site knows by more than one name.
#[rustfmt::skip]
pub static KNOWN_ORGANISATION: Table = table("known organisation", &[
        field("name", "nimi", "namn", Text, ["Nimi", "Namn", "Name"],
            ["Nimi, jota sivusto käyttää.", "Namnet som webbplatsen använder.", "The name that the site uses."]),
        field("id", "tunnus", "id_kod", Text, ["Tunnus", "Id", "Id"],
            ["Sivun osoitteeseen tuleva tunnus; tehdään nimestä, jos puuttuu.", "Id för sidans adress; görs av namnet om det saknas.", "The id for the address of its page; made from the name where missing."]),
        field("translations", "käännökset", "översättningar", Map(&Text), ["Käännökset", "Översättningar", "Translations"],
            ["Nimi muilla kielillä: {sv: …, en: …}.", "Namnet på andra språk: {fi: …, en: …}.", "The name in other languages: {fi: …, sv: …}."]),
        field("variants", "muunnelmat", "varianter", List(&Text), ["Muunnelmat", "Varianter", "Variants"],
            ["Muut nimet, joita korteissa käytetään.", "Andra namn som används i korten.", "Other names used in cards."]),
        field("business_id", "y_tunnus", "fo_nummer", Text, ["Y-tunnus", "FO-nummer", "Business ID"],
            ["Y-tunnus.", "FO-nummer.", "The Finnish business ID."]),
        field("url", "osoite verkko_osoite", "adress webbadress", Url, ["Verkko-osoite", "Webbadress", "Web address"],
            ["Verkkosivu.", "Webbsida.", "The web page."]),
        field("email", "sähköposti", "e_post", Text, ["Sähköposti", "E-post", "E-mail"],
            ["Organisaation postilaatikko.", "Organisationens brevlåda.", "The organisation's mailbox."]),
    ]).requires(&[&["name"]]);

/// A place of the site's own.
#[rustfmt::skip]
pub static OWN_PLACE: Table = table("place", &[
        field("name", "nimi", "namn", Text, ["Nimi", "Namn", "Name"],
            ["Paikan nimi.", "Platsens namn.", "The name of the place."]),
        field("kind", "laji", "slag", Choice(&choices::PLACE_KIND), ["Laji", "Slag", "Kind"],
            ["maakunta tai kunta.", "landskap eller kommun.", "region or municipality."]),
        field("region", "maakunta", "landskap", Text, ["Maakunta", "Landskap", "Region"],
            ["Kunnan maakunta.", "Kommunens landskap.", "The region of a municipality."]),
        field("translations", "käännökset", "översättningar", Map(&Text), ["Käännökset", "Översättningar", "Translations"],
            ["Nimi muilla kielillä: {sv: …, en: …}.", "Namnet på andra språk: {fi: …, en: …}.", "The name in other languages: {fi: …, sv: …}."]),
    ]).requires(&[&["name"]]);
