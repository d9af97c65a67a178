/**
 * Where the links of a published talk lead, and what goes into a page of the organiser's own.
 */
import type { TalkPlace } from "../../../talk/load-talk.ts";
import { momentIn, timeFragment } from "../../../talk/moment.ts";
import { addressOf, REGISTRY } from "../../registry.ts";
import { frameHtml, tagHtml } from "../snippets.ts";

/** The size of the frame, in CSS px; a narrower page makes it narrower. */
export const FRAME = { width: 800, height: 480 };
/** A screen in a foyer, in CSS px. */
export const SCREEN = { width: 1920, height: 1080 };

export type TalkLinks = {
  readonly page: string;
  /** The frame alone. */
  readonly frame: string;
  /** The screen that shows talks in turn. */
  readonly foyer: string;
  /** `title` is what screen readers call the frame, and the link in its place where no script runs. */
  readonly tag: (title: string) => string;
  readonly plain: (title: string) => string;
};

export const foyerLink = (origin: string): string => origin + REGISTRY.foyer.path;

/** The links of a talk at a viewer's origin. */
export function talkLinks(origin: string, { token, name }: TalkPlace): TalkLinks {
  const page = origin + addressOf(REGISTRY.talk, token, name);
  const frame = origin + addressOf(REGISTRY["talk-frame"], token, name);
  return {
    page,
    frame,
    foyer: foyerLink(origin),
    tag: (title) =>
      tagHtml(origin, {
        attributes: [["talk", `${token}/${name}`]],
        height: FRAME.height,
        link: page,
        title,
      }),
    plain: (title) => frameHtml({ link: frame, title, ...FRAME }),
  };
}

/** What a typed time adds to the link, of a talk of so many ms; nothing for what is no time of it. */
export function momentOf(typed: string, lengthMs: number): string | undefined {
  const moment = momentIn(`#t=${typed.trim()}`);
  return moment !== undefined && "ms" in moment && moment.ms <= lengthMs
    ? timeFragment(moment.ms)
    : undefined;
}
