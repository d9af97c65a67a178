/**
 * What a command asks of the person who started it: a yes on the terminal, and a page in the browser.
 */
import { spawn } from "node:child_process";
import { createInterface } from "node:readline/promises";
import type { ReadStream, WriteStream } from "node:tty";

/** Whether the person says yes; false where nobody can say anything. */
export async function confirmOnTerminal(
  input: ReadStream,
  output: WriteStream,
  question: string,
): Promise<boolean> {
  if (!input.isTTY) return false;
  const lines = createInterface({ input, output });
  const answer = await lines.question(`${question} [y/N] `).catch(() => "");
  lines.close();
  return /^y(?:es)?$/i.test(answer.trim());
}

/** The program that opens an address, by system. */
const OPENERS: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ["open"],
  win32: ["rundll32", "url.dll,FileProtocolHandler"],
};

/** Opens an address in the browser; where there is none, the address on the terminal has to do. */
export function openInBrowser(url: string): void {
  const [program, ...args] = OPENERS[process.platform] ?? ["xdg-open"];
  const child = spawn(program, [...args, url], { detached: true, stdio: "ignore" });
  child.on("error", () => undefined);
  child.unref();
}
