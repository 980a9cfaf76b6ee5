/// The program of a part: finds the platform's API, judges the answers and reports what came of it.
///
/// Where there is no platform it judges all the same and tells nobody. Letters are folded as
/// `ShortText` does it.
enum SCORMScript {
  static let text = #"""
    (function () {
      "use strict";

      // The API stands in a window above this one, or above the one that opened it.
      function above(place) {
        for (var step = 0; place && step < 100; step += 1) {
          try {
            if (place.API) { return place.API; }
          } catch (foreign) { return null; }
          if (place.parent === place) { return null; }
          place = place.parent;
        }
        return null;
      }

      function opener(place) {
        try { return place.opener; } catch (foreign) { return null; }
      }

      var api = null;
      var begun = 0;

      function call(name, first, second) {
        if (!api) { return ""; }
        try {
          return String(second === undefined ? api[name](first) : api[name](first, second));
        } catch (failure) { return ""; }
      }

      function begin() {
        api = above(window) || above(opener(window)) || above(opener(window.top));
        begun = Date.now();
        if (call("LMSInitialize", "") !== "true") { api = null; }
        var status = call("LMSGetValue", "cmi.core.lesson_status");
        if (api && (status === "" || status === "not attempted")) {
          call("LMSSetValue", "cmi.core.lesson_status", "incomplete");
          call("LMSCommit", "");
        }
      }

      function two(number) { return (number < 10 ? "0" : "") + number; }

      function finish() {
        var seconds = Math.min(Math.max(0, Math.round((Date.now() - begun) / 1000)), 359999);
        call("LMSSetValue", "cmi.core.session_time", two(Math.floor(seconds / 3600)) + ":"
          + two(Math.floor(seconds / 60) % 60) + ":" + two(seconds % 60));
        call("LMSCommit", "");
        call("LMSFinish", "");
        api = null;
      }

      function complete(share, isBest) {
        if (share !== null) {
          var before = parseFloat(call("LMSGetValue", "cmi.core.score.raw"));
          if (isBest && before > share) { share = before; }
          call("LMSSetValue", "cmi.core.score.min", "0");
          call("LMSSetValue", "cmi.core.score.max", "100");
          call("LMSSetValue", "cmi.core.score.raw", String(share));
        }
        call("LMSSetValue", "cmi.core.lesson_status", "completed");
        call("LMSCommit", "");
      }

      // Letters that a phone may lack, and letters that look alike, are one.
      var plain = {
        "ң": "h", "ӊ": "h", "ҥ": "h", "ө": "o", "ѳ": "o", "ү": "y", "ў": "y", "ұ": "y", "ӯ": "y",
        "қ": "k", "ӄ": "k", "ҡ": "k", "ғ": "г", "ҕ": "г", "ҳ": "x", "һ": "x", "ё": "e",
        "а": "a", "в": "b", "е": "e", "к": "k", "м": "m", "н": "h", "о": "o", "р": "p", "с": "c",
        "т": "t", "у": "y", "х": "x", "і": "i", "ı": "i",
        "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-"
      };

      function fold(text) {
        var spaced = text.normalize("NFC").toLowerCase()
          .replace(/[ʻʼ’‘`'´\u0301\u00ad\u200b-\u200f\u2060\ufeff]/g, "")
          .replace(/\s+/g, " ").trim();
        var folded = Array.from(spaced, function (letter) { return plain[letter] || letter; }).join("");
        return folded.replace(/^[\s\p{P}]+|[\s\p{P}]+$/gu, "") || folded;
      }

      function number(text) {
        var found = /^([-−+]?)(\d{1,12})(?:[.,](\d{1,6}))?$/.exec(text.replace(/\s/g, ""));
        if (!found) { return NaN; }
        var size = Number(found[2]) * 1e6 + Number(((found[3] || "") + "000000").slice(0, 6));
        return found[1] === "-" || found[1] === "−" ? -size : size;
      }

      function all(place, what) { return Array.from(place.querySelectorAll(what)); }

      function show(line) { if (line && line.textContent) { line.hidden = false; } }

      function typed(field, isNumber) {
        var text = field.querySelector("input").value;
        var line = all(field, ".known li").find(function (known) {
          if (isNumber && isNaN(number(text))) { return false; }
          if (known.hasAttribute("data-any")) { return true; }
          if (!isNumber) { return known.dataset.known.split("|").indexOf(fold(text)) >= 0; }
          return number(known.dataset.from) <= number(text)
            && number(text) <= number(known.dataset.to);
        });
        all(field, ".known li").forEach(function (known) { known.hidden = known !== line; });
        if (line) { show(line); line.parentNode.hidden = !line.textContent; }
        return Boolean(line && line.hasAttribute("data-right"));
      }

      function chosen(field, isJudged) {
        var isRight = true;
        all(field, "input").forEach(function (box) {
          var belongs = box.hasAttribute("data-right");
          if (box.checked !== belongs) { isRight = false; }
          var line = box.parentNode.nextElementSibling;
          if (line && line.className === "feedback") { line.hidden = !(box.checked || belongs); }
          box.parentNode.classList.toggle("right", isJudged && belongs);
        });
        return isRight;
      }

      function placed(field) {
        all(field, ".feedback").forEach(show);
        return all(field, "select").every(function (list) {
          return list.value === list.dataset.place;
        });
      }

      // Nothing where nobody could be right.
      function judge(field) {
        switch (field.dataset.kind) {
        case "free-text": return null;
        case "survey": chosen(field, false); return null;
        case "number": return typed(field, true);
        case "short-text": return typed(field, false);
        case "order": case "pairs": return placed(field);
        default: return chosen(field, true);
        }
      }

      function answer(form) {
        var right = 0;
        var count = 0;
        all(form, "fieldset").forEach(function (field) {
          var isRight = judge(field);
          show(field.querySelector(".explanation"));
          if (isRight === null) { return; }
          count += 1;
          right += isRight ? 1 : 0;
          var verdict = field.querySelector(".verdict");
          verdict.textContent = isRight ? form.dataset.right : form.dataset.wrong;
          verdict.hidden = false;
        });
        complete(
          count ? Math.round(100 * right / count) : null, form.dataset.counts === "best");
        document.getElementById("result").textContent = count
          ? form.dataset.score.replace("%1", right).replace("%2", count) : form.dataset.thanks;
      }

      document.addEventListener("DOMContentLoaded", function () {
        var form = document.getElementById("questions");
        var read = document.getElementById("read");
        document.getElementById("part").hidden = false;
        if (form) {
          form.addEventListener("submit", function (event) {
            event.preventDefault();
            answer(form);
          });
        }
        if (read) {
          read.addEventListener("click", function () {
            complete(null, false);
            read.disabled = true;
            document.getElementById("result").textContent = "✓";
          });
        }
      });

      begin();
      window.addEventListener("pagehide", finish);
      window.addEventListener("pageshow", function (event) { if (event.persisted) { begin(); } });
    })();

    """#
}
