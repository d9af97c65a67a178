/**
 * The publish command's options: what may be asked for, and what is wrong with what was. The key and a passphrase are no
 * arguments: everybody on a machine can read the arguments of its programs.
 */
import { err, ok, type Result } from "../../lib/result.ts";
import type { PictureWish } from "../publish/picture/picture-of-talk.ts";
import type { SpeechWish } from "../publish/speech/speak-talk.ts";
import type { ImportWish } from "./import-file.ts";
import type { Elsewhere, PublishCommand } from "./publish-command.ts";
import { SERVICE_VARIABLE } from "./publish-help.ts";
import { isElsewhere, wrongWith } from "./publish-rules.ts";
import { listIn, parsed, type Values } from "./publish-values.ts";
import { serviceOf } from "./service-origin.ts";

function elsewhereOf(values: Values): Elsewhere | undefined {
  const { transcript, asset, sound, languages } = values;
  if (!isElsewhere(values)) return undefined;
  return {
    ...(transcript === undefined ? {} : { path: transcript }),
    ...(asset === undefined ? {} : { asset }),
    ...(sound === undefined ? {} : { sound }),
    languages: listIn(languages),
    hasSpeakers: !values["one-speaker"],
    isAgreed: values.yes,
  };
}

function importOf(values: Values, path: string): ImportWish {
  const { webhook, language = "" } = values;
  const port = Number(values["webhook-port"]);
  return {
    path,
    language,
    translate: listIn(values.translate),
    hasSpeakers: !values["one-speaker"],
    ...(webhook === undefined ? {} : { webhook: { url: webhook, port } }),
  };
}

function pictureWish(values: Values): PictureWish | undefined {
  const { picture: files, videogen: video, "videogen-prompt": prompt, "picture-alt": alt } = values;
  if (files.length === 0 && video === undefined && prompt === undefined) return undefined;
  return {
    files,
    ...(video === undefined ? {} : { video }),
    ...(prompt === undefined ? {} : { prompt }),
    ...(alt === undefined ? {} : { alt }),
    isAgreed: values.yes,
    isDry: values.dry,
  };
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

function whatOf(values: Values): PublishCommand["what"] {
  const { remove, templates, broadcast, task, "videogen-search": videos } = values;
  if (videos !== undefined || values["videogen-trending"]) return { videos };
  if (templates) return "templates";
  if (remove) return "remove";
  return broadcast === undefined && task === undefined ? "list" : "publish";
}

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
  const { language = "", translate, languages, speech: spoken } = values;
  const tags = [language, translate, languages, spoken].flatMap(listIn);
  const wrong = wrongWith(values, [...summary, ...tags]);
  if (wrong !== undefined) return err(wrong);
  const what = whatOf(values);
  const named = values.service ?? environment[SERVICE_VARIABLE] ?? "";
  const service = serviceOf(named);
  const elsewhere = elsewhereOf(values);
  const needsNone =
    what === "remove" || typeof what === "object" || (elsewhere !== undefined && named === "");
  if (service === undefined && !needsNone)
    return err(
      "Say which service, with --service https://service.example. Plain http only reaches this machine.",
    );
  const { broadcast, task, name, title, template = "general", prompt, out } = values;
  const variable = values["passphrase-env"];
  const speech = speechOf(values);
  const picture = pictureWish(values);
  return ok({
    service: service ?? "",
    ...(broadcast === undefined ? {} : { token: broadcast }),
    ...(task === undefined ? {} : { taskId: task.toLowerCase() }),
    ...(values.import === undefined ? {} : { imported: importOf(values, values.import) }),
    ...(elsewhere === undefined ? {} : { elsewhere }),
    ...(name === undefined ? {} : { name }),
    ...(title === undefined ? {} : { title }),
    ...(speech === undefined ? {} : { speech }),
    ...(picture === undefined ? {} : { picture }),
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
