// Pages are light: what the page of a project asks for, as a server sends it with brotli, and the style sheets and scripts of
// every kind of page.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { brotliCompressSync, constants } from 'node:zlib';
import { open } from './chromium.mjs';
import { meetPictures } from './measure.mjs';
import { samples } from './samples.mjs';
import { named, site } from './site.mjs';
import { inContext, stage } from './stage.mjs';

const at = stage();

/** Bytes over the wire: pictures and fonts that are compressed already go as they are. */
function sent(path) {
  const bytes = readFileSync(join(site, path));
  if (/\.(png|jpe?g|webp|avif|woff2)$/.test(path)) return bytes.length;
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

/** Every file that a browser asks for to show a page, once its reader has met all pictures: paths in the site. */
async function requests(path) {
  return inContext(at.browser, {}, async (context) => {
    const asked = new Set();
    context.on('request', (request) => asked.add(request.url()));
    const page = await open(context, at.web, path);
    await page.evaluate(meetPictures);
    await page.waitForLoadState('networkidle');
    // A browser with a window asks for the icon as well; of icons in several formats it takes one.
    asked.add(await page.locator('link[rel~="icon"]').first().evaluate(({ href }) => href));
    return [...asked].map((url) => decodeURIComponent(url.slice(at.web.length)) || 'index.html');
  });
}

const list = (files) => files.map((file) => `  ${sent(file)} ${file}`).join('\n');
const sum = (files) => files.reduce((all, file) => all + sent(file), 0);

test('the page of a project with everything weighs at most 60 kB in at most 6 requests', async () => {
  const files = await requests(named.project);
  assert.ok(files.some((file) => file.endsWith('.css')), 'the style sheet is among them');
  assert.ok(sum(files) <= 60_000, `${sum(files)} bytes:\n${list(files)}`);
  assert.ok(files.length <= 6, `${files.length} requests:\n${list(files)}`);
});

test('no page asks for more than 15 kB of style sheets and 15 kB of scripts', async () => {
  for (const path of samples) {
    const html = readFileSync(join(site, path), 'utf8');
    const folder = new URL(path, 'http://site/');
    const named = (pattern) => [...html.matchAll(pattern)].map(([, address]) => new URL(address, folder).pathname.replace(/^\/(x\/hankkeet\/)?/, ''));
    const styles = named(/<link rel="stylesheet" href="([^"]+)"/g);
    const scripts = named(/<script[^>]* src="([^"]+)"/g);
    assert.ok(styles.length > 0, `${path} has a style sheet`);
    assert.ok(sum(styles) <= 15_000, `${path}: style sheets of ${sum(styles)} bytes:\n${list(styles)}`);
    assert.ok(sum(scripts) <= 15_000, `${path}: scripts of ${sum(scripts)} bytes:\n${list(scripts)}`);
  }
});
