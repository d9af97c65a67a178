/**
 * Which published talks somebody wants to set up, as an address names them: all, those of one broadcast, or one.
 */
import { isTalkName } from "../../../talk/addresses.ts";
import { isToken } from "../../../vas/addresses.ts";

/** Without a token all talks; without a name those of the broadcast. */
export type TalkWish = { readonly token?: string; readonly name?: string };

/** What stands in the address for all talks. */
const ALL = "-";

/** The page that sets them up. */
export const talkSetupAddress = ({ token, name }: TalkWish): string =>
  `/setup?talk=${[token ?? ALL, ...(name === undefined ? [] : [name])].join("/")}`;

const wished = (token: string, name: string): TalkWish | undefined => {
  if (!isToken(token)) return undefined;
  return isTalkName(name) ? { token, name } : { token };
};

/** What the address of that page asks for; nothing where it is none. */
export function wishOfQuery(value: string | null): TalkWish | undefined {
  if (value === null) return undefined;
  const [token = "", name = ""] = value.toLowerCase().split("/");
  return wished(token, name) ?? {};
}

/** The page of a talk, its record, its frame, and what is in the folder of talks. */
const OF_A_TALK = /(?:^|[/\s])talks?\/([a-z0-9]{4})(?:\/([a-z0-9-]*))?(?=[/?#\s]|$)/;
const FOLDER = /(?:^|\/)talks\/?(?:index\.json)?$/;

/** What a pasted address of a talk, or of a folder of talks, asks for; nothing for any other text. */
export function wishInText(typed: string): TalkWish | undefined {
  const text = typed.normalize("NFKC").trim().toLowerCase();
  const [, token = "", name = ""] = OF_A_TALK.exec(text) ?? [];
  return wished(token, name) ?? (FOLDER.test(text) ? {} : undefined);
}
