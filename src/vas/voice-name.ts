/**
 * The name of a voice for people. Services may give no other than the one their machines use, such as `en-US-Grace`.
 */

/** A language, a script, a region, and the name itself with what engines add to it. */
const MACHINE_NAME =
  /^[a-z]{2,3}(?:-[A-Z][a-z]{3})?-(?:[A-Z]{2}|\d{3})-(?<name>\p{Lu}\p{L}+?)(?:(?:Multilingual)?Neural)?$/u;

/** `en-US-Grace` and `en-US-GraceNeural` are called `Grace`; a name of another form stays as it is. */
export const voiceNameOf = (name: string): string => MACHINE_NAME.exec(name)?.groups?.["name"] ?? name;
