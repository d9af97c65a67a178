/**
 * Where the links of a whole event lead, and the tag for a page of the organiser's own.
 */
import { UNNAMED_EVENT } from "../../../event/load-event.ts";
import { addressOf, REGISTRY } from "../../registry.ts";
import { programmeAddress, roomAddress } from "../../shared/event/room-address.ts";

export type EventLinks = {
  /** The programme, for everyone. */
  readonly programme: string;
  readonly foyer: string;
  readonly screen: (room: string) => string;
  readonly reader: (room: string, token: string) => string;
  /** The check of a seat. */
  readonly seat: (token: string) => string;
  /** The tag for all rooms, or for one; `title` is what stands in its place where no script runs. */
  readonly tag: (title: string, room?: string) => string;
};

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** The links of the event with this name, `-` for `event.json`, at a viewer's origin. */
export function eventLinks(origin: string, name: string): EventLinks {
  const isUnnamed = name === UNNAMED_EVENT;
  const query = isUnnamed ? "" : `?event=${name}`;
  const programme = origin + programmeAddress(name, "");
  return {
    programme,
    foyer: origin + REGISTRY.foyer.path + query,
    screen: (room) => origin + addressOf(REGISTRY.room, room) + query,
    reader: (room, token) => origin + roomAddress({ event: name, room, token }, ""),
    seat: (token) => origin + addressOf(REGISTRY.check, token),
    tag: (title, room) =>
      [
        `<live-subtitles event${isUnnamed ? "" : `="${name}"`}${room === undefined ? "" : ` room="${room}"`} title="${escaped(title)}">`,
        `  <a href="${escaped(programme)}">${escaped(title)}</a>`,
        "</live-subtitles>",
        `<script src="${escaped(origin)}/live-subtitles.js" async></script>`,
      ].join("\n"),
  };
}
