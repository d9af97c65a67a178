/**
 * `/kiosk/{token}`: a screen that nobody touches.
 */
import { useParams } from "@solidjs/router";
import { createEffect, createMemo, For, type JSX, onCleanup, Show } from "solid-js";

import { useApp } from "../session/app-context.ts";
import { connectionMark } from "../session/standing.ts";
import { startUnattended } from "../session/unattended.ts";
import { findSentence, sentencesOf } from "../subtitles/sections.ts";
import { KioskUnlock } from "../ui/kiosk/kiosk-unlock.tsx";

export default function KioskRoute(): JSX.Element {
  const parameters = useParams<{ token: string }>();
  const app = useApp();
  const session = app.visit(parameters.token.toLowerCase());
  startUnattended({
    session,
    home: app.home,
    preferences: app.settings.preferences,
    healing: app.healing,
  });
  session.start();
  onCleanup(session.dispose);
  createEffect(() => {
    document.documentElement.dataset["connection"] = connectionMark(session.standing());
    document.documentElement.dataset["speech"] = session.speech.state();
  });
  const sids = createMemo(() => [...sentencesOf(session.subtitles().articles)].map(({ sid }) => sid));
  const problem = () => {
    const standing = session.standing();
    return standing.kind === "locked" ? standing.problem : undefined;
  };
  return (
    <Show
      when={session.standing().kind !== "locked"}
      fallback={
        <KioskUnlock
          name={session.broadcast()?.name ?? ""}
          problem={problem()}
          busy={session.unlocking()}
          clock={session.clock}
          kept={session.door.keepsPassword()}
          onUnlock={(password, keep) => void session.unlock(password, keep)}
          onForget={session.door.forgetPassword}
        />
      }
    >
      <main>
        <For each={sids()}>
          {(sid) => {
            const sentence = createMemo(() => findSentence(session.subtitles().articles, sid));
            return (
              <div data-sid={sid} data-state={sentence()?.original.isFinal === true ? "final" : "interim"}>
                <For each={session.shown().languages}>
                  {(language) => (
                    <p lang={language}>
                      {language === session.broadcast()?.transcriptionLanguage
                        ? sentence()?.original.text
                        : sentence()?.translations.get(language)?.text}
                    </p>
                  )}
                </For>
              </div>
            );
          }}
        </For>
      </main>
    </Show>
  );
}
