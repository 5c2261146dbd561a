/** Who is played and where, as the address says it, so that each tab can be somebody else. */
export type SceneKeys = { readonly as: string; readonly in: string };

export const FIRST_SCENE: SceneKeys = { as: 'ada', in: 'general' };

export function readScene(hash: string): SceneKeys {
  const [, as, where] = /^#([\w-]+)\/([\w-]+)$/.exec(hash) ?? [];
  return as === undefined || where === undefined ? FIRST_SCENE : { as, in: where };
}

export function writeScene(scene: SceneKeys): string {
  return `#${scene.as}/${scene.in}`;
}
