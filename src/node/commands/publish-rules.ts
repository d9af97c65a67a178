/**
 * What goes together of the publish command's options, and what of them cannot be.
 */
import { isLanguageTag } from "../../lib/language-tag.ts";
import { isTalkName } from "../../talk/addresses.ts";
import { isToken } from "../../vas/addresses.ts";
import { partnerBase } from "../publish/partner-request.ts";
import { listIn, type Values } from "./publish-values.ts";

const UUID = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** Whether a transcript is named that is no recording of the service. */
export const isElsewhere = ({ transcript, asset }: Values): boolean =>
  transcript !== undefined || asset !== undefined;

/** What is wrong with a transcript from elsewhere. */
function elsewhereWrong(values: Values): string | undefined {
  const { transcript, asset, sound, languages, broadcast, title, task, remove } = values;
  if (!isElsewhere(values))
    return sound === undefined && languages === ""
      ? undefined
      : "--sound and --languages go with --transcript or --asset.";
  if (transcript !== undefined && asset !== undefined)
    return "--transcript and --asset: give one of the two.";
  if (task !== undefined || remove || values.import !== undefined)
    return "A transcript from elsewhere goes with none of --task, --import and --remove.";
  if (broadcast === undefined)
    return "A transcript from elsewhere needs --broadcast, for the address of the talk.";
  if (asset === undefined) return undefined;
  if (!/^[\w.-]{1,200}$/.test(asset))
    return "--asset takes the id of an asset, such as re_657929111888723968.";
  if (listIn(languages).length !== 1) return "--asset needs --languages, for the one that is spoken: en-US.";
  return title === undefined ? "--asset needs --title, since an asset has no name." : undefined;
}

/** What is wrong with the address that a service is to call. */
function webhookWrong({ webhook, import: file, "webhook-port": port }: Values): string | undefined {
  if (webhook === undefined) return undefined;
  if (file === undefined) return "--webhook goes with --import.";
  if (partnerBase(webhook) === undefined)
    return "--webhook takes an address of https, which leads to this machine.";
  return /^\d{1,5}$/.test(port) && Number(port) <= 65_535 ? undefined : "--webhook-port takes a port.";
}

/** What is wrong with a picture. */
function pictureWrong(values: Values): string | undefined {
  const { picture, videogen, "videogen-prompt": prompt } = values;
  const sources = [picture.length > 0, videogen !== undefined, prompt !== undefined].filter(Boolean).length;
  if (sources > 1) return "--picture, --videogen and --videogen-prompt: give one of them.";
  if (picture.length > 2) return "--picture: give a still, a clip, or one of each.";
  if (prompt !== undefined && !(prompt.length >= 5 && prompt.length <= 500))
    return "--videogen-prompt takes 5 to 500 characters.";
  if ((values["videogen-search"]?.length ?? 2) < 2) return "--videogen-search takes 2 characters or more.";
  if (values["picture-alt"] !== undefined && sources === 0) return "--picture-alt goes with a picture.";
  return undefined;
}

/** What is wrong with the values, as a sentence; nothing where all is well. */
export function wrongWith(values: Values, languages: readonly string[]): string | undefined {
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
  const wrongPart = elsewhereWrong(values) ?? webhookWrong(values) ?? pictureWrong(values);
  if (wrongPart !== undefined) return wrongPart;
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
