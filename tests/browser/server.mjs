// A web server as strict as a careful administrator would set it up: a sub-path, and nothing allowed from elsewhere.
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { prefix } from './site.mjs';

const types = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.csv': 'text/csv; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
};

const headers = {
  'Content-Security-Policy': "default-src 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

/** Serves `folder` under the sub-path; an unknown address gets the site's own 404 page, at whatever depth. */
export async function serve(folder) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://localhost');
    const inside = pathname.startsWith(prefix);
    let name = inside ? decodeURIComponent(pathname.slice(prefix.length)) : '';
    // A browser asks for this at the root of the host, which is not the site's; a page that names its icon stops that.
    if (pathname === '/favicon.ico') return response.writeHead(204, headers).end();
    if (name === '' || name.endsWith('/')) name += 'index.html';
    const path = normalize(join(folder, name));
    try {
      if (!inside || !path.startsWith(folder + sep)) throw new Error('outside the site');
      const bytes = await readFile(path);
      response.writeHead(200, { ...headers, 'Content-Type': types[extname(path)] ?? 'application/octet-stream' });
      response.end(bytes);
    } catch {
      const lost = inside ? readFile(join(folder, '404.html')) : Promise.reject();
      const bytes = await lost.catch(() => 'not a part of the site');
      response.writeHead(404, { ...headers, 'Content-Type': types['.html'] });
      response.end(bytes);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    root: `http://127.0.0.1:${server.address().port}${prefix}`,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
