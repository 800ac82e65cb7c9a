// The one font file worth asking for before the style sheet is read; fonts.css names the rest.
import sansLatin from './sans-latin.woff2'

/** For react-dom's preload(file, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' }). */
export const preloadedFonts: readonly string[] = [sansLatin]
