import * as vscode from 'vscode';

/** A button below a message. */
export interface Answer {
  readonly title: string;
  run(): Thenable<unknown>;
}

/** Says something without waiting for the user to read it. Returns what was said, as the result of a command. */
export function say(message: string, ...answers: readonly Answer[]): string {
  void vscode.window
    .showInformationMessage(message, ...answers.map((answer) => answer.title))
    .then((chosen) => answers.find((answer) => answer.title === chosen)?.run());
  return message;
}
