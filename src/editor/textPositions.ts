import * as vscode from 'vscode';
import { Locator } from '../draft/locate';

/** Positions in a text that no editor has open, as a document of it would count them. */
export class TextPositions {
  readonly #locator: Locator;

  constructor(text: string) {
    this.#locator = new Locator(text);
  }

  positionAt(offset: number): vscode.Position {
    const { line, column } = this.#locator.locate(offset);
    return new vscode.Position(line - 1, column - 1);
  }
}
