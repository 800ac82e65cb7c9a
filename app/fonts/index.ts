// The one font file worth asking for before the style sheet is read; fonts.css names the rest.
import sansLatin from './sans-latin.woff2'

/** For <link rel="preload" as="font" type="font/woff2" crossOrigin="anonymous">: every page shows these letters first. */
export const preloadedFonts: readonly string[] = [sansLatin]
