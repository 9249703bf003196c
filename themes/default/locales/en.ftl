# The texts of the theme in English. The format is Fluent: https://projectfluent.org

## On every page
skip = Skip to content
menu = Main menu
breadcrumbs = Breadcrumbs
external = another website
unpublished = Not published
unpublished-note = This page is shown in a preview only.
report-error = Report an error
report-subject = Error on the page: { $title }
csv-link = The projects as a table (CSV)
feed-link = News feed (Atom)
feed-title = { $title }: changes and news
updated = Updated
contents = Contents
not-known = not known
not-online = not available online
address-not-known = the address is not known

## The menu and the names of pages
home = Home
nav-projects = Projects
nav-news = News
nav-indexes = Indexes
projects-title = All projects
alphabet-title = Projects A–Ö
indexes-title = All indexes
news-title = News
reports-title = Reports
not-found-title = Page not found
not-found-text = The page may have been removed, or its address may have changed. Check the address, or look for the project from the home page.
not-found-home = Go to the home page
moved = The page has moved
gone = Removed
gone-text = { $kind ->
    [report] The report was removed from the site.
    [post] The news item was removed from the site.
   *[project] The project was removed from the catalogue.
}
gone-until = The last day on which it was shown was { $date }.
gone-reason = Why
gone-leads = Where to look
gone-list = { $kind ->
    [report] Other reports
    [post] Other news
   *[project] Other projects
}

## Kinds of index
kind-portfolio = Portfolios
kind-portfolio-one = Portfolio
kind-region = Regions
kind-region-one = Region
kind-status = Statuses
kind-status-one = Status
kind-type = Project types
kind-type-one = Project type
kind-programme = Programmes
kind-programme-one = Programme
kind-theme = Themes
kind-theme-one = Theme
kind-municipality = Municipalities
kind-municipality-one = Municipality
kind-county = Wellbeing services counties
kind-county-one = Wellbeing services county
kind-year = Starting years
kind-year-one = Starting year
kind-organisation = Organisations
kind-organisation-one = Organisation
kind-project = Project

## Numbers and sums
projects-count = { $count ->
    [one] { $count } project
   *[other] { $count } projects
}
values-count = { $kind ->
    [portfolio] { $count ->
        [one] { $count } portfolio
       *[other] { $count } portfolios
    }
    [region] { $count ->
        [one] { $count } region
       *[other] { $count } regions
    }
    [status] { $count ->
        [one] { $count } status
       *[other] { $count } statuses
    }
    [type] { $count ->
        [one] { $count } project type
       *[other] { $count } project types
    }
    [programme] { $count ->
        [one] { $count } programme
       *[other] { $count } programmes
    }
    [theme] { $count ->
        [one] { $count } theme
       *[other] { $count } themes
    }
    [municipality] { $count ->
        [one] { $count } municipality
       *[other] { $count } municipalities
    }
    [county] { $count ->
        [one] { $count } county
       *[other] { $count } counties
    }
    [year] { $count ->
        [one] { $count } starting year
       *[other] { $count } starting years
    }
    [organisation] { $count ->
        [one] { $count } organisation
       *[other] { $count } organisations
    }
   *[other] { $count ->
        [one] { $count } page
       *[other] { $count } pages
    }
}
figure-projects = { $count ->
    [one] project
   *[other] projects
}
figure-portfolios = { $count ->
    [one] portfolio
   *[other] portfolios
}
figure-regions = { $count ->
    [one] region with projects
   *[other] regions with projects
}
total-whole = Funding
total-grant = Grants
stage-not-told = stage not stated
known-of = known for { $known }/{ $of } projects
approximately = about { $amount }
percent = { $value }%

## Home page and lists
browse-projects = Browse the projects
browse-indexes = Find by topic or area
browse-by = Browse by index
latest-projects = Projects
latest-changes = Latest updates
latest-news = Latest news
all-news = All news
projects-heading = Projects
letters = Initial letters
no-projects = There are no published projects on the site yet.
no-news = No news has been published yet.
no-reports = No reports have been published yet.
pager = Pages of the list
pager-previous = Previous page
pager-next = Next page
pager-from = from:
index = Index
index-lede = { $kind ->
    [portfolio] A portfolio brings together projects that share an aim and an owner.
    [region] The projects by the region that they work in.
    [status] The projects by the stage that they have reached.
    [type] The projects by type.
    [programme] The projects by the programme that they belong to.
    [theme] The projects by theme.
    [municipality] The projects by the municipality that they work in.
    [county] The projects by the wellbeing services county that they work in.
    [year] The projects by the year in which they started or will start.
    [organisation] The funders, implementers and partners of the projects.
   *[other] The projects in groups.
}
index-empty = There is nothing in this index yet.
indexes-lede = Each index groups the same projects in its own way.
without-value = { $count ->
    [one] For { $count } more project this is not known.
   *[other] For { $count } more projects this is not known.
}
map-legend = Projects in the region
map-none = no projects
map-step = { $from }–{ $to } projects
map-unmapped = In the list only, not on the map: { $names }.
map-enlarged = { $name } is shown in the frame, larger than the others.
all-values = { $kind ->
    [portfolio] All portfolios
    [region] All regions
    [status] All statuses
    [type] All project types
    [programme] All programmes
    [theme] All themes
    [municipality] All municipalities
    [county] All wellbeing services counties
    [year] All starting years
    [organisation] All organisations
   *[other] The whole index
}

## The page of a value of an index
value-empty = { $kind ->
    [portfolio] The portfolio has no published projects.
    [region] There are no published projects in this region.
    [status] No published project is at this stage.
    [type] There are no published projects of this type.
    [programme] The programme has no published projects.
    [theme] There are no published projects on this theme.
    [municipality] There are no published projects in this municipality.
    [county] There are no published projects in this wellbeing services county.
    [year] No published project started in this year.
    [organisation] The organisation has no published projects.
   *[other] There are no published projects here.
}
value-several = { $kind ->
    [region] A project in several regions counts in each of them, so the figures of regions cannot be added up.
    [municipality] A project in several municipalities counts in each of them, so the figures of municipalities cannot be added up.
    [county] A project in several counties counts in each of them, so the figures of counties cannot be added up.
    [theme] A project with several themes counts in each of them, so the figures of themes cannot be added up.
    [organisation] A project counts for each of its organisations, so the figures of organisations cannot be added up.
   *[other] A project may count on several pages, so the figures of pages cannot be added up.
}
people = People in charge
owner = Owner
coordinator = Coordinator
goals = Goals
involvements = Part in projects
involvements-caption = What the organisation does in each project
roles = Role
paid = Share of the funding
paid-note = The sum is shown for projects whose funding table names the organisation.
part-funder = Funder
part-implementer = Implementer
part-partner = Partner
municipalities-of-region = Municipalities of the region with projects
region-of-municipality = Region of the municipality

# Languages: the switch at the head of every page, and what is said of a text that has not been translated
languages = Language
language-name = In English
only-in = { $language ->
    [fi] in Finnish only
    [sv] in Swedish only
    [en] in English only
   *[other] in another language only
}
only-in-note = { $language ->
    [fi] The text on this page is available in Finnish only.
    [sv] The text on this page is available in Swedish only.
    [en] The text on this page is available in English only.
   *[other] The text on this page is in another language.
}

## The project
facts = Key facts
status = Status
period = Project period
actual-period = Actual period
easy-summary = Easy-language summary
expected-results = Expected results
results = Results
business-id = Business ID { $id }
web-page = web page
milestones = Milestones
indicators = Indicators
indicators-caption = Baseline, target and actual value of each indicator
indicator = Indicator
baseline = Baseline
target = Target
actual = Actual
related-projects = Related projects
sub-projects = Sub-projects
follows = Preceding projects
followed-by = Follow-on projects
project-reports = Reports of the project
project-news = News about the project
attachments = Attachments
links = Links
contacts = Contact
shared-mailbox = shared mailbox
logos = Logos
eu-co-funded = Co-funded by the European Union
image-credit = Image: { $name }.
image-licence = Licence: { $name }.
size-kb = { $size } kB
size-mb = { $size } MB
accessible-yes = The file is accessible.
accessible-no = The file is not accessible.
accessible-unknown = The accessibility of the file is not known.
language-fi = Finnish
language-sv = Swedish
language-en = English
language-other = another language

## Costs and funding
budget = Costs and funding
stage-applied = Funding applied for.
stage-applied-note = The figures tell what has been applied for. They do not tell what has been granted.
stage-granted = Granted.
stage-granted-note = The figures follow the funding decision.
stage-spent = Spent.
stage-spent-note = The figures tell what has been spent in the project.
budget-scope = The figures cover
precision = Precision
precision-approximate = the figures are approximate
vat = Value added tax
decision = Funding decision
budget-item = Cost category
budget-source = Source of funding
budget-total = Total
budget-share = Share
of-which = of which
computed = computed
computed-note = “Computed” marks a sum that has not been published: it is computed from the other figures of the table.
rounding = rounding: the published sum is { $given }, the parts add up to { $computed }.
rounding-total = Rounding in the grand total: the published sum is { $given }, the parts add up to { $computed }.

## Projects on a timeline
timeline-projects = Projects on a timeline
timeline-summary = { $count ->
    [one] The timeline shows one project.
   *[other] The timeline shows { $count } projects, the one that began first at the top.
}
timeline-undated-count = { $count ->
    [one] The dates of one project are not known.
   *[other] The dates of { $count } projects are not known.
}
timeline-of-page = The other projects are on the other pages of the list.
timeline-legend = The bar shows the planned time, and the thin line below it the actual time.
timeline-periods = Periods
timeline-band = { $kind ->
    [portfolio] portfolio period
   *[programme] programme period
}
timeline-actual = actual { $period }
timeline-no-start = start not known
timeline-no-end = end not known

## Funding in parts
funding-title = Funding
funding-stage = { $stage ->
    [applied] Funding applied for
    [granted] Funding granted
    [spent] Funding spent
   *[other] Funding whose stage is not stated
}
funding-total = { $stage ->
    [applied] Funding applied for is { $amount } in total
    [granted] Funding granted is { $amount } in total
    [spent] Funding spent is { $amount } in total
    [untold] Funding whose stage is not stated is { $amount } in total
   *[other] Funding is { $amount } in total
}
funding-source = { $kind ->
    [eu] EU
    [state] State
    [municipality] Municipalities
    [other_public] Other public funders
    [private] Private funders
   *[own] Self-funding
}
funding-largest-source = { $coverage ->
    [all] The largest part is
   *[some] Where the source is known, the largest part is
} { $kind ->
    [eu] EU funding
    [state] state funding
    [municipality] municipal funding
    [other_public] other public funding
    [private] private funding
   *[own] self-funding
}: { $amount }.
funding-largest-year = { $coverage ->
    [all] Funding is largest for
   *[some] Where the year is known, funding is largest for
} { $year }: { $amount }.
budget-largest = { $by ->
    [source] Largest source of funding
    [year] Largest year
   *[period] Largest period
}
bars-caption = { $what ->
    [costs] { $by ->
        [year] Costs by year
       *[period] Costs by period
    }
   *[funding] { $by ->
        [source] Funding by source
        [year] Funding by year
       *[period] Funding by period
    }
}
bars-head = { $by ->
    [source] Source
    [year] Year
   *[period] Period
}
bars-amount = Amount
bars-known = { $by ->
    [source] source known for { $known }/{ $of } { $of ->
        [one] project
       *[other] projects
    }
   *[year] year known for { $known }/{ $of } { $of ->
        [one] project
       *[other] projects
    }
}
bars-rounded = The published totals of the projects may differ from this because of rounding.

## News and reports
post = News
report = Report
about-project = This news is about the project

## The CSV table
csv-id = ID
csv-url = Address

## Months
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
csv-total = Total funding
csv-grant = Grant
csv-stage = Stage of funding
csv-currency = Currency
text-table = Table
text-done = done
text-not-done = not done
alert-note = Note
alert-tip = Tip
alert-important = Important
alert-warning = Warning
alert-caution = Caution
csv-own-share = Self-funding
csv-scope = Figures cover
csv-approximate = Approximate

# Reports
reports-title-by-year = Reports by year
reports-by-kind = By kind
reports-by-year = By year
reports-order = Order of reports
reports-other = Other reports
reports-undated = Without a date
report-sheet = Description sheet
report-contents = Contents
report-figures = Figures
report-tables = Tables
report-abbreviations = Abbreviations
report-citation = How to cite
report-citation-note = A reference to copy:
report-read = Read the report
report-start = Start reading: { $title }
report-whole = The whole report on one page
report-to-cover = Cover of the report
report-all-contents = All contents
report-chapters = Chapters of the report
report-previous = Previous
report-next = Next
report-pager = Previous and next chapter
report-related = Other reports of the same programme
report-replaces = This report replaces
report-replaced = This report has been replaced by
report-current = this chapter
ref-figure = figure { $number }
ref-table = table { $number }
ref-chapter = chapter { $number }
ref-section = section { $number }
ref-appendix = appendix { $number }
ref-unnumbered = the section “{ $title }”
footnotes = Footnotes
footnote-back = Back to the text
figure-enlarge = Open the figure larger
figure-credit = Figure:
figure-description = What the figure shows, in words
mentioned-in = Mentioned in:
table-csv = Download the table as CSV
mark-yes = yes
mark-no = no
timeline-table = The same facts as a table
timeline-undated = the time is not known
timeline-bands = Cross-cutting phases
timeline-quarter-1 = Q1
timeline-quarter-2 = Q2
timeline-quarter-3 = Q3
timeline-quarter-4 = Q4
timeline-name = Phase
timeline-time = Time
timeline-group = Group

## Accessibility statement and privacy notice
statement-title = Accessibility statement
privacy-title = Privacy notice
statement-lede = How far the site meets the accessibility requirements of the law, what is not accessible, and how to report a shortcoming.
statement-intent = The service provider is committed to making the site accessible in accordance with the Act on the Provision of Digital Services (306/2019). The Act implements Directive (EU) 2016/2102 of the European Parliament and of the Council.
statement-service = The statement applies to the site
statement-address = Address
statement-provider = Service provider
statement-status = Compliance status
statement-requirements = The requirements are those of the European standard EN 301 549. Under the standard, websites must meet the level A and AA criteria of WCAG 2.1.
statement-conformance = { $status ->
    [full] The site is fully compliant with the accessibility requirements.
    [partial] The site is partially compliant with the accessibility requirements.
    [none] The site is not compliant with the accessibility requirements.
   *[other] The service provider has not yet stated how far the site meets the accessibility requirements.
}
statement-limitations = Non-accessible content
statement-not-listed = The content that is not accessible has not been listed yet.
statement-reason = { $reason ->
    [burden] Disproportionate burden
    [scope] Content not within the scope of the Act
   *[noncompliance] Non-compliance with the accessibility requirements
}
statement-reason-note = { $reason ->
    [burden] In the assessment of the service provider, meeting the requirements for this content would be a disproportionate burden. The exemption is temporary.
    [scope] The accessibility requirements of the Act on the Provision of Digital Services do not apply to this content.
   *[noncompliance] This content does not meet all of the accessibility requirements.
}
statement-criteria = { $count ->
    [one] Requirement not met
   *[other] Requirements not met
}
statement-explanation = Reason
statement-until = Exemption ends
statement-fixed-by = To be corrected by
statement-alternative = Accessible alternative
statement-alternatives = Accessible alternatives
statement-preparation = Preparation of this accessibility statement
statement-prepared = Prepared
statement-reviewed = Last reviewed
statement-assessment = Assessment
statement-assessment-by = { $by ->
    [external] Assessment by a third party
   *[self] Self-assessment by the service provider
}
statement-assessed = Last assessed
statement-method = How it was assessed
statement-feedback = Feedback and contact information
statement-feedback-note = If you notice a shortcoming in the accessibility of the site, please tell us. You can also ask for content that is not accessible in an accessible format that suits you.
statement-answer = We answer feedback within 14 days.
statement-unit = Feedback is handled by
statement-email = E-mail
statement-form = Feedback form
statement-form-link = Give accessibility feedback with the form
statement-phone = Telephone
statement-enforcement = Enforcement procedure
statement-enforcement-note = A public authority supervises compliance with the accessibility requirements. If you do not get an answer from us within 14 days, or are not satisfied with the answer, you can submit an accessibility complaint to the supervisory authority or ask it for a clarification. The website of the authority explains how to do so and how the matter is handled.
statement-authority = Supervisory authority
statement-complaint = Complaint or request for clarification
statement-complaint-link = Submit a complaint or a request for clarification
statement-website = Website
statement-authority-checked = Contact details checked
