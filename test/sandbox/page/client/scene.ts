/** Who is played and where, as the address says it, so that each tab can be somebody else. */
export type SceneKeys = { readonly as: string; readonly in: string };

const FIRST: SceneKeys = { as: 'ada', in: 'general' };

export function readScene(hash: string): SceneKeys {
  const [, as, where] = /^#([\w-]+)\/([\w-]+)$/.exec(hash) ?? [];
  return as === undefined || where === undefined ? FIRST : { as, in: where };
}

export function writeScene(scene: SceneKeys): string {
  return `#${scene.as}/${scene.in}`;
}
