// Keeps a page of the preview up to date: it is told of changes, fetches itself anew and changes only what differs, so that
// scroll position, focus and opened details stay. Nothing here is on the published site.
(() => {
  'use strict';
  const own = document.currentScript;
  const { token, path, changed, close, lost } = own.dataset;
  let stamp = own.dataset.stamp;
  let news;
  let round = 0;
  let isLost = false;
  let timer;
  // Files that have changed since the page was opened: their paths, and when each did.
  const newer = new Map();

  // The note says what happened elsewhere; it is there from the beginning, so that screen readers tell of it.
  const note = document.createElement('div');
  note.id = 'salkku-note';
  note.setAttribute('role', 'status');
  note.lang = document.getElementById('salkku-badge')?.lang ?? '';
  note.dataset.salkku = '';
  document.body.append(note);

  const say = (...parts) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = close;
    button.addEventListener('click', () => note.replaceChildren());
    const text = document.createElement('p');
    text.append(...parts);
    note.replaceChildren(text, button);
  };

  // What the reader has folded open or shut stays so, and the page goes on following.
  const isOurs = (node, name) => (name === 'open' && node.nodeName === 'DETAILS') || name === 'data-salkku-live';

  const attributes = (from, to) => {
    for (const { name } of [...from.attributes]) {
      if (!to.hasAttribute(name) && !isOurs(from, name)) from.removeAttribute(name);
    }
    for (const { name, value } of to.attributes) {
      if (from.getAttribute(name) !== value && !isOurs(from, name)) from.setAttribute(name, value);
    }
  };

  const adapt = (from, to) => {
    if (from.isEqualNode(to) || from.nodeName === 'SCRIPT') return;
    if (from.nodeType === 1) {
      attributes(from, to);
      children(from, to);
    } else {
      from.nodeValue = to.nodeValue;
    }
  };

  // Two versions of a node are as near as this: all the same, of one kind, or strangers.
  const text = (node) => node.outerHTML ?? node.nodeValue;
  const key = (node) => `${node.nodeName}#${node.id ?? ''}`;

  // Children that are in both versions stay in the page, so that as little as possible is made anew: those at both ends
  // that are equal, and between them as many as can stay in their order.
  const children = (from, to) => {
    const old = [...from.childNodes];
    const wanted = [...to.childNodes];
    let after = null;
    while (old.length && wanted.length && old[0].isEqualNode(wanted[0])) {
      old.shift();
      wanted.shift();
    }
    while (old.length && wanted.length && old.at(-1).isEqualNode(wanted.at(-1))) {
      after = old.pop();
      wanted.pop();
    }
    const [texts, keys] = [text, key].map((of) => [old.map(of), wanted.map(of)]);
    const near = (i, j) => (texts[0][i] === texts[1][j] ? 3 : keys[0][i] === keys[1][j] ? 1 : 0);
    // The best that can be had of the children from the i-th and the j-th on; too many are not weighed but made anew.
    const isWeighed = old.length * wanted.length < 4e6;
    const best = isWeighed ? Array.from({ length: old.length + 1 }, () => new Uint32Array(wanted.length + 1)) : null;
    for (let i = old.length - 1; isWeighed && i >= 0; i -= 1) {
      for (let j = wanted.length - 1; j >= 0; j -= 1) {
        const together = near(i, j) && near(i, j) + best[i + 1][j + 1];
        best[i][j] = Math.max(together, best[i + 1][j], best[i][j + 1]);
      }
    }
    let [i, j] = [0, 0];
    while (i < old.length || j < wanted.length) {
      const areBoth = isWeighed && i < old.length && j < wanted.length;
      if (areBoth && near(i, j) && best[i][j] === near(i, j) + best[i + 1][j + 1]) {
        adapt(old[i], wanted[j]);
        i += 1;
        j += 1;
      } else if (i < old.length && (!areBoth || best[i][j] === best[i + 1][j])) {
        old[i].remove();
        i += 1;
      } else {
        from.insertBefore(document.importNode(wanted[j], true), old[i] ?? after);
        j += 1;
      }
    }
  };

  // New style sheets take the place of the old ones when all have been loaded: the page is never without. Where one is gone
  // already, since the theme has been saved again, the old ones stay until the page is told of that.
  const styles = async (head) => {
    const sheets = (root) => [...root.children].filter((node) => node.nodeName === 'LINK' && node.rel === 'stylesheet');
    const has = (list, sheet) => list.some((other) => other.getAttribute('href') === sheet.getAttribute('href'));
    const [old, wanted] = [sheets(document.head), sheets(head)];
    const loading = wanted.map((sheet, i) => {
      if (has(old, sheet)) return true;
      return new Promise((resolve) => {
        const fresh = document.importNode(sheet, true);
        fresh.addEventListener('load', () => resolve(true));
        fresh.addEventListener('error', () => {
          fresh.remove();
          resolve(false);
        });
        // The order of sheets tells which has the last word.
        if (old[i]) old[i].after(fresh);
        else document.head.append(fresh);
      });
    });
    const areLoaded = await Promise.all(loading);
    return areLoaded.every(Boolean) ? old.filter((sheet) => !has(wanted, sheet)) : [];
  };

  // Files keep their names when their content changes: a query makes the browser ask again.
  const renew = (root) => {
    const address = (text) => {
      const url = new URL(text, location.href);
      if (url.origin !== location.origin || !newer.has(url.pathname)) return text;
      url.search = `salkku=${newer.get(url.pathname)}`;
      return url.href;
    };
    const set = (element, name, change) => {
      const before = element.getAttribute(name);
      const now = before && change(before);
      if (now !== before) element.setAttribute(name, now);
    };
    for (const element of root.querySelectorAll('img, source, video, audio')) {
      set(element, 'src', address);
      set(element, 'poster', address);
      set(element, 'srcset', (list) => list.replace(/[^\s,]+/g, address));
    }
  };

  // Scripts of the theme run once in the life of a page: where they are others now, the page begins anew.
  const scripts = (root) => [...root.querySelectorAll('script[src]:not([data-salkku])')].map((script) => script.getAttribute('src')).join();

  const fetched = async () => {
    const answer = await fetch(location.href, { cache: 'no-store', headers: { accept: 'text/html' } });
    const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const now = fresh.querySelector('script[data-salkku]').dataset;
    // Another run of the preview may have another script as well.
    if (now.token !== token) location.reload();
    return { fresh, now };
  };

  const refresh = async () => {
    const mine = ++round;
    const { fresh, now } = await fetched();
    if (mine !== round || now.token !== token) return;
    if (scripts(fresh) !== scripts(document)) {
      location.reload();
      return;
    }
    const gone = await styles(fresh.head);
    if (mine !== round) return;
    renew(fresh);
    // The note and the badge are as the news has them: the page may have been fetched before the last of it.
    fresh.body.append(note.cloneNode(true));
    const number = document.getElementById('salkku-badge');
    if (number) fresh.getElementById('salkku-badge')?.replaceWith(number.cloneNode(true));
    document.title = fresh.title;
    adapt(document.body, fresh.body);
    attributes(document.documentElement, fresh.documentElement);
    gone.forEach((sheet) => sheet.remove());
    stamp = now.stamp;
    document.dispatchEvent(new CustomEvent('salkku:refreshed'));
  };

  const badge = (html) => {
    const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById('salkku-badge');
    const old = document.getElementById('salkku-badge');
    if (fresh && old) adapt(old, fresh);
  };

  const later = (what, time) => {
    clearTimeout(timer);
    timer = setTimeout(what, time);
  };

  const told = async (event) => {
    const { page, badge: html, files, elsewhere } = JSON.parse(event.data);
    for (const file of files) newer.set(file, Date.now());
    badge(html);
    // What could not be fetched is told again to whoever asks with the old stamp.
    if (page) await refresh().catch(() => later(follow, 1000));
    renew(document);
    if (elsewhere) {
      const link = document.createElement('a');
      link.href = elsewhere.href;
      link.textContent = elsewhere.title;
      say(`${changed} `, link);
    }
  };

  // Where the stream breaks off, the page asks whether there is a preview: the same goes on, another one has another token
  // and begins anew, and none is waited for. That it is lost is said once.
  const check = async () => {
    try {
      const { now } = await fetched();
      if (now.token !== token) return;
      if (isLost) note.replaceChildren();
      isLost = false;
      follow();
    } catch {
      if (!isLost) say(lost);
      isLost = true;
      later(check, 1000);
    }
  };

  const leave = () => {
    news?.close();
    news = null;
    document.documentElement.removeAttribute('data-salkku-live');
  };

  const follow = () => {
    leave();
    // Browsers keep few connections to one server: a page that nobody sees has none, and catches up when it is seen.
    if (document.hidden) return;
    const query = new URLSearchParams({ token, path: `/${path}`, stamp });
    news = new EventSource(`/.salkku/events?${query}`);
    news.addEventListener('news', told);
    news.addEventListener('open', () => document.documentElement.setAttribute('data-salkku-live', ''));
    news.addEventListener('error', () => {
      leave();
      later(check, 500);
    });
  };

  document.addEventListener('visibilitychange', follow);
  addEventListener('pagehide', leave);
  addEventListener('pageshow', (event) => event.persisted && follow());
  follow();
})();
