/**
 * The publish command's options: what may be asked for, and what is wrong with what was. The key and a passphrase are no
 * arguments: everybody on a machine can read the arguments of its programs.
 */
import { parseArgs } from "node:util";

import { isLanguageTag } from "../../lib/language-tag.ts";
import { err, ok, type Result } from "../../lib/result.ts";
import { isTalkName } from "../../talk/addresses.ts";
import { isToken } from "../../vas/addresses.ts";
import type { SpeechWish } from "../publish/speech/speak-talk.ts";
import { VMEG_KEY_VARIABLE } from "../publish/speech/vmeg.ts";

export const KEY_VARIABLE = "VAS_API_KEY";
const SERVICE_VARIABLE = "VAS_SERVICE";

export const HELP = `Publish what was said in a finished broadcast

  VAS_API_KEY=… npm run publish -- --service https://service.example --broadcast a3f9 [options]

Without --broadcast and --task it lists what there is. The API key comes from the variable ${KEY_VARIABLE} alone.

What
  --service ORIGIN       the service; ${SERVICE_VARIABLE} names it too
  --broadcast TOKEN      the four characters of the broadcast, which are the talk's address too
  --task UUID            the recording; without it, the broadcast's newest
  --name NAME            the last part of the talk's address: a-z, 0-9, hyphens; made of the title without it
  --title TEXT           another title than the service has

From a file
  --import FILE          have an mp3, wav or m4a file transcribed by the service first; wants --broadcast for the address
  --language LANGUAGE    what is spoken in it: en-US
  --translate LANGUAGES  what it is translated to: ja-JP,de-DE
  --one-speaker          speakers are not told apart

With it
  --summary LANGUAGES    a summary in these languages: en-US,ja-JP
  --template NAME        the template of the summary (general); --templates lists all
  --prompt TEXT          a prompt of your own in the place of a template
  --no-sound             without the sound
  --speech LANGUAGES     speak these translations with vmeg, one track a language; its key comes from ${VMEG_KEY_VARIABLE}
  --voice LANGUAGE=ID    the voice of a language (its first one); may be repeated
  --price USD            what 1,000 characters cost you at vmeg, to be told the sum
  --yes                  buy without asking
  --edit                 correct speakers and sentences in the browser first

How
  --out DIR              the folder that the viewer is served from (public); talks are in DIR/talks
  --lock                 lock the talk with a passphrase, and ask for it here, without showing it
  --passphrase-env NAME  lock the talk; the variable that holds the passphrase
  --public               publish the talk of a broadcast with a password for everybody
  --remove               take the talk away
  --dry                  say what would change, and write nothing
  --help                 this text

Exit code: 0 done, 1 nothing was changed, 64 the command was not understood.
`;

export type Locked = "no" | "ask" | { readonly variable: string };

/** A file that is transcribed first. */
export type ImportCommand = {
  readonly path: string;
  readonly language: string;
  readonly translate: readonly string[];
  readonly hasSpeakers: boolean;
};

export type PublishCommand = {
  readonly service: string;
  readonly token?: string;
  readonly taskId?: string;
  readonly imported?: ImportCommand;
  readonly name?: string;
  readonly title?: string;
  readonly summary: readonly string[];
  readonly by: { readonly template: string } | { readonly prompt: string; readonly promptName: string };
  readonly sound: boolean;
  readonly out: string;
  readonly locked: Locked;
  readonly isPublic: boolean;
  readonly isDry: boolean;
  /** Corrected in the browser first. */
  readonly isEdited: boolean;
  /** Translations to be spoken; missing for none. */
  readonly speech?: SpeechWish;
  readonly what: "publish" | "remove" | "list" | "templates";
};

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** The origin of a service: https, or http on this machine, since the key goes there. */
function serviceOf(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { protocol, hostname, origin, username, password, pathname, search } = new URL(text);
  const isHere = /^(?:localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  const isSafe = protocol === "https:" || (protocol === "http:" && isHere);
  return isSafe && username + password + search === "" && pathname === "/" ? origin : undefined;
}

function parsed(args: readonly string[]) {
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
      help: { ...flag, short: "h" },
    },
  }).values;
}
type Values = ReturnType<typeof parsed>;

const listIn = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(",")
      .map((one) => one.trim())
      .filter((one) => one !== ""),
  ),
];

/** What is wrong with the values, as a sentence; nothing where all is well. */
function wrongWith(values: Values, languages: readonly string[]): string | undefined {
  const { broadcast, task, name, template, prompt, remove, lock, language } = values;
  if (broadcast !== undefined && !isToken(broadcast))
    return "--broadcast takes the four characters of a broadcast, such as a3f9.";
  if (task !== undefined && !UUID.test(task)) return "--task takes the id of a recording, a UUID.";
  if (name !== undefined && !isTalkName(name))
    return "--name takes a-z, 0-9 and hyphens between them, 60 at most.";
  const bad = languages.find((tag) => !isLanguageTag(tag));
  if (bad !== undefined) return `Languages are written as in en-US,ja-JP; ${bad} is none.`;
  if (template !== undefined && prompt !== undefined) return "--template and --prompt: give one of the two.";
  if (lock && values["passphrase-env"] !== undefined)
    return "--lock and --passphrase-env: give one of the two.";
  if (values.import !== undefined) {
    if (task !== undefined || remove) return "--import goes with neither --task nor --remove.";
    if (broadcast === undefined) return "--import needs --broadcast, for the address of the talk.";
    if (language === undefined) return "--import needs --language, for what is spoken: en-US.";
  }
  if (values.edit && values.dry)
    return "--edit writes corrections, --dry writes nothing: give one of the two.";
  const badVoice = values.voice.find(
    (one) => !/^[^=]+=.+$/.test(one) || !isLanguageTag(one.split("=", 1)[0] ?? ""),
  );
  if (badVoice !== undefined) return "--voice takes a language and the id of a voice: ja-JP=ID.";
  if (values.price !== undefined && !(Number(values.price) >= 0)) return "--price takes a number, in USD.";
  if (remove && broadcast === undefined) return "--remove needs --broadcast, and --name or --task.";
  if (remove && name === undefined && task === undefined) return "--remove needs --name or --task.";
  return undefined;
}

function speechOf({ speech, voice, price, yes, dry }: Values): SpeechWish | undefined {
  const languages = listIn(speech);
  if (languages.length === 0) return undefined;
  const voices = voice.map(
    (one) => [one.slice(0, one.indexOf("=")), one.slice(one.indexOf("=") + 1)] as const,
  );
  return {
    languages,
    voices: Object.fromEntries(voices),
    isAgreed: yes,
    isDry: dry,
    ...(price === undefined ? {} : { price: Number(price) }),
  };
}

const whatOf = ({ remove, templates, broadcast, task }: Values): PublishCommand["what"] => {
  if (templates) return "templates";
  if (remove) return "remove";
  return broadcast === undefined && task === undefined ? "list" : "publish";
};

/** Reads the command line; the error is a sentence for the terminal, and holds nothing that may be a secret. */
export function readPublishOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Result<PublishCommand | "help", string> {
  let values: Values;
  try {
    values = parsed(args);
  } catch {
    return err("An option is not known, or lacks its value. Try --help.");
  }
  if (values.help) return ok("help");
  const summary = listIn(values.summary);
  const translate = listIn(values.translate);
  const language = values.language ?? "";
  const wrong = wrongWith(values, [...summary, ...translate, ...listIn(language), ...listIn(values.speech)]);
  if (wrong !== undefined) return err(wrong);
  const what = whatOf(values);
  const service = serviceOf(values.service ?? environment[SERVICE_VARIABLE] ?? "");
  if (service === undefined && what !== "remove")
    return err(
      "Say which service, with --service https://service.example. Plain http only reaches this machine.",
    );
  const { broadcast, task, name, title, template = "general", prompt, out } = values;
  const variable = values["passphrase-env"];
  const speech = speechOf(values);
  return ok({
    service: service ?? "",
    ...(broadcast === undefined ? {} : { token: broadcast }),
    ...(task === undefined ? {} : { taskId: task.toLowerCase() }),
    ...(values.import === undefined
      ? {}
      : { imported: { path: values.import, language, translate, hasSpeakers: !values["one-speaker"] } }),
    ...(name === undefined ? {} : { name }),
    ...(title === undefined ? {} : { title }),
    ...(speech === undefined ? {} : { speech }),
    summary,
    by: prompt === undefined ? { template } : { prompt, promptName: "publish" },
    sound: !values["no-sound"],
    out,
    locked: variable !== undefined ? { variable } : values.lock ? "ask" : "no",
    isPublic: values.public,
    isDry: values.dry,
    isEdited: values.edit,
    what,
  });
}
