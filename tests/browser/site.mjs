// What is tested: the folders that tests/run has built, and their pages.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Where pictures and built sites go; ignored by git. */
export const out = join(here, 'out');

/** The sample site, built for an address under `prefix`. */
export const site = process.env.SALKKU_SITE ?? join(out, 'site');

/** What `salkku init` gives, built as it is: no public address. */
export const starter = process.env.SALKKU_STARTER ?? join(out, 'starter', 'dist');

/** The folders in `folder`, as paths; none where it is not there. */
const foldersIn = (folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);

/** The sample site in each other theme of `themes/`. */
export const themedSites = () => foldersIn(join(out, 'themes'));

/** The expected output of the small sites of the Rust tests. */
export const expectedSites = () => foldersIn(join(here, '..', 'sites')).map((folder) => join(folder, 'expected')).filter(existsSync);

/** The sub-path at which the server of the tests answers, as a city's web server would. */
export const prefix = '/x/hankkeet/';

/** The pages that tests name: for ways through the site, for weights, for pictures. */
export const named = {
  home: 'index.html',
  'all-projects': 'hankkeet/index.html',
  project: 'hankkeet/pippuri.html',
  'project-with-budget': 'hankkeet/lape-pohjois-pohjanmaa.html',
  portfolio: 'salkut/hyvinvointisalkku.html',
  regions: 'alueet/index.html',
  report: 'raportit/pippuri/index.html',
  chapter: 'raportit/pippuri/toteutus.html',
};

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
