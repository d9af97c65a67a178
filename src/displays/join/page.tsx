/**
 * `/`: the way in for those who were given four characters, and for what another app shared with the installed viewer.
 */
import { createEffect, type JSX, onMount, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { fromQuery } from "../../links/preferences.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { createOnline } from "../../visit/online-signals.ts";
import { createPart } from "../../ui/parts/create-part.tsx";
import { setup } from "../setup/descriptor.ts";
import { JoinPage } from "./join-page.tsx";
import { aboutLinks } from "../shared/about-links.ts";
import { createOpenBroadcast } from "./open-broadcast-signals.ts";
import { readShared } from "./shared-link.ts";

// Only for what was said before: the form does not wait for it.
const KeptTalks = createPart(() => import("./kept-broadcasts.tsx"), "here");

export default function JoinRoute(): JSX.Element {
  const { t } = useI18n();
  const { config, logo, settings } = useApp();
  const join = createOpenBroadcast();
  const online = createOnline(window);
  const shared = readShared(new URLSearchParams(location.search));
  createEffect(() => {
    document.title = t("app.name");
  });
  const linked = fromQuery(new URLSearchParams(location.search)).ui;
  /** The language of the interface that the link of this page asks for, until another is chosen. */
  const ui = (): string | undefined => (settings.preferences().ui === linked ? linked : undefined);
  onMount(() => {
    if (shared === undefined) return;
    // A message may say more than the link, such as the password: it stays in no address.
    history.replaceState(history.state, "", "/");
    if (shared.kind === "token") join(shared.token, shared.link, true);
  });
  return (
    <Show when={shared?.kind !== "token"}>
      <JoinPage
        onJoin={join}
        offline={!online()}
        onLanguage={(language) => settings.change({ ui: language })}
        kept={<KeptTalks />}
        setupAddress={
          config.features.setup ? (ui() === undefined ? setup.path : `${setup.path}?ui=${ui()}`) : undefined
        }
        brand={{ name: config.brand.name, logo: logo() }}
        about={aboutLinks(config.brand, ui())}
        initial={shared?.kind === "unreadable" ? shared.text : undefined}
      />
    </Show>
  );
}
