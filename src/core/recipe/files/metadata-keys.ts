/** The keywords of PNG’s texts that Easel writes. */
export const KEYWORD = { infotext: 'parameters', exact: 'easel' } as const;

/** What Easel’s own note in an EXIF block begins with; other tools and cameras have theirs. */
export const NOTE_START = 'Easel ';
