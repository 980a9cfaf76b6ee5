// What this phone keeps for the person who is signed in: pages, and forms that wait to be sent.
// Everything is sealed (AES-GCM) under a key that the server gives to her and that the phone drops
// when she signs out or another comes; the key opens inside the browser only and cannot be read out.
// Whoever set a PIN here leaves a door behind: that key, sealed under her PIN (Docs/decisions/0020).
// Pages and the service worker both stand on this; see Docs/offline.md.
"use strict";
const Vault = (() => {
  const LIMIT = 20_000_000; // bytes of pages with their pictures and sounds
  const FILE_LIMIT = 2_000_000; // bytes of one picture or sound
  const MOST_WAITING = 300;
  const MOST_SENT = 20;
  const MOST_TRIES = 5;
  const NOBODY = "nobody"; // whose public pages are: no tag of a person is as short
  const ROUNDS = 600_000; // of PBKDF2: about a second on a cheap phone
  let opened = null;

  const opening = () => {
    opened ??= new Promise((resolve, reject) => {
      const asked = indexedDB.open("kurak", 2);
      asked.onupgradeneeded = ({ oldVersion }) => {
        const { result: made } = asked;
        // Pages of the first edition lay under their addresses; they are fetched again.
        if (oldVersion === 1) made.deleteObjectStore("pages");
        if (oldVersion === 0) {
          made.createObjectStore("who");
          made.createObjectStore("outbox", { keyPath: "command" });
        }
        made.createObjectStore("pages", { keyPath: ["person", "place"] });
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

  // WebKit lets the transaction of a page that was left stand, and all later pages wait for it: so it is
  // given up on leaving. Nobody was told yet that it is kept.
  const running = new Set();
  let isLeft = false;
  const leavePage = () => {
    isLeft = true;
    for (const tx of running) {
      try {
        tx.abort();
      } catch {
        // It is on its way to the disk.
      }
    }
  };
  if (globalThis.document) addEventListener("pagehide", leavePage);

  // One transaction, on the disk before it is called done; gives the result of the request that
  // `act` returns. Where nothing follows that request the page is not waited for.
  const run = async (names, act, mode = "readwrite", isWhole = false) => {
    const base = await opening();
    if (isLeft) throw new Error("left");
    const tx = base.transaction(names, mode, { durability: "strict" });
    running.add(tx);
    return new Promise((resolve, reject) => {
      const asked = act(...names.map((name) => tx.objectStore(name)));
      tx.oncomplete = () => resolve(asked?.result);
      tx.onabort = () => reject(tx.error ?? new Error("aborted"));
      if (isWhole) tx.commit?.();
    }).finally(() => running.delete(tx));
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
    if (Date.now() < known.until && known.places) return known;
    await lock();
    return null;
  };
  // What is public lies here as nobody's, for whoever has the phone: its key is no secret.
  let commons = null;
  const nobody = () => {
    commons ??= keysOf(new Uint8Array(32)).then((keys) => ({ person: NOBODY, ...keys }));
    return commons;
  };
  // Pages go but those of whoever may stay: a name's own pages, those behind a door, and nobody's.
  const sweep = (pages, mayStay) => {
    pages.openCursor().onsuccess = ({ target: { result: cursor } }) => {
      if (!cursor) return;
      const { person } = cursor.value;
      if (person !== NOBODY && !mayStay(person)) cursor.delete();
      cursor.continue();
    };
  };
  const sweepOthers = (keys, pages, person) => {
    keys.getAllKeys().onsuccess = ({ target: { result: names } }) =>
      sweep(pages, (one) => one === person || names.includes(`door ${one}`));
  };
  const forget = () => run(["who", "pages"], (keys, pages) => {
    sweepOthers(keys, pages, null);
    return keys.delete("key");
  });
  // A guest has a key of her browser's and keeps no pages: those of others lie sealed beside her.
  const isGuest = (person) => person.startsWith("guest");
  const fromHex = (text) => Uint8Array.from(text.match(/../g), (pair) => parseInt(pair, 16));
  // One key seals; the other names places, so that no address lies open.
  const keysOf = async (bytes) => ({
    key: await crypto.subtle.importKey("raw", bytes, "AES-GCM", false, ["encrypt", "decrypt"]),
    places: await crypto.subtle.importKey(
      "raw", await crypto.subtle.digest("SHA-256", bytes), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]),
  });
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
    const one = {
      person, ...(await keysOf(fromHex(given.key))), seconds: given.seconds,
      until: Date.now() + given.seconds * 1000,
    };
    await run(["who", "pages"], (keys, pages) => {
      if (!isGuest(person)) sweepOthers(keys, pages, person);
      // The house has let her in: her door stands as long again, and no try counts.
      const door = keys.get(`door ${person}`);
      door.onsuccess = () => {
        if (!given.door) keys.delete(`door ${person}`);
        else if (door.result) keys.put({ ...door.result, until: one.until, tries: 0 }, `door ${person}`);
      };
      return keys.put(one, "key");
    });
    return one;
  };

  // Doors

  const doorKey = async (pin, salt) => {
    const typed = await crypto.subtle.importKey("raw", new TextEncoder().encode(pin), "PBKDF2", false, ["deriveKey"]);
    return crypto.subtle.deriveKey(
      { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS }, typed, { name: "AES-GCM", length: 256 }, false,
      ["encrypt", "decrypt"]);
  };
  const makeDoor = async ({ person, key, seconds }, pin, { name, patch }) => {
    const salt = crypto.getRandomValues(new Uint8Array(16));
    const sealer = { person, key: await doorKey(pin, salt) };
    const door = {
      person, name, patch, salt, ...(await sealedBytes(sealer, "door", fromHex(key))), tries: 0, seconds,
      until: Date.now() + seconds * 1000,
    };
    await run(["who"], (store) => store.put(door, `door ${person}`));
  };
  const doors = async () => {
    const all = await read("who", (store) => store.getAll());
    return all.filter((one) => one.salt && Date.now() < one.until).map(({ person, name, patch }) => ({ person, name, patch }));
  };
  // With the door what was kept behind it goes; what waits to be sent stays sealed for the house.
  const dropDoor = (person) => run(["who", "pages"], (keys, pages) => {
    sweep(pages, (one) => one !== person);
    return keys.delete(`door ${person}`);
  });
  // The try counts before the PIN is looked at: whoever pulls the battery meanwhile wins none.
  const takeTry = async (person) => {
    let taken = null;
    await run(["who"], (store) => {
      const known = store.get(`door ${person}`);
      known.onsuccess = () => {
        const door = known.result;
        if (!door || Date.now() >= door.until || door.tries >= MOST_TRIES) return;
        taken = { ...door, tries: door.tries + 1 };
        store.put(taken, `door ${person}`);
      };
      return known;
    });
    return taken;
  };
  // "open", "wrong", or "gone" where no try is left.
  const openDoor = async (person, pin) => {
    const door = await takeTry(person);
    if (!door) {
      await dropDoor(person);
      return "gone";
    }
    let bytes;
    try {
      bytes = await unsealedBytes({ person, key: await doorKey(pin, door.salt) }, "door", door);
    } catch {
      if (door.tries < MOST_TRIES) return "wrong";
      await dropDoor(person);
      return "gone";
    }
    const one = { person, ...(await keysOf(bytes)), seconds: door.seconds, until: door.until };
    await run(["who"], (store) => {
      store.put({ ...door, tries: 0 }, `door ${person}`);
      return store.put(one, "key");
    });
    return "open";
  };
  // A sign-out that the server has not heard of yet.
  const leaving = () => read("who", (store) => store.get("leaving"));
  const leave = (path) => run(["who"], (store) => path ? store.put(path, "leaving") : store.delete("leaving"));

  // Pages

  const placeOf = async (who, path) => {
    const bytes = await crypto.subtle.sign("HMAC", who.places, new TextEncoder().encode(path));
    return [...new Uint8Array(bytes).slice(0, 16)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  };
  const pageRows = async (who) => (await read("pages", (store) => store.getAll()))
    .filter((row) => row.person === who.person);
  const rowOf = async (who, path) => {
    const place = await placeOf(who, path);
    return read("pages", (store) => store.get([who.person, place]));
  };
  const sum = (rows) => rows.reduce((total, row) => total + row.size, 0);
  // What nobody owns takes up room of everybody's.
  const heldRows = async (who) => (await read("pages", (store) => store.getAll()))
    .filter((row) => row.person === who.person || row.person === NOBODY);
  const used = async (who) => sum(await heldRows(who));
  const media = async (who) => sum((await pageRows(who)).filter((row) => row.type));
  const hasPage = async (who, path) => Boolean(await rowOf(who, path));
  const page = async (who, path) => {
    const row = await rowOf(who, path);
    return row ? (await openedOnes(who, "place", [row]))[0] ?? null : null;
  };
  // With each page the sizes of its pictures and sounds, and of its text alone.
  const pages = async (who) => {
    const rows = await pageRows(who);
    const size = new Map(rows.map((row) => [row.place, row.size]));
    const all = await openedOnes(who, "place", rows.filter((row) => !row.type));
    return all.sort((one, other) => (one.path < other.path ? -1 : 1)).map((one) => (
      { ...one, text: one.size, size: (one.files ?? []).reduce((sum, place) => sum + (size.get(place) ?? 0), one.size) }));
  };
  const room = async (who, place) => {
    const isItself = (row) => row.person === who.person && row.place === place;
    return LIMIT - sum((await heldRows(who)).filter((row) => !isItself(row)));
  };
  const put = async (who, place, { iv, data }, more) => {
    const size = data.byteLength;
    if (size > await room(who, place)) throw new Error("full");
    await run(["pages"], (store) => store.put({ place, person: who.person, at: Date.now(), size, iv, data, ...more }));
    return size;
  };
  // A page, and which pictures and sounds belong to it: none where she wants the text alone.
  const keepPage = async (who, path, page, files = [], isText = false) => {
    const place = await placeOf(who, path);
    const places = await Promise.all((isText ? [] : files).map((file) => placeOf(who, file)));
    return put(who, place, await sealed(who, place, { ...page, path }), { files: places, isText });
  };
  const isText = async (who, path) => (await rowOf(who, path))?.isText === true;
  const keepFile = async (who, path, bytes, type) => {
    const place = await placeOf(who, path);
    return put(who, place, await sealedBytes(who, place, bytes), { type });
  };
  const file = async (who, path) => {
    const row = await rowOf(who, path);
    return row?.type ? { type: row.type, bytes: await unsealedBytes(who, row.place, row) } : null;
  };
  const dropRows = async (rows) => {
    if (rows.length) {
      await run(["pages"], (store) => rows.map((row) => store.delete([row.person, row.place])).pop());
    }
  };
  // What belongs to no page any more goes with the last one.
  const dropLoose = async (who) => {
    const rows = await pageRows(who);
    const held = new Set(rows.flatMap((row) => row.files ?? []));
    await dropRows(rows.filter((row) => row.type && !held.has(row.place)));
  };
  const dropPage = async (who, path) => {
    await dropRows([{ person: who.person, place: await placeOf(who, path) }]);
    await dropLoose(who);
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
    await dropLoose(who);
  };
  const dropPages = async (who) => dropRows(await pageRows(who));

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
    }, "readwrite", !isAgain);
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
    LIMIT, FILE_LIMIT, isGuest, who, nobody, lock, forget, enter, makeDoor, doors, dropDoor, openDoor, leaving, leave,
    used, media, hasPage, page, pages, keepPage, keepFile,
    isText, file, dropLoose, dropPage, dropMedia, dropPages, entries, queue, failed, refused, sent, sealedOnes, drop, counted,
  };
})();
