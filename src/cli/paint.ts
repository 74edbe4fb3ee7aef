import pc from 'picocolors';
import { PLAIN, type Paint } from '../report/pretty';

/** Colours where the terminal shows them and the user did not forbid them (NO_COLOR). */
export function terminalPaint(): Paint {
  if (!pc.isColorSupported || !process.stdout.isTTY) return PLAIN;
  const colours = { error: pc.red, warning: pc.yellow, information: pc.cyan, hint: pc.gray };
  return { severity: (severity, text) => colours[severity](text), quiet: pc.gray, strong: pc.bold };
}
