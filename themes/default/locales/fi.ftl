# Teeman tekstit suomeksi. Muoto on Fluent: https://projectfluent.org

## Joka sivulla
skip = Siirry sisältöön
menu = Päävalikko
breadcrumbs = Murupolku
external = toinen sivusto
unpublished = Julkaisematon
unpublished-note = Tämä sivu näkyy vain esikatselussa.
report-error = Ilmoita virheestä
report-subject = Virhe sivulla: { $title }
csv-link = Hankkeet taulukkona (CSV)
feed-link = Uutissyöte (Atom)
feed-title = { $title }: muutokset ja uutiset
updated = Päivitetty
contents = Sisällys
not-known = ei tiedossa
not-online = ei saatavilla verkossa
address-not-known = osoite ei ole tiedossa

## Valikko ja sivujen nimet
home = Etusivu
nav-projects = Hankkeet
nav-news = Uutiset
nav-indexes = Hakemistot
projects-title = Kaikki hankkeet
alphabet-title = Hankkeet A–Ö
indexes-title = Kaikki hakemistot
news-title = Uutiset
reports-title = Raportit
not-found-title = Sivua ei löytynyt
not-found-text = Sivu on ehkä poistettu tai sen osoite on muuttunut. Tarkista osoite tai etsi hanke etusivun kautta.
not-found-home = Siirry etusivulle
moved = Sivu on siirtynyt
gone = Poistettu
gone-text = { $kind ->
    [report] Raportti on poistettu sivustolta.
    [post] Uutinen on poistettu sivustolta.
   *[project] Hanke on poistettu luettelosta.
}
gone-until = Se oli nähtävillä { $date } asti.
gone-reason = Miksi
gone-leads = Mistä etsiä
gone-list = { $kind ->
    [report] Muut raportit
    [post] Muut uutiset
   *[project] Muut hankkeet
}

## Hakemistojen lajit
kind-portfolio = Salkut
kind-portfolio-one = Salkku
kind-region = Maakunnat
kind-region-one = Maakunta
kind-status = Tilat
kind-status-one = Tila
kind-type = Hanketyypit
kind-type-one = Hanketyyppi
kind-programme = Ohjelmat
kind-programme-one = Ohjelma
kind-theme = Teemat
kind-theme-one = Teema
kind-municipality = Kunnat
kind-municipality-one = Kunta
kind-county = Hyvinvointialueet
kind-county-one = Hyvinvointialue
kind-year = Aloitusvuodet
kind-year-one = Aloitusvuosi
kind-organisation = Toimijat
kind-organisation-one = Toimija
kind-project = Hanke

## Lukumäärät ja summat
projects-count = { $count ->
    [one] { $count } hanke
   *[other] { $count } hanketta
}
values-count = { $kind ->
    [portfolio] { $count ->
        [one] { $count } salkku
       *[other] { $count } salkkua
    }
    [region] { $count ->
        [one] { $count } maakunta
       *[other] { $count } maakuntaa
    }
    [status] { $count ->
        [one] { $count } tila
       *[other] { $count } tilaa
    }
    [type] { $count ->
        [one] { $count } hanketyyppi
       *[other] { $count } hanketyyppiä
    }
    [programme] { $count ->
        [one] { $count } ohjelma
       *[other] { $count } ohjelmaa
    }
    [theme] { $count ->
        [one] { $count } teema
       *[other] { $count } teemaa
    }
    [municipality] { $count ->
        [one] { $count } kunta
       *[other] { $count } kuntaa
    }
    [county] { $count ->
        [one] { $count } hyvinvointialue
       *[other] { $count } hyvinvointialuetta
    }
    [year] { $count ->
        [one] { $count } aloitusvuosi
       *[other] { $count } aloitusvuotta
    }
    [organisation] { $count ->
        [one] { $count } toimija
       *[other] { $count } toimijaa
    }
   *[other] { $count ->
        [one] { $count } sivu
       *[other] { $count } sivua
    }
}
figure-projects = { $count ->
    [one] hanke
   *[other] hanketta
}
figure-portfolios = { $count ->
    [one] salkku
   *[other] salkkua
}
figure-regions = { $count ->
    [one] maakunta, jossa on hankkeita
   *[other] maakuntaa, joissa on hankkeita
}
total-whole = Rahoitus
total-grant = Avustukset
stage-not-told = vaihetta ei kerrottu
known-of = tieto { $known }/{ $of } hankkeesta
approximately = noin { $amount }
percent = { $value } %

## Etusivu ja luettelot
browse-projects = Selaa hankkeita
browse-indexes = Etsi aiheen tai alueen mukaan
browse-by = Selaa hakemistojen mukaan
latest-projects = Hankkeita
latest-changes = Viimeksi päivitetyt hankkeet
latest-news = Uusimmat uutiset
all-news = Kaikki uutiset
projects-heading = Hankkeet
letters = Alkukirjaimet
no-projects = Sivustolla ei ole vielä julkaistuja hankkeita.
no-news = Uutisia ei ole vielä julkaistu.
no-reports = Raportteja ei ole vielä julkaistu.
pager = Luettelon sivut
pager-previous = Edellinen sivu
pager-next = Seuraava sivu
pager-from = alkaen:
index = Hakemisto
index-lede = { $kind ->
    [portfolio] Salkku kokoaa yhteen hankkeita, joilla on yhteinen päämäärä ja omistaja.
    [region] Hankkeet sen mukaan, missä maakunnassa ne toimivat.
    [status] Hankkeet sen mukaan, missä vaiheessa ne ovat.
    [type] Hankkeet tyypin mukaan.
    [programme] Hankkeet sen mukaan, mihin ohjelmaan ne kuuluvat.
    [theme] Hankkeet teeman mukaan.
    [municipality] Hankkeet sen mukaan, missä kunnassa ne toimivat.
    [county] Hankkeet sen mukaan, millä hyvinvointialueella ne toimivat.
    [year] Hankkeet sen mukaan, minä vuonna ne alkoivat tai alkavat.
    [organisation] Hankkeiden rahoittajat, toteuttajat ja yhteistyökumppanit.
   *[other] Hankkeet ryhmiteltyinä.
}
index-empty = Hakemistossa ei ole vielä mitään.
indexes-lede = Jokainen hakemisto ryhmittelee samat hankkeet eri tavalla.
without-value = { $count ->
    [one] Lisäksi { $count } hankkeesta tätä tietoa ei ole.
   *[other] Lisäksi { $count } hankkeesta tätä tietoa ei ole.
}
map-legend = Hankkeita maakunnassa
map-none = ei hankkeita
map-step = { $from }–{ $to } hanketta
map-unmapped = Vain luettelossa, ei kartalla: { $names }.
map-enlarged = { $name } on kehyksessä suurempana kuin muut.
all-values = { $kind ->
    [portfolio] Kaikki salkut
    [region] Kaikki maakunnat
    [status] Kaikki tilat
    [type] Kaikki hanketyypit
    [programme] Kaikki ohjelmat
    [theme] Kaikki teemat
    [municipality] Kaikki kunnat
    [county] Kaikki hyvinvointialueet
    [year] Kaikki aloitusvuodet
    [organisation] Kaikki toimijat
   *[other] Koko hakemisto
}

## Hakemiston arvon sivu
value-empty = { $kind ->
    [portfolio] Salkussa ei ole julkaistuja hankkeita.
    [region] Maakunnassa ei ole julkaistuja hankkeita.
    [status] Tässä vaiheessa ei ole yhtään julkaistua hanketta.
    [type] Tämän tyyppisiä hankkeita ei ole julkaistu.
    [programme] Ohjelmassa ei ole julkaistuja hankkeita.
    [theme] Teemasta ei ole julkaistuja hankkeita.
    [municipality] Kunnassa ei ole julkaistuja hankkeita.
    [county] Hyvinvointialueella ei ole julkaistuja hankkeita.
    [year] Tänä vuonna alkaneita hankkeita ei ole julkaistu.
    [organisation] Toimijalla ei ole julkaistuja hankkeita.
   *[other] Tässä ei ole julkaistuja hankkeita.
}
value-several = { $kind ->
    [region] Usean maakunnan hanke on mukana jokaisen maakuntansa luvuissa. Siksi maakuntien lukuja ei voi laskea yhteen.
    [municipality] Usean kunnan hanke on mukana jokaisen kuntansa luvuissa. Siksi kuntien lukuja ei voi laskea yhteen.
    [county] Usean hyvinvointialueen hanke on mukana jokaisen alueensa luvuissa. Siksi alueiden lukuja ei voi laskea yhteen.
    [theme] Hanke, jolla on useita teemoja, on mukana jokaisen teemansa luvuissa. Siksi teemojen lukuja ei voi laskea yhteen.
    [organisation] Hanke on mukana jokaisen toimijansa luvuissa. Siksi toimijoiden lukuja ei voi laskea yhteen.
   *[other] Sama hanke voi olla mukana usean sivun luvuissa. Siksi sivujen lukuja ei voi laskea yhteen.
}
people = Vastuuhenkilöt
owner = Omistaja
coordinator = Koordinaattori
goals = Tavoitteet
involvements = Osuus hankkeissa
involvements-caption = Toimijan tehtävät hankkeittain
roles = Tehtävä
paid = Osuus rahoituksesta
paid-note = Osuus näkyy niistä hankkeista, joiden rahoitustaulukko nimeää toimijan.
part-funder = Rahoittaja
part-implementer = Toteuttaja
part-partner = Yhteistyökumppani
municipalities-of-region = Maakunnan kunnat, joissa on hankkeita
region-of-municipality = Kunnan maakunta

# Languages: the switch at the head of every page, and what is said of a text that has not been translated
languages = Kieli
language-name = Suomeksi
only-in = { $language ->
    [fi] vain suomeksi
    [sv] vain ruotsiksi
    [en] vain englanniksi
   *[other] vain toisella kielellä
}
only-in-note = { $language ->
    [fi] Tämän sivun teksti on vain suomeksi.
    [sv] Tämän sivun teksti on vain ruotsiksi.
    [en] Tämän sivun teksti on vain englanniksi.
   *[other] Tämän sivun teksti on toisella kielellä.
}

## Hanke
facts = Perustiedot
status = Tila
period = Toteutusaika
actual-period = Toteutunut toteutusaika
easy-summary = Selkokielinen tiivistelmä
expected-results = Odotetut tulokset
results = Tulokset
business-id = Y-tunnus { $id }
web-page = verkkosivu
milestones = Välitavoitteet
indicators = Mittarit
indicators-caption = Mittarien lähtötaso, tavoite ja toteuma
indicator = Mittari
baseline = Lähtötaso
target = Tavoite
actual = Toteuma
related-projects = Liittyvät hankkeet
sub-projects = Osahankkeet
follows = Edeltävät hankkeet
followed-by = Jatkohankkeet
project-reports = Hankkeen raportit
project-news = Uutisia hankkeesta
attachments = Liitteet
links = Linkit
contacts = Yhteystiedot
shared-mailbox = yhteinen postilaatikko
logos = Logot
eu-co-funded = Euroopan unionin osarahoittama
image-credit = Kuva: { $name }.
image-licence = Lisenssi: { $name }.
size-kb = { $size } kt
size-mb = { $size } Mt
accessible-yes = Tiedosto on saavutettava.
accessible-no = Tiedosto ei ole saavutettava.
accessible-unknown = Tiedoston saavutettavuutta ei tunneta.
language-fi = suomi
language-sv = ruotsi
language-en = englanti
language-other = muu kieli

## Kustannukset ja rahoitus
budget = Kustannukset ja rahoitus
stage-applied = Haettu rahoitus.
stage-applied-note = Luvut kertovat, mitä hankkeelle on haettu. Ne eivät kerro, mitä sille on myönnetty.
stage-granted = Myönnetty.
stage-granted-note = Luvut ovat rahoituspäätöksen mukaisia.
stage-spent = Toteutunut.
stage-spent-note = Luvut kertovat, mitä hankkeessa on käytetty.
budget-scope = Luvut kattavat
precision = Tarkkuus
precision-approximate = luvut ovat likimääräisiä
vat = Arvonlisävero
decision = Rahoituspäätös
budget-item = Kustannuslaji
budget-source = Rahoituksen lähde
budget-total = Yhteensä
budget-share = Osuus
of-which = josta
computed = laskettu
computed-note = Sana ”laskettu” merkitsee, ettei summaa ole julkaistu: se on laskettu taulukon muista luvuista.
rounding = pyöristysero: julkaistu summa on { $given }, osien summa { $computed }.
rounding-total = Pyöristysero loppusummassa: julkaistu summa on { $given }, osien summa { $computed }.

## Hankkeet aikajanalla
timeline-projects = Hankkeet aikajanalla
timeline-summary = { $count ->
    [one] Aikajanalla on yksi hanke.
   *[other] Aikajanalla on { $count } hanketta, ensimmäisenä alkanut ylimpänä.
}
timeline-undated-count = { $count ->
    [one] Yhden hankkeen ajankohta ei ole tiedossa.
   *[other] { $count } hankkeen ajankohta ei ole tiedossa.
}
timeline-of-page = Muut hankkeet ovat luettelon muilla sivuilla.
timeline-legend = Palkki kertoo suunnitellun ajan ja ohut viiva sen alla toteutuneen.
timeline-periods = Kaudet
timeline-band = { $kind ->
    [portfolio] salkun kausi
   *[programme] ohjelman kausi
}
timeline-actual = toteutunut { $period }
timeline-no-start = alkamisaika ei ole tiedossa
timeline-no-end = päättymisaika ei ole tiedossa

## Rahoitus osina
funding-title = Rahoitus
funding-stage = { $stage ->
    [applied] Haettu rahoitus
    [granted] Myönnetty rahoitus
    [spent] Toteutunut rahoitus
   *[other] Rahoitus, jonka vaihetta ei ole kerrottu
}
funding-total = { $stage ->
    [applied] Haettu rahoitus on yhteensä { $amount }
    [granted] Myönnetty rahoitus on yhteensä { $amount }
    [spent] Toteutunut rahoitus on yhteensä { $amount }
    [untold] Rahoitus, jonka vaihetta ei ole kerrottu, on yhteensä { $amount }
   *[other] Rahoitus on yhteensä { $amount }
}
funding-source = { $kind ->
    [eu] EU
    [state] Valtio
    [municipality] Kunnat
    [other_public] Muut julkiset rahoittajat
    [private] Yksityiset rahoittajat
   *[own] Omarahoitus
}
funding-largest-source = { $coverage ->
    [all] Eniten on
   *[some] Siltä osin kuin lähde tiedetään, eniten on
} { $kind ->
    [eu] EU:n rahoitusta
    [state] valtion rahoitusta
    [municipality] kuntien rahoitusta
    [other_public] muuta julkista rahoitusta
    [private] yksityistä rahoitusta
   *[own] omarahoitusta
}: { $amount }.
funding-largest-year = { $coverage ->
    [all] Eniten rahoitusta on vuodelle
   *[some] Siltä osin kuin vuosi tiedetään, eniten rahoitusta on vuodelle
} { $year }: { $amount }.
budget-largest = { $by ->
    [source] Suurin rahoituslähde
    [year] Suurin vuosi
   *[period] Suurin jakso
}
bars-caption = { $what ->
    [costs] { $by ->
        [year] Kustannukset vuosittain
       *[period] Kustannukset jaksoittain
    }
   *[funding] { $by ->
        [source] Rahoitus lähteittäin
        [year] Rahoitus vuosittain
       *[period] Rahoitus jaksoittain
    }
}
bars-head = { $by ->
    [source] Lähde
    [year] Vuosi
   *[period] Jakso
}
bars-amount = Summa
bars-known = { $by ->
    [source] lähde tiedossa { $known }/{ $of } hankkeesta
   *[year] vuosi tiedossa { $known }/{ $of } hankkeesta
}
bars-rounded = Hankkeiden julkaistut loppusummat voivat poiketa tästä pyöristysten vuoksi.

## Uutiset ja raportit
post = Uutinen
report = Raportti
about-project = Uutinen kertoo hankkeesta

## CSV-taulukko
csv-id = Tunnus
csv-url = Osoite

## Kuukaudet
month-1 = tammikuu
month-2 = helmikuu
month-3 = maaliskuu
month-4 = huhtikuu
month-5 = toukokuu
month-6 = kesäkuu
month-7 = heinäkuu
month-8 = elokuu
month-9 = syyskuu
month-10 = lokakuu
month-11 = marraskuu
month-12 = joulukuu
csv-total = Rahoitus yhteensä
csv-grant = Avustus
csv-stage = Rahoituksen vaihe
csv-currency = Valuutta
text-table = Taulukko
text-done = tehty
text-not-done = tekemättä
alert-note = Huomaa
alert-tip = Vihje
alert-important = Tärkeää
alert-warning = Varoitus
alert-caution = Varo
csv-own-share = Omarahoitus
csv-scope = Luvut kattavat
csv-approximate = Likimääräinen

# Raportit
reports-title-by-year = Raportit vuoden mukaan
reports-by-kind = Lajin mukaan
reports-by-year = Vuoden mukaan
reports-order = Raporttien järjestys
reports-other = Muut raportit
reports-undated = Ilman päiväystä
report-sheet = Kuvailulehti
report-contents = Sisällys
report-figures = Kuvat
report-tables = Taulukot
report-abbreviations = Lyhenteet
report-citation = Viittaaminen
report-citation-note = Valmis lähdeviite kopioitavaksi:
report-read = Lue raportti
report-start = Aloita lukeminen: { $title }
report-whole = Koko raportti yhdellä sivulla
report-to-cover = Raportin etusivu
report-all-contents = Koko sisällysluettelo
report-chapters = Raportin luvut
report-previous = Edellinen
report-next = Seuraava
report-pager = Edellinen ja seuraava luku
report-related = Muita saman ohjelman raportteja
report-replaces = Tämä raportti korvaa raportin
report-replaced = Tämän raportin on korvannut
report-current = tämä luku
ref-figure = kuva { $number }
ref-table = taulukko { $number }
ref-chapter = luku { $number }
ref-section = luku { $number }
ref-appendix = liite { $number }
ref-unnumbered = luku ”{ $title }”
footnotes = Alaviitteet
footnote-back = Takaisin tekstiin
figure-enlarge = Avaa kuva suurempana
figure-credit = Kuva:
figure-description = Kuvan sisältö sanoin
mentioned-in = Mainitaan:
table-csv = Lataa taulukko CSV-tiedostona
mark-yes = kyllä
mark-no = ei
timeline-table = Samat tiedot taulukkona
timeline-undated = ajankohta ei ole tiedossa
timeline-bands = Läpileikkaavat vaiheet
timeline-quarter-1 = I
timeline-quarter-2 = II
timeline-quarter-3 = III
timeline-quarter-4 = IV
timeline-name = Vaihe
timeline-time = Ajankohta
timeline-group = Ryhmä

## Saavutettavuusseloste ja tietosuojaseloste
statement-title = Saavutettavuusseloste
privacy-title = Tietosuojaseloste
statement-lede = Miten sivusto täyttää lain saavutettavuusvaatimukset, mikä ei ole saavutettavaa ja miten puutteesta voi kertoa.
statement-intent = Palveluntarjoaja pyrkii takaamaan sivuston saavutettavuuden digitaalisten palvelujen tarjoamisesta annetun lain (306/2019) mukaisesti. Lailla on pantu täytäntöön Euroopan parlamentin ja neuvoston direktiivi (EU) 2016/2102.
statement-service = Seloste koskee sivustoa
statement-address = Osoite
statement-provider = Palveluntarjoaja
statement-status = Vaatimustenmukaisuustilanne
statement-requirements = Vaatimukset ovat eurooppalaisessa standardissa EN 301 549. Verkkosivustojen on sen mukaan täytettävä WCAG 2.1 -ohjeistuksen A- ja AA-tason kriteerit.
statement-conformance = { $status ->
    [full] Sivusto täyttää saavutettavuusvaatimukset täysin.
    [partial] Sivusto täyttää saavutettavuusvaatimukset osittain.
    [none] Sivusto ei täytä saavutettavuusvaatimuksia.
   *[other] Palveluntarjoaja ei ole vielä ilmoittanut, miten sivusto täyttää saavutettavuusvaatimukset.
}
statement-limitations = Ei-saavutettava sisältö
statement-not-listed = Puutteita ei ole vielä lueteltu.
statement-reason = { $reason ->
    [burden] Kohtuuton rasite
    [scope] Sisältö, joka ei kuulu lain soveltamisalaan
   *[noncompliance] Saavutettavuusvaatimusten noudattamatta jättäminen
}
statement-reason-note = { $reason ->
    [burden] Palveluntarjoajan arvion mukaan vaatimusten täyttäminen tältä osin aiheuttaisi kohtuuttoman rasitteen. Poikkeus on tilapäinen.
    [scope] Digitaalisten palvelujen tarjoamisesta annetun lain saavutettavuusvaatimukset eivät koske tätä sisältöä.
   *[noncompliance] Tämä sisältö ei täytä kaikkia saavutettavuusvaatimuksia.
}
statement-criteria = { $count ->
    [one] Vaatimus, joka ei täyty
   *[other] Vaatimukset, jotka eivät täyty
}
statement-explanation = Perustelu
statement-until = Poikkeus päättyy
statement-fixed-by = Korjataan viimeistään
statement-alternative = Saavutettava vaihtoehto
statement-alternatives = Saavutettavat vaihtoehdot
statement-preparation = Saavutettavuusselosteen laatiminen
statement-prepared = Laadittu
statement-reviewed = Tarkistettu viimeksi
statement-assessment = Arviointi
statement-assessment-by = { $by ->
    [external] Ulkopuolisen asiantuntijan arviointi
   *[self] Palveluntarjoajan itsearviointi
}
statement-assessed = Arvioitu viimeksi
statement-method = Arvioinnin toteutus
statement-feedback = Palaute ja yhteystiedot
statement-feedback-note = Jos huomaat sivustolla saavutettavuuspuutteen, kerro siitä meille. Voit myös pyytää sisällön, joka ei ole saavutettavaa, itsellesi sopivassa saavutettavassa muodossa.
statement-answer = Vastaamme palautteeseen 14 päivän kuluessa.
statement-unit = Palautteen käsittelee
statement-email = Sähköposti
statement-form = Palautelomake
statement-form-link = Anna saavutettavuuspalautetta lomakkeella
statement-phone = Puhelin
statement-enforcement = Täytäntöönpanomenettely
statement-enforcement-note = Saavutettavuusvaatimusten noudattamista valvoo viranomainen. Jos et saa meiltä vastausta 14 päivän kuluessa tai et ole tyytyväinen vastaukseen, voit tehdä valvontaviranomaiselle saavutettavuuskantelun tai pyytää siltä selvitystä. Viranomaisen verkkosivustolla kerrotaan, miten se tehdään ja miten asia käsitellään.
statement-authority = Valvontaviranomainen
statement-complaint = Kantelu ja selvityspyyntö
statement-complaint-link = Tee saavutettavuuskantelu tai pyydä selvitystä
statement-website = Verkkosivusto
statement-authority-checked = Yhteystiedot tarkistettu
