import type { Embed } from '../components/component-node.ts';

const LINK = /https?:\/\/[^\s<>]+/g;
const PICTURE = /\.(?:png|jpe?g|webp|gif)$/i;

/** message.mdx "Embed Types": a link to a picture becomes an embed of type `image`, which shows it as its thumbnail. */
export function previewLinks(content: string): Embed[] {
  return (content.match(LINK) ?? [])
    .filter((url) => PICTURE.test(new URL(url).pathname))
    .map((url) => ({ type: 'image', url, thumbnail: { url, proxy_url: url } }));
}
