# The tool's own words in English: findings and the texts of the command line.
# The value of a message is one sentence on what is wrong; .hint says what to do. All languages have the same names.

## General

hint-word = help
severity-error = error
severity-warning = warning
severity-note = note

## Files

source-missing = The site's folder lacks a folder or file that it cannot do without.
    .hint = There is no folder “content” in “{ $path }”. Go to the site's folder, or say where it is with --source. For a new site, use the command: salkku init FOLDER
    .site = Make the file content/site.yaml and write the name of the site in it, for example “title: Projects of the city”. Nothing more is needed.
source-unreadable = The file cannot be read: { $reason }
    .hint = Check that the file is still there, that you are allowed to read it and that no other program keeps it busy.
source-not-utf8 = The file has characters that cannot be read, because it is not saved as UTF-8.
    .hint = Open the file in a text editor and save it again: choose “Save as” and the encoding UTF-8. Then check the letters ä, ö and å.
source-changed = The file changed while the site was being built, so nothing was written.
    .hint = Run the same command again once the file has been saved.
source-too-large = The file is larger than { $limit } megabytes, so it is not read.
    .hint = Divide the text into several files, such as the chapters of a report. Images and documents belong in files of their own beside the card, not inside the text.
source-outside = This is a link to a place outside the folder “content”, so it is not read.
    .hint = Remove the link and put a copy of the file or folder itself in its place.
source-unknown-file = The file is in a place where Salkku looks for nothing, so it is left out of the site.
    .hint = Move it to the right folder: project cards are in content/projects, portfolios in content/portfolios, programmes in content/programmes, reports in content/reports, news in content/posts and other pages in content/pages. In a folder of its own, a card's file is called index.md.
source-duplicate-id = Two files have the same id “{ $id }”; the other is “{ $other }”.
    .hint = Give one of the files or folders another name. The id is made from the name in lower case with hyphens, so “Best of the child.md” and “best-of-the-child.md” are the same.
source-name = The name of the file has no letter or digit, so its page cannot have an address.
    .hint = Give the file a name, for example best-of-the-child.md.

## Top of a card, and settings: structure

yaml-missing = The file does not begin with a line of three hyphens (---).
    .hint = Make --- the first line of the file, write the facts below it, such as “title: Name of the project”, and then another line ---. The text goes below that.
yaml-unclosed = The line of three hyphens (---) after the facts is missing.
    .hint = Put --- on a line of its own where the facts end and the text begins.
yaml-syntax = The facts cannot be read from this point on.
    .hint = Check this line and the one before it. A colon is followed by a space (“status: running”), the lines of a list begin with a hyphen and a space (“- Oulu”), and the lines of one list are indented equally.
    .tab = There is a tab (the Tab key) on this line. Remove it and indent the line with spaces, for example two.
    .quote = A quotation mark is missing at the beginning or the end. Put the same mark before and after the value, for example title: "Best of the child". Where the value itself holds quotation marks, write them “like this”.
    .colon = There is more than one colon on this line. Put the value in quotation marks, for example title: "Best of the child: final report".
    .mark = The value begins with a sign that has a task of its own here. Put the value in quotation marks, such as title: "*Important* project".
    .space = A space is missing after the colon. Write for example “status: running”, not “status:running”.
    .bracket = A square bracket is not closed, or the text begins with one. Close the list with ], or put the text in quotation marks, for example title: "[Draft] Project plan".
    .indent = The line is not indented right. What is on one level begins equally far from the left edge; the top level begins at the start of the line.
yaml-too-big = The file holds more facts, or facts nested more deeply, than can belong to one page.
    .hint = Check that nothing was pasted into the file by mistake, such as a whole spreadsheet. Long lists and tables belong in the text or in an attachment.

## Facts

field-unknown = Salkku does not know the key “{ $key }”.
    .hint = Check the spelling and the indentation, or remove the line. If the matter belongs on the page all the same, write it in the text.
    .nearest = Did you mean “{ $nearest }”? Correct the spelling or remove the line.
field-nameless = The name of the key is missing before the colon.
    .hint = Write the line as “key: value”, for example “municipalities: [Oulu, Kempele]”. A list belongs after the colon, not before it.
field-missing = The required key “{ $key }” is missing.
    .hint = Add a line that begins with “{ $key }:”, followed by a space and the value. If the line is there already, write a value on it.
field-duplicate = “{ $first }” has been given already, and “{ $key }” gives it a second time.
    .hint = Remove one of the lines. A key may be in Finnish, Swedish or English, but it is given once only: nimi, namn and title, for example, are the same key.
field-kind = { $expected ->
        [record] { $found ->
            [empty] The file lacks its basic facts.
            [list] There is a list here, where the facts of one thing belong.
           *[other] There is plain text here, where several facts belong, each on a line of its own.
        }
        [list] “{ $key }” should hold a list.
       *[other] { $found ->
            [empty] “{ $key }” has no value.
            [list] “{ $key }” holds a list, where only one value belongs.
           *[other] “{ $key }” has keys below it, where only a value belongs.
        }
    }
    .hint = { $expected ->
        [record] { $found ->
            [empty] Write at least the title on a line of its own, for example “title: Services for families”.
            [list] Remove the hyphen at the beginning of the line and write the facts one below another, such as “title: value”.
           *[other] { $key ->
                [image] Write the facts one below another, indented, for example “file: yard.jpg” and below it “alt: Children playing in a yard”.
                [logo] Write the facts one below another, indented, for example “file: logo.svg” and below it “alt: City of Oulu”.
                [contact] Write the facts one below another, indented, for example “role: project manager” and below it “organisation: City of Oulu”.
                [attachment] Write the facts one below another, indented, for example “title: Final report” and below it “file: final-report.pdf”.
                [link] Write the facts one below another, indented, for example “title: Web site of the project” and below it “url: https://www.example.fi/”.
                [milestone] Write the facts one below another, indented, for example “name: The model is ready” and below it “date: 2025-03”.
                [indicator] Write the facts one below another, indented, for example “name: Participants” and below it “target: 500”.
                [decision] Write the facts one below another, indented, for example “date: 2017-04-03” and below it “number: 123/2017”.
                [term] Write the facts one below another, indented, for example “id: family-centre” and below it “label: Family centres”.
                [abbreviation] Write the facts one below another, indented, for example “short: LAPE” and below it “meaning: programme for child and family services”.
                [place] Write the facts one below another, indented, for example “name: Koillismaa” and below it “kind: region”.
               *[other] Write each fact on a line of its own, in the form “key: value”. Remember the space after the colon.
            }
        }
        [list] Write each value on a line of its own after a hyphen and a space, for example “- Oulu”.
       *[other] { $found ->
            [empty] Write the value on the same line, after the colon and a space.
            [list] Write one value only, on the same line and without a hyphen. If the value begins with a square bracket, put it in quotation marks, for example "[Draft] Project plan".
           *[other] If the text has a colon followed by a space, put the whole text in quotation marks, for example "The model: how it works". Otherwise write the value on the same line and remove the indented lines below it.
        }
    }
field-empty = A text of “{ $key }” is empty, and nothing of it is shown on the page.
    .hint = Write a text between the quotation marks, or remove the empty value.
field-placeholder = “{ $key }” still holds “…” from the draft in place of the real value.
    .hint = Write the real value in its place. If it is not known, remove the line or put the sign # before it.
field-long = The text of “{ $key }” is too long: { $length } characters. At most { $most } are shown well.
    .hint = The same text stands in lists beside many others. Say in a sentence or two what is done, where and for whom, and move the rest to the text of the card.

## Values

value-date-form = “{ $value }” is not a date that Salkku can read.
    .hint = Write a year, a month or a day: 2017, 2017-04, 4/2017, 2017-04-03 or 3.4.2017 (day, month, year). Give only as much as is known.
value-date-calendar = The calendar has no such day or month as “{ $value }”.
    .hint = Check the month and the day. If the exact day is not known, the month (2017-04) or the year (2017) is enough.
value-money = “{ $value }” is not a clear sum of money.
    .hint = Write the sum in digits, for example 1 345 000 € or 1345000.50. Do not part thousands with a single comma or point: 1,345 may mean two different sums, so write 1 345. If the figures are approximate, add “approximate: yes”. The largest possible sum is 90 billion.
value-number = “{ $value }” is not a number.
    .hint = Write the number alone, in digits, for example 75 or 12.5. A per cent sign may follow it.
value-range = The number “{ $value }” cannot be right for “{ $key }”.
    .hint = The number must be zero or greater. Check the digits and the minus sign.
    .most = The number must be at least 0 and at most { $most }. Check the digits and the decimal sign.
value-yes-no = “{ $value }” is neither yes nor no.
    .hint = Write yes or no.
value-url = “{ $value }” is not a whole web address.
    .hint = Copy the address from the browser with its beginning, for example https://www.example.fi/project. There may be no spaces in it. An e-mail address is written here as mailto:name@example.fi.
    .page = Write the whole address, for example https://www.example.fi/privacy, or the id of a page of your own: that of content/pages/privacy.md is “privacy”.
value-choice = “{ $value }” is not one of the choices here.
    .hint = Choose one of these: { $choices }.
    .nearest = Did you mean “{ $nearest }”? The choices are: { $choices }.
value-vocabulary = “{ $value }” is not in the site's vocabulary.
    .hint = Use a word of the vocabulary; usual statuses, for example, are planned, running and ended. You can add a word of your own to content/site.yaml, under “statuses”, “types” or “themes”.
    .nearest = Did you mean “{ $nearest }”? If you need a new word, add it to the vocabulary in content/site.yaml.
value-business-id = “{ $value }” is not a valid Finnish business ID.
    .hint = Check the digits. A business ID has seven digits, a hyphen and a check digit, for example 0187690-1.
value-publication-id = “{ $value }” is not a valid { $kind ->
        [isbn] ISBN
        [issn] ISSN
       *[urn] URN
    }.
    .hint = { $kind ->
        [isbn] Check the digits. An ISBN has 13 digits, before 2007 it had 10, and the last one is a check digit. Write the number alone, for example 978-952-1234-56-9.
        [issn] Check the digits. An ISSN has two groups of four, and the last one is a check digit. Write the number alone, for example 1234-5679.
       *[urn] Write the URN as it was given, without a web address before it, for example URN:NBN:fi-fe2017041234.
    }

## Places

place-unknown = Salkku does not know the place “{ $value }”.
    .hint = Write the official name of the municipality or region, for example Oulu or North Ostrobothnia. Regions belong under “regions” and municipalities under “municipalities”. You can add another place to content/site.yaml, under “places”.
    .nearest = Did you mean “{ $nearest }”? You can add another place to content/site.yaml, under “places”.
place-merged = “{ $value }” has been part of the municipality “{ $into }” since { $year }.
    .hint = The project is shown under the present municipality “{ $into }”. Nothing needs to be done; you may write the name of the present municipality if you like.
place-region = “{ $value }” is in the region “{ $region }”, which the card does not name.
    .hint = Check the name of the municipality. If the project works there, add “{ $region }” to “regions”. You may also leave the regions out, for a municipality brings its region with it.
place-taken = The place “{ $value }” is on the list already.
    .hint = Remove it from “places”, and the place of the built-in list is used; or give your own place another name.

## Settings of the site

site-language = The language “{ $value }” cannot be used here.
    .hint = Salkku speaks fi, sv and en; name each of them at most once, for example “languages: [fi, sv]”. The texts of another language are given in the theme, in locales/TAG.ftl.
site-time-zone = There is no time zone “{ $value }”.
    .hint = Write the zone as area/city, for example “time_zone: Europe/Helsinki”. In Finland you can leave the key out.
site-no-base-url = The web address of the site is not given, so the sitemap, the feed and the addresses of pages for search engines are left out.
    .hint = When the address is known, add it to content/site.yaml, for example “base_url: https://projects.example.fi/”, or give it with --base-url.
site-duplicate-term = The name “{ $value }”, or a variant of it, has another meaning already.
    .hint = Check “id”, “label” or “name”, “translations” and “variants”: the same spelling may be on one row of a list only. Remove it from the other, or make the two rows one.
site-term-name = The word “{ $value }” has no letter or digit, so its page cannot have an address.
    .hint = Give the word an id with letters or digits, for example “id: children”.
site-same-page = “{ $other }” and “{ $value }” would share the page “{ $address }”.
    .hint = The address of the page is made from the “id” or the name, in lower case and with hyphens. Give one of them an id that differs more clearly. If they mean the same, remove one and add it to the “variants” of the other.
site-check-unknown = There is no check “{ $value }”.
    .hint = The command salkku explain lists the codes of the checks. Write the code as it stands in square brackets at the beginning of a finding, for instance “dates/order: warn”.
    .nearest = Did you mean “{ $nearest }”? The command salkku explain lists the codes of the checks.
site-check-fixed = The check “{ $value }” cannot be changed, for what it finds cannot be read or published rightly.
    .hint = Remove the line and mend what the check points to.

## Accessibility statement

statement-missing = { $case ->
        [draft] The page “{ $value }”, which is named as the accessibility statement, is not published now, so no page leads to the statement.
       *[none] The site has no accessibility statement.
    }
    .hint = A public sector site must have one (Act 306/2019, section 9). Assess the accessibility of the site and write the facts into content/site.yaml, under “accessibility_statement”. The command salkku explain statement/missing shows a model. Where the statement stands elsewhere, its address is enough: “accessibility_statement: https://www.example.fi/accessibility”.
    .draft = The link comes to the foot of every page when the page is published. Check whether it is marked as a draft, and its dates of publication.
statement-incomplete = The accessibility statement lacks: { $parts }.
    .hint = The statement is published without these, but the law asks for them. Add them when you know them; do not guess. The command salkku explain statement/incomplete shows a model.
statement-contradiction = { $case ->
        [page] Both a page and other facts are given for the accessibility statement. The other facts are not used.
        [future] The day { $date } of “{ $key }” has not come yet.
       *[full] The statement says that the site meets the requirements fully, but it lists content that is not accessible: { $count }.
    }
    .hint = If the content is not accessible, write “conformance: partially”. If it has been corrected, remove it from the list. If the law does not cover it, give “out of scope” as the reason.
    .page = Leave out “page” if the statement is made from these facts. Otherwise remove the other facts.
    .future = The statement tells only of what has been done. Check the year.
statement-old = The accessibility statement was last reviewed on { $date }, over a year ago.
    .hint = Check that the limitations and the contact details in the statement are up to date, and write the day of the review under “reviewed”. The statement is reviewed at least once a year.

## Dates

dates-order = The end, { $end }, is before the start, { $start }.
    .hint = Check both dates; often the year is mistyped, or the two have changed places.
dates-actual = { $case ->
        [early] The actual end, { $actual }, is before the planned start, { $planned }.
       *[late] The actual start, { $actual }, is after the planned end, { $planned }.
    }
    .hint = The project would have run wholly outside the time that was planned. Check the years. If the whole plan was moved, change the planned dates too, as the latest decision has them.
dates-future = The date { $date } in “{ $key }” is still to come.
    .hint = Only what has already happened belongs to the actual dates. Check the year, or give the coming date as “start” or “end”.
dates-status = { $case ->
        [planned] The status is “{ $status }”, although the project was to start on { $date } already.
        [over] The status is “{ $status }”, although the project ended on { $date }.
        [ahead] The status is “{ $status }”, although the project does not start before { $date }.
       *[ended] The status is “{ $status }”, although the project does not end before { $date }.
    }
    .planned = If the project has started, change the status to “running”. If the start has been moved, change “start”. If the project will not be carried out, change the status to “cancelled”.
    .over = If the project is over, change the status to “ended” or “reporting”. If it was given more time, change “end”.
    .ahead = Check the start. If the project has not started yet, change the status to “approved” or “planned”.
    .ended = Check the end. If the project ended earlier than planned, add “actual_end”. If it still goes on, change the status to “running”.
dates-publish-until = This is no longer published: the last day on which it was shown was { $until }.
    .hint = If that is as it should be, nothing needs to be done: at its address a page says that it was removed and where to look. If the page is to be shown again, move the date of “publish_until” or remove the line.

## Results

results-missing = The project ended on { $end }, but nothing is said of its results.
    .hint = Write the main results in “results” or in the text under a heading “Results”, or add the final report as an attachment or a report. If the results are not known, say so under the heading “Results”.

## Attachments

attachment-language = Nothing says in which language the attachment “{ $title }” is.
    .hint = Add the language to the attachment, for example “language: en”. Readers then know it before they open the document, and screen readers read its name right.
attachment-accessible = Nothing says whether the attachment “{ $title }” is accessible.
    .hint = Add “accessible: yes”, “accessible: no” or “accessible: unknown” to the attachment. If the answer is no, say why in “reason”. The accessibility statement has to name the documents that not everyone can read.

## Costs and funding

budget-sum = The sum of “{ $label }” is given as { $given }, but its figures add up to { $computed }.
    .hint = Check the sum and the figures that it is made of. If you leave the sum out, Salkku computes it.
budget-rounding = The sum of “{ $label }”, { $given }, differs slightly from { $computed }, to which its figures add up.
    .hint = The difference is probably due to rounding. The published figure { $given } stays, and nothing needs to be done.
budget-balance = The costs are { $costs }, but the funding is { $funding }.
    .hint = The two should be equal. Check whether a row is missing, such as self-funding. If the whole funding is not known, leave out “funding” and give “grant”, for example.
budget-balance-rounding = The costs are { $costs } and the funding is { $funding }, which differ slightly.
    .hint = The difference is probably due to rounding. The published figures stay, and nothing needs to be done.
budget-share = The share of “{ $label }” in per cent is given as { $given }, but computed from the sums it is { $computed }.
    .hint = Correct “share_percent” or the sums. The share is that of all funding.
budget-periods = “{ $label }” does not have one amount for each period: the number of amounts is { $amounts }, of periods { $periods }.
    .hint = Give one amount for each period, in the order of “periods”. If the amount of a period is nil, write 0; if it is not known, leave its place empty: [1000, ~, 2000].
budget-currency = “{ $value }” is not the code of a currency.
    .hint = Write a code of three letters, for example EUR, SEK or USD. For euros you can leave the key out.
budget-negative = A sum in “{ $label }” is less than zero: { $value }.
    .hint = Take away the minus sign. If the row really lessens the whole, as income or a returned grant does, say so in the “note” of the row.

## References

reference-unknown = There is no { $kind ->
        [report] report
        [page] page
       *[project] card
    } “{ $value }”, which “{ $key }” names.
    .hint = { $kind ->
        [report] Write the id of the report: the name of its folder; that of content/reports/project-plan/index.md is “project-plan”. A report published elsewhere is given by writing “- title: Name of the report” below “{ $key }”, indented.
        [page] Write the id of the page: the name of its file without the ending; that of content/pages/privacy.md is “privacy”. For a page elsewhere, write its whole address, for example https://www.example.fi/privacy.
       *[project] Write the id of the card: the name of its file or folder without the ending; that of content/projects/best-of-the-child.md is “best-of-the-child”. A main, preceding or follow-on project outside this catalogue is given by writing “title: Name of the project” below “{ $key }”, indented.
    }
    .nearest = Did you mean “{ $nearest }”? { $kind ->
        [report] Write the id of the report: the name of its folder.
        [page] Write the id of the page: the name of its file without the ending.
       *[project] Write the id of the card: the name of its file or folder without the ending.
    }
reference-near = “{ $value }” is almost but not quite the same as “{ $nearest }”, which has a page of its own.
    .hint = If you mean the same, write “{ $nearest }”. If it is another thing, give it a name that differs more clearly, or a file of its own in content/portfolios or content/programmes.
    .nearest = { reference-near.hint }
reference-self = { $kind ->
        [report] The report
       *[project] The card
    } refers to itself: “{ $value }”.
    .hint = Write the id of another { $kind ->
        [report] report
       *[project] card
    }, or remove the line.
reference-circle = “{ $value }” cannot be the main project of this card, for it is itself a sub-project of this card.
    .hint = The chain of main projects comes back to where it began, and Salkku cannot know which of them is at the top. Remove “{ $key }” from the card of the topmost project.

## Links and files

link-broken = { $kind ->
        [image] The image is not found: there is no file “{ $target }”.
        [page] “{ $target }” is a page and not an image.
       *[link] The link leads nowhere: there is no file “{ $target }”.
    }
    .hint = Write where the file is as seen from this one, for example [Best of the child](../projects/best-of-the-child.md), or remove the link.
    .nearest = Did you mean “{ $nearest }”? Correct { $kind ->
        [image] the name of the image or remove the image
       *[link] the link or remove it
    }.
    .image = Put the image beside this file and write its name here; capital and small letters are different letters.
link-anchor = The file “{ $target }” has no place “{ $anchor }”, to which the link leads.
    .hint = The name of a place is its heading in lower case with hyphens: the heading “Results of the project” is at #results-of-the-project. Correct the name, or leave it out to link to the top of the page.
    .nearest = Did you mean “{ $nearest }”? Correct the name, or leave it out to link to the top of the page.
link-outside = The link “{ $target }” leads out of the folder “content” or begins with a slash.
    .hint = Write links within the site as seen from this file, for example ../projects/best-of-the-child.md, and links to other sites in full, for example https://www.example.fi/.
    .image = A picture from elsewhere on the web would be a request to a third party from the browser of every reader. Download it, put it beside the card and write its file name here.
link-scheme = The link “{ $target }” is of a kind that may not be on a page.
    .hint = A link that leads elsewhere begins with https:, http:, mailto: or tel:. Correct the link or remove it.
link-unpublished = The link leads to “{ $target }”, which is not published now, so its words stay on the page without a link.
    .hint = The link begins to work by itself when that page is published. If it is not meant to be, remove the link; otherwise check whether it is a draft, its publication dates and its status.
file-missing = There is no file “{ $path }”.
    .hint = Put the file beside the card and check its name; capital and small letters are different letters. If the document is not on the web, leave the file out and give only its title.
    .nearest = Did you mean “{ $nearest }”? Check the name; capital and small letters are different letters.
file-outside = The file “{ $path }” is not beside the card.
    .hint = Copy the file to the folder of the card and write its name alone, for example “file: report.pdf”. A folder inside that one is marked with an ordinary slash: attachments/report.pdf. The address of a file elsewhere on the web belongs under “url”.
file-heavy-image = The image “{ $target }” is heavy: { $megabytes }.{ $tenths } MB. It makes the page slow to open.
    .hint = Save a photo as JPEG, and Salkku makes light sizes of it. A chart, a map or a logo can be saved as SVG. Any other image can be made smaller in an image editor.
image-unusable = { $case ->
        [pixels] The image “{ $target }” has too many pixels: { $width } × { $height }.
        [bytes] The image “{ $target }” is too large to be processed.
        [entities] The image “{ $target }” refers to definitions that are not opened, for safety.
       *[broken] The image “{ $target }” cannot be read: the file is damaged, or something other than an image.
    }
    .hint = Open the image in an image editor and save it again. If it does not open, get the image anew from where it came.
    .pixels = Make the image smaller in an image editor. A width of 2,560 pixels is enough for a photo.
    .entities = Open the image in a drawing program and save it as plain SVG, without the program's own editing data.
image-form = Browsers do not show the image “{ $target }”: it is saved in a form that only cameras or design programs use.
    .hint = Open the image in an image editor and save it again: a photo as JPEG, a drawing as SVG. Then correct the name here.
image-name = By its name the file “{ $target }” is a { $named } image, but its content is { $format }.
    .hint = Change the ending of the file to .{ $ending }, and correct the name here too.
image-no-size = The image “{ $target }” does not say its size, so the text of the page jumps when the image loads.
    .hint = Open the image in a drawing program and save it as SVG again. The first element of the file must have either viewBox, or width and height.
image-large = The image “{ $target }” is much larger than the page needs: { $width } × { $height } pixels, { $megabytes }.{ $tenths } MB.
    .hint = Readers get a smaller size, but the original is published too. If it is not needed, make the image 2,560 pixels wide.
image-removed = { $what } is taken out of the image: it could act in the reader's browser or fetch something from elsewhere.
    .hint = The image is published without it. Save the image from the drawing program without scripts and parts that lie elsewhere, or remove this from the file.
attachment-pdf = Some facts of the PDF file “{ $path }” are missing. Structure: { $tags ->
        [no] missing
       *[yes] in order
    }. Title: { $title ->
        [no] missing
        [hidden] given, but the name of the file is shown
       *[yes] in order
    }. Language: { $language ->
        [no] missing
       *[yes] in order
    }.
    .hint = Screen readers need them. Make the PDF anew from the original document: give it a title and a language, and choose accessible or tagged PDF when saving. If you cannot, write “accessible: no” and a “reason” beside the attachment, and name the document in the accessibility statement.

## Figures, tables and footnotes

text-duplicate-id = The label “{ $id }” is given elsewhere already.
    .hint = Change the label, which stands in braces after the number sign, and correct the links and references that mean this place. If you see the same label nowhere else, it comes from the words of a heading: “Results of the project” has the label results-of-the-project.
    .report = The same label is in the file “{ $other }” of this report. Change this label, and correct the references that mean this place.
text-attributes = What stands in the braces cannot be read, so it would be seen on the page, and the figure or table would not be numbered.
    .hint = Write the braces directly behind the image or at the end of the caption of the table, like this: {"{"}#fig:map fig-alt="A map of the area"{"}"} or {"{"}#tbl:towns{"}"}. A number sign stands before the id, values stand in quotation marks, and the caption of a table begins with a colon and a space.
text-footnote = { $case ->
        [unknown] There is no footnote [^{ $name }], so the page would show the mark alone.
        [repeated] The footnote [^{ $name }] is written earlier in this file already, so the page does not show this one.
       *[unused] The text does not refer to the footnote [^{ $name }], so the page does not show it.
    }
    .hint = Write [^{ $name }] at the place that the footnote explains, or remove the footnote.
    .unknown = Write the footnote as a paragraph of its own in the same file, for example [^{ $name }]: Statistics Finland 2018. If no footnote is needed, remove the mark.
    .nearest = Did you mean [^{ $nearest }]? If not, write the footnote as a paragraph of its own in the same file, for example [^{ $name }]: Statistics Finland 2018.
    .repeated = Give this footnote a name or number of its own, and write that at the place that the footnote explains, too. Numbers take care of themselves: on the page footnotes are numbered in the order of the text.
figure-alone = An image with attributes in braces is not a paragraph of its own, so it does not become a numbered figure.
    .hint = Leave an empty line above and below the image, so that nothing else stands on its line. If the image belongs in the middle of the text, remove the braces.
figure-caption = { $kind ->
        [timeline] The timeline has no caption.
       *[image] The figure has no caption.
    }
    .hint = Write the caption into the square brackets, for example ![Municipalities of the project](map.svg){"{"}#fig:municipalities fig-alt="Map: Oulu and six of its neighbours"{"}"}. The caption is shown below the figure, and in a report in the list of figures too.
    .timeline = Leave an empty line after the timeline, and write below it a colon, a space and the caption, for example : Phases of the project {"{"}#fig:phases{"}"}
figure-alternative = The figure has no text alternative.
    .hint = Write into the braces what one should understand from the figure, for example {"{"}#fig:municipalities fig-alt="Map: Oulu and six of its neighbours"{"}"}. Those who do not see the figure hear it. The caption tells everybody what the figure is about; the text alternative tells what is seen in it.
table-caption = { $case ->
        [empty] The caption of the table has no words.
        [glued] The caption is attached to its table, so it would become the last row of the table.
       *[alone] A line that begins with a colon is the caption of a table or a timeline, but there is neither above it.
    }
    .hint = Move the line below the table or the timeline, with an empty line between. If the line is ordinary text, remove the colon at its beginning.
    .empty = Write behind the colon what the table holds.
    .glued = Add an empty line between the table and the line that begins with a colon.
table-content = The table cannot be shown as it is written: { $fault ->
        [word] behind the name of the block stands a word that tables do not know
        [braces] the braces behind the name of the block are not closed, or hold something other than settings
        [attribute] tables have no such setting
        [repeated] the same is written twice
        [count] a whole number belongs here, and there is at least 1 row of headings
        [kind] there is no such kind of column
        [kinds] there are { $found } kinds of columns, but only { $expected } columns
        [head-rows] there should be { $found } rows of headings, but there are { $expected } rows in all, so that none is left for the facts
        [row-heads] there should be { $found } headings in a row, but there are { $expected } columns in all, so that none is left for the facts
        [empty] there is nothing in it
        [quote] a quotation mark is not closed, or text follows the closing one
        [row] the number of cells in the row is { $found }, but that of columns { $expected }
        [head] the column has no heading
        [mark] a cell in a column of marks holds something other than a mark
        [large] it is too large for a page
        [yaml] its structure cannot be read
       *[key] tables have no such key
    }.
    .hint = Write the table like this: on the first line of the block ```table {"{"}head-rows=1 row-heads=1{"}"}, below it the rows with a comma between cells (headings first, for example Municipality,Participants), and ``` at the end. The settings are head-rows, row-heads and kinds (the kinds of the columns).
    .kind = The kinds are text, number and mark, one for each column, for example kinds="text number mark". The last one goes for the remaining columns too.
    .row = Check the commas: each row has the same number of cells. A cell with a comma in it is written in quotation marks, for example "Akaa, Urjala".
    .head = Give the column a heading. Screen readers read it before each cell.
    .mark = Write x in the cell or leave it empty. If the column holds text, give it the kind text.
    .large = A page holds 2,000 rows and 200 columns at most. Divide the table, or publish it as a file among the attachments.
    .yaml = Write the columns first (columns:) and then the rows (rows:), each row a list of its own. There is an example in the guide: salkku explain table/content.
    .repeated = Leave one of them out.
timeline-content = The timeline cannot be drawn as it is written: { $fault ->
        [yaml] its structure cannot be read
        [empty] there is nothing in it
        [key] phases have no such key
        [repeated] the same is written twice
        [name] the phase has no name
        [long] the name of the phase is too long
        [date] this is not a date
        [order] the phase ends before it begins
        [both] another time stands beside a single day
        [yes-no] yes or no belongs here
        [many] it has too many phases
       *[beside] something behind the name of the block does nothing
    }.
    .hint = Write each phase on a line of its own, like this: - {"{"}name: Planning, start: 2017-01, end: 2017-06{"}"}.
    .key = A phase may have name, start, end, date, group and band.
    .repeated = Leave one of them out.
    .long = Shorten the name to 200 characters at most, and tell the rest in the text.
    .date = Write a year, a month or a day: 2017, 2017-04 or 2017-04-03. Where the time is not known, leave it out.
    .order = Check which of the dates is right.
    .both = Give either one day (date) or a beginning and an end (start, end).
    .yes = Write band: yes for a phase that goes on beside the others, and leave it out otherwise.
    .many = A timeline holds 500 phases. Divide it.
    .beside = Move the id to the caption below the block, for example : Phases {"{"}#fig:phases{"}"}.

## Reports

report-reference = The reference “{ $label }” leads nowhere, for nothing in the report has the label “{ $id }”.
    .hint = Correct the reference, or give the label to { $kind ->
        [fig] the figure that you mean, for example ![Municipalities of the project](map.svg){"{"}#{ $id } fig-alt="Map: Oulu and six of its neighbours"{"}"}
        [tbl] the table that you mean. Below a table belongs, after an empty line, for example : Staff of the project {"{"}#{ $id }{"}"}
        [app] the appendix that you mean, for example # Budget {"{"}#{ $id } .appendix{"}"}
       *[sec] the chapter that you mean, for example # Goals {"{"}#{ $id }{"}"}
    }
    .nearest = Did you mean “{ $nearest }”? Correct the reference, or give the label to what you mean.
report-ambiguous = The reference “{ $label }” can mean two places, for both have the same label.
    .hint = Change the label of one of the places, and write here the label of the one that you mean.
report-no-index = The report has no file “{ $path }”, so its chapters are not published.
    .hint = Make the file and write at least a name in it: a line ---, a line “title: Name of the report” and a line --- again. The command salkku new report "Name of the report" writes a pattern.
report-chapter-heading = The file of the chapter does not begin with the name of the chapter.
    .hint = Write as the first line of the file a number sign, a space and the name of the chapter, for example # Goals. Headings inside the chapter are marked with two number signs (##).
report-chapter-gap = The number { $missing } is missing among the files of the report: this file has the number { $number }.
    .hint = If a chapter was forgotten, add its file to this folder. If not, name the files so that their numbers follow each other. The address of a chapter's page stays the same, for it holds no number.

## Text

html-removed = “{ $part }” is removed from the page, because it is not safe for readers.
    .hint = Use ordinary markup: headings, lists, tables, images and links. Instead of embedding a video or a form, link to it. Looks belong to the theme.
heading-top = The text has a heading of the top level (#), though the page's title is that heading already.
    .hint = Begin the headings of the text with ## and those below them with ###. As it is, all headings of the text are shown one level lower.
heading-second = The chapter has a second heading of the top level (#), though a chapter can have only one.
    .hint = If a new chapter begins here, move it to a file of its own. Otherwise mark the heading with two number signs (##).
heading-empty = The heading is empty.
    .hint = Write the words of the heading or remove the line. Screen readers read headings as a list, and in the contents an empty heading would be a link without words.
heading-jump = A level of headings is left out: this one has { $found }, though the next level below the heading before it is { $expected }.
    .hint = Mark the heading with { $expected }, and those below it one level lower. People with a screen reader move from heading to heading, and a level that is left out sounds as if a part of the page were missing. Choose the level by the place of the matter on the page, not by the size of the heading.

## Accessibility

accessibility-image-alt = { $kind ->
        [file] The text alternative “{ $alt }” is the name of a file and does not tell what the image shows.
       *[none] The image has no text alternative.
    }
    .hint = Write into the square brackets what one should understand from the image, for example ![Children playing in the yard of a day-care centre](yard.jpg). Those who do not see the image hear it. If the image is a mere ornament, write <img src="yard.jpg" alt=""> or leave the image out.
accessibility-link-text = { $kind ->
        [none] The link has no text.
        [address] The text of the link is a mere address.
       *[words] The text of the link, “{ $words }”, does not tell where it leads.
    }
    .hint = Let the text of the link say what is behind it, for example [Final report of Best of the child](https://www.example.fi/report). Many people hear or skim the links alone, without the sentence around them.
accessibility-file-link = The link “{ $words }” opens a file, but its text does not tell { $lacks ->
        [size] how large the file is
        [format] the format of the file
       *[both] the format and size of the file
    }.
    .hint = Add to the end of the link's text: { $lacks ->
        [size] { $unit ->
            [mb] ({ $size } MB)
           *[kb] ({ $size } kB)
        }
       *[both] { $unit ->
            [mb] ({ $format }, { $size } MB)
           *[kb] ({ $format }, { $size } kB)
        }
    }. Then readers know what will open and how long it takes.
    .elsewhere = Add to the end of the link's text: ({ $format }). Then readers know what will open.
accessibility-table-head = The columns of the table have no headings.
    .hint = Write into the first row of the table what each column holds, for example | Year | Participants |. A screen reader reads the heading out before each figure.
accessibility-capitals = The text is written all in capitals.
    .hint = Write it in small letters, for example “Services for families” and not “SERVICES FOR FAMILIES”. Capitals are slow to read, and a screen reader may spell them out one by one. For emphasis, write **important**.

## Privacy

privacy-personal-id = There is a personal identity code here, which must not be published.
    .hint = Remove the personal identity code from the file. In the line shown here its end is masked, but the file itself holds all of it. If the file is in version control or has been published already, tell the data protection officer of your organisation.
    .name = Give the file or folder a name without the personal identity code: the name becomes part of the address of the page or attachment. If the file is in version control or has been published already, tell the data protection officer of your organisation.
privacy-bank-account = There is the number of a bank account here.
    .hint = Check whether the number belongs on a public page. A project's page seldom needs it; remove it if you are not sure.
privacy-masked-address = The e-mail address is written in a way that does not work as a link.
    .hint = Write the address as it is: { $address }. In the text put it in angle brackets, and it becomes a link: <{ $address }>. On a card its place is under “contacts”. A masked address does not keep spam away, but troubles those who use a screen reader and everyone who tries to write to it.
privacy-old-contact = The project ended { $end }, over a year ago, but the page still shows how to reach a person.
    .hint = Remove the person's name, e-mail and telephone, or put the organisation's shared address in their place. If the person still answers for the project, say until when: “visible_until: 2027-12-31”.
privacy-not-visible = The contact was last shown on the page on { $until }, but the person's details are still in the file.
    .hint = The page no longer shows them. Remove them from the file too, or write a new contact person in their place; if they should still be shown, change the day under “visible_until”.
privacy-no-notice = { $case ->
        [draft] The page “{ $value }”, which is named as the privacy notice, is not published now, so no page leads to the notice.
       *[none] The site has no privacy notice.
    }
    .hint = Where a site holds personal data, such as the names of contact persons, readers must be told how they are processed. If the organisation has a privacy notice already, give its address in content/site.yaml: “privacy_notice: https://www.example.fi/privacy”. You can also write the page content/pages/privacy-notice.md.
    .draft = The link comes to the foot of every page when the page is published. Check whether it is marked as a draft, and its dates of publication.

## Safety

safety-direction = There is an invisible character { $code } here, which turns the direction in which the text after it is read.
    .hint = Such a character can make a text, a file name or an address look like something else. It has probably come along with copied text: remove the whole word and type it anew.
safety-invisible = There is an invisible character { $code } here.
    .hint = It has probably come along with copied text. Nobody sees it, but a search does not find the word, and an address does not work. Remove the whole word and type it anew. A soft hyphen (&shy;) and a no-break space may stay.

## Translations

translation-fact = “{ $key }” does not belong in a translation.
    .hint = Remove it here and keep it in the base file, the one with no language in its name. A translation holds texts only, such as title, summary and results; all other facts come from the base file.
translation-alone = The translation has no base file: there is no card “{ $id }”.
    .hint = First make a file with no language in its name in the same folder, for example “{ $id }.md”, or give the translation the same name as its base file.
translation-language = The name of the file holds the language “{ $value }”, which is not one of the site's languages for translations.
    .hint = The languages of the site are: { $languages }. The first of them is written in the file with no language in its name. Add the language to “languages” in content/site.yaml, or rename the file; if “{ $value }” does not mean a language, change the point before it to a hyphen.
translation-stray = What stands here in the translation has no counterpart in the base file. It is not shown.
    .hint = The items of a list belong together by file, web address or name of the organisation, or else by their order. Make the name or the order the same as in the base file, or first add the item there.
translation-missing = Missing in the language “{ $language }”: { $texts }.
    .hint = Add the missing texts to this translation. Until then the page shows the text of the base file in their place.
    .file = Make the translation in the same folder: the file “{ $id }.{ $language }.md”, or “index.{ $language }.md” where the card has a folder of its own. The texts that are required are listed under “required_translations” in content/site.yaml.
translation-fallback = The translation lacks: { $texts }. The text of the base file is shown in their place.
    .hint = Add the texts to the translation when you have time. Nothing else needs to be done.

## Visibility

visibility-period = “{ $fund }” is an EU fund, but the programme period is not given.
    .hint = Add it, for example “programme_period: 2021–2027”. On the page of a project of 2021–2027 Salkku shows the EU flag and the words “Co-funded by the European Union”, as the terms of the funding ask.
visibility-earlier = The logo “{ $logo }” is of an earlier programme period, but the project is of 2021–2027.
    .hint = Remove the logo from the card. Salkku itself shows the EU flag and the words “Co-funded by the European Union” on the project's page; no other EU logo is needed. If the project is of an earlier period after all, correct the programme period.
visibility-statement = The logo “{ $logo }” says something else of the EU than the words of 2021–2027, “Co-funded by the European Union”.
    .hint = Remove the logo from the card, for Salkku itself shows the EU flag and the right words on the project's page. If the logo does bear the right words, make its text alternative say the same.

## Addresses

address-taken = { $case ->
        [own] The address “{ $address }” is reserved for a page or file that Salkku makes itself.
        [file] The page and the file “{ $other }” would have the same address “{ $address }”.
        [below] The address “{ $address }” would be below the address “{ $other }”, but one name cannot be both a file and a folder.
        [itself] “{ $address }” is the present address of this page.
        [repeated] The old address “{ $address }” has been given already.
       *[page] Two pages would have the same address “{ $address }”; the other is “{ $other }”.
    }
    .hint = Rename one of the files, or change the old address if it is the one that collides.
    .file = Give the file another name, and write it on the card that mentions the file too.
    .own = Give the file another name, or correct the old address.
    .below = Correct the old address or remove it, or give the file or folder another name.
    .statement = Remove the file of the page if the statement is made from the settings. If the statement stands in that file, let the settings give only its id: “accessibility_statement: accessibility-statement”.
    .repeated = Remove this address. Old addresses are those where the page used to be, each of them once.
address-name = { $case ->
        [device] In the address “{ $address }” there is a name that Windows keeps for a device.
        [sign] In the address “{ $address }” there is a sign that Windows does not allow in the name of a file.
        [end] In the address “{ $address }” a name ends in a point or a space, which Windows does not allow.
       *[long] The address “{ $address }” is longer than 200 characters, so the site cannot be copied to a Windows machine.
    }
    .hint = Rename the file or folder of the card, for example con.md to con-project.md. The names con, prn, aux, nul, com1–com9 and lpt1–lpt9 and the signs < > : " | ? * \ are not allowed.
    .file = Rename the file, and write the new name on the card that mentions it too. The names con, prn, aux, nul, com1–com9 and lpt1–lpt9 and the signs < > : " | ? * \ are not allowed.
address-case = { $case ->
        [marks] The addresses “{ $other }” and “{ $address }” differ only in how the marks of letters such as ä are stored in the name.
       *[capitals] The addresses “{ $other }” and “{ $address }” differ in capital and small letters only.
    }
    .hint = Windows, Mac and memory sticks do not tell them apart, so one of the two pages or files may be lost. Remove or change the old address, or give the file another name.
address-alias = “{ $value }” cannot be an old address.
    .hint = Write the address on this site without https and the site's name, for example old/page.html or project.asp?ID=123. The path may not hold two points in a row, or any of # % & : * " < > |, and has 200 characters at most. What follows the question mark is copied from the browser as it is.
address-same-slug = The names “{ $name }” and “{ $other }” are shown as one page, “{ $address }”.
    .hint = If they are the same, write the name in one way everywhere, or add the organisation with its variants to content/site.yaml, under “organisations”. If they are not, give them names that differ more clearly.

## Theme

theme-missing = There is no theme folder “{ $path }”.
    .hint = Check “theme” in content/site.yaml, or --theme on the command line. If you leave it out, Salkku's own theme is used.
theme-parent = The theme “{ $value }” cannot be the parent, because Salkku has no such theme.
    .hint = These can be parents: { $choices }. If you leave it out, the parent is default.
    .nearest = Did you mean “{ $nearest }”? These can be parents: { $choices }.
theme-colour = “{ $value }” is not a colour.
    .hint = Write the colour in quotes, with a hash and six digits or letters a–f, for example accent: "#0d4a4f". Then Salkku can check that texts stand out.
    .quotes = Put the colour in quotes: "{ $value }". Without them a comment begins at the hash, and the colour is not read.
theme-accent = The accent { $accent } stands out too little from the ground for text (contrast { $whole }.{ $tenth }:1), so links and buttons are { $used } on light pages.
    .hint = There is nothing that you must do. If you want to choose the colour of links yourself, give the token “accent” under “tokens” in theme.yaml.
theme-token = { $fault ->
        [value] The value of the token “{ $name }” will not do.
       *[name] The theme has no token “{ $name }”.
    }
    .hint = The tokens and their values stand at the head of the published style sheet. A new one can be defined in a style sheet of your own in the folder styles.
    .nearest = Did you mean “{ $nearest }”? The tokens and their values stand at the head of the published style sheet.
    .value = Give one CSS value without semicolon and curly brackets, for example round: 0.
theme-contrast = The colour “{ $front }” stands out too little from its ground “{ $ground }”: the contrast is { $whole }.{ $tenth }:1, and should be { $least }:1 at least.
    .hint = Make one of the colours darker or lighter, or take it out of theme.yaml, and Salkku derives it from the accent.
theme-file = The folder assets of the theme has no file “{ $path }”.
    .hint = Copy the file to the folder assets of the theme, or check the name. It is written without the folder assets, for example logo: logo.svg.
theme-style = { $what ->
        [open] A bracket in the style sheet is not closed. A browser would pass over everything that follows.
        [closed] A closing bracket in the style sheet has nothing to close.
        [text] A quotation mark in the style sheet is not closed.
        [comment] A comment in the style sheet does not end. A browser would pass over everything that follows.
        [import] @import does not work in a piece of the style sheet, because the pieces are joined into one file.
        [file] The style sheet names the file “{ $name }”, which is not in the folder assets of the theme.
       *[token] The style sheet uses the token “--{ $name }”, which nothing sets.
    }
    .hint = Add the other one of the pair, or take the odd one away. If you remove the file, Salkku's own styles are used.
    .import = Make the styles a file of their own in the folder styles: all files in it are joined in the order of their names.
    .file = Copy the file to the folder assets, or check the name. Addresses are from the folder assets, for example url(fonts/own.woff2).
    .token = Check the name, or set the token. The tokens of the theme stand at the head of the published style sheet.
    .nearest = Did you mean “--{ $nearest }”? The tokens of the theme stand at the head of the published style sheet.
theme-template = A template of the theme is faulty: { $reason }
    .hint = Correct the template, or ask whoever made the theme. If you remove the file, Salkku's own template is used.
theme-locale = A language file of the theme is faulty: { $reason }
    .hint = Each text has the form “name = text”, and the further lines of a long text are indented. Curly brackets are for variables only, and each has its pair.
theme-text-missing = The theme lacks the text “{ $name }” in the language “{ $language }”.
    .hint = Add the text to the language file of the theme, or check the name in the template.
theme-render = The page “{ $page }” cannot be made from its template: { $reason }
    .hint = Correct the template, or ask whoever made the theme. Often the cause is a fact that not all pages have.
page-link = The page “{ $page }” has a link to “{ $target }”, which is not on the site.
    .hint = If the link is in a template of the theme, mend it in the files of the folder themes. Otherwise it is a fault in Salkku: please tell its makers.
    .more = The same link is on { $more } other pages. If it is in a template of the theme, mend it in the files of the folder themes. Otherwise it is a fault in Salkku: please tell its makers.
page-anchor = The page “{ $page }” has a link to “{ $target }”, but the page that it leads to has no such place.
    .hint = If the link is in a template of the theme, mend it, or give the page a place with this id.
    .more = The same link is on { $more } other pages. If it is in a template of the theme, mend it, or give the page a place with this id.

## The output folder

output-place = The site cannot be built in the folder “{ $path }”.
    .hint = Give a folder of its own, for example --output dist. It may not be content or themes, lie inside or above them, or be your home folder or the root of the disk.
output-drafts = Drafts cannot be built in the same folder as the site that is published.
    .hint = Give the drafts a folder of their own, for example: salkku build --drafts --output drafts
output-foreign-folder = The folder “{ $path }” already holds files that Salkku has not built.
    .hint = Choose another folder with --output. If this is the right one, --adopt takes it over and deletes nothing.
output-foreign-file = The file “{ $path }” exists already, and Salkku has not made it.
    .hint = Move the file elsewhere or give it another name, for Salkku needs its place.
output-edited = Somebody has changed the published file “{ $path }” by hand, so { $case ->
        [left] it was left in its place, though the page is no more.
       *[kept] it was not replaced with the new one.
    }
    .hint = Bring the change into the content of the site, if it is needed. With --force Salkku's version is used, and what was changed by hand is lost.
output-moved = The page is at “{ $address }” now, and its old address “{ $old }” leads nowhere.
    .hint = Add to the head of the card, and old links work: aliases: [{ $old }]
output-many-removed = Of { $of } published pages { $count } would be removed, and the limit is { $most }. Among them: { $examples }.
    .hint = See with salkku build --dry-run what would be removed. If all is right, --yes removes the pages, and --max-removed changes the limit.
output-locked = Another build is at work in the folder “{ $path }”, and has not ended within ten minutes.{ $process ->
        [none] {""}
       *[other] {" "}Its process is { $process }.
    }
    .hint = Wait until it ends, or end it. Then build the site again.
output-unreadable = The file “{ $path }”, from which Salkku knows what it has published, cannot be read: { $reason }
    .hint = Check that you are allowed to read the output folder and that the disk is sound. Then build the site again.
output-failed = The file “{ $path }” cannot be written: { $reason }
    .hint = Check that there is room on the disk, that you are allowed to write to the folder and that the file is not open in another program. Then build the site again.
output-unfinished = Publishing was cut short: the file “{ $path }” cannot be moved into its place: { $reason }
    .hint = The site works, but some of its pages are new and some are old. Remove the cause and build the site again: then publishing is completed.
output-completed = The last publication in the folder “{ $path }” had been cut short. It has now been completed.
    .hint = There is nothing for you to do.
output-nothing-ours = In the folder “{ $path }” there is nothing that Salkku has built.
    .hint = Name the output folder with --output. Nothing was removed.
cache-unusable = The memory of earlier builds in the folder “{ $path }” could not be used, so everything was made anew.
    .hint = There is nothing for you to do: the memory is for speed alone.
program-panic = There is a fault in Salkku itself, which came up at “{ $path }”: { $reason }
    .hint = This is no fault of yours. Please report it to the developers of Salkku, with this message and, if you can, the file that it names.

## The command line

build-reading = Reading documents
build-making = Making pages and images
build-publishing = Moving pages into place
build-done = The site is in the folder “{ $output }”: { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }. { $written ->
        [one] 1 file
       *[other] { $written } files
    } written, { $removed } removed, { $unchanged } unchanged. It took { $seconds } s.
build-dry-run = This was a trial, and nothing was written. The site would have { $pages ->
        [one] 1 page
       *[other] { $pages } pages
    }. In the folder “{ $output }”, { $written ->
        [one] 1 file
       *[other] { $written } files
    } would be written, { $removed } removed and { $unchanged } left unchanged. It took { $seconds } s.
build-failed = The site was not built. Nothing was written, so the output folder is as it was.
build-due = { $kind ->
        [status] On { $date }, look at the status of “{ $title }”: its end will have passed then.
        [statement] Review the accessibility statement before { $date }: by then it will be over a year since the last review.
       *[other] Build the site again on { $date }: what the page “{ $title }” shows changes then.
    }
build-waits = { $process ->
        [none] Another build is at work in the same folder. Waiting for it to end.
       *[other] Another build (process { $process }) is at work in the same folder. Waiting for it to end.
    }
clean-done = { $removed ->
        [one] 1 file was
       *[other] { $removed } files were
    } removed from the folder “{ $output }”.
release-title = What changes on the public site:
release-nothing = Nothing changes on the public site.
release-new = New ({ $count }):
release-changed = Changed ({ $count }):
release-removed = Removed ({ $count }):
release-more = … and { $count } more. All are listed by: salkku build --dry-run
release-lists = Lists and old addresses: { $new } new, { $changed } changed, { $removed } removed.
release-files = Other files: { $new } new, { $changed } changed, { $removed } removed.
release-content = the content changes
release-gone = is taken off the site: { $after }
release-back = is back on the site
release-fact-changed = { $name } { $before } → { $after }
release-fact-added = { $name } added: { $after }
release-fact-removed = { $name } removed (was { $before })
release-text-changed = { $name } changes
release-text-added = { $name } added
release-text-removed = { $name } removed
findings-count = { $errors ->
        [0] No errors
        [one] 1 error
       *[other] { $errors } errors
    }, { $warnings ->
        [0] no warnings
        [one] 1 warning
       *[other] { $warnings } warnings
    }{ $files ->
        [0] {"."}
        [one] {" "}in 1 file.
       *[other] {" "}in { $files } files.
    }
folded = … and { $count ->
        [one] 1 more finding
       *[other] { $count } more findings
    } of { $code }. All are listed by: salkku check --format short
check-done = No errors and no warnings.
strict-warnings = { $warnings ->
        [one] 1 warning
       *[other] { $warnings } warnings
    }: --strict turns the site down for warnings too. Correct them or leave out --strict.
init-done = The new site is in the folder “{ $path }”. Change the site's name in content/site.yaml, go to the folder and give the command there: salkku build
init-not-empty = The folder “{ $path }” is not empty, so no site was made. Name a new or an empty folder.
new-done = The draft is in the file “{ $path }”. Complete the facts and write the text. When the page may be published, remove the line “draft: yes”, if there is one, and give the command: salkku build
new-exists = The file “{ $path }” exists already and was not changed. Edit it, or give the new one another name.
new-no-site = There is no folder “content” in “{ $path }”. Go to the site's folder, or say where it is with --source.
theme-copy-done = { $count ->
        [one] 1 file was
       *[other] { $count } files were
    } copied to the theme “{ $name }”, which is in use. Change them, and see what comes of it with: salkku serve
theme-copy-choose = { $count ->
        [one] 1 file was
       *[other] { $count } files were
    } copied to the theme “{ $name }”. To use it, write the line “theme: { $name }” in content/site.yaml; see what comes of it with: salkku serve
theme-copy-exists = The file “{ $path }” is there already, so nothing was copied. Copy single files, or give the copy another name with --to.
theme-copy-unknown = Salkku has no theme “{ $name }”.{ $nearest ->
        [none] {""}
       *[other] {" "}Did you mean “{ $nearest }”?
    } The themes are: { $choices }.
theme-copy-no-file = The theme “{ $name }” has no file “{ $path }”.{ $nearest ->
        [none] {""}
       *[other] {" "}Did you mean “{ $nearest }”?
    }
theme-copy-name = “{ $name }” will not do as the name of a theme. Give the name of a folder without a stroke, for example --to city.
epoch-wrong = The value “{ $value }” of the environment variable SOURCE_DATE_EPOCH is no moment. Give it in seconds since the beginning of 1970, for example 1767225600, or remove the variable, and Salkku will use the clock.
list-nothing-due = Nothing falls due: contacts, publication dates and statuses are up to date.
list-empty = No projects were found. For a new project card, use the command: salkku new project "Name of the project"
list-kind = { $kind ->
    [project] projects
    [portfolio] portfolios
    [programme] programmes
    [report] reports
    [post] news
    [page] pages
   *[head] kind
}
list-language = language
list-documents = documents
list-texts = texts
schema-use =
    From the schema an editor knows what a file may hold: it completes keys and values and marks faults.
    1. Save the schema in the site's folder: salkku schema site > site.schema.json
    2. Write this as the first line of the file content/site.yaml: # yaml-language-server: $schema=../site.schema.json
    In a card the line belongs below its first line ---, for instance: # yaml-language-server: $schema=../../project.schema.json
    Translations have a schema of their own: salkku schema project --translation > project.translation.schema.json
    The editor needs an extension that reads YAML schemas, for cards also at the head of Markdown files. Save the schema anew when the site's vocabularies change.
explain-severity = Severity unless set otherwise: { $severity }.
explain-language = The page is in English.
explain-unknown = There is no code “{ $name }”. For all codes, use the command: salkku explain
explain-near = Did you mean one of these?

## Preview

serve-ready = The preview has { $pages ->
        [one] 1 page or file
       *[other] { $pages } pages and files
    }; it was ready in { $seconds } seconds. End it with Ctrl+C.
serve-address = Open in a browser: { $address }
serve-public = Warning: other machines in the same network can see the preview too, drafts and errors included. Without --host only this machine can.
serve-changed = { $what }: { $pages ->
        [0] pages as before
        [one] 1 page changed
       *[other] { $pages } pages changed
    }, { $milliseconds } ms{ $errors ->
        [0] {""}
        [one] , 1 error
       *[other] , { $errors } errors
    }{ $warnings ->
        [0] {""}
        [one] , 1 warning
       *[other] , { $warnings } warnings
    }
serve-files = { $count } files
serve-theme = the theme
serve-day = a new day
serve-rendered = The other { $pages } pages were ready in { $seconds } seconds.
serve-polling = { $why ->
        [asked] Changes are looked for twice a second, since you asked for --poll.
        [limit] There are more folders than the system agrees to watch, so changes are looked for twice a second.
        [silent] A change came without word from the system, as on network drives, so changes are now looked for twice a second.
       *[refused] The system does not tell of changes ({ $reason }), so they are looked for twice a second.
    }
serve-no-browser = The browser could not be opened. Open the address yourself.
serve-restarted = A fault in Salkku ended the update. The site was read anew from the beginning. The fault is not yours; please tell the developers of Salkku.
serve-port = { $why ->
        [taken] Port { $port } is in use. Give another one, or leave --port out, and Salkku finds a free one.
       *[other] Port { $port } cannot be used: { $reason }
    }
serve-host = Cannot listen at the address { $address }: { $reason }
serve-failed = The preview does not start: { $reason }
serve-panel = There is something to mend on this page
serve-count = { $errors ->
        [0] {""}
        [one] 1 error
       *[other] { $errors } errors
    }{ $errors ->
        [0] {""}
       *[other] { $warnings ->
            [0] {""}
           *[other] {", "}
        }
    }{ $warnings ->
        [0] {""}
        [one] 1 warning
       *[other] { $warnings } warnings
    }
serve-more = And { $count } more. To see them all, run: salkku check
serve-open = Open in the editor: { $place }
serve-home = To the home page
serve-no-page = This page cannot be shown yet
serve-changed-elsewhere = Another page has changed:
serve-close = Close
serve-lost = The preview has ended. This page updates itself when it is started again.

## Wrong usage

usage-unknown = Salkku does not know “{ $argument }” in this command.
usage-unknown-command = Salkku has no command “{ $command }”.
usage-missing = The command lacks: { $argument }.
usage-repeated = “{ $argument }” can be given once only.
usage-conflict = “{ $argument }” and “{ $prior }” cannot be given together.
usage-empty = “{ $argument }” lacks its value.
usage-value = “{ $value }” cannot be used for “{ $argument }”.
usage-near = Did you mean “{ $nearest }”?
usage-choices = The choices are: { $choices }.
usage-language = The languages are fi, sv and en.
usage-day = Write the day as 2027-01-31 or 31.1.2027.
usage-address = Write the whole address, for example https://www.example.fi/projects.
usage-port = Write a port from 1 to 65535.
usage-host = Write the address in figures, such as 127.0.0.1, 0.0.0.0 or ::1.
usage-threads = Write a number from 1 to 512.
usage-usage = Usage: { $usage }
usage-help = For help, use the command: salkku help
