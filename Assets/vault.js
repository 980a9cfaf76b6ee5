// What this phone keeps for the person who is signed in: pages, and forms that wait to be sent.
// Everything is sealed (AES-GCM) under a key that the server gives to her and that the phone drops
// when she signs out or another comes; the key opens inside the browser only and cannot be read out.
// Pages and the service worker both stand on this; see Docs/offline.md.
"use strict";
const Vault = (() => {
  const LIMIT = 20_000_000; // bytes of pages with their pictures and sounds
  const FILE_LIMIT = 2_000_000; // bytes of one picture or sound
  const MOST_WAITING = 300;
  const MOST_SENT = 20;
  let opened = null;

  const base = () => {
    opened ??= new Promise((resolve, reject) => {
      const asked = indexedDB.open("kurak", 1);
      asked.onupgradeneeded = () => {
        asked.result.createObjectStore("who");
        asked.result.createObjectStore("pages", { keyPath: "path" });
        asked.result.createObjectStore("outbox", { keyPath: "command" });
      };
      asked.onsuccess = () => {
        asked.result.onversionchange = () => asked.result.close();
        asked.result.onclose = () => { opened = null; };
        resolve(asked.result);
      };
      asked.onerror = () => {
        opened = null;
        reject(asked.error);
      };
    });
    return opened;
  };

  // One transaction, on the disk before it is called done; gives the result of the request that
  // `act` returns.
  const run = async (names, act, mode = "readwrite") => {
    const tx = (await base()).transaction(names, mode, { durability: "strict" });
    return new Promise((resolve, reject) => {
      const asked = act(...names.map((name) => tx.objectStore(name)));
      tx.oncomplete = () => resolve(asked?.result);
      tx.onabort = () => reject(tx.error ?? new Error("aborted"));
    });
  };
  const read = (name, act) => run([name], act, "readonly");

  const way = (who, place, iv) => (
    { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(`${who.person} ${place}`) });
  const sealedBytes = async (who, place, bytes) => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, data: await crypto.subtle.encrypt(way(who, place, iv), who.key, bytes) };
  };
  const unsealedBytes = (who, place, { iv, data }) =>
    crypto.subtle.decrypt(way(who, place, iv), who.key, data);
  const sealed = (who, place, value) =>
    sealedBytes(who, place, new TextEncoder().encode(JSON.stringify(value)));
  const unsealed = async (who, place, row) =>
    JSON.parse(new TextDecoder().decode(await unsealedBytes(who, place, row)));
  // What cannot be opened (torn, or of a key that is gone) is as if it were not there.
  const openedOnes = async (who, place, rows) => {
    const all = await Promise.all(rows.map(async (row) => {
      try {
        return { ...row, ...(await unsealed(who, row[place], row)), iv: undefined, data: undefined };
      } catch {
        return null;
      }
    }));
    return all.filter((one) => one !== null);
  };

  // Who

  const lock = () => run(["who"], (store) => store.delete("key"));
  const who = async () => {
    const known = await read("who", (store) => store.get("key"));
    if (!known) return null;
    if (Date.now() < known.until) return known;
    await lock();
    return null;
  };
  const forget = () => run(["who", "pages"], (keys, pages) => {
    pages.clear();
    return keys.delete("key");
  });
  // A guest has a key of her browser's and keeps no pages: those of others lie sealed beside her.
  const isGuest = (person) => person.startsWith("guest");
  // Lets the person of a page in; whatever page another had kept goes first.
  const enter = async (person, ask) => {
    const known = await who();
    const isFresh = known?.person === person && known.until - Date.now() > known.seconds * 500;
    if (isFresh) return known;
    const isOther = known !== null && known.person !== person && !isGuest(person) && !isGuest(known.person);
    let given;
    try {
      given = await ask();
    } catch (error) {
      if (isOther) await forget();
      throw error;
    }
    // A page left open by somebody who is signed in no more.
    if (given?.person !== person) return isOther ? null : known;
    if (isOther) await forget();
    const bytes = Uint8Array.from(given.key.match(/../g), (pair) => parseInt(pair, 16));
    const key = await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]);
    const one = { person, key, seconds: given.seconds, until: Date.now() + given.seconds * 1000 };
    await run(["who", "pages"], (keys, pages) => {
      pages.openCursor().onsuccess = ({ target: { result: cursor } }) => {
        if (!cursor) return;
        if (cursor.value.person !== person && !isGuest(person)) cursor.delete();
        cursor.continue();
      };
      return keys.put(one, "key");
    });
    return one;
  };
  // A sign-out that the server has not heard of yet.
  const leaving = () => read("who", (store) => store.get("leaving"));
  const leave = (how) => run(["who"], (store) => how ? store.put(how, "leaving") : store.delete("leaving"));

  // Pages

  const pageRows = async (who) => (await read("pages", (store) => store.getAll()))
    .filter((row) => row.person === who.person);
  const used = async (who) => (await pageRows(who)).reduce((sum, row) => sum + row.size, 0);
  const hasPage = async (who, path) =>
    (await read("pages", (store) => store.get(path)))?.person === who.person;
  const page = async (who, path) => {
    const row = await read("pages", (store) => store.get(path));
    return row?.person === who.person ? (await openedOnes(who, "path", [row]))[0] ?? null : null;
  };
  // With each page the sizes of its pictures and sounds, and of its text alone.
  const pages = async (who) => {
    const rows = await pageRows(who);
    const size = new Map(rows.map((row) => [row.path, row.size]));
    const all = await openedOnes(who, "path", rows.filter((row) => !row.type));
    return all.map((one) => (
      { ...one, text: one.size, size: (one.files ?? []).reduce((sum, path) => sum + (size.get(path) ?? 0), one.size) }));
  };
  const room = async (who, path) => {
    const others = (await pageRows(who)).filter((row) => row.path !== path);
    return LIMIT - others.reduce((sum, row) => sum + row.size, 0);
  };
  const put = async (who, path, { iv, data }, more) => {
    const size = data.byteLength;
    if (size > await room(who, path)) throw new Error("full");
    await run(["pages"], (store) => store.put({ path, person: who.person, at: Date.now(), size, iv, data, ...more }));
    return size;
  };
  // A page, and which pictures and sounds belong to it: none where she wants the text alone.
  const keepPage = async (who, path, page, files = [], isText = false) =>
    put(who, path, await sealed(who, path, page), { files: isText ? [] : files, isText });
  const isText = async (who, path) => {
    const row = await read("pages", (store) => store.get(path));
    return row?.person === who.person && row.isText === true;
  };
  const keepFile = async (who, path, bytes, type) =>
    put(who, path, await sealedBytes(who, path, bytes), { type });
  const file = async (who, path) => {
    const row = await read("pages", (store) => store.get(path));
    if (row?.person !== who.person || !row.type) return null;
    return { type: row.type, bytes: await unsealedBytes(who, path, row) };
  };
  // What belongs to no page any more goes with the last one.
  const dropLoose = async () => {
    const rows = await read("pages", (store) => store.getAll());
    const held = new Set(rows.flatMap((row) => row.files ?? []));
    const loose = rows.filter((row) => row.type && !held.has(row.path));
    if (loose.length) {
      await run(["pages"], (store) => loose.map((row) => store.delete(row.path)).pop());
    }
  };
  const dropPage = async (path) => {
    await run(["pages"], (store) => store.delete(path));
    await dropLoose();
  };
  // The text of all her pages stays.
  const dropMedia = async (who) => {
    await run(["pages"], (store) => {
      store.openCursor().onsuccess = ({ target: { result: cursor } }) => {
        if (!cursor) return;
        const row = cursor.value;
        if (row.person === who.person && row.files?.length) cursor.update({ ...row, files: [], isText: true });
        cursor.continue();
      };
    });
    await dropLoose();
  };
  const dropPages = () => run(["pages"], (store) => store.clear());

  // Outbox

  const entryRows = async (who) => (await read("outbox", (store) => store.getAll()))
    .filter((row) => row.person === who.person);
  const entries = async (who) => {
    const all = await openedOnes(who, "command", await entryRows(who));
    // What failed before goes last, so that it holds up nobody.
    return all.sort((one, other) => one.tries - other.tries || one.at - other.at || (one.command < other.command ? -1 : 1));
  };
  const write = async (who, command, state, tries, at, value, isAgain = false) => {
    const { iv, data } = await sealed(who, command, value);
    const row = { command, person: who.person, state, tries, at, iv, data };
    await run(["outbox"], (store) => {
      if (!isAgain) return store.put(row);
      const known = store.get(command);
      known.onsuccess = () => { if (known.result?.state === "waiting") store.put(row); };
      return known;
    });
  };
  const queue = async (who, command, entry) => {
    const rows = await entryRows(who);
    if (rows.filter((row) => row.state !== "sent").length >= MOST_WAITING) throw new Error("full");
    await write(who, command, "waiting", 0, Date.now(), entry);
  };
  // What she threw away, or what another page has sent meanwhile, does not come back.
  const failed = (who, { command, at, tries, state, person, iv, data, ...entry }) =>
    write(who, command, "waiting", tries + 1, at, entry, true);
  const refused = (who, { command, at, tries, state, person, iv, data, ...entry }, words) =>
    write(who, command, "refused", tries, at, { ...entry, words }, true);
  // Of what was sent only its name stays for a while, to be looked at.
  const sent = async (who, { command, title, label, subject }) => {
    await write(who, command, "sent", 0, Date.now(), { title, label, subject });
    const done = (await entryRows(who)).filter((row) => row.state === "sent").sort((a, b) => b.at - a.at);
    for (const row of done.slice(MOST_SENT)) await drop(row.command);
  };
  // Sealed as they are, whoever's they be: the house alone can open them (Docs/offline.md, as a file).
  // Not a guest's: only her browser and the house together can make her key.
  const sealedOnes = async () => (await read("outbox", (store) => store.getAll()))
    .filter((row) => row.state === "waiting" && !isGuest(row.person));
  const drop = (command) => run(["outbox"], (store) => store.delete(command));
  const counted = async (who) => (await entryRows(who)).filter((row) => row.state !== "sent").length;

  return {
    LIMIT, FILE_LIMIT, isGuest, who, lock, forget, enter, leaving, leave, used, hasPage, page, pages, keepPage, keepFile,
    isText, file, dropLoose, dropPage, dropMedia, dropPages, entries, queue, failed, refused, sent, sealedOnes, drop, counted,
  };
})();
