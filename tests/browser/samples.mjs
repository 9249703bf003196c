// Which pages stand for all: found in the built site itself, so that a new kind of page, a new part of one and a new
// language are tested from the day that they are there.
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pagesOf, site, themedSites } from './site.mjs';

const tag = /<([a-z][a-z0-9]*)((?:\s+[a-z:-]+(?:="[^"]*")?)*)\s*\/?>/g;
const value = (attributes, name) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];

/** The language of a page, and what kind of place it stands in: its folder, and whether it is the folder's list. */
function placeOf(path, html) {
  const lang = /<html lang="([^"]+)"/.exec(html)[1];
  const [folder, ...rest] = path.startsWith(`${lang}/`) ? path.split('/').slice(1) : path.split('/');
  return { lang, place: `${lang} ${rest.length > 0 ? folder : ''} ${/(^|\/)index\.html$/.test(path) ? 'list' : 'page'}` };
}

/** The parts of a page: each element with each of its classes, its role or its type. */
function partsOf(html) {
  const found = new Set();
  for (const [, name, attributes] of html.matchAll(tag)) {
    for (const part of (value(attributes, 'class') ?? '').split(' ')) found.add(`${name}.${part}`);
    const role = value(attributes, 'role') ?? value(attributes, 'type');
    if (role) found.add(`${name}[${role}]`);
  }
  return found;
}

/** A few pages that have, taken together, everything that any page has: each time the one with most that is still missing. */
export function cover(pages) {
  const missing = new Set([...pages.values()].flatMap((all) => [...all]));
  const chosen = [];
  while (missing.size > 0) {
    const news = (path) => [...pages.get(path)].filter((feature) => missing.has(feature)).length;
    const [best] = [...pages.keys()].map((path) => [path, news(path)]).reduce((one, other) => (other[1] > one[1] ? other : one));
    for (const feature of pages.get(best)) missing.delete(feature);
    chosen.push(best);
  }
  return chosen.sort();
}

/** Whether an old address leads on at once: there is nothing to look at. */
const leadsOn = (html) => html.includes('http-equiv="refresh"');

function read(folder) {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`no site in ${folder}: tests/run builds it`);
  const texts = pagesOf(folder).map((path) => ({ path, html: readFileSync(join(folder, path), 'utf8') }));
  return texts.filter(({ html }) => !leadsOn(html)).map(({ path, html }) => ({ path, parts: partsOf(html), ...placeOf(path, html) }));
}

const firstLanguage = (pages) => pages.find(({ path }) => path === 'index.html').lang;
const choose = (pages, languages) =>
  cover(new Map(pages.map(({ path, parts, lang, place }) => [path, languages.includes(lang) ? new Set([...parts, place]) : parts])));

const pages = read(site);

/** The paths of the pages that stand for all kinds of page, most of them in the first language of the site. */
export const kinds = choose(pages, [firstLanguage(pages)]);

/** The paths of the pages that stand for all kinds of page in each language: for what hangs on the length of words. */
export const samples = choose(pages, [...new Set(pages.map(({ lang }) => lang))]);

/** The pages that stand for all kinds of page in each other theme, with its name. */
export const themed = themedSites().flatMap((folder) => {
  const pages = read(folder);
  return choose(pages, [firstLanguage(pages)]).map((path) => ({ theme: basename(folder), path }));
});

/** The same without the 404 page: it is served at any depth, so its links have no meaning on a disk. */
export const onDisk = (paths) => paths.filter((path) => path !== '404.html');
