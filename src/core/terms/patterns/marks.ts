/** Which of some places are marked: a set that costs nothing to empty and to compare. */
export interface Marks {
  /** Whether it was not marked before. */
  add(place: number): boolean;
  clear(): void;
  /** From the lowest to the highest. */
  list(): readonly number[];
  /** The same for the same places, and for no others. */
  key(): string;
}

const BITS = 16;

export function createMarks(size: number): Marks {
  const words = new Uint16Array(Math.ceil(size / BITS));
  return {
    add(place) {
      const word = Math.floor(place / BITS);
      const bit = 1 << (place % BITS);
      const present = words[word] ?? 0;
      words[word] = present | bit;
      return (present & bit) === 0;
    },
    clear: () => void words.fill(0),
    list() {
      const places: number[] = [];
      for (const [index, word] of words.entries())
        for (let rest = word; rest !== 0; rest &= rest - 1)
          places.push(index * BITS + 31 - Math.clz32(rest & -rest));
      return places;
    },
    key: () => String.fromCharCode(...words),
  };
}
