/**
 * The documented Broadcasts API: list, create, query, update, revoke and batch revoke, over the rehearsal's rooms.
 */
import * as v from "valibot";

import { err } from "../../../lib/result.ts";
import type { BroadcastStatus } from "../../../vas/events.ts";
import { revoke } from "../channel.ts";
import type { Request } from "../http.ts";
import type { Room } from "../room.ts";
import type { Rehearsal } from "../service.ts";
import { answer, cannotRevoke, cannotUpdate, notFound, type Outcome } from "./answers.ts";
import { broadcastBody } from "./broadcast-body.ts";
import { check, checkBody } from "./check-body.ts";
import { createBody, settingsOf, updateBody } from "./settings.ts";

/** Most broadcasts one batch may revoke. */
const LARGEST_BATCH = 100;

const POSITIVE = "must be a positive integer";
const positive = v.pipe(v.string(POSITIVE), v.regex(/^0*[1-9]\d{0,8}$/, POSITIVE), v.transform(Number));
export const pagination = v.object({ per_page: v.optional(positive, "20"), page: v.optional(positive, "1") });

const IDS = `must be an array of at most ${LARGEST_BATCH} broadcast IDs`;
const batchBody = v.object({
  ids: v.pipe(
    v.array(v.pipe(v.string("must be a UUID"), v.uuid("must be a UUID")), IDS),
    v.maxLength(LARGEST_BATCH, IDS),
  ),
});

/** Whether a host may still change the broadcast ("Update Broadcast Settings", `broadcast_cannot_update`). */
export const canUpdate = (status: BroadcastStatus): boolean =>
  status === "pending" || status === "active" || status === "paused";

/** `GET /api/v1/broadcasts`: newest first, without the revoked ones; 422 for a page that is no number. */
export function list(rehearsal: Rehearsal, { query }: Request): Outcome {
  const asked = check(pagination, Object.fromEntries(query));
  if (!asked.ok) return asked;
  const { per_page, page } = asked.value;
  const channels = rehearsal
    .rooms()
    .map((room) => room.channel())
    .filter(({ status }) => status !== "revoked")
    .toReversed();
  const shown = channels.slice((page - 1) * per_page, page * per_page);
  const total = channels.length;
  const last_page = Math.max(1, Math.ceil(total / per_page));
  return answer(
    200,
    shown.map((channel) => broadcastBody(rehearsal, channel)),
    { meta: { current_page: page, last_page, per_page, total } },
  );
}

/** `POST /api/v1/broadcasts`: 201 with a pending broadcast that will play the rehearsal's script. */
export async function create(rehearsal: Rehearsal, request: Request): Promise<Outcome> {
  const body = await checkBody(request.message, createBody);
  if (!body.ok) return body;
  const settings = { translationLanguages: [], ...settingsOf(body.value, "public") };
  const room = rehearsal.create({ settings });
  return answer(201, broadcastBody(rehearsal, room.channel()));
}

const roomOf = (rehearsal: Rehearsal, id: string): Room | undefined => rehearsal.byId(id.toLowerCase());

/** `GET /api/v1/broadcasts/{id}` */
export function query(rehearsal: Rehearsal, id: string): Outcome {
  const room = roomOf(rehearsal, id);
  return room === undefined
    ? err(notFound)
    : answer(200, broadcastBody(rehearsal, room.channel(), "queried"));
}

/** `PATCH /api/v1/broadcasts/{id}`: applies at once, also while live. */
export async function update(rehearsal: Rehearsal, id: string, request: Request): Promise<Outcome> {
  const room = roomOf(rehearsal, id);
  if (room === undefined) return err(notFound);
  const body = await checkBody(request.message, updateBody);
  if (!body.ok) return body;
  const { status, settings } = room.channel();
  if (!canUpdate(status)) return err(cannotUpdate());
  const channel = rehearsal.update(room, settingsOf(body.value, settings.accessType));
  return answer(200, broadcastBody(rehearsal, channel, "updated"));
}

/** `DELETE /api/v1/broadcasts/{id}`: only before it started. */
export function revokeOne(rehearsal: Rehearsal, id: string): Outcome {
  const room = roomOf(rehearsal, id);
  if (room === undefined) return err(notFound);
  if (room.channel().status !== "pending") return err(cannotRevoke);
  return answer(200, broadcastBody(rehearsal, room.apply(revoke), "queried"));
}

/** `DELETE /api/v1/broadcasts/batch`: ids that are unknown or not pending are passed over. */
export async function revokeBatch(rehearsal: Rehearsal, request: Request): Promise<Outcome> {
  const body = await checkBody(request.message, batchBody);
  if (!body.ok) return body;
  let affected_count = 0;
  for (const id of body.value.ids) {
    const room = roomOf(rehearsal, id);
    if (room?.channel().status !== "pending") continue;
    room.apply(revoke);
    affected_count += 1;
  }
  return answer(200, { affected_count });
}
