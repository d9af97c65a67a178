/**
 * The element as the browser knows it: a thin class over `element-tag.ts`.
 */
import { systemClock } from "../lib/clock.ts";
import { SETTINGS } from "./element-parameters.ts";
import { createTag, type Settings, type Tag } from "./element-tag.ts";

/** The class of the element; `script` is the address its script came from. */
export function liveSubtitlesClass(script: string): CustomElementConstructor {
  // Private fields would be lowered for Safari before 16, at a third of the script's size.
  const tags = new WeakMap<HTMLElement, Tag>();

  return class extends HTMLElement {
    static get observedAttributes(): readonly string[] {
      return [
        "token",
        "event",
        "room",
        "talk",
        "server",
        "title",
        "height",
        "min-height",
        "max-height",
        ...SETTINGS,
      ];
    }

    constructor() {
      super();
      tags.set(this, createTag(this, script, systemClock));
    }

    connectedCallback(): void {
      tags.get(this)?.update();
    }

    disconnectedCallback(): void {
      tags.get(this)?.close();
    }

    attributeChangedCallback(): void {
      tags.get(this)?.updateSoon();
    }

    /** Changes settings, by the names of the attributes; `null` takes an attribute away. */
    set(settings: Settings): void {
      tags.get(this)?.set(settings);
    }

    pauseSpeech(): void {
      tags.get(this)?.send({ type: "pause-speech" });
    }

    resumeSpeech(): void {
      tags.get(this)?.send({ type: "resume-speech" });
    }

    goLive(): void {
      tags.get(this)?.send({ type: "go-live" });
    }
  };
}
