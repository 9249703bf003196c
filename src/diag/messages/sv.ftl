# Salkkus egna ord på svenska: anmärkningar och kommandoradens texter.
# Meddelandets värde är en mening om vad som är fel; .hint säger vad man kan göra. Alla språk har samma namn.

## Allmänt

hint-word = råd
severity-error = fel
severity-warning = varning
severity-note = anmärkning

## Filer

source-missing = I webbplatsens mapp saknas en nödvändig mapp eller fil.
    .hint = I mappen ”{ $path }” finns ingen mapp ”content”. Gå till webbplatsens mapp eller ange var den finns med --source. En ny webbplats får du med kommandot: salkku init MAPP
    .site = Skapa filen content/site.yaml och skriv webbplatsens namn i den, till exempel ”namn: Stadens projekt”. Mer behövs inte.
source-unreadable = Filen kan inte läsas: { $reason }
    .hint = Kontrollera att filen finns kvar, att du har rätt att läsa den och att inget annat program håller den upptagen.
source-not-utf8 = Filen innehåller tecken som inte kan läsas, eftersom den inte är sparad som UTF-8.
    .hint = Öppna filen i en textredigerare och spara den på nytt: välj ”Spara som” och teckenkodningen UTF-8. Kontrollera sedan bokstäverna å, ä och ö.
source-changed = Filen ändrades medan webbplatsen byggdes, så inget skrevs.
    .hint = Kör samma kommando igen när filen har sparats.
source-too-large = Filen är större än { $limit } megabyte och läses därför inte.
    .hint = Dela upp texten i flera filer, till exempel en rapport i kapitel. Bilder och dokument ska ligga som egna filer bredvid kortet, inte inne i texten.
source-outside = Det här är en länk till ett ställe utanför mappen ”content” och läses därför inte.
    .hint = Ta bort länken och lägg en kopia av själva filen eller mappen i stället.
source-unknown-file = Filen ligger på ett ställe där Salkku inte letar och kommer därför inte med på webbplatsen.
    .hint = Flytta den till rätt mapp: projektkort ligger i content/projects, portföljer i content/portfolios, program i content/programmes, rapporter i content/reports, nyheter i content/posts och andra sidor i content/pages. Om kortet har en egen mapp ska filen heta index.md.
source-duplicate-id = Två filer har samma id ”{ $id }”; den andra är ”{ $other }”.
    .hint = Ge den ena filen eller mappen ett annat namn. Id:t bildas av namnet med små bokstäver och bindestreck, så ”Barnets bästa.md” och ”barnets-basta.md” är samma id.
source-name = Filnamnet saknar bokstäver och siffror, så sidan kan inte få någon adress.
    .hint = Ge filen ett namn, till exempel barnets-basta.md.

## Kortets början och inställningarna: uppbyggnad

yaml-missing = Filen börjar inte med en rad som består av tre bindestreck (---).
    .hint = Skriv --- på filens första rad, sedan uppgifterna, till exempel ”namn: Projektets namn”, och efter dem en rad --- till. Texten kommer därunder.
yaml-unclosed = Efter uppgifterna saknas en rad som består av tre bindestreck (---).
    .hint = Lägg till --- på en egen rad där uppgifterna slutar och texten börjar.
yaml-syntax = Uppgifterna kan inte läsas längre än hit.
    .hint = Kontrollera den här raden och raden före. Efter kolon ska det finnas ett mellanslag (”läge: pågår”), raderna i en lista börjar med streck och mellanslag (”- Uleåborg”), och raderna i samma lista har lika stort indrag.
    .tab = På raden finns en tabb (Tab-tangenten). Ta bort den och gör indraget med mellanslag, till exempel två.
    .quote = Ett citattecken saknas i början eller slutet. Sätt samma tecken före och efter värdet, till exempel namn: "Barnets bästa". Om värdet innehåller citattecken, skriv dem ”så här”.
    .colon = På raden finns mer än ett kolon. Sätt värdet inom citattecken, till exempel namn: "Barnets bästa: slutrapport".
    .mark = Värdet börjar med ett tecken som har en egen uppgift här. Sätt värdet inom citattecken, till exempel namn: "*Viktigt* projekt".
    .space = Efter kolonet saknas ett mellanslag. Skriv till exempel ”läge: pågår”, inte ”läge:pågår”.
    .bracket = En hakparentes är inte stängd, eller så börjar texten med en. Stäng listan med ], eller sätt texten inom citattecken, till exempel namn: "[Utkast] Projektplan".
    .indent = Raden är fel indragen. Uppgifter på samma nivå börjar lika långt från vänsterkanten; de på översta nivån börjar i början av raden.
yaml-too-big = Filen innehåller fler uppgifter, eller uppgifter i fler nivåer, än vad som kan höra till en sida.
    .hint = Kontrollera att inte till exempel en hel tabell har klistrats in av misstag. Långa listor och tabeller hör hemma i texten eller i en bilaga.

## Uppgifter

field-unknown = Salkku känner inte till uppgiften ”{ $key }”.
    .hint = Kontrollera stavningen och indraget eller ta bort raden. Om saken ändå hör till sidan, skriv den i texten.
    .nearest = Menade du ”{ $nearest }”? Rätta stavningen eller ta bort raden.
field-nameless = Uppgiftens namn saknas före kolonet.
    .hint = Skriv raden i formen ”uppgiftens namn: värde”, till exempel ”kommuner: [Uleåborg, Kempele]”. En lista ska stå efter kolonet, inte före det.
field-missing = Den obligatoriska uppgiften ”{ $key }” saknas.
    .hint = Lägg till en rad som börjar med ”{ $key }:”, följt av ett mellanslag och värdet. Om raden redan finns, skriv ett värde på den.
field-duplicate = Uppgiften ”{ $first }” finns redan, och ”{ $key }” anger den en gång till.
    .hint = Ta bort den ena raden. Samma uppgift kan anges på finska, svenska eller engelska, men bara en gång: till exempel nimi, namn och title är samma uppgift.
field-kind = { $expected ->
        [record] { $found ->
            [empty] Filen saknar grunduppgifter.
            [list] Här finns en lista, men hit hör uppgifter om en enda sak.
           *[other] Här finns bara text, men hit hör flera uppgifter på var sin rad.
        }
        [list] Till ”{ $key }” hör en lista.
       *[other] { $found ->
            [empty] Uppgiften ”{ $key }” saknar värde.
            [list] Under ”{ $key }” finns en lista, men dit hör bara ett värde.
           *[other] Under ”{ $key }” finns flera uppgifter, men dit hör bara ett värde.
        }
    }
    .hint = { $expected ->
        [record] { $found ->
            [empty] { $key ->
                [post] Skriv åtminstone rubriken på en egen rad, till exempel ”rubrik: Projektet har börjat”.
                [page] Skriv åtminstone rubriken på en egen rad, till exempel ”rubrik: Om webbplatsen”.
                [report] Skriv åtminstone rubriken på en egen rad, till exempel ”rubrik: Slutrapport”.
               *[other] Skriv åtminstone namnet på en egen rad, till exempel ”namn: Tjänster för barnfamiljer”.
            }
            [list] Ta bort strecket i början av raden och skriv uppgifterna under varandra, till exempel ”namn: värde”.
           *[other] { $key ->
                [image] Skriv uppgifterna under varandra med indrag, till exempel ”fil: gard.jpg” och därunder ”textalternativ: Barn som leker på gården”.
                [logo] Skriv uppgifterna under varandra med indrag, till exempel ”fil: logo.svg” och därunder ”textalternativ: Uleåborgs stad”.
                [contact] Skriv uppgifterna under varandra med indrag, till exempel ”roll: projektchef” och därunder ”organisation: Uleåborgs stad”.
                [attachment] Skriv uppgifterna under varandra med indrag, till exempel ”namn: Slutrapport” och därunder ”fil: slutrapport.pdf”.
                [link] Skriv uppgifterna under varandra med indrag, till exempel ”namn: Projektets webbsidor” och därunder ”adress: https://www.example.fi/”.
                [milestone] Skriv uppgifterna under varandra med indrag, till exempel ”namn: Modellen är klar” och därunder ”datum: 2025-03”.
                [indicator] Skriv uppgifterna under varandra med indrag, till exempel ”namn: Deltagare” och därunder ”mål: 500”.
                [decision] Skriv uppgifterna under varandra med indrag, till exempel ”datum: 3.4.2017” och därunder ”nummer: 123/2017”.
                [term] Skriv uppgifterna under varandra med indrag, till exempel ”id_kod: familjecenter” och därunder ”namn: Familjecenter”.
                [abbreviation] Skriv uppgifterna under varandra med indrag, till exempel ”förkortning: LAPE” och därunder ”förklaring: programmet för barn- och familjetjänster”.
                [place] Skriv uppgifterna under varandra med indrag, till exempel ”namn: Koillismaa” och därunder ”slag: landskap”.
               *[other] Skriv varje uppgift på en egen rad i formen ”uppgift: värde”. Kom ihåg mellanslaget efter kolon.
            }
        }
        [list] Skriv varje värde på en egen rad efter ett streck och ett mellanslag, till exempel ”- Uleåborg”.
       *[other] { $found ->
            [empty] Skriv värdet på samma rad efter kolon och mellanslag.
            [list] Skriv bara ett värde, på samma rad och utan streck. Om värdet börjar med en hakparentes, sätt det inom citattecken, till exempel "[Utkast] Projektplan".
           *[other] Om texten innehåller kolon och mellanslag, sätt hela texten inom citattecken, till exempel "Modellen: så fungerar den". Skriv annars värdet på samma rad och ta bort raderna med indrag under den.
        }
    }
field-empty = I ”{ $key }” finns en tom text, av vilken inget syns på sidan.
    .hint = Skriv en text mellan citattecknen eller ta bort den tomma uppgiften.
field-placeholder = I ”{ $key }” står fortfarande utkastets utfyllnad ”…” i stället för den rätta uppgiften.
    .hint = Skriv den rätta uppgiften i stället. Om den inte är känd, ta bort raden eller sätt tecknet # i början av den.
field-long = Texten i ”{ $key }” är för lång: { $length } tecken. Högst { $most } får plats.
    .hint = Samma text syns i listor intill många andra. Berätta i ett par meningar vad som görs, var och för vem, och flytta resten till kortets text.

## Värden

value-date-form = ”{ $value }” är inte ett datum som Salkku kan läsa.
    .hint = Skriv ett år, en månad eller en dag: 2017, 4/2017, 2017-04, 3.4.2017 eller 2017-04-03. Ange bara det som är känt.
value-date-calendar = Dagen eller månaden ”{ $value }” finns inte i kalendern.
    .hint = Kontrollera månaden och dagen. Om den exakta dagen inte är känd räcker månaden (4/2017) eller året (2017).
value-money = ”{ $value }” är inte ett entydigt belopp.
    .hint = Skriv beloppet med siffror, till exempel 1 345 000 € eller 1345000,50. Använd inte punkt mellan tusental: 1.345 kan betyda två olika belopp, så skriv 1 345. Om siffrorna är ungefärliga, lägg till ”ungefärlig: ja”. Det största möjliga beloppet är 90 miljarder.
value-number = ”{ $value }” är inte ett tal.
    .hint = Skriv bara talet med siffror, till exempel 75 eller 12,5. Ett procenttecken får följa efter.
value-range = Talet ”{ $value }” kan inte vara rätt i ”{ $key }”.
    .hint = Talet ska vara noll eller större. Kontrollera siffrorna och minustecknet.
    .most = Talet ska vara minst 0 och högst { $most }. Kontrollera siffrorna och kommats plats.
value-yes-no = ”{ $value }” är varken ja eller nej.
    .hint = Skriv ja eller nej.
value-url = ”{ $value }” är inte en fullständig webbadress.
    .hint = Kopiera hela adressen från webbläsaren, till exempel https://www.example.fi/projekt. Adressen får inte innehålla mellanslag. En e-postadress skrivs här i formen mailto:namn@example.fi.
    .page = Skriv hela adressen, till exempel https://www.example.fi/dataskydd, eller id för en egen sida: för filen content/pages/dataskydd.md är det ”dataskydd”.
value-choice = ”{ $value }” är inte något av alternativen här.
    .hint = Välj något av följande: { $choices }.
    .nearest = Menade du ”{ $nearest }”? Alternativen är: { $choices }.
value-vocabulary = ”{ $value }” finns inte i webbplatsens ordlista.
    .hint = Använd ett ord ur ordlistan; vanliga statusar är till exempel planeras, pågår och avslutat. Ett eget ord kan du lägga till i filen content/site.yaml under ”statuser”, ”projekttyper” eller ”teman”.
    .nearest = Menade du ”{ $nearest }”? Om du behöver ett nytt ord, lägg till det i ordlistan i filen content/site.yaml.
value-business-id = ”{ $value }” är inte ett riktigt FO-nummer.
    .hint = Kontrollera siffrorna. Ett FO-nummer har sju siffror, ett bindestreck och en kontrollsiffra, till exempel 0187690-1.
value-publication-id = ”{ $value }” är inte { $kind ->
        [isbn] ett riktigt ISBN
        [issn] ett riktigt ISSN
       *[urn] en riktig URN
    }.
    .hint = { $kind ->
        [isbn] Kontrollera siffrorna. Ett ISBN har 13 siffror, före år 2007 hade det 10, och den sista är en kontrollsiffra. Skriv bara numret, till exempel 978-952-1234-56-9.
        [issn] Kontrollera siffrorna. Ett ISSN har två grupper med fyra siffror, och den sista är en kontrollsiffra. Skriv bara numret, till exempel 1234-5679.
       *[urn] Skriv URN:en som den har getts, utan webbadress framför, till exempel URN:NBN:fi-fe2017041234.
    }

## Platser

place-unknown = Salkku känner inte till platsen ”{ $value }”.
    .hint = Skriv kommunens eller landskapets officiella namn, till exempel Uleåborg eller Norra Österbotten. Landskap hör till ”landskap” och kommuner till ”kommuner”. En annan plats kan du lägga till i filen content/site.yaml under ”platser”.
    .nearest = Menade du ”{ $nearest }”? En annan plats kan du lägga till i filen content/site.yaml under ”platser”.
place-merged = ”{ $value }” är sedan { $year } en del av kommunen ”{ $into }”.
    .hint = Projektet visas under den nuvarande kommunen ”{ $into }”. Du behöver inte göra något; om du vill kan du skriva den nuvarande kommunens namn.
place-region = ”{ $value }” ligger i landskapet ”{ $region }”, som kortet inte nämner.
    .hint = Kontrollera kommunens namn. Om projektet verkar där, lägg till ”{ $region }” under ”landskap”. Du kan också lämna bort landskapen, för en kommun för med sig sitt landskap.
place-taken = Platsen ”{ $value }” finns redan i listan.
    .hint = Ta bort den under ”platser”, så används platsen i den färdiga listan, eller ge din egen plats ett annat namn.

## Webbplatsens inställningar

site-language = Språket ”{ $value }” kan inte användas här.
    .hint = Salkku kan språken fi, sv och en; nämn vart och ett högst en gång, till exempel ”språk: [sv, fi]”. Texterna på ett annat språk ges i temats fil locales/KOD.ftl.
site-time-zone = Tidszonen ”{ $value }” finns inte.
    .hint = Skriv zonen i formen område/stad, till exempel ”tidszon: Europe/Helsinki”. I Finland kan du utelämna uppgiften.
site-no-base-url = Webbplatsens adress är inte angiven, så webbplatskartan, flödet och sidornas adresser för sökmotorer lämnas bort.
    .hint = När adressen är känd, lägg till den i filen content/site.yaml, till exempel ”webbadress: https://projekt.example.fi/”, eller ange den med --base-url.
site-duplicate-term = Namnet ”{ $value }” eller en variant av det har redan en annan betydelse.
    .hint = Kontrollera ”id_kod”, ”namn”, ”översättningar” och ”varianter”: samma skrivsätt får bara finnas på en rad i samma lista. Ta bort det på den ena raden eller slå ihop raderna.
site-term-name = Ordet ”{ $value }” saknar bokstäver och siffror, så dess sida kan inte få någon adress.
    .hint = Ge ordet ett id med bokstäver eller siffror, till exempel ”id_kod: barn”.
site-same-page = ”{ $other }” och ”{ $value }” skulle få en gemensam sida, ”{ $address }”.
    .hint = Sidans adress bildas av ”id_kod” eller namnet med små bokstäver och bindestreck. Ge det ena ett id som skiljer sig tydligare. Om de betyder samma sak, ta bort det ena och lägg till det under ”varianter” för det andra.
site-check-unknown = Kontrollen ”{ $value }” finns inte.
    .hint = Kommandot salkku explain räknar upp koderna för kontrollerna. Skriv koden som den står inom hakparentes i början av en anmärkning, till exempel ”dates/order: varna”.
    .nearest = Menade du ”{ $nearest }”? Kommandot salkku explain räknar upp koderna för kontrollerna.
site-check-fixed = Kontrollen ”{ $value }” kan inte ändras, för det som den hittar kan inte läsas eller publiceras rätt.
    .hint = Ta bort raden och rätta det som kontrollen anmärker på.

## Tillgänglighetsutlåtande

statement-missing = { $case ->
        [draft] Sidan ”{ $value }”, som är angiven som tillgänglighetsutlåtande, publiceras inte nu, så sidorna har ingen länk till utlåtandet.
       *[none] Webbplatsen har inget tillgänglighetsutlåtande.
    }
    .hint = En webbplats inom den offentliga sektorn ska ha ett (lag 306/2019, 9 §). Bedöm webbplatsens tillgänglighet och skriv uppgifterna i filen content/site.yaml under ”tillgänglighetsutlåtande”. Kommandot salkku explain statement/missing visar en modell. Finns utlåtandet redan på annat håll räcker adressen: ”tillgänglighetsutlåtande: https://www.example.fi/tillganglighet”.
    .draft = Länken kommer längst ner på sidorna när sidan publiceras. Kontrollera om den är markerad som utkast, och dess publiceringsdagar.
statement-incomplete = I tillgänglighetsutlåtandet saknas: { $parts }.
    .hint = Utlåtandet publiceras utan dessa uppgifter, men lagen kräver dem. Lägg till dem när de har retts ut; gissa inte. Kommandot salkku explain statement/incomplete visar en modell.
statement-contradiction = { $case ->
        [page] För tillgänglighetsutlåtandet anges både en sida och andra uppgifter. De andra uppgifterna används inte.
        [future] Dagen { $date } i ”{ $key }” har inte kommit ännu.
       *[full] Enligt utlåtandet uppfyller webbplatsen kraven helt, men utlåtandet innehåller brister: { $count }.
    }
    .hint = Om bristerna finns, skriv ”efterlevnad: delvis”. Om de har åtgärdats, ta bort dem. Om lagen inte gäller innehållet, skriv orsaken ”utanför lagens tillämpningsområde”.
    .page = Utelämna ”sida” om utlåtandet görs av dessa uppgifter. Ta annars bort de andra uppgifterna.
    .future = Utlåtandet berättar bara om det som redan är gjort. Kontrollera årtalet.
statement-old = Tillgänglighetsutlåtandet granskades senast { $date }, för över ett år sedan.
    .hint = Kontrollera att bristerna och kontaktuppgifterna i utlåtandet är aktuella och skriv dagen för granskningen i ”granskat”. Utlåtandet granskas minst en gång om året.

## Datum

dates-order = Sluttiden { $end } är före starttiden { $start }.
    .hint = Kontrollera båda tiderna; ofta är årtalet felskrivet eller tiderna omkastade.
dates-actual = { $case ->
        [early] Det faktiska slutet { $actual } är före den planerade starten { $planned }.
       *[late] Den faktiska starten { $actual } är efter det planerade slutet { $planned }.
    }
    .hint = Projektet skulle i sin helhet ha genomförts under en annan tid än planerat. Kontrollera årtalen. Om hela planen flyttades, ändra också den planerade tiden enligt det senaste beslutet.
dates-future = Dagen { $date } i ”{ $key }” har inte kommit än.
    .hint = Till de faktiska tiderna hör bara det som redan har hänt. Kontrollera årtalet, eller skriv den kommande tiden i ”börjar” eller ”slutar”.
dates-status = { $case ->
        [planned] Statusen är ”{ $status }”, fast projektet skulle ha börjat redan { $date }.
        [over] Statusen är ”{ $status }”, fast projektet slutade { $date }.
        [ahead] Statusen är ”{ $status }”, fast projektet börjar först { $date }.
       *[ended] Statusen är ”{ $status }”, fast projektet slutar först { $date }.
    }
    .planned = Om projektet har börjat, ändra statusen till ”pågår”. Om starten har flyttats, ändra ”börjar”. Om projektet inte blir av, ändra statusen till ”inställt”.
    .over = Om projektet är över, ändra statusen till ”avslutat” eller ”rapportering”. Om projektet har fått mer tid, ändra ”slutar”.
    .ahead = Kontrollera starttiden. Om projektet inte har börjat än, ändra statusen till ”godkänt” eller ”planeras”.
    .ended = Kontrollera sluttiden. Om projektet slutade tidigare än planerat, lägg till ”faktiskt_slut”. Om det fortfarande pågår, ändra statusen till ”pågår”.
dates-publish-until = Detta publiceras inte längre: den sista dagen det visades var { $until }.
    .hint = Om det är meningen behöver du inte göra något: på adressen finns en sida som berättar om borttagningen och var man kan leta. Om sidan ska visas igen, flytta dagen i ”syns_till” eller ta bort raden.

## Resultat

results-missing = Projektet slutade { $end }, men inget berättas om dess resultat.
    .hint = Skriv de viktigaste resultaten i ”resultat” eller i texten under rubriken ”Resultat”, eller lägg till slutrapporten som bilaga eller rapport. Om resultaten inte är kända, berätta också det under rubriken ”Resultat”.

## Bilagor

attachment-language = Det framgår inte på vilket språk bilagan ”{ $title }” är.
    .hint = Lägg till språket bland bilagans uppgifter, till exempel ”språk: sv”. Då vet läsaren det innan bilagan öppnas, och skärmläsare läser namnet rätt.
attachment-accessible = Det framgår inte om bilagan ”{ $title }” är tillgänglig.
    .hint = Lägg till ”tillgänglig: ja”, ”tillgänglig: nej” eller ”tillgänglig: okänt” bland bilagans uppgifter. Om svaret är nej, berätta varför i ”orsak”. Tillgänglighetsutlåtandet ska nämna de dokument som inte alla kan läsa.

## Ekonomi

budget-sum = Summan för ”{ $label }” anges till { $given }, men uträknad av siffrorna är den { $computed }.
    .hint = Kontrollera summan och de siffror som ingår i den. Om du utelämnar summan räknar Salkku ut den.
budget-rounding = Summan { $given } för ”{ $label }” avviker en aning från summan { $computed } som räknats ut av siffrorna.
    .hint = Skillnaden beror troligen på avrundning. Den publicerade siffran { $given } gäller, och du behöver inte göra något.
budget-balance = Kostnaderna är { $costs }, men finansieringen är { $funding }.
    .hint = De borde vara lika stora. Kontrollera om någon rad saknas, till exempel självfinansieringen. Om hela finansieringen inte är känd, utelämna ”finansiering” och ange till exempel ”understöd”.
budget-balance-rounding = Kostnaderna är { $costs } och finansieringen { $funding }, så de skiljer sig en aning.
    .hint = Skillnaden beror troligen på avrundning. De publicerade siffrorna gäller, och du behöver inte göra något.
budget-share = Andelen i procent för ”{ $label }” anges till { $given }, men uträknad av beloppen är den { $computed }.
    .hint = Rätta ”andel_procent” eller beloppen. Andelen räknas av hela finansieringen.
budget-periods = För ”{ $label }” är antalet belopp { $amounts }, men antalet perioder { $periods }.
    .hint = Ange ett belopp för varje period, i samma ordning som under ”perioder”. Om beloppet för en period är noll, skriv 0; om det inte är känt, lämna platsen tom: [1000, ~, 2000].
budget-currency = ”{ $value }” är inte en valutakod.
    .hint = Skriv en kod med tre bokstäver, till exempel EUR, SEK eller USD. För euro kan du utelämna uppgiften.
budget-negative = I ”{ $label }” finns ett belopp som är mindre än noll: { $value }.
    .hint = Ta bort minustecknet. Om raden verkligen minskar summan, som intäkter eller ett återbetalat understöd, berätta det i radens ”anmärkning”.

## Hänvisningar

reference-unknown = { $kind ->
        [report] Rapporten
        [page] Sidan
       *[project] Kortet
    } ”{ $value }” som nämns under ”{ $key }” finns inte.
    .hint = { $kind ->
        [report] Skriv rapportens id: det är mappens namn; för filen content/reports/projektplan/index.md är det ”projektplan”. En rapport som finns på annat håll anger du genom att skriva ”- namn: Rapportens namn” med indrag under ”{ $key }”.
        [page] Skriv sidans id: det är filens namn utan ändelse; för filen content/pages/dataskydd.md är det ”dataskydd”. Om sidan finns på annat håll, skriv hela dess adress, till exempel https://www.example.fi/dataskydd.
       *[project] Skriv kortets id: det är filens eller mappens namn utan ändelse; för filen content/projects/barnets-basta.md är det ”barnets-basta”. Ett huvudprojekt, föregående projekt eller fortsättningsprojekt utanför katalogen anger du genom att skriva ”namn: Projektets namn” med indrag under ”{ $key }”.
    }
    .nearest = Menade du ”{ $nearest }”? { $kind ->
        [report] Skriv rapportens id, det vill säga mappens namn.
        [page] Skriv sidans id, det vill säga filens namn utan ändelse.
       *[project] Skriv kortets id, det vill säga filens eller mappens namn utan ändelse.
    }
reference-near = ”{ $value }” är nästan men inte helt samma namn som ”{ $nearest }”, som har en egen sida.
    .hint = Om du menar samma sak, skriv ”{ $nearest }”. Om det är fråga om något annat, ge det ett namn som skiljer sig tydligare eller en egen fil i mappen content/portfolios eller content/programmes.
    .nearest = { reference-near.hint }
reference-self = { $kind ->
        [report] Rapporten hänvisar till sig själv
       *[project] Kortet hänvisar till sig självt
    }: ”{ $value }”.
    .hint = Skriv { $kind ->
        [report] en annan rapports
       *[project] ett annat korts
    } id eller ta bort raden.
reference-circle = ”{ $value }” kan inte vara huvudprojekt för det här kortet, eftersom det självt är ett delprojekt till kortet.
    .hint = Kedjan av huvudprojekt kommer tillbaka till sin början, och Salkku kan inte veta vilket projekt som är överst. Ta bort ”{ $key }” på det översta projektets kort.

## Länkar och filer

link-broken = { $kind ->
        [image] Bilden hittas inte: filen ”{ $target }” finns inte.
        [page] ”{ $target }” är en sida och inte en bild.
       *[link] Länken leder ingenstans: filen ”{ $target }” finns inte.
    }
    .hint = Skriv var filen finns sett från den här filen, till exempel [Barnets bästa](../projects/barnets-basta.md), eller ta bort länken.
    .nearest = Menade du ”{ $nearest }”? Rätta { $kind ->
        [image] bildens namn eller ta bort bilden
       *[link] länken eller ta bort den
    }.
    .image = Lägg bilden bredvid den här filen och skriv dess namn här; stora och små bokstäver är olika tecken.
link-anchor = Filen ”{ $target }” har inget ställe ”{ $anchor }” som länken kunde leda till.
    .hint = Ställets namn är rubriken med små bokstäver och bindestreck, utan prickar och ringar: rubriken ”Projektets mål” blir #projektets-mal. Rätta namnet eller lämna bort det, så leder länken till sidans början.
    .nearest = Menade du ”{ $nearest }”? Rätta namnet eller lämna bort det, så leder länken till sidans början.
link-outside = Länken ”{ $target }” leder ut ur mappen ”content” eller börjar med ett snedstreck.
    .hint = Skriv länkar inom webbplatsen sett från den här filen, till exempel ../projects/barnets-basta.md, och länkar till andra webbplatser i sin helhet, till exempel https://www.example.fi/.
    .image = En bild från annat håll på webben vore ett anrop till en utomstående server från varje läsares webbläsare. Ladda ner bilden, lägg den bredvid kortet och skriv dess filnamn här.
link-scheme = Länken ”{ $target }” är av ett slag som inte får finnas på sidan.
    .hint = En länk som leder ut börjar med https:, http:, mailto: eller tel:. Rätta länken eller ta bort den.
link-unpublished = Länken leder till ”{ $target }”, som inte publiceras nu, så orden blir kvar på sidan utan länk.
    .hint = Länken börjar fungera av sig själv när sidan publiceras. Om den inte ska publiceras, ta bort länken; kontrollera annars dess utkastmärkning, publiceringstider och status.
file-missing = Filen ”{ $path }” finns inte.
    .hint = Lägg filen bredvid kortet och kontrollera namnet; stora och små bokstäver är olika tecken. Om dokumentet inte finns på webben, utelämna filen och ange bara dokumentets namn.
    .nearest = Menade du ”{ $nearest }”? Kontrollera namnet; stora och små bokstäver är olika tecken.
file-outside = Filen ”{ $path }” ligger inte bredvid kortet.
    .hint = Kopiera filen till samma mapp som kortet och skriv bara namnet, till exempel ”fil: rapport.pdf”. En undermapp skrivs med vanligt snedstreck: bilagor/rapport.pdf. Adressen till en fil på annat håll på webben hör till ”adress”.
file-heavy-image = Bilden ”{ $target }” är tung: { $megabytes },{ $tenths } MB. Därför öppnas sidan långsamt.
    .hint = Spara ett fotografi som JPEG, så gör Salkku lätta storlekar av det. Ett diagram, en karta eller en logotyp kan sparas som SVG. En annan bild kan förminskas med ett bildbehandlingsprogram.
image-unusable = { $case ->
        [pixels] Bilden ”{ $target }” har för många bildpunkter: { $width } × { $height }.
        [bytes] Bilden ”{ $target }” är för stor för att behandlas.
        [entities] Bilden ”{ $target }” hänvisar till definitioner som av säkerhetsskäl inte öppnas.
       *[broken] Bilden ”{ $target }” kan inte läsas: filen är skadad eller något annat än en bild.
    }
    .hint = Öppna bilden i ett bildbehandlingsprogram och spara den på nytt. Om den inte går att öppna, hämta bilden på nytt från den som gjort den.
    .pixels = Förminska bilden med ett bildbehandlingsprogram. För ett fotografi räcker en bredd på 2 560 bildpunkter.
    .entities = Öppna bilden i ett ritprogram och spara den som vanlig SVG (”Plain SVG”), utan programmets egna redigeringsuppgifter.
image-form = Webbläsare visar inte bilden ”{ $target }”: den är sparad i en form som bara kameror eller grafikprogram använder.
    .hint = Öppna bilden i ett bildbehandlingsprogram och spara den på nytt: ett fotografi som JPEG, en teckning som SVG. Rätta sedan namnet här.
image-name = Filen ”{ $target }” är enligt sitt namn en { $named }-bild men till innehållet en { $format }-bild.
    .hint = Byt filens ändelse till .{ $ending } och rätta namnet även här.
image-no-size = Bilden ”{ $target }” anger inte sin storlek, så texten på sidan hoppar när bilden laddas.
    .hint = Öppna bilden i ett ritprogram och spara den som SVG på nytt. Filens första element ska ha antingen viewBox eller width och height.
image-large = Bilden ”{ $target }” är mycket större än sidan behöver: { $width } × { $height } bildpunkter, { $megabytes },{ $tenths } MB.
    .hint = Läsarna får en mindre storlek, men även originalet publiceras. Om det inte behövs, förminska bilden till en bredd på 2 560 bildpunkter.
image-removed = Ur bilden tas { $what } bort: det kunde köras i läsarens webbläsare eller hämta något från annat håll på webben.
    .hint = Bilden publiceras utan det. Spara bilden från ritprogrammet utan skript och delar som ligger på annat håll, eller ta bort stället ur filen.
attachment-pdf = En del av uppgifterna i PDF-filen ”{ $path }” saknas. Struktur: { $tags ->
        [no] saknas
       *[yes] i ordning
    }. Titel: { $title ->
        [no] saknas
        [hidden] angiven, men filens namn visas
       *[yes] i ordning
    }. Språk: { $language ->
        [no] saknas
       *[yes] i ordning
    }.
    .hint = Skärmläsare behöver dem. Gör PDF-filen på nytt ur det ursprungliga dokumentet: ge det en titel och ett språk, och välj tillgänglig eller taggad PDF när du sparar. Om det inte går, skriv ”tillgänglig: nej” och ”orsak” vid bilagan, och nämn dokumentet i tillgänglighetsutlåtandet.

## Bilder, tabeller och fotnoter

text-duplicate-id = Märket ”{ $id }” finns redan på ett annat ställe.
    .hint = Byt ut märket, som står inom klammerparentes efter nummertecknet, och ändra de länkar och hänvisningar som avser det här stället. Om du inte ser samma märke någon annanstans, kommer det från orden i en rubrik: ”Projektets mål” får märket projektets-mal.
    .report = Samma märke finns i filen ”{ $other }” i den här rapporten. Byt ut det här märket, och ändra de hänvisningar som avser det här stället.
text-attributes = Det som står inom klammerparenteserna kan inte läsas, så det skulle synas på sidan och bilden eller tabellen inte bli numrerad.
    .hint = Skriv parenteserna genast efter bilden eller sist på tabellens rubrikrad, på det här sättet: {"{"}#fig:karta fig-alt="Karta över området"{"}"} eller {"{"}#tbl:kommuner{"}"}. Före id:t står ett nummertecken, värdena står inom citattecken och tabellens rubrikrad börjar med ett kolon och ett mellanslag.
text-footnote = { $case ->
        [unknown] Fotnoten [^{ $name }] finns inte, så på sidan skulle bara tecknen synas.
        [repeated] Fotnoten [^{ $name }] finns redan tidigare i den här filen, så den här visas inte på sidan.
       *[unused] Texten hänvisar inte till fotnoten [^{ $name }], så den visas inte på sidan.
    }
    .hint = Skriv [^{ $name }] på det ställe som fotnoten förklarar, eller ta bort fotnoten.
    .unknown = Skriv fotnoten som ett eget stycke i samma fil, till exempel [^{ $name }]: Statistikcentralen 2018. Om fotnoten inte behövs, ta bort tecknen.
    .nearest = Menade du [^{ $nearest }]? Skriv annars fotnoten som ett eget stycke i samma fil, till exempel [^{ $name }]: Statistikcentralen 2018.
    .repeated = Ge den här fotnoten ett eget namn eller nummer, och skriv det också på det ställe som fotnoten förklarar. Numren sköter sig själva: på sidan numreras fotnoterna i textens ordning.
figure-alone = En bild med attribut inom klammerparenteser står inte i ett eget stycke, så den blir ingen numrerad figur.
    .hint = Lämna en tom rad ovanför och nedanför bilden, så att raden inte innehåller annat än bilden. Om bilden hör hemma mitt i texten, ta bort klammerparenteserna.
figure-caption = { $kind ->
        [timeline] Tidslinjen saknar bildtext.
       *[image] Bilden saknar bildtext.
    }
    .hint = Skriv bildtexten inom hakparentes, till exempel ![Projektets kommuner](karta.svg){"{"}#fig:kommuner fig-alt="Karta: Uleåborg och sex grannkommuner"{"}"}. Bildtexten syns under bilden, i en rapport också i bildförteckningen.
    .timeline = Lämna en tom rad efter tidslinjen och skriv under den ett kolon, ett mellanslag och bildtexten, till exempel : Projektets skeden {"{"}#fig:skeden{"}"}
figure-alternative = Bilden saknar textalternativ.
    .hint = Skriv inom klammerparentes vad man ska förstå av bilden, till exempel {"{"}#fig:kommuner fig-alt="Karta: Uleåborg och sex grannkommuner"{"}"}. Det hör den som inte ser bilden. Bildtexten berättar för alla vad bilden handlar om; textalternativet berättar vad som syns på den.
table-caption = { $case ->
        [empty] Tabellens rubrik saknar ord.
        [glued] Tabellens rubrik sitter fast i tabellen, så den skulle bli tabellens sista rad.
       *[alone] En rad som börjar med kolon är rubrik till en tabell eller tidslinje, men ovanför den finns ingendera.
    }
    .hint = Flytta raden under tabellen eller tidslinjen så att det blir en tom rad emellan. Om raden är vanlig text, ta bort kolonet i början.
    .empty = Skriv efter kolonet vad tabellen innehåller.
    .glued = Lägg till en tom rad mellan tabellen och raden som börjar med kolon.
table-content = Tabellen kan inte visas som den är skriven: { $fault ->
        [word] efter blockets namn står ett ord som tabellen inte känner till
        [braces] klammerparenteserna efter blockets namn är inte stängda, eller så står där annat än inställningar
        [attribute] tabeller har ingen sådan inställning
        [repeated] samma sak är skriven två gånger
        [count] här ska det stå ett heltal, och rubrikraderna är minst 1
        [kind] det finns inget sådant slag av kolumn
        [kinds] kolumnslagen är { $found }, men kolumnerna bara { $expected }
        [head-rows] rubrikraderna borde vara { $found }, men raderna är sammanlagt { $expected }, och det blir inga kvar för uppgifterna
        [row-heads] radrubrikerna borde vara { $found }, men kolumnerna är sammanlagt { $expected }, och det blir inga kvar för uppgifterna
        [empty] tabellen är tom
        [quote] ett citattecken är inte stängt, eller så står det text efter det stängande citattecknet
        [row] antalet celler på raden är { $found }, men antalet kolumner { $expected }
        [head] kolumnen har ingen rubrik
        [mark] en cell i en kolumn för markeringar innehåller annat än en markering
        [large] den är för stor för en sida
        [yaml] dess struktur kan inte läsas
       *[key] tabeller har inget sådant fält
    }.
    .hint = Skriv tabellen så här: på blockets första rad ```table {"{"}head-rows=1 row-heads=1{"}"}, därunder raderna med kommatecken mellan cellerna (först rubrikerna, till exempel Kommun,Deltagare), och sist ```. Inställningarna är head-rows (rubrikrader), row-heads (radrubriker) och kinds (kolumnernas slag).
    .kind = Slagen är text, number (tal) och mark (markering), ett för varje kolumn, till exempel kinds="text number mark". Det sista gäller också resten av kolumnerna.
    .row = Kontrollera kommatecknen: varje rad har lika många celler. En cell med ett kommatecken skrivs inom citattecken, till exempel "Akaa, Urjala".
    .head = Ge kolumnen en rubrik. Skärmläsaren läser rubriken före varje cell.
    .mark = Skriv x i cellen eller lämna den tom. Om kolumnen innehåller text, ge den slaget text.
    .large = En sida rymmer högst 2 000 rader och 200 kolumner. Dela tabellen eller publicera den som en bilaga.
    .yaml = Skriv först kolumnerna (columns:) och sedan raderna (rows:), varje rad som en egen lista. En modell finns i hjälpen: salkku explain table/content.
    .repeated = Lämna bort det ena.
timeline-content = Tidslinjen kan inte ritas som den är skriven: { $fault ->
        [yaml] dess struktur kan inte läsas
        [empty] den är tom
        [key] faser har inget sådant fält
        [repeated] samma sak är skriven två gånger
        [name] fasen saknar namn
        [long] fasens namn är för långt
        [date] det här är inget datum
        [order] fasen slutar innan den börjar
        [both] bredvid en enskild dag står en annan tid
        [yes-no] här ska det stå ja eller nej
        [many] den har för många faser
       *[beside] efter blockets namn står något som inte har någon verkan
    }.
    .hint = Skriv varje fas på en egen rad så här: - {"{"}namn: Planering, börjar: 2017-01, slutar: 2017-06{"}"}.
    .key = En fas kan ha namn, börjar, slutar, datum, grupp och genomgående.
    .repeated = Lämna bort det ena.
    .long = Förkorta namnet till högst 200 tecken och berätta resten i texten.
    .date = Skriv ett år, en månad eller en dag: 2017, 2017-04 eller 3.4.2017. Om tiden inte är känd, lämna bort fältet.
    .order = Kontrollera vilken av dagarna som är rätt.
    .both = Ge antingen en dag (datum) eller början och slut (börjar, slutar).
    .yes = Skriv genomgående: ja om fasen löper vid sidan av de andra, och lämna annars bort fältet.
    .many = En tidslinje rymmer 500 faser. Dela den i flera.
    .beside = Flytta id:t till bildtexten under blocket, till exempel : Faser {"{"}#fig:faser{"}"}.

## Rapporter

report-reference = Hänvisningen ”{ $label }” leder ingenstans, för i rapporten finns inget märke ”{ $id }”.
    .hint = Rätta hänvisningen, eller ge märket åt { $kind ->
        [fig] den bild du avser, till exempel ![Projektets kommuner](karta.svg){"{"}#{ $id } fig-alt="Karta: Uleåborg och sex grannkommuner"{"}"}
        [tbl] den tabell du avser. Under tabellen hör efter en tom rad till exempel : Projektets personal {"{"}#{ $id }{"}"}
        [app] den bilaga du avser, till exempel # Budget {"{"}#{ $id } .bilaga{"}"}
       *[sec] det kapitel du avser, till exempel # Mål {"{"}#{ $id }{"}"}
    }
    .nearest = Menade du ”{ $nearest }”? Rätta hänvisningen, eller ge ett märke åt det du avser.
report-ambiguous = Hänvisningen ”{ $label }” kan avse två ställen, för båda har samma märke.
    .hint = Byt ut det ena ställets märke, och skriv här märket för det ställe du avser.
report-no-index = Rapporten saknar filen ”{ $path }”, så dess kapitel publiceras inte.
    .hint = Skapa filen och skriv åtminstone ett namn i den: raden ---, raden ”rubrik: Rapportens namn” och raden --- igen. Kommandot salkku new report "Rapportens namn" skapar en mall.
report-chapter-heading = Kapitlets fil börjar inte med kapitlets namn.
    .hint = Skriv på filens första rad ett nummertecken, ett mellanslag och kapitlets namn, till exempel # Mål. Rubriker inne i kapitlet märks med två nummertecken (##).
report-chapter-gap = Numret { $missing } saknas bland rapportens filer: den här filen har numret { $number }.
    .hint = Om ett kapitel har glömts bort, lägg till dess fil i den här mappen. Ge annars filerna namn så att numren följer på varandra. Adressen till kapitlets sida ändras inte, för i den ingår inget nummer.

## Text

html-removed = ”{ $part }” tas bort från sidan, eftersom det inte är tryggt för läsaren.
    .hint = Använd vanliga markeringar: rubriker, listor, tabeller, bilder och länkar. Länka till en video eller ett formulär i stället för att bädda in det. Utseendet hör till temat.
heading-top = Texten har en rubrik på högsta nivån (#), fast sidans namn redan är dess rubrik.
    .hint = Börja textens rubriker med ## och underrubrikerna med ###. Nu visas alla rubriker i texten en nivå lägre.
heading-second = Kapitlet har en andra rubrik på högsta nivån (#), fast ett kapitel bara kan ha en.
    .hint = Om ett nytt kapitel börjar här, flytta det till en egen fil. Märk annars rubriken med två nummertecken (##).
heading-empty = Rubriken är tom.
    .hint = Skriv rubrikens ord eller ta bort raden. En skärmläsare läser upp rubrikerna som en lista, och i innehållsförteckningen vore en tom rubrik en länk utan text.
heading-jump = En rubriknivå hoppas över: här står { $found }, fast nästa nivå under föregående rubrik är { $expected }.
    .hint = Märk rubriken med { $expected } och dess underrubriker en nivå lägre. Med en skärmläsare rör man sig från rubrik till rubrik, och en nivå som saknas ser ut som om en del av sidan saknades. Nivån bestäms av sakens plats på sidan, inte av rubrikens storlek.

## Tillgänglighet

accessibility-image-alt = { $kind ->
        [file] Bildens textalternativ ”{ $alt }” är ett filnamn, som inte berättar vad bilden föreställer.
       *[none] Bilden saknar textalternativ.
    }
    .hint = Skriv inom hakparentes vad man ska förstå av bilden, till exempel ![Barn som leker på daghemmets gård](gard.jpg). Det hör den som inte ser bilden. Om bilden bara är en dekoration, skriv <img src="gard.jpg" alt=""> eller lämna bort bilden.
accessibility-link-text = { $kind ->
        [none] Länken har ingen text.
        [address] Länkens text är bara en adress.
       *[words] Länktexten ”{ $words }” berättar inte vart länken leder.
    }
    .hint = Ge länken en text som säger vad som finns bakom den, till exempel [Slutrapporten för Barnets bästa](https://www.example.fi/rapport). Många hör eller ögnar igenom bara länkarna utan meningen omkring.
accessibility-file-link = Länken ”{ $words }” öppnar en fil, men länktexten berättar inte { $lacks ->
        [size] hur stor filen är
        [format] filens format
       *[both] filens format och storlek
    }.
    .hint = Lägg till i slutet av länktexten: { $lacks ->
        [size] { $unit ->
            [mb] ({ $size } MB)
           *[kb] ({ $size } kB)
        }
       *[both] { $unit ->
            [mb] ({ $format }, { $size } MB)
           *[kb] ({ $format }, { $size } kB)
        }
    }. Då vet läsaren vad som öppnas och hur länge det tar.
    .elsewhere = Lägg till i slutet av länktexten: ({ $format }). Då vet läsaren vad som öppnas.
accessibility-table-head = Tabellens kolumner saknar rubriker.
    .hint = Skriv på tabellens första rad vad som finns i varje kolumn, till exempel | År | Deltagare |. Skärmläsaren läser upp rubriken före varje tal.
accessibility-capitals = Texten är skriven helt med stora bokstäver.
    .hint = Skriv den med små bokstäver, till exempel ”Tjänster för barnfamiljer” och inte ”TJÄNSTER FÖR BARNFAMILJER”. Stora bokstäver är långsamma att läsa, och en skärmläsare kan räkna upp dem en och en. Betona så här: **viktigt**.

## Integritet

privacy-personal-id = Här finns en personbeteckning, som inte får publiceras.
    .hint = Ta bort personbeteckningen ur filen. På raden som visas här är dess slut dolt, men i själva filen står den i sin helhet. Om filen redan finns i versionshanteringen eller har publicerats, berätta det för er organisations dataskyddsombud.
    .name = Ge filen eller mappen ett namn utan personbeteckning: namnet blir en del av sidans eller bilagans adress. Om filen redan finns i versionshanteringen eller har publicerats, berätta det för er organisations dataskyddsombud.
privacy-bank-account = Här finns ett bankkontonummer.
    .hint = Kontrollera om kontonumret hör hemma på en offentlig sida. På ett projekts sida behövs det sällan; ta bort det om du är osäker.
privacy-masked-address = E-postadressen är skriven så att den inte fungerar som länk.
    .hint = Skriv adressen som den är: { $address }. I texten sätter du den inom vinkelparentes, så blir den en länk: <{ $address }>. På kortet hör den hemma under ”kontaktuppgifter”. En dold adress hindrar inte skräppost, men den är till besvär för den som använder skärmläsare och för var och en som försöker skriva till den.
privacy-old-contact = Projektet avslutades { $end }, för över ett år sedan, men sidan visar ännu en persons kontaktuppgifter.
    .hint = Ta bort personens namn, e-post och telefon eller ersätt dem med organisationens gemensamma adress. Om personen ännu ansvarar för projektet, ange hur länge: ”syns_till: 2027-12-31”.
privacy-not-visible = Kontaktuppgiften visades på sidan senast { $until }, men personens uppgifter finns ännu i filen.
    .hint = Uppgifterna finns inte längre på sidan. Ta bort dem ur filen också eller skriv in en ny kontaktperson; om uppgifterna ännu ska visas, ändra dagen under ”syns_till”.
privacy-no-notice = { $case ->
        [draft] Sidan ”{ $value }”, som är angiven som dataskyddsbeskrivning, publiceras inte nu, så sidorna har ingen länk till beskrivningen.
       *[none] Webbplatsen har ingen dataskyddsbeskrivning.
    }
    .hint = Om webbplatsen innehåller personuppgifter, till exempel kontaktpersoners namn, ska läsaren få veta hur de behandlas. Har organisationen redan en dataskyddsbeskrivning, ange dess adress i filen content/site.yaml: ”dataskyddsbeskrivning: https://www.example.fi/dataskydd”. Du kan också skriva sidan content/pages/dataskyddsbeskrivning.md.
    .draft = Länken kommer längst ner på sidorna när sidan publiceras. Kontrollera om den är markerad som utkast, och dess publiceringsdagar.

## Säkerhet

safety-direction = Här finns det osynliga tecknet { $code }, som vänder läsriktningen för texten efter det.
    .hint = Med ett sådant tecken kan en text, ett filnamn eller en adress se ut som något annat än den är. Tecknet har troligen följt med en kopierad text: ta bort hela ordet och skriv det själv på nytt.
safety-invisible = Här finns det osynliga tecknet { $code }.
    .hint = Tecknet har troligen följt med en kopierad text. Det syns inte, men ordet hittas inte vid sökning och en adress fungerar inte. Ta bort hela ordet och skriv det själv på nytt. Mjukt bindestreck (&shy;) och fast mellanslag får vara kvar.

## Översättningar

translation-fact = Uppgiften ”{ $key }” hör inte hemma i en översättning.
    .hint = Ta bort den här och ha den i grundfilen, alltså filen utan språk i namnet. Översättningen innehåller bara texter, såsom namn, sammanfattning och resultat; övriga uppgifter hämtas ur grundfilen.
translation-alone = Översättningen saknar grundfil: kortet ”{ $id }” finns inte.
    .hint = Skapa först en fil utan språk i namnet i samma mapp, till exempel ”{ $id }.md”, eller ge översättningen samma namn som grundfilen.
translation-language = Filnamnet anger språket ”{ $value }”, som inte är ett av webbplatsens översättningsspråk.
    .hint = Webbplatsens språk är: { $languages }. Det första av dem skrivs i filen utan språk i namnet. Lägg till språket under ”språk” i filen content/site.yaml eller ändra filnamnet; om ”{ $value }” inte betyder ett språk, byt punkten före det mot ett bindestreck.
translation-stray = Det som står här i översättningen har ingen motsvarighet i grundfilen. Det visas inte.
    .hint = Punkterna i en lista hör ihop genom fil, webbadress eller organisationens namn, annars genom sin ordning. Rätta namnet eller ordningen så att den är som i grundfilen, eller lägg först till punkten där.
translation-missing = På språket ”{ $language }” saknas: { $texts }.
    .hint = Lägg till de texter som saknas i denna översättning. Tills dess visar sidan grundfilens text i stället.
    .file = Gör översättningen i samma mapp: filen ”{ $id }.{ $language }.md”, eller ”index.{ $language }.md” om kortet har en egen mapp. De texter som krävs räknas upp under ”obligatoriska_översättningar” i filen content/site.yaml.
translation-fallback = I översättningen saknas: { $texts }. Grundfilens text visas i stället.
    .hint = Lägg till texterna i översättningen när du hinner. Inget annat behöver göras.

## Synlighet

visibility-period = ”{ $fund }” är en EU-fond, men programperioden saknas.
    .hint = Lägg till till exempel ”programperiod: 2021–2027”. På sidan för ett projekt från perioden 2021–2027 visar Salkku EU-flaggan och texten ”Medfinansieras av Europeiska unionen”, så som finansieringens villkor kräver.
visibility-earlier = Logotypen ”{ $logo }” hör till en tidigare programperiod, men projektet hör till perioden 2021–2027.
    .hint = Ta bort logotypen ur kortet. Salkku visar själv EU-flaggan och texten ”Medfinansieras av Europeiska unionen” på projektets sida; någon annan EU-logotyp behövs inte. Om projektet i själva verket hör till en tidigare period, rätta programperioden.
visibility-statement = Logotypen ”{ $logo }” säger något annat om EU än texten för perioden 2021–2027, ”Medfinansieras av Europeiska unionen”.
    .hint = Ta bort logotypen ur kortet, för Salkku visar själv EU-flaggan och rätt text på projektets sida. Om det står rätt text i logotypen, rätta dess textalternativ så att det säger samma sak.

## Adresser

address-taken = { $case ->
        [own] Adressen ”{ $address }” är reserverad för en sida eller fil som Salkku gör själv.
        [file] Sidan och filen ”{ $other }” skulle få samma adress ”{ $address }”.
        [below] Adressen ”{ $address }” skulle ligga under adressen ”{ $other }”, men samma namn kan inte vara både en fil och en mapp.
        [itself] ”{ $address }” är den här sidans nuvarande adress.
        [repeated] Den gamla adressen ”{ $address }” har redan angetts.
       *[page] Två sidor skulle få samma adress ”{ $address }”; den andra är ”{ $other }”.
    }
    .hint = Ge den ena filen ett annat namn, eller ändra den gamla adressen om det är den som krockar.
    .file = Ge filen ett annat namn, och skriv det också på kortet där filen nämns.
    .own = Ge filen ett annat namn eller rätta den gamla adressen.
    .below = Rätta den gamla adressen eller ta bort den, eller ge filen eller mappen ett annat namn.
    .statement = Ta bort sidans fil om utlåtandet görs av inställningarna. Om utlåtandet finns i sidans fil, skriv bara dess id i inställningarna: ”tillgänglighetsutlåtande: tillganglighetsutlatande”.
    .repeated = Ta bort den här adressen. Till gamla adresser hör de där sidan har funnits tidigare, var och en en gång.
address-name = { $case ->
        [device] I adressen ”{ $address }” finns ett namn som Windows reserverar för en enhet.
        [sign] I adressen ”{ $address }” finns ett tecken som Windows inte tillåter i namnet på en fil.
        [end] I adressen ”{ $address }” finns ett namn som slutar med punkt eller mellanslag, vilket Windows inte tillåter.
       *[long] Adressen ”{ $address }” är längre än 200 tecken, så webbplatsen kan inte kopieras till en Windowsdator.
    }
    .hint = Byt namn på kortets fil eller mapp, till exempel con.md till con-projekt.md. Förbjudna är namnen con, prn, aux, nul, com1–com9 och lpt1–lpt9 samt tecknen < > : " | ? * \.
    .file = Byt namn på filen, och skriv det nya namnet också på kortet som nämner den. Förbjudna är namnen con, prn, aux, nul, com1–com9 och lpt1–lpt9 samt tecknen < > : " | ? * \.
address-case = { $case ->
        [marks] Adresserna ”{ $other }” och ”{ $address }” skiljer sig bara i hur prickarna över ä eller ö har sparats i namnet.
       *[capitals] Adresserna ”{ $other }” och ”{ $address }” skiljer sig bara i stora och små bokstäver.
    }
    .hint = Windows, Mac och USB-minnen skiljer inte på dem, så den ena sidan eller filen kan försvinna. Ta bort eller ändra den gamla adressen, eller ge filen ett annat namn.
address-alias = ”{ $value }” kan inte vara en gammal adress.
    .hint = Skriv adressen på den här webbplatsen utan https och webbplatsens namn, till exempel gammal/sida.html eller projekt.asp?ID=123. Sökvägen får inte innehålla två punkter i följd eller något av tecknen # % & : * " < > |, och den får ha högst 200 tecken. Det som står efter frågetecknet kopieras från webbläsaren som det är.
address-same-slug = Namnen ”{ $name }” och ”{ $other }” visas som en enda sida, ”{ $address }”.
    .hint = Om det är fråga om samma sak, skriv namnet på samma sätt överallt eller lägg till organisationen med varianter i filen content/site.yaml under ”organisationer”. Om det är fråga om olika saker, ge dem namn som skiljer sig tydligare.

## Utseende

theme-missing = Temats mapp ”{ $path }” finns inte.
    .hint = Kontrollera uppgiften ”tema” i filen content/site.yaml eller --theme på kommandoraden. Om du utelämnar den används Salkkus eget tema.
theme-parent = Temat ”{ $value }” kan inte användas som grund, för Salkku har inget sådant tema.
    .hint = Som grund duger: { $choices }. Om du utelämnar uppgiften är grunden default.
    .nearest = Menade du ”{ $nearest }”? Som grund duger: { $choices }.
theme-colour = ”{ $value }” är ingen färg.
    .hint = Skriv färgen inom citattecken med nummertecken och sex siffror eller bokstäver a–f, till exempel accent: "#0d4a4f". Då kan Salkku kontrollera att texterna syns.
    .quotes = Sätt färgen inom citattecken: "{ $value }". Utan dem börjar en kommentar vid nummertecknet, och färgen läses inte.
theme-accent = Accentfärgen { $accent } syns för dåligt mot bakgrunden för att användas i text: kontrasten är { $whole },{ $tenth }:1. Därför har länkar och knappar färgen { $used } i ljust läge.
    .hint = Du behöver inte göra något. Om du själv vill välja färg på länkarna, ange variabeln ”accent” under ”tokens” i theme.yaml.
theme-token = { $fault ->
        [value] Värdet på variabeln ”{ $name }” duger inte.
       *[name] Temat har ingen variabel ”{ $name }”.
    }
    .hint = Variablerna och deras värden står i början av den publicerade stilmallen. En ny variabel kan du definiera i en egen stilmall i mappen styles.
    .nearest = Menade du ”{ $nearest }”? Variablerna och deras värden står i början av den publicerade stilmallen.
    .value = Ange ett CSS-värde utan semikolon och klammerparenteser, till exempel round: 0.
theme-contrast = Färgen ”{ $front }” syns dåligt mot bakgrunden ”{ $ground }”: kontrasten är { $whole },{ $tenth }:1 och borde vara minst { $least }:1.
    .hint = Gör den ena färgen mörkare eller ljusare, eller ta bort den ur theme.yaml, så härleder Salkku den ur accentfärgen.
theme-file = Filen ”{ $path }” finns inte i temats mapp assets.
    .hint = Kopiera filen till temats mapp assets, eller kontrollera namnet. Namnet skrivs utan mappen assets, till exempel logo: logo.svg.
theme-style = { $what ->
        [open] I stilmallen finns en parentes som saknar sitt par. Webbläsaren skulle hoppa över allt som kommer efter den.
        [closed] I stilmallen finns en avslutande parentes som saknar sitt par.
        [text] I stilmallen finns ett citattecken som saknar sitt par.
        [comment] I stilmallen finns en kommentar som inte tar slut. Webbläsaren skulle hoppa över allt som kommer efter den.
        [import] @import fungerar inte i en del av stilmallen, eftersom delarna slås ihop till en fil.
        [file] Stilmallen hänvisar till filen ”{ $name }”, som inte finns i temats mapp assets.
       *[token] Stilmallen använder variabeln ”--{ $name }”, som ingenting definierar.
    }
    .hint = Lägg till paret eller ta bort det överflödiga tecknet. Om du tar bort filen används Salkkus egna stilar.
    .import = Lägg stilarna i en egen fil i mappen styles: alla filer där tas med i namnordning.
    .file = Kopiera filen till mappen assets, eller kontrollera namnet. Adressen utgår från mappen assets, till exempel url(fonts/egen.woff2).
    .token = Kontrollera namnet, eller definiera variabeln. Temats variabler står i början av den publicerade stilmallen.
    .nearest = Menade du ”--{ $nearest }”? Temats variabler står i början av den publicerade stilmallen.
theme-template = En sidmall i temat är felaktig: { $reason }
    .hint = Rätta sidmallen eller be den som gjort temat om hjälp. Om du tar bort filen används Salkkus egen sidmall.
theme-locale = En av temats språkfiler är felaktig: { $reason }
    .hint = Varje text har formen ”namn = text”, och fortsättningsraderna i en lång text har indrag. Klammerparenteser hör bara till variabler, och var och en har sitt par.
theme-text-missing = Temat saknar texten ”{ $name }” på språket ”{ $language }”.
    .hint = Lägg till texten i temats språkfil eller kontrollera namnet i sidmallen.
theme-render = Sidan ”{ $page }” kan inte göras av sidmallen: { $reason }
    .hint = Rätta sidmallen eller be den som gjort temat om hjälp. Ofta beror felet på en uppgift som inte finns på alla sidor.
page-link = På sidan ”{ $page }” finns en länk till adressen ”{ $target }”, som inte finns på webbplatsen.
    .hint = Om länken finns i en mall för utseendet, rätta den i filerna i mappen themes. Annars är det ett fel i Salkku: berätta det för utvecklarna.
    .more = Samma länk finns på { $more } andra sidor. Om den finns i en mall för utseendet, rätta den i filerna i mappen themes. Annars är det ett fel i Salkku: berätta det för utvecklarna.
page-anchor = På sidan ”{ $page }” finns en länk till adressen ”{ $target }”, men på sidan som den leder till finns inget sådant ställe.
    .hint = Om länken finns i en mall för utseendet, rätta den eller lägg till ett ställe med detta id på sidan.
    .more = Samma länk finns på { $more } andra sidor. Om den finns i en mall för utseendet, rätta den eller lägg till ett ställe med detta id på sidan.

## Mappen som publiceras

output-place = Webbplatsen kan inte byggas i mappen ”{ $path }”.
    .hint = Ange en egen mapp, till exempel --output dist. Den får inte vara mappen content eller themes, ligga inuti dem eller ovanför dem, och inte vara din hemmapp eller diskens rot.
output-drafts = Utkast kan inte byggas i samma mapp som den webbplats som publiceras.
    .hint = Ge utkasten en egen mapp, till exempel: salkku build --drafts --output utkast
output-foreign-folder = Mappen ”{ $path }” innehåller redan filer som Salkku inte har byggt.
    .hint = Välj en annan mapp med --output. Om mappen är rätt tar --adopt den i bruk utan att ta bort något ur den.
output-foreign-file = Filen ”{ $path }” finns redan och är inte gjord av Salkku.
    .hint = Flytta filen eller ge den ett annat namn, för Salkku behöver dess plats.
output-edited = Någon har ändrat den publicerade filen ”{ $path }” för hand, och därför { $case ->
        [left] fick den stå kvar, fast sidan inte längre finns.
       *[kept] ersattes den inte med den nya.
    }
    .hint = För in ändringen i webbplatsens innehåll om den behövs. Med --force tas Salkkus version i bruk, och det som ändrats för hand går förlorat.
output-moved = Sidan finns nu på adressen ”{ $address }”, och den gamla adressen ”{ $old }” leder inte längre någonstans.
    .hint = Lägg till i början av kortet, så fungerar gamla länkar: gamla_adresser: [{ $old }]
output-many-removed = Från den publicerade webbplatsen skulle { $count } av { $of } sidor tas bort, och gränsen är { $most }. Det gäller till exempel { $examples }.
    .hint = Se med salkku build --dry-run vad som skulle tas bort. Om allt är rätt tar --yes bort sidorna, och --max-removed ändrar gränsen.
output-locked = Ett annat bygge arbetar i mappen ”{ $path }” och har inte blivit klart på tio minuter.{ $process ->
        [none] {""}
       *[other] {" "}Dess process är { $process }.
    }
    .hint = Vänta tills det är klart, eller avsluta det. Bygg sedan webbplatsen på nytt.
output-unreadable = Filen ”{ $path }”, som visar för Salkku vad som har publicerats, kan inte läsas: { $reason }
    .hint = Kontrollera att du får läsa den publicerade mappen och att disken är hel. Bygg sedan webbplatsen på nytt.
output-failed = Filen ”{ $path }” kan inte skrivas: { $reason }
    .hint = Kontrollera att disken har utrymme, att du har rätt att skriva i mappen och att filen inte är öppen i ett annat program. Bygg sedan webbplatsen på nytt.
output-unfinished = Publiceringen avbröts: filen ”{ $path }” kan inte flyttas på plats: { $reason }
    .hint = Webbplatsen fungerar, men en del av sidorna är nya och en del gamla. Åtgärda orsaken och bygg webbplatsen på nytt: då slutförs publiceringen.
output-completed = Den förra publiceringen i mappen ”{ $path }” hade avbrutits. Den har nu slutförts.
    .hint = Du behöver inte göra någonting.
output-nothing-ours = I mappen ”{ $path }” finns ingenting som Salkku har byggt.
    .hint = Ange den publicerade mappen med --output. Ingenting togs bort.
cache-unusable = Minnet av tidigare byggen i mappen ”{ $path }” kunde inte användas, så allt gjordes på nytt.
    .hint = Du behöver inte göra något: minnet påverkar bara hastigheten.
program-panic = Det finns ett fel i själva Salkku, som visade sig vid ”{ $path }”: { $reason }
    .hint = Felet är inte ditt. Anmäl det till Salkkus utvecklare och bifoga det här meddelandet och om möjligt den nämnda filen.

## Kommandoraden

build-reading = Dokument läses
build-making = Sidor och bilder görs
build-publishing = Sidor flyttas på plats
build-done = Webbplatsen är byggd i mappen ”{ $output }”: { $pages ->
        [one] 1 sida
       *[other] { $pages } sidor
    }. { $written ->
        [one] 1 fil skrevs
       *[other] { $written } filer skrevs
    }, { $removed } togs bort; oförändrade: { $unchanged }. Det tog { $seconds } s.
build-dry-run = Det här var ett prov, och ingenting skrevs. Webbplatsen skulle ha { $pages ->
        [one] 1 sida
       *[other] { $pages } sidor
    }. I mappen ”{ $output }” skulle { $written ->
        [one] 1 fil
       *[other] { $written } filer
    } skrivas och { $removed } tas bort; oförändrade: { $unchanged }. Det tog { $seconds } s.
build-failed = Webbplatsen byggdes inte. Ingenting skrevs, så mappen som publiceras är som den var.
build-due = { $kind ->
        [status] Se över statusen för ”{ $title }” { $date }: dess slutdatum har då passerat.
        [statement] Granska tillgänglighetsutlåtandet före { $date }: då har det gått över ett år sedan det senast granskades.
       *[other] Bygg webbplatsen på nytt { $date }: då ändras det som visas på sidan ”{ $title }”.
    }
build-waits = { $process ->
        [none] Ett annat bygge arbetar i samma mapp. Väntar tills det är klart.
       *[other] Ett annat bygge (process { $process }) arbetar i samma mapp. Väntar tills det är klart.
    }
clean-done = { $removed ->
        [one] 1 fil
       *[other] { $removed } filer
    } togs bort ur mappen ”{ $output }”.
release-title = Vad som ändras på den publika webbplatsen:
release-nothing = Ingenting ändras på den publika webbplatsen.
release-new = Nytt ({ $count }):
release-changed = Ändrat ({ $count }):
release-removed = Tas bort ({ $count }):
release-more = … och { $count } till. Alla räknas upp av: salkku build --dry-run
release-lists = Listor och gamla adresser: { $new } nya, { $changed } ändrade, { $removed } som tas bort.
release-files = Andra filer: { $new } nya, { $changed } ändrade, { $removed } som tas bort.
release-content = innehållet ändras
release-gone = tas bort från webbplatsen: { $after }
release-back = kommer tillbaka till webbplatsen
release-fact-changed = { $name } { $before } → { $after }
release-fact-added = { $name } tillagt: { $after }
release-fact-removed = { $name } borttaget (var { $before })
release-text-changed = { $name } ändras
release-text-added = { $name } tillagt
release-text-removed = { $name } borttaget
findings-count = { $errors ->
        [0] Inga fel
       *[other] { $errors } fel
    }, { $warnings ->
        [0] inga varningar
        [one] 1 varning
       *[other] { $warnings } varningar
    }{ $files ->
        [0] {"."}
        [one] {" "}i 1 fil.
       *[other] {" "}i { $files } filer.
    }
folded = … och { $count ->
        [one] en anmärkning till
       *[other] { $count } anmärkningar till
    } med koden { $code }. Alla visas av kommandot: salkku check --format short
check-done = Inga fel och inga varningar.
strict-warnings = { $warnings ->
        [one] 1 varning
       *[other] { $warnings } varningar
    }: --strict underkänner webbplatsen också på grund av varningar. Rätta dem eller lämna bort --strict.
init-done = Den nya webbplatsen finns i mappen ”{ $path }”. Byt webbplatsens namn i filen content/site.yaml, gå till mappen och ge där kommandot: salkku build
init-not-empty = Mappen ”{ $path }” är inte tom, så ingen ny webbplats skapades. Ange en ny eller tom mapp.
new-done = Utkastet finns i filen ”{ $path }”. Komplettera uppgifterna och skriv texten. När sidan får publiceras, ta bort raden ”utkast: ja” om den finns och ge kommandot: salkku build
new-exists = Filen ”{ $path }” finns redan och ändrades inte. Redigera den eller ge den nya ett annat namn.
new-no-site = I mappen ”{ $path }” finns ingen mapp ”content”. Gå till webbplatsens mapp eller ange var den finns med --source.
theme-copy-done = Till temat ”{ $name }” kopierades { $count ->
        [one] 1 fil
       *[other] { $count } filer
    }, och det är i bruk. Ändra filerna och se resultatet med kommandot: salkku serve
theme-copy-choose = Till temat ”{ $name }” kopierades { $count ->
        [one] 1 fil
       *[other] { $count } filer
    }. Ta det i bruk genom att skriva raden ”tema: { $name }” i filen content/site.yaml, och se resultatet med kommandot: salkku serve
theme-copy-exists = Filen ”{ $path }” finns redan, så ingenting kopierades. Kopiera enskilda filer eller ge kopian ett annat namn med --to.
theme-copy-unknown = Salkku har inget tema ”{ $name }”.{ $nearest ->
        [none] {""}
       *[other] {" "}Menade du ”{ $nearest }”?
    } Temana är: { $choices }.
theme-copy-no-file = Temat ”{ $name }” har ingen fil ”{ $path }”.{ $nearest ->
        [none] {""}
       *[other] {" "}Menade du ”{ $nearest }”?
    }
theme-copy-name = ”{ $name }” duger inte som namn på ett tema. Ange en mapps namn utan snedstreck, till exempel --to staden.
epoch-wrong = Värdet ”{ $value }” av miljövariabeln SOURCE_DATE_EPOCH är ingen tidpunkt. Ange den i sekunder från början av år 1970, till exempel 1767225600, eller ta bort variabeln så använder Salkku klockan.
list-nothing-due = Ingenting förfaller: kontaktuppgifter, publiceringsdagar och statusar är aktuella.
list-empty = Inga projekt hittades. Ett nytt projektkort får du med kommandot: salkku new project "Projektets namn"
list-kind = { $kind ->
    [project] projekt
    [portfolio] portföljer
    [programme] program
    [report] rapporter
    [post] nyheter
    [page] sidor
   *[head] slag
}
list-language = språk
list-documents = sidor
list-texts = texter
schema-use =
    Av schemat vet redigeraren vilka uppgifter filen kan ha: den kompletterar nycklar och värden och märker ut fel.
    1. Spara schemat i webbplatsens mapp: salkku schema site > site.schema.json
    2. Skriv detta som första rad i filen content/site.yaml: # yaml-language-server: $schema=../site.schema.json
    I ett kort hör raden hemma under kortets första rad ---, till exempel: # yaml-language-server: $schema=../../project.schema.json
    Översättningar har ett eget schema: salkku schema project --translation > project.translation.schema.json
    Redigeraren behöver ett tillägg som läser YAML-scheman, för kort också i början av Markdown-filer. Spara schemat på nytt när webbplatsens ordlistor ändras.
explain-severity = Allvar, om inget annat bestäms: { $severity }.
explain-language = Sidan finns på engelska och finska. Här är den på engelska; på finska med: --lang fi
explain-unknown = Det finns ingen kod ”{ $name }”. Alla koder visas med kommandot: salkku explain
explain-near = Menade du någon av dessa?

## Förhandsgranskning

serve-ready = Förhandsgranskningen har { $pages ->
        [one] 1 sida eller fil
       *[other] { $pages } sidor och filer
    }; den blev klar på { $seconds } sekunder. Avsluta med Ctrl+C.
serve-address = Öppna i webbläsaren: { $address }
serve-public = Varning: förhandsgranskningen syns också för andra datorer i samma nät, med utkast och fel. Utan --host syns den bara för den här datorn.
serve-changed = { $what }: { $pages ->
        [0] sidorna som förut
        [one] 1 sida ändrades
       *[other] { $pages } sidor ändrades
    }, { $milliseconds } ms{ $errors ->
        [0] {""}
       *[other] , { $errors } fel
    }{ $warnings ->
        [0] {""}
        [one] , 1 varning
       *[other] , { $warnings } varningar
    }
serve-files = { $count } filer
serve-theme = utseendet
serve-day = en ny dag
serve-rendered = De övriga { $pages } sidorna blev klara på { $seconds } sekunder.
serve-polling = { $why ->
        [asked] Ändringar hämtas två gånger i sekunden, eftersom du valde --poll.
        [limit] Mapparna är fler än systemet går med på att följa, så ändringar hämtas två gånger i sekunden.
        [silent] En ändring kom utan besked från systemet, som på nätverksdiskar, så ändringar hämtas nu två gånger i sekunden.
       *[refused] Systemet meddelar inte ändringar ({ $reason }), så de hämtas två gånger i sekunden.
    }
serve-no-browser = Webbläsaren kunde inte öppnas. Öppna adressen själv.
serve-restarted = Ett fel i Salkku avbröt uppdateringen. Webbplatsen lästes om från början. Felet är inte ditt; meddela Salkkus utvecklare.
serve-port = { $why ->
        [taken] Porten { $port } används redan. Ange en annan port eller utelämna --port, så letar Salkku upp en ledig.
       *[other] Porten { $port } kan inte användas: { $reason }
    }
serve-host = Det går inte att lyssna på adressen { $address }: { $reason }
serve-failed = Förhandsgranskningen startar inte: { $reason }
serve-panel = På den här sidan finns något att rätta
serve-count = { $errors ->
        [0] {""}
       *[other] { $errors } fel
    }{ $errors ->
        [0] {""}
       *[other] { $warnings ->
            [0] {""}
           *[other] {", "}
        }
    }{ $warnings ->
        [0] {""}
        [one] 1 varning
       *[other] { $warnings } varningar
    }
serve-more = Dessutom { $count } till. Alla syns med kommandot: salkku check
serve-open = Öppna i redigeraren: { $place }
serve-home = Till startsidan
serve-no-page = Sidan kan inte visas ännu
serve-changed-elsewhere = En annan sida ändrades:
serve-close = Stäng
serve-lost = Förhandsgranskningen har avslutats. Sidan uppdateras när den startas igen.

## Felaktigt kommando

usage-unknown = Salkku känner inte till ”{ $argument }” i detta kommando.
usage-unknown-command = Salkku har inget kommando ”{ $command }”.
usage-missing = I kommandot saknas: { $argument }.
usage-repeated = Alternativet ”{ $argument }” kan ges bara en gång.
usage-conflict = Alternativen ”{ $argument }” och ”{ $prior }” kan inte ges tillsammans.
usage-empty = Efter alternativet ”{ $argument }” saknas ett värde.
usage-value = ”{ $value }” duger inte för ”{ $argument }”.
usage-near = Menade du ”{ $nearest }”?
usage-choices = Valen är: { $choices }.
usage-language = Språken är fi, sv och en.
usage-day = Skriv dagen i formen 31.1.2027 eller 2027-01-31.
usage-address = Skriv hela adressen, till exempel https://www.example.fi/projekt.
usage-port = Skriv en port mellan 1 och 65535.
usage-host = Skriv adressen med siffror, till exempel 127.0.0.1, 0.0.0.0 eller ::1.
usage-threads = Skriv ett tal mellan 1 och 512.
usage-usage = Användning: { $usage }
usage-help = Hjälpen visas med kommandot: salkku help
