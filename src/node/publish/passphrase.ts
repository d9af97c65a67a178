/**
 * What a passphrase has to be: everybody who has the files of a locked talk can try passphrases for as long as they like,
 * as fast as their machines go, and nobody sees it.
 */

const SHORTEST = 12;
const LEAST_DIFFERENT = 6;

/** Why a passphrase is refused; undefined for one that may be used. */
export function weaknessOf(passphrase: string): string | undefined {
  const characters = Array.from(passphrase.normalize("NFKC"));
  if (characters.length < SHORTEST)
    return (
      `The passphrase has ${characters.length} characters; a locked talk needs ${SHORTEST} or more. Who has the files can try ` +
      "passphrases without anybody noticing: all of four characters take seconds. Take three or four words."
    );
  if (new Set(characters).size < LEAST_DIFFERENT)
    return `The passphrase has fewer than ${LEAST_DIFFERENT} different characters, and is found at once. Take three or four words.`;
  return undefined;
}
