/**
 * The videos that the rehearsal's stand-in for VideoGen Messenger has from the start, and how one is told.
 */
import { HEIGHT, WIDTH } from "./draw-picture.ts";

export type Video = {
  readonly id: string;
  readonly title: string;
  readonly prompt: string;
  /** In seconds. */
  readonly duration: number;
  readonly tags: readonly string[];
  readonly views: number;
  readonly shares: number;
  /** What its picture is drawn of. */
  readonly seed: number;
  readonly createdAt: number;
};

const FIRST = Date.parse("2026-01-01T10:00:00.000Z");

const video = (id: string, title: string, tags: readonly string[], views: number, seed: number): Video => ({
  id,
  title,
  prompt: title,
  duration: 12,
  tags,
  views,
  shares: Math.floor(views / 6),
  seed,
  createdAt: FIRST,
});

export const catalogue: readonly Video[] = [
  video("bridge1", "A bridge at dawn", ["bridge", "dawn", "river"], 15_000, 0),
  video("bridge2", "A bridge in the morning", ["bridge", "morning"], 2_500, 1),
  video("harbour", "The harbour in the evening", ["harbour", "evening", "ships"], 9_000, 2),
];

/** A video as the service tells it; `origin` is where its files are. */
export const videoBody = ({ id, title, prompt, duration, tags, createdAt }: Video, origin: string) => ({
  id: `vid_${id}`,
  video_id: id,
  title,
  description: prompt,
  video_url: `${origin}/files/${id}.mp4`,
  thumbnail_url: `${origin}/files/${id}.jpg`,
  duration,
  width: WIDTH,
  height: HEIGHT,
  created_at: new Date(createdAt).toISOString(),
  tags,
});
