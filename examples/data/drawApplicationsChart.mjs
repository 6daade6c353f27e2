// Draws chenglan-applications.png, the chart of the second example, with nothing but Node.
// It is run by hand when the figures change: node examples/data/drawApplicationsChart.mjs
import { writeFileSync } from 'node:fs';
import { crc32, deflateSync } from 'node:zlib';

const received = { 2021: 8236, 2022: 9147, 2023: 10382, 2024: 11264, 2025: 12409 };

const width = 1800;
const height = 900;
const pixels = Array.from({ length: height }, () => new Uint8Array(width));

// Palette: 0–9 from white to ink, 10 the bars.
const ink = [38, 38, 38];
const palette = Buffer.from([
  ...Array.from({ length: 10 }, (_, step) => ink.map((value) => Math.round(255 - ((255 - value) * step) / 9))).flat(),
  ...[52, 101, 148],
]);

function bar(left, top, right, bottom, colour) {
  for (let y = top; y < bottom; y += 1) pixels[y].fill(colour, left, right);
}

// Digits as pen strokes on a field 6 wide and 10 high, y downwards; curves are drawn as short chords.
const arc = (x, y, rx, ry, from, to) =>
  Array.from({ length: 25 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / 24) * Math.PI) / 180;
    return [x + rx * Math.cos(angle), y + ry * Math.sin(angle)];
  });
const digits = [
  [arc(3, 5, 3, 5, 0, 360)],
  [[[1, 2], [3.4, 0], [3.4, 10]]],
  [[...arc(3, 3, 3, 3, 180, 400), [0, 10], [6, 10]]],
  [arc(3, 2.4, 2.7, 2.4, 200, 450), arc(3, 7.4, 3, 2.6, 270, 520)],
  [[[4.6, 10], [4.6, 0], [0, 7], [6, 7]]],
  [[[5.6, 0], [0.8, 0], [0.4, 4.6], ...arc(2.9, 6.8, 3.1, 3.2, 230, 500)]],
  [[[4.8, 0], [0.5, 5.6], ...arc(3, 6.9, 3, 3.1, 205, 565)]],
  [[[0, 0], [6, 0], [2.2, 10]]],
  [arc(3, 2.5, 2.6, 2.5, 90, 450), arc(3, 7.4, 3, 2.6, 270, 630)],
  [[...arc(3, 3.1, 3, 3.1, 25, 385), [1.2, 10]]],
];

function distance([x, y], [x1, y1], [x2, y2]) {
  const length = (x2 - x1) ** 2 + (y2 - y1) ** 2;
  const along = length ? Math.max(0, Math.min(1, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / length)) : 0;
  return Math.hypot(x - x1 - along * (x2 - x1), y - y1 - along * (y2 - y1));
}

function number(value, centre, top, size) {
  const unit = size / 10;
  const text = String(value);
  let left = centre - (text.length * 8.4 * unit - 2.4 * unit) / 2;
  for (const digit of text) {
    const strokes = digits[digit].map((points) => points.map(([x, y]) => [left + x * unit, top + y * unit]));
    for (let y = Math.floor(top - unit); y < top + 11 * unit; y += 1) {
      for (let x = Math.floor(left - unit); x < left + 7 * unit; x += 1) {
        const nearest = Math.min(...strokes.flatMap((line) => line.slice(1).map((end, i) => distance([x, y], line[i], end))));
        const cover = Math.max(0, Math.min(1, unit * 0.55 - nearest + 0.5));
        pixels[y][x] = Math.max(pixels[y][x], Math.round(cover * 9));
      }
    }
    left += 8.4 * unit;
  }
}

const base = height - 110;
bar(90, base, width - 90, base + 3, 9);
Object.entries(received).forEach(([year, count], index) => {
  const centre = 270 + index * 315;
  const top = base - Math.round(count / 18.5);
  bar(centre - 80, top, centre + 80, base, 10);
  number(count, centre, top - 70, 44);
  number(year, centre, base + 36, 44);
});

function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
const header = Buffer.alloc(13);
header.writeUInt32BE(width, 0);
header.writeUInt32BE(height, 4);
header.set([8, 3, 0, 0, 0], 8);
const rows = Buffer.concat(pixels.map((row) => Buffer.concat([Buffer.from([0]), row])));
writeFileSync(
  new URL('./chenglan-applications.png', import.meta.url),
  Buffer.concat([
    Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]),
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]),
);
