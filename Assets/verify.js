// Verifies the QR code of a certificate on this device; nothing of it is sent anywhere.
// Ed25519 and SHA-512 (RFC 8032, FIPS 180-4) stand here whole: few phones have the one in their
// WebCrypto, and none has either on a page that came without TLS, as in a village without a
// certificate of its own. Nothing secret is handled, so nothing need take the same time.
"use strict";
(() => {
  const P = 2n ** 255n - 19n;
  const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;
  const mod = (a, m = P) => ((a % m) + m) % m;
  const power = (base, exponent, m = P) => {
    let result = 1n;
    for (base = mod(base, m); exponent > 0n; exponent >>= 1n) {
      if (exponent & 1n) result = (result * base) % m;
      base = (base * base) % m;
    }
    return result;
  };
  const inverse = (a) => power(a, P - 2n);
  const D = mod(-121665n * inverse(121666n));
  const ROOT = power(2n, (P - 1n) / 4n);

  // Points as [X, Y, Z, T] with x = X/Z, y = Y/Z, xy = T/Z.
  const add = ([x, y, z, t], [u, v, w, s]) => {
    const a = mod((y - x) * (v - u)), b = mod((y + x) * (v + u));
    const c = mod(2n * t * s * D), d = mod(2n * z * w);
    const e = b - a, f = d - c, g = d + c, h = b + a;
    return [mod(e * f), mod(g * h), mod(f * g), mod(e * h)];
  };
  const times = (point, factor) => {
    let sum = [0n, 1n, 1n, 0n];
    for (; factor > 0n; factor >>= 1n) {
      if (factor & 1n) sum = add(sum, point);
      point = add(point, point);
    }
    return sum;
  };
  const same = ([x, y, z], [u, v, w]) => mod(x * w - u * z) === 0n && mod(y * w - v * z) === 0n;
  const number = (bytes) => bytes.reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n);

  const point = (bytes) => {
    const coded = number(bytes), y = coded & ((1n << 255n) - 1n), odd = coded >> 255n;
    if (y >= P) return null;
    const u = mod(y * y - 1n), v = mod(D * y * y + 1n);
    let x = mod(u * power(v, 3n) * power(u * power(v, 7n), (P - 5n) / 8n));
    if (mod(v * x * x - u) !== 0n) x = mod(x * ROOT);
    if (mod(v * x * x - u) !== 0n || (x === 0n && odd)) return null;
    if ((x & 1n) !== odd) x = P - x;
    return [x, y, 1n, mod(x * y)];
  };
  const BASE = point([0x58, ...Array(31).fill(0x66)]);
  const isSmall = (one) => same(times(one, 8n), [0n, 1n, 1n, 0n]);

  const verifies = (signature, message, key) => {
    const r = point(signature.slice(0, 32)), a = point(key), s = number(signature.slice(32));
    if (signature.length !== 64 || !r || !a || s >= ORDER || isSmall(a)) return false;
    const sum = sha512([...signature.slice(0, 32), ...key, ...message]);
    return same(times(BASE, s), add(r, times(a, mod(number(sum), ORDER))));
  };

  const root = (n, cube) => {
    // The first 64 bits of the fraction of a square or cube root, by halving.
    const k = cube ? 3n : 2n, target = n << (64n * k);
    let low = 0n, high = 1n << 70n;
    while (high - low > 1n) {
      const middle = (low + high) >> 1n;
      if (middle ** k <= target) low = middle; else high = middle;
    }
    return low & 0xffffffffffffffffn;
  };
  const primes = [];
  for (let n = 2; primes.length < 80; n++) if (primes.every((p) => n % p)) primes.push(n);
  const ROUNDS = primes.map((p) => root(BigInt(p), true));
  const START = primes.slice(0, 8).map((p) => root(BigInt(p), false));
  const word = (n) => BigInt.asUintN(64, n);
  const turn = (n, by) => word((n >> by) | (n << (64n - by)));

  const sha512 = (bytes) => {
    const text = [...bytes, 0x80];
    while (text.length % 128 !== 112) text.push(0);
    for (let n = BigInt(bytes.length) * 8n, at = 120n; at >= 0n; at -= 8n) text.push(Number((n >> at) & 255n));
    const sum = START.slice();
    for (let block = 0; block < text.length; block += 128) {
      const w = [];
      for (let i = 0; i < 16; i++) {
        w.push(text.slice(block + 8 * i, block + 8 * i + 8).reduce((a, b) => (a << 8n) | BigInt(b), 0n));
      }
      for (let i = 16; i < 80; i++) {
        const a = w[i - 15], b = w[i - 2];
        w.push(word(w[i - 16] + (turn(a, 1n) ^ turn(a, 8n) ^ (a >> 7n)) + w[i - 7]
          + (turn(b, 19n) ^ turn(b, 61n) ^ (b >> 6n))));
      }
      let [a, b, c, d, e, f, g, h] = sum;
      for (let i = 0; i < 80; i++) {
        const one = word(h + (turn(e, 14n) ^ turn(e, 18n) ^ turn(e, 41n)) + ((e & f) ^ (~e & g)) + ROUNDS[i] + w[i]);
        const two = word((turn(a, 28n) ^ turn(a, 34n) ^ turn(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c)));
        [h, g, f, e, d, c, b, a] = [g, f, e, word(d + one), c, b, a, word(one + two)];
      }
      [a, b, c, d, e, f, g, h].forEach((n, i) => { sum[i] = word(sum[i] + n); });
    }
    return sum.flatMap((n) => [56n, 48n, 40n, 32n, 24n, 16n, 8n, 0n].map((at) => Number((n >> at) & 255n)));
  };

  // Reading what was scanned: see Docs/certificate-format.md.
  const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
  const base32 = (bytes) => {
    let text = "", pending = 0, width = 0;
    for (const byte of bytes) {
      pending = ((pending << 8) | byte) & 0xffff;
      for (width += 8; width >= 5; ) text += LETTERS[(pending >> (width -= 5)) & 31];
    }
    return width ? text + LETTERS[(pending << (5 - width)) & 31] : text;
  };
  const fromBase32 = (text) => {
    const bytes = [];
    let pending = 0, width = 0;
    for (const letter of text) {
      const value = LETTERS.indexOf(letter);
      if (value < 0) return null;
      pending = ((pending << 5) | value) & 0xffff;
      if ((width += 5) >= 8) bytes.push((pending >> (width -= 8)) & 255);
    }
    return base32(bytes) === text ? bytes : null;
  };
  const utf8 = (text) => [...new TextEncoder().encode(text)];

  class Unreadable extends Error {}

  const reader = (bytes, table) => {
    let at = 0;
    const byte = () => {
      if (at >= bytes.length) throw new Unreadable();
      return bytes[at++];
    };
    const one = {
      take: (count) => Array.from({ length: count }, byte),
      number: () => {
        let value = 0;
        for (let shift = 0; shift <= 21; shift += 7) {
          const next = byte();
          value |= (next & 127) << shift;
          if (next < 128) {
            if (next === 0 && shift) throw new Unreadable();
            return value;
          }
        }
        throw new Unreadable();
      },
      text: () => {
        const coded = one.take(one.number());
        let text = "";
        for (let i = 0; i < coded.length; i++) {
          if (coded[i] < 128) text += String.fromCharCode(coded[i]);
          else if (coded[i] < 255) {
            if (coded[i] - 128 >= table.length) throw new Unreadable();
            text += table[coded[i] - 128];
          } else {
            const value = (coded[i + 1] << 16) | (coded[i + 2] << 8) | coded[i + 3];
            if (i + 3 >= coded.length || value > 0x10ffff) throw new Unreadable();
            text += String.fromCodePoint(value);
            i += 3;
          }
        }
        return text;
      },
      end: () => { if (at !== bytes.length) throw new Unreadable(); },
    };
    return one;
  };

  const day = (number) => new Date(number * 86400000).toISOString().slice(0, 10);
  const dotted = (iso) => iso.split("-").reverse().join(".");

  const parse = (payload, table) => {
    const read = reader(payload, table), facts = { key: base32(read.take(5)) };
    for (const name of ["address", "code", "holder", "course", "cohort", "issuer", "hosts"]) facts[name] = read.text();
    facts.hours = read.number();
    for (const name of ["first", "last", "issued"]) facts[name] = day(read.number());
    const expires = read.number();
    facts.expires = expires ? day(expires - 1) : null;
    read.end();
    return facts;
  };

  const judge = (text, keyring) => {
    const mark = text.indexOf("/v/#");
    const parts = (mark < 0 ? text : text.slice(mark + 4)).split(".");
    if (parts.length !== 3 || parts[0] !== "K1") throw new Unreadable();
    const payload = fromBase32(parts[1]), signature = fromBase32(parts[2]);
    if (!payload || !signature) return { outcome: "forged", facts: {} };
    const named = keyring.keys.filter((key) => key.key.startsWith(base32(payload.slice(0, 5))));
    if (!named.length) return { outcome: "unknown-key", facts: {} };
    const message = [...utf8("kurak certificate K1\n"), ...payload];
    const key = named.find((one) => verifies(signature, message, fromBase32(one.key)));
    // Nothing is read of words that nobody signed.
    if (!key) return { outcome: "forged", facts: {} };
    const facts = parse(payload, [...keyring.letters]);
    if (mark >= 0 && text.slice(0, mark) !== facts.address) return { outcome: "forged", facts };
    facts.owner = key.owner;
    const sum = base32(sha512(utf8(`kurak revoked\n${facts.holder}\n${facts.code}`)).slice(0, 10));
    const revoked = keyring.revoked.find((one) => one.mark === sum);
    if (revoked) return { outcome: "revoked", facts, day: revoked.day };
    const today = new Date(Date.now() + 6 * 3600000).toISOString().slice(0, 10);
    if (facts.expires && facts.expires < today) return { outcome: "expired", facts, day: facts.expires };
    return { outcome: "genuine", facts, isOwn: key.own };
  };

  // The page: every word stands in it already, in its language; here some are shown.
  const box = document.getElementById("verifier");
  const all = (what) => box.querySelectorAll(what);
  let keyring = null;

  const show = (result) => {
    for (const one of all("[data-outcome]")) {
      one.hidden = one.dataset.outcome !== result.outcome;
      const place = one.querySelector("[data-day]");
      if (place) place.textContent = result.day ? dotted(result.day) : "";
    }
    const trusted = ["genuine", "revoked", "expired"].includes(result.outcome);
    const facts = { ...result.facts };
    for (const name of ["first", "last", "issued", "expires"]) facts[name] = facts[name] && dotted(facts[name]);
    if (facts.hosts) facts.hosts = facts.hosts.replaceAll("\n", "; ");
    if (facts.code) facts.code = facts.code.match(/.{1,4}/g).join("-");
    for (const one of all("[data-fact]")) {
      const value = trusted ? facts[one.dataset.fact] : null;
      one.textContent = value ?? "";
      one.closest("[data-line]").hidden = value === null || value === undefined || value === "";
    }
    for (const one of all("[data-trusted]")) one.hidden = !trusted;
    box.querySelector("[data-as-of]").textContent = keyring ? dotted(keyring.asOf) : "";
    box.querySelector("[data-result]").hidden = false;
    box.dataset.done = result.outcome;
  };

  const load = async () => {
    try {
      const answer = await fetch("/v/keys.json", { credentials: "omit" });
      keyring = answer.ok ? await answer.json() : null;
    } catch {
      keyring = null;
    }
  };

  const check = (text) => {
    if (!keyring) return show({ outcome: "no-keys", facts: {} });
    try {
      show(judge(text.trim(), keyring));
    } catch (error) {
      show({ outcome: "unreadable", facts: {} });
      if (!(error instanceof Unreadable)) throw error;
    }
  };

  const fromAddress = () => {
    if (location.hash.length < 2) return;
    for (const link of document.querySelectorAll("nav.languages a")) link.hash = location.hash;
    check(location.hash.slice(1));
  };

  const scan = async () => {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    const video = box.querySelector("video"), detector = new BarcodeDetector({ formats: ["qr_code"] });
    const stop = () => {
      for (const track of stream.getTracks()) track.stop();
      video.hidden = true;
    };
    video.srcObject = stream;
    video.hidden = false;
    await video.play();
    const look = async () => {
      const [found] = await detector.detect(video).catch(() => []);
      if (found) {
        stop();
        check(found.rawValue);
      } else if (!video.hidden) setTimeout(look, 200);
    };
    await look();
  };

  const start = async () => {
    if (typeof BigInt !== "function") return;
    await load();
    box.hidden = false;
    box.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      check(box.querySelector("textarea").value);
    });
    const button = box.querySelector("[data-scan]");
    if ("BarcodeDetector" in window && navigator.mediaDevices) {
      button.hidden = false;
      button.addEventListener("click", () => scan().catch(() => { button.hidden = true; }));
    }
    addEventListener("hashchange", fromAddress);
    fromAddress();
    if ("serviceWorker" in navigator) {
      await navigator.serviceWorker.register("/worker.js", { scope: "/" });
      const { active } = await navigator.serviceWorker.ready;
      await new Promise((done) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = done;
        active.postMessage("refresh", [port2]);
      });
      box.dataset.offline = "ready";
    }
  };
  start();
})();
