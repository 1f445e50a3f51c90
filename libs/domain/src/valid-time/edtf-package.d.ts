/** The `edtf` package ships no types. Specs hold our reading of levels 0 to 2 against its grammar. */
declare module 'edtf' {
  export function parse(text: string): { type: string; level: number };
}
