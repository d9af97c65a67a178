/**
 * `/`: the way in for those who were given four characters, and for what another app shared with the installed viewer.
 */
import { useNavigate } from "@solidjs/router";
import { createEffect, type JSX, onMount, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { fromQuery, toQuery } from "../../links/preferences.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import { createOnline } from "../../visit/online-signals.ts";
import { createPart } from "../../ui/parts/create-part.tsx";
import { reader } from "../reader/descriptor.ts";
import { addressOf } from "../registry.ts";
import { setup } from "../setup/descriptor.ts";
import { JoinPage } from "./join-page.tsx";
import { aboutLinks } from "../shared/about-links.ts";
import { linkIn, readShared } from "./shared-link.ts";

// Only for what was said before: the form does not wait for it.
const KeptTalks = createPart(() => import("./kept-broadcasts.tsx"), "here");

/** What a link says of how to read, as a query; nothing else of it is taken over. */
function stateOf(link: string): string {
  const query = link.split("#")[0]?.split("?")[1] ?? "";
  return toQuery(fromQuery(new URLSearchParams(query))).toString();
}

export default function JoinRoute(): JSX.Element {
  const navigate = useNavigate();
  const { t } = useI18n();
  const { config, logo } = useApp();
  const online = createOnline(window);
  const shared = readShared(new URLSearchParams(location.search));
  createEffect(() => {
    document.title = t("app.name");
  });
  function join(token: string, typed: string, replace = false): void {
    const address = addressOf(reader, token);
    const query = stateOf(linkIn(typed)) || stateOf(location.search);
    // Settings are read when the app starts, so a link with a state of its own starts it anew.
    if (query === "") navigate(address, { replace });
    else if (replace) location.replace(`${address}?${query}`);
    else location.assign(`${address}?${query}`);
  }
  const { ui } = fromQuery(new URLSearchParams(location.search));
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
        kept={<KeptTalks />}
        setupAddress={
          config.features.setup ? (ui === undefined ? setup.path : `${setup.path}?ui=${ui}`) : undefined
        }
        brand={{ name: config.brand.name, logo: logo() }}
        about={aboutLinks(config.brand, ui)}
        initial={shared?.kind === "unreadable" ? shared.text : undefined}
      />
    </Show>
  );
}
