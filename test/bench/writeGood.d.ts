declare module 'write-good' {
  export default function writeGood(
    text: string,
  ): readonly { reason: string; index: number; offset: number }[];
}
