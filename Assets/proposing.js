// The form of a proposal on a phone: a photograph is made small enough for a village's line before it
// is sent or waits, and words can be spoken on the spot. Without it both fields are plain files.
"use strict";
{
  const put = (field, file) => {
    const list = new DataTransfer();
    list.items.add(file);
    field.files = list.files;
    field.dispatchEvent(new Event("proposing"));
  };

  // A picture as large as a screen shows, drawn anew: what the phone wrote beside it stays on the phone.
  const shrink = async (file, longest) => {
    const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
    const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const bytes = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.8));
    return bytes && new File([bytes], "picture.jpg", { type: "image/jpeg" });
  };

  for (const field of document.querySelectorAll("input[data-shrink]")) {
    const shown = document.createElement("img");
    shown.className = "small";
    shown.alt = "";
    field.addEventListener("change", async () => {
      shown.remove();
      const file = field.files[0];
      if (!file) return;
      try {
        const small = await shrink(file, Number(field.dataset.shrink));
        if (small) put(field, small);
      } catch {
        // No picture the browser knows: the server says so.
        return;
      }
      shown.src = URL.createObjectURL(field.files[0]);
      field.after(shown);
    });
    field.form?.addEventListener("reset", () => shown.remove());
  }

  const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

  for (const box of document.querySelectorAll("[data-recorder]")) {
    if (!window.MediaRecorder || !navigator.mediaDevices?.getUserMedia) continue;
    const one = (what) => box.querySelector(what);
    const field = box.closest("form").elements.sound, most = Number(box.dataset.recorder);
    const [start, stop, time] = [one("[data-act=record]"), one("[data-act=stop]"), one("[data-text=time]")];
    const audio = one("audio"), failed = one("[data-text=failed]");
    box.hidden = false;

    const hear = () => {
      audio.hidden = field.files.length === 0;
      if (field.files[0]) audio.src = URL.createObjectURL(field.files[0]);
    };
    field.addEventListener("change", hear);
    field.addEventListener("proposing", hear);
    box.closest("form").addEventListener("reset", () => { audio.hidden = true; time.textContent = ""; });

    start.addEventListener("click", async () => {
      failed.hidden = true;
      let stream;
      try {
        stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      } catch {
        failed.hidden = false;
        return;
      }
      const recorder = new MediaRecorder(stream, { audioBitsPerSecond: 24_000 }), parts = [];
      recorder.addEventListener("dataavailable", ({ data }) => parts.push(data));
      recorder.addEventListener("stop", () => {
        clearInterval(ticking);
        for (const track of stream.getTracks()) track.stop();
        start.hidden = false;
        stop.hidden = true;
        const type = recorder.mimeType.split(";")[0] || "audio/webm";
        put(field, new File(parts, `voice.${type.split("/")[1]}`, { type }));
        start.focus();
      });
      let seconds = 0;
      const ticking = setInterval(() => {
        seconds += 1;
        time.textContent = clock(seconds);
        if (seconds >= most && recorder.state === "recording") recorder.stop();
      }, 1000);
      recorder.start();
      time.textContent = clock(0);
      start.hidden = true;
      stop.hidden = false;
      stop.onclick = () => { if (recorder.state === "recording") recorder.stop(); };
      stop.focus();
    });
  }
}
