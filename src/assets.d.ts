/** Rule data of one folder of `stylebooks/`, parsed when the product is built: file name → YAML as values. */
declare module 'stylebook:*' {
  const files: Readonly<Record<string, unknown>>;
  export default files;
}

/** Trained weights, bundled as bytes. */
/** Readings of the patterns of a stylebook, worked out by the build. */
declare module 'stylebook:ap/readings' {
  const readings: Readonly<Record<string, import('./stylebook/patterns/packed').PackedReading>>;
  export default readings;
}

declare module '*.bin' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}

/** A style sheet, bundled as text. */
declare module '*.css' {
  const text: string;
  export default text;
}

/** The same checker without Node: `recheck` names it for browsers, but gives it no types of its own. */
declare module 'recheck/lib/browser.js' {
  export { checkSync } from 'recheck';
}
