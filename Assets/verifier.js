// What the house itself puts on a phone: in place of a page that is not kept, and the page that verifies
// certificates with what it needs. FILES stands before these lines, as the server wrote it, and
// OWN and VERIFIER, which of them every page needs and which belong to that page; every other address is the keeper's. Everything is
// fetched as a visitor: no name of a signed-in person is kept.
"use strict";
const STORE = "kurak-verifier";
const isShell = (path) => FILES.includes(path) && path.endsWith("/offline");
const isAsset = (path) => path.startsWith("/assets/");
const nameOf = (path) => path.split("/").pop();
const pathOf = ({ url }) => new URL(url).pathname;

// A file of a name that changes with its content is the one the page has just used.
const ask = async (path) => {
  const answer = await fetch(path, { credentials: "omit", cache: isAsset(path) ? "default" : "no-cache" });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer;
};
// One after another: an answer that is not read keeps its line, and there are few of them.
const keep = async (paths) => {
  const store = await caches.open(STORE);
  for (const path of paths) await store.put(path, await ask(path));
};
const fill = async (paths) => {
  const store = await caches.open(STORE), had = (await store.keys()).map(pathOf);
  await keep(paths.filter((path) => !had.includes(path)));
};

// At first what every page needs. What opens without a connection in the language she reads, the
// verifier and the scripts of pages come when they are opened or kept, and stay from then on.
const install = async () => {
  const store = await caches.open(STORE), had = (await store.keys()).map(pathOf);
  const isVerifier = had.some((path) => VERIFIER.includes(path) && !isAsset(path));
  const names = had.map(nameOf), again = FILES.filter((path) => isAsset(path) && names.includes(nameOf(path)));
  await keep([...new Set([...OWN, ...had.filter(isShell), ...again, ...(isVerifier ? VERIFIER : [])])]);
  for (const request of await store.keys()) {
    if (!FILES.includes(pathOf(request))) await store.delete(request);
  }
};

const kept = async (path) => (await caches.open(STORE)).match(path);
const keptShell = async () => {
  const store = await caches.open(STORE);
  const one = (await store.keys()).find((request) => isShell(pathOf(request)));
  return one && store.match(one);
};

addEventListener("install", (event) => event.waitUntil(install().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => {
  if (event.data !== "refresh" && event.data !== "here") return;
  const work = async () => {
    await fill([shellOf(pathOf(event.source))]);
    if (event.data === "refresh") await keep(VERIFIER);
  };
  event.waitUntil(work().catch(() => undefined).then(() => event.ports[0]?.postMessage("done")));
});
addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const path = url.pathname.length > 1 ? url.pathname.replace(/\/$/, "") : url.pathname;
  if (event.request.method !== "GET" || url.origin !== location.origin || url.search || !FILES.includes(path) || isShell(path)) {
    return;
  }
  const none = () => (event.request.mode === "navigate" ? shell(path) : Response.error());
  // A line that hardly carries is worse than none: what is kept does not wait for it.
  const late = new Promise((resolve) => setTimeout(async () => resolve((await kept(path)) ?? asked), 4000));
  const asked = fetch(event.request).catch(async () => (await kept(path)) ?? none());
  event.respondWith(Promise.race([asked, late]));
});
