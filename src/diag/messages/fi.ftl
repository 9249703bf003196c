# Salkun omat sanat suomeksi: havainnot ja komentorivin tekstit.
# Viestin arvo on yksi virke siitä, mikä on vialla; .hint kertoo, mitä tehdä. Kaikissa kielissä on samat nimet.

## Yleistä

hint-word = ohje
severity-error = virhe
severity-warning = varoitus
severity-note = huomautus

## Tiedostot

source-missing = Sivuston kansiosta puuttuu välttämätön kansio tai tiedosto.
    .hint = Kansiossa ”{ $path }” ei ole kansiota ”content”. Siirry sivuston kansioon tai kerro sen paikka valinnalla --source. Uuden sivuston saat komennolla: salkku init KANSIO
    .site = Tee tiedosto content/site.yaml ja kirjoita siihen sivuston nimi, esimerkiksi ”nimi: Kaupungin hankkeet”. Muuta ei tarvita.
source-unreadable = Tiedostoa ei voi lukea: { $reason }
    .hint = Tarkista, että tiedosto on paikallaan, että sinulla on oikeus lukea sitä ja ettei jokin toinen ohjelma pidä sitä varattuna.
source-not-utf8 = Tiedostossa on merkkejä, joita ei voi lukea, koska sitä ei ole tallennettu UTF-8-muodossa.
    .hint = Avaa tiedosto tekstieditorissa ja tallenna se uudelleen: valitse ”Tallenna nimellä” ja merkistöksi eli koodaukseksi UTF-8. Tarkista sen jälkeen kirjaimet ä, ö ja å.
source-changed = Tiedosto muuttui kesken julkaisun, joten mitään ei kirjoitettu.
    .hint = Aja sama komento uudelleen, kun tiedosto on tallennettu.
source-too-large = Tiedosto on suurempi kuin { $limit } megatavua, joten sitä ei lueta.
    .hint = Jaa teksti useampaan tiedostoon, esimerkiksi raportti lukuihin. Kuvat ja asiakirjat kuuluvat omiin tiedostoihinsa kortin viereen, eivät tekstin sisään.
source-outside = Tämä on linkki paikkaan, joka on kansion ”content” ulkopuolella, joten sitä ei lueta.
    .hint = Poista linkki ja kopioi itse tiedosto tai kansio sen tilalle.
source-unknown-file = Tiedosto on paikassa, josta Salkku ei etsi mitään, joten se jää pois sivustolta.
    .hint = Siirrä se oikeaan kansioon: hankekortit ovat kansiossa content/projects, salkut content/portfolios, ohjelmat content/programmes, raportit content/reports, uutiset content/posts ja muut sivut content/pages. Jos kortilla on oma kansio, sen tiedoston nimi on index.md.
source-duplicate-id = Kahdella tiedostolla on sama tunnus ”{ $id }”; toinen on ”{ $other }”.
    .hint = Anna toiselle tiedostolle tai kansiolle eri nimi. Tunnus tehdään nimestä pienin kirjaimin ja yhdysviivoin, joten ”Lapsen paras.md” ja ”lapsen-paras.md” ovat sama.
source-name = Tiedoston nimessä ei ole yhtään kirjainta tai numeroa, joten sivulle ei voi tehdä osoitetta.
    .hint = Anna tiedostolle nimi, esimerkiksi lapsen-paras.md.

## Kortin alku ja asetukset: rakenne

yaml-missing = Tiedosto ei ala rivillä, jossa on kolme yhdysviivaa (---).
    .hint = Kirjoita tiedoston ensimmäiseksi riviksi ---, sen alle tiedot kuten ”nimi: Hankkeen nimi” ja niiden jälkeen taas rivi ---. Teksti tulee sen alle.
yaml-unclosed = Tietojen lopusta puuttuu rivi, jossa on kolme yhdysviivaa (---).
    .hint = Lisää omalle rivilleen --- siihen, missä tiedot päättyvät ja teksti alkaa.
yaml-syntax = Tietoja ei voi lukea tästä kohdasta eteenpäin.
    .hint = Tarkista tämä rivi ja sitä edeltävä rivi. Kaksoispisteen perässä on väli (”tila: käynnissä”), luettelon rivit alkavat viivalla ja välillä (”- Oulu”), ja saman luettelon rivit alkavat yhtä kaukaa reunasta.
    .tab = Rivillä on sarkain (Tab-näppäin). Poista se ja sisennä rivi välilyönneillä, esimerkiksi kahdella.
    .quote = Lainausmerkki on jäänyt avaamatta tai sulkematta. Pane sama merkki arvon alkuun ja loppuun, esimerkiksi nimi: "Lapsen paras". Jos arvon sisällä on lainausmerkkejä, käytä niissä muotoa ”näin”.
    .colon = Rivillä on useampi kaksoispiste. Pane arvo lainausmerkkeihin, esimerkiksi nimi: "Lapsen paras: loppuraportti".
    .mark = Arvo alkaa merkillä, jolla on tässä oma tehtävänsä. Pane arvo lainausmerkkeihin, esimerkiksi nimi: "*Tärkeä* hanke".
    .space = Kaksoispisteen perästä puuttuu väli. Kirjoita esimerkiksi ”tila: käynnissä”, ei ”tila:käynnissä”.
    .bracket = Hakasulje on jäänyt sulkematta, tai teksti alkaa hakasulkeella. Sulje luettelo merkillä ], tai pane teksti lainausmerkkeihin, esimerkiksi nimi: "[Luonnos] Hankesuunnitelma".
    .indent = Rivi on sisennetty väärin. Saman tason tiedot alkavat yhtä kaukaa vasemmasta reunasta; ylimmän tason tiedot alkavat rivin alusta.
yaml-too-big = Tiedostossa on tietoja enemmän tai syvemmällä sisäkkäin kuin yhdelle sivulle voi kuulua.
    .hint = Tarkista, ettei tiedostoon ole liitetty vahingossa esimerkiksi kokonaista taulukkoa. Pitkät luettelot ja taulukot kuuluvat tekstiin tai liitteeksi.

## Tiedot

field-unknown = Salkku ei tunne tietoa ”{ $key }”.
    .hint = Tarkista kirjoitusasu ja sisennys tai poista rivi. Jos asia kuuluu muuten sivulle, kirjoita se tekstiin.
    .nearest = Tarkoititko ”{ $nearest }”? Korjaa kirjoitusasu tai poista rivi.
field-nameless = Kaksoispisteen edestä puuttuu tiedon nimi.
    .hint = Kirjoita rivi muodossa ”tiedon nimi: arvo”, esimerkiksi ”kunnat: [Oulu, Kempele]”. Luettelo kuuluu kaksoispisteen perään, ei sen eteen.
field-missing = Pakollinen tieto ”{ $key }” puuttuu.
    .hint = Lisää rivi, jossa on ensin ”{ $key }:”, sitten väli ja arvo. Jos rivi on jo olemassa, kirjoita siihen arvo.
field-duplicate = Tieto ”{ $first }” on annettu jo aiemmin, ja ”{ $key }” antaa sen toiseen kertaan.
    .hint = Poista toinen riveistä. Saman tiedon voi nimetä suomeksi, ruotsiksi tai englanniksi, mutta vain kerran: esimerkiksi nimi, namn ja title ovat sama tieto.
field-kind = { $expected ->
        [record] { $found ->
            [empty] Tiedostosta puuttuvat perustiedot.
            [list] Tässä on luettelo, vaikka tähän kuuluvat yhden asian tiedot.
           *[other] Tässä on pelkkää tekstiä, vaikka tähän kuuluu useita tietoja omilla riveillään.
        }
        [list] Kohtaan ”{ $key }” kuuluu luettelo.
       *[other] { $found ->
            [empty] Kohdasta ”{ $key }” puuttuu arvo.
            [list] Kohdassa ”{ $key }” on luettelo, vaikka siihen kuuluu vain yksi arvo.
           *[other] Kohdassa ”{ $key }” on alakohtia, vaikka siihen kuuluu pelkkä arvo.
        }
    }
    .hint = { $expected ->
        [record] { $found ->
            [empty] Kirjoita ainakin nimi omalle rivilleen, esimerkiksi ”nimi: Lapsiperheiden palvelut”.
            [list] Poista rivin alusta viiva ja kirjoita tiedot allekkain muodossa ”nimi: arvo”.
           *[other] { $key ->
                [image] Kirjoita tiedot allekkain sisennettyinä, esimerkiksi ”tiedosto: piha.jpg” ja sen alle ”tekstivastine: Lapsia leikkimässä pihalla”.
                [logo] Kirjoita tiedot allekkain sisennettyinä, esimerkiksi ”tiedosto: logo.svg” ja sen alle ”tekstivastine: Oulun kaupunki”.
                [contact] Kirjoita tiedot allekkain sisennettyinä, esimerkiksi ”rooli: projektipäällikkö” ja sen alle ”organisaatio: Oulun kaupunki”.
                [attachment] Kirjoita tiedot allekkain sisennettyinä, esimerkiksi ”nimi: Loppuraportti” ja sen alle ”tiedosto: loppuraportti.pdf”.
                [link] Kirjoita tiedot allekkain sisennettyinä, esimerkiksi ”nimi: Hankkeen verkkosivut” ja sen alle ”osoite: https://www.example.fi/”.
                [milestone] Kirjoita tiedot allekkain sisennettyinä, esimerkiksi ”nimi: Malli on valmis” ja sen alle ”päivä: 2025-03”.
                [indicator] Kirjoita tiedot allekkain sisennettyinä, esimerkiksi ”nimi: Osallistujia” ja sen alle ”tavoite: 500”.
                [decision] Kirjoita tiedot allekkain sisennettyinä, esimerkiksi ”päivä: 3.4.2017” ja sen alle ”numero: 123/2017”.
                [term] Kirjoita tiedot allekkain sisennettyinä, esimerkiksi ”tunnus: perhekeskus” ja sen alle ”nimi: Perhekeskukset”.
                [abbreviation] Kirjoita tiedot allekkain sisennettyinä, esimerkiksi ”lyhenne: LAPE” ja sen alle ”selite: lapsi- ja perhepalvelujen muutosohjelma”.
                [place] Kirjoita tiedot allekkain sisennettyinä, esimerkiksi ”nimi: Koillismaa” ja sen alle ”laji: maakunta”.
               *[other] Kirjoita kukin tieto omalle rivilleen muodossa ”tiedon nimi: arvo”. Muista väli kaksoispisteen perään.
            }
        }
        [list] Kirjoita kukin arvo omalle rivilleen viivan ja välin perään, esimerkiksi ”- Oulu”.
       *[other] { $found ->
            [empty] Kirjoita arvo samalle riville kaksoispisteen ja välin perään.
            [list] Kirjoita vain yksi arvo samalle riville ilman viivaa. Jos arvo alkaa hakasulkeella, pane se lainausmerkkeihin, esimerkiksi "[Luonnos] Hankesuunnitelma".
           *[other] Jos tekstissä on kaksoispiste ja väli, pane koko teksti lainausmerkkeihin, esimerkiksi "Malli: näin se toimii". Muuten kirjoita arvo samalle riville ja poista sen alta sisennetyt rivit.
        }
    }
field-empty = Kohdassa ”{ $key }” on tyhjä teksti, josta ei näy sivulla mitään.
    .hint = Kirjoita teksti lainausmerkkien väliin tai poista tyhjä kohta.
field-placeholder = Kohdassa ”{ $key }” on yhä luonnoksen täyttömerkki ”…” oikean tiedon paikalla.
    .hint = Kirjoita täyttömerkin tilalle oikea tieto. Jos tietoa ei ole, poista rivi tai lisää sen alkuun merkki #.
field-long = Kohdan ”{ $key }” teksti on liian pitkä: { $length } merkkiä. Enimmäismäärä on { $most }.
    .hint = Sama teksti näkyy luetteloissa monen muun vieressä. Kerro parilla virkkeellä, mitä tehdään, missä ja kenelle, ja siirrä muu kortin tekstiin.

## Arvot

value-date-form = ”{ $value }” ei ole päivämäärä, jonka Salkku osaa lukea.
    .hint = Kirjoita vuosi, kuukausi tai päivä: 2017, 4/2017, 2017-04, 3.4.2017 tai 2017-04-03. Anna vain se, mikä tiedetään.
value-date-calendar = Kalenterissa ei ole päivää tai kuukautta ”{ $value }”.
    .hint = Tarkista kuukausi ja päivä. Jos tarkkaa päivää ei tiedetä, pelkkä kuukausi (4/2017) tai vuosi (2017) riittää.
value-money = ”{ $value }” ei ole yksiselitteinen rahasumma.
    .hint = Kirjoita summa numeroin, esimerkiksi 1 345 000 € tai 1345000,50. Älä erota tuhansia pisteellä: 1.345 voi tarkoittaa kahta eri summaa, joten kirjoita 1 345. Jos luvut ovat noin-lukuja, lisää tieto ”likimääräinen: kyllä”. Suurin mahdollinen summa on 90 miljardia.
value-number = ”{ $value }” ei ole luku.
    .hint = Kirjoita pelkkä luku numeroin, esimerkiksi 75 tai 12,5. Prosenttimerkki saa olla perässä.
value-range = Luku ”{ $value }” ei voi olla oikein kohdassa ”{ $key }”.
    .hint = Luvun pitää olla nolla tai suurempi. Tarkista numerot ja miinusmerkki.
    .most = Luvun pitää olla vähintään 0 ja enintään { $most }. Tarkista numerot ja pilkun paikka.
value-yes-no = ”{ $value }” ei ole kyllä eikä ei.
    .hint = Kirjoita kyllä tai ei.
value-url = ”{ $value }” ei ole kokonainen verkko-osoite.
    .hint = Kopioi osoite selaimesta alkua myöten, esimerkiksi https://www.example.fi/hanke. Osoitteessa ei saa olla välejä. Sähköpostiosoite kirjoitetaan tähän muodossa mailto:nimi@example.fi.
    .page = Kirjoita koko osoite, esimerkiksi https://www.example.fi/tietosuoja, tai oman sivun tunnus: tiedostolla content/pages/tietosuoja.md se on ”tietosuoja”.
value-choice = ”{ $value }” ei ole mikään tämän kohdan vaihtoehdoista.
    .hint = Valitse jokin näistä: { $choices }.
    .nearest = Tarkoititko ”{ $nearest }”? Vaihtoehdot ovat: { $choices }.
value-vocabulary = ”{ $value }” ei ole sivuston sanastossa.
    .hint = Käytä sanaston sanaa; esimerkiksi tavallisia tiloja ovat suunnitteilla, käynnissä ja päättynyt. Oman sanan voit lisätä tiedostoon content/site.yaml kohtaan ”tilat”, ”hanketyypit” tai ”teemat”.
    .nearest = Tarkoititko ”{ $nearest }”? Jos tarvitset uuden sanan, lisää se sanastoon tiedostossa content/site.yaml.
value-business-id = ”{ $value }” ei ole oikea Y-tunnus.
    .hint = Tarkista numerot. Y-tunnuksessa on seitsemän numeroa, yhdysviiva ja tarkistusnumero, esimerkiksi 0187690-1.
value-publication-id = ”{ $value }” ei ole oikea { $kind ->
        [isbn] ISBN
        [issn] ISSN
       *[urn] URN
    }.
    .hint = { $kind ->
        [isbn] Tarkista numerot. ISBN:ssä on 13 numeroa, ennen vuotta 2007 niitä oli 10, ja viimeinen on tarkistusnumero. Kirjoita pelkkä numerosarja, esimerkiksi 978-952-1234-56-9.
        [issn] Tarkista numerot. ISSN:ssä on kaksi neljän numeron ryhmää, ja viimeinen on tarkistusnumero. Kirjoita pelkkä numerosarja, esimerkiksi 1234-5679.
       *[urn] Kirjoita URN sellaisena kuin se on annettu, ilman verkko-osoitetta edessä, esimerkiksi URN:NBN:fi-fe2017041234.
    }

## Paikat

place-unknown = Salkku ei tunne paikkaa ”{ $value }”.
    .hint = Kirjoita kunnan tai maakunnan virallinen nimi perusmuodossa, esimerkiksi Oulu tai Pohjois-Pohjanmaa. Maakunnat kuuluvat kohtaan ”maakunnat” ja kunnat kohtaan ”kunnat”. Muun paikan voit lisätä tiedostoon content/site.yaml kohtaan ”paikat”.
    .nearest = Tarkoititko ”{ $nearest }”? Muun paikan voit lisätä tiedostoon content/site.yaml kohtaan ”paikat”.
place-merged = ”{ $value }” on vuodesta { $year } alkaen osa kuntaa ”{ $into }”.
    .hint = Hanke näkyy nykyisen kunnan ”{ $into }” kohdalla. Mitään ei tarvitse tehdä; halutessasi voit kirjoittaa nykyisen kunnan nimen.
place-region = ”{ $value }” on maakunnassa ”{ $region }”, jota kortti ei mainitse.
    .hint = Tarkista kunnan nimi. Jos hanke toimii siellä, lisää ”{ $region }” kohtaan ”maakunnat”. Voit myös jättää maakunnat pois, sillä kunta tuo maakuntansa mukanaan.
place-taken = Paikka ”{ $value }” on jo luettelossa.
    .hint = Poista se kohdasta ”paikat”, niin valmiin luettelon paikkaa käytetään, tai anna omalle paikalle toinen nimi.

## Sivuston asetukset

site-language = Kieli ”{ $value }” ei käy tähän.
    .hint = Salkku osaa kielet fi, sv ja en; mainitse kukin enintään kerran, esimerkiksi ”kielet: [fi, sv]”. Muun kielen tekstit annetaan ulkoasun tiedostossa locales/TUNNUS.ftl.
site-time-zone = Aikavyöhykettä ”{ $value }” ei ole.
    .hint = Kirjoita vyöhyke muodossa alue/kaupunki, esimerkiksi ”aikavyöhyke: Europe/Helsinki”. Suomessa voit jättää tiedon pois.
site-no-base-url = Sivuston verkko-osoitetta ei ole annettu, joten sivukarttaa, syötettä ja hakukoneille annettavia sivujen osoitteita ei tehdä.
    .hint = Kun osoite on tiedossa, lisää se tiedostoon content/site.yaml, esimerkiksi ”verkko_osoite: https://hankkeet.example.fi/”, tai anna se valinnalla --base-url.
site-duplicate-term = Nimellä ”{ $value }” tai sen muunnelmalla on jo toinen merkitys.
    .hint = Tarkista kohdat ”tunnus”, ”nimi”, ”käännökset” ja ”muunnelmat”: sama kirjoitusasu saa olla samassa luettelossa vain yhdellä rivillä. Poista se toisesta tai yhdistä rivit.
site-term-name = Sanassa ”{ $value }” ei ole yhtään kirjainta tai numeroa, joten sen sivulle ei voi tehdä osoitetta.
    .hint = Anna sanalle tunnus, jossa on kirjaimia tai numeroita, esimerkiksi ”tunnus: lapset”.
site-same-page = ”{ $other }” ja ”{ $value }” saisivat yhteisen sivun ”{ $address }”.
    .hint = Sivun osoite tehdään kohdasta ”tunnus” tai nimestä pienin kirjaimin ja yhdysviivoin. Anna toiselle selvemmin erottuva tunnus. Jos ne tarkoittavat samaa, poista toinen ja lisää se toisen kohtaan ”muunnelmat”.
site-check-unknown = Tarkistusta ”{ $value }” ei ole.
    .hint = Komento salkku explain luettelee tarkistusten koodit. Kirjoita koodi sellaisena kuin se on löydön alussa hakasulkeissa, esimerkiksi ”dates/order: varoita”.
    .nearest = Tarkoititko ”{ $nearest }”? Komento salkku explain luettelee tarkistusten koodit.
site-check-fixed = Tarkistusta ”{ $value }” ei voi muuttaa, koska sen löytämää ei voi lukea tai julkaista oikein.
    .hint = Poista rivi ja korjaa kohdat, joista tarkistus huomauttaa.

## Saavutettavuusseloste

statement-missing = { $case ->
        [draft] Saavutettavuusselosteeksi nimettyä sivua ”{ $value }” ei nyt julkaista, joten sivuilta ei pääse selosteeseen.
       *[none] Sivustolla ei ole saavutettavuusselostetta.
    }
    .hint = Julkisen sektorin sivustolla se on oltava (laki 306/2019, 9 §). Arvioi sivuston saavutettavuus ja kirjoita selosteen tiedot tiedostoon content/site.yaml kohtaan ”saavutettavuusseloste”. Mallin näyttää komento salkku explain statement/missing. Jos seloste on jo muualla, anna vain sen osoite: ”saavutettavuusseloste: https://www.example.fi/saavutettavuus”.
    .draft = Linkki tulee sivujen alareunaan, kun sivu julkaistaan. Tarkista sen luonnosmerkintä ja julkaisuajat.
statement-incomplete = Saavutettavuusselosteesta puuttuu: { $parts }.
    .hint = Seloste julkaistaan ilman näitä tietoja, mutta laki vaatii ne. Lisää ne, kun ne on selvitetty; mitään ei pidä arvata. Mallin näyttää komento salkku explain statement/incomplete.
statement-contradiction = { $case ->
        [page] Saavutettavuusselosteelle on annettu sekä sivu että muita tietoja. Muut tiedot jäävät käyttämättä.
        [future] Kohdan ”{ $key }” päivä { $date } on vasta tulossa.
       *[full] Selosteen mukaan sivusto täyttää vaatimukset täysin, mutta selosteessa on puutteita: { $count }.
    }
    .hint = Jos puutteet ovat olemassa, kirjoita ”vaatimustenmukaisuus: osittain”. Jos ne on korjattu, poista ne. Jos laki ei koske sisältöä, kirjoita sen syyksi ”lain soveltamisalan ulkopuolella”.
    .page = Jätä kohta ”sivu” pois, jos seloste tehdään näistä tiedoista. Muuten poista muut tiedot.
    .future = Selosteessa on vain se, mikä on jo tehty. Tarkista vuosiluku.
statement-old = Saavutettavuusseloste on tarkistettu viimeksi { $date }, yli vuosi sitten.
    .hint = Tarkista, ovatko selosteen puutteet ja yhteystiedot ajan tasalla, ja kirjoita tarkistuksen päivä kohtaan ”tarkistettu”. Seloste tarkistetaan vähintään kerran vuodessa.

## Päivät

dates-order = Päättymisaika { $end } on ennen alkamisaikaa { $start }.
    .hint = Tarkista molemmat ajat; vuosiluku on usein kirjoitettu väärin tai ajat ovat vaihtaneet paikkaa.
dates-actual = { $case ->
        [early] Toteutunut loppu { $actual } on ennen suunniteltua alkua { $planned }.
       *[late] Toteutunut alku { $actual } on suunnitellun lopun { $planned } jälkeen.
    }
    .hint = Hanke olisi toteutunut kokonaan muuna aikana kuin suunniteltiin. Tarkista vuosiluvut. Jos koko suunnitelma siirtyi, korjaa myös suunniteltu aika viimeisimmän päätöksen mukaiseksi.
dates-future = Kohdan ”{ $key }” päivä { $date } on vasta tulossa.
    .hint = Toteutuneisiin aikoihin kuuluu vain se, mikä on jo tapahtunut. Tarkista vuosiluku, tai kirjoita tuleva aika kohtaan ”alkaa” tai ”päättyy”.
dates-status = { $case ->
        [planned] Tila on ”{ $status }”, vaikka hankkeen oli määrä alkaa jo { $date }.
        [over] Tila on ”{ $status }”, vaikka hanke päättyi { $date }.
        [ahead] Tila on ”{ $status }”, vaikka hanke alkaa vasta { $date }.
       *[ended] Tila on ”{ $status }”, vaikka hanke päättyy vasta { $date }.
    }
    .planned = Jos hanke on alkanut, vaihda tilaksi ”käynnissä”. Jos alku on siirtynyt, korjaa kohta ”alkaa”. Jos hanke ei toteudu, vaihda tilaksi ”peruttu”.
    .over = Jos hanke on ohi, vaihda tilaksi ”päättynyt” tai ”raportointi”. Jos hanke sai jatkoaikaa, korjaa kohta ”päättyy”.
    .ahead = Tarkista alkamisaika. Jos hanke ei ole vielä alkanut, vaihda tilaksi ”hyväksytty” tai ”suunnitteilla”.
    .ended = Tarkista päättymisaika. Jos hanke päättyi suunniteltua aiemmin, lisää kohta ”toteutunut_loppu”. Jos se jatkuu vielä, vaihda tilaksi ”käynnissä”.
dates-publish-until = Tätä ei enää julkaista: viimeinen näkymispäivä oli { $until }.
    .hint = Jos niin on tarkoitus, mitään ei tarvitse tehdä: osoitteessa on sivu, joka kertoo poistosta ja mistä etsiä. Jos sivun pitää taas näkyä, siirrä kohdan ”näkyy_asti” päivää tai poista rivi.

## Tulokset

results-missing = Hanke päättyi { $end }, mutta sen tuloksista ei kerrota mitään.
    .hint = Kirjoita tärkeimmät tulokset kohtaan ”tulokset” tai tekstiin otsikon ”Tulokset” alle, tai lisää loppuraportti liitteeksi tai raportiksi. Jos tuloksia ei ole tiedossa, kerro sekin otsikon ”Tulokset” alla.

## Liitteet

attachment-language = Liitteestä ”{ $title }” ei kerrota, millä kielellä se on.
    .hint = Lisää liitteen tietoihin kieli, esimerkiksi ”kieli: fi”. Silloin lukija tietää sen ennen avaamista, ja ruudunlukuohjelma lukee nimen oikein.
attachment-accessible = Liitteestä ”{ $title }” ei kerrota, onko se saavutettava.
    .hint = Lisää liitteen tietoihin ”saavutettava: kyllä”, ”saavutettava: ei” tai ”saavutettava: ei tiedossa”. Jos vastaus on ei, kerro kohdassa ”syy” miksi. Saavutettavuusselosteessa on mainittava asiakirjat, joita kaikki eivät voi lukea.

## Talous

budget-sum = Kohdan ”{ $label }” summaksi on merkitty { $given }, mutta luvuista laskettuna se on { $computed }.
    .hint = Tarkista summa ja luvut, joista se muodostuu. Jos jätät summan pois, Salkku laskee sen.
budget-rounding = Kohdan ”{ $label }” summa { $given } poikkeaa hieman luvuista lasketusta summasta { $computed }.
    .hint = Ero johtunee pyöristyksestä. Julkaistu luku { $given } jää voimaan, eikä mitään tarvitse tehdä.
budget-balance = Kustannuksia on { $costs }, mutta rahoitusta { $funding }.
    .hint = Niiden pitäisi olla yhtä suuret. Tarkista, puuttuuko jokin rivi, esimerkiksi omarahoitus. Jos koko rahoitusta ei tiedetä, jätä kohta ”rahoitus” pois ja ilmoita esimerkiksi ”avustus”.
budget-balance-rounding = Kustannuksia on { $costs } ja rahoitusta { $funding }, joten ne eroavat hieman toisistaan.
    .hint = Ero johtunee pyöristyksestä. Julkaistut luvut jäävät voimaan, eikä mitään tarvitse tehdä.
budget-share = Kohdan ”{ $label }” osuudeksi prosentteina on merkitty { $given }, mutta summista laskettuna se on { $computed }.
    .hint = Korjaa ”osuus_prosentti” tai summat. Osuus lasketaan koko rahoituksesta.
budget-periods = Kohdassa ”{ $label }” summia on { $amounts }, mutta jaksoja on { $periods }.
    .hint = Anna kullekin jaksolle yksi summa samassa järjestyksessä kuin kohdassa ”jaksot”. Jos jonkin jakson summa on nolla, kirjoita 0; jos sitä ei tiedetä, jätä sen paikka tyhjäksi: [1000, ~, 2000].
budget-currency = ”{ $value }” ei ole valuutan tunnus.
    .hint = Kirjoita kolmikirjaiminen tunnus, esimerkiksi EUR, SEK tai USD. Euroissa voit jättää tiedon pois.
budget-negative = Kohdassa ”{ $label }” on summa, joka on pienempi kuin nolla: { $value }.
    .hint = Poista miinusmerkki. Jos rivi todella vähentää summaa, kuten tulot tai palautettu avustus, kerro se rivin kohdassa ”huomautus”.

## Viittaukset

reference-unknown = Kohdassa ”{ $key }” mainittua { $kind ->
        [report] raporttia
        [page] sivua
       *[project] korttia
    } ”{ $value }” ei ole.
    .hint = { $kind ->
        [report] Kirjoita raportin tunnus: se on kansion nimi, esimerkiksi tiedostolla content/reports/hankesuunnitelma/index.md se on ”hankesuunnitelma”. Muualla julkaistun raportin voit merkitä kirjoittamalla kohdan ”{ $key }” alle sisennettynä ”- nimi: Raportin nimi”.
        [page] Kirjoita sivun tunnus: se on tiedoston nimi ilman päätettä, esimerkiksi tiedostolla content/pages/tietosuoja.md se on ”tietosuoja”. Jos sivu on muualla, kirjoita sen koko osoite, esimerkiksi https://www.example.fi/tietosuoja.
       *[project] Kirjoita kortin tunnus: se on tiedoston tai kansion nimi ilman päätettä, esimerkiksi tiedostolla content/projects/lapsen-paras.md se on ”lapsen-paras”. Luettelon ulkopuolisen päähankkeen, edeltäjän tai jatkohankkeen voit merkitä kirjoittamalla kohdan ”{ $key }” alle sisennettynä ”nimi: Hankkeen nimi”.
    }
    .nearest = Tarkoititko ”{ $nearest }”? { $kind ->
        [report] Kirjoita raportin tunnus eli kansion nimi.
        [page] Kirjoita sivun tunnus eli tiedoston nimi ilman päätettä.
       *[project] Kirjoita kortin tunnus eli tiedoston tai kansion nimi ilman päätettä.
    }
reference-near = ”{ $value }” on melkein mutta ei aivan sama kuin ”{ $nearest }”, jolla on oma sivu.
    .hint = Jos tarkoitat samaa, kirjoita ”{ $nearest }”. Jos kyse on eri asiasta, anna sille selvemmin erottuva nimi tai oma tiedosto kansioon content/portfolios tai content/programmes.
    .nearest = { reference-near.hint }
reference-self = { $kind ->
        [report] Raportti
       *[project] Kortti
    } viittaa itseensä: ”{ $value }”.
    .hint = Kirjoita toisen { $kind ->
        [report] raportin
       *[project] kortin
    } tunnus tai poista rivi.
reference-circle = ”{ $value }” ei voi olla tämän kortin päähanke, koska se on itse tämän kortin osahanke.
    .hint = Päähankkeiden ketju palaa alkuunsa, eikä Salkku voi tietää, mikä hankkeista on ylin. Poista ”{ $key }” ylimmän hankkeen kortista.

## Linkit ja tiedostot

link-broken = { $kind ->
        [image] Kuvaa ei löydy: tiedostoa ”{ $target }” ei ole.
        [page] ”{ $target }” on sivu eikä kuva.
       *[link] Linkki ei vie mihinkään: tiedostoa ”{ $target }” ei ole.
    }
    .hint = Kirjoita tiedoston paikka tästä tiedostosta katsoen, esimerkiksi [Lapsen paras](../projects/lapsen-paras.md), tai poista linkki.
    .nearest = Tarkoititko ”{ $nearest }”? Korjaa { $kind ->
        [image] kuvan nimi tai poista kuva
       *[link] linkki tai poista se
    }.
    .image = Pane kuva tämän tiedoston viereen ja kirjoita tähän sen nimi; isot ja pienet kirjaimet ovat eri kirjaimia.
link-anchor = Tiedostossa ”{ $target }” ei ole kohtaa ”{ $anchor }”, johon linkki vie.
    .hint = Kohdan nimi on otsikko pienin kirjaimin, yhdysviivoin ja ilman pisteitä kirjaimissa: otsikon ”Hankkeen päätulokset” kohta on #hankkeen-paatulokset. Korjaa nimi tai jätä se pois, niin linkki vie sivun alkuun.
    .nearest = Tarkoititko ”{ $nearest }”? Korjaa nimi tai jätä se pois, niin linkki vie sivun alkuun.
link-outside = Linkki ”{ $target }” vie kansion ”content” ulkopuolelle tai alkaa kauttaviivalla.
    .hint = Kirjoita oman sivuston linkki tästä tiedostosta katsoen, esimerkiksi ../projects/lapsen-paras.md, ja muun sivuston linkki kokonaan, esimerkiksi https://www.example.fi/.
    .image = Kuva muualta verkosta olisi pyyntö ulkopuoliselle palvelimelle jokaisen lukijan selaimesta. Lataa kuva, pane se kortin viereen ja kirjoita tähän sen tiedostonimi.
link-scheme = Linkki ”{ $target }” on sellaista lajia, jota sivulle ei voi panna.
    .hint = Ulos vievän linkin alku on https:, http:, mailto: tai tel:. Korjaa linkki tai poista se.
link-unpublished = Linkki vie sivulle ”{ $target }”, jota ei nyt julkaista, joten sanat jäävät sivulle ilman linkkiä.
    .hint = Linkki alkaa toimia itsestään, kun sivu julkaistaan. Jos sitä ei ole tarkoitus julkaista, poista linkki; muuten tarkista sen luonnosmerkintä, julkaisuajat ja tila.
file-missing = Tiedostoa ”{ $path }” ei ole.
    .hint = Pane tiedosto kortin viereen ja tarkista nimi; isot ja pienet kirjaimet ovat eri kirjaimia. Jos asiakirjaa ei ole verkossa, jätä tiedosto mainitsematta ja anna vain sen nimi.
    .nearest = Tarkoititko ”{ $nearest }”? Tarkista nimi; isot ja pienet kirjaimet ovat eri kirjaimia.
file-outside = Tiedosto ”{ $path }” ei ole kortin vieressä.
    .hint = Kopioi tiedosto samaan kansioon kortin kanssa ja kirjoita pelkkä nimi, esimerkiksi ”tiedosto: raportti.pdf”. Alikansio erotetaan tavallisella kauttaviivalla: liitteet/raportti.pdf. Muualla verkossa olevan tiedoston osoite kuuluu kohtaan ”osoite”.
file-heavy-image = Kuva ”{ $target }” on raskas: { $megabytes },{ $tenths } Mt. Sivu avautuu sen takia hitaasti.
    .hint = Tallenna valokuva JPEG-muodossa, niin Salkku tekee siitä kevyet koot. Kaavion, kartan tai logon voi tallentaa SVG-muotoon. Muun kuvan voi pienentää kuvankäsittelyohjelmalla.
image-unusable = { $case ->
        [pixels] Kuvassa ”{ $target }” on liikaa kuvapisteitä: { $width } × { $height }.
        [bytes] Kuva ”{ $target }” on liian suuri käsiteltäväksi.
        [entities] Kuvassa ”{ $target }” on viittauksia määrittelyihin, joita ei turvallisuuden vuoksi avata.
       *[broken] Kuvaa ”{ $target }” ei voi lukea: tiedosto on viallinen tai jotain muuta kuin kuva.
    }
    .hint = Avaa kuva kuvankäsittelyohjelmassa ja tallenna se uudelleen. Jos se ei aukea, hanki kuva uudelleen sieltä, mistä se on peräisin.
    .pixels = Pienennä kuva kuvankäsittelyohjelmalla. Valokuvalle riittää 2 560 kuvapisteen leveys.
    .entities = Avaa kuva piirto-ohjelmassa ja tallenna se tavallisena SVG-tiedostona (”Plain SVG”) ilman ohjelman omia muokkaustietoja.
image-form = Selaimet eivät näytä kuvaa ”{ $target }”: se on tallennettu muodossa, jota vain kamerat tai suunnitteluohjelmat käyttävät.
    .hint = Avaa kuva kuvankäsittelyohjelmassa ja tallenna se uudelleen: valokuva JPEG-muodossa, piirros SVG-muodossa. Korjaa sitten nimi tähän.
image-name = Tiedosto ”{ $target }” on nimensä mukaan { $named }-kuva, mutta sisällöltään { $format }-kuva.
    .hint = Vaihda tiedoston päätteeksi .{ $ending } ja korjaa nimi myös tähän.
image-no-size = Kuva ”{ $target }” ei kerro kokoaan, joten sivun teksti hyppää paikaltaan kuvan latautuessa.
    .hint = Avaa kuva piirto-ohjelmassa ja tallenna se SVG-muotoon uudelleen. Tiedoston ensimmäisessä elementissä on oltava joko viewBox tai width ja height.
image-large = Kuva ”{ $target }” on paljon suurempi kuin sivulla tarvitaan: { $width } × { $height } kuvapistettä, { $megabytes },{ $tenths } Mt.
    .hint = Lukijat saavat pienemmän koon, mutta alkuperäinenkin julkaistaan. Jos sitä ei tarvita, pienennä kuva 2 560 kuvapisteen levyiseksi.
image-removed = Kuvasta jää pois { $what }: se voisi toimia lukijan selaimessa tai hakea jotain muualta verkosta.
    .hint = Kuva julkaistaan ilman sitä. Tallenna kuva piirto-ohjelmasta ilman skriptejä ja muualla olevia osia, tai poista tämä kohta tiedostosta.
attachment-pdf = PDF-tiedoston ”{ $path }” tiedoista osa puuttuu. Rakenne: { $tags ->
        [no] puuttuu
       *[yes] kunnossa
    }. Otsikko: { $title ->
        [no] puuttuu
        [hidden] annettu, mutta näkyvissä on tiedoston nimi
       *[yes] kunnossa
    }. Kieli: { $language ->
        [no] puuttuu
       *[yes] kunnossa
    }.
    .hint = Näitä ruudunlukija tarvitsee. Tee PDF uudelleen alkuperäisestä asiakirjasta: anna sille otsikko ja kieli ja valitse tallennettaessa saavutettava eli tunnisteellinen PDF. Jos et voi, kirjoita liitteen kohdalle ”saavutettava: ei” ja ”syy”, ja mainitse asiakirja saavutettavuusselosteessa.

## Kuvat, taulukot ja alaviitteet

text-duplicate-id = Tunnus ”{ $id }” on jo käytössä toisessa kohdassa.
    .hint = Vaihda aaltosulkeissa ristikon perässä oleva tunnus toiseksi, ja korjaa ne linkit ja viittaukset, jotka tarkoittavat tätä kohtaa. Jos et näe samaa tunnusta muualla, se tulee otsikon sanoista: ”Hankkeen tulokset” saa tunnuksen hankkeen-tulokset.
    .report = Sama tunnus on tämän raportin tiedostossa ”{ $other }”. Vaihda tämä tunnus toiseksi, ja korjaa ne viittaukset, jotka tarkoittavat tätä kohtaa.
text-attributes = Aaltosulkeiden sisältöä ei voi lukea, joten se jäisi sivulle näkyviin eikä kuvasta tai taulukosta tulisi numeroitua.
    .hint = Kirjoita sulkeet heti kuvan perään tai taulukon otsikkorivin loppuun tähän tapaan: {"{"}#fig:kartta fig-alt="Kartta alueesta"{"}"} tai {"{"}#tbl:kunnat{"}"}. Tunnuksen edessä on risuaita, arvot ovat lainausmerkeissä ja taulukon otsikkorivi alkaa kaksoispisteellä ja välilyönnillä.
text-footnote = { $case ->
        [unknown] Alaviitettä [^{ $name }] ei ole, joten sivulla näkyisi pelkkä merkintä.
        [repeated] Alaviite [^{ $name }] on kirjoitettu tähän tiedostoon jo aiemmin, joten tätä ei näytetä sivulla.
       *[unused] Tekstissä ei viitata alaviitteeseen [^{ $name }], joten sitä ei näytetä sivulla.
    }
    .hint = Kirjoita [^{ $name }] siihen kohtaan, jota alaviite selittää, tai poista alaviite.
    .unknown = Kirjoita alaviite omaksi kappaleekseen samaan tiedostoon, esimerkiksi [^{ $name }]: Tilastokeskus 2018. Jos alaviitettä ei tarvita, poista merkintä.
    .nearest = Tarkoititko [^{ $nearest }]? Jos et, kirjoita alaviite omaksi kappaleekseen samaan tiedostoon, esimerkiksi [^{ $name }]: Tilastokeskus 2018.
    .repeated = Anna tälle alaviitteelle oma nimi tai numero, ja kirjoita se myös siihen kohtaan, jota alaviite selittää. Numeroista ei tarvitse huolehtia: sivulla alaviitteet numeroidaan tekstin järjestyksessä.
figure-alone = Kuva, jolla on määritteitä aaltosulkeissa, ei ole omana kappaleenaan, joten siitä ei tule numeroitua kuvaa.
    .hint = Jätä kuvan yläpuolelle ja alapuolelle tyhjä rivi, niin että rivillä ei ole muuta kuin kuva. Jos kuva kuuluu tekstin keskelle, poista aaltosulkeet.
figure-caption = { $kind ->
        [timeline] Aikajanalta puuttuu kuvateksti.
       *[image] Kuvalta puuttuu kuvateksti.
    }
    .hint = Kirjoita kuvateksti hakasulkeisiin, esimerkiksi ![Hankkeen kunnat](kartta.svg){"{"}#fig:kunnat fig-alt="Kartta: Oulu ja kuusi sen naapurikuntaa"{"}"}. Kuvateksti näkyy kuvan alla, raportissa myös kuvien luettelossa.
    .timeline = Jätä aikajanan jälkeen tyhjä rivi ja kirjoita sen alle kaksoispiste, väli ja kuvateksti, esimerkiksi : Hankkeen vaiheet {"{"}#fig:vaiheet{"}"}
figure-alternative = Kuvalta puuttuu tekstivastine.
    .hint = Kirjoita aaltosulkeisiin, mitä kuvasta pitää ymmärtää, esimerkiksi {"{"}#fig:kunnat fig-alt="Kartta: Oulu ja kuusi sen naapurikuntaa"{"}"}. Sen kuulee se, joka ei näe kuvaa. Kuvateksti kertoo kaikille, mistä kuvassa on kyse; tekstivastine kertoo, mitä siinä näkyy.
table-caption = { $case ->
        [empty] Taulukon otsikossa ei ole sanoja.
        [glued] Taulukon otsikko on kiinni taulukossa, joten siitä tulisi taulukon viimeinen rivi.
       *[alone] Kaksoispisteellä alkava rivi on taulukon tai aikajanan otsikko, mutta sen yläpuolella ei ole kumpaakaan.
    }
    .hint = Siirrä rivi taulukon tai aikajanan alle niin, että väliin jää tyhjä rivi. Jos rivi on tavallista tekstiä, poista kaksoispiste sen alusta.
    .empty = Kirjoita kaksoispisteen perään, mitä taulukossa on.
    .glued = Lisää taulukon ja kaksoispisteellä alkavan rivin väliin tyhjä rivi.
table-content = Taulukkoa ei voi esittää sellaisena kuin se on kirjoitettu: { $fault ->
        [word] lohkon nimen perässä on sana, jota taulukko ei tunne
        [braces] lohkon nimen perässä olevat aaltosulkeet eivät sulkeudu, tai niissä on muuta kuin asetuksia
        [attribute] tällaista asetusta taulukolla ei ole
        [repeated] sama kohta on kirjoitettu kahdesti
        [count] tässä pitää olla kokonaisluku, ja otsikkorivejä on vähintään 1
        [kind] tällaista sarakkeen lajia ei ole
        [kinds] sarakkeiden lajeja on { $found }, mutta sarakkeita vain { $expected }
        [head-rows] otsikkorivejä pitäisi olla { $found }, mutta rivejä on kaikkiaan { $expected }, eikä tiedoille jää yhtään
        [row-heads] rivin otsikoita pitäisi olla { $found }, mutta sarakkeita on kaikkiaan { $expected }, eikä tiedoille jää yhtään
        [empty] taulukossa ei ole mitään
        [quote] lainausmerkki ei sulkeudu, tai sulkevan lainausmerkin perässä on tekstiä
        [row] rivin solujen määrä on { $found }, mutta sarakkeita on { $expected }
        [head] sarakkeella ei ole otsikkoa
        [mark] merkkisarakkeen solussa on muuta kuin merkki
        [large] se on liian suuri yhdelle sivulle
        [yaml] sen rakennetta ei voi lukea
       *[key] tällaista kohtaa taulukolla ei ole
    }.
    .hint = Kirjoita taulukko näin: lohkon ensimmäiselle riville ```table {"{"}head-rows=1 row-heads=1{"}"}, sen alle rivit, joilla pilkku erottaa solut (ensin otsikot, esimerkiksi Kunta,Osallistujia), ja loppuun ```. Asetukset ovat head-rows (otsikkorivejä), row-heads (rivin otsikoita) ja kinds (sarakkeiden lajit).
    .kind = Lajit ovat text (teksti), number (luku) ja mark (merkki), yksi kutakin saraketta kohti, esimerkiksi kinds="text number mark". Viimeinen laji koskee myös loppuja sarakkeita.
    .row = Tarkista pilkut: joka rivillä on yhtä monta solua. Solu, jossa on pilkku, kirjoitetaan lainausmerkkeihin, esimerkiksi "Akaa, Urjala".
    .head = Kirjoita sarakkeelle otsikko. Ruudunlukija lukee otsikon jokaisen solun edellä.
    .mark = Kirjoita soluun x tai jätä se tyhjäksi. Jos sarakkeessa on tekstiä, anna sen lajiksi text.
    .large = Enintään 2 000 riviä ja 200 saraketta mahtuu sivulle. Jaa taulukko osiin tai julkaise se tiedostona liitteissä.
    .yaml = Kirjoita ensin sarakkeet (columns:) ja sitten rivit (rows:), kukin rivi omana luettelonaan. Malli on ohjeessa: salkku explain table/content.
    .repeated = Jätä toinen niistä pois.
timeline-content = Aikajanaa ei voi piirtää sellaisena kuin se on kirjoitettu: { $fault ->
        [yaml] sen rakennetta ei voi lukea
        [empty] siinä ei ole mitään
        [key] tällaista kohtaa vaiheella ei ole
        [repeated] sama kohta on kirjoitettu kahdesti
        [name] vaiheelta puuttuu nimi
        [long] vaiheen nimi on liian pitkä
        [date] tämä ei ole päivämäärä
        [order] vaihe päättyy ennen kuin alkaa
        [both] yksittäisen päivän vieressä on toinen aika
        [yes-no] tässä pitää olla kyllä tai ei
        [many] siinä on liian monta vaihetta
       *[beside] lohkon nimen perässä on jotain, millä ei ole vaikutusta
    }.
    .hint = Kirjoita jokainen vaihe omalle rivilleen näin: - {"{"}nimi: Suunnittelu, alkaa: 2017-01, päättyy: 2017-06{"}"}.
    .key = Vaiheella voi olla nimi, alkaa, päättyy, päivä, ryhmä ja läpileikkaava.
    .repeated = Jätä toinen niistä pois.
    .long = Lyhennä nimi enintään 200 merkkiin ja kerro loput tekstissä.
    .date = Kirjoita vuosi, kuukausi tai päivä: 2017, 2017-04 tai 3.4.2017. Jos aikaa ei tiedetä, jätä kohta pois.
    .order = Tarkista, kumpi päivä on oikein.
    .both = Anna joko yksi päivä (päivä) tai alku ja loppu (alkaa, päättyy).
    .yes = Kirjoita läpileikkaava: kyllä, jos vaihe kulkee muiden rinnalla, ja muuten jätä kohta pois.
    .many = Aikajanalle mahtuu 500 vaihetta. Jaa se osiin.
    .beside = Siirrä tunnus kuvatekstin perään lohkon alle, esimerkiksi : Työvaiheet {"{"}#fig:vaiheet{"}"}.

## Raportit

report-reference = Viittaus ”{ $label }” ei vie mihinkään, sillä raportissa ei ole tunnusta ”{ $id }”.
    .hint = Korjaa viittaus, tai anna tunnus { $kind ->
        [fig] sille kuvalle, jota tarkoitat, esimerkiksi ![Hankkeen kunnat](kartta.svg){"{"}#{ $id } fig-alt="Kartta: Oulu ja kuusi sen naapurikuntaa"{"}"}
        [tbl] sille taulukolle, jota tarkoitat. Taulukon alle kuuluu tyhjän rivin jälkeen esimerkiksi : Hankkeen henkilöstö {"{"}#{ $id }{"}"}
        [app] sille liitteelle, jota tarkoitat, esimerkiksi # Talousarvio {"{"}#{ $id } .liite{"}"}
       *[sec] sille luvulle, jota tarkoitat, esimerkiksi # Tavoitteet {"{"}#{ $id }{"}"}
    }
    .nearest = Tarkoititko ”{ $nearest }”? Korjaa viittaus, tai anna tunnus sille, mitä tarkoitat.
report-ambiguous = Viittaus ”{ $label }” voi tarkoittaa kahta eri kohtaa, sillä molemmilla on sama tunnus.
    .hint = Muuta toisen kohdan tunnus, ja kirjoita tähän sen tunnus, jota tarkoitat.
report-no-index = Raportista puuttuu tiedosto ”{ $path }”, joten sen lukuja ei julkaista.
    .hint = Tee tiedosto ja kirjoita siihen ainakin nimi: rivi ---, rivi ”otsikko: Raportin nimi” ja taas rivi ---. Komento salkku new report "Raportin nimi" tekee mallin.
report-chapter-heading = Luvun tiedosto ei ala luvun nimellä.
    .hint = Kirjoita tiedoston ensimmäiseksi riviksi ristikko, väli ja luvun nimi, esimerkiksi # Tavoitteet. Luvun sisäiset otsikot merkitään kahdella ristikolla (##).
report-chapter-gap = Raportin tiedostojen numeroista puuttuu { $missing }: tämän tiedoston numero on { $number }.
    .hint = Jos luku on unohtunut, lisää sen tiedosto tähän kansioon. Jos ei, nimeä tiedostot niin, että numerot ovat peräkkäin. Luvun sivun osoite ei siitä muutu, sillä osoitteessa ei ole numeroa.

## Teksti

html-removed = ”{ $part }” poistetaan sivulta, koska se ei ole lukijalle turvallinen.
    .hint = Käytä tavallisia merkintöjä: otsikoita, luetteloita, taulukoita, kuvia ja linkkejä. Videon tai lomakkeen sijaan anna siihen linkki. Ulkoasu määritellään kansiossa themes.
heading-top = Tekstissä on ylimmän tason otsikko (#), vaikka sivun otsikkona on jo sen nimi.
    .hint = Aloita tekstin otsikot merkeillä ## ja niiden alaotsikot merkeillä ###. Nyt koko tekstin otsikot näytetään yhtä tasoa alempina.
heading-second = Luvussa on toinen ylimmän tason otsikko (#), vaikka luvulla voi olla vain yksi.
    .hint = Jos tästä alkaa uusi luku, siirrä se omaan tiedostoonsa. Muuten merkitse otsikko kahdella ristikolla (##).
heading-empty = Otsikko on tyhjä.
    .hint = Kirjoita otsikolle sanat tai poista rivi. Ruudunlukija lukee otsikot luettelona, ja sisällysluettelossa tyhjä otsikko olisi linkki ilman tekstiä.
heading-jump = Otsikkotaso jää väliin: tässä on { $found }, vaikka edellisen otsikon alla seuraava taso on { $expected }.
    .hint = Merkitse otsikko merkillä { $expected } ja sen alaotsikot yhtä tasoa alemmas. Ruudunlukijalla liikutaan otsikosta toiseen, ja puuttuva taso näyttää siltä kuin sivulta puuttuisi osa. Tason valitsee asian paikka sivulla, ei otsikon koko.

## Saavutettavuus

accessibility-image-alt = { $kind ->
        [file] Kuvan tekstivastine ”{ $alt }” on tiedoston nimi, joka ei kerro, mitä kuvassa on.
       *[none] Kuvalta puuttuu tekstivastine.
    }
    .hint = Kirjoita hakasulkeisiin, mitä kuvasta pitää ymmärtää, esimerkiksi ![Lapsia leikkimässä päiväkodin pihalla](piha.jpg). Sen kuulee se, joka ei näe kuvaa. Jos kuva on pelkkä koriste, kirjoita <img src="piha.jpg" alt=""> tai jätä kuva pois.
accessibility-link-text = { $kind ->
        [none] Linkillä ei ole tekstiä.
        [address] Linkin tekstinä on pelkkä osoite.
       *[words] Linkin teksti ”{ $words }” ei kerro, mihin linkki vie.
    }
    .hint = Anna linkille tekstiksi se, mitä sen takana on, esimerkiksi [Lapsen paras -hankkeen loppuraportti](https://www.example.fi/raportti). Moni kuulee tai silmäilee pelkät linkit ilman ympäröivää lausetta.
accessibility-file-link = Linkki ”{ $words }” avaa tiedoston, mutta linkin teksti ei kerro { $lacks ->
        [size] tiedoston kokoa
        [format] tiedoston muotoa
       *[both] tiedoston muotoa eikä kokoa
    }.
    .hint = Lisää linkin tekstin loppuun: { $lacks ->
        [size] { $unit ->
            [mb] ({ $size } Mt)
           *[kb] ({ $size } kt)
        }
       *[both] { $unit ->
            [mb] ({ $format }, { $size } Mt)
           *[kb] ({ $format }, { $size } kt)
        }
    }. Silloin lukija tietää, mitä avautuu ja kauanko se kestää.
    .elsewhere = Lisää linkin tekstin loppuun: ({ $format }). Silloin lukija tietää, mitä avautuu.
accessibility-table-head = Taulukon sarakkeilla ei ole otsikoita.
    .hint = Kirjoita taulukon ensimmäiselle riville, mitä kussakin sarakkeessa on, esimerkiksi | Vuosi | Osallistujia |. Ruudunlukija lukee otsikon jokaisen luvun edellä.
accessibility-capitals = Teksti on kirjoitettu kokonaan isoilla kirjaimilla.
    .hint = Kirjoita se pienillä kirjaimilla, esimerkiksi ”Lapsiperheiden palvelut” eikä ”LAPSIPERHEIDEN PALVELUT”. Isot kirjaimet ovat hitaita lukea, ja ruudunlukija saattaa luetella ne yksitellen. Korostaa voit näin: **tärkeää**.

## Yksityisyys

privacy-personal-id = Tässä on henkilötunnus, jota ei saa julkaista.
    .hint = Poista henkilötunnus tiedostosta. Tässä näytettävällä rivillä sen loppu on peitetty, mutta itse tiedostossa se on kokonaan. Jos tiedosto on jo viety versionhallintaan tai julkaistu, kerro asiasta organisaatiosi tietosuojavastaavalle.
    .name = Anna tiedostolle tai kansiolle nimi, jossa ei ole henkilötunnusta: nimi tulee sivun tai liitteen osoitteeseen. Jos tiedosto on jo viety versionhallintaan tai julkaistu, kerro asiasta organisaatiosi tietosuojavastaavalle.
privacy-bank-account = Tässä on pankkitilin numero.
    .hint = Tarkista, kuuluuko tilinumero julkiselle sivulle. Hankkeen sivulla sille on harvoin tarvetta; poista se, jos et ole varma.
privacy-masked-address = Sähköpostiosoite on kirjoitettu niin, ettei se toimi linkkinä.
    .hint = Kirjoita osoite sellaisenaan: { $address }. Tekstissä pane se kulmasulkeisiin, niin siitä tulee linkki: <{ $address }>. Kortissa sen paikka on kohdassa ”yhteystiedot”. Peitetty osoite ei estä roskapostia, mutta haittaa ruudunlukijan käyttäjää ja jokaista, joka yrittää kirjoittaa siihen.
privacy-old-contact = Hanke päättyi { $end }, yli vuosi sitten, mutta sivulla on yhä henkilön yhteystiedot.
    .hint = Poista henkilön nimi, sähköposti ja puhelin tai vaihda tilalle organisaation yhteinen osoite. Jos henkilö vastaa hankkeesta yhä, kerro mihin asti: ”näkyy_asti: 2027-12-31”.
privacy-not-visible = Yhteystieto on näkynyt sivulla viimeksi { $until }, mutta henkilön tiedot ovat yhä tiedostossa.
    .hint = Sivulla tietoja ei enää ole. Poista ne myös tiedostosta tai kirjoita tilalle uusi yhteyshenkilö; jos tietojen pitää yhä näkyä, muuta päivää kohdassa ”näkyy_asti”.
privacy-no-notice = { $case ->
        [draft] Tietosuojaselosteeksi nimettyä sivua ”{ $value }” ei nyt julkaista, joten sivuilta ei pääse selosteeseen.
       *[none] Sivustolla ei ole tietosuojaselostetta.
    }
    .hint = Jos sivustolla on henkilötietoja, esimerkiksi yhteyshenkilöiden nimiä, lukijalle on kerrottava, miten niitä käsitellään. Jos organisaatiolla on jo tietosuojaseloste, lisää sen osoite tiedostoon content/site.yaml: ”tietosuojaseloste: https://www.example.fi/tietosuoja”. Voit myös kirjoittaa sivun content/pages/tietosuojaseloste.md.
    .draft = Linkki tulee sivujen alareunaan, kun sivu julkaistaan. Tarkista sen luonnosmerkintä ja julkaisuajat.

## Turvallisuus

safety-direction = Tässä on näkymätön merkki { $code }, joka kääntää sen jälkeisen tekstin lukusuunnan.
    .hint = Sellaisella merkillä saa tekstin, tiedoston nimen tai osoitteen näyttämään muulta kuin se on. Merkki on luultavasti tullut kopioidun tekstin mukana: poista koko sana ja kirjoita se itse uudelleen.
safety-invisible = Tässä on näkymätön merkki { $code }.
    .hint = Merkki on luultavasti tullut kopioidun tekstin mukana. Se ei näy, mutta sanaa ei sen takia löydä haulla, eikä osoite toimi. Poista koko sana ja kirjoita se itse uudelleen. Tavutusvihjeen (&shy;) ja sitovan välin saa jättää.

## Käännökset

translation-fact = Tieto ”{ $key }” ei kuulu käännökseen.
    .hint = Poista se tästä ja pidä se perustiedostossa eli tiedostossa, jonka nimessä ei ole kieltä. Käännöksessä on vain tekstejä, kuten nimi, tiivistelmä ja tulokset; muut tiedot tulevat perustiedostosta.
translation-alone = Käännökseltä puuttuu perustiedosto: korttia ”{ $id }” ei ole.
    .hint = Tee ensin samaan kansioon tiedosto ilman kieltä nimessä, esimerkiksi ”{ $id }.md”, tai korjaa käännöksen nimi samaksi kuin perustiedoston.
translation-language = Tiedoston nimessä on kieli ”{ $value }”, jota sivuston käännöksissä ei käytetä.
    .hint = Sivuston kielet ovat: { $languages }. Ensimmäinen niistä kirjoitetaan tiedostoon ilman kieltä nimessä. Lisää kieli kohtaan ”kielet” tiedostossa content/site.yaml tai muuta nimeä; jos ”{ $value }” ei tarkoita kieltä, korvaa piste sen edestä yhdysviivalla.
translation-stray = Käännöksen tällä kohdalla ei ole vastinetta perustiedostossa. Sitä ei näytetä.
    .hint = Luettelon kohdat kuuluvat yhteen tiedoston, verkko-osoitteen tai organisaation nimen mukaan, muuten järjestyksen mukaan. Korjaa nimi tai järjestys samaksi kuin perustiedostossa, tai lisää kohta ensin sinne.
translation-missing = Kielellä ”{ $language }” puuttuu: { $texts }.
    .hint = Lisää puuttuvat tekstit tähän käännökseen. Siihen asti sivulla näkyy niiden tilalla perustiedoston teksti.
    .file = Tee käännös samaan kansioon: tiedosto ”{ $id }.{ $language }.md”, tai jos kortilla on oma kansio, ”index.{ $language }.md”. Vaaditut tekstit luetellaan kohdassa ”vaaditut_käännökset” tiedostossa content/site.yaml.
translation-fallback = Käännöksestä puuttuu: { $texts }. Niiden tilalla näkyy perustiedoston teksti.
    .hint = Lisää tekstit käännökseen, kun ehdit. Muuta ei tarvitse tehdä.

## Näkyvyys

visibility-period = Rahasto ”{ $fund }” on EU:n rahasto, mutta ohjelmakautta ei ole annettu.
    .hint = Lisää esimerkiksi ”ohjelmakausi: 2021–2027”. Kauden 2021–2027 hankkeen sivulla Salkku näyttää EU:n lipun ja tekstin ”Euroopan unionin osarahoittama”, niin kuin rahoituksen ehdot vaativat.
visibility-earlier = Logo ”{ $logo }” on aiemmalta EU:n ohjelmakaudelta, mutta hanke on kaudelta 2021–2027.
    .hint = Poista logo kortista. Salkku näyttää hankkeen sivulla itsestään EU:n lipun ja tekstin ”Euroopan unionin osarahoittama”; muuta EU-logoa ei tarvita. Jos hanke onkin aiemmalta kaudelta, korjaa ohjelmakausi.
visibility-statement = Logossa ”{ $logo }” on EU:sta muu teksti kuin kauden 2021–2027 teksti ”Euroopan unionin osarahoittama”.
    .hint = Poista logo kortista, sillä Salkku näyttää hankkeen sivulla itsestään EU:n lipun ja oikean tekstin. Jos logossa lukee oikea teksti, korjaa sen tekstivastine samaksi.

## Osoitteet

address-taken = { $case ->
        [own] Osoite ”{ $address }” on varattu Salkun omalle sivulle tai tiedostolle.
        [file] Sivu ja tiedosto ”{ $other }” saisivat saman osoitteen ”{ $address }”.
        [below] Osoite ”{ $address }” olisi osoitteen ”{ $other }” alla, mutta sama nimi ei voi olla sekä tiedosto että kansio.
        [itself] ”{ $address }” on tämän sivun nykyinen osoite.
        [repeated] Vanha osoite ”{ $address }” on annettu jo aiemmin.
       *[page] Kahdelle sivulle tulisi sama osoite ”{ $address }”; toinen on ”{ $other }”.
    }
    .hint = Nimeä toinen tiedosto uudelleen tai muuta vanhaa osoitetta, jos se on törmäyksen syy.
    .file = Anna tiedostolle toinen nimi ja kirjoita se myös korttiin, jossa tiedosto mainitaan.
    .own = Anna tiedostolle toinen nimi tai korjaa vanha osoite.
    .below = Korjaa vanha osoite tai poista se, tai anna tiedostolle tai kansiolle toinen nimi.
    .statement = Poista sivun tiedosto, jos seloste tehdään asetuksista. Jos seloste on sivun tiedostossa, kirjoita asetuksiin vain ”saavutettavuusseloste: saavutettavuusseloste”.
    .repeated = Poista tämä osoite. Vanhoihin osoitteisiin kuuluvat ne, joissa sivu on ollut aiemmin, kukin kerran.
address-name = { $case ->
        [device] Osoitteessa ”{ $address }” on nimi, jonka Windows varaa laitteelle.
        [sign] Osoitteessa ”{ $address }” on merkki, jota Windows ei salli tiedoston nimessä.
        [end] Osoitteessa ”{ $address }” on nimi, joka päättyy pisteeseen tai väliin; Windows ei salli sellaista.
       *[long] Osoite ”{ $address }” on pidempi kuin 200 merkkiä, joten sivustoa ei voi kopioida Windows-koneelle.
    }
    .hint = Nimeä kortin tiedosto tai kansio uudelleen, esimerkiksi con.md nimellä con-hanke.md. Kiellettyjä ovat nimet con, prn, aux, nul, com1–com9 ja lpt1–lpt9 sekä merkit < > : " | ? * \.
    .file = Nimeä tiedosto uudelleen ja kirjoita uusi nimi myös korttiin, joka mainitsee sen. Kiellettyjä ovat nimet con, prn, aux, nul, com1–com9 ja lpt1–lpt9 sekä merkit < > : " | ? * \.
address-case = { $case ->
        [marks] Osoitteet ”{ $other }” ja ”{ $address }” eroavat toisistaan vain siltä osin, miten ä:n tai ö:n pisteet on tallennettu nimeen.
       *[capitals] Osoitteet ”{ $other }” ja ”{ $address }” eroavat toisistaan vain isoilta ja pieniltä kirjaimiltaan.
    }
    .hint = Windows, Mac ja muistitikut eivät erota niitä toisistaan, joten toinen sivu tai tiedosto voi kadota. Poista tai muuta vanha osoite, tai anna tiedostolle toinen nimi.
address-alias = ”{ $value }” ei kelpaa vanhaksi osoitteeksi.
    .hint = Kirjoita osoite tällä sivustolla ilman https-alkua ja sivuston nimeä, esimerkiksi vanha/sivu.html tai hanke.asp?ID=123. Polussa ei saa olla kahta peräkkäistä pistettä eikä merkkejä # % & : * " < > |, ja sen on oltava enintään 200 merkkiä pitkä. Kysymysmerkin jälkeinen osa kopioidaan selaimesta sellaisenaan.
address-same-slug = Nimet ”{ $name }” ja ”{ $other }” näkyvät yhtenä sivuna ”{ $address }”.
    .hint = Jos kyse on samasta, kirjoita nimi kaikkialla samalla tavalla tai lisää organisaatio muunnelmineen tiedostoon content/site.yaml kohtaan ”organisaatiot”. Jos kyse on eri asioista, anna niille selvemmin erottuvat nimet.

## Ulkoasu

theme-missing = Ulkoasun kansiota ”{ $path }” ei ole.
    .hint = Tarkista tieto ”teema” tiedostossa content/site.yaml tai --theme komentorivillä. Jos jätät sen pois, käytetään Salkun omaa ulkoasua.
theme-parent = Ulkoasua ”{ $value }” ei voi käyttää pohjana, koska Salkussa ei ole sellaista.
    .hint = Pohjaksi kelpaavat: { $choices }. Jos jätät tiedon pois, pohjana on default.
    .nearest = Tarkoititko ”{ $nearest }”? Pohjaksi kelpaavat: { $choices }.
theme-colour = ”{ $value }” ei ole väri.
    .hint = Kirjoita väri lainausmerkkeihin risuaidalla ja kuudella numerolla tai kirjaimella a–f, esimerkiksi accent: "#0d4a4f". Silloin Salkku voi tarkistaa, että tekstit erottuvat.
    .quotes = Pane väri lainausmerkkeihin: "{ $value }". Ilman niitä risuaidasta alkaa huomautus, ja väri jää lukematta.
theme-accent = Korostusväri { $accent } erottuu taustasta liian huonosti tekstiksi: kontrasti on { $whole },{ $tenth } : 1. Siksi linkit ja painikkeet ovat vaaleassa ulkoasussa väriltään { $used }.
    .hint = Sinun ei tarvitse tehdä mitään. Jos haluat itse valita linkkien värin, anna theme.yaml-tiedoston kohdassa ”tokens” muuttuja ”accent”.
theme-token = { $fault ->
        [value] Muuttujan ”{ $name }” arvo ei kelpaa.
       *[name] Ulkoasussa ei ole muuttujaa ”{ $name }”.
    }
    .hint = Muuttujat ja niiden arvot näkyvät julkaistun tyylitiedoston alussa. Uuden muuttujan voit määritellä omassa tyylitiedostossa kansiossa styles.
    .nearest = Tarkoititko ”{ $nearest }”? Muuttujat ja niiden arvot näkyvät julkaistun tyylitiedoston alussa.
    .value = Anna yksi CSS-arvo ilman puolipistettä ja aaltosulkeita, esimerkiksi round: 0.
theme-contrast = Väri ”{ $front }” erottuu huonosti taustasta ”{ $ground }”: kontrasti on { $whole },{ $tenth } : 1, ja sen pitäisi olla vähintään { $least } : 1.
    .hint = Tummenna tai vaalenna toista väriä, tai poista se theme.yaml-tiedostosta, jolloin Salkku johtaa sen korostusväristä.
theme-file = Ulkoasun kansiossa assets ei ole tiedostoa ”{ $path }”.
    .hint = Kopioi tiedosto ulkoasun kansioon assets, tai tarkista nimi. Nimi kirjoitetaan ilman kansiota assets, esimerkiksi logo: logo.svg.
theme-style = { $what ->
        [open] Tyylitiedostossa on sulku, jolta puuttuu pari. Selain jättäisi lukematta kaiken, mitä sen jälkeen tulee.
        [closed] Tyylitiedostossa on sulkeva sulku, jolla ei ole paria.
        [text] Tyylitiedostossa on lainausmerkki, jolta puuttuu pari.
        [comment] Tyylitiedostossa on huomautus, joka ei pääty. Selain jättäisi lukematta kaiken, mitä sen jälkeen tulee.
        [import] @import ei toimi tyylitiedoston osassa, koska osat yhdistetään yhdeksi tiedostoksi.
        [file] Tyylitiedosto viittaa tiedostoon ”{ $name }”, jota ei ole ulkoasun kansiossa assets.
       *[token] Tyylitiedosto käyttää muuttujaa ”--{ $name }”, jota mikään ei määrittele.
    }
    .hint = Lisää pari tai poista ylimääräinen merkki. Jos poistat tiedoston, käytetään Salkun omia tyylejä.
    .import = Tee tyyleistä oma tiedosto kansioon styles: kaikki sen tiedostot tulevat mukaan nimiensä järjestyksessä.
    .file = Kopioi tiedosto kansioon assets, tai tarkista nimi. Osoite on kansiosta assets, esimerkiksi url(fonts/oma.woff2).
    .token = Tarkista nimi, tai määrittele muuttuja. Ulkoasun muuttujat näkyvät julkaistun tyylitiedoston alussa.
    .nearest = Tarkoititko ”--{ $nearest }”? Ulkoasun muuttujat näkyvät julkaistun tyylitiedoston alussa.
theme-template = Ulkoasun sivupohjassa on virhe: { $reason }
    .hint = Korjaa sivupohja tai pyydä apua ulkoasun tekijältä. Jos poistat tiedoston, käytetään Salkun omaa sivupohjaa.
theme-locale = Ulkoasun kielitiedostossa on virhe: { $reason }
    .hint = Kukin teksti on muodossa ”nimi = teksti”, ja pitkän tekstin jatkorivit on sisennetty. Aaltosulkeet kuuluvat vain muuttujiin, ja jokaisella on parinsa.
theme-text-missing = Ulkoasusta puuttuu teksti ”{ $name }” kielellä ”{ $language }”.
    .hint = Lisää teksti ulkoasun kielitiedostoon tai tarkista nimi sivupohjasta.
theme-render = Sivua ”{ $page }” ei voi tehdä sivupohjasta: { $reason }
    .hint = Korjaa sivupohja tai pyydä apua ulkoasun tekijältä. Usein syynä on tieto, jota kaikilla sivuilla ei ole.
page-link = Sivulla ”{ $page }” on linkki osoitteeseen ”{ $target }”, jota sivustolla ei ole.
    .hint = Jos linkki on ulkoasun pohjassa, korjaa se kansion themes tiedostoihin. Muuten se on virhe Salkussa: kerro siitä tekijöille.
    .more = Sama linkki on { $more } muullakin sivulla. Jos se on ulkoasun pohjassa, korjaa se kansion themes tiedostoihin. Muuten se on virhe Salkussa: kerro siitä tekijöille.
page-anchor = Sivulla ”{ $page }” on linkki osoitteeseen ”{ $target }”, mutta sivulla, johon se vie, ei ole sellaista kohtaa.
    .hint = Jos linkki on ulkoasun pohjassa, korjaa se tai lisää sivulle kohta, jolla on tämä tunnus (id).
    .more = Sama linkki on { $more } muullakin sivulla. Jos se on ulkoasun pohjassa, korjaa se tai lisää sivulle kohta, jolla on tämä tunnus (id).

## Julkaistava kansio

output-place = Sivustoa ei voi koota kansioon ”{ $path }”.
    .hint = Anna oma kansio, esimerkiksi --output dist. Se ei saa olla kansio content tai themes, niiden sisällä tai niitä ylempänä eikä kotikansiosi tai levyn juuri.
output-drafts = Luonnoksia ei voi koota samaan kansioon kuin julkaistavaa sivustoa.
    .hint = Anna luonnoksille oma kansio, esimerkiksi: salkku build --drafts --output luonnokset
output-foreign-folder = Kansiossa ”{ $path }” on jo tiedostoja, eikä Salkku ole koonnut niitä.
    .hint = Valitse toinen kansio valinnalla --output. Jos kansio on oikea, valinta --adopt ottaa sen käyttöön eikä poista siitä mitään.
output-foreign-file = Tiedosto ”{ $path }” on jo olemassa, eikä se ole Salkun tekemä.
    .hint = Siirrä tiedosto muualle tai anna sille toinen nimi, sillä Salkku tarvitsee sen paikan.
output-edited = Joku on muuttanut julkaistua tiedostoa ”{ $path }” käsin, joten { $case ->
        [left] se jätettiin paikalleen, vaikka sivua ei enää ole.
       *[kept] sitä ei korvattu uudella.
    }
    .hint = Vie muutos sivuston sisältöön, jos se on tarpeen. Valinta --force ottaa Salkun version käyttöön ja hävittää käsin tehdyn muutoksen.
output-moved = Sivu on nyt osoitteessa ”{ $address }”, eikä sen vanha osoite ”{ $old }” enää johda mihinkään.
    .hint = Lisää kortin alkuun, niin vanhat linkit toimivat: vanhat_osoitteet: [{ $old }]
output-many-removed = Julkaistulta sivustolta poistuisi { $count } sivua { $of } sivusta, ja raja on { $most }. Niitä ovat esimerkiksi { $examples }.
    .hint = Katso komennolla salkku build --dry-run, mitä poistuisi. Jos kaikki on oikein, valinta --yes poistaa sivut ja --max-removed muuttaa rajaa.
output-locked = Toinen koonti tekee työtä kansiossa ”{ $path }”, eikä se ole päättynyt kymmenessä minuutissa.{ $process ->
        [none] {""}
       *[other] {" "}Sen prosessi on { $process }.
    }
    .hint = Odota, että se päättyy, tai lopeta se. Kokoa sivusto sitten uudelleen.
output-unreadable = Tiedostoa ”{ $path }”, josta Salkku näkee mitä se on julkaissut, ei voi lukea: { $reason }
    .hint = Tarkista, että sinulla on oikeus lukea julkaistavaa kansiota ja että levy on kunnossa. Kokoa sivusto sitten uudelleen.
output-failed = Tiedostoa ”{ $path }” ei voi kirjoittaa: { $reason }
    .hint = Tarkista, että levyllä on tilaa, että sinulla on oikeus kirjoittaa kansioon ja ettei tiedosto ole auki toisessa ohjelmassa. Kokoa sivusto sitten uudelleen.
output-unfinished = Julkaiseminen keskeytyi: tiedostoa ”{ $path }” ei voi siirtää paikalleen: { $reason }
    .hint = Sivusto toimii, mutta osa sivuista on uusia ja osa vanhoja. Korjaa syy ja kokoa sivusto uudelleen: silloin julkaisu viedään loppuun.
output-completed = Edellinen julkaisu kansioon ”{ $path }” oli jäänyt kesken. Se vietiin nyt loppuun.
    .hint = Sinun ei tarvitse tehdä mitään.
output-nothing-ours = Kansiossa ”{ $path }” ei ole mitään, minkä Salkku olisi koonnut.
    .hint = Kerro julkaistava kansio valinnalla --output. Mitään ei poistettu.
cache-unusable = Aiempien koontien muistia kansiossa ”{ $path }” ei voinut käyttää, joten kaikki tehtiin uudelleen.
    .hint = Sinun ei tarvitse tehdä mitään: muisti vaikuttaa vain nopeuteen.
program-panic = Salkussa on vika, joka tuli esiin kohdassa ”{ $path }”: { $reason }
    .hint = Vika ei ole sinun. Ilmoita siitä Salkun kehittäjille ja liitä mukaan tämä viesti ja, jos voit, mainittu tiedosto.

## Komentorivi

build-reading = Luetaan asiakirjoja
build-making = Tehdään sivuja ja kuvia
build-publishing = Siirretään sivuja paikoilleen
build-done = Sivusto on koottu kansioon ”{ $output }”: { $pages ->
        [one] 1 sivu
       *[other] { $pages } sivua
    }. Kirjoitettiin { $written ->
        [one] 1 tiedosto
       *[other] { $written } tiedostoa
    }, poistettiin { $removed }, ennallaan { $unchanged }. Aikaa kului { $seconds } s.
build-dry-run = Tämä oli kokeilu, eikä mitään kirjoitettu. Sivustolla olisi { $pages ->
        [one] 1 sivu
       *[other] { $pages } sivua
    }. Kansioon ”{ $output }” kirjoitettaisiin { $written ->
        [one] 1 tiedosto
       *[other] { $written } tiedostoa
    }, poistettaisiin { $removed }, ja ennalleen jäisi { $unchanged }. Aikaa kului { $seconds } s.
build-failed = Sivustoa ei koottu. Mitään ei kirjoitettu, joten julkaistava kansio on niin kuin se oli.
build-due = { $kind ->
        [status] Tarkista { $date } hankkeen ”{ $title }” tila: sen päättymispäivä on silloin ohi.
        [statement] Tarkista saavutettavuusseloste ennen päivää { $date }: silloin edellisestä tarkistuksesta on kulunut yli vuosi.
       *[other] Kokoa sivusto uudelleen { $date }: silloin sivulla ”{ $title }” näkyvät tiedot muuttuvat.
    }
build-waits = { $process ->
        [none] Toinen koonti tekee työtä samassa kansiossa. Odotetaan, että se päättyy.
       *[other] Toinen koonti (prosessi { $process }) tekee työtä samassa kansiossa. Odotetaan, että se päättyy.
    }
clean-done = Kansiosta ”{ $output }” poistettiin { $removed ->
        [one] 1 tiedosto
       *[other] { $removed } tiedostoa
    }.
release-title = Mikä julkisella sivustolla muuttuu:
release-nothing = Julkisella sivustolla ei muutu mitään.
release-new = Uutta ({ $count }):
release-changed = Muuttunutta ({ $count }):
release-removed = Poistuvaa ({ $count }):
release-more = … ja { $count } muuta. Kaikki luettelee: salkku build --dry-run
release-lists = Luettelot ja vanhat osoitteet: { $new } uutta, { $changed } muuttunutta, { $removed } poistuvaa.
release-files = Muut tiedostot: { $new } uutta, { $changed } muuttunutta, { $removed } poistuvaa.
release-content = sisältö muuttuu
release-gone = otetaan pois sivustolta: { $after }
release-back = tulee takaisin sivustolle
release-fact-changed = { $name } { $before } → { $after }
release-fact-added = { $name } lisätty: { $after }
release-fact-removed = { $name } poistettu (oli { $before })
release-text-changed = { $name } muuttuu
release-text-added = { $name } lisätty
release-text-removed = { $name } poistettu
findings-count = { $errors ->
        [0] Ei virheitä
        [one] 1 virhe
       *[other] { $errors } virhettä
    }, { $warnings ->
        [0] ei varoituksia
        [one] 1 varoitus
       *[other] { $warnings } varoitusta
    }{ $files ->
        [0] {"."}
        [one] {" "}1 tiedostossa.
       *[other] {" "}{ $files } tiedostossa.
    }
folded = … ja { $count ->
        [one] yksi muu löytö, jonka
       *[other] { $count } muuta löytöä, joiden
    } koodi on { $code }. Kaikki näkee komennolla: salkku check --format short
check-done = Ei virheitä eikä varoituksia.
strict-warnings = { $warnings ->
        [one] 1 varoitus
       *[other] { $warnings } varoitusta
    }: --strict hylkää sivuston myös varoitusten takia. Korjaa ne tai jätä --strict pois.
init-done = Uusi sivusto on kansiossa ”{ $path }”. Vaihda sivuston nimi tiedostoon content/site.yaml, siirry kansioon ja anna siellä komento: salkku build
init-not-empty = Kansio ”{ $path }” ei ole tyhjä, joten uutta sivustoa ei tehty. Anna uuden tai tyhjän kansion nimi.
new-done = Luonnos on tiedostossa ”{ $path }”. Täydennä tiedot ja kirjoita teksti. Kun sivun saa julkaista, poista rivi ”luonnos: kyllä”, jos sellainen on, ja anna komento: salkku build
new-exists = Tiedosto ”{ $path }” on jo olemassa, eikä sitä muutettu. Muokkaa sitä tai anna uudelle toinen nimi.
new-no-site = Kansiossa ”{ $path }” ei ole kansiota ”content”. Siirry sivuston kansioon tai kerro sen paikka valinnalla --source.
theme-copy-done = Ulkoasuun ”{ $name }” kopioitiin { $count ->
        [one] 1 tiedosto
       *[other] { $count } tiedostoa
    }, ja se on käytössä. Muuta tiedostoja ja katso tulosta komennolla: salkku serve
theme-copy-choose = Ulkoasuun ”{ $name }” kopioitiin { $count ->
        [one] 1 tiedosto
       *[other] { $count } tiedostoa
    }. Ota se käyttöön kirjoittamalla tiedostoon content/site.yaml rivi ”teema: { $name }” ja katso tulosta komennolla: salkku serve
theme-copy-exists = Tiedosto ”{ $path }” on jo olemassa, joten mitään ei kopioitu. Kopioi yksittäisiä tiedostoja tai anna kopiolle toinen nimi valinnalla --to.
theme-copy-unknown = Salkussa ei ole ulkoasua ”{ $name }”.{ $nearest ->
        [none] {""}
       *[other] {" "}Tarkoititko ”{ $nearest }”?
    } Ulkoasut ovat: { $choices }.
theme-copy-no-file = Ulkoasussa ”{ $name }” ei ole tiedostoa ”{ $path }”.{ $nearest ->
        [none] {""}
       *[other] {" "}Tarkoititko ”{ $nearest }”?
    }
theme-copy-name = ”{ $name }” ei kelpaa ulkoasun nimeksi. Anna kansion nimi ilman kauttaviivaa, esimerkiksi --to kaupunki.
epoch-wrong = Ympäristömuuttujan SOURCE_DATE_EPOCH arvo ”{ $value }” ei ole ajanhetki. Anna se sekunteina vuoden 1970 alusta, esimerkiksi 1767225600, tai poista muuttuja, niin Salkku käyttää kelloa.
list-nothing-due = Mitään ei ole tulossa ajankohtaiseksi: yhteystiedot, julkaisupäivät ja tilat ovat ajan tasalla.
list-empty = Hankkeita ei löytynyt. Uuden hankekortin saat komennolla: salkku new project "Hankkeen nimi"
list-kind = { $kind ->
    [project] hankkeet
    [portfolio] salkut
    [programme] ohjelmat
    [report] raportit
    [post] uutiset
    [page] sivut
   *[head] laji
}
list-language = kieli
list-documents = sivuja
list-texts = tekstejä
schema-use =
    Kaaviosta editori tietää, mitä tietoja tiedostossa voi olla: se täydentää tietojen nimet ja arvot ja merkitsee virheet.
    1. Tallenna kaavio sivuston kansioon: salkku schema site > site.schema.json
    2. Kirjoita tiedoston content/site.yaml ensimmäiseksi riviksi: # yaml-language-server: $schema=../site.schema.json
    Kortin kaavion rivi kuuluu kortin ensimmäisen rivin --- alle, esimerkiksi: # yaml-language-server: $schema=../../project.schema.json
    Käännöksillä on oma kaavionsa: salkku schema project --translation > project.translation.schema.json
    Editori tarvitsee laajennuksen, joka lukee YAML-kaavioita, korteissa myös Markdown-tiedoston alusta. Tallenna kaavio uudelleen, kun sivuston sanastot muuttuvat.
explain-severity = Vakavuus, ellei toisin määrätä: { $severity }.
explain-language = Sivu on suomeksi.
explain-unknown = Tunnusta ”{ $name }” ei ole. Kaikki tunnukset saat näkyviin komennolla: salkku explain
explain-near = Tarkoititko jotakin näistä?

## Esikatselu

serve-ready = Esikatselussa on { $pages ->
        [one] 1 sivu tai tiedosto
       *[other] { $pages } sivua ja tiedostoa
    }; valmista tuli { $seconds } sekunnissa. Lopeta näppäimillä Ctrl+C.
serve-address = Avaa selaimessa: { $address }
serve-public = Varoitus: esikatselu näkyy myös muille samassa verkossa oleville koneille, luonnokset ja virheet mukaan luettuina. Ilman valintaa --host se näkyy vain tälle koneelle.
serve-changed = { $what }: { $pages ->
        [0] sivut ennallaan
        [one] 1 sivu muuttui
       *[other] { $pages } sivua muuttui
    }, { $milliseconds } ms{ $errors ->
        [0] {""}
        [one] , 1 virhe
       *[other] , { $errors } virhettä
    }{ $warnings ->
        [0] {""}
        [one] , 1 varoitus
       *[other] , { $warnings } varoitusta
    }
serve-files = { $count } tiedostoa
serve-theme = ulkoasu
serve-day = päivä vaihtui
serve-rendered = Loput { $pages } sivua tehtiin valmiiksi { $seconds } sekunnissa.
serve-polling = { $why ->
        [asked] Muutokset haetaan kahdesti sekunnissa, koska valitsit --poll.
        [limit] Kansioita on enemmän kuin järjestelmä suostuu seuraamaan, joten muutokset haetaan kahdesti sekunnissa.
        [silent] Muutos tuli ilman järjestelmän ilmoitusta, kuten verkkolevyillä käy, joten muutokset haetaan nyt kahdesti sekunnissa.
       *[refused] Järjestelmä ei ilmoita muutoksista ({ $reason }), joten ne haetaan kahdesti sekunnissa.
    }
serve-no-browser = Selainta ei voitu avata. Avaa osoite itse.
serve-restarted = Salkussa on vika, joka keskeytti päivityksen. Sivusto luettiin uudelleen alusta. Vika ei ole sinun; ilmoita siitä Salkun kehittäjille.
serve-port = { $why ->
        [taken] Portti { $port } on jo käytössä. Anna toinen portti tai jätä --port pois, niin Salkku etsii vapaan.
       *[other] Porttia { $port } ei saa käyttöön: { $reason }
    }
serve-host = Osoitteessa { $address } ei voi kuunnella: { $reason }
serve-failed = Esikatselu ei käynnisty: { $reason }
serve-panel = Tällä sivulla on korjattavaa
serve-count = { $errors ->
        [0] {""}
        [one] 1 virhe
       *[other] { $errors } virhettä
    }{ $errors ->
        [0] {""}
       *[other] { $warnings ->
            [0] {""}
           *[other] {", "}
        }
    }{ $warnings ->
        [0] {""}
        [one] 1 varoitus
       *[other] { $warnings } varoitusta
    }
serve-more = Lisäksi { $count } muuta. Kaikki näkee komennolla: salkku check
serve-open = Avaa editorissa: { $place }
serve-home = Etusivulle
serve-no-page = Sivua ei voi vielä näyttää
serve-changed-elsewhere = Toinen sivu muuttui:
serve-close = Sulje
serve-lost = Esikatselu on lopetettu. Sivu päivittyy, kun se käynnistetään uudelleen.

## Väärin annettu komento

usage-unknown = Salkku ei tunne kohtaa ”{ $argument }” tässä komennossa.
usage-unknown-command = Salkulla ei ole komentoa ”{ $command }”.
usage-missing = Komennosta puuttuu: { $argument }.
usage-repeated = Valinnan ”{ $argument }” voi antaa vain kerran.
usage-conflict = Valintoja ”{ $argument }” ja ”{ $prior }” ei voi antaa yhdessä.
usage-empty = Valinnan ”{ $argument }” perästä puuttuu arvo.
usage-value = ”{ $value }” ei kelpaa kohtaan ”{ $argument }”.
usage-near = Tarkoititko ”{ $nearest }”?
usage-choices = Vaihtoehdot ovat: { $choices }.
usage-language = Kielet ovat fi, sv ja en.
usage-day = Kirjoita päivä muodossa 31.1.2027 tai 2027-01-31.
usage-address = Kirjoita osoite kokonaan, esimerkiksi https://www.example.fi/hankkeet.
usage-port = Kirjoita portti väliltä 1–65535.
usage-host = Kirjoita osoite numeroina, esimerkiksi 127.0.0.1, 0.0.0.0 tai ::1.
usage-threads = Kirjoita luku väliltä 1–512.
usage-usage = Käyttö: { $usage }
usage-help = Ohjeen saat komennolla: salkku help
