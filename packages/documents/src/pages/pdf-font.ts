import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readCoverage } from './font-coverage.ts';

const faces = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'];

/** Folders of Tinos (Times metrics, all Vietnamese letters); its package is a dependency of the server too. */
export function fontFolders(): string[] {
  const manifest = createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json');
  return faces.map((face) => join(dirname(manifest), face));
}

let coverage: ReadonlySet<number> | undefined;

/**
 * Replaces what the font cannot draw by «□»: PDF/A refuses a page with a missing glyph, and one strange letter in one
 * answer must not cost a commune its paper.
 */
export function drawable(text: string): string {
  coverage ??= readCoverage(readFileSync(join(fontFolders()[0] ?? '', 'Tinos_400Regular.ttf')));
  const known = coverage;
  const isDrawable = (letter: string) =>
    letter === '\n' || letter === '\u200b' || known.has(letter.codePointAt(0) ?? 0);
  return Array.from(text, (letter) => (isDrawable(letter) ? letter : '□')).join('');
}
