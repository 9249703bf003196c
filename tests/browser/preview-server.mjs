// A live preview for the tests: the program itself, `salkku serve`, over a small site of its own that tests may edit.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { watchedPage } from './chromium.mjs';
import { inContext } from './stage.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const salkku = process.env.SALKKU ?? join(process.env.CARGO_TARGET_DIR ?? join(root, 'target'), 'debug', 'salkku');
const day = '2026-11-21';

/** The card that tests edit: headings, a picture, a long text to scroll in. Its page is `card.path`. */
export const card = {
  file: 'content/projects/avoin-arki/index.md',
  path: 'hankkeet/avoin-arki.html',
  picture: 'content/projects/avoin-arki/logo.svg',
};

const long = Array.from({ length: 40 }, (_, i) => `Kappale ${i + 1}: perheen arki on helpompi, kun apu löytyy yhdestä paikasta.\n`).join('\n');

/** A folder with the site `perheet` of the Rust tests, its theme, and a template with parts to fold open. */
function newSite() {
  const folder = mkdtempSync(join(tmpdir(), 'salkku-preview-'));
  cpSync(join(root, 'tests/sites/perheet/content'), join(folder, 'content'), { recursive: true });
  cpSync(join(root, 'themes/default'), join(folder, 'themes/default'), { recursive: true });
  const template = join(folder, 'themes/default/templates/project.html');
  const fold = '<details class="fold"><summary>Lisää</summary><p>Sisältö</p></details>\n';
  writeFileSync(template, readFileSync(template, 'utf8').replace('<div class="body"', `${fold}<div class="body"`));
  const file = join(folder, card.file);
  // Nothing is to be mended at first.
  const sound = [[/ {2}- rooli: Suunnittelija\n.*\n.*\n/, ''], ['100 001 €', '100 000 €'], ['5 001', '5 000'], ['saavutettava: kyllä', 'saavutettava: kyllä, kieli: fi']];
  const text = sound.reduce((all, [before, after]) => all.replace(before, after), readFileSync(file, 'utf8'));
  writeFileSync(file, text.replace('## Miksi\n', `![Merkki](logo.svg)\n\n## Miksi\n\n${long}`));
  return folder;
}

/** A preview of a new site: started, and ended by `end()`. */
export async function preview() {
  assert.ok(existsSync(salkku), `no ${salkku}: cargo build makes it, or SALKKU names another`);
  const folder = newSite();
  let process;
  let address;
  let said = '';

  const start = async () => {
    const port = address ? ['--port', new URL(address).port] : [];
    process = spawn(salkku, ['serve', '--as-of', day, '--source', folder, ...port], { stdio: ['ignore', 'ignore', 'pipe'] });
    const own = process;
    said = '';
    address = await new Promise((resolve, reject) => {
      own.stderr.setEncoding('utf8').on('data', (text) => {
        said += text;
        const found = said.match(/http:\/\/\S+/);
        if (found) resolve(found[0]);
      });
      own.on('exit', (code) => reject(new Error(`salkku serve has ended with ${code}: ${said}`)));
    });
  };
  const stop = () =>
    new Promise((resolve) => {
      process.on('exit', resolve);
      process.kill();
    });

  const at = (path) => join(folder, path);
  const site = {
    /** Where the site is on the disk. */
    folder,
    /** The address of the home page. */
    get root() {
      return address;
    },
    start,
    stop,
    end: async () => {
      if (process.exitCode === null && process.signalCode === null) await stop();
      rmSync(folder, { recursive: true });
    },
    read: (path) => readFileSync(at(path), 'utf8'),
    /** Saves a file as most editors do: beside the old one, and then in its place. */
    write: (path, text) => {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(`${path}~`), text);
      renameSync(at(`${path}~`), at(path));
    },
    /** Puts one text in the place of another, and gives a function that undoes it. */
    edit: (path, before, after) => {
      const text = site.read(path);
      assert.ok(text.includes(before), `${path} has no ${JSON.stringify(before)}`);
      site.write(path, text.replace(before, () => after));
      return () => site.write(path, text);
    },
    remove: (path) => rmSync(at(path)),
    /** What `salkku check` says of the site. */
    check: () => spawnSync(salkku, ['check', '--as-of', day, '--source', folder], { encoding: 'utf8' }).stdout,
    /** What the preview has said in the terminal. */
    said: () => said,
  };
  try {
    await start();
  } catch (error) {
    rmSync(folder, { recursive: true });
    throw error;
  }
  return site;
}

/** A preview of its own for `body`, with a window onto it and `open(path)`, which waits until the page follows its site. */
export async function withPreview(browser, options, body) {
  const site = await preview();
  try {
    return await inContext(browser, options, (context) => {
      const open = async (path) => {
        const page = await watchedPage(context, site.root);
        await page.goto(new URL(path, site.root).href, { waitUntil: 'load' });
        if (options.javaScriptEnabled !== false) await follows(page);
        return page;
      };
      return body({ site, context, open });
    });
  } finally {
    await site.end();
  }
}

/** Waits until a page follows its site: what is saved from now on reaches it. */
export const follows = (page) => page.waitForSelector('html[data-salkku-live]', { state: 'attached' });

