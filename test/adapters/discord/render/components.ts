type Component = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is Component {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** All components of a message, nested ones too, in the order in which they show. */
export function componentsOf(components: unknown): readonly Component[] {
  if (!Array.isArray(components)) return [];
  return components
    .filter(isRecord)
    .flatMap((component) => [component, ...componentsOf(component['components'])]);
}

export function textsOf(components: unknown): readonly string[] {
  return componentsOf(components)
    .map(({ content }) => content)
    .filter((content) => typeof content === 'string');
}
