/**
 * Trusted Types: under the page's policy no string becomes markup or the address of a script unless one of our named
 * rules has passed it. Each rule is made here, once, as its module loads.
 */

type Kind = "createHTML" | "createScriptURL";
type Rule = (text: string) => string;

/** The part of the browser's `trustedTypes` that is used. What it gives is an object that only sinks look into. */
type Factory = {
  readonly createPolicy: (
    name: string,
    rules: Readonly<Partial<Record<Kind, Rule>>>,
  ) => Readonly<Record<Kind, Rule>>;
};

/**
 * The rule `name` of the page's Content-Security-Policy (`trusted-types`): what passes `rule` comes back as something a
 * sink accepts. The DOM's types take it for a string, and where the browser has no Trusted Types, or the page's policy does
 * not know the name, it is one.
 */
export function trustedBy(name: string, kind: Kind, rule: Rule): Rule {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: Factory };
  if (trustedTypes === undefined) return rule;
  try {
    const policy = trustedTypes.createPolicy(name, { [kind]: rule });
    return (text) => policy[kind](text);
  } catch {
    return rule;
  }
}
