/** Makes a PNG of an SVG that contains its text as outlines. sharp is loaded when it is first needed. */
export async function rasterise(svg: string): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  return sharp(Buffer.from(svg)).png().toBuffer();
}
