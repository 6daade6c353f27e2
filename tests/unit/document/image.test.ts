import { figureWidth, readImage } from '../../../src/document/image.js';

const png = (width: number, height: number): Uint8Array => {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
};

// SOI, a comment segment of 4 bytes, then a baseline frame of 300 × 200.
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xfe, 0, 4, 1, 2, 0xff, 0xc0, 0, 17, 8, 0, 200, 1, 44, 3, 0, 0, 0, 0);

describe('readImage', () => {
  it('reads the size of a PNG and of a JPEG behind other segments', () => {
    expect(readImage(png(600, 300))).toMatchObject({ format: 'png', pixelWidth: 600, pixelHeight: 300 });
    expect(readImage(jpeg)).toMatchObject({ format: 'jpeg', pixelWidth: 300, pixelHeight: 200 });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('<svg></svg>')],
    ['a cut PNG', png(1, 1).slice(0, 20)],
    ['a PNG without extent', png(0, 10)],
    ['a cut JPEG', jpeg.slice(0, 12)],
    ['a JPEG whose segment points behind its end', Uint8Array.of(0xff, 0xd8, 0xff, 0xfe, 0xff, 0xff, 0, 0, 0, 0, 0, 0)],
  ])('%s is no picture', (_name, bytes) => {
    expect(readImage(bytes)).toBeUndefined();
  });
});

describe('figureWidth', () => {
  const image = readImage(png(400, 100))!;

  it('is the share asked for, or else the size of the picture, never wider than the text', () => {
    expect(figureWidth({ widthShare: 0.5 }, image, 440)).toBe(220);
    expect(figureWidth({}, image, 440)).toBe(300);
    expect(figureWidth({}, image, 200)).toBe(200);
  });
});
