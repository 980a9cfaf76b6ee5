// Reads the square (QR code) of a card from a picture, where the browser has no BarcodeDetector:
// Chromium has none on Linux and Windows, nor Firefox anywhere. Only what cards of this house need:
// versions 1 to 4 of level M (ISO/IEC 18004).
"use strict";
const readSquare = (() => {
  // Numbers of the field that Reed and Solomon's code of the standard counts in.
  const POWERS = [], LOGS = [];
  for (let i = 0, value = 1; i < 255; i++) {
    POWERS[i] = value;
    LOGS[value] = i;
    value <<= 1;
    if (value > 255) value ^= 0x11d;
  }
  const times = (a, b) => (a && b ? POWERS[(LOGS[a] + LOGS[b]) % 255] : 0);
  const over = (a, b) => (a ? POWERS[(LOGS[a] - LOGS[b] + 255) % 255] : 0);
  const value = (poly, x) => poly.reduceRight((sum, one) => times(sum, x) ^ one, 0);

  // Mends a block whose last words are checks; null where too much is broken (Berlekamp, Massey,
  // Chien, Forney). Polynomials have their lowest power first.
  const mend = (words, checks) => {
    const flipped = words.slice().reverse();
    const syndromes = Array.from({ length: checks }, (_, i) => value(flipped, POWERS[i]));
    if (syndromes.every((one) => one === 0)) return words;
    let locator = [1], before = [1], count = 0, gap = 1, last = 1;
    for (let n = 0; n < checks; n++) {
      let off = syndromes[n];
      for (let i = 1; i <= count; i++) off ^= times(locator[i] ?? 0, syndromes[n - i]);
      if (off === 0) {
        gap++;
        continue;
      }
      const old = locator.slice(), factor = over(off, last);
      for (let i = 0; i < before.length; i++) {
        locator[i + gap] = (locator[i + gap] ?? 0) ^ times(factor, before[i]);
      }
      for (let i = 0; i < locator.length; i++) locator[i] ??= 0;
      if (2 * count <= n) {
        count = n + 1 - count;
        before = old;
        last = off;
        gap = 1;
      } else gap++;
    }
    const places = [];
    for (let i = 0; i < words.length; i++) if (value(locator, POWERS[(255 - i) % 255]) === 0) places.push(i);
    if (places.length !== count || count * 2 > checks) return null;
    const omega = Array(checks).fill(0);
    for (let i = 0; i < checks; i++) {
      for (let j = 0; j <= i && j < locator.length; j++) omega[i] ^= times(locator[j], syndromes[i - j]);
    }
    for (const place of places) {
      const inverse = POWERS[(255 - place) % 255];
      // The derivative of a polynomial over this field keeps its odd powers.
      let slope = 0;
      for (let i = 1; i < locator.length; i += 2) slope ^= times(locator[i], POWERS[(LOGS[inverse] * (i - 1)) % 255]);
      if (slope === 0) return null;
      flipped[place] ^= times(POWERS[place], over(value(omega, inverse), slope));
    }
    return Array.from({ length: checks }, (_, i) => value(flipped, POWERS[i])).every((one) => one === 0)
      ? flipped.reverse() : null;
  };

  // Level M by version: words of data, words of checks, blocks (all alike in these versions).
  const SHAPES = { 1: [16, 10, 1], 2: [28, 16, 1], 3: [44, 26, 1], 4: [64, 18, 2] };
  const MASKS = [
    (r, c) => (r + c) % 2 === 0, (r) => r % 2 === 0, (r, c) => c % 3 === 0, (r, c) => (r + c) % 3 === 0,
    (r, c) => ((r >> 1) + Math.floor(c / 3)) % 2 === 0, (r, c) => ((r * c) % 2) + ((r * c) % 3) === 0,
    (r, c) => (((r * c) % 2) + ((r * c) % 3)) % 2 === 0, (r, c) => (((r + c) % 2) + ((r * c) % 3)) % 2 === 0,
  ];

  // The fifteen bits of a format: two of the level, three of the mask, ten that check them.
  const format = (five) => {
    let rest = five << 10;
    for (let bit = 14; bit >= 10; bit--) if ((rest >> bit) & 1) rest ^= 0x537 << (bit - 10);
    return ((five << 10) | rest) ^ 0x5412;
  };
  const ones = (number) => {
    let count = 0;
    for (; number; number &= number - 1) count++;
    return count;
  };
  const LEVEL_M = 0;
  const maskOf = (dark, side) => {
    const one = [], other = [];
    for (let i = 0; i < 15; i++) {
      one.push(i < 6 ? [8, i] : i < 8 ? [8, i + 1] : i === 8 ? [7, 8] : [14 - i, 8]);
      other.push(i < 7 ? [side - 1 - i, 8] : [8, side - 15 + i]);
    }
    let best = null;
    for (const cells of [one, other]) {
      const read = cells.reduce((bits, [r, c]) => (bits << 1) | (dark(r, c) ? 1 : 0), 0);
      for (let mask = 0; mask < 8; mask++) {
        const far = ones(read ^ format((LEVEL_M << 3) | mask));
        if (far <= 3 && (!best || far < best.far)) best = { mask, far };
      }
    }
    return best && best.mask;
  };

  const isData = (r, c, side) => {
    if (r === 6 || c === 6) return false;
    if ((r < 9 && c < 9) || (r < 9 && c >= side - 8) || (r >= side - 8 && c < 9)) return false;
    const small = side - 7;
    return side === 21 || Math.abs(r - small) > 2 || Math.abs(c - small) > 2;
  };

  // The text of a square of modules, or null.
  const decode = (dark, side) => {
    const shape = SHAPES[(side - 17) / 4], mask = maskOf(dark, side);
    if (!shape || mask === null) return null;
    const bits = [];
    for (let right = side - 1, up = true; right > 0; right -= 2, up = !up) {
      if (right === 6) right = 5;
      for (let i = 0; i < side; i++) {
        const row = up ? side - 1 - i : i;
        for (const column of [right, right - 1]) {
          if (isData(row, column, side)) bits.push(dark(row, column) !== MASKS[mask](row, column) ? 1 : 0);
        }
      }
    }
    const words = [];
    for (let i = 0; i + 8 <= bits.length; i += 8) words.push(bits.slice(i, i + 8).reduce((n, bit) => (n << 1) | bit, 0));
    const [size, checks, blocks] = shape;
    let data = [];
    for (let block = 0; block < blocks; block++) {
      const own = words.slice(0, size + checks * blocks).filter((_, i) => (i < size ? i % blocks : (i - size) % blocks) === block);
      const whole = mend(own, checks);
      if (!whole) return null;
      data = data.concat(whole.slice(0, size / blocks));
    }
    return text(data);
  };

  const SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
  const text = (data) => {
    let at = 0;
    const take = (count) => {
      let number = 0;
      for (; count > 0; count--, at++) number = (number << 1) | ((data[at >> 3] >> (7 - (at & 7))) & 1);
      return number;
    };
    const left = () => data.length * 8 - at, bytes = [];
    const say = (letters) => bytes.push(...new TextEncoder().encode(letters));
    while (left() >= 4) {
      const mode = take(4);
      if (mode === 0) break;
      const length = take({ 1: 10, 2: 9, 4: 8 }[mode] ?? 0);
      if (!length || left() < length * 3) return null;
      if (mode === 4) for (let i = 0; i < length; i++) bytes.push(take(8));
      else if (mode === 2) {
        for (let i = 0; i + 1 < length; i += 2) {
          const pair = take(11);
          say((SIGNS[Math.floor(pair / 45)] ?? "") + SIGNS[pair % 45]);
        }
        if (length % 2) say(SIGNS[take(6)] ?? "");
      } else for (let i = 0; i < length; i += 3) {
        const count = Math.min(3, length - i);
        say(String(take([0, 4, 7, 10][count])).padStart(count, "0"));
      }
    }
    return bytes.length ? new TextDecoder().decode(Uint8Array.from(bytes)) : null;
  };

  // Dark and light of a picture: a point is dark when it is darker than what surrounds it, so that
  // a shadow over half the card does no harm.
  const darkness = ({ width, height, data }) => {
    const grey = new Uint8Array(width * height);
    for (let i = 0; i < grey.length; i++) grey[i] = (data[4 * i] * 77 + data[4 * i + 1] * 150 + data[4 * i + 2] * 29) >> 8;
    const sums = new Float64Array((width + 1) * (height + 1)), line = width + 1;
    for (let y = 0; y < height; y++) {
      for (let x = 0, row = 0; x < width; x++) {
        row += grey[y * width + x];
        sums[(y + 1) * line + x + 1] = sums[y * line + x + 1] + row;
      }
    }
    const reach = Math.max(12, Math.round(Math.min(width, height) / 10));
    const dark = new Uint8Array(width * height);
    for (let y = 0; y < height; y++) {
      const top = Math.max(0, y - reach), bottom = Math.min(height, y + reach + 1);
      for (let x = 0; x < width; x++) {
        const left = Math.max(0, x - reach), right = Math.min(width, x + reach + 1);
        const sum = sums[bottom * line + right] - sums[top * line + right] - sums[bottom * line + left] + sums[top * line + left];
        const mean = sum / ((bottom - top) * (right - left));
        dark[y * width + x] = grey[y * width + x] < mean - 6 ? 1 : 0;
      }
    }
    return { width, height, at: (x, y) => x >= 0 && y >= 0 && x < width && y < height && dark[(y | 0) * width + (x | 0)] === 1 };
  };

  // Dark, light, three dark, light, dark: so runs every line through the middle of a corner's eye.
  const isEye = (runs) => {
    const whole = runs.reduce((a, b) => a + b, 0), module = whole / 7;
    if (whole < 7) return false;
    const slack = module * 0.7;
    return [1, 1, 3, 1, 1].every((part, i) => Math.abs(runs[i] - part * module) < (part === 3 ? 2 : 1) * slack);
  };

  // The five runs along a direction through a point, and where their middle lies; null for no eye.
  const across = (picture, x, y, dx, dy) => {
    const runs = [0, 0, 0, 0, 0];
    const walk = (sign, start) => {
      let step = start, wanted = true, place = 2;
      while (place >= 0 && place <= 4 && step < 400) {
        const px = x + sign * dx * step, py = y + sign * dy * step;
        if (px < 0 || py < 0 || px >= picture.width || py >= picture.height) break;
        if (picture.at(px, py) !== wanted) {
          wanted = !wanted;
          place += sign;
          continue;
        }
        runs[place]++;
        step++;
      }
      return step;
    };
    walk(-1, 0);
    walk(1, 1);
    if (!isEye(runs)) return null;
    const forward = runs[3] + runs[4], back = runs[0] + runs[1];
    // From the point to the middle of the dark run of three.
    let ahead = 0, behind = 0;
    while (picture.at(x + dx * (ahead + 1), y + dy * (ahead + 1)) && ahead < 400) ahead++;
    while (picture.at(x - dx * (behind + 1), y - dy * (behind + 1)) && behind < 400) behind++;
    const shift = (ahead - behind) / 2;
    return { x: x + dx * shift, y: y + dy * shift, size: runs[2] + forward + back };
  };

  const eyes = (picture) => {
    const found = [];
    for (let y = 0; y < picture.height; y++) {
      const runs = [0, 0, 0, 0, 0];
      let wanted = false;
      for (let x = 0; x <= picture.width; x++) {
        const isDark = x < picture.width && picture.at(x, y);
        if (isDark === wanted && x < picture.width) {
          runs[4]++;
          continue;
        }
        if (wanted && isEye(runs)) {
          const down = across(picture, x - runs[4] - runs[3] - runs[2] / 2, y, 0, 1);
          const flat = down && across(picture, down.x, down.y, 1, 0);
          if (flat) {
            const size = (down.size + flat.size) / 2;
            const near = found.find((one) => Math.hypot(one.x - flat.x, one.y - down.y) < one.size / 2);
            if (near) {
              near.x = (near.x * near.count + flat.x) / (near.count + 1);
              near.y = (near.y * near.count + down.y) / (near.count + 1);
              near.size = (near.size * near.count + size) / (near.count + 1);
              near.count++;
            } else found.push({ x: flat.x, y: down.y, size, count: 1 });
          }
        }
        runs.shift();
        runs.push(1);
        wanted = isDark;
      }
    }
    return found.sort((a, b) => b.count - a.count).slice(0, 10);
  };

  // Three eyes as corner, right and below, if they could be a square's.
  const corners = (a, b, c) => {
    const far = (p, q) => Math.hypot(p.x - q.x, p.y - q.y);
    const sizes = [a.size, b.size, c.size];
    if (Math.max(...sizes) > 1.6 * Math.min(...sizes)) return null;
    const [corner, one, other] = [[a, b, c], [b, c, a], [c, a, b]]
      .sort((p, q) => far(q[1], q[2]) - far(p[1], p[2]))[0];
    const [first, second, long] = [far(corner, one), far(corner, other), far(one, other)];
    if (Math.max(first, second) > 1.35 * Math.min(first, second)) return null;
    const straight = Math.hypot(first, second);
    if (long > 1.2 * straight || long < 0.8 * straight) return null;
    const turn = (one.x - corner.x) * (other.y - corner.y) - (one.y - corner.y) * (other.x - corner.x);
    return turn > 0 ? [corner, one, other] : [corner, other, one];
  };

  // A module is dark when most of five points in its middle are.
  const sample = (picture, [corner, right, below], side) => {
    const span = side - 7, modules = [];
    for (let row = 0; row < side; row++) {
      for (let column = 0; column < side; column++) {
        let count = 0;
        for (const [dr, dc] of [[0, 0], [0.2, 0], [-0.2, 0], [0, 0.2], [0, -0.2]]) {
          const u = (column - 3 + dc) / span, v = (row - 3 + dr) / span;
          const x = corner.x + u * (right.x - corner.x) + v * (below.x - corner.x);
          const y = corner.y + u * (right.y - corner.y) + v * (below.y - corner.y);
          if (picture.at(Math.round(x), Math.round(y))) count++;
        }
        modules.push(count >= 3);
      }
    }
    return modules;
  };

  const tryCorners = (picture, three) => {
    const [corner, right, below] = three;
    const module = (corner.size + right.size + below.size) / 21;
    const span = (Math.hypot(right.x - corner.x, right.y - corner.y) + Math.hypot(below.x - corner.x, below.y - corner.y)) / 2;
    // A turned eye is measured too long, so the version is tried from the nearest on.
    const guess = span / module + 7;
    const sides = [21, 25, 29, 33].sort((a, b) => Math.abs(a - guess) - Math.abs(b - guess));
    for (const side of sides) {
      const modules = sample(picture, three, side);
      const read = decode((row, column) => modules[row * side + column], side);
      if (read !== null) return read;
    }
    return null;
  };

  return (image) => {
    const picture = darkness(image), found = eyes(picture);
    for (let i = 0; i < found.length; i++) {
      for (let j = i + 1; j < found.length; j++) {
        for (let k = j + 1; k < found.length; k++) {
          const three = corners(found[i], found[j], found[k]);
          const read = three && tryCorners(picture, three);
          if (read) return read;
        }
      }
    }
    return null;
  };
})();
