# The help in Finnish: commands and flags by name. English is in args.rs. A flag of one command is flag-COMMAND-FLAG.

heading-usage = Käyttö
heading-commands = Komennot
heading-arguments = Annettavat tiedot
heading-options = Valinnat
heading-examples = Esimerkkejä
word-options = [VALINNAT]
word-choices = vaihtoehdot
word-usual = oletus

value-command = KOMENTO
value-dir = KANSIO
value-lang = KIELI
value-date = PÄIVÄ
value-format = MUOTO
value-url = OSOITE
value-address = OSOITE
value-n = MÄÄRÄ
value-kind = LAJI
value-name = NIMI
value-shell = KOMENTOTULKKI
value-code = TUNNUS
value-file = TIEDOSTO

command-salkku = Tekee kehittämishankkeiden Markdown-korteista julkisen hankesivuston.
    .examples =
        Esimerkkejä:
          salkku init hankkeet             pieni valmis sivusto kansioon hankkeet
          salkku build --source hankkeet   sen sivut kansioon hankkeet/dist
          salkku new project "Uusi hanke"  kortin luonnos, jossa jokainen tieto on selitetty
          salkku list --due                mikä on seuraavaksi ajankohtaista
          salkku explain field/unknown     mitä viestissä oleva tunnus tarkoittaa
command-init = Tee pieni valmis sivusto tyhjään kansioon
command-new = Tee luonnos, jossa jokainen tieto on selitetty
command-list = Luettele sivuston kortit tai se, mikä on tulossa ajankohtaiseksi
command-build = Kokoa sivusto
command-serve = Näytä sivusto selaimessa ja jokainen muutos heti, kun se on tallennettu
command-check = Tarkista sivusto kirjoittamatta mitään
command-schema = Tulosta JSON-kaavio, jonka avulla editori täydentää tietojen nimet ja arvot
    .examples =
        Esimerkkejä:
          salkku schema                            kaavioiden nimet ja ohje
          salkku schema site > site.schema.json    sen jälkeen tiedoston content/site.yaml ensimmäiseksi riviksi:
                                                   # yaml-language-server: $schema=../site.schema.json
          salkku schema project --lang sv          täydentää ruotsinkieliset nimet, hyväksyy kaikki muutkin
          salkku schema project --translation      käännöstiedostoille, kuten content/projects/TUNNUS.sv.md
command-explain = Kerro, mitä viestissä oleva tunnus tarkoittaa, ja näytä väärä ja oikea esimerkki
command-theme = Kopioi Salkun ulkoasu muutettavaksi
command-copy = Kopioi Salkun ulkoasu tai osa sen tiedostoista sivuston kansioon themes muutettavaksi
command-clean = Poista se, mitä Salkku on julkaistavaan kansioon koonnut, eikä mitään muuta
command-completions = Tulosta komentosarja, jonka avulla komentotulkki täydentää komennot
command-help = Näytä tämä ohje tai yhden komennon ohje

flag-source = Sivuston kansio
flag-lang = Viestien ja ohjeen kieli: fi, sv tai en (muuten viestit ovat sivuston kielellä)
flag-quiet = Kerro vain virheet
flag-help = Näytä ohje
flag-version = Näytä ohjelman versio
flag-init-dir = Kansio; se tehdään, jos sitä ei ole, ja sen pitää olla tyhjä
flag-new-kind = Mitä tehdään
flag-new-name = Nimi; siitä tehdään myös tiedoston nimi
flag-as-of = Millainen sivusto olisi tänä päivänä: 31.1.2027 tai 2027-01-31
flag-list-due = Mikä on tulossa ajankohtaiseksi: yhteystiedot, julkaisupäivät, tilat, saavutettavuusseloste
flag-list-languages = Kuinka suuri osa teksteistä on käännetty millekin kielelle
flag-list-format = Missä muodossa luettelo tulostetaan
flag-build-output = Julkaistava kansio (muuten sivuston kansiossa oleva dist)
flag-build-base-url = Sivuston julkinen osoite tiedostossa site.yaml annetun sijaan
flag-build-drafts = Näytä myös luonnokset ja kortit, joiden julkaisuaika ei ole nyt; tarvitsee oman kansion
flag-build-theme = Ulkoasun kansio tiedostossa site.yaml annetun sijaan
flag-build-strict = Hylkää sivusto myös varoitusten takia
flag-build-compress = Kirjoita tekstitiedostojen viereen NAME.gz ja NAME.br palvelimille, jotka lähettävät ne sellaisinaan
flag-build-no-cache = Tee kaikki uudelleen äläkä muista mitään
flag-build-dry-run = Tee kaikki muu, mutta älä kirjoita mitään, ja kerro, mikä julkisella sivustolla muuttuisi
flag-build-format = Missä muodossa kerrotaan, mikä muuttuu
flag-build-force = Korvaa ja poista myös julkaistut tiedostot, joita joku on muuttanut käsin
flag-build-max-removed = Keskeytä, jos hankkeiden, raporttien ja muiden sivuja poistuisi enemmän (muuten kymmenesosa, vähintään 5)
flag-build-yes = Poista niin monta sivua kuin poistettavaa on
flag-clean-output = Julkaistava kansio (muuten sivuston kansiossa oleva dist)
flag-clean-force = Poista myös julkaistut tiedostot, joita joku on muuttanut käsin
flag-build-adopt = Ota käyttöön kansio, jossa on muita tiedostoja: samannimiset korvataan, muihin ei kosketa
flag-build-timings = Kerro, kauanko mikin vaihe kesti, mitkä sivut hitaimmin syntyivät ja paljonko työtä oli
flag-build-jobs = Montako säiettä käytetään (muuten yksi suoritinydintä kohti)
flag-serve-port = Portti (muuten 4000 tai seuraava vapaa)
flag-serve-host = Osoite, jossa kuunnellaan (muuten 127.0.0.1, jonka vain tämä kone tavoittaa)
flag-serve-open = Avaa sivusto selaimeen
flag-serve-drafts = Näytä myös luonnokset ja kortit, joiden julkaisuaika ei ole nyt
flag-serve-theme = Ulkoasun kansio tiedostossa site.yaml annetun sijaan
flag-serve-poll = Hae muutokset kahdesti sekunnissa, kun järjestelmä ei ilmoita niistä, kuten verkkolevyillä
flag-serve-editor = Osoite, jolla viestissä oleva linkki avaa tiedoston editoriin; kohdat {"{path}"}, {"{line}"} ja {"{column}"}, tyhjä jättää linkit pois (muuten vscode://file/{"{path}:{line}:{column}"})
flag-serve-verbose = Kerro myös kaikki löydöt ja se, kauanko mikin vaihe kesti
flag-check-pages = Tee myös jokainen sivu ja seuraa valmiiden sivujen linkkejä
flag-check-format = Missä muodossa löydöt kerrotaan: ihmiselle (human), rivi kutakin (short), ohjelmalle (json) tai GitHubille (github)
flag-check-strict = Hylkää sivusto myös varoitusten takia
flag-check-drafts = Tarkista luonnokset ja kortit, joiden julkaisuaika ei ole nyt, yhtä tarkasti kuin muut
flag-check-theme = Ulkoasun kansio tiedostossa site.yaml annetun sijaan
flag-schema-of = Minkä kaavio (muuten luettelo kaikista)
flag-schema-translation = Käännöksille: vain tekstit, eikä mikään niistä ole pakollinen
flag-explain-code = Tunnus, joka on viestissä hakasulkeissa, tai sen alkuosa (muuten luettelo kaikista)
flag-copy-name = Ulkoasu: default tai tiivis
flag-copy-files = Kopioitavat tiedostot niiden polkuina ulkoasun kansiossa; kansio tarkoittaa kaikkea, mitä siinä on (muuten kaikki tiedostot)
flag-copy-to = Kopion nimi (muuten sama nimi, jolloin kopio tulee sen ulkoasun päälle)
flag-completions-shell = Komentotulkki
