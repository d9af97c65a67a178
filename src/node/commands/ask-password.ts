/**
 * Asks for a password on the terminal without showing it.
 */
import type { ReadStream } from "node:tty";

type Terminal = {
  readonly input: ReadStream;
  readonly write: (text: string) => void;
};

const ENTER = new Set(["\r", "\n", "\u0004"]);
const ERASE = new Set(["\u007F", "\b"]);
const CANCEL = "\u0003";

/** What was typed; nothing where it was cancelled (Ctrl+C), or nobody can type. */
export function askPassword(
  { input, write }: Terminal,
  question = "Password of the broadcast: ",
): Promise<string | undefined> {
  if (!input.isTTY) return Promise.resolve(undefined);
  write(question);
  input.setRawMode(true);
  input.setEncoding("utf8");
  input.resume();
  return new Promise((resolve) => {
    let typed = "";
    const finish = (password: string | undefined): void => {
      input.off("data", take);
      input.setRawMode(false);
      input.pause();
      write("\n");
      resolve(password);
    };
    const take = (text: string): void => {
      for (const character of text) {
        if (character === CANCEL) return finish(undefined);
        if (ENTER.has(character)) return finish(typed);
        typed = ERASE.has(character) ? Array.from(typed).slice(0, -1).join("") : typed + character;
      }
    };
    input.on("data", take);
  });
}
