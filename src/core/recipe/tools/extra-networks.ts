/** Files that the prompt names between brackets: `<lora:name:0.8>`. */
const NETWORK = /<(lora|lyco|hypernet):[^<>\n]{1,200}>/gi;

/** With the comma that parted it from the words behind it, where another or nothing stands before it. */
const PARTED =
  /(^|,[^\S\n]{0,9})<(?:lora|lyco|hypernet):[^<>\n]{1,200}>[^\S\n]{0,9}(?:,[^\S\n]{0,9}|$)/gi;

/** A prompt without the files that it names, and their kinds. */
export function removeNetworks(prompt: string): {
  readonly text: string;
  readonly networks: readonly string[];
} {
  const networks = [...prompt.matchAll(NETWORK)].map(([, kind = '']) =>
    /^ly|^lo/i.test(kind) ? 'LoRA' : 'hypernetwork',
  );
  if (networks.length === 0) return { text: prompt, networks };
  // Twice, for of two side by side the second one begins where the first one ended.
  const parted = prompt.trim().replaceAll(PARTED, '$1').replaceAll(PARTED, '$1');
  const text = parted.replaceAll(NETWORK, '').trim();
  return { text: prompt.trim().endsWith(',') ? text : text.replace(/,$/, ''), networks };
}
