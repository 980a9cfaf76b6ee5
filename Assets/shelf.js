// Searches the shelf of rights on the phone itself, with a connection or without, by the same rules
// as the server (Sources/Rights/Search): the page carries every word and which card it is on.
const Shelf = (() => {
  const PLAIN = {
    "ң": "н", "ӊ": "н", "ҥ": "н", "ө": "о", "ѳ": "о", "ү": "у", "ў": "у", "ұ": "у", "ӯ": "у",
    "қ": "к", "ӄ": "к", "ҡ": "к", "ғ": "г", "ҕ": "г", "ҳ": "х", "һ": "х", "ё": "е",
  };
  const ALIKE = {
    a: "а", c: "с", e: "е", o: "о", p: "р", x: "х", y: "у", k: "к", m: "м", t: "т", h: "н",
    b: "в", i: "и", n: "п", u: "и",
  };
  const fold = (text) => [...text.normalize("NFC").toLowerCase().replace(/[ʻʼ’‘`'´\u0301\u00ad\u200b-\u200f\u2060\ufeff]/g, "")]
    .map((letter) => PLAIN[letter] ?? letter).join("");
  const words = (text) => fold(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 1)
    .map((word) => (/[а-я]/.test(word) ? [...word].map((letter) => ALIKE[letter] ?? letter).join("") : word));

  const ofBeginnings = (typed, term) => {
    if (typed === term) return 1;
    let common = 0;
    while (common < typed.length && typed[common] === term[common]) common += 1;
    if (common === typed.length && common >= 3) return 0.6 + (0.3 * common) / term.length;
    if (common === term.length && common >= 4) return 0.5 + (0.3 * common) / typed.length;
    const longer = Math.max(typed.length, term.length);
    return common >= 4 && common * 10 >= longer * 6 ? 0.4 + (0.3 * common) / longer : 0;
  };
  // Three rows of the table, used again for each pair of words.
  const table = [[], [], []];
  const slips = (typed, term, most) => {
    if (Math.abs(typed.length - term.length) > 4) return most + 1;
    let [before, row, next] = table;
    for (let j = 0; j <= term.length; j += 1) row[j] = j;
    let fewest = most + 1, leastBefore = 0;
    for (let i = 1; i <= typed.length; i += 1) {
      let least = next[0] = i;
      for (let j = 1; j <= term.length; j += 1) {
        let cost = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (typed[i - 1] === term[j - 1] ? 0 : 1));
        if (i > 1 && j > 1 && typed[i - 1] === term[j - 2] && typed[i - 2] === term[j - 1]) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        next[j] = cost;
        least = Math.min(least, cost);
      }
      [before, row, next] = [row, next, before];
      if (i >= 5) fewest = Math.min(fewest, row[term.length]);
      // A row stands on the two before it: once both have too many slips, so has all that follows.
      if (least > most && leastBefore > most) return fewest;
      leastBefore = least;
    }
    for (let j = 4; j <= term.length; j += 1) fewest = Math.min(fewest, row[j]);
    return fewest;
  };
  const withSlips = (typed, term) => {
    if (typed.length < 5 || term.length < 4) return 0;
    const most = typed.length >= 9 ? 2 : 1;
    // However the two are laid side by side, the first four letters of the term are among those
    // compared: each that was never typed is a slip. Most terms are told apart so, without a table.
    let strange = 0;
    for (let place = 0; place < 4; place += 1) if (!typed.includes(term[place])) strange += 1;
    if (strange > most) return 0;
    const found = slips(typed, term, most);
    return found > most ? 0 : 0.5 - 0.12 * found;
  };

  // "term 055k": two figures for the place of a card and two for its weight, to the base of 36.
  const read = (text) => text.split("\n").map((line) => {
    const [term, places] = line.split(" ");
    return [term, places.match(/..../g)
      .map((one) => [parseInt(one.slice(0, 2), 36), parseInt(one.slice(2), 36)])];
  });
  const best = (terms, typed, likeness) => {
    const found = new Map();
    for (let place = 0; place < terms.length; place += 1) {
      const alike = likeness(typed, terms[place][0]);
      if (alike > 0) {
        for (const [card, weight] of terms[place][1]) {
          found.set(card, Math.max(found.get(card) ?? 0, alike * weight));
        }
      }
    }
    return found;
  };
  // The places of the cards that fit, the best first.
  const search = (terms, query) => {
    const scores = new Map();
    for (const typed of words(query)) {
      let found = best(terms, typed, ofBeginnings);
      if (found.size === 0) found = best(terms, typed, withSlips);
      for (const [card, score] of found) scores.set(card, (scores.get(card) ?? 0) + score);
    }
    const most = Math.max(0, ...scores.values());
    return [...scores].filter(([, score]) => score >= most * 0.2)
      .sort(([one, first], [other, second]) => second - first || one - other)
      .slice(0, 20).map(([card]) => card);
  };
  return { read, search };
})();

(() => {
  const field = document.querySelector("[data-shelf-cards]") && document.getElementById("q");
  if (!field) return;
  const list = document.querySelector("[data-shelf-cards]");
  const cards = [];
  for (const card of list.children) cards[Number(card.dataset.place)] = card;
  const terms = Shelf.read(document.querySelector("[data-shelf-terms]").dataset.shelfTerms);
  const none = document.querySelector("[data-shelf-none]");
  const show = () => {
    const query = field.value.trim();
    const found = query ? Shelf.search(terms, query) : cards.map((_, place) => place);
    // What stands as it should is left alone: to lay a card out anew takes longer than to find it.
    const shown = new Set(found);
    for (let place = 0; place < cards.length; place += 1) {
      if (cards[place].hidden === shown.has(place)) cards[place].hidden = !shown.has(place);
    }
    for (let at = 0; at < found.length; at += 1) {
      const card = cards[found[at]];
      if (list.children[at] !== card) list.insertBefore(card, list.children[at]);
    }
    none.hidden = found.length > 0;
  };
  field.addEventListener("input", show);
  field.form.addEventListener("submit", (event) => {
    event.preventDefault();
    show();
  });
  // A copy that is kept on the phone knows the words from the address alone.
  const asked = new URLSearchParams(location.search).get("q");
  if (asked && !field.value) field.value = asked;
  show();
})();
