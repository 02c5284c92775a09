/** The loader gets its style sheet as text; the panel's are gathered into one file beside its script. */
declare module '*.css' {
  const css: string;
  export default css;
}
