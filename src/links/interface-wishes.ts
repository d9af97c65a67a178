/**
 * Which language the interface speaks follows the one that somebody chose to read, until one is chosen for the interface:
 * on a telephone set to English, whoever reads Arabic finds Arabic buttons.
 */

/** Languages for the interface, best first: `ui` is the one asked for, `read` are those chosen for the text. */
export const interfaceWishes = (
  ui: string | undefined,
  read: readonly string[] | undefined,
): readonly string[] => [ui, read?.[0]].filter((tag) => tag !== undefined);
