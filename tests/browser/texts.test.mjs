// What every page says, read from its text: links elsewhere tell so, nothing is told in tooltips alone, and each text
// bears its language (WCAG 3.1.1 and 3.1.2).
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { out, pagesOf, site, starter, themedSites } from './site.mjs';
import { assertNone, inContext, stage } from './stage.mjs';

const at = stage();
const locales = fileURLToPath(new URL('../../themes/default/locales/', import.meta.url));
/** What a link elsewhere says of itself, by language. */
const elsewhere = Object.fromEntries(
  ['fi', 'sv', 'en'].map((lang) => [lang, /^external = (.+)$/m.exec(readFileSync(join(locales, `${lang}.ftl`), 'utf8'))[1]]),
);

/** Gives what `look` finds in each page of the sites, with the page's path before it. It reads the text alone: nothing is loaded. */
async function inEveryText(look, argument) {
  return inContext(at.browser, {}, async (context) => {
    const page = await context.newPage();
    const found = [];
    for (const folder of [site, starter, ...themedSites()]) {
      for (const path of pagesOf(folder)) {
        const html = readFileSync(join(folder, path), 'utf8');
        const all = await page.evaluate(`(${look})(new DOMParser().parseFromString(${JSON.stringify(html)}, 'text/html'), ${JSON.stringify(argument)})`);
        const where = relative(out, join(folder, path));
        found.push(...all.map((one) => (typeof one === 'string' ? `${where}: ${one}` : { path: where, ...one })));
      }
    }
    return found;
  });
}

/** Links to other sites that do not say so, or that let the other site reach back. */
function silentLinks(page, elsewhere) {
  const own = new URL(page.querySelector('link[rel="canonical"]')?.href ?? 'https://none.invalid/').host;
  return [...page.querySelectorAll('a[href^="http"]')]
    .filter((link) => new URL(link.href).host !== own)
    .filter((link) => !link.relList.contains('noopener') || !link.textContent.includes(elsewhere[link.closest('[lang]').lang.slice(0, 2)]))
    .map((link) => link.outerHTML);
}

/** Texts that only a mouse brings up. */
const tooltips = (page) => [...page.body.querySelectorAll('[title]')].map((element) => element.outerHTML.slice(0, 120));

/** That nothing tells what the page is about, where a list of pages is shown elsewhere. */
const undescribed = (page) =>
  page.querySelector('meta[name="robots"][content~="noindex"], meta[http-equiv="refresh"]') || page.querySelector('meta[name="description"]')?.content.length > 10
    ? []
    : ['no description'];

/** Links to the same page in another language that do not bear that language. */
const unmarkedSwitches = (page) =>
  [...page.querySelectorAll('nav a[hreflang]')].filter((link) => link.lang !== link.hreflang).map((link) => link.outerHTML);

/** The texts of the page, each with the language that it bears; parts of a sentence in another language stand alone. */
function texts(page) {
  const blocks = new Map();
  const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    if (parent.closest('script, style, code, pre')) continue;
    const block = parent.closest('p, li, dt, dd, th, td, h1, h2, h3, h4, h5, h6, caption, figcaption, summary, text, desc, body');
    const { lang } = parent.closest('[lang]');
    const all = blocks.get(block) ?? blocks.set(block, {}).get(block);
    all[lang] = `${all[lang] ?? ''} ${walker.currentNode.data}`;
  }
  return [...blocks.values()].flatMap((all) => Object.entries(all).map(([lang, text]) => ({ lang, text: text.replace(/\s+/g, ' ').trim() })));
}

/** The commonest small words of each language; none of them is a word of another. */
const words = {
  fi: 'ja on ei että sekä oli ovat tai kanssa myös mukaan joka jotka kuin hankkeen hankkeesta mutta olla siitä tämä tämän niiden',
  sv: 'och att det som för på är av med till inte har från eller även kan deras projektet ska genom denna vid hos',
  en: 'the of and to is that for with as was are by this from which it be has or an not their',
};
const sets = Object.fromEntries(Object.entries(words).map(([lang, list]) => [lang, new Set(list.split(' '))]));

/** The language of a text, where it is long enough to be sure of it. */
function languageOf(text) {
  const all = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  const counts = Object.entries(sets).map(([lang, set]) => [all.filter((word) => set.has(word)).length, lang]);
  const [[most, lang], [second]] = counts.sort(([one], [other]) => other - one);
  return most >= 2 && most > 3 * second ? lang : undefined;
}

test('links to other sites say so, and the other site cannot reach back', async () =>
  assertNone(await inEveryText(silentLinks, elsewhere), 'links elsewhere without rel="noopener" or without words'));

test('nothing is told in tooltips', async () => assertNone(await inEveryText(tooltips), 'elements with a title'));

test('every page says what it is about', async () => assertNone(await inEveryText(undescribed), 'pages without a description'));

test('links to the page in another language bear that language', async () =>
  assertNone(await inEveryText(unmarkedSwitches), 'links with hreflang and another lang'));

test('each text bears its language', async () => {
  const judged = (await inEveryText(texts)).map((one) => ({ ...one, is: languageOf(one.text) })).filter(({ is }) => is);
  assert.ok(judged.length > 300, `${judged.length} texts are long enough to tell their language`);
  const wrong = judged.filter(({ lang, is }) => lang.slice(0, 2) !== is);
  assertNone(wrong.map(({ path, lang, is, text }) => `${path}: lang="${lang}", but it looks like ${is}: ${text.slice(0, 100)}`), 'texts in another language');
});

test('the language of a text is told from its words', () => {
  assert.equal(languageOf('Hankkeen tulokset ovat käytössä, ja niiden mukaan palvelu on parempi kuin ennen.'), 'fi');
  assert.equal(languageOf('Projektet pågår och resultaten kan användas av alla kommuner som är med.'), 'sv');
  assert.equal(languageOf('The results of the project are used by all municipalities that were in it.'), 'en');
  assert.equal(languageOf('Pippuri – perheet keskiöön Pirkanmaalla 2017–2018'), undefined);
});
