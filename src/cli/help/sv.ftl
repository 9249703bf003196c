# The help in Swedish: commands and flags by name. English is in args.rs. A flag of one command is flag-COMMAND-FLAG.

heading-usage = Användning
heading-commands = Kommandon
heading-arguments = Uppgifter
heading-options = Alternativ
heading-examples = Exempel
word-options = [ALTERNATIV]
word-choices = val
word-usual = förval

value-command = KOMMANDO
value-dir = MAPP
value-lang = SPRÅK
value-date = DAG
value-format = FORM
value-url = ADRESS
value-address = ADRESS
value-n = ANTAL
value-kind = SLAG
value-name = NAMN
value-shell = KOMMANDOTOLK
value-code = KOD
value-file = FIL

command-salkku = Gör en offentlig projektwebbplats av Markdown-kort om utvecklingsprojekt.
    .examples =
        Exempel:
          salkku init projekt              en liten färdig webbplats i mappen projekt
          salkku build --source projekt    dess sidor i mappen projekt/dist
          salkku new project "Nytt projekt"  ett utkast till kort där varje uppgift är förklarad
          salkku list --due                vad som blir aktuellt härnäst
          salkku explain field/unknown     vad en kod i ett meddelande betyder
command-init = Gör en liten färdig webbplats i en tom mapp
command-new = Gör ett utkast där varje uppgift är förklarad
command-list = Räkna upp webbplatsens kort eller det som snart blir aktuellt
command-build = Bygg webbplatsen
command-serve = Visa webbplatsen i webbläsaren, och varje ändring så snart den har sparats
command-check = Granska webbplatsen utan att skriva något
command-schema = Skriv ut det JSON-schema med vars hjälp en redigerare kompletterar nycklar och värden
    .examples =
        Exempel:
          salkku schema                            schemanas namn och hur de används
          salkku schema site > site.schema.json    och sedan som första rad i filen content/site.yaml:
                                                   # yaml-language-server: $schema=../site.schema.json
          salkku schema project --lang sv          kompletterar svenska nycklar, godtar alla andra också
          salkku schema project --translation      för översättningar, såsom content/projects/ID.sv.md
command-explain = Berätta vad koden i ett meddelande betyder och visa ett felaktigt och ett riktigt exempel
command-theme = Kopiera ett av Salkkus teman för att ändra det
command-copy = Kopiera ett av Salkkus teman, eller några av dess filer, till webbplatsens mapp themes för att ändra dem
command-clean = Ta bort det som Salkku har byggt i den publicerade mappen, och inget annat
command-completions = Skriv ut ett skript med vars hjälp kommandotolken fyller i kommandon
command-help = Visa denna hjälp eller hjälpen för ett kommando

flag-source = Webbplatsens mapp
flag-lang = Språket i meddelanden och hjälp: fi, sv eller en (annars är meddelandena på webbplatsens språk)
flag-quiet = Berätta bara om fel
flag-help = Visa hjälpen
flag-version = Visa programmets version
flag-init-dir = Mappen; den skapas om den inte finns, och den ska vara tom
flag-new-kind = Vad som görs
flag-new-name = Namnet; av det görs också filens namn
flag-as-of = Hur webbplatsen skulle vara denna dag: 31.1.2027 eller 2027-01-31
flag-list-due = Vad som blir aktuellt: kontaktuppgifter, publiceringsdagar, status, tillgänglighetsutlåtande
flag-list-languages = Hur stor del av texterna som är översatta till varje språk
flag-list-format = I vilken form listan skrivs ut
flag-build-output = Mappen som publiceras (annars dist i webbplatsens mapp)
flag-build-base-url = Webbplatsens offentliga adress i stället för den i site.yaml
flag-build-drafts = Visa också utkast och kort vars publiceringstid inte är nu; behöver en egen mapp
flag-build-theme = Temats mapp i stället för den i site.yaml
flag-build-strict = Underkänn webbplatsen också på grund av varningar
flag-build-compress = Skriv NAME.gz och NAME.br bredvid textfiler, för servrar som skickar dem som de är
flag-build-no-cache = Gör allt på nytt, och kom inte ihåg någonting
flag-build-dry-run = Gör allt annat men skriv ingenting, och berätta vad som skulle ändras för allmänheten
flag-build-format = I vilken form det skrivs ut vad som ändras
flag-build-force = Ersätt och ta bort även publicerade filer som någon har ändrat för hand
flag-build-max-removed = Avbryt om fler sidor om projekt, rapporter och annat skulle tas bort (annars en tiondel, minst 5)
flag-build-yes = Ta bort så många sidor som det finns att ta bort
flag-clean-output = Den publicerade mappen (annars dist i webbplatsens mapp)
flag-clean-force = Ta bort även publicerade filer som någon har ändrat för hand
flag-build-adopt = Ta i bruk en mapp med andra filer: filer med samma namn ersätts, andra rörs inte
flag-build-timings = Berätta hur länge varje fas tog, vilka sidor som tog längst och hur mycket arbete det var
flag-build-jobs = Hur många trådar som används (annars en per processorkärna)
flag-serve-port = Porten (annars 4000 eller nästa lediga)
flag-serve-host = Adressen att lyssna på (annars 127.0.0.1, som bara den här datorn når)
flag-serve-open = Öppna webbplatsen i webbläsaren
flag-serve-drafts = Visa också utkast och kort vars publiceringstid inte är nu
flag-serve-theme = Utseendets mapp i stället för den i site.yaml
flag-serve-poll = Hämta ändringar två gånger i sekunden där systemet inte meddelar dem, som på nätverksdiskar
flag-serve-editor = Adressen med vilken en länk i ett meddelande öppnar filen i en redigerare, med {"{path}"}, {"{line}"} och {"{column}"}; tom ger inga länkar (annars vscode://file/{"{path}:{line}:{column}"})
flag-serve-verbose = Berätta också allt som hittades och hur länge varje fas tog
flag-check-pages = Gör också varje sida och följ länkarna på de färdiga sidorna
flag-check-format = I vilken form det som hittas berättas: för människor (human), en rad var (short), för program (json) eller för GitHub (github)
flag-check-strict = Underkänn webbplatsen också på grund av varningar
flag-check-drafts = Granska utkast och kort vars publiceringstid inte är nu lika noga som de andra
flag-check-theme = Temats mapp i stället för den i site.yaml
flag-schema-of = Av vad (annars en lista över alla)
flag-schema-translation = För översättningar: bara texter, och ingen av dem obligatorisk
flag-explain-code = Koden inom hakparentes i meddelandet, eller dess början (annars en lista över alla)
flag-copy-name = Temat: default eller tiivis
flag-copy-files = Filerna som kopieras, med sina sökvägar i temat; en mapp betyder allt som finns i den (annars alla filer)
flag-copy-to = Kopians namn (annars samma namn, och då läggs kopian ovanpå det temat)
flag-completions-shell = Kommandotolken
