import type { Page } from 'playwright-core';

/** A PNG's pixels as red, green, blue and alpha, row by row; read by the browser, in a page without policies. */
async function pixelsOf(blank: Page, picture: Buffer): Promise<{ width: number; height: number; data: number[] }> {
  return blank.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const paper = canvas.getContext('2d')!;
    paper.drawImage(image, 0, 0);
    const { width, height, data } = paper.getImageData(0, 0, image.width, image.height);
    return { width, height, data: [...data] };
  }, picture.toString('base64'));
}

/** The share of pixels, 0 to 1, in which two pictures of one size differ. */
export async function differing(blank: Page, one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = [await pixelsOf(blank, one), await pixelsOf(blank, other)];
  if (a.width !== b.width || a.height !== b.height) throw new Error('pictures of two sizes');
  let count = 0;
  for (let at = 0; at < a.data.length; at += 4)
    if ([0, 1, 2].some((channel) => a.data[at + channel] !== b.data[at + channel])) count += 1;
  return count / (a.width * a.height);
}

/** The share of pixels, 0 to 1, that are nearer to a picture's corner's opposite in lightness than to the corner, in each quarter: right top, right bottom, left bottom, left top. */
export async function inkInQuarters(blank: Page, picture: Buffer): Promise<number[]> {
  const { width, height, data } = await pixelsOf(blank, picture);
  const light = (x: number, y: number) => {
    const at = (Math.floor(y) * width + Math.floor(x)) * 4;
    return (data[at]! + data[at + 1]! + data[at + 2]!) / 765;
  };
  // Between the ring's edge and its segments, which is its paper.
  const paper = light(width / 2, height * 0.06) > 0.5;
  const ink = [0, 0, 0, 0];
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      // The ring of segments alone: neither the button's edge nor the number in the middle.
      const far = Math.hypot(x + 0.5 - width / 2, y + 0.5 - height / 2) / (width / 2);
      if (far < 0.55 || far > 0.78) continue;
      const quarter = x >= width / 2 ? (y < height / 2 ? 0 : 1) : y < height / 2 ? 3 : 2;
      if (light(x, y) > 0.5 !== paper) ink[quarter]! += 1;
    }
  return ink.map((count) => (count * 4) / (width * height));
}
