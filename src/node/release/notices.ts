/**
 * The licences of everything in what ships, as one text that goes with it.
 */

export type Notice = {
  readonly name: string;
  readonly version: string;
  /** As the package names it, such as `MIT`. */
  readonly licence: string;
  /** The text of its licence; empty where the package has none. */
  readonly text: string;
};

const RULE = "-".repeat(80);

export function thirdPartyNotices(notices: readonly Notice[]): string {
  const list = notices.map(({ name, version, licence }) => `${name} ${version} (${licence})`);
  const texts = notices.map(({ name, version, licence, text }) => {
    const title = `${name} ${version} (${licence})`;
    return `${RULE}\n${title}\n${RULE}\n\n${text.replaceAll("\r\n", "\n").trim()}\n`;
  });
  return `Parts of this viewer were written by others:\n\n${list.join("\n")}\n\n${texts.join("\n")}`;
}
