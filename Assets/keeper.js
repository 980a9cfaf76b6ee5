// Opens the pages that are kept on this phone when there is no connection: hers who is signed in, and
// public ones, which are nobody's. KEPT, which the server wrote before these lines, says which pages
// those may be, PUBLIC which of them anybody may keep, LAID which of these people wrote and may take
// back, and MEDIA which pictures and sounds; no other is ever kept.
const COPY = / data-person="(\w+)"/;
const mayKeep = (path) => KEPT.some((pattern) => new RegExp(pattern).test(path));
const isPublic = (path) => PUBLIC.some((pattern) => new RegExp(pattern).test(path));
const isLaid = (path) => LAID.some((pattern) => new RegExp(pattern).test(path));
const isMedia = (path) => MEDIA.some((pattern) => new RegExp(pattern).test(path));
const shellOf = (path) => {
  const shell = `/${path.split("/")[1]}/offline`;
  return FILES.includes(shell) ? shell : "/ky/offline";
};

// A page as it was kept: it says so itself, since what it shows may be old.
const marked = (html, at, policy) => new Response(
  html.replace("<body ", `<body data-kept="${at}" `),
  { headers: { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": policy } });

const fromVault = async (address) => {
  try {
    const who = await Vault.who();
    const page = (who && await Vault.page(who, address))
      ?? (isPublic(new URL(address, location.origin).pathname) ? await Vault.page(await Vault.nobody(), address) : null);
    return page ? marked(page.html, page.at, page.policy) : null;
  } catch {
    return null;
  }
};

const shell = async (path) => {
  const found = await kept(shellOf(path)) ?? await keptShell();
  if (!found) return Response.error();
  return marked(await found.text(), 0, found.headers.get("Content-Security-Policy"));
};

// Keeps what the server answered, if it is hers and on the list: with the pictures and sounds that it
// shows, or as text alone.
const store = async (who, address, answer, isText) => {
  const path = new URL(address, location.origin).pathname, isOpen = who === await Vault.nobody();
  if (!answer.ok || answer.redirected || !(isOpen ? isPublic(path) : mayKeep(path))) {
    throw new Error("not kept");
  }
  const html = await answer.text();
  if (COPY.exec(html)?.[1] !== (isOpen ? undefined : who.person)) throw new Error("of another person");
  const title = /<title>([^<]*?)( · [^·<]*)?<\/title>/.exec(html)?.[1] ?? address;
  const files = [...new Set([...html.matchAll(/ src="([^"]+)"/g)].map(([, src]) => src).filter(isMedia))];
  // What runs on it comes along, and what opens in place of others in its language.
  await fill([shellOf(path), ...FILES.filter((one) => isAsset(one) && html.includes(`"${one}"`))]);
  const page = { html, title, policy: answer.headers.get("Content-Security-Policy") };
  const size = await Vault.keepPage(who, address, page, files, isText);
  await Vault.dropLoose(who);
  return { size, files: isText ? [] : files };
};

// A picture or a sound of a version of a course never changes: it is fetched once. What is too large
// is left where it is; the page said so before.
const storeFile = async (who, path) => {
  if (!isMedia(path)) throw new Error("not kept");
  if (await Vault.hasPage(who, path)) return;
  const answer = await fetch(path);
  const length = Number(answer.headers.get("Content-Length") ?? 0);
  if (!answer.ok || length > Vault.FILE_LIMIT) {
    await answer.body?.cancel();
    return;
  }
  await Vault.keepFile(who, path, await answer.arrayBuffer(), answer.headers.get("Content-Type"));
};

// The part of it that was asked for: players of sounds ask for parts.
const partOf = ({ bytes, type }, range) => {
  const headers = { "Content-Type": type, "Accept-Ranges": "bytes" };
  const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range ?? "") ?? [];
  if (from === undefined) return new Response(bytes, { headers });
  const last = bytes.byteLength - 1, end = to === "" ? last : Math.min(Number(to), last);
  if (Number(from) > end) return new Response(null, { status: 416 });
  headers["Content-Range"] = `bytes ${from}-${end}/${bytes.byteLength}`;
  return new Response(bytes.slice(Number(from), end + 1), { status: 206, headers });
};

const media = async (request, path) => {
  try {
    const who = await Vault.who();
    const found = who && await Vault.file(who, path);
    if (found) return partOf(found, request.headers.get("Range"));
  } catch {
    // What cannot be opened is as if it were not there.
  }
  return fetch(request);
};

// A public page is asked for as by a stranger: nothing of whoever has the phone comes with it.
const askedByNobody = (address) => fetch(address, { headers: { Accept: "text/html" }, credentials: "omit" });
const DAY = 86_400_000;
const refreshPublic = async (address) => {
  const nobody = await Vault.nobody(), page = await Vault.page(nobody, address);
  if (page && Date.now() - page.at > DAY) await store(nobody, address, await askedByNobody(address), true);
};

const refresh = async (address, answer) => {
  const who = await Vault.who();
  if (!who || !await Vault.hasPage(who, address)) return refreshPublic(address);
  const { files } = await store(who, address, answer, await Vault.isText(who, address));
  // Where there is no room, the text comes before pictures and sounds.
  for (const path of files) await storeFile(who, path);
};

// What people wrote they may take back: what the house no longer shows goes from the phone, whoever
// kept it, the first time that the phone reaches the house. One answer names all that still stands.
const dropLaid = async (isGone) => {
  for (const who of [await Vault.who(), await Vault.nobody()]) {
    if (!who) continue;
    for (const { path: address } of await Vault.pages(who)) {
      const path = new URL(address, location.origin).pathname;
      if (isLaid(path) && isGone(path)) await Vault.dropPage(who, address);
    }
  }
};
let askedAt = 0;
const dropTakenBack = async () => {
  // Several pages one after the other ask once.
  if (Date.now() - askedAt < 15_000) return;
  let isAny = false;
  await dropLaid(() => { isAny = true; return false; });
  if (!isAny) return;
  askedAt = Date.now();
  const answer = await fetch("/ky/offline/laid", { headers: { Accept: "application/json" }, credentials: "omit" });
  if (!answer.ok || answer.redirected) return;
  const { laid } = await answer.json();
  if (!Array.isArray(laid)) return;
  const standing = new Set(laid);
  // Below each language it is the same.
  await dropLaid((path) => !standing.has(path.replace(/^\/[^/]+/, "")));
};

// She signed out where there was no connection: that is told before anything else is asked. The page
// she left from may have been kept under an earlier session, so the token is asked for anew.
const tellLeaving = async () => {
  const path = await Vault.leaving().catch(() => null);
  if (!path) return;
  const key = path.replace(/sign-out$/, "offline/key");
  const asked = await fetch(key, { redirect: "manual", headers: { Accept: "application/json" } });
  const { person, token } = asked.ok ? await asked.json() : {};
  // A guest's key, or none: the session is over already.
  if (person && !Vault.isGuest(person)) {
    const done = await fetch(path, {
      method: "POST", redirect: "manual", body: new URLSearchParams({ token }), headers: { Accept: "application/json" },
    });
    if (!done.ok) throw new Error("not told");
  } else if (!asked.ok && asked.status !== 401) {
    throw new Error("not told");
  }
  await Vault.leave(null);
};

const signOut = async (request, path) => {
  await Vault.forget().catch(() => undefined);
  try {
    return await fetch(request);
  } catch {
    await Vault.leave(path);
    return shell(path);
  }
};

const visit = async (event, request, url) => {
  const path = url.pathname, address = path + url.search;
  const isGet = request.method === "GET";
  if (!isGet && path.endsWith("/sign-out")) return signOut(request, path);
  try {
    await tellLeaving();
    const asked = fetch(request);
    if (!isGet) return await asked;
    const copy = mayKeep(path) ? await fromVault(address) : null;
    // A line that hardly carries is worse than none: a page that is here does not wait for it.
    const late = new Promise((resolve) => { if (copy) setTimeout(() => resolve(copy), 4000); });
    const answer = await Promise.race([asked, late]);
    if (answer === copy) {
      asked.catch(() => undefined);
    } else if (path.endsWith("/sign-in")) {
      await Vault.lock().catch(() => undefined);
    } else if (answer.ok && copy) {
      event.waitUntil(refresh(address, answer.clone()).catch(() => undefined));
    }
    if (isGet && answer.status === 404 && isLaid(path)) {
      event.waitUntil(dropLaid((one) => one === path).catch(() => undefined));
    } else if (isGet && answer.ok) {
      event.waitUntil(dropTakenBack().catch(() => undefined));
    }
    // She may read in another language by now: what opens without a connection is in hers, too.
    if (isGet && answer.ok) event.waitUntil(fill([shellOf(path)]).catch(() => undefined));
    return answer;
  } catch {
    // A list kept without its question is better than none; the search reads what was asked itself.
    return (isGet && mayKeep(path) && (await fromVault(address) ?? await fromVault(path)))
      || shell(path);
  }
};

// A page that is kept may ask for the stylesheet of last month: any of that name will do.
const asset = async (request, path) => {
  try {
    return await fetch(request);
  } catch {
    const name = path.split("/").pop();
    const file = FILES.find((one) => one.startsWith("/assets/") && one.endsWith(`/${name}`));
    return (file && await kept(file)) ?? Response.error();
  }
};

addEventListener("fetch", (event) => {
  const { request } = event, url = new URL(request.url), path = url.pathname;
  if (url.origin !== location.origin) return;
  const isOfVerifier = FILES.includes(path.replace(/(.)\/$/, "$1")) && !path.endsWith("/offline");
  if (request.mode === "navigate" && !(isOfVerifier && request.method === "GET")) {
    event.respondWith(visit(event, request, url));
  } else if (path.startsWith("/assets/") && !FILES.includes(path)) {
    event.respondWith(asset(request, path));
  } else if (request.method === "GET" && isMedia(path)) {
    event.respondWith(media(request, path));
  }
});

// A page asks to keep an address, and is told how large it became; after all texts, one file at a time.
addEventListener("message", (event) => {
  const { keep: address, file, isText, isOpen } = event.data ?? {};
  const keepIt = async () => {
    if (isOpen === true) return store(await Vault.nobody(), address, await askedByNobody(address), true);
    const who = await Vault.who();
    if (!who) throw new Error("nobody");
    if (typeof file === "string") return storeFile(who, file);
    return store(who, address, await fetch(address, { headers: { Accept: "text/html" } }), isText === true);
  };
  if (typeof address !== "string" && typeof file !== "string") return;
  event.waitUntil(keepIt().then(
    () => event.ports[0].postMessage({}),
    (error) => event.ports[0].postMessage({ error: error.message })));
});
