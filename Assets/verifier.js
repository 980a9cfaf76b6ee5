// Keeps the page that verifies certificates, and what it needs, so that it opens without a
// connection. FILES stands before these lines, as the server wrote it; every other address is the
// keeper's. Everything is fetched as a visitor: no name of a signed-in person is kept.
"use strict";
const STORE = "kurak-verifier";

const keep = async () => {
  const store = await caches.open(STORE);
  // One after another: an answer that is not read keeps its line, and there are few of them.
  for (const path of FILES) {
    const answer = await fetch(path, { credentials: "omit", cache: "no-cache" });
    if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
    await store.put(path, answer);
  }
  for (const request of await store.keys()) {
    if (!FILES.includes(new URL(request.url).pathname)) await store.delete(request);
  }
};

const kept = async (path) => (await caches.open(STORE)).match(path);

addEventListener("install", (event) => event.waitUntil(keep().then(() => skipWaiting())));
addEventListener("activate", (event) => event.waitUntil(clients.claim()));
addEventListener("message", (event) => {
  if (event.data === "refresh") event.waitUntil(keep().catch(() => undefined));
});
addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  const path = url.pathname.length > 1 ? url.pathname.replace(/\/$/, "") : url.pathname;
  if (event.request.method !== "GET" || url.origin !== location.origin || url.search || !FILES.includes(path)) return;
  // A line that hardly carries is worse than none: what is kept does not wait for it.
  const late = new Promise((resolve) => setTimeout(async () => resolve((await kept(path)) ?? asked), 4000));
  const asked = fetch(event.request).catch(async () => (await kept(path)) ?? Response.error());
  event.respondWith(Promise.race([asked, late]));
});
