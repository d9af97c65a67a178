/**
 * Reads parsed JSON by a declaration of its fields. Every field stands for itself: one that cannot be read costs nothing
 * but itself, or the entry of a list that needs it, and is named for whoever has to mend it.
 */
import { isFields } from "../lib/fields.ts";

/** Why a field does not count: nobody knows it, its value is of no use, it is not there, it was there before, or it names a room that is not there. */
type Why = "unknown" | "unusable" | "missing" | "repeated" | "no-room" | "too-many";
/** A field that does not count, by its path such as `rooms.1.token`; an empty path is the whole file. */
export type Refusal = { readonly path: string; readonly why: Why };
export type Refuse = (path: string, why: Why) => void;

/** What is left of a value that may be anything; nothing where it is of no use. */
export type Leaf<T> = (raw: unknown) => T | undefined;
type List = { readonly each: Shape; readonly most: number };
type Group = {
  readonly fields: Readonly<Record<string, Shape>>;
  /** Without these the group does not count. */
  readonly needs: readonly string[];
};
export type Shape = Leaf<unknown> | List | Group;

/** An entry of a list, and where it stands there. */
export type Entry<T> = { readonly at: number; readonly value: T };

export type Taken<S> =
  S extends Leaf<infer T>
    ? Exclude<T, undefined>
    : S extends { readonly each: infer E; readonly most: number }
      ? readonly Entry<Taken<E>>[]
      : S extends { readonly fields: infer F; readonly needs: infer N extends readonly string[] }
        ? { readonly [K in keyof F as K extends N[number] ? K : never]: Taken<F[K]> } & {
            readonly [K in keyof F as K extends N[number] ? never : K]?: Taken<F[K]>;
          }
        : never;

/** Declares a list of at most `most` entries. */
export const list = <E extends Shape>(each: E, most: number) => ({ each, most }) as const;

/** Declares an object; without the fields named in `needs` it does not count. */
export const group = <
  F extends Readonly<Record<string, Shape>>,
  const N extends readonly (keyof F & string)[],
>(
  fields: F,
  ...needs: N
): { readonly fields: F; readonly needs: N } => ({ fields, needs });

const under = (path: string, step: string | number): string => (path === "" ? `${step}` : `${path}.${step}`);

function takeList(raw: unknown, { each, most }: List, path: string, refuse: Refuse): unknown {
  if (!Array.isArray(raw)) {
    refuse(path, "unusable");
    return undefined;
  }
  if (raw.length > most) refuse(under(path, most), "too-many");
  return (raw as readonly unknown[]).slice(0, most).flatMap((entry, at) => {
    const value = takeAny(entry, each, under(path, at), refuse);
    return value === undefined ? [] : [{ at, value }];
  });
}

function takeGroup(raw: unknown, { fields, needs }: Group, path: string, refuse: Refuse): unknown {
  if (!isFields(raw)) {
    refuse(path, "unusable");
    return undefined;
  }
  const taken: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(raw)) {
    const shape = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (shape === undefined) refuse(under(path, name), "unknown");
    else {
      const kept = takeAny(value, shape, under(path, name), refuse);
      if (kept !== undefined) taken[name] = kept;
    }
  }
  for (const name of needs) if (!Object.hasOwn(raw, name)) refuse(under(path, name), "missing");
  return needs.every((name) => Object.hasOwn(taken, name)) ? taken : undefined;
}

function takeAny(raw: unknown, shape: Shape, path: string, refuse: Refuse): unknown {
  if (typeof shape === "object")
    return "each" in shape ? takeList(raw, shape, path, refuse) : takeGroup(raw, shape, path, refuse);
  const value = shape(raw);
  if (value === undefined) refuse(path, "unusable");
  return value;
}

/** What a value says by its declaration; nothing where none of it counts. `refuse` hears of each field that does not. */
export const take = <S extends Shape>(raw: unknown, shape: S, refuse: Refuse): Taken<S> | undefined =>
  takeAny(raw, shape, "", refuse) as Taken<S> | undefined;
