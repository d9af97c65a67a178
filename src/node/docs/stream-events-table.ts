/**
 * The table of the stream's events for the documents, made from the rows that the viewer reads by.
 */
import { type EventName, EVENTS } from "../../vas/events/index.ts";

const HEAD = [
  "On the wire",
  "Also called",
  "In the viewer",
  "Text delay",
  "A tab that joins gets it as",
  "Renumbered",
  "Reducer",
];

const code = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(", ") || "–";
const orNone = (value: string): string => (value === "none" || value === "nothing" ? "–" : value);

function rowOf(event: EventName): readonly string[] {
  const { name, aliases, timing, replay, renumbered, reducer } = EVENTS[event];
  return [
    code([name]),
    code(aliases),
    code([event]),
    timing === "immediate" ? "at once" : "held",
    orNone(replay),
    code(Object.keys(renumbered)),
    orNone(reducer),
  ];
}

const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;

/** The table as Markdown: one line an event, in the order of the contract. */
export function eventsTable(): string {
  const rows = (Object.keys(EVENTS) as EventName[]).map(rowOf);
  return [line(HEAD), line(HEAD.map(() => "---")), ...rows.map(line)].join("\n");
}
