import { styleText } from 'node:util';

/** The terminal's colours by what they mean. */
export type Paint = Readonly<
  Record<'strong' | 'faint' | 'code' | 'good' | 'bad' | 'accent', (text: string) => string>
>;

export function createPaint(isColored: boolean): Paint {
  const as =
    (format: Parameters<typeof styleText>[0]) =>
    (text: string): string =>
      isColored ? styleText(format, text, { validateStream: false }) : text;
  return {
    strong: as('bold'),
    faint: as('dim'),
    code: as('cyan'),
    good: as('green'),
    bad: as('red'),
    accent: as('yellow'),
  };
}
