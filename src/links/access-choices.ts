/**
 * What a reader chose of the aids that are not about looks: a screen reader that is read to, shortcuts of the
 * keyboard, and a screen that stays awake.
 */
import { cleanSwitch } from "./clean.ts";

export type AccessChoices = {
  /** Final sentences are announced to a screen reader, one at a time. */
  readonly screenReader: boolean;
  /** The page answers to keys of its own (WCAG 2.1.4: they can be switched off). */
  readonly shortcuts: boolean;
  /** The screen stays awake while live text is followed. */
  readonly awake: boolean;
};

export const defaultAccess: AccessChoices = { screenReader: false, shortcuts: true, awake: true };

type Usable = { readonly [Key in keyof AccessChoices]?: boolean | undefined };

/** What a link's `screenreader`, `shortcuts` and `awake` ask for. */
export const accessFromQuery = (query: URLSearchParams): Usable => ({
  screenReader: cleanSwitch(query.get("screenreader")),
  shortcuts: cleanSwitch(query.get("shortcuts")),
  awake: cleanSwitch(query.get("awake")),
});

/** What is usable of choices kept on the device. */
export const accessFromStored = (raw: Readonly<Record<string, unknown>>): Usable => ({
  screenReader: cleanSwitch(raw["screenReader"]),
  shortcuts: cleanSwitch(raw["shortcuts"]),
  awake: cleanSwitch(raw["awake"]),
});

/** The choices that are kept on the device: all of them. */
export const keptAccess = ({ screenReader, shortcuts, awake }: Partial<AccessChoices>): Usable => ({
  screenReader,
  shortcuts,
  awake,
});

const onOff = (on: boolean): string => (on ? "on" : "off");

/** The query parameters that stand for these choices; what is absent stands for nothing. */
export const accessToQuery = ({
  screenReader,
  shortcuts,
  awake,
}: Partial<AccessChoices>): Record<string, string> => ({
  ...(screenReader === undefined ? {} : { screenreader: onOff(screenReader) }),
  ...(shortcuts === undefined ? {} : { shortcuts: onOff(shortcuts) }),
  ...(awake === undefined ? {} : { awake: onOff(awake) }),
});
