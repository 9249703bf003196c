//! The fields of a project card and of the records inside it.

use super::Kind::{Bool, Choice, Date, File, List, Money, MoneyOr, Number, Place, Record, Text, TextOr, Url};
use super::{Kind, PlaceKind, Table, Vocabulary, choices, field, table};

const TEXTS: Kind = List(&Text);
const ORGANISATIONS: Kind = List(&TextOr(&ORGANISATION));

/// A project card, `content/projects/ID.md`.
#[rustfmt::skip]
pub static PROJECT: Table = table("project", &[
        field("title", "nimi", "namn", Text, ["Hankkeen nimi", "Projektets namn", "Project name"],
            ["Hankkeen koko nimi. Ainoa pakollinen tieto.", "Projektets hela namn. Den enda obligatoriska uppgiften.", "The full name of the project. The only required key."]),
        field("short_title", "lyhytnimi", "kortnamn", Text, ["Lyhytnimi", "Kortnamn", "Short name"],
            ["Nimi, jota hankkeesta arjessa käytetään.", "Namnet som används till vardags.", "The name used day to day."]),
        field("code", "hankekoodi", "projektkod", Text, ["Hankekoodi", "Projektkod", "Project code"],
            ["Rahoittajan tai organisaation antama koodi.", "Koden som finansiären eller organisationen gett.", "The code given by the funder or the organisation."]),
        field("reference_number", "diaarinumero asianumero", "diarienummer", Text, ["Diaarinumero", "Diarienummer", "Reference number"],
            ["Asian diaarinumero.", "Ärendets diarienummer.", "The reference number in the register."]),
        field("type", "hanketyyppi", "projekttyp", Kind::Vocabulary(Vocabulary::Type), ["Hanketyyppi", "Projekttyp", "Project type"],
            ["Hankkeen laji sivuston sanastosta, esimerkiksi kehittämishanke.", "Projektets art enligt webbplatsens ordlista, till exempel utvecklingsprojekt.", "A type of the site's vocabulary, such as development project."]),
        field("portfolio", "salkku", "portfölj projektportfölj", Text, ["Salkku", "Projektportfölj", "Portfolio"],
            ["Salkku, johon hanke kuuluu: tunnus tai nimi.", "Portföljen som projektet hör till: id eller namn.", "The portfolio that the project belongs to: id or name."]),
        field("programme", "ohjelma", "program", Text, ["Ohjelma", "Program", "Programme"],
            ["Ohjelma, josta hanke saa rahoitusta: tunnus tai nimi.", "Programmet som finansierar projektet: id eller namn.", "The programme that the project is part of: id or name."]),
        field("fund", "rahasto", "fond", Text, ["Rahasto", "Fond", "Fund"],
            ["Rahasto, esimerkiksi EAKR tai ESR+.", "Fonden, till exempel Eruf eller ESF+.", "The fund, such as ERDF or ESF+."]),
        field("programme_period", "ohjelmakausi", "programperiod", Text, ["Ohjelmakausi", "Programperiod", "Programme period"],
            ["Ohjelmakausi, esimerkiksi 2021–2027.", "Programperioden, till exempel 2021–2027.", "The programme period, such as 2021–2027."]),
        field("specific_objective", "erityistavoite", "särskilt_mål", Text, ["Erityistavoite", "Särskilt mål", "Specific objective"],
            ["Ohjelman erityistavoite.", "Programmets särskilda mål.", "The specific objective of the programme."]),
        field("eu_rate", "eu_osuus", "eu_andel", Number, ["EU-osuus", "EU-andel", "EU rate"],
            ["EU:n osuus rahoituksesta prosentteina.", "EU:s andel av finansieringen i procent.", "The EU's share of the funding, in per cent."]),
        field("status", "tila", "status läge projektstatus", Kind::Vocabulary(Vocabulary::Status), ["Hankkeen tila", "Projektets status", "Status"],
            ["Missä vaiheessa hanke on, esimerkiksi käynnissä tai päättynyt.", "Var projektet står, till exempel pågår eller avslutat.", "Where the project stands, such as running or ended."]),
        field("start", "alkaa", "börjar", Date, ["Alkaa", "Börjar", "Start"],
            ["Alkamisaika: 2017, 2017-04 tai 3.4.2017.", "Starttid: 2017, 2017-04 eller 3.4.2017.", "When the project starts: 2017, 2017-04 or 2017-04-03."]),
        field("end", "päättyy", "slutar", Date, ["Päättyy", "Slutar", "End"],
            ["Päättymisaika samassa muodossa.", "Sluttid i samma form.", "When it ends, in the same form."]),
        field("actual_start", "toteutunut_alku", "faktisk_start", Date, ["Toteutunut alku", "Faktisk start", "Actual start"],
            ["Milloin hanke todella alkoi, jos se poikkeaa suunnitellusta.", "När projektet faktiskt började, om det avviker från planen.", "When it really started, where that differs from the plan."]),
        field("actual_end", "toteutunut_loppu", "faktiskt_slut", Date, ["Toteutunut loppu", "Faktiskt slut", "Actual end"],
            ["Milloin hanke todella päättyi, jos se poikkeaa suunnitellusta.", "När projektet faktiskt slutade, om det avviker från planen.", "When it really ended, where that differs from the plan."]),
        field("regions", "maakunnat", "landskap", List(&Place(PlaceKind::Region)), ["Maakunnat", "Landskap", "Regions"],
            ["Maakunnat, joissa hanke toimii; myös valtakunnallinen tai ulkomaat.", "Landskapen där projektet verkar; även hela landet eller utlandet.", "The regions where the project works; also nationwide or abroad."]),
        field("municipalities", "kunnat", "kommuner", List(&Place(PlaceKind::Municipality)), ["Kunnat", "Kommuner", "Municipalities"],
            ["Kunnat, joissa hanke toimii. Kunta tuo mukanaan maakuntansa.", "Kommunerna där projektet verkar. En kommun för med sig sitt landskap.", "The municipalities where the project works. A municipality implies its region."]),
        field("summary", "tiivistelmä", "sammanfattning", Text, ["Tiivistelmä", "Sammanfattning", "Summary"],
            ["Mitä hanke tekee, parilla virkkeellä.", "Vad projektet gör, i ett par meningar.", "What the project does, in a sentence or two."]),
        field("easy_summary", "selkotiivistelmä", "lättläst_sammanfattning", Text, ["Selkokielinen tiivistelmä", "Lättläst sammanfattning", "Easy-language summary"],
            ["Sama selkokielellä.", "Samma sak på lätt språk.", "The same in easy language."]),
        field("target_group", "kohderyhmä", "målgrupp", Text, ["Kohderyhmä", "Målgrupp", "Target group"],
            ["Ketä varten hanke on.", "För vem projektet är till.", "Whom the project is for."]),
        field("expected_results", "odotetut_tulokset", "förväntade_resultat", TEXTS, ["Odotetut tulokset", "Förväntade resultat", "Expected results"],
            ["Mitä hankkeesta odotetaan syntyvän.", "Vad projektet väntas ge.", "What the project is expected to bring about."]),
        field("results", "tulokset", "resultat", TEXTS, ["Tulokset", "Resultat", "Results"],
            ["Mitä hankkeessa syntyi.", "Vad projektet gav.", "What came of the project."]),
        field("themes", "teemat", "teman", List(&Kind::Vocabulary(Vocabulary::Theme)), ["Teemat", "Teman", "Themes"],
            ["Teemat sivuston sanastosta.", "Teman enligt webbplatsens ordlista.", "Themes of the site's vocabulary."]),
        field("keywords", "asiasanat", "ämnesord", TEXTS, ["Asiasanat", "Ämnesord", "Keywords"],
            ["Vapaat asiasanat.", "Fria ämnesord.", "Free keywords."]),
        field("funders", "rahoittajat", "finansiärer", ORGANISATIONS, ["Rahoittajat", "Finansiärer", "Funders"],
            ["Ketkä hanketta rahoittavat.", "Vem som finansierar projektet.", "Who pays for the project."]),
        field("implementers", "toteuttajat", "genomförare", ORGANISATIONS, ["Toteuttajat", "Genomförare", "Implementers"],
            ["Ketkä hanketta toteuttavat: nimi, tai nimi ja rooli.", "Vem som genomför projektet: namn, eller namn och roll.", "Who carries out the project: a name, or name and role."]),
        field("partners", "kumppanit", "samarbetspartner", ORGANISATIONS, ["Yhteistyökumppanit", "Samarbetspartner", "Partners"],
            ["Muut, jotka ovat mukana.", "Andra som är med.", "Others who take part."]),
        field("contacts", "yhteystiedot", "kontaktuppgifter", List(&Record(&CONTACT)), ["Yhteystiedot", "Kontaktuppgifter", "Contact"],
            ["Keneltä voi kysyä: rooli ja organisaatio ensin.", "Vem man kan fråga: roll och organisation först.", "Whom to ask: role and organisation first."]),
        field("budget", "talous", "ekonomi", MoneyOr(&BUDGET), ["Kustannukset ja rahoitus", "Kostnader och finansiering", "Costs and funding"],
            ["Kustannukset ja rahoitus, tai vain se luku, joka tiedetään.", "Kostnader och finansiering, eller bara den siffra som är känd.", "Costs and funding, or the one figure that is known."]),
        field("attachments", "liitteet", "bilagor", List(&Record(&ATTACHMENT)), ["Liitteet", "Bilagor", "Attachments"],
            ["Asiakirjat: tiedosto kortin vieressä, verkko-osoite tai pelkkä nimi.", "Dokument: en fil bredvid kortet, en webbadress eller bara ett namn.", "Documents: a file beside the card, a web address, or a title alone."]),
        field("links", "linkit", "länkar", List(&Record(&LINK)), ["Linkit", "Länkar", "Links"],
            ["Muut verkkosivut.", "Andra webbsidor.", "Other web pages."]),
        field("logos", "logot", "logotyper", List(&Record(&LOGO)), ["Logot", "Logotyper", "Logos"],
            ["Rahoittajien ja toteuttajien logot.", "Finansiärernas och genomförarnas logotyper.", "Logos of funders and implementers."]),
        field("image", "kuva", "bild", Record(&IMAGE), ["Kuva", "Bild", "Image"],
            ["Hankkeen kuva ja sen tekstivastine.", "Projektets bild och dess textalternativ.", "The project's image and its text alternative."]),
        field("parent", "päähanke", "huvudprojekt", TextOr(&RELATION), ["Päähanke", "Huvudprojekt", "Main project"],
            ["Hanke, jonka osa tämä on.", "Projektet som detta är en del av.", "The project that this is a part of."]),
        field("predecessor", "edeltäjä", "föregående_projekt föregångare", TextOr(&RELATION), ["Edeltävä hanke", "Föregående projekt", "Preceding project"],
            ["Hanke, jota tämä jatkaa.", "Projektet som detta fortsätter.", "The project that this one follows."]),
        field("successor", "jatkohanke", "fortsättningsprojekt", TextOr(&RELATION), ["Jatkohanke", "Fortsättningsprojekt", "Follow-on project"],
            ["Hanke, joka jatkaa tätä.", "Projektet som fortsätter detta.", "The project that follows this one."]),
        field("milestones", "välitavoitteet", "delmål", List(&Record(&MILESTONE)), ["Välitavoitteet", "Delmål", "Milestones"],
            ["Välitavoitteet ja niiden ajat.", "Delmål och deras tider.", "Milestones and their dates."]),
        field("indicators", "mittarit", "indikatorer", List(&Record(&INDICATOR)), ["Mittarit", "Indikatorer", "Indicators"],
            ["Mittarit: lähtötaso, tavoite ja toteuma.", "Indikatorer: utgångsläge, mål och utfall.", "Indicators: baseline, target and actual value."]),
        field("updated", "päivitetty", "uppdaterad", Date, ["Päivitetty", "Uppdaterad", "Updated"],
            ["Milloin kortin tietoja on viimeksi muutettu.", "När kortets uppgifter senast ändrades.", "When the facts of the card were last changed."]),
        field("draft", "luonnos", "utkast", Bool, ["Luonnos", "Utkast", "Draft"],
            ["kyllä, kun korttia ei vielä julkaista.", "ja, när kortet ännu inte publiceras.", "yes, while the card is not to be published."]),
        field("publish_from", "julkaistaan", "publiceras", Date, ["Julkaistaan", "Publiceras", "Publish from"],
            ["Päivä, josta alkaen kortti näkyy.", "Dagen från vilken kortet syns.", "The day from which the card is shown."]),
        field("publish_until", "näkyy_asti", "syns_till", Date, ["Näkyy asti", "Syns till", "Publish until"],
            ["Viimeinen päivä, jona kortti näkyy.", "Sista dagen som kortet syns.", "The last day on which the card is shown."]),
        field("gone", "poistettu", "borttaget", Text, ["Miksi poistettu", "Varför borttaget", "Why removed"],
            ["Syy, kun hanke poistetaan luettelosta. Sen osoitteeseen jää sivu, joka kertoo syyn ja mistä etsiä.", "Orsaken, när projektet tas bort ur katalogen. På dess adress blir en sida kvar som berättar orsaken och var man kan leta.", "The reason, where the project is removed from the catalogue. A page stays at its address that tells it, and where to look."]),
        field("aliases", "vanhat_osoitteet", "gamla_adresser", TEXTS, ["Vanhat osoitteet", "Gamla adresser", "Old addresses"],
            ["Kortin vanhat osoitteet sivustolla; niistä ohjataan tänne. Osoite voi olla sellainen kuin vanha/sivu.html; osoitteista kuten hanke.asp?ID=123 ohjaa palvelin tiedoston redirects/nginx.map tai redirects/apache.conf avulla.", "Kortets gamla adresser på webbplatsen; de leder hit. En adress kan vara som gammal/sida.html; från adresser som projekt.asp?ID=123 leder servern med hjälp av filen redirects/nginx.map eller redirects/apache.conf.", "Old addresses of the card on this site; they lead here. One may be like old/page.html; from such as project.asp?ID=123 the server leads on, by the file redirects/nginx.map or redirects/apache.conf."]),
    ]).requires(&[&["title"]]);

/// An organisation where it is more than a name.
#[rustfmt::skip]
pub static ORGANISATION: Table = table("organisation", &[
        field("name", "nimi", "namn", Text, ["Nimi", "Namn", "Name"],
            ["Organisaation nimi.", "Organisationens namn.", "The name of the organisation."]),
        field("role", "rooli", "roll", Text, ["Rooli", "Roll", "Role"],
            ["hakija, hallinnoija, päätoteuttaja, osatoteuttaja tai oma teksti.", "sökande, administratör, huvudgenomförare, delgenomförare eller egen text.", "applicant, coordinator, lead, part or words of your own."]),
        field("business_id", "y_tunnus", "fo_nummer", Text, ["Y-tunnus", "FO-nummer", "Business ID"],
            ["Y-tunnus, esimerkiksi 0187690-1.", "FO-nummer, till exempel 0187690-1.", "The Finnish business ID, such as 0187690-1."]),
        field("url", "osoite verkko_osoite", "adress webbadress", Url, ["Verkko-osoite", "Webbadress", "Web address"],
            ["Organisaation verkkosivu.", "Organisationens webbsida.", "The organisation's web page."]),
    ]).requires(&[&["name"]]);

/// A contact: a role and an organisation, and a person only when one is given.
#[rustfmt::skip]
pub static CONTACT: Table = table("contact", &[
        field("role", "rooli", "roll", Text, ["Rooli", "Roll", "Role"],
            ["Tehtävä hankkeessa, esimerkiksi projektipäällikkö.", "Uppgiften i projektet, till exempel projektchef.", "The task in the project, such as project manager."]),
        field("organisation", "organisaatio", "organisation", Text, ["Organisaatio", "Organisation", "Organisation"],
            ["Organisaatio, jossa tehtävä on.", "Organisationen där uppgiften finns.", "The organisation of that task."]),
        field("name", "nimi", "namn", Text, ["Nimi", "Namn", "Name"],
            ["Henkilön nimi, vain kun siihen on lupa.", "Personens namn, bara med tillstånd.", "A person's name, only with permission."]),
        field("email", "sähköposti", "e_post", Text, ["Sähköposti", "E-post", "E-mail"],
            ["Sähköpostiosoite.", "E-postadress.", "An e-mail address."]),
        field("phone", "puhelin", "telefon", Text, ["Puhelin", "Telefon", "Telephone"],
            ["Puhelinnumero.", "Telefonnummer.", "A telephone number."]),
        field("visible_until", "näkyy_asti", "syns_till", Date, ["Näkyy asti", "Syns till", "Visible until"],
            ["Viimeinen päivä, jona tieto näkyy.", "Sista dagen som uppgiften syns.", "The last day on which this is shown."]),
    ]);

/// An attachment: a file beside the card, an address, or a title alone.
#[rustfmt::skip]
pub static ATTACHMENT: Table = table("attachment", &[
        field("title", "nimi", "namn", Text, ["Nimi", "Namn", "Title"],
            ["Asiakirjan nimi.", "Dokumentets namn.", "The title of the document."]),
        field("file", "tiedosto", "fil", File, ["Tiedosto", "Fil", "File"],
            ["Tiedosto kortin vieressä.", "En fil bredvid kortet.", "A file beside the card."]),
        field("url", "osoite verkko_osoite", "adress webbadress", Url, ["Verkko-osoite", "Webbadress", "Web address"],
            ["Osoite muualla verkossa.", "Adress på annat håll på webben.", "An address elsewhere on the web."]),
        field("language", "kieli", "språk", Text, ["Kieli", "Språk", "Language"],
            ["Asiakirjan kieli: fi, sv, en …", "Dokumentets språk: fi, sv, en …", "The language of the document: fi, sv, en …"]),
        field("date", "päivä", "datum", Date, ["Päiväys", "Datum", "Date"],
            ["Asiakirjan päiväys.", "Dokumentets datum.", "The date of the document."]),
        field("format", "muoto", "format", Text, ["Muoto", "Format", "Format"],
            ["Tiedostomuoto; luetaan tiedostosta, kun se on annettu.", "Filformat; läses ur filen när den finns.", "The format; read from the file where there is one."]),
        field("size_kb", "koko_kt", "storlek_kb", Number, ["Koko (kt)", "Storlek (kB)", "Size (kB)"],
            ["Koko kilotavuina; luetaan tiedostosta, kun se on annettu.", "Storlek i kilobyte; läses ur filen när den finns.", "The size in kilobytes; read from the file where there is one."]),
        field("accessible", "saavutettava", "tillgänglig", Choice(&choices::ACCESSIBLE), ["Saavutettava", "Tillgänglig", "Accessible"],
            ["kyllä, ei tai ei tiedossa.", "ja, nej eller okänt.", "yes, no or unknown."]),
        field("reason", "syy", "orsak", Text, ["Syy", "Orsak", "Reason"],
            ["Miksi asiakirja ei ole saavutettava.", "Varför dokumentet inte är tillgängligt.", "Why the document is not accessible."]),
        field("note", "huomautus", "anmärkning", Text, ["Huomautus", "Anmärkning", "Note"],
            ["Mitä lukijan on hyvä tietää asiakirjasta.", "Vad läsaren bör veta om dokumentet.", "What a reader should know of the document."]),
    ]).requires(&[&["title"]]);

/// A logo.
#[rustfmt::skip]
pub static LOGO: Table = table("logo", &[
        field("file", "tiedosto", "fil", File, ["Tiedosto", "Fil", "File"],
            ["Logon tiedosto kortin vieressä.", "Logotypens fil bredvid kortet.", "The file of the logo, beside the card."]),
        field("alt", "tekstivastine", "textalternativ", Text, ["Tekstivastine", "Textalternativ", "Text alternative"],
            ["Mitä logossa lukee.", "Vad som står i logotypen.", "What the logo says."]),
        field("url", "osoite verkko_osoite", "adress webbadress", Url, ["Verkko-osoite", "Webbadress", "Web address"],
            ["Sivu, jolle logo vie.", "Sidan som logotypen leder till.", "The page that the logo leads to."]),
    ]).requires(&[&["file"], &["alt"]]);

/// The image of a card or a post.
#[rustfmt::skip]
pub static IMAGE: Table = table("image", &[
        field("file", "tiedosto", "fil", File, ["Tiedosto", "Fil", "File"],
            ["Kuvatiedosto kortin vieressä.", "Bildfilen bredvid kortet.", "The image file, beside the card."]),
        field("alt", "tekstivastine", "textalternativ", Text, ["Tekstivastine", "Textalternativ", "Text alternative"],
            ["Mitä kuvassa on, sille joka ei näe sitä.", "Vad bilden visar, för den som inte ser den.", "What the image shows, for those who cannot see it."]),
        field("caption", "kuvateksti", "bildtext", Text, ["Kuvateksti", "Bildtext", "Caption"],
            ["Teksti kuvan alla.", "Texten under bilden.", "The text below the image."]),
        field("credit", "kuvaaja tekijä", "fotograf upphovsperson", Text, ["Kuvaaja", "Fotograf", "Credit"],
            ["Kuvan tekijä.", "Bildens upphovsperson.", "Who made the image."]),
        field("licence", "lisenssi käyttöoikeus", "licens", Text, ["Lisenssi", "Licens", "Licence"],
            ["Kuvan käyttöoikeus.", "Bildens licens.", "The licence of the image."]),
    ]).requires(&[&["file"], &["alt"]]);

/// A link.
#[rustfmt::skip]
pub static LINK: Table = table("link", &[
        field("title", "nimi", "namn", Text, ["Nimi", "Namn", "Title"],
            ["Mihin linkki vie.", "Vart länken leder.", "Where the link leads."]),
        field("url", "osoite verkko_osoite", "adress webbadress", Url, ["Verkko-osoite", "Webbadress", "Web address"],
            ["Linkin osoite; jos sitä ei ole, vain nimi näytetään.", "Länkens adress; utan den visas bara namnet.", "The address; without one, the title alone is shown."]),
    ]).requires(&[&["title", "url"]]);

/// A relation to another project: `ID`, or a title (and an address) for one outside the catalogue.
#[rustfmt::skip]
pub static RELATION: Table = table("relation", &[
        field("id", "tunnus", "projekt_id", Text, ["Tunnus", "Id", "Id"],
            ["Hankkeen tunnus tässä luettelossa.", "Projektets id i denna katalog.", "The id of a project of this catalogue."]),
        field("title", "nimi", "namn", Text, ["Nimi", "Namn", "Title"],
            ["Luettelon ulkopuolisen hankkeen nimi.", "Namnet på ett projekt utanför katalogen.", "The name of a project outside the catalogue."]),
        field("url", "osoite verkko_osoite", "adress webbadress", Url, ["Verkko-osoite", "Webbadress", "Web address"],
            ["Sen verkko-osoite, jos on.", "Dess webbadress, om den finns.", "Its web address, if it has one."]),
    ]).requires(&[&["id", "title"]]);

/// A milestone, with one date or a start and an end.
#[rustfmt::skip]
pub static MILESTONE: Table = table("milestone", &[
        field("name", "nimi", "namn", Text, ["Välitavoite", "Delmål", "Milestone"],
            ["Mitä silloin on valmiina.", "Vad som då är klart.", "What is reached."]),
        field("date", "päivä", "datum", Date, ["Ajankohta", "Tidpunkt", "Date"],
            ["Milloin.", "När.", "When."]),
        field("start", "alkaa", "börjar", Date, ["Alkaa", "Börjar", "Start"],
            ["Milloin vaihe alkaa.", "När skedet börjar.", "When the phase starts."]),
        field("end", "päättyy", "slutar", Date, ["Päättyy", "Slutar", "End"],
            ["Milloin vaihe päättyy.", "När skedet slutar.", "When the phase ends."]),
    ]).requires(&[&["name"]]);

/// An indicator with its baseline, target and actual value.
#[rustfmt::skip]
pub static INDICATOR: Table = table("indicator", &[
        field("name", "nimi", "namn", Text, ["Mittari", "Indikator", "Indicator"],
            ["Mitä mitataan.", "Vad som mäts.", "What is measured."]),
        field("unit", "yksikkö", "enhet", Text, ["Yksikkö", "Enhet", "Unit"],
            ["Missä yksikössä.", "I vilken enhet.", "In which unit."]),
        field("baseline", "lähtötaso", "utgångsläge", Text, ["Lähtötaso", "Utgångsläge", "Baseline"],
            ["Arvo ennen hanketta.", "Värdet före projektet.", "The value before the project."]),
        field("target", "tavoite", "mål", Text, ["Tavoite", "Mål", "Target"],
            ["Tavoitearvo.", "Målvärdet.", "The value aimed at."]),
        field("actual", "toteuma", "utfall", Text, ["Toteuma", "Utfall", "Actual"],
            ["Toteutunut arvo.", "Det uppnådda värdet.", "The value reached."]),
    ]).requires(&[&["name"]]);

/// Costs and funding of a project.
#[rustfmt::skip]
pub static BUDGET: Table = table("budget", &[
        field("total", "yhteensä", "totalt", MoneyOr(&BUDGET_TOTAL), ["Yhteensä", "Totalt", "Total"],
            ["Kaikki yhteensä, kun erittelyä ei ole; tai loppusummarivi.", "Allt totalt, när specifikation saknas; eller slutsummans rad.", "All in all, where no rows are known; or the row of totals."]),
        field("grant", "avustus", "understöd", Money, ["Avustus", "Understöd", "Grant"],
            ["Avustuksen määrä.", "Understödets belopp.", "The amount of the grant."]),
        field("own_share", "omarahoitus", "självfinansiering", Money, ["Omarahoitus", "Självfinansiering", "Self-funding"],
            ["Oman rahoituksen määrä.", "Den egna finansieringens belopp.", "The amount of one's own funding."]),
        field("stage", "vaihe", "skede", Choice(&choices::STAGE), ["Vaihe", "Skede", "Stage"],
            ["haettu, myönnetty tai toteutunut.", "ansökt, beviljat eller utfall.", "applied, granted or spent."]),
        field("vat", "alv", "moms", Choice(&choices::VAT), ["Arvonlisävero", "Mervärdesskatt", "VAT"],
            ["sisältyy tai ei sisälly.", "ingår eller ingår inte.", "included or excluded."]),
        field("currency", "valuutta", "valuta", Text, ["Valuutta", "Valuta", "Currency"],
            ["Valuutan tunnus; EUR, jos muuta ei sanota.", "Valutans kod; EUR om inget annat sägs.", "The currency code; EUR unless given."]),
        field("approximate", "likimääräinen", "ungefärlig", Bool, ["Likimääräinen", "Ungefärlig", "Approximate"],
            ["kyllä, kun luvut ovat noin-lukuja.", "ja, när siffrorna är ungefärliga.", "yes, where the figures are about right only."]),
        field("scope", "kattavuus", "omfattning", Text, ["Kattavuus", "Omfattning", "Scope"],
            ["Mitä luvut kattavat, jos eivät koko hanketta.", "Vad siffrorna täcker, om inte hela projektet.", "What the figures cover, where that is not the whole project."]),
        field("decision", "päätös", "beslut", Record(&DECISION), ["Rahoituspäätös", "Finansieringsbeslut", "Funding decision"],
            ["Rahoituspäätöksen päivä ja numero.", "Finansieringsbeslutets datum och nummer.", "Date and number of the funding decision."]),
        field("periods", "jaksot kaudet", "perioder", List(&Text), ["Jaksot", "Perioder", "Periods"],
            ["Sarakkeiden nimet, esimerkiksi vuodet.", "Kolumnernas namn, till exempel år.", "The names of the columns, such as years."]),
        field("costs", "kustannukset", "kostnader", List(&Record(&BUDGET_ROW)), ["Kustannukset", "Kostnader", "Costs"],
            ["Kustannusrivit.", "Kostnadsraderna.", "The rows of costs."]),
        field("costs_total", "kustannukset_yhteensä", "kostnader_totalt", MoneyOr(&BUDGET_TOTAL), ["Kustannukset yhteensä", "Kostnader totalt", "Total costs"],
            ["Kustannusten julkaistu loppusumma.", "Kostnadernas publicerade slutsumma.", "The published totals of the costs."]),
        field("funding", "rahoitus", "finansiering", List(&Record(&BUDGET_ROW)), ["Rahoitus", "Finansiering", "Funding"],
            ["Rahoitusrivit.", "Finansieringsraderna.", "The rows of funding."]),
        field("funding_total", "rahoitus_yhteensä", "finansiering_totalt", MoneyOr(&BUDGET_TOTAL), ["Rahoitus yhteensä", "Finansiering totalt", "Total funding"],
            ["Rahoituksen julkaistu loppusumma.", "Finansieringens publicerade slutsumma.", "The published totals of the funding."]),
        field("note", "huomautus", "anmärkning", Text, ["Huomautus", "Anmärkning", "Note"],
            ["Mitä lukijan on hyvä tietää luvuista.", "Vad läsaren bör veta om siffrorna.", "What a reader should know of the figures."]),
    ]);

/// A row of costs or funding, one amount a period.
#[rustfmt::skip]
pub static BUDGET_ROW: Table = table("budget row", &[
        field("label", "nimike", "benämning", Text, ["Nimike", "Benämning", "Label"],
            ["Rivin nimi.", "Radens namn.", "What the row is."]),
        field("amounts", "summat", "belopp", List(&Money), ["Summat", "Belopp", "Amounts"],
            ["Yksi summa kullekin jaksolle.", "Ett belopp för varje period.", "One amount a period."]),
        field("total", "yhteensä", "totalt", Money, ["Yhteensä", "Totalt", "Total"],
            ["Rivin summa; lasketaan, jos puuttuu.", "Radens summa; räknas om den saknas.", "The sum of the row; computed where missing."]),
        field("share_percent", "osuus_prosentti", "andel_procent", Number, ["Osuus (%)", "Andel (%)", "Share (%)"],
            ["Osuus koko rahoituksesta prosentteina.", "Andel av hela finansieringen i procent.", "The share of all funding, in per cent."]),
        field("of_which", "josta", "varav", List(&Record(&BUDGET_ROW)), ["Josta", "Varav", "Of which"],
            ["Rivit, jotka sisältyvät tähän riviin.", "Rader som ingår i denna rad.", "Rows that are part of this row."]),
        field("source", "lähde rahoittaja", "källa finansiär", Text, ["Rahoittaja", "Finansiär", "Source"],
            ["Organisaatio, jolta raha tulee.", "Organisationen som pengarna kommer från.", "The organisation that pays."]),
        field("kind", "laji", "slag", Choice(&choices::FUNDING_KIND), ["Rahoituksen laji", "Slag av finansiering", "Kind"],
            ["eu, valtio, kunta, muu julkinen, yksityinen tai oma.", "eu, stat, kommun, annan offentlig, privat eller egen.", "eu, state, municipality, other public, private or own."]),
        field("note", "huomautus", "anmärkning", Text, ["Huomautus", "Anmärkning", "Note"],
            ["Mitä lukijan on hyvä tietää rivistä.", "Vad läsaren bör veta om raden.", "What a reader should know of the row."]),
    ]).requires(&[&["label"]]);

/// Column totals and their sum.
#[rustfmt::skip]
pub static BUDGET_TOTAL: Table = table("budget total", &[
        field("total", "yhteensä", "totalt", Money, ["Yhteensä", "Totalt", "Total"],
            ["Loppusumma.", "Slutsumman.", "The grand total."]),
        field("amounts", "summat", "belopp", List(&Money), ["Summat", "Belopp", "Amounts"],
            ["Yksi summa kullekin jaksolle.", "Ett belopp för varje period.", "One amount a period."]),
    ]);

/// A funding decision.
#[rustfmt::skip]
pub static DECISION: Table = table("decision", &[
        field("date", "päivä", "datum", Date, ["Päätöspäivä", "Beslutsdatum", "Decision date"],
            ["Päätöksen päivä.", "Beslutets datum.", "The day of the decision."]),
        field("number", "numero", "nummer", Text, ["Päätösnumero", "Beslutsnummer", "Decision number"],
            ["Päätöksen numero.", "Beslutets nummer.", "The number of the decision."]),
    ]);
