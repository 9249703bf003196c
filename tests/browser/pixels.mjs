// Pictures as grids of pixels: made smaller, and held against each other.
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * A PNG's bytes, at a whole fraction of their size: each pixel the mean of a square of `factor` by `factor`, in steps of 8
 * of 255, which nobody sees and which take half the room in a file.
 */
export function shrink(bytes, factor) {
  const large = PNG.sync.read(bytes);
  const small = new PNG({ width: Math.floor(large.width / factor), height: Math.floor(large.height / factor) });
  for (let y = 0; y < small.height; y += 1) {
    for (let x = 0; x < small.width; x += 1) {
      for (let channel = 0; channel < 4; channel += 1) {
        let sum = 0;
        for (let dy = 0; dy < factor; dy += 1) {
          for (let dx = 0; dx < factor; dx += 1) sum += large.data[((y * factor + dy) * large.width + x * factor + dx) * 4 + channel];
        }
        small.data[(y * small.width + x) * 4 + channel] = Math.min(255, Math.round(sum / factor ** 2 / 8) * 8);
      }
    }
  }
  return small;
}

/** The upper part of a picture. */
function top(picture, height) {
  if (picture.height === height) return picture;
  const part = new PNG({ width: picture.width, height });
  PNG.bitblt(picture, part, 0, 0, picture.width, height, 0, 0);
  return part;
}

/** The side of the squares in which differences are counted. */
const side = 16;

/**
 * How much of two pictures of one width differs: `share` of the whole, 0–1, rows that only one of them has among it, and
 * `most` of any square, whose middle is `x` and `y`; `drawn` is a picture of what differs.
 */
export function compare(one, other) {
  const { width } = one;
  const height = Math.min(one.height, other.height);
  const drawn = new PNG({ width, height });
  const options = { threshold: 0.1, includeAA: true, diffMask: true };
  const count = pixelmatch(top(one, height).data, top(other, height).data, drawn.data, width, height, options);
  const squares = new Map();
  for (let i = 0; i < width * height; i += 1) {
    if (drawn.data[i * 4 + 3] === 0) continue;
    const key = `${Math.floor((i % width) / side)} ${Math.floor(i / width / side)}`;
    squares.set(key, (squares.get(key) ?? 0) + 1);
  }
  const [densest, most] = [...squares].sort(([, a], [, b]) => b - a)[0] ?? ['0 0', 0];
  const [x, y] = densest.split(' ').map((part) => (Number(part) + 0.5) * side);
  const rows = Math.abs(one.height - other.height);
  return { share: (count + rows * width) / (width * Math.max(one.height, other.height)), most: most / side ** 2, x, y, drawn };
}

/** A picture of pages, which let nothing shine through, as the bytes of a file. */
export const bytesOf = (picture) => PNG.sync.write(picture, { colorType: 2, deflateLevel: 9, filterType: -1 });

export { PNG };
