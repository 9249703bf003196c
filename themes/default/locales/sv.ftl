# Temats texter på svenska. Formatet är Fluent: https://projectfluent.org

## På varje sida
skip = Gå till innehållet
menu = Huvudmeny
breadcrumbs = Länkstig
external = annan webbplats
unpublished = Opublicerad
unpublished-note = Sidan visas bara i förhandsgranskningen.
report-error = Anmäl ett fel
report-subject = Fel på sidan: { $title }
csv-link = Projekten som tabell (CSV)
feed-link = Nyhetsflöde (Atom)
feed-title = { $title }: ändringar och nyheter
updated = Uppdaterad
contents = Innehåll
not-known = uppgift saknas
not-online = finns inte på nätet
address-not-known = adressen är inte känd

## Menyn och sidornas namn
home = Startsida
nav-projects = Projekt
nav-news = Nyheter
nav-indexes = Register
projects-title = Alla projekt
alphabet-title = Projekt A–Ö
indexes-title = Alla register
news-title = Nyheter
reports-title = Rapporter
not-found-title = Sidan hittades inte
not-found-text = Sidan kan ha tagits bort eller fått en ny adress. Kontrollera adressen eller sök projektet via startsidan.
not-found-home = Gå till startsidan
moved = Sidan har flyttats
gone = Borttaget
gone-text = { $kind ->
    [report] Rapporten har tagits bort från webbplatsen.
    [post] Nyheten har tagits bort från webbplatsen.
   *[project] Projektet har tagits bort ur katalogen.
}
gone-until = Den sista dagen det visades var { $date }.
gone-reason = Varför
gone-leads = Var man kan leta
gone-list = { $kind ->
    [report] Andra rapporter
    [post] Andra nyheter
   *[project] Andra projekt
}

## Registrens slag
kind-portfolio = Projektportföljer
kind-portfolio-one = Projektportfölj
kind-region = Landskap
kind-region-one = Landskap
kind-status = Status
kind-status-one = Status
kind-type = Projekttyper
kind-type-one = Projekttyp
kind-programme = Program
kind-programme-one = Program
kind-theme = Teman
kind-theme-one = Tema
kind-municipality = Kommuner
kind-municipality-one = Kommun
kind-county = Välfärdsområden
kind-county-one = Välfärdsområde
kind-year = Startår
kind-year-one = Startår
kind-organisation = Aktörer
kind-organisation-one = Aktör
kind-project = Projekt

## Antal och summor
projects-count = { $count ->
    [one] { $count } projekt
   *[other] { $count } projekt
}
values-count = { $kind ->
    [portfolio] { $count ->
        [one] { $count } portfölj
       *[other] { $count } portföljer
    }
    [region] { $count ->
        [one] { $count } landskap
       *[other] { $count } landskap
    }
    [status] { $count ->
        [one] { $count } status
       *[other] { $count } statusar
    }
    [type] { $count ->
        [one] { $count } projekttyp
       *[other] { $count } projekttyper
    }
    [programme] { $count ->
        [one] { $count } program
       *[other] { $count } program
    }
    [theme] { $count ->
        [one] { $count } tema
       *[other] { $count } teman
    }
    [municipality] { $count ->
        [one] { $count } kommun
       *[other] { $count } kommuner
    }
    [county] { $count ->
        [one] { $count } välfärdsområde
       *[other] { $count } välfärdsområden
    }
    [year] { $count ->
        [one] { $count } startår
       *[other] { $count } startår
    }
    [organisation] { $count ->
        [one] { $count } aktör
       *[other] { $count } aktörer
    }
   *[other] { $count ->
        [one] { $count } sida
       *[other] { $count } sidor
    }
}
figure-projects = { $count ->
    [one] projekt
   *[other] projekt
}
figure-portfolios = { $count ->
    [one] projektportfölj
   *[other] projektportföljer
}
figure-regions = { $count ->
    [one] landskap med projekt
   *[other] landskap med projekt
}
total-whole = Finansiering
total-grant = Understöd
stage-not-told = skedet uppges inte
known-of = uppgift om { $known }/{ $of } projekt
approximately = cirka { $amount }
percent = { $value } %

## Startsidan och listorna
browse-projects = Bläddra bland projekten
browse-indexes = Sök efter ämne eller område
browse-by = Bläddra enligt register
latest-projects = Projekt
latest-changes = Senast uppdaterade projekt
latest-news = Senaste nyheter
all-news = Alla nyheter
projects-heading = Projekt
letters = Begynnelsebokstäver
no-projects = Det finns ännu inga publicerade projekt på webbplatsen.
no-news = Inga nyheter har publicerats ännu.
no-reports = Inga rapporter har publicerats ännu.
pager = Listans sidor
pager-previous = Föregående sida
pager-next = Nästa sida
pager-from = från och med:
index = Register
index-lede = { $kind ->
    [portfolio] En portfölj samlar projekt som har ett gemensamt mål och en gemensam ägare.
    [region] Projekten enligt det landskap där de pågår.
    [status] Projekten enligt det skede som de är i.
    [type] Projekten enligt typ.
    [programme] Projekten enligt det program som de hör till.
    [theme] Projekten enligt tema.
    [municipality] Projekten enligt den kommun där de pågår.
    [county] Projekten enligt det välfärdsområde där de pågår.
    [year] Projekten enligt det år då de inleddes eller inleds.
    [organisation] Projektens finansiärer, genomförare och samarbetspartner.
   *[other] Projekten i grupper.
}
index-empty = Registret är ännu tomt.
indexes-lede = Varje register grupperar samma projekt på sitt eget sätt.
without-value = { $count ->
    [one] Dessutom saknas uppgiften för { $count } projekt.
   *[other] Dessutom saknas uppgiften för { $count } projekt.
}
map-legend = Projekt i landskapet
map-none = inga projekt
map-step = { $from }–{ $to } projekt
map-unmapped = Endast i listan, inte på kartan: { $names }.
map-enlarged = { $name } visas i ramen större än de andra.
all-values = { $kind ->
    [portfolio] Alla projektportföljer
    [region] Alla landskap
    [status] Alla statusar
    [type] Alla projekttyper
    [programme] Alla program
    [theme] Alla teman
    [municipality] Alla kommuner
    [county] Alla välfärdsområden
    [year] Alla startår
    [organisation] Alla aktörer
   *[other] Hela registret
}

## Sidan för ett värde i ett register
value-empty = { $kind ->
    [portfolio] Portföljen har inga publicerade projekt.
    [region] Det finns inga publicerade projekt i landskapet.
    [status] Inget publicerat projekt är i detta skede.
    [type] Det finns inga publicerade projekt av denna typ.
    [programme] Programmet har inga publicerade projekt.
    [theme] Det finns inga publicerade projekt om temat.
    [municipality] Det finns inga publicerade projekt i kommunen.
    [county] Det finns inga publicerade projekt i välfärdsområdet.
    [year] Inget publicerat projekt inleddes detta år.
    [organisation] Aktören har inga publicerade projekt.
   *[other] Här finns inga publicerade projekt.
}
value-several = { $kind ->
    [region] Ett projekt i flera landskap räknas med i vart och ett av dem. Därför kan landskapens siffror inte läggas ihop.
    [municipality] Ett projekt i flera kommuner räknas med i var och en av dem. Därför kan kommunernas siffror inte läggas ihop.
    [county] Ett projekt i flera välfärdsområden räknas med i vart och ett av dem. Därför kan områdenas siffror inte läggas ihop.
    [theme] Ett projekt med flera teman räknas med i vart och ett av dem. Därför kan temanas siffror inte läggas ihop.
    [organisation] Ett projekt räknas med hos var och en av sina aktörer. Därför kan aktörernas siffror inte läggas ihop.
   *[other] Samma projekt kan räknas med på flera sidor. Därför kan sidornas siffror inte läggas ihop.
}
people = Ansvariga
owner = Ägare
coordinator = Koordinator
goals = Mål
involvements = Andel i projekten
involvements-caption = Aktörens uppgifter i projekten
roles = Uppgift
paid = Andel av finansieringen
paid-note = Andelen visas för de projekt vars finansieringstabell nämner aktören.
part-funder = Finansiär
part-implementer = Genomförare
part-partner = Samarbetspartner
municipalities-of-region = Kommuner i landskapet med projekt
region-of-municipality = Kommunens landskap

# Languages: the switch at the head of every page, and what is said of a text that has not been translated
languages = Språk
language-name = På svenska
only-in = { $language ->
    [fi] endast på finska
    [sv] endast på svenska
    [en] endast på engelska
   *[other] endast på ett annat språk
}
only-in-note = { $language ->
    [fi] Texten på den här sidan finns endast på finska.
    [sv] Texten på den här sidan finns endast på svenska.
    [en] Texten på den här sidan finns endast på engelska.
   *[other] Texten på den här sidan är på ett annat språk.
}

## Projektet
facts = Basuppgifter
status = Status
period = Genomförandetid
actual-period = Faktisk genomförandetid
easy-summary = Lättläst sammanfattning
expected-results = Förväntade resultat
results = Resultat
business-id = FO-nummer { $id }
web-page = webbsida
milestones = Delmål
indicators = Indikatorer
indicators-caption = Indikatorernas utgångsläge, mål och utfall
indicator = Indikator
baseline = Utgångsläge
target = Mål
actual = Utfall
related-projects = Anknutna projekt
sub-projects = Delprojekt
follows = Föregående projekt
followed-by = Fortsättningsprojekt
project-reports = Projektets rapporter
project-news = Nyheter om projektet
attachments = Bilagor
links = Länkar
contacts = Kontaktuppgifter
shared-mailbox = gemensam brevlåda
logos = Logotyper
eu-co-funded = Medfinansieras av Europeiska unionen
image-credit = Bild: { $name }.
image-licence = Licens: { $name }.
size-kb = { $size } kB
size-mb = { $size } MB
accessible-yes = Filen är tillgänglig.
accessible-no = Filen är inte tillgänglig.
accessible-unknown = Filens tillgänglighet är inte känd.
language-fi = finska
language-sv = svenska
language-en = engelska
language-other = annat språk

## Kostnader och finansiering
budget = Kostnader och finansiering
stage-applied = Ansökt finansiering.
stage-applied-note = Siffrorna visar vad som har sökts för projektet. De visar inte vad som har beviljats.
stage-granted = Beviljat.
stage-granted-note = Siffrorna följer finansieringsbeslutet.
stage-spent = Utfall.
stage-spent-note = Siffrorna visar vad som har använts i projektet.
budget-scope = Siffrorna omfattar
precision = Noggrannhet
precision-approximate = siffrorna är ungefärliga
vat = Mervärdesskatt
decision = Finansieringsbeslut
budget-item = Kostnadsslag
budget-source = Finansieringskälla
budget-total = Totalt
budget-share = Andel
of-which = varav
computed = uträknat
computed-note = Ordet ”uträknat” betyder att summan inte har publicerats: den har räknats ut av tabellens övriga siffror.
rounding = avrundning: den publicerade summan är { $given }, delarnas summa { $computed }.
rounding-total = Avrundning i slutsumman: den publicerade summan är { $given }, delarnas summa { $computed }.

## Projekten på en tidslinje
timeline-projects = Projekten på en tidslinje
timeline-summary = { $count ->
    [one] Tidslinjen visar ett projekt.
   *[other] Tidslinjen visar { $count } projekt, det som började först överst.
}
timeline-undated-count = { $count ->
    [one] Tiden för ett projekt är inte känd.
   *[other] Tiden för { $count } projekt är inte känd.
}
timeline-of-page = De övriga projekten finns på förteckningens andra sidor.
timeline-legend = Stapeln visar den planerade tiden och den smala linjen under stapeln den faktiska tiden.
timeline-periods = Perioder
timeline-band = { $kind ->
    [portfolio] portföljens period
   *[programme] programmets period
}
timeline-actual = faktisk tid { $period }
timeline-no-start = starttiden är inte känd
timeline-no-end = sluttiden är inte känd

## Finansieringen i delar
funding-title = Finansiering
funding-stage = { $stage ->
    [applied] Sökt finansiering
    [granted] Beviljad finansiering
    [spent] Använd finansiering
   *[other] Finansiering vars skede inte uppges
}
funding-total = { $stage ->
    [applied] Den sökta finansieringen är totalt { $amount }
    [granted] Den beviljade finansieringen är totalt { $amount }
    [spent] Den använda finansieringen är totalt { $amount }
    [untold] Finansieringen vars skede inte uppges är totalt { $amount }
   *[other] Finansieringen är totalt { $amount }
}
funding-source = { $kind ->
    [eu] EU
    [state] Staten
    [municipality] Kommunerna
    [other_public] Övriga offentliga finansiärer
    [private] Privata finansiärer
   *[own] Självfinansiering
}
funding-largest-source = { $coverage ->
    [all] Den största delen är
   *[some] I den mån källan är känd är den största delen
} { $kind ->
    [eu] EU-finansiering
    [state] statlig finansiering
    [municipality] kommunal finansiering
    [other_public] övrig offentlig finansiering
    [private] privat finansiering
   *[own] självfinansiering
}: { $amount }.
funding-largest-year = { $coverage ->
    [all] Finansieringen är störst för år
   *[some] I den mån året är känt är finansieringen störst för år
} { $year }: { $amount }.
budget-largest = { $by ->
    [source] Största finansieringskälla
    [year] Största år
   *[period] Största period
}
bars-caption = { $what ->
    [costs] { $by ->
        [year] Kostnader per år
       *[period] Kostnader per period
    }
   *[funding] { $by ->
        [source] Finansiering per källa
        [year] Finansiering per år
       *[period] Finansiering per period
    }
}
bars-head = { $by ->
    [source] Källa
    [year] År
   *[period] Period
}
bars-amount = Belopp
bars-known = { $by ->
    [source] källan är känd för { $known }/{ $of } projekt
   *[year] året är känt för { $known }/{ $of } projekt
}
bars-rounded = Projektens publicerade slutsummor kan avvika från detta på grund av avrundning.

## Nyheter och rapporter
post = Nyhet
report = Rapport
about-project = Nyheten handlar om projektet

## CSV-tabellen
csv-id = Id
csv-url = Adress

## Månader
month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december
csv-total = Finansiering totalt
csv-grant = Understöd
csv-stage = Finansieringens skede
csv-currency = Valuta
text-table = Tabell
text-done = gjort
text-not-done = inte gjort
alert-note = Obs
alert-tip = Tips
alert-important = Viktigt
alert-warning = Varning
alert-caution = Se upp
csv-own-share = Självfinansiering
csv-scope = Siffrorna täcker
csv-approximate = Ungefärlig

# Rapporter
reports-title-by-year = Rapporter efter år
reports-by-kind = Efter slag
reports-by-year = Efter år
reports-order = Rapporternas ordning
reports-other = Andra rapporter
reports-undated = Utan datum
report-sheet = Presentationsblad
report-contents = Innehåll
report-figures = Figurer
report-tables = Tabeller
report-abbreviations = Förkortningar
report-citation = Hänvisning
report-citation-note = Färdig källhänvisning att kopiera:
report-read = Läs rapporten
report-start = Börja läsa: { $title }
report-whole = Hela rapporten på en sida
report-to-cover = Rapportens förstasida
report-all-contents = Hela innehållsförteckningen
report-chapters = Rapportens kapitel
report-previous = Föregående
report-next = Nästa
report-pager = Föregående och nästa kapitel
report-related = Andra rapporter inom samma program
report-replaces = Den här rapporten ersätter
report-replaced = Den här rapporten har ersatts av
report-current = det här kapitlet
ref-figure = figur { $number }
ref-table = tabell { $number }
ref-chapter = kapitel { $number }
ref-section = avsnitt { $number }
ref-appendix = bilaga { $number }
ref-unnumbered = avsnittet ”{ $title }”
footnotes = Fotnoter
footnote-back = Tillbaka till texten
figure-enlarge = Öppna bilden i större storlek
figure-credit = Bild:
figure-description = Bildens innehåll i ord
mentioned-in = Nämns i:
table-csv = Ladda ner tabellen som CSV-fil
mark-yes = ja
mark-no = nej
timeline-table = Samma uppgifter som tabell
timeline-undated = tidpunkten är inte känd
timeline-bands = Genomgående faser
timeline-quarter-1 = I
timeline-quarter-2 = II
timeline-quarter-3 = III
timeline-quarter-4 = IV
timeline-name = Fas
timeline-time = Tid
timeline-group = Grupp

## Tillgänglighetsutlåtande och dataskyddsbeskrivning
statement-title = Tillgänglighetsutlåtande
privacy-title = Dataskyddsbeskrivning
statement-lede = Hur webbplatsen uppfyller lagens tillgänglighetskrav, vad som inte är tillgängligt och hur du kan berätta om brister.
statement-intent = Tjänsteleverantören strävar efter att säkerställa webbplatsens tillgänglighet i enlighet med lagen om tillhandahållande av digitala tjänster (306/2019). Genom lagen genomförs Europaparlamentets och rådets direktiv (EU) 2016/2102.
statement-service = Utlåtandet gäller webbplatsen
statement-address = Adress
statement-provider = Tjänsteleverantör
statement-status = Fullgörandestatus
statement-requirements = Kraven finns i den europeiska standarden EN 301 549. Enligt den ska webbplatser uppfylla kriterierna på nivåerna A och AA i riktlinjerna WCAG 2.1.
statement-conformance = { $status ->
    [full] Webbplatsen uppfyller tillgänglighetskraven helt.
    [partial] Webbplatsen uppfyller tillgänglighetskraven delvis.
    [none] Webbplatsen uppfyller inte tillgänglighetskraven.
   *[other] Tjänsteleverantören har ännu inte meddelat hur webbplatsen uppfyller tillgänglighetskraven.
}
statement-limitations = Innehåll som inte är tillgängligt
statement-not-listed = Bristerna har ännu inte räknats upp.
statement-reason = { $reason ->
    [burden] Oproportionell börda
    [scope] Innehåll som inte omfattas av lagen
   *[noncompliance] Bristande förenlighet med tillgänglighetskraven
}
statement-reason-note = { $reason ->
    [burden] Enligt tjänsteleverantörens bedömning skulle det innebära en oproportionell börda att uppfylla kraven till denna del. Undantaget är tillfälligt.
    [scope] Tillgänglighetskraven i lagen om tillhandahållande av digitala tjänster gäller inte detta innehåll.
   *[noncompliance] Detta innehåll uppfyller inte alla tillgänglighetskrav.
}
statement-criteria = { $count ->
    [one] Krav som inte uppfylls
   *[other] Krav som inte uppfylls
}
statement-explanation = Motivering
statement-until = Undantaget upphör
statement-fixed-by = Åtgärdas senast
statement-alternative = Tillgängligt alternativ
statement-alternatives = Tillgängliga alternativ
statement-preparation = Utarbetande av tillgänglighetsutlåtandet
statement-prepared = Upprättat
statement-reviewed = Senast granskat
statement-assessment = Bedömning
statement-assessment-by = { $by ->
    [external] Bedömning av en utomstående expert
   *[self] Tjänsteleverantörens egen bedömning
}
statement-assessed = Senast bedömd
statement-method = Så gjordes bedömningen
statement-feedback = Respons och kontaktuppgifter
statement-feedback-note = Om du upptäcker brister i webbplatsens tillgänglighet, berätta om dem för oss. Du kan också begära att få innehåll som inte är tillgängligt i en tillgänglig form som passar dig.
statement-answer = Vi svarar på respons inom 14 dagar.
statement-unit = Responsen behandlas av
statement-email = E-post
statement-form = Responsblankett
statement-form-link = Ge respons på tillgängligheten med blanketten
statement-phone = Telefon
statement-enforcement = Tillsynsförfarande
statement-enforcement-note = En myndighet övervakar att tillgänglighetskraven följs. Om du inte får svar av oss inom 14 dagar eller inte är nöjd med svaret kan du lämna en tillgänglighetsklagan till tillsynsmyndigheten eller be den om en utredning. På myndighetens webbplats beskrivs hur du gör och hur ärendet behandlas.
statement-authority = Tillsynsmyndighet
statement-complaint = Klagan och begäran om utredning
statement-complaint-link = Lämna en tillgänglighetsklagan eller be om en utredning
statement-website = Webbplats
statement-authority-checked = Kontaktuppgifterna kontrollerade
