// What is tested: the folders that tests/run has built, and the kinds of page of the sample site.
import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Where pictures and built sites go; ignored by git. */
export const out = join(here, 'out');

/** The sample site, built for an address under `prefix`. */
export const site = process.env.SALKKU_SITE ?? join(out, 'site');

/** What `salkku init` gives, built as it is: no public address. */
export const starter = process.env.SALKKU_STARTER ?? join(out, 'starter', 'dist');

/** The sub-path at which the server of the tests answers, as a city's web server would. */
export const prefix = '/x/hankkeet/';

/** One page of each kind, by a name that also names its screenshots. */
export const kinds = {
  home: 'index.html',
  'all-projects': 'hankkeet/index.html',
  'projects-a-o': 'hankkeet/luettelo_a-o.html',
  'project-with-tables': 'hankkeet/pippuri.html',
  'project-with-budget': 'hankkeet/lape-pohjois-pohjanmaa.html',
  'project-without-dates': 'hankkeet/lapsen-paras.html',
  portfolio: 'salkut/hyvinvointisalkku.html',
  programme: 'ohjelmat/lape.html',
  'map-of-regions': 'alueet/index.html',
  region: 'alueet/pirkanmaa.html',
  'region-without-projects': 'alueet/ahvenanmaa.html',
  status: 'tilat/paattynyt.html',
  municipality: 'kunnat/tampere.html',
  organisation: 'toimijat/oulun-kaupunki.html',
  year: 'vuodet/2017.html',
  'list-of-organisations': 'toimijat/index.html',
  indexes: 'hakemistot.html',
  news: 'uutiset/index.html',
  post: 'uutiset/perhekeskus-lapin-blogi-alkaa.html',
  reports: 'raportit/index.html',
  report: 'raportit/pippuri/index.html',
  'report-chapter': 'raportit/pippuri/toteutus.html',
  'report-chapter-with-tables': 'raportit/pippuri/hakija.html',
  'whole-report': 'raportit/pippuri/koko_raportti.html',
  about: 'tietoa.html',
  statement: 'saavutettavuusseloste.html',
  'not-found': '404.html',
};

/** The 404 page is served at any depth, so its links name the path of the public address: it has no meaning on a disk. */
export const fromDisk = Object.fromEntries(Object.entries(kinds).filter(([, path]) => path !== '404.html'));

/** Every page of a built site, by its path in the site, in order. */
export function pagesOf(folder) {
  const found = [];
  const walk = (directory) => {
    for (const name of readdirSync(directory).sort()) {
      const path = join(directory, name);
      if (name.startsWith('.')) continue;
      if (statSync(path).isDirectory()) walk(path);
      else if (name.endsWith('.html')) found.push(relative(folder, path).split(sep).join('/'));
    }
  };
  walk(folder);
  return found;
}
