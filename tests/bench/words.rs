//! The names and words of the corpus. Places are real, so that they pass the checks; all else is made up.

/// The 19 regions, each with some of its municipalities: the name, and the genitive for names of organisations.
pub const REGIONS: [(&str, &[(&str, &str)]); 19] = [
    ("Uusimaa", &[("Helsinki", "Helsingin"), ("Espoo", "Espoon"), ("Vantaa", "Vantaan"), ("Porvoo", "Porvoon")]),
    ("Pirkanmaa", &[("Tampere", "Tampereen"), ("Nokia", "Nokian"), ("Akaa", "Akaan"), ("Ylöjärvi", "Ylöjärven")]),
    ("Varsinais-Suomi", &[("Turku", "Turun"), ("Salo", "Salon"), ("Kaarina", "Kaarinan"), ("Raisio", "Raision")]),
    ("Pohjois-Pohjanmaa", &[("Oulu", "Oulun"), ("Kempele", "Kempeleen"), ("Raahe", "Raahen"), ("Ii", "Iin")]),
    ("Keski-Suomi", &[("Jyväskylä", "Jyväskylän"), ("Äänekoski", "Äänekosken"), ("Laukaa", "Laukaan")]),
    ("Pohjois-Savo", &[("Kuopio", "Kuopion"), ("Iisalmi", "Iisalmen"), ("Varkaus", "Varkauden")]),
    ("Satakunta", &[("Pori", "Porin"), ("Rauma", "Rauman"), ("Ulvila", "Ulvilan")]),
    ("Päijät-Häme", &[("Lahti", "Lahden"), ("Heinola", "Heinolan"), ("Orimattila", "Orimattilan")]),
    ("Etelä-Pohjanmaa", &[("Seinäjoki", "Seinäjoen"), ("Kurikka", "Kurikan"), ("Lapua", "Lapuan")]),
    ("Lappi", &[("Rovaniemi", "Rovaniemen"), ("Kemi", "Kemin"), ("Inari", "Inarin"), ("Sodankylä", "Sodankylän")]),
    ("Pohjois-Karjala", &[("Joensuu", "Joensuun"), ("Lieksa", "Lieksan"), ("Kitee", "Kiteen")]),
    ("Pohjanmaa", &[("Vaasa", "Vaasan"), ("Mustasaari", "Mustasaaren"), ("Närpiö", "Närpiön")]),
    ("Kanta-Häme", &[("Hämeenlinna", "Hämeenlinnan"), ("Riihimäki", "Riihimäen"), ("Forssa", "Forssan")]),
    ("Kymenlaakso", &[("Kouvola", "Kouvolan"), ("Kotka", "Kotkan"), ("Hamina", "Haminan")]),
    ("Etelä-Savo", &[("Mikkeli", "Mikkelin"), ("Savonlinna", "Savonlinnan"), ("Pieksämäki", "Pieksämäen")]),
    ("Etelä-Karjala", &[("Lappeenranta", "Lappeenrannan"), ("Imatra", "Imatran"), ("Ruokolahti", "Ruokolahden")]),
    ("Kainuu", &[("Kajaani", "Kajaanin"), ("Kuhmo", "Kuhmon"), ("Sotkamo", "Sotkamon")]),
    ("Keski-Pohjanmaa", &[("Kokkola", "Kokkolan"), ("Kannus", "Kannuksen"), ("Toholampi", "Toholammin")]),
    ("Ahvenanmaa", &[("Maarianhamina", "Maarianhaminan"), ("Jomala", "Jomalan"), ("Finström", "Finströmin")]),
];

/// What organisations of a municipality are called.
pub const ORGANISATIONS: [&str; 9] = [
    "kaupunki",
    "seudun kehitysyhtiö Oy",
    "ammattikorkeakoulu",
    "seurakuntayhtymä",
    "setlementti ry",
    "yliopistokeskus",
    "nuorisosäätiö sr",
    "yrittäjät ry",
    "hyvinvointiyhdistys ry",
];

/// Who else pays.
pub const STATE: [&str; 5] = [
    "Sosiaali- ja terveysministeriö",
    "Opetus- ja kulttuuriministeriö",
    "Ympäristöministeriö",
    "Työ- ja elinkeinoministeriö",
    "Liikenne- ja viestintäministeriö",
];

/// What is said of projects that are over, the commonest first.
pub const ENDED: [&str; 3] = ["päättynyt", "raportointi", "seuranta"];

/// Project types.
pub const TYPES: [&str; 4] = ["kehittämishanke", "rahoitushanke", "kaupungin oma hanke", "tutkimushanke"];

/// What the 20 portfolios are about.
pub const PORTFOLIOS: [&str; 20] = [
    "Hyvinvointi",
    "Oppiminen",
    "Elinvoima",
    "Ilmasto",
    "Digitalisaatio",
    "Liikkuminen",
    "Lähiöt",
    "Kulttuuri",
    "Osallisuus",
    "Työllisyys",
    "Kiertotalous",
    "Vesistöt",
    "Turvallisuus",
    "Saavutettavuus",
    "Maaseutu",
    "Saaristo",
    "Matkailu",
    "Energia",
    "Rakentaminen",
    "Älykäs kaupunki",
];

/// What the portfolios about each of these are called: in all there are 120.
pub const KINDS_OF_PORTFOLIO: [&str; 6] = [
    "kehittämissalkku",
    "kokeilusalkku",
    "kansainväliset hankkeet",
    "kumppanuushankkeet",
    "selvitykset",
    "EU-hankkeet",
];

/// What companies and small associations are called, of which there are more the more cards there are.
pub const COMPANIES: [&str; 5] = ["Oy", "Osk", "ry", "Ky", "tmi"];

/// Names of people, as common as can be.
pub const FIRST_NAMES: [&str; 8] = ["Maija", "Matti", "Liisa", "Kalle", "Aino", "Ville", "Sari", "Jussi"];

/// More names of people.
pub const LAST_NAMES: [&str; 8] =
    ["Meikäläinen", "Virtanen", "Korhonen", "Nieminen", "Mäkinen", "Hämäläinen", "Laine", "Koskinen"];

/// What is counted by those who measure.
pub const UNITS: [&str; 4] = ["kpl", "henkilöä", "tuntia", "yritystä"];

/// Themes.
pub const THEMES: [&str; 16] = [
    "perheet",
    "nuoret",
    "ikääntyneet",
    "koulutus",
    "työ",
    "yrittäjyys",
    "ilmasto",
    "luonto",
    "liikenne",
    "asuminen",
    "terveys",
    "liikunta",
    "kulttuuri",
    "maahanmuutto",
    "data",
    "ruoka",
];

/// Words of the titles.
pub const TITLE_FIRST: [&str; 12] = [
    "Toimiva arki",
    "Yhteinen suunta",
    "Uusi alku",
    "Vahva juuri",
    "Hyvä polku",
    "Avoin ovi",
    "Elävä keskusta",
    "Älykäs ranta",
    "Terve askel",
    "Kestävä kasvu",
    "Rohkea kokeilu",
    "Öljytön talo",
];

/// More words of the titles.
pub const TITLE_LAST: [&str; 10] = [
    "palvelujen uudistaminen",
    "toimintamallin juurruttaminen",
    "verkoston rakentaminen",
    "osaamisen vahvistaminen",
    "pilotti ja arviointi",
    "selvitys ja suunnitelma",
    "yhteiskehittäminen asukkaiden kanssa",
    "kokeilusta käytännöksi",
    "tiedolla johtamisen välineet",
    "ympäristön kunnostus",
];

/// Words of the texts.
pub const WORDS: [&str; 96] = [
    "hanke",
    "kunta",
    "asukkaat",
    "palvelu",
    "kehittäminen",
    "yhteistyö",
    "verkosto",
    "toimintamalli",
    "tavoite",
    "tulos",
    "maakunta",
    "työntekijä",
    "perhe",
    "nuoret",
    "koulu",
    "tuki",
    "ohjaus",
    "tieto",
    "arviointi",
    "kokeilu",
    "käytäntö",
    "suunnitelma",
    "rahoitus",
    "avustus",
    "kaupunki",
    "yhteisö",
    "järjestö",
    "vaikutus",
    "muutos",
    "tarve",
    "ratkaisu",
    "menetelmä",
    "mittari",
    "seuranta",
    "vaihe",
    "aikataulu",
    "työpaja",
    "kysely",
    "haastattelu",
    "raportti",
    "päätös",
    "johtaminen",
    "osallisuus",
    "yhdenvertaisuus",
    "saavutettavuus",
    "laatu",
    "ja",
    "sekä",
    "että",
    "joka",
    "jossa",
    "kun",
    "myös",
    "mutta",
    "on",
    "oli",
    "ovat",
    "voidaan",
    "tehdään",
    "rakennetaan",
    "otetaan",
    "käyttöön",
    "vahvistetaan",
    "sovitaan",
    "kootaan",
    "jaetaan",
    "opitaan",
    "yhdessä",
    "paikallisesti",
    "alueellisesti",
    "erityisesti",
    "aiempaa",
    "paremmin",
    "nopeammin",
    "avoimesti",
    "vuosittain",
    "uusi",
    "yhteinen",
    "alueellinen",
    "valtakunnallinen",
    "pitkäjänteinen",
    "monialainen",
    "ennaltaehkäisevä",
    "kestävä",
    "digitaalinen",
    "asiakaslähtöinen",
    "pieni",
    "laaja",
    "tärkeä",
    "näkyvä",
    "lähellä",
    "arjessa",
    "ympäri",
    "vuoden",
    "läpi",
    "mukaan",
];

/// Headings of the texts.
pub const HEADINGS: [&str; 5] = ["Lähtökohta", "Tavoitteet", "Mitä tehtiin", "Tulokset ja vaikutukset", "Jatko"];
