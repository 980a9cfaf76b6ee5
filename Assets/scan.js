// The page at the door: reads cards with the camera, says each name at once, and keeps what it
// could not send. Every card is a form of the page below, sent with its own command id, so that
// sending it twice does nothing the second time.
"use strict";
(() => {
  const box = document.getElementById("scan"), form = document.querySelector("main form.form");
  if (!box || !form) return;
  const one = (what) => box.querySelector(what);
  const say = (key) => one(`[data-say="${key}"]`)?.textContent ?? "";
  const token = form.querySelector("[name=token]").value, owner = document.body.dataset.person ?? "";
  // What one facilitator scanned is not sent in the name of the next who takes this phone.
  const KEY = `kurak-scan ${owner} ${form.getAttribute("action").split("/").at(-2)}`;

  // What waits to be sent: codes and times, no names.
  const kept = () => {
    try { return JSON.parse(localStorage.getItem(KEY)) ?? []; } catch { return []; }
  };
  const keep = (list) => {
    try { localStorage.setItem(KEY, JSON.stringify(list)); } catch { waiting = list; }
    show();
  };
  let waiting = null;
  const queue = () => waiting ?? kept();
  const show = () => {
    const count = queue().length;
    one("[data-waiting]").hidden = count === 0 || navigator.onLine && !stuck;
    one("[data-count]").textContent = count;
  };
  let stuck = false;

  // A version 7 identifier, as the forms of the house carry.
  const command = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    let time = Date.now();
    for (let i = 5; i >= 0; i--, time = Math.floor(time / 256)) bytes[i] = time % 256;
    bytes[6] = (bytes[6] & 15) | 112;
    bytes[8] = (bytes[8] & 63) | 128;
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
  };

  const post = (action, fields) => fetch(action, {
    method: "POST", credentials: "same-origin", headers: { Accept: "application/json" },
    body: new URLSearchParams({ token, ...fields }),
  });

  const plain = (text) => text.replace(/^KA1:/, "").toUpperCase().replace(/[\s-]/g, "");
  const line = (text) => document.querySelector(`#roster [data-code="${CSS.escape(plain(text))}"]`);
  const lineOf = (number) => document.querySelector(`#roster [data-number="${number}"]`);

  let context = null;
  const sound = (good) => {
    navigator.vibrate?.(good ? 120 : [80, 60, 80]);
    if (!context) return;
    const tone = context.createOscillator(), level = context.createGain(), now = context.currentTime;
    tone.frequency.value = good ? 880 : 220;
    level.gain.setValueAtTime(0.25, now);
    level.gain.exponentialRampToValueAtTime(0.001, now + 0.3);
    tone.connect(level).connect(context.destination);
    tone.start(now);
    tone.stop(now + 0.3);
  };

  const tell = (name, words, good, undo) => {
    const result = one("[data-result]"), back = one("[data-back]");
    result.className = good ? "notice good" : "notice";
    one("[data-name]").textContent = name;
    one("[data-words]").textContent = words;
    back.hidden = !undo;
    back.onclick = undo;
    result.hidden = false;
  };
  const mark = (number, state) => {
    const place = lineOf(number)?.querySelector("[data-state]"), here = document.querySelector("[data-here]");
    if (!place) return;
    const isHere = (text) => text === say("present") || text === say("late");
    here.textContent = Number(here.textContent) - isHere(place.textContent) + isHere(state ? say(state) : "");
    place.textContent = state ? say(state) : "–";
    place.className = state ? "tag" : "muted";
  };

  const took = (result) => {
    mark(result.number, result.state);
    const words = result.isNew ? say(result.state) : `${say(result.state)}: ${say("again")}`;
    tell(result.name, words, true, result.isNew ? () => undo(result) : null);
    box.dataset.last = result.name;
  };
  const undo = async (result) => {
    const answer = await post(box.dataset.undo, {
      command: command(), number: result.number, was: result.was ?? "",
    }).catch(() => null);
    if (!answer?.ok) return tell(result.name, say("offline"), false, () => undo(result));
    mark(result.number, result.was);
    seen.clear();
    tell(result.name, say("undone"), true, null);
  };

  // One after another in their order; what the house refuses is told and not sent again.
  let sending = false;
  const send = async () => {
    if (sending) return;
    sending = true;
    try {
      for (let list = queue(); list.length; list = queue()) {
        const next = list[0];
        const waited = Math.max(0, Math.round((Date.now() - next.at) / 1000));
        const answer = await post(form.action, { command: next.command, code: next.code, waited });
        if (answer.status === 401 || answer.status === 403) {
          stuck = true;
          tell("", say("sign-in"), false, null);
          return show();
        }
        if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status));
        const told = await answer.json().catch(() => ({}));
        stuck = false;
        keep(queue().filter((item) => item.command !== next.command));
        if (answer.ok) took(told);
        else {
          sound(false);
          tell("", told.faults?.[0]?.detail ?? told.detail ?? "", false, null);
          box.dataset.refused = next.code;
        }
      }
    } catch {
      stuck = true;
      show();
      setTimeout(send, 4000);
    } finally {
      sending = false;
    }
  };

  // The same card held before the camera is one card.
  const seen = new Map();
  const scanned = (code) => {
    const now = Date.now();
    if (now - (seen.get(code) ?? 0) < 6000) return seen.set(code, now);
    seen.set(code, now);
    const known = line(code);
    sound(true);
    tell(known?.querySelector("[data-who]").textContent ?? "", say(known ? "offline" : "strange"), Boolean(known), null);
    keep([...queue(), { command: command(), code, at: now }]);
    send();
  };

  const reader = async () => {
    if ("BarcodeDetector" in window && (await BarcodeDetector.getSupportedFormats()).includes("qr_code")) {
      const detector = new BarcodeDetector({ formats: ["qr_code"] });
      return async (video) => (await detector.detect(video).catch(() => []))[0]?.rawValue;
    }
    const canvas = document.createElement("canvas");
    return async (video) => {
      const scale = Math.min(1, 640 / Math.max(video.videoWidth, 1));
      canvas.width = Math.round(video.videoWidth * scale);
      canvas.height = Math.round(video.videoHeight * scale);
      if (!canvas.width) return null;
      const drawn = canvas.getContext("2d", { willReadFrequently: true });
      drawn.drawImage(video, 0, 0, canvas.width, canvas.height);
      return readSquare(drawn.getImageData(0, 0, canvas.width, canvas.height));
    };
  };

  const video = one("video");
  const stop = () => {
    for (const track of video.srcObject?.getTracks() ?? []) track.stop();
    video.srcObject = null;
    video.hidden = true;
    one("[data-stop]").hidden = true;
    one("[data-start]").hidden = false;
  };
  const start = async () => {
    context ??= window.AudioContext ? new AudioContext() : null;
    video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment", width: { ideal: 1280 } } });
    video.hidden = false;
    one("[data-start]").hidden = true;
    one("[data-stop]").hidden = false;
    await video.play();
    const read = await reader();
    const look = async () => {
      if (video.hidden) return;
      const found = await read(video);
      if (found) scanned(found);
      setTimeout(look, 150);
    };
    look();
  };

  const noCamera = () => {
    stop();
    one("[data-start]").hidden = true;
    one("[data-no-camera]").hidden = false;
  };
  box.hidden = false;
  if (!navigator.mediaDevices?.getUserMedia) noCamera();
  one("[data-start]").addEventListener("click", () => start().catch(noCamera));
  one("[data-stop]").addEventListener("click", stop);
  form.addEventListener("submit", (event) => {
    const field = form.querySelector("[name=code]");
    if (!field.value.trim()) return;
    event.preventDefault();
    seen.delete(field.value);
    scanned(field.value);
    field.value = "";
  });
  addEventListener("online", send);
  show();
  send();
})();
