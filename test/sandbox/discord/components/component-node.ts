/** What a stored message is made of, as the API shows it. */

export type Media = {
  readonly url: string;
  readonly proxy_url?: string | undefined;
  readonly content_type?: string | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  /** Where the file is one of the message's own. */
  readonly attachment_id?: string | undefined;
};

/** `media` is the address as sent at first, and the resolved file once the message is stored. */
export type MediaItem = {
  media?: Media | undefined;
  readonly description?: string | null | undefined;
  readonly spoiler?: boolean | undefined;
};

/** Any component: the fields of all types, of which each has its own (components/reference.mdx). */
export type ComponentNode = MediaItem & {
  readonly type: number;
  /** Given by Discord where the app gives none. */
  id?: number | undefined;
  readonly custom_id?: string | undefined;
  readonly content?: string | undefined;
  readonly label?: string | undefined;
  readonly emoji?: { readonly name?: string | null | undefined } | null | undefined;
  readonly style?: number | undefined;
  readonly disabled?: boolean | undefined;
  readonly url?: string | undefined;
  readonly accent_color?: number | null | undefined;
  /** Of a separator: whether it is seen, and 1 for little or 2 for much room. */
  readonly divider?: boolean | undefined;
  readonly spacing?: number | undefined;
  readonly placeholder?: string | undefined;
  readonly min_values?: number | undefined;
  readonly max_values?: number | undefined;
  readonly options?: readonly SelectOption[] | undefined;
  readonly channel_types?: readonly number[] | undefined;
  readonly default_values?: readonly { readonly id: string; readonly type: string }[] | undefined;
  readonly components?: readonly ComponentNode[] | undefined;
  readonly accessory?: ComponentNode | undefined;
  readonly items?: readonly MediaItem[] | undefined;
  file?: Media | undefined;
  /** Of a File component's file; Discord tells them. */
  readonly name?: string | undefined;
  readonly size?: number | undefined;
};

type SelectOption = {
  readonly label: string;
  readonly value: string;
  readonly description?: string | null | undefined;
  readonly default?: boolean | undefined;
};

type Picture = Media | null | undefined;

export type Embed = {
  /** Discord's to say, like those of previews. */
  readonly type?: string | undefined;
  readonly title?: string | null | undefined;
  readonly description?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly color?: number | null | undefined;
  readonly author?: { readonly name: string } | null | undefined;
  readonly footer?: { readonly text: string } | null | undefined;
  readonly fields?: readonly { readonly name: string; readonly value: string }[] | null | undefined;
  image?: Picture;
  thumbnail?: Picture;
};

export const COMPONENT = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  label: 18,
  fileUpload: 19,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const;

/** Every component of the tree, parents before children, a section's texts before its accessory. */
export function flattenComponents(roots: readonly ComponentNode[]): ComponentNode[] {
  return roots.flatMap((node) => [
    node,
    ...flattenComponents(node.components ?? []),
    ...(node.accessory ? [node.accessory] : []),
  ]);
}
