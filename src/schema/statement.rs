//! The fields of the accessibility statement in `content/site.yaml`, and the names of the pages that the law asks of a site.

use super::Kind::{Choice, Date, List, Map, PageOrUrl, Record, Text, Url};
use super::{Table, Texts, choices, field, table};

/// The name of the page of the accessibility statement.
pub const STATEMENT_PAGE: Texts = ["saavutettavuusseloste", "tillganglighetsutlatande", "accessibility-statement"];
/// The name by which a free page is known to be the privacy notice.
pub const PRIVACY_PAGE: Texts = ["tietosuojaseloste", "dataskyddsbeskrivning", "privacy-notice"];

/// The accessibility statement: what section 9 of the Act on the Provision of Digital Services (306/2019) and the model
/// of the European Commission (decision (EU) 2018/1523) ask for.
#[rustfmt::skip]
pub static STATEMENT: Table = table("accessibility statement", &[
        field("page", "sivu", "sida", Map(&PageOrUrl), ["Sivu", "Sida", "Page"],
            ["Oman sivun tunnus tai muualla olevan selosteen osoite, jos selostetta ei tehdä näistä tiedoista.", "Id för en egen sida eller adressen till ett utlåtande på annat håll, om utlåtandet inte görs av dessa uppgifter.", "The id of a page of your own, or the address of a statement elsewhere, where the statement is not made from these facts."]),
        field("service", "palvelu", "tjänst", Map(&Text), ["Palvelu", "Tjänst", "Service"],
            ["Mitä sivustoa tai sen osaa seloste koskee; sivuston nimi, jos muuta ei sanota.", "Vilken webbplats eller del av den utlåtandet gäller; webbplatsens namn om inget annat sägs.", "Which site or part of it the statement covers; the name of the site unless given."]),
        field("provider", "palveluntarjoaja", "tjänsteleverantör", Map(&Text), ["Palveluntarjoaja", "Tjänsteleverantör", "Service provider"],
            ["Organisaatio, joka vastaa sivustosta; julkaisija, jos muuta ei sanota.", "Organisationen som ansvarar för webbplatsen; utgivaren om inget annat sägs.", "The organisation in charge of the site; the publisher unless given."]),
        field("conformance", "vaatimustenmukaisuus", "efterlevnad", Choice(&choices::CONFORMANCE), ["Vaatimustenmukaisuus", "Efterlevnad", "Compliance status"],
            ["Miten sivusto täyttää saavutettavuusvaatimukset: täysin, osittain tai ei täytä.", "Hur webbplatsen uppfyller tillgänglighetskraven: helt, delvis eller uppfyller inte.", "How far the site meets the accessibility requirements: fully, partially or not."]),
        field("limitations", "puutteet", "brister", List(&Record(&LIMITATION)), ["Ei-saavutettava sisältö", "Innehåll som inte är tillgängligt", "Non-accessible content"],
            ["Sisältö, joka ei ole saavutettavaa, ja syyt.", "Innehåll som inte är tillgängligt, och skälen.", "The content that is not accessible, and the reasons."]),
        field("alternatives", "vaihtoehdot", "alternativ", Map(&Text), ["Saavutettavat vaihtoehdot", "Tillgängliga alternativ", "Accessible alternatives"],
            ["Miten tiedon tai palvelun saa, kun sisältö ei ole saavutettavaa.", "Hur man får informationen eller tjänsten när innehållet inte är tillgängligt.", "How to get the information or the service where the content is not accessible."]),
        field("assessment", "arviointi", "bedömning", Choice(&choices::ASSESSMENT), ["Arviointi", "Bedömning", "Assessment"],
            ["Kuka saavutettavuuden on arvioinut: itsearviointi tai ulkopuolinen arviointi.", "Vem som har bedömt tillgängligheten: egen bedömning eller extern bedömning.", "Who has assessed the accessibility: self-assessment or third-party assessment."]),
        field("assessed", "arvioitu", "bedömd", Date, ["Arvioitu", "Bedömd", "Assessed"],
            ["Milloin saavutettavuus on viimeksi arvioitu.", "När tillgängligheten senast bedömdes.", "When the accessibility was last assessed."]),
        field("method", "arviointitapa", "bedömningssätt", Map(&Text), ["Arvioinnin toteutus", "Hur bedömningen gjordes", "How it was assessed"],
            ["Mitä arvioitiin ja miten.", "Vad som bedömdes och hur.", "What was assessed, and how."]),
        field("prepared", "laadittu", "upprättat", Date, ["Laadittu", "Upprättat", "Prepared"],
            ["Milloin seloste on laadittu.", "När utlåtandet upprättades.", "When the statement was prepared."]),
        field("reviewed", "tarkistettu", "granskat", Date, ["Tarkistettu", "Granskat", "Reviewed"],
            ["Milloin seloste on viimeksi tarkistettu. Se tarkistetaan vähintään kerran vuodessa.", "När utlåtandet senast granskades. Det granskas minst en gång om året.", "When the statement was last reviewed. It is reviewed at least once a year."]),
        field("feedback", "palaute", "respons", Record(&FEEDBACK), ["Palaute", "Respons", "Feedback"],
            ["Mihin saavutettavuuspalaute annetaan ja kuka sen käsittelee.", "Vart tillgänglighetsrespons lämnas och vem som behandlar den.", "Where to give feedback on accessibility, and who handles it."]),
        field("authority", "valvontaviranomainen", "tillsynsmyndighet", Record(&AUTHORITY), ["Valvontaviranomainen", "Tillsynsmyndighet", "Supervisory authority"],
            ["Valvontaviranomainen, jos se ei ole Traficom.", "Tillsynsmyndigheten, om den inte är Traficom.", "The supervisory authority, where it is not Traficom."]),
    ]);

/// A part of the content that is not accessible.
#[rustfmt::skip]
pub static LIMITATION: Table = table("limitation", &[
        field("content", "sisältö", "innehåll", Map(&Text), ["Sisältö", "Innehåll", "Content"],
            ["Mikä ei ole saavutettavaa ja millä tavalla.", "Vad som inte är tillgängligt och på vilket sätt.", "What is not accessible, and in what way."]),
        field("reason", "syy", "orsak", Choice(&choices::LIMITATION_REASON), ["Syy", "Orsak", "Reason"],
            ["vaatimusten noudattamatta jättäminen, kohtuuton rasite tai lain soveltamisalan ulkopuolella.", "bristande efterlevnad, oproportionell börda eller utanför lagens tillämpningsområde.", "non-compliance, disproportionate burden or out of scope."]),
        field("requirements", "vaatimukset", "krav", List(&Text), ["Vaatimukset, jotka eivät täyty", "Krav som inte uppfylls", "Requirements not met"],
            ["WCAG 2.1:n kriteerit tai standardin EN 301 549 kohdat, esimerkiksi WCAG 1.1.1.", "Kriterier i WCAG 2.1 eller punkter i standarden EN 301 549, till exempel WCAG 1.1.1.", "Criteria of WCAG 2.1 or clauses of the standard EN 301 549, such as WCAG 1.1.1."]),
        field("explanation", "perustelu", "motivering", Map(&Text), ["Perustelu", "Motivering", "Explanation"],
            ["Miksi sisältö ei ole saavutettavaa; kohtuuttoman rasitteen arviointi.", "Varför innehållet inte är tillgängligt; bedömningen av en oproportionell börda.", "Why the content is not accessible; the assessment of a disproportionate burden."]),
        field("until", "asti", "till_och_med", Date, ["Poikkeus päättyy", "Undantaget upphör", "Exemption ends"],
            ["Mihin asti kohtuuttomaan rasitteeseen vedotaan.", "Hur länge en oproportionell börda åberopas.", "Until when a disproportionate burden is claimed."]),
        field("fixed_by", "korjataan", "åtgärdas", Date, ["Korjataan viimeistään", "Åtgärdas senast", "To be corrected by"],
            ["Milloin puute on korjattu.", "När bristen är åtgärdad.", "When it will have been corrected."]),
        field("alternative", "vaihtoehto", "alternativ", Map(&Text), ["Saavutettava vaihtoehto", "Tillgängligt alternativ", "Accessible alternative"],
            ["Miten saman tiedon saa muulla tavalla.", "Hur man får samma information på annat sätt.", "How to get the same information in another way."]),
    ]).requires(&[&["content"]]);

/// Where to give feedback on accessibility.
#[rustfmt::skip]
pub static FEEDBACK: Table = table("accessibility feedback", &[
        field("unit", "yksikkö", "enhet", Map(&Text), ["Palautteen käsittelee", "Responsen behandlas av", "Handled by"],
            ["Yksikkö tai tehtävä, joka vastaa palautteen käsittelystä; ei henkilön nimeä.", "Enheten eller funktionen som behandlar responsen; inte en persons namn.", "The unit or role in charge of feedback; not the name of a person."]),
        field("email", "sähköposti", "e_post", Text, ["Sähköposti", "E-post", "E-mail"],
            ["Osoite palautetta varten; sivuston postilaatikko, jos muuta ei sanota.", "Adressen för respons; webbplatsens brevlåda om inget annat sägs.", "The address for feedback; the site's mailbox unless given."]),
        field("form", "lomake", "formulär", Map(&Url), ["Palautelomake", "Responsblankett", "Feedback form"],
            ["Verkkolomakkeen osoite.", "Webbformulärets adress.", "The address of a web form."]),
        field("phone", "puhelin", "telefon", Text, ["Puhelin", "Telefon", "Telephone"],
            ["Puhelinnumero.", "Telefonnummer.", "A telephone number."]),
    ]);

/// The authority that supervises accessibility.
#[rustfmt::skip]
pub static AUTHORITY: Table = table("supervisory authority", &[
        field("name", "nimi", "namn", Map(&Text), ["Viranomainen", "Myndighet", "Authority"],
            ["Viranomaisen nimi.", "Myndighetens namn.", "The name of the authority."]),
        field("unit", "yksikkö", "enhet", Map(&Text), ["Yksikkö", "Enhet", "Unit"],
            ["Yksikkö, joka valvoo saavutettavuutta.", "Enheten som övervakar tillgängligheten.", "The unit that supervises accessibility."]),
        field("complaint", "kantelu", "klagan", Map(&Url), ["Kantelu tai selvityspyyntö", "Klagan eller begäran om utredning", "Complaint or request for clarification"],
            ["Sivu, jolla kantelun tai selvityspyynnön voi tehdä.", "Sidan där man kan lämna en klagan eller begära en utredning.", "The page for making a complaint or a request for clarification."]),
        field("url", "osoite verkko_osoite", "adress webbadress", Map(&Url), ["Verkkosivusto", "Webbplats", "Website"],
            ["Viranomaisen verkkosivusto saavutettavuudesta.", "Myndighetens webbplats om tillgänglighet.", "The authority's website on accessibility."]),
        field("email", "sähköposti", "e_post", Map(&Text), ["Sähköposti", "E-post", "E-mail"],
            ["Viranomaisen sähköposti.", "Myndighetens e-post.", "The e-mail address of the authority."]),
        field("phone", "puhelin", "telefon", Text, ["Puhelin", "Telefon", "Telephone"],
            ["Viranomaisen puhelinnumero.", "Myndighetens telefonnummer.", "The telephone number of the authority."]),
        field("checked", "tarkistettu", "kontrollerad", Date, ["Tarkistettu", "Kontrollerad", "Checked"],
            ["Milloin nämä tiedot on tarkistettu.", "När dessa uppgifter har kontrollerats.", "When these facts were checked."]),
    ]).requires(&[&["name"]]);
