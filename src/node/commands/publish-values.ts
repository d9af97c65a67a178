/**
 * The publish command's options as they are written.
 */
import { parseArgs } from "node:util";

export function parsed(args: readonly string[]) {
  const text = { type: "string" } as const;
  const flag = { type: "boolean", default: false } as const;
  return parseArgs({
    args: [...args],
    options: {
      service: text,
      broadcast: text,
      task: text,
      import: text,
      language: text,
      translate: { type: "string", default: "" },
      "one-speaker": flag,
      webhook: text,
      "webhook-port": { type: "string", default: "8787" },
      transcript: text,
      asset: text,
      languages: { type: "string", default: "" },
      sound: text,
      name: text,
      title: text,
      summary: { type: "string", default: "" },
      template: text,
      prompt: text,
      templates: flag,
      "no-sound": flag,
      out: { type: "string", default: "public" },
      lock: flag,
      "passphrase-env": text,
      public: flag,
      remove: flag,
      dry: flag,
      edit: flag,
      speech: { type: "string", default: "" },
      voice: { type: "string", multiple: true, default: [] },
      price: text,
      yes: flag,
      picture: { type: "string", multiple: true, default: [] },
      "picture-alt": text,
      videogen: text,
      "videogen-prompt": text,
      "videogen-search": text,
      "videogen-trending": flag,
      help: { ...flag, short: "h" },
    },
  }).values;
}
export type Values = ReturnType<typeof parsed>;

/** The parts of a list, each once. */
export const listIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== ""),
  ),
];
