/**
 * The rehearsal service: the rooms, the clock that moves them and the viewers' access, behind one HTTP handler that
 * the dev server, the preview server and a plain server in tests all mount.
 */
import { randomBytes, randomUUID } from "node:crypto";

import { isToken } from "../../vas/addresses.ts";
import { type Access, createAccessToken } from "./access.ts";
import { type CallerOf, createCallerOf } from "./caller.ts";
import type { Channel, ChannelSettings } from "./channel-types.ts";
import { updateSettings } from "./channel.ts";
import type { Recording } from "../recordings/recording.ts";
import { createRecordedRoom } from "./recorded-room.ts";
import { type Arrangement, createRoom, type Room } from "./room.ts";
import type { Script } from "./script/script.ts";
import { createRoomSpeech } from "./speech/room-speech.ts";
import type { Clip, Synthesize } from "./speech/clip.ts";
import { type ClipAddresses, createClipAddresses } from "./speech/clip-addresses.ts";
import { queueClips } from "./speech/clip-queue.ts";
import type { Publish } from "./speech/conduct.ts";
import type { RecordedSound } from "./speech/recorded-sound.ts";
import { createSampler, createSynthesizer, type Sample } from "./speech/synthesizer.ts";
import { createWhep, type Whep } from "./video/whep.ts";
import { createImports, type Imports } from "./imports/imports.ts";
import type { HttpError, Request } from "./http.ts";
import { createPartners, type Partners } from "./partners/partners.ts";
import { createNotices } from "./tasks/notices.ts";
import { createTasks, type Tasks } from "./tasks/tasks.ts";

export type RehearsalOptions = {
  readonly script: Script;
  /** How much faster than life the script plays. */
  readonly speed?: number;
  /** What the host's endpoints ask for; one that nobody can guess unless told otherwise. */
  readonly apiKey?: string;
  /** Time of day in ms; a test gives its own and calls `tick`. */
  readonly now?: () => number;
  /** Host of share links and of clips with an address, such as `http://localhost:4173`. */
  readonly shareOrigin?: () => string;
  /** Tells who tries a password. */
  readonly callerOf?: CallerOf;
  /** Speaks in eSpeak NG's place. */
  readonly synthesize?: Synthesize;
  /** The same, for what gives samples. */
  readonly sample?: Sample;
  /** The sound of the recording that the script was made of, in the language that is spoken. */
  readonly recordedSound?: RecordedSound;
};

type ChannelState =
  | "status"
  | "phase"
  | "standbyMessage"
  | "position"
  | "startedAt"
  | "recordedAt"
  | "endedAt";

export type NewChannel = {
  readonly token?: string;
  readonly settings?: Partial<ChannelSettings>;
  readonly arrangement?: Arrangement;
  /** What its stream says, in the place of the script. */
  readonly recording?: Recording;
  readonly state?: Partial<Pick<Channel, ChannelState>>;
};

/** Answers a stream request in the service's place, for rehearsing failures. */
type Fault = { readonly status: number; readonly headers?: Readonly<Record<string, string>> };

/** How the host's side behaves, for rehearsing failures. */
type HostConduct = {
  /** An error in the place of an answer; undefined lets a request pass. */
  readonly faultOf: (request: Request) => HttpError | undefined;
  /** A summary breaks off with an error after this many chunks; undefined for none. */
  readonly summaryFailsAfter: number | undefined;
};

const wellBehaved: HostConduct = { faultOf: () => undefined, summaryFailsAfter: undefined };

export type Rehearsal = {
  readonly apiKey: string;
  readonly now: () => number;
  readonly access: Access;
  readonly callerOf: CallerOf;
  readonly clips: ClipAddresses;
  readonly whep: Whep;
  readonly shareOrigin: () => string;
  readonly create: (channel: NewChannel) => Room;
  readonly byToken: (token: string) => Room | undefined;
  readonly byId: (id: string) => Room | undefined;
  readonly rooms: () => readonly Room[];
  /** Changes a channel's settings; a channel that gets a password asks its viewers for it. */
  readonly update: (room: Room, change: Partial<ChannelSettings>) => Channel;
  readonly tick: () => void;
  readonly setFault: (fault: Fault | undefined) => void;
  readonly fault: () => Fault | undefined;
  readonly tasks: Tasks;
  readonly imports: Imports;
  /** One utterance after the other, and none twice. */
  readonly synthesize: Synthesize;
  readonly sample: Sample;
  readonly script: Script;
  /** Stand-ins for other vendors' services that hosts use. */
  readonly partners: Partners;
  /** How the host's side behaves from now on; what is left out is as it should be. */
  readonly setHostConduct: (conduct: Partial<HostConduct>) => void;
  readonly hostConduct: () => HostConduct;
  /** What `/event.json` is answered with, as JSON; nothing where the server's own file counts. */
  readonly setEvent: (event: unknown) => void;
  readonly event: () => unknown;
  /** The folder whose `talks/` are answered with; nothing where the server's own count. */
  readonly setTalks: (folder: string | undefined) => void;
  readonly talks: () => string | undefined;
};

/** The plan's and the system's limit of viewers of one broadcast (docs/contract.md, "Host side"). */
export const MOST_VIEWERS = 10_000;
const TOKEN_CHARACTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

// Over 60 lines: mostly the settings that a new channel begins with.
export function createRehearsal(options: RehearsalOptions): Rehearsal {
  const now = options.now ?? Date.now;
  const rooms = new Map<string, Room>();
  const access = createAccessToken(() => randomBytes(48).toString("base64url"));
  const runId = randomBytes(3).toString("hex");
  const clips = createClipAddresses();
  const synthesize = queueClips(options.synthesize ?? createSynthesizer());
  const shareOrigin = options.shareOrigin ?? (() => "http://localhost");
  let fault: Fault | undefined;
  let hostConduct = wellBehaved;
  const tasks = createTasks(() => [...rooms.values()], now);
  const imports = createImports({ tasks, script: options.script, now, newId: randomUUID });
  const notices = createNotices({ tasks, imports, now });
  const partners = createPartners();
  let event: unknown;
  let talks: string | undefined;

  async function recorded(sid: number, language: string): Promise<Clip | undefined> {
    const { script, recordedSound } = options;
    if (language !== script.language || recordedSound === undefined) return undefined;
    return recordedSound((sid - 1) % script.sentences.length);
  }

  function freeToken(): string {
    for (;;) {
      const token = Array.from(randomBytes(4), (byte) => TOKEN_CHARACTERS[byte % 36]).join("");
      if (isToken(token) && !rooms.has(token)) return token;
    }
  }

  const byId = (id: string): Room | undefined => [...rooms.values()].find((room) => room.channel().id === id);

  return {
    apiKey: options.apiKey ?? `vas_${randomBytes(24).toString("base64url")}`,
    now,
    access,
    callerOf: options.callerOf ?? createCallerOf(),
    clips,
    whep: createWhep(),
    shareOrigin,
    create: ({ token = freeToken(), settings, arrangement = {}, recording, state = {} }) => {
      const { script } = options;
      const status = state.status ?? "pending";
      const channel: Channel = {
        id: randomUUID(),
        token,
        settings: {
          name: script.name,
          transcriptionLanguage: script.language,
          translationLanguages: script.translationLanguages,
          accessType: "public",
          passCode: null,
          maxViewers: MOST_VIEWERS,
          speakerDiarization: false,
          ttsConfig: null,
          speechLanguages: null,
          summaryTemplate: null,
          summaryLanguage: null,
          ...settings,
        },
        status,
        phase: "live",
        standbyMessage: "",
        script,
        speed: options.speed ?? 1,
        position: 0,
        movedAt: now(),
        recordings: status === "pending" ? 0 : 1,
        recordedFrom: 0,
        recordedAt: status === "pending" ? null : now(),
        labels: {},
        reassigned: {},
        mergedInto: {},
        peakViewers: 0,
        totalViewers: 0,
        durationMs: 0,
        createdAt: now(),
        startedAt: status === "pending" ? null : now(),
        endedAt: status === "ended" ? now() : null,
        revokedAt: status === "revoked" ? now() : null,
        ...state,
      };
      const publish: Publish = (kind, audio) => `${shareOrigin()}${clips.publish(kind, audio)}`;
      const roomSpeech = createRoomSpeech({ synthesize, recorded, publish, now });
      const room =
        recording === undefined
          ? createRoom({ channel, arrangement, now, runId, roomSpeech })
          : createRecordedRoom({ channel, recording, speed: channel.speed, now });
      rooms.set(token, room);
      return room;
    },
    byToken: (token) => rooms.get(token),
    byId,
    rooms: () => [...rooms.values()],
    update: (room, change) => {
      const before = room.channel().settings;
      const channel = room.apply((current) => updateSettings(current, change));
      const { accessType, passCode } = channel.settings;
      if (accessType === "password" && (before.accessType !== "password" || before.passCode !== passCode)) {
        access.revokeAll(channel.token);
        room.cut("end");
      }
      return channel;
    },
    tick: () => {
      for (const room of rooms.values()) room.tick();
      tasks.takeEnded();
      partners.tick(now());
      notices.tick();
    },
    setFault: (next) => {
      fault = next;
    },
    fault: () => fault,
    tasks,
    imports,
    synthesize,
    sample: options.sample ?? createSampler(),
    script: options.script,
    partners,
    setHostConduct: (next) => {
      hostConduct = { ...wellBehaved, ...next };
    },
    hostConduct: () => hostConduct,
    setEvent: (next) => {
      event = next;
    },
    event: () => event,
    setTalks: (folder) => {
      talks = folder;
    },
    talks: () => talks,
  };
}
