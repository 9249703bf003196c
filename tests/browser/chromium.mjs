// A real Chromium, and pages that remember whatever went wrong on them.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome-stable', '/usr/bin/google-chrome'];

/** Starts the browser that the machine has; `CHROMIUM` names another. */
export function launch(options = {}) {
  const executablePath = process.env.CHROMIUM ?? places.find(existsSync);
  assert.ok(executablePath, 'no Chromium on this machine: install it, or name it in CHROMIUM');
  // Chromium refuses its sandbox to root.
  return chromium.launch({ executablePath, chromiumSandbox: process.getuid?.() !== 0, ...options });
}

/** The address of a folder on the disk, as a reader opens it from a memory stick. */
export const disk = (folder) => pathToFileURL(folder).href + '/';

/**
 * A new page for the site at `root`. Everything that a reader's browser would complain of is kept, and
 * `page.assertQuiet()` fails on it: messages on the console, errors, failed requests, requests to anywhere else.
 */
export async function watchedPage(context, root) {
  const page = await context.newPage();
  const complaints = [];
  page.on('console', (message) => complaints.push(`console ${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText;
    // A reader who goes on before the site's icon is there has lost nothing.
    if (reason !== 'net::ERR_ABORTED') complaints.push(`failed: ${request.url()} ${reason}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(root)) complaints.push(`leaves the site: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`status ${response.status()}: ${response.url()}`);
  });
  page.assertQuiet = () => assert.deepEqual(complaints, [], `${page.url()} is not quiet`);
  return page;
}

/** Opens `path` of the site at `root` in a page of its own. */
export async function open(context, root, path) {
  const page = await watchedPage(context, root);
  await page.goto(new URL(path, root).href, { waitUntil: 'load' });
  return page;
}
