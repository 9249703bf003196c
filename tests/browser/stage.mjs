// What every file of tests needs: a browser, the sample site on the disk, and the same files behind a web server, in each
// theme.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { after, before } from 'node:test';
import { disk, launch } from './chromium.mjs';
import { serve } from './server.mjs';
import { site, starter, themedSites } from './site.mjs';

/** Registers the hooks; the fields are there once the first test runs. */
export function stage() {
  const stage = { browser: undefined, disk: disk(site), web: undefined, themes: {} };
  let servers = [];
  before(async () => {
    for (const folder of [site, starter]) assert.ok(existsSync(join(folder, 'index.html')), `no site in ${folder}: tests/run builds it`);
    const folders = themedSites();
    [stage.browser, ...servers] = await Promise.all([launch(), serve(site), ...folders.map(serve)]);
    stage.web = servers[0].root;
    for (const [i, folder] of folders.entries()) stage.themes[basename(folder)] = servers[i + 1].root;
  });
  after(async () => {
    await stage.browser?.close();
    for (const server of servers) await server.close();
  });
  return stage;
}

/** Runs `body` with a context of its own, so that no test sees what another has set. */
export async function inContext(browser, options, body) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
  try {
    return await body(context);
  } finally {
    await context.close();
  }
}

/** Fails with a list of what was found, one a line, and says where: the page and the cell of the matrix. */
export function assertNone(found, where) {
  assert.ok(found.length === 0, `${where}:\n${found.map((fault) => `  ${fault}`).join('\n')}`);
}
